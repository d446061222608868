import path from 'node:path';
import { readConfig, stopsWithin } from '../../config';
import { topology } from '../../config/limits';
import { workflowBundle } from '../../worker/bundle';
import { messageOf, StackError } from '../errors';
import { until } from '../processes';
import { startProgram } from '../program';
import type { Run } from '../run';
import type { Retire, Running } from '../supervisor';
import { buildIdOf } from './build-id';
import type { Passwords } from './databases';
import { clusterEnv } from './env-file';
import { runOnce } from './run-once';

export const apis = ['api-1', 'api-2'];
const readyWithinMs = 120_000;
/** Past the time after which a program has ended by itself, before it is ended by force. */
const afterGraceMs = 2_000;

/** @throws StackError where `CLUSTER_WORKERS` is no number of workers */
function workersWanted({ CLUSTER_WORKERS: wanted }: NodeJS.ProcessEnv): number {
  if (!wanted) return 2;
  const count = Number(wanted);
  if (Number.isInteger(count) && count >= 1 && count <= topology.workers) return count;
  throw new StackError(
    `CLUSTER_WORKERS is "${wanted}"; it must be a whole number from 1 to ${topology.workers} (unset means 2)`,
  );
}

export const workers = Array.from(
  { length: workersWanted(process.env) },
  (_, index) => `worker-${index + 1}`,
);

/** Where the parts of a cluster are, all on 127.0.0.1. */
export interface Places {
  /** Of the servers' data, logs and secrets. */
  readonly folder: string;
  readonly postgresPort: number;
  readonly temporalPort: number;
  readonly uiPort: number;
  readonly apiPorts: readonly number[];
}

export function placesOf({
  dataDir,
  postgresPort,
  temporalPort,
  temporalUiPort,
  api,
}: Run['config']): Places {
  return {
    folder: path.join(dataDir, 'cluster'),
    postgresPort,
    temporalPort,
    uiPort: temporalUiPort,
    apiPorts: apis.map((_, index) => api.port + index),
  };
}

/** As in production: who migrates owns the tables, who serves may do little. */
const databaseUrl = ({ postgresPort }: Places, role: string, password: string) =>
  `postgres://${role}:${password}@127.0.0.1:${postgresPort}/milestone_escrow`;

export function programEnv({ config }: Run, places: Places, { escrow }: Passwords): NodeJS.ProcessEnv {
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

/**
 * The APIs and workers of a cluster, and what replaces them while it runs by those of the version that the project's
 * folder now holds (docs/upgrades.md). Every program is a process of its own and reads its code when it starts.
 */
export class Programs {
  #buildId = '';
  #retireWorkers: Retire[] = [];
  readonly #retireApis: Retire[] = [];

  constructor(
    private readonly run: Run,
    private readonly places: Places,
    private readonly passwords: Passwords,
  ) {}

  get buildId(): string {
    return this.#buildId;
  }

  /** The database, the workers, which are given the work, and then the APIs. */
  async start(): Promise<void> {
    const buildId = await buildIdOf(process.env);
    this.run.say(await this.#migrated());
    this.#retireWorkers = await this.#startWorkers(buildId);
    await this.#ops(buildId, 'promote');
    this.#buildId = buildId;
    for (const index of apis.keys()) this.#retireApis[index] = await this.#startApi(index);
    for (const port of this.places.apiPorts) await this.#untilReady(port);
  }

  /** Brings database, workers and APIs to what the folder now holds; what cannot be, is said and left as it was. */
  async upgrade(): Promise<void> {
    const { say } = this.run;
    const buildId = await buildIdOf(process.env);
    if (buildId === this.#buildId) {
      say(`Nothing to upgrade: version ${buildId} runs`);
      return;
    }
    say(`Upgrading from version ${this.#buildId} to ${buildId}`);
    try {
      say(await this.#migrated());
      // A worker that sets a search attribute which the namespace does not have fails the workflow's tasks.
      say(await runOnce(['gateway/namespace-main.ts'], this.#env));
      say(await this.#ops(buildId, 'check'));
      await this.#replaceWorkers(buildId);
    } catch (error) {
      say(`Not upgraded, version ${this.#buildId} goes on: ${messageOf(error)}`);
      return;
    }
    for (const [index, port] of this.places.apiPorts.entries()) {
      await this.#retireApis[index]?.();
      this.#retireApis[index] = await this.#startApi(index);
      await this.#untilReady(port);
    }
    say(`Upgraded to version ${buildId}`);
  }

  async #replaceWorkers(buildId: string): Promise<void> {
    const retireNew = await this.#startWorkers(buildId);
    try {
      this.run.say(await this.#ops(buildId, 'promote'));
    } catch (error) {
      for (const retire of retireNew) await retire();
      throw error;
    }
    for (const retire of this.#retireWorkers) await retire();
    this.#retireWorkers = retireNew;
    this.#buildId = buildId;
  }

  #migrated(): Promise<string> {
    const DATABASE_URL = databaseUrl(this.places, 'escrow_owner', this.passwords.owner);
    return runOnce(['store/migrate-main.ts'], { ...this.#env, DATABASE_URL });
  }

  #ops(buildId: string, ...command: string[]): Promise<string> {
    return runOnce(['ops/main.ts', 'ops', 'workers', ...command], {
      ...this.#env,
      WORKER_BUILD_ID: buildId,
    });
  }

  async #startWorkers(buildId: string): Promise<Retire[]> {
    const { encryption } = this.run.config;
    const traced = Boolean(process.env.OTEL_EXPORTER_OTLP_ENDPOINT);
    // One that dies is started again with the workflows of its version, whatever the folder holds by then.
    const WORKFLOW_BUNDLE = await workflowBundle({ sealsFailures: encryption.payloads, traced });
    const env = { WORKER_BUILD_ID: buildId, WORKFLOW_BUNDLE };
    const started: Retire[] = [];
    for (const name of workers) started.push(await this.#start(name, 'worker/main.ts', env));
    return started;
  }

  #startApi(index: number): Promise<Retire> {
    const PORT = String(this.places.apiPorts[index]);
    return this.#start(apis[index] ?? '', 'api/main.ts', { PORT });
  }

  #start(name: string, script: string, more: NodeJS.ProcessEnv): Promise<Retire> {
    const { say } = this.run;
    const env = { ...this.#env, ...more };
    const graceMs = stopsWithin(readConfig(env)) + afterGraceMs;
    return keep(this.run, name, () => startProgram({ name, script, env, graceMs, print: say }));
  }

  get #env(): NodeJS.ProcessEnv {
    return programEnv(this.run, this.places, this.passwords);
  }

  async #untilReady(port: number): Promise<void> {
    const { stop, supervisor } = this.run;
    const url = `http://127.0.0.1:${port}/readyz`;
    const ready = async () =>
      stop.aborted ||
      (await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
        ({ ok }) => ok,
        () => false,
      ));
    const isReady = await Promise.race([until(ready, readyWithinMs, 100), supervisor.failure]);
    if (!isReady) throw new StackError(`${url} does not get ready`);
  }
}

/** Starts a part, and each time it starts says as which process. */
export function keep({ supervisor, say }: Run, name: string, start: () => Promise<Running>): Promise<Retire> {
  // Immediate shutdown of Postgres: the next start recovers. SIGKILL would leave its shared memory behind.
  const force = name === 'postgres' ? { forceSignal: 'SIGQUIT' as const } : {};
  return supervisor.start({
    name,
    ...force,
    start: async () => {
      const running = await start();
      say(`${name} is process ${running.pid}`);
      return running;
    },
  });
}
