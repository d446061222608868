import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../store/database';
import { readVitals } from '../store/vitals';
import { createFigures } from './figures';
import { measurePools } from './pools';

/** What a worker does over and over beside its tasks. */
export type Loop = 'sweep' | 'dispatch' | 'tally';

/** The business metrics of one worker. Labels are words of ours: never an id, a URL or what anybody wrote. */
export type WorkerMetrics = {
  /** All of them in Prometheus' text format, the figures of the database among them. */
  render(): Promise<string>;
  observeRail(operation: string, outcome: string, seconds: number): void;
  observeWebhook(outcome: 'delivered' | 'refused' | 'unanswered', seconds: number): void;
  observePass(loop: Loop, outcome: { readonly taken: number } | { readonly error: unknown }): void;
};

const NETWORK = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

/** @param reconcileEveryMinutes the interval of the schedule, beside which its latest result is judged */
export function createWorkerMetrics(
  pools: Readonly<Record<string, Database>>,
  figuresFrom: Database,
  reconcileEveryMinutes: number,
): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measurePools(registry, pools);
  const figures = createFigures(registry, () => readVitals(figuresFrom));
  new Gauge({
    name: 'escrow_reconciliation_interval_seconds',
    help: 'How often the schedule reconciles.',
    registers: [registry],
  }).set(reconcileEveryMinutes * 60);
  const rail = new Histogram({
    name: 'escrow_rail_call_duration_seconds',
    help: 'Calls to the payment rail and what they came to.',
    labelNames: ['operation', 'outcome'],
    buckets: NETWORK,
    registers: [registry],
  });
  const webhooks = new Histogram({
    name: 'escrow_webhook_attempt_duration_seconds',
    help: 'Attempts to deliver a webhook: taken by the receiver, answered otherwise, or not answered.',
    labelNames: ['outcome'],
    buckets: NETWORK,
    registers: [registry],
  });
  const passes = new Counter({
    name: 'escrow_background_passes_total',
    help: 'Looks of the sweep (for what was left lying), the dispatch (of events to webhooks) and the tally.',
    labelNames: ['loop', 'outcome'],
    registers: [registry],
  });
  const taken = new Counter({
    name: 'escrow_background_taken_total',
    help: 'What those looks took up.',
    labelNames: ['loop'],
    registers: [registry],
  });
  return {
    async render() {
      await figures.refresh();
      return registry.metrics();
    },
    observeRail: (operation, outcome, seconds) => rail.observe({ operation, outcome }, seconds),
    observeWebhook: (outcome, seconds) => webhooks.observe({ outcome }, seconds),
    observePass(loop, outcome) {
      passes.inc({ loop, outcome: 'error' in outcome ? 'error' : 'ok' });
      if ('taken' in outcome) taken.inc({ loop }, outcome.taken);
    },
  };
}
