import { describeActor } from '../../../domain/actor';
import { bonusPosting } from '../../../domain/bonus';
import {
  decide,
  describeMessage,
  escrowOf,
  type MilestoneEvent,
  stateNames,
} from '../../../domain/milestone';
import { earningOf } from '../../../domain/money';
import { accounts, movement, postingOf } from '../../../domain/postings';
import {
  accept,
  active,
  applied,
  approve,
  asked,
  bonus,
  charged,
  client,
  clock,
  contractEnding,
  day,
  deadline,
  decline,
  ended,
  facts,
  freelancer,
  fund,
  funding,
  hold,
  inReview,
  inState,
  liftHold,
  openRefund,
  ops,
  parties,
  planned,
  requestChanges,
  resolve,
  submit,
  sumOf,
  withdraw,
} from '../builders';

const moneyMoves: readonly [string, readonly MilestoneEvent[]][] = [
  ['a draw', applied(planned(), fund(day(1)), facts({ heldOver: 600 })).events],
  ['a deposit', applied(funding(), charged(day(1))).events],
  ['a release', applied(inReview(), approve(day(1))).events],
  ['a release for less', applied(inReview(), approve(day(1), { amount: 7 })).events],
  ['a release by silence', applied(inReview(), deadline(day(14))).events],
  ['a refund', applied(asked(active()), accept(day(1))).events],
  ['a split', applied(inState.on_hold(), resolve(day(1), 901)).events],
  ["the freelancer's end", applied(active(), contractEnding(day(1)), ended('freelancer', day(1))).events],
];

describe('R24: balanced journals', () => {
  test.each(moneyMoves)('R24: %s is one journal, and it is balanced', (_, events) => {
    const movements = events
      .map((event) => postingOf(event, 'ms_1', parties()))
      .filter((one) => one !== null);
    expect(movements).toHaveLength(1);
    const legs = movements[0]?.legs ?? [];
    expect(sumOf(legs)).toBe(0);
    expect(legs.length).toBeGreaterThanOrEqual(2);
    expect(legs.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0)).toBe(true);
    expect(new Set(legs.map(({ account }) => account)).size).toBe(legs.length);
  });

  test('R24: what moves nothing is no journal', () => {
    const still = [
      applied(active(), submit(day(1))),
      applied(inReview(), withdraw(day(1))),
      applied(inReview(), requestChanges(day(1))),
      applied(inReview(), hold(day(1))),
      applied(inState.on_hold(), liftHold(day(1))),
      applied(active(), openRefund(day(1))),
      applied(asked(active()), decline(day(1))),
      applied(inState.paid(), bonus(day(1))),
    ].flatMap(({ events }) => events);
    expect(still.map((event) => postingOf(event, 'ms_1', parties())).filter(Boolean)).toEqual([]);
    expect(movement('release', [{ account: 'fees', amount: 0 }])).toBeNull();
  });

  test('R24: the accounts have their names', () => {
    expect(accounts.escrow('ms_1')).toBe('escrow:ms_1');
    expect(accounts.heldOver('ctr_1')).toBe('held_over:ctr_1');
    expect(accounts.onHold('rr_1')).toBe('on_hold:rr_1');
    expect(accounts.freelancer('bob', 'USD')).toBe('freelancer:bob:USD');
    expect(accounts.refundsDue('chg_1')).toBe('refunds_due:chg_1');
    expect(accounts.fees).toBe('fees');
    expect(accounts.external('simulated')).toBe('external:simulated');
  });
});

describe('R25: what was charged is somewhere', () => {
  test('R25: at every step of a story the parts are what was charged', () => {
    const bonusPaid = earningOf(300, 1000);
    const legs = [
      ...moneyOf(applied(funding(), charged(day(0))).events),
      ...moneyOf(applied(inReview(), approve(day(1), { amount: 900 })).events),
      ...(bonusPosting(bonusPaid, parties())?.legs ?? []),
    ];
    const balance = (account: string) => sumOf(legs.filter((leg) => leg.account === account));
    expect(-balance('external:simulated')).toBe(1500 + 300);
    expect(balance('escrow:ms_1') + balance('held_over:ctr_1')).toBe(600);
    expect(balance('freelancer:bob:USD') + balance('fees')).toBe(900 + 300);
  });
});

const moneyOf = (events: readonly MilestoneEvent[]) =>
  events.flatMap((event) => postingOf(event, 'ms_1', parties())?.legs ?? []);

describe('R26: what holds money', () => {
  const holds: Readonly<Record<string, number>> = {
    planned: 0,
    funding: 0,
    active: 1500,
    in_review: 1500,
    changes_requested: 1500,
    on_hold: 1500,
    paid: 0,
    refunded: 0,
    resolved: 0,
  };
  test.each(stateNames)('R26: in %s the escrow is what the state says', (name) => {
    expect(escrowOf(inState[name]())).toBe(holds[name]);
  });

  test('R26: being funded, it holds what was drawn', () => {
    const drawing = applied(planned(), fund(day(1)), facts({ heldOver: 600 })).next;
    expect(escrowOf(drawing)).toBe(600);
  });
});

describe('R27: why did this money move', () => {
  const rules: readonly [string, string][] = [
    ['a draw', 'R2'],
    ['a deposit', 'R2'],
    ['a release', 'R5'],
    ['a release for less', 'R12'],
    ['a release by silence', 'R7'],
    ['a refund', 'R17'],
    ['a split', 'R19'],
    ["the freelancer's end", 'R16'],
  ];
  test.each(rules)('R27: %s names its rule, %s', (name, rule) => {
    const events = moneyMoves.find(([one]) => one === name)?.[1] ?? [];
    const moving = events.filter((event) => postingOf(event, 'ms_1', parties()) !== null);
    expect(moving.map((event) => event.rule)).toEqual([rule]);
  });

  test('R27: the state names who or which timer settled it, and when', () => {
    expect(inState.paid().state).toMatchObject({ by: client, at: day(0) });
    expect(applied(inReview(), deadline(day(14), day(15))).next.state).toMatchObject({
      by: clock,
      at: day(14),
    });
    expect(inState.refunded().state).toMatchObject({ by: freelancer });
    expect(inState.resolved().state).toMatchObject({ by: ops });
    expect(funding().state).toMatchObject({ actor: client, commandId: fund(day(-1)).cause });
  });

  test('R27: whoever caused it has a name', () => {
    const signal = { role: 'temporal', id: 'ui' } as const;
    expect([client, clock, signal, { ...client, via: 'acme' }].map(describeActor)).toEqual([
      'client alice',
      'the clock',
      'temporal ui',
      'client alice (by platform acme)',
    ]);
  });

  test('R27: what a message does is told in money', () => {
    const terms = { amount: 900, bonus: { amount: 300, paymentMethod: 'pm_ok' }, endContract: true };
    const told = (one: Parameters<typeof describeMessage>[0]) => describeMessage(one, inReview(), 'USD');
    expect(told(approve(day(1), terms))).toBe(
      'Release 9.00 USD, hold over 6.00 USD, bonus 3.00 USD, end the contract',
    );
    expect(told(approve(day(1)))).toBe('Release 15.00 USD');
    expect(told(deadline(day(14)))).toBe('Release 15.00 USD: silence until the review deadline');
    expect(told(resolve(day(1), 900))).toBe('Resolve: 9.00 USD to the freelancer, 6.00 USD refunded');
  });

  test('R27: an event applied is one that was decided: rejected ones leave none', () => {
    expect(decide(inReview(), submit(day(1)), facts()).events).toEqual([]);
  });
});
