import { parseArgs } from 'node:util';
import { messageOf, StackError } from '../dev/errors';
import { onStopSignals, Stopped } from '../dev/stop-signals';
import { exitCodes } from '../ops/io';
import { run as ops } from '../ops/program';
import { milestoneStarts } from '../store/starts';
import { BenchCluster, type ClusterSettings } from './cluster';
import { copyContract } from './copies';
import { figuresOf, forEach, measure, pooled, type Sample } from './measure';
import { cpuOf, memoryOf } from './process-tree';
import { describeMachine, table } from './report';
import type { Job } from './service';

/**
 * `npm run bench:waiting`: what milestones that wait cost, on the production topology (`npm run cluster`). Clusters
 * of two sizes, of one shard and of one worker stand side by side and take turns, so that a neighbour's load falls on
 * all of them.
 */

const usage =
  'Usage: npm run bench:waiting -- [--small 1000] [--large 100000] [--approvals 40] [--rounds 4] [--in-flight 1,8] [--keep]';

type Options = {
  readonly small: number;
  readonly large: number;
  readonly approvals: number;
  readonly rounds: number;
  readonly inFlight: readonly number[];
  readonly keep: boolean;
};

/** Runs that are being started at a time. */
const STARTING = 48;
/** Copies made in one transaction. */
const BATCH = 2_000;
/** Approved and not measured. */
const WARM_UP = 24;
/** Milliseconds over which a cluster is looked at while nobody asks for anything. */
const IDLE_FOR = 15_000;
const MOST_IN_FLIGHT = 32;

/** A cluster with so many milestones in review, whose runs wait. */
class Waiting {
  /** Milestones that have waited since they were made, the next to be approved first. */
  readonly old: Job[] = [];
  readonly figures: Record<string, number> = {};

  private constructor(
    readonly cluster: BenchCluster,
    readonly count: number,
  ) {}

  static async start(settings: ClusterSettings, count: number): Promise<Waiting> {
    say(`${settings.name}: starting a cluster`);
    const cluster = await BenchCluster.start(settings);
    const waiting = new Waiting(cluster, count);
    try {
      await waiting.#fill();
    } catch (error) {
      await cluster.stop(false);
      throw error;
    }
    return waiting;
  }

  async #fill(): Promise<void> {
    const { service, settings } = this.cluster;
    await service
      .openInReview(WARM_UP, 8)
      .then(({ jobs }) => forEach(jobs, 8, (job) => service.approve(job)));
    const first = (await service.openInReview(1, 1)).jobs[0] as Job;
    const before = await this.#bytes();
    for (let from = 1; from <= this.count; from += BATCH) {
      const copies = Math.min(BATCH, this.count + 1 - from);
      await this.cluster.asAdministrator('milestone_escrow', (postgres) =>
        copyContract(postgres, first.contractId, from, copies),
      );
      await this.#startRuns(first, from, copies);
      if (from % (BATCH * 5) === 1) say(`${settings.name}: ${from + copies - 1} of ${this.count} wait`);
    }
    await this.cluster.asAdministrator('milestone_escrow', (postgres) => postgres.query('vacuum analyze'));
    const after = await this.#bytes();
    for (const [database, bytes] of Object.entries(after))
      this.figures[`${database} bytes each`] = (bytes - (before[database] ?? 0)) / this.count;
    // Taken from all over, in an order that has nothing to do with when they began.
    this.old.sort((a, b) => (reversed(a.milestoneId) < reversed(b.milestoneId) ? -1 : 1));
  }

  /** As the sweep does where a run is missing: it reads its row and waits. */
  async #startRuns(first: Job, from: number, copies: number): Promise<void> {
    const { db, gateway } = this.cluster;
    const suffixes = Array.from({ length: copies }, (_, index) =>
      (from + index).toString(16).padStart(12, '0'),
    );
    const ids = suffixes.map((suffix) => first.milestoneId.slice(0, -12) + suffix);
    const starts = await milestoneStarts(db, ids);
    await forEach(starts, STARTING, (start) => gateway.startMilestone(start));
    for (const { milestoneId, contractId, freelancerId } of starts)
      this.old.push({ milestoneId, contractId, freelancerId });
  }

  #bytes(): Promise<Record<string, number>> {
    return this.cluster.asAdministrator('postgres', async (postgres) => {
      const names = ['milestone_escrow', 'temporal', 'temporal_visibility'];
      const sql =
        'select datname, pg_database_size(datname) as bytes from pg_database where datname = any($1)';
      const { rows } = await postgres.query(sql, [names]);
      return Object.fromEntries(rows.map(({ datname, bytes }) => [datname, Number(bytes)]));
    });
  }

  /** Memory now, and CPU milliseconds a second with nothing to do. */
  async atRest(): Promise<void> {
    const roots = this.cluster.roots();
    const before = cpuOf(roots);
    await new Promise((resolve) => setTimeout(resolve, IDLE_FOR));
    const after = cpuOf(roots);
    const memory = memoryOf(roots);
    for (const part of ['worker-1', 'temporal', 'postgres', 'api-1']) {
      this.figures[`${part} MB`] = memory[part] ?? Number.NaN;
      this.figures[`${part} idle CPU ms/s`] = ((after[part] ?? 0) - (before[part] ?? 0)) / (IDLE_FOR / 1000);
    }
  }

  approve(jobs: readonly Job[], inFlight: number): Promise<Sample> {
    return measure(jobs, inFlight, this.cluster.roots(), (job) => this.cluster.service.approve(job));
  }

  async fresh(count: number): Promise<Job[]> {
    return (await this.cluster.service.openInReview(count, 8)).jobs;
  }
}

