import { randomUUID } from 'node:crypto';
import { DAY } from '../../domain/instant';
import { startApi } from '../support/api';
import { until } from '../support/world';
import { idOf, runningStack } from './stack';

/** Days and weeks in a second each, through the public API: contracts on clocks that their platform advances. */
const stack = runningStack();
const { alice, bob, acme, olga } = stack;

const HOUR = DAY / 24;
const SECOND = 1000;

async function clockAt(now?: string): Promise<string> {
  return acme.opens('/v1/test-clocks', now === undefined ? {} : { now });
}

const jobOn = (clock: string, terms: object = {}) => stack.job({ testClockId: idOf(clock), ...terms });

/** Advances a clock and waits until it is there. */
async function advanced(clock: string, advance: object) {
  const { status, body } = await acme.sends(`${clock}/advance`, advance, { prefer: 'wait=30' });
  expect({ status, body }).toMatchObject({ status: 200, body: { state: 'ready', target: null } });
  return body;
}

/** What happened to a milestone on its own, in the order of the record: the type and the instant it counted from. */
async function silentEvents(milestone: string) {
  const { data } = await stack.see(`${milestone}/events?limit=100`);
  return data
    .filter(({ actor }: { actor: { role: string } }) => actor.role === 'timer')
    .map(({ type, receivedAt }: { type: string; receivedAt: string }) => [type, receivedAt]);
}

const daysBefore = (instant: string, days: number) =>
  new Date(Date.parse(instant) - days * DAY).toISOString();

