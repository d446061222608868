import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Client as Postgres } from 'pg';
import { messageOf, StackError } from '../dev/errors';
import { freePort } from '../dev/ports';
import { startPostgres } from '../dev/postgres';
import { postgresTool } from '../dev/postgres-client';
import { onStopSignals } from '../dev/stop-signals';
import { accounts } from '../domain/postings';
import { migrate } from '../store/migrate';
import { fillContracts } from './many-contracts';
import { cpuOf } from './process-tree';
import { describeMachine, median, table } from './report';

/**
 * The ledger's posting beside pgbench's own transaction, which is like TPC-B: both by pgbench itself, on the same
 * Postgres, in turns. `npm run bench -- postings` measures nothing else.
 */

/** Connections, and how large pgbench's tables are: a branch for each. */
const CLIENTS = 16;
const SCALE = 16;
/** Seconds for which each runs in one round. */
const SECONDS = 3;
const CONTRACTS = 10_000;

export const pgbenchModes = ['simple', 'prepared'] as const;
export type PgbenchMode = (typeof pgbenchModes)[number];
const works = ['ledger', 'tpcb'] as const;
type Work = (typeof works)[number];

/** Transactions a second, and CPU milliseconds of Postgres for each. */
export type Rate = { readonly perSecond: number; readonly latencyMs: number; readonly postgresMs: number };
export type PgbenchRound = Readonly<Record<Work, Rate>>;
export type PgbenchRounds = Readonly<Record<PgbenchMode, readonly PgbenchRound[]>>;

/**
 * A posting as the service makes it, three legs like a release's with the fee's account among them, once for every
 * call: what differs from one to the next is put in by Postgres, since pgbench knows only numbers.
 */
const journalOf = (contractId: string, freelancerId: string): string => {
  const content = {
    operationKey: 'bench:@',
    kind: 'bonus',
    contractId,
    milestoneId: null,
    currency: 'USD',
    ...{ actorRole: 'client', actorId: 'client', rule: 'R14', cause: 'bench:@', followed: null },
    receivedAt: new Date().toISOString(),
    legs: [
      { account: accounts.external('simulated'), amount: -1_000 },
      { account: accounts.freelancer(freelancerId, 'USD'), amount: 900 },
      { account: accounts.fees, amount: 100 },
    ],
  };
  const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return JSON.stringify([{ id: 'jrn_@', requestHash, ...content }]);
};

const script = `\\set n random(1, :contracts)
select p.journal_id
  from bench.postable b, ledger.post(replace(b.journal, '@', replace(uuidv7()::text, '-', ''))::jsonb) p
 where b.n = :n;
`;

/**
 * In so many rounds, the ledger's posting and TPC-B-like in turns.
 * @param folder where the script is written; the database must have contracts
 */
export async function measurePgbench(
  databaseUrl: string,
  postgresPid: number,
  folder: string,
  rounds: number,
): Promise<PgbenchRounds> {
  const pgbench = await postgresTool('pgbench');
  const file = path.join(folder, 'ledger.pgbench');
  writeFileSync(file, script);
  const contracts = await postable(databaseUrl);
  const tpcb = await tpcbDatabase(pgbench, databaseUrl);
  const commands: Readonly<Record<Work, readonly string[]>> = {
    ledger: [...['-f', file, '-D', `contracts=${contracts}`], databaseUrl],
    tpcb: [tpcb],
  };
  const once = (work: Work, mode: PgbenchMode) => runOnce(pgbench, commands[work], mode, postgresPid);
  for (const work of works) await once(work, 'prepared');
  const done: Record<PgbenchMode, PgbenchRound[]> = { simple: [], prepared: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const mode of pgbenchModes) {
      const order = round % 2 === 0 ? works : works.toReversed();
      const rates: Partial<Record<Work, Rate>> = {};
      for (const work of order) rates[work] = await once(work, mode);
      done[mode].push(rates as PgbenchRound);
    }
  return done;
}

/** Numbers the contracts and writes each one's posting down. @returns how many there are */
async function postable(databaseUrl: string): Promise<number> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  try {
    const sql = `select distinct on (freelancer_id) id, freelancer_id from contracts where currency = 'USD'`;
    const { rows } = await postgres.query<{ id: string; freelancer_id: string }>(sql);
    await postgres.query('create schema if not exists bench');
    await postgres.query('create table bench.postable (n int primary key, journal text not null)');
    const journals = rows.map(({ id, freelancer_id }) => journalOf(id, freelancer_id));
    const insert = `insert into bench.postable select n, j from unnest($1::text[]) with ordinality as all_of (j, n)`;
    await postgres.query(insert, [journals]);
    await postgres.query('analyze bench.postable');
    return rows.length;
  } finally {
    await postgres.end();
  }
}

