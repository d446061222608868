import fc from 'fast-check';
import { roles } from '../../domain/actor';
import { idPrefixes, isId } from '../../domain/ids';
import { DAY, fromIso, parseDuration, toIso } from '../../domain/instant';
import { currencies, formatMoney, isAmount, isCurrency, isPart, MAX_AMOUNT } from '../../domain/money';
import {
  defaultPolicy,
  MAX_REMINDERS,
  type PolicyBounds,
  type PolicyTerms,
  policyFaults,
  policyOf,
} from '../../domain/policy';
import { rejectionCodes } from '../../domain/rejection';

describe('durations', () => {
  test.each([
    ['P14D', 14 * DAY],
    ['P2W', 14 * DAY],
    ['P1W1D', 8 * DAY],
    ['PT24H', DAY],
    ['PT1M', 60_000],
    ['PT30S', 30_000],
    ['P1DT2H3M4S', DAY + 2 * 3_600_000 + 3 * 60_000 + 4_000],
    ['PT90M', 90 * 60_000],
    ['PT0S', 0],
    ['P0D', 0],
  ])('%s is %i ms', (text, length) => {
    expect(parseDuration(text)).toBe(length);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1Y',
    'P1M',
    'P1Y2M3D',
    'p14d',
    'P14d',
    '14D',
    'P-1D',
    '-P1D',
    '+P1D',
    'P1.5D',
    'PT0.5S',
    'PT1S2M',
    'P1D1W',
    'PT1D',
    'P14D ',
    ' P14D',
    'P14D\n',
    'P1H',
    'P1234567D',
    '1209600',
    'P٣D',
  ])('%j is none: years and months have no fixed length, and nothing is guessed', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('what is written is what is read', () => {
    const parts = fc.tuple(fc.nat(9), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(999));
    fc.assert(
      fc.property(parts, ([w, d, h, m, s]) => {
        const length = ((w * 7 + d) * 24 * 3600 + h * 3600 + m * 60 + s) * 1000;
        expect(parseDuration(`P${w}W${d}DT${h}H${m}M${s}S`)).toBe(length);
      }),
    );
  });

  test('instants are ISO 8601 in UTC, with milliseconds', () => {
    expect(toIso(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(fromIso('2026-03-01T13:00:00+01:00')).toBe(fromIso('2026-03-01T12:00:00Z'));
    expect(fromIso('yesterday')).toBeNull();
  });
});

describe('policy', () => {
  const bounds: PolicyBounds = {
    reviewPeriod: { min: DAY, max: 60 * DAY },
    refundResponsePeriod: { min: DAY, max: 30 * DAY },
  };
  const faultsOf = (terms: Partial<PolicyTerms>) =>
    policyFaults({ ...defaultPolicy, ...terms }, bounds).map(({ field }) => field);

  test('the defaults are those of the rules', () => {
    expect(policyOf(defaultPolicy)).toEqual({
      reviewPeriod: 14 * DAY,
      refundResponsePeriod: 7 * DAY,
      reminders: [7 * DAY, 3 * DAY, DAY],
      feeBps: 1000,
      minimumDeposit: 500,
    });
    expect(policyFaults(defaultPolicy, bounds)).toEqual([]);
  });

  test.each([
    ['P1D', []],
    ['P60D', []],
    ['PT24H', []],
    ['PT86399S', ['reviewPeriod']],
    ['PT5184001S', ['reviewPeriod']],
    ['PT10S', ['reviewPeriod']],
    ['a fortnight', ['reviewPeriod']],
  ])('a review period of %s within P1D to P60D: faults %j', (reviewPeriod, faults) => {
    expect(faultsOf({ reviewPeriod })).toEqual(faults);
  });

  test('a sandbox may review in seconds where its operator says so', () => {
    const sandbox = { ...bounds, reviewPeriod: { min: 1000, max: DAY } };
    expect(policyFaults({ ...defaultPolicy, reviewPeriod: 'PT2S' }, sandbox)).toEqual([]);
    expect(policyFaults({ ...defaultPolicy, reviewPeriod: 'PT2S' }, bounds)[0]?.message).toBe(
      'this operator allows 86400 to 5184000 seconds, not "PT2S"',
    );
  });

  test('every fault is listed, with its field', () => {
    const faults = faultsOf({
      reviewPeriod: 'P1Y',
      refundResponsePeriod: 'P31D',
      reminders: ['P1D', 'soon', 'P0D'],
      feeBps: 10_001,
      minimumDeposit: -1,
    });
    expect(faults).toEqual([
      'reviewPeriod',
      'refundResponsePeriod',
      'reminders/1',
      'reminders/2',
      'feeBps',
      'minimumDeposit',
    ]);
  });

  test('a reminder at the deadline itself is told apart from one that is no duration', () => {
    const messages = policyFaults({ ...defaultPolicy, reminders: ['P0D', 'soon'] }, bounds);
    expect(messages.map(({ message }) => message)).toEqual([
      'a reminder goes out before the deadline, not at it',
      expect.stringContaining('"soon" is not an ISO 8601 duration'),
    ]);
  });

  test('no reminders at all, and one before any submission, are no faults', () => {
    expect(faultsOf({ reminders: [] })).toEqual([]);
    expect(faultsOf({ reminders: ['P90D'] })).toEqual([]);
    expect(faultsOf({ reminders: Array(MAX_REMINDERS).fill('P1D') })).toEqual([]);
    expect(faultsOf({ reminders: Array(MAX_REMINDERS + 1).fill('P1D') })).toEqual(['reminders']);
  });

  test.each([
    [0, []],
    [10_000, []],
    [-1, ['feeBps']],
    [0.5, ['feeBps']],
    [Number.NaN, ['feeBps']],
  ])('a fee of %d basis points: faults %j', (feeBps, faults) => {
    expect(faultsOf({ feeBps })).toEqual(faults);
  });

  test.each([
    [0, []],
    [1, []],
    [0.5, ['minimumDeposit']],
    [MAX_AMOUNT + 1, ['minimumDeposit']],
  ])('a minimum deposit of %d: faults %j', (minimumDeposit, faults) => {
    expect(faultsOf({ minimumDeposit })).toEqual(faults);
  });

  test('a policy that was never accepted is not read', () => {
    expect(() => policyOf({ ...defaultPolicy, reviewPeriod: 'P1Y' })).toThrow(RangeError);
  });
});

describe('money', () => {
  test.each([
    [1, true],
    [MAX_AMOUNT, true],
    [0, false],
    [-1, false],
    [MAX_AMOUNT + 1, false],
    [0.1, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%d is an amount: %s', (amount, is) => {
    expect(isAmount(amount)).toBe(is);
  });

  test('the largest amount times 10000 is exact', () => {
    expect(Number.isSafeInteger(MAX_AMOUNT * 10_000)).toBe(true);
  });

  test.each([
    [0, true],
    [7, true],
    [8, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
  ])('%d is a part of 7: %s', (amount, is) => {
    expect(isPart(amount, 7)).toBe(is);
  });

  test.each([
    [1500, 'USD', '15.00 USD'],
    [5, 'USD', '0.05 USD'],
    [0, 'EUR', '0.00 EUR'],
    [-1500, 'USD', '-15.00 USD'],
    [1500, 'JPY', '1500 JPY'],
    [0, 'JPY', '0 JPY'],
    [1500, 'KWD', '1.500 KWD'],
    [7, 'BHD', '0.007 BHD'],
    [MAX_AMOUNT, 'USD', '1000000000.00 USD'],
  ])('%i of %s is told as %s', (amount, currency, told) => {
    expect(formatMoney(amount, currency)).toBe(told);
  });

  test.each(['USD', 'EUR', 'JPY', 'KWD', 'CHF', 'INR'])('%s is a currency', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  test('the currencies are those of ISO 4217 that circulate, each once and in order', () => {
    expect(currencies).toHaveLength(154);
    expect([...new Set(currencies)].sort()).toEqual(currencies);
    for (const code of currencies) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(isCurrency(code)).toBe(true);
    }
  });

  test.each(['usd', 'US', 'USDT', 'XXX', 'XAU', 'ZZZ', '', ' USD', 'USD EUR', 'toString'])(
    '%j is none',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});

describe('ids', () => {
  const unique = '0193f0a4c1d27b3e8f00aa11bb22cc33';
  test.each(Object.entries(idPrefixes))('an id of a %s begins with %s_', (kind, prefix) => {
    const is = (text: string) => isId(kind as keyof typeof idPrefixes, text);
    expect(is(`${prefix}_${unique}`)).toBe(true);
    for (const other of [
      unique,
      `_${unique}`,
      `${prefix}_`,
      `${prefix}_${unique}0`,
      `${prefix}_${unique.slice(1)}`,
      `${prefix}_${unique.toUpperCase()}`,
      `${prefix}-${unique}`,
      `${prefix}_${unique}\n`,
      `x${prefix}_${unique}`,
      `${prefix}_../../etc/passwd`,
    ]) {
      expect(is(other)).toBe(false);
    }
  });

  test('no id is of two kinds', () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(Object.keys(idPrefixes).length);
    expect(isId('milestone', `ctr_${unique}`)).toBe(false);
  });
});

test('codes and roles are listed once each', () => {
  expect(new Set(rejectionCodes).size).toBe(rejectionCodes.length);
  expect(new Set(roles).size).toBe(roles.length);
});
