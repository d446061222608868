import { workflowIds } from '../../protocol/names';
import { callerOf, request } from '../support/api';
import { Balancer } from '../support/balancer';
import { eventually, type ProgramPart, Stack } from '../support/stack';
import { Crowd } from './crowd';
import { expectEveryCentOnce } from './every-cent';

/**
 * Two APIs behind a load balancer and two workers, restarted in turn as an upgrade does it, while 32 people work
 * without a pause: nobody is answered anything but what he asked for, or 503 with when to try again.
 */
const IN_FLIGHT = 32;

let stack: Stack;
let balancer: Balancer;
let crowd: Crowd;

beforeAll(async () => {
  // The balancer looks ten times a second: even on a busy machine this is time enough to see who leaves.
  stack = await Stack.start({ DATABASE_POOL_MAX: '12', API_DRAIN_MS: '2500' });
  await Promise.all([stack.start('api-2'), stack.start('worker-2')]);
  balancer = await Balancer.start([stack.urlOf('api'), stack.urlOf('api-2')]);
  await isIn('api-2');
}, 120_000);
afterAll(async () => {
  await balancer?.stop();
  await stack?.stop();
}, 60_000);

const isIn = (part: 'api' | 'api-2') =>
  eventually(async () => balancer.isIn(stack.urlOf(part)) || null, `${part} to get requests`);

/** As an operator or a deployment does: SIGTERM, and the next one of it once it has ended by itself. */
async function restart(part: ProgramPart): Promise<void> {
  await stack.end(part);
  await stack.start(part);
}

async function restartApis(): Promise<void> {
  for (const part of ['api', 'api-2'] as const) {
    await restart(part);
    await isIn(part);
  }
}

async function restartWorkers(): Promise<void> {
  for (const part of ['worker', 'worker-2'] as const) await restart(part);
}

test('R23: restarting every API and worker in turn is seen by nobody', async () => {
  const through: Parameters<typeof callerOf>[0] = (method, path, init = {}) =>
    request(balancer.url + path, method, init);
  crowd = new Crowd((role, sub) => callerOf(through, () => stack.token(role, sub)), IN_FLIGHT);
  await eventually(async () => crowd.accepted.length >= 2 * IN_FLIGHT || null, 'everybody to be at work');
  await Promise.all([restartApis(), restartWorkers()]);
  await crowd.stop();

  expect(stack.ended.sort()).toEqual(['api-2: 0', 'api: 0', 'worker-2: 0', 'worker: 0']);
  expect(balancer.troubles).toEqual([]);
  expect(crowd.seen.filter(({ status }) => status === 0 || (status >= 500 && status !== 503))).toEqual([]);
  expect(crowd.seen.filter(({ status, retryAfter }) => status === 503 && retryAfter === null)).toEqual([]);
}, 180_000);

test('every accepted act was decided once, every cent is where it belongs, and every clock runs', async () => {
  const decided = await stack.db('commands').whereIn('id', crowd.accepted).select('id', 'state');
  expect(decided).toHaveLength(new Set(crowd.accepted).size);
  expect(decided.filter(({ state }) => state !== 'applied')).toEqual([]);
  const left = [...crowd.done];
  const check = async () => {
    for (let told = left.pop(); told !== undefined; told = left.pop()) {
      await expectEveryCentOnce(stack, told.contractId, told.effects);
      for (const milestoneId of told.inReview) await expectClock(milestoneId);
    }
  };
  await Promise.all(Array.from({ length: 8 }, check));
}, 120_000);

/** Its review ends at the instant that its submission set, and its run waits for that and for nothing else. */
async function expectClock(milestoneId: string): Promise<void> {
  const { body } = await stack.as('client', 'alice').get(`/v1/milestones/${milestoneId}`);
  const submittedAt = Date.parse(body.submissions[0].submittedAt);
  expect({ state: body.state, deadline: Date.parse(body.reviewDeadline) }).toEqual({
    state: 'in_review',
    deadline: submittedAt + 3_600_000,
  });
  const { raw } = await stack.temporal.workflow.getHandle(workflowIds.milestone(milestoneId)).describe();
  expect(raw.pendingActivities ?? []).toEqual([]);
}
