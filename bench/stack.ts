import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../config';
import { messageOf, StackError } from '../dev/errors';
import { devJwks } from '../dev/keys';
import { freePort } from '../dev/ports';
import { startPostgres } from '../dev/postgres';
import { isRunning, until } from '../dev/processes';
import { startProgram } from '../dev/program';
import type { Running } from '../dev/supervisor';
import { findTemporal } from '../dev/temporal-binary';
import { startTemporal } from '../dev/temporal-server';
import { searchAttributes } from '../protocol/search-attributes';
import { migrate } from '../store/migrate';
import { workflowBundle } from '../worker/bundle';
import { minimalBundle } from './minimal-bundle';

/** The programs whose CPU and memory are measured. */
export const programs = ['api', 'worker', 'minimalWorker', 'temporal', 'postgres'] as const;
export type Program = (typeof programs)[number];

export interface Stack {
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  readonly apiUrl: string;
  readonly pids: Readonly<Record<Program, number>>;
  /** Stops everything and, unless it is to be kept, removes the data. */
  stop(): Promise<void>;
}

export interface StackOptions {
  readonly keep: boolean;
  /** The workers may keep so many workflows in memory, unless the environment sets another number. */
  readonly cachedWorkflows: number;
  readonly stop: AbortSignal;
  readonly print: (line: string) => void;
  /** Is added to the environment of its programs. */
  readonly more?: NodeJS.ProcessEnv;
  /** Postgres' own settings beside those of `npm start`. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** The task queue of the workflow that the service is compared with. */
export const MINIMAL_QUEUE = 'bench-minimal';

/** Beside the project's other caches, which are on a real disk; a temporary folder may be in memory. */
const home = path.resolve(__dirname, '..', '.cache');
const READY_WITHIN = 90_000;
/** Longer than the programs give their own work to end. */
const GRACE = 15_000;

/**
 * Starts a stack for this run alone, as `npm start` would: the same servers with the same settings, which wait for
 * the disk, and the API and the worker as processes of their own. What the environment says of other servers is
 * not heeded.
 */
export async function startStack({
  keep,
  cachedWorkflows,
  stop,
  print,
  more = {},
  settings = {},
}: StackOptions): Promise<Stack> {
  mkdirSync(home, { recursive: true });
  const dataDir = mkdtempSync(path.join(home, 'bench-'));
  chmodSync(dataDir, 0o755);
  const running: Running[] = [];
  const started = async <R extends Running>(part: Promise<R>): Promise<R> => {
    running.unshift(await part);
    stop.throwIfAborted();
    return part;
  };
  const stopAll = async () => {
    const failures: string[] = [];
    for (const part of running) await part.stop().catch((error: unknown) => failures.push(messageOf(error)));
    if (keep) print(`The data is kept in ${dataDir}`);
    else rmSync(dataDir, { recursive: true, force: true });
    if (failures.length > 0) throw new StackError(`Not everything could be stopped:\n${failures.join('\n')}`);
  };

  try {
    const env = { ...(await environment(dataDir, cachedWorkflows)), ...more };
    const config = readConfig(env);
    const postgres = await started(startPostgres({ dataDir, port: config.postgresPort, settings }));
    const temporal = await started(embeddedTemporal(config, stop));
    await Promise.all([migrate(postgres.url), devJwks(dataDir)]);
    const program = (name: string, script: string, own: NodeJS.ProcessEnv = {}) =>
      started(startProgram({ name, script, env: { ...env, ...own }, graceMs: GRACE, print }));
    // Bundled here: what the bundler leaves in memory is none of the workers'.
    const worker = await program('worker', 'worker/main.ts', {
      WORKFLOW_BUNDLE: await workflowBundle({
        sealsFailures: config.encryption.payloads,
        traced: (env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '') !== '',
      }),
    });
    const api = await program('api', 'api/main.ts');
    const minimalWorker = await program('minimal', 'bench/minimal-worker.ts', {
      TEMPORAL_TASK_QUEUE: MINIMAL_QUEUE,
      WORKFLOW_BUNDLE: await minimalBundle(dataDir),
    });
    const apiUrl = `http://127.0.0.1:${config.api.port}`;
    await untilReady(apiUrl, [api, worker, minimalWorker], stop);
    const all = { api, worker, minimalWorker, temporal, postgres };
    const pids = Object.fromEntries(programs.map((name) => [name, all[name].pid]));
    return { config: readConfig(env), env, apiUrl, pids: pids as Stack['pids'], stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function environment(dataDir: string, cachedWorkflows: number): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_UI_URL, JWKS_URL, ...inherited } = process.env;
  const [port, postgresPort, temporalPort] = await freePorts(3);
  return {
    WORKER_MAX_CACHED_WORKFLOWS: String(cachedWorkflows),
    LOG_LEVEL: 'warn',
    ...inherited,
    HOST: '127.0.0.1',
    PORT: String(port),
    POSTGRES_PORT: String(postgresPort),
    TEMPORAL_PORT: String(temporalPort),
    DATA_DIR: dataDir,
    // One caller stands for many.
    RATE_PER_SECOND: '1000000',
    RATE_BURST: '1000000',
  };
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

async function embeddedTemporal(config: Config, stop: AbortSignal) {
  return startTemporal({
    binary: await findTemporal('cli', { stop }),
    dataDir: config.dataDir,
    port: config.temporalPort,
    namespace: config.temporal.namespace,
    searchAttributes,
  });
}

async function untilReady(apiUrl: string, started: readonly Running[], stop: AbortSignal): Promise<void> {
  const hopeless = () => stop.aborted || !started.every(({ pid }) => isRunning(pid));
  const ready = () =>
    fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  const came = await until(async () => hopeless() || (await ready()), READY_WITHIN, 100);
  stop.throwIfAborted();
  if (!came || hopeless()) throw new StackError('The programs do not become ready; see their lines above.');
}
