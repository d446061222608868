import fc from 'fast-check';
import { actTypes } from '../../domain/milestone';
import {
  ADVANCE,
  CLOCK_ADVANCED,
  CONTRACT_ENDING,
  MILESTONE_QUERY,
  RETRY,
  WEBHOOK_NEWS,
  workflowIds,
  workflowTypes,
} from '../../protocol/names';
import { toCommand } from '../../store/commands';
import { newId } from '../../store/ids';
import { advance, testClock } from '../support/clocks';
import { type SteeredRail, steeredRail } from '../support/rails';
import { json, type Payload, payload } from '../support/signals';
import { until, World } from '../support/world';
import { failedTasks, runsFrom } from './runs';

/**
 * What whoever reaches Temporal may send to a workflow, made by fast-check. `HOSTILE_SEED=n` makes others, the same
 * ones for the same number; `npm run test:hostile` makes more of them.
 */
const seed = Number(process.env.HOSTILE_SEED ?? 6);
const isFull = process.env.HOSTILE_MESSAGES !== undefined;
const MANY = isFull ? 400 : 50;
jest.setTimeout(isFull ? 900_000 : 90_000);

const names = [...actTypes, ADVANCE, CLOCK_ADVANCED, CONTRACT_ENDING, RETRY, WEBHOOK_NEWS, MILESTONE_QUERY];

/** Fields of acts and of envelopes, of the right kind now and then. */
const field = fc.constantFrom(
  ...[
    'message',
    'reason',
    'amount',
    'freelancerAmount',
    'bonus',
    'note',
    'endContract',
    'paymentMethod',
    'attachments',
  ],
  ...[
    'acknowledgeUnsubmitted',
    'refundRequestId',
    'commandId',
    'receivedAt',
    'actor',
    'summary',
    'type',
    'at',
    'cause',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'fields', 'unreadable', 'toJSON', 'then'],
);
const odd = fc.oneof(
  fc.constantFrom<unknown>(-1, 0, 1, 1e300, -0, 0.1, 2 ** 53, 1501, true, false, null, '', 'x', [], {}),
  fc.constantFrom<unknown>('pm_ok', { amount: 1 }, { amount: 10 ** 12 }, [
    { name: 'x', url: 'javascript:1' },
  ]),
  fc.constantFrom<unknown>(
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '9999-12-31T23:59:59Z',
    'NaN',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue(),
  fc.double(),
);
const object = fc
  .array(fc.tuple(field, odd), { maxLength: 5 })
  .map(
    (entries) =>
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
  );
const nested = fc
  .integer({ min: 1, max: 50_000 })
  .map((n) => `{"message":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}`);

const content: fc.Arbitrary<Payload> = fc.oneof(
  { arbitrary: object.map(json), weight: 6 },
  { arbitrary: nested.map(json), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map(json), weight: 1 },
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'binary/plain',
          'binary/null',
          'binary/encrypted',
          'json/protobuf',
          'json/plain',
          '',
          'é',
        ),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(([encoding, bytes]) => payload(encoding, bytes)),
    weight: 3,
  },
  { arbitrary: fc.constant<Payload>({}), weight: 1 },
);

const signal = fc.record({
  name: fc.oneof(
    { arbitrary: fc.constantFrom(...names), weight: 8 },
    {
      arbitrary: fc.constantFrom('__temporal_x', '__stack_trace', 'then', '__proto__', ' ', 'é'.repeat(200)),
      weight: 1,
    },
    { arbitrary: fc.string({ minLength: 1, maxLength: 50 }), weight: 1 },
  ),
  payloads: fc.array(content, { maxLength: 3 }),
  header: fc.dictionary(fc.constantFrom('_tracer-data', 'x', '__proto__'), content, { maxKeys: 2 }),
});

type Sent = typeof signal extends fc.Arbitrary<infer One> ? One : never;

const signals = (salt: number): readonly Sent[] => fc.sample(signal, { seed: seed + salt, numRuns: MANY });

const rail: SteeredRail = steeredRail();
let world: World;
beforeAll(async () => {
  world = await World.start({ rail: rail.stand });
});
afterAll(() => world.stop());

const send = (workflowId: string, { name, payloads, header }: Sent) =>
  world.env.client.workflowService.signalWorkflowExecution({
    ...{ namespace: 'default', workflowExecution: { workflowId }, signalName: name },
    ...{ input: { payloads }, header: { fields: header } },
  });