describe('R7, R8: silence on a test clock', () => {
  test('R7: one advance by 14 days gives every reminder, each at its own instant, and then the release', async () => {
    const clock = await clockAt('2026-03-01T12:00:00Z');
    const job = await jobOn(clock);
    const logo = await stack.inReview(job);
    const { reviewDeadline, testClockId } = await stack.see(logo);
    expect(testClockId).toBe(idOf(clock));
    expect(reviewDeadline).toMatch(/^2026-03-15T12:00:/);

    const { now } = await advanced(clock, { by: 'P14D' });

    expect(Date.parse(now)).toBeGreaterThan(Date.parse(reviewDeadline));
    expect(await stack.see(logo)).toMatchObject({ state: 'paid', released: 1500, reviewDeadline: null });
    expect(await silentEvents(logo)).toEqual([
      ...[7, 3, 1].map((days) => ['milestone.review_reminder', daysBefore(reviewDeadline, days)]),
      ['milestone.auto_released', reviewDeadline],
    ]);
    const reminders = await stack.events(logo, 'milestone.review_reminder');
    for (const { data } of reminders) {
      const late = Date.parse(data.rangAt) - Date.parse(data.due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(HOUR);
    }
    expect(await stack.money(job)).toMatchObject({ inEscrow: 0, paid: 1350, fees: 150 });
    const feed = await acme.sees(`/v1/events?contractId=${idOf(job)}&limit=100`);
    expect(feed.data.at(-1)).toMatchObject({ type: 'milestone.auto_released', receivedAt: reviewDeadline });
  });

  test('R7: not a minute before; what rings at the target itself has rung when the clock is there', async () => {
    const clock = await clockAt();
    const logo = await stack.inReview(await jobOn(clock));
    const { reviewDeadline } = await stack.see(logo);

    await advanced(clock, { to: new Date(Date.parse(reviewDeadline) - 60 * SECOND).toISOString() });
    expect(await stack.see(logo)).toMatchObject({ state: 'in_review', inEscrow: 1500 });

    await advanced(clock, { to: reviewDeadline });
    expect(await stack.see(logo)).toMatchObject({ state: 'paid', released: 1500 });
  });

  test('R8: between the advances the clock runs like the real one', async () => {
    const clock = await clockAt();
    const policy = { reviewPeriod: 'P2DT2S', reminders: ['P2D'] };
    const logo = await stack.inReview(await jobOn(clock, { policy }));
    const { reminders } = await stack.see(logo);
    const rang = async () => (await stack.events(logo, 'milestone.review_reminder')).length || null;
    await until(rang, 'the reminder to ring by itself');
    await advanced(clock, { to: daysBefore(reminders[0].dueAt, -2).replace('Z', '+00:00') });
    await stack.reaches(logo, 'paid');
  });
});

describe('R17, R18: refunds on a test clock', () => {
  const askFor = (job: string, milestone: string) =>
    alice.opens(`${job}/refund-requests`, { milestoneId: idOf(milestone), reason: 'Too late' });

  test('R18: silence to a refund request, 7 days, wins over the review deadline at 14', async () => {
    const clock = await clockAt();
    const job = await jobOn(clock);
    const logo = await stack.inReview(job);
    const request = await askFor(job, logo);
    const { respondBy } = await stack.see(request);

    await advanced(clock, { by: 'P14D' });

    expect(await stack.see(logo)).toMatchObject({ state: 'refunded', refunded: 1500 });
    expect(await stack.see(request)).toMatchObject({ state: 'refunded', closedAt: respondBy });
    expect((await silentEvents(logo)).at(-2)).toEqual(['milestone.refunded', respondBy]);
    expect(await stack.money(job)).toMatchObject({ refunded: 1500, paid: 0 });
  });

  test('R17: held-over money goes back after 7 days of silence, and the rail has sent it', async () => {
    const clock = await clockAt('2026-03-01T12:00:00Z');
    const job = await jobOn(clock);
    await stack.holdingOver(job, 600);
    const request = await alice.opens(`${job}/refund-requests`, { reason: 'No next milestone' });

    await advanced(clock, { by: 'P6D' });
    expect(await stack.see(request)).toMatchObject({ state: 'open' });
    await advanced(clock, { by: 'P1D' });

    const { state, respondBy, closedAt } = await stack.see(request);
    expect({ state, respondBy }).toEqual({ state: 'refunded', respondBy: null });
    expect(closedAt).toMatch(/^2026-03-08T12:/);
    expect(await stack.money(job)).toMatchObject({ heldOver: 0, refunded: 600 });
    const sent = await stack.world.events({ types: ['refund.sent'], contractId: idOf(job) });
    expect(sent.map(({ receivedAt }) => new Date(receivedAt).toISOString().slice(0, 13))).toEqual([
      '2026-03-08T12',
    ]);
  });

  test('R15: the end asks for what remains, and 7 days of silence end the contract', async () => {
    const clock = await clockAt();
    const job = await jobOn(clock);
    await stack.funded(job);
    await alice.does(`${job}/end`, { reason: 'Over' });
    const request = await stack.request(job);
    const { openedAt, respondBy } = await stack.see(request);
    expect(Date.parse(respondBy) - Date.parse(openedAt)).toBeGreaterThanOrEqual(7 * DAY);
    await advanced(clock, { by: 'P8D' });
    await stack.reaches(job, 'ended');
    expect(await stack.money(job)).toMatchObject({ refunded: 1500, inEscrow: 0 });
  });
});

describe('R19: a hold', () => {
  test('R19: it pauses the clock across an advance, and the time that was left is left', async () => {
    const clock = await clockAt();
    const logo = await stack.inReview(await jobOn(clock));
    const { reviewDeadline } = await stack.see(logo);
    await advanced(clock, { by: 'P10D' });
    await olga.does(`${logo}/hold`, { reason: 'A dispute' });
    await advanced(clock, { by: 'P30D' });
    expect(await stack.see(logo)).toMatchObject({ state: 'on_hold', inEscrow: 1500 });

    await olga.does(`${logo}/lift-hold`, { reason: 'Settled' });

    const moved = Date.parse((await stack.see(logo)).reviewDeadline) - Date.parse(reviewDeadline);
    expect(Math.abs(moved - 30 * DAY)).toBeLessThan(60 * SECOND);
    await advanced(clock, { by: 'P3D' });
    expect(await stack.see(logo)).toMatchObject({ state: 'in_review' });
    await advanced(clock, { by: 'P1D' });
    expect(await stack.see(logo)).toMatchObject({ state: 'paid' });
    const reminders = await stack.events(logo, 'milestone.review_reminder');
    expect(new Set(reminders.map(({ data }) => data.due)).size).toBe(3);
  });
});

describe('several contracts on one clock', () => {
  test('what lies on the way happens in the order of the instants, across the contracts', async () => {
    const clock = await clockAt();
    const policies = [
      { reviewPeriod: 'P14D', reminders: ['P7D', 'P1D'] },
      { reviewPeriod: 'P10D', reminders: ['P2D'] },
    ];
    const logos = await Promise.all(
      policies.map(async (policy) => stack.inReview(await jobOn(clock, { policy }))),
    );

    await advanced(clock, { by: 'P15D' });

    const ids = new Map(logos.map((logo, index) => [idOf(logo), index]));
    const recorded = await stack.world.events({});
    const silent = recorded.filter(
      ({ actor, milestoneId }) => actor.role === 'timer' && ids.has(milestoneId ?? ''),
    );
    expect(silent.map(({ milestoneId, type }) => [ids.get(milestoneId ?? ''), type])).toEqual([
      [0, 'milestone.review_reminder'],
      [1, 'milestone.review_reminder'],
      [1, 'milestone.auto_released'],
      [0, 'milestone.review_reminder'],
      [0, 'milestone.auto_released'],
    ]);
  });
});

describe('R20: a message and an advance', () => {
  test('R20: approved before the advance, the release is hers; after it, the clock has paid', async () => {
    const clock = await clockAt();
    const job = await jobOn(clock);
    const [approved, silent] = [await stack.inReview(job), await stack.inReview(job)];
    const sent = await alice.sends(`${approved}/approve`, { amount: 900 });
    expect(sent.status).toBe(202);

    await advanced(clock, { by: 'P14D' });

    expect(await stack.see(approved)).toMatchObject({ state: 'paid', released: 900, heldOver: 600 });
    expect(await alice.isRefused(`${silent}/request-changes`, { message: 'Bluer' })).toMatchObject({
      ...{ status: 409, state: 'paid' },
      detail: expect.stringContaining('already released by the clock'),
    });
    const [released] = await stack.events(approved, 'milestone.released');
    expect(released.actor).toEqual({ role: 'client', id: 'alice' });
  });

  test('R20: sent while the clock is on its way, whoever was told 202 has been heard', async () => {
    const clock = await clockAt();
    const job = await jobOn(clock);
    const logos = await Promise.all(Array.from({ length: 6 }, () => stack.inReview(job)));
    const sends = logos.map(async (logo, index) => {
      await stack.until(
        clock,
        ({ now, createdAt }) => Date.parse(now) - Date.parse(createdAt) > index * 2 * DAY,
      );
      return { logo, answer: await alice.sends(`${logo}/approve`, { amount: 900 }) };
    });

    await advanced(clock, { by: 'P14D' });

    for (const { logo, answer } of await Promise.all(sends)) {
      const { released } = await stack.reaches(logo, 'paid');
      const heard = answer.status === 202;
      expect({ heard, released }).toEqual({ heard, released: heard ? 900 : 1500 });
      if (!heard) expect(answer).toMatchObject({ status: 409, body: { state: 'paid' } });
    }
  });

  test('R20: a message bears the instant of the clock at which it was received', async () => {
    const clock = await clockAt('2026-03-01T12:00:00Z');
    const logo = await stack.funded(await jobOn(clock));
    await advanced(clock, { by: 'P30D' });
    await bob.does(`${logo}/submit`, { message: 'Here it is' });
    const { submissions, reviewDeadline } = await stack.see(logo);
    expect(submissions[0].submittedAt).toMatch(/^2026-03-31T12:/);
    expect(Date.parse(reviewDeadline) - Date.parse(submissions[0].submittedAt)).toBe(14 * DAY);
  });
});

describe('R22: keys', () => {
  test('R22: the same clock, and the same advance, once each', async () => {
    const key = randomUUID();
    const [first, again] = [
      await acme.sends('/v1/test-clocks', { name: 'mine' }, { key }),
      await acme.sends('/v1/test-clocks', { name: 'mine' }, { key }),
    ];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    const clock = `/v1/test-clocks/${first.body.id}`;
    const ask = { key: randomUUID(), prefer: 'wait=30' };
    for (const _ of [1, 2]) {
      const { status, body } = await acme.sends(`${clock}/advance`, { by: 'P10D' }, ask);
      expect(status).toBe(200);
      const ahead = Date.parse(body.now) - Date.parse(body.createdAt);
      expect(ahead).toBeLessThan(11 * DAY);
    }
    expect(await acme.sends(`${clock}/advance`, { by: 'P11D' }, ask)).toMatchObject({
      ...{ status: 422, body: { code: 'idempotency_key_reused' } },
    });
  });

  test('R22: a contract whose clock is full is answered as it was opened', async () => {
    const clock = await clockAt();
    const terms = { title: 'x', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
    const ask = { ...terms, testClockId: idOf(clock) };
    const key = randomUUID();
    const first = await acme.sends('/v1/contracts', ask, { key });
    await Promise.all(Array.from({ length: 99 }, () => acme.sends('/v1/contracts', ask)));

    expect(await acme.isRefused('/v1/contracts', ask)).toMatchObject({
      status: 422,
      code: 'test_clock_full',
    });
    const again = await acme.sends('/v1/contracts', ask, { key });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  });
});

describe('what is refused', () => {
  test('a clock goes forward, not too far, and once at a time', async () => {
    const clock = await clockAt();
    const advance = `${clock}/advance`;
    const { now } = await acme.sees(clock);
    const earlier = daysBefore(now, 1);
    for (const ask of [{ to: earlier }, { by: 'P367D' }, { to: '2999-01-01T00:00:00Z' }])
      expect(await acme.isRefused(advance, ask)).toMatchObject({
        status: 422,
        code: 'test_clock_out_of_range',
      });
    for (const ask of [{}, { by: 'P0D' }, { by: 'P1Y' }, { to: 'tomorrow' }, { by: 'P1D', to: now }])
      expect(await acme.isRefused(advance, ask)).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(await acme.isRefused('/v1/test-clocks', { now: '1999-01-01T00:00:00Z' })).toMatchObject({
      code: 'test_clock_out_of_range',
    });

    await stack.world.stopWorker();
    const ask = { key: randomUUID() };
    expect(await acme.sends(advance, { by: 'P2D' }, ask)).toMatchObject({
      ...{ status: 202, body: { state: 'advancing' } },
    });
    expect(await acme.isRefused(advance, { by: 'P2D' })).toMatchObject({
      ...{ status: 409, code: 'test_clock_advancing', state: 'advancing' },
    });
    await stack.world.startWorker();
    const { status, body } = await acme.sends(advance, { by: 'P2D' }, { ...ask, prefer: 'wait=30' });
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'ready' });
  });

  test("another platform's clock is not there, nor one that does not exist; clients have none", async () => {
    const clock = await clockAt();
    const mallory = stack.as('platform', 'mallory');
    const unknown = '/v1/test-clocks/clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f';
    for (const [who, path] of [
      [mallory, clock],
      [acme, unknown],
      [acme, '/v1/test-clocks/x'],
    ] as const) {
      expect(await who.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await who.isRefused(`${path}/advance`, { by: 'P1D' })).toMatchObject({ status: 404 });
      const terms = { title: 'x', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
      const ask = { ...terms, testClockId: idOf(path) };
      expect(await who.isRefused('/v1/contracts', ask)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect(await alice.get(clock)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await alice.isRefused('/v1/test-clocks', {})).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await olga.sees(clock)).toMatchObject({ state: 'ready' });
    expect(await olga.isRefused(`${clock}/advance`, { by: 'P1D' })).toMatchObject({ status: 403 });
  });

  test('a list of them, page by page', async () => {
    const eve = stack.as('platform', 'eve');
    const clocks = [];
    for (const name of ['a', 'b', 'c']) clocks.push(await eve.opens('/v1/test-clocks', { name }));
    const first = await eve.sees('/v1/test-clocks?limit=2');
    const rest = await eve.sees(`/v1/test-clocks?limit=2&cursor=${first.nextCursor}`);
    expect([...first.data, ...rest.data].map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(rest.nextCursor).toBeNull();
    expect(await eve.get('/v1/test-clocks?cursor=eA')).toMatchObject({ status: 400 });
  });

  test('production has no test clocks, and a contract on one takes no act there', async () => {
    const clock = await clockAt();
    const job = await jobOn(clock);
    const logo = await stack.inReview(job);
    const { db, gateway } = stack.world;
    const production = await startApi({ db, gateway, testClocks: false });
    try {
      const as = (role: 'platform' | 'client', sub: string) => production.as(role, sub);
      const terms = { title: 'x', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
      const refused = [
        await as('platform', 'acme').post('/v1/test-clocks', {}),
        await as('platform', 'acme').post(`${clock}/advance`, { by: 'P1D' }),
        await as('platform', 'acme').post('/v1/contracts', { ...terms, testClockId: idOf(clock) }),
        await as('client', 'alice').post(`${logo}/approve`, {}),
        await as('client', 'alice').post(`${job}/milestones`, { title: 'x', amount: 1000 }),
        await as('client', 'alice').post(`${job}/refund-requests`, { reason: 'x' }),
        await as('client', 'alice').post(`${job}/end`, {}),
      ];
      for (const { status, body } of refused)
        expect({ status, code: body.code }).toEqual({ status: 403, code: 'sandbox_only' });
      expect((await as('client', 'alice').get(logo)).body).toMatchObject({ state: 'in_review' });
      expect((await as('platform', 'acme').post('/v1/contracts', terms)).status).toBe(201);
    } finally {
      await production.stop();
    }
  });
});
