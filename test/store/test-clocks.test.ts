import { MAX_OFFSET } from '../../domain/test-clock';
import { insertContract } from '../../store/contracts';
import { type Database, openDatabase } from '../../store/database';
import { insertTestClock, setOffset } from '../../store/test-clocks';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { until } from '../support/world';

/** What Postgres itself holds about test clocks, whatever the code does. */
let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, poolMax: 3, applicationName: 'test' });
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const HOUR = 3_600_000;

const newClock = (offset = 0) =>
  db.transaction((trx) => insertTestClock(trx, { platformId: 'acme', name: null, offset, createdAt: 0 }));

const contractOn = (terms: object) =>
  insertContract(db, {
    ...{
      platformId: 'acme',
      clientId: 'alice',
      freelancerId: 'bob',
      title: 'x',
      currency: 'USD',
      createdAt: 0,
    },
    policy: {
      ...{ reviewPeriod: 'P14D', refundResponsePeriod: 'P7D', reminders: [] },
      ...{ feeBps: 0, minimumDeposit: 0 },
    },
    ...terms,
  });

const moved = (id: string, offset: number) => db.transaction((trx) => setOffset(trx, id, offset));

test('a contract has the time of its clock, and moves with it', async () => {
  const clock = await newClock(HOUR);
  const { id } = await contractOn({ testClockId: clock.id, clockOffset: HOUR });
  await moved(clock.id, 2 * HOUR);
  expect(await db('contracts').where({ id }).first('clock_offset_ms')).toEqual({ clock_offset_ms: 2 * HOUR });
});

test('a clock that moves waits for whoever holds a contract of it', async () => {
  const clock = await newClock();
  const { id } = await contractOn({ testClockId: clock.id });
  const order: string[] = [];
  let moving: Promise<unknown> = Promise.resolve();
  await db.transaction(async (trx) => {
    await trx('contracts').where({ id }).forNoKeyUpdate().first();
    moving = moved(clock.id, HOUR).then(() => order.push('moved'));
    const { rows } = await trx.raw('select pg_backend_pid() as pid');
    const waiting = 'select from pg_stat_activity where ? = any(pg_blocking_pids(pid))';
    const look = async () => (await db.raw(waiting, [rows[0].pid])).rowCount > 0 || null;
    await until(look, 'the clock to wait');
    const { clock_offset_ms: offset } = await trx('contracts').where({ id }).first('clock_offset_ms');
    expect(offset).toBe(0);
    order.push('released');
  });
  await moving;
  expect(order).toEqual(['released', 'moved']);
});

describe('refused by Postgres', () => {
  test('a clock that goes back', async () => {
    const { id } = await newClock(HOUR);
    await expect(moved(id, HOUR - 1)).rejects.toMatchObject({ code: 'ME003' });
  });

  test('a clock further from real time than ten years', async () => {
    await expect(newClock(MAX_OFFSET + 1)).rejects.toMatchObject({ code: '23514' });
    await expect(newClock(-MAX_OFFSET - 1)).rejects.toMatchObject({ code: '23514' });
  });

  test('a contract with another time than its clock, or with one of its own', async () => {
    const { id: testClockId } = await newClock(HOUR);
    await expect(contractOn({ testClockId, clockOffset: 0 })).rejects.toMatchObject({ code: '23503' });
    await expect(contractOn({ clockOffset: HOUR })).rejects.toMatchObject({ code: '23514' });
  });

  test('a contract that changes its clock or its time, by the application', async () => {
    const clock = await newClock();
    const { id } = await contractOn({});
    for (const change of [{ test_clock_id: clock.id }, { clock_offset_ms: HOUR }])
      await expect(db('contracts').where({ id }).update(change)).rejects.toMatchObject({ code: '42501' });
  });

  test('a target that nobody asked for', async () => {
    const { id } = await newClock();
    const change = { target: new Date(HOUR) };
    await expect(db('test_clocks').where({ id }).update(change)).rejects.toMatchObject({ code: '23514' });
  });

  test('a command of no contract, but for those that concern none', async () => {
    const command = { id: 'cmd_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f', kind: 'approve', payload: {} };
    const sent = { actor_role: 'client', actor_id: 'alice', received_at: new Date(0) };
    await expect(db('commands').insert({ ...command, ...sent })).rejects.toMatchObject({
      ...{ code: '23514', constraint: 'commands_of_no_contract' },
    });
  });
});
