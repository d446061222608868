import { timerCause } from '../../../domain/actor';
import {
  clampReceived,
  countsBefore,
  decide,
  hasEnded,
  isLive,
  type Message,
  type Milestone,
  nextAlarm,
  stateNames,
} from '../../../domain/milestone';
import {
  accept,
  active,
  applied,
  approve,
  asked,
  charged,
  clock,
  day,
  deadline,
  decline,
  ended,
  facts,
  fund,
  funding,
  having,
  hold,
  inReview,
  inState,
  message,
  openRefund,
  planned,
  refusal,
  replayed,
  requestChanges,
  resolve,
  responseOver,
  submit,
  withdraw,
} from '../builders';

/** What a workflow does with a message: clocks that rang before it was received are heard first. */
function meets(milestone: Milestone, one: Message, now = one.at) {
  const alarm = nextAlarm(milestone, now);
  if (alarm !== null && !countsBefore(one.at, alarm)) {
    const ring = {
      type: alarm.type,
      at: alarm.at,
      now,
      actor: clock,
      cause: timerCause(alarm.type, alarm.at),
    };
    return decide(decide(milestone, ring as Message, facts()).next, one, facts());
  }
  return decide(milestone, one, facts());
}

describe('R20: the instant of receipt counts', () => {
  test('R20: received at the deadline wins, a millisecond later loses', () => {
    const review = inReview();
    expect(meets(review, requestChanges(day(14)), day(15)).next.state.name).toBe('changes_requested');
    const late = meets(review, requestChanges(day(14) + 1), day(15));
    expect(late).toMatchObject({ outcome: 'rejected', next: { state: { name: 'paid', how: 'silence' } } });
    expect(late.rejection?.detail).toBe(
      'the milestone is already paid: already released by the clock at 2026-03-15T12:00:00.000Z',
    );
  });

  test('R20: handled long after the deadline, a message received in time still beats it', () => {
    const { next } = meets(inReview(), approve(day(13), { amount: 900 }), day(40));
    expect(next.state).toMatchObject({ name: 'paid', how: 'approved', at: day(13), released: 900 });
  });

  test('R20: received later it loses, even if the timer has not been processed yet', () => {
    const { next } = meets(inReview(), approve(day(14) + 1, { amount: 900 }), day(14) + 2);
    expect(next.state).toMatchObject({ how: 'silence', released: 1500 });
  });

  test('R20: this holds for the clock of a refund request', () => {
    const request = asked(active());
    expect(meets(request, decline(day(7)), day(9)).next.state.name).toBe('on_hold');
    const late = meets(request, decline(day(7) + 1), day(9));
    expect(late).toMatchObject({
      outcome: 'rejected',
      next: { state: { name: 'refunded', because: 'silence' } },
    });
    expect(meets(request, accept(day(7) + 1), day(9)).rejection?.code).toBe('refund_request_closed');
  });

  test('R20: what stops a clock in time keeps it from ringing', () => {
    for (const stops of [requestChanges(day(14)), withdraw(day(14)), hold(day(14))]) {
      const { next } = meets(inReview(), stops, day(20));
      expect(nextAlarm(next, day(20))).toBeNull();
    }
  });

  test.each([
    [day(14) - 1, true],
    [day(14), true],
    [day(14) + 1, false],
  ])('R20: a message received at %i counts before the alarm of day 14: %s', (receivedAt, first) => {
    expect(countsBefore(receivedAt, { type: 'reviewDeadline', at: day(14) })).toBe(first);
  });

  test('R20: a reminder settles nothing: no message waits for it, late as it may be', () => {
    const { next } = meets(inReview(), approve(day(13.5)), day(13.6));
    expect(next.state).toMatchObject({ name: 'paid', how: 'approved' });
    expect(countsBefore(day(13.5), { type: 'reminder', at: day(7) })).toBe(true);
  });

  test('R20: whether a message counts is the same when it is received and whenever it is handled', () => {
    const both = having(inReview(), [openRefund(day(3))]);
    for (const milestone of [inReview(), asked(active()), both]) {
      for (let receivedAt = day(5); receivedAt <= day(16); receivedAt += day(0.5) - day(0)) {
        for (let now = receivedAt; now <= day(30); now += day(1) - day(0)) {
          const counts = countsBefore(receivedAt, nextAlarm(milestone, now));
          expect(counts).toBe(countsBefore(receivedAt, nextAlarm(milestone, receivedAt)));
        }
      }
    }
  });

  test('R20: where no clock runs every message counts', () => {
    expect(nextAlarm(active(), day(99))).toBeNull();
    expect(countsBefore(day(99), null)).toBe(true);
  });

  test.each(stateNames)('R20: which clock runs in %s', (name) => {
    expect(nextAlarm(inState[name](), day(0))?.type ?? null).toBe(name === 'in_review' ? 'reminder' : null);
  });

  test('R20: nobody receives in the future', () => {
    expect(clampReceived(day(2), day(1))).toBe(day(1));
    expect(clampReceived(day(1), day(2))).toBe(day(1));
  });

  test('R20: a submission received long ago has the deadline it was promised', () => {
    const late = having(active(), [submit(day(0))]);
    expect(nextAlarm(late, day(30))).toEqual({ type: 'reviewDeadline', at: day(14) });
  });

  test('R20: an acknowledged approval that waited in funding counts once the money is there', () => {
    const waiting = approve(day(0), { acknowledgeUnsubmitted: true });
    expect(decide(funding(), waiting, facts()).outcome).toBe('waits');
    expect(having(funding(), [charged(day(1)), waiting]).state).toMatchObject({ name: 'paid', at: day(0) });
  });
});

