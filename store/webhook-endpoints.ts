import type { RecordedType } from '../domain/record';
import type { Database, Transaction } from './database';
import { retryAtOnce } from './webhook-deliveries';

/** Where a platform wants to be told of what happens on its contracts. */
export type WebhookEndpoint = {
  readonly id: string;
  readonly platformId: string;
  readonly url: string;
  readonly description: string | null;
  /** Null: every type. */
  readonly types: readonly RecordedType[] | null;
  readonly state: 'enabled' | 'disabled';
  readonly disabledReason: string | null;
  /** Attempts in a row that have failed. */
  readonly failures: number;
  readonly failingSince: number | null;
  readonly lastFailure: string | null;
  readonly createdAt: number;
};

/** How an endpoint stands: how much is to be delivered, counted up to {@link MOST_COUNTED}, and what signs it. */
export type Standing = {
  readonly waiting: number;
  readonly parked: number;
  /** The secrets that are valid, the present one first. */
  readonly secrets: readonly { readonly createdAt: number; readonly expiresAt: number | null }[];
};

export const MOST_COUNTED = 1000;

type EndpointRow = {
  id: string;
  platform_id: string;
  url: string;
  description: string | null;
  types: RecordedType[] | null;
  state: WebhookEndpoint['state'];
  disabled_reason: string | null;
  failures: number;
  failing_since: Date | null;
  last_failure: string | null;
  created_at: Date;
};

const toEndpoint = (row: EndpointRow): WebhookEndpoint => ({
  id: row.id,
  platformId: row.platform_id,
  url: row.url,
  description: row.description,
  types: row.types,
  state: row.state,
  disabledReason: row.disabled_reason,
  failures: row.failures,
  failingSince: row.failing_since?.getTime() ?? null,
  lastFailure: row.last_failure,
  createdAt: row.created_at.getTime(),
});

export type NewEndpoint = Pick<
  WebhookEndpoint,
  'id' | 'platformId' | 'url' | 'description' | 'types' | 'createdAt'
>;

/**
 * @param most endpoints of one platform that are turned on
 * @returns null where the platform has that many
 */
export async function insertEndpoint(
  trx: Transaction,
  endpoint: NewEndpoint,
  most: number,
): Promise<WebhookEndpoint | null> {
  if ((await enabledBeside(trx, endpoint.platformId, endpoint.id)) >= most) return null;
  const [row] = await trx<EndpointRow>('webhook_endpoints')
    .insert({
      id: endpoint.id,
      platform_id: endpoint.platformId,
      url: endpoint.url,
      description: endpoint.description,
      types: endpoint.types as RecordedType[] | null,
      created_at: new Date(endpoint.createdAt),
    })
    .returning('*');
  if (row === undefined) throw new Error('a webhook endpoint was inserted and did not come back');
  return toEndpoint(row);
}

/** How many endpoints of a platform are turned on beside this one; those who ask at the same time count in turn. */
export async function enabledBeside(trx: Transaction, platformId: string, id: string): Promise<number> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`webhooks/${platformId}`]);
  const others = await trx('webhook_endpoints')
    .where({ platform_id: platformId, state: 'enabled' })
    .whereNot({ id })
    .pluck('id');
  return others.length;
}

export async function findEndpoint(
  db: Database | Transaction,
  id: string,
): Promise<(WebhookEndpoint & Standing) | null> {
  const [endpoint] = await readEndpoints(db, 'where w.id = ?', [id]);
  return endpoint ?? null;
}

/** An endpoint to deliver to: null where it is turned off, or not there. */
export async function enabledEndpoint(db: Database, id: string): Promise<WebhookEndpoint | null> {
  const row = await db<EndpointRow>('webhook_endpoints').where({ id, state: 'enabled' }).first();
  return row === undefined ? null : toEndpoint(row);
}

