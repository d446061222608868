import { randomUUID } from 'node:crypto';
import { ADVANCE, CONTRACT_ENDING, WEBHOOK_NEWS, workflowIds, workflowTypes } from '../../protocol/names';
import { toCommand } from '../../store/commands';
import type { RefundRequest } from '../../store/refund-requests';
import { startApi } from '../support/api';
import { advance, inReviewOn, testClock } from '../support/clocks';
import { Receiver } from '../support/receiver';
import { json, type Payload, payload, signalRaw } from '../support/signals';
import { until, World } from '../support/world';

/** What no workflow can read, whatever it waits for. */
const unreadable: readonly (readonly [string, readonly Payload[]])[] = [
  ['bytes in an unknown encoding', [payload('binary/encrypted', Buffer.from([1, 2, 3]))]],
  ['bytes that are no JSON', [json('{"reason": ')]],
  ['a payload without an encoding', [{ data: Buffer.from('{}') }]],
  ['a number', [json('5')]],
  ['an array', [json('[{}]')]],
  ['1 MB of text', [json(JSON.stringify({ reason: 'x'.repeat(1_000_000) }))]],
  ['lists in lists, 100,000 deep', [json(`{"reason":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)]],
];

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('straight to a request for held-over money', () => {
  const asked = async () => {
    const contract = await world.contract();
    await world.applied((await world.inReview(contract)).id, { type: 'approve', amount: 900 });
    return world.askForHeldOver(contract.id);
  };
  const signal = ({ id }: RefundRequest, name: string, payloads: readonly Payload[]) =>
    signalRaw(world, workflowIds.refundRequest(id), name, payloads);

  /** What came past the API, once it is decided. */
  const byTemporal = ({ id }: RefundRequest) =>
    until(async () => {
      const from = { refund_request_id: id, actor_role: 'temporal' };
      const rows = (await world.db('commands').where(from)).map(toCommand);
      return rows.length > 0 && rows.every(({ state }) => state !== 'pending') ? rows : null;
    }, 'the signal to be decided');

  test.each([
    ...unreadable,
    ['a field of the wrong type', [json('{"reason":7}')]],
    ['an unknown field', [json('{"reason":"x","surprise":1}')]],
    ['a command id of another shape', [json('{"commandId":"cmd_1"}')]],
  ] as const)(
    'R21: %s is a rejected command of the actor temporal, and the answer counts as ever',
    async (_, payloads) => {
      const request = await asked();

      await signal(request, 'declineRefund', payloads as readonly Payload[]);

      const [command, ...more] = await byTemporal(request);
      expect(more).toEqual([]);
      expect(command).toMatchObject({
        state: 'rejected',
        kind: 'declineRefund',
        actor: { role: 'temporal', id: 'signal' },
        rejection: { code: 'malformed_message', rule: 'R21' },
      });
      const events = await world.events({ contractId: request.contractId, types: ['command.rejected'] });
      expect(events).toEqual([
        expect.objectContaining({ refundRequestId: request.id, actor: command?.actor }),
      ]);
      expect(await world.actHeldOver(request, 'acceptRefund')).toMatchObject({ state: 'applied' });
      await world.ends(workflowIds.refundRequest(request.id));
      expect(await world.balanced(request.contractId)).toMatchObject({ heldOver: 0, refunded: 600 });
    },
  );

  test('R19: in the wrong state it is refused with the state, and ops then resolve it by a signal', async () => {
    const request = await asked();
    const split = '{"freelancerAmount":200,"reason":"a third"}';

    await signal(request, 'resolve', [json(split)]);
    const [early] = await byTemporal(request);
    expect(early).toMatchObject({ state: 'rejected', rejection: { code: 'wrong_state' } });

    await signal(request, 'declineRefund', []);
    await world.requestReaches(request.contractId, ({ state }) => state === 'declined');
    await signal(request, 'resolve', [json('{"freelancerAmount":601,"reason":"too much"}')]);
    await signal(request, 'resolve', [json(split)]);
    await world.ends(workflowIds.refundRequest(request.id));

    expect(await world.balanced(request.contractId)).toMatchObject({ onHold: 0, refunded: 400 });
    const outcomes = (await byTemporal(request)).map(({ rejection }) => rejection?.code ?? 'applied');
    expect(outcomes.sort()).toEqual(['applied', 'applied', 'split_out_of_range', 'wrong_state']);
  });

  test.each([
    ['an unknown name', 'payEverything'],
    ['a name of a milestone', 'approve'],
    ['the notice that the contract ends, which it does not', CONTRACT_ENDING],
  ])('R21: a signal of %s does no harm', async (_, name) => {
    const request = await asked();
    await signal(request, name, [payload('binary/encrypted', 'x')]);
    expect(await world.actHeldOver(request, 'acceptRefund')).toMatchObject({ state: 'applied' });
  });
});

describe('straight to what bears notices only: each is a word, and nothing in it counts', () => {
  test.each(unreadable)('a test clock: %s', async (_, payloads) => {
    const on = await testClock(world);
    const { id } = await inReviewOn(world, on);
    await world.env.client.workflowService.signalWithStartWorkflowExecution({
      namespace: world.env.namespace ?? 'default',
      workflowId: workflowIds.testClock(on.id),
      workflowType: { name: workflowTypes.testClock },
      taskQueue: { name: world.taskQueue },
      input: { payloads: [json(JSON.stringify(on.id))] },
      signalName: ADVANCE,
      signalInput: { payloads: [...payloads] },
      requestId: randomUUID(),
    });
    await world.ends(workflowIds.testClock(on.id));

    await advance(world, on, 15 * 86_400_000);
    expect((await world.read(id)).state.name).toBe('paid');
  });

  test('a webhook endpoint: none of them fails its workflow, and what is delivered is what happened', async () => {
    const receiver = await Receiver.start();
    const api = await startApi({ db: world.db, gateway: world.gateway });
    await world.startWebhooks();
    try {
      const { body } = await api.as('platform', 'acme').post('/v1/webhook-endpoints', { url: receiver.url });
      await world.gateway.wakeWebhookEndpoint(body.id);
      const workflowId = workflowIds.webhookEndpoint(body.id);
      for (const [, payloads] of unreadable) await signalRaw(world, workflowId, WEBHOOK_NEWS, payloads);
      await signalRaw(world, workflowId, 'unknown', [json('{')]);
      const contract = await world.contract();
      await world.funded(contract);

      const told = async () => (receiver.sequences(contract.id).length >= 2 ? true : null);
      expect(await until(told, 'the webhooks')).toBe(true);
      expect(await world.isRunning(workflowId)).toBe(true);
    } finally {
      await world.stopWebhooks();
      await api.stop();
      await receiver.stop();
    }
  });
});
