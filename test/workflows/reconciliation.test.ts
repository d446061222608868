import { Client } from 'pg';
import { scheduleReconciliation } from '../../gateway/schedule';
import { reconciliationSchedule, workflowTypes } from '../../protocol/names';
import { startApi } from '../support/api';
import { until, World } from '../support/world';

describe('reconciliation on a schedule', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const metrics = async () => {
    const api = await startApi({ db: world.db, gateway: world.gateway });
    try {
      return String((await api.send('GET', '/metrics')).body);
    } finally {
      await api.stop();
    }
  };

  const start = (workflowId: string) =>
    world.env.client.workflow.start(workflowTypes.reconciliation, { workflowId, taskQueue: world.taskQueue });

  test('nothing to find: kept, told by the metrics, and nobody has to look', async () => {
    expect(await metrics()).toContain('escrow_reconciliation_finished_timestamp_seconds 0');
    await world.funded(await world.contract());

    const handle = await start(`reconciliation-clean/${world.taskQueue}`);

    expect(await handle.result()).toMatchObject({ differences: 0, compared: { contracts: 1 } });
    const { searchAttributes } = await handle.describe();
    expect(searchAttributes.NeedsAttention).toBeUndefined();
    const told = await metrics();
    expect(told).toContain('escrow_reconciliation_differences{kind="escrow_of_ended"} 0');
    expect(told).not.toContain('escrow_reconciliation_finished_timestamp_seconds 0\n');
  });

  test('what it has found is its result, on its page, in the metrics, and needs attention', async () => {
    const { id } = await world.funded(await world.contract());
    const owner = new Client({ connectionString: world.databaseUrl });
    await owner.connect();
    await owner.query(`begin; set local session_replication_role = replica;
      update milestones set state = 'refunded', details = '{"name":"refunded","refunded":1500}' where id = '${id}';
      commit`);
    await owner.end();
    await world.handle(id).terminate('its row has ended');

    const handle = await start(`reconciliation-found/${world.taskQueue}`);

    expect(await handle.result()).toMatchObject({ differences: 1, found: { escrow_of_ended: 1 } });
    const needs = async () =>
      (await handle.describe()).searchAttributes.NeedsAttention?.[0] === true ? true : null;
    expect(await until(needs, 'it to need attention')).toBe(true);
    expect(await metrics()).toContain('escrow_reconciliation_differences{kind="escrow_of_ended"} 1');
    const page = await handle.query<string>('__temporal_workflow_metadata');
    expect(JSON.stringify(page)).toContain('escrow_of_ended');
    expect(await world.db('reconciliations').where({ differences: 1 }).count()).toEqual([{ count: 1 }]);
    await expect(world.db('reconciliations').del()).rejects.toThrow();
  });

  test('the schedule is made once, and takes another interval; one that is triggered reconciles', async () => {
    const { schedule, workflow } = world.env.client;
    const handle = schedule.getHandle(reconciliationSchedule(world.taskQueue));
    try {
      await scheduleReconciliation(world.env.client as never, world.taskQueue, 360);
      await handle.pause('by hand');
      await scheduleReconciliation(world.env.client as never, world.taskQueue, 60);
      const { spec, state } = await handle.describe();
      expect(spec.intervals?.[0]?.every).toBe(3_600_000);
      expect(state.paused).toBe(true);
      await handle.trigger();
      const started = await until(async () => {
        const [first] = (await handle.describe()).info.recentActions;
        return first?.action.workflow.workflowId ?? null;
      }, 'the schedule to start a workflow');
      expect(started).toContain('reconciliation/');
      expect(await workflow.getHandle(started).result()).toHaveProperty('differences');
    } finally {
      await handle.delete();
    }
  });
});
