import type { Act } from '../../domain/milestone';
import { workflowIds } from '../../protocol/names';
import type { Contract } from '../../store/contracts';
import type { StoredMilestone } from '../../store/milestones';
import { steeredRail } from '../support/rails';
import { World } from '../support/world';

const FUND: Act = { type: 'fund', paymentMethod: 'pm_ok' };
const APPROVE: Act = { type: 'approve' };
const HOLD: Act = { type: 'hold', reason: 'a complaint' };
const LIFT: Act = { type: 'liftHold', reason: 'settled' };
const CHANGES: Act = { type: 'requestChanges', message: 'Bluer' };
const SPLIT: Act = { type: 'resolve', freelancerAmount: 500, reason: 'agreed' };

describe("a contract's end", () => {
  const rail = steeredRail();
  let world: World;
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
  });
  afterAll(() => world.stop());

  const stateOf = async ({ id }: StoredMilestone) => (await world.read(id)).state.name;

  const reaches = (milestone: StoredMilestone, name: string) =>
    world.reaches(milestone.id, ({ state }) => state.name === name);

  const asked = (milestone: StoredMilestone) =>
    world.reaches(milestone.id, ({ refundRequest }) => refundRequest !== null);

  const heldOver = async (amount: number, policy = {}): Promise<Contract> => {
    const contract = await world.contract(policy);
    const { id } = await world.inReview(contract, 1500);
    await world.applied(id, { type: 'approve', amount: 1500 - amount });
    return contract;
  };

  /** One milestone of $15.00 in every state that a contract's end can find, and $6.00 held over. */
  const everyState = async () => {
    const contract = await world.contract();
    const [active, review, changes, hold] = await Promise.all([
      world.funded(contract),
      world.inReview(contract),
      world.inReview(contract),
      world.inReview(contract),
    ]);
    await world.applied(changes.id, CHANGES);
    await world.applied(hold.id, HOLD);
    const less = await world.inReview(contract);
    await world.applied(less.id, { type: 'approve', amount: 900 });
    const planned = await world.milestone(contract);
    expect(await world.balanced(contract.id)).toMatchObject({ inEscrow: 4500, onHold: 1500, heldOver: 600 });
    return { contract, active, review, changes, hold, planned };
  };

  test("R16: the client's end asks for every piece; the freelancer agrees by ending it too", async () => {
    const { contract, active, review, changes, hold, planned } = await everyState();

    await world.endContract(contract.id, 'client');

    for (const milestone of [active, review, changes]) await asked(milestone);
    expect((await world.read(review.id)).state).toEqual(review.state);
    expect(
      (await world.requests(contract.id)).map(({ state, amount }) => `${state} ${amount}`).sort(),
    ).toEqual(['open 1500', 'open 1500', 'open 1500', 'open 600'].sort());
    expect((await world.act(planned.id, FUND)).rejection?.code).toBe('contract_not_active');

    await world.endContract(contract.id, 'freelancer');

    for (const milestone of [active, review, changes]) await reaches(milestone, 'refunded');
    const requests = await world.requests(contract.id);
    expect(requests.map(({ state }) => state)).toEqual(requests.map(() => 'refunded'));
    expect([await stateOf(hold), await stateOf(planned)]).toEqual(['on_hold', 'planned']);
    expect(await world.contractState(contract.id)).toBe('ending');
    expect(await world.balanced(contract.id)).toMatchObject({ onHold: 1500, heldOver: 0, inEscrow: 0 });

    await world.applied(hold.id, SPLIT);

    expect(await world.contractState(contract.id)).toBe('ended');
    expect(await world.balanced(contract.id)).toMatchObject({
      paid: 1260,
      fees: 140,
      refunded: 6100,
      onHold: 0,
    });
  });

  test("R16: the freelancer's end returns all at once; what is on hold when ops lift it", async () => {
    const { contract, active, review, changes, hold, planned } = await everyState();

    await world.endContract(contract.id, 'freelancer');

    for (const milestone of [active, review, changes]) await reaches(milestone, 'refunded');
    expect(await world.requests(contract.id)).toEqual([]);
    expect(await world.contractState(contract.id)).toBe('ending');
    await world.applied(hold.id, LIFT);
    expect(await stateOf(hold)).toBe('refunded');
    expect(await stateOf(planned)).toBe('planned');
    expect(await world.contractState(contract.id)).toBe('ended');
    expect(await world.balanced(contract.id)).toMatchObject({ paid: 810, refunded: 6600 });
    const [refund] = await world.events({ milestoneId: active.id, types: ['milestone.refunded'] });
    expect(refund).toMatchObject({ actor: { role: 'freelancer', id: 'bob' }, rule: 'R16' });
  });

  test('R16: a hold lifted on a contract that the client ended asks; declined it is on hold again', async () => {
    const contract = await world.contract();
    const milestone = await world.funded(contract);
    await world.applied(milestone.id, HOLD);
    await world.endContract(contract.id, 'client');
    await world.reaches(milestone.id, ({ endHeard }) => endHeard === 'client');
    expect(await world.requests(contract.id)).toEqual([]);

    await world.applied(milestone.id, LIFT);

    expect((await world.read(milestone.id)).refundRequest).not.toBeNull();
    await world.applied(milestone.id, { type: 'declineRefund' });
    expect(await stateOf(milestone)).toBe('on_hold');
    await world.applied(milestone.id, SPLIT);
    expect(await world.contractState(contract.id)).toBe('ended');
  });

  describe('R16: a charge that is under way is waited for', () => {
    const fundingUnderWay = async (paymentMethod = 'pm_ok', contract?: Contract) => {
      const within = contract ?? (await world.contract());
      const milestone = await world.milestone(within);
      const letGo = rail.hold();
      const command = await world.send(milestone.id, { type: 'fund', paymentMethod });
      await reaches(milestone, 'funding');
      return { contract: within, milestone, command, letGo };
    };

    test("the client's end then asks for it", async () => {
      const { contract, milestone, letGo } = await fundingUnderWay();
      await world.endContract(contract.id, 'client');
      expect(await world.contractState(contract.id)).toBe('ending');

      letGo();

      await asked(milestone);
      await world.applied(milestone.id, { type: 'acceptRefund' });
      expect(await world.contractState(contract.id)).toBe('ended');
      expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, refunded: 1500 });
    });

    test("the freelancer's end then returns it", async () => {
      const { contract, milestone, letGo } = await fundingUnderWay();
      await world.endContract(contract.id, 'freelancer');

      letGo();

      await reaches(milestone, 'refunded');
      await world.contractReaches(contract.id, 'ended');
      expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, refunded: 1500 });
    });

    test.each([
      ['freelancer', 'refunded'],
      ['client', 'asked for'],
    ] as const)("declined, what it drew goes back: on the %s's end it is %s", async (by, _) => {
      const before = await heldOver(600);
      const { contract, milestone, command, letGo } = await fundingUnderWay('pm_declined', before);
      await world.endContract(contract.id, by);

      letGo();

      expect((await world.decided(command)).rejection?.code).toBe('charge_declined');
      expect(await stateOf(milestone)).toBe('planned');
      if (by === 'client') {
        const request = await world.requestReaches(contract.id, ({ state }) => state === 'open');
        expect(request).toMatchObject({ amount: 600, milestoneId: null });
        await world.actHeldOver(request, 'acceptRefund');
      }
      await world.contractReaches(contract.id, 'ended');
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 600, heldOver: 0 });
    });
  });

  test('R16: an excess that comes while the client has ended the contract is asked back', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    await world.endContract(contract.id, 'client');
    await asked(milestone);

    await world.applied(milestone.id, { type: 'approve', amount: 900 });

    const request = await world.requestReaches(contract.id, ({ milestoneId }) => milestoneId === null);
    expect(request).toMatchObject({ state: 'open', amount: 600 });
    expect(await world.contractState(contract.id)).toBe('ending');
    await world.actHeldOver(request, 'acceptRefund');
    expect(await world.contractState(contract.id)).toBe('ended');
    expect(await world.balanced(contract.id)).toMatchObject({ paid: 810, refunded: 600 });
  });

  test('R15: an approval that ends the contract asks for what remains, and ends it where nothing does', async () => {
    const contract = await world.contract();
    const [last, other] = [await world.inReview(contract), await world.funded(contract)];

    await world.applied(last.id, { type: 'approve', endContract: true });

    await asked(other);
    expect(await world.contractState(contract.id)).toBe('ending');
    await world.applied(other.id, { type: 'approve', acknowledgeUnsubmitted: true });
    expect(await world.contractState(contract.id)).toBe('ended');
    expect((await world.requests(contract.id)).map(({ state }) => state)).toEqual(['superseded']);
  });

  test('R16: a contract with nothing in it is ended at once, and only once', async () => {
    const contract = await world.contract();

    const ended = await world.endContract(contract.id, 'client');
    const again = await world.endContract(contract.id, 'freelancer');

    expect(ended).toMatchObject({ command: { state: 'applied', result: { state: 'ended' } } });
    expect(again).toMatchObject({ rejection: { code: 'contract_ended' } });
  });

  describe('R20, R21: an end that the milestone has not been told of yet', () => {
    /** The end is accepted, and whoever should tell the milestones has died. */
    const endedUnheard = async () => {
      const contract = await world.contract();
      const milestone = await world.inReview(contract);
      const at = await world.now();
      await world.endContract(contract.id, 'freelancer', at, { startFollowUps: async () => undefined });
      return { contract, milestone, at };
    };

    test("an approval received after the freelancer's end is refused, for the money has gone back", async () => {
      const { contract, milestone, at } = await endedUnheard();

      const approval = await world.act(milestone.id, APPROVE, at + 1);

      expect(approval.rejection?.detail).toContain('already refunded by freelancer bob');
      expect(await world.contractState(contract.id)).toBe('ended');
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 1500, paid: 0 });
    });

    test("an approval received before the freelancer's end wins", async () => {
      const { contract, milestone, at } = await endedUnheard();

      await world.applied(milestone.id, APPROVE, at - 1);

      await world.contractReaches(contract.id, 'ended');
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 0, paid: 1350 });
    });
  });

  describe('R17: a refund request for held-over money', () => {
    test('accepted: refunded, and its workflow ends', async () => {
      const contract = await heldOver(600);
      const request = await world.askForHeldOver(contract.id);

      const accepted = await world.actHeldOver(request, 'acceptRefund', { reason: 'gladly' });

      expect(accepted).toMatchObject({ state: 'applied', result: { state: 'refunded', refunded: 600 } });
      await world.ends(workflowIds.refundRequest(request.id));
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 600, heldOver: 0 });
      const late = await world.actHeldOver(request, 'declineRefund');
      expect(late.rejection).toMatchObject({ code: 'refund_request_closed', state: 'refunded' });
    });

    test('silence: refunded', async () => {
      const contract = await heldOver(600, { refundResponsePeriod: 'PT1S' });

      await world.askForHeldOver(contract.id);

      const request = await world.requestReaches(contract.id, ({ state }) => state === 'refunded');
      expect(request.refunded).toBe(600);
      expect(await world.balanced(contract.id)).toMatchObject({ refunded: 600 });
    });

    test('R20: an answer received after the response period loses to silence', async () => {
      const contract = await heldOver(600, { refundResponsePeriod: 'PT1S' });
      const request = await world.askForHeldOver(contract.id);

      const answer = await world.actHeldOver(request, 'declineRefund', {}, (request.respondBy ?? 0) + 1);

      expect(answer.rejection).toMatchObject({ code: 'refund_request_closed', state: 'refunded' });
    });

    test('declined: on hold, it funds nothing, until ops split it', async () => {
      const contract = await heldOver(600);
      const request = await world.askForHeldOver(contract.id);
      await world.actHeldOver(request, 'declineRefund');
      expect(await world.balanced(contract.id)).toMatchObject({ onHold: 600, heldOver: 0 });
      const next = await world.milestone(contract, 700);
      expect((await world.applied(next.id, FUND)).result).toMatchObject({ charged: 700 });

      const tooMuch = await world.actHeldOver(request, 'resolve', { freelancerAmount: 601, reason: 'x' });
      expect(tooMuch.rejection?.code).toBe('split_out_of_range');
      await world.actHeldOver(request, 'resolve', { freelancerAmount: 250, reason: 'agreed' });

      const [closed] = await world.requests(contract.id);
      expect(closed).toMatchObject({ state: 'resolved', released: 250, refunded: 350, onHold: 0 });
      expect(await world.balanced(contract.id)).toMatchObject({ paid: 810 + 225, refunded: 350, onHold: 0 });
    });

    test('what a funding has drawn meanwhile is not refunded; at nothing it closes as superseded', async () => {
      const [part, all] = [await heldOver(600), await heldOver(600)];
      const [forPart, forAll] = [await world.askForHeldOver(part.id), await world.askForHeldOver(all.id)];
      await world.funded(part, 400);
      await world.funded(all, 1000);

      await world.actHeldOver(forPart, 'acceptRefund');
      await world.actHeldOver(forAll, 'acceptRefund');

      expect(await world.requests(part.id)).toMatchObject([{ state: 'refunded', refunded: 200 }]);
      expect(await world.requests(all.id)).toMatchObject([{ state: 'superseded', refunded: 0 }]);
      expect(await world.balanced(all.id)).toMatchObject({ refunded: 0, inEscrow: 1000 });
    });

    test("R16: the freelancer's end counts as accepting it, and its workflow ends", async () => {
      const contract = await heldOver(600);
      const request = await world.askForHeldOver(contract.id);

      await world.endContract(contract.id, 'freelancer');

      expect(await world.contractState(contract.id)).toBe('ended');
      expect(await world.requests(contract.id)).toMatchObject([{ state: 'refunded', refunded: 600 }]);
      await world.ends(workflowIds.refundRequest(request.id));
    });

    test('R21: a payload that cannot be decoded is refused, and the request goes on', async () => {
      const contract = await heldOver(600);
      const request = await world.askForHeldOver(contract.id);
      const handle = world.env.client.workflow.getHandle(workflowIds.refundRequest(request.id));

      await handle.signal('acceptRefund', 'yes');
      await handle.signal('declineRefund', { 'a\u0000b': '\ud83d' });

      expect((await world.actHeldOver(request, 'acceptRefund')).state).toBe('applied');
      await world.ends(workflowIds.refundRequest(request.id));
      const direct = await world
        .db('commands')
        .where({ refund_request_id: request.id, actor_role: 'temporal' });
      expect(direct.map(({ state }) => state)).toEqual(['rejected', 'rejected']);
    });
  });
});
