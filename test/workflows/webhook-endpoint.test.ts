import { type NativeConnection, Worker } from '@temporalio/worker';
import type { WebhookActivities, WebhookPass } from '../../protocol/activities';
import { webhookQueue, workflowIds } from '../../protocol/names';
import { newId } from '../../store/ids';
import { until, World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Runs an endpoint's workflow over passes that find this, one after the other. */
async function passing(
  deliverWebhooks: WebhookActivities['deliverWebhooks'],
  during: (endpointId: string) => Promise<void>,
): Promise<void> {
  const id = newId.webhookEndpoint();
  const worker = await Worker.create({
    connection: world.env.nativeConnection as NativeConnection,
    namespace: world.env.namespace ?? 'default',
    taskQueue: webhookQueue(world.taskQueue),
    activities: { deliverWebhooks },
  });
  await worker.runUntil(async () => {
    await world.gateway.wakeWebhookEndpoint(id);
    await during(id);
    await world.ends(workflowIds.webhookEndpoint(id));
  });
}

/** An endpoint that has failed, and is to be tried again at once. */
const failing: WebhookPass & { readonly state: 'on' } = {
  ...{
    state: 'on',
    url: 'https://acme.example/hooks',
    platformId: 'acme',
    waiting: 1,
    parked: 0,
    failures: 1,
  },
  ...{ failingSince: 0, lastFailure: 'it answered 500: no success', retryInMs: 1 },
};

test('an endpoint with the longest URL there may be is tried again too', async () => {
  const url = `https://acme.example/${'x'.repeat(2000)}`;
  let passes = 0;
  await passing(
    async () => (++passes === 1 ? { ...failing, url } : { state: 'off' }),
    async () => undefined,
  );
  expect(passes).toBe(2);
});

test('what a platform or a receiver writes is shown to ops as it is, and is no Markdown of ours', async () => {
  const told = {
    url: 'https://acme.example/**answers**',
    platformId: '![x](https://evil.example)',
    lastFailure: 'all is well.\n\n# Nothing | to do <b>',
  };
  let isShown = () => {};
  const shown = new Promise<void>((resolve) => {
    isShown = resolve;
  });
  let passes = 0;
  await passing(
    async () => {
      if (++passes === 1) return { ...failing, ...told };
      await shown;
      return { state: 'off' };
    },
    async (id) => {
      const handle = world.env.client.workflow.getHandle(workflowIds.webhookEndpoint(id));
      const details = await until(async () => {
        const { currentDetails } = await handle.query<{ currentDetails: string }>(
          '__temporal_workflow_metadata',
        );
        return currentDetails === '' ? null : currentDetails;
      }, 'the details');
      isShown();
      expect(details).toContain(
        '**fails** - https://acme.example/\\*\\*answers\\*\\* of \\!\\[x\\](https://evil.example)',
      );
      expect(details).toContain('all is well. \\# Nothing \\| to do \\<b\\>.');
    },
  );
});

test('an endpoint that is turned on while it is found to be off is not left alone', async () => {
  const found: string[] = [];
  await passing(
    async (endpointId) => {
      found.push('off');
      if (found.length === 1) await world.gateway.wakeWebhookEndpoint(endpointId);
      return { state: 'off' };
    },
    async () => undefined,
  );
  expect(found).toEqual(['off', 'off']);
});
