import type { Act } from '../../domain/milestone';
import { sweepOnce } from '../../gateway/sweep';
import { workflowIds } from '../../protocol/names';
import { handleAct } from '../../transactions';
import { until, World } from '../support/world';

const APPROVE: Act = { type: 'approve' };

describe('R23: what was accepted is carried out once, whatever crashes', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  /** Lets the sweep find a row at once: a test does not wait for the time that makes it overdue. */
  const makeDue = (table: string, id: string) =>
    world
      .db(table)
      .where({ id })
      .update({ sweep_at: world.db.raw(`now() - interval '1 minute'`) });

  /** As where a worker dies once its transaction has committed: the workflow knows of nothing. */
  const decidedUnseen = async (milestoneId: string, act: Act) => {
    const receivedAt = await world.now();
    const { type, ...fields } = act;
    const commandId = await world.send(milestoneId, act, receivedAt, { signal: false });
    const delivery = { commandId, type, fields, receivedAt, arrivedAt: receivedAt, now: receivedAt };
    const { outcome } = await handleAct(world.db, milestoneId, delivery);
    expect(outcome).toBe('applied');
  };

  const terminated = async (milestoneId: string) => {
    await world.handle(milestoneId).terminate('a test');
    await world.ends(workflowIds.milestone(milestoneId));
  };

  test('a command whose signal never left is swept up, and applied as received', async () => {
    const milestone = await world.inReview(await world.contract());
    const receivedAt = (await world.now()) - 1;
    const command = await world.send(milestone.id, APPROVE, receivedAt, { signal: false });
    await makeDue('commands', command);

    await sweepOnce(world.db, world.gateway);

    expect(await world.decided(command)).toMatchObject({ state: 'applied', receivedAt });
    await world.handle(milestone.id).result();
  });

  test('a command that the sweep and its sender signal has one effect', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    const command = await world.send(milestone.id, { type: 'approve', amount: 900 });
    await makeDue('commands', command);

    await Promise.all([1, 2, 3].map(() => sweepOnce(world.db, world.gateway)));

    expect((await world.decided(command)).state).toBe('applied');
    await world.ends(workflowIds.milestone(milestone.id));
    expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 810, heldOver: 600 });
  });

  test('a run that was terminated is started again by the sweep, and its clock rings', async () => {
    const policy = { reviewPeriod: 'PT2S', reminders: [] };
    const milestone = await world.inReview(await world.contract(policy));
    await terminated(milestone.id);
    await makeDue('milestones', milestone.id);

    await sweepOnce(world.db, world.gateway);

    const paid = await world.reaches(milestone.id, ({ state }) => state.name === 'paid');
    expect(paid.state).toMatchObject({ how: 'silence' });
    const releases = await world.events({ milestoneId: milestone.id, types: ['milestone.auto_released'] });
    expect(releases).toHaveLength(1);
  });

  test.each<[string, Act, string]>([
    ['R7: work', { type: 'submit', message: 'Here it is', attachments: [] }, 'paid'],
    ['R17: a refund request', { type: 'openRefund', reason: 'No longer needed' }, 'refunded'],
  ])('%s of which an open run has learnt nothing is settled by its clock', async (_, act, end) => {
    const policy = { reviewPeriod: 'PT2S', refundResponsePeriod: 'PT2S', reminders: [] };
    const milestone = await world.funded(await world.contract(policy));
    await decidedUnseen(milestone.id, act);
    await makeDue('milestones', milestone.id);

    await sweepOnce(world.db, world.gateway);

    await world.reaches(milestone.id, ({ state }) => state.name === end);
    await world.handle(milestone.id).result();
  });

  test('a run that was terminated is started again by the next message', async () => {
    const milestone = await world.inReview(await world.contract());
    await terminated(milestone.id);

    expect((await world.act(milestone.id, APPROVE)).state).toBe('applied');
  });

  test('a run that was terminated while it charged is started again, and has charged once', async () => {
    const contract = await world.contract();
    const milestone = await world.milestone(contract);
    const command = await world.send(milestone.id, { type: 'fund', paymentMethod: 'pm_unavailable_twice' });
    await world.reaches(milestone.id, ({ state }) => state.name === 'funding');
    await terminated(milestone.id);
    await makeDue('commands', command);

    await sweepOnce(world.db, world.gateway);

    expect((await world.decided(command)).state).toBe('applied');
    expect((await world.read(milestone.id)).state.name).toBe('active');
    expect(await world.rail.takings({ reference: milestone.id })).toMatchObject({ charged: 1500, count: 1 });
  });

  test.each<[string, string, Act[]]>([
    ['bonuses', 'paid', [{ type: 'approve', bonus: { amount: 700, paymentMethod: 'pm_ok' } }]],
    ['refunds', 'sent', [{ type: 'openRefund', reason: 'x' }, { type: 'acceptRefund' }]],
  ])('%s whose workflow was never started are swept up', async (table, settled, acts) => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    for (const act of acts) await decidedUnseen(milestone.id, act);
    const { id } = await world.db(table).where({ contract_id: contract.id }).first();
    await makeDue(table, id);

    await sweepOnce(world.db, world.gateway);

    await until(async () => {
      const { state } = await world.db(table).where({ id }).first();
      return state === settled ? true : null;
    }, `${table} to be settled`);
    await world.balanced(contract.id);
    // The run, which saw nothing of it, learns it from the row.
    expect((await world.act(milestone.id, APPROVE)).state).toBe('rejected');
    await world.handle(milestone.id).result();
  });

  test('an end that nobody was told of is swept up', async () => {
    const contract = await world.contract();
    const milestone = await world.funded(contract);
    const gateway = { ...world.gateway, startFollowUps: async () => undefined };
    await world.endContract(contract.id, 'freelancer', undefined, gateway);
    expect((await world.read(milestone.id)).state.name).toBe('active');
    await makeDue('contracts', contract.id);

    await sweepOnce(world.db, world.gateway);

    await world.contractReaches(contract.id, 'ended');
    expect(await world.balanced(contract.id)).toMatchObject({ refunded: 1500, inEscrow: 0 });
  });

  test('R21: three hundred messages are each answered, in the order in which they were received', async () => {
    const milestone = await world.inReview(await world.contract());
    const start = await world.now();
    await world.stopWorker();
    const messages = Array.from({ length: 300 }, (_, i) => ({ i, at: start + 300 - i }));
    const sent: { id: string; at: number }[] = [];
    while (messages.length > 0) {
      const some = messages.splice(0, 25).map(async ({ i, at }) => {
        const act: Act = i === 299 ? APPROVE : { type: 'requestChanges', message: `change ${i}` };
        return { id: await world.send(milestone.id, act, at), at };
      });
      sent.push(...(await Promise.all(some)));
    }
    await world.startWorker();

    await world.handle(milestone.id).result();

    const decided = await Promise.all(sent.map(({ id }) => world.decided(id)));
    const applied = decided.filter(({ state }) => state === 'applied');
    expect(applied.map(({ kind, receivedAt }) => [kind, receivedAt])).toEqual([['approve', start + 1]]);
    const refusals = await world.events({ milestoneId: milestone.id, types: ['command.rejected'] });
    const order = refusals.map(({ receivedAt }) => receivedAt);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).toHaveLength(299);
  });
});
