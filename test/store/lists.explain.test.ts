import { Client } from 'pg';
import { contractDetails, milestoneDetails } from '../../api/reads';
import { fillContracts, parties as people } from '../../bench/many-contracts';
import { contractStates, stateNames } from '../../domain/milestone';
import type { Contract } from '../../store/contracts';
import { type Database, openDatabase } from '../../store/database';
import { listEvents } from '../../store/events';
import { type FeedFilter, type FeedPage, readFeed } from '../../store/feed';
import { trialBalance } from '../../store/ledger';
import {
  type ListFilter,
  listContracts,
  listMilestones,
  type Page,
  type Parties,
  type Position,
} from '../../store/lists';
import { readContractScene, readMilestoneScene } from '../../store/scenes';
import { claimDeliveries, listDeliveries, nextRetry } from '../../store/webhook-deliveries';
import { findEndpoint } from '../../store/webhook-endpoints';
import { createTestDatabase } from '../support/database';

/**
 * The plans of every list, by every filter and for every kind of caller, at a size where Postgres would read or sort
 * a whole table if an index were missing; and that no plan reads much more than the page it gives.
 */

const CONTRACTS = 20_000;
const LIMIT = 21;
/** Legs of the journals of a page's contracts: a contract has about a dozen. */
const LEGS = 50 * LIMIT;
/** Rows that a plan may sort for one row of the page: the pages of nine states are merged. */
const SORTED_FOR_A_ROW = 12;
/** Rows that a plan may read for one row of the page: they are read in the index, and again where all of it is. */
const READ_FOR_A_ROW = 15;
/** The same where others are passed over: those of a platform's other clients, or of a contract with many deadlines. */
const PASSED_OVER_FOR_A_ROW = 60;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let admin: Client;
let db: Database;
type Query = { readonly sql: string; readonly bindings: unknown[] };
const asked: Query[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  await fillContracts(admin, CONTRACTS);
  await admin.query(crowdedContract);
  await admin.query('analyze milestones');
  // No plan may need memory to be fast.
  await admin.query(`set work_mem = '64kB'`);
  db = openDatabase({ url: database.url, poolMax: 2, applicationName: 'test' });
  db.on('query', ({ sql, bindings }) => asked.push({ sql, bindings }));
}, 300_000);
afterAll(async () => {
  await db.destroy();
  await admin.end();
  await database.drop();
});

/** As many milestones in review as a contract may have, all due before anything else. */
const crowdedContract = `
  begin;
  set local session_replication_role = replica;
  insert into milestones (id, contract_id, platform_id, client_id, freelancer_id, sequence, title, amount, state,
    details, review_deadline, wake_at, sweep_at, created_at)
  select 'ms_' || lpad(to_hex(number), 32, '0'), c.id, c.platform_id, c.client_id, c.freelancer_id, number, 'One of many',
         1500, 'in_review', jsonb_build_object('name', 'in_review', 'submittedAt', 0, 'reminders', '[]'::jsonb,
           'reviewDeadline', extract(epoch from due)::bigint * 1000), due, due, due, now()
    from (select * from contracts where client_id = 'client-heavy' and platform_id = 'acme' and state = 'active'
           order by id limit 1) c
    cross join generate_series(4, 500) number
    cross join lateral (select date_trunc('second', now()) + number * interval '1 second') d (due);
  commit`;

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Alias?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Plan Rows': number;
  readonly 'Sort Space Type'?: string;
  readonly Plans?: readonly Node[];
};

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The parts of a plan in which the money of a page's contracts is added up (`moneyOfEach`). */
const moneyIn = (node: Node): Node[] => (isMoney(node) ? [node] : (node.Plans ?? []).flatMap(moneyIn));

function isMoney(node: Node): boolean {
  const aliases = nodesOf(node).flatMap(({ Alias }) => Alias ?? []);
  return aliases.includes('e') && aliases.every((alias) => ['e', 'j', 'm'].includes(alias));
}

