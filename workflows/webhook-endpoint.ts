import {
  CancellationScope,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { AWAY_AFTER } from '../domain/webhook-retries';
import type { WebhookActivities, WebhookPass } from '../protocol/activities';
import { WEBHOOK_NEWS, webhookQueue } from '../protocol/names';
import { needsAttention } from './attributes';
import { showWebhookEndpoint } from './details';
import { defineRawSignal } from './raw-signal';

/** Longer than a pass takes; a worker that gives no sign of life has died. Tried until there is an answer. */
const options = {
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/** Failures in a row, or hours of them, after which somebody should look. */
const TROUBLE_AFTER = 5;

/**
 * A webhook endpoint while it is turned on: it delivers what is waiting, then waits for news or for the time of the
 * next try. What is to be delivered stands in the database; this is the clock, and what ops see of it.
 */
export async function webhookEndpoint(endpointId: string): Promise<void> {
  let news = 0;
  setHandler(
    defineRawSignal(WEBHOOK_NEWS),
    () => {
      news += 1;
    },
    { description: 'Sent where there is something to deliver: it is tried at once. {}' },
  );
  const { deliverWebhooks } = proxyActivities<WebhookActivities>({
    ...options,
    taskQueue: webhookQueue(workflowInfo().taskQueue),
  });
  await CancellationScope.nonCancellable(async () => {
    for (;;) {
      const heard = news;
      const pass = await deliverWebhooks.executeWithOptions({ summary: 'Deliver what is waiting' }, [
        endpointId,
      ]);
      // Turned on again since, it would be told nothing until the next event.
      if (pass.state === 'off' && news > heard) continue;
      if (pass.state === 'off') return;
      show(pass);
      if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof webhookEndpoint>(endpointId);
      await waitFor(pass, () => news > heard);
    }
  });
}

type On = Extract<WebhookPass, { state: 'on' }>;

function show(pass: On): void {
  const failing = pass.failures >= TROUBLE_AFTER ? `${pass.failures} attempts in a row failed` : null;
  const parked = pass.parked > 0 ? `${pass.parked} events are parked: replay them` : null;
  const trouble = [failing, parked].filter((one) => one !== null).join('; ');
  needsAttention(trouble !== '', trouble);
  showWebhookEndpoint(pass);
}

async function waitFor({ retryInMs, failures }: On, isNews: () => boolean): Promise<void> {
  if (retryInMs === 0) return;
  if (retryInMs === null) return condition(isNews);
  // An endpoint that is away is not asked again at every event.
  const wakes = failures >= AWAY_AFTER ? () => false : isNews;
  await condition(wakes, retryInMs, { summary: 'Try the endpoint again' });
}