/** Newest first. @param page `before` is the id of the last one of the page before */
export function listEndpoints(
  db: Database,
  platformId: string | null,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<(WebhookEndpoint & Standing)[]> {
  return readEndpoints(
    db,
    `where (?::text is null or w.platform_id = ?) and (?::text is null or w.id < ?) order by w.id desc limit ?`,
    [platformId, platformId, before ?? null, before ?? null, limit],
  );
}

/** One state at a time: each has an index of its own, and the rest may be many. */
const counted = (...states: readonly string[]) => {
  const each = states.map(
    (state) => `(select count(*) from (select from webhook_deliveries d where d.endpoint_id = w.id
      and d.state = '${state}' order by d.event_id limit ${MOST_COUNTED}) c)`,
  );
  return `least(${MOST_COUNTED}, ${each.join(' + ')})`;
};

const secrets = `(select coalesce(jsonb_agg(jsonb_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at)
  order by s.expires_at desc), '[]') from webhook_secrets s
  where s.endpoint_id = w.id and (s.expires_at is null or s.expires_at > now()))`;

type StandingRow = EndpointRow & {
  waiting: number;
  parked: number;
  secrets: { createdAt: string; expiresAt: string | null }[];
};

async function readEndpoints(
  db: Database | Transaction,
  clauses: string,
  bindings: readonly (string | number | null)[],
): Promise<(WebhookEndpoint & Standing)[]> {
  const { rows } = await db.raw<{ rows: StandingRow[] }>(
    `select w.*, ${counted('pending', 'blocked')} as waiting, ${counted('parked')} as parked,
            ${secrets} as secrets
       from webhook_endpoints w ${clauses}`,
    bindings as never,
  );
  return rows.map(({ waiting, parked, secrets: valid, ...row }) => ({
    ...toEndpoint(row),
    waiting,
    parked,
    secrets: valid.map(({ createdAt, expiresAt }) => ({
      createdAt: Date.parse(createdAt),
      expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
    })),
  }));
}

/** Turns an endpoint on, or off with a reason, and has its workflow told. @returns false where it was so already */
export async function setEndpointState(
  db: Database | Transaction,
  id: string,
  to: { readonly state: 'enabled' } | { readonly state: 'disabled'; readonly reason: string },
): Promise<boolean> {
  const changed = await db('webhook_endpoints')
    .where({ id })
    .whereNot({ state: to.state })
    .update({
      state: to.state,
      disabled_reason: to.state === 'disabled' ? to.reason : null,
      ...(to.state === 'enabled' ? { failures: 0, failing_since: null, last_failure: null } : {}),
      wake_at: db.raw('clock_timestamp()'),
    });
  if (changed === 1 && to.state === 'enabled') await retryAtOnce(db, id);
  return changed === 1;
}

export type NewSecret = {
  readonly endpointId: string;
  /** The command it is shown to. */
  readonly commandId: string;
  readonly sealed: string;
  readonly createdAt: number;
};

export async function insertSecret(trx: Transaction, secret: NewSecret): Promise<void> {
  await trx('webhook_secrets').insert({
    endpoint_id: secret.endpointId,
    command_id: secret.commandId,
    sealed: secret.sealed,
    created_at: new Date(secret.createdAt),
  });
}

/** Lets every secret of an endpoint end at an instant, those that end earlier by themselves excepted. */
export async function expireSecrets(trx: Transaction, endpointId: string, at: number): Promise<void> {
  await trx('webhook_secrets')
    .where({ endpoint_id: endpointId })
    .andWhere((query) => query.whereNull('expires_at').orWhere('expires_at', '>', new Date(at)))
    .update({ expires_at: new Date(at) });
}

/** The secrets that sign at an instant, sealed as they are kept, the present one first. */
export async function validSecrets(
  db: Database | Transaction,
  endpointId: string,
  at: number,
): Promise<string[]> {
  return db('webhook_secrets')
    .where({ endpoint_id: endpointId })
    .andWhere((query) => query.whereNull('expires_at').orWhere('expires_at', '>', new Date(at)))
    .orderBy('expires_at', 'desc')
    .pluck('sealed');
}

/** The secret that a command was shown. */
export async function secretOfCommand(db: Database, commandId: string): Promise<string | null> {
  const row = await db('webhook_secrets').where({ command_id: commandId }).first('sealed');
  return row?.sealed ?? null;
}
