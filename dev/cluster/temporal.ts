import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import type { Running } from '../supervisor';
import { clusterEnv, deployFolder } from './env-file';
import { startServer } from './server';

export interface ProductionTemporal {
  readonly binary: string;
  readonly folder: string;
  /** Of its frontend. Its other ports are as far from their defaults as this one is from 7233. */
  readonly port: number;
  readonly postgresPort: number;
  readonly password: string;
}

const defaultPort = 7233;

/** The ports a server needs, by the variables that set them. */
export function portsOf(port: number): Readonly<Record<string, number>> {
  const defaults = {
    ...{ FRONTEND_GRPC_PORT: defaultPort, FRONTEND_HTTP_PORT: 7243 },
    ...{ HISTORY_GRPC_PORT: 7234, MATCHING_GRPC_PORT: 7235, WORKER_GRPC_PORT: 7239 },
    ...{ FRONTEND_MEMBERSHIP_PORT: 6933, HISTORY_MEMBERSHIP_PORT: 6934 },
    ...{ MATCHING_MEMBERSHIP_PORT: 6935, WORKER_MEMBERSHIP_PORT: 6939 },
  };
  return Object.fromEntries(
    Object.entries(defaults).map(([variable, own]) => [variable, own + port - defaultPort]),
  );
}

/** Temporal's server as in production: all four services in one process, on Postgres. */
export function startProductionTemporal(settings: ProductionTemporal): Promise<Running> {
  const { binary, folder, port, postgresPort, password } = settings;
  const ports = Object.entries(portsOf(port)).map(([variable, value]) => [variable, String(value)]);
  // Of a cluster's first start: its databases are then made for so many, and for no other number.
  const { NUM_HISTORY_SHARDS = '' } = process.env;
  return startServer({
    name: 'temporal',
    binary,
    args: ['start'],
    folder,
    env: {
      ...clusterEnv(),
      ...(NUM_HISTORY_SHARDS === '' ? {} : { NUM_HISTORY_SHARDS }),
      ...{ POSTGRES_SEEDS: '127.0.0.1', DB_PORT: String(postgresPort), POSTGRES_PWD: password },
      ...{ BIND_ON_IP: '127.0.0.1', LOG_LEVEL: 'warn' },
      ...Object.fromEntries(ports),
      DYNAMIC_CONFIG_FILE_PATH: path.join(deployFolder, 'temporal', 'dynamicconfig.yaml'),
    },
    isReady: () => answers(`127.0.0.1:${port}`),
  });
}

async function answers(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
    return true;
  } finally {
    await connection.close();
  }
}

export interface TemporalUi {
  readonly binary: string;
  readonly folder: string;
  readonly port: number;
  readonly temporalAddress: string;
  readonly namespace: string;
}

/** On 127.0.0.1 only, which its own configuration would not say. */
export function startTemporalUi({ binary, folder, port, temporalAddress, namespace }: TemporalUi) {
  const config = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
    disableNewsFetch: true,
  };
  mkdirSync(path.join(folder, 'ui'), { recursive: true });
  // JSON is YAML too.
  writeFileSync(path.join(folder, 'ui', 'cluster.yaml'), JSON.stringify(config, null, 2));
  return startServer({
    name: 'temporal-ui',
    binary,
    args: ['--root', folder, '--config', 'ui', '--env', 'cluster', 'start'],
    folder,
    env: {},
    isReady: () => listens(port),
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
