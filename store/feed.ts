import type { Instant } from '../domain/instant';
import type { RecordedEvent } from '../domain/record';
import type { Database, Transaction } from './database';
import { type EventRow, toEvent } from './events';

/**
 * The record as a feed. A number that a transaction takes is not one it has committed: an event with a lower id may
 * become visible after one with a higher. The feed is therefore ordered by the writing transaction, then by id, and
 * ends before the oldest transaction that is still open anywhere on the server: whatever commits later comes later.
 * On one contract that is the order of its numbers (0014).
 */

export type FeedFilter = {
  /** Null for those who see every platform's. */
  readonly platformId: string | null;
  readonly contractId?: string;
  readonly types?: readonly string[];
  /** Types that this reader is not told, as if they were not there. */
  readonly without?: readonly string[];
  /** The id of the last event that was read; from the beginning without one. */
  readonly after?: number;
  readonly limit: number;
};

export type FeedPage = {
  readonly events: readonly RecordedEvent[];
  /** Up to which event was looked: where to go on from. Null before the first one. */
  readonly after: number | null;
  /** Whether there may be more to read at once. */
  readonly hasMore: boolean;
};

/** Of how many events those of rare types are sought at a time: a look never reads the whole record for a few. */
const WINDOW = 5000;

/** @returns a page, or null where `after` is no event that this reader can have read */
export async function readFeed(db: Database, filter: FeedFilter): Promise<FeedPage | null> {
  const { after, types, limit } = filter;
  const size = types === undefined ? limit : WINDOW;
  const { rows } = await db.raw<{ rows: WindowRow[] }>(
    `with seen as materialized (
       select e.*, row_number() over () as place from (${windowOf(filter)} limit :size) e),
     page as (
       select s.*, c.currency from seen s join contracts c on c.id = s.contract_id
        where :types::text[] is null or s.type = any (:types) order by s.place limit :limit)
     select p.*, w.seen, w.last_id from (select count(*) as seen, max(place) as last_place,
         (array_agg(id order by place desc))[1] as last_id from seen) w left join page p on true order by p.place`,
    {
      ...filter,
      without: filter.without ?? [],
      types: types ?? null,
      after: after ?? null,
      size,
      limit,
    } as never,
  );
  const events = rows.filter(({ id }) => id !== null).map(toEvent);
  const { seen = 0, last_id: lastSeen = null } = rows[0] ?? {};
  if (seen === 0 && after !== undefined && !(await isOfFeed(db, filter, after))) return null;
  const isFull = events.length === limit;
  const last = isFull ? events.at(-1)?.id : lastSeen;
  return { events, after: last ?? after ?? null, hasMore: isFull || seen === size };
}

type WindowRow = EventRow & { seen: number; last_id: number | null };

/** The next events for this reader, whatever their type, in their order. */
function windowOf({ contractId, platformId, after, without = [] }: FeedFilter): string {
  // Those who write to a contract write one after the other: its own numbers are in the order of their commits.
  if (contractId !== undefined) {
    const further =
      'and n.sequence > (select a.sequence from events a where a.id = :after and a.contract_id = :contractId)';
    const told = without.length === 0 ? '' : 'and n.type <> all (:without::text[])';
    return `select n.* from events n where n.contract_id = :contractId ${told} ${after === undefined ? '' : further}
             order by n.sequence`;
  }
  const own = (alias: string) => (platformId === null ? '' : `and ${alias}.platform_id = :platformId`);
  const further = `and (n.tx_id, n.id) > (select a.tx_id, a.id from events a where a.id = :after ${own('a')})`;
  return `select n.* from events n where n.tx_id < pg_snapshot_xmin(pg_current_snapshot())
            ${own('n')} ${after === undefined ? '' : further}
           order by n.tx_id, n.id`;
}

async function isOfFeed(db: Database, { platformId, contractId }: FeedFilter, id: number): Promise<boolean> {
  const known = await db('events')
    .where({ id, ...(platformId && { platform_id: platformId }) })
    .where(contractId === undefined ? {} : { contract_id: contractId })
    .first('id');
  return known !== undefined;
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
  db: Database | Transaction,
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
