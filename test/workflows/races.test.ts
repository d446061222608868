import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import { newId } from '../../store/ids';
import type { StoredMilestone } from '../../store/milestones';
import { until, World } from '../support/world';

const APPROVE: Act = { type: 'approve' };
const CHANGES: Act = { type: 'requestChanges', message: 'Bluer' };
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

describe('two things at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true, maxCachedWorkflows: 0 });
  });
  afterAll(() => world.stop());

  // Without reminders: the skipping server stands still as long as a timer that fired waits for a worker.
  const inReview = async (policy = {}) => world.inReview(await world.contract({ reminders: [], ...policy }));

  const timerFired = (milestoneId: string) =>
    until(async () => {
      const { events } = await world.handle(milestoneId).fetchHistory();
      return events?.some(({ timerFiredEventAttributes }) => timerFiredEventAttributes) ? true : null;
    }, 'the timer to fire');

  const withoutWorkers = async <T>(during: () => Promise<T>): Promise<T> => {
    await world.stopWorker();
    try {
      return await during();
    } finally {
      await world.startWorker();
    }
  };

  /** Sends an act while no worker runs, and wakes the workers when the clock's timer has fired too. */
  const sentWhileDown = (milestoneId: string, clock: number, act: Act, at: number) =>
    withoutWorkers(async () => {
      await world.sleepUntil(clock + 1);
      const command = await world.send(milestoneId, act, at);
      await timerFired(milestoneId);
      return command;
    });

  describe('R20: a message and the review deadline', () => {
    test.each([
      ['an hour before', -HOUR],
      ['1 ms before', -1],
      ['at', 0],
    ])(
      'received %s the deadline beats the timer, though every worker was down until after it',
      async (_, by) => {
        const milestone = await inReview();
        const deadline = deadlineOf(milestone);

        const command = await sentWhileDown(
          milestone.id,
          deadline,
          { type: 'approve', amount: 900 },
          deadline + by,
        );

        expect(await world.decided(command)).toMatchObject({ state: 'applied', result: { released: 900 } });
        const { state } = await world.read(milestone.id);
        expect(state).toMatchObject({ name: 'paid', how: 'approved', at: deadline + by, heldOver: 600 });
      },
    );

    test.each<[string, Act]>([
      ['an approval', { type: 'approve', amount: 900 }],
      ['requested changes', CHANGES],
      ['a hold', HOLD],
      ['a withdrawal', { type: 'withdrawSubmission' }],
    ])('%s received 1 ms after the deadline loses, and its sender is told why', async (_, act) => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);

      const command = await world.send(milestone.id, act, deadline + 1);
      await world.handle(milestone.id).result();

      const { state, rejection } = await world.decided(command);
      expect(state).toBe('rejected');
      const at = new Date(deadline).toISOString();
      expect(rejection?.detail).toContain(`already released by the clock at ${at}`);
      expect((await world.read(milestone.id)).state).toMatchObject({
        name: 'paid',
        released: 1500,
        how: 'silence',
      });
    });

    test('received in time, its signal delivered within the grace after the deadline: it wins', async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);
      await world.sleepUntil(deadline + 1);

      const changes = await world.act(milestone.id, CHANGES, deadline - 5);

      expect(changes.state).toBe('applied');
      expect((await world.read(milestone.id)).state.name).toBe('changes_requested');
    });

    test('a hold received exactly at the deadline beats it', async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);

      const command = await sentWhileDown(milestone.id, deadline, HOLD, deadline);

      expect((await world.decided(command)).state).toBe('applied');
      await world.applied(milestone.id, LIFT);
      await world.handle(milestone.id).result();
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });

    test('a signal of nobody with a forged instant of receipt does not beat the clock', async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);
      const commandId = newId.command();

      await withoutWorkers(async () => {
        await world.sleepUntil(deadline + 1);
        const receivedAt = new Date(deadline - HOUR).toISOString();
        await world
          .handle(milestone.id)
          .signal('requestChanges', { message: 'Bluer', commandId, receivedAt });
        await timerFired(milestone.id);
      });

      expect((await world.decided(commandId)).state).toBe('rejected');
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });

    test("a forged instant on a real command's signal does not beat the clock", async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);

      const commandId = await withoutWorkers(async () => {
        await world.sleepUntil(deadline + 1);
        const id = await world.send(milestone.id, CHANGES, deadline + 1, { signal: false });
        const receivedAt = new Date(deadline - HOUR).toISOString();
        await world.handle(milestone.id).signal('requestChanges', { commandId: id, receivedAt });
        await timerFired(milestone.id);
        return id;
      });

      expect((await world.decided(commandId)).state).toBe('rejected');
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });
  });

  describe('R21: contradictory messages', () => {
    test('the one received first wins though it is delivered last; the other hears who and when', async () => {
      const milestone = await inReview();
      const now = await world.now();

      const [changes, approval] = await withoutWorkers(async () => [
        await world.send(milestone.id, CHANGES, now - 10),
        await world.send(milestone.id, APPROVE, now - 20),
      ]);

      expect((await world.decided(approval ?? '')).state).toBe('applied');
      const loser = await world.decided(changes ?? '');
      expect(loser.state).toBe('rejected');
      const when = new Date(now - 20).toISOString();
      expect(loser.rejection).toMatchObject({ code: 'wrong_state', rule: 'R21', state: 'paid' });
      expect(loser.rejection?.detail).toContain(`already approved by client alice at ${when}`);
      const types = ['command.rejected'];
      expect(await world.events({ milestoneId: milestone.id, types })).toHaveLength(1);
    });

    test('of two received at the same instant the one accepted first wins', async () => {
      const milestone = await inReview();
      const now = await world.now();

      const [withdrawal, approval] = await withoutWorkers(async () => [
        await world.send(milestone.id, { type: 'withdrawSubmission' }, now),
        await world.send(milestone.id, APPROVE, now),
      ]);

      expect((await world.decided(withdrawal ?? '')).state).toBe('applied');
      expect((await world.decided(approval ?? '')).rejection?.code).toBe('unsubmitted_work');
    });

    test('R22: the same command signalled three times has one effect', async () => {
      const contract = await world.contract({ reminders: [] });
      const milestone = await world.inReview(contract);

      const command = await withoutWorkers(async () => {
        const id = await world.send(milestone.id, { type: 'approve', amount: 900 });
        const signal = { commandId: id, receivedAt: new Date(await world.now()).toISOString(), amount: 900 };
        await world.handle(milestone.id).signal('approve', signal);
        await world.handle(milestone.id).signal('approve', signal);
        return id;
      });

      expect((await world.decided(command)).state).toBe('applied');
      await world.handle(milestone.id).result();
      const events = await world.events({ milestoneId: milestone.id });
      const types = events.map(({ type }) => type);
      expect(types.filter((type) => type === 'milestone.released')).toHaveLength(1);
      expect(types).not.toContain('command.rejected');
      expect(await world.balanced(contract.id)).toMatchObject({ paid: 810, fees: 90, heldOver: 600 });
    });
  });

  describe('R18: the review clock and a refund request run side by side', () => {
    const asked = async (policy: { reviewPeriod?: string }) => {
      const milestone = await inReview(policy);
      await world.applied(milestone.id, REFUND);
      return world.read(milestone.id);
    };
    const lastRequest = async ({ contractId }: StoredMilestone) => (await world.requests(contractId)).at(-1);

    test('silence on the request comes first: refunded', async () => {
      const milestone = await asked({ reviewPeriod: 'P14D' });

      await world.handle(milestone.id).result();

      const { state } = await world.read(milestone.id);
      expect(state).toMatchObject({ name: 'refunded', because: 'silence', at: respondByOf(milestone) });
      expect(await lastRequest(milestone)).toMatchObject({ state: 'refunded', refunded: 1500 });
      expect(await world.balanced(milestone.contractId)).toMatchObject({ refunded: 1500, paid: 0 });
    });

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

      const command = await sentWhileDown(milestone.id, respondBy, { type: 'declineRefund' }, respondBy);

      expect((await world.decided(command)).state).toBe('applied');
      expect((await world.read(milestone.id)).state.name).toBe('in_review');
      expect(await lastRequest(milestone)).toMatchObject({ state: 'declined' });
    });

    test('R20: an answer received 1 ms after the end of the response period loses', async () => {
      const milestone = await asked({});
      const respondBy = respondByOf(milestone);

      const command = await world.send(milestone.id, { type: 'declineRefund' }, respondBy + 1);
      await world.handle(milestone.id).result();

      const when = new Date(respondBy).toISOString();
      expect((await world.decided(command)).rejection?.detail).toContain(
        `already refunded by the clock at ${when}`,
      );
    });

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
        reminders: [7, 3, 1].map((days) => ({ at: deadline + paused - days * DAY, handedOverAt: null })),
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
