import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as PostgresClient } from 'pg';
import { devJwks } from '../../dev/keys';
import { isRunning, until } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import { makeToken } from '../../dev/token';
import type { Role } from '../../domain/actor';
import { type Database, openDatabase } from '../../store/database';
import { migrate } from '../../store/migrate';
import { workflowBundle } from '../../worker/bundle';
import { steadyPort } from '../support/stack';
import { Cable } from './cable';
import { control, untouched } from './control';
import { Part, type PartName, partNames, type Starts } from './parts';
import type { PlantName } from './planted';
import { clusterServers, clusterTemporalPort, devServers, type Servers } from './servers';

export const workers = ['worker-1', 'worker-2'] as const;
export const apis = ['api-1', 'api-2'] as const;
type Program = (typeof workers)[number] | (typeof apis)[number];

/** The cables between the parts; `clients` are those who call the APIs. */
export type LinkName =
  | `${Program}>postgres`
  | `${Program}>temporal`
  | `clients>${(typeof apis)[number]}`
  | 'temporal>postgres';
export const linkNames: readonly LinkName[] = [
  ...[...workers, ...apis].flatMap((program): LinkName[] => [`${program}>postgres`, `${program}>temporal`]),
  ...apis.map((api): LinkName => `clients>${api}`),
  // Nothing goes through it where Temporal keeps what it knows itself.
  'temporal>postgres',
];

const programReadyMs = 90_000;
const graceMs = 30_000;
/** Beside the project's other caches, which are on a real disk; a temporary folder may be in memory. */
const home = path.resolve(__dirname, '..', '..', '.cache', 'torture');

export type Settings = {
  readonly seed: string;
  readonly plant: PlantName | undefined;
  /** Temporal's own server on Postgres, instead of its development server. */
  readonly cluster: boolean;
};

/** Two of each program, with a Postgres and a Temporal of their own, every cable between them in our hands. */
export class TortureStack {
  readonly parts = new Map<PartName, Part>();
  readonly links = new Map<LinkName, Cable>();
  /** Of the verdict and the fault driver, past every cable. */
  db!: Database;
  temporal!: Client;
  #connection: Connection | undefined;
  #servers!: Servers;
  readonly #tokens = new Map<string, Promise<string>>();

  private constructor(
    private readonly settings: Settings,
    readonly folder: string,
    private readonly ports: Readonly<Record<'postgres' | 'temporal' | 'api-1' | 'api-2', number>>,
    private readonly say: (line: string) => void,
  ) {}

