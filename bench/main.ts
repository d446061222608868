import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { onStopSignals } from '../dev/stop-signals';
import { benchCosts } from './costs';
import { type Counts, countStatements, historyEvents, historyOf } from './counts';
import { fail } from './fail';
import { benchLists } from './lists';
import { type Figures, figuresOf, forEach, measure, pooled, type Sample } from './measure';
import { Minimal, type MinimalVariant, minimalVariants } from './minimal';
import { type Options, parseOptions } from './options';
import { benchPostings, measurePgbench, renderPgbench } from './pgbench';
import { Postings, postingKinds } from './postings';
import { memoryOf } from './process-tree';
import { rawTables, tpcbTables } from './raw-sql';
import {
  type Approvals,
  describeMachine,
  type PostingFigures,
  type Report,
  type Rest,
  render,
  type Variant,
  variants,
} from './report';
import { type Job, Service } from './service';
import { type Program, programs, type Stack, startStack } from './stack';

/** `npm run bench`: what an approval costs, beside the least that one could cost; `-- lists`: how fast what is listed is read; `-- postings`: the ledger beside pgbench. See docs/bench.md. */

/**
 * Approved and not measured: programs that have just started are slow, and a connection has Postgres plan a statement
 * anew for the first five times.
 */
const WARM_UP = 500;
/** Approved one by one to count what each asks of the servers. */
const COUNTED = 10;
const CONNECTIONS = [1, 16];
/** Milliseconds over which the programs are looked at while they have nothing to do. */
const IDLE_FOR = 3_000;
/** Seconds at most until they have nothing to do, and the CPU milliseconds a second that count as nothing. */
const QUIET_WITHIN = 120;
const QUIET_BELOW = 40;

type Bench = {
  readonly options: Options;
  readonly stack: Stack;
  readonly service: Service;
  readonly client: Client;
  readonly minimal: Minimal;
};

async function run(options: Options, stack: Stack): Promise<Report> {
  const connection = await Connection.connect({ address: stack.config.temporal.address });
  const client = new Client({ connection, namespace: stack.config.temporal.namespace });
  const service = new Service(stack.apiUrl, stack.env);
  const bench: Bench = { options, stack, service, client, minimal: new Minimal(client) };
  try {
    await withPostgres(stack, async (postgres) => void (await postgres.query(`${rawTables}${tpcbTables}`)));
    return await measureAll(bench);
  } finally {
    service.close();
    await connection.close();
  }
}

async function measureAll(bench: Bench): Promise<Report> {
  const { options, stack, service, minimal } = bench;
  const { milestones, inFlight, rounds } = options;
  const most = Math.max(...inFlight);
  const count = milestones * inFlight.length;
  say('Warming up');
  await warmUp(bench);
  const before = await atRest(stack);

  say(`Opening, funding and submitting ${count} milestones, ${most} in flight`);
  const { jobs, rates } = await service.openInReview(count, most);
  const after = await atRest(stack);
  const local = await minimal.open(count, 'local', most);
  const { minimalWorker } = await atRest(stack);
  const regular = await minimal.open(count, 'regular', most);
  const update = await minimal.open(count, 'update', most);
  await quiet(stack.pids);

  const approvals = await measureApprovals(bench, {
    service: [...jobs],
    regular: [...regular],
    local: [...local],
    update: [...update],
  });
  const some = { local: local.slice(-3), regular: regular.slice(-3), update: update.slice(-3) };
  const counts = await countOne(bench, some);
  const postings = await measurePostings(stack, jobs, rounds);
  say('Postings and TPC-B-like by pgbench');
  const { config, pids } = stack;
  const pgbench = await measurePgbench(config.database.url, pids.postgres, config.dataDir, rounds);
  return {
    options,
    machine: describeMachine(),
    opening: { count, inFlight: most, ...rates },
    rest: { waiting: count, before, after: { ...after, minimalWorker } },
    approvals,
    counts,
    postings,
    pgbench,
  };
}

async function warmUp({ options, service, minimal }: Bench): Promise<void> {
  const count = Math.min(WARM_UP, 2 * options.milestones);
  const most = Math.max(...options.inFlight);
  const { jobs } = await service.openInReview(count, most);
  await forEach(jobs, most, (job) => service.approve(job));
  for (const variant of minimalVariants) {
    const ids = await minimal.open(count, variant, most);
    await forEach(ids, most, (id) => minimal.approve(id, variant));
  }
}

/** What the programs hold, and use, while nobody asks anything of them. */
async function atRest({ pids }: Stack): Promise<Record<Program, Rest>> {
  await quiet(pids);
  const { cpu } = await measure([], 1, pids, async () => undefined, IDLE_FOR);
  const memory = memoryOf(pids);
  const entries = programs.map((name) => [
    name,
    { megabytes: memory[name], cpuMsPerSecond: ((cpu[name] ?? 0) * 1_000) / IDLE_FOR },
  ]);
  return Object.fromEntries(entries) as Record<Program, Rest>;
}

/** Waits until the workers have caught up: a start or a signal is answered before a worker has seen it. */
async function quiet({ worker, minimalWorker }: Stack['pids']): Promise<void> {
  for (let second = 0; second < QUIET_WITHIN; second += 1) {
    const { cpu } = await measure([], 1, { worker, minimalWorker }, async () => undefined, 1_000);
    if ((cpu.worker ?? 0) + (cpu.minimalWorker ?? 0) < QUIET_BELOW) return;
  }
}

