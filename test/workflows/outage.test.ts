import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import type { StoredMilestone } from '../../store/milestones';
import { advance, inReviewOn, testClock } from '../support/clocks';
import { until, World } from '../support/world';

const APPROVE: Act = { type: 'approve' };
const CHANGES: Act = { type: 'requestChanges', message: 'Bluer' };

const deadlineOf = ({ state }: StoredMilestone): number => {
  if (state.name !== 'in_review') throw new Error(`a milestone that is ${state.name} has no review deadline`);
  return state.reviewDeadline;
};

describe('while every worker is down', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

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

  /** Sends acts while no worker runs, and wakes the workers when all the clocks' timers have fired too. */
  const sentWhileDown = (sent: readonly { milestone: StoredMilestone; act: Act; at: number }[]) =>
    withoutWorkers(async () => {
      const commands = await Promise.all(
        sent.map(({ milestone, act, at }) => world.send(milestone.id, act, at)),
      );
      await Promise.all(sent.map(({ milestone }) => timerFired(milestone.id)));
      return commands;
    });

  test('R20: received at the deadline or before it beats the timer, though every worker was down until after', async () => {
    const early = [1000, 1, 0];
    const milestones = await Promise.all(early.map(() => inReview({ reviewPeriod: 'PT2S' })));
    const act: Act = { type: 'approve', amount: 900 };
    const received = milestones.map((milestone, i) => deadlineOf(milestone) - (early[i] ?? 0));

    const commands = await sentWhileDown(
      milestones.map((milestone, i) => ({ milestone, act, at: received[i] ?? 0 })),
    );

    for (const [i, { id }] of milestones.entries()) {
      const command = await world.decided(commands[i] ?? '');
      expect(command).toMatchObject({ state: 'applied', result: { released: 900 } });
      const { state } = await world.read(id);
      expect(state).toMatchObject({ name: 'paid', how: 'approved', at: received[i], heldOver: 600 });
    }
  });

  test('R21: the one received first wins though it is delivered last; the other hears who and when', async () => {
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

  test('R21: of two received at the same instant the one accepted first wins', async () => {
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

  test('R8: a reminder that was handed over is not sent again by a worker that starts afresh', async () => {
    // Its days pass when the test says so, however long a worker takes to stop.
    const clock = await testClock(world);
    const { id } = await inReviewOn(world, clock, { reminders: ['P7D', 'P1D'] });
    const deadline = deadlineOf(await world.read(id));
    const sent = async () =>
      (await world.events({ milestoneId: id, types: ['milestone.review_reminder'] })).map(
        ({ data }) => data.due,
      );
    const due = [7, 1].map((days) => new Date(deadline - days * DAY).toISOString());
    await advance(world, clock, 8 * DAY);
    expect(await sent()).toEqual(due.slice(0, 1));

    await withoutWorkers(async () => undefined);
    await advance(world, clock, 8 * DAY);

    expect((await world.read(id)).state.name).toBe('paid');
    expect(await sent()).toEqual(due);
  });
});
