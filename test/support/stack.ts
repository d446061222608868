import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as PostgresClient } from 'pg';
import { requireFreePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { endProcess, isRunning, until } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { startTemporal } from '../../dev/temporal-server';
import { makeToken } from '../../dev/token';
import type { Role } from '../../domain/actor';
import { searchAttributes } from '../../protocol/search-attributes';
import { type Database, openDatabase } from '../../store/database';
import { migrate } from '../../store/migrate';
import { callerOf, request, type TestCaller } from './api';
import { testEnv } from './env';

export type Part = 'postgres' | 'temporal' | ProgramPart;
/** The second of a kind is there where a test starts it. */
export type ProgramPart = 'worker' | 'api' | 'worker-2' | 'api-2';

type Started = { readonly script: string; readonly ready: string };
const worker: Started = { script: 'worker/main.ts', ready: 'worker ready' };
const api: Started = { script: 'api/main.ts', ready: 'the API listens' };

/** The service's own programs, and the line each writes once it can be used. */
const programs: Readonly<Record<ProgramPart, Started>> = { worker, 'worker-2': worker, api, 'api-2': api };

/** Another program in a part's place, and what is added to its environment. */
export type Stand = { readonly script?: string; readonly env?: Readonly<Record<string, string>> };

/** Nothing that is set around a test run points a stack at servers, keys or bounds of somebody else's. */
const itsOwn = {
  ...{ DATABASE_URL: '', TEMPORAL_ADDRESS: '', TEMPORAL_NAMESPACE: '', JWKS_URL: '' },
  ...{ POLICY_MODE: '', WORKER_METRICS_ADDRESS: '', LOG_LEVEL: 'info' },
  ...{ OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_SERVICE_NAME: '' },
};

const readyWithinMs = 60_000;

/**
 * The whole service as it runs in earnest, each part a process of its own, for one test file: its own data, its own
 * ports. Any part can be killed and started again on what it left behind.
 */
export class Stack {
  readonly #running = new Map<Part, Running>();
  readonly #tokens = new Map<string, Promise<string>>();

  private constructor(
    private readonly dataDir: string,
    private readonly ports: Readonly<Record<'postgres' | 'temporal' | 'api' | 'api-2', number>>,
    /** The environment of every program of this stack. */
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Under the rights of the service itself. */
  db!: Database;
  /** Of the stack's Temporal. */
  temporal!: Client;
  #connection: Connection | undefined;
  #ownerUrl = '';
  /** All that its programs have written to their outputs, line by line. */
  readonly said: string[] = [];
  /** How each of its programs has ended, in order: `worker: 0`, or `api: SIGKILL`. */
  readonly ended: string[] = [];

  /**
   * @param env is added to the environment of every program of the stack
   * @param prepare is done before its programs start; says what is started in their places
   */
  static async start(
    env: Readonly<Record<string, string>> = {},
    prepare: (stack: Stack) => Promise<Partial<Record<ProgramPart, Stand>>> = async () => ({}),
  ): Promise<Stack> {
    const dataDir = mkdtempSync(path.join(testEnv().folder, 'stack-'));
    // Postgres may run as another user, who has to reach its data within.
    chmodSync(dataDir, 0o755);
    const ports = {
      ...{ postgres: await steadyPort(), temporal: await steadyPort() },
      ...{ api: await steadyPort(), 'api-2': await steadyPort() },
    };
    const stack = new Stack(dataDir, ports, {
      ...process.env,
      ...itsOwn,
      DATA_DIR: dataDir,
      PORT: String(ports.api),
      POSTGRES_PORT: String(ports.postgres),
      TEMPORAL_PORT: String(ports.temporal),
      WORKFLOW_BUNDLE: testEnv().workflowBundlePath,
      ...env,
    });
    try {
      await stack.#up(prepare);
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  async #up(prepare: (stack: Stack) => Promise<Partial<Record<Part, Stand>>>): Promise<void> {
    await this.#startBoth('postgres', 'temporal');
    await migrate(this.#ownerUrl);
    this.#connection = Connection.lazy({ address: `127.0.0.1:${this.ports.temporal}` });
    this.temporal = new Client({ connection: this.#connection });
    await this.#startBoth('worker', 'api', await prepare(this));
  }

  /** Where one does not start, the other has started by then and can be stopped. */
  async #startBoth(one: Part, other: Part, stands: Partial<Record<Part, Stand>> = {}): Promise<void> {
    const started = await Promise.allSettled([one, other].map((part) => this.start(part, stands[part])));
    for (const result of started) if (result.status === 'rejected') throw result.reason;
  }

  /** Starts a part, or something else in its place, and waits until it can be used. */
  async start(part: Part, stand: Stand = {}): Promise<void> {
    this.#running.set(part, await this.#launch(part, stand));
  }

  #launch(part: Part, stand: Stand): Promise<Running> {
    switch (part) {
      case 'postgres':
        return this.#startPostgres();
      case 'temporal':
        return startTemporal({
          binary: testEnv().temporalCli,
          dataDir: this.dataDir,
          port: this.ports.temporal,
          namespace: 'default',
          searchAttributes,
        });
      default:
        return this.#startProgram(part, stand);
    }
  }

  async #startPostgres(): Promise<Running> {
    const postgres = await startPostgres({ dataDir: this.dataDir, port: this.ports.postgres, fast: true });
    this.#ownerUrl = postgres.url;
    this.db = openDatabase({ url: postgres.url, poolMax: 4, applicationName: 'test' });
    return postgres;
  }

  async #startProgram(part: ProgramPart, stand: Stand): Promise<Running> {
    const { script, ready } = programs[part];
    const lines: string[] = [];
    const program = await startProgram({
      name: part,
      script: stand.script ?? script,
      env: { ...this.env, ...(part === 'api-2' ? { PORT: String(this.ports[part]) } : {}), ...stand.env },
      graceMs: 30_000,
      ended: (how) => this.ended.push(`${part}: ${how}`),
      print: (line) => {
        lines.push(line);
        this.said.push(line);
      },
    });
    const settled = () => !isRunning(program.pid) || lines.some((line) => line.includes(ready));
    if (!(await until(settled, readyWithinMs)) || !isRunning(program.pid)) {
      await program.stop();
      throw new Error(`${part} does not start:\n${lines.slice(-20).join('\n')}`);
    }
    return program;
  }

  /** Ends a part as a power cut would, and waits until it is gone. */
  async kill9(part: Part): Promise<void> {
    // The test's own connections are not the subject; the next start opens them anew.
    if (part === 'postgres') await this.db.destroy();
    await endProcess(this.#of(part).pid, [{ signal: 'SIGKILL', graceMs: 10_000 }]);
    this.#running.delete(part);
  }

  /** Ends a part as an operator would: what it is doing, it finishes. */
  async end(part: Part): Promise<void> {
    await this.#of(part).stop();
    this.#running.delete(part);
  }

  #of(part: Part): Running {
    const running = this.#running.get(part);
    if (running === undefined) throw new Error(`${part} does not run`);
    return running;
  }

  /** Of its API. */
  get url(): string {
    return this.urlOf('api');
  }

  urlOf(part: 'api' | 'api-2'): string {
    return `http://127.0.0.1:${this.ports[part]}`;
  }

  token(role: Role, sub: string): Promise<string> {
    const name = `${role} ${sub}`;
    const token = this.#tokens.get(name) ?? makeToken({ role, sub, ttlSeconds: 3600 }, this.env);
    this.#tokens.set(name, token);
    return token;
  }

  /** A client of the API who bears a token of this role and subject. */
  as(role: Role, sub: string): TestCaller {
    return callerOf(
      (method, url, init = {}) => request(this.url + url, method, init),
      () => this.token(role, sub),
    );
  }

  /** Runs a statement with the rights of the schema's owner, such as one that breaks something. */
  async asOwner(sql: string): Promise<void> {
    const client = new PostgresClient({ connectionString: this.#ownerUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** Holds a contract's lock, so that whoever wants to change the contract waits in the middle of a transaction. */
  async hold(contractId: string): Promise<Hold> {
    const client = new PostgresClient({ connectionString: this.#ownerUrl });
    // Postgres may be killed while it is held.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query('select from contracts where id = $1 for no key update', [contractId]);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const waiting = 'select from pg_stat_activity where ? = any(pg_blocking_pids(pid))';
    return {
      untilWaitedFor: async () => {
        const look = async () => (await this.db.raw(waiting, [rows[0]?.pid ?? 0])).rowCount > 0 || null;
        await eventually(look, `somebody to wait for contract ${contractId}`);
      },
      release: () => client.end().catch(() => undefined),
    };
  }

  /** Ends every process and deletes the data; what is gone already is no fault. */
  async stop(): Promise<void> {
    await Promise.all([this.db?.destroy(), this.#connection?.close()]);
    const parts = Object.keys(programs) as ProgramPart[];
    await Promise.all(parts.map((part) => this.#running.get(part)?.stop()));
    await Promise.all((['temporal', 'postgres'] as const).map((part) => this.#running.get(part)?.stop()));
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** What a test of faults needs of a service, wherever it runs. */
export type Service = Pick<Stack, 'as' | 'db' | 'temporal'>;

/** One whose programs can be killed and are there again, wherever it runs. */
export type Mortal = Service &
  Pick<Stack, 'url' | 'token'> & {
    kill9(part: 'worker' | 'api'): Promise<void>;
    start(part: 'worker' | 'api'): Promise<void>;
  };

export type Hold = {
  /** Resolves once a transaction waits for the lock. */
  untilWaitedFor(): Promise<void>;
  release(): Promise<void>;
};

/** Waits for a condition, never for a time: fails with what it waited for. */
export async function eventually<T>(
  look: () => Promise<T | null>,
  what: string,
  patienceMs = 50_000,
): Promise<T> {
  let found: T | null = null;
  const looked = async () => {
    found = await look();
    return found !== null;
  };
  if (await until(looked, patienceMs)) return found as T;
  throw new Error(`waited ${patienceMs / 1000} s for ${what}`);
}

/**
 * A free port below those that systems give to outgoing connections: while a killed server is away, nobody else
 * comes by its port.
 */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const free = await requireFreePort(port, 'the test', 'nothing').then(
      () => true,
      () => false,
    );
    if (free) return port;
  }
}
