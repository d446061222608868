import {
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { AWAY_AFTER } from '../domain/webhook-retries';
import type { WebhookActivities, WebhookPass } from '../protocol/activities';
import { activityMs } from '../protocol/limits';
import { WEBHOOK_NEWS, webhookQueue } from '../protocol/names';
import { needsAttention } from './attributes';
import { showWebhookEndpoint } from './details';
import { reasonOf } from './insist';
import { defineRawSignal } from './raw-signal';

/** Longer than a pass takes; a worker that gives no sign of life has died. */
const pass = {
  startToCloseTimeout: activityMs.webhooks.startToClose,
  heartbeatTimeout: activityMs.webhooks.heartbeat,
} as const;
const backoff = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;
/** After so many tries ops should know; it is tried until there is an answer. */
const FIRST_TRIES = 5;
const summary = 'Deliver what is waiting';

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
  await CancellationScope.nonCancellable(async () => {
    for (;;) {
      const heard = news;
      const stands = await deliver(endpointId);
      // Turned on again since, it would be told nothing until the next event.
      if (stands.state === 'off' && news > heard) continue;
      if (stands.state === 'off') return;
      show(endpointId, stands);
      if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof webhookEndpoint>(endpointId);
      await waitFor(stands, () => news > heard);
    }
  });
}

/** One pass. Where it cannot even be made, the database being away or a key missing, ops see why. */
async function deliver(endpointId: string): Promise<WebhookPass> {
  const queue = { taskQueue: webhookQueue(workflowInfo().taskQueue), summary } as const;
  const { deliverWebhooks } = proxyActivities<WebhookActivities>(pass);
  try {
    const retry = { ...backoff, maximumAttempts: FIRST_TRIES };
    return await deliverWebhooks.executeWithOptions({ ...pass, ...queue, retry }, [endpointId]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    needsAttention(true, `nothing can be delivered: ${reasonOf(error)}`);
    return deliverWebhooks.executeWithOptions({ ...pass, ...queue, retry: backoff }, [endpointId]);
  }
}

type On = Extract<WebhookPass, { state: 'on' }>;

function show(endpointId: string, stands: On): void {
  const failing = stands.failures >= TROUBLE_AFTER ? `${stands.failures} attempts in a row failed` : null;
  const parked = stands.parked > 0 ? `${stands.parked} events are parked: replay them` : null;
  const trouble = [failing, parked].filter((one) => one !== null).join('; ');
  needsAttention(trouble !== '', trouble);
  showWebhookEndpoint(endpointId, stands);
}

/** A run that was sent as many signals as it may have would hear no news, though none of them meant anything. */
const isFull = (): boolean => workflowInfo().continueAsNewSuggested && patched('hands-over-idle');

async function waitFor({ retryInMs, failures }: On, isNews: () => boolean): Promise<void> {
  if (retryInMs === 0) return;
  if (retryInMs === null) return condition(() => isNews() || isFull());
  // An endpoint that is away is not asked again at every event.
  const wakes = failures >= AWAY_AFTER ? () => false : isNews;
  await condition(wakes, retryInMs, { summary: 'Try the endpoint again' });
}
