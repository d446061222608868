import { decide, nextAlarm } from '../../../domain/milestone';
import { allotRefund } from '../../../domain/money';
import { accounts, postingOf, refundLegs } from '../../../domain/postings';
import {
  decideHeldOver,
  drawable,
  evolveHeldOver,
  type HeldOverEvent,
  type HeldOverFacts,
  type HeldOverMessage,
  type HeldOverRequest,
  heldOverPostingOf,
} from '../../../domain/refund-request';
import type { Rejection } from '../../../domain/rejection';
import {
  accept,
  active,
  applied,
  approve,
  asked,
  changesRequested,
  day,
  deadline,
  decline,
  eventOf,
  facts,
  freelancer,
  having,
  heldOverMessage,
  heldOverRequest,
  inReview,
  message,
  openRefund,
  parties,
  refusal,
  responseOver,
  submit,
} from '../builders';

describe("R17: a refund request for a milestone's escrow", () => {
  test('R17: the freelancer has the response period to answer', () => {
    const opened = eventOf(applied(active(), openRefund(day(1))), 'refund_request.opened');
    expect(opened).toMatchObject({ rule: 'R17', amount: 1500, respondBy: day(8) });
    expect(nextAlarm(having(active(), [openRefund(day(1))]), day(1))).toEqual({
      type: 'responsePeriodOver',
      at: day(8),
    });
  });

  test('R17: at most one is open; the refusal names it and by when it is answered', () => {
    const refused = refusal(asked(active()), openRefund(day(1)));
    expect(refused.code).toBe('refund_request_open');
    expect(refused.detail).toBe('refund request rr_new is open; it is answered by 2026-03-08T12:00:00.000Z');
  });

  test('R17: accepted, it is refunded, all of it', () => {
    const decision = applied(asked(active()), accept(day(1)));
    expect(decision.next.state).toMatchObject({ refunded: 1500, because: 'accepted', by: freelancer });
    expect(eventOf(decision, 'refund_request.closed').outcome).toBe('refunded');
    const posting = postingOf(eventOf(decision, 'milestone.refunded'), 'ms_1', parties());
    expect(posting).toEqual({
      kind: 'refund',
      legs: [
        { account: 'escrow:ms_1', amount: -1500 },
        { account: 'refunds_due:chg_1', amount: 1500 },
      ],
    });
  });

  test('R17: silence refunds, at the end of the period', () => {
    const { next } = applied(asked(active()), responseOver(day(7), day(9)));
    expect(next.state).toMatchObject({ name: 'refunded', because: 'silence', at: day(7) });
  });

  test.each([
    ['active', active],
    ['changes_requested', changesRequested],
  ])('R17: declined in %s, the milestone is on hold until ops act', (name, milestone) => {
    const decision = applied(asked(milestone()), decline(day(1)));
    expect(decision.next).toMatchObject({
      state: { name: 'on_hold', before: { name } },
      refundRequest: null,
    });
    expect(eventOf(decision, 'refund_request.closed').outcome).toBe('declined');
    expect(nextAlarm(decision.next, day(30))).toBeNull();
  });

  test('R17: declined in review the request only closes, and the clock goes on', () => {
    const { next } = applied(asked(inReview()), decline(day(1)));
    expect(next).toMatchObject({ state: inReview().state, refundRequest: null });
  });

  test('R17: declined after work was submitted on the open request: in review is what counts', () => {
    const submitted = having(asked(active()), [submit(day(1))]);
    expect(having(submitted, [decline(day(2))]).state.name).toBe('in_review');
  });

  test('R17: once declined it may be asked for again', () => {
    const again = having(asked(inReview()), [decline(day(1)), openRefund(day(2))]);
    expect(again.refundRequest?.respondBy).toBe(day(9));
  });

  test('R17: an answer to another request than the open one is refused', () => {
    const stale = message('acceptRefund', day(1), { refundRequestId: 'rr_other' });
    expect(refusal(asked(active()), stale).code).toBe('refund_request_closed');
    const meant = message('acceptRefund', day(1), { refundRequestId: 'rr_new' });
    expect(applied(asked(active()), meant).next.state.name).toBe('refunded');
  });

  test('R17: the end of a period that was not this one changes nothing', () => {
    expect(decide(asked(active()), responseOver(day(6)), facts()).outcome).toBe('ignored');
    expect(decide(active(), responseOver(day(7)), facts()).outcome).toBe('ignored');
  });
});

