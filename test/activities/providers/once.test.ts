import { chargeOnce, refundOnce } from '../../../activities/providers/once';
import { type PaymentRail, RailAnswerUnclear, RailUnavailable } from '../../../activities/providers/rail';
import { aCharge, aRefund, charged, openRail, type RailUnderTest } from './simulated-rail';

let books: RailUnderTest;

beforeAll(async () => {
  books = await openRail();
});

afterAll(() => books.close());

type Operation = 'charge' | 'findCharge' | 'refund' | 'findRefund';

/** The real rail, with a record of what it was asked and, for one operation, an answer that is lost. */
function watched(lose?: { operation: 'charge' | 'refund'; before: boolean }) {
  const calls: Operation[] = [];
  const watch =
    <Request, Outcome>(operation: Operation, call: (request: Request) => Promise<Outcome>) =>
    async (request: Request): Promise<Outcome> => {
      calls.push(operation);
      if (lose?.operation === operation && lose.before) throw new RailAnswerUnclear('lost on the way there');
      const outcome = await call(request);
      if (lose?.operation === operation) throw new RailAnswerUnclear('lost on the way back');
      return outcome;
    };
  const rail: PaymentRail = {
    ...books.rail,
    charge: watch('charge', books.rail.charge),
    findCharge: watch('findCharge', books.rail.findCharge),
    refund: watch('refund', books.rail.refund),
    findRefund: watch('findRefund', books.rail.findRefund),
  };
  return { rail, calls };
}

describe('R23: chargeOnce', () => {
  test('charges on the first attempt without a look-up', async () => {
    const { rail, calls } = watched();
    expect(await chargeOnce(rail, aCharge(), 1)).toMatchObject({ status: 'succeeded' });
    expect(calls).toEqual(['charge']);
  });

  test('looks up first on any later attempt, and the look-up is final', async () => {
    const request = aCharge();
    const first = await books.rail.charge(request);
    const { rail, calls } = watched();
    expect(await chargeOnce(rail, request, 2)).toEqual(first);
    expect(calls).toEqual(['findCharge']);
  });

  test('charges on a later attempt when the look-up finds nothing', async () => {
    const { rail, calls } = watched();
    expect(await chargeOnce(rail, aCharge(), 2)).toMatchObject({ status: 'succeeded' });
    expect(calls).toEqual(['findCharge', 'charge']);
  });

  test('never charges again when the look-up finds a declined answer', async () => {
    const request = aCharge({ paymentMethod: 'pm_requires_action' });
    const first = await books.rail.charge(request);
    const { rail, calls } = watched();
    expect(await chargeOnce(rail, request, 7)).toEqual(first);
    expect(first).toMatchObject({ status: 'declined', code: 'action_required' });
    expect(calls).toEqual(['findCharge']);
    expect(await books.rail.takings(request)).toMatchObject({ count: 0 });
  });

  test('a timeout after the charge is looked up in the same attempt: one charge, and its answer', async () => {
    const request = aCharge({ paymentMethod: 'pm_timeout_after_charge' });
    const { rail, calls } = watched();
    expect(await chargeOnce(rail, request, 1)).toMatchObject({ status: 'succeeded' });
    expect(calls).toEqual(['charge', 'findCharge']);
    expect(await chargeOnce(rail, request, 2)).toMatchObject({ status: 'succeeded' });
    expect(await books.rail.takings(request)).toEqual({ charged: 1500, refunded: 0, count: 1 });
  });

  test('an unclear call that cannot be found yet stays unclear; the next attempt looks it up', async () => {
    const request = aCharge();
    const lost = watched({ operation: 'charge', before: true });
    await expect(chargeOnce(lost.rail, request, 1)).rejects.toBeInstanceOf(RailAnswerUnclear);
    expect(lost.calls).toEqual(['charge', 'findCharge']);

    const late = await books.rail.charge(request);
    const next = watched();
    expect(await chargeOnce(next.rail, request, 2)).toEqual(late);
    expect(next.calls).toEqual(['findCharge']);
    expect(await books.rail.takings(request)).toMatchObject({ count: 1 });
  });

  test('a rail that is unavailable twice is charged once, on the third attempt', async () => {
    const request = aCharge({ paymentMethod: 'pm_unavailable_twice' });
    await expect(chargeOnce(books.rail, request, 1)).rejects.toBeInstanceOf(RailUnavailable);
    await expect(chargeOnce(books.rail, request, 2)).rejects.toBeInstanceOf(RailUnavailable);
    const outcome = await chargeOnce(books.rail, request, 3);
    expect(outcome).toMatchObject({ status: 'succeeded' });
    expect(await chargeOnce(books.rail, request, 4)).toEqual(outcome);
    expect(await books.rail.takings(request)).toEqual({ charged: 1500, refunded: 0, count: 1 });
  });

  test('a look-up that fails charges nothing', async () => {
    const { rail, calls } = watched();
    const down = { ...rail, findCharge: () => Promise.reject(new RailUnavailable('down')) };
    await expect(chargeOnce(down, aCharge(), 2)).rejects.toBeInstanceOf(RailUnavailable);
    expect(calls).toEqual([]);
  });

  test('a refusal of the request is passed on', async () => {
    const request = aCharge();
    await books.rail.charge(request);
    const refused = chargeOnce(books.rail, { ...request, amount: 1 }, 1);
    await expect(refused).rejects.toMatchObject({ name: 'RailRefused', code: 'key_reused' });
  });
});

describe('R23: refundOnce', () => {
  test('an answer lost on the way back is looked up: one refund', async () => {
    const charge = aCharge();
    const request = aRefund(await charged(books.rail, charge));
    const { rail, calls } = watched({ operation: 'refund', before: false });
    const outcome = await refundOnce(rail, request, 1);
    expect(outcome).toEqual(await books.rail.findRefund(request.key));
    expect(calls).toEqual(['refund', 'findRefund']);
    expect(await refundOnce(books.rail, request, 2)).toEqual(outcome);
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 600, count: 1 });
  });

  test('a refund that is unavailable twice is made once, on the third attempt', async () => {
    const charge = aCharge({ paymentMethod: 'pm_unavailable_twice' });
    const request = aRefund(await charged(books.rail, charge));
    await expect(refundOnce(books.rail, request, 1)).rejects.toBeInstanceOf(RailUnavailable);
    await expect(refundOnce(books.rail, request, 2)).rejects.toBeInstanceOf(RailUnavailable);
    expect(await refundOnce(books.rail, request, 3)).toMatchObject({ status: 'succeeded' });
    expect(await books.rail.takings(charge)).toEqual({ charged: 1500, refunded: 600, count: 1 });
  });
});