type Waiting = { readonly service: Job[] } & Readonly<Record<MinimalVariant, string[]>>;

/** In rounds, the variants taking turns, so that what else the machine does falls on all of them. */
async function measureApprovals(bench: Bench, waiting: Waiting): Promise<Approvals[]> {
  const { options, stack, service, minimal } = bench;
  const approve = (variant: Variant, items: Waiting, level: number) =>
    variant === 'service'
      ? measure(items.service, level, stack.pids, (job) => service.approve(job))
      : measure(items[variant], level, stack.pids, (id) => minimal.approve(id, variant));
  const samples = new Map<string, Sample[]>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const level of options.inFlight) {
      say(`Approving ${level} in flight, round ${round + 1} of ${options.rounds}`);
      const share = take(waiting, shareOf(options, round));
      for (const variant of rotated(variants, round)) {
        const key = `${variant} ${level}`;
        samples.set(key, [...(samples.get(key) ?? []), await approve(variant, share, level)]);
      }
    }
  }
  return options.inFlight.map((inFlight) => ({
    inFlight,
    variants: figuresBy(variants, (variant) => samples.get(`${variant} ${inFlight}`) ?? []),
    rounds: Array.from({ length: options.rounds }, (_, round) =>
      figuresBy(variants, (variant) => samples.get(`${variant} ${inFlight}`)?.slice(round, round + 1) ?? []),
    ),
  }));
}

/** How many of a level's milestones a round approves: the same for each, the rest spread over the first. */
const shareOf = ({ milestones, rounds }: Options, round: number): number =>
  Math.floor(milestones / rounds) + (round < milestones % rounds ? 1 : 0);

const take = ({ service, local, regular, update }: Waiting, count: number): Waiting => ({
  service: service.splice(0, count),
  local: local.splice(0, count),
  regular: regular.splice(0, count),
  update: update.splice(0, count),
});

const rotated = <T>(items: readonly T[], by: number): T[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function figuresBy<Name extends string>(
  names: readonly Name[],
  samples: (name: Name) => readonly Sample[],
): Record<Name, Figures> {
  const entries = names.map((name) => [name, figuresOf(pooled(samples(name)))]);
  return Object.fromEntries(entries) as Record<Name, Figures>;
}

async function countOne(
  { stack, service, client }: Bench,
  minimalIds: Readonly<Record<MinimalVariant, readonly string[]>>,
): Promise<Report['counts']> {
  say('Counting what one approval asks of the servers');
  const { jobs } = await service.openInReview(COUNTED, 4);
  const statements = await countStatements(stack, service, jobs);
  await delay(1_000);
  const counts: Counts = { ...statements, historyEvents: await historyOf(client, jobs) };
  const [local, regular, update] = [
    await historyEvents(client, minimalIds.local),
    await historyEvents(client, minimalIds.regular),
    await historyEvents(client, minimalIds.update),
  ];
  return { ...counts, minimalHistoryEvents: { local, regular, update } };
}

async function measurePostings({ config, pids }: Stack, jobs: readonly Job[], rounds: number) {
  say(`Postings alone, at ${CONNECTIONS.join(' and ')} connections`);
  const postings = new Postings(config.database.url, pids.postgres, jobs, Math.max(...CONNECTIONS));
  const samples = new Map<string, Sample[]>();
  try {
    for (const kind of postingKinds) await postings.run(kind, Math.max(...CONNECTIONS));
    for (let round = 0; round < rounds; round += 1) {
      for (const connections of CONNECTIONS) {
        for (const kind of rotated(postingKinds, round)) {
          const key = `${kind} ${connections}`;
          samples.set(key, [...(samples.get(key) ?? []), await postings.run(kind, connections)]);
        }
      }
    }
  } finally {
    await postings.close();
  }
  return CONNECTIONS.map(
    (connections): PostingFigures => ({
      connections,
      kinds: figuresBy(postingKinds, (kind) => samples.get(`${kind} ${connections}`) ?? []),
    }),
  );
}

async function withPostgres({ config }: Stack, work: (postgres: Postgres) => Promise<void>): Promise<void> {
  const postgres = new Postgres({ connectionString: config.database.url });
  await postgres.connect();
  await work(postgres).finally(() => postgres.end());
}

/** Progress goes beside the figures, so that those can be piped. */
const say = (line: string) => console.error(line);

async function main(): Promise<void> {
  const [what, ...args] = process.argv.slice(2);
  const alone = { costs: benchCosts, lists: benchLists, postings: benchPostings }[what ?? ''];
  if (alone !== undefined) {
    await alone(args).catch(fail);
    process.exit();
  }
  const stop = onStopSignals(() => say('Still stopping'));
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  stopped.catch(() => undefined);
  let stack: Stack | undefined;
  try {
    const options = parseOptions(process.argv.slice(2));
    say('Starting a stack for this run alone');
    const cachedWorkflows = options.milestones * options.inFlight.length * 2 + 500;
    const more = options.signalled ? { API_HAND_OVER: 'off' } : {};
    stack = await startStack({ keep: options.keep, cachedWorkflows, stop, print: say, more });
    const report = await Promise.race([run(options, stack), stopped]);
    console.log(`${render(report)}\n${renderPgbench(report.pgbench)}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    fail(error);
  }
  await stack?.stop().catch(fail);
  process.exit();
}

void main();
