import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { dataFiles } from '../config';
import { workflowIds } from '../protocol/names';
import { forEach } from './measure';
import type { Job, Service } from './service';
import type { Stack } from './stack';

/** What one approval asks of the servers. Unlike times, this is the same on every machine. */
export interface Counts {
  /** SQL round trips, by the program that makes them. */
  readonly statements: Readonly<Record<string, number>>;
  /** Each statement and how often it comes, the most frequent first. */
  readonly most: readonly (readonly [statement: string, times: number])[];
  /** Events in a workflow's history, from its start to its end. */
  readonly historyEvents: number;
}

const names: Readonly<Record<string, string>> = {
  'milestone-escrow-api': 'api',
  'milestone-escrow-worker': 'worker',
  'milestone-escrow-rail': 'rail',
};

/** Approves these one after the other, with Postgres writing every statement to its log. */
export async function countStatements(
  stack: Stack,
  service: Service,
  jobs: readonly Job[],
): Promise<Pick<Counts, 'statements' | 'most'>> {
  const text = await loggedBy(stack, () => forEach(jobs, 1, (job) => service.approve(job)));
  const statements: Record<string, number> = {};
  const most = new Map<string, number>();
  for (const entry of text.split(/^@/m)) {
    const [, application = '', statement = ''] = statementEntry.exec(entry) ?? [];
    const program = names[application];
    if (program === undefined || isSweep(statement)) continue;
    statements[program] = (statements[program] ?? 0) + 1 / jobs.length;
    const short = `${program}: ${statement.replaceAll(/\s+/g, ' ').trim().slice(0, 90)}`;
    most.set(short, (most.get(short) ?? 0) + 1 / jobs.length);
  }
  return { statements, most: [...most].sort(([, a], [, b]) => b - a) };
}

/** What `log_line_prefix` below makes of a statement, whichever protocol it came by; it may have several lines. */
export const statementEntry = /^([^@]*)@LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)$/;

/** The look for work that was left lying comes by the clock, not with an approval. */
export const isSweep = (statement: string): boolean =>
  statement.includes('sweep_at <') || statement.includes('skip locked');

/** What Postgres logs while this is done: every statement, after what `of` stands for between two `@`. */
export async function loggedBy(
  { config }: Pick<Stack, 'config'>,
  work: () => Promise<void>,
  of: '%a' | '%d' = '%a',
): Promise<string> {
  const log = openSync(dataFiles(config.dataDir).postgresLog, 'r');
  const admin = new Postgres({ connectionString: config.database.url });
  await admin.connect();
  const set = async (settings: readonly string[]) => {
    for (const setting of settings) await admin.query(`alter system ${setting}`);
    await admin.query('select pg_reload_conf()');
    // Each backend takes the new settings up before its next statement, once it has been told.
    await delay(200);
  };
  try {
    await set([`set log_line_prefix = '@${of}@'`, `set log_statement = 'all'`]);
    const from = fstatSync(log).size;
    await work();
    const bytes = Buffer.alloc(fstatSync(log).size - from);
    readSync(log, bytes, 0, bytes.length, from);
    await set(['reset log_statement', 'reset log_line_prefix']);
    return bytes.toString('utf8');
  } finally {
    closeSync(log);
    await admin.end();
  }
}

/** The mean length of these workflows' histories. */
export async function historyEvents(client: Client, workflowIds: readonly string[]): Promise<number> {
  const lengths = await Promise.all(
    workflowIds.map(async (id) => (await client.workflow.getHandle(id).describe()).historyLength),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

export const historyOf = (client: Client, jobs: readonly Job[]): Promise<number> =>
  historyEvents(
    client,
    jobs.map(({ milestoneId }) => workflowIds.milestone(milestoneId)),
  );
