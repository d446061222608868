import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../store/database';
import { measurePools } from '../telemetry/pools';
import type { PollerWatch } from './pollers';

/** Prometheus metrics of one process. Labels are route templates and status codes: never an id. */
export type Metrics = {
  readonly registry: Registry;
  observeRequest(method: string, route: string, status: number, seconds: number): void;
};

export type Measured = {
  /** How many callers wait for an outcome. */
  readonly waiting: () => number;
  readonly db: Database;
  readonly pollers: PollerWatch;
};

export function createMetrics({ waiting, db, pollers }: Measured): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measurePools(registry, { api: db });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer, waiting for an outcome included.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  new Gauge({
    name: 'escrow_waiting_callers',
    help: 'Callers that wait for the outcome of their command.',
    registers: [registry],
    collect() {
      this.set(waiting());
    },
  });
  new Gauge({
    name: 'escrow_task_queue_polled',
    help: '1 where a worker polls this queue of Temporal, 0 where none has for more than a minute; absent if not known.',
    labelNames: ['queue'] as const,
    registers: [registry],
    async collect() {
      const polled = await pollers.read();
      this.reset();
      for (const [queue, is] of Object.entries(polled ?? {})) this.set({ queue }, is ? 1 : 0);
    },
  });
  return {
    registry,
    observeRequest: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
  };
}
