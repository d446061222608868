import { planContract } from './plan';
import { faultKinds, planFault } from './plan-faults';
import { Random } from './random';

const contracts = (seed: string) => Array.from({ length: 300 }, (_, index) => planContract(seed, index));
const faults = (seed: string) => Array.from({ length: 300 }, (_, index) => planFault(seed, index));

test('a plan of messages and of faults is a function of its seed', () => {
  const told = (seed: string) => JSON.stringify([contracts(seed), faults(seed)]);
  const [once, again, another] = [told('one'), told('one'), told('another')];
  // As a whole: the difference of two long texts is nothing that anybody reads.
  expect(once === again).toBe(true);
  expect(once === another).toBe(false);
});

test('a contract of the plan is the same whichever were planned before it', () => {
  expect(planContract('one', 7)).toEqual(contracts('one')[7]);
});

test('every act of the API is planned, by both its sides, and every kind of fault', () => {
  const sends = contracts('one').flatMap(({ steps }) => steps.flatMap((step) => step.sends));
  const acts = new Set(sends.map(({ act }) => act.kind));
  expect([...acts].sort()).toEqual(
    [
      ...['plan', 'fund', 'submit', 'withdrawSubmission', 'requestChanges', 'approve', 'bonus', 'hold'],
      ...['liftHold', 'resolve', 'openRefund', 'acceptRefund', 'declineRefund', 'resolveHeldOver', 'end'],
    ].sort(),
  );
  expect(new Set(sends.map(({ manner }) => manner))).toEqual(new Set(['patient', 'abandoned', 'doubled']));
  const heldOver = sends.filter(({ act }) => 'milestone' in act && act.milestone === null);
  expect(new Set(heldOver.map(({ act }) => act.kind))).toEqual(
    new Set(['openRefund', 'acceptRefund', 'declineRefund']),
  );
  expect(new Set(faults('one').map(({ fault }) => fault.kind))).toEqual(new Set(faultKinds));
});

test('contradictions are sent at the same time, by several people', () => {
  const together = contracts('one').flatMap(({ steps }) => steps.filter(({ sends }) => sends.length > 1));
  expect(together.some(({ sends }) => new Set(sends.map(({ who }) => who)).size > 1)).toBe(true);
});

describe('random numbers', () => {
  test('are spread evenly', () => {
    const random = new Random('spread');
    const drawn = Array.from({ length: 10_000 }, () => random.int(0, 9));
    for (let digit = 0; digit < 10; digit++) {
      expect(drawn.filter((one) => one === digit).length).toBeGreaterThan(850);
    }
    const many = Array.from({ length: 10_000 }, () => random.next());
    const mean = many.reduce((sum, one) => sum + one, 0) / many.length;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
    expect(Math.max(...many)).toBeLessThan(1);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  });

  test('a choice by weight is made as often as its weight says', () => {
    const random = new Random('weights');
    const drawn = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    const often = drawn.filter((name) => name === 'often').length;
    expect(often / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  test('some of them are as many as asked for, in their order', () => {
    const random = new Random('some');
    const some = random.some([1, 2, 3, 4, 5, 6], 3);
    expect(some).toHaveLength(3);
    expect([...some].sort()).toEqual(some);
  });
});
