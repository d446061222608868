import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../bench/report';
import { workflowIds } from '../../protocol/names';
import { type Database, openDatabase } from '../../store/database';
import { idOf, Stack } from '../rules/stack';
import { until } from '../support/world';
import { type CountedAct, countedActs } from './acts';
import { SqlTraffic } from './traffic';

/**
 * What each act asks of Temporal and of Postgres, held to the table in docs/costs.md: an event or a round trip more is
 * somebody's decision, and not found out a year later. `WRITE_COSTS=1` writes the table anew.
 */

const page = path.join(__dirname, '../../docs/costs.md');
const head = ['act', 'events', 'tasks', 'API: statements', 'waits', 'worker: statements', 'waits'];

/** A workflow task that took too long on a busy machine is made again: the least of so many is what an act needs. */
const TRIES = 3;

const traffic = new SqlTraffic();
const stack = new Stack();
let looks: Database;
let ofApi: Database;
beforeAll(async () => {
  traffic.start();
  const open = (url: string, applicationName: string) => openDatabase({ url, poolMax: 4, applicationName });
  await stack.start({}, (url) => {
    ofApi = open(url, 'costs-api');
    return ofApi;
  });
  looks = open(stack.world.databaseUrl, 'costs-looks');
  await stack.alice.does(`${await stack.inReview(await stack.job())}/approve`);
}, 120_000);
afterAll(async () => {
  traffic.stop();
  await stack.stop(() => Promise.all([looks.destroy(), ofApi.destroy()]));
});

async function count({ prepare }: CountedAct): Promise<number[]> {
  const job = await stack.job();
  const { milestone, perform } = await prepare(stack, job);
  const before = await historiesOf(job, milestone);
  traffic.take('costs-api');
  traffic.take('test');
  await perform();
  const api = traffic.take('costs-api');
  const after = await historiesOf(job, milestone);
  const worker = traffic.take('test');
  const added = (what: 'events' | 'tasks') =>
    [...after].reduce((sum, [run, counts]) => sum + counts[what] - (before.get(run)?.[what] ?? 0), 0);
  return [
    added('events'),
    added('tasks'),
    ...[api.statements, api.roundTrips],
    ...[worker.statements, worker.roundTrips],
  ];
}

type Histories = ReadonlyMap<string, { readonly events: number; readonly tasks: number }>;

/** The run of a milestone, and of whatever it has started, once none of them has anything to do. */
async function historiesOf(job: string, milestone: string): Promise<Histories> {
  const own = workflowIds.milestone(idOf(milestone));
  if (!(await isThere(own))) return new Map();
  // What it has started is in the rows by now, and its run waits or ends.
  await quiet(own);
  const of = { contract_id: idOf(job) };
  const bonuses: string[] = await looks('bonuses').where(of).pluck('id');
  const refunds: string[] = await looks('refunds').where(of).pluck('id');
  const started = [...bonuses.map(workflowIds.bonus), ...refunds.map(workflowIds.refundTransfer)];
  for (const workflowId of started) {
    await until(async () => ((await isThere(workflowId)) ? true : null), `${workflowId} to be started`);
    await handleOf(workflowId).result();
  }
  return new Map(await Promise.all([own, ...started].map(historyOf)));
}

const handleOf = (workflowId: string) => stack.world.env.client.workflow.getHandle(workflowId);

const isThere = (workflowId: string): Promise<boolean> =>
  handleOf(workflowId)
    .describe()
    .then(
      () => true,
      () => false,
    );

/** @returns the latest run, once it waits or has ended */
const quiet = (workflowId: string): Promise<string> =>
  until(async () => {
    const { raw, runId, status } = await handleOf(workflowId).describe();
    // A child that is being started will be heard of.
    const starting = status.name === 'RUNNING' && (raw.pendingChildren ?? []).some((each) => !each.runId);
    return (raw.pendingActivities ?? []).length === 0 && !raw.pendingWorkflowTask && !starting ? runId : null;
  }, `${workflowId} to have nothing to do`);

async function historyOf(workflowId: string) {
  const runId = await quiet(workflowId);
  const { events } = await stack.world.env.client.workflow.getHandle(workflowId, runId).fetchHistory();
  const all = events ?? [];
  const tasks = all.filter((event) => event.workflowTaskCompletedEventAttributes).length;
  return [runId, { events: all.length, tasks }] as const;
}

const least = (counts: readonly (readonly number[])[]): string[] =>
  (counts[0] ?? []).map((_, column) => String(Math.min(...counts.map((each) => each[column] ?? 0))));

const rows = (): string[][] =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([name, ...cells]) => cells.length === 6 && countedActs.some((each) => each.name === name));

const counted: string[][] = [];
afterAll(() => {
  if (process.env.WRITE_COSTS !== '1') return;
  const text = readFileSync(page, 'utf8');
  const [begin, end] = ['<!-- what each act asks -->\n', '<!-- end -->'];
  const at = text.indexOf(begin) + begin.length;
  writeFileSync(page, `${text.slice(0, at)}\n${table(head, counted)}\n${text.slice(text.indexOf(end))}`);
});

test.each(countedActs.map((each) => [each.name, each] as const))('%s', async (name, act) => {
  const tries: number[][] = [];
  const wanted = rows().find(([told]) => told === name);
  do tries.push(await count(act));
  while (tries.length < TRIES && [name, ...least(tries)].join() !== wanted?.join());
  counted.push([name, ...least(tries)]);
  if (process.env.WRITE_COSTS !== '1') expect([name, ...least(tries)]).toEqual(wanted);
});
