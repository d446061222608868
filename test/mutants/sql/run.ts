import { spawn } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import { makeWorld, openForAttempts, outcomeOf, within } from '../../store/guards/attempt';
import { type Guard, guardsOf } from '../../store/guards/catalog';
import { faultsWith } from '../../store/guards/judge';
import { stories } from '../../store/guards/stories';
import { mutantsOf } from './mutate';
import { objectsOfTheLedger } from './objects';

/** A change of the ledger in Postgres, and what became of it. */
export type SqlResult = {
  readonly object: string;
  readonly line: string;
  readonly change: string;
  readonly status: 'proofs' | 'tests' | 'survived' | 'invalid';
};

type Installed = {
  readonly object: string;
  readonly line: string;
  readonly change: string;
  readonly sql: string;
};

/** The server, and the migrated database on it that nobody changes. */
export type Server = { readonly url: string; readonly template: string };

/** Those that no proof of a guard tells from the ledger as it is are tried on its tests. */
export async function mutateSql(
  server: Server,
  only: string | undefined,
  say: (line: string) => void,
): Promise<SqlResult[]> {
  const results: SqlResult[] = [];
  const left: Installed[] = [];
  for (const { mutant, status } of await byProofs(server)) {
    if (only !== undefined && !`${mutant.object} ${mutant.change}`.includes(only)) continue;
    const { sql: _, ...told } = mutant;
    if (status === null) left.push(mutant);
    else results.push({ ...told, status });
  }
  say(`${results.length} of ${results.length + left.length} are told by the proofs; the others by the tests`);
  if (await isToldByTests(server, 'select 1')) throw new Error('the tests fail unchanged');
  for (const [index, { sql, ...told }] of left.entries()) {
    const status = (await isToldByTests(server, sql)) ? 'tests' : 'survived';
    say(`${index + 1}/${left.length} ${status}: ${told.object}: ${told.change}`);
    results.push({ ...told, status });
  }
  return results;
}

type Judged = { readonly mutant: Installed; readonly status: 'proofs' | 'invalid' | null };

async function byProofs({ url, template }: Server): Promise<Judged[]> {
  const own = await copyOf({ url, template }, 'proofs');
  const db = await openForAttempts(own);
  await db.query(`set local statement_timeout = '10s'`);
  await makeWorld(db);
  const guards = (await guardsOf(db)).filter(
    ({ table, name }) => table.startsWith('ledger.') || name === 'milestones_escrow_follows_state',
  );
  if ((await within(db, () => judge(db, 'select 1', guards))) !== null)
    throw new Error('the proofs fail unchanged');
  const judged: Judged[] = [];
  for (const { name: object, sql, install } of await objectsOfTheLedger(db)) {
    for (const { sql: changed, line, change } of mutantsOf(sql)) {
      const mutant = { object, line, change, sql: install(changed) };
      judged.push({ mutant, status: await within(db, () => judge(db, mutant.sql, guards)) });
    }
  }
  await db.end();
  return judged;
}

async function judge(db: Client, sql: string, guards: readonly Guard[]): Promise<Judged['status']> {
  try {
    await db.query(sql);
  } catch {
    return 'invalid';
  }
  try {
    for (const guard of guards) if ((await faultsWith(db, guard)).length > 0) return 'proofs';
    for (const story of Object.values(stories))
      if ((await outcomeOf(db, story)) !== (story.outcome ?? 'done')) return 'proofs';
    return null;
  } catch {
    // What is no violation but a mistake is one that the mutant makes.
    return 'proofs';
  }
}

async function isToldByTests(server: Server, sql: string): Promise<boolean> {
  const url = await copyOf(server, 'template');
  const db = new Client({ connectionString: url });
  await db.connect();
  await db.query(sql);
  await db.end();
  return (await testsOfTheLedger(server.url, new URL(url).pathname.slice(1))) !== 0;
}

/** A database of its own; one of the same name is dropped. */
async function copyOf({ url, template }: Server, name: string): Promise<string> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists mutants_${name} with (force)`);
  await admin.query(`create database mutants_${name} template ${template}`);
  await admin.end();
  return Object.assign(new URL(url), { pathname: `/mutants_${name}` }).href;
}

const root = path.resolve(__dirname, '../../..');
/** Many times what they take: a mutant may wait for ever. */
const TESTS_MS = 180_000;

/** Runs the ledger's tests on copies of a database. @returns the exit code; null where they did not come to an end */
export function testsOfTheLedger(postgresUrl: string, template: string): Promise<number | null> {
  const args = ['-c', 'test/mutants/ledger.jest.config.js', '--runInBand', '--bail', '--silent'];
  const env = { ...process.env, TEST_POSTGRES_URL: postgresUrl, TEST_TEMPLATE_DATABASE: template };
  const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  const late = setTimeout(() => jest.kill('SIGKILL'), TESTS_MS);
  return new Promise((resolve, reject) => {
    jest.on('error', reject);
    jest.on('exit', (code) => {
      clearTimeout(late);
      resolve(code);
    });
  });
}
