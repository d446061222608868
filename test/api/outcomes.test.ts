import { randomUUID } from 'node:crypto';
import { type Gateway, TemporalUnavailable } from '../../gateway';
import { type ApiOptions, startApi, type TestApi } from '../support/api';
import { testClock, toNextInstant } from '../support/clocks';
import { until, World } from '../support/world';
import { openContract, planMilestone } from './stage';

/** The API with everything behind it: what becomes of an act, as its caller sees it. */

let world: World;
let api: TestApi;
beforeAll(async () => {
  world = await World.start();
  api = await startApi({ db: world.db, gateway: world.gateway });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

const prefer = 'wait=20';
const client = () => api.as('client', 'alice');
const freelancer = () => api.as('freelancer', 'bob');
const ops = () => api.as('ops', 'olga');

async function funded(amount = 1500, terms: object = {}) {
  const contract = await openContract(api, terms);
  return { contract, ...(await fundedIn(contract, amount)) };
}

async function fundedIn(contract: string, amount = 1500) {
  const milestone = await planMilestone(api, contract, amount);
  const path = `/v1/milestones/${milestone}`;
  const answer = await client().post(`${path}/fund`, {}, { prefer });
  expect(answer).toMatchObject({ status: 200, body: { state: 'applied' } });
  return { milestone, path };
}

async function inReview(terms: object = {}) {
  const made = await funded(1500, terms);
  const work = {
    message: 'Here it is',
    attachments: [{ name: 'logo.svg', url: 'https://files.test/logo.svg' }],
  };
  const answer = await freelancer().post(`${made.path}/submit`, work, { prefer });
  expect(answer.status).toBe(200);
  return made;
}

const moneyOf = async (contract: string) => (await client().get(`/v1/contracts/${contract}`)).body.money;

test('R12: $15.00 funded, $9.00 released, $6.00 held over; the view and the record tell it', async () => {
  const { contract, path } = await inReview();
  const before = (await client().get(path)).body;
  expect(before).toMatchObject({
    state: 'in_review',
    funded: 1500,
    inEscrow: 1500,
    submissions: [
      { message: 'Here it is', attachments: [{ name: 'logo.svg' }], submittedAt: expect.any(String) },
    ],
    ifNobodyActs: expect.stringContaining('15.00 USD is released'),
  });
  expect(before.reminders).toHaveLength(3);
  expect(Date.parse(before.reviewDeadline) - Date.parse(before.submissions[0].submittedAt)).toBe(
    14 * 86_400_000,
  );
  const approved = await client().post(`${path}/approve`, { amount: 900, note: 'thanks' }, { prefer });
  expect(approved.headers.get('preference-applied')).toBe(prefer);
  expect(approved).toMatchObject({
    status: 200,
    body: { state: 'applied', result: { state: 'paid', released: 900, fee: 90, heldOver: 600 } },
  });
  expect((await freelancer().get(path)).body).toMatchObject({
    state: 'paid',
    funded: 1500,
    inEscrow: 0,
    released: 900,
    fee: 90,
    heldOver: 600,
    refunded: 0,
    reviewDeadline: null,
    ifNobodyActs: null,
  });
  expect(await moneyOf(contract)).toMatchObject({ charged: 1500, heldOver: 600, paid: 810, fees: 90 });
  const { body } = await client().get(`${path}/events?limit=100`);
  expect(body.data.find(({ type }: { type: string }) => type === 'milestone.released')).toMatchObject({
    actor: { role: 'client', id: 'alice' },
    amount: 900,
    rule: 'R12',
    cause: approved.body.id,
    receivedAt: approved.body.receivedAt,
    journalId: expect.stringMatching(/^jrn_/),
  });
});

test('the record is paged, in order, each event once', async () => {
  const { path } = await inReview();
  const all = (await client().get(`${path}/events`)).body.data.map(({ id }: { id: number }) => id);
  const paged: number[] = [];
  let query = '?limit=1';
  for (;;) {
    const { body } = await client().get(`${path}/events${query}`);
    paged.push(...body.data.map(({ id }: { id: number }) => id));
    if (body.nextCursor === null) break;
    query = `?limit=1&cursor=${body.nextCursor}`;
  }
  expect(paged).toEqual(all);
  expect(all.length).toBeGreaterThan(2);
  expect((await client().get(`${path}/events?cursor=eA`)).status).toBe(400);
});

test('402: a charge that was declined; the milestone can be funded again', async () => {
  const path = `/v1/milestones/${await planMilestone(api, await openContract(api))}`;
  const key = randomUUID();
  const declined = await client().post(`${path}/fund`, { paymentMethod: 'pm_declined' }, { prefer, key });
  expect(declined).toMatchObject({
    status: 402,
    body: {
      code: 'charge_declined',
      railCode: expect.any(String),
      commandId: expect.stringMatching(/^cmd_/),
    },
  });
  const again = await client().post(`${path}/fund`, { paymentMethod: 'pm_declined' }, { key });
  expect(again).toMatchObject({ status: 402, body: { commandId: declined.body.commandId } });
  expect((await client().get(path)).body).toMatchObject({
    state: 'planned',
    funded: 0,
    lastFailure: { code: expect.any(String) },
  });
  expect((await client().post(`${path}/fund`, {}, { prefer })).status).toBe(200);
});

describe('R21: refused at once or by the workflow, the document is the same', () => {
  test('409: approving twice tells who was first', async () => {
    const { path } = await inReview();
    await client().post(`${path}/approve`, {}, { prefer });
    const second = await client().post(`${path}/approve`);
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', state: 'paid', possible: ['bonus'] },
    });
    expect(second.body.detail).toMatch(/already approved by client alice at /);
  });

  test('of two at once one is applied, the other refused by the workflow', async () => {
    const { path } = await inReview();
    const answers = await Promise.all([
      client().post(`${path}/approve`, {}, { prefer }),
      client().post(`${path}/request-changes`, { message: 'bluer' }, { prefer }),
      freelancer().post(`${path}/withdraw-submission`, {}, { prefer }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter(({ status }) => status !== 200)) {
      expect([409, 422]).toContain(status);
      expect(body).toMatchObject({ state: expect.any(String), possible: expect.any(Array) });
    }
  });

  test('422: more than the escrow, nothing, less than nothing, and unsubmitted work', async () => {
    const { path } = await inReview();
    for (const amount of [1501, 0, -1]) {
      const answer = await client().post(`${path}/approve`, { amount });
      expect(answer).toMatchObject({ status: 422, body: { code: 'release_out_of_range', rule: 'R13' } });
    }
    await freelancer().post(`${path}/withdraw-submission`, {}, { prefer });
    const unsubmitted = await client().post(`${path}/approve`);
    expect(unsubmitted).toMatchObject({ status: 422, body: { code: 'unsubmitted_work' } });
    const known = await client().post(`${path}/approve`, { acknowledgeUnsubmitted: true }, { prefer });
    expect(known.status).toBe(200);
  });
});

describe('R20: by the instant of receipt, however late a signal or a clock is handled', () => {
  /** Work in review by a test clock: its deadline comes when the test says so, on however slow a machine. */
  async function onTestClock() {
    const clock = await testClock(world);
    const made = await inReview({ testClockId: clock.id, policy: { reminders: [] } });
    const deadline = Date.parse((await client().get(made.path)).body.reviewDeadline);
    const passDeadline = async () => {
      await toNextInstant(world, clock, made.milestone);
      await world.reaches(made.milestone, ({ state }) => state.name === 'paid');
    };
    return { ...made, deadline, passDeadline };
  }

  /** An approval for less by way of an API of its own, whose signal stands still at `signals`. */
  async function approving(
    path: string,
    options: Partial<ApiOptions>,
    signals: (send: () => Promise<unknown>) => Promise<unknown>,
  ) {
    const signalAct: Gateway['signalAct'] = async (start, type, signal) => {
      await signals(() => world.gateway.signalAct(start, type, signal, 10_000));
    };
    const own = await startApi({ db: world.db, gateway: { ...world.gateway, signalAct }, ...options });
    try {
      return await own.as('client', 'alice').post(`${path}/approve`, { amount: 900 });
    } finally {
      await own.stop();
    }
  }

  test('received after the deadline, 409 even before the clock was handled', async () => {
    const { path, deadline, passDeadline } = await onTestClock();
    const late = await approving(path, { now: () => deadline + 100 }, async (send) => {
      await send();
      expect((await client().get(path)).body).toMatchObject({ state: 'in_review' });
      await passDeadline();
    });
    expect(late).toMatchObject({ status: 409, body: { state: 'paid' } });
    expect((await client().get(path)).body).toMatchObject({ state: 'paid', released: 1500 });
  });

  test('received in time, and its signal there only after the clock: the clock finds it in its row', async () => {
    const { path, passDeadline } = await onTestClock();
    const answer = await approving(path, {}, async (send) => {
      await passDeadline();
      expect((await client().get(path)).body).toMatchObject({ state: 'paid' });
      await send();
    });
    expect(answer).toMatchObject({ status: 202, body: { state: 'applied', result: { released: 900 } } });
  });
});

test('R19: hold, lift and resolve by ops', async () => {
  const { path, contract } = await inReview();
  await ops().post(`${path}/hold`, { reason: 'a dispute' }, { prefer });
  const held = (await client().get(path)).body;
  expect(held).toMatchObject({ state: 'on_hold', reviewDeadline: null, hold: { reason: 'a dispute' } });
  expect((await ops().post(`${path}/resolve`, { freelancerAmount: 1501, reason: 'x' })).status).toBe(422);
  const split = await ops().post(
    `${path}/resolve`,
    { freelancerAmount: 1000, reason: 'a split' },
    { prefer },
  );
  expect(split).toMatchObject({
    status: 200,
    body: { result: { state: 'resolved', released: 1000, refunded: 500 } },
  });
  expect(await moneyOf(contract)).toMatchObject({ onHold: 0, paid: 900, fees: 100, refunded: 500 });
});

test('R14: a declined bonus never undoes the release', async () => {
  const { path } = await inReview();
  const bonus = { amount: 200, paymentMethod: 'pm_declined', note: 'well done' };
  expect((await client().post(`${path}/approve`, { bonus }, { prefer })).status).toBe(200);
  const failed = await until(async () => {
    const { body } = await client().get(path);
    return body.bonus?.state === 'failed' ? body : null;
  }, 'the bonus to fail');
  expect(failed).toMatchObject({ state: 'paid', bonus: { amount: 200, reason: expect.any(String) } });
  const again = await client().post(`${path}/bonus`, { amount: 200 }, { prefer });
  expect(again.status).toBe(200);
  expect((await client().get(path)).body).toMatchObject({
    bonus: { state: 'paid' },
    bonuses: [{ state: 'failed' }, { state: 'paid' }],
  });
});

describe("R17: a refund request for a milestone's escrow", () => {
  const ask = async (contract: string, milestoneId: string, key = randomUUID()) =>
    client().post(`/v1/contracts/${contract}/refund-requests`, { milestoneId, reason: 'no need' }, { key });

  test('is answered 201, once, and refunded when the freelancer accepts', async () => {
    const { contract, milestone, path } = await funded();
    const key = randomUUID();
    const opened = await ask(contract, milestone, key);
    expect(opened).toMatchObject({
      status: 201,
      body: {
        contractId: contract,
        milestoneId: milestone,
        amount: 1500,
        state: 'open',
        respondBy: expect.any(String),
      },
    });
    expect(await ask(contract, milestone, key)).toMatchObject({ status: 201, body: { id: opened.body.id } });
    expect(await ask(contract, milestone)).toMatchObject({
      status: 409,
      body: { code: 'refund_request_open' },
    });
    expect((await client().get(path)).body).toMatchObject({ refundRequestId: opened.body.id });
    const request = `/v1/refund-requests/${opened.body.id}`;
    expect((await client().post(`${request}/accept`)).status).toBe(403);
    const resolve = await ops().post(`${request}/resolve`, { freelancerAmount: 0, reason: 'x' });
    expect(resolve).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', detail: expect.stringContaining(milestone) },
    });
    const accepted = await freelancer().post(`${request}/accept`, { reason: 'fine' }, { prefer });
    expect(accepted).toMatchObject({ status: 200, body: { refundRequestId: opened.body.id } });
    expect((await client().get(request)).body).toMatchObject({
      state: 'refunded',
      refunded: 1500,
      respondBy: null,
    });
    expect((await freelancer().post(`${request}/accept`)).body).toMatchObject({
      status: 409,
      code: 'refund_request_closed',
    });
    expect((await api.as('client', 'mallory').get(request)).status).toBe(404);
    expect(await moneyOf(contract)).toMatchObject({ refunded: 1500, inEscrow: 0 });
  });

  test('R18: is superseded by the release', async () => {
    const { contract, milestone, path } = await inReview();
    const { body } = await ask(contract, milestone);
    await client().post(`${path}/approve`, {}, { prefer });
    const answer = await freelancer().post(`/v1/refund-requests/${body.id}/accept`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'refund_request_superseded' } });
  });
});

