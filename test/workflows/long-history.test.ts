import type { Act } from '../../domain/milestone';
import { until, World } from '../support/world';

/** A server that suggests a new run after so many events, instead of 4096. */
const SUGGESTED_AFTER = 60;

describe('a milestone that goes on for long', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({
      dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': SUGGESTED_AFTER },
    });
  });
  afterAll(() => world.stop());

  test('R21, R23: goes on in a new run with its state, and loses no message nor their order', async () => {
    const milestone = await world.inReview(await world.contract());
    const { runId: first } = await world.handle(milestone.id).describe();
    const start = await world.now();
    await world.stopWorker();
    const acts: Act[] = Array.from({ length: 40 }, (_, i) => [
      { type: 'requestChanges', message: `change ${i}` } as const,
      { type: 'submit', message: `version ${i}`, attachments: [] } as const,
    ]).flat();
    const sent = await Promise.all(acts.map((act, i) => world.send(milestone.id, act, start + i)));
    await world.startWorker();

    const pending = () => world.db('commands').where({ milestone_id: milestone.id, state: 'pending' });
    await until(async () => ((await pending()).length === 0 ? true : null), 'every message to be decided');
    const decided = await Promise.all(sent.map((id) => world.decided(id)));

    expect(decided.map(({ state }) => state)).toEqual(acts.map(() => 'applied'));
    const { runId: last } = await world.handle(milestone.id).describe();
    expect(last).not.toBe(first);
    const types = ['milestone.changes_requested', 'milestone.submitted'];
    const events = (await world.events({ milestoneId: milestone.id, types })).slice(1);
    expect(events.map(({ cause }) => cause)).toEqual(sent);
    const submitted = start + acts.length - 1;
    expect((await world.read(milestone.id)).state).toMatchObject({
      name: 'in_review',
      submittedAt: submitted,
    });
  });

  test('R22: a command that an earlier run has seen has no second effect', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    const { runId: first } = await world.handle(milestone.id).describe();
    const command = await world.applied(milestone.id, { type: 'requestChanges', message: 'Bluer' });
    for (let i = 0; (await world.handle(milestone.id).describe()).runId === first; i++) {
      await world.applied(milestone.id, { type: 'submit', message: `version ${i}`, attachments: [] });
      await world.applied(milestone.id, { type: 'withdrawSubmission' });
    }
    await world.applied(milestone.id, { type: 'submit', message: 'the last', attachments: [] });

    await world.handle(milestone.id).signal('requestChanges', { message: 'Bluer', commandId: command.id });
    await world.applied(milestone.id, { type: 'approve' });

    await world.handle(milestone.id).result();
    const types = ['milestone.changes_requested', 'command.rejected'];
    expect(await world.events({ milestoneId: milestone.id, types })).toHaveLength(1);
    expect(await world.balanced(contract.id)).toMatchObject({ paid: 1350 });
  });
});
