import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one process. Labels are route templates and status codes: never an id. */
export type Metrics = {
  readonly registry: Registry;
  observeRequest(method: string, route: string, status: number, seconds: number): void;
};

/** @param waiting how many callers wait for an outcome */
export function createMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
  return {
    registry,
    observeRequest: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
  };
}
