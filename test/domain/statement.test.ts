import { toIso } from '../../domain/instant';
import type { JournalKind, Leg } from '../../domain/postings';
import { noMoney, type Recorded, StatementBook, type StatementLine } from '../../domain/statement';
import { day } from './builders';

/** R25, R27: a contract's record, told as a statement. */

const record = (type: Recorded['type'], over: Partial<Recorded> = {}): Recorded => ({
  ...{ type, milestoneId: 'ms_1', refundRequestId: null, data: {}, moved: null, handedOverAt: null },
  ...over,
});
const moves = (kind: JournalKind, ...legs: readonly (readonly [string, number])[]) => ({
  moved: { kind, legs: legs.map(([account, amount]): Leg => ({ account, amount })) },
});
const funded = record(
  'milestone.funded',
  moves('deposit', ['external:simulated', -1500], ['escrow:ms_1', 1500]),
);
const submitted = record('milestone.submitted', { data: { reviewDeadline: toIso(day(14)) } });
const asked = (over: Partial<Recorded> = {}) =>
  record('refund_request.opened', { refundRequestId: 'rr_1', data: { respondBy: toIso(day(7)) }, ...over });
const released = (type: 'milestone.released' | 'milestone.auto_released' = 'milestone.released') =>
  record(
    type,
    moves(
      'release',
      ['escrow:ms_1', -1500],
      ['freelancer:bob:USD', 810],
      ['fees', 90],
      ['held_over:ctr_1', 600],
    ),
  );
const refunded = (because: string) =>
  record('milestone.refunded', {
    ...moves('refund', ['escrow:ms_1', -1500], ['refunds_due:chg_1', 1500]),
    data: { because },
  });

/** The line that the last event gives. */
function lineAfter(...events: readonly Recorded[]): StatementLine | null {
  const book = new StatementBook();
  return events.map((event) => book.enter(event)).at(-1) ?? null;
}

