import { type ChargeRequest, RailAnswerUnclear, RailUnavailable } from '../../../activities/providers/rail';
import { createSimulatedRail } from '../../../activities/providers/simulated';
import { aCharge, openRail, type RailUnderTest } from './simulated-rail';

let books: RailUnderTest;

beforeAll(async () => {
  books = await openRail();
});

afterAll(() => books.close());

const NOTHING = { charged: 0, refunded: 0, count: 0 };
const ONCE = { charged: 1500, refunded: 0, count: 1 };

describe('a charge', () => {
  test('takes the money and names it', async () => {
    const request = aCharge();
    const outcome = await books.rail.charge(request);
    expect(outcome).toEqual({ status: 'succeeded', railReference: expect.stringMatching(/^sim_ch_/) });
    expect(await books.rail.findCharge(request.key)).toEqual(outcome);
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });

  test('is not found before it was made', async () => {
    expect(await books.rail.findCharge('never-made')).toBeNull();
    expect(await books.rail.takings({ reference: 'ms_never_made' })).toEqual(NOTHING);
  });

  test('holds the largest amount exactly, and counts two for one milestone', async () => {
    const request = aCharge({ amount: 100_000_000_000 });
    await books.rail.charge(request);
    await books.rail.charge(aCharge({ amount: 1, reference: request.reference }));
    expect(await books.rail.takings(request)).toEqual({ charged: 100_000_000_001, refunded: 0, count: 2 });
  });

  test('outlives a rolled back transaction of the service', async () => {
    const request = aCharge();
    const failing = books.pool.transaction(async (transaction) => {
      await transaction.raw('SELECT 1');
      await books.rail.charge(request);
      throw new Error('the service changed its mind');
    });
    await expect(failing).rejects.toThrow('the service changed its mind');
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });

  test('cannot be made inside a transaction of the service', async () => {
    await books.pool.transaction(async (transaction) => {
      expect(() => createSimulatedRail(transaction)).toThrow(TypeError);
    });
  });
});

describe('R23: one key is one charge', () => {
  test('the same request again has the same answer and takes nothing', async () => {
    const request = aCharge();
    const first = await books.rail.charge(request);
    expect(await books.rail.charge({ ...request })).toEqual(first);
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });

  test.each(['pm_ok', 'pm_declined', 'pm_requires_action'])(
    '20 parallel calls with %s agree',
    async (method) => {
      const request = aCharge({ paymentMethod: method });
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => books.rail.charge(request)));
      expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
      expect(await books.rail.takings(request)).toEqual(method === 'pm_ok' ? ONCE : NOTHING);
    },
  );

  const others: [string, Partial<ChargeRequest>][] = [
    ['amount', { amount: 1501 }],
    ['currency', { currency: 'EUR' }],
    ['payment method', { paymentMethod: 'pm_declined' }],
    ['payment method that fails at first', { paymentMethod: 'pm_unavailable_twice' }],
    ['customer', { customer: 'mallory' }],
    ['reference', { reference: 'ms_other' }],
  ];
  test.each(others)('another %s under the same key is refused', async (_what, change) => {
    const request = aCharge();
    const first = await books.rail.charge(request);
    const again = books.rail.charge({ ...request, ...change });
    await expect(again).rejects.toMatchObject({ name: 'RailRefused', code: 'key_reused' });
    expect(await books.rail.findCharge(request.key)).toEqual(first);
    expect(await books.rail.takings({ reference: 'ms_other' })).toEqual(NOTHING);
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });
});

describe('a charge that makes no sense', () => {
  test.each([0, -1, 0.5, Number.NaN, 2 ** 53])('amount %p is refused', async (amount) => {
    const refused = books.rail.charge(aCharge({ amount }));
    await expect(refused).rejects.toMatchObject({ name: 'RailRefused', code: 'invalid_amount' });
  });

  test.each(['', 'usd', 'DOLLAR'])('currency "%s" is refused', async (currency) => {
    const refused = books.rail.charge(aCharge({ currency }));
    await expect(refused).rejects.toMatchObject({ name: 'RailRefused', code: 'invalid_currency' });
  });
});

describe('the test payment methods', () => {
  test.each([
    ['pm_declined', 'card_declined'],
    ['pm_no_such_thing', 'unknown_payment_method'],
  ])('%s is declined with %s, also on look-up', async (paymentMethod, code) => {
    const request = aCharge({ paymentMethod });
    const outcome = await books.rail.charge(request);
    expect(outcome).toEqual({ status: 'declined', code, reason: expect.any(String) });
    expect(await books.rail.findCharge(request.key)).toEqual(outcome);
    expect(await books.rail.takings(request)).toEqual(NOTHING);
  });

  test('pm_requires_action is declined once for a milestone, then works', async () => {
    const first = aCharge({ paymentMethod: 'pm_requires_action' });
    const next = { ...first, key: `${first.key}-next` };
    const asked = await books.rail.charge(first);
    expect(asked).toMatchObject({ status: 'declined', code: 'action_required' });
    expect(await books.rail.charge(next)).toMatchObject({ status: 'succeeded' });
    expect(await books.rail.charge(first)).toEqual(asked);
    expect(await books.rail.takings(first)).toEqual(ONCE);
  });

  test('pm_requires_action asks once, however many keys come at the same time', async () => {
    const request = aCharge({ paymentMethod: 'pm_requires_action' });
    const keys = Array.from({ length: 10 }, (_, index) => `${request.key}-${index}`);
    const outcomes = await Promise.all(keys.map((key) => books.rail.charge({ ...request, key })));
    expect(outcomes.filter((outcome) => outcome.status === 'declined')).toHaveLength(1);
    expect(await books.rail.takings(request)).toEqual({ charged: 9 * 1500, refunded: 0, count: 9 });
  });

  test('pm_timeout_after_charge takes the money and does not say so', async () => {
    const request = aCharge({ paymentMethod: 'pm_timeout_after_charge' });
    await expect(books.rail.charge(request)).rejects.toBeInstanceOf(RailAnswerUnclear);
    expect(await books.rail.findCharge(request.key)).toMatchObject({ status: 'succeeded' });
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });

  test('pm_unavailable_twice does nothing twice for each key, then works', async () => {
    const request = aCharge({ paymentMethod: 'pm_unavailable_twice' });
    for (const _call of ['first', 'second']) {
      await expect(books.rail.charge(request)).rejects.toBeInstanceOf(RailUnavailable);
      expect(await books.rail.findCharge(request.key)).toBeNull();
    }
    const outcome = await books.rail.charge(request);
    expect(outcome).toMatchObject({ status: 'succeeded' });
    expect(await books.rail.charge(request)).toEqual(outcome);
    expect(await books.rail.takings(request)).toEqual(ONCE);

    const otherKey = { ...request, key: `${request.key}-other` };
    await expect(books.rail.charge(otherKey)).rejects.toBeInstanceOf(RailUnavailable);
  });

  test('pm_unavailable_twice fails exactly two of many parallel calls', async () => {
    const request = aCharge({ paymentMethod: 'pm_unavailable_twice' });
    const calls = await Promise.allSettled(Array.from({ length: 20 }, () => books.rail.charge(request)));
    expect(calls.filter((call) => call.status === 'rejected')).toHaveLength(2);
    expect(await books.rail.takings(request)).toEqual(ONCE);
  });
});
