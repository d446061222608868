import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { makeWorld, openForAttempts, outcomeOf } from './guards/attempt';
import { type Guard, guardsOf } from './guards/catalog';
import { faultsWith, faultsWithout } from './guards/judge';
import { proofsOf, writtenOf } from './guards/proofs';
import { tables } from './guards/rows';
import { stories } from './guards/stories';

/**
 * Each constraint, unique index and trigger there is, dropped in turn: what it refuses then goes through. So there is
 * none that no test would miss, and none that another one stands for.
 */

let database: TestDatabase;
let db: Client;
let guards: readonly Guard[];
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openForAttempts(database.url);
  guards = await guardsOf(db);
  await makeWorld(db);
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

test.each([...tables, 'minor_units'])(
  '%s: what each guard is there for happens once it is dropped',
  async (table) => {
    const faults: string[] = [];
    for (const guard of guards.filter((one) => one.table === table))
      faults.push(...(await faultsWith(db, guard)), ...(await faultsWithout(db, guard)));
    expect(faults).toEqual([]);
  },
);

test('there is no guard without a proof, and no proof without a guard', () => {
  const names = guards.map(({ table, name }) => `${table}.${name}`);
  expect(
    guards.filter((guard) => proofsOf(guard) === null).map(({ table, name }) => `${table}.${name}`),
  ).toEqual([]);
  expect(writtenOf.filter((name) => !names.includes(name))).toEqual([]);
});

test('what a constraint says has been looked for in the rows of before it, too', async () => {
  const { rows } = await db.query('select conname from pg_constraint where not convalidated');
  expect(rows).toEqual([]);
});

test.each(Object.entries(stories))('R24, R26: %s', async (_name, story) => {
  expect(await outcomeOf(db, story)).toBe(story.outcome ?? 'done');
});
