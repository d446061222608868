import { stateEntered } from '../domain/milestone';
import type { Database } from './database';

/**
 * Figures counted up from the record as the feed gives it (store/feed.ts), in batches and by one process at a time.
 * They are exact and a moment behind. What counts is the sum of all steps, so it does not matter that of two
 * transactions on one contract the later may come first in the feed. A batch is small and the tables are not: each
 * row is looked up by its key, whatever Postgres believes of their sizes.
 */

/** How many events one pass counts at most. */
const BATCH = 1000;

const entered = Object.entries(stateEntered).filter(([, state]) => state !== null);
/** The types of event that change a milestone's state. */
const turns = entered.map(([type]) => type);
/** The state each of them leads to, but for a lifted hold: that leads back. */
const leadsTo = JSON.stringify(Object.fromEntries(entered.filter(([, state]) => state !== 'back')));

/** Counts the events that are new. @returns how many there were; 0 where another process is at it */
export async function countEvents(db: Database): Promise<number> {
  const { rows } = await db.raw<{ rows: { taken: number }[] }>(
    `with place as materialized (select tx_id, event_id from tally_place for update skip locked),
     batch as materialized (
       select e.id, e.tx_id, e.milestone_id, e.type, e.journal_id, e.amount,
              (select c.currency from contracts c where c.id = e.contract_id) as currency
         from place p cross join lateral (
           select * from events n
            where (n.tx_id, n.id) > (p.tx_id, p.event_id) and n.tx_id < pg_snapshot_xmin(pg_current_snapshot())
            order by n.tx_id, n.id limit ${BATCH}) e),
     -- what changes a milestone's state counts the new state up, and the one that the step before led to down
     steps as (
       select b.milestone_id, b.currency, b.id, b.type, 1 as n from batch b where b.type = any(:turns)
       union all
       select b.milestone_id, b.currency, e.id, e.type, -1
         from batch b cross join lateral (
           select p.id, p.type from events p
            where p.milestone_id = b.milestone_id and p.id < b.id and p.type = any(:turns)
            order by p.id desc limit 1) e
        where b.type = any(:turns)),
     turned as (
       select coalesce(:leadsTo::jsonb ->> s.type,
                (select h.data ->> 'before' from events h
                  where h.milestone_id = s.milestone_id and h.id < s.id and h.type = 'milestone.held'
                  order by h.id desc limit 1)) as state, s.currency, s.n,
              (select m.amount from milestones m where m.id = s.milestone_id) as amount
         from steps s),
     counted as (
       insert into tallies as t (topic, name, currency, count, amount)
       select 'events', type, currency, count(*), coalesce(sum(amount), 0) from batch group by type, currency
       union all
       select 'milestones', state, currency, sum(n), sum(n * amount) from turned group by state, currency
       union all
       select 'money', b.type || '/' || split_part(l.account, ':', 1), l.currency, count(*), sum(l.amount)
         from batch b
        cross join lateral (select * from ledger.entries e where e.journal_id = b.journal_id offset 0) l
        group by 2, 3
       on conflict (topic, name, currency) do update
          set count = t.count + excluded.count, amount = t.amount + excluded.amount),
     moved as (
       update tally_place set tx_id = l.tx_id, event_id = l.id
         from (select tx_id, id from batch order by tx_id desc, id desc limit 1) l)
     select count(*) as taken from batch`,
    { turns, leadsTo },
  );
  return rows[0]?.taken ?? 0;
}
