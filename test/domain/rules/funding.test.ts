import { escrowOf, type Facts } from '../../../domain/milestone';
import { postingOf } from '../../../domain/postings';
import {
  applied,
  charged,
  day,
  declined,
  eventOf,
  facts,
  fund,
  funding,
  having,
  parties,
  planned,
  refusal,
  typesOf,
} from '../builders';

const holding = (heldOver: number): Facts => facts({ heldOver });

describe('R1: milestones are planned ahead', () => {
  test('R1: several may be funded at once, each by a charge of its own', () => {
    const [first, second] = [planned({ sequence: 1 }), planned({ sequence: 2, amount: 2000 })];
    expect(applied(first, fund(day(0))).next.state).toMatchObject({ name: 'funding', shortfall: 1500 });
    expect(applied(second, fund(day(0))).next.state).toMatchObject({ name: 'funding', shortfall: 2000 });
  });

  test('R1: a milestone is funded once', () => {
    const twice = refusal(having(funding(), [charged(day(0))]), fund(day(1)));
    expect(twice).toMatchObject({ code: 'wrong_state', state: 'active' });
    expect(twice.detail).toContain('already funded');
  });
});

describe('R2: held-over money first, then the shortfall', () => {
  test('R2: with nothing held over the client is charged all of it', () => {
    const { next } = applied(planned(), fund(day(0)));
    expect(next.state).toMatchObject({ name: 'funding', drawn: 0, shortfall: 1500, receivedAt: day(0) });
    expect(escrowOf(next)).toBe(0);
    expect(escrowOf(having(next, [charged(day(0))]))).toBe(1500);
  });

  test('R2: what is drawn is in escrow while the rail is asked for the rest', () => {
    const decision = applied(planned(), fund(day(0)), holding(600));
    expect(decision.next.state).toMatchObject({ drawn: 600, shortfall: 900 });
    expect(escrowOf(decision.next)).toBe(600);
    expect(postingOf(eventOf(decision, 'milestone.funding_started'), 'ms_1', parties())).toEqual({
      kind: 'draw',
      legs: [
        { account: 'held_over:ctr_1', amount: -600 },
        { account: 'escrow:ms_1', amount: 600 },
      ],
    });
  });

  test('R2: drawn and charged together are the amount', () => {
    const decision = applied(applied(planned(), fund(day(0)), holding(600)).next, charged(day(0)));
    const funded = eventOf(decision, 'milestone.funded');
    expect(funded).toMatchObject({ charged: 900, chargeId: 'chg_1' });
    expect(escrowOf(decision.next)).toBe(1500);
    expect(postingOf(funded, 'ms_1', parties())).toEqual({
      kind: 'deposit',
      legs: [
        { account: 'external:simulated', amount: -900 },
        { account: 'escrow:ms_1', amount: 900 },
      ],
    });
  });

  test('R2: a declined charge gives the held-over money back and plans the milestone again, with the reason', () => {
    const decision = applied(applied(planned(), fund(day(0)), holding(600)).next, declined(day(0)));
    expect(decision.next.state).toEqual({
      name: 'planned',
      lastFailure: { code: 'card_declined', reason: 'the card was declined' },
    });
    expect(escrowOf(decision.next)).toBe(0);
    const failed = eventOf(decision, 'milestone.funding_failed');
    expect(failed).toMatchObject({ givenBack: 600, code: 'card_declined' });
    expect(postingOf(failed, 'ms_1', parties())).toEqual({
      kind: 'give_back',
      legs: [
        { account: 'escrow:ms_1', amount: -600 },
        { account: 'held_over:ctr_1', amount: 600 },
      ],
    });
  });

  test('R2: with nothing drawn, a declined charge moves nothing', () => {
    const failed = eventOf(applied(funding(), declined(day(0))), 'milestone.funding_failed');
    expect(postingOf(failed, 'ms_1', parties())).toBeNull();
  });

  test('R2: it can be funded again', () => {
    const again = having(funding(), [declined(day(0)), fund(day(1)), charged(day(1))]);
    expect(again.state.name).toBe('active');
  });
});

describe('R3: the minimum deposit', () => {
  const cases = [
    { amount: 500, heldOver: 0, taken: true, why: 'the minimum itself' },
    { amount: 499, heldOver: 0, taken: false, why: 'a cent less' },
    { amount: 600, heldOver: 599, taken: true, why: 'a shortfall of a cent, with money held over' },
    { amount: 400, heldOver: 1, taken: true, why: 'a cent held over is money held over' },
    { amount: 1, heldOver: 1, taken: true, why: 'no charge at all' },
  ] as const;
  test.each(cases)('R3: $amount with $heldOver held over: $why', ({ amount, heldOver, taken }) => {
    const milestone = planned({ amount });
    if (taken) {
      expect(typesOf(applied(milestone, fund(day(0)), holding(heldOver)))).toContain(
        'milestone.funding_started',
      );
    } else {
      expect(refusal(milestone, fund(day(0)), holding(heldOver)).code).toBe('below_minimum_deposit');
    }
  });

  test('R3: a policy without a minimum charges a cent', () => {
    const known = facts({ policy: { ...facts().policy, minimumDeposit: 0 } });
    expect(applied(planned({ amount: 1 }), fund(day(0)), known).next.state.name).toBe('funding');
  });
});
