import type { RecordedEvent, RecordedType } from '../domain/record';
import type { Database, Transaction } from './database';
import { type EventRow, toEvent } from './events';

/**
 * What is to be delivered to webhook endpoints. An event is handed to every endpoint that wants it once, in the order
 * of the feed; each endpoint then takes its own deliveries, contract by contract in order.
 */

/** An endpoint whose workflow is to be told; `wakeAt` tells this call from a later one. */
export type Wake = { readonly endpointId: string; readonly wakeAt: string };

/** How many events one look hands out at most. */
const BATCH = 1000;

/**
 * Hands the events that are new to the endpoints, all of them in one statement, whatever their number. One process
 * at a time does it: where another is at it, only the endpoints that wait to be told are answered.
 */
export async function dispatchEvents(db: Database): Promise<{ taken: number; wakes: Wake[] }> {
  const { rows } = await db.raw<{ rows: { taken: number; wakes: Wake[] }[] }>(
    `with place as materialized (select tx_id, event_id from webhook_dispatch for update skip locked),
     batch as materialized (
       select e.id, e.tx_id, e.contract_id, e.platform_id, e.type from place p cross join lateral (
         select * from events n
          where (n.tx_id, n.id) > (p.tx_id, p.event_id) and n.tx_id < pg_snapshot_xmin(pg_current_snapshot())
          order by n.tx_id, n.id limit ${BATCH}) e),
     handed as (
       insert into webhook_deliveries (endpoint_id, event_id, contract_id)
       select w.id, b.id, b.contract_id from batch b
         join webhook_endpoints w on w.platform_id = b.platform_id and w.state = 'enabled'
          and (w.types is null or b.type = any (w.types))
       on conflict do nothing returning endpoint_id),
     woken as (
       update webhook_endpoints set wake_at = clock_timestamp() where id in (select endpoint_id from handed)
       returning id, wake_at),
     moved as (
       update webhook_dispatch set tx_id = l.tx_id, event_id = l.id
         from (select tx_id, id from batch order by tx_id desc, id desc limit 1) l),
     wakes as (
       select id, wake_at from woken
       union all
       select id, wake_at from webhook_endpoints where wake_at is not null and id not in (select id from woken))
     select (select count(*) from batch) as taken,
            (select coalesce(jsonb_agg(jsonb_build_object('endpointId', id, 'wakeAt', wake_at::text)), '[]')
               from wakes) as wakes`,
  );
  return rows[0] ?? { taken: 0, wakes: [] };
}

/** Endpoints whose workflow was told; one that has more to deliver since is told again. */
export async function clearWakes(db: Database, wakes: readonly Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  await db.raw(
    `update webhook_endpoints w set wake_at = null
       from jsonb_to_recordset(?::jsonb) as t("endpointId" text, "wakeAt" timestamptz)
      where w.id = t."endpointId" and w.wake_at = t."wakeAt"`,
    [JSON.stringify(wakes)],
  );
}

/** A delivery to be attempted now. */
export type DueDelivery = {
  readonly event: RecordedEvent;
  /** How often it was attempted before. */
  readonly attempts: number;
  /** Since when it is being delivered. */
  readonly dueAt: number;
  /** Failures of its contract in a row, with this endpoint. */
  readonly failures: number;
};

/** How many deliveries are claimed at most. */
export type Claim = {
  /** Of contracts that nothing stands in the way of. */
  readonly ready: number;
  /** Of contracts that failed before. */
  readonly retries: number;
  /** Also those whose time to be tried again has yet to come. */
  readonly early?: boolean;
};

/**
 * An endpoint's next deliveries, in the order of their events: those of contracts that nothing stands in the way of,
 * and the first of each contract whose time to be tried again has come. Others of a contract that is in the way of
 * itself are set aside.
 */
export function claimDeliveries(
  db: Database,
  endpointId: string,
  claim: Claim,
): Promise<{ readonly due: DueDelivery[]; readonly setAside: number }> {
  return inTurn(db, endpointId, (trx) => claimed(trx, endpointId, claim));
}

