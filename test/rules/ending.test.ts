import { until } from '../support/world';
import { idOf, runningStack } from './stack';

const stack = runningStack();
const { alice, bob, acme, olga } = stack;

const asks = (job: string, milestone?: string) =>
  alice.opens(`${job}/refund-requests`, {
    ...(milestone === undefined ? {} : { milestoneId: idOf(milestone) }),
    reason: 'It is not what we agreed',
  });

const passed = (instant: string) =>
  until(async () => (stack.now() > Date.parse(instant) ? true : null), `${instant} to pass`);

describe('R16: ending a contract', () => {
  test('R16: when the freelancer ends it, all that remains goes back at once; planned stays planned', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const plan = await stack.planned(job, 900);
    const live = [
      await stack.inReview(job, 2000),
      await stack.changesRequested(job, 2000),
      await stack.funded(job, 2000),
    ];
    const request = await asks(job, String(live[2]));

    await bob.does(`${job}/end`, { reason: 'I am ill' });

    expect(await stack.reaches(job, 'ended')).toMatchObject({
      end: { by: 'freelancer', actor: { role: 'freelancer', id: 'bob' }, reason: 'I am ill' },
      money: { charged: 6900, inEscrow: 0, heldOver: 0, paid: 810, fees: 90, refunded: 6000 },
    });
    for (const milestone of live) expect(await stack.see(milestone)).toMatchObject({ state: 'refunded' });
    expect(await stack.see(plan)).toMatchObject({ state: 'planned' });
    expect(await stack.see(request)).toMatchObject({ state: 'refunded', refunded: 2000 });
  });

  test('R16: money on hold waits for ops: lifted, it is refunded where the freelancer ended', async () => {
    const job = await stack.job();
    const held = await stack.onHold(job);
    await bob.does(`${job}/end`);
    expect(await stack.see(job)).toMatchObject({ state: 'ending', money: { onHold: 1500, refunded: 0 } });

    await olga.does(`${held}/lift-hold`, { reason: 'Settled' });

    expect(await stack.reaches(job, 'ended')).toMatchObject({ money: { onHold: 0, refunded: 1500 } });
  });

  test('R16: lifted, it is asked back where the client ended', async () => {
    const job = await stack.job();
    const held = await stack.onHold(job);
    await alice.does(`${job}/end`);
    await olga.does(`${held}/lift-hold`, { reason: 'Settled' });
    const request = await stack.request(job);
    expect(await stack.see(request)).toMatchObject({ state: 'open', amount: 1500, milestoneId: idOf(held) });
    expect(await stack.money(job)).toMatchObject({ inEscrow: 1500, refunded: 0 });
  });

  test('R16: on a contract the client is ending, the freelancer agrees by ending it too', async () => {
    const job = await stack.job();
    const logo = await stack.funded(job);
    await alice.does(`${job}/end`, { reason: 'The project is over' });
    const request = await stack.request(job);
    expect(await stack.see(logo)).toMatchObject({ state: 'active', respondBy: expect.any(String) });
    expect(await alice.isRefused(`${job}/end`)).toMatchObject({
      ...{ status: 409, code: 'contract_already_ending', possible: ['end', 'refund-requests'] },
      detail: expect.stringMatching(/was ended by client alice at 20/),
    });

    await bob.does(`${job}/end`);

    await stack.reaches(job, 'ended');
    expect(await stack.see(request)).toMatchObject({ state: 'refunded' });
    expect(await stack.money(job)).toMatchObject({ refunded: 1500, inEscrow: 0 });
    expect(await bob.isRefused(`${job}/end`)).toMatchObject({ status: 409, code: 'contract_ended' });
  });

  test('R16: a contract that is ending takes no new milestone and no new funding', async () => {
    const job = await stack.job();
    const plan = await stack.planned(job);
    await stack.funded(job);
    await alice.does(`${job}/end`);
    const more = { title: 'More', amount: 1500 };
    for (const [path, body] of [
      [`${job}/milestones`, more],
      [`${plan}/fund`, {}],
    ] as const) {
      expect(await alice.isRefused(path, body)).toMatchObject({
        ...{ status: 409, code: 'contract_not_active', rule: 'R16' },
        detail: expect.stringMatching(/ended by client alice at 20/),
      });
    }
    expect(await stack.money(job)).toMatchObject({ charged: 1500, inEscrow: 1500 });
  });

  test('R16: a charge already under way is waited for, and its money goes back', async () => {
    const job = await stack.job();
    const logo = await stack.planned(job);
    await alice.sends(`${logo}/fund`, { paymentMethod: 'pm_unavailable_twice' });
    await stack.until(logo, ({ state }) => state !== 'planned');

    await bob.does(`${job}/end`);

    expect(await stack.reaches(job, 'ended')).toMatchObject({ money: { charged: 1500, refunded: 1500 } });
    expect(await stack.see(logo)).toMatchObject({ state: 'refunded' });
  });

  test('R16: what comes to held-over while ending is asked back', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    await alice.does(`${job}/end`);
    const first = await stack.request(job);
    await alice.does(`${logo}/approve`, { amount: 900 });

    const rest = await stack.request(job, ({ milestoneId }) => milestoneId === undefined);

    expect(await stack.see(rest)).toMatchObject({ state: 'open', amount: 600 });
    expect(await stack.see(first)).toMatchObject({ state: 'superseded' });
    await bob.does(`${rest}/accept`);
    expect(await stack.reaches(job, 'ended')).toMatchObject({ money: { paid: 810, refunded: 600 } });
  });

  test('R16: ops end it for either side, with a reason; nobody else names a side', async () => {
    const job = await stack.job();
    await stack.funded(job);
    expect(await olga.isRefused(`${job}/end`)).toMatchObject({ status: 400 });
    expect(await alice.isRefused(`${job}/end`, { onBehalfOf: 'freelancer' })).toMatchObject({ status: 400 });
    expect(await acme.isRefused(`${job}/end`)).toMatchObject({ status: 403 });

    await olga.does(`${job}/end`, { onBehalfOf: 'freelancer', reason: 'The freelancer has left' });

    expect(await stack.reaches(job, 'ended')).toMatchObject({
      end: { by: 'freelancer', actor: { role: 'ops', id: 'olga' }, reason: 'The freelancer has left' },
      money: { refunded: 1500 },
    });
    const other = await stack.job();
    await stack.funded(other);
    await olga.does(`${other}/end`, { reason: 'The client has left' });
    await stack.request(other);
    expect(await stack.see(other)).toMatchObject({ state: 'ending', end: { by: 'client' } });
  });
});

