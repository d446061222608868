import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { webhookLimits } from '../../config';
import { isId } from '../../domain/ids';
import { parseDuration, toIso } from '../../domain/instant';
import { openText, sealText } from '../../encryption';
import { webhookUrlFault } from '../../protocol/webhook-url';
import type { Command, NewCommand } from '../../store/commands';
import { newId } from '../../store/ids';
import { type Delivered, listDeliveries } from '../../store/webhook-deliveries';
import {
  findEndpoint,
  listEndpoints,
  type Standing,
  secretOfCommand,
  type WebhookEndpoint,
} from '../../store/webhook-endpoints';
import * as transactions from '../../transactions';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get, post } from '../endpoint';
import { assertRole } from '../parties';
import { notFound, ProblemError, problem } from '../problems';
import {
  deliveriesQuery,
  endpointDisable,
  newWebhookEndpoint,
  nothing,
  pageQuery,
  secretRotation,
  webhookReplay,
} from '../schemas';
import { isoOrNull } from '../views';
import { commandOf, earlierRequest, refuseIfNew } from './contracts';

type Bodies = {
  readonly create: z.output<typeof newWebhookEndpoint>;
  readonly rotate: z.output<typeof secretRotation>;
  readonly disable: z.output<typeof endpointDisable>;
  readonly replay: z.output<typeof webhookReplay>;
};

export const webhookEndpointRoutes = (deps: Shared): Endpoint[] => [
  post('/v1/webhook-endpoints', newWebhookEndpoint, (call) => create(deps, call)),
  get('/v1/webhook-endpoints', (call) => list(deps, call), pageQuery),
  get('/v1/webhook-endpoints/:id', (call) => show(deps, call)),
  get('/v1/webhook-endpoints/:id/deliveries', (call) => deliveries(deps, call), deliveriesQuery),
  post('/v1/webhook-endpoints/:id/rotate-secret', secretRotation, (call) => rotate(deps, call)),
  post('/v1/webhook-endpoints/:id/disable', endpointDisable, (call) => disable(deps, call)),
  post('/v1/webhook-endpoints/:id/enable', nothing, (call) => enable(deps, call)),
  post('/v1/webhook-endpoints/:id/replay', webhookReplay, (call) => replay(deps, call)),
];

type Found = WebhookEndpoint & Standing;

/** An endpoint that the caller may know of: the platform its own, ops all. @throws ProblemError 404 */
async function endpointFor({ db }: Shared, { id, caller }: Call): Promise<Found> {
  assertRole(caller, ['platform', 'ops']);
  const endpoint = isId('webhookEndpoint', id) ? await findEndpoint(db, id) : null;
  if (endpoint === null || (caller.role === 'platform' && endpoint.platformId !== caller.id))
    throw notFound();
  return endpoint;
}

/** The command that stands for what was asked of an endpoint. */
const about = (call: Call, kind: string, endpointId: string): NewCommand => ({
  ...commandOf(call, kind),
  contractId: null,
  subjectId: endpointId,
});

async function create(deps: Shared, call: Call<Bodies['create']>): Promise<Answer> {
  const { db, allowPrivateWebhooks } = deps;
  assertRole(call.caller, ['platform']);
  const { url, description = null, types = null } = call.body;
  const fault = webhookUrlFault(url, allowPrivateWebhooks);
  if (fault !== null)
    await refuseIfNew(deps, call, () => new ProblemError(problem('webhook_url_refused', `the URL ${fault}`)));
  const id = newId.webhookEndpoint();
  const secret = sealedSecret(deps, call, 'createWebhookEndpoint', id);
  const wanted = types && [...new Set(types)];
  const endpoint = {
    id,
    platformId: call.caller.id,
    url,
    description,
    types: wanted,
    createdAt: call.receivedAt,
  };
  const done = await transactions.createWebhookEndpoint(db, endpoint, secret, webhookLimits.endpoints);
  if ('tooMany' in done) throw limitReached('too_many_webhook_endpoints', tooManyEndpoints);
  const command = 'taken' in done ? await earlierRequest(deps, call) : secret.command;
  return { ...(await shownWithSecret(deps, command)), status: 201 };
}

const tooManyEndpoints = `a platform has at most ${webhookLimits.endpoints} endpoints turned on; turn one off first`;

/** A new secret, kept sealed; it is shown to the command it was made for, and to a repetition of that. */
function sealedSecret({ keyring }: Shared, call: Call, kind: string, endpointId: string) {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { sealed: sealText(keyring, secret, endpointId), command: about(call, kind, endpointId) };
}

const limitReached = (code: 'too_many_webhook_endpoints' | 'too_many_webhook_secrets', detail: string) =>
  new ProblemError(problem(code, detail));

