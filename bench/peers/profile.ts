import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { figuresOf, forEach, measure, type Sample } from '../measure';
import { table } from '../report';
import { Service } from '../service';
import { type Stack, startStack } from '../stack';
import { withPostgres } from '../with-postgres';
import { PeerCaller, startPeer } from './programs';
import { type CpuProfile, sharesOf, ticksOf } from './shares';

/**
 * `npm run bench:peers -- profile`: what the CPU of an approval goes to, here and on DBOS: by package in the Node
 * programs, by statement in Postgres.
 */

const APPROVALS = 400;
const WARM_UP = 200;
const IN_FLIGHT = 32;
/** Statements and packages below this part of a program are summed. */
const WORTH_A_ROW = 0.015;
/** The profiles are written once the programs have seen that they should. */
const WRITTEN_WITHIN = 4_000;

type Statement = { readonly text: string; readonly calls: number; readonly ms: number };
/** Milliseconds an approval, by what they went to; the greatest first. */
type Parts = readonly (readonly [what: string, ms: number])[];

export async function profile(print: (line: string) => void, stop: AbortSignal): Promise<void> {
  const home = path.resolve(__dirname, '..', '..', '.cache');
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(path.join(home, 'profiles-'));
  const more = {
    NODE_OPTIONS: `--require ${path.join(__dirname, 'profiler.cjs')}`,
    PROFILE_DIR: folder,
  };
  const settings = {
    max_connections: 200,
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track_planning': 'on',
  };
  const stack = await startStack({ keep: false, cachedWorkflows: 3_000, stop, print, more, settings });
  const peer = await startPeer('dbos', { stack, print, more });
  try {
    const url = stack.config.database.url;
    await withPostgres(url, (postgres) => postgres.query('create extension pg_stat_statements'));
    const profiled = (pids: Readonly<Record<string, number>>, database: string, work: Work) =>
      profiledOnce({ folder, pids, url, database }, work);
    print('Approving through the service');
    const { api, worker, temporal, postgres } = stack.pids;
    const service = await approvedHere(stack);
    await profiled({ api, worker, temporal, postgres }, path.basename(new URL(url).pathname), service);
    print('Approving on DBOS');
    const dbos = await approvedOnDbos(peer.url);
    await profiled({ ...peer.pids, postgres }, path.basename(new URL(peer.databaseUrl).pathname), dbos);
  } finally {
    await peer.stop();
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Work = (pids: Readonly<Record<string, number>>) => Promise<Sample>;

/** @returns the approvals to be profiled; others have gone before, since programs that have just started are slow */
async function approvedHere(stack: Stack): Promise<Work> {
  const service = new Service(stack.apiUrl, stack.env);
  const { jobs } = await service.openInReview(APPROVALS + WARM_UP, 16);
  await forEach(jobs.splice(0, WARM_UP), IN_FLIGHT, (job) => service.approve(job));
  return (pids) =>
    measure(jobs, IN_FLIGHT, pids, (job) => service.approve(job)).finally(() => service.close());
}

async function approvedOnDbos(url: string): Promise<Work> {
  const caller = new PeerCaller(url);
  const ids = Array.from({ length: APPROVALS + WARM_UP }, () => randomUUID());
  await forEach(ids, IN_FLIGHT, (id) => caller.submit(id));
  await forEach(ids.splice(0, WARM_UP), IN_FLIGHT, (id) => caller.approve(id));
  return (pids) => measure(ids, IN_FLIGHT, pids, (id) => caller.approve(id)).finally(() => caller.close());
}

interface Place {
  readonly folder: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly url: string;
  readonly database: string;
}

async function profiledOnce({ folder, pids, url, database }: Place, work: Work): Promise<void> {
  await withPostgres(url, (postgres) => postgres.query('select pg_stat_statements_reset()'));
  const on = path.join(folder, 'on');
  writeFileSync(on, '');
  await delay(500);
  const before = ticksOfEach(pids);
  const figures = figuresOf(await work(pids));
  const after = ticksOfEach(pids);
  const statements = await statementsOf(url, database);
  rmSync(on);
  await delay(WRITTEN_WITHIN);
  const rows = Object.entries(pids).flatMap(([name, pid]) => {
    const ms = figures.cpu[name] ?? 0;
    const [from, to] = [before[name], after[name]];
    const core = from && to && to.all > from.all ? (to.core - from.core) / (to.all - from.all) : 0;
    const parts =
      name === 'postgres' ? byStatement(statements, figures.count, ms) : byPackage(folder, pid, core, ms);
    return [[name, ms.toFixed(2)], ...parts.map(([what, part]) => [`- ${what}`, part.toFixed(2)])];
  });
  console.log(table(['', `CPU ms an approval, ${IN_FLIGHT} in flight`], rows));
}

const ticksOfEach = (pids: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, ticksOf(pid)]));

/** A profile says what a thread's time went to; how much CPU that was says the process. */
function byPackage(folder: string, pid: number, core: number, ms: number): Parts {
  const profiles = readdirSync(folder)
    .filter((file) => file.startsWith(`${pid}-`) && file.endsWith('.cpuprofile'))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile);
  const shares = [...sharesOf(profiles)].map(([owner, share]): [string, number] => [
    owner,
    share * (1 - core),
  ]);
  return gathered([...shares, ["Temporal's core, in Rust", core]], ms, profiles.length > 0);
}

/** The time of statements that callers sent, with what triggers did within them. */
function byStatement(statements: readonly Statement[], count: number, postgresMs: number): Parts {
  const all = statements.reduce((sum, { ms }) => sum + ms, 0);
  const parts = statements.map(({ text, calls, ms }): [string, number] => [
    `${(calls / count).toFixed(1)} x ${text}`,
    ms / all,
  ]);
  return gathered(parts, postgresMs, true);
}

function gathered(shares: readonly (readonly [string, number])[], ms: number, known: boolean): Parts {
  if (!known) return [];
  const large = shares.filter(([, share]) => share >= WORTH_A_ROW).sort(([, a], [, b]) => b - a);
  const rest = 1 - large.reduce((sum, [, share]) => sum + share, 0);
  const parts = large.map(([what, share]) => [what, share * ms] as const);
  return [...parts, ['all else', rest * ms]];
}

async function statementsOf(url: string, database: string): Promise<Statement[]> {
  const sql = `
    select left(regexp_replace(regexp_replace(query, '\\s+', ' ', 'g'), '"', '', 'g'), 72) as text,
           sum(calls)::int as calls, sum(total_exec_time + total_plan_time) as ms
      from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname = $1 and toplevel and query not like '%pg_stat_statements%' group by 1`;
  return withPostgres(url, async (postgres) => (await postgres.query<Statement>(sql, [database])).rows);
}
