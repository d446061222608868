import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_IDS } from '../../gateway/runs';
import { workflowIds, workflowTypes } from '../../protocol/names';
import { idsBefore } from '../../store/ids';
import { type Work, type Worked, waitingAmong, workAfter } from '../../store/reconciliation-work';
import { type Comparison, lastOf, type Part } from './compare';

/** What of the rows a workflow has to run for, and under which id. */
const kinds: Readonly<
  Record<Work, { readonly workflowId: (id: string) => string; readonly prefix: string | null }>
> = {
  milestones: { workflowId: workflowIds.milestone, prefix: null },
  heldOverRequests: { workflowId: workflowIds.refundRequest, prefix: 'rr' },
  bonuses: { workflowId: workflowIds.bonus, prefix: 'cmd' },
  refunds: { workflowId: workflowIds.refundTransfer, prefix: 'ref' },
};

const works = Object.keys(kinds) as Work[];

const types = [
  workflowTypes.milestone,
  workflowTypes.refundRequest,
  workflowTypes.bonus,
  workflowTypes.refundTransfer,
];

/**
 * Each thing that waits has a workflow, and each workflow something that waits. Temporal's list may be a moment
 * behind: what differs by it is looked at again, each by itself.
 */
export const workflowParts: readonly Part[] = [
  ...works.map((work) => ({
    name: `workflows of ${work}`,
    page: (it: Comparison, after: string) => workPage(it, work, after),
  })),
  { name: 'running workflows', page: runningPage },
];

async function workPage(it: Comparison, work: Work, after: string): Promise<string | null> {
  const { db, gateway } = it.sides;
  const { workflowId, prefix } = kinds[work];
  // A milestone is moved by its own workflow; the rest is written a moment before its workflow starts.
  const before = prefix === null ? null : idsBefore(prefix, it.startedAt - it.patience.young);
  const rows = await workAfter(db, work, { after, before, limit: MOST_IDS });
  const listed = await gateway.runs.runningAmong(rows.map(({ id }) => workflowId(id)));
  const missing = rows.filter(({ id }) => !listed.has(workflowId(id)));
  for (const row of await stillMissing(it, work, missing))
    it.differs('missing_workflow', row.id, row.contractId, `${workflowId(row.id)} does not run`);
  it.done('rows', rows.length);
  return lastOf(rows);
}

async function runningPage(it: Comparison, after: string): Promise<string | null> {
  const { ids, next } = await it.sides.gateway.runs.running(types, after);
  await compareRunning(it, ids);
  it.done('workflows', ids.length);
  return next;
}

/**
 * Those that wait while nothing runs for them. A run that ends has settled its row before, and one that begins settles
 * it after: so the row is looked at between two looks for a run.
 */
async function stillMissing(it: Comparison, work: Work, rows: readonly Worked[]): Promise<Worked[]> {
  const missing = await notRunning(it, work, rows);
  if (missing.length === 0) return [];
  const ids = missing.map(({ id }) => id);
  const waiting = await waitingAmong(it.sides.db, work, ids);
  return notRunning(
    it,
    work,
    missing.filter(({ id }) => waiting.has(id)),
  );
}

/** How many runs are asked for at a time. */
const AT_A_TIME = 10;

async function notRunning(it: Comparison, work: Work, rows: readonly Worked[]): Promise<Worked[]> {
  const { workflowId } = kinds[work];
  const missing: Worked[] = [];
  for (let asked = 0; asked < rows.length; asked += AT_A_TIME) {
    const some = rows.slice(asked, asked + AT_A_TIME);
    const run = await Promise.all(some.map(({ id }) => it.sides.gateway.runs.isRunning(workflowId(id))));
    missing.push(...some.filter((_, index) => !run[index]));
  }
  return missing;
}

async function compareRunning(it: Comparison, workflows: readonly string[]): Promise<void> {
  const strays = await notWaitedFor(it, workflows);
  if (strays.length === 0) return;
  // A run goes on for a moment after it has settled its row.
  await sleep(it.patience.betweenLooks);
  for (const workflowId of await notWaitedFor(it, strays)) {
    if (!(await it.sides.gateway.runs.isRunning(workflowId))) continue;
    it.differs('stray_workflow', workflowId, null, 'it runs, and its row waits for nothing, or is not there');
  }
}

/** Those of these workflows for which nothing waits in the rows. */
async function notWaitedFor(it: Comparison, workflows: readonly string[]): Promise<string[]> {
  const idOf = (workflowId: string) => workflowId.slice(workflowId.indexOf('/') + 1);
  const strays: string[] = [];
  for (const work of works) {
    const { workflowId } = kinds[work];
    const ofKind = workflows.filter((one) => one === workflowId(idOf(one)));
    if (ofKind.length === 0) continue;
    const waiting = await waitingAmong(it.sides.db, work, ofKind.map(idOf));
    strays.push(...ofKind.filter((one) => !waiting.has(idOf(one))));
  }
  return strays;
}
