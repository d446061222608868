import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fromIso } from '../../domain/instant';
import type { Gateway } from '../../gateway';
import { workflowIds } from '../../protocol/names';
import { listEvents } from '../../store/events';
import { handleAct } from '../../transactions';
import { startApi, type TestApi } from '../support/api';
import { testEnv } from '../support/env';
import { until, World } from '../support/world';

/**
 * An act whose sender waits is handed to a worker by an update. Whatever becomes of that, it is carried out once: its
 * row keeps it, and it is signalled where its outcome does not come soon (docs/adr/0029-what-an-act-costs.md).
 */

let world: World;
const apis: TestApi[] = [];
beforeAll(async () => {
  world = await World.start();
});
afterAll(async () => {
  for (const api of apis) await api.stop();
  await world.stop();
});

/** @param around stands between the API and the gateway */
async function apiWith(around: (gateway: Gateway) => Partial<Gateway> = () => ({})): Promise<TestApi> {
  const gateway = { ...world.gateway, ...around(world.gateway) };
  const api = await startApi({ db: world.db, gateway });
  apis.push(api);
  return api;
}

const inReview = async (policy = {}) => {
  const { id } = await world.inReview(await world.contract(policy));
  return { id, path: `/v1/milestones/${id}` };
};

async function lingeringBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.resolve('workflows/index.ts'),
    workflowInterceptorModules: [path.resolve('test/workflows/lingering.ts')],
    logger: new DefaultLogger('WARN'),
  });
  const bundle = path.join(testEnv().folder, `workflows-that-linger-${process.pid}.js`);
  writeFileSync(bundle, code);
  return bundle;
}

/** What came to the milestone's latest run, in order. */
async function cameTo(milestoneId: string): Promise<string[]> {
  const handle = world.env.client.workflow.getHandle(workflowIds.milestone(milestoneId));
  const { events } = await handle.fetchHistory();
  return (events ?? []).flatMap((event) => {
    const signal = event.workflowExecutionSignaledEventAttributes;
    const update = event.workflowExecutionUpdateAcceptedEventAttributes;
    if (signal) return [`signal ${signal.signalName}`];
    return update ? [`update ${update.acceptedRequest?.input?.name}`] : [];
  });
}

const releases = async (milestoneId: string) =>
  (await listEvents(world.db, { milestoneId, types: ['milestone.released'] })).length;

const approve = (api: TestApi, path: string, prefer?: string) =>
  api.as('client', 'alice').post(`${path}/approve`, {}, prefer === undefined ? {} : { prefer });

test('whoever waits has his act handed over, and it is not signalled', async () => {
  const api = await apiWith();
  const last = await until(async () => {
    const { id, path } = await inReview();
    const answer = await approve(api, path, 'wait=20');
    expect(answer).toMatchObject({ status: 200, body: { state: 'applied', result: { released: 1500 } } });
    await world.handle(id).result();
    expect(await releases(id)).toBe(1);
    const came = await cameTo(id);
    // A machine that is busy for a second has it signalled after all: then it is tried with another.
    return came.includes('signal approve') ? null : came;
  }, 'an approval that was handed over in time');
  expect(last).toEqual(['signal fund', 'signal submit', 'update approve']);
});

test('where it is turned off, acts are signalled whoever waits', async () => {
  const { id, path } = await inReview();
  const plain = await startApi({ db: world.db, gateway: world.gateway, handsOver: false });
  apis.push(plain);
  expect((await approve(plain, path, 'wait=20')).status).toBe(200);
  await world.handle(id).result();
  expect((await cameTo(id)).at(-1)).toBe('signal approve');
});

test('whoever does not wait has it signalled', async () => {
  const { id, path } = await inReview();
  expect((await approve(await apiWith(), path)).status).toBe(202);
  await world.handle(id).result();
  expect((await cameTo(id)).at(-1)).toBe('signal approve');
});

test('near a clock it is signalled, so that Temporal has it before the clock rings', async () => {
  const { id, path } = await inReview({ reviewPeriod: 'PT4S', reminders: [] });
  const answer = await approve(await apiWith(), path, 'wait=20');
  expect(answer.status).toBe(200);
  await world.handle(id).result();
  expect((await cameTo(id)).at(-1)).toBe('signal approve');
});

