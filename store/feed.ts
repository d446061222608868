import type { Instant } from '../domain/instant';
import type { Database } from './database';
import { type EventRow, type RecordedEvent, toEvent } from './events';

/**
 * The record as a feed. A number that a transaction takes is not one it has committed: an event with a lower id may
 * become visible after one with a higher. The feed is therefore ordered by the writing transaction, then by id, and
 * ends before the oldest transaction that is still open anywhere on the server: whatever commits later comes later.
 */

export type FeedFilter = {
  /** Null for those who see every platform's. */
  readonly platformId: string | null;
  readonly contractId?: string;
  readonly types?: readonly string[];
  /** The id of the last event that was read; from the beginning without one. */
  readonly after?: number;
  readonly limit: number;
};

/** @returns at most `limit` events, or null where `after` is no event that this reader can have read */
export async function readFeed(db: Database, filter: FeedFilter): Promise<RecordedEvent[] | null> {
  const { after, platformId, contractId } = filter;
  const rows = await (contractId === undefined ? platformFeed : contractFeed)(db, filter);
  if (rows.length > 0 || after === undefined) return rows.map(toEvent);
  const known = await db('events')
    .where({ id: after, ...(platformId && { platform_id: platformId }) })
    .where(contractId === undefined ? {} : { contract_id: contractId })
    .first('id');
  return known === undefined ? null : [];
}

const columns = 'e.*, c.currency from events e join contracts c on c.id = e.contract_id';
const ofTypes = '(:types::text[] is null or e.type = any(:types))';

async function platformFeed(
  db: Database,
  { platformId, types, after, limit }: FeedFilter,
): Promise<EventRow[]> {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `select ${columns}
      where e.tx_id < pg_snapshot_xmin(pg_current_snapshot()) and ${ofTypes}
        ${platformId === null ? '' : 'and e.platform_id = :platformId'}
        ${after === undefined ? '' : 'and (e.tx_id, e.id) > (select a.tx_id, a.id from events a where a.id = :after)'}
      order by e.tx_id, e.id limit :limit`,
    { platformId, types: types ?? null, after: after ?? null, limit } as never,
  );
  return rows;
}

/** Those who write to a contract write one after the other, so its own numbers are in the order of their commits. */
async function contractFeed(
  db: Database,
  { contractId, types, after, limit }: FeedFilter,
): Promise<EventRow[]> {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `select ${columns}
      where e.contract_id = :contractId and ${ofTypes}
        ${after === undefined ? '' : 'and e.sequence > (select a.sequence from events a where a.id = :after and a.contract_id = :contractId)'}
      order by e.sequence limit :limit`,
    { contractId, types: types ?? null, after: after ?? null, limit } as never,
  );
  return rows;
}

/** R8: reading the feed is how a platform without a webhook gets its reminders. */
export async function recordFeedHandover(
  db: Database,
  events: readonly RecordedEvent[],
  at: Instant,
): Promise<void> {
  const reminders = events.filter(({ type }) => type === 'milestone.review_reminder').map(({ id }) => id);
  if (reminders.length > 0) await recordHandovers(db, reminders, 'feed', at);
}

/**
 * Records that reminders were handed over, the first time they are; by the contract's clock, like all of a reminder.
 * @param to an endpoint's id, or `feed`
 * @param at in real time
 */
export async function recordHandovers(
  db: Database,
  eventIds: readonly number[],
  to: string,
  at: Instant,
): Promise<void> {
  await db.raw(
    `insert into reminder_handovers (event_id, milestone_id, due, handed_over_at, handed_to)
     select e.id, e.milestone_id, (e.data ->> 'due')::timestamptz,
       ?::timestamptz + c.clock_offset_ms * interval '1 millisecond', ?
       from events e join contracts c on c.id = e.contract_id where e.id = any(?::bigint[]) and e.type = 'milestone.review_reminder'
     on conflict do nothing`,
    [new Date(at), to, eventIds as number[]],
  );
}

/** R8: when each reminder of these milestones was handed over, by milestone and the instant it was due. */
export async function handoversOf(
  db: Database,
  milestoneIds: readonly string[],
): Promise<Map<string, Map<number, number>>> {
  if (milestoneIds.length === 0) return new Map();
  const rows = await db('reminder_handovers')
    .whereIn('milestone_id', milestoneIds)
    .select<{ milestone_id: string; due: Date; handed_over_at: Date }[]>(
      'milestone_id',
      'due',
      'handed_over_at',
    );
  const found = new Map<string, Map<number, number>>();
  for (const { milestone_id: id, due, handed_over_at: at } of rows) {
    const ofMilestone = found.get(id) ?? new Map<number, number>();
    found.set(id, ofMilestone.set(due.getTime(), at.getTime()));
  }
  return found;
}
