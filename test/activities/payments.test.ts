import { MockActivityEnvironment } from '@temporalio/testing';
import { paymentActivities } from '../../activities/payments';
import type { PaymentRail } from '../../activities/providers/rail';
import { createSimulatedRail, type SimulatedRail } from '../../activities/providers/simulated';
import type { Database } from '../../store/database';
import type { StoredMilestone } from '../../store/milestones';
import { Books, NOW } from '../transactions/books';

/** More statements than any of these activities has. */
const MOST_STATEMENTS = 60;

describe('R23: a payment that is cut off is made once', () => {
  let books: Books;
  let rail: SimulatedRail;
  beforeAll(async () => {
    books = await Books.open();
    rail = createSimulatedRail(books.db);
  });
  afterAll(() => books.close());

  /** Tries an activity as a worker does: a later attempt knows that it is not the first, a later run does not. */
  const attempt = (number: number, work: (lookFirst: boolean) => Promise<unknown>) =>
    new MockActivityEnvironment({ attempt: number }).run(() => work(false));
  const afresh = (work: (lookFirst: boolean) => Promise<unknown>) =>
    new MockActivityEnvironment({ attempt: 1 }).run(() => work(true));

  type Payment = (db: Database, rail: PaymentRail) => (lookFirst: boolean) => Promise<unknown>;

  /** Lets the connection die before each statement in turn; the rail is outside, and keeps what it was told. */
  const cutOffEverywhere = async (pay: Payment, again: typeof afresh | null) => {
    for (let nth = 1; nth < MOST_STATEMENTS; nth++) {
      const dying = books.dyingBefore(nth);
      const work = pay(dying.db, rail);
      const end = await (again === null
        ? attempt(nth, work)
        : nth === 1
          ? attempt(1, work)
          : again(work)
      ).then(
        () => 'done',
        () => 'failed',
      );
      await dying.db.destroy();
      if (end === 'done' && !dying.died()) return;
    }
    throw new Error('never came through');
  };

  const funding = async (paymentMethod: string): Promise<StoredMilestone> => {
    const milestone = await books.milestone(await books.contract());
    await books.act(milestone, { type: 'fund', paymentMethod });
    return milestone;
  };

  const charge =
    (milestoneId: string): Payment =>
    (db, through) =>
    (lookFirst) =>
      paymentActivities(db, through).chargeFunding(milestoneId, lookFirst, NOW);

  const methods = ['pm_ok', 'pm_timeout_after_charge', 'pm_unavailable_twice'];
  const cases = methods.flatMap((method) => [
    [method, 'by a later attempt', null] as const,
    [method, 'by a later run', afresh] as const,
  ]);

  test.each(cases)('a charge by %s, taken up %s', async (method, _, again) => {
    const milestone = await funding(method);

    await cutOffEverywhere(charge(milestone.id), again);

    expect(await rail.takings({ reference: milestone.id })).toEqual({ charged: 1500, refunded: 0, count: 1 });
    expect(await books.inventory(milestone.contractId)).toMatchObject({
      money: { charged: 1500, inEscrow: 1500 },
      journals: 1,
      charges: ['deposit'],
    });
  });

  test('ten charges at once are one', async () => {
    const milestone = await funding('pm_ok');

    await Promise.all(
      Array.from({ length: 10 }, (_, i) => attempt(i + 1, charge(milestone.id)(books.db, rail))),
    );

    expect(await rail.takings({ reference: milestone.id })).toMatchObject({ charged: 1500, count: 1 });
    expect(await books.inventory(milestone.contractId)).toMatchObject({ journals: 1, charges: ['deposit'] });
  });

  test('a bonus', async () => {
    const milestone = await books.inReview(await books.contract());
    const bonus = { amount: 505, paymentMethod: 'pm_ok' };
    const commandId = await books.act(milestone, { type: 'approve', bonus });

    await cutOffEverywhere(
      (db, through) => (lookFirst) => paymentActivities(db, through).chargeBonus(commandId, lookFirst, NOW),
      null,
    );

    expect(await rail.takings({ reference: milestone.id })).toMatchObject({ charged: 505, count: 1 });
    const { money, bonuses } = await books.inventory(milestone.contractId);
    expect({ bonus: money.bonus, paid: money.paid, bonuses }).toEqual({
      bonus: 505,
      paid: 1804,
      bonuses: ['paid'],
    });
  });

  test('a refund', async () => {
    const milestone = await funding('pm_ok');
    await attempt(1, charge(milestone.id)(books.db, rail));
    await books.act(milestone, { type: 'openRefund', reason: 'x' });
    await books.act(milestone, { type: 'acceptRefund' });
    const { id } = await books.db('refunds').where({ contract_id: milestone.contractId }).first();

    await cutOffEverywhere(
      (db, through) => (lookFirst) => paymentActivities(db, through).sendRefund(id, lookFirst, NOW),
      null,
    );

    expect(await rail.takings({ reference: milestone.id })).toEqual({
      charged: 1500,
      refunded: 1500,
      count: 1,
    });
    expect(await books.inventory(milestone.contractId)).toMatchObject({ refunds: ['sent'], journals: 3 });
  });
});
