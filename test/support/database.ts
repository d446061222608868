import { randomBytes } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import { until } from '../../dev/processes';
import { testEnv } from './env';

export interface TestDatabase {
  readonly url: string;
  /** Fails when a connection was left open: the test would leak it, and so perhaps would the program. */
  drop(): Promise<void>;
}

/** Any number, the same in every test process: copies wait for each other. */
const copying = 5_433_001;
const objectInUse = '55006';
const closeWithinMs = 5_000;

/** A migrated, empty database for one test file. Call `drop` when its last connection is closed. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyOf(testEnv().templateDatabase);
}

/** One that a dump has been restored into, as statements. */
export async function createDatabaseFrom(dump: string): Promise<TestDatabase> {
  const database = await copyOf('template0');
  await withAdmin(database.url, (admin) => admin.query(dump));
  return database;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const { postgresUrl } = testEnv();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withAdmin(postgresUrl, async (admin) => {
    // Two copies of one template at a time are refused: each counts as a user of it.
    await admin.query('select pg_advisory_lock($1)', [copying]);
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => withAdmin(postgresUrl, (admin) => drop(admin, name)) };
}

async function drop(admin: Client, name: string): Promise<void> {
  // A server process may outlive its closed connection by a moment.
  if (await until(() => dropped(admin, name), closeWithinMs)) return;
  const { rows } = await admin.query('select query from pg_stat_activity where datname = $1', [name]);
  await admin.query(`drop database ${name} with (force)`);
  throw new Error(`Connections to the test's database were left open. Their last queries:\n${list(rows)}`);
}

async function dropped(admin: Client, name: string): Promise<boolean> {
  try {
    await admin.query(`drop database if exists ${name}`);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === objectInUse) return false;
    throw error;
  }
}

function list(rows: { query: string }[]): string {
  return rows.map(({ query }) => `  ${query.replace(/\s+/g, ' ').slice(0, 200)}`).join('\n');
}

async function withAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
