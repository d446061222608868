import type { Payload, PayloadCodec } from '@temporalio/common';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { bearerToken, type Verifier } from '../api/auth';
import { forbidden, invalid, notFound, ProblemError, problem } from '../api/problems';
import type { Logger } from '../config/log';
import { CannotOpen, createPayloadCodec, type Keyring } from '../encryption';
import { fromJson, parsePayloads, toJson } from './payloads';

export type CodecServerDeps = {
  readonly keyring: Keyring;
  /** Undefined: whoever reaches the port may read, which only a sandbox on this machine allows. */
  readonly verifier: Verifier | undefined;
  readonly namespace: string;
  /** Whose pages may ask from a browser, such as `http://127.0.0.1:8233`. */
  readonly uiOrigins: readonly string[];
  readonly bodyLimitBytes: number;
  readonly log: Logger;
};

/**
 * Temporal's remote codec: `POST /decode` and `POST /encode` of `{payloads}`. The Temporal UI asks it from the
 * browser, `temporal --codec-endpoint` from the command line; Temporal's server never sees what it answers.
 */
export function createCodecServer(deps: CodecServerDeps): Express {
  const codec = createPayloadCodec({ keyring: deps.keyring, seals: true });
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(helmet(), neverStored, onlyFrom(deps.uiOrigins));
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' });
  });
  const guarded = [mayRead(deps), ofNamespace(deps.namespace), bodyWithin(deps.bodyLimitBytes)];
  app.post(
    '/decode',
    guarded,
    answer(deps.log, (payload) => opened(codec, payload)),
  );
  app.post(
    '/encode',
    guarded,
    answer(deps.log, async (payload) => (await codec.encode([payload]))[0] ?? payload),
  );
  app.use(() => {
    throw notFound();
  });
  app.use(problemsOf(deps.log));
  return app;
}

/** What was opened belongs in no cache. */
const neverStored: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const onlyFrom = (uiOrigins: readonly string[]): RequestHandler =>
  cors({
    origin: [...uiOrigins],
    methods: ['POST'],
    allowedHeaders: ['X-Namespace', 'Authorization', 'Content-Type'],
    maxAge: 600,
  });

/** Only ops read what is sealed. Without tokens, a name that is not this machine's is a page that plays it. */
function mayRead({ verifier }: Pick<CodecServerDeps, 'verifier'>): RequestHandler {
  return async (request, response, next) => {
    if (verifier === undefined) {
      if (!isThisMachine(request.hostname)) throw forbidden('call this server by the name of this machine');
      return next();
    }
    const caller = await verifier(bearerToken(request.get('authorization')));
    if (caller.role !== 'ops') throw forbidden('only ops read what is sealed');
    response.locals.caller = caller.id;
    next();
  };
}

const isThisMachine = (hostname: string | undefined): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname ?? '');

const ofNamespace =
  (namespace: string): RequestHandler =>
  (request, _response, next) => {
    const asked = request.get('x-namespace') ?? namespace;
    if (asked !== namespace) throw invalid([{ path: 'X-Namespace', message: `must be ${namespace}` }]);
    next();
  };

/** Of any content type: the command line sends none that could be relied on. */
const bodyWithin = (limit: number): RequestHandler => express.json({ limit, type: () => true });

function answer(log: Logger, transform: (payload: Payload) => Promise<Payload>): RequestHandler {
  return async (request, response) => {
    const payloads = parsePayloads(request.body).map(fromJson);
    const results = await Promise.allSettled(payloads.map(transform));
    const faults = results.flatMap((result, index) =>
      result.status === 'rejected' ? [{ path: `/payloads/${index}`, message: reasonOf(result.reason) }] : [],
    );
    if (faults.length > 0) throw invalid(faults);
    // Who read, and how much; never what.
    const { caller } = response.locals;
    log[caller === undefined ? 'debug' : 'info'](
      { call: request.path, caller, payloads: payloads.length },
      'answered',
    );
    response.json({
      payloads: results.flatMap((result) => (result.status === 'fulfilled' ? [toJson(result.value)] : [])),
    });
  };
}

async function opened(codec: PayloadCodec, payload: Payload): Promise<Payload> {
  const [plain] = await codec.decode([payload]);
  return plain ?? payload;
}

function reasonOf(error: unknown): string {
  if (error instanceof CannotOpen) return error.message;
  throw error;
}

function problemsOf(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { problem: document, headers } = known(error) ?? unexpected(error, log);
    response
      .status(document.status)
      .set(headers)
      .type('application/problem+json')
      .send(JSON.stringify(document));
  };
}

/** The body parser's own refusals have a status. */
function known(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const { status } = error as { readonly status?: number };
  if (status === 413) return new ProblemError(problem('body_too_large', 'the body is too large'));
  if (status === 415) return new ProblemError(problem('unsupported_media_type', 'send JSON, not compressed'));
  if (status === 400) return new ProblemError(problem('malformed_json', 'send {"payloads": [...]} as JSON'));
  return null;
}

function unexpected(error: unknown, log: Logger): ProblemError {
  log.error({ err: error }, 'request failed');
  return new ProblemError(problem('internal', 'this is our fault and was recorded'));
}
