import type { Act } from '../../domain/milestone';
import { workflowIds } from '../../protocol/names';
import { attributeKeys } from '../../protocol/search-attributes';
import { bonusesOf, findBonus } from '../../store/bonuses';
import type { Contract } from '../../store/contracts';
import { steeredRail } from '../support/rails';
import { until, World } from '../support/world';

const fund = (paymentMethod = 'pm_ok'): Act => ({ type: 'fund', paymentMethod });
const bonus = (amount: number, paymentMethod = 'pm_ok'): Act => ({ type: 'bonus', amount, paymentMethod });
const APPROVE: Act = { type: 'approve' };

describe('payments', () => {
  const rail = steeredRail();
  let world: World;
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
  });
  afterAll(() => world.stop());

  /** R12: a contract with this much held over. */
  const heldOver = async (amount: number): Promise<Contract> => {
    const contract = await world.contract();
    const first = await world.inReview(contract, 1500);
    await world.applied(first.id, { type: 'approve', amount: 1500 - amount });
    return contract;
  };

  /** What a milestone's page in the Temporal UI says. */
  const details = async (milestoneId: string) => {
    const metadata = await world.handle(milestoneId).query('__temporal_workflow_metadata');
    return (metadata as { currentDetails?: string }).currentDetails;
  };

  const takings = (reference: string) => world.rail.takings({ reference });

  const bonusSettled = (id: string) =>
    until(async () => {
      const found = await findBonus(world.db, id);
      return found !== null && found.state.name !== 'pending' ? found.state : null;
    }, 'the bonus to be settled');

  const refundsSent = (contract: Contract) =>
    until(async () => {
      const refunds = await world.db('refunds').where({ contract_id: contract.id });
      return refunds.length > 0 && refunds.every(({ state }) => state === 'sent') ? refunds : null;
    }, 'the refunds to be sent');

  describe('R2: funding', () => {
    test('a declined charge gives the held-over money back; planned again, it can be funded again', async () => {
      const contract = await heldOver(600);
      const { id } = await world.milestone(contract, 2000);

      const declined = await world.act(id, fund('pm_declined'));

      expect(declined.rejection).toMatchObject({
        code: 'charge_declined',
        rule: 'R2',
        railCode: 'card_declined',
      });
      expect((await world.read(id)).state).toMatchObject({
        name: 'planned',
        lastFailure: { code: 'card_declined' },
      });
      expect(await world.balanced(contract.id)).toMatchObject({ heldOver: 600, inEscrow: 0, charged: 1500 });
      await world.ends(workflowIds.milestone(id));

      expect((await world.applied(id, fund())).result).toMatchObject({ charged: 1400 });
      expect(await world.balanced(contract.id)).toMatchObject({ heldOver: 0, inEscrow: 2000, charged: 2900 });
      expect(await takings(id)).toEqual({ charged: 1400, refunded: 0, count: 1 });
    });

    test('a charge that needs the client to act is declined, and works the second time', async () => {
      const { id } = await world.milestone(await world.contract());

      const first = await world.act(id, fund('pm_requires_action'));
      const second = await world.act(id, fund('pm_requires_action'));

      expect(first.rejection).toMatchObject({ code: 'charge_declined', railCode: 'action_required' });
      expect(second.state).toBe('applied');
      expect(await takings(id)).toMatchObject({ charged: 1500, count: 1 });
    });

    test.each(['pm_timeout_after_charge', 'pm_unavailable_twice'])(
      '%s charges exactly once',
      async (method) => {
        const contract = await world.contract();
        const { id } = await world.milestone(contract);

        await world.applied(id, fund(method));

        expect(await takings(id)).toEqual({ charged: 1500, refunded: 0, count: 1 });
        expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, inEscrow: 1500 });
      },
    );

    test('R12: held-over money that is enough pays for all of it, and nothing is charged', async () => {
      const contract = await heldOver(600);
      const { id } = await world.milestone(contract, 400);

      expect((await world.applied(id, fund('pm_declined'))).result).toMatchObject({ charged: 0 });

      expect(await takings(id)).toMatchObject({ count: 0 });
      expect(await world.balanced(contract.id)).toMatchObject({ heldOver: 200, inEscrow: 400 });
    });

    test('R3: below the minimum deposit is refused without held-over money, and charged with any', async () => {
      const without = await world.milestone(await world.contract(), 499);
      const beside = await world.milestone(await heldOver(100), 499);

      const refused = await world.act(without.id, fund());

      expect(refused.rejection).toMatchObject({ code: 'below_minimum_deposit', rule: 'R3' });
      expect((await world.applied(beside.id, fund())).result).toMatchObject({ charged: 399 });
    });

    test('a message that comes while the rail is asked waits for its answer', async () => {
      const letGo = rail.hold();
      const { id } = await world.milestone(await world.contract());
      const funding = await world.send(id, fund());
      await world.reaches(id, ({ state }) => state.name === 'funding');
      const approval = await world.send(id, { type: 'approve', acknowledgeUnsubmitted: true });

      letGo();

      expect((await world.decided(funding)).state).toBe('applied');
      expect((await world.decided(approval)).state).toBe('applied');
    });
  });

  describe('R14: a bonus', () => {
    test('with an approval: the release first, then the bonus less its fee, with its own outcome', async () => {
      const contract = await world.contract();
      const { id } = await world.inReview(contract);

      const approval = await world.applied(id, {
        ...APPROVE,
        bonus: { amount: 505, paymentMethod: 'pm_ok' },
      } as Act);

      expect(approval.result).toMatchObject({ released: 1500, bonus: { amount: 505 } });
      expect(await bonusSettled(approval.id)).toMatchObject({ name: 'paid', gross: 505, fee: 51, net: 454 });
      expect(await world.balanced(contract.id)).toMatchObject({
        charged: 1500,
        bonus: 505,
        paid: 1804,
        fees: 201,
      });
    });

    test('a declined one never undoes the release; the client may try again', async () => {
      const contract = await world.contract();
      const { id } = await world.inReview(contract);
      const approval = await world.applied(id, {
        ...APPROVE,
        bonus: { amount: 500, paymentMethod: 'pm_declined' },
      } as Act);
      expect(await bonusSettled(approval.id)).toMatchObject({ name: 'failed', code: 'card_declined' });
      expect((await world.read(id)).state.name).toBe('paid');

      const declined = await world.act(id, bonus(500, 'pm_declined'));
      const paid = await world.act(id, bonus(500));

      expect(declined.rejection).toMatchObject({ code: 'charge_declined', rule: 'R14' });
      expect(paid).toMatchObject({
        state: 'applied',
        result: { bonus: { state: 'paid', amount: 500, fee: 50 } },
      });
      expect((await bonusesOf(world.db, [id])).map(({ state }) => state.name)).toEqual([
        'failed',
        'failed',
        'paid',
      ]);
      expect(await world.balanced(contract.id)).toMatchObject({ bonus: 500, paid: 1800, fees: 200 });
    });

    test.each(['pm_timeout_after_charge', 'pm_unavailable_twice'])(
      '%s charges it exactly once',
      async (method) => {
        const contract = await world.contract();
        const { id } = await world.inReview(contract);
        await world.applied(id, APPROVE);

        expect((await world.act(id, bonus(500, method))).state).toBe('applied');

        expect(await takings(id)).toEqual({ charged: 2000, refunded: 0, count: 2 });
        expect(await world.balanced(contract.id)).toMatchObject({ bonus: 500, paid: 1800 });
      },
    );

    test('one may be pending at a time: the second is refused, and never charged', async () => {
      const contract = await world.contract();
      const { id } = await world.inReview(contract);
      await world.applied(id, APPROVE);
      const letGo = rail.hold();
      const first = await world.send(id, bonus(500));
      await until(async () => findBonus(world.db, first), 'the first bonus to be pending');

      const second = await world.act(id, bonus(700));
      letGo();

      expect(second.rejection).toMatchObject({ code: 'bonus_pending', rule: 'R14' });
      expect((await world.decided(first)).state).toBe('applied');
      expect(await takings(id)).toMatchObject({ charged: 2000, count: 2 });
      expect(await world.balanced(contract.id)).toMatchObject({ bonus: 500 });
    });

    test('also after the contract has ended', async () => {
      const contract = await world.contract();
      const { id } = await world.inReview(contract);
      await world.applied(id, { type: 'approve', endContract: true });
      await world.contractReaches(contract.id, 'ended');

      expect((await world.act(id, bonus(500))).state).toBe('applied');
      expect(await world.balanced(contract.id)).toMatchObject({ bonus: 500, paid: 1800 });
    });
  });

  describe('R17: a refund', () => {
    test.each(['pm_ok', 'pm_unavailable_twice'])(
      'of a charge by %s reaches the rail exactly once',
      async (method) => {
        const contract = await world.contract();
        const { id } = await world.milestone(contract);
        await world.applied(id, fund(method));
        await world.applied(id, { type: 'openRefund', reason: 'x' });

        await world.applied(id, { type: 'acceptRefund' });

        const [refund] = await refundsSent(contract);
        await world.ends(workflowIds.refundTransfer(refund.id));
        expect(await takings(id)).toEqual({ charged: 1500, refunded: 1500, count: 1 });
        expect(await world.balanced(contract.id)).toMatchObject({ refunded: 1500, inEscrow: 0 });
      },
    );

    test('goes back to the charges newest first, never more than what is left of each', async () => {
      const contract = await heldOver(600);
      const [{ milestone_id: first }] = await world.db('charges').where({ contract_id: contract.id });
      const second = await world.funded(contract, 2000);
      await world.applied(second.id, { type: 'openRefund', reason: 'x' });

      await world.applied(second.id, { type: 'acceptRefund' });

      expect((await refundsSent(contract)).map(({ amount }) => amount).sort()).toEqual([1400, 600]);
      expect(await takings(second.id)).toMatchObject({ charged: 1400, refunded: 1400 });
      expect(await takings(first)).toMatchObject({ charged: 1500, refunded: 600 });
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 2000, paid: 810 });
    });
  });

  test('R23: while the rail is down the milestone needs attention, and no longer once it answers', async () => {
    const { id } = await world.milestone(await world.contract());
    const needsAttention = async (expected: boolean) => {
      const { typedSearchAttributes } = await world.handle(id).describe();
      return typedSearchAttributes.get(attributeKeys.NeedsAttention) === expected ? true : null;
    };
    rail.down = true;
    const command = await world.send(id, fund());
    await until(() => needsAttention(true), 'attention to be called for');
    expect(await details(id)).toContain(
      `**Needs attention:** Charge 15.00 USD. The payment rail has not answered the charge of 15.00 USD for milestone ${id.replace('_', '\\_')}: the rail is away. It is asked again under the same key, so nothing is taken twice.`,
    );

    rail.down = false;

    expect((await world.decided(command)).state).toBe('applied');
    await until(() => needsAttention(false), 'attention to be over');
    expect(await details(id)).not.toContain('Needs attention');
    expect(await takings(id)).toMatchObject({ charged: 1500, count: 1 });
  });
});
