import { type NativeConnection, Worker } from '@temporalio/worker';
import type { WebhookActivities } from '../../protocol/activities';
import { webhookQueue, workflowIds } from '../../protocol/names';
import { newId } from '../../store/ids';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('an endpoint that is turned on while it is found to be off is not left alone', async () => {
  const id = newId.webhookEndpoint();
  const found: string[] = [];
  const activities: WebhookActivities = {
    async deliverWebhooks(endpointId) {
      found.push('off');
      if (found.length === 1) await world.gateway.wakeWebhookEndpoint(endpointId);
      return { state: 'off' };
    },
  };
  const worker = await Worker.create({
    connection: world.env.nativeConnection as NativeConnection,
    namespace: world.env.namespace ?? 'default',
    taskQueue: webhookQueue(world.taskQueue),
    activities,
  });
  await worker.runUntil(async () => {
    await world.gateway.wakeWebhookEndpoint(id);
    await world.ends(workflowIds.webhookEndpoint(id));
  });
  expect(found).toEqual(['off', 'off']);
});