/** Everything of {@link signals} and, between them, cancellations, and updates and queries that nobody answers. */
async function assault(workflowId: string, salt: number): Promise<void> {
  const handle = world.env.client.workflow.getHandle(workflowId);
  for (const [i, one] of signals(salt).entries()) {
    // It may end by one of them: some are good acts.
    await send(workflowId, one).catch(ended);
    if (i % 20 === 3) await handle.cancel().catch(ended);
    if (i % 20 === 7) await handle.query('__proto__', 1, {}).catch(() => undefined);
    if (i % 20 === 11)
      await world.env.client.withDeadline(Date.now() + 5_000, () =>
        handle.executeUpdate('approve', { args: [{ amount: 1 }] }).catch(() => undefined),
      );
  }
}

function ended(error: unknown): void {
  const said = `${(error as Error).message} ${(error as { details?: string }).details ?? ''}`;
  if (!/not found|completed/i.test(said)) throw error;
}

const runOf = async (workflowId: string) =>
  (await world.env.client.workflow.getHandle(workflowId).describe()).runId;

/**
 * Every journal of a contract was caused by one of its commands that was applied, or is the transfer of a refund that
 * one of them made due; the clock has moved nothing.
 */
async function expectMovedByCommandsOnly(contractId: string): Promise<void> {
  const commands = (await world.db('commands').where({ contract_id: contractId })).map(toCommand);
  const applied = commands.filter(({ state }) => state === 'applied').map(({ id }) => id);
  const transfers = (await world.db('refunds').where({ contract_id: contractId }).select('id')).map(
    ({ id }) => id,
  );
  const journals = await world.db('ledger.journals').where({ contract_id: contractId }).select('cause');
  for (const { cause } of journals) expect([...applied, ...transfers]).toContain(cause);
  await world.balanced(contractId);
}

const allDecided = (contractId: string) =>
  until(
    async () => {
      const pending = await world
        .db('commands')
        .where({ contract_id: contractId, state: 'pending' })
        .first('id');
      return pending === undefined ? true : null;
    },
    'every message to be decided',
    60_000,
  );

test.each([1, 2])('to a milestone (%i)', async (salt) => {
  const contract = await world.contract({ reminders: [] });
  const { id } = await world.inReview(contract);
  const first = await runOf(workflowIds.milestone(id));

  await assault(workflowIds.milestone(id), salt);
  await allDecided(contract.id);

  await expectMovedByCommandsOnly(contract.id);
  expect(failedTasks(await runsFrom(world, workflowIds.milestone(id), first))).toEqual([]);
  // A good act is answered as it should be: it pays, or is told what was done before it.
  const { state } = await world.read(id);
  const command = await world.act(id, { type: 'approve', acknowledgeUnsubmitted: true });
  const pays = ['active', 'in_review', 'changes_requested'].includes(state.name);
  expect(command.state).toBe(pays ? 'applied' : 'rejected');
  await expectMovedByCommandsOnly(contract.id);
});

test('R20, R22: envelopes that claim to be commands of others, decided ones, or of another time', async () => {
  const [victims, mine] = [await world.contract({ reminders: [] }), await world.contract({ reminders: [] })];
  const victim = await world.inReview(victims);
  const { id } = await world.inReview(mine);
  const pending = await world.send(victim.id, { type: 'approve', amount: 900 }, undefined, { signal: false });
  const [{ id: decided } = { id: '' }] = await world
    .db('commands')
    .where({ milestone_id: id, kind: 'submit' });
  const own = await world.send(id, { type: 'requestChanges', message: 'Bluer' }, undefined, {
    signal: false,
  });
  const instants = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z', '-1', 'x'];
  for (const commandId of [pending, decided]) {
    for (const name of actTypes) {
      for (const receivedAt of instants)
        await world
          .handle(id)
          .signal(name, { commandId, receivedAt, amount: 1500, reason: 'x', message: 'x' });
    }
  }
  for (const receivedAt of instants)
    await world.handle(id).signal('requestChanges', { commandId: own, receivedAt, message: 'A lie' });

  expect(await world.decided(own)).toMatchObject({
    state: 'applied',
    actor: { role: 'client', id: 'alice' },
  });
  const [asked] = await world.events({ milestoneId: id, types: ['milestone.changes_requested'] });
  expect(asked?.data).toEqual({ message: 'Bluer' });
  expect((await world.read(id)).state.name).toBe('changes_requested');
  expect((await world.read(victim.id)).state.name).toBe('in_review');
  expect(await world.db('commands').where({ id: pending }).first('state')).toEqual({ state: 'pending' });
  // Nor is a new one received at any other time than now.
  const forged = newId.command();
  await world.handle(id).signal('submit', { commandId: forged, receivedAt: instants[0], message: 'x' });
  expect((await world.decided(forged)).receivedAt).toBeGreaterThan(asked?.receivedAt ?? Number.NaN);
  expect(await world.balanced(mine.id)).toMatchObject({ inEscrow: 1500 });
  expect(await world.balanced(victims.id)).toMatchObject({ inEscrow: 1500 });
});

