import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openForAttempts, outcomeOf } from './guards/attempt';
import { type Table, tables } from './guards/rows';

/** What the service's role may do, by trying it all: what is not here is refused to it. */

type Rights = { readonly insert?: true; readonly update?: string; readonly delete?: true };

const rights: Readonly<Record<Table, Rights>> = {
  contracts: {
    insert: true,
    update:
      'state end_by end_actor_role end_actor_id end_actor_via end_at end_reason end_told_at sweep_at milestone_count',
  },
  milestones: {
    insert: true,
    update:
      'state details version refund_request_id respond_by end_heard review_deadline wake_at sweep_at updated_at attention',
  },
  refund_requests: {
    insert: true,
    update: 'state respond_by on_hold refunded released closed_at close_reason sweep_at attention',
  },
  charges: { insert: true, update: 'refunded' },
  refunds: { insert: true, update: 'state rail_reference sent_at sweep_at attention' },
  commands: { insert: true, update: 'state rejection result decided_at sweep_at sweeps' },
  bonuses: { insert: true, update: 'state fee charge_id code reason settled_at sweep_at' },
  events: { insert: true },
  webhook_endpoints: {
    insert: true,
    update: 'state disabled_reason failures failing_since last_failure wake_at',
  },
  webhook_secrets: { insert: true, update: 'expires_at' },
  webhook_deliveries: {
    insert: true,
    update: 'state attempts due_at settled_at last_status last_failure',
    delete: true,
  },
  webhook_lanes: { insert: true, update: 'failures retry_at', delete: true },
  webhook_dispatch: { update: 'tx_id event_id' },
  reminder_handovers: { insert: true },
  test_clocks: { insert: true, update: 'offset_ms target command_id' },
  reconciliations: { insert: true },
  reconciliation_differences: { insert: true, update: 'found cause cure last_found_at seen_by cleared_at' },
  tallies: { insert: true, update: 'count amount' },
  tally_place: { update: 'tx_id event_id' },
  cursor_key: {},
  'ledger.journals': { insert: true },
  'ledger.entries': { insert: true },
  'ledger.balances': {},
  'simulated_rail.charges': { insert: true, update: 'refunded' },
  'simulated_rail.refunds': { insert: true },
  'simulated_rail.outages': { insert: true, update: 'calls' },
};

let database: TestDatabase;
let db: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openForAttempts(database.url);
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

const noPrivilege = '42501';
const mayDo = async (sql: string) => (await outcomeOf(db, { sql: [sql] })) !== noPrivilege;

test.each(tables)('%s: read, and what it is granted', async (table) => {
  const { rows } = await db.query(
    'select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
    [table],
  );
  const columns: string[] = rows.map(({ attname }) => attname);
  const may: string[] = [];
  if (await mayDo(`select from ${table} limit 0`)) may.push('select');
  if (await mayDo(`insert into ${table} default values`)) may.push('insert');
  for (const column of columns)
    if (await mayDo(`update ${table} set ${column} = default where false`)) may.push(`update ${column}`);
  if (await mayDo(`delete from ${table} where false`)) may.push('delete');
  if (await mayDo(`truncate ${table} cascade`)) may.push('truncate');
  if (await mayDo(`alter table ${table} disable trigger all`)) may.push('alter');
  const { insert, update = '', delete: deletes } = rights[table];
  const granted = ['select', ...(insert ? ['insert'] : []), ...(deletes ? ['delete'] : [])];
  for (const column of update.split(' ').filter(Boolean)) granted.push(`update ${column}`);
  expect(may.sort()).toEqual(granted.sort());
});

test.each([
  'drop trigger entries_1_judged on ledger.entries',
  'alter table ledger.journals drop constraint journals_have_legs',
  'drop table ledger.balances',
  'drop schema ledger cascade',
  'create table ledger.mine (id int)',
  'create table mine (id int)',
  'create or replace function ledger.carry_legs() returns trigger language plpgsql as $$ begin return null; end $$',
  'alter function ledger.carry_legs() owner to escrow_app',
  'create trigger mine before insert on ledger.entries for each row execute function suppress_redundant_updates_trigger()',
  'set session_replication_role = replica',
])('R24: it may not %s', async (sql) => {
  expect(await outcomeOf(db, { sql: [sql] })).toBe(noPrivilege);
});

test('of the ledger it may call what posts, and nothing else', async () => {
  const { rows } = await db.query(`
    select p.proname as name from pg_proc p
     where p.pronamespace = 'ledger'::regnamespace and has_function_privilege('escrow_app', p.oid, 'execute')`);
  expect(rows).toEqual([{ name: 'post' }]);
});

test("what is done with the owner's rights, it can have done by no trigger of its own, and in no other schema's words", async () => {
  const { rows } = await db.query(`
    select p.oid::regprocedure::text as name, p.proconfig::text as settings from pg_proc p
     where p.prosecdef and p.pronamespace::regnamespace::text in ('public', 'ledger', 'simulated_rail')`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { name, settings } of rows) {
    expect([name, settings]).toEqual([name, '{"search_path=pg_catalog, pg_temp"}']);
    const mine = [
      'create temp table mine (contract_id text, attention text)',
      `create trigger mine after insert on mine for each row execute function ${name}`,
    ];
    expect([name, await outcomeOf(db, { sql: mine })]).toEqual([name, noPrivilege]);
  }
});

test('anybody else may do nothing', async () => {
  await db.query('create role anybody; grant anybody to current_user');
  const may: string[] = [];
  for (const table of tables) {
    for (const sql of [
      `select from ${table}`,
      `insert into ${table} default values`,
      `delete from ${table}`,
    ]) {
      const outcome = await outcomeOf(db, { sql: ['reset role', 'set local role anybody', sql] });
      if (outcome !== noPrivilege) may.push(`${sql}: ${outcome}`);
    }
  }
  expect(may).toEqual([]);
});
