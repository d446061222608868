import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client as Postgres } from 'pg';
import { clusterEnv } from '../../dev/cluster/env-file';
import { isRunning } from '../../dev/processes';
import { searchAttributes } from '../../protocol/search-attributes';
import { expectEveryCentOnce } from '../faults/every-cent';
import { type Job, People, waiting } from '../faults/people';
import { type ClusterPart, RunningCluster, startWithinMs } from './running-cluster';

/**
 * The production topology (`npm run cluster`): Temporal's own server on Postgres, two APIs, two workers. Not part of
 * `npm test`, because the server is built from source at the first run.
 */
let cluster: RunningCluster;
let people: People;
beforeAll(async () => {
  cluster = await RunningCluster.start();
  people = new People(cluster);
}, startWithinMs);
afterAll(async () => {
  await cluster?.end();
  cluster?.remove();
}, 90_000);

const root = path.resolve(__dirname, '..', '..');
const IN_FLIGHT = 8;

async function administrator(database: string): Promise<Postgres> {
  const password = readFileSync(path.join(cluster.dataDir, 'cluster', 'postgres.password'), 'utf8').trim();
  const server = `127.0.0.1:${cluster.ports.postgres}`;
  const client = new Postgres({ connectionString: `postgres://postgres:${password}@${server}/${database}` });
  await client.connect();
  return client;
}

test('the acceptance scenario runs, and every cent is accounted for', async () => {
  const demo = ['--import', 'tsx', 'dev/demo.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, demo, { cwd: root, env: cluster.env });
  expect(stdout.match(/every cent is accounted for/g)).toHaveLength(2);
  expect(stdout).toContain('the clock releases $12.00: milestone paid');
}, 120_000);

test('Temporal has the shards of the environment file, the namespace and the search attributes', async () => {
  const temporal = await administrator('temporal');
  const { rows } = await temporal.query('select count(distinct shard_id) as shards from shards');
  await temporal.end();
  expect(String(rows[0].shards)).toBe(clusterEnv().NUM_HISTORY_SHARDS);
  const { connection } = cluster;
  const namespace = clusterEnv().TEMPORAL_NAMESPACE ?? '';
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
});

test('the programs work as a role that owns nothing', async () => {
  const admin = await administrator('milestone_escrow');
  const { rows } = await admin.query(
    `select distinct usename from pg_stat_activity where application_name like 'milestone-escrow%'`,
  );
  const owned = await admin.query(`select 1 from pg_tables where tableowner in ('escrow', 'escrow_app')`);
  await admin.end();
  expect([rows, owned.rowCount]).toEqual([[{ usename: 'escrow' }], 0]);
});

describe('R23: kill -9 with approvals in flight loses nothing and does nothing twice', () => {
  test.each<ClusterPart>(['worker-1', 'worker-2', 'api-1', 'api-2', 'temporal', 'postgres'])(
    '%s',
    async (part) => {
      const jobs = await Promise.all(Array.from({ length: IN_FLIGHT }, () => people.inReview()));
      const approvals = jobs.map((job) => approved(job));
      const untilAgain = await cluster.kill9(part);
      await untilAgain();
      for (const { status } of await Promise.all(approvals)) expect([200, 202]).toContain(status);
      for (const job of jobs) {
        await people.untilState(job, 'paid');
        await expectEveryCentOnce(cluster, job.contractId, { deposit: 1, release: 1 });
      }
    },
    240_000,
  );

  /** As a client does that is told 503, or nothing: the same request again, with the same key. */
  function approved(job: Job) {
    const options = waiting();
    return people.untilTaken(() =>
      people.approve(job, options).catch(() => ({ status: 503, headers: new Headers(), body: {} })),
    );
  }
});

test('workflows, rows, ledger and rail agree after all of that', () => cluster.reconciled(), 60_000);

test('it stops cleanly: no process is left', async () => {
  const pids = cluster.pids();
  expect(pids.length).toBeGreaterThanOrEqual(7);
  await cluster.end();
  expect(pids.filter(isRunning)).toEqual([]);
  expect(cluster.said.at(-1)).toBe('Stopped. Nothing was left running, and the data is kept.');
}, 90_000);
