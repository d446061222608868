import type { RecordedEvent, RecordedType } from '../domain/record';
import type { Rule } from '../domain/rejection';
import { type ActorRow, actorColumns, toActor } from './actors';
import type { Database, Transaction } from './database';
import { send } from './pipelined';
import { Values } from './values';

export type NewEvent = Omit<RecordedEvent, 'id' | 'sequence' | 'currency' | 'recordedAt'> & {
  /** The operation key of its journal, where that is posted in the same transaction and its id is not known yet. */
  readonly journalKey?: string;
};

export type EventRow = ActorRow & {
  id: number;
  sequence: number;
  contract_id: string;
  currency: string;
  milestone_id: string | null;
  refund_request_id: string | null;
  type: RecordedType;
  rule: Rule;
  cause: string;
  received_at: Date;
  recorded_at: Date;
  amount: number | null;
  journal_id: string | null;
  data: Record<string, unknown>;
};

export async function insertEvents(trx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const values = new Values();
  await send(trx, insertOf(events, values), values.all);
}

const written =
  'contract_id, milestone_id, refund_request_id, type, rule, cause, received_at, amount, data, actor_role, actor_id, actor_via, journal_id';

/** The statement that writes them. */
export function insertOf(events: readonly NewEvent[], values: Values): string {
  const rows = events.map((event) => {
    const { contractId, milestoneId, refundRequestId, type, rule, cause, amount, journalKey } = event;
    const { actor_role, actor_id, actor_via } = actorColumns(event.actor);
    const about = [contractId, milestoneId, refundRequestId, type, rule, cause, new Date(event.receivedAt)];
    const own = values.row([...about, amount, JSON.stringify(event.data), actor_role, actor_id, actor_via]);
    const journal =
      journalKey === undefined
        ? values.put(event.journalId)
        : `(select id from ledger.journals where operation_key = ${values.put(journalKey)})`;
    return `(${own}, ${journal})`;
  });
  return `insert into events (${written}) values ${rows.join(', ')}`;
}

export function toEvent(row: EventRow): RecordedEvent {
  return {
    id: row.id,
    sequence: row.sequence,
    contractId: row.contract_id,
    currency: row.currency,
    milestoneId: row.milestone_id,
    refundRequestId: row.refund_request_id,
    type: row.type,
    rule: row.rule,
    actor: toActor(row),
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

/** How many events are told at most: of one milestone, of all, and together in bytes of what people have written. */
export type MostEvents = { readonly ofOne: number; readonly all: number; readonly bytes: number };

/** The latest events of some types of each of these milestones, in the order in which they happened. */
export async function latestEvents(
  db: Database | Transaction,
  milestoneIds: readonly string[],
  types: readonly string[],
  most: MostEvents,
): Promise<RecordedEvent[]> {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `select e.*, c.currency from (
       select latest.*, sum(octet_length(data::text)) over (order by id desc) as bytes from (
         select e.* from unnest(?::text[]) as m(id)
          cross join lateral (select * from events where milestone_id = m.id and type = any(?::text[])
                              order by id desc limit ?) e
          order by e.id desc limit ?) latest) e
     join contracts c on c.id = e.contract_id
     where e.bytes <= ?
     order by e.id`,
    [milestoneIds as string[], types as string[], most.ofOne, most.all, most.bytes],
  );
  return rows.map(toEvent);
}

export type EventFilter = {
  readonly contractId?: string;
  readonly milestoneId?: string;
  readonly types?: readonly string[];
  /** Types that this reader is not told. */
  readonly without?: readonly string[];
  /** The id of the last event of the page before. */
  readonly after?: number;
  readonly limit?: number;
};

/** Events in the order in which they happened on their contract. */
export async function listEvents(db: Database | Transaction, filter: EventFilter): Promise<RecordedEvent[]> {
  const query = db<EventRow>('events as e').join('contracts as c', 'c.id', 'e.contract_id');
  query.orderBy(filter.contractId === undefined ? 'e.id' : 'e.sequence');
  if (filter.contractId !== undefined) query.where('e.contract_id', filter.contractId);
  if (filter.milestoneId !== undefined) query.where('e.milestone_id', filter.milestoneId);
  if (filter.types !== undefined) query.whereIn('e.type', filter.types as string[]);
  if (filter.without !== undefined) query.whereNotIn('e.type', filter.without as string[]);
  if (filter.after !== undefined) query.where('e.id', '>', filter.after);
  if (filter.limit !== undefined) query.limit(filter.limit);
  return (await query.select('e.*', 'c.currency')).map((row) => toEvent(row as EventRow));
}
