import { Client } from 'pg';
import pino from 'pino';
import { OutcomeWatcher } from '../../api/watcher';
import { defaultPolicy } from '../../domain/policy';
import { insertCommand, settleCommand } from '../../store/commands';
import { insertContract } from '../../store/contracts';
import { type Database, openDatabase } from '../../store/database';
import { newId } from '../../store/ids';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { until } from '../support/world';

const log = pino({ level: 'silent' });
/** A caller who does not hang up. */
const staying = () => new AbortController().signal;

let database: TestDatabase;
let db: Database;
let owner: Client;
let contractId: string;
let queries: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, poolMax: 4, applicationName: 'test-watcher' });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  db.on('query', ({ sql }: { sql: string }) => queries.push(sql));
  const people = { platformId: 'acme', clientId: 'alice', freelancerId: 'bob' };
  const terms = { title: 'x', currency: 'USD', policy: defaultPolicy, createdAt: 0 };
  contractId = (await insertContract(db, { ...people, ...terms })).id;
});
afterAll(async () => {
  await db.destroy();
  await owner.end();
  await database.drop();
});
beforeEach(() => {
  queries = [];
});
const watchers: OutcomeWatcher[] = [];
afterEach(() => {
  for (const watcher of watchers.splice(0)) watcher.close();
});

function watching(of: Database, most?: ConstructorParameters<typeof OutcomeWatcher>[2]): OutcomeWatcher {
  const watcher = new OutcomeWatcher(of, log, most);
  watchers.push(watcher);
  return watcher;
}

const sent = (id: string, sub = 'alice') => ({ id, caller: { role: 'platform', id: sub } });

async function pendingCommand(): Promise<string> {
  const id = newId.command();
  const actor = { role: 'client', id: 'alice' } as const;
  await insertCommand(db, {
    id,
    kind: 'fund',
    contractId,
    idempotency: null,
    actor,
    payload: {},
    receivedAt: 0,
  });
  return id;
}

const apply = (id: string) =>
  db.transaction((trx) => settleCommand(trx, id, { state: 'applied', result: { done: true } }));

const looks = () => queries.filter((sql) => sql.startsWith('select') && !sql.includes('pg_notify')).length;

/** Decides a command without anybody hearing of it, as a worker does whose connection is cut just then. */
const applySilently = (id: string) =>
  db('commands')
    .where({ id })
    .update({ state: 'applied', result: '{}', decided_at: db.fn.now(), sweep_at: null });

/** Server processes that listen. Whoever works as `escrow_app` is not shown what others ask. */
async function listeners(): Promise<number[]> {
  const { rows } = await owner.query(
    `select pid from pg_stat_activity where query = 'listen escrow_decided' and datname = current_database()`,
  );
  return rows.map(({ pid }) => pid);
}

/** One that has heard of a decision, and so takes it that it will hear of others. */
async function listening(): Promise<OutcomeWatcher> {
  const watcher = watching(db);
  const id = await pendingCommand();
  const first = watcher.outcome(sent(id), 5_000, staying());
  await until(async () => ((await listeners()).length > 0 ? true : null), 'the watcher to listen');
  await apply(id);
  await first;
  return watcher;
}

test('tells the outcome once the command is decided, to everyone who waits for it', async () => {
  const watcher = watching(db);
  const id = await pendingCommand();
  const waiting = [1, 2, 3].map(() => watcher.outcome(sent(id), 5_000, staying()));
  await apply(id);
  for (const outcome of await Promise.all(waiting)) {
    expect(outcome).toMatchObject({ id, state: 'applied', result: { done: true } });
  }
  expect(watcher.waiting).toBe(0);
});

test('asks for all with one query, and for none where nobody waits', async () => {
  const watcher = watching(db);
  const ids = await Promise.all(Array.from({ length: 40 }, pendingCommand));
  queries = [];
  const startedAt = performance.now();
  const waiting = ids.map((id) => watcher.outcome(sent(id), 5_000, staying()));
  await apply(ids[0] ?? '');
  await waiting[0];
  expect(looks()).toBeLessThanOrEqual(2 + (performance.now() - startedAt) / 10);
  await Promise.all(ids.slice(1).map(apply));
  await Promise.all(waiting);
  const asked = looks();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(looks()).toBe(asked);
});