test.each<[string, (gateway: Gateway) => Partial<Gateway>]>([
  [
    'a worker that knows no updates refuses it',
    () => ({ handOver: () => Promise.reject(new Error('unknown')) }),
  ],
  ['nobody takes it', () => ({ handOver: () => new Promise(() => undefined) })],
])('where %s it is signalled and carried out', async (_, around) => {
  const { id, path } = await inReview();
  const answer = await approve(await apiWith(around), path, 'wait=20');
  expect(answer).toMatchObject({ status: 200, body: { state: 'applied' } });
  await world.handle(id).result();
  expect((await cameTo(id)).at(-1)).toBe('signal approve');
  expect(await releases(id)).toBe(1);
});

test('handed over and signalled, it has one effect and one answer', async () => {
  const { id, path } = await inReview();
  const both = await apiWith((gateway) => ({
    async handOver(...call) {
      void gateway.handOver(...call).catch(() => undefined);
      throw new Error('its answer was lost');
    },
  }));
  const answer = await approve(both, path, 'wait=20');
  expect(answer).toMatchObject({ status: 200, body: { state: 'applied' } });
  await world.handle(id).result();
  expect(await releases(id)).toBe(1);
});

test('R23: decided by a worker that died before Temporal had it, its run is told after all', async () => {
  const { id, path } = await inReview();
  let dies: (why: Error) => void = () => undefined;
  const api = await apiWith(() => ({
    async handOver(milestoneId, type, { commandId = '', receivedAt }) {
      const at = fromIso(String(receivedAt)) ?? 0;
      const delivery = { commandId, type, fields: {}, receivedAt: at, arrivedAt: at, now: at };
      expect((await handleAct(world.db, milestoneId, delivery)).outcome).toBe('applied');
      await new Promise<void>((_, reject) => {
        dies = reject;
      });
    },
  }));
  expect(await approve(api, path, 'wait=20')).toMatchObject({ status: 200, body: { state: 'applied' } });
  dies(new Error('nobody has answered'));
  await world.handle(id).result();
  expect(await releases(id)).toBe(1);
});

test('a run that has come to its end answers what was handed over, and then closes', async () => {
  const { id, path } = await inReview();
  await world.stopWorker();
  await world.startWorker(undefined, await lingeringBundle());
  expect(await approve(await apiWith(), path, 'wait=20')).toMatchObject({ status: 200 });
  await world.handle(id).result();
  expect(await releases(id)).toBe(1);
  await world.stopWorker();
  await world.startWorker();
});

test('a run that is gone is started again', async () => {
  const { id, path } = await inReview();
  await world.handle(id).terminate('by hand');
  const answer = await approve(await apiWith(), path, 'wait=20');
  expect(answer).toMatchObject({ status: 200, body: { state: 'applied', result: { released: 1500 } } });
  expect(await releases(id)).toBe(1);
});

test('R20, R23: with every worker down it is accepted, and carried out once when one is back', async () => {
  const { id, path } = await inReview();
  await world.stopWorker();
  const api = await apiWith();
  const answer = await approve(api, path, 'wait=1');
  expect(answer).toMatchObject({ status: 202, body: { state: 'pending' } });
  await world.startWorker();
  const command = `/v1/commands/${answer.body.id}`;
  await until(async () => {
    const { body } = await api.as('client', 'alice').get(command);
    return body.state === 'applied' ? true : null;
  }, 'the approval to be applied');
  await world.handle(id).result();
  expect(await cameTo(id)).toContain('signal approve');
  expect(await releases(id)).toBe(1);
});

test('R22: the same key, sent again while it is being handed over, is the same act', async () => {
  const { id, path } = await inReview();
  const api = await apiWith();
  const again = () =>
    api.as('client', 'alice').post(`${path}/approve`, {}, { prefer: 'wait=20', key: `once-${id}` });
  const answers = await Promise.all([again(), again(), again()]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { state: 'applied' } });
  expect(await releases(id)).toBe(1);
});
