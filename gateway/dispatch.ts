import { armed, reached } from '../crash-points';
import type { Database } from '../store/database';
import { clearWakes, dispatchEvents, forgetDelivered } from '../store/webhook-deliveries';
import type { Gateway } from '.';
import { type Outcome, type Repeating, repeat } from './repeat';

/**
 * Looks once for events that are new: hands them to the webhook endpoints that want them, and tells those endpoints'
 * workflows. One query whatever the number of events and endpoints, and one signal for each endpoint that has news.
 * An endpoint that could not be told is told at the next look.
 * @returns how many events there were
 */
export async function dispatchOnce(db: Database, gateway: Gateway): Promise<number> {
  const { taken, wakes } = await dispatchEvents(db);
  const told = await Promise.allSettled(
    wakes.map(async ({ endpointId }) => {
      if (armed) await reached('dispatch.handed', endpointId);
      await gateway.wakeWebhookEndpoint(endpointId);
      if (armed) await reached('dispatch.told', endpointId);
    }),
  );
  await clearWakes(
    db,
    wakes.filter((_, index) => told[index]?.status === 'fulfilled'),
  );
  const failed = told.find((call) => call.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return taken;
}

/** What was delivered is forgotten after this many days. */
const KEPT_DAYS = 30;
/** Milliseconds between two looks for what is to be forgotten. */
const FORGET_EVERY = 600_000;

/** Every worker dispatches; the events of a look are one worker's alone. @param everyMs between two looks */
export function startDispatcher(
  db: Database,
  gateway: Gateway,
  everyMs: number,
  report: (outcome: Outcome) => void,
): Repeating {
  const dispatching = repeat(() => dispatchOnce(db, gateway), { everyMs, eager: true }, report);
  const forgetting = repeat(
    () => forgetDelivered(db, KEPT_DAYS),
    { everyMs: FORGET_EVERY },
    (outcome) => 'error' in outcome && report(outcome),
  );
  return {
    async stop() {
      await Promise.all([dispatching.stop(), forgetting.stop()]);
    },
  };
}
