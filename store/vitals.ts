import type { Database } from './database';

/**
 * How the whole service stands, for monitoring: one statement that reads counted figures (store/tallies.ts), and of
 * the rows only what is under way or in trouble, by indexes that hold nothing else. It takes as long at 100,000
 * contracts as at 1,000.
 */

export type Tally = {
  readonly topic: 'events' | 'milestones' | 'money';
  readonly name: string;
  readonly currency: string;
  readonly count: number;
  /** Minor units. */
  readonly amount: number;
};

/** How many, and for how many seconds the oldest has been so; 0 where there is none. */
export type Aged = { readonly count: number; readonly oldest: number };

export type Vitals = {
  readonly tallies: readonly Tally[];
  readonly commandsPending: Aged;
  readonly refundsDue: Aged;
  readonly attention: Readonly<Record<AttentionReason, Aged>>;
  readonly webhooks: {
    /** Counted up to {@link MOST_COUNTED}, endpoint by endpoint. */
    readonly waiting: Aged;
    readonly parked: number;
    readonly endpoints: number;
    /** Turned on, and their last attempt failed. */
    readonly failing: Aged;
  };
  /** Seconds that the oldest event has waited to be handed to endpoints, and to be counted. */
  readonly lag: { readonly webhooks: number; readonly tallies: number };
};

export const attentionReasons = [
  'on_hold',
  'clock_overdue',
  'charge_unanswered',
  'refund_unanswered',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** Webhooks that wait for a receiver who is away for days are counted up to this: more say nothing new. */
export const MOST_COUNTED = 20_000;

/** The present of a row's contract: it may go by a test clock. Looked up row by row, of which there are few. */
const presentOf = (row: string) =>
  `now() + coalesce((select c.clock_offset_ms from contracts c where c.id = ${row}.contract_id), 0) * interval '1 millisecond'`;

const seconds = (since: string) => `coalesce(greatest(0, extract(epoch from ${since})), 0)::float8`;

const aged = (from: string, age: string) =>
  `(select jsonb_build_object('count', count(*), 'oldest', ${seconds(`max(${age})`)}) from ${from})`;

const someOf = (states: string) =>
  states
    .split(' ')
    .map(
      (state) => `(select due_at from webhook_deliveries where state = '${state}'
                    order by endpoint_id${state === 'blocked' ? ', contract_id' : ''}, event_id limit ${MOST_COUNTED})`,
    )
    .join(' union all ');

const lagBehind = (place: string) =>
  `(select ${seconds('max(now() - e.recorded_at)')} from ${place} p cross join lateral (
      select n.recorded_at from events n where (n.tx_id, n.id) > (p.tx_id, p.event_id)
       order by n.tx_id, n.id limit 1) e)`;

/** What bears a mark, and since when: when it came to stand so, or when its clock should have rung. */
const marked = `
  select m.attention as reason, case m.attention when 'clock_overdue' then ${presentOf('m')} - m.wake_at
           else now() - m.updated_at end as age
    from milestones m where m.attention is not null
  union all
  select r.attention, ${presentOf('r')} - case r.attention when 'clock_overdue' then r.respond_by else r.closed_at end
    from refund_requests r where r.attention is not null
  union all
  select r.attention, ${presentOf('r')} - r.created_at from refunds r where r.state = 'due' and r.attention is not null`;

const statement = `
  select (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from tallies t) as tallies,
    ${aged(`commands k where k.state = 'pending'`, `${presentOf('k')} - k.received_at`)} as "commandsPending",
    ${aged(`refunds r where r.state = 'due'`, `${presentOf('r')} - r.created_at`)} as "refundsDue",
    (select coalesce(jsonb_object_agg(reason, jsonb_build_object('count', count, 'oldest', ${seconds('age')})), '{}')
       from (select reason, count(*), max(age) as age from (${marked}) marked group by reason) reasons) as attention,
    jsonb_build_object(
      'waiting', ${aged(`(${someOf('pending blocked')}) waiting`, 'now() - due_at')},
      'parked', (select count(*) from (${someOf('parked')}) parked),
      'endpoints', (select count(*) from webhook_endpoints where state = 'enabled'),
      'failing', ${aged(`webhook_endpoints where state = 'enabled' and failures > 0`, 'now() - failing_since')}) as webhooks,
    jsonb_build_object('webhooks', ${lagBehind('webhook_dispatch')}, 'tallies', ${lagBehind('tally_place')}) as lag`;

export async function readVitals(db: Database): Promise<Vitals> {
  const { rows } = await db.raw<{ rows: (Vitals & { attention: Partial<Vitals['attention']> })[] }>(
    statement,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a statement without tables gave no row');
  const none = { count: 0, oldest: 0 };
  const attention = Object.fromEntries(
    attentionReasons.map((reason) => [reason, row.attention[reason] ?? none]),
  ) as Vitals['attention'];
  return { ...row, attention };
}