describe('R17: a refund request for held-over money', () => {
  const known = (heldOver: number): HeldOverFacts => ({
    heldOver,
    policy: { feeBps: 1000 },
    currency: 'USD',
  });
  const settle = (request: HeldOverRequest, one: HeldOverMessage, heldOver: number) =>
    decideHeldOver(request, one, known(heldOver)) as HeldOverEvent;
  const refuse = (request: HeldOverRequest, one: HeldOverMessage) =>
    decideHeldOver(request, one, known(600)) as Rejection;
  const accepts = heldOverMessage({ type: 'acceptRefund' });
  const declines = heldOverMessage({ type: 'declineRefund' });
  const silence = heldOverMessage({ type: 'responsePeriodOver' }, day(7));

  test.each([
    ['what it asked', 600, 600],
    ['what it asked, though there is more', 900, 600],
    ['what is still there, where that is less', 200, 200],
  ])('R17: accepted it settles for %s', (_, heldOver, amount) => {
    const event = settle(heldOverRequest(), accepts, heldOver);
    expect(event).toMatchObject({ type: 'refund_request.refunded', rule: 'R17', amount });
    expect(evolveHeldOver(heldOverRequest(), event).state).toEqual({ name: 'refunded', refunded: amount });
    expect(heldOverPostingOf(event, 'rr_held', parties())).toEqual({
      kind: 'refund',
      legs: [
        { account: 'held_over:ctr_1', amount: -amount },
        { account: 'refunds_due:chg_1', amount },
      ],
    });
  });

  test('R17: silence settles it the same way, at its own instant only', () => {
    expect(settle(heldOverRequest(), silence, 200)).toMatchObject({ amount: 200 });
    const other = heldOverMessage({ type: 'responsePeriodOver' }, day(6));
    expect(decideHeldOver(heldOverRequest(), other, known(600))).toBeNull();
  });

  test.each([
    ['accepted', accepts],
    ['declined', declines],
    ['silence', silence],
    ['the freelancer ending the contract', heldOverMessage({ type: 'freelancerEnded' })],
  ])('R17: at nothing it closes as superseded: %s', (_, one) => {
    const event = settle(heldOverRequest(), one, 0);
    expect(event.type).toBe('refund_request.superseded');
    expect(event.reason).toContain('used to fund a milestone');
    expect(evolveHeldOver(heldOverRequest(), event).state).toEqual({ name: 'superseded' });
    expect(heldOverPostingOf(event, 'rr_held', parties())).toBeNull();
  });

  test('R17: declined, it leaves the held-over balance and is on hold', () => {
    const event = settle(heldOverRequest(), declines, 400);
    expect(event).toMatchObject({ type: 'refund_request.declined', setAside: 400 });
    expect(evolveHeldOver(heldOverRequest(), event).state).toEqual({ name: 'declined', onHold: 400 });
    expect(heldOverPostingOf(event, 'rr_held', parties())).toEqual({
      kind: 'set_aside',
      legs: [
        { account: 'held_over:ctr_1', amount: -400 },
        { account: 'on_hold:rr_held', amount: 400 },
      ],
    });
  });

  const setAside = heldOverRequest({ state: { name: 'declined', onHold: 400 } });
  const resolution = (freelancerAmount: number) =>
    heldOverMessage({ type: 'resolve', freelancerAmount, reason: 'a split' });

  test.each([
    [0, 0, 400],
    [105, 11, 295],
    [400, 40, 0],
  ])('R17: ops resolve it with %i to the freelancer: fee %i, refunded %i', (part, fee, refunded) => {
    const event = settle(setAside, resolution(part), 0);
    expect(event).toMatchObject({ type: 'refund_request.resolved', rule: 'R19', gross: part, fee, refunded });
    expect(evolveHeldOver(setAside, event).state).toEqual({ name: 'resolved', released: part, refunded });
    const posting = heldOverPostingOf(event, 'rr_held', parties());
    expect(posting?.kind).toBe('resolve');
    expect(posting?.legs[0]).toEqual({ account: accounts.onHold('rr_held'), amount: -400 });
    expect(posting?.legs.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  test.each([-1, 401, 0.5, Number.NaN])('R17: a split of %d of 400 is refused', (part) => {
    expect(refuse(setAside, resolution(part))).toMatchObject({
      code: 'split_out_of_range',
      state: 'declined',
    });
  });

  test('R17: only what is on hold is resolved', () => {
    expect(refuse(heldOverRequest(), resolution(100))).toMatchObject({
      code: 'wrong_state',
      state: 'open',
      possible: ['acceptRefund', 'declineRefund'],
    });
  });

  test.each([
    ['refunded', heldOverRequest({ state: { name: 'refunded', refunded: 600 } }), 'refund_request_closed'],
    ['declined', setAside, 'refund_request_closed'],
    ['superseded', heldOverRequest({ state: { name: 'superseded' } }), 'refund_request_superseded'],
    [
      'resolved',
      heldOverRequest({ state: { name: 'resolved', released: 100, refunded: 500 } }),
      'refund_request_closed',
    ],
  ] as const)('R17: once %s it takes no answer, and no clock of it counts', (name, request, code) => {
    expect(refuse(request, accepts)).toMatchObject({ code, state: name });
    expect(refuse(request, declines)).toMatchObject({ code, state: name });
    expect(decideHeldOver(request, silence, known(600))).toBeNull();
    expect(decideHeldOver(request, heldOverMessage({ type: 'freelancerEnded' }), known(600))).toBeNull();
  });

  test.each([
    ['all, where nobody has asked for it', 800, null, day(8), 800],
    ['all, where the period has not ended', 800, heldOverRequest(), day(7), 800],
    ['what it leaves, from its end on', 800, heldOverRequest(), day(7) + 1, 200],
    ['nothing, where it asked for more than there is', 400, heldOverRequest(), day(7) + 1, 0],
    ['all, once it is settled', 800, heldOverRequest({ state: { name: 'superseded' } }), day(8), 800],
  ])('R20: a funding may draw %s', (_, heldOver, request, receivedAt, left) => {
    expect(drawable(heldOver, request, receivedAt)).toBe(left);
  });

  test("R16: the freelancer's end settles it under that rule", () => {
    const event = settle(heldOverRequest(), heldOverMessage({ type: 'freelancerEnded' }), 600);
    expect(event).toMatchObject({ type: 'refund_request.refunded', rule: 'R16', amount: 600 });
  });
});

describe('R17: where a refund goes', () => {
  const charges = [
    { id: 'chg_3', unrefunded: 300 },
    { id: 'chg_2', unrefunded: 0 },
    { id: 'chg_1', unrefunded: 1500 },
  ];

  test('R17: to the newest charge first, never more than its rest', () => {
    expect(allotRefund(200, charges)).toEqual([{ chargeId: 'chg_3', amount: 200 }]);
    expect(allotRefund(300, charges)).toEqual([{ chargeId: 'chg_3', amount: 300 }]);
    expect(allotRefund(301, charges)).toEqual([
      { chargeId: 'chg_3', amount: 300 },
      { chargeId: 'chg_1', amount: 1 },
    ]);
    expect(allotRefund(1800, charges)).toHaveLength(2);
    expect(allotRefund(0, charges)).toEqual([]);
  });

  test('R17: more than was charged and not refunded contradicts the books', () => {
    expect(() => allotRefund(1801, charges)).toThrow(RangeError);
    expect(() => refundLegs(1, parties({ charges: [] }))).toThrow(RangeError);
  });
});

describe('R18: clock and request side by side', () => {
  test('R18: the release settles first: the request closes as superseded, with the reason', () => {
    const decision = applied(asked(inReview()), approve(day(1)));
    expect(decision.next.refundRequest).toBeNull();
    expect(eventOf(decision, 'refund_request.closed')).toEqual({
      type: 'refund_request.closed',
      rule: 'R18',
      refundRequestId: 'rr_new',
      outcome: 'superseded',
      reason: 'the client released the escrow at 2026-03-02T12:00:00.000Z',
    });
  });

  test('R18: silence releases first: the same', () => {
    const late = having(inReview(), [openRefund(day(10))]);
    const closed = eventOf(applied(late, deadline(day(14))), 'refund_request.closed');
    expect(closed).toMatchObject({ outcome: 'superseded' });
    expect(closed.reason).toContain('review deadline 2026-03-15T12:00:00.000Z');
  });

  test('R18: the refund settles first: the deadline finds nothing', () => {
    const refunded = having(asked(inReview()), [responseOver(day(7))]);
    expect(decide(refunded, deadline(day(14)), facts()).outcome).toBe('ignored');
    expect(nextAlarm(refunded, day(8))).toBeNull();
  });

  test('R18: of two clocks at the same instant the release rings', () => {
    const both = having(inReview(), [openRefund(day(7))]);
    expect(both.refundRequest?.respondBy).toBe(day(14));
    expect(nextAlarm(both, day(14))).toEqual({ type: 'reviewDeadline', at: day(14) });
  });
});
