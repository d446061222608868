import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import { armed, reached } from '../crash-points';
import type { Idempotency } from '../store/commands';
import { idsIn, idsOf } from '../telemetry/ids';
import { bearerToken, type Caller } from './auth';
import { type Deprecation, deprecationHeaders } from './deprecation';
import type { ApiDeps } from './deps';
import { requestHash } from './idempotency';
import { createBodyReader, readInput } from './input';
import { actingFor } from './on-behalf-of';
import { type Preference, readPrefer } from './prefer';
import { isProblem, notFound, ProblemError, problem } from './problems';
import { createRateLimit } from './rate-limit';
import { nothing } from './schemas';
import { Strangers } from './strangers';

/** A request that has passed everything but the judgement of what it asks. */
export type Call<Body = unknown, Query = unknown> = {
  /** The path and the query as they were sent. */
  readonly url: string;
  /** The id in the path, of whatever shape; empty where the path has none. */
  readonly id: string;
  readonly body: Body;
  readonly query: Query;
  /** Who acts, or looks. */
  readonly caller: Caller;
  /** R22: the token's holder, whoever it acts for, and his key; of a GET only the holder means anything. */
  readonly idempotency: Idempotency;
  /** R20: when the request had arrived whole, in milliseconds. */
  readonly receivedAt: number;
  readonly prefer: Preference;
  /** Which of these media types the caller would rather have; false: none. */
  readonly accepts: (types: string[]) => string | false;
  /** Aborts when the caller has hung up. */
  readonly gone: AbortSignal;
};

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  /** In the place of a body, which is JSON: a text that is sent as it is made. */
  readonly streamed?: { readonly type: string; readonly chunks: AsyncIterable<string> };
  readonly headers?: Readonly<Record<string, string>>;
};

export type Endpoint = {
  readonly method: 'get' | 'post';
  /** An Express path; the id in it, if any, is called `id`. */
  readonly path: string;
  readonly body: z.ZodType;
  readonly query: z.ZodType;
  readonly handle: (call: Call<never, never>) => Promise<Answer>;
  /** Absent: it stays. */
  readonly deprecation?: Deprecation;
};

export const get = <Query = unknown>(
  path: string,
  handle: (call: Call<unknown, Query>) => Promise<Answer>,
  query: z.ZodType<Query> = nothing as unknown as z.ZodType<Query>,
): Endpoint => ({ method: 'get', path, body: nothing, query, handle });

export const post = <Body>(
  path: string,
  body: z.ZodType<Body>,
  handle: (call: Call<Body>) => Promise<Answer>,
): Endpoint => ({ method: 'post', path, body, query: nothing, handle });

/** An endpoint that stays for now, and says on every answer that it will not for ever. */
export const deprecated = (endpoint: Endpoint, deprecation: Deprecation): Endpoint => ({
  ...endpoint,
  deprecation,
});

/** Serves the endpoints; another method of a known path is answered 405 with what it allows. */
export function mount(app: Express, endpoints: readonly Endpoint[], deps: ApiDeps): void {
  const serve = createServe(deps);
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const methods = endpoints.filter((endpoint) => endpoint.path === path);
    for (const endpoint of methods)
      app[endpoint.method](path, (request, response) => serve(endpoint, request, response));
    const allow = methods.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])).join(', ');
    app.all(path, methodNotAllowed(path, allow));
  }
}

export const methodNotAllowed = (path: string, allow: string) => (_: Request, response: Response) => {
  response.locals.route = path;
  throw new ProblemError(problem('method_not_allowed', `this path takes ${allow}`), { Allow: allow });
};

/**
 * The order of judgement of rules.md, "Bad input": 413 and 400, 401, 429, 403; what follows is the endpoint's. From
 * an address that has sent too much without a good token, a token comes first.
 */
function createServe({ verifier, now, limits }: ApiDeps) {
  const readBody = createBodyReader(limits.bodyLimitBytes);
  const countRequest = createRateLimit(limits);
  const strangers = new Strangers(limits.unauthenticatedBurst);
  const holderOf = async (request: Request): Promise<Caller> => {
    const holder = await verifier(bearerToken(request.get('authorization')));
    await countRequest(holder);
    return holder;
  };
  const shown = (request: Request): Promise<Caller> =>
    holderOf(request).catch((error: unknown) => {
      throw isProblem(error, 'unauthenticated') ? strangers.refusal() : error;
    });
  return async (endpoint: Endpoint, request: Request, response: Response): Promise<void> => {
    const { method, path, body, query, handle, deprecation } = endpoint;
    response.locals.route = path;
    response.locals.ids = idsOf(request.params.id);
    if (deprecation !== undefined) response.set(deprecationHeaders(deprecation));
    const keyed = method === 'post';
    const address = request.socket.remoteAddress;
    const early = strangers.isOver(address) ? await shown(request) : null;
    const read = async () => {
      if (keyed) await readBody(request, response);
      // Not earlier: whoever sends the last byte after a deadline has not acted before it.
      const receivedAt = now();
      const input = readInput({ body, query, keyed }, request);
      return { receivedAt, input, holder: early ?? (await holderOf(request)) };
    };
    const { receivedAt, input, holder } = await read().catch((error: unknown) => {
      if (early === null && !isProblem(error, 'rate_limited')) strangers.count(address);
      throw error;
    });
    const caller = actingFor(holder, input.user);
    const hash = keyed ? requestHash(method, request.path, request.body, input.user) : '';
    const answer = await handle({
      url: request.originalUrl,
      id: String(request.params.id ?? ''),
      body: input.body as never,
      query: input.query as never,
      caller,
      idempotency: { role: holder.role, id: holder.id, key: input.key, hash },
      receivedAt,
      prefer: readPrefer(request.get('prefer')),
      accepts: (types) => request.accepts(types) as string | false,
      gone: abortWhenGone(response),
    });
    if (armed && keyed) await reached('answer.made', String(request.params.id ?? ''));
    await send(request, response, answer);
  };
}

function abortWhenGone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

/** Headers that are lists, of which a part may be there: a deprecated call's link, the origin an answer varies by. */
const listed = ['Link', 'Vary'];

async function send(
  request: Request,
  response: Response,
  { status, body, streamed, headers = {} }: Answer,
): Promise<void> {
  response.locals.ids = { ...response.locals.ids, ...idsIn(body) };
  response.status(status);
  for (const [name, value] of Object.entries(headers)) {
    if (listed.includes(name)) response.append(name, value);
    else response.set(name, value);
  }
  if (streamed === undefined) {
    response.json(body);
    return;
  }
  response.type(streamed.type);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(streamed.chunks), response);
}

export const unknownPath = (): never => {
  throw notFound();
};