const reversed = (text: string): string => [...text].reverse().join('');

/** Approvals of milestones that have waited all along, and of some that were just submitted, cluster by cluster. */
async function bySize(options: Options, clusters: readonly Waiting[]): Promise<string> {
  const samples = new Map<string, Sample[]>();
  const add = (key: string, sample: Sample) => samples.set(key, [...(samples.get(key) ?? []), sample]);
  for (let round = 0; round < options.rounds; round++) {
    for (const inFlight of options.inFlight) {
      for (const waiting of round % 2 === 0 ? clusters : [...clusters].reverse()) {
        const fresh = await waiting.fresh(options.approvals);
        add(`${waiting.count} just submitted ${inFlight}`, await waiting.approve(fresh, inFlight));
        const old = waiting.old.splice(0, options.approvals);
        add(`${waiting.count} long waiting ${inFlight}`, await waiting.approve(old, inFlight));
      }
    }
    say(`round ${round + 1} of ${options.rounds}`);
  }
  const rows = options.inFlight.flatMap((inFlight) =>
    ['just submitted', 'long waiting'].flatMap((kind) => {
      const [small, large] = clusters.map(({ count }) =>
        figuresOf(pooled(samples.get(`${count} ${kind} ${inFlight}`) ?? [])),
      );
      if (small === undefined || large === undefined) return [];
      return [
        [`${kind}, ${inFlight} in flight`, ...[small, large].map(cells), ratio(large.p50, small.p50)].flat(),
      ];
    }),
  );
  const [small, large] = clusters.map(({ count }) => count.toLocaleString('en'));
  const heads = [small, large].flatMap((size) => [`${size}: p50 ms`, 'p99 ms', 'per second', 'CPU ms']);
  return table(['approve', ...heads, 'p50 against p50'], rows);
}

const cells = ({ p50, p99, perSecond, cpu }: ReturnType<typeof figuresOf>): string[] => [
  p50.toFixed(1),
  p99.toFixed(1),
  perSecond.toFixed(1),
  cpu.total.toFixed(1),
];

