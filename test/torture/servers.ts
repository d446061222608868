import path from 'node:path';
import { Connection } from '@temporalio/client';
import { topology } from '../../config/limits';
import { clusterBinaries } from '../../dev/cluster/binaries';
import { createDatabases, migrateTemporal, passwordsOf } from '../../dev/cluster/databases';
import { clusterEnv } from '../../dev/cluster/env-file';
import { portsOf, startProductionTemporal } from '../../dev/cluster/temporal';
import { requireFreePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import type { Running } from '../../dev/supervisor';
import { findTemporal } from '../../dev/temporal-binary';
import { startTemporal } from '../../dev/temporal-server';
import { prepareNamespace } from '../../gateway/namespace';
import { searchAttributes } from '../../protocol/search-attributes';
import { steadyPort } from '../support/stack';

export type ServerPorts = Readonly<Record<'postgres' | 'temporal', number>>;

/** A Postgres and a Temporal of the run's own. */
export type Servers = {
  readonly namespace: string;
  /** Of the administrator, past every cable, once Postgres has been started. */
  readonly ownerUrl: () => string;
  startPostgres(): Promise<Running>;
  startTemporal(): Promise<Running>;
  /** What has to be done once between the two. */
  betweenBoth(): Promise<void>;
  /** What has to be done once when both run. */
  afterBoth(): Promise<void>;
  /** How a program reaches them by these ports. */
  envOf(ports: ServerPorts): NodeJS.ProcessEnv;
};

type Where = {
  /** Absolute, of all data. */
  readonly folder: string;
  readonly ports: ServerPorts;
  /** The cable between Temporal and Postgres. */
  readonly temporalToPostgres: number;
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
};

/** As `npm start` has them: Temporal's development server, which keeps what it knows in a file of its own. */
export async function devServers({ folder, ports, stop }: Where): Promise<Servers> {
  const binary = await findTemporal('cli', { stop });
  let url = '';
  return {
    namespace: 'default',
    ownerUrl: () => url,
    async startPostgres() {
      const postgres = await startPostgres({ dataDir: folder, port: ports.postgres, fast: true });
      url = postgres.url;
      return postgres;
    },
    startTemporal: () =>
      startTemporal({
        ...{ binary, dataDir: folder, port: ports.temporal },
        ...{ namespace: 'default', searchAttributes },
      }),
    betweenBoth: async () => undefined,
    afterBoth: async () => undefined,
    envOf: ({ postgres, temporal }) => ({
      POSTGRES_PORT: String(postgres),
      TEMPORAL_PORT: String(temporal),
    }),
  };
}

const retentionSeconds = 30 * 86_400;

/** As `npm run cluster` has them: Temporal's own server, which keeps what it knows in the same Postgres. */
export async function clusterServers(where: Where): Promise<Servers> {
  const { folder, ports, temporalToPostgres, say, stop } = where;
  const binaries = await clusterBinaries(say, stop);
  const passwords = passwordsOf(folder);
  const { TEMPORAL_NAMESPACE: namespace = '', ...shared } = clusterEnv();
  let url = '';
  return {
    namespace,
    ownerUrl: () => url,
    async startPostgres() {
      const settings = { max_connections: topology.postgresConnections };
      const postgres = await startPostgres({
        ...{ dataDir: folder, port: ports.postgres, fast: true, settings },
      });
      url = postgres.url;
      return postgres;
    },
    async betweenBoth() {
      await createDatabases(url, passwords);
      await migrateTemporal(binaries.schemaTool, { port: ports.postgres, password: passwords.temporal });
    },
    startTemporal: () =>
      startProductionTemporal({
        ...{ binary: binaries.server, folder: path.join(folder, 'temporal'), port: ports.temporal },
        ...{ postgresPort: temporalToPostgres, password: passwords.temporal },
      }),
    async afterBoth() {
      const connection = await Connection.connect({ address: `127.0.0.1:${ports.temporal}` });
      await prepareNamespace(connection, { namespace, retentionSeconds }).finally(() => connection.close());
    },
    envOf: ({ postgres, temporal }) => ({
      ...shared,
      ...{ POLICY_MODE: 'sandbox', WEBHOOK_PRIVATE_ADDRESSES: 'allow', TEMPORAL_NAMESPACE: namespace },
      DATABASE_URL: `postgres://escrow:${passwords.escrow}@127.0.0.1:${postgres}/milestone_escrow`,
      TEMPORAL_ADDRESS: `127.0.0.1:${temporal}`,
    }),
  };
}

/** A port for Temporal's own server, whose other ports keep their distance from it. */
export async function clusterTemporalPort(): Promise<number> {
  for (;;) {
    const port = await steadyPort();
    const all = Object.values(portsOf(port)).map((one) => requireFreePort(one, 'the run', 'nothing'));
    if ((await Promise.allSettled(all)).every(({ status }) => status === 'fulfilled')) return port;
  }
}
