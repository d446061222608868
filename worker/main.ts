import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { createSimulatedRail } from '../activities/providers/simulated';
import { createSender } from '../activities/webhooks/sender';
import { readConfig, temporalConnection } from '../config';
import { createLog, type Logger } from '../config/log';
import { dataConverterOf, keyringOf, openText } from '../encryption';
import { createGateway, type Gateway } from '../gateway';
import { startDispatcher } from '../gateway/dispatch';
import type { Repeating } from '../gateway/repeat';
import { scheduleReconciliation } from '../gateway/schedule';
import { startSweeper } from '../gateway/sweep';
import { type Database, openDatabase } from '../store/database';
import { createWebhookWorker, createWorker } from '.';
import { workflowBundle } from './bundle';
import { runtimeOptions } from './runtime';

/** Connections of the simulated rail, which plays an outside party and so never shares the service's. */
const RAIL_CONNECTIONS = 4;

/** Connections of the sweep and the dispatch, apart from those that the activities' slots are sized to. */
const SWEEP_CONNECTIONS = 3;

/** Connections of the deliveries, which hold one only between two receivers' answers. */
const WEBHOOK_CONNECTIONS = 4;

/** `npm run worker`: runs workflows and activities until SIGTERM or SIGINT, then lets what runs finish. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog({ name: 'worker', level: config.logLevel });
  Runtime.install(runtimeOptions(log, config.worker.metricsAddress));
  const { address, namespace, taskQueue } = config.temporal;
  const { payloads: seals } = config.encryption;
  const keyring = keyringOf(config);
  const dataConverter = dataConverterOf(config, keyring, (failure, workflowId) =>
    log.warn({ code: failure.code, reason: failure.message, workflowId }, 'a payload cannot be opened'),
  );
  const reached = temporalConnection(config.temporal);
  const [connection, clientConnection, codePath] = await Promise.all([
    NativeConnection.connect(reached),
    Connection.connect(reached),
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
  const webhookDb = openDatabase({
    url,
    poolMax: WEBHOOK_CONNECTIONS,
    applicationName: 'milestone-escrow-webhooks',
  });
  const sender = createSender(config.webhooks);
  const webhookWorker = await createWebhookWorker({
    ...{ connection, namespace, taskQueue, sender, db: webhookDb },
    openSecret: (sealed, endpointId) => openText(keyring, sealed, endpointId),
    slots: config.webhooks.slots,
    dataConverter,
    shutdownGraceMs: config.worker.shutdownGraceMs,
  });
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
  const dispatcher = startDispatcher(sweepDb, gateway, config.webhooks.pollMs, (outcome) => {
    if ('error' in outcome) log.warn({ err: outcome.error }, 'events were not dispatched; it is tried again');
  });
  // Whatever becomes of the schedule, money goes on: the next worker that starts tries again.
  await scheduleReconciliation(client, taskQueue, config.reconcileEveryMinutes).catch((error: unknown) =>
    log.warn({ err: error }, 'reconciliation could not be scheduled'),
  );
  log.info({ taskQueue, namespace, address }, 'worker ready');
  // SIGTERM and SIGINT are the runtime's: the worker then takes nothing new and finishes what it has.
  await Promise.all([worker.run(), webhookWorker.run()]);
  await Promise.all([sweeper.stop(), dispatcher.stop()]);
  const databases = [db, railDb, sweepDb, webhookDb].map((each) => each.destroy());
  await Promise.all([...databases, sender.close(), clientConnection.close(), connection.close()]);
  log.info('worker stopped');
}

/** R23: every worker sweeps; the rows of a pass are one worker's alone. */
function sweep(db: Database, gateway: Gateway, log: Logger): Repeating {
  return startSweeper(db, gateway, (outcome) => {
    if ('error' in outcome) log.warn({ err: outcome.error }, 'the sweep failed; it is tried again');
    else if (outcome.taken > 0) log.info({ taken: outcome.taken }, 'taken up by the sweep');
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
