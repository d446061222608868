import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { portsOf } from '../../dev/cluster/temporal';
import { requireFreePort } from '../../dev/ports';
import { endProcess, isRunning } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { makeToken } from '../../dev/token';
import type { Role } from '../../domain/actor';
import { exitCodes } from '../../ops/io';
import { run } from '../../ops/program';
import { type Database, openDatabase } from '../../store/database';
import { callerOf, type RawRequest, request, type TestCaller, type TestResponse } from '../support/api';
import { testEnv } from '../support/env';
import { eventually, type Mortal, steadyPort } from '../support/stack';

export type ClusterPart =
  | 'postgres'
  | 'temporal'
  | 'temporal-ui'
  | 'worker-1'
  | 'worker-2'
  | 'api-1'
  | 'api-2';

/** What Postgres and Temporal's server take to build where they are not there yet is in this too. */
export const startWithinMs = 900_000;
const stopWithinMs = 60_000;
const namespace = 'milestone-escrow';

/** `npm run cluster` as a person runs it, on data and ports of its own. */
export class RunningCluster {
  /** All that it has written, line by line. */
  readonly said: string[] = [];
  db!: Database;
  temporal!: Client;
  connection!: Connection;
  #program!: Running;
  readonly #tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly dataDir: string,
    readonly ports: Readonly<{ postgres: number; temporal: number; ui: number; api: number }>,
    readonly env: NodeJS.ProcessEnv,
    private readonly project: string | undefined,
  ) {}

  /** @param project where the project is; this one unless given */
  static async start(project?: string): Promise<RunningCluster> {
    const dataDir = mkdtempSync(path.join(testEnv().folder, 'cluster-'));
    // Postgres may run as another user, who has to reach its data within.
    chmodSync(dataDir, 0o755);
    const ports = {
      ...{ postgres: await steadyPort(), temporal: await temporalPort() },
      ...{ ui: await steadyPort(), api: await twoPorts() },
    };
    const env = {
      ...process.env,
      ...{ DATABASE_URL: '', TEMPORAL_ADDRESS: '', JWKS_URL: '', POLICY_MODE: '', LOG_LEVEL: 'info' },
      ...{ DATA_DIR: dataDir, PORT: String(ports.api), POSTGRES_PORT: String(ports.postgres) },
      ...{ TEMPORAL_PORT: String(ports.temporal), TEMPORAL_UI_PORT: String(ports.ui) },
      TEMPORAL_NAMESPACE: namespace,
    };
    const cluster = new RunningCluster(dataDir, ports, env, project);
    await cluster.#up();
    return cluster;
  }

  async #up(): Promise<void> {
    this.#program = await startProgram({
      name: 'cluster',
      script: 'dev/cluster/main.ts',
      env: this.env,
      graceMs: stopWithinMs,
      print: (line) => this.said.push(line.replace(/^cluster +\| /, '')),
      ...(this.project === undefined ? {} : { project: this.project }),
    });
    const ready = async () => {
      if (!isRunning(this.#program.pid)) throw new Error(this.said.slice(-30).join('\n'));
      return this.said.includes('Ctrl-C stops everything.') || null;
    };
    try {
      await eventually(ready, 'the cluster to be ready', startWithinMs);
    } catch (error) {
      await this.#program.stop();
      throw error;
    }
    this.#openDatabase();
    this.connection = Connection.lazy({ address: `127.0.0.1:${this.ports.temporal}` });
    this.temporal = new Client({ connection: this.connection, namespace });
  }

  /** Under the rights of the service itself. */
  #openDatabase(): void {
    this.db = openDatabase({ url: this.#databaseUrl, poolMax: 4, applicationName: 'test' });
  }

  get #databaseUrl(): string {
    const password = readFileSync(path.join(this.dataDir, 'cluster', 'secrets', 'escrow'), 'utf8').trim();
    return `postgres://escrow:${password}@127.0.0.1:${this.ports.postgres}/milestone_escrow`;
  }

  /** The environment in which ops type their commands. */
  get opsEnv(): NodeJS.ProcessEnv {
    const TEMPORAL_ADDRESS = `127.0.0.1:${this.ports.temporal}`;
    return { ...this.env, DATABASE_URL: this.#databaseUrl, TEMPORAL_ADDRESS };
  }

  /** A command of ops, as they type it. */
  async ops(...args: string[]): Promise<{ readonly code: number; readonly out: readonly string[] }> {
    const out: string[] = [];
    const env = {
      ...this.opsEnv,
      ESCROW_URL: this.#apis()[0],
      ESCROW_TOKEN: await this.token('ops', 'olga'),
    };
    const io = { env, out: (line: string) => void out.push(line), err: () => undefined };
    return { code: await run(['ops', ...args], io), out };
  }

  /** Workflows, rows, ledger and rail agree: what the end of every test here is. */
  async reconciled(): Promise<void> {
    const { code, out } = await this.ops('reconcile');
    expect({ code, out: code === 0 ? out.at(-1) : out }).toEqual({
      code: exitCodes.done,
      out: 'no differences',
    });
  }

  /** The cluster as tests of one API and one worker see it: they kill both of each. */
  get asOne(): Mortal {
    return new AsOne(this);
  }

  /** The process that a part is now. */
  pidOf(part: ClusterPart): number {
    const line = this.said.findLast((said) => said.startsWith(`${part} is process `));
    return Number(line?.split(' ').at(-1));
  }

  pids(): readonly number[] {
    const started = this.said.map((line) => /^\S+ is process (\d+)$/.exec(line)?.[1]);
    return started.filter((pid) => pid !== undefined).map(Number);
  }

  /** Ends a part as a power cut would. The cluster starts it again by itself. @returns what waits for that */
  async kill9(part: ClusterPart): Promise<() => Promise<void>> {
    const before = this.pidOf(part);
    // The test's own connections are not the subject.
    if (part === 'postgres') await this.db.destroy();
    await endProcess(before, [{ signal: 'SIGKILL', graceMs: 10_000 }]);
    return async () => {
      await eventually(async () => this.pidOf(part) !== before || null, `${part} to run again`, 120_000);
      if (part === 'postgres') this.#openDatabase();
      await this.untilReady();
    };
  }

  /** Asks it to go on with what its project's folder now holds. @returns what it says about it */
  async upgrade(): Promise<readonly string[]> {
    const from = this.said.length;
    process.kill(this.#program.pid, 'SIGUSR2');
    const ended = (line: string) => /^(Upgraded|Not upgraded|Nothing to upgrade)/.test(line);
    return eventually(
      async () => (this.said.slice(from).some(ended) ? this.said.slice(from).filter(isOurs) : null),
      'the upgrade to end',
      120_000,
    );
  }

  async untilReady(): Promise<void> {
    for (const url of this.#apis()) {
      const ready = () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok || null,
          () => null,
        );
      await eventually(ready, `${url} to be ready`, 120_000);
    }
  }

  token(role: Role, sub: string): Promise<string> {
    const name = `${role} ${sub}`;
    const token = this.#tokens.get(name) ?? makeToken({ role, sub, ttlSeconds: 3600 }, this.env);
    this.#tokens.set(name, token);
    return token;
  }

  /** Of its first API. */
  get url(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  #apis = () => [0, 1].map((index) => `http://127.0.0.1:${this.ports.api + index}`);

  /** A caller of either API: the other is asked, with the same key, where one is not there. */
  as(role: Role, sub: string): TestCaller {
    const send = (method: string, at: string, init: RawRequest = {}): Promise<TestResponse> => {
      const apis = this.#apis();
      if (Math.random() < 0.5) apis.reverse();
      return request(apis[0] + at, method, init).catch(() => request(apis[1] + at, method, init));
    };
    return callerOf(send, () => this.token(role, sub));
  }

  /** Starts it again on what its data directory holds by now. */
  async again(): Promise<void> {
    // What it said the last time is of another run.
    this.said.length = 0;
    await this.#up();
  }

  /** As Ctrl-C does. */
  async end(): Promise<void> {
    await Promise.all([this.db?.destroy(), this.connection?.close()]);
    await this.#program.stop();
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const pairs = { worker: ['worker-1', 'worker-2'], api: ['api-1', 'api-2'] } as const;

class AsOne implements Mortal {
  readonly #untilAgain = new Map<string, () => Promise<unknown>>();

  constructor(private readonly cluster: RunningCluster) {}

  get db() {
    return this.cluster.db;
  }
  get temporal() {
    return this.cluster.temporal;
  }
  get url() {
    return this.cluster.url;
  }
  as = (role: Role, sub: string): TestCaller => this.cluster.as(role, sub);
  token = (role: Role, sub: string): Promise<string> => this.cluster.token(role, sub);

  async kill9(part: keyof typeof pairs): Promise<void> {
    const again = await Promise.all(pairs[part].map((each) => this.cluster.kill9(each)));
    this.#untilAgain.set(part, () => Promise.all(again.map((untilAgain) => untilAgain())));
  }

  /** They are started again by the cluster itself. */
  async start(part: keyof typeof pairs): Promise<void> {
    await this.#untilAgain.get(part)?.();
  }
}

/** A line of the cluster's own, and not of one of its programs. */
const isOurs = (line: string): boolean => !/^(worker|api)-\d +\| /.test(line);

const isFree = (port: number) =>
  requireFreePort(port, 'the test', 'nothing').then(
    () => true,
    () => false,
  );

async function twoPorts(): Promise<number> {
  for (;;) {
    const port = await steadyPort();
    if (await isFree(port + 1)) return port;
  }
}

async function temporalPort(): Promise<number> {
  for (;;) {
    const port = await steadyPort();
    const free = await Promise.all(Object.values(portsOf(port)).map(isFree));
    if (free.every(Boolean)) return port;
  }
}