describe("R17: a refund request for a milestone's escrow", () => {
  test('R17: opened 201 with an instant to answer by, one at a time; accepted, all is refunded', async () => {
    const job = await stack.job();
    const logo = await stack.funded(job);
    const request = await asks(job, logo);
    const seen = await bob.sees(request);
    expect(seen).toMatchObject({ state: 'open', amount: 1500, milestoneId: idOf(logo), refunded: 0 });
    expect(Date.parse(seen.respondBy) - Date.parse(seen.openedAt)).toBe(7 * 24 * 3_600_000);
    expect(await bob.sees(logo)).toMatchObject({
      ...{ refundRequestId: idOf(request), respondBy: seen.respondBy },
      ifNobodyActs: `15.00 USD is refunded to the client at ${seen.respondBy}`,
    });
    const again = { milestoneId: idOf(logo), reason: 'Please' };
    expect(await alice.isRefused(`${job}/refund-requests`, again)).toMatchObject({
      ...{ status: 409, code: 'refund_request_open', rule: 'R17' },
    });
    expect(await alice.isRefused(`${request}/accept`)).toMatchObject({ status: 403 });

    expect(await bob.does(`${request}/accept`)).toMatchObject({ state: 'refunded', refunded: 1500 });

    expect(await alice.sees(logo)).toMatchObject({ state: 'refunded', refunded: 1500, inEscrow: 0 });
    expect(await alice.sees(request)).toMatchObject({ state: 'refunded', refunded: 1500, respondBy: null });
    expect(await stack.money(job)).toMatchObject({ refunded: 1500, inEscrow: 0 });
    await until(async () => {
      const { refunded } = await stack.world.rail.takings({ reference: idOf(logo) });
      return refunded === 1500 || null;
    }, 'the rail to have refunded it');
  });

  test('R17: silence refunds', async () => {
    const job = await stack.job({ policy: { refundResponsePeriod: 'PT1S' } });
    const logo = await stack.changesRequested(job);
    const request = await asks(job, logo);
    await stack.reaches(logo, 'refunded');
    expect(await stack.see(request)).toMatchObject({ state: 'refunded' });
    expect(await stack.money(job)).toMatchObject({ refunded: 1500 });
  });

  test('R17: declined, the milestone is on hold; in review the request only closes', async () => {
    const job = await stack.job();
    const active = await stack.funded(job);
    await bob.does(`${await asks(job, active)}/decline`, { reason: 'I have begun' });
    expect(await stack.see(active)).toMatchObject({ state: 'on_hold', hold: { reason: expect.any(String) } });

    const review = await stack.inReview(job, 2000);
    const { reviewDeadline } = await stack.see(review);
    const request = await asks(job, review);
    await bob.does(`${request}/decline`, { reason: 'Have a look' });
    expect(await stack.see(review)).toMatchObject({ state: 'in_review', reviewDeadline, respondBy: null });
    expect(await stack.see(request)).toMatchObject({ state: 'declined', closeReason: 'Have a look' });
    expect(await bob.isRefused(`${request}/accept`)).toMatchObject({ code: 'refund_request_closed' });
    expect(await stack.money(job)).toMatchObject({ onHold: 1500, inEscrow: 2000, refunded: 0 });
  });

  test('R17: a refund goes back to the charges, newest first, never more than is left of one', async () => {
    const job = await stack.job();
    const logo = await stack.holdingOver(job, 600);
    const layout = await stack.planned(job, 2000);
    await alice.does(`${layout}/fund`);
    await bob.does(`${await asks(job, layout)}/accept`);

    const refundedOf = async (milestone: string) =>
      (await stack.world.rail.takings({ reference: idOf(milestone) })).refunded;
    await until(async () => ((await refundedOf(logo)) > 0 ? true : null), "the first charge's part");
    await until(async () => ((await refundedOf(layout)) > 0 ? true : null), "the second charge's part");
    expect(await refundedOf(layout)).toBe(1400);
    expect(await refundedOf(logo)).toBe(600);
  });
});

