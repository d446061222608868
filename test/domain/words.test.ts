import {
  afterClocks,
  decide,
  describeMessage,
  evolve,
  ifNobodyActs,
  type Message,
  type Milestone,
  nextAlarm,
  possibleFor,
  possibleFrom,
  transitions,
} from '../../domain/milestone';
import { whatHappened } from '../../domain/milestone/transitions';
import {
  accept,
  acknowledged,
  active,
  applied,
  approve,
  asked,
  bonus,
  changesRequested,
  charged,
  client,
  contractEnding,
  day,
  deadline,
  decline,
  declined,
  ended,
  eventOf,
  facts,
  fund,
  funding,
  having,
  hold,
  inReview,
  inState,
  liftHold,
  message,
  NOON,
  openRefund,
  planned,
  refusal,
  reminder,
  requestChanges,
  resolve,
  responseOver,
  submit,
  typesOf,
  withdraw,
} from './builders';

/** R21, R27: what is said to people, and the rule that each answer and each event names. */

describe('R21: refusals say why, under which rule', () => {
  const pending = facts({ bonusPending: true });
  const refusals: readonly [string, () => ReturnType<typeof refusal>, string, string][] = [
    [
      'not funded',
      () => refusal(planned(), submit(NOON)),
      'R1',
      'the milestone is not funded yet; fund it first',
    ],
    ['funded', () => refusal(active(), fund(NOON)), 'R1', 'the milestone is already funded'],
    ['not in review', () => refusal(active(), withdraw(NOON)), 'R10', 'no submission is in review'],
    [
      'in review',
      () => refusal(inReview(), submit(NOON)),
      'R10',
      'a submission is in review already; withdraw it first: in review since 2026-03-01T12:00:00.000Z',
    ],
    [
      'not on hold',
      () => refusal(active(), liftHold(NOON)),
      'R19',
      'the milestone is not on hold; hold it first',
    ],
    [
      'on hold',
      () => refusal(inState.on_hold(), approve(NOON)),
      'R19',
      'the milestone is on hold until ops lift or resolve it: on hold since 2026-03-01T12:00:00.000Z (a dispute)',
    ],
    [
      'a bonus too early',
      () => refusal(active(), bonus(NOON)),
      'R14',
      'a bonus goes with an approval, or to a paid milestone',
    ],
    [
      'a bonus of nothing',
      () => refusal(inState.paid(), bonus(NOON, 0)),
      'R14',
      'a bonus is a whole number of minor units, 1 or more; 0 is not',
    ],
    [
      'a second bonus',
      () => refusal(inState.paid(), bonus(NOON), pending),
      'R14',
      'a bonus of this milestone is still pending; wait for its outcome',
    ],
    [
      'an approval with a second bonus',
      () => refusal(inReview(), approve(NOON, { bonus: { amount: 5, paymentMethod: 'pm_ok' } }), pending),
      'R14',
      'a bonus of this milestone is still pending; wait for its outcome',
    ],
    [
      'a charge below the minimum',
      () => refusal(planned({ amount: 499 }), fund(NOON)),
      'R3',
      'the charge of 4.99 USD is below the minimum deposit of 5.00 USD',
    ],
    [
      'a contract that is ending',
      () => refusal(planned(), fund(day(1)), ended('client', NOON)),
      'R16',
      'the contract is ending and takes no new funding: it was ended by client alice at 2026-03-01T12:00:00.000Z',
    ],
    [
      'a split of more than there is',
      () => refusal(inState.on_hold(), resolve(NOON, 1501)),
      'R19',
      "the freelancer's part is from 0 to the 15.00 USD (1500 minor units) held; 1501 is not",
    ],
    [
      'a request that is open',
      () => refusal(asked(active()), openRefund(day(1))),
      'R17',
      'refund request rr_new is open; it is answered by 2026-03-08T12:00:00.000Z',
    ],
    [
      'a request that is closed',
      () => refusal(active(), accept(NOON)),
      'R17',
      'this refund request is not open any more',
    ],
    [
      'a request that was superseded',
      () => refusal(inState.paid(), accept(day(1))),
      'R18',
      'the request was superseded: the milestone was paid: already approved by client alice at 2026-03-01T12:00:00.000Z',
    ],
    [
      'a refund',
      () => refusal(having(active(), [contractEnding(day(1))], ended('freelancer', day(1))), approve(day(2))),
      'R21',
      'the milestone is already refunded: already refunded by freelancer bob at 2026-03-02T12:00:00.000Z (freelancer ended contract)',
    ],
  ];
  test.each(refusals)('%s', (_, refused, rule, detail) => {
    expect(refused()).toMatchObject({ rule, detail });
  });

  test.each(['planned', 'funding', 'active', 'changes_requested'] as const)(
    '%s tells of nothing that happened',
    (state) => {
      expect(whatHappened(inState[state]())).toBeNull();
    },
  );
});