const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}x`;

/** Approvals at the most in flight on clusters of different make, beside the first. */
async function byMake(options: Options, clusters: readonly Waiting[]): Promise<string> {
  const samples = clusters.map((): Sample[] => []);
  for (let round = 0; round < options.rounds; round++) {
    const order = [...clusters.keys()];
    for (const index of round % 2 === 0 ? order : order.reverse()) {
      const waiting = clusters[index] as Waiting;
      const jobs = await waiting.fresh(options.approvals * 2);
      samples[index]?.push(await waiting.approve(jobs, MOST_IN_FLIGHT));
    }
    say(`round ${round + 1} of ${options.rounds}`);
  }
  const figures = samples.map((each) => figuresOf(pooled(each)));
  const rows = clusters.map(({ cluster: { settings } }, index) => {
    const its = figures[index] as ReturnType<typeof figuresOf>;
    const cpu = (part: string) =>
      Object.entries(its.cpu)
        .filter(([name]) => name.startsWith(part))
        .reduce((sum, [, ms]) => sum + ms, 0)
        .toFixed(1);
    return [
      `${settings.shards} shards, ${settings.workers} workers`,
      ...cells(its),
      ...['api', 'worker', 'temporal', 'postgres'].map(cpu),
      ratio(its.perSecond, figures[0]?.perSecond ?? Number.NaN),
    ];
  });
  const heads = [
    'p50 ms',
    'p99 ms',
    'per second',
    'CPU ms',
    'API',
    'worker',
    'Temporal',
    'Postgres',
    'per second',
  ];
  return table([`approve, ${MOST_IN_FLIGHT} in flight`, ...heads], rows);
}

/** Compares all there is, as ops do. */
async function reconciled({ cluster, count }: Waiting): Promise<string> {
  const lines: string[] = [];
  const { databaseUrl: DATABASE_URL, temporalAddress: TEMPORAL_ADDRESS } = cluster;
  const env = { ...cluster.env, DATABASE_URL, TEMPORAL_ADDRESS };
  const startedAt = performance.now();
  const code = await ops(['ops', 'reconcile'], {
    env,
    out: (line) => lines.push(line),
    err: () => undefined,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const result = code === exitCodes.done ? 'no differences' : lines.slice(-30).join('\n');
  return `Reconciled ${count} waiting milestones in ${seconds} s: ${result}`;
}

function atRestTable(clusters: readonly Waiting[]): string {
  const names = Object.keys(clusters[0]?.figures ?? {});
  const rows = names.map((name) => [name, ...clusters.map(({ figures }) => (figures[name] ?? 0).toFixed(0))]);
  const heads = clusters.map(({ count, cluster: { settings } }) => `${count} waiting, ${settings.name}`);
  return table(['at rest', ...heads], rows);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const stop = onStopSignals(() => process.exit(130));
  const clusters: Waiting[] = [];
  const start = async (name: string, count: number, more: Partial<ClusterSettings> = {}) => {
    stop.throwIfAborted();
    const waiting = await Waiting.start({ name, shards: 4, workers: 2, ...more }, count);
    clusters.push(waiting);
    return waiting;
  };
  try {
    const large = await start('large', options.large);
    const small = await start('small', options.small);
    const fewCached = await start('few-cached', options.small, {
      env: { WORKER_MAX_CACHED_WORKFLOWS: '50' },
    });
    say(await reconciled(large));
    const sizes = await bySize(options, [small, large]);
    for (const waiting of [small, large, fewCached]) await waiting.atRest();
    const rest = atRestTable([small, large, fewCached]);
    const oneShard = await start('one-shard', 100, { shards: 1 });
    const oneWorker = await start('one-worker', 100, { workers: 1 });
    const makes = await byMake(options, [small, oneShard, oneWorker]);
    console.log([JSON.stringify(describeMachine()), sizes, rest, makes].join('\n\n'));
  } finally {
    for (const { cluster } of clusters) say(`stopped ${await cluster.stop(options.keep)}`);
  }
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      small: { type: 'string', default: '1000' },
      large: { type: 'string', default: '100000' },
      approvals: { type: 'string', default: '40' },
      rounds: { type: 'string', default: '4' },
      'in-flight': { type: 'string', default: '1,8' },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    small: whole(values.small),
    large: whole(values.large),
    approvals: whole(values.approvals),
    rounds: whole(values.rounds),
    inFlight: values['in-flight'].split(',').map(whole),
    keep: values.keep,
  };
}

function whole(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new StackError(`"${text}" must be a whole number from 1\n${usage}`);
}

const say = (line: string): void => console.error(line);

main().catch((error: unknown) => {
  if (error instanceof Stopped) return;
  console.error(messageOf(error));
  process.exitCode = 1;
});
