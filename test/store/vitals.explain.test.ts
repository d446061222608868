import { Client } from 'pg';
import { fillContracts } from '../../bench/many-contracts';
import { type Database, openDatabase } from '../../store/database';
import { countEvents } from '../../store/tallies';
import { readVitals } from '../../store/vitals';
import { createTestDatabase } from '../support/database';
import { until } from '../support/world';

/** That what monitoring asks of the database reads what is under way or in trouble, and never a whole table. */

const CONTRACTS = 5_000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let admin: Client;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  await fillContracts(admin, CONTRACTS);
  db = openDatabase({ url: database.url, poolMax: 1, applicationName: 'test' });
}, 300_000);
afterAll(async () => {
  await db.destroy();
  await admin.end();
  await database.drop();
});

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
};
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Tables with a row for each endpoint, or fewer. */
const small = ['tallies', 'tally_place', 'webhook_dispatch', 'webhook_endpoints'];

async function planOf(read: () => Promise<unknown>): Promise<Node[]> {
  const asked: { readonly sql: string; readonly bindings: unknown[] }[] = [];
  const listen = (query: (typeof asked)[number]) => asked.push(query);
  db.on('query', listen);
  await read();
  db.removeListener('query', listen);
  const [query] = asked;
  if (query === undefined || asked.length > 1) throw new Error(`${asked.length} statements`);
  const { rows } = await admin.query(`explain (analyze, format json) ${query.sql}`, query.bindings);
  return nodesOf(rows[0]['QUERY PLAN'][0].Plan);
}

const readWhole = (nodes: readonly Node[]) =>
  nodes
    .filter(({ 'Node Type': type }) => type === 'Seq Scan')
    .map(({ 'Relation Name': relation }) => relation)
    .filter((relation) => relation !== undefined && !small.includes(relation));

test('the figures are one statement that reads no table whole, and no more than needs attention', async () => {
  const { events } = (await admin.query('select count(*)::int as events from events')).rows[0];
  await until(async () => {
    while ((await countEvents(db)) > 0);
    const { rows } = await admin.query(`select sum(count)::int as sum from tallies where topic = 'events'`);
    return rows[0].sum === events ? true : null;
  }, 'every event to be counted');
  await admin.query('vacuum analyze');
  // Some tables are so small here that reading them whole is cheaper; what is asked is whether an index serves.
  await admin.query('set enable_seqscan = off');

  const nodes = await planOf(() => readVitals(db));
  expect(readWhole(nodes)).toEqual([]);
  const { rows } = await admin.query(
    'select count(*)::int as marked from milestones where attention is not null',
  );
  const read = nodes
    .filter(({ 'Relation Name': relation }) => relation !== undefined && !small.includes(relation))
    .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
  expect(read).toBeLessThan(5 * rows[0].marked + 50);
}, 300_000);

test('a batch of events is counted without reading a table whole', async () => {
  await admin.query(`update tally_place set tx_id = '0', event_id = 0`);
  expect(readWhole(await planOf(() => countEvents(db)))).toEqual([]);
});
