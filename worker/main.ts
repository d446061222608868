import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createSimulatedRail } from '../activities/providers/simulated';
import { type Config, readConfig } from '../config';
import { dataConverterOf, keyringOf } from '../encryption';
import { createGateway, type Gateway } from '../gateway';
import { type Sweeper, startSweeper } from '../gateway/sweep';
import { type Database, openDatabase } from '../store/database';
import { createWorker } from '.';
import { workflowBundle } from './bundle';

/** Connections of the simulated rail, which plays an outside party and so never shares the service's. */
const RAIL_CONNECTIONS = 4;

/** Connections of the sweep, apart from those that the activities' slots are sized to. */
const SWEEP_CONNECTIONS = 2;

/** `npm run worker`: runs workflows and activities until SIGTERM or SIGINT, then lets what runs finish. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ name: 'worker', level: config.logLevel });
  installRuntime(config, log);
  const { address, namespace, taskQueue } = config.temporal;
  const { payloads: seals } = config.encryption;
  const dataConverter = dataConverterOf(config, keyringOf(config), (failure, workflowId) =>
    log.warn({ code: failure.code, reason: failure.message, workflowId }, 'a payload cannot be opened'),
  );
  const [connection, clientConnection, codePath] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
    process.env.WORKFLOW_BUNDLE || workflowBundle({ sealsFailures: seals }),
  ]);
  const { url, poolMax } = config.database;
  const db = openDatabase({ url, poolMax, applicationName: 'milestone-escrow-worker' });
  const railDb = openDatabase({ url, poolMax: RAIL_CONNECTIONS, applicationName: 'milestone-escrow-rail' });
  const sweepDb = openDatabase({
    url,
    poolMax: SWEEP_CONNECTIONS,
    applicationName: 'milestone-escrow-sweep',
  });
  const client = new Client({ connection: clientConnection, namespace, dataConverter });
  const gateway = createGateway({ client, taskQueue, seals });
  const worker = await createWorker({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath },
    db,
    rail: createSimulatedRail(railDb),
    gateway,
    dataConverter,
    limits: config.worker,
  });
  const sweeper = sweep(sweepDb, gateway, log);
  log.info({ taskQueue, namespace, address }, 'worker ready');
  // SIGTERM and SIGINT are the runtime's: the worker then takes nothing new and finishes what it has.
  await worker.run();
  await sweeper.stop();
  const databases = [db, railDb, sweepDb].map((each) => each.destroy());
  await Promise.all([...databases, clientConnection.close(), connection.close()]);
  log.info('worker stopped');
}

/** R23: every worker sweeps; the rows of a pass are one worker's alone. */
function sweep(db: Database, gateway: Gateway, log: pino.Logger): Sweeper {
  return startSweeper(db, gateway, (outcome) => {
    if ('error' in outcome) log.warn({ err: outcome.error }, 'the sweep failed; it is tried again');
    else if (outcome.taken > 0) log.info({ taken: outcome.taken }, 'taken up by the sweep');
  });
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
