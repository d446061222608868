import {
  type ContractStanding,
  endedBy,
  MAX_MILESTONES,
  nextEndingStep,
  refuseContractAct,
} from '../../domain/contract';
import { DAY, parseDuration } from '../../domain/instant';
import { allotRefund } from '../../domain/money';
import { defaultPolicy, policyFaults, policyOf } from '../../domain/policy';
import { accounts, kindOfAccount, postingOf, refundPartsOf } from '../../domain/postings';
import { decideHeldOver, type HeldOverRequestState, refundRequestStates } from '../../domain/refund-request';
import {
  applied,
  day,
  end,
  heldOverMessage,
  heldOverRequest,
  inState,
  NOON,
  parties,
  resolve,
} from './builders';

/** R16, R17, R21: what a contract and a request for its held-over money are refused, in words. */

const open: ContractStanding = { state: 'active', end: null };
const ending = (by: 'client' | 'freelancer'): ContractStanding => ({ state: 'ending', end: end(by, NOON) });
const over: ContractStanding = { state: 'ended', end: end('freelancer', NOON) };
const nothing = { heldOver: 0, openHeldOverRequest: false };
const byAlice = 'was ended by client alice at 2026-03-01T12:00:00.000Z';
const byBob = 'was ended by freelancer bob at 2026-03-01T12:00:00.000Z';

describe('R16, R21: acts that a contract refuses', () => {
  const acts: readonly [
    ContractStanding,
    Parameters<typeof refuseContractAct>[1],
    typeof nothing,
    object | null,
  ][] = [
    [open, { type: 'newMilestone' }, nothing, null],
    [open, { type: 'newMilestone', milestones: MAX_MILESTONES - 1 }, nothing, null],
    [
      open,
      { type: 'newMilestone', milestones: MAX_MILESTONES },
      nothing,
      {
        ...{ code: 'contract_full', rule: 'R1', state: 'active' },
        detail: 'the contract is active: it has 500 milestones, the most it may have',
        possible: ['newMilestone', 'fund', 'end', 'heldOverRefund'],
      },
    ],
    [
      ending('client'),
      { type: 'newMilestone' },
      nothing,
      {
        ...{ code: 'contract_not_active', rule: 'R16', state: 'ending' },
        detail: `the contract is ending: it ${byAlice} and takes no new milestone`,
        possible: ['endByFreelancer', 'heldOverRefund'],
      },
    ],
    [open, { type: 'end' }, nothing, null],
    [
      ending('client'),
      { type: 'end' },
      nothing,
      { code: 'contract_already_ending', rule: 'R16', detail: `the contract is ending: it ${byAlice}` },
    ],
    [ending('client'), { type: 'end', by: 'freelancer' }, nothing, null],
    [
      ending('freelancer'),
      { type: 'end', by: 'freelancer' },
      nothing,
      { code: 'contract_already_ending', possible: ['heldOverRefund'] },
    ],
    [
      { state: 'ending', end: null },
      { type: 'end', by: 'freelancer' },
      nothing,
      { detail: 'the contract is ending: it has ended', possible: ['heldOverRefund'] },
    ],
    [
      over,
      { type: 'end' },
      nothing,
      {
        code: 'contract_ended',
        rule: 'R16',
        detail: `the contract is ended: it ${byBob}`,
        possible: ['bonus'],
      },
    ],
    [
      over,
      { type: 'heldOverRefund' },
      nothing,
      { code: 'contract_ended', rule: 'R16', detail: 'the contract is ended: it has nothing left' },
    ],
    [
      open,
      { type: 'heldOverRefund' },
      { heldOver: 5, openHeldOverRequest: true },
      {
        ...{ code: 'refund_request_open', rule: 'R17' },
        detail: 'the contract is active: it has an open request for its held-over money',
      },
    ],
    [
      open,
      { type: 'heldOverRefund' },
      nothing,
      { code: 'nothing_held_over', rule: 'R17', detail: 'the contract is active: it has no held-over money' },
    ],
    [open, { type: 'heldOverRefund' }, { heldOver: 1, openHeldOverRequest: false }, null],
  ];
  test.each(acts)('%j, %j, %j: %j', (contract, act, remains, refusal) => {
    const answer = refuseContractAct(contract, act, remains);
    if (refusal === null) expect(answer).toBeNull();
    else expect(answer).toMatchObject(refusal);
  });

  test('who ended it, where that is known', () => {
    expect(endedBy(ending('client'))).toBe(byAlice);
    expect(endedBy(open)).toBe('has ended');
  });

  test('R16: nothing follows where nobody has ended it', () => {
    const remains = { ...nothing, liveMilestones: 0, onHold: 0 };
    expect(nextEndingStep({ state: 'ending', end: null }, remains)).toBeNull();
    expect(nextEndingStep(open, remains)).toBeNull();
    expect(nextEndingStep(ending('client'), remains)).toEqual({ type: 'endContract' });
  });
});

