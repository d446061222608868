import { armed, reached } from '../../crash-points';
import {
  AWAY_AFTER,
  GIVE_UP_AFTER,
  isGivenUp,
  PROBE_EVERY,
  retryDelay,
  TURN_OFF_AFTER,
} from '../../domain/webhook-retries';
import type { WebhookPass } from '../../protocol/activities';
import { announcementOf, webhookBody, webhookMessageId } from '../../protocol/announcement';
import { recordHandovers } from '../../store/feed';
import {
  type Attempted,
  claimDeliveries,
  type DueDelivery,
  nextRetry,
  parkOverdue,
  retryAtOnce,
  settleDeliveries,
} from '../../store/webhook-deliveries';
import {
  enabledEndpoint,
  findEndpoint,
  setEndpointState,
  validSecrets,
  type WebhookEndpoint,
} from '../../store/webhook-endpoints';
import type { WebhookDependencies } from '.';
import { CONNECTIONS } from './sender';

export type PassSettings = WebhookDependencies & {
  readonly now: () => number;
  /** Ends what is under way; what has not been answered by then counts as not sent. */
  readonly cutOff?: AbortSignal;
};

/** Deliveries taken at a time: what is sent again where a worker dies half way. */
const READY = 128;
const RETRIES = 32;
/** Milliseconds after which a pass ends with more to do, so that its workflow is told and its slot is free. */
export const LONGEST_PASS = 15_000;

/**
 * Delivers what an endpoint has waiting, contracts side by side, each contract's events one after the other. At least
 * once: what was sent and not recorded is sent again. It ends with what is under way where its worker is to stop.
 */
export async function deliverPass(settings: PassSettings, endpointId: string): Promise<WebhookPass> {
  const { db, now } = settings;
  const until = now() + LONGEST_PASS;
  let refused = false;
  for (;;) {
    const endpoint = await enabledEndpoint(db, endpointId);
    if (endpoint === null) return { state: 'off' };
    if (isLost(endpoint, now())) return turnOff(db, endpointId, 'it has taken nothing for 5 days');
    const probing = endpoint.failures >= AWAY_AFTER;
    // One event a minute is tried; the others have been waiting for the same answer.
    if (probing) await parkOverdue(db, endpointId, now() - GIVE_UP_AFTER);
    if (probing && refused) return standing(settings, endpointId, PROBE_EVERY);
    const { due, setAside } = await claimDeliveries(db, endpointId, probing ? probe : full);
    const batch = probing ? due.slice(0, 1) : due;
    if (batch.length === 0 && setAside === 0) return standing(settings, endpointId);
    const taken = batch.length === 0 ? 0 : await deliver(settings, endpoint, batch, until);
    refused = batch.length > 0 && taken === 0;
    if (probing && taken > 0) await retryAtOnce(db, endpointId);
    if (now() >= until || isStopping(settings)) return standing(settings, endpointId, 0);
  }
}

const isStopping = ({ isStopping: asked, cutOff }: PassSettings): boolean =>
  asked?.() === true || cutOff?.aborted === true;

const isLost = ({ failingSince }: WebhookEndpoint, now: number): boolean =>
  failingSince !== null && now - failingSince >= TURN_OFF_AFTER;

async function turnOff(db: PassSettings['db'], endpointId: string, reason: string): Promise<WebhookPass> {
  await setEndpointState(db, endpointId, { state: 'disabled', reason });
  return { state: 'off' };
}

const full = { ready: READY, retries: RETRIES };
/** Whether the endpoint is there again is not to be known only once some contract's turn has come. */
const probe = { ready: 1, retries: 1, early: true };

/**
 * @param until what has not been sent by then is left for the next pass
 * @returns how many were taken by the receiver
 */