async function shownWithSecret(
  { db, keyring }: Shared,
  { id, subjectId }: Pick<Command, 'id' | 'subjectId'> | NewCommand,
): Promise<Omit<Answer, 'status'>> {
  const sealed = await secretOfCommand(db, id);
  const endpoint = subjectId && (await findEndpoint(db, subjectId));
  if (!sealed || !endpoint) throw new Error(`command ${id} has made no secret`);
  const secret = openText(keyring, sealed, endpoint.id);
  return {
    body: { ...endpointView(endpoint), secret },
    headers: { Location: `/v1/webhook-endpoints/${endpoint.id}` },
  };
}

async function rotate(deps: Shared, call: Call<Bodies['rotate']>): Promise<Answer> {
  const endpoint = await endpointFor(deps, call);
  assertRole(call.caller, ['platform']);
  const secret = sealedSecret(deps, call, 'rotateWebhookSecret', endpoint.id);
  const { secrets: most } = webhookLimits;
  const terms = {
    endpointId: endpoint.id,
    now: call.receivedAt,
    overlap: parseDuration(call.body.overlap) ?? 0,
    most,
  };
  const done = await transactions.rotateWebhookSecret(deps.db, { ...secret, ...terms });
  if ('tooMany' in done) {
    const detail = `${most} secrets sign already; wait until one has expired, or rotate with an overlap of PT0S`;
    throw limitReached('too_many_webhook_secrets', detail);
  }
  const command = 'taken' in done ? await earlierRequest(deps, call) : secret.command;
  return { ...(await shownWithSecret(deps, command)), status: 200 };
}

async function list({ db, cursors }: Shared, call: Call<unknown, z.output<typeof pageQuery>>) {
  const { caller, query } = call;
  assertRole(caller, ['platform', 'ops']);
  const before = await cursors.read(call);
  const platform = caller.role === 'platform' ? caller.id : null;
  const rows = await listEndpoints(db, platform, { before, limit: query.limit + 1 });
  const { data, nextCursor, headers } = await cursors.page(call, rows, ({ id }) => id);
  return { status: 200, body: { data: data.map(endpointView), nextCursor }, headers };
}

async function show(deps: Shared, call: Call): Promise<Answer> {
  const endpoint = await endpointFor(deps, call);
  return { status: 200, body: endpointView(endpoint) };
}

async function disable(deps: Shared, call: Call<Bodies['disable']>): Promise<Answer> {
  const reason = call.body.reason ?? `${call.caller.role} ${call.caller.id} turned it off`;
  const endpoint = await endpointFor(deps, call);
  const command = about(call, 'disableWebhookEndpoint', endpoint.id);
  const done = await transactions.disableWebhookEndpoint(deps.db, endpoint, reason, command);
  if ('taken' in done) await earlierRequest(deps, call);
  return show(deps, call);
}

async function enable(deps: Shared, call: Call): Promise<Answer> {
  const endpoint = await endpointFor(deps, call);
  const command = about(call, 'enableWebhookEndpoint', endpoint.id);
  const { endpoints: most } = webhookLimits;
  const done = await transactions.enableWebhookEndpoint(deps.db, endpoint, command, most);
  if ('tooMany' in done) throw limitReached('too_many_webhook_endpoints', tooManyEndpoints);
  if ('taken' in done) await earlierRequest(deps, call);
  return show(deps, call);
}

async function replay(deps: Shared, call: Call<Bodies['replay']>): Promise<Answer> {
  const { id } = await endpointFor(deps, call);
  const asked = about(call, 'replayWebhooks', id);
  const done = await transactions.replayWebhooks(deps.db, id, call.body.eventIds ?? null, asked);
  const replayed = 'taken' in done ? (await earlierRequest(deps, call)).result?.replayed : done.replayed;
  return { status: 200, body: { replayed } };
}

async function deliveries(deps: Shared, call: Call<unknown, z.output<typeof deliveriesQuery>>) {
  const { id } = await endpointFor(deps, call);
  const { limit, state } = call.query;
  const before = await deps.cursors.read(call);
  const after = before === undefined ? undefined : Number(before);
  const rows = await listDeliveries(deps.db, id, { state, before: after, limit: limit + 1 });
  const { data, nextCursor, headers } = await deps.cursors.page(call, rows, ({ eventId }) => String(eventId));
  return { status: 200, body: { data: data.map(deliveryView), nextCursor }, headers };
}

function endpointView({ failingSince, createdAt, secrets, ...rest }: Found) {
  return {
    ...rest,
    failingSince: isoOrNull(failingSince),
    createdAt: toIso(createdAt),
    secrets: secrets.map(({ createdAt: since, expiresAt }) => ({
      createdAt: toIso(since),
      expiresAt: isoOrNull(expiresAt),
    })),
  };
}

const deliveryView = ({ dueAt, settledAt, ...delivery }: Delivered) => ({
  ...delivery,
  dueAt: toIso(dueAt),
  settledAt: isoOrNull(settledAt),
});