describe('R21: the one accepted first wins', () => {
  test.each([
    ['an approval', approve(day(1)), 'already approved by client alice at 2026-03-02T12:00:00.000Z'],
    ['silence', deadline(day(14)), 'already released by the clock at 2026-03-15T12:00:00.000Z'],
  ])('R21: after %s a request for changes is told who and when', (_, first, reason) => {
    const refused = refusal(having(inReview(), [first]), requestChanges(day(15)));
    expect(refused.detail).toBe(`the milestone is already paid: ${reason}`);
    expect(refused).toMatchObject({ state: 'paid', possible: ['bonus'], rule: 'R21' });
  });

  test.each([
    ['accepted', accept(day(1)), 'freelancer bob at 2026-03-02T12:00:00.000Z (accepted)'],
    ['silence', responseOver(day(7)), 'the clock at 2026-03-08T12:00:00.000Z (silence)'],
  ])('R21: after a refund (%s) an approval is told who and when', (_, first, reason) => {
    const refused = refusal(having(asked(inReview()), [first]), approve(day(8)));
    expect(refused.detail).toBe(`the milestone is already refunded: already refunded by ${reason}`);
    expect(refused.possible).toEqual([]);
  });

  test('R21: after a split an approval is told who and when', () => {
    const resolved = having(inReview(), [hold(day(1)), resolve(day(2), 0)]);
    expect(refusal(resolved, approve(day(3))).detail).toBe(
      'the milestone is already resolved: already resolved by ops olga at 2026-03-03T12:00:00.000Z',
    );
  });

  test('R21: after a hold an approval is told since when and why', () => {
    expect(refusal(having(inReview(), [hold(day(1))]), approve(day(2))).detail).toBe(
      'the milestone is on hold until ops lift or resolve it: on hold since 2026-03-02T12:00:00.000Z (a dispute)',
    );
  });

  test('R21: of a withdrawal and an approval, either order has one winner', () => {
    expect(refusal(having(inReview(), [withdraw(day(1))]), approve(day(1))).code).toBe('unsubmitted_work');
    expect(refusal(having(inReview(), [approve(day(1))]), withdraw(day(1))).code).toBe('wrong_state');
  });

  test('R21: every refusal of an act names the state and what is possible from it', () => {
    expect(refusal(planned(), submit(day(1)))).toMatchObject({ state: 'planned', possible: ['fund'] });
    expect(refusal(active(), withdraw(day(1)))).toMatchObject({
      state: 'active',
      possible: ['submit', 'approve', 'hold', 'openRefund'],
    });
    expect(refusal(inReview(), submit(day(1))).possible).toEqual([
      'withdrawSubmission',
      'requestChanges',
      'approve',
      'hold',
      'openRefund',
    ]);
    expect(refusal(inState.on_hold(), submit(day(1))).possible).toEqual(['liftHold', 'resolve']);
    expect(refusal(inState.paid(), submit(day(1))).possible).toEqual(['bonus']);
  });

  test('R21: a refused message leaves the milestone as it was', () => {
    const review = inReview();
    const decision = decide(review, submit(day(1)), facts());
    expect(decision).toMatchObject({ outcome: 'rejected', events: [] });
    expect(decision.next).toBe(review);
  });
});

