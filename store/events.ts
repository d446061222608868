import type { Actor } from '../domain/actor';
import type { Rule } from '../domain/rejection';
import type { Database, Transaction } from './database';

/** One line of the record: what happened, who or which timer caused it, when it was received, under which rule (R27). */
export type RecordedEvent = {
  readonly id: number;
  readonly contractId: string;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly type: string;
  readonly rule: Rule;
  readonly actor: Actor;
  readonly cause: string;
  readonly receivedAt: number;
  readonly recordedAt: number;
  /** Minor units that moved, or that the event is about; null where there is no money in it. */
  readonly amount: number | null;
  readonly journalId: string | null;
  readonly data: Record<string, unknown>;
};

export type NewEvent = Omit<RecordedEvent, 'id' | 'recordedAt'>;

type EventRow = {
  id: number;
  contract_id: string;
  milestone_id: string | null;
  refund_request_id: string | null;
  type: string;
  rule: Rule;
  actor_role: Actor['role'];
  actor_id: string;
  cause: string;
  received_at: Date;
  recorded_at: Date;
  amount: number | null;
  journal_id: string | null;
  data: Record<string, unknown>;
};

export async function insertEvents(trx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await trx('events').insert(events.map(eventRow));
}

export function eventRow(event: NewEvent): Record<string, unknown> {
  return {
    contract_id: event.contractId,
    milestone_id: event.milestoneId,
    refund_request_id: event.refundRequestId,
    type: event.type,
    rule: event.rule,
    actor_role: event.actor.role,
    actor_id: event.actor.id,
    cause: event.cause,
    received_at: new Date(event.receivedAt),
    amount: event.amount,
    journal_id: event.journalId,
    data: JSON.stringify(event.data),
  };
}

function toEvent(row: EventRow): RecordedEvent {
  return {
    id: row.id,
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    refundRequestId: row.refund_request_id,
    type: row.type,
    rule: row.rule,
    actor: { role: row.actor_role, id: row.actor_id },
    cause: row.cause,
    receivedAt: row.received_at.getTime(),
    recordedAt: row.recorded_at.getTime(),
    amount: row.amount,
    journalId: row.journal_id,
    data: row.data,
  };
}

/** Whether something of this cause is on a milestone's record already. */
export async function isRecorded(trx: Transaction, milestoneId: string, cause: string): Promise<boolean> {
  return (await trx('events').where({ milestone_id: milestoneId, cause }).first('id')) !== undefined;
}

/**
 * The latest events of some types of each of these milestones, in the order in which they happened.
 * @param most of one milestone
 */
export async function latestEvents(
  db: Database | Transaction,
  milestoneIds: readonly string[],
  types: readonly string[],
  most: number,
): Promise<RecordedEvent[]> {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `select e.* from unnest(?::text[]) as m(id)
     cross join lateral (select * from events where milestone_id = m.id and type = any(?::text[])
                         order by id desc limit ?) e
     order by e.id`,
    [milestoneIds as string[], types as string[], most],
  );
  return rows.map(toEvent);
}

export type EventFilter = {
  readonly contractId?: string;
  readonly milestoneId?: string;
  readonly types?: readonly string[];
  /** The id of the last event of the page before. */
  readonly after?: number;
  readonly limit?: number;
};

/** Events in the order in which they happened on their contract. */
export async function listEvents(db: Database | Transaction, filter: EventFilter): Promise<RecordedEvent[]> {
  const query = db<EventRow>('events').orderBy('id');
  if (filter.contractId !== undefined) query.where({ contract_id: filter.contractId });
  if (filter.milestoneId !== undefined) query.where({ milestone_id: filter.milestoneId });
  if (filter.types !== undefined) query.whereIn('type', filter.types as string[]);
  if (filter.after !== undefined) query.where('id', '>', filter.after);
  if (filter.limit !== undefined) query.limit(filter.limit);
  return (await query).map(toEvent);
}
