import type { Client, Connection } from '@temporalio/client';
import { webhookQueue } from '../protocol/names';

/** What workers wait for work on. */
export const queues = ['workflows', 'activities', 'webhooks'] as const;
export type Queue = (typeof queues)[number];

/** Whether any worker polls each queue that is given its work, which one of another version is not. */
export type Polled = Readonly<Record<Queue, boolean>>;

/** Temporal's TASK_QUEUE_TYPE_WORKFLOW and TASK_QUEUE_TYPE_ACTIVITY. */
const WORKFLOW = 1;
const ACTIVITY = 2;

const VERSIONED = 2;
const UNVERSIONED = '';

/** What a poller takes tasks of, as Temporal's WORKER_VERSIONING_MODE_VERSIONED says. */
const versionOf = (options: DeploymentOptions): string =>
  options?.workerVersioningMode === VERSIONED ? (options.buildId ?? UNVERSIONED) : UNVERSIONED;

type DeploymentOptions =
  | { readonly workerVersioningMode?: number | null; readonly buildId?: string | null }
  | null
  | undefined;

/** Milliseconds that Temporal is given to answer. */
const WITHIN = 1500;
/** Milliseconds. A poll lasts up to a minute and is noted when it begins: who has not polled for this long is gone. */
const GONE = 75_000;

/** Asks Temporal who has polled our queues lately. */
export async function readPolled(client: Client, taskQueue: string): Promise<Polled> {
  const connection = client.connection as Connection;
  const { namespace } = client.options;
  const isPolled = async (name: string, taskQueueType: number) => {
    const { pollers, versioningInfo } = await connection.withDeadline(Date.now() + WITHIN, () =>
      client.workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType }),
    );
    const since = Date.now() / 1000 - GONE / 1000;
    const current = versioningInfo?.currentDeploymentVersion?.buildId || UNVERSIONED;
    return (pollers ?? []).some(
      ({ lastAccessTime, deploymentOptions }) =>
        Number(lastAccessTime?.seconds ?? 0) > since && versionOf(deploymentOptions) === current,
    );
  };
  const [workflows, activities, webhooks] = await Promise.all([
    isPolled(taskQueue, WORKFLOW),
    isPolled(taskQueue, ACTIVITY),
    isPolled(webhookQueue(taskQueue), ACTIVITY),
  ]);
  return { workflows, activities, webhooks };
}