/** A database beside, as pgbench makes it. @returns its address */
async function tpcbDatabase(pgbench: string, databaseUrl: string): Promise<string> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  await postgres.query('create database pgbench').finally(() => postgres.end());
  const url = new URL(databaseUrl);
  url.pathname = '/pgbench';
  await called(pgbench, ['-i', '-q', '-I', 'dtGvp', '-s', String(SCALE), url.href]);
  return url.href;
}

async function runOnce(
  pgbench: string,
  command: readonly string[],
  mode: PgbenchMode,
  postgres: number,
): Promise<Rate> {
  const before = cpuOf({ postgres }).postgres;
  const flags = ['-n', '-M', mode, '-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS)];
  const said = await called(pgbench, [...flags, ...command]);
  const read = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? Number.NaN);
  const transactions = read(/transactions actually processed: (\d+)/);
  const failed = read(/number of failed transactions: (\d+)/);
  if (failed > 0) throw new StackError(`${failed} transactions failed:\n${said}`);
  return {
    perSecond: read(/^tps = ([\d.]+)/m),
    latencyMs: read(/latency average = ([\d.]+) ms/),
    postgresMs: (cpuOf({ postgres }).postgres - before) / transactions,
  };
}

const called = async (pgbench: string, args: readonly string[]): Promise<string> =>
  promisify(execFile)(pgbench, [...args]).then(
    ({ stdout }) => stdout,
    (error: unknown) => {
      throw new StackError(`pgbench failed: ${messageOf(error)}`);
    },
  );

const titles: Readonly<Record<Work, string>> = {
  ledger: 'ledger.post: 3 legs, 1 round trip',
  tpcb: 'TPC-B-like: 7 round trips',
};

/** Medians of the rounds, and the median of the rounds' own ratios. */
export function renderPgbench(rounds: PgbenchRounds): string {
  const rows = pgbenchModes.flatMap((mode) =>
    works.map((work) => {
      const of = (read: (rate: Rate) => number) => median(rounds[mode].map((round) => read(round[work])));
      const ratios = rounds[mode].map(({ ledger, tpcb }) => ledger.perSecond / tpcb.perSecond);
      return [
        `${titles[work]}, -M ${mode}`,
        of(({ perSecond }) => perSecond).toFixed(0),
        of(({ latencyMs }) => latencyMs).toFixed(2),
        of(({ postgresMs }) => postgresMs).toFixed(2),
        work === 'ledger' ? `${median(ratios).toFixed(2)}x` : '',
      ];
    }),
  );
  const head = [`pgbench, ${CLIENTS} connections, scale ${SCALE}`, 'per second', 'ms', 'CPU ms: Postgres'];
  return table([...head, 'ledger / TPC-B-like'], rows);
}

const usage = 'Usage: npm run bench -- postings [--rounds 7] [--json figures.json]';

/** A Postgres as `npm start` would start it, with contracts of about a thousand freelancers, and nothing else. */
export async function benchPostings(args: readonly string[]): Promise<void> {
  const { rounds, json } = parsed(args);
  const stop = onStopSignals(() => undefined);
  const home = path.resolve(__dirname, '..', '.cache');
  mkdirSync(home, { recursive: true });
  const dataDir = mkdtempSync(path.join(home, 'bench-postings-'));
  chmodSync(dataDir, 0o755);
  const { url, pid, stop: stopPostgres } = await startPostgres({ dataDir, port: await freePort() });
  try {
    await migrate(url);
    const postgres = new Postgres({ connectionString: url });
    await postgres.connect();
    await fillContracts(postgres, CONTRACTS).finally(() => postgres.end());
    stop.throwIfAborted();
    const measured = await measurePgbench(url, pid, dataDir, rounds);
    console.log(renderPgbench(measured));
    const report = { machine: describeMachine(), rounds: measured };
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await stopPostgres();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function parsed(args: readonly string[]): { readonly rounds: number; readonly json: string | undefined } {
  try {
    const options = { rounds: { type: 'string', default: '7' }, json: { type: 'string' } } as const;
    const { rounds, json } = parseArgs({ args: [...args], strict: true, options }).values;
    if (!/^[1-9]\d?$/.test(rounds)) throw new Error('--rounds must be from 1 to 99');
    return { rounds: Number(rounds), json };
  } catch (error) {
    throw new StackError(`${messageOf(error)}\n${usage}`);
  }
}
