import type { Stack } from '../support/stack';

/**
 * Everything there is about a contract, in our books and in the payment rail's, as it would be the same for another
 * contract to which the same has been done: without ids, names and instants.
 */
export type Outcome = Readonly<Record<Part, readonly unknown[]>>;
type Part = keyof typeof parts | 'order';

/** What of a contract (`c`) is read; each is a list of rows. */
const parts = {
  // Where all is over there may be nobody left to tell.
  contract: `select c.state, c.end_by, c.state <> 'ending' or c.end_told_at is not null as told`,
  milestones: `select sequence, amount, state, details, version, end_heard, attention from milestones m
    where m.contract_id = c.id`,
  commands: `select kind, state, result, rejection, payload from commands where contract_id = c.id or
    subject_id = c.test_clock_id`,
  refundRequests: `select amount, state, on_hold, refunded, released, close_reason, milestone_id is null as held_over
    from refund_requests where contract_id = c.id`,
  bonuses: `select amount, state, fee, code, reason from bonuses where contract_id = c.id`,
  charges: `select kind, amount, refunded, payment_method, operation_key from charges where contract_id = c.id`,
  refunds: `select amount, state, attention from refunds where contract_id = c.id`,
  events: `select e.type, e.rule, e.actor_role, e.actor_id, e.cause, e.amount, e.data, e.journal_id is null as moves_nothing,
      (select sequence from milestones where id = e.milestone_id) as milestone
    from events e where e.contract_id = c.id`,
  journals: `select j.kind, j.rule, j.actor_role, j.cause, j.operation_key,
      (select sequence from milestones where id = j.milestone_id) as milestone,
      (select jsonb_agg(jsonb_build_array(account, amount) order by leg) from ledger.entries where journal_id = j.id) as legs
    from ledger.journals j where j.contract_id = c.id`,
  balances: `select account, balance from ledger.balances where account in (
    select account from ledger.entries where contract_id = c.id)`,
  railCharges: `select amount, status, payment_method, customer, refunded, key from simulated_rail.charges
    where reference in (select id from milestones where contract_id = c.id)`,
  railRefunds: `select r.amount, r.key from simulated_rail.refunds r join simulated_rail.charges p
      on p.rail_reference = r.charge_reference
    where p.reference in (select id from milestones where contract_id = c.id)`,
  deliveries: `select e.type, d.state from webhook_deliveries d join events e on e.id = d.event_id
    where e.contract_id = c.id`,
} as const;

/** The record of each milestone in its order; between milestones there is none. */
const order = `select m.sequence, (select jsonb_agg(type order by e.sequence) from events e where e.milestone_id = m.id) as types
  from milestones m where m.contract_id = c.id`;

const sql = `select c.id, ${Object.entries({ ...parts, order })
  .map(([name, rows]) => `(select coalesce(jsonb_agg(r), '[]') from (${rows}) r) as "${name}"`)
  .join(', ')} from contracts c where c.id = any(?)`;

export async function outcomesOf(
  { db }: Stack,
  contractIds: readonly string[],
): Promise<Map<string, Outcome>> {
  const { rows } = await db.raw(sql, [[...contractIds]]);
  return new Map(
    rows.map(({ id, ...lists }: Record<string, unknown[]> & { id: string }) => [
      id,
      Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, inOrder(list.map(anonymous))])),
    ]),
  );
}

const inOrder = (list: readonly unknown[]) =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** A row without what is different each time. */
function anonymous(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(different, '<$1$2$3>');
  // An instant in milliseconds; no amount here is nearly as large.
  if (typeof value === 'number') return value > 1e12 ? '<instant>' : value;
  if (Array.isArray(value)) return value.map(anonymous);
  if (typeof value !== 'object' || value === null) return value;
  // How long a hold lasted.
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'pausedFor' ? '<duration>' : anonymous(one)]),
  );
}

/** Ids, people's names, instants, the rail's references. */
const different =
  /\b(ctr|ms|cmd|rr|chg|ref|jrn|clk|we)_[0-9a-f]{32}|\b(acme|alice|bob)-[\w-]+|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)|\b\d{13}\b|(sim_\w\w)_[0-9a-f-]{36}/g;

/** Whether all that was begun has come to its end. */
export const isQuiet = ({ commands, bonuses, refunds, contract, milestones, deliveries, events }: Outcome) =>
  none(commands, 'pending') &&
  none(bonuses, 'pending') &&
  none(refunds, 'due') &&
  none(milestones, 'funding') &&
  (contract as { told: boolean }[]).every(({ told }) => told) &&
  (deliveries.length === 0 || (none(deliveries, 'pending') && deliveries.length === events.length));

const none = (rows: readonly unknown[], state: string) =>
  (rows as { state: string }[]).every((row) => row.state !== state);
