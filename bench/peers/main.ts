import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { StackError } from '../../dev/errors';
import { freePort } from '../../dev/ports';
import { startProgram } from '../../dev/program';
import { onStopSignals } from '../../dev/stop-signals';
import { isSweep, loggedBy, statementEntry } from '../counts';
import { fail } from '../fail';
import { figuresOf, forEach, measure } from '../measure';
import { Minimal } from '../minimal';
import { type Options, parseOptions } from '../options';
import { rawTables } from '../raw-sql';
import { describeMachine } from '../report';
import { type Job, Service } from '../service';
import { type Stack, startStack } from '../stack';
import { withPostgres } from '../with-postgres';
import { whileDown } from './down';
import { profile } from './profile';
import { installPeers, PeerCaller, peerNames, startPeer, untilListens } from './programs';
import {
  type Level,
  type PeersReport,
  pictureOf,
  type Round,
  render,
  type Variant,
  variants,
} from './report';

/**
 * `npm run bench:peers`: an approval through the whole product beside the same on what a user would pick instead, and
 * beside workflows without features; `-- down`: what becomes of approvals while a peer's program is not there;
 * `-- profile`: where their CPU goes. See docs/peers.md.
 */

/** Whoever approves faster gets more to approve, so that each is looked at for about as long. */
const TIMES: Readonly<Record<Variant, number>> = {
  service: 1,
  signalled: 1,
  regular: 1,
  update: 1,
  dbos: 3,
  graphile: 3,
  restate: 3,
};
const WARM_UP = 100;
/** Approved one by one to count what each asks of Postgres. */
const COUNTED = 20;
/** Milliseconds over which the programs are looked at while they have nothing to do. */
const IDLE_FOR = 5_000;

/** One thing that can be approved in; what its jobs are is its own. */
interface Contender {
  /** The databases in which it works. */
  readonly database: string;
  readonly pids: Readonly<Record<string, number>>;
  /** Opens so many that wait for their approval; `next` gives out one after the other. */
  open(count: number, inFlight: number): Promise<void>;
  approve(): Promise<void>;
  stop(): Promise<void>;
}

/** Jobs that wait, and how one is approved. */
function contender<Item>(
  fixed: Pick<Contender, 'database' | 'pids' | 'stop'>,
  opened: (count: number, inFlight: number) => Promise<readonly Item[]>,
  approve: (item: Item) => Promise<void>,
): Contender {
  const waiting: Item[] = [];
  return {
    ...fixed,
    open: async (count, inFlight) => void waiting.push(...(await opened(count, inFlight))),
    approve: async () => {
      const next = waiting.shift();
      if (next === undefined) throw new StackError('Nothing is left to approve');
      await approve(next);
    },
  };
}

type Contenders = Readonly<Record<Variant, Contender>>;

async function contenders(stack: Stack, client: Client): Promise<Contenders> {
  const { minimalWorker, temporal, postgres } = stack.pids;
  const minimal = new Minimal(client);
  const database = nameOf(stack.config.database.url);
  const workflow = (variant: 'regular' | 'update') =>
    contender<string>(
      { database, pids: { worker: minimalWorker, temporal, postgres }, stop: async () => undefined },
      (count, inFlight) => minimal.open(count, variant, inFlight),
      (id) => minimal.approve(id, variant),
    );
  const started: [Variant, Contender][] = [];
  try {
    started.push(['signalled', await signalling(stack)]);
    for (const name of peerNames) started.push([name, await peerContender(name, stack)]);
  } catch (error) {
    for (const [, { stop }] of started) await stop();
    throw error;
  }
  const all: [Variant, Contender][] = [
    ['service', serviceContender(stack, stack.apiUrl, stack.pids.api, async () => undefined)],
    ['regular', workflow('regular')],
    ['update', workflow('update')],
    ...started,
  ];
  return Object.fromEntries(all) as Contenders;
}

/** The service by an API of its own, on the same worker and servers, which signals every act (docs/adr/0029). */
async function signalling(stack: Stack): Promise<Contender> {
  const port = await freePort();
  const env = { ...stack.env, PORT: String(port), API_HAND_OVER: 'off' };
  const api = { name: 'api 2', script: 'api/main.ts', env, graceMs: 15_000, print: say };
  const { pid, stop } = await startProgram(api);
  await untilListens(port, 'the second API');
  return serviceContender(stack, `http://127.0.0.1:${port}`, pid, stop);
}

function serviceContender(stack: Stack, apiUrl: string, api: number, stop: () => Promise<void>): Contender {
  const { worker, temporal, postgres } = stack.pids;
  const service = new Service(apiUrl, stack.env);
  const stopBoth = async () => {
    service.close();
    await stop();
  };
  return contender<Job>(
    {
      database: nameOf(stack.config.database.url),
      pids: { api, worker, temporal, postgres },
      stop: stopBoth,
    },
    async (count, inFlight) => (await service.openInReview(count, inFlight)).jobs,
    (job) => service.approve(job),
  );
}

const nameOf = (databaseUrl: string): string => new URL(databaseUrl).pathname.slice(1);

async function peerContender(name: (typeof peerNames)[number], stack: Stack): Promise<Contender> {
  const { databaseUrl, pids, url, stop } = await startPeer(name, { stack, print: say });
  const database = nameOf(databaseUrl);
  const caller = new PeerCaller(url);
  const stopBoth = async () => {
    caller.close();
    await stop();
  };
  return contender<string>(
    { database, pids: { ...pids, postgres: stack.pids.postgres }, stop: stopBoth },
    async (count, inFlight) => {
      const ids = Array.from({ length: count }, () => randomUUID());
      await forEach(ids, inFlight, caller.submit);
      return ids;
    },
    (id) => caller.approve(id),
  );
}