describe('R27: every event names its rule', () => {
  const first = (milestone: Milestone, one: Message, known = facts()) =>
    applied(milestone, one, known).events;
  const rules: readonly [string, () => ReturnType<typeof first>, object][] = [
    ['a funding', () => first(planned(), fund(NOON)), [{ type: 'milestone.funding_started', rule: 'R2' }]],
    [
      'a funding that held-over money pays for',
      () => first(planned(), fund(NOON), facts({ heldOver: 1500 })),
      [
        { type: 'milestone.funding_started', rule: 'R2' },
        { type: 'milestone.funded', rule: 'R2' },
      ],
    ],
    ['a charge', () => first(funding(), charged(NOON)), [{ type: 'milestone.funded', rule: 'R2' }]],
    [
      'a declined charge',
      () => first(funding(), declined(NOON)),
      [{ type: 'milestone.funding_failed', rule: 'R2' }],
    ],
    ['a submission', () => first(active(), submit(NOON)), [{ type: 'milestone.submitted', rule: 'R4' }]],
    [
      'a withdrawal',
      () => first(inReview(), withdraw(NOON)),
      [{ type: 'milestone.submission_withdrawn', rule: 'R10' }],
    ],
    [
      'asked-for changes',
      () => first(inReview(), requestChanges(NOON)),
      [{ type: 'milestone.changes_requested', rule: 'R6' }],
    ],
    ['an approval', () => first(inReview(), approve(NOON)), [{ type: 'milestone.released', rule: 'R5' }]],
    [
      'an approval while a bonus is pending',
      () => first(inReview(), approve(NOON), facts({ bonusPending: true })),
      [{ type: 'milestone.released', rule: 'R5' }],
    ],
    ['a bonus', () => first(inState.paid(), bonus(NOON)), [{ type: 'bonus.requested', rule: 'R14' }]],
    ['a hold', () => first(active(), hold(NOON)), [{ type: 'milestone.held', rule: 'R19' }]],
    [
      'a lifted hold',
      () => first(inState.on_hold(), liftHold(NOON)),
      [{ type: 'milestone.hold_lifted', rule: 'R19' }],
    ],
    ['a request', () => first(active(), openRefund(NOON)), [{ type: 'refund_request.opened', rule: 'R17' }]],
    [
      'an acceptance',
      () => first(asked(active()), accept(day(1))),
      [
        { type: 'milestone.refunded', rule: 'R17' },
        { type: 'refund_request.closed', rule: 'R17', reason: 'the freelancer accepted' },
      ],
    ],
    [
      'an acceptance with a reason',
      () => first(asked(active()), message('acceptRefund', day(1), { reason: 'fair' })),
      [{ type: 'milestone.refunded' }, { reason: 'fair' }],
    ],
    [
      'a decline',
      () => first(asked(active()), decline(day(1))),
      [
        { type: 'refund_request.closed', rule: 'R17', reason: 'the freelancer declined' },
        { type: 'milestone.held', rule: 'R17', reason: 'the freelancer declined refund request rr_new' },
      ],
    ],
    [
      'a decline with a reason',
      () => first(asked(inReview()), message('declineRefund', day(1), { reason: 'it is done' })),
      [{ type: 'refund_request.closed', rule: 'R17', reason: 'it is done' }],
    ],
    [
      'silence on a request',
      () => first(asked(active()), responseOver(day(7))),
      [
        { type: 'milestone.refunded', rule: 'R17' },
        { type: 'refund_request.closed', rule: 'R17', reason: 'no answer by 2026-03-08T12:00:00.000Z' },
      ],
    ],
    [
      'a split',
      () => first(having(asked(active()), [hold(NOON)]), resolve(day(1), 900)),
      [
        { type: 'milestone.resolved', rule: 'R19' },
        {
          type: 'refund_request.closed',
          rule: 'R18',
          reason: 'ops resolved the hold at 2026-03-02T12:00:00.000Z',
        },
      ],
    ],
    [
      "the freelancer's end",
      () => first(asked(active()), contractEnding(day(1)), ended('freelancer', day(1))),
      [
        { type: 'milestone.end_heard', rule: 'R16', by: 'freelancer' },
        { type: 'milestone.refunded', rule: 'R16' },
        { type: 'refund_request.closed', rule: 'R16', reason: 'the freelancer ended the contract' },
      ],
    ],
  ];
  test.each(rules)('%s', (_, events, expected) => {
    const happened = events();
    expect(happened).toMatchObject(expected);
    expect(happened).toHaveLength((expected as unknown[]).length);
  });

  test('R14: a bonus keeps its note, and has none where none was given', () => {
    const noted = message('bonus', NOON, { amount: 5, paymentMethod: 'pm_ok', note: 'thanks' });
    expect(eventOf(applied(inState.paid(), noted), 'bonus.requested').bonus).toEqual({
      amount: 5,
      paymentMethod: 'pm_ok',
      note: 'thanks',
    });
    expect(eventOf(applied(inState.paid(), bonus(NOON, 5)), 'bonus.requested').bonus).toStrictEqual({
      amount: 5,
      paymentMethod: 'pm_ok',
    });
  });

  test('R16: a notice of an end that there is not changes nothing', () => {
    expect(decide(active(), contractEnding(NOON), facts())).toMatchObject({ outcome: 'ignored', events: [] });
  });

  test('R16, R20: an end that was received before is heard first, also where changes were requested', () => {
    const decision = decide(changesRequested(), submit(day(2)), ended('freelancer', day(1)));
    expect(typesOf(decision)).toEqual(['milestone.end_heard', 'milestone.refunded']);
    expect(decision.outcome).toBe('rejected');
  });
});

