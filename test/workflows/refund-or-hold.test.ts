import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import type { StoredMilestone } from '../../store/milestones';
import { World } from '../support/world';

const APPROVE: Act = { type: 'approve' };
const REFUND: Act = { type: 'openRefund', reason: 'I want it back' };
const HOLD: Act = { type: 'hold', reason: 'a complaint' };
const LIFT: Act = { type: 'liftHold', reason: 'settled' };
const HOUR = DAY / 24;

const deadlineOf = ({ state }: StoredMilestone): number => {
  if (state.name !== 'in_review') throw new Error(`a milestone that is ${state.name} has no review deadline`);
  return state.reviewDeadline;
};

const respondByOf = ({ refundRequest }: StoredMilestone): number => {
  if (refundRequest === null) throw new Error('no refund request is open');
  return refundRequest.respondBy;
};

describe('clocks that run side by side, and clocks that are paused', () => {
  let world: World;
  const start = async () => {
    world = await World.start({ skipping: true });
  };
  beforeAll(start);
  afterAll(() => world.stop());

  /** For a test that leaves a refund to the rail: once a child outlives its parent, the skipping server's clock stands still. */
  const alone = (run: () => Promise<void>) => async () => {
    const shared = world;
    await start();
    try {
      await run();
    } finally {
      await world.stop();
      world = shared;
    }
  };

  const inReview = async (policy = {}) => world.inReview(await world.contract({ reminders: [], ...policy }));

  describe('R18: the review clock and a refund request run side by side', () => {
    const asked = async (policy: { reviewPeriod?: string }) => {
      const milestone = await inReview(policy);
      await world.applied(milestone.id, REFUND);
      return world.read(milestone.id);
    };
    const lastRequest = async ({ contractId }: StoredMilestone) => (await world.requests(contractId)).at(-1);

    test(
      'silence on the request comes first: refunded',
      alone(async () => {
        const milestone = await asked({ reviewPeriod: 'P14D' });

        await world.handle(milestone.id).result();

        const { state } = await world.read(milestone.id);
        expect(state).toMatchObject({ name: 'refunded', because: 'silence', at: respondByOf(milestone) });
        expect(await lastRequest(milestone)).toMatchObject({ state: 'refunded', refunded: 1500 });
        expect(await world.balanced(milestone.contractId)).toMatchObject({ refunded: 1500, paid: 0 });
      }),
    );

    test('the review deadline comes first: paid, and the request closes as superseded with the reason', async () => {
      const milestone = await asked({ reviewPeriod: 'P3D' });
      const deadline = deadlineOf(milestone);

      await world.handle(milestone.id).result();

      expect((await world.read(milestone.id)).state).toMatchObject({
        name: 'paid',
        how: 'silence',
        at: deadline,
      });
      expect(await lastRequest(milestone)).toMatchObject({
        state: 'superseded',
        closeReason: `released by silence at the review deadline ${new Date(deadline).toISOString()}`,
      });
    });

    test('an approval comes first: the answer to the request is refused as superseded', async () => {
      const milestone = await asked({});

      await world.applied(milestone.id, APPROVE);
      const answer = await world.act(milestone.id, { type: 'acceptRefund' });

      expect(answer.rejection).toMatchObject({ code: 'refund_request_superseded', rule: 'R18' });
      expect(answer.rejection?.detail).toContain('already approved by client alice');
      expect(await lastRequest(milestone)).toMatchObject({ state: 'superseded' });
    });

    test('R20: an answer received exactly at the end of the response period beats it', async () => {
      const milestone = await asked({});
      const respondBy = respondByOf(milestone);

      await world.sleepUntil(respondBy + 1);
      const command = await world.send(milestone.id, { type: 'declineRefund' }, respondBy);

      expect((await world.decided(command)).state).toBe('applied');
      expect((await world.read(milestone.id)).state.name).toBe('in_review');
      expect(await lastRequest(milestone)).toMatchObject({ state: 'declined' });
    });

    test(
      'R20: an answer received 1 ms after the end of the response period loses',
      alone(async () => {
        const milestone = await asked({});
        const respondBy = respondByOf(milestone);

        const command = await world.send(milestone.id, { type: 'declineRefund' }, respondBy + 1);
        await world.handle(milestone.id).result();

        const when = new Date(respondBy).toISOString();
        expect((await world.decided(command)).rejection?.detail).toContain(
          `already refunded by the clock at ${when}`,
        );
      }),
    );

    test('R17: declined outside of a review, the milestone is on hold until ops act', async () => {
      const milestone = await world.funded(await world.contract());
      await world.applied(milestone.id, REFUND);

      await world.applied(milestone.id, { type: 'declineRefund', reason: 'work has begun' });

      await world.env.sleep(60 * DAY);
      expect((await world.read(milestone.id)).state).toMatchObject({
        name: 'on_hold',
        before: { name: 'active' },
      });
      await world.applied(milestone.id, LIFT);
      expect((await world.read(milestone.id)).state.name).toBe('active');
    });
  });

  describe('R19: holds', () => {
    test('both clocks and the reminders pause, and go on with the time that was left', async () => {
      const milestone = await world.inReview(await world.contract());
      const deadline = deadlineOf(milestone);
      await world.env.sleep(DAY);
      await world.applied(milestone.id, REFUND);
      const respondBy = respondByOf(await world.read(milestone.id));
      const held = await world.applied(milestone.id, HOLD, (await world.now()) - HOUR);

      await world.env.sleep(60 * DAY);
      expect((await world.read(milestone.id)).state.name).toBe('on_hold');
      expect((await world.act(milestone.id, { type: 'acceptRefund' })).state).toBe('rejected');
      const lifted = await world.applied(milestone.id, LIFT, (await world.now()) - HOUR);

      const paused = lifted.receivedAt - held.receivedAt;
      const after = await world.read(milestone.id);
      expect(deadlineOf(after)).toBe(deadline + paused);
      expect(respondByOf(after)).toBe(respondBy + paused);
      expect(after.state).toMatchObject({
        reminders: [7, 3, 1].map((days) => ({ at: deadline + paused - days * DAY, rangAt: null })),
      });
      await world.applied(milestone.id, { type: 'declineRefund' });
      await world.handle(milestone.id).result();
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', at: deadline + paused });
      const types = ['milestone.review_reminder'];
      expect(await world.events({ milestoneId: milestone.id, types })).toHaveLength(3);
    });

    test.each([
      ['nothing', 0, { paid: 0, fees: 0, refunded: 1500 }],
      ['all', 1500, { paid: 1350, fees: 150, refunded: 0 }],
      ['a part', 505, { paid: 454, fees: 51, refunded: 995 }],
    ])('ops resolve a hold: %s to the freelancer, the rest refunded', async (_, freelancerAmount, money) => {
      const contract = await world.contract();
      const milestone = await world.inReview(contract);
      await world.applied(milestone.id, HOLD);
      expect(await world.balanced(contract.id)).toMatchObject({ onHold: 1500, inEscrow: 0 });

      await world.applied(milestone.id, { type: 'resolve', freelancerAmount, reason: 'agreed' });

      await world.handle(milestone.id).result();
      expect(await world.balanced(contract.id)).toMatchObject({ ...money, onHold: 0 });
      expect((await world.act(milestone.id, APPROVE)).rejection?.detail).toContain('already resolved by ops');
    });

    test('a split of more than was held is refused, and the hold stays', async () => {
      const milestone = await world.inReview(await world.contract());
      await world.applied(milestone.id, HOLD);

      const split = await world.act(milestone.id, { type: 'resolve', freelancerAmount: 1501, reason: 'x' });

      expect(split.rejection).toMatchObject({ code: 'split_out_of_range', rule: 'R19' });
      expect((await world.read(milestone.id)).state.name).toBe('on_hold');
    });
  });
});
