import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { type Config, readConfig } from '../../config';
import { parseDuration } from '../../domain/instant';
import { prepareNamespace } from '../../gateway/namespace';
import { migrate } from '../../store/migrate';
import { StackError } from '../errors';
import { devJwks } from '../keys';
import { requireFreePort } from '../ports';
import { startPostgres } from '../postgres';
import { until } from '../processes';
import { startProgram } from '../program';
import { type Run, runUntilStopped } from '../run';
import type { Running } from '../supervisor';
import { type ClusterBinaries, clusterBinaries } from './binaries';
import { createDatabases, migrateTemporal, type Passwords, passwordsOf } from './databases';
import { clusterEnv } from './env-file';
import { portsOf, startProductionTemporal, startTemporalUi } from './temporal';

/** Two APIs and two workers at 12 and 23 connections, and Temporal's 30 or so, are more than Postgres' usual 100. */
const postgresSettings = { max_connections: 200 };
const apis = ['api-1', 'api-2'];
const workers = ['worker-1', 'worker-2'];
const readyWithinMs = 120_000;
const afterGraceMs = 5_000;

/** Where the parts of a cluster are, all on 127.0.0.1. */
interface Places {
  /** Of the servers' data, logs and secrets. */
  readonly folder: string;
  readonly postgresPort: number;
  readonly temporalPort: number;
  readonly uiPort: number;
  readonly apiPorts: readonly number[];
}

function placesOf({ dataDir, postgresPort, temporalPort, temporalUiPort, api }: Config): Places {
  return {
    folder: path.join(dataDir, 'cluster'),
    postgresPort,
    temporalPort,
    uiPort: temporalUiPort,
    apiPorts: apis.map((_, index) => api.port + index),
  };
}

/** `npm run cluster`: the topology of docker-compose.yml on this machine, without Docker. */
async function up(run: Run): Promise<void> {
  const { config, say, stop } = run;
  if (!config.database.embedded || !config.temporal.embedded || config.api.port === 0) {
    throw new StackError(
      '`npm run cluster` starts servers of its own: DATABASE_URL and TEMPORAL_ADDRESS may not be set, nor PORT be 0.',
    );
  }
  const places = placesOf(config);
  mkdirSync(places.folder, { recursive: true, mode: 0o755 });
  await requireFreePorts(places);
  const binaries = await clusterBinaries(say, stop);
  stop.throwIfAborted();
  const startedAt = performance.now();
  const passwords = passwordsOf(places.folder);
  await startServers(run, places, passwords, binaries);
  stop.throwIfAborted();
  await startPrograms(run, places, passwords);
  stop.throwIfAborted();
  banner(run, places, (performance.now() - startedAt) / 1_000);
}

async function requireFreePorts({ temporalPort, uiPort, apiPorts }: Places): Promise<void> {
  for (const [variable, port] of Object.entries(portsOf(temporalPort))) {
    await requireFreePort(port, `Temporal (its ${variable})`, 'TEMPORAL_PORT');
  }
  await requireFreePort(uiPort, 'the Temporal UI', 'TEMPORAL_UI_PORT');
  for (const port of apiPorts) await requireFreePort(port, 'an API', 'PORT');
}

async function startServers(run: Run, places: Places, passwords: Passwords, binaries: ClusterBinaries) {
  const { say, stop } = run;
  const { folder, postgresPort, temporalPort: port, uiPort } = places;
  let adminUrl = '';
  await keep(run, 'postgres', async () => {
    const options = { dataDir: folder, port: postgresPort, onProgress: say, settings: postgresSettings };
    const postgres = await startPostgres(options);
    adminUrl = postgres.url;
    return postgres;
  });
  stop.throwIfAborted();
  await createDatabases(adminUrl, passwords);
  await migrateTemporal(binaries.schemaTool, { port: postgresPort, password: passwords.temporal });
  say('Schemas of Temporal are up to date');
  const temporal = { binary: binaries.server, folder, port, postgresPort, password: passwords.temporal };
  await keep(run, 'temporal', () => startProductionTemporal(temporal));
  stop.throwIfAborted();
  const namespace = programEnv(run, places, passwords).TEMPORAL_NAMESPACE ?? '';
  await makeNamespace(`127.0.0.1:${port}`, readConfig(clusterEnv()).temporal.retention, namespace);
  const ui = { folder, port: uiPort, temporalAddress: `127.0.0.1:${port}`, namespace };
  await keep(run, 'temporal-ui', () => startTemporalUi({ binary: binaries.ui, ...ui }));
}

