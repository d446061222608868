import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { exitCodes } from '../../ops/io';
import { People } from '../faults/people';
import { eventually } from '../support/stack';
import { type ClusterPart, RunningCluster, startWithinMs } from './running-cluster';

/** The operators' runbook (docs/operations.md) on the cluster, as it is written there. */
let cluster: RunningCluster;
beforeAll(async () => {
  cluster = await RunningCluster.start();
}, startWithinMs);
afterAll(async () => {
  await cluster?.end();
  cluster?.remove();
}, 90_000);

const root = path.resolve(__dirname, '..', '..');

/** The commands under a heading of the runbook, for this cluster. */
function commandsOf(heading: string): string {
  const page = readFileSync(path.join(root, 'docs', 'operations.md'), 'utf8');
  const [, commands = ''] =
    new RegExp(`^## ${heading}\n[^]*?^\`\`\`sh\n([^]*?)^\`\`\``, 'm').exec(page) ?? [];
  const environment = path.join(cluster.dataDir, 'cluster', 'environment');
  return commands.replace('.data/cluster/environment', environment);
}

test.each<ClusterPart>(['worker-1', 'api-1', 'temporal', 'postgres'])(
  'a first shift, in which %s is killed: what needs attention is found and resolved, and the books agree',
  async (part) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, PROCESS: String(cluster.pidOf(part)) };
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-euo', 'pipefail', '-c', commandsOf('A first shift')],
      {
        cwd: root,
        env,
      },
    );
    expect(stdout).toMatch(/^on hold: ms_\w+ Logo design, 15\.00 USD, .*; ops can lift, resolve, retry$/m);
    expect(stdout).toMatch(/^on hold +since .*: Both sides have asked us to look at it$/m);
    expect(stdout).toContain('Logo design is resolved, 0.00 USD in escrow');
    expect(stdout.split('\n').slice(-4)).toEqual([
      expect.stringMatching('no differences'),
      'nothing needs attention',
      'recorded: no differences',
      '',
    ]);
  },
  240_000,
);

test('what a reconciliation has found is in what needs attention, with its cure, until it is cured', async () => {
  const people = new People(cluster);
  const job = await people.inReview();
  // The sweep starts it again by itself; what is found in between is what this is about.
  const found = await eventually(async () => {
    await people.terminate(job).catch(() => undefined);
    const { code } = await cluster.ops('reconcile', '--record');
    return code === exitCodes.differences ? (await cluster.ops('attention')).out : null;
  }, 'the terminated run to be found');
  expect(found).toEqual([
    expect.stringMatching(new RegExp(`^the books differ: missing_workflow ${job.milestoneId}, since `)),
  ]);

  await cluster.ops('retry', job.milestoneId, '--reason', 'Its run was terminated by mistake');
  const recorded = await cluster.ops('reconcile', '--record');
  expect(recorded).toEqual({ code: exitCodes.done, out: ['recorded: no differences'] });
  expect((await cluster.ops('attention')).out).toEqual(['nothing needs attention']);
}, 120_000);

test('workflows, rows, ledger and rail agree after all of that', () => cluster.reconciled(), 60_000);