async function measureAll(options: Options, stack: Stack, all: Contenders): Promise<PeersReport> {
  const { milestones, inFlight, rounds } = options;
  const share = Math.ceil(milestones / rounds);
  const most = Math.max(...inFlight);
  const admin = new Postgres({ connectionString: stack.config.database.url });
  await admin.connect();
  try {
    say('Warming up');
    for (const one of Object.values(all)) await warmUp(one);
    const count = share * rounds * inFlight.length + COUNTED;
    for (const variant of variants) {
      say(`Opening ${count * TIMES[variant]} milestones: ${variant}`);
      await all[variant].open(count * TIMES[variant], most);
    }
    const idle = await idleOf(stack, all);
    const levels: Level[] = inFlight.map((level) => ({ inFlight: level, rounds: [] }));
    for (let round = 0; round < rounds; round += 1)
      for (const { inFlight: level, rounds: done } of levels) {
        say(`Approving ${level} in flight, round ${round + 1} of ${rounds}`);
        done.push(await oneRound(all, { level, share, round }, admin));
      }
    const roundTrips = await countRoundTrips(stack, all);
    const report = { options, machine: describeMachine(), idle, levels, roundTrips };
    const command = `npm run bench:peers -- --milestones ${milestones} --rounds ${rounds}`;
    return { ...report, picture: pictureOf(report, command) };
  } finally {
    await admin.end();
  }
}

async function warmUp(one: Contender): Promise<void> {
  await one.open(WARM_UP, 16);
  await forEach(Array.from({ length: WARM_UP }), 16, () => one.approve());
}

/** All of them, taking turns in another order each round, so that what else the machine does falls on all of them. */
async function oneRound(
  all: Contenders,
  { level, share, round }: { readonly level: number; readonly share: number; readonly round: number },
  admin: Postgres,
): Promise<Round> {
  const entries: [Variant, Round[Variant]][] = [];
  for (const variant of rotated(variants, round)) {
    const { pids, approve } = all[variant];
    const items = Array.from({ length: share * TIMES[variant] });
    const before = await walPosition(admin);
    const figures = figuresOf(await measure(items, level, pids, approve));
    const wal = (await walPosition(admin)) - before;
    entries.push([variant, { ...figures, walBytes: wal / items.length }]);
  }
  return Object.fromEntries(entries) as Round;
}

/** Bytes of write-ahead log that Postgres has written so far, in all databases. */
async function walPosition(admin: Postgres): Promise<number> {
  const { rows } = await admin.query(`select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as position`);
  return Number(rows[0].position);
}

/** CPU milliseconds a second of each program while all wait and nobody asks. */
async function idleOf(stack: Stack, all: Contenders): Promise<PeersReport['idle']> {
  await delay(IDLE_FOR);
  const pids = Object.assign({}, ...Object.values(all).map((one) => one.pids), stack.pids);
  const { cpu } = await measure([], 1, pids, async () => undefined, IDLE_FOR);
  return Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, (ms * 1_000) / IDLE_FOR]));
}

/** Statements in a contender's database while some are approved one by one, by Postgres' own log. */
async function countRoundTrips(stack: Stack, all: Contenders): Promise<PeersReport['roundTrips']> {
  say('Counting round trips');
  const entries: [Variant, number][] = [];
  for (const variant of variants) {
    const { database, approve } = all[variant];
    const log = await loggedBy(stack, () => forEach(Array.from({ length: COUNTED }), 1, approve), '%d');
    const statements = log.split(/^@/m).filter((entry) => {
      const [, name, statement = ''] = statementEntry.exec(entry) ?? [];
      return name === database && !isSweep(statement);
    });
    entries.push([variant, statements.length / COUNTED]);
  }
  return Object.fromEntries(entries) as Record<Variant, number>;
}

const rotated = <T>(items: readonly T[], by: number): T[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

/** Progress goes beside the figures, so that those can be piped. */
const say = (line: string) => console.error(line);

/** @param stop measured no further once it is aborted: what was started is stopped all the same */
async function run(options: Options, stack: Stack, stop: AbortSignal): Promise<PeersReport> {
  const connection = await Connection.connect({ address: stack.config.temporal.address });
  const client = new Client({ connection, namespace: stack.config.temporal.namespace });
  await withPostgres(stack.config.database.url, (postgres) => postgres.query(rawTables));
  const all = await contenders(stack, client);
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  try {
    stop.throwIfAborted();
    return await Promise.race([measureAll(options, stack, all), stopped]);
  } finally {
    for (const { stop: stopOne } of Object.values(all)) await stopOne();
    await connection.close();
  }
}

async function main(): Promise<void> {
  installPeers(say);
  if (process.argv[2] === 'down') return whileDown(say);
  const stop = onStopSignals(() => say('Still stopping'));
  if (process.argv[2] === 'profile') return profile(say, stop);
  const options = parseOptions(process.argv.slice(2));
  say('Starting a stack for this run alone');
  const cachedWorkflows = options.milestones * options.inFlight.length * 3 + 1_500;
  const stack = await startStack({
    ...{ keep: options.keep, cachedWorkflows, stop, print: say },
    // As many as the pools of all of them may open.
    settings: { max_connections: 200 },
  });
  try {
    const report = await run(options, stack, stop);
    console.log(render(report));
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await stack.stop();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    fail(error);
    process.exit();
  },
);
