import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../../dev/postgres';
import { postgresTool } from '../../dev/postgres-client';
import { endProcess } from '../../dev/processes';
import { exitCodes } from '../../ops/io';
import { expectEveryCentOnce } from '../faults/every-cent';
import { type Job, People, waiting } from '../faults/people';
import { eventually, steadyPort } from '../support/stack';
import { RunningCluster, startWithinMs } from './running-cluster';

/**
 * The drill of docs/backups.md, with its scripts: a cluster at work is backed up, its server is lost, and both its
 * databases come back to one instant; and then to two instants, either way round.
 */
const root = path.resolve(__dirname, '..', '..');
const temporals = ['temporal', 'temporal_visibility'] as const;
const figures: string[] = [];
let cluster: RunningCluster;
let people: People;
let backups: string;
let base: string;
let receiving: ChildProcess;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  cluster = await RunningCluster.start();
  people = new People(cluster);
  backups = path.join(cluster.dataDir, 'backups');
  const bin = path.dirname(await postgresTool('pg_receivewal'));
  env = {
    ...{ PATH: `${bin}:${process.env.PATH}`, PGHOST: '127.0.0.1', PGPORT: String(cluster.ports.postgres) },
    ...{ PGUSER: 'postgres', PGPASSWORD: password(), TZ: 'UTC' },
  };
}, startWithinMs);
afterAll(async () => {
  receiving?.kill('SIGKILL');
  await cluster?.end();
  cluster?.remove();
  console.log(figures.join('\n'));
}, 90_000);

const password = () =>
  readFileSync(path.join(cluster.dataDir, 'cluster', 'postgres.password'), 'utf8').trim();
const script = (name: string) => path.join(root, 'deploy', 'backup', name);
const dataDirectory = () => path.join(cluster.dataDir, 'cluster', 'postgres');

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  figures.push(`${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

async function sql<Row>(text: string, database = 'milestone_escrow', port = cluster.ports.postgres) {
  const server = `127.0.0.1:${port}`;
  const client = new Client({ connectionString: `postgres://postgres:${password()}@${server}/${database}` });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Contracts one after the other, funded, worked on and approved, until it is told to stop. */
class Load {
  readonly jobs: Job[] = [];
  #stopped = false;
  readonly #loops = Array.from({ length: 4 }, async () => {
    while (!this.#stopped) {
      const job = await people.inReview().catch(() => null);
      if (job === null) continue;
      this.jobs.push(job);
      await people.approve(job, waiting()).catch(() => undefined);
    }
  });

  async untilMore(count: number): Promise<void> {
    const from = this.jobs.length;
    await eventually(async () => this.jobs.length >= from + count || null, 'more to be done', 120_000);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
  }
}

type RailCharge = { readonly key: string };
const railCharges = async () =>
  (await sql<RailCharge>(`select key from simulated_rail.charges where status = 'succeeded'`)).map(
    ({ key }) => key,
  );

let kept: { readonly review: Job; readonly silent: Job; readonly held: Job };
let before: { readonly charges: readonly string[]; readonly lastEvent: string };
let later: { readonly funded: Job; readonly rows: readonly object[]; readonly lastEvent: string };

test('a base backup is taken under load, and all that is written is received', async () => {
  mkdirSync(backups, { recursive: true });
  receiving = spawn(script('wal.sh'), [backups], { env, stdio: 'ignore' });
  await eventually(
    async () =>
      (readdirSync(backups).includes('wal') && readdirSync(path.join(backups, 'wal')).length > 0) || null,
    'what is written to be received',
  );
  const load = new Load();
  kept = {
    review: await people.inReview(),
    silent: await people.inReview({ reviewPeriod: 'PT90S', reminders: [] }),
    held: await people.funded(),
  };
  await cluster.ops('hold', kept.held.milestoneId, '--reason', 'A dispute');
  await load.untilMore(8);
  const { stdout } = await timed('base backup under load', () =>
    promisify(execFile)(script('base.sh'), [backups], { env }),
  );
  base = stdout.trim();
  await load.untilMore(8);
  // In the middle of whatever is in flight.
  await sql(`select pg_create_restore_point('before the accident')`);
  before = { charges: await railCharges(), lastEvent: await lastEvent() };
  await load.untilMore(8);
  const funded = await people.funded();
  await load.stop();
  await sql(`select pg_create_restore_point('after it')`);
  const rows = await sql<object>(`select * from simulated_rail.charges where status = 'succeeded'`);
  later = {
    funded,
    lastEvent: await lastEvent(),
    rows: rows.filter((row) => !before.charges.includes((row as RailCharge).key)),
  };
  // A file is complete once the next begins; the last one is restored as it is.
  await sql('select pg_switch_wal()');
  await eventually(async () => {
    const [state] = await sql<{ all: boolean }>(
      `select flush_lsn >= pg_current_wal_flush_lsn() as all from pg_stat_replication where application_name = 'pg_receivewal'`,
    );
    return state?.all ?? null;
  }, 'all that was written to be received');
}, 600_000);

