import { randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { portsOf } from '../dev/cluster/temporal';
import { StackError } from '../dev/errors';
import { freePort, requireFreePort } from '../dev/ports';
import { isRunning, until } from '../dev/processes';
import { startProgram } from '../dev/program';
import type { Running } from '../dev/supervisor';
import { createGateway, type Gateway } from '../gateway';
import { type Database, openDatabase } from '../store/database';
import { Service } from './service';

const home = path.resolve(__dirname, '..', '.cache');
const READY_WITHIN = 900_000;
const GRACE = 60_000;
const NAMESPACE = 'milestone-escrow';

export type ClusterSettings = {
  readonly name: string;
  readonly shards: number;
  readonly workers: number;
  /** Added to the environment of every program. */
  readonly env?: Readonly<Record<string, string>>;
};

/** `npm run cluster` on data and ports of its own, for a measurement. */
export class BenchCluster {
  private readonly pids = new Map<string, number>();
  private lines: string[] = [];
  #program!: Running;
  #closing: (() => Promise<unknown>)[] = [];
  service!: Service;
  gateway!: Gateway;
  db!: Database;

  private constructor(
    readonly settings: ClusterSettings,
    private readonly dataDir: string,
    private readonly ports: { readonly postgres: number; readonly temporal: number; readonly api: number },
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(settings: ClusterSettings): Promise<BenchCluster> {
    mkdirSync(home, { recursive: true });
    const dataDir = mkdtempSync(path.join(home, `bench-${settings.name}-`));
    chmodSync(dataDir, 0o755);
    const ports = { postgres: await freePort(), temporal: await temporalPort(), api: await twoPorts() };
    const cluster = new BenchCluster(settings, dataDir, ports, {
      ...process.env,
      ...{ DATABASE_URL: '', TEMPORAL_ADDRESS: '', JWKS_URL: '', POLICY_MODE: '', LOG_LEVEL: 'warn' },
      ...{ RATE_PER_SECOND: '1000000', RATE_BURST: '1000000', TEMPORAL_NAMESPACE: NAMESPACE },
      ...{ DATA_DIR: dataDir, PORT: String(ports.api), POSTGRES_PORT: String(ports.postgres) },
      ...{ TEMPORAL_PORT: String(ports.temporal), TEMPORAL_UI_PORT: String(await freePort()) },
      ...{ NUM_HISTORY_SHARDS: String(settings.shards), CLUSTER_WORKERS: String(settings.workers) },
      ...settings.env,
    });
    await cluster.#up();
    return cluster;
  }

  async #up(): Promise<void> {
    this.#program = await startProgram({
      ...{ name: this.settings.name, script: 'dev/cluster/main.ts', env: this.env, graceMs: GRACE },
      print: (line) => this.#hear(line),
    });
    const isUp = () =>
      !isRunning(this.#program.pid) || this.lines.some((line) => line.includes('Ctrl-C stops'));
    if (!(await until(isUp, READY_WITHIN, 200)) || !isRunning(this.#program.pid)) {
      await this.#program.stop();
      throw new StackError(`the cluster does not start:\n${this.lines.slice(-20).join('\n')}`);
    }
    const connection = await Connection.connect({ address: this.temporalAddress });
    this.gateway = createGateway({
      client: new Client({ connection, namespace: NAMESPACE }),
      taskQueue: 'milestone-escrow',
    });
    this.db = openDatabase({ url: this.databaseUrl, poolMax: 4, applicationName: 'bench' });
    this.service = new Service(`http://127.0.0.1:${this.ports.api}`, this.env);
    this.#closing = [() => this.db.destroy(), () => connection.close(), async () => this.service.close()];
  }

  #hear(line: string): void {
    const [, part, pid] = / (\S+) is process (\d+)$/.exec(line) ?? [];
    if (part !== undefined) this.pids.set(part, Number(pid));
    this.lines = [...this.lines.slice(-200), line];
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal}`;
  }

  /** Under the rights of the service. */
  get databaseUrl(): string {
    return this.#url('escrow', path.join('secrets', 'escrow'), 'milestone_escrow');
  }

  #url(role: string, file: string, database: string): string {
    const password = readFileSync(path.join(this.dataDir, 'cluster', file), 'utf8').trim();
    return `postgres://${role}:${password}@127.0.0.1:${this.ports.postgres}/${database}`;
  }

  /** The processes of a kind of part: `worker` has as many as there are workers. */
  roots(): Record<string, number> {
    return Object.fromEntries(this.pids);
  }

  /** With every right. */
  async asAdministrator<T>(database: string, work: (postgres: Postgres) => Promise<T>): Promise<T> {
    const postgres = new Postgres({
      connectionString: this.#url('postgres', 'postgres.password', database),
    });
    await postgres.connect();
    return work(postgres).finally(() => postgres.end());
  }

  async stop(keep: boolean): Promise<string> {
    for (const close of this.#closing) await close();
    await this.#program.stop();
    if (!keep) rmSync(this.dataDir, { recursive: true, force: true });
    return this.dataDir;
  }
}

const isFree = (port: number) =>
  requireFreePort(port, 'the benchmark', 'nothing').then(
    () => true,
    () => false,
  );

async function twoPorts(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (await isFree(port + 1)) return port;
  }
}

/** Below those that systems give to outgoing connections, and that Temporal can keep. */
async function temporalPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const free = await Promise.all(Object.values(portsOf(port)).map(isFree));
    if (free.every(Boolean)) return port;
  }
}
