import { RETRY, workflowIds } from '../../protocol/names';
import { startApi, type TestApi } from '../support/api';
import { steeredRail } from '../support/rails';
import { json, payload, signalRaw } from '../support/signals';
import { until, World } from '../support/world';

describe('R23: ops have what waits tried again at once', () => {
  const rail = steeredRail();
  let world: World;
  let api: TestApi;
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
    api = await startApi({ db: world.db, gateway: world.gateway });
  });
  afterAll(async () => {
    await api.stop();
    await world.stop();
  });
  afterEach(() => {
    rail.down = false;
  });

  const ops = () => api.as('ops', 'olga');
  const retry = (id: string, reason = 'The rail is back', key?: string) =>
    ops().post(`/v1/milestones/${id}/retry`, { reason }, { prefer: 'wait=1', ...(key ? { key } : {}) });

  /** Waits until a workflow has given up the first tries at the rail, and waits for its next one. */
  const waitsForRail = (workflowId: string) =>
    until(async () => {
      const { raw } = await world.env.client.workflow.getHandle(workflowId).describe();
      const [pending] = raw.pendingActivities ?? [];
      // The first tries are counted; those that go on until there is an answer are not, and come ever more slowly.
      return !pending?.maximumAttempts && (pending?.attempt ?? 0) >= 4 ? true : null;
    }, `${workflowId} to wait for the rail`);

  const cancelled = async (workflowId: string) => {
    const { events } = await world.env.client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? []).filter((event) => event.activityTaskCanceledEventAttributes).length;
  };

  test('a charge of a funding: who and why is on the record, nothing is charged twice', async () => {
    rail.down = true;
    const contract = await world.contract();
    const { id } = await world.milestone(contract);
    const funding = await world.send(id, { type: 'fund', paymentMethod: 'pm_ok' });
    await waitsForRail(workflowIds.milestone(id));
    rail.down = false;

    const { status, body } = await retry(id);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'retry',
      state: 'applied',
      result: { state: 'funding', commands: 1 },
    });
    expect(await world.decided(funding)).toMatchObject({ state: 'applied' });
    expect(await cancelled(workflowIds.milestone(id))).toBe(1);
    expect(await world.rail.takings({ reference: id })).toMatchObject({ charged: 1500, count: 1 });
    const [event] = await world.events({ milestoneId: id, types: ['milestone.retried'] });
    expect(event).toMatchObject({
      actor: { role: 'ops', id: 'olga' },
      rule: 'R23',
      data: { reason: 'The rail is back' },
    });
    const { body: record } = await ops().get(`/v1/milestones/${id}/events?limit=100`);
    expect(record.data.map(({ why }: { why: string }) => why).join('\n')).toContain(
      'ops olga had what waits for it tried again ("The rail is back")',
    );
    await world.balanced(contract.id);
  });

  test('a bonus of a milestone that is paid, and a refund of its contract', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);
    const other = await world.funded(contract);
    rail.down = true;
    const bonus = await world.send(id, { type: 'approve', bonus: { amount: 500, paymentMethod: 'pm_ok' } });
    await world.endContract(contract.id, 'freelancer');
    await world.reaches(other.id, ({ state }) => state.name === 'refunded');
    const { id: refund } = await world.db('refunds').where({ contract_id: contract.id }).first('id');
    await waitsForRail(workflowIds.bonus(bonus));
    await waitsForRail(workflowIds.refundTransfer(refund));
    rail.down = false;

    expect((await retry(id)).body.result).toMatchObject({ state: 'paid', bonuses: 1, refunds: 1 });

    await world.ends(workflowIds.bonus(bonus));
    await world.ends(workflowIds.refundTransfer(refund));
    expect(await world.db('bonuses').where({ id: bonus }).first('state')).toEqual({ state: 'paid' });
    expect(await world.db('refunds').where({ id: refund }).first('state')).toEqual({ state: 'sent' });
  });

  test('a run that was terminated runs again', async () => {
    const { id } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');

    expect((await retry(id, 'It was terminated')).status).toBe(200);

    expect(await world.isRunning(workflowIds.milestone(id))).toBe(true);
    await world.applied(id, { type: 'submit', message: 'Here it is', attachments: [] });
  });

  test('R22: the same key once more is the same command; nothing waiting is refused with what is possible', async () => {
    const { id } = await world.funded(await world.contract());
    const [first, second] = [await retry(id, 'x', 'key-1'), await retry(id, 'x', 'key-1')];
    expect(second.body).toEqual(first.body);
    expect(await world.events({ milestoneId: id, types: ['milestone.retried'] })).toHaveLength(1);
    expect((await retry(id, 'y', 'key-1')).body.code).toBe('idempotency_key_reused');

    const planned = await world.milestone(await world.contract());
    const refused = await retry(planned.id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'wrong_state',
      rule: 'R23',
      state: 'planned',
      possible: ['fund'],
    });
  });

  test('for ops alone, who say why', async () => {
    const { id } = await world.funded(await world.contract());
    expect((await api.as('client', 'alice').post(`/v1/milestones/${id}/retry`, { reason: 'x' })).status).toBe(
      403,
    );
    expect(
      (await api.as('client', 'mallory').post(`/v1/milestones/${id}/retry`, { reason: 'x' })).status,
    ).toBe(404);
    expect((await ops().post(`/v1/milestones/${id}/retry`, {})).status).toBe(400);
    expect((await retry('ms_1')).status).toBe(404);
  });

  test.each([
    ['an empty object', [json('{}')]],
    ['bytes that cannot be decoded', [payload('binary/encrypted', 'x')]],
    ['nothing', []],
  ])('straight from the Temporal UI with %s, when nothing waits: no harm', async (_, payloads) => {
    const { id } = await world.inReview(await world.contract());
    await signalRaw(world, workflowIds.milestone(id), RETRY, payloads);
    await world.applied(id, { type: 'approve' });
  });
});