const lastEvent = async () => String((await sql<{ id: string }>('select max(id) as id from events'))[0]?.id);

test('the server is lost, and comes back as it was at the restore point: one instant for both databases', async () => {
  await timed('restore, from the loss of the server until it serves', async () => {
    await lose();
    restore(dataDirectory(), 'name', 'before the accident');
    await recovered();
    await cluster.again();
  });
  people = new People(cluster);
  const differences = await settled();
  figures.push(`differences at one instant, after the sweep: ${differences.length}`);
  expect(differences).toEqual([]);
  expect(
    (await sql<{ id: string }>(`select id from milestones where id = '${later.funded.milestoneId}'`)).length,
  ).toBe(0);
}, 600_000);

test('what was accepted is decided once, clocks ring, and work goes on; events have numbers of their own', async () => {
  expect((await people.approve(kept.review, waiting())).status).toBe(200);
  await eventually(
    async () => (await people.look(kept.silent)).state === 'paid' || null,
    'silence to pay',
    150_000,
  );
  await cluster.ops('lift', kept.held.milestoneId, '--reason', 'They have agreed');
  await people.untilState(kept.held, 'active');
  await expectEveryCentOnce(cluster, kept.review.contractId, { deposit: 1, release: 1 });
  await expectEveryCentOnce(cluster, kept.silent.contractId, { deposit: 1, release: 1 });
  const [first] = await sql<{ id: string }>(
    `select min(id) as id from events where id > ${before.lastEvent} + 999`,
  );
  expect(Number(first?.id)).toBeGreaterThan(Number(later.lastEvent));
  await cluster.reconciled();
}, 300_000);

test('a rail does not go back in time: what it took after the instant is told, charge by charge', async () => {
  expect(later.rows.length).toBeGreaterThan(0);
  await sql(
    `insert into simulated_rail.charges select * from jsonb_populate_recordset(null::simulated_rail.charges,
       '${JSON.stringify(later.rows)}') on conflict do nothing`,
  );
  const { code, out } = await cluster.ops('reconcile');
  expect(code).toBe(exitCodes.differences);
  const told = out.filter((line) => line.startsWith('charge_not_in_rows: ')).length;
  figures.push(
    `charges at the rail after the instant: ${later.rows.length}, lines that tell of them: ${told}`,
  );
  for (const { key } of later.rows as readonly RailCharge[]) expect(out.join('\n')).toContain(key);
  await sql(
    `delete from simulated_rail.charges where key = any(array['${(later.rows as readonly RailCharge[]).map(({ key }) => key).join("','")}'])`,
  );
}, 120_000);

test.each([
  ["Temporal's database is older than ours", 'after it', 'before the accident', 'missing_workflow'],
  ["ours is older than Temporal's", 'before the accident', 'after it', 'stray_workflow'],
])(
  'two servers that came back to two instants: %s',
  async (_, ours, theirs, kind) => {
    await lose();
    restore(dataDirectory(), 'name', ours);
    await withTemporalOf(theirs);
    await cluster.again();
    people = new People(cluster);
    const found = await settled();
    figures.push(
      `${_}: ${found.length} differences after the sweep, ${[...new Set(found.map(kindOf))].join(', ')}`,
    );
    expect(found.map(kindOf)).toContain(kind);
    for (const line of found) await cured(line);
    await eventually(
      async () => (await cluster.ops('reconcile')).code === exitCodes.done || null,
      'no differences',
      180_000,
    );
  },
  600_000,
);

const kindOf = (line: string) => /\b[a-z]+(?:_[a-z]+)+\b/.exec(line)?.[0] ?? '';

