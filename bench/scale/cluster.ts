import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { embeddedDatabaseUrl } from '../../config';
import { portsOf } from '../../dev/cluster/temporal';
import { StackError } from '../../dev/errors';
import { requireFreePort } from '../../dev/ports';
import { isRunning } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { createGateway, type Gateway } from '../../gateway';
import { type Database, openDatabase } from '../../store/database';
import { cpuOf } from '../process-tree';
import { Service } from '../service';
import { withPostgres } from '../with-postgres';

/** How a cluster of a measurement is made up. */
export interface ClusterShape {
  /** Absolute; kept between two starts. */
  readonly dataDir: string;
  readonly shards: number;
  readonly workers: number;
  /** WORKER_MAX_CACHED_WORKFLOWS of each worker; undefined for the default. */
  readonly cached?: number;
}

type Ports = Readonly<{ postgres: number; temporal: number; ui: number; api: number }>;

const READY_WITHIN = 300_000;
const GRACE = 90_000;
const namespace = 'milestone-escrow';
const taskQueue = 'milestone-escrow';
/** The code does not change between a fill and what is measured of it, whatever is committed meanwhile. */
const buildId = 'bench';
/** The CPU milliseconds a second that count as nothing being done. */
const QUIET_BELOW = 120;

/** `npm run cluster` on ports of its own, as its users, its operators and its administrator reach it. */
export class BenchCluster {
  service!: Service;
  gateway!: Gateway;
  db!: Database;
  readonly #said: string[] = [];
  #connection!: Connection;
  #program!: Running;

  private constructor(
    private readonly shape: ClusterShape,
    private readonly ports: Ports,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(shape: ClusterShape): Promise<BenchCluster> {
    const ports = await portsIn(path.join(shape.dataDir, 'ports.json'));
    const env = {
      LOG_LEVEL: 'warn',
      ...process.env,
      ...{ DATABASE_URL: '', TEMPORAL_ADDRESS: '', TEMPORAL_UI_URL: '', JWKS_URL: '', POLICY_MODE: '' },
      ...{ HOST: '127.0.0.1', DATA_DIR: shape.dataDir, PORT: String(ports.api) },
      ...{ POSTGRES_PORT: String(ports.postgres), TEMPORAL_PORT: String(ports.temporal) },
      ...{
        TEMPORAL_UI_PORT: String(ports.ui),
        TEMPORAL_NAMESPACE: namespace,
        TEMPORAL_TASK_QUEUE: taskQueue,
      },
      ...{ NUM_HISTORY_SHARDS: String(shape.shards), CLUSTER_WORKERS: String(shape.workers) },
      ...(shape.cached === undefined ? {} : { WORKER_MAX_CACHED_WORKFLOWS: String(shape.cached) }),
      WORKER_BUILD_ID: buildId,
      // One caller stands for many.
      ...{ RATE_PER_SECOND: '1000000', RATE_BURST: '1000000' },
    };
    const cluster = new BenchCluster(shape, ports, env);
    await cluster.#up();
    return cluster;
  }

  async #up(): Promise<void> {
    this.#program = await startProgram({
      name: 'cluster',
      script: 'dev/cluster/main.ts',
      env: this.env,
      graceMs: GRACE,
      print: (line) => this.#said.push(line.replace(/^cluster +\| /, '')),
    });
    const until = Date.now() + READY_WITHIN;
    while (!this.#said.includes('Ctrl-C stops everything.')) {
      if (!isRunning(this.#program.pid) || Date.now() > until) {
        await this.#program.stop();
        throw new StackError(`The cluster does not start:\n${this.#said.slice(-30).join('\n')}`);
      }
      await delay(100);
    }
    await this.#requireShards();
    this.#connection = await Connection.connect({ address: `127.0.0.1:${this.ports.temporal}` });
    const client = new Client({ connection: this.#connection, namespace });
    this.gateway = createGateway({ client, taskQueue });
    this.db = openDatabase({ url: this.#databaseUrl, poolMax: 4, applicationName: 'bench' });
    this.service = new Service(`http://127.0.0.1:${this.ports.api}`, this.env);
  }

  /** Or a cluster would be compared with itself. */
  async #requireShards(): Promise<void> {
    const url = new URL(this.adminUrl);
    url.pathname = '/temporal';
    const { rows } = await withPostgres(url.href, (postgres) =>
      postgres.query<{ shards: number }>('select count(*)::int as shards from shards'),
    );
    if (rows[0]?.shards === this.shape.shards) return;
    await this.#program.stop();
    throw new StackError(`It has ${rows[0]?.shards} shards, not ${this.shape.shards}`);
  }

  get #databaseUrl(): string {
    const password = readFileSync(path.join(this.#folder, 'secrets', 'escrow'), 'utf8').trim();
    return `postgres://escrow:${password}@127.0.0.1:${this.ports.postgres}/milestone_escrow`;
  }

  get #folder(): string {
    return path.join(this.shape.dataDir, 'cluster');
  }

  /** Of its administrator. */
  get adminUrl(): string {
    return embeddedDatabaseUrl(this.#folder, this.ports.postgres);
  }

  /** The environment in which ops type their commands. */
  get opsEnv(): NodeJS.ProcessEnv {
    const TEMPORAL_ADDRESS = `127.0.0.1:${this.ports.temporal}`;
    return { ...this.env, DATABASE_URL: this.#databaseUrl, TEMPORAL_ADDRESS };
  }

  /** Seconds until all of it was ready, as it has said itself. */
  get readySeconds(): number {
    const line = this.#said.findLast((said) => said.startsWith('Ready in ')) ?? '';
    return Number(/[\d.]+/.exec(line)?.[0]);
  }

  /** The processes of its parts, by their names. */
  pids(): Readonly<Record<string, number>> {
    const started = this.#said.flatMap((line) => {
      const [, name, pid] = /^(\S+) is process (\d+)$/.exec(line) ?? [];
      return name === undefined || name === 'temporal-ui' ? [] : [[name, Number(pid)] as const];
    });
    return Object.fromEntries(started);
  }

  /** Waits until its programs have caught up, so many seconds at most: a start is answered before a worker has seen it. */
  async quiet(withinSeconds: number): Promise<void> {
    const used = () => Object.values(cpuOf(this.pids())).reduce((sum, ms) => sum + ms, 0);
    for (let second = 0; second < withinSeconds; second += 1) {
      const before = used();
      await delay(1_000);
      if (used() - before < QUIET_BELOW) return;
    }
  }

  async stop(): Promise<void> {
    this.service?.close();
    await Promise.all([this.db?.destroy(), this.#connection?.close()]);
    await this.#program.stop();
  }
}

const isFree = (port: number) =>
  requireFreePort(port, 'the benchmark', 'nothing').then(
    () => true,
    () => false,
  );

/**
 * The same at each start: a Temporal server that comes back elsewhere takes its predecessor for a second one of the
 * cluster, and asks it until its last sign of life is old enough.
 */
async function portsIn(file: string): Promise<Ports> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Ports;
  const ports = await freePorts();
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** Beneath those that systems give out by themselves. */
async function freePorts(): Promise<Ports> {
  for (;;) {
    const [postgres, ui, api] = [0, 1, 2].map(() => randomInt(10_000, 20_000)) as [number, number, number];
    const temporal = randomInt(20_000, 30_000);
    const all = [postgres, ui, api, api + 1, ...Object.values(portsOf(temporal))];
    const free = await Promise.all(all.map(isFree));
    if (new Set(all).size === all.length && free.every(Boolean)) return { postgres, temporal, ui, api };
  }
}
