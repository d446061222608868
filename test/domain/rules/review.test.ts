import { DAY } from '../../../domain/instant';
import { ifNobodyActs, nextAlarm } from '../../../domain/milestone';
import { policyOf, reminderInstants } from '../../../domain/policy';
import {
  accept,
  acknowledged,
  active,
  applied,
  approve,
  asked,
  changesRequested,
  clock,
  day,
  deadline,
  decline,
  eventOf,
  facts,
  having,
  hold,
  inReview,
  NOON,
  openRefund,
  refusal,
  reminder,
  requestChanges,
  submit,
  typesOf,
  withdraw,
} from '../builders';

describe('R4: a submission starts the clock', () => {
  test('R4: the review deadline is the received instant and the review period', () => {
    const decision = applied(active(), submit(NOON + 1));
    expect(decision.next.state).toMatchObject({ submittedAt: NOON + 1, reviewDeadline: day(14) + 1 });
    expect(eventOf(decision, 'milestone.submitted')).toMatchObject({
      message: 'done',
      attachments: [],
      reviewDeadline: day(14) + 1,
    });
  });

  test('R4: what happens if nobody acts is told with the instant, in UTC', () => {
    expect(ifNobodyActs(inReview(), 'USD')).toBe(
      '15.00 USD is released to the freelancer at 2026-03-15T12:00:00.000Z',
    );
    expect(ifNobodyActs(asked(inReview()), 'USD')).toBe(
      '15.00 USD is refunded to the client at 2026-03-08T12:00:00.000Z',
    );
    expect(ifNobodyActs(active(), 'USD')).toContain('stays in escrow');
    expect(ifNobodyActs(having(inReview(), [hold(NOON)]), 'USD')).toContain('stays on hold');
    expect(ifNobodyActs(having(inReview(), [approve(NOON)]), 'USD')).toBeNull();
  });

  test('R4: of both clocks the earlier is told', () => {
    const late = having(inReview(), [openRefund(day(10))]);
    expect(ifNobodyActs(late, 'USD')).toContain('released to the freelancer at 2026-03-15');
  });
});

describe('R5: the client approves', () => {
  test('R5: in full', () => {
    const released = eventOf(applied(inReview(), approve(day(1))), 'milestone.released');
    expect(released).toMatchObject({ rule: 'R5', gross: 1500, heldOver: 0 });
  });

  test('R5: for less, with a bonus, a note, ending the contract, all at once', () => {
    const terms = {
      amount: 900,
      bonus: { amount: 300, paymentMethod: 'pm_ok', note: 'thanks' },
      note: 'good',
      endContract: true,
    };
    const decision = applied(inReview(), approve(day(1), terms));
    expect(typesOf(decision)).toEqual([
      'milestone.released',
      'bonus.requested',
      'milestone.contract_end_requested',
    ]);
    expect(eventOf(decision, 'milestone.released')).toMatchObject({
      gross: 900,
      heldOver: 600,
      note: 'good',
    });
    expect(eventOf(decision, 'bonus.requested').bonus).toEqual(terms.bonus);
  });
});

describe('R6: the client requests changes', () => {
  test('R6: the clock stops', () => {
    const decision = applied(inReview(), requestChanges(day(13)));
    expect(decision.next.state).toEqual({ name: 'changes_requested' });
    expect(eventOf(decision, 'milestone.changes_requested').message).toBe('bluer');
    expect(nextAlarm(decision.next, day(20))).toBeNull();
  });

  test('R6: the next submission starts a fresh full period', () => {
    const again = having(inReview(), [requestChanges(day(13)), submit(day(20))]);
    expect(again.state).toMatchObject({ name: 'in_review', reviewDeadline: day(34) });
    expect(nextAlarm(again, day(20))).toEqual({ type: 'reminder', at: day(27) });
  });

  test('R6: the deadline of the earlier submission changes nothing any more', () => {
    const again = having(inReview(), [requestChanges(day(13)), submit(day(13.5))]);
    expect(() => applied(again, deadline(day(14)))).toThrow('reviewDeadline was ignored');
  });
});

describe('R7: silence', () => {
  test('R7: silence for the review period pays in full', () => {
    const decision = applied(inReview(), deadline(day(14)));
    expect(eventOf(decision, 'milestone.auto_released')).toMatchObject({
      rule: 'R7',
      gross: 1500,
      fee: 150,
      net: 1350,
      heldOver: 0,
    });
    expect(decision.next.state).toMatchObject({ name: 'paid', how: 'silence', by: clock, at: day(14) });
  });

  test('R7: handled late, it still counts from the deadline', () => {
    const { next } = applied(inReview(), deadline(day(14), day(16)));
    expect(next.state).toMatchObject({ name: 'paid', at: day(14) });
  });

  test('R7: a refund request and its decline do not stop the clock', () => {
    const declinedInReview = having(asked(inReview()), [decline(day(1))]);
    expect(declinedInReview.state).toEqual(inReview().state);
    expect(asked(inReview()).state).toEqual(inReview().state);
    expect(having(declinedInReview, [deadline(day(14))]).state.name).toBe('paid');
  });

  test.each([
    ['requested changes', requestChanges(day(1))],
    ['a withdrawal', withdraw(day(1))],
    ['a hold', hold(day(1))],
  ])('R7: %s stops the clock', (_, stops) => {
    expect(nextAlarm(having(inReview(), [stops]), day(1))).toBeNull();
  });
});