describe('what a movement changes', () => {
  const changes: readonly [string, Recorded, object][] = [
    ['a deposit is charged, into escrow', funded, { charged: 1500, inEscrow: 1500 }],
    [
      'a draw was charged before',
      record('milestone.funding_started', moves('draw', ['held_over:ctr_1', -600], ['escrow:ms_1', 600])),
      { heldOver: -600, inEscrow: 600 },
    ],
    ['a release', released(), { inEscrow: -1500, paid: 810, fees: 90, heldOver: 600 }],
    ['a refund', refunded('accepted'), { inEscrow: -1500, refunded: 1500 }],
    [
      'a bonus is no charge into escrow',
      record(
        'bonus.paid',
        moves('bonus', ['external:simulated', -100], ['freelancer:bob:USD', 90], ['fees', 10]),
      ),
      { bonus: 100, paid: 90, fees: 10 },
    ],
    [
      'held-over money set aside',
      record('refund_request.declined', moves('set_aside', ['held_over:ctr_1', -600], ['on_hold:rr_1', 600])),
      { heldOver: -600, onHold: 600 },
    ],
    [
      "the rail's transfer changes nothing",
      record('refund.sent', moves('refund_transfer', ['refunds_due:chg_1', -5], ['external:simulated', 5])),
      {},
    ],
    [
      'a payout changes nothing',
      record('refund.sent', moves('payout', ['freelancer:bob:USD', -5], ['external:simulated', 5])),
      {},
    ],
  ];
  test.each(changes)('R25: %s', (_, event, change) => {
    expect(lineAfter(event)?.change).toEqual({ ...noMoney, ...change });
  });

  test('R25: each line has the balance after it', () => {
    const book = new StatementBook();
    expect(book.balance).toEqual(noMoney);
    book.enter(funded);
    expect(book.enter(released())?.balance).toEqual({
      ...{ ...noMoney, charged: 1500, paid: 810, fees: 90, heldOver: 600 },
    });
    expect(book.balance).toMatchObject({ charged: 1500, inEscrow: 0 });
  });

  test('what moves no money has no line', () => {
    expect(lineAfter(funded, submitted)).toBeNull();
    expect(lineAfter(asked({ milestoneId: null }))).toBeNull();
    expect(lineAfter(record('milestone.held', { milestoneId: null }))).toBeNull();
  });

  test('R19: a hold moves what is in escrow, and its end moves it back', () => {
    const [held, lifted] = [record('milestone.held'), record('milestone.hold_lifted')];
    expect(lineAfter(funded, held)?.change).toEqual({ ...noMoney, inEscrow: -1500, onHold: 1500 });
    expect(lineAfter(funded, held, lifted)?.change).toEqual({ ...noMoney, inEscrow: 1500, onHold: -1500 });
    expect(lineAfter(held)?.change).toEqual({ ...noMoney, inEscrow: -0, onHold: 0 });
  });

  test("R19: what leaves a held milestone's escrow was on hold, and only its own", () => {
    const other = { milestoneId: 'ms_2' };
    const held = record('milestone.held');
    const resolved = record(
      'milestone.resolved',
      moves('resolve', ['escrow:ms_1', -1500], ['freelancer:bob:USD', 1500]),
    );
    expect(lineAfter(funded, held, resolved)?.change).toEqual({ ...noMoney, onHold: -1500, paid: 1500 });
    expect(lineAfter(funded, held, { ...resolved, ...other })?.change).toMatchObject({ inEscrow: -1500 });
    expect(lineAfter(funded, held, record('milestone.hold_lifted'), resolved)?.change).toMatchObject({
      inEscrow: -1500,
    });
    expect(lineAfter(funded, held, { ...resolved, milestoneId: null })?.change).toMatchObject({ onHold: 0 });
  });

  test('R19: only the escrow of the milestone itself is on hold with it, drawn and charged alike', () => {
    const drawn = record(
      'milestone.funding_started',
      moves('draw', ['held_over:ctr_1', -500], ['escrow:ms_1', 500]),
    );
    const rest = record(
      'milestone.funded',
      moves('deposit', ['external:simulated', -1000], ['escrow:ms_1', 1000]),
    );
    expect(lineAfter(drawn, rest, record('milestone.held'))?.change).toMatchObject({ onHold: 1500 });
    expect(lineAfter(funded, record('milestone.held', { milestoneId: 'ms_2' }))?.change).toMatchObject({
      onHold: 0,
    });
  });
});

