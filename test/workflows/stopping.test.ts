import { workflowIds } from '../../protocol/names';
import { startApi, type TestApi } from '../support/api';
import { steeredRail } from '../support/rails';
import { Receiver } from '../support/receiver';
import { until, World } from '../support/world';

/** A worker that is told to stop does so within its grace, whoever keeps it waiting, and another one goes on. */

const rail = steeredRail();
let world: World;
let api: TestApi;
beforeAll(async () => {
  world = await World.start({ rail: rail.stand });
  api = await startApi({ db: world.db, gateway: world.gateway });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

const attemptOf = (milestoneId: string) =>
  until(async () => {
    const run = await world.env.client.workflow.getHandle(workflowIds.milestone(milestoneId)).describe();
    return run.raw.pendingActivities?.[0] ?? null;
  }, 'the call to the rail to be under way');

test('R23: a rail that does not answer is left; the next worker finds what became of the charge', async () => {
  const answers = rail.hold();
  const { id } = await world.milestone(await world.contract());
  const command = await world.send(id, { type: 'fund', paymentMethod: 'pm_ok' });
  await until(async () => ((await attemptOf(id)).lastStartedTime ? true : null), 'the first attempt');

  await world.stopWorker();

  // It has failed rather than being waited for: no sign of life has to be missed first.
  expect(await attemptOf(id)).toMatchObject({
    attempt: 2,
    lastFailure: { applicationFailureInfo: { type: 'WorkerShutdown' } },
  });
  answers();
  await world.startWorker();
  expect(await world.decided(command)).toMatchObject({ state: 'applied', result: { charged: 1500 } });
  expect(await world.rail.takings({ reference: id })).toEqual({ charged: 1500, refunded: 0, count: 1 });
});

test('a receiver that does not answer is left, which is no failure of its; it gets the event from the next worker', async () => {
  const receiver = await Receiver.start();
  receiver.behaviour = () => undefined;
  await world.startWebhooks({ timeoutMs: 60_000 });
  // A platform of its own: what others have recorded, and nobody has handed out yet, would wait for its endpoint too.
  const platform = api.as('platform', 'apart');
  const { body: endpoint } = await platform.post('/v1/webhook-endpoints', { url: receiver.url });
  const terms = { title: 'A job', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const { body: contract } = await platform.post('/v1/contracts', terms);
  await until(async () => receiver.all[0] ?? null, 'the event to arrive');

  await world.stopWebhooks();

  expect((await platform.get(`/v1/webhook-endpoints/${endpoint.id}`)).body).toMatchObject({
    failures: 0,
    waiting: 1,
  });
  receiver.behaviour = () => 204;
  await world.startWebhooks();
  await until(async () => receiver.taken[0] ?? null, 'the event to arrive again');
  expect(receiver.sequences(contract.id)).toEqual([1]);
  await world.stopWebhooks();
  await receiver.stop();
});
