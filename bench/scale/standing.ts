import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../../dev/errors';
import { measure } from '../measure';
import { memoryOf } from '../process-tree';
import { withPostgres } from '../with-postgres';
import type { BenchCluster } from './cluster';

/** What a cluster takes while nobody asks anything of it. */
export interface Standing {
  /** Seconds from nothing running to all of it ready. */
  readonly readySeconds: number;
  /** By the names of its programs. */
  readonly megabytes: Readonly<Record<string, number>>;
  readonly cpuMsPerSecond: Readonly<Record<string, number>>;
  /** Of each database, after a vacuum. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly reconciliation: Reconciled;
}

export interface Reconciled {
  readonly compared: string;
  readonly verdict: string;
  readonly seconds: number;
  /** The most it has held; NaN where the system does not tell. */
  readonly peakMegabytes: number;
}

const root = path.resolve(__dirname, '..', '..');
const databases = ['milestone_escrow', 'temporal', 'temporal_visibility'] as const;
const IDLE_FOR = 10_000;
/** Seconds for what was started to be taken up. */
const QUIET_WITHIN = 3_600;

export async function standingOf(cluster: BenchCluster): Promise<Standing> {
  await cluster.quiet(QUIET_WITHIN);
  const bytes: Record<string, number> = {};
  for (const name of databases) bytes[name] = await sizeOf(cluster.adminUrl, name);
  await cluster.quiet(QUIET_WITHIN);
  const pids = cluster.pids();
  const { cpu } = await measure([], 1, pids, async () => undefined, IDLE_FOR);
  const idle = Object.entries(cpu).map(([name, ms]) => [name, (ms * 1_000) / IDLE_FOR]);
  return {
    readySeconds: cluster.readySeconds,
    megabytes: memoryOf(pids),
    cpuMsPerSecond: Object.fromEntries(idle),
    bytes,
    reconciliation: await reconcile(cluster),
  };
}

/** As autovacuum would have left it by and by. */
function sizeOf(adminUrl: string, database: string): Promise<number> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return withPostgres(url.href, async (postgres) => {
    await postgres.query('vacuum analyze');
    const { rows } = await postgres.query<{ size: string }>(
      'select pg_database_size(current_database()) as size',
    );
    return Number(rows[0]?.size);
  });
}

/** As ops type it, in a process of its own. @throws StackError where it finds a difference */
async function reconcile({ opsEnv }: BenchCluster): Promise<Reconciled> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'ops/main.ts', 'ops', 'reconcile'], {
    cwd: root,
    env: opsEnv,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  let peak = Number.NaN;
  const watch = setInterval(() => {
    peak = peakOf(child.pid ?? -1) ?? peak;
  }, 200);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearInterval(watch);
  const lines = Buffer.concat(said).toString('utf8').trim().split('\n');
  if (code !== 0) throw new StackError(`Reconciliation found differences:\n${lines.slice(-20).join('\n')}`);
  return {
    compared: (lines[0] ?? '').replace(/^compared +/, ''),
    verdict: lines.at(-1) ?? '',
    seconds: (performance.now() - startedAt) / 1_000,
    peakMegabytes: peak,
  };
}

function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}
