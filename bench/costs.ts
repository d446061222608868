import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { StackError } from '../dev/errors';
import { onStopSignals } from '../dev/stop-signals';
import { workflowIds } from '../protocol/names';
import { forEach, measure } from './measure';
import { table } from './report';
import { type Job, Service, type Step } from './service';
import { type Stack, startStack } from './stack';

/**
 * `npm run bench -- costs`: what each act costs on this machine, in CPU, in what Postgres writes ahead and in what a
 * history grows by. What it asks of the servers, which is the same everywhere, is held by test/costs.
 */

type Act = {
  readonly name: string;
  /** How far a milestone is brought before. */
  readonly from: Step;
  readonly role: 'client' | 'freelancer' | 'ops';
  readonly path: string;
  readonly body: object;
};

const acts: readonly Act[] = [
  { name: 'fund', from: 'planned', role: 'client', path: 'fund', body: {} },
  { name: 'submit', from: 'funded', role: 'freelancer', path: 'submit', body: { message: 'Done' } },
  {
    name: 'request changes',
    from: 'inReview',
    role: 'client',
    path: 'request-changes',
    body: { message: 'Bluer' },
  },
  { name: 'approve in full', from: 'inReview', role: 'client', path: 'approve', body: {} },
  { name: 'approve for less', from: 'inReview', role: 'client', path: 'approve', body: { amount: 90_000 } },
  {
    name: 'approve with a bonus',
    from: 'inReview',
    role: 'client',
    path: 'approve',
    body: { bonus: { amount: 5_000 } },
  },
  { name: 'hold', from: 'inReview', role: 'ops', path: 'hold', body: { reason: 'A dispute' } },
];

/** Approved and not counted: programs that have just started are slow. */
const WARM_UP = 50;
const IN_FLIGHT = 4;

export async function benchCosts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { acts: { type: 'string', default: '40' } } });
  const count = Number(values.acts);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new StackError('Usage: npm run bench -- costs [--acts 40]');
  const stop = onStopSignals(() => undefined);
  const say = (line: string) => console.error(line);
  const stack = await startStack({ keep: false, cachedWorkflows: 5_000, stop, print: say });
  const service = new Service(stack.apiUrl, stack.env);
  const connection = await Connection.connect({ address: stack.config.temporal.address });
  const postgres = new Postgres({ connectionString: stack.config.database.url });
  try {
    await postgres.connect();
    const temporal = new Client({ connection, namespace: stack.config.temporal.namespace });
    const { jobs } = await service.openInReview(WARM_UP, 8);
    await forEach(jobs, 8, (job) => service.approve(job));
    const rows: string[][] = [];
    for (const act of acts) {
      stop.throwIfAborted();
      say(`Counting ${count} times: ${act.name}`);
      rows.push(await costOf(act, count, { stack, service, temporal, postgres }));
    }
    console.log(table(head, rows));
  } finally {
    service.close();
    await Promise.allSettled([connection.close(), postgres.end()]);
    await stack.stop();
  }
}

const head = ['act', 'CPU ms: API', 'worker', 'Temporal', 'Postgres', 'sum', 'WAL bytes', 'history bytes'];

type Tools = {
  readonly stack: Stack;
  readonly service: Service;
  readonly temporal: Client;
  readonly postgres: Postgres;
};

async function costOf(
  act: Act,
  count: number,
  { stack, service, temporal, postgres }: Tools,
): Promise<string[]> {
  const jobs = await service.open(count, IN_FLIGHT, act.from);
  // What follows an answer is over by then.
  await measure([], 1, {}, async () => undefined, 2_000);
  const [walBefore, bytesBefore] = [await walOf(postgres), await historyBytes(temporal, jobs)];
  const { cpu } = await measure(jobs, IN_FLIGHT, stack.pids, (job) =>
    service.perform(job, act.role, act.path, act.body),
  );
  const wal = (await walOf(postgres)) - walBefore;
  const bytes = (await historyBytes(temporal, jobs)) - bytesBefore;
  const each = [cpu.api, cpu.worker, cpu.temporal, cpu.postgres].map((ms = 0) => ms / count);
  const sum = each.reduce((total, ms) => total + ms, 0);
  return [
    act.name,
    ...[...each, sum].map((ms) => ms.toFixed(1)),
    (wal / count).toFixed(0),
    (bytes / count).toFixed(0),
  ];
}

async function walOf(postgres: Postgres): Promise<number> {
  const { rows } = await postgres.query(`select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`);
  return Number(rows[0].bytes);
}

/** Of the milestones' runs, as far as they have any. */
async function historyBytes(temporal: Client, jobs: readonly Job[]): Promise<number> {
  let total = 0;
  await forEach(jobs, 8, async ({ milestoneId }) => {
    const handle = temporal.workflow.getHandle(workflowIds.milestone(milestoneId));
    const described = await handle.describe().catch(() => null);
    total += Number(described?.raw.workflowExecutionInfo?.historySizeBytes ?? 0);
  });
  return total;
}