test('to a request for held-over money', async () => {
  const contract = await world.contract({ reminders: [] });
  await world.applied((await world.inReview(contract)).id, { type: 'approve', amount: 900 });
  const request = await world.askForHeldOver(contract.id);
  const workflowId = workflowIds.refundRequest(request.id);
  await until(async () => ((await world.isRunning(workflowId)) ? true : null), 'the request to run');
  const first = await runOf(workflowId);

  await assault(workflowId, 10);
  await allDecided(contract.id);

  await expectMovedByCommandsOnly(contract.id);
  expect(failedTasks(await runsFrom(world, workflowId, first))).toEqual([]);
  const [{ state } = { state: '' }] = await world.requests(contract.id);
  const command = await world.actHeldOver(request, 'acceptRefund');
  expect(command.state).toBe(state === 'open' ? 'applied' : 'rejected');
  await expectMovedByCommandsOnly(contract.id);
});

test('to the workflows that call the rail, while it is away', async () => {
  const contract = await world.contract({ reminders: [] });
  const paid = await world.inReview(contract);
  await world.applied(paid.id, { type: 'approve' });
  const { id } = await world.funded(contract);
  rail.down = true;
  const bonus = await world.send(paid.id, { type: 'bonus', amount: 100, paymentMethod: 'pm_ok' } as never);
  await world.applied(id, { type: 'openRefund', reason: 'x' });
  await world.applied(id, { type: 'acceptRefund' } as never);
  const { id: refund } = await world.db('refunds').where({ contract_id: contract.id }).first('id');
  const ids = [workflowIds.bonus(bonus), workflowIds.refundTransfer(refund)];
  for (const one of ids)
    await until(async () => ((await world.isRunning(one)) ? true : null), `${one} to run`);
  const firsts = await Promise.all(ids.map(runOf));

  for (const [i, one] of ids.entries()) await assault(one, 20 + i);
  rail.down = false;
  for (const one of ids) await world.env.client.workflow.getHandle(one).signal(RETRY);

  for (const one of ids) await world.ends(one);
  for (const [i, one] of ids.entries())
    expect(failedTasks(await runsFrom(world, one, firsts[i] as string))).toEqual([]);
  const charges = await world.rail.listCharges({ limit: 1000 });
  const ours = charges.items.filter(({ key }) => key.includes(paid.id) || key.includes(bonus));
  expect(ours.map(({ amount }) => amount).toSorted()).toEqual([100, 1500]);
  expect(await world.balanced(contract.id)).toMatchObject({ charged: 3000, bonus: 100, refunded: 1500 });
});

test('to an end of a contract that is being told, to a test clock and to an endpoint', async () => {
  const contract = await world.contract({ reminders: [] });
  const { id } = await world.inReview(contract);
  await world.stopWorker();
  await world.endContract(contract.id, 'freelancer');
  const clock = await testClock(world);
  await world.gateway.advanceTestClock(clock.id);
  await world.gateway.wakeWebhookEndpoint('we_00000000000000000000000000000000');
  const ids = [
    workflowIds.contractEnd(contract.id),
    workflowIds.testClock(clock.id),
    workflowIds.webhookEndpoint('we_00000000000000000000000000000000'),
  ];
  const firsts = await Promise.all(ids.map(runOf));
  for (const [i, one] of ids.entries()) for (const sent of signals(30 + i)) await send(one, sent);
  await world.startWorker();
  await world.startWebhooks();

  await world.contractReaches(contract.id, 'ended');
  for (const [i, one] of ids.entries())
    expect(failedTasks(await runsFrom(world, one, firsts[i] as string))).toEqual([]);
  expect((await world.read(id)).state.name).toBe('refunded');
  await advance(world, clock, 1000);
  expect(await world.balanced(contract.id)).toMatchObject({ refunded: 1500 });
});

test('to a reconciliation', async () => {
  const workflowId = `reconciliation/${newId.command()}`;
  const { taskQueue } = world;
  await world.stopWorker();
  const handle = await world.env.client.workflow.start(workflowTypes.reconciliation, {
    taskQueue,
    workflowId,
  });
  const { runId } = await handle.describe();
  for (const sent of signals(40)) await send(workflowId, sent);
  await world.startWorker();

  await until(
    async () =>
      (await world
        .db('reconciliations')
        .first('id')
        .catch(() => ({})))
        ? true
        : null,
    'it to compare',
  );
  expect(failedTasks(await runsFrom(world, workflowId, runId))).toEqual([]);
  await handle.cancel().catch(() => undefined);
  await world.ends(workflowId);
});
