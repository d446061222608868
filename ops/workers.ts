import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { type Config, readConfig } from '../config';
import { dataConverterOf, keyringOf } from '../encryption';
import { type Deployment, isRouted, type Route, readDeployment, route } from '../gateway/deployment';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';
import { openRuns } from './open-runs';
import { withTemporal } from './temporal';

/** Milliseconds between two looks whether Temporal takes a version by now. */
const LOOK_EVERY = 500;

/** Which versions there are, what each is given, and how many workflows were last with it. */
export const workersStatus = (io: Io, json: boolean): Promise<ExitCode> =>
  withDeployment(io, async ({ client, config, deploymentName }) => {
    const deployment = await readDeployment({ client, deploymentName });
    const where = `as ${deploymentName} in the namespace ${config.temporal.namespace}`;
    if (json) io.out(JSON.stringify(deployment));
    else for (const line of told(deployment, where)) io.out(line);
    return exitCodes.done;
  });

function told(deployment: Deployment | null, where: string): string[] {
  if (deployment === null)
    return [`no worker with a version has polled yet ${where}: WORKER_BUILD_ID gives it one`];
  const { current, ramping, versions } = deployment;
  return [
    current === undefined
      ? 'no version is current: whatever begins waits, unless a worker without a version runs (ops workers promote)'
      : `current  ${current}`,
    ...(ramping === undefined
      ? []
      : [`ramping  ${ramping.buildId}, ${ramping.percentage} % of the workflows`]),
    ...versions.map(
      ({ buildId, status, running }) =>
        `${status.padEnd(8)} ${buildId}: ${running} running workflows had their last task there`,
    ),
  ];
}

/**
 * Replays workflows that run now with the workflows of this checkout: what could not go on with them is told, before
 * any worker has them. Some of each kind and state are taken, the latest.
 * @param most of each kind and state
 */
export const workersCheck = (io: Io, most: number): Promise<ExitCode> =>
  withDeployment(io, async ({ client, config, env }) => {
    const { dataConverter, codePath } = await ownWorkflows(config, env);
    const taken: Record<string, number> = {};
    const histories = openRuns(client, config.temporal.taskQueue, most, (kind) => {
      taken[kind] = (taken[kind] ?? 0) + 1;
    });
    let found = 0;
    const { misfits, replayQuietly } = require('../worker/replay') as typeof import('../worker/replay');
    replayQuietly();
    for await (const { workflowId, why } of misfits(histories, { codePath, dataConverter })) {
      found += 1;
      io.out(`${workflowId} cannot go on with this version: ${why}`);
    }
    const counts = Object.entries(taken).map(([kind, count]) => `${count} ${kind}`);
    io.out(`replayed ${counts.join(', ') || 'nothing: no workflow runs'}`);
    io.out(
      found === 0
        ? 'all can go on with this version'
        : `${found} cannot: do not promote it; put the change behind patched() (docs/upgrades.md)`,
    );
    return found === 0 ? exitCodes.done : exitCodes.differences;
  });

async function ownWorkflows(config: Config, { WORKFLOW_BUNDLE }: NodeJS.ProcessEnv) {
  // Loaded by this command alone: the SDK's worker takes half a second that others need not wait for.
  const { workflowBundle } = require('../worker/bundle') as typeof import('../worker/bundle');
  const codePath = WORKFLOW_BUNDLE || (await workflowBundle({ sealsFailures: config.encryption.payloads }));
  return { dataConverter: dataConverterOf(config, keyringOf(config), () => undefined), codePath };
}

/** Routes workflows to a version, once its workers poll. @param within seconds in which they have to begin to */
export const workersRoute = (io: Io, to: Partial<Route>, within: number): Promise<ExitCode> =>
  withDeployment(io, async ({ client, config, deploymentName }) => {
    const buildId = to.buildId ?? config.worker.buildId;
    if (buildId === undefined)
      throw new UsageError('name the version, or set WORKER_BUILD_ID; `ops workers status` lists them');
    const asked = { ...to, buildId };
    const until = performance.now() + within * 1000;
    for (;;) {
      const why = await route({ client, deploymentName }, asked);
      if (why === null) break;
      if (performance.now() > until) {
        io.err(`Temporal does not route to ${buildId}: ${why}`);
        io.err('nothing was changed; see that its workers run, and have WORKER_BUILD_ID and its task queues');
        return exitCodes.refused;
      }
      await delay(LOOK_EVERY);
    }
    while (!(await isRouted({ client, deploymentName }))) {
      if (performance.now() > until) {
        io.err(
          `Temporal has taken it, and has not told all task queues within ${within} s: it goes on doing so`,
        );
        return exitCodes.pending;
      }
      await delay(LOOK_EVERY);
    }
    io.out(routed(asked));
    return exitCodes.done;
  });

function routed({ buildId, percentage }: Route): string {
  if (percentage === undefined)
    return `${buildId} is current: every workflow goes on there with its next task. The others can be stopped`;
  return `${buildId} is given ${percentage} % of the workflows, the current version the rest`;
}

type Reached = {
  readonly client: Client;
  readonly config: Config;
  readonly deploymentName: string;
  readonly env: NodeJS.ProcessEnv;
};

function withDeployment<T>({ env }: Io, use: (reached: Reached) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  const { deploymentName } = config.worker;
  return withTemporal(config, (client) => use({ client, config, deploymentName, env }));
}
