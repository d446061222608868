import fc from 'fast-check';
import { bonusPosting, bonusStates, paidBonus } from '../../../domain/bonus';
import { escrowOf, type Facts } from '../../../domain/milestone';
import { earningOf, feeOf, MAX_AMOUNT } from '../../../domain/money';
import { postingOf } from '../../../domain/postings';
import {
  acknowledged,
  active,
  applied,
  approve,
  bonus,
  charged,
  day,
  deadline,
  ended,
  eventOf,
  facts,
  fund,
  having,
  hold,
  inReview,
  inState,
  parties,
  planned,
  refusal,
  resolve,
  sumOf,
  typesOf,
} from '../builders';

const withFee = (feeBps: number): Facts => facts({ policy: { ...facts().policy, feeBps } });

describe('R11: the fee', () => {
  test.each([
    [1500, 1000, 150],
    [1, 1000, 0],
    [4, 1000, 0],
    [5, 1000, 1],
    [6, 1000, 1],
    [14, 1000, 1],
    [15, 1000, 2],
    [25, 1000, 3],
    [1, 5000, 1],
    [1, 4999, 0],
    [333, 333, 11],
    [3, 0, 0],
    [3, 10_000, 3],
    [MAX_AMOUNT, 10_000, MAX_AMOUNT],
    [MAX_AMOUNT, 1, 10_000_000],
    [MAX_AMOUNT - 1, 9_999, 99_989_999_999],
  ])('R11: %i at %i basis points bears a fee of %i, rounded half up', (amount, bps, fee) => {
    expect(feeOf(amount, bps)).toBe(fee);
    expect(earningOf(amount, bps)).toEqual({ gross: amount, fee, net: amount - fee });
  });

  test('R11: for every amount the fee is the exact fraction rounded half up, and the parts are the whole', () => {
    const amounts = fc.integer({ min: 0, max: MAX_AMOUNT });
    const rates = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amounts, rates, (amount, bps) => {
        const { fee, net, gross } = earningOf(amount, bps);
        const exact = (BigInt(amount) * BigInt(bps) * 2n + 10_000n) / 20_000n;
        expect(BigInt(fee)).toBe(exact);
        expect(net + fee).toBe(gross);
        expect(net).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('R11: a full release goes to the freelancer less the fee, in one journal', () => {
    const released = eventOf(applied(inReview(), approve(day(1))), 'milestone.released');
    expect(postingOf(released, 'ms_1', parties())).toEqual({
      kind: 'release',
      legs: [
        { account: 'escrow:ms_1', amount: -1500 },
        { account: 'freelancer:bob:USD', amount: 1350 },
        { account: 'fees', amount: 150 },
      ],
    });
  });

  test('R11: the fee is taken once a release, of what is released and not of what is held over', () => {
    const released = eventOf(applied(inReview(), approve(day(1), { amount: 905 })), 'milestone.released');
    expect(released).toMatchObject({ gross: 905, fee: 91, net: 814, heldOver: 595 });
  });

  test('R11: a fee of everything and a fee of nothing leave out the empty leg', () => {
    const allFee = eventOf(applied(inReview(), approve(day(1)), withFee(10_000)), 'milestone.released');
    expect(postingOf(allFee, 'ms_1', parties())?.legs).toEqual([
      { account: 'escrow:ms_1', amount: -1500 },
      { account: 'fees', amount: 1500 },
    ]);
    const noFee = eventOf(applied(inReview(), approve(day(1)), withFee(0)), 'milestone.released');
    expect(postingOf(noFee, 'ms_1', parties())?.legs).toEqual([
      { account: 'escrow:ms_1', amount: -1500 },
      { account: 'freelancer:bob:USD', amount: 1500 },
    ]);
  });

  test('R11: a split bears the fee on the part of the freelancer only', () => {
    const split = having(inReview(), [hold(day(1))]);
    const resolved = eventOf(applied(split, resolve(day(2), 905)), 'milestone.resolved');
    expect(resolved).toMatchObject({ gross: 905, fee: 91, net: 814, refunded: 595 });
  });

  test('R11: a bonus bears it the same way', () => {
    expect(paidBonus(905, 1000, 'chg_b')).toEqual({
      name: 'paid',
      chargeId: 'chg_b',
      gross: 905,
      fee: 91,
      net: 814,
    });
  });
});

describe('R12: releasing less', () => {
  test('R12: $15 funded, $9 released, $6 held over: one journal', () => {
    const decision = applied(inReview(), approve(day(1), { amount: 900 }));
    const released = eventOf(decision, 'milestone.released');
    expect(released).toMatchObject({ rule: 'R12', gross: 900, fee: 90, net: 810, heldOver: 600 });
    const posting = postingOf(released, 'ms_1', parties());
    expect(posting).toEqual({
      kind: 'release',
      legs: [
        { account: 'escrow:ms_1', amount: -1500 },
        { account: 'freelancer:bob:USD', amount: 810 },
        { account: 'fees', amount: 90 },
        { account: 'held_over:ctr_1', amount: 600 },
      ],
    });
    expect(decision.events.map((event) => postingOf(event, 'ms_1', parties())).filter(Boolean)).toHaveLength(
      1,
    );
    expect(decision.next.state).toMatchObject({ name: 'paid', released: 900, fee: 90, heldOver: 600 });
  });

  test('R12: the next milestone of $20 then charges $14', () => {
    const { next } = applied(planned({ sequence: 2, amount: 2000 }), fund(day(2)), facts({ heldOver: 600 }));
    expect(next.state).toMatchObject({ name: 'funding', drawn: 600, shortfall: 1400 });
    expect(eventOf(applied(next, charged(day(2))), 'milestone.funded').charged).toBe(1400);
  });

  test('R12: a next milestone of $4 charges nothing and leaves $2 held over', () => {
    const decision = applied(planned({ amount: 400 }), fund(day(2)), facts({ heldOver: 600 }));
    expect(typesOf(decision)).toEqual(['milestone.funding_started', 'milestone.funded']);
    expect(eventOf(decision, 'milestone.funded')).toMatchObject({ charged: 0, chargeId: null });
    expect(decision.next.state).toEqual({ name: 'active' });
    expect(escrowOf(decision.next)).toBe(400);
    const movements = decision.events.map((event) => postingOf(event, 'ms_1', parties())).filter(Boolean);
    expect(movements).toEqual([
      {
        kind: 'draw',
        legs: [
          { account: 'held_over:ctr_1', amount: -400 },
          { account: 'escrow:ms_1', amount: 400 },
        ],
      },
    ]);
  });

  test('R12: exactly what is held over funds a milestone without a charge', () => {
    const { next } = applied(planned({ amount: 600 }), fund(day(2)), facts({ heldOver: 600 }));
    expect(next.state.name).toBe('active');
  });
});

describe('R13: the bounds of a release', () => {
  test.each([0, -1, -1500, 1501, MAX_AMOUNT, 0.5, 1499.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'R13: a release of %d of 1500 is refused',
    (amount) => {
      const refused = refusal(inReview(), approve(day(1), { amount }));
      expect(refused).toMatchObject({ code: 'release_out_of_range', rule: 'R13', state: 'in_review' });
      expect(refused.detail).toContain('15.00 USD (1500 minor units)');
      expect(refused.detail).toContain('add a bonus');
    },
  );

  test.each([1, 1499, 1500])('R13: a release of %d of 1500 is taken', (amount) => {
    const released = eventOf(applied(inReview(), approve(day(1), { amount })), 'milestone.released');
    expect(released.gross + released.heldOver).toBe(1500);
  });

  test('R13: nothing of a refused approval is done, its bonus and its end neither', () => {
    const terms = { amount: 0, bonus: { amount: 5, paymentMethod: 'pm_ok' }, endContract: true };
    expect(refusal(active(), acknowledged(day(1), terms)).code).toBe('release_out_of_range');
  });
});

describe('R14: the bonus', () => {
  test('R14: it is an extra charge, past escrow and held-over money', () => {
    const posting = bonusPosting(earningOf(505, 1000), parties());
    expect(posting).toEqual({
      kind: 'bonus',
      legs: [
        { account: 'external:simulated', amount: -505 },
        { account: 'freelancer:bob:USD', amount: 454 },
        { account: 'fees', amount: 51 },
      ],
    });
    expect(sumOf(posting?.legs ?? [])).toBe(0);
  });

  test('R14: with an approval, the release comes first and depends on nothing', () => {
    const terms = { bonus: { amount: 500, paymentMethod: 'pm_declined' } };
    const decision = applied(inReview(), approve(day(1), terms));
    expect(typesOf(decision)).toEqual(['milestone.released', 'bonus.requested']);
    expect(eventOf(decision, 'milestone.released')).toMatchObject({ gross: 1500, heldOver: 0 });
  });

  test('R14: to a paid milestone, also after silence and after the contract has ended', () => {
    const bySilence = having(inReview(), [deadline(day(14))]);
    const known = ended('freelancer', day(20), 'ended');
    const given = eventOf(applied(bySilence, bonus(day(30), 700), known), 'bonus.requested');
    expect(given).toEqual({
      type: 'bonus.requested',
      rule: 'R14',
      bonus: { amount: 700, paymentMethod: 'pm_ok' },
    });
  });

  test('R14: one may be pending at a time; its outcome known, the client may try again', () => {
    const paid = inState.paid();
    expect(refusal(paid, bonus(day(1)), facts({ bonusPending: true })).code).toBe('bonus_pending');
    expect(applied(paid, bonus(day(1)), facts({ bonusPending: false })).outcome).toBe('applied');
  });

  test('R14: it has an outcome of its own', () => {
    expect(bonusStates).toEqual(['pending', 'paid', 'failed']);
  });

  test.each([0, -5, 0.5, Number.NaN, MAX_AMOUNT + 1])('R14: a bonus of %d is no bonus', (amount) => {
    expect(refusal(inState.paid(), bonus(day(1), amount)).code).toBe('malformed_message');
    const terms = { bonus: { amount, paymentMethod: 'pm_ok' } };
    expect(refusal(inReview(), approve(day(1), terms)).code).toBe('malformed_message');
  });

  test('R14: the milestone stays as it was paid', () => {
    const paid = inState.paid();
    expect(applied(paid, bonus(day(1))).next).toEqual({ ...paid, version: paid.version + 1 });
  });
});
