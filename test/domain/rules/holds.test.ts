import { decide, ifNobodyActs, nextAlarm } from '../../../domain/milestone';
import { postingOf } from '../../../domain/postings';
import {
  active,
  applied,
  approve,
  asked,
  day,
  deadline,
  decline,
  eventOf,
  facts,
  having,
  hold,
  inReview,
  liftHold,
  openRefund,
  ops,
  parties,
  refusal,
  reminder,
  resolve,
  responseOver,
} from '../builders';

describe('R19: ops put a milestone on hold and lift it', () => {
  test('R19: on hold no clock runs, and what would have rung changes nothing', () => {
    const held = having(asked(inReview()), [hold(day(1))]);
    expect(nextAlarm(held, day(30))).toBeNull();
    for (const ring of [deadline(day(14)), responseOver(day(7)), reminder(day(7))]) {
      expect(decide(held, ring, facts())).toMatchObject({ outcome: 'ignored', next: held });
    }
    expect(ifNobodyActs(held, 'USD')).toBe(
      '15.00 USD stays on hold until ops lift or resolve it; the refund request waits',
    );
  });

  test('R19: lifted, the clocks go on with the time that was left', () => {
    const decision = applied(having(inReview(), [hold(day(10))]), liftHold(day(15.5)));
    expect(eventOf(decision, 'milestone.hold_lifted').pausedFor).toBe(day(5.5) - day(0));
    expect(decision.next.state).toMatchObject({ name: 'in_review', reviewDeadline: day(19.5) });
  });

  test('R19: reminders that had not gone out move with the deadline, those that had do not', () => {
    const lifted = having(inReview(), [reminder(day(7)), hold(day(10)), liftHold(day(12))]);
    expect(lifted.state).toMatchObject({
      reminders: [
        { at: day(7), rangAt: day(7) },
        { at: day(13), rangAt: null },
        { at: day(15), rangAt: null },
      ],
    });
    expect(nextAlarm(lifted, day(12))).toEqual({ type: 'reminder', at: day(13) });
  });

  test("R19: the answer's clock goes on too, in every state", () => {
    const request = having(asked(active()), [hold(day(3)), liftHold(day(13))]);
    expect(request.refundRequest?.respondBy).toBe(day(17));
    expect(nextAlarm(request, day(13))).toEqual({ type: 'responsePeriodOver', at: day(17) });
    const both = having(asked(inReview()), [hold(day(3)), liftHold(day(13))]);
    expect(both).toMatchObject({ state: { reviewDeadline: day(24) }, refundRequest: { respondBy: day(17) } });
  });

  test('R19: the pause is measured between the two received instants, whenever they were handled', () => {
    const late = { ...liftHold(day(12)), now: day(20) };
    expect(having(inReview(), [hold(day(10)), late]).state).toMatchObject({ reviewDeadline: day(16) });
  });

  test('R19: a hold lifted at the instant it was received takes nothing, nor one that seems to precede it', () => {
    for (const at of [day(10), day(9)]) {
      expect(having(inReview(), [hold(day(10)), liftHold(at)]).state).toMatchObject({
        reviewDeadline: day(14),
      });
    }
  });

  test('R19: a submission survives a hold: the client may approve without acknowledging', () => {
    const lifted = having(inReview(), [hold(day(1)), liftHold(day(2))]);
    expect(applied(lifted, approve(day(3))).next.state.name).toBe('paid');
  });

  test('R19: held again and again the time left stays', () => {
    const again = [hold(day(1)), liftHold(day(2)), hold(day(3)), liftHold(day(5))];
    expect(having(inReview(), again).state).toMatchObject({ reviewDeadline: day(17) });
  });

  test('R19: a hold after a declined refund request is lifted to the state before', () => {
    const lifted = having(asked(active()), [decline(day(1)), liftHold(day(2))]);
    expect(lifted).toMatchObject({ state: { name: 'active' }, refundRequest: null });
    expect(having(lifted, [openRefund(day(3))]).refundRequest?.respondBy).toBe(day(10));
  });
});

describe('R19: ops resolve a hold with a split', () => {
  const held = () => having(inReview(), [hold(day(1))]);

  test.each([
    [0, 0, 0, 1500],
    [1, 0, 1, 1499],
    [905, 91, 814, 595],
    [1500, 150, 1350, 0],
  ])('R19: %i to the freelancer: fee %i, net %i, refunded %i', (part, fee, net, refunded) => {
    const decision = applied(held(), resolve(day(2), part));
    const resolved = eventOf(decision, 'milestone.resolved');
    expect(resolved).toMatchObject({ gross: part, fee, net, refunded, reason: 'a split' });
    expect(decision.next.state).toEqual({
      name: 'resolved',
      by: ops,
      at: day(2),
      released: part,
      fee,
      refunded,
    });
    const posting = postingOf(resolved, 'ms_1', parties());
    expect(posting?.legs.find(({ account }) => account === 'escrow:ms_1')?.amount).toBe(-1500);
    expect(posting?.legs.every(({ amount }) => amount !== 0)).toBe(true);
  });

  test.each([-1, 1501, 0.5, Number.NaN, Number.NEGATIVE_INFINITY])('R19: %d of 1500 is refused', (part) => {
    expect(refusal(held(), resolve(day(2), part))).toMatchObject({
      code: 'split_out_of_range',
      state: 'on_hold',
    });
  });

  test('R19: a request that waited closes with it', () => {
    const waiting = having(asked(inReview()), [hold(day(1))]);
    const decision = applied(waiting, resolve(day(2), 900));
    expect(eventOf(decision, 'refund_request.closed')).toMatchObject({ rule: 'R18', outcome: 'superseded' });
    expect(decision.next.refundRequest).toBeNull();
  });
});