async function deliver(
  settings: PassSettings,
  endpoint: WebhookEndpoint,
  batch: readonly DueDelivery[],
  until: number,
): Promise<number> {
  const { db, openSecret, now } = settings;
  const sealed = await validSecrets(db, endpoint.id, now());
  const secrets = sealed.map((secret) => openSecret(secret, endpoint.id));
  const attempts: Attempted[] = [];
  let gone = false;
  const lanes = [...byContract(batch).values()];
  const takeLanes = async () => {
    for (let lane = lanes.shift(); lane !== undefined && !gone; lane = lanes.shift()) {
      for (const delivery of lane) {
        if (now() >= until || isStopping(settings)) return;
        const attempted = await attempt(settings, endpoint, secrets, delivery);
        if (attempted === null) return;
        attempts.push(attempted);
        gone ||= attempted.status === GONE;
        if (attempted.outcome !== 'delivered') break;
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, takeLanes));
  await settleDeliveries(db, endpoint.id, attempts);
  if (armed) await reached('webhook.recorded', endpoint.id);
  await handOver(settings, endpoint.id, batch, attempts);
  if (gone) await turnOff(db, endpoint.id, 'it answered 410 Gone');
  return attempts.filter(({ outcome }) => outcome === 'delivered').length;
}

/** Standard Webhooks: the receiver wants no more. */
const GONE = 410;

function byContract(batch: readonly DueDelivery[]): Map<string, DueDelivery[]> {
  const lanes = new Map<string, DueDelivery[]>();
  for (const delivery of batch) {
    const lane = lanes.get(delivery.event.contractId);
    if (lane === undefined) lanes.set(delivery.event.contractId, [delivery]);
    else lane.push(delivery);
  }
  return lanes;
}

/** @returns null where it was cut off: the receiver may have it, and gets it again */
async function attempt(
  { sender, now, cutOff }: PassSettings,
  { id, url }: WebhookEndpoint,
  secrets: readonly string[],
  { event, dueAt, failures }: DueDelivery,
): Promise<Attempted | null> {
  const announcement = announcementOf(event);
  const body = webhookBody(announcement);
  if (armed) await reached('webhook.sending', id);
  const sent = await sender.send({ url, id: webhookMessageId(announcement), body, secrets }, cutOff);
  if (armed) await reached('webhook.answered', id);
  if (!sent.ok && cutOff?.aborted) return null;
  const of = { eventId: event.id, contractId: event.contractId, status: sent.status };
  if (sent.ok) return { ...of, outcome: 'delivered', failure: null, retryInMs: 0 };
  const { failure, retryAfterMs } = sent;
  // The next event of the contract is then tried at once.
  if (isGivenUp(dueAt, now())) return { ...of, outcome: 'parked', failure, retryInMs: 0 };
  const retryInMs = retryDelay(failures + 1, retryAfterMs, Math.random());
  return { ...of, outcome: 'failed', failure, retryInMs };
}

/** R8: a reminder that an endpoint has taken is given. */
async function handOver(
  { db, now }: PassSettings,
  endpointId: string,
  batch: readonly DueDelivery[],
  attempts: readonly Attempted[],
): Promise<void> {
  const delivered = new Set(
    attempts.filter(({ outcome }) => outcome === 'delivered').map(({ eventId }) => eventId),
  );
  const reminders = batch
    .filter(({ event }) => event.type === 'milestone.review_reminder' && delivered.has(event.id))
    .map(({ event }) => event.id);
  if (reminders.length > 0) await recordHandovers(db, reminders, endpointId, now());
}

/**
 * How an endpoint stands, for its workflow and whoever looks at it.
 * @param retryInMs when there is something to do, where that is not when its next contract is to be tried again
 */
async function standing({ db }: PassSettings, endpointId: string, retryInMs?: number): Promise<WebhookPass> {
  const [endpoint, nextInMs] = await Promise.all([findEndpoint(db, endpointId), nextRetry(db, endpointId)]);
  if (endpoint === null || endpoint.state === 'disabled') return { state: 'off' };
  const { url, platformId, waiting, parked, failures, failingSince, lastFailure } = endpoint;
  const stands = { url, platformId, waiting, parked, failures, failingSince, lastFailure } as const;
  return { state: 'on', ...stands, retryInMs: retryInMs ?? nextInMs };
}