test('one that listens asks once for each decision, when it is announced', async () => {
  const watcher = await listening();
  const ids = await Promise.all(Array.from({ length: 20 }, pendingCommand));
  queries = [];
  for (const id of ids) {
    const waiting = watcher.outcome(sent(id), 5_000, staying());
    await apply(id);
    expect(await waiting).toMatchObject({ id, state: 'applied' });
  }
  // A look that comes by the clock may have come between.
  expect(looks()).toBeLessThanOrEqual(22);
});

test('a decision that was announced before its caller began to wait is told at once', async () => {
  const watcher = await listening();
  const [early, late] = [await pendingCommand(), await pendingCommand()];
  const other = watcher.outcome(sent(late), 5_000, staying());
  await apply(early);
  await apply(late);
  await other;
  queries = [];
  expect(await watcher.outcome(sent(early), 5_000, staying())).toMatchObject({ state: 'applied' });
  expect(looks()).toBe(1);
});

test('a decision whose announcement was lost is found all the same, and those after it soon', async () => {
  const watcher = await listening();
  for (const id of [await pendingCommand(), await pendingCommand()]) {
    const waiting = watcher.outcome(sent(id), 5_000, staying());
    await applySilently(id);
    expect(await waiting).toMatchObject({ id, state: 'applied' });
  }
});

test('a connection that ends while somebody waits loses no answer', async () => {
  const watcher = await listening();
  const id = await pendingCommand();
  const waiting = watcher.outcome(sent(id), 5_000, staying());
  const [pid] = await listeners();
  await owner.query('select pg_terminate_backend($1, 5000)', [pid]);
  await apply(id);
  expect(await waiting).toMatchObject({ id, state: 'applied' });
});

test('a wait that is over, a caller who has hung up and a shutdown end with the command still pending', async () => {
  const watcher = watching(db);
  const id = await pendingCommand();
  const caller = new AbortController();
  const over = watcher.outcome(sent(id), 30, staying());
  const gone = watcher.outcome(sent(id), 30_000, caller.signal);
  const closed = watcher.outcome(sent(id), 30_000, staying());
  expect(await over).toBeNull();
  caller.abort();
  expect(await gone).toBeNull();
  expect(watcher.waiting).toBe(1);
  watcher.close();
  expect(await closed).toBeNull();
  expect(await watcher.outcome(sent(id), 30_000, staying())).toBeNull();
});

test('only so many may wait; the rest are answered at once', async () => {
  const watcher = watching(db, { all: 1, ofOneCaller: 1 });
  const id = await pendingCommand();
  const first = watcher.outcome(sent(id), 30_000, staying());
  expect(await watcher.outcome(sent(id), 30_000, staying())).toBeNull();
  watcher.close();
  await first;
});

test('only so many of one caller may wait, and his places come free again', async () => {
  const watcher = watching(db, { all: 10, ofOneCaller: 2 });
  const [first, second, third] = [await pendingCommand(), await pendingCommand(), await pendingCommand()];
  const acme = [first, second].map((id) => watcher.outcome(sent(id, 'acme'), 30_000, staying()));
  expect(await watcher.outcome(sent(third, 'acme'), 30_000, staying())).toBeNull();
  const zenith = watcher.outcome(sent(third, 'zenith'), 30_000, staying());
  await apply(first);
  expect(await acme[0]).toMatchObject({ state: 'applied' });
  const again = watcher.outcome(sent(third, 'acme'), 30_000, staying());
  expect(watcher.waiting).toBe(3);
  await apply(third);
  for (const outcome of [zenith, again]) expect(await outcome).toMatchObject({ state: 'applied' });
  watcher.close();
  expect(await acme[1]).toBeNull();
});

test('survives Postgres being away for a while', async () => {
  const id = await pendingCommand();
  const { acquireConnection } = db.client;
  let tries = 0;
  const client = Object.assign(Object.create(db.client), {
    acquireConnection: () => {
      tries += 1;
      if (tries <= 2) throw new Error('Connection terminated unexpectedly');
      return acquireConnection.call(db.client);
    },
  });
  const flaky = new Proxy(db, {
    get: (target, name) => (name === 'client' ? client : Reflect.get(target, name)),
  });
  const watcher = watching(flaky);
  const waiting = watcher.outcome(sent(id), 5_000, staying());
  await apply(id);
  expect(await waiting).toMatchObject({ state: 'applied' });
  expect(tries).toBeGreaterThan(2);
});
