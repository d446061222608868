import { Gauge, type Registry } from 'prom-client';
import { differenceNames } from '../protocol/reconciliation';
import type { Database } from '../store/database';
import { latestReconciliation } from '../store/reconciliations';

/** What the latest reconciliation of the schedule has found; read where metrics are asked for. */
export function addReconciliationMetrics(registry: Registry, db: Database): void {
  // Where Postgres is away the other metrics are told all the same.
  const latest = () => latestReconciliation(db).catch(() => null);
  new Gauge({
    name: 'escrow_reconciliation_finished_timestamp_seconds',
    help: 'When the latest reconciliation was done; 0 until there was one.',
    registers: [registry],
    async collect() {
      this.set(((await latest())?.finishedAt ?? 0) / 1000);
    },
  });
  new Gauge({
    name: 'escrow_reconciliation_differences',
    help: 'Differences between rows, ledger, payment rail and workflows that the latest reconciliation has found.',
    labelNames: ['kind'] as const,
    registers: [registry],
    async collect() {
      const { found } = (await latest()) ?? { found: null };
      if (found !== null) for (const kind of differenceNames) this.set({ kind }, found[kind] ?? 0);
    },
  });
}
