import '../telemetry/tracing/start';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { observedRail } from '../activities/providers/observed';
import { createSimulatedRail } from '../activities/providers/simulated';
import { createSender, observedSender } from '../activities/webhooks/sender';
import { type Config, readConfig, temporalConnection } from '../config';
import { workerConnections, workerStopsWithin } from '../config/limits';
import { createLog, type Logger } from '../config/log';
import { endWithin, stopSignal } from '../config/stop-signal';
import { dataConverterOf, keyringOf, openText } from '../encryption';
import { createGateway, type Gateway } from '../gateway';
import { startDispatcher } from '../gateway/dispatch';
import type { Outcome, Repeating } from '../gateway/repeat';
import { scheduleReconciliation } from '../gateway/schedule';
import { startSweeper } from '../gateway/sweep';
import { startTally } from '../gateway/tally';
import { type Database, openDatabase } from '../store/database';
import { metricsAt, serveMetrics } from '../telemetry/serve';
import { tracing } from '../telemetry/tracing';
import { createWorkerMetrics, type Loop, type WorkerMetrics } from '../telemetry/worker';
import { createWebhookWorker, createWorker } from '.';
import { workflowBundle } from './bundle';
import { installRuntime } from './runtime';

/** `npm run worker`: runs workflows and activities until SIGTERM or SIGINT, then lets what runs finish. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog({ name: 'worker', level: config.logLevel });
  const { metricsAddress, deploymentName, buildId } = config.worker;
  const version = buildId === undefined ? undefined : { deploymentName, buildId };
  const traced = tracing();
  const sdkMetrics = await installRuntime(log, metricsAddress !== undefined);
  // Only from here on, as the runtime hears the signals too: before, there is nothing to finish.
  const told = stopSignal();
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
    process.env.WORKFLOW_BUNDLE || workflowBundle({ sealsFailures: seals, traced: traced !== null }),
  ]);
  const databases = openDatabases(config.database);
  const client = new Client({
    ...{ connection: clientConnection, namespace, dataConverter },
    interceptors: { workflow: [...(traced?.client ?? [])] },
  });
  const gateway = createGateway({ client, taskQueue, seals });
  const metrics = createWorkerMetrics(databases, databases.background, config.reconcileEveryMinutes);
  const sender = observedSender(createSender(config.webhooks), metrics.observeWebhook);
  const webhookWorker = await createWebhookWorker({
    ...{ connection, namespace, taskQueue, sender, db: databases.webhooks, log, version },
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
    db: databases.worker,
    rail: observedRail(createSimulatedRail(databases.rail), metrics.observeRail),
    gateway,
    dataConverter,
    log,
    version,
    limits: config.worker,
  });
  // Whatever becomes of the schedule, money goes on: the next worker that starts tries again.
  await scheduleReconciliation(client, taskQueue, config.reconcileEveryMinutes).catch((error: unknown) =>
    log.warn({ err: error }, 'reconciliation could not be scheduled'),
  );
  const background = startBackground({
    db: databases.background,
    gateway,
    log,
    metrics,
    pollMs: config.webhooks.pollMs,
  });
  const served =
    metricsAddress === undefined
      ? undefined
      : await serveMetrics(
          metricsAddress,
          {
            service: metrics.render,
            ...(sdkMetrics === undefined ? {} : { 'Temporal SDK': metricsAt(sdkMetrics) }),
          },
          () => [worker, webhookWorker].every((each) => each.getState() === 'RUNNING'),
        );
  log.info({ taskQueue, namespace, address, buildId }, 'worker ready');
  // The workers take nothing new, by the runtime's own hand, and finish what they have.
  void told.then((signal) => {
    const { shutdownGraceMs } = config.worker;
    log.info({ signal, shutdownGraceMs }, 'stopping');
    endWithin(workerStopsWithin(shutdownGraceMs));
    for (const loop of background) void loop.stop();
  });
  await Promise.all([worker.run(), webhookWorker.run()]);
  await Promise.all([...background.map((loop) => loop.stop()), served?.close()]);
  await Promise.all([
    ...Object.values(databases).map((db) => db.destroy()),
    sender.close(),
    clientConnection.close(),
    connection.close(),
    traced?.stop(),
  ]);
  log.info('worker stopped');
}

/** A pool for each kind of work, so that none has to wait for another's connections. */
function openDatabases({ url, poolMax }: Config['database']) {
  const open = (applicationName: string, most: number) =>
    openDatabase({ url, poolMax: most, applicationName: `milestone-escrow-${applicationName}` });
  return {
    worker: open('worker', poolMax),
    rail: open('rail', workerConnections.rail),
    background: open('sweep', workerConnections.background),
    webhooks: open('webhooks', workerConnections.webhooks),
  };
}

type Background = {
  readonly db: Database;
  readonly gateway: Gateway;
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
  readonly pollMs: number;
};

/** What every worker does beside its tasks (R23); the rows of a pass are one worker's alone. */
function startBackground({ db, gateway, log, metrics, pollMs }: Background): Repeating[] {
  const told =
    (loop: Loop, trouble: string): ((outcome: Outcome) => void) =>
    (outcome) => {
      metrics.observePass(loop, outcome);
      if ('error' in outcome) log.warn({ err: outcome.error }, trouble);
      else if (loop === 'sweep' && outcome.taken > 0)
        log.info({ taken: outcome.taken }, 'taken up by the sweep');
    };
  return [
    startSweeper(db, gateway, told('sweep', 'the sweep failed; it is tried again')),
    startDispatcher(db, gateway, pollMs, told('dispatch', 'events were not dispatched; it is tried again')),
    startTally(db, told('tally', 'events were not counted; it is tried again')),
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
