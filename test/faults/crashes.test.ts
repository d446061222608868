import { randomUUID } from 'node:crypto';
import { eventually, Stack } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { type Job, People, waiting } from './people';
import { terminatedRuns } from './terminated-runs';

/** `kill -9` of the worker and of the API, at the points where the most could be lost or done twice. */
let stack: Stack;
let people: People;
/** What a worker was doing when it died. */
let left: { readonly charged: Job; readonly funded: Job; readonly paid: Job };

beforeAll(async () => {
  stack = await Stack.start();
  people = new People(stack);
  left = await dieAfterEffects();
}, 120_000);
afterAll(() => stack?.stop());

/** A worker dies with three things done and not reported. Temporal waits some seconds for each before it goes on. */
async function dieAfterEffects() {
  const [charged, funded, paid] = await Promise.all([people.planned(), people.planned(), people.inReview()]);
  await stack.end('worker');
  const stand = { script: 'test/faults/worker-that-dies.ts', env: { DIE_AFTER: 'charged,active,paid' } };
  await stack.start('worker', stand);
  expect(await people.fund(charged)).toMatchObject({ status: 202 });
  await eventually(() => chargesOf(charged), 'the rail to be charged');
  expect(await people.fund(funded)).toMatchObject({ status: 202 });
  expect(await people.approve(paid)).toMatchObject({ status: 202 });
  await stack.untilDead('worker');
  const states = await Promise.all(
    [charged, funded, paid].map(async (job) => (await people.look(job)).state),
  );
  expect(states).toEqual(['funding', 'active', 'paid']);
  await stack.start('worker');
  return { charged, funded, paid };
}

async function chargesOf({ milestoneId }: Job): Promise<number | null> {
  const { rowCount } = await stack.db.raw('select from simulated_rail.charges where reference = ?', [
    milestoneId,
  ]);
  return rowCount || null;
}

describe('the API dies between the row of a command and its signal', () => {
  let jobs: readonly [Job, Job];
  const keys = [randomUUID(), randomUUID()] as const;

  beforeAll(async () => {
    jobs = await Promise.all([people.inReview(), people.inReview()]);
    await stack.end('api');
    const stand = { script: 'test/faults/api-that-dies.ts', env: { DIE_AT_SIGNAL: '2' } };
    await stack.start('api', stand);
    const answers = jobs.map((job, index) => people.approve(job, { key: keys[index] ?? null }));
    expect(await Promise.allSettled(answers)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await stack.untilDead('api');
    await stack.start('api');
  });

  test('R22: the same key signals the command that is there, and has one effect', async () => {
    const [job] = jobs;
    const { status, body } = await people.approve(job, waiting(keys[0]));
    expect({ status, ids: [body.id] }).toEqual({ status: 200, ids: await commandIds(job) });
    await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
  });

  test('R23: nobody asks again, and the sweep takes it up', async () => {
    const [, job] = jobs;
    await people.untilState(job, 'paid');
    await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
  });
});

const commandIds = ({ milestoneId }: Job): Promise<string[]> =>
  stack.db('commands').where({ milestone_id: milestoneId, kind: 'approve' }).pluck('id');

describe('the worker dies before an effect', () => {
  test('R23: what was accepted meanwhile is carried out once there is a worker again', async () => {
    const job = await people.inReview();
    await stack.kill9('worker');
    const { status, body } = await people.approve(job);
    expect({ status, state: body.state }).toEqual({ status: 202, state: 'pending' });
    await stack.start('worker');
    await people.untilState(job, 'paid');
    await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
  });
});

test('R23: a run is terminated, and a message that was accepted and lost with it is sent again', async () => {
  const job = await people.inReview();
  await stack.end('worker');
  expect(await people.approve(job)).toMatchObject({ status: 202 });
  await people.terminate(job);
  await stack.start('worker');
  await people.untilState(job, 'paid');
  await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
});

terminatedRuns(() => stack);

// Last, for Temporal to have given the dead worker up meanwhile.
describe('the worker dies between an effect and its completion', () => {
  test('R23: a release that was committed is not made again', async () => {
    await expectEveryCentOnce(stack, left.paid.contractId, { deposit: 1, release: 1 });
  });

  test('R23: a charge that was not settled yet is found, not made again', async () => {
    await people.untilState(left.charged, 'active');
    await expectEveryCentOnce(stack, left.charged.contractId, { deposit: 1 });
  });

  test('R23: a funding that was settled is not settled again', async () => {
    await people.untilState(left.funded, 'active');
    await expectEveryCentOnce(stack, left.funded.contractId, { deposit: 1 });
  });
});
