import { Gauge, type Registry } from 'prom-client';
import { type Database, poolUse } from '../store/database';

/** How the pools of connections to Postgres are used, each under the name of what it is for. */
export function measurePools(registry: Registry, pools: Readonly<Record<string, Database>>): void {
  const uses = () => Object.entries(pools).map(([pool, db]) => ({ pool, ...poolUse(db) }));
  new Gauge({
    name: 'escrow_database_connections',
    help: 'Connections to Postgres of this process, by pool.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const { pool, used, idle } of uses()) {
        this.set({ pool, state: 'used' }, used);
        this.set({ pool, state: 'idle' }, idle);
      }
    },
  });
  new Gauge({
    name: 'escrow_database_connections_max',
    help: 'The most connections of the pool.',
    labelNames: ['pool'],
    registers: [registry],
    collect() {
      for (const { pool, most } of uses()) this.set({ pool }, most);
    },
  });
  new Gauge({
    name: 'escrow_database_waiting',
    help: 'Those who wait for a connection of the pool.',
    labelNames: ['pool'],
    registers: [registry],
    collect() {
      for (const { pool, waiting } of uses()) this.set({ pool }, waiting);
    },
  });
}
