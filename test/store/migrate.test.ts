import knex from 'knex';
import { type MigrateOptions, type Migration, migrate, migrations } from '../../store/migrate';
import { createDatabaseFrom } from '../support/database';
import { until } from '../support/world';
import { LedgerFixture } from './ledger-fixture';

/** How migrations are applied beside programs that are at work. What they do is tested in a file of its own each. */

let fixture: LedgerFixture;
beforeEach(async () => {
  fixture = await LedgerFixture.create();
});
afterEach(() => fixture.close());

const down = async () => undefined;
const sql = (text: string, ...locks: string[]): Migration => ({ up: (knex) => knex.raw(text), down, locks });

const withOurs = (more: Readonly<Record<string, Migration>>, options: MigrateOptions = {}) =>
  migrate(fixture.url, { migrations: { ...migrations, ...more }, ...options });

const addColumn = { '9001_a_column': sql('alter table milestones add column later text', 'milestones') };

/** Somebody who reads for long, such as a report; until `end`, no table it has read can be altered. */
async function longReader(): Promise<{ end(): Promise<unknown> }> {
  const trx = await fixture.owner.transaction();
  await trx.raw(`set local application_name = 'a long report'`);
  await trx.raw('select count(*) from milestones');
  return { end: () => trx.rollback() };
}

const hasColumn = () => fixture.owner.schema.hasColumn('milestones', 'later');

test('a migration that waits for a long transaction stops nobody, says who is in the way, and is applied after it', async () => {
  const { milestoneId } = await fixture.book();
  const reader = await longReader();
  const said: string[] = [];
  const migrated = withOurs(addColumn, { say: (line) => said.push(line) });
  await until(async () => (said.length >= 2 ? true : null), 'the migration to have given up twice');
  // Between two tries and during them, a writer is through within what the migration waits at most.
  for (let write = 0; write < 20; write += 1) {
    await fixture.app.raw('update milestones set updated_at = now() where id = ?', [milestoneId]);
  }
  expect(await hasColumn()).toBe(false);
  await reader.end();
  expect(await migrated).toEqual(['9001_a_column']);
  expect(await hasColumn()).toBe(true);
  expect(said[0]).toMatch(
    /^9001_a_column waits for a lock of process \d+ \(a long report\): trying again in /,
  );
});

test('one that gets no lock in the time it is given is undone, and names who did not let go', async () => {
  const reader = await longReader();
  await expect(withOurs(addColumn, { patienceMs: 0 })).rejects.toThrow(
    /9001_a_column waits for a lock of process \d+ \(a long report\)\. It was undone; end that, and migrate again/,
  );
  await reader.end();
  expect(await withOurs(addColumn)).toEqual(['9001_a_column']);
});

test('each is a transaction of its own: what was applied before one that fails stays, and no lock is left', async () => {
  const more = { ...addColumn, '9002_broken': sql('alter table nothing add column x text') };
  await expect(withOurs(more)).rejects.toThrow('relation "nothing" does not exist');
  expect(await hasColumn()).toBe(true);
  expect(await withOurs({ ...addColumn, '9002_broken': sql('select 1') })).toEqual(['9002_broken']);
});

test('one that holds its locks for longer than writers are patient is undone', async () => {
  const { milestoneId } = await fixture.book();
  const long = sql(`alter table milestones add column later text; select pg_sleep(60)`, 'milestones');
  const migrated = withOurs({ '9001_long': long }).catch((error: Error) => error.message);
  await until(async () => {
    const { rowCount } = await fixture.owner.raw(
      `select from pg_locks where relation = 'milestones'::regclass and mode = 'AccessExclusiveLock' and granted`,
    );
    return rowCount > 0 ? true : null;
  }, 'the migration to hold its lock');
  // The application's own statement timeout is 8 s: it waits, and is served.
  await fixture.app.raw('update milestones set updated_at = now() where id = ?', [milestoneId]);
  expect(await migrated).toBe('9001_long held locks for 5 s, and was undone');
  expect(await hasColumn()).toBe(false);
});

test('several at once: one applies, the others wait for it, also for an index that is built beside writers', async () => {
  const index = {
    config: { transaction: false },
    ...sql('create index concurrently milestones_by_title on milestones (title)'),
  };
  const said: string[] = [];
  const options = { say: (line: string) => said.push(line) };
  const applied = await Promise.all([1, 2, 3].map(() => withOurs({ '9001_index': index }, options)));
  expect(applied.flat()).toEqual(['9001_index']);
  const { rows } = await fixture.owner.raw(
    `select indisvalid from pg_index where indexrelid = 'milestones_by_title'::regclass`,
  );
  expect(rows).toEqual([{ indisvalid: true }]);
});

test('one that was killed without a transaction leaves no mark that stops the next', async () => {
  await fixture.owner('knex_migrations_lock').update({ is_locked: 1 });
  expect(await withOurs(addColumn)).toEqual(['9001_a_column']);
});

test('an older version leaves a schema that is ahead of it as it is', async () => {
  expect(await withOurs(addColumn)).toEqual(['9001_a_column']);
  const said: string[] = [];
  expect(await migrate(fixture.url, { say: (line) => said.push(line) })).toEqual([]);
  expect(said).toEqual(['The schema is ahead of this version (9001_a_column): it stays']);
  expect(await hasColumn()).toBe(true);
});

test('a database of somebody else, with a migration in between, is not touched', async () => {
  await fixture
    .owner('knex_migrations')
    .insert({ name: '0002_of_others', batch: 1, migration_time: new Date() });
  await expect(withOurs(addColumn)).rejects.toThrow('a migration 0002_of_others, which is not one of this');
});

test('each migration names the tables that it locks against writers', async () => {
  const database = await createDatabaseFrom('select 1');
  const db = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 1 } });
  const locked: Record<string, string[]> = {};
  for (const [name, migration] of Object.entries(migrations)) {
    await db.transaction(async (trx) => {
      const tables = await trx('pg_class').where({ relkind: 'r' }).andWhere('oid', '>', 16_384).pluck('oid');
      await migration.up(trx as never);
      const { rows } = await trx.raw<{ rows: { name: string }[] }>(
        `select distinct relation::regclass::text as name from pg_locks
          where pid = pg_backend_pid() and relation = any(?)
            and mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock') order by 1`,
        [tables],
      );
      locked[name] = rows.map((row) => row.name);
    });
  }
  await db.destroy();
  await database.drop();
  const named = Object.entries(migrations).map(([name, { locks }]) => [name, [...locks].sort()]);
  expect(locked).toEqual(Object.fromEntries(named));
});
