import { escapeLiteral } from 'pg';

/** Rows that every guard of the schema lets in, as SQL: what a violation is one change away from. */

export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly [key: string]: unknown };
export type Row = Readonly<Record<string, Value>>;

export const id = (prefix: string, n: number | string): string => `${prefix}_${String(n).padStart(32, '0')}`;
export const [contract, otherContract] = [id('ctr', 1), id('ctr', 2)];
/** In that contract: one that holds its whole amount of 1,500, one that is being funded, one that has been paid. */
export const [active, funding, paid] = [id('ms', 1), id('ms', 2), id('ms', 3)];
export const NOON = '2026-03-01T12:00:00.000Z';
export const escrow = (milestone: string) => `escrow:${milestone}`;
export const heldOver = `held_over:${contract}`;
export const outside = 'external:simulated';

function literal(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return escapeLiteral(`{${value.join(',')}}`);
  return escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** One statement, for rows that have the columns of the first. */
export function insert(table: string, first: Row, ...more: readonly Row[]): string {
  const columns = Object.keys(first);
  const values = [first, ...more].map(
    (row) => `(${columns.map((name) => literal(row[name] ?? null)).join(', ')})`,
  );
  return `insert into ${table} (${columns.join(', ')}) overriding system value values ${values.join(', ')}`;
}

/** A milestone's state as its row has it. */
export const state = (name: string): Row => ({ state: name, details: { name } });

const by = { actor_role: 'client', actor_id: 'alice' };

/** The n-th row of each table, from 1. The first are there ({@link world}), and the ninth may be added. */
export const rows = {
  contracts: (n) => ({
    ...{
      id: id('ctr', n),
      platform_id: 'acme',
      client_id: 'alice',
      freelancer_id: 'bob',
      title: 'A website',
    },
    ...{ currency: 'USD', policy: {}, created_at: NOON },
  }),
  milestones: (n) => ({
    ...{ id: id('ms', n), contract_id: contract, sequence: n, title: 'Logo', amount: 1500 },
    ...{ ...state('planned'), created_at: NOON },
  }),
  refund_requests: (n) => ({
    ...{ id: id('rr', n), contract_id: contract, amount: 600, reason: 'not needed', state: 'refunded' },
    ...{ opened_by_role: 'client', opened_by_id: 'alice', opened_at: NOON, closed_at: NOON },
  }),
  charges: (n) => ({
    ...{ id: id('chg', n), operation_key: `charge ${n}`, contract_id: contract, milestone_id: active },
    ...{ kind: 'deposit', amount: 1500, provider: 'simulated', rail_reference: `ch_${n}` },
    ...{ payment_method: 'pm_ok', created_at: NOON },
  }),
  refunds: (n) => ({
    ...{ id: id('ref', n), operation_key: `refund ${n}`, contract_id: contract, charge_id: id('chg', 1) },
    ...{ amount: 600, created_at: NOON },
  }),
  commands: (n) => ({
    ...{ id: id('cmd', n), kind: 'fund', contract_id: contract, ...by, payload: {}, received_at: NOON },
    ...{ caller_role: 'client', caller_id: 'alice', idempotency_key: `key ${n}`, request_hash: 'hash' },
  }),
  bonuses: (n) => ({
    ...{ id: id('cmd', 10 + n), contract_id: contract, milestone_id: paid, amount: 600 },
    ...{ payment_method: 'pm_ok', ...by, requested_at: NOON },
    ...{ state: 'failed', code: 'card_declined', reason: 'the card was declined', settled_at: NOON },
  }),
  events: (n) => ({
    ...{ id: n, contract_id: contract, type: 'contract.created', rule: 'R1', ...by, cause: id('cmd', 1) },
    ...{ received_at: NOON, data: {} },
  }),
  webhook_endpoints: (n) => ({
    ...{ id: id('we', n), platform_id: 'acme', url: 'https://acme.example', created_at: NOON },
  }),
  webhook_secrets: (n) => ({
    ...{ endpoint_id: id('we', 1), command_id: id('cmd', 20 + n), sealed: 'sealed', created_at: NOON },
    expires_at: n === 1 ? null : NOON,
  }),
  webhook_deliveries: (n) => ({ endpoint_id: id('we', 1), event_id: Math.min(n, 2), contract_id: contract }),
  webhook_lanes: (n) => ({
    ...{ endpoint_id: id('we', 1), contract_id: id('ctr', n), failures: 1, retry_at: NOON },
  }),
  reminder_handovers: (n) => ({
    ...{ event_id: Math.min(n, 2), milestone_id: active, due: NOON, handed_over_at: NOON, handed_to: 'feed' },
  }),
  test_clocks: (n) => ({
    ...{ id: id('clk', n), platform_id: 'acme', offset_ms: 1000 * n, created_at: NOON },
  }),
  reconciliations: (n) => ({
    ...{ id: `run ${n}`, started_at: NOON, finished_at: NOON, differences: 0, result: {} },
  }),
  reconciliation_differences: (n) => ({
    ...{ id: n, kind: 'balance', subject: `account ${n}`, found: 'a', cause: 'b', cure: 'c' },
    ...{ first_found_at: NOON, last_found_at: NOON, seen_by: 'run 1' },
  }),
  tallies: (n) => ({ topic: 'events', name: `type ${n}`, currency: 'USD', count: 1, amount: 0 }),
  tally_place: () => ({ only_one: true, tx_id: '0', event_id: 0 }),
  webhook_dispatch: () => ({ only_one: true, tx_id: '0', event_id: 0 }),
  cursor_key: () => ({ id: 1, key: `\\x${'00'.repeat(32)}` }),
  'ledger.journals': (n) => ({
    ...{ id: id('jrn', n), operation_key: `posting ${n}`, request_hash: '\\x00', kind: 'deposit', legs: 2 },
    ...{ contract_id: contract, milestone_id: funding, currency: 'USD', ...by, rule: 'R2' },
    ...{ cause: id('cmd', 1), received_at: NOON },
  }),
  'ledger.entries': (n) => ({
    ...{ journal_id: id('jrn', n), leg: 1, contract_id: contract, account: outside, currency: 'USD' },
    amount: -5,
  }),
  'ledger.balances': (n) => ({ account: `held_over:${id('ctr', n)}`, currency: 'USD', balance: 5 }),
  'simulated_rail.charges': (n) => ({
    ...{ key: `key ${n}`, amount: 1500, currency: 'USD', payment_method: 'pm_ok', customer: 'alice' },
    ...{ reference: active, status: 'succeeded', rail_reference: `ch_${n}` },
  }),
  'simulated_rail.refunds': (n) => ({
    ...{ key: `key ${n}`, charge_reference: 'ch_1', amount: 600, currency: 'USD', rail_reference: `re_${n}` },
  }),
  'simulated_rail.outages': (n) => ({ operation: 'charge', key: `key ${n}`, calls: 1 }),
} as const satisfies Readonly<Record<string, (n: number) => Row>>;

export type Table = keyof typeof rows;
export const tables = Object.keys(rows) as Table[];

export const add = (table: Table, change: Row = {}, n = 9): string =>
  insert(table, { ...rows[table](n), ...change });

export type LegRow = readonly [account: string, amount: number, change?: Row];

/** The statements of one journal: its header, and its legs in one. */
export function journal(header: Row, legs: readonly LegRow[], n = 9): string[] {
  const [first, ...more] = legs.map(([account, amount, change = {}], index): Row => {
    return { ...rows['ledger.entries'](n), leg: index + 1, account, amount, ...change };
  });
  const head = add('ledger.journals', { legs: legs.length, ...header }, n);
  return first === undefined ? [head] : [head, insert('ledger.entries', first, ...more)];
}

/** The legs of what is charged into a milestone's escrow: out of the outside, and into it. */
export const charged = (milestone: string, amount: number): [LegRow, LegRow] => [
  [outside, -amount],
  [escrow(milestone), amount],
];

/** What is there before each violation. */
export const world: readonly string[] = [
  add('contracts', {}, 1),
  add('contracts', { currency: 'EUR', platform_id: 'other' }, 2),
  add('milestones', state('active'), 1),
  add('milestones', state('funding'), 2),
  add('milestones', state('paid'), 3),
  ...journal({ milestone_id: active }, charged(active, 1500), 1),
  ...[1, 11, 19, 21, 29].map((n) => add('commands', {}, n)),
  ...[1, 2].map((n) => add('events', {}, n)),
  add('simulated_rail.charges', {}, 1),
  ...(
    ['refund_requests', 'charges', 'refunds', 'bonuses', 'webhook_endpoints', 'webhook_secrets'] as const
  ).map((table) => add(table, {}, 1)),
  ...(['webhook_deliveries', 'webhook_lanes', 'reminder_handovers', 'test_clocks', 'tallies'] as const).map(
    (table) => add(table, {}, 1),
  ),
  ...(['reconciliations', 'reconciliation_differences'] as const).map((table) => add(table, {}, 1)),
  ...(['simulated_rail.refunds', 'simulated_rail.outages'] as const).map((table) => add(table, {}, 1)),
];