describe('R17, R21: a request for held-over money, in words', () => {
  const facts = { heldOver: 600, policy: { feeBps: 1000 }, currency: 'USD' };
  const states: Readonly<Record<HeldOverRequestState['name'], HeldOverRequestState>> = {
    open: { name: 'open', respondBy: day(7) },
    refunded: { name: 'refunded', refunded: 600 },
    declined: { name: 'declined', onHold: 600 },
    superseded: { name: 'superseded' },
    resolved: { name: 'resolved', released: 0, refunded: 600 },
  };
  const possible = { open: ['acceptRefund', 'declineRefund'], declined: ['resolve'] };
  const request = (name: HeldOverRequestState['name']) => heldOverRequest({ state: states[name] });
  const split = heldOverMessage({ type: 'resolve', freelancerAmount: 0, reason: 'a split' });

  test.each(refundRequestStates.filter((name) => name !== 'open'))('an answer to one that is %s', (name) => {
    for (const type of ['acceptRefund', 'declineRefund'] as const)
      expect(decideHeldOver(request(name), heldOverMessage({ type }), facts)).toEqual({
        code: name === 'superseded' ? 'refund_request_superseded' : 'refund_request_closed',
        rule: 'R17',
        detail: `the refund request is ${name}`,
        state: name,
        possible: name === 'declined' ? possible.declined : [],
      });
  });

  test.each(refundRequestStates.filter((name) => name !== 'declined'))(
    'a split of one that is %s',
    (name) => {
      expect(decideHeldOver(request(name), split, facts)).toEqual({
        code: 'wrong_state',
        rule: 'R19',
        detail: `the refund request is ${name}: ops resolve held-over money that is on hold`,
        state: name,
        possible: name === 'open' ? possible.open : [],
      });
    },
  );

  test('R19: a split of more than is on hold', () => {
    const more = heldOverMessage({ type: 'resolve', freelancerAmount: 601, reason: 'a split' });
    expect(decideHeldOver(request('declined'), more, facts)).toEqual({
      code: 'split_out_of_range',
      rule: 'R19',
      detail: "the freelancer's part is from 0 to the 6.00 USD (600 minor units) on hold; 601 is not",
      state: 'declined',
    });
  });

  test.each([
    [{ type: 'acceptRefund' }, 'R17', 'the freelancer accepted'],
    [{ type: 'acceptRefund', reason: 'fair' }, 'R17', 'fair'],
    [{ type: 'declineRefund' }, 'R17', 'the freelancer declined'],
    [{ type: 'declineRefund', reason: 'it is done' }, 'R17', 'it is done'],
    [{ type: 'freelancerEnded' }, 'R16', 'the freelancer ended the contract'],
  ] as const)('%j is under %s: %s', (payload, rule, reason) => {
    expect(decideHeldOver(request('open'), heldOverMessage(payload), facts)).toMatchObject({ rule, reason });
  });

  test('silence, and a request that came to nothing', () => {
    const silence = heldOverMessage({ type: 'responsePeriodOver' }, day(7));
    expect(decideHeldOver(request('open'), silence, facts)).toMatchObject({
      ...{ type: 'refund_request.refunded', rule: 'R17' },
      reason: 'no answer by 2026-03-08T12:00:00.000Z',
    });
    expect(decideHeldOver(request('open'), silence, { ...facts, heldOver: 0 })).toMatchObject({
      ...{ type: 'refund_request.superseded', rule: 'R17' },
    });
  });
});

describe('R24: postings', () => {
  test('the charges that a movement gives back to are read from its legs', () => {
    expect(
      refundPartsOf([
        { account: accounts.escrow('ms_1'), amount: -700 },
        { account: accounts.fees, amount: 100 },
        { account: accounts.refundsDue('chg_1'), amount: 500 },
        { account: accounts.refundsDue('chg_2'), amount: 100 },
        { account: accounts.refundsDue('chg_3'), amount: -5 },
        { account: accounts.refundsDue('chg_4'), amount: 0 },
      ]),
    ).toEqual([
      { chargeId: 'chg_1', amount: 500 },
      { chargeId: 'chg_2', amount: 100 },
    ]);
  });

  test('an account says of what kind it is', () => {
    expect(['escrow:ms_1', 'fees', 'freelancer:bob:USD'].map(kindOfAccount)).toEqual([
      'escrow',
      'fees',
      'freelancer',
    ]);
  });

  test('R19: a split is a journal of its own kind', () => {
    const [event] = applied(inState.on_hold(), resolve(day(1), 900)).events;
    expect(event && postingOf(event, 'ms_1', parties())?.kind).toBe('resolve');
  });

  test('R17: books that contradict each other are told apart by how much', () => {
    expect(() => allotRefund(7, [{ id: 'chg_1', unrefunded: 5 }])).toThrow(
      'refund of 7 exceeds what was charged and not refunded by 2',
    );
  });
});

describe('policies, in words', () => {
  const bounds = {
    reviewPeriod: { min: DAY, max: 60 * DAY },
    refundResponsePeriod: { min: DAY, max: 30 * DAY },
  };
  test.each([
    [
      { reviewPeriod: 'P1Y' },
      '"P1Y" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D',
    ],
    [{ reminders: Array(11).fill('P1D') }, 'at most 10 reminders'],
    [{ feeBps: -1 }, 'must be a whole number from 0 to 10000'],
    [{ minimumDeposit: -1 }, 'must be a whole number of minor units, 0 or more'],
  ])('%j: %s', (terms, fault) => {
    expect(policyFaults({ ...defaultPolicy, ...terms }, bounds)).toMatchObject([{ message: fault }]);
  });

  test('one that was never accepted is named', () => {
    expect(() => policyOf({ ...defaultPolicy, reviewPeriod: 'P1Y' })).toThrow(
      'not an ISO 8601 duration: P1Y',
    );
  });

  test('weeks may have several digits', () => {
    expect(parseDuration('P10W')).toBe(70 * DAY);
  });
});