describe('R8: reminders', () => {
  const remindersOf = (milestone = inReview()) =>
    milestone.state.name === 'in_review' ? milestone.state.reminders : [];

  test('R8: they go out seven, three and one days before the deadline, then it', () => {
    let milestone = inReview();
    const rung: number[] = [];
    for (
      let alarm = nextAlarm(milestone, NOON);
      alarm?.type === 'reminder';
      alarm = nextAlarm(milestone, NOON)
    ) {
      rung.push(alarm.at);
      milestone = having(milestone, [reminder(alarm.at)]);
    }
    expect(rung).toEqual([day(7), day(11), day(13)]);
    expect(nextAlarm(milestone, day(13))).toEqual({ type: 'reviewDeadline', at: day(14) });
  });

  test('R8: each is recorded with the time it was handed over', () => {
    const decision = applied(inReview(), reminder(day(7), day(7) + 250));
    expect(eventOf(decision, 'milestone.review_reminder')).toEqual({
      type: 'milestone.review_reminder',
      rule: 'R8',
      due: day(7),
      rangAt: day(7) + 250,
    });
    expect(remindersOf(decision.next)[0]).toEqual({ at: day(7), rangAt: day(7) + 250 });
  });

  test('R8: none goes out twice', () => {
    const reminded = having(inReview(), [reminder(day(7))]);
    expect(() => applied(reminded, reminder(day(7)))).toThrow('reminder was ignored');
    expect(() => applied(inReview(), reminder(day(8)))).toThrow('reminder was ignored');
  });

  test('R8: a policy that names an instant twice reminds once', () => {
    const policy = policyOf({ ...terms, reminders: ['P1D', 'PT24H', 'P3D'] });
    expect(policy.reminders).toEqual([3 * DAY, DAY]);
  });

  const terms = {
    reviewPeriod: 'P3D',
    refundResponsePeriod: 'P7D',
    reminders: ['P7D', 'P3D', 'P1D'],
    feeBps: 1000,
    minimumDeposit: 500,
  };

  test('R8: instants that are not after the submission are left out, not refused', () => {
    const policy = policyOf(terms);
    expect(reminderInstants(policy, NOON, day(3))).toEqual([day(2)]);
    expect(remindersOf(having(active(), [submit(NOON)], facts({ policy })))).toEqual([
      { at: day(2), rangAt: null },
    ]);
  });

  test('R8: missed until after the deadline, it is not sent any more', () => {
    expect(nextAlarm(inReview(), day(14))).toEqual({ type: 'reviewDeadline', at: day(14) });
    expect(nextAlarm(inReview(), day(14) - 1)).toEqual({ type: 'reminder', at: day(7) });
  });

  test('R8: missed until silence had refunded the money, it is not sent any more', () => {
    const refunding = having(inReview(), [openRefund(day(3))]);
    expect(nextAlarm(refunding, day(10))).toEqual({ type: 'responsePeriodOver', at: day(10) });
    expect(nextAlarm(refunding, day(10) - 1)).toEqual({ type: 'reminder', at: day(7) });
  });
});

describe('R9: release before submission', () => {
  test.each([
    ['active', active],
    ['changes_requested', changesRequested],
  ])('R9: in %s it is refused with a clear warning', (_, milestone) => {
    const refused = refusal(milestone(), approve(day(1)));
    expect(refused).toMatchObject({ code: 'unsubmitted_work', rule: 'R9' });
    expect(refused.detail).toContain('gives up your leverage');
    expect(refusal(milestone(), approve(day(1), { acknowledgeUnsubmitted: false })).code).toBe(
      'unsubmitted_work',
    );
  });

  test('R9: acknowledged, it is released, and says under which rule', () => {
    const released = eventOf(applied(active(), acknowledged(day(1))), 'milestone.released');
    expect(released).toMatchObject({ rule: 'R9', gross: 1500 });
  });
});

describe('R10: a submission is withdrawn', () => {
  test('R10: a mistaken upload starts no clock', () => {
    const withdrawn = having(inReview(), [withdraw(day(1))]);
    expect(withdrawn.state).toEqual({ name: 'active' });
    expect(nextAlarm(withdrawn, day(1))).toBeNull();
  });

  test('R10: the work that follows has its full period', () => {
    const again = having(inReview(), [withdraw(day(1)), submit(day(2))]);
    expect(again.state).toMatchObject({ reviewDeadline: day(16) });
  });

  test('R10: an open refund request stands', () => {
    const withdrawn = having(asked(inReview()), [withdraw(day(1))]);
    expect(nextAlarm(withdrawn, day(1))).toEqual({ type: 'responsePeriodOver', at: day(7) });
    expect(having(withdrawn, [accept(day(2))]).state.name).toBe('refunded');
  });
});