describe('R17: a refund request for held-over money', () => {
  test('R17: accepted, it is refunded; there must be some, and one request is open at most', async () => {
    const job = await stack.job();
    const nothing = await alice.isRefused(`${job}/refund-requests`, { reason: 'All of it' });
    expect(nothing).toMatchObject({ status: 409, code: 'nothing_held_over', rule: 'R17' });
    await stack.holdingOver(job, 600);
    const request = await asks(job);
    expect(await alice.isRefused(`${job}/refund-requests`, { reason: 'Again' })).toMatchObject({
      ...{ status: 409, code: 'refund_request_open' },
    });
    await bob.does(`${request}/accept`);
    expect(await stack.money(job)).toMatchObject({ heldOver: 0, refunded: 600 });
  });

  test('R17: silence refunds what is still there of it, and at nothing it is superseded', async () => {
    const job = await stack.job({ policy: { refundResponsePeriod: 'PT3S' } });
    await stack.holdingOver(job, 600);
    const some = await asks(job);
    const icon = await stack.planned(job, 400);
    await alice.does(`${icon}/fund`);
    expect(await stack.reaches(some, 'refunded')).toMatchObject({ amount: 600, refunded: 200 });

    const other = await stack.job();
    await stack.holdingOver(other, 600);
    const none = await asks(other);
    await alice.does(`${await stack.planned(other, 600)}/fund`);
    await bob.does(`${none}/accept`);
    expect(await stack.see(none)).toMatchObject({ state: 'superseded', refunded: 0 });
    expect(await stack.money(other)).toMatchObject({ heldOver: 0, inEscrow: 600, refunded: 0 });
  });

  test('R17: declined, it is on hold, funds nothing, and ops part it', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const request = await asks(job);
    await bob.does(`${request}/decline`, { reason: 'Next milestone' });
    expect(await stack.see(request)).toMatchObject({ state: 'declined', onHold: 600 });
    expect(await stack.money(job)).toMatchObject({ heldOver: 0, onHold: 600 });

    const layout = await stack.planned(job, 2000);
    expect(await alice.does(`${layout}/fund`)).toMatchObject({ charged: 2000 });

    const tooMuch = { freelancerAmount: 601, reason: 'All and more' };
    expect(await olga.isRefused(`${request}/resolve`, tooMuch)).toMatchObject({
      ...{ status: 422, code: 'split_out_of_range' },
    });
    await olga.does(`${request}/resolve`, { freelancerAmount: 200, reason: 'A third' });
    expect(await stack.see(request)).toMatchObject({ state: 'resolved', released: 200, refunded: 400 });
    expect(await stack.money(job)).toMatchObject({ onHold: 0, paid: 810 + 180, refunded: 400 });
  });
});

