import type { DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '../activities';
import { checkedRail } from '../activities/providers/checked';
import type { PaymentRail } from '../activities/providers/rail';
import { type WebhookDependencies, webhookActivities } from '../activities/webhooks';
import { cachedTaskMs, isolateMs, pollers } from '../config/limits';
import type { Logger } from '../config/log';
import type { Gateway } from '../gateway';
import { webhookQueue } from '../protocol/names';
import type { Database } from '../store/database';
import { logActivities } from '../telemetry/activity-log';
import { tracing } from '../telemetry/tracing';

/** A version of the service's workers as Temporal knows it (docs/upgrades.md). */
export type WorkerVersion = { readonly deploymentName: string; readonly buildId: string };

export type WorkerSettings = {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly db: Database;
  readonly rail: PaymentRail;
  readonly gateway: Gateway;
  /** How payloads are read and written; left out, they are in the clear. */
  readonly dataConverter?: DataConverter;
  /** Where each activity has a line; left out, nowhere. */
  readonly log?: Logger;
  /** The version of the code that this worker runs; left out, it has none. */
  readonly version?: WorkerVersion | undefined;
  readonly limits: {
    readonly maxCachedWorkflows: number;
    readonly workflowTaskSlots: number;
    readonly maxConcurrentActivities: number;
    readonly maxConcurrentLocalActivities: number;
    readonly shutdownGraceMs: number;
  };
};

/** A worker for every workflow and activity of the service, its slots sized to the database pool it shares. */
export async function createWorker(settings: WorkerSettings): Promise<Worker> {
  const { connection, namespace, taskQueue, workflowBundle, db, rail, gateway, dataConverter, limits } =
    settings;
  const isStopping = (): boolean => worker.getState() !== 'RUNNING';
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    ...(dataConverter === undefined ? {} : { dataConverter }),
    activities: createActivities({ db, rail: checkedRail(rail), gateway, isStopping }),
    maxCachedWorkflows: limits.maxCachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: limits.workflowTaskSlots,
    maxConcurrentActivityTaskExecutions: limits.maxConcurrentActivities,
    maxConcurrentLocalActivityExecutions: limits.maxConcurrentLocalActivities,
    workflowTaskPollerBehavior: { type: 'autoscaling', ...pollers.workflows },
    activityTaskPollerBehavior: { type: 'autoscaling', ...pollers.activities },
    stickyQueueScheduleToStartTimeout: cachedTaskMs,
    shutdownGraceTime: limits.shutdownGraceMs,
    ...observed(settings.log),
    ...versioned(settings.version),
    // The whole of the workflows' code is ours and shows in the UI's stack trace anyway.
    reuseV8Context: true,
    ...patient,
  });
  return worker;
}

/** The SDK takes it, and does not say so in its types; a test sees that it still does. */
const patient: object = { isolateExecutionTimeout: isolateMs };

/**
 * A workflow goes on with whatever version is current when its next task comes: it may wait for 90 days, so workers
 * of the version that it began with are not kept for it. What changes in workflows is therefore behind `patched()`.
 */
const versioned = (version: WorkerVersion | undefined): Pick<WorkerOptions, 'workerDeploymentOptions'> =>
  version === undefined
    ? {}
    : {
        workerDeploymentOptions: {
          version,
          useWorkerVersioning: true,
          defaultVersioningBehavior: 'AUTO_UPGRADE',
        },
      };

/** Activities have a line in the log and, where traces are wanted, they and the workflows are part of them. */
function observed(log: Logger | undefined): Pick<WorkerOptions, 'interceptors' | 'sinks'> {
  const traced = tracing();
  const activity = [...(traced?.activities ?? []), ...(log === undefined ? [] : [logActivities(log)])];
  return { interceptors: { activity }, ...(traced === null ? {} : { sinks: traced.sinks }) };
}

export type WebhookWorkerSettings = Pick<
  WorkerSettings,
  'connection' | 'namespace' | 'taskQueue' | 'dataConverter' | 'log' | 'version'
> &
  WebhookDependencies & {
    /** Endpoints served at a time. */
    readonly slots: number;
    readonly shutdownGraceMs: number;
  };

/** A worker for deliveries to webhook endpoints alone, with slots and database connections of its own. */
export async function createWebhookWorker(settings: WebhookWorkerSettings): Promise<Worker> {
  const { connection, namespace, taskQueue, dataConverter, slots, shutdownGraceMs } = settings;
  const isStopping = (): boolean => worker.getState() !== 'RUNNING';
  const worker = await Worker.create({
    ...(dataConverter === undefined ? {} : { dataConverter }),
    connection,
    namespace,
    taskQueue: webhookQueue(taskQueue),
    activities: webhookActivities({ ...settings, isStopping }),
    maxConcurrentActivityTaskExecutions: slots,
    activityTaskPollerBehavior: { type: 'autoscaling', ...pollers.activities },
    ...observed(settings.log),
    ...versioned(settings.version),
    shutdownGraceTime: shutdownGraceMs,
  });
  return worker;
}
