import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { readCursorKey } from '../store/lists';
import { tracing } from '../telemetry/tracing';
import { crossOrigin } from './cors';
import { createCursors } from './cursor';
import type { ApiDeps, Shared } from './deps';
import { type Endpoint, mount, unknownPath } from './endpoint';
import { createErrorHandler } from './errors';
import { createMetrics, type Metrics } from './metrics';
import { OncePerId } from './once';
import { createOpenApi } from './openapi/document';
import { watchPollers } from './pollers';
import { addReconciliationMetrics } from './reconciliation-metrics';
import { commandRoutes } from './routes/commands';
import { contractRoutes } from './routes/contracts';
import { eventRoutes } from './routes/events';
import { listRoutes } from './routes/lists';
import { milestoneRoutes } from './routes/milestones';
import { mountOperations } from './routes/operations';
import { reconciliationRoutes } from './routes/reconciliation';
import { refundRequestRoutes } from './routes/refund-requests';
import { retryRoutes } from './routes/retries';
import { statementRoutes } from './routes/statement';
import { testClockRoutes } from './routes/test-clocks';
import { webhookEndpointRoutes } from './routes/webhook-endpoints';
import { OutcomeWatcher } from './watcher';

export type { ApiDeps } from './deps';

export type Api = {
  readonly app: Express;
  /** From now on it is not ready, and serves as before. */
  drain(): void;
  /** Tells everyone who still waits for an outcome that it is pending; for a shutdown. */
  close(): void;
};

/** The whole API, apart from the port it listens on. */
export function createApp(deps: ApiDeps): Api {
  const watcher = new OutcomeWatcher(deps.db, deps.log);
  const pollers = watchPollers(deps.gateway);
  const metrics = createMetrics({ waiting: () => watcher.waiting, db: deps.db, pollers });
  addReconciliationMetrics(metrics.registry, deps.db);
  const cursors = createCursors(() => readCursorKey(deps.db));
  let stopping = false;
  const own = { watcher, metrics, pollers, cursors, signalled: new OncePerId(), isStopping: () => stopping };
  const shared: Shared = { ...deps, ...own };
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.enable('strict routing').enable('case sensitive routing');
  app.set('query parser', 'simple');
  const traced = tracing();
  if (traced !== null) app.use(traced.requests);
  app.use(identify(shared), helmet(), neverStored);
  if (deps.corsOrigins !== undefined && deps.corsOrigins.length > 0) app.use(crossOrigin(deps.corsOrigins));
  const endpoints = endpointsOf(shared);
  mountOperations(app, shared, createOpenApi(endpoints));
  mount(app, endpoints, shared);
  app.use(unknownPath);
  app.use(createErrorHandler(deps.log));
  const drain = () => {
    stopping = true;
  };
  return { app, drain, close: () => watcher.close() };
}

/** Every endpoint of v1. */
export const endpointsOf = (shared: Shared): Endpoint[] =>
  [
    listRoutes,
    contractRoutes,
    statementRoutes,
    milestoneRoutes,
    retryRoutes,
    refundRequestRoutes,
    testClockRoutes,
    commandRoutes,
    eventRoutes,
    webhookEndpointRoutes,
    reconciliationRoutes,
  ].flatMap((routes) => routes(shared));

const isRequestId = (id: string): boolean => /^[A-Za-z0-9._-]{1,64}$/.test(id);

/** Gives every request an id, the caller's own if it is one, and counts and logs it when it is over. */
function identify({ log, metrics }: { log: ApiDeps['log']; metrics: Metrics }): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const asked = request.get('x-request-id') ?? '';
    const requestId = isRequestId(asked) ? asked : randomUUID();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const ms = performance.now() - startedAt;
      const route = String(response.locals.route ?? 'unknown');
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.observeRequest(request.method, route, status, ms / 1000);
      const line = { requestId, method: request.method, route, status, ms: Math.round(ms) };
      // An act is told where anything is.
      const tell = request.method === 'POST' ? log.info : log.debug;
      tell.call(log, { ...line, ...response.locals.ids }, 'request');
    });
    next();
  };
}

/** What a token has shown belongs in no cache. */
const neverStored: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