test('R19: a clock that started after the hold was received is paused from its start', () => {
  const held = having(inReview(), [hold(day(-1))]);
  expect(held.state).toMatchObject({ name: 'on_hold', heldAt: NOON });
  expect(having(active(), [hold(day(1))]).state).toMatchObject({ heldAt: day(1) });
});

test('R8: a reminder fits a milestone in review only', () => {
  const event = { type: 'milestone.review_reminder', rule: 'R8', due: NOON, rangAt: NOON } as const;
  const origin = { actor: client, at: NOON, cause: 'cmd' };
  expect(() => evolve(active(), event, origin)).toThrow(
    'milestone.review_reminder does not fit milestone ms_1 in state active',
  );
});

test('a message leads nowhere but where the table says', () => {
  const cell = transitions.active.submit as { to: readonly string[] };
  const { to } = cell;
  cell.to = ['paid'];
  try {
    expect(() => decide(active(), submit(NOON), facts())).toThrow(
      'the table does not let submit lead from active to in_review',
    );
  } finally {
    cell.to = to;
  }
});

describe('R20: what a message will find that is received later', () => {
  test('nothing has changed before a clock rings, nor at its instant', () => {
    const milestone = inReview();
    expect(afterClocks(active(), facts(), day(100))).toEqual(active());
    expect(afterClocks(milestone, facts(), day(1))).toBe(milestone);
    expect(afterClocks(milestone, facts(), day(7))).toBe(milestone);
  });

  test('reminders that rang are marked, one after the other', () => {
    const { state } = afterClocks(inReview(), facts(), day(12));
    expect(state).toMatchObject({
      name: 'in_review',
      reminders: [
        { at: day(7), rangAt: day(12) },
        { at: day(11), rangAt: day(12) },
        { at: day(13), rangAt: null },
      ],
    });
  });

  test('a release by silence bears the name of its clock', () => {
    const { state } = afterClocks(inReview(), facts(), day(15));
    expect(state).toMatchObject({
      ...{ name: 'paid', how: 'silence', at: day(14) },
      by: { role: 'timer', id: 'reviewDeadline' },
    });
  });

  test('a response period is over where changes were requested, too', () => {
    expect(nextAlarm(asked(changesRequested()), NOON)).toEqual({ type: 'responsePeriodOver', at: day(7) });
    expect(afterClocks(asked(changesRequested()), facts(), day(8)).state.name).toBe('refunded');
  });
});