/** As the difference itself says. */
async function cured(line: string): Promise<void> {
  const milestone = /\bms_[0-9a-f]{32}\b/.exec(line)?.[0];
  const workflow = /\b(?:milestone|bonus|refund-transfer|refund-request|contract-end)\/\w+/.exec(line)?.[0];
  if (kindOf(line) === 'missing_workflow' && milestone)
    await cluster.ops('retry', milestone, '--reason', 'After a restore');
  if (kindOf(line) === 'stray_workflow' && workflow)
    await cluster.temporal.workflow.getHandle(workflow).terminate('After a restore');
}

/** What differs once what was under way has come to rest. */
async function settled(): Promise<readonly string[]> {
  await eventually(
    async () => {
      const [open] = await sql<{ open: number }>(
        `select (select count(*) from commands where state = 'pending') + (select count(*) from bonuses where state = 'pending') as open`,
      );
      return Number(open?.open) === 0 || null;
    },
    'what was accepted to be decided',
    180_000,
  );
  const { out } = await cluster.ops('reconcile');
  return out.filter((line) => /^[a-z]+(?:_[a-z]+)+\b/.test(line));
}

/** The server dies, and its disk with it; the rest of the cluster is then stopped. */
async function lose(): Promise<void> {
  const pid = cluster.pidOf('postgres');
  await endProcess(pid, [{ signal: 'SIGKILL', graceMs: 10_000 }]);
  await cluster.end();
  receiving.kill('SIGTERM');
  renameSync(dataDirectory(), `${dataDirectory()}.lost-${Date.now()}`);
}

function restore(to: string, ...point: string[]): void {
  execFileSync(script('restore.sh'), [base, path.join(backups, 'wal'), to, ...point], { env, stdio: 'pipe' });
  const { uid, gid } = statSync(
    path.join(
      path.dirname(to),
      readdirSync(path.dirname(to)).find((name) => name.startsWith('postgres.lost')) ?? '',
    ),
  );
  execFileSync('chown', ['-R', `${uid}:${gid}`, to]);
  execFileSync('chmod', ['-R', 'a+rX', backups]);
}

/** Lets the server bring itself to the instant, gives events numbers of their own, and stops it again. */
async function recovered(work: () => Promise<unknown> = async () => undefined): Promise<void> {
  const postgres = await startPostgres({
    dataDir: path.join(cluster.dataDir, 'cluster'),
    port: cluster.ports.postgres,
  });
  try {
    await promoted(cluster.ports.postgres);
    await sql(readFileSync(script('after-restore.sql'), 'utf8'));
    await work();
  } finally {
    await postgres.stop();
  }
}

const promoted = (port: number) =>
  eventually(
    async () => {
      const [state] = await sql<{ recovering: boolean }>(
        'select pg_is_in_recovery() as recovering',
        'postgres',
        port,
      );
      return state?.recovering === false || null;
    },
    'the recovery to end',
    120_000,
  );

/** Temporal's databases as they were at another instant, in place of those that have just been restored. */
async function withTemporalOf(point: string): Promise<void> {
  const dataDir = path.join(cluster.dataDir, `other-${Date.now()}`);
  mkdirSync(dataDir);
  const { uid, gid } = statSync(dataDirectory());
  restore(path.join(dataDir, 'postgres'), 'name', point);
  execFileSync('chown', ['-R', `${uid}:${gid}`, path.join(dataDir, 'postgres')]);
  execFileSync('cp', [path.join(cluster.dataDir, 'cluster', 'postgres.password'), dataDir]);
  const port = await steadyPort();
  const other = await startPostgres({ dataDir, port });
  try {
    await promoted(port);
    await recovered(async () => {
      for (const database of temporals) {
        const dump = await dumpOf(database, port);
        await sql(`drop database ${database} with (force)`, 'postgres');
        await sql(`create database ${database} owner temporal`, 'postgres');
        await sql(dump, database);
      }
    });
  } finally {
    await other.stop();
  }
}

async function dumpOf(database: string, port: number): Promise<string> {
  const flags = ['--inserts', '--rows-per-insert=100', '--port', String(port), database];
  const { stdout } = await promisify(execFile)(await postgresTool('pg_dump'), flags, {
    env,
    maxBuffer: 2 ** 30,
  });
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('\\'))
    .join('\n');
}
