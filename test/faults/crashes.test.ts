import { Stack } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { People } from './people';
import { terminatedRuns } from './terminated-runs';

/** Workers that are away, and runs that are gone. What dies in the middle of an act is test/crash-matrix. */
let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await Stack.start();
  people = new People(stack);
}, 120_000);
afterAll(() => stack?.stop());

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
