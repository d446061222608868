import { mkdirSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { readConfig } from '../../config';
import { topology } from '../../config/limits';
import { parseDuration } from '../../domain/instant';
import { prepareNamespace } from '../../gateway/namespace';
import { messageOf, StackError } from '../errors';
import { devJwks } from '../keys';
import { requireFreePort } from '../ports';
import { startPostgres } from '../postgres';
import { type Run, runUntilStopped } from '../run';
import { type ClusterBinaries, clusterBinaries } from './binaries';
import { createDatabases, migrateTemporal, type Passwords, passwordsOf } from './databases';
import { clusterEnv } from './env-file';
import { writeEnvironment } from './environment';
import { apis, keep, type Places, Programs, placesOf, programEnv, workers } from './programs';
import { portsOf, startProductionTemporal, startTemporalUi } from './temporal';

const postgresSettings = { max_connections: topology.postgresConnections };

/** It writes them down as a `smallint`. */
const HIGHEST_OF_TEMPORAL = 32_767;

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
  await devJwks(config.dataDir);
  const programs = new Programs(run, places, passwords);
  await programs.start();
  stop.throwIfAborted();
  upgradeWhenAsked(programs, say);
  const environment = writeEnvironment(run, places, passwords);
  banner(run, places, programs.buildId, environment, (performance.now() - startedAt) / 1_000);
}

/** SIGUSR2 asks for it; one upgrade is made after the other. */
function upgradeWhenAsked(programs: Programs, say: Run['say']): void {
  let last = Promise.resolve();
  process.on('SIGUSR2', () => {
    last = last.then(() => programs.upgrade()).catch((error: unknown) => say(messageOf(error)));
  });
}

async function requireFreePorts({ temporalPort, uiPort, apiPorts }: Places): Promise<void> {
  for (const [variable, port] of Object.entries(portsOf(temporalPort))) {
    if (port > HIGHEST_OF_TEMPORAL) {
      throw new StackError(
        `TEMPORAL_PORT is ${temporalPort}, which makes Temporal's ${variable} ${port}; it cannot keep ports above ${HIGHEST_OF_TEMPORAL}`,
      );
    }
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
  try {
    await prepareNamespace(connection, { namespace, retentionSeconds });
  } finally {
    await connection.close();
  }
}

function banner({ say }: Run, places: Places, buildId: string, environment: string, seconds: number): void {
  const { folder, postgresPort, temporalPort, uiPort, apiPorts } = places;
  const { TEMPORAL_NAMESPACE, NUM_HISTORY_SHARDS } = { ...clusterEnv(), ...process.env };
  for (const line of [
    '',
    `Ready in ${seconds.toFixed(1)} s.`,
    '',
    `  APIs         ${apiPorts.map((port) => `http://127.0.0.1:${port}`).join('  ')}`,
    `  Workers      ${workers.length}, version ${buildId}`,
    `  Temporal     127.0.0.1:${temporalPort}, namespace ${TEMPORAL_NAMESPACE}, ${NUM_HISTORY_SHARDS} history shards`,
    `  Temporal UI  http://127.0.0.1:${uiPort}/namespaces/${TEMPORAL_NAMESPACE}`,
    `  Postgres     127.0.0.1:${postgresPort}, databases milestone_escrow, temporal, temporal_visibility`,
    `  Data, logs   ${folder}`,
    '',
    'In another terminal, so that its commands reach this cluster:',
    `  set -a; . ${environment}; set +a`,
    'Money then moves with `npm run demo`; what operators do: docs/operations.md.',
    '',
    `\`kill -USR2 ${process.pid}\` upgrades it to what the project's folder then holds.`,
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