/**
 * An endpoint has one pass at a time, and for a while two where a worker was taken for dead. What one of them sets
 * aside because of its contract must not be what the other lets go with that contract: each sees what the one before
 * has committed, or an event would wait for a contract that nothing stands in the way of any more.
 */
function inTurn<T>(db: Database, endpointId: string, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`deliveries/${endpointId}`]);
    return work(trx);
  });
}

async function claimed(
  trx: Transaction,
  endpointId: string,
  { ready, retries, early = false }: Claim,
): Promise<{ readonly due: DueDelivery[]; readonly setAside: number }> {
  const { rows } = await trx.raw<{ rows: ClaimRow[] }>(
    `with ready as materialized (
       select d.event_id, exists (select from webhook_lanes l where l.endpoint_id = :id
                                   and l.contract_id = d.contract_id) as in_lane
         from webhook_deliveries d where d.endpoint_id = :id and d.state = 'pending'
        order by d.event_id limit :ready),
     set_aside as (
       update webhook_deliveries d set state = 'blocked' from ready r
        where r.in_lane and d.endpoint_id = :id and d.event_id = r.event_id returning d.event_id),
     due as (
       select event_id, 0 as failures from ready where not in_lane
       union all
       select h.event_id, l.failures
         from (select * from webhook_lanes where endpoint_id = :id and (retry_at <= now() or :early)
                order by retry_at limit :retries) l
         cross join lateral (select event_id from webhook_deliveries d
                              where d.endpoint_id = :id and d.contract_id = l.contract_id and d.state = 'blocked'
                              order by event_id limit 1) h)
     select e.*, c.currency, d.attempts, d.due_at, due.failures, s.set_aside
       from (select count(*) as set_aside from set_aside) s
       left join (due
         join webhook_deliveries d on d.endpoint_id = :id and d.event_id = due.event_id
         join events e on e.id = due.event_id
         join contracts c on c.id = e.contract_id) on true
      order by e.id`,
    { id: endpointId, ready, retries, early },
  );
  return {
    // Where nothing is due, one row tells what was set aside.
    due: rows
      .filter(({ id }) => id !== null)
      .map((row) => ({
        event: toEvent(row),
        attempts: row.attempts,
        dueAt: row.due_at.getTime(),
        failures: row.failures,
      })),
    setAside: rows[0]?.set_aside ?? 0,
  };
}

type ClaimRow = EventRow & { attempts: number; due_at: Date; failures: number; set_aside: number };

/** What became of an attempt. */
export type Attempted = {
  readonly eventId: number;
  readonly contractId: string;
  readonly outcome: 'delivered' | 'failed' | 'parked';
  /** The HTTP status, where there was an answer. */
  readonly status: number | null;
  readonly failure: string | null;
  /** Until its contract is tried again. */
  readonly retryInMs: number;
};

/** Records what became of attempts on one endpoint. */
export function settleDeliveries(
  db: Database,
  endpointId: string,
  attempts: readonly Attempted[],
): Promise<void> {
  return inTurn(db, endpointId, (trx) => settle(trx, endpointId, attempts));
}

