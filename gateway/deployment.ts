import type { Client, Connection } from '@temporalio/client';

/** The versions of a service's workers as Temporal routes work to them (docs/upgrades.md). */
export type Deployment = {
  /** Undefined: none was made current, and workers without a version take everything. */
  readonly current: string | undefined;
  /** Takes a part of the work beside the current one; undefined: none does. */
  readonly ramping: { readonly buildId: string; readonly percentage: number } | undefined;
  /** The youngest first. */
  readonly versions: readonly DeployedVersion[];
};

export type DeployedVersion = {
  readonly buildId: string;
  readonly status: VersionStatus;
  /** Workflows that run and whose last task was done by this version; their next goes to the current one. */
  readonly running: number;
};

/** Temporal's WorkerDeploymentVersionStatus, by its number. */
const statuses = ['unspecified', 'inactive', 'current', 'ramping', 'draining', 'drained', 'created'] as const;
export type VersionStatus = (typeof statuses)[number];

const NOT_FOUND = 5;

/** Temporal will not route work there: nobody polls for it, or not on all queues of the current version. */
const FAILED_PRECONDITION = 9;

/** Milliseconds for each question to Temporal. */
const WITHIN = 10_000;

type Of = { readonly client: Client; readonly deploymentName: string };

/** @returns null where no worker of this deployment has ever polled */
export async function readDeployment({ client, deploymentName }: Of): Promise<Deployment | null> {
  const described = await describe({ client, deploymentName });
  if (described === null) return null;
  const { routingConfig, versionSummaries } = described.workerDeploymentInfo ?? {};
  const ramping = routingConfig?.rampingDeploymentVersion?.buildId;
  const youngest = [...(versionSummaries ?? [])].sort(
    (a, b) => Number(b.createTime?.seconds ?? 0) - Number(a.createTime?.seconds ?? 0),
  );
  return {
    current: routingConfig?.currentDeploymentVersion?.buildId || undefined,
    ramping: ramping
      ? { buildId: ramping, percentage: routingConfig?.rampingVersionPercentage ?? 0 }
      : undefined,
    versions: await Promise.all(
      youngest.map(async ({ deploymentVersion, status }) => {
        const buildId = deploymentVersion?.buildId ?? '';
        const running = await countRunning(client, `${deploymentName}:${buildId}`);
        return { buildId, status: statuses[status ?? 0] ?? 'unspecified', running };
      }),
    ),
  };
}

async function describe({ client, deploymentName }: Of) {
  const { namespace } = client.options;
  try {
    return await within(client, () =>
      client.workflowService.describeWorkerDeployment({ namespace, deploymentName }),
    );
  } catch (error) {
    if ((error as { readonly code?: number }).code === NOT_FOUND) return null;
    throw error;
  }
}

async function countRunning(client: Client, version: string): Promise<number> {
  const query = `TemporalWorkerDeploymentVersion = "${version}" and ExecutionStatus = "Running"`;
  return (await client.workflow.count(query)).count;
}

/**
 * Routes all new tasks to a version, or the given percentage of the workflows.
 * @returns why Temporal does not yet, such as that nobody polls with that version; null once it does
 */
export async function route({ client, deploymentName }: Of, to: Route): Promise<string | null> {
  const { namespace, identity } = client.options;
  const version = { namespace, deploymentName, buildId: to.buildId, identity };
  try {
    await within(client, () =>
      to.percentage === undefined
        ? client.workflowService.setWorkerDeploymentCurrentVersion(version)
        : client.workflowService.setWorkerDeploymentRampingVersion({ ...version, percentage: to.percentage }),
    );
    return null;
  } catch (error) {
    const { code, details } = error as { readonly code?: number; readonly details?: string };
    if (code === NOT_FOUND || code === FAILED_PRECONDITION) return details ?? 'it is not known';
    throw error;
  }
}

/** Temporal's ROUTING_CONFIG_UPDATE_STATE_IN_PROGRESS. */
const IN_PROGRESS = 1;

/** Whether the task queues have heard of the last change: until then some tasks still go where they went before. */
export async function isRouted(of: Of): Promise<boolean> {
  const described = await describe(of);
  return described?.workerDeploymentInfo?.routingConfigUpdateState !== IN_PROGRESS;
}

export type Route = {
  /** With a percentage, '' ends a ramp. */
  readonly buildId: string;
  /** 0 to 100; left out, it becomes the current version. */
  readonly percentage?: number;
};

const within = <T>(client: Client, ask: () => Promise<T>): Promise<T> =>
  (client.connection as Connection).withDeadline(Date.now() + WITHIN, ask);