describe('the clock that a movement was under', () => {
  const review = (at: number) => ({ clock: 'review', at });
  const response = (at: number) => ({ clock: 'response', at });
  const reminder = (due: number, handedOverAt: number | null = null) =>
    record('milestone.review_reminder', { data: { due: toIso(due) }, handedOverAt });

  test.each(['milestone.released', 'milestone.auto_released'] as const)('R7: %s in review', (type) => {
    expect(lineAfter(funded, submitted, released(type))).toMatchObject({
      deadline: review(day(14)),
      reminders: [],
    });
  });

  test('R8: the reminders of that review, and when they were handed over', () => {
    const line = lineAfter(funded, submitted, reminder(day(7), day(8)), reminder(day(11)), released());
    expect(line?.reminders).toEqual([
      { dueAt: day(7), handedOverAt: day(8) },
      { dueAt: day(11), handedOverAt: null },
    ]);
  });

  test('R8: none that belong to no review, or say no instant', () => {
    const said = record('milestone.review_reminder');
    expect(lineAfter(funded, reminder(day(7)), submitted, said, released())?.reminders).toEqual([]);
  });

  const stops = ['milestone.submission_withdrawn', 'milestone.changes_requested'] as const;
  test.each(stops)('R9: none after %s', (type) => {
    expect(lineAfter(funded, submitted, record(type), released())).toMatchObject({
      deadline: null,
      reminders: [],
    });
  });

  test('R9: none where nothing was submitted, or no deadline is known', () => {
    expect(lineAfter(funded, released())?.deadline).toBeNull();
    expect(lineAfter(funded, record('milestone.submitted'), released())?.deadline).toBeNull();
    expect(lineAfter(submitted, { ...released(), milestoneId: null })?.deadline).toBeNull();
  });

  test('R6: a second submission has a clock of its own', () => {
    const again = { ...submitted, data: { reviewDeadline: toIso(day(20)) } };
    expect(lineAfter(funded, submitted, reminder(day(7)), again, released())).toMatchObject({
      deadline: review(day(20)),
      reminders: [],
    });
  });

  test("R17: a refund under the request's clock, of the milestone or of held-over money", () => {
    expect(lineAfter(funded, asked(), refunded('silence'))?.deadline).toEqual(response(day(7)));
    const ofHeldOver = asked({ milestoneId: null, refundRequestId: 'rr_1' });
    const settled = { milestoneId: null, refundRequestId: 'rr_1' };
    const out = { ...settled, ...moves('refund', ['held_over:ctr_1', -5], ['refunds_due:chg_1', 5]) };
    const aside = { ...settled, ...moves('set_aside', ['held_over:ctr_1', -5], ['on_hold:rr_1', 5]) };
    expect(lineAfter(ofHeldOver, record('refund_request.refunded', out))).toMatchObject({
      deadline: response(day(7)),
      reminders: [],
    });
    expect(lineAfter(ofHeldOver, record('refund_request.declined', aside))?.deadline).toEqual(
      response(day(7)),
    );
  });

  test('R16: none where the freelancer ended the contract, whatever was asked', () => {
    expect(lineAfter(funded, asked(), refunded('freelancer_ended_contract'))).toMatchObject({
      deadline: null,
      reminders: [],
    });
  });

  test('R17: none where nothing was asked, or no instant is known', () => {
    expect(lineAfter(funded, refunded('accepted'))?.deadline).toBeNull();
    expect(lineAfter(funded, asked({ data: {} }), refunded('accepted'))?.deadline).toBeNull();
    expect(lineAfter(funded, asked(), { ...refunded('accepted'), milestoneId: null })?.deadline).toBeNull();
  });

  test('R17: only what opens a request says by when it is answered', () => {
    const other = record('milestone.end_heard', { data: { respondBy: toIso(day(7)) } });
    expect(lineAfter(funded, other, refunded('accepted'))?.deadline).toBeNull();
  });

  test('no clock rules a deposit', () => {
    expect(lineAfter(submitted, asked(), funded)).toMatchObject({ deadline: null, reminders: [] });
  });

  test('R19: the clocks go on after a hold with the time that was left', () => {
    const pause = [record('milestone.held'), record('milestone.hold_lifted', { data: { pausedFor: 1000 } })];
    expect(lineAfter(funded, submitted, ...pause, released())?.deadline).toEqual(review(day(14) + 1000));
    expect(lineAfter(funded, asked(), ...pause, refunded('silence'))?.deadline).toEqual(
      response(day(7) + 1000),
    );
    const short = [record('milestone.held'), record('milestone.hold_lifted')];
    expect(lineAfter(funded, submitted, ...short, released())?.deadline).toEqual(review(day(14)));
    expect(lineAfter(funded, ...pause, released())?.deadline).toBeNull();
    expect(lineAfter(funded, ...pause, refunded('accepted'))?.deadline).toBeNull();
  });

  test('R19: a hold keeps the reminders that came', () => {
    const pause = [record('milestone.held'), record('milestone.hold_lifted', { data: { pausedFor: 1000 } })];
    expect(lineAfter(funded, submitted, reminder(day(7)), ...pause, released())?.reminders).toHaveLength(1);
  });

  test("another milestone's clock is not this one's", () => {
    const other = { ...submitted, milestoneId: 'ms_2' };
    expect(lineAfter(funded, other, released())?.deadline).toBeNull();
  });
});