describe('what is possible', () => {
  test('while the rail is asked, every act is: it waits', () => {
    expect(possibleFrom('funding')).toHaveLength(12);
    expect(possibleFrom('planned')).toEqual(['fund']);
    expect(possibleFrom('paid')).toEqual(['bonus']);
  });

  test('a request is opened where none is open, and answered where one is', () => {
    expect(possibleFor(active())).toEqual(['submit', 'approve', 'hold', 'openRefund']);
    expect(possibleFor(asked(active()))).toEqual([
      'submit',
      'approve',
      'hold',
      'acceptRefund',
      'declineRefund',
    ]);
  });
});

describe('R4: what happens if nobody acts', () => {
  const answers: readonly [string, () => Milestone, string | null][] = [
    ['planned', planned, null],
    ['funding', funding, 'the payment rail answers the charge'],
    ['active', active, '15.00 USD stays in escrow until the freelancer submits work or the client acts'],
    [
      'changes requested',
      changesRequested,
      '15.00 USD stays in escrow until the freelancer submits work or the client acts',
    ],
    ['in review', inReview, '15.00 USD is released to the freelancer at 2026-03-15T12:00:00.000Z'],
    [
      'asked back',
      () => asked(inReview()),
      '15.00 USD is refunded to the client at 2026-03-08T12:00:00.000Z',
    ],
    ['on hold', inState.on_hold, '15.00 USD stays on hold until ops lift or resolve it'],
    [
      'on hold and asked back',
      () => having(asked(active()), [hold(day(1))]),
      '15.00 USD stays on hold until ops lift or resolve it; the refund request waits',
    ],
    ['paid', inState.paid, null],
  ];
  test.each(answers)('%s', (_, milestone, told) => {
    expect(ifNobodyActs(milestone(), 'USD')).toBe(told);
  });
});

test.each<[Message, string]>([
  [fund(NOON), 'Fund 15.00 USD'],
  [submit(NOON), 'Submit work'],
  [withdraw(NOON), 'Withdraw the submission'],
  [requestChanges(NOON), 'Request changes'],
  [approve(NOON), 'Release 15.00 USD'],
  [
    acknowledged(NOON, { amount: 900, bonus: { amount: 5, paymentMethod: 'pm_ok' }, endContract: true }),
    'Release 9.00 USD, hold over 6.00 USD, bonus 0.05 USD, end the contract',
  ],
  [bonus(NOON), 'Bonus 5.00 USD'],
  [hold(NOON), 'Hold 15.00 USD'],
  [liftHold(NOON), 'Lift the hold'],
  [resolve(NOON, 900), 'Resolve: 9.00 USD to the freelancer, 6.00 USD refunded'],
  [openRefund(NOON), 'Ask for a refund of 15.00 USD'],
  [accept(NOON), 'Refund 15.00 USD'],
  [decline(NOON), 'Decline the refund'],
  [deadline(NOON), 'Release 15.00 USD: silence until the review deadline'],
  [responseOver(NOON), 'Refund 15.00 USD: silence until the end of the response period'],
  [reminder(NOON), 'Remind the client: 15.00 USD is released unless he acts'],
  [charged(NOON), 'Escrow funded: 15.00 USD'],
  [declined(NOON), 'Charge declined'],
  [contractEnding(NOON), 'The contract is ending'],
])('a message in words: %#', (one, told) => {
  expect(describeMessage(one, planned(), 'USD')).toBe(told);
});
