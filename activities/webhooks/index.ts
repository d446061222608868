import { heartbeat } from '@temporalio/activity';
import type { WebhookActivities } from '../../protocol/activities';
import type { Database } from '../../store/database';
import { alive } from '../alive';
import { deliverPass } from './pass';
import type { Sender } from './sender';

export type WebhookDependencies = {
  readonly db: Database;
  readonly sender: Sender;
  /** Opens an endpoint's secret, which is kept sealed. */
  readonly openSecret: (sealed: string, endpointId: string) => string;
};

/** Deliveries to webhook endpoints. They run in a worker of their own: a slow receiver holds up nobody's money. */
export function webhookActivities({ db, sender, openSecret }: WebhookDependencies): WebhookActivities {
  const settings = { db, sender, openSecret, now: Date.now };
  return {
    deliverWebhooks: (endpointId) => alive(heartbeat, () => deliverPass(settings, endpointId)),
  };
}