test('R17: held-over money is asked back, declined, and parted by ops', async () => {
  const { contract, path } = await inReview();
  await client().post(`${path}/approve`, { amount: 900 }, { prefer });
  const key = randomUUID();
  const send = () => client().post(`/v1/contracts/${contract}/refund-requests`, { reason: 'done' }, { key });
  const opened = await send();
  expect(opened).toMatchObject({ status: 201, body: { amount: 600, state: 'open' } });
  expect(opened.body).not.toHaveProperty('milestoneId');
  expect(await send()).toMatchObject({ status: 201, body: { id: opened.body.id } });
  const request = `/v1/refund-requests/${opened.body.id}`;
  expect((await ops().post(`${request}/resolve`, { freelancerAmount: 1, reason: 'x' })).status).toBe(409);
  expect((await freelancer().post(`${request}/decline`, {}, { prefer })).status).toBe(200);
  expect((await client().get(request)).body).toMatchObject({ state: 'declined', onHold: 600 });
  expect(await moneyOf(contract)).toMatchObject({ heldOver: 0, onHold: 600 });
  const tooMuch = await ops().post(`${request}/resolve`, { freelancerAmount: 601, reason: 'x' });
  expect(tooMuch).toMatchObject({ status: 422, body: { code: 'split_out_of_range' } });
  const split = await ops().post(
    `${request}/resolve`,
    { freelancerAmount: 100, reason: 'a split' },
    { prefer },
  );
  expect(split).toMatchObject({ status: 200, body: { result: { released: 100, refunded: 500 } } });
  expect((await freelancer().post(`${request}/accept`)).status).toBe(409);
  expect(await moneyOf(contract)).toMatchObject({ heldOver: 0, onHold: 0, refunded: 500 });
});

