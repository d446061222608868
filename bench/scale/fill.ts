import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client as Postgres } from 'pg';
import { StackError } from '../../dev/errors';
import { TemporalUnavailable } from '../../gateway';
import { milestoneStarts } from '../../store/starts';
import { forEach } from '../measure';
import { memoryOf } from '../process-tree';
import type { Job } from '../service';
import { withPostgres } from '../with-postgres';
import type { BenchCluster } from './cluster';

/** How far a cluster's fill has come, kept beside its data: one that was interrupted goes on from there. */
export interface Filled {
  /** Opened, funded and submitted through the API before all others; approved from the front. */
  readonly cold: readonly Job[];
  /** The one that the others are made after. */
  readonly template: Job;
  /** How many of them have been started. */
  readonly started: number;
}

/** How many to make by copying, and how many to open through the API before. */
export interface Counts {
  readonly waiting: number;
  readonly cold: number;
}

const BATCH = 1_000;
const OPENING = 8;
const STARTING = 48;
const TRIES = 20;

/** Fills a cluster with milestones in review, with the default policy's clocks. */
export async function fill(
  cluster: BenchCluster,
  dataDir: string,
  counts: Counts,
  say: (line: string) => void,
): Promise<Filled> {
  return withPostgres(cluster.adminUrl, async (postgres) => {
    // What is made here can be made again, so nobody waits for the disk while it is.
    await settings(postgres, 'set synchronous_commit = off', "set max_wal_size = '8GB'");
    try {
      return await fillAll(cluster, postgres, dataDir, counts, say);
    } finally {
      await settings(postgres, 'reset synchronous_commit', 'reset max_wal_size');
      await postgres.query('checkpoint');
    }
  });
}

async function settings(postgres: Postgres, ...changes: readonly string[]): Promise<void> {
  for (const change of changes) await postgres.query(`alter system ${change}`);
  await postgres.query('select pg_reload_conf()');
}

async function fillAll(
  cluster: BenchCluster,
  postgres: Postgres,
  dataDir: string,
  { waiting, cold }: Counts,
  say: (line: string) => void,
): Promise<Filled> {
  let filled = readFilled(dataDir) ?? (await openFirst(cluster, cold, say));
  const save = (more: Partial<Filled>) => {
    filled = { ...filled, ...more };
    writeFilled(dataDir, filled);
  };
  save({});
  const ids = await fillRows(postgres, filled.template, waiting, say);
  const startedAt = performance.now();
  const from = filled.started;
  for (let next = from; next < ids.length; next += BATCH) {
    await startAll(cluster, ids.slice(next, next + BATCH));
    save({ started: Math.min(next + BATCH, ids.length) });
    const rate = ((filled.started - from) * 1_000) / (performance.now() - startedAt);
    say(`Started ${filled.started} of ${ids.length}, ${rate.toFixed(0)} a second; MB: ${heldBy(cluster)}`);
  }
  return filled;
}

const heldBy = (cluster: BenchCluster): string =>
  Object.entries(memoryOf(cluster.pids()))
    .map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)}`)
    .join(', ');

const file = (dataDir: string) => path.join(dataDir, 'filled.json');

export function readFilled(dataDir: string): Filled | undefined {
  if (!existsSync(file(dataDir))) return undefined;
  return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Filled;
}

export function writeFilled(dataDir: string, filled: Filled): void {
  writeFileSync(`${file(dataDir)}.new`, JSON.stringify(filled));
  renameSync(`${file(dataDir)}.new`, file(dataDir));
}

/** Of those that were made after the template, the first so many. */
export function idsOf(dataDir: string, count: number): string[] {
  const filled = readFilled(dataDir);
  if (filled === undefined) throw new StackError(`${dataDir} is not filled`);
  return numbered(filled.template.milestoneId.slice(0, -8), count);
}

async function openFirst({ service }: BenchCluster, cold: number, say: (line: string) => void) {
  say(`Opening ${cold + 1} through the API`);
  const { jobs } = await service.openInReview(cold + 1, OPENING);
  const template = jobs.pop();
  if (template === undefined) throw new StackError('Nothing was opened');
  return { cold: jobs, template, started: 0 };
}

/** As the sweep starts a milestone whose run is gone: the run begins by reading its row. */
async function startAll({ db, gateway }: BenchCluster, ids: readonly string[]): Promise<void> {
  await forEach(await milestoneStarts(db, ids), STARTING, (start) =>
    patiently(() => gateway.startMilestone(start)),
  );
}

/** A machine that is busy with this may be late with an answer; a start may be repeated. */
async function patiently(call: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TemporalUnavailable) || tries === TRIES) throw error;
    }
  }
}

/** What an id, a UUID or a digest ends with; \\1 stays and the rest becomes a number. */
const endOfId = '([0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})[0-9a-f]{8}\\M';

/** In the order in which they refer to each other, and by what the template's rows are found. */
const tables = [
  ['contracts', 'id = $1'],
  ['milestones', 'contract_id = $1'],
  ['commands', 'contract_id = $1'],
  ['charges', 'contract_id = $1'],
  ['simulated_rail.charges', 'rail_reference in (select rail_reference from charges where contract_id = $1)'],
  ['ledger.journals', 'contract_id = $1'],
  ['ledger.entries', 'contract_id = $1'],
  ['events', 'contract_id = $1'],
] as const;

/**
 * Contracts with one milestone in review, made after one that came there through the API: the same rows with ids of
 * their own. Nothing is left out: every constraint and trigger judges each row, the ledger's balances follow from
 * the legs, and events are numbered.
 * @returns the ids of the milestones, the template's not among them
 */
async function fillRows(
  postgres: Postgres,
  template: Job,
  waiting: number,
  say: (line: string) => void,
): Promise<string[]> {
  const stem = template.milestoneId.slice(0, -8);
  const { rows } = await postgres.query<{ there: number }>(
    'select count(*)::int as there from milestones where id like $1 and id <> $2',
    [`${stem}%`, template.milestoneId],
  );
  const copies = [];
  for (const [table, where] of tables) copies.push(await copying(postgres, table, where));
  const startedAt = performance.now();
  const there = rows[0]?.there ?? 0;
  for (let from = there; from < waiting; from += BATCH) {
    const to = Math.min(from + BATCH, waiting);
    await postgres.query('begin');
    for (const copy of copies) await postgres.query(copy, [template.contractId, from, to - 1]);
    await postgres.query('commit');
    const rate = ((to - there) * 1_000) / (performance.now() - startedAt);
    if (to % 10_000 === 0 || to === waiting) say(`Made ${to} of ${waiting}, ${rate.toFixed(0)} a second`);
  }
  return numbered(stem, waiting);
}

const numbered = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => stem + index.toString(16).padStart(8, '0'));

/** What copies the template's rows of a table for the numbers from $2 to $3. Columns that Postgres sets are left out. */
async function copying(postgres: Postgres, table: string, where: string): Promise<string> {
  const { rows } = await postgres.query<{ column: string }>(
    `select quote_ident(attname) as column from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`,
    [table],
  );
  const columns = rows.map(({ column }) => column);
  return `
    insert into ${table} (${columns.join(', ')})
    select ${columns.map((column) => `(copy).${column}`).join(', ')}
      from (select jsonb_populate_record(null::${table},
                regexp_replace(t.original, '${endOfId}', '\\1' || lpad(to_hex(n), 8, '0'), 'g')::jsonb) as copy
              from generate_series($2::int, $3::int) n,
                   (select to_jsonb(o)::text as original, row_number() over (order by o.ctid) as nth
                      from ${table} o where ${where}) t
             order by n, nth
            offset 0) copies`;
}
