import { MockActivityEnvironment } from '@temporalio/testing';
import { paymentActivities } from '../../activities/payments';
import { type PaymentRail, RailUnavailable } from '../../activities/providers/rail';
import { createSimulatedRail } from '../../activities/providers/simulated';
import { insertCommand } from '../../store/commands';
import type { StoredMilestone } from '../../store/milestones';
import { takeOverdue } from '../../store/sweep';
import * as transactions from '../../transactions';
import { Books, NOW } from './books';

let books: Books;
let silentRail: PaymentRail;
beforeAll(async () => {
  books = await Books.open();
  const silence = () => Promise.reject(new RailUnavailable('the rail is away'));
  silentRail = { ...createSimulatedRail(books.db), charge: silence, refund: silence };
});
afterAll(() => books.close());

const markOf = async ({ id }: { readonly id: string }) => (await books.read({ id })).attention;
const marksOn = async (contractId: string) =>
  (await books.db('contracts').where({ id: contractId }).first('attention')).attention;

/** The rail is away for so many attempts. */
async function unanswered(attempts: number, call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++)
    await expect(new MockActivityEnvironment({ attempt }).run(call)).rejects.toThrow('away');
}
const answered = (call: () => Promise<unknown>) => new MockActivityEnvironment({ attempt: 9 }).run(call);
const activities = (rail = silentRail) => paymentActivities(books.db, rail);
const simulated = () => activities(createSimulatedRail(books.db));

/** What a milestone's clock, and the sweep's look at it, would be had two minutes passed. */
const letItBeOverdue = (table: string, id: string, clock: string) =>
  books
    .db(table)
    .where({ id })
    .update({ [clock]: new Date(Date.now() - 120_000), sweep_at: new Date(Date.now() - 60_000) });

describe('needs attention: what is on hold (R19)', () => {
  test('a milestone, until ops have acted', async () => {
    const milestone = await books.inReview(await books.contract());
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
    await books.act(milestone, { type: 'hold', reason: 'A dispute' });
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual(['on_hold', 1]);
    await books.act(milestone, { type: 'liftHold', reason: 'Settled' });
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
  });

  test('held-over money that a decline has set aside', async () => {
    const contract = await books.heldOver();
    const request = await books.openHeldOver(contract);
    const handle = async (type: 'declineRefund' | 'resolve', fields: object) => {
      const base = { ...books.command(contract.id, type, 'freelancer'), refundRequestId: request.id };
      await books.db.transaction((trx) => insertCommand(trx, { ...base, payload: { ...fields } }));
      const delivery = { commandId: base.id, type, fields, receivedAt: NOW, arrivedAt: NOW, now: NOW };
      await transactions.handleHeldOverAct(books.db, request.id, delivery);
    };
    expect(await marksOn(contract.id)).toBe(0);
    await handle('declineRefund', {});
    expect(await marksOn(contract.id)).toBe(1);
    await handle('resolve', { freelancerAmount: 600, reason: 'All of it is his' });
    expect(await marksOn(contract.id)).toBe(0);
  });
});

describe('needs attention: what the payment rail leaves unanswered', () => {
  const fund =
    (milestone: StoredMilestone, of = activities()) =>
    () =>
      of.chargeFunding(milestone.id, false, NOW);

  test('the charge of a funding, from the fourth attempt until it is settled', async () => {
    const milestone = await books.funding(await books.contract());
    await unanswered(3, fund(milestone));
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
    await unanswered(5, fund(milestone));
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual(['charge_unanswered', 1]);
    await answered(fund(milestone, simulated()));
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
  });

  test('the charge of a bonus, on the milestone that is paid', async () => {
    const milestone = await books.inReview(await books.contract());
    const bonus = { amount: 500, paymentMethod: 'pm_ok' };
    const id = await books.act(milestone, { type: 'approve', bonus });
    await unanswered(4, () => activities().chargeBonus(id, true, NOW));
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual(['charge_unanswered', 1]);
    await answered(() => simulated().chargeBonus(id, true, NOW));
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
  });

  test('a refund, on the contract', async () => {
    const milestone = await books.funding(await books.contract());
    await answered(fund(milestone, simulated()));
    await books.act(milestone, { type: 'openRefund', reason: 'We stop here' });
    await books.act(milestone, { type: 'acceptRefund' });
    const { id } = await books.db('refunds').where({ contract_id: milestone.contractId }).first();
    await unanswered(4, () => activities().sendRefund(id, true, NOW));
    expect(await marksOn(milestone.contractId)).toBe(1);
    await answered(() => simulated().sendRefund(id, true, NOW));
    expect(await marksOn(milestone.contractId)).toBe(0);
  });
});

