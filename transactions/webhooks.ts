import type { Instant, Milliseconds } from '../domain/instant';
import type { NewCommand } from '../store/commands';
import type { Database } from '../store/database';
import { replayDeliveries } from '../store/webhook-deliveries';
import {
  enabledBeside,
  expireSecrets,
  insertEndpoint,
  insertSecret,
  type NewEndpoint,
  setEndpointState,
  validSecrets,
  type WebhookEndpoint,
} from '../store/webhook-endpoints';
import { once, record, type Taken, Undo } from './once';

/** What is done to webhook endpoints: each with the command it was asked by, or not at all (R22). */

/** There are as many as there may be. */
export type TooMany = { readonly tooMany: true };

const tooMany = () => new Undo<TooMany>({ tooMany: true });

/** A secret that was made for a command, sealed for its endpoint. */
export type SealedFor = { readonly sealed: string; readonly command: NewCommand };

/** @param most endpoints of one platform */
export function createWebhookEndpoint(
  db: Database,
  endpoint: NewEndpoint,
  { sealed, command }: SealedFor,
  most: number,
): Promise<{ readonly endpoint: WebhookEndpoint } | Taken | TooMany> {
  return once<{ readonly endpoint: WebhookEndpoint }, Taken | TooMany>(db, endpoint.id, async (trx) => {
    await record(trx, command, { webhookEndpointId: endpoint.id });
    const inserted = await insertEndpoint(trx, endpoint, most);
    if (inserted === null) throw tooMany();
    const { createdAt } = endpoint;
    await insertSecret(trx, { endpointId: endpoint.id, commandId: command.id, sealed, createdAt });
    return { endpoint: inserted };
  });
}

export type Rotation = SealedFor & {
  readonly endpointId: string;
  readonly now: Instant;
  /** How long the secrets there are go on signing beside the new one. */
  readonly overlap: Milliseconds;
  /** The most that may sign at a time. */
  readonly most: number;
};

export function rotateWebhookSecret(
  db: Database,
  { endpointId, sealed, command, now, overlap, most }: Rotation,
): Promise<{ readonly rotated: true } | Taken | TooMany> {
  return once<{ readonly rotated: true }, Taken | TooMany>(db, endpointId, async (trx) => {
    await record(trx, command, { webhookEndpointId: endpointId });
    await expireSecrets(trx, endpointId, now + overlap);
    if ((await validSecrets(trx, endpointId, now)).length >= most) throw tooMany();
    await insertSecret(trx, { endpointId, commandId: command.id, sealed, createdAt: now });
    return { rotated: true };
  });
}

type Known = Pick<WebhookEndpoint, 'id' | 'platformId'>;

/** Turns an endpoint on; one that is on already stays so. @param most endpoints of one platform that are on */
export function enableWebhookEndpoint(
  db: Database,
  { id, platformId }: Known,
  command: NewCommand,
  most: number,
): Promise<{ readonly enabled: true } | Taken | TooMany> {
  return once<{ readonly enabled: true }, Taken | TooMany>(db, id, async (trx) => {
    await record(trx, command, { webhookEndpointId: id });
    const others = await enabledBeside(trx, platformId, id);
    if (others >= most) throw tooMany();
    await setEndpointState(trx, id, { state: 'enabled' });
    return { enabled: true };
  });
}

/** Turns an endpoint off; one that is off already stays so, for the reason it has. */
export function disableWebhookEndpoint(
  db: Database,
  { id }: Known,
  reason: string,
  command: NewCommand,
): Promise<{ readonly disabled: true } | Taken> {
  return once<{ readonly disabled: true }, Taken>(db, id, async (trx) => {
    await record(trx, command, { webhookEndpointId: id });
    await setEndpointState(trx, id, { state: 'disabled', reason });
    return { disabled: true };
  });
}

/** @param eventIds null: everything that is parked */
export function replayWebhooks(
  db: Database,
  endpointId: string,
  eventIds: readonly number[] | null,
  command: NewCommand,
): Promise<{ readonly replayed: number } | Taken> {
  return once<{ readonly replayed: number }, Taken>(db, endpointId, async (trx) => {
    const done = { replayed: await replayDeliveries(trx, endpointId, eventIds) };
    await record(trx, command, done);
    return done;
  });
}
