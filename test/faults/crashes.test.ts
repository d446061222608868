import { eventually, Stack } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { People, waiting } from './people';
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

test('R7: everything dies when work was decided and Temporal not told, and its silence is paid for', async () => {
  const job = await people.funded({ reviewPeriod: 'PT4S', reminders: [] });
  const row = () => stack.db('milestones').where({ id: job.milestoneId });
  const hold = await stack.hold(job.contractId);
  const path = `/v1/milestones/${job.milestoneId}/submit`;
  const answer = people.bob.post(path, { message: 'Here it is' }, waiting()).catch(() => null);
  await hold.untilWaitedFor();
  await stack.kill9('temporal');
  await hold.release();
  const isDecided = async () => ((await row().first()).state === 'in_review' ? true : null);
  await eventually(isDecided, 'the submission to be decided');
  await Promise.all([stack.kill9('worker'), stack.kill9('api')]);
  await answer;

  await stack.start('temporal');
  await Promise.all([stack.start('worker'), stack.start('api')]);
  // The sweep takes a clock for one that nobody rings once it is ten seconds overdue.
  await eventually(async () => {
    await row()
      .where('wake_at', '<', new Date())
      .update({ sweep_at: stack.db.raw(`now() - interval '1 minute'`) });
    return (await people.look(job)).state === 'paid' ? true : null;
  }, 'the silence to be paid for');
  await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
});

terminatedRuns(() => stack);