describe('needs attention: a clock that should have rung more than a minute ago', () => {
  test('of a milestone, until the next step', async () => {
    const milestone = await books.inReview(await books.contract());
    await takeOverdue(books.db);
    expect(await markOf(milestone)).toBeNull();
    await letItBeOverdue('milestones', milestone.id, 'wake_at');
    expect((await takeOverdue(books.db)).milestones).toEqual([milestone.id]);
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual(['clock_overdue', 1]);
    await books.act(milestone, { type: 'requestChanges', message: 'Bluer' });
    expect([await markOf(milestone), await marksOn(milestone.contractId)]).toEqual([null, 0]);
  });

  test('of a request for held-over money', async () => {
    const contract = await books.heldOver();
    const request = await books.openHeldOver(contract);
    await letItBeOverdue('refund_requests', request.id, 'respond_by');
    expect((await takeOverdue(books.db)).heldOverRequests).toEqual([request.id]);
    expect(await marksOn(contract.id)).toBe(1);
    await transactions.endContract(books.db, books.endRequest(contract.id, 'freelancer'));
    expect(await marksOn(contract.id)).toBe(0);
  });

  test('while somebody works on its contract it is left to the next look', async () => {
    const milestone = await books.inReview(await books.contract());
    await letItBeOverdue('milestones', milestone.id, 'wake_at');
    await books.db.transaction(async (trx) => {
      await trx('contracts').where({ id: milestone.contractId }).forNoKeyUpdate().first();
      await takeOverdue(books.db);
      expect(await markOf(milestone)).toBeNull();
    });
  });
});

describe('the database keeps parties and marks by itself', () => {
  test('a milestone bears the parties of its contract', async () => {
    const { id, contractId } = await books.milestone(await books.contract());
    expect(await books.db('milestones').where({ id }).first()).toMatchObject({
      contract_id: contractId,
      platform_id: 'acme',
      client_id: 'alice',
      freelancer_id: 'bob',
    });
  });

  test.each([
    ['contracts', 'client_id'],
    ['milestones', 'platform_id'],
    ['milestones', 'freelancer_id'],
  ])('nobody changes those of %s: %s', async (table, column) => {
    const milestone = await books.milestone(await books.contract());
    const id = table === 'contracts' ? milestone.contractId : milestone.id;
    await expect(books.owner(`update ${table} set ${column} = 'mallory' where id = '${id}'`)).rejects.toThrow(
      'the parties of',
    );
    await expect(
      books
        .db(table)
        .where({ id })
        .update({ [column]: 'mallory' }),
    ).rejects.toThrow('permission denied');
  });

  test('what is on hold cannot be without its mark, and nothing else has it', async () => {
    const milestone = await books.funded(await books.contract());
    const mark = (attention: string | null) =>
      books.db('milestones').where({ id: milestone.id }).update({ attention });
    await expect(mark('on_hold')).rejects.toThrow('milestones_on_hold_need_attention');
    await expect(mark('charge_unanswered')).rejects.toThrow('milestones_unanswered_are_charged');
    await expect(mark('clock_overdue')).rejects.toThrow('milestones_overdue_have_a_clock');
    await books.act(milestone, { type: 'hold', reason: 'A dispute' });
    await expect(mark(null)).rejects.toThrow('milestones_on_hold_need_attention');
    await expect(
      books.db('contracts').where({ id: milestone.contractId }).update({ attention: 0 }),
    ).rejects.toThrow('permission denied');
  });
});
