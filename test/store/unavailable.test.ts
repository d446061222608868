import { Client } from 'pg';
import { type Database, isUnavailable, openDatabase, type Transaction } from '../../store/database';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** R23: Postgres goes away in the middle of a transaction. */
let database: TestDatabase;
let db: Database;
let other: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, poolMax: 1, applicationName: 'broken' });
  other = new Client({ connectionString: database.url });
  await other.connect();
});
afterAll(async () => {
  await Promise.all([db?.destroy(), other?.end()]);
  await database?.drop();
});

/** What a statement fails with. */
const failureOf = (trx: Transaction): Promise<unknown> =>
  trx.raw('select 1').then(
    () => null,
    (error: unknown) => error,
  );

test('whatever is asked of a connection that has broken fails as unavailable, and so does the end of its transaction', async () => {
  const failures: unknown[] = [];
  const transaction = db.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
    await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    // The first of them may still find the connection whole, the others find it broken.
    for (let count = 0; count < 3; count++) failures.push(await failureOf(trx));
    throw new Error('the work is given up');
  });
  failures.push(await transaction.catch((error: unknown) => error));

  expect(failures.map((failure) => ({ failure, passes: isUnavailable(failure) }))).toEqual(
    failures.map((failure) => ({ failure, passes: true })),
  );
  expect(String(failures.at(-1))).toContain('is not queryable');
});