async function settle(trx: Transaction, endpointId: string, attempts: readonly Attempted[]): Promise<void> {
  await trx.raw(
    `with attempts as materialized (
       select * from jsonb_to_recordset(:attempts::jsonb) as a("eventId" bigint, "contractId" text, outcome text,
         status integer, failure text, "retryInMs" bigint)),
     settled as (
       update webhook_deliveries d
          set state = case a.outcome when 'failed' then 'blocked' else a.outcome end,
              attempts = d.attempts + 1, last_status = a.status, last_failure = a.failure,
              settled_at = case a.outcome when 'failed' then null else now() end
         from attempts a
        where d.endpoint_id = :id and d.event_id = a."eventId" and d.state in ('pending', 'blocked')
       returning d.event_id),
     waiting as (
       insert into webhook_lanes as l (endpoint_id, contract_id, failures, retry_at)
       select :id, "contractId", 1, now() + "retryInMs" * interval '1 millisecond'
         -- what another pass has settled meanwhile is in nobody's way
         from attempts where outcome <> 'delivered' and "eventId" in (select event_id from settled)
       on conflict (endpoint_id, contract_id) do update
          set failures = l.failures + 1, retry_at = excluded.retry_at),
     freed as (
       delete from webhook_lanes l using attempts a
        where a.outcome = 'delivered' and l.endpoint_id = :id and l.contract_id = a."contractId"
       returning l.contract_id),
     let_go as (
       update webhook_deliveries d set state = 'pending' from freed f
        where d.endpoint_id = :id and d.contract_id = f.contract_id and d.state = 'blocked'
          and d.event_id not in (select "eventId" from attempts)),
     tally as (
       select count(*) filter (where outcome = 'delivered') as delivered,
              count(*) filter (where outcome <> 'delivered') as failed,
              (array_agg(failure order by "eventId" desc) filter (where outcome <> 'delivered'))[1] as failure
         from attempts)
     update webhook_endpoints w
        set failures = case when t.delivered > 0 then 0 else w.failures + t.failed end,
            failing_since = case when t.delivered > 0 then null else coalesce(w.failing_since, now()) end,
            last_failure = case when t.failed > 0 then t.failure else w.last_failure end
       from tally t
      where w.id = :id and (t.failed > 0 or w.failures > 0)`,
    { id: endpointId, attempts: JSON.stringify(attempts) },
  );
  // A contract with nothing left to wait for is in nobody's way; seen only after the statement that set it aside.
  if (attempts.some(({ outcome }) => outcome === 'parked')) await endEmptyLanes(trx, endpointId);
}

async function endEmptyLanes(trx: Database | Transaction, endpointId: string): Promise<void> {
  await trx.raw(
    `delete from webhook_lanes l where l.endpoint_id = ? and not exists (
       select from webhook_deliveries d where d.endpoint_id = l.endpoint_id and d.contract_id = l.contract_id
          and d.state = 'blocked')`,
    [endpointId],
  );
}

/** An endpoint is there again: what waits for its time to be tried is tried at once. */
export async function retryAtOnce(db: Database | Transaction, endpointId: string): Promise<void> {
  await db('webhook_lanes')
    .where({ endpoint_id: endpointId })
    .where('retry_at', '>', db.fn.now())
    .update({ retry_at: db.fn.now() });
}

/** How many deliveries one look parks at most. */
const MOST_PARKED = 5000;

/**
 * Gives up what an endpoint has not taken for too long, whether it was its turn or not.
 * @param since in milliseconds: what has been waiting since before that
 */
export async function parkOverdue(db: Database, endpointId: string, since: number): Promise<void> {
  const { rowCount } = await db.raw(
    `update webhook_deliveries d
        set state = 'parked', settled_at = now(), last_failure = coalesce(d.last_failure, 'the endpoint was away')
      where d.endpoint_id = :id and d.due_at <= :since and d.state in ('pending', 'blocked')
        and d.event_id in (
          (select event_id from webhook_deliveries where endpoint_id = :id and state = 'pending'
            order by event_id limit ${MOST_PARKED})
          union all
          (select event_id from webhook_deliveries where endpoint_id = :id and state = 'blocked'
            order by event_id limit ${MOST_PARKED}))`,
    { id: endpointId, since: new Date(since) },
  );
  if (rowCount > 0) await endEmptyLanes(db, endpointId);
}

/** Milliseconds until the first contract of an endpoint is to be tried again; null where none waits. */
export async function nextRetry(db: Database, endpointId: string): Promise<number | null> {
  const { rows } = await db.raw<{ rows: { in_ms: number | null }[] }>(
    `select ceil(extract(epoch from min(retry_at) - now()) * 1000)::bigint as in_ms
       from webhook_lanes where endpoint_id = ?`,
    [endpointId],
  );
  const inMs = rows[0]?.in_ms ?? null;
  return inMs === null ? null : Math.max(0, inMs);
}

/** A delivery as it is listed. */
export type Delivered = {
  readonly eventId: number;
  readonly type: RecordedType;
  readonly contractId: string;
  readonly sequence: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: number;
  readonly settledAt: number | null;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
};

