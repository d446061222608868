import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../dev/ports';
import { createGateway, type Gateway, TemporalUnavailable } from '../../gateway';
import { startSweeper } from '../../gateway/sweep';
import { workflowIds } from '../../protocol/names';
import { milestoneStarts } from '../../store/starts';
import { until, World } from '../support/world';

describe('the way into a workflow', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const startOf = async (milestoneId: string) => {
    const [start] = await milestoneStarts(world.db, [milestoneId]);
    if (start === undefined) throw new Error(`no milestone ${milestoneId}`);
    return start;
  };

  describe('R20: while Temporal does not answer', () => {
    let connection: Connection;
    let away: Gateway;
    beforeAll(async () => {
      connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
      away = createGateway({ client: new Client({ connection }), taskQueue: 'nobody' });
    });
    afterAll(() => connection.close());

    test('a signal that was not taken in its time is said not to have been, and no later', async () => {
      const milestone = await world.milestone(await world.contract());
      const start = await startOf(milestone.id);
      const began = Date.now();

      await expect(away.signalAct(start, 'fund', {}, 300)).rejects.toThrow(TemporalUnavailable);

      expect(Date.now() - began).toBeLessThan(3000);
    });

    test('it is not ready', async () => {
      await expect(away.ping()).rejects.toThrow(TemporalUnavailable);
    });
  });

  test('what runs already is left alone: starting it again changes nothing', async () => {
    const milestone = await world.inReview(await world.contract());
    const { runId } = await world.handle(milestone.id).describe();

    await world.gateway.startMilestone(await startOf(milestone.id));

    expect((await world.handle(milestone.id).describe()).runId).toBe(runId);
  });

  test('a request that has ended needs no telling', async () => {
    await expect(
      world.gateway.tellRefundRequest('rr_00000000000000000000000000000000'),
    ).resolves.toBeUndefined();
  });

  test('a run of a milestone that is over ends as soon as it has read its row', async () => {
    const milestone = await world.milestone(await world.contract());

    await world.gateway.startMilestone(await startOf(milestone.id));

    await world.ends(workflowIds.milestone(milestone.id));
    expect((await world.read(milestone.id)).state.name).toBe('planned');
  });

  test('R23: the sweeper goes on by itself, tells what it took up, and goes on after a failed pass', async () => {
    const milestone = await world.inReview(await world.contract());
    const command = await world.send(milestone.id, { type: 'approve' }, undefined, { signal: false });
    await world
      .db('commands')
      .where({ id: command })
      .update({ sweep_at: new Date(0) });
    const reports: object[] = [];
    let passes = 0;
    const faulty: Gateway = {
      ...world.gateway,
      startFollowUps: async (followUps) => {
        passes += 1;
        if (passes === 1) throw new Error('a pass that fails');
        return world.gateway.startFollowUps(followUps);
      },
    };

    const sweeper = startSweeper(world.db, faulty, (report) => reports.push(report));

    await until(async () => (reports.length >= 2 ? true : null), 'two passes');
    await sweeper.stop();
    const taken = passes;
    expect(reports.slice(0, 2)).toEqual([{ error: expect.any(Error) }, { taken: expect.any(Number) }]);
    expect((await world.decided(command)).state).toBe('applied');
    await world.handle(milestone.id).result();
    expect(passes).toBe(taken);
  });
});