  /** @throws StackError where something does not start; what had started is stopped then */
  static async start(
    settings: Settings,
    say: (line: string) => void,
    stop: AbortSignal,
  ): Promise<TortureStack> {
    mkdirSync(home, { recursive: true });
    const folder = mkdtempSync(path.join(home, 'run-'));
    // Postgres may run as another user, who has to reach its data within.
    chmodSync(folder, 0o755);
    const temporal = settings.cluster ? await clusterTemporalPort() : await steadyPort();
    const ports = {
      ...{ postgres: await steadyPort(), temporal },
      ...{ 'api-1': await steadyPort(), 'api-2': await steadyPort() },
    };
    const stack = new TortureStack(settings, folder, ports, say);
    try {
      await stack.#up(stop);
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  async #up(stop: AbortSignal): Promise<void> {
    const bundle = await workflowBundle({ sealsFailures: false, traced: false });
    for (const name of linkNames) this.links.set(name, await Cable.start(name, this.#targetOf(name)));
    await devJwks(this.folder);
    const logs = path.join(this.folder, 'logs');
    const { folder, ports } = this;
    const temporalToPostgres = this.link('temporal>postgres').port;
    const servers = this.settings.cluster ? clusterServers : devServers;
    this.#servers = await servers({ folder, ports, temporalToPostgres, say: this.say, stop });
    const api = this.settings.plant === undefined ? 'api/main.ts' : 'test/torture/api.ts';
    const starts: Readonly<Record<PartName, Starts>> = {
      postgres: { start: () => this.#servers.startPostgres(), children: childrenOf },
      temporal: { start: () => this.#servers.startTemporal() },
      'worker-1': this.#program('worker-1', 'test/torture/worker.ts', 'worker ready', bundle),
      'worker-2': this.#program('worker-2', 'test/torture/worker.ts', 'worker ready', bundle),
      'api-1': this.#program('api-1', api, 'the API listens', bundle),
      'api-2': this.#program('api-2', api, 'the API listens', bundle),
    };
    for (const name of partNames) this.parts.set(name, new Part(name, starts[name], logs));
    await this.#begin('postgres');
    await this.#servers.betweenBoth();
    await this.#begin('temporal');
    await this.#servers.afterBoth();
    await migrate(this.#servers.ownerUrl());
    this.db = openDatabase({ url: this.#servers.ownerUrl(), poolMax: 4, applicationName: 'torture' });
    this.#connection = Connection.lazy({ address: `127.0.0.1:${this.ports.temporal}` });
    this.temporal = new Client({ connection: this.#connection, namespace: this.#servers.namespace });
    for (const worker of workers) control(this.folder, worker, untouched);
    stop.throwIfAborted();
    await this.#begin(...workers, ...apis);
  }

  async #begin(...names: readonly PartName[]): Promise<void> {
    for (const name of names) this.part(name).keep();
    for (const name of names) {
      if (!(await this.part(name).untilUp()))
        throw new Error(`${name} does not start: see ${this.folder}/logs`);
    }
  }

  part(name: PartName): Part {
    return this.parts.get(name) as Part;
  }

  link(name: LinkName): Cable {
    return this.links.get(name) as Cable;
  }

  #targetOf(link: LinkName): () => number {
    const to = link.split('>')[1] as 'postgres' | 'temporal' | 'api-1' | 'api-2';
    return () => this.ports[to];
  }

  #envOf(name: Program, bundle: string): NodeJS.ProcessEnv {
    const { seed, plant } = this.settings;
    const elsewhere = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'JWKS_URL', 'POLICY_MODE'];
    return {
      ...process.env,
      ...Object.fromEntries(elsewhere.map((variable) => [variable, ''])),
      ...{ LOG_LEVEL: 'info', WORKER_METRICS_ADDRESS: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' },
      DATA_DIR: this.folder,
      ...this.#servers.envOf({
        postgres: this.link(`${name}>postgres`).port,
        temporal: this.link(`${name}>temporal`).port,
      }),
      PORT: String(name === 'api-2' ? this.ports['api-2'] : this.ports['api-1']),
      // Both ways for an act to its workflow, side by side.
      API_HAND_OVER: name === 'api-2' ? 'on' : 'off',
      WORKFLOW_BUNDLE: bundle,
      ...{ TORTURE_SEED: seed, TORTURE_PLANT: plant ?? '', TORTURE_FOLDER: this.folder, TORTURE_NAME: name },
    };
  }

  #program(name: Program, script: string, ready: string, bundle: string): Starts {
    return {
      start: async (log) => {
        let isReady = false;
        const print = (line: string) => {
          isReady ||= line.includes(ready);
          log(`${new Date().toISOString()} ${line}`);
        };
        const running = await startProgram({ name, script, env: this.#envOf(name, bundle), graceMs, print });
        await until(() => isReady || !isRunning(running.pid), programReadyMs);
        if (isReady && isRunning(running.pid)) return running;
        await running.stop();
        throw new Error(`it does not say "${ready}"`);
      },
    };
  }

  /** Of an API, through the cable that clients have to it. */
  urlOf(api: (typeof apis)[number]): string {
    return `http://127.0.0.1:${this.link(`clients>${api}`).port}`;
  }

  token(role: Role, sub: string): Promise<string> {
    const name = `${role} ${sub}`;
    const env = { DATA_DIR: this.folder };
    const token = this.#tokens.get(name) ?? makeToken({ role, sub, ttlSeconds: 86_400 }, env);
    this.#tokens.set(name, token);
    return token;
  }

  /** The environment in which ops type their commands, past every cable. */
  get opsEnv(): NodeJS.ProcessEnv {
    return { DATA_DIR: this.folder, ...this.#servers.envOf(this.ports) };
  }

  /** A connection of its own with the rights of the owner, which whoever asked for it ends. */
  async connect(): Promise<PostgresClient> {
    const client = new PostgresClient({
      connectionString: this.#servers.ownerUrl(),
      ...{ connectionTimeoutMillis: 5_000, query_timeout: 20_000 },
    });
    // Postgres may be killed while it is held.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Ends every process; the data stays unless it is to go. */
  async stop(removes = false): Promise<void> {
    await Promise.allSettled([this.db?.destroy(), this.#connection?.close()]);
    for (const link of this.links.values()) link.heal(true);
    const programs = [...this.parts.values()].filter(
      ({ name }) => name !== 'postgres' && name !== 'temporal',
    );
    await Promise.allSettled(programs.map((part) => part.stop()));
    await Promise.allSettled((['temporal', 'postgres'] as const).map((name) => this.parts.get(name)?.stop()));
    await Promise.allSettled([...this.links.values()].map((link) => link.stop()));
    if (removes) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Postgres has a process for each connection, and some of its own. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}
