import type { Express, Request, Response } from 'express';
import { readyMs } from '../../config/limits';
import { type Polled, type Queue, queues } from '../../gateway/pollers';
import type { Shared } from '../deps';
import { methodNotAllowed } from '../endpoint';
import type { OpenApi } from '../openapi/document';
import { viewer } from '../openapi/viewer';

/** For supervisors, monitoring and readers; no token, and nothing that names anyone. */
export function mountOperations(app: Express, deps: Shared, document: OpenApi): void {
  const text = JSON.stringify(document);
  const checks = checksOf(deps);
  const routes: Record<string, (request: Request, response: Response) => unknown> = {
    '/healthz': (_: Request, response: Response) => {
      response.json({ status: 'ok' });
    },
    '/readyz': (_: Request, response: Response) => ready(deps, checks, response),
    '/metrics': async (_: Request, response: Response) => {
      const { registry } = deps.metrics;
      response.type(registry.contentType).send(await registry.metrics());
    },
    '/openapi.json': (_: Request, response: Response) => {
      response.type('json').send(text);
    },
    ...viewer,
  };
  for (const [path, handle] of Object.entries(routes)) {
    app.get(path, (request, response) => {
      response.locals.route = path;
      return handle(request, response);
    });
    app.all(path, methodNotAllowed(path, 'GET, HEAD'));
  }
}

/**
 * Ready where Postgres and Temporal both answer; 503 tells which does not. Whether workers poll is told beside and
 * changes nothing: without them the API accepts acts as before, which wait and lose nothing (R20), and were it taken
 * out of service too, the deadlines that run would find no one to receive what comes in time. A process that is being
 * stopped is not ready either: whoever sends it requests has to send them elsewhere.
 */
async function ready(
  { log, pollers, isStopping }: Shared,
  checks: Checks,
  response: Response,
): Promise<void> {
  const [postgres, temporal, polled] = await Promise.all([
    checks.postgres(),
    checks.temporal(),
    pollers.read(),
  ]);
  const failed = [postgres, temporal].filter((error) => error !== null);
  for (const error of failed) log.warn({ err: error }, 'not ready');
  const word = (error: unknown) => (error === null ? 'ok' : 'unreachable');
  const stopping = isStopping();
  const isReady = failed.length === 0 && !stopping;
  response.status(isReady ? 200 : 503).json({
    status: isReady ? 'ready' : 'not ready',
    ...(stopping ? { stopping } : {}),
    postgres: word(postgres),
    temporal: word(temporal),
    workers: Object.fromEntries(queues.map((queue) => [queue, pollersOf(polled, queue)])),
  });
}

type Checks = Readonly<Record<'postgres' | 'temporal', () => Promise<unknown>>>;

const checksOf = ({ db, gateway }: Shared): Checks => ({
  postgres: shared(() =>
    check(async () => {
      await db.raw('select 1');
    }),
  ),
  temporal: shared(() => check(() => gateway.ping())),
});

/** Whoever asks while it is being asked gets the same answer: anybody may, and none of it costs more for that. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}

const pollersOf = (polled: Polled | null, queue: Queue) => {
  if (polled === null) return 'unknown';
  return polled[queue] ? 'polling' : 'none';
};

/** @returns null, or why it failed */
async function check(ask: () => Promise<void>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${readyMs} ms`)), readyMs);
  });
  try {
    await Promise.race([ask(), late]);
    return null;
  } catch (error) {
    return error ?? new Error('failed');
  } finally {
    clearTimeout(timer);
  }
}