test('R16: the freelancer ends the contract, and everything goes back', async () => {
  const { contract } = await inReview();
  await fundedIn(contract, 2000);
  const ended = await freelancer().post(`/v1/contracts/${contract}/end`, { reason: 'ill' }, { prefer });
  expect(ended).toMatchObject({ status: 200, body: { state: 'applied', result: { state: 'ending' } } });
  const shown = await until(async () => {
    const { body } = await client().get(`/v1/contracts/${contract}`);
    return body.state === 'ended' ? body : null;
  }, 'the contract to end');
  expect(shown.money).toMatchObject({ charged: 3500, refunded: 3500, inEscrow: 0 });
  expect(shown.milestones.map(({ state }: { state: string }) => state)).toEqual(['refunded', 'refunded']);
});

test('R23: whoever was to have an end told has died over it: the same key has it told, though nothing is left of the contract', async () => {
  const { contract, path } = await inReview();
  await client().post(`${path}/approve`, { amount: 900 }, { prefer });
  const asked = await client().post(`/v1/contracts/${contract}/refund-requests`, { reason: 'done' });
  const run = `refund-request/${asked.body.id}`;
  const away = () => Promise.reject(new TemporalUnavailable('away'));
  const dying = await startApi({ db: world.db, gateway: { ...world.gateway, startFollowUps: away } });
  const key = randomUUID();
  try {
    const ended = await dying.as('freelancer', 'bob').post(`/v1/contracts/${contract}/end`, {}, { key });
    expect(ended).toMatchObject({ status: 503 });
  } finally {
    await dying.stop();
  }

  const again = await freelancer().post(`/v1/contracts/${contract}/end`, {}, { key, prefer });

  expect(again).toMatchObject({ status: 200, body: { result: { state: 'ended' } } });
  await until(
    async () => ((await world.isRunning(run)) ? null : true),
    'the run of the request that was closed with it',
  );
});
