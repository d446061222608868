import type { DataConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { createKeyring, dataConverterOf } from '../../encryption';
import { workflowIds } from '../../protocol/names';
import { milestoneStarts } from '../../store/starts';
import { workflowBundle } from '../../worker/bundle';
import { signalRaw } from '../support/signals';
import { gatewayOf, until, World } from '../support/world';
import { newKey, sealing } from './sealed-world';

const { History } = temporal.api.history.v1;
const { EVENT_TYPE_WORKFLOW_TASK_FAILED } = temporal.api.enums.v1.EventType;

describe('keys change while milestones wait', () => {
  const older = newKey('2026-01');
  const newer = newKey('2026-07');
  const before = sealing([older]);
  const after = sealing([newer, older]);
  let world: World;
  beforeAll(async () => {
    world = await World.start({ dataConverter: before });
  });
  afterAll(() => world.stop());

  const workerWith = async (dataConverter: DataConverter) => {
    await world.stopWorker();
    await world.startWorker(dataConverter);
  };
  beforeEach(() => workerWith(before));

  const historyOf = (milestoneId: string) => world.handle(milestoneId).fetchHistory();

  /** Sends an approval as an API does that seals in its own way. @returns the command's id */
  async function approveBy(dataConverter: DataConverter, milestoneId: string): Promise<string> {
    const commandId = await world.send(milestoneId, { type: 'approve' }, undefined, { signal: false });
    const [start] = await milestoneStarts(world.db, [milestoneId]);
    if (start === undefined) throw new Error(`no milestone ${milestoneId}`);
    const gateway = gatewayOf(world.env, world.taskQueue, dataConverter);
    await gateway.signalAct(start, 'approve', { commandId, receivedAt: new Date().toISOString() }, 10_000);
    return commandId;
  }

  /** @returns what the server keeps of the reason */
  const taskFails = (milestoneId: string) =>
    until(async () => {
      const { events } = await historyOf(milestoneId);
      const failed = events?.find(({ eventType }) => eventType === EVENT_TYPE_WORKFLOW_TASK_FAILED);
      return failed?.workflowTaskFailedEventAttributes?.failure?.message ?? null;
    }, 'a task to fail');

  const stateOf = async (milestoneId: string, commandId: string) => {
    const row = await world.db('commands').where({ id: commandId }).first();
    const rejected = await world.events({ milestoneId, types: ['command.rejected'] });
    return { command: row.state, rejected: rejected.length };
  };

  const replay = async (history: temporal.api.history.v1.IHistory, dataConverter: DataConverter) => {
    const codePath = await workflowBundle({ sealsFailures: true });
    await Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter }, history, 'milestone/1');
  };

  test('what an older key sealed is read, and what follows is sealed under the new one', async () => {
    const { id } = await world.inReview(await world.contract());
    const earlier = Buffer.from(History.encode(await historyOf(id)).finish());
    expect([earlier.includes('2026-01'), earlier.includes('2026-07')]).toEqual([true, false]);

    await workerWith(after);
    await world.decided(await approveBy(after, id));
    await world.ends(workflowIds.milestone(id));

    const { events } = await historyOf(id);
    const last = events?.at(-1)?.workflowExecutionCompletedEventAttributes?.result?.payloads?.[0]?.metadata;
    expect(Buffer.from(last?.['encryption-key-id'] ?? []).toString()).toBe('2026-07');
    await expect(replay({ events: events ?? [] }, after)).resolves.toBeUndefined();
  });

  test('a key that was dropped too early is named', async () => {
    const { id } = await world.funded(await world.contract());

    await expect(replay(await historyOf(id), sealing([newer]))).rejects.toThrow(
      'sealed under the key \\"2026-01\\"; the keys here are 2026-07',
    );
  });

  test('a history that was altered is refused', async () => {
    const { id } = await world.funded(await world.contract());
    const history = await historyOf(id);
    const data = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    if (!data) throw new Error('no input');
    data[data.length - 1] = (data.at(-1) ?? 0) ^ 1;

    const unopened: string[] = [];
    await expect(replay(history, sealing([older], unopened))).rejects.toThrow('workflow task failure');
    expect(unopened).toEqual(['altered']);
  });

  test('an act sealed under a key that the worker does not have yet waits for the key', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);

    const commandId = await approveBy(sealing([newer, older]), id);
    expect(await taskFails(id)).toBe('sealed under the key "2026-07"; the keys here are 2026-01');
    expect(await stateOf(id, commandId)).toEqual({ command: 'pending', rejected: 0 });

    await workerWith(after);
    await world.decided(commandId);
    expect(await stateOf(id, commandId)).toEqual({ command: 'applied', rejected: 0 });
    expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350, fees: 150 });
  });

  test('R23: a run that waits for a key nobody has can be terminated; the next message starts from the row', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);
    const metadata = {
      encoding: Buffer.from('binary/encrypted'),
      'encryption-key-id': Buffer.from('nobodys'),
    };

    await signalRaw(world, workflowIds.milestone(id), 'approve', [{ metadata, data: Buffer.alloc(40) }]);
    expect(await taskFails(id)).toBe('sealed under the key "nobodys"; the keys here are 2026-01');
    await world.handle(id).terminate('it waits for a key that nobody has');

    await world.applied(id, { type: 'approve' });
    expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350, fees: 150 });
  });

  test('a worker with another key of the same name gets nowhere, and spoils nothing', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);

    await workerWith(sealing([newKey('2026-01')]));
    const commandId = await approveBy(before, id);
    await taskFails(id);
    expect(await stateOf(id, commandId)).toEqual({ command: 'pending', rejected: 0 });

    await workerWith(before);
    await world.decided(commandId);
    expect(await stateOf(id, commandId)).toEqual({ command: 'applied', rejected: 0 });
    expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350, fees: 150 });
  });

  test('sealing can be turned off meanwhile: what was sealed is read, what follows is in the clear', async () => {
    const { id } = await world.inReview(await world.contract());
    const off = dataConverterOf({ encryption: { keys: [older], payloads: false } }, createKeyring([older]));

    await workerWith(off);
    await world.decided(await approveBy(off, id));

    await world.ends(workflowIds.milestone(id));
    expect(await world.handle(id).result()).toMatchObject({ name: 'paid' });
  });
});