async function faultsOfPlan({ sql, bindings }: Query, most: number, readForARow: number): Promise<string[]> {
  const { rows } = await admin.query(`explain (analyze, format json) ${sql}`, bindings);
  const plan: Node = rows[0]['QUERY PLAN'][0].Plan;
  const money = moneyIn(plan).flatMap(nodesOf);
  const page = nodesOf(plan).filter((node) => !money.includes(node));
  return [...faultsOf(page, most, readForARow), ...faultsOf(money, LEGS)];
}

const rowsRead = (node: Node): number =>
  node['Relation Name'] === undefined && node['Index Name'] === undefined
    ? 0
    : (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

/** What is wrong with a plan for a page of at most this many rows. */
function faultsOf(nodes: readonly Node[], most: number, readForARow = READ_FOR_A_ROW): string[] {
  const faults = nodes.flatMap((node) => {
    const { 'Node Type': type, 'Relation Name': relation } = node;
    if (type === 'Seq Scan') return [`reads all of ${relation}`];
    const [sorted] = node.Plans ?? [];
    if (type !== 'Sort' || sorted === undefined) return [];
    const rows = Math.max(sorted['Plan Rows'], sorted['Actual Rows'] * sorted['Actual Loops']);
    return rows > most * SORTED_FOR_A_ROW ? [`sorts ${rows} rows`] : [];
  });
  const read = nodes.reduce((sum, node) => sum + rowsRead(node), 0);
  return read > most * readForARow ? [...faults, `reads ${read} rows`] : faults;
}

/** What is wrong with the plans of all that `read` asks of the database. */
async function faultsOfAll(
  read: () => Promise<unknown>,
  most = LIMIT,
  readForARow = READ_FOR_A_ROW,
): Promise<string[]> {
  asked.length = 0;
  await read();
  expect(asked.length).toBeGreaterThan(0);
  const faults: string[] = [];
  const planned = asked.filter(({ sql }) => !/^(begin|commit)/i.test(sql));
  for (const query of planned) faults.push(...(await faultsOfPlan(query, most, readForARow)));
  return faults;
}

const { heavyClient, heavyFreelancer, usualClient, usualFreelancer, bigPlatform, smallPlatform } = people;
const callers: readonly (readonly [string, Parties])[] = [
  ['ops', {}],
  ['ops, of a client', { clientId: heavyClient }],
  ['ops, of a freelancer', { freelancerId: usualFreelancer }],
  ['a client with much', { clientId: heavyClient }],
  ['a client', { clientId: usualClient }],
  ['a client with nothing', { clientId: 'nobody' }],
  ['a freelancer with much', { freelancerId: heavyFreelancer }],
  ['a freelancer', { freelancerId: usualFreelancer }],
  ['a platform with nearly all', { platformId: bigPlatform }],
  ['a platform with little', { platformId: smallPlatform }],
  ['a platform with nothing', { platformId: 'nobody' }],
  ['a platform, of a client with much', { platformId: bigPlatform, clientId: heavyClient }],
  ['a platform, of a client', { platformId: bigPlatform, clientId: usualClient }],
  ['a platform, of a freelancer', { platformId: bigPlatform, freelancerId: usualFreelancer }],
];

const DAY = 86_400_000;
type Filters<State> = Omit<ListFilter<never>, 'parties' | 'state'> & { readonly state?: State };
const filtersOf = <State extends string>(states: readonly State[]): (readonly [string, Filters<State>])[] => [
  ['everything', {}],
  ...states.map((state) => [state, { state }] as const),
  ['due soon', { deadlineBefore: Date.now() + DAY }],
  ['due within weeks', { deadlineBefore: Date.now() + 30 * DAY }],
  ['needing attention', { needsAttention: true }],
  ...states.map((state) => [`needing attention and ${state}`, { state, needsAttention: true }] as const),
];

type Row = { readonly id: string };

/** The first page, the one after half of it, and what else is read for it. */
async function expectFlat<Name extends string, Listed extends Row>(
  list: (page: Page<Name>) => Promise<Listed[]>,
  page: Page<Name>,
  dueOf: (row: Listed) => Position,
): Promise<Listed[]> {
  const isOfTwo = Object.keys(page.parties).length > 1;
  const readForARow = isOfTwo || page.deadlineBefore !== undefined ? PASSED_OVER_FOR_A_ROW : READ_FOR_A_ROW;
  const rows = await list(page);
  expect(rows.length).toBeLessThanOrEqual(LIMIT);
  expect(await faultsOfAll(() => list(page), LIMIT, readForARow)).toEqual([]);
  const last = rows[Math.floor(rows.length / 2)];
  if (last === undefined) return rows;
  const after = page.deadlineBefore === undefined ? { id: last.id } : dueOf(last);
  expect(await faultsOfAll(() => list({ ...page, after }), LIMIT, readForARow)).toEqual([]);
  const follow = rows.slice(rows.indexOf(last) + 1).map(({ id }) => id);
  expect((await list({ ...page, after })).slice(0, follow.length).map(({ id }) => id)).toEqual(follow);
  return rows;
}

describe.each(callers)('to %s', (_, parties) => {
  test.each(filtersOf(contractStates))('contracts: %s', async (_, filter) => {
    const page = { parties, ...filter, limit: LIMIT };
    await expectFlat(
      (one: typeof page) => listContracts(db, one),
      page,
      ({ next }) => ({
        id: next?.milestoneId ?? '',
        deadline: next?.deadline ?? 0,
      }),
    );
  });

  test.each(filtersOf(stateNames))('milestones: %s', async (_, filter) => {
    const page = { parties, ...filter, limit: LIMIT };
    await expectFlat(
      (one: typeof page) => listMilestones(db, one),
      page,
      ({ id, state }) => ({
        id,
        deadline: state.name === 'in_review' ? state.reviewDeadline : 0,
      }),
    );
  });
});

test('between two people with much, no more than the rows of one of them are read', async () => {
  const parties = { platformId: bigPlatform, clientId: heavyClient, freelancerId: heavyFreelancer };
  const ofOne = CONTRACTS / 10;
  for (const [, filter] of filtersOf(contractStates)) {
    const page = { parties, ...filter, limit: LIMIT };
    expect(await faultsOfAll(() => listContracts(db, page), ofOne, 3)).toEqual([]);
  }
});

test('the milestones of a contract, whoever asks', async () => {
  const { rows } = await admin.query('select id, client_id from contracts order by id desc limit 1');
  const { id: contractId, client_id: clientId } = rows[0];
  for (const parties of [{}, { clientId }, { platformId: bigPlatform }]) {
    const page = { parties, contractId, limit: LIMIT };
    expect((await listMilestones(db, page)).length).toBe(3);
    expect(await faultsOfAll(() => listMilestones(db, page))).toEqual([]);
  }
});

test('a contract, a milestone, and what an act is judged by', async () => {
  const { rows } = await admin.query(
    'select id, contract_id from milestones order by id limit 1 offset 30000',
  );
  const { id, contract_id: contractId } = rows[0];
  const key = { role: 'client', id: 'nobody', key: 'x' } as const;
  const contract = (await readContractScene(db, contractId, null))?.contract as Contract;
  const reads = {
    scenes: () => Promise.all([readContractScene(db, contractId, key), readMilestoneScene(db, id, key)]),
    contract: () => contractDetails(db, contract.id),
    milestone: () => milestoneDetails(db, id, contract),
    record: () => listEvents(db, { milestoneId: id, limit: LIMIT }),
  };
  for (const read of Object.values(reads)) expect(await faultsOfAll(read)).toEqual([]);
});

describe('the feed', () => {
  const readers: readonly (readonly [string, Pick<FeedFilter, 'platformId'>])[] = [
    ['ops', { platformId: null }],
    ['a platform with nearly all', { platformId: bigPlatform }],
    ['a platform with little', { platformId: smallPlatform }],
    ['a platform with nothing', { platformId: 'nobody' }],
  ];
  /** Events that are looked through for a page of rare ones. */
  const WINDOW = 5000;

  test.each(readers)('of %s, from the beginning and from the middle', async (_, reader) => {
    const first = await readFeed(db, { ...reader, limit: LIMIT });
    expect(await faultsOfAll(() => readFeed(db, { ...reader, limit: LIMIT }))).toEqual([]);
    const middle = await admin.query(
      'select id from events where ($1::text is null or platform_id = $1) order by id limit 1 offset 500',
      [reader.platformId],
    );
    const after = middle.rows[0]?.id ?? first?.after;
    if (after == null) return;
    expect(await faultsOfAll(() => readFeed(db, { ...reader, after, limit: LIMIT }))).toEqual([]);
  });

  test('of one contract', async () => {
    const { rows } = await admin.query('select id from contracts order by id limit 1 offset 500');
    const filter = { platformId: null, contractId: rows[0].id, limit: LIMIT };
    expect((await readFeed(db, filter))?.events.length).toBeGreaterThan(0);
    expect(await faultsOfAll(() => readFeed(db, filter))).toEqual([]);
  });

  test('of a rare type: a look reads so many events and no more, and the looks together find all', async () => {
    const filter = { platformId: bigPlatform, types: ['milestone.resolved'], limit: 100 };
    expect(await faultsOfAll(() => readFeed(db, filter), WINDOW, 3)).toEqual([]);
    let found = 0;
    let after: number | null = null;
    for (let more = true; more; ) {
      const page: FeedPage | null = await readFeed(db, { ...filter, ...(after === null ? {} : { after }) });
      found += page?.events.length ?? 0;
      after = page?.after ?? null;
      more = page?.hasMore ?? false;
    }
    const { rows } = await admin.query(
      `select count(*) as count from events where platform_id = $1 and type = 'milestone.resolved'`,
      [bigPlatform],
    );
    expect(found).toBe(Number(rows[0].count));
    expect(found).toBeGreaterThan(0);
  });
});

describe('deliveries', () => {
  const endpoint = `we_${'0'.repeat(32)}`;

  beforeAll(async () => {
    await admin.query(
      `insert into webhook_endpoints (id, platform_id, url, created_at) values ($1, $2, 'https://acme.example', now())`,
      [endpoint, bigPlatform],
    );
    await admin.query(
      `insert into webhook_deliveries (endpoint_id, event_id, contract_id, state, settled_at)
       select $1, id, contract_id, case id % 1000 when 0 then 'parked' when 1 then 'pending' when 2 then 'blocked'
                else 'delivered' end, case when id % 1000 in (1, 2) then null else now() end
         from events where platform_id = $2 order by id limit 100000`,
      [endpoint, bigPlatform],
    );
    await admin.query(
      `insert into webhook_lanes select distinct endpoint_id, contract_id, 1, now() - interval '1 minute'
         from webhook_deliveries where state = 'blocked'`,
    );
    // Others have contracts that wait as well.
    await admin.query(
      `insert into webhook_endpoints (id, platform_id, url, created_at)
       select 'we_' || lpad(to_hex(n), 32, '0'), 'globex', 'https://globex.example', now() from generate_series(1, 50) n`,
    );
    await admin.query(
      `insert into webhook_lanes select w.id, c.id, 1, now() from webhook_endpoints w
         cross join (select id from contracts where platform_id = 'globex' order by id limit 200) c
        where w.platform_id = 'globex'`,
    );
    await admin.query('analyze webhook_deliveries, webhook_lanes, webhook_endpoints');
  });

  test.each([undefined, 'pending', 'delivered', 'parked'] as const)('listed: %s', async (state) => {
    const page = await listDeliveries(db, endpoint, { state, limit: LIMIT });
    expect(page.length).toBeGreaterThan(0);
    const before = page[Math.floor(page.length / 2)]?.eventId;
    for (const from of [undefined, before])
      expect(
        await faultsOfAll(() => listDeliveries(db, endpoint, { state, before: from, limit: LIMIT })),
      ).toEqual([]);
  });

  test('claimed and counted, however many were delivered before', async () => {
    const claim = { ready: 128, retries: 32 };
    expect(await faultsOfAll(() => claimDeliveries(db, endpoint, claim), 160)).toEqual([]);
    expect(await faultsOfAll(() => nextRetry(db, endpoint), 2000)).toEqual([]);
    // There are few endpoints, which are read as they lie.
    const faults = await faultsOfAll(() => findEndpoint(db, endpoint), 2000);
    expect(faults.filter((fault) => !/webhook_(endpoints|secrets)$/.test(fault))).toEqual([]);
  });
});

test('the books behind it all balance, and the marks are counted', async () => {
  const balances = await trialBalance(db);
  expect(balances.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
  const { rows } = await admin.query(faultyBooks);
  expect(rows).toEqual([]);
});

/** What the triggers that were left out would have refused. */
const faultyBooks = `
  select 'legs of a journal' as fault, j.id from ledger.journals j
    left join lateral (select count(*) as legs, sum(amount) as sum from ledger.entries where journal_id = j.id) e on true
   where e.legs <> j.legs or e.sum <> 0
  union all
  select 'escrow of a milestone', m.id from milestones m
    left join ledger.balances b on b.account = 'escrow:' || m.id
   where m.title <> 'One of many' and coalesce(b.balance, 0) <> case when m.state in ('active', 'in_review', 'changes_requested', 'on_hold')
                                        then m.amount else 0 end
  union all
  select 'parties of a milestone', m.id from milestones m join contracts c on c.id = m.contract_id
   where (m.platform_id, m.client_id, m.freelancer_id) <> (c.platform_id, c.client_id, c.freelancer_id)
  union all
  select 'attention of a contract', c.id from contracts c
   where attention <> (select count(*) from milestones m where m.contract_id = c.id and m.attention is not null)
  limit 10`;

test('no index is there for nothing: without any of them some page is not flat any more', async () => {
  asked.length = 0;
  const exact = callers.filter(([, parties]) => Object.keys(parties).length < 2);
  for (const [, parties] of exact) {
    const page = { parties, limit: LIMIT };
    for (const [, filter] of filtersOf(contractStates)) await listContracts(db, { ...page, ...filter });
    for (const [, filter] of filtersOf(stateNames)) await listMilestones(db, { ...page, ...filter });
  }
  const idle: string[] = [];
  for (const index of await indexesOfLists()) {
    await admin.query('begin');
    await admin.query(`drop index ${index}`);
    let missed = false;
    for (const query of asked) missed ||= (await faultsOfPlan(query, LIMIT, readForARowOf(query))).length > 0;
    await admin.query('rollback');
    if (!missed) idle.push(index);
  }
  expect(idle).toEqual([]);
}, 300_000);

const readForARowOf = ({ sql }: Query) =>
  sql.includes('t.review_deadline <') ? PASSED_OVER_FOR_A_ROW : READ_FOR_A_ROW;

/** Those of the migration, but for a party's deadlines: how far theirs would be looked for depends on how rare they are. */
async function indexesOfLists(): Promise<string[]> {
  const { rows } = await admin.query(
    `select indexrelid::regclass::text as index from pg_index
      where indrelid in ('contracts'::regclass, 'milestones'::regclass) and not indisunique`,
  );
  const others = /_(ending|to_wake|by_test_clock|due_of_(platform|client|freelancer))$/;
  return rows.map(({ index }) => index).filter((index: string) => !others.test(index));
}
