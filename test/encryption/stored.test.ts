import { Client } from '@temporalio/client';
import type { PaymentRail } from '../../activities/providers/rail';
import { RailUnavailable } from '../../activities/providers/rail';
import { workflowIds } from '../../protocol/names';
import { toCommand } from '../../store/commands';
import { newId } from '../../store/ids';
import { insertMilestone, type StoredMilestone } from '../../store/milestones';
import { payload, signalRaw } from '../support/signals';
import { until, World } from '../support/world';
import { bytesWithoutKey, newKey, sealing, workflowsOf } from './sealed-world';

/** Each appears nowhere else: not in ids, and in no instant. */
const told = {
  title: 'Portrait of Ada Lovelace',
  message: 'Here is the portrait, my number is 555-0199',
  note: 'Half of it is not what we agreed',
  bonusNote: 'For the frame',
  reason: 'The cat walked over it',
  rail: 'card of A. Liddell blocked by her bank',
  price: 918_273,
  released: 605_544,
  heldOver: 312_729,
  bonus: 773_311,
};

/** As numbers are written in JSON, and for people. */
const written = (value: string | number): string[] =>
  typeof value === 'string' ? [value] : [String(value), (value / 100).toFixed(2)];

describe('with PAYLOAD_ENCRYPTION=on', () => {
  const unopened: string[] = [];
  // The longest name that a key may have: what is sealed grows by it.
  const dataConverter = sealing([newKey('k'.repeat(32))], unopened);
  let railFails = false;
  let world: World;
  beforeAll(async () => {
    world = await World.start({ dataConverter, rail });
  });
  afterAll(() => world.stop());

  function rail(simulated: PaymentRail): PaymentRail {
    return {
      ...simulated,
      charge: async (request) => {
        if (railFails) throw new RailUnavailable(told.rail);
        return simulated.charge(request);
      },
    };
  }

  /** The same calls as somebody who holds the keys makes them, such as the Temporal UI with its codec server. */
  const withKeys = (milestoneId: string) =>
    new Client({ connection: world.env.connection, dataConverter }).workflow.getHandle(
      workflowIds.milestone(milestoneId),
    );

  const planned = async (title: string): Promise<StoredMilestone> => {
    const { id: contractId, createdAt } = await world.contract();
    const asked = { contractId, title, description: null, amount: told.price, createdAt };
    return world.db.transaction((trx) => insertMilestone(trx, asked));
  };

  /** What became of the signals that came past the API. */
  const direct = (milestoneId: string, count: number) =>
    until(async () => {
      const from = { milestone_id: milestoneId, actor_role: 'temporal' };
      const commands = (await world.db('commands').where(from).orderBy('received_at')).map(toCommand);
      const decided = commands.filter(({ state }) => state !== 'pending');
      return decided.length === count ? decided : null;
    }, `${count} signals to be decided`);

  const chargeHasFailed = (milestoneId: string) =>
    until(async () => {
      const { raw } = await world.handle(milestoneId).describe();
      return raw.pendingActivities?.some(({ lastFailure }) => lastFailure) ? true : null;
    }, 'the charge to fail');

  /** @returns what Temporal tells without a key, while the charge fails and when all is over */
  async function wholeStory(): Promise<{ milestone: StoredMilestone; stored: Buffer }> {
    const milestone = await planned(told.title);
    const { id, contractId } = milestone;
    railFails = true;
    const funding = await world.send(id, { type: 'fund', paymentMethod: 'pm_ok' });
    await chargeHasFailed(id);
    const meanwhile = await bytesWithoutKey(world, workflowIds.milestone(id));
    railFails = false;
    await world.decided(funding);
    await world.applied(id, { type: 'submit', message: told.message, attachments: [] });
    await withKeys(id).signal('hold', { reason: told.reason });
    await withKeys(id).signal('approve', { amount: told.price + 1, note: told.note });
    await world.handle(id).signal('liftHold', { reason: 'in the clear' });
    expect((await direct(id, 3)).map(({ state }) => state)).toEqual(['applied', 'rejected', 'applied']);
    await world.applied(id, {
      type: 'approve',
      amount: told.released,
      note: told.note,
      bonus: { amount: told.bonus, note: told.bonusNote, paymentMethod: 'pm_declined' },
      endContract: true,
    });
    const [request] = await until(async () => {
      const open = await world.requests(contractId);
      return open.length > 0 ? open : null;
    }, 'the request for the held-over money');
    if (request === undefined) throw new Error('no request');
    await world.actHeldOver(request, 'acceptRefund', { reason: told.reason });
    const ids = await workflowsOf(world, 5);
    for (const workflowId of ids) await world.ends(workflowId);
    const each = await Promise.all(ids.map((workflowId) => bytesWithoutKey(world, workflowId)));
    return { milestone, stored: Buffer.concat([meanwhile, ...each]) };
  }

  test('Temporal is told ids and states only, through all its calls and of every workflow', async () => {
    const { milestone, stored } = await wholeStory();

    const inTheClear = Object.values(told)
      .flatMap(written)
      .filter((text) => stored.includes(text));
    expect(inTheClear).toEqual([]);
    const { id, contractId } = milestone;
    for (const shown of [id, contractId, '"alice"', '"in_review"', 'handleAct', 'RailUnavailable', 'kkkk']) {
      expect([shown, stored.includes(shown)]).toEqual([shown, true]);
    }
    expect(await world.balanced(contractId)).toMatchObject({ refunded: told.heldOver });
    expect(unopened).toEqual([]);

    const { searchAttributes } = (await world.handle(id).describe()).raw.workflowExecutionInfo ?? {};
    const listed = Object.keys(searchAttributes?.indexedFields ?? {});
    expect(listed).toEqual(expect.arrayContaining(['ContractId', 'ClientId', 'EscrowState']));
    expect(listed).not.toEqual(expect.arrayContaining(['AmountMinor']));
    expect(listed).not.toEqual(expect.arrayContaining(['Currency']));
  });

  test('whoever holds the keys reads everything', async () => {
    const { id } = await planned(told.title);
    await world.applied(id, { type: 'fund', paymentMethod: 'pm_ok' });

    // The row is written before its workflow has heard of it.
    const shown = await until(async () => {
      const queried = await withKeys(id).query<{ inEscrow: number }>('milestone');
      return queried.inEscrow > 0 ? queried : null;
    }, 'the workflow to show the money');
    expect(shown).toMatchObject({ title: told.title, inEscrow: told.price });
    expect(await (await withKeys(id).describe()).staticSummary()).toBe(`${told.title} - 9182.73 USD`);
    expect(await withKeys(id).query('__temporal_workflow_metadata')).toMatchObject({
      currentDetails: expect.stringContaining(told.title),
    });
    await expect(world.handle(id).query('milestone')).rejects.toThrow('Unknown encoding: binary/encrypted');
  });

  test('a summary still has room where it is long, and longer for being sealed', async () => {
    const { id } = await planned('漢'.repeat(255));
    await world.applied(id, { type: 'fund', paymentMethod: 'pm_ok' });
    await withKeys(id).signal('hold', { commandId: newId.command(), summary: '漢'.repeat(500), reason: 'x' });

    expect((await direct(id, 1))[0]?.state).toBe('applied');
  });

  test.each([
    ['without the id of a key', (data: Buffer) => payload('binary/encrypted', data)],
    [
      'that was altered',
      (data: Buffer) =>
        sealedPayload(Buffer.concat([data.subarray(0, -1), Buffer.of((data.at(-1) ?? 0) ^ 1)])),
    ],
    ['that was cut short', (data: Buffer) => sealedPayload(data.subarray(0, 20))],
    ['of nothing', () => sealedPayload(Buffer.alloc(0))],
  ])('R21: a sealed signal %s is a rejected command, and an approval pays as ever', async (_, spoil) => {
    const { id } = await world.inReview(await world.contract());
    unopened.length = 0;
    const [sealed] =
      (await dataConverter.payloadCodecs?.[0]?.encode([payload('json/plain', '{"message":"Bluer"}')])) ?? [];

    await signalRaw(world, workflowIds.milestone(id), 'requestChanges', [
      spoil(Buffer.from(sealed?.data ?? [])),
    ]);

    const [command] = await direct(id, 1);
    expect(command?.rejection).toMatchObject({ code: 'malformed_message' });
    expect(unopened.length).toBeGreaterThan(0);
    await world.applied(id, { type: 'approve' });
    expect((await world.read(id)).state.name).toBe('paid');
  });

  const sealedPayload = (data: Buffer) => {
    const sealed = payload('binary/encrypted', data);
    return { ...sealed, metadata: { ...sealed.metadata, 'encryption-key-id': Buffer.from('k'.repeat(32)) } };
  };
});