async function makeNamespace(address: string, retention: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  const retentionSeconds = (parseDuration(retention) ?? 0) / 1_000;
  let last: unknown;
  try {
    const made = await until(
      async () => {
        try {
          const { attributesAdded } = await prepareNamespace(connection, { namespace, retentionSeconds });
          return attributesAdded.length === 0;
        } catch (error) {
          last = error;
          return false;
        }
      },
      readyWithinMs,
      250,
    );
    if (!made) throw last;
  } finally {
    await connection.close();
  }
}

/** As in production: who migrates owns the tables, who serves may do little. */
const databaseUrl = ({ postgresPort }: Places, role: string, password: string) =>
  `postgres://${role}:${password}@127.0.0.1:${postgresPort}/milestone_escrow`;

function programEnv({ config }: Run, places: Places, { escrow }: Passwords): NodeJS.ProcessEnv {
  return {
    // A sandbox, as nobody else reaches it; `POLICY_MODE=production` shows what production refuses.
    ...{ POLICY_MODE: 'sandbox', WEBHOOK_PRIVATE_ADDRESSES: 'allow' },
    ...clusterEnv(),
    // What is empty counts as not set.
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    DATA_DIR: config.dataDir,
    DATABASE_URL: databaseUrl(places, 'escrow', escrow),
    TEMPORAL_ADDRESS: `127.0.0.1:${places.temporalPort}`,
    TEMPORAL_UI_URL: `http://127.0.0.1:${places.uiPort}`,
  };
}

async function startPrograms(run: Run, places: Places, passwords: Passwords): Promise<void> {
  const { config, say, supervisor, stop } = run;
  await devJwks(config.dataDir);
  const applied = await migrate(databaseUrl(places, 'escrow_owner', passwords.owner));
  say(applied.length === 0 ? 'The schema is up to date' : `Migrated: ${applied.join(', ')}`);
  const graceMs = config.worker.shutdownGraceMs + afterGraceMs;
  const start = (name: string, script: string, more: NodeJS.ProcessEnv = {}) => {
    const env = { ...programEnv(run, places, passwords), ...more };
    return keep(run, name, () => startProgram({ name, script, env, graceMs, print: say }));
  };
  // One after the other, as the second finds the bundle that the first has made.
  for (const name of workers) await start(name, 'worker/main.ts');
  for (const [index, name] of apis.entries()) {
    await start(name, 'api/main.ts', { PORT: String(places.apiPorts[index]) });
  }
  for (const port of places.apiPorts) await Promise.race([untilReady(port, stop), supervisor.failure]);
}

/** Starts a part, and each time it starts says as which process. */
async function keep({ supervisor, say }: Run, name: string, start: () => Promise<Running>): Promise<void> {
  // Immediate shutdown of Postgres: the next start recovers. SIGKILL would leave its shared memory behind.
  const force = name === 'postgres' ? { forceSignal: 'SIGQUIT' as const } : {};
  await supervisor.start({
    name,
    ...force,
    start: async () => {
      const running = await start();
      say(`${name} is process ${running.pid}`);
      return running;
    },
  });
}

async function untilReady(port: number, stop: AbortSignal): Promise<void> {
  const url = `http://127.0.0.1:${port}/readyz`;
  const ready = async () =>
    stop.aborted ||
    (await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (!(await until(ready, readyWithinMs, 100))) throw new StackError(`${url} does not get ready`);
}

function banner({ say, config }: Run, places: Places, seconds: number): void {
  const { folder, postgresPort, temporalPort, uiPort, apiPorts } = places;
  const { TEMPORAL_NAMESPACE, NUM_HISTORY_SHARDS } = { ...clusterEnv(), ...process.env };
  for (const line of [
    '',
    `Ready in ${seconds.toFixed(1)} s.`,
    '',
    `  APIs         ${apiPorts.map((port) => `http://127.0.0.1:${port}`).join('  ')}`,
    `  Workers      ${workers.length}`,
    `  Temporal     127.0.0.1:${temporalPort}, namespace ${TEMPORAL_NAMESPACE}, ${NUM_HISTORY_SHARDS} history shards`,
    `  Temporal UI  http://127.0.0.1:${uiPort}/namespaces/${TEMPORAL_NAMESPACE}`,
    `  Postgres     127.0.0.1:${postgresPort}, databases milestone_escrow, temporal, temporal_visibility`,
    `  Data, logs   ${folder}`,
    `  Tokens       npm run -s token -- --role ops --sub olga   (DATA_DIR ${config.dataDir})`,
    '',
    `Money moves with \`TEMPORAL_NAMESPACE=${TEMPORAL_NAMESPACE} npm run demo\`, in another terminal.`,
    'Ctrl-C stops everything.',
  ]) {
    say(line);
  }
}

void runUntilStopped({
  command: 'npm run cluster',
  lock: (files) => files.startLock,
  order: ['postgres', 'temporal', 'temporal-ui', ...workers, ...apis],
  up,
});
