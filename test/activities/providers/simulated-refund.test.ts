import { RailUnavailable, type RefundRequest } from '../../../activities/providers/rail';
import { aCharge, aRefund, charged, openRail, type RailUnderTest } from './simulated-rail';

let books: RailUnderTest;

beforeAll(async () => {
  books = await openRail();
});

afterAll(() => books.close());

describe('a refund', () => {
  test('gives back part of a charge and names it', async () => {
    const charge = aCharge();
    const request = aRefund(await charged(books.rail, charge));
    const outcome = await books.rail.refund(request);
    expect(outcome).toEqual({ status: 'succeeded', railReference: expect.stringMatching(/^sim_re_/) });
    expect(await books.rail.findRefund(request.key)).toEqual(outcome);
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 600, count: 1 });
  });

  test('is not found before it was made', async () => {
    expect(await books.rail.findRefund('never-made')).toBeNull();
  });

  test('of a charge that does not exist is refused', async () => {
    const refused = books.rail.refund(aRefund('sim_ch_unknown'));
    await expect(refused).rejects.toMatchObject({ name: 'RailRefused', code: 'unknown_charge' });
  });

  test('in another currency is refused', async () => {
    const request = aRefund(await charged(books.rail, aCharge()), { currency: 'EUR' });
    await expect(books.rail.refund(request)).rejects.toMatchObject({ code: 'currency_mismatch' });
  });

  test.each([0, -600, 1.5])('of %p is refused', async (amount) => {
    const request = aRefund(await charged(books.rail, aCharge()), { amount });
    await expect(books.rail.refund(request)).rejects.toMatchObject({ code: 'invalid_amount' });
  });
});

describe('R17: never more than the unrefunded rest of a charge', () => {
  test('two refunds may use it up, a third is refused and leaves nothing', async () => {
    const charge = aCharge();
    const reference = await charged(books.rail, charge);
    await books.rail.refund(aRefund(reference, { amount: 600 }));
    await books.rail.refund(aRefund(reference, { amount: 900 }));
    const third = aRefund(reference, { amount: 1 });
    await expect(books.rail.refund(third)).rejects.toMatchObject({
      name: 'RailRefused',
      code: 'exceeds_charge',
    });
    expect(await books.rail.findRefund(third.key)).toBeNull();
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 1500, count: 1 });
  });

  test('parallel refunds share the rest', async () => {
    const charge = aCharge();
    const reference = await charged(books.rail, charge);
    const requests = Array.from({ length: 6 }, () => aRefund(reference, { amount: 600 }));
    const calls = await Promise.allSettled(requests.map((request) => books.rail.refund(request)));
    expect(calls.filter((call) => call.status === 'fulfilled')).toHaveLength(2);
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 1200, count: 1 });
  });
});

describe('R23: one key is one refund', () => {
  test('20 parallel calls with one key give back once and agree', async () => {
    const charge = aCharge();
    const request = aRefund(await charged(books.rail, charge));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => books.rail.refund(request)));
    expect(new Set(outcomes.map((outcome) => outcome.railReference)).size).toBe(1);
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 600, count: 1 });
  });

  const others: [string, (elsewhere: string) => Partial<RefundRequest>][] = [
    ['amount', () => ({ amount: 601 })],
    ['currency', () => ({ currency: 'EUR' })],
    ['charge', (elsewhere) => ({ chargeReference: elsewhere })],
  ];
  test.each(others)('another %s under the same key is refused', async (_what, change) => {
    const elsewhere = await charged(books.rail, aCharge());
    const request = aRefund(await charged(books.rail, aCharge()));
    const first = await books.rail.refund(request);
    const again = books.rail.refund({ ...request, ...change(elsewhere) });
    await expect(again).rejects.toMatchObject({ name: 'RailRefused', code: 'key_reused' });
    expect(await books.rail.findRefund(request.key)).toEqual(first);
  });
});

test('a refund of a pm_unavailable_twice charge is unavailable twice, then works', async () => {
  const charge = aCharge({ paymentMethod: 'pm_unavailable_twice' });
  const request = aRefund(await charged(books.rail, charge));
  await expect(books.rail.refund(request)).rejects.toBeInstanceOf(RailUnavailable);
  await expect(books.rail.refund(request)).rejects.toBeInstanceOf(RailUnavailable);
  expect(await books.rail.findRefund(request.key)).toBeNull();
  expect(await books.rail.refund(request)).toMatchObject({ status: 'succeeded' });
  expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 600, count: 1 });
});
