import { reconcileNow, scheduleReconciliation } from '../../gateway/schedule';
import { reconciliationSchedule, workflowTypes } from '../../protocol/names';
import type { Reconciliation } from '../../protocol/reconciliation';
import { latestReconciliation } from '../../store/reconciliations';
import { milestoneStarts } from '../../store/starts';
import { startApi } from '../support/api';
import { steeredRail } from '../support/rails';
import { until, World } from '../support/world';

describe('reconciliation on a schedule', () => {
  const rail = steeredRail();
  let world: World;
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
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
    world.env.client.workflow.start<() => Promise<Reconciliation>>(workflowTypes.reconciliation, {
      workflowId,
      taskQueue: world.taskQueue,
    });

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

  /** Waits until a run has compared everything and shows that there is something to look at. */
  const needsAttention = (handle: Awaited<ReturnType<typeof start>>) =>
    until(
      async () => ((await handle.describe()).searchAttributes.NeedsAttention?.[0] === true ? true : null),
      'it to need attention',
    );

  /** What the record of a contract says of reconciliations. */
  const told = async (contractId: string) =>
    (await world.events({ contractId })).filter(({ type }) => type.startsWith('reconciliation.'));

  test('what it has found is on its page, in the metrics and told once; it is over when the next begins', async () => {
    const { id, contractId } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');

    const first = await start(`reconciliation-found/${world.taskQueue}`);
    await needsAttention(first);
    expect(await metrics()).toContain('escrow_reconciliation_differences{kind="missing_workflow"} 1');
    const page = await first.query<string>('__temporal_workflow_metadata');
    expect(JSON.stringify(page)).toContain('missing_workflow');
    await expect(world.db('reconciliations').del()).rejects.toThrow();
    const found = await told(contractId);
    expect(found).toEqual([
      expect.objectContaining({
        ...{ type: 'reconciliation.found', milestoneId: id, rule: 'R23', amount: null, journalId: null },
        data: expect.objectContaining({
          kind: 'missing_workflow',
          subject: id,
          cure: expect.stringContaining(id),
        }),
      }),
    ]);

    await first.cancel();
    expect(await first.result()).toMatchObject({ differences: 1, found: { missing_workflow: 1 } });
    expect((await first.describe()).searchAttributes.NeedsAttention?.[0]).toBe(false);
    const second = await start(`reconciliation-again/${world.taskQueue}`);
    await needsAttention(second);
    expect(await told(contractId)).toEqual(found);
    await second.cancel();

    const [again] = await milestoneStarts(world.db, [id]);
    if (again !== undefined) await world.gateway.startMilestone(again);
    const third = await start(`reconciliation-cured/${world.taskQueue}`);
    expect(await third.result()).toMatchObject({ differences: 0 });
    expect((await told(contractId)).map(({ type }) => type)).toEqual([
      'reconciliation.found',
      'reconciliation.cleared',
    ]);
  });

  test('what is open is shown to ops; the platform is told by events, and the two parties nothing', async () => {
    const { id, contractId } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');
    const run = await start(`reconciliation-open/${world.taskQueue}`);
    await needsAttention(run);
    const api = await startApi({ db: world.db, gateway: world.gateway });
    try {
      const ops = api.as('ops', 'olga');
      const { body } = await ops.get('/v1/reconciliation?limit=1');
      expect(body).toMatchObject({
        data: [{ kind: 'missing_workflow', subject: id, contractId }],
        nextCursor: null,
      });
      expect(body.finishedAt).not.toBeNull();
      for (const [role, sub] of [
        ['platform', 'acme'],
        ['client', 'alice'],
      ] as const)
        expect((await api.as(role, sub).get('/v1/reconciliation')).status).toBe(403);

      const typesTold = async (role: 'platform' | 'client' | 'freelancer' | 'ops', sub: string) => {
        const seen = [`/v1/events?contractId=${contractId}`, `/v1/milestones/${id}/events`].map(
          async (path) => {
            const { data } = (await api.as(role, sub).get(path)).body as { data: { type: string }[] };
            return data.map(({ type }) => type).filter((type) => type.startsWith('reconciliation'));
          },
        );
        return Promise.all(seen);
      };
      const once = ['reconciliation.found'];
      expect(await typesTold('platform', 'acme')).toEqual([once, once]);
      expect(await typesTold('ops', 'olga')).toEqual([once, once]);
      expect(await typesTold('client', 'alice')).toEqual([[], []]);
      expect(await typesTold('freelancer', 'bob')).toEqual([[], []]);
      const asAlice = api.as('platform', 'acme', 'client alice');
      expect(JSON.stringify((await asAlice.get(`/v1/events?contractId=${contractId}`)).body)).not.toContain(
        'reconcil',
      );
    } finally {
      await api.stop();
    }
    const [again] = await milestoneStarts(world.db, [id]);
    if (again !== undefined) await world.gateway.startMilestone(again);
    await run.cancel();
    await run.result();
  });

  test('R23: a worker that is told to stop leaves the rest to another one, which goes on from there', async () => {
    const before = Date.now();
    const letGo = rail.holdLists();
    const run = await start(`reconciliation-handed-on/${world.taskQueue}`);
    await until(async () => (rail.waiting > 0 ? true : null), 'the rail to be asked');
    const stopped = world.stopWorker();
    letGo();
    await stopped;
    const between = Date.now();
    await world.startWorker();
    const { startedAt, compared } = await run.result();
    expect(Date.parse(startedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(startedAt)).toBeLessThanOrEqual(between);
    expect(compared.contracts).toBe(Number((await world.db('contracts').count())[0]?.count));
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
      expect(await workflow.getHandle(started).result()).toMatchObject({ differences: 0 });

      // One that has found something is open until the schedule begins the next.
      const { id } = await world.funded(await world.contract());
      await world.handle(id).terminate('by hand');
      const finished = async () => (await latestReconciliation(world.db))?.finishedAt ?? 0;
      const before = await finished();
      await reconcileNow(world.env.client as never, world.taskQueue);
      await until(async () => ((await finished()) > before ? true : null), 'the difference to be found');
      const between = await finished();
      await reconcileNow(world.env.client as never, world.taskQueue);
      await until(async () => ((await finished()) > between ? true : null), 'the next reconciliation');
    } finally {
      await handle.delete();
    }
  });
});
