import { Context, heartbeat } from '@temporalio/activity';
import type { WebhookActivities } from '../../protocol/activities';
import type { Database } from '../../store/database';
import { alive } from '../alive';
import { inWords } from '../in-words';
import { deliverPass } from './pass';
import type { Sender } from './sender';

export type WebhookDependencies = {
  readonly db: Database;
  readonly sender: Sender;
  /** Opens an endpoint's secret, which is kept sealed. */
  readonly openSecret: (sealed: string, endpointId: string) => string;
  /** Whether the worker has been told to stop: a pass then ends with what it has under way. */
  readonly isStopping?: () => boolean;
};

/** Deliveries to webhook endpoints. They run in a worker of their own: a slow receiver holds up nobody's money. */
export function webhookActivities(dependencies: WebhookDependencies): WebhookActivities {
  return inWords({
    deliverWebhooks(endpointId: string) {
      const settings = { ...dependencies, now: Date.now, cutOff: Context.current().cancellationSignal };
      return alive(heartbeat, () => deliverPass(settings, endpointId));
    },
  });
}
