import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import { newId } from '../../store/ids';
import type { StoredMilestone } from '../../store/milestones';
import { World } from '../support/world';

const CHANGES: Act = { type: 'requestChanges', message: 'Bluer' };
const HOLD: Act = { type: 'hold', reason: 'a complaint' };
const LIFT: Act = { type: 'liftHold', reason: 'settled' };
const HOUR = DAY / 24;

const deadlineOf = ({ state }: StoredMilestone): number => {
  if (state.name !== 'in_review') throw new Error(`a milestone that is ${state.name} has no review deadline`);
  return state.reviewDeadline;
};

describe('a message and a clock at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true });
  });
  afterAll(() => world.stop());

  const inReview = async (policy = {}) => world.inReview(await world.contract({ reminders: [], ...policy }));

  describe('R20: a message and the review deadline', () => {
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

      const hold = await world.act(milestone.id, HOLD, deadline);

      expect(hold.state).toBe('applied');
      await world.applied(milestone.id, LIFT);
      await world.handle(milestone.id).result();
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });

    test('a forged instant of receipt does not beat the clock', async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);
      await world.sleepUntil(deadline + 1);

      const forged = { commandId: newId.command(), receivedAt: new Date(deadline - HOUR).toISOString() };
      await world.handle(milestone.id).signal('requestChanges', { message: 'Bluer', ...forged });

      expect((await world.decided(forged.commandId)).state).toBe('rejected');
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });

    test("a forged instant on an accepted command's signal does not beat the clock", async () => {
      const milestone = await inReview();
      const deadline = deadlineOf(milestone);
      const commandId = await world.send(milestone.id, CHANGES, deadline + 1, { signal: false });

      const receivedAt = new Date(deadline - HOUR).toISOString();
      await world.handle(milestone.id).signal('requestChanges', { commandId, receivedAt });
      await world.handle(milestone.id).result();

      expect((await world.decided(commandId)).state).toBe('rejected');
      expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    });
  });
});
