import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createSimulatedRail } from '../activities/providers/simulated';
import { type Config, readConfig } from '../config';
import { createGateway } from '../gateway';
import { openDatabase } from '../store/database';
import { createWorker } from '.';
import { workflowBundle } from './bundle';

/** Connections of the simulated rail, which plays an outside party and so never shares the service's. */
const RAIL_CONNECTIONS = 4;

/** `npm run worker`: runs workflows and activities until SIGTERM or SIGINT, then lets what runs finish. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ name: 'worker', level: config.logLevel });
  installRuntime(config, log);
  const { address, namespace, taskQueue } = config.temporal;
  const [connection, clientConnection, codePath] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
    process.env.WORKFLOW_BUNDLE || workflowBundle(),
  ]);
  const { url, poolMax } = config.database;
  const db = openDatabase({ url, poolMax, applicationName: 'milestone-escrow-worker' });
  const railDb = openDatabase({ url, poolMax: RAIL_CONNECTIONS, applicationName: 'milestone-escrow-rail' });
  const worker = await createWorker({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath },
    db,
    rail: createSimulatedRail(railDb),
    gateway: createGateway({ client: new Client({ connection: clientConnection, namespace }), taskQueue }),
    limits: config.worker,
  });
  log.info({ taskQueue, namespace, address }, 'worker ready');
  // SIGTERM and SIGINT are the runtime's: the worker then takes nothing new and finishes what it has.
  await worker.run();
  await Promise.all([db.destroy(), railDb.destroy(), clientConnection.close(), connection.close()]);
  log.info('worker stopped');
}

function installRuntime({ worker, logLevel }: Config, log: pino.Logger): void {
  const level = logLevel === 'silent' || logLevel === 'fatal' ? 'ERROR' : (logLevel.toUpperCase() as 'INFO');
  Runtime.install({
    logger: new DefaultLogger(level, (entry) => {
      const method = entry.level === 'WARN' || entry.level === 'ERROR' ? entry.level : 'DEBUG';
      log[method.toLowerCase() as 'warn'](entry.meta ?? {}, entry.message);
    }),
    ...(worker.metricsAddress === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: worker.metricsAddress } } } }),
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