/** What waits behind an earlier event of its contract waits like any other, to whoever asks. */
export const deliveryStates = ['pending', 'delivered', 'parked'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

type DeliveryPage = {
  readonly state?: DeliveryState | undefined;
  /** The id of the last event of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** Newest first. */
export async function listDeliveries(
  db: Database,
  endpointId: string,
  { state, before, limit }: DeliveryPage,
): Promise<Delivered[]> {
  const { rows } = await db.raw<{ rows: DeliveredRow[] }>(
    `select d.*, e.type, e.sequence from (${statesOf(state).map(deliveriesIn).join(' union all ')}) d
       join events e on e.id = d.event_id order by d.event_id desc limit :limit`,
    { id: endpointId, before: before ?? Number.MAX_SAFE_INTEGER, limit },
  );
  return rows.map((row) => ({
    eventId: row.event_id,
    type: row.type,
    contractId: row.contract_id,
    sequence: row.sequence,
    state: row.state === 'blocked' ? 'pending' : row.state,
    attempts: row.attempts,
    dueAt: row.due_at.getTime(),
    settledAt: row.settled_at?.getTime() ?? null,
    lastStatus: row.last_status,
    lastFailure: row.last_failure,
  }));
}

type DeliveredRow = {
  event_id: number;
  type: RecordedType;
  contract_id: string;
  sequence: number;
  state: DeliveryState | 'blocked';
  attempts: number;
  due_at: Date;
  settled_at: Date | null;
  last_status: number | null;
  last_failure: string | null;
};

const statesOf = (state: DeliveryState | undefined): readonly (string | null)[] =>
  state === undefined ? [null] : state === 'pending' ? ['pending', 'blocked'] : [state];

/** A page of one state, which has an index of its own, or of all of them. */
const deliveriesIn = (state: string | null): string =>
  `(select * from webhook_deliveries where endpoint_id = :id and event_id < :before
      ${state === null ? '' : `and state = '${state}'`} order by event_id desc limit :limit)`;

/** How many parked deliveries one call takes up again at most. */
export const MOST_REPLAYED = 10_000;

/**
 * Has an endpoint's deliveries made again, from now on as if they were new.
 * @param eventIds of its platform, delivered before, parked, or from before it was registered; null: all parked ones
 * @returns how many
 */
export async function replayDeliveries(
  trx: Transaction,
  endpointId: string,
  eventIds: readonly number[] | null,
): Promise<number> {
  const { rowCount } =
    eventIds === null
      ? await trx.raw(
          `update webhook_deliveries set state = 'pending', due_at = now(), settled_at = null
            where endpoint_id = :id and event_id in (
              select event_id from webhook_deliveries where endpoint_id = :id and state = 'parked'
               order by event_id limit ${MOST_REPLAYED})`,
          { id: endpointId },
        )
      : await trx.raw(
          `insert into webhook_deliveries as d (endpoint_id, event_id, contract_id)
           select w.id, e.id, e.contract_id from webhook_endpoints w
             join events e on e.platform_id = w.platform_id and e.id = any(:events::bigint[]) where w.id = :id
           on conflict (endpoint_id, event_id) do update set state = 'pending', due_at = now(), settled_at = null
            where d.state in ('delivered', 'parked')`,
          { id: endpointId, events: eventIds as number[] } as never,
        );
  await trx('webhook_endpoints')
    .where({ id: endpointId })
    .update({ wake_at: trx.raw('clock_timestamp()') });
  return rowCount ?? 0;
}

/** How many delivered ones of each endpoint one look forgets at most. */
const FORGOTTEN = 2000;

/** Forgets what was delivered longer ago than this; the record itself is kept for ever. @returns how many */
export async function forgetDelivered(db: Database, olderThanDays: number): Promise<number> {
  const { rowCount } = await db.raw(
    `delete from webhook_deliveries d using webhook_endpoints w cross join lateral (
       select o.event_id from webhook_deliveries o where o.endpoint_id = w.id and o.state = 'delivered'
        order by o.event_id limit ${FORGOTTEN}) old
      where d.endpoint_id = w.id and d.event_id = old.event_id and d.state = 'delivered'
        and d.settled_at < now() - ? * interval '1 day'`,
    [olderThanDays],
  );
  return rowCount ?? 0;
}