describe('R18: both clocks side by side', () => {
  test('R18: the approval first: the request closes as superseded, with the reason', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const request = await asks(job, logo);
    await alice.does(`${logo}/approve`);
    expect(await stack.see(request)).toMatchObject({
      ...{ state: 'superseded', closeReason: expect.stringMatching(/^the client released the escrow at 20/) },
    });
    expect(await bob.isRefused(`${request}/accept`)).toMatchObject({
      ...{ status: 409, code: 'refund_request_superseded' },
    });
    expect(await stack.money(job)).toMatchObject({ paid: 1350, refunded: 0 });
  });

  test('R18: the review clock first: silence pays, and the request is superseded', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT3S' } });
    const logo = await stack.inReview(job);
    const request = await asks(job, logo);
    await stack.reaches(logo, 'paid');
    expect(await stack.see(request)).toMatchObject({
      ...{ state: 'superseded', closeReason: expect.stringMatching(/^released by silence/) },
    });
  });

  test('R18: the response clock first: silence refunds work that is in review', async () => {
    const job = await stack.job({ policy: { refundResponsePeriod: 'PT1S' } });
    const logo = await stack.inReview(job);
    await asks(job, logo);
    await stack.reaches(logo, 'refunded');
    expect(await stack.money(job)).toMatchObject({ paid: 0, refunded: 1500 });
  });
});

describe('R19: ops hold, lift and resolve', () => {
  test('R19: the clock pauses and goes on with the time left between the two received instants', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT3S', reminders: [] } });
    const logo = await stack.inReview(job);
    const { reviewDeadline } = await stack.see(logo);
    const held = await olga.sends(`${logo}/hold`, { reason: 'A dispute' }, { prefer: 'wait=30' });
    expect(await alice.sees(logo)).toMatchObject({
      ...{ state: 'on_hold', reviewDeadline: null, hold: { reason: 'A dispute' } },
      ifNobodyActs: '15.00 USD stays on hold until ops lift or resolve it',
    });
    expect(await stack.money(job)).toMatchObject({ inEscrow: 0, onHold: 1500 });
    for (const [person, call] of [
      [alice, 'approve'],
      [bob, 'withdraw-submission'],
      [olga, 'hold'],
    ] as const) {
      const body = call === 'hold' ? { reason: 'Again' } : {};
      expect(await person.isRefused(`${logo}/${call}`, body)).toMatchObject({
        ...{ status: 409, state: 'on_hold', possible: ['lift-hold', 'resolve'] },
        detail: expect.stringMatching(/on hold since 20.*A dispute/),
      });
    }
    await passed(reviewDeadline);
    expect(await stack.see(logo)).toMatchObject({ state: 'on_hold' });

    const lifted = await olga.sends(`${logo}/lift-hold`, { reason: 'Settled' }, { prefer: 'wait=30' });

    const pause = Date.parse(lifted.body.receivedAt) - Date.parse(held.body.receivedAt);
    const [release] = await stack
      .reaches(logo, 'paid')
      .then(() => stack.events(logo, 'milestone.auto_released'));
    expect(Date.parse(release.receivedAt)).toBe(Date.parse(reviewDeadline) + pause);
    expect(await stack.money(job)).toMatchObject({ onHold: 0, paid: 1350 });
  });

  test.each([0, 600, 1500])('R19: a split of %d of 1500, the rest refunded', async (part) => {
    const job = await stack.job();
    const logo = await stack.onHold(job);
    const fee = part / 10;
    expect(await olga.does(`${logo}/resolve`, { freelancerAmount: part, reason: 'Fair' })).toMatchObject({
      ...{ state: 'resolved', released: part, fee, refunded: 1500 - part },
    });
    expect(await stack.money(job)).toMatchObject({ onHold: 0, paid: part - fee, refunded: 1500 - part });
  });

  test('R19: only of what is on hold, only by ops, and never more or less than it', async () => {
    const job = await stack.job();
    const active = await stack.funded(job);
    const split = (freelancerAmount: number) => ({ freelancerAmount, reason: 'Fair' });
    expect(await olga.isRefused(`${active}/resolve`, split(1))).toMatchObject({
      ...{ status: 409, detail: expect.stringContaining('hold it first') },
    });
    expect(await alice.isRefused(`${active}/hold`, { reason: 'Mine' })).toMatchObject({ status: 403 });
    const held = await stack.onHold(job);
    for (const part of [-1, 1501]) {
      expect(await olga.isRefused(`${held}/resolve`, split(part))).toMatchObject({
        ...{ status: 422, code: 'split_out_of_range', rule: 'R19' },
      });
    }
    expect(await stack.money(job)).toMatchObject({ onHold: 1500, inEscrow: 1500 });
  });
});