describe('R22: the same message twice', () => {
  test('R22: the second finds the first done, and does nothing of its own', () => {
    const once = applied(inReview(), approve(day(1))).next;
    expect(decide(once, approve(day(1)), facts())).toMatchObject({
      outcome: 'rejected',
      events: [],
      next: once,
    });
  });

  test('R22: a ring repeated changes nothing', () => {
    const once = applied(inReview(), deadline(day(14))).next;
    expect(decide(once, deadline(day(14)), facts())).toMatchObject({ outcome: 'ignored', events: [] });
  });

  test('R22: the cause of a timer is its name and instant, the same however often it rings', () => {
    expect(timerCause('reviewDeadline', day(14))).toBe('reviewDeadline@2026-03-15T12:00:00.000Z');
  });
});

describe('R23: a crash at any point', () => {
  const cases: readonly [string, Milestone, Message][] = [
    ['fund', planned(), fund(day(1))],
    ['charged', funding(), charged(day(1))],
    ['submit', active(), submit(day(1))],
    ['approve', asked(inReview()), approve(day(1), { amount: 900, endContract: true })],
    ['deadline', inReview(), deadline(day(14))],
    ['decline', asked(active()), decline(day(1))],
    ['openRefund', active(), openRefund(day(1))],
    ['resolve', inState.on_hold(), resolve(day(1), 900)],
    ['a refused one', planned(), submit(day(1))],
  ];

  test.each(cases)('R23: %s decided again after a crash is the same decision', (_, milestone, one) => {
    const before = JSON.stringify([milestone, one]);
    const first = decide(milestone, one, facts());
    expect(decide(milestone, one, facts())).toEqual(first);
    expect(JSON.stringify([milestone, one])).toBe(before);
  });

  test.each(cases)(
    'R23: %s on a milestone read back from its row is the same decision',
    (_, milestone, one) => {
      const stored = JSON.parse(JSON.stringify(milestone)) as Milestone;
      expect(decide(stored, one, facts())).toEqual(decide(milestone, one, facts()));
    },
  );

  test.each(cases)('R23: %s: the events alone lead to the same milestone', (_, milestone, one) => {
    expect(replayed(milestone, one)).toEqual(decide(milestone, one, facts()).next);
  });

  test('R23: an end heard together with a message is the same decision again', () => {
    const known = ended('freelancer', day(1));
    expect(decide(inReview(), approve(day(2)), known)).toEqual(decide(inReview(), approve(day(2)), known));
    expect(replayed(inReview(), approve(day(2)), known)).toEqual(
      decide(inReview(), approve(day(2)), known).next,
    );
  });

  test('R23: the version counts every event, so that a writer that is behind can tell', () => {
    const decision = applied(asked(inReview()), approve(day(1)));
    expect(decision.next.version).toBe(asked(inReview()).version + decision.events.length);
  });

  test('R23: a workflow runs while a milestone is being funded or funded, and no longer', () => {
    expect(stateNames.filter((name) => isLive(inState[name]()))).toEqual([
      'funding',
      'active',
      'in_review',
      'changes_requested',
      'on_hold',
    ]);
    expect(stateNames.filter((name) => hasEnded(inState[name]()))).toEqual(['paid', 'refunded', 'resolved']);
  });

  test('R23: an end told by a signal that came twice is heard once', () => {
    const known = ended('client', day(1));
    const notice = message('contractEnding', day(1));
    const told = applied(active(), notice, known).next;
    expect(decide(told, notice, known)).toMatchObject({ outcome: 'ignored', events: [], next: told });
  });
});
