import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exitCodes } from '../../ops/io';
import { run } from '../../ops/program';
import { People, succeeded } from '../faults/people';
import { eventually, Stack } from '../support/stack';

/**
 * The figure by which KEDA scales workers, asked of Temporal as KEDA's scaler does it: what waits for one version of
 * the workers, on the queues that the triggers name. Whether it counts workflows that may go on anywhere is Temporal's
 * to say, so it is asked.
 */
const file = path.resolve(__dirname, '../../deploy/kubernetes/components/keda/scaled-object.yaml');
type Trigger = { readonly metadata: Readonly<Record<string, string>> };
const triggers: readonly Trigger[] = parse(readFileSync(file, 'utf8')).spec.triggers;
const [acts] = triggers;

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start({ WORKER_BUILD_ID: 'version-1' });
  const io = { env: stack.env, out: () => undefined, err: () => undefined };
  expect(await run(['ops', 'workers', 'promote'], io)).toBe(exitCodes.done);
}, 180_000);
afterAll(() => stack?.stop(), 60_000);

/** Temporal's TaskQueueType by number. */
const types = ['unspecified', 'workflow', 'activity', 'nexus'];

/** The task queues that workers of a version poll, and what waits on each for that version. */
async function queuesOf(buildId: string, { metadata }: Trigger) {
  const deploymentVersion = { deploymentName: metadata.workerDeploymentName ?? '', buildId };
  const { versionTaskQueues } = await stack.temporal.workflowService.describeWorkerDeploymentVersion({
    ...{ namespace: 'default', deploymentVersion },
    reportTaskQueueStats: true,
  });
  return versionTaskQueues
    .map(({ name, type, stats }) => ({
      ...{ name, type: types[type ?? 0] ?? '' },
      waiting: Number(stats?.approximateBacklogCount ?? 0),
    }))
    .filter(({ name }) => name === metadata.taskQueue);
}

async function backlog(buildId: string, trigger: Trigger): Promise<number> {
  const counted = (await queuesOf(buildId, trigger)).filter(({ type }) => wanted(trigger).includes(type));
  return counted.reduce((sum, { waiting }) => sum + waiting, 0);
}

const wanted = ({ metadata }: Trigger): string[] => metadata.queueTypes?.split(',') ?? [];

test('acts that no worker takes are the backlog of the current version, and once one does they are none', async () => {
  if (acts === undefined) throw new Error('there is no trigger');
  const people = new People(stack);
  const none = async () => ((await backlog('version-1', acts)) === 0 ? true : null);
  await eventually(none, 'what the stack began with to be done');
  await stack.end('worker');

  const jobs = [await people.planned(), await people.planned(), await people.planned()];
  for (const job of jobs) succeeded(await people.fund(job));
  const waiting = await eventually(async () => (await backlog('version-1', acts)) || null, 'a backlog');
  expect(waiting).toBeGreaterThanOrEqual(jobs.length);

  await stack.start('worker');
  for (const job of jobs) await people.untilState(job, 'active');
  await eventually(none, 'no backlog');
}, 180_000);

test('the triggers name queues that workers of the version poll', async () => {
  for (const trigger of triggers) {
    const polled = (await queuesOf('version-1', trigger)).map(({ type }) => type);
    expect(polled).toEqual(expect.arrayContaining(wanted(trigger)));
  }
});
