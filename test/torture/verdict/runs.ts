import type { Client } from '@temporalio/client';
import { until } from '../../../dev/processes';
import { workflowIds } from '../../../protocol/names';
import type { Database } from '../../../store/database';

const live = ['funding', 'active', 'in_review', 'changes_requested', 'on_hold'];
/** So many tries of one task, and something is wrong with it and not with what is around it. */
const mostTries = 3;

/** A run ends a moment after its row says so, and Temporal's list hears of it later still. */
const withinMs = 60_000;
const lookEveryMs = 1_000;

/** What Temporal has that should not be there: runs that failed, that are stuck, that are left over or missing. */
export async function faultsInRuns(temporal: Client, db: Database): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  const look = async () => {
    faults = await faultsNow(temporal, db);
    return faults.length === 0;
  };
  await until(look, withinMs, lookEveryMs);
  return faults;
}

async function faultsNow(temporal: Client, db: Database): Promise<readonly string[]> {
  const faults: string[] = [];
  const running = new Set<string>();
  for await (const { workflowId, status } of temporal.workflow.list()) {
    if (status.name === 'RUNNING') running.add(workflowId);
    else if (status.name !== 'COMPLETED' && status.name !== 'CONTINUED_AS_NEW')
      faults.push(`workflow ${workflowId} is ${status.name}`);
  }
  const { rows } = await db.raw<{ rows: { id: string; state: string }[] }>(
    'select id, state from milestones',
  );
  for (const { id, state } of rows) {
    const workflowId = workflowIds.milestone(id);
    const runs = running.has(workflowId);
    if (live.includes(state) && !runs) faults.push(`${id} is ${state}, and no workflow runs for it`);
    if (!live.includes(state) && runs) faults.push(`${id} is ${state}, and its workflow still runs`);
  }
  for (const workflowId of running) faults.push(...(await stuck(temporal, workflowId)));
  return faults;
}

async function stuck(temporal: Client, workflowId: string): Promise<readonly string[]> {
  const { raw } = await temporal.workflow.getHandle(workflowId).describe();
  const faults: string[] = [];
  const task = raw.pendingWorkflowTask;
  if ((task?.attempt ?? 0) > mostTries)
    faults.push(`workflow ${workflowId} is at try ${task?.attempt} of a task`);
  for (const activity of raw.pendingActivities ?? []) {
    const why = activity.lastFailure?.message ?? 'nothing said why';
    if ((activity.attempt ?? 0) > 1)
      faults.push(
        `workflow ${workflowId} is at try ${activity.attempt} of ${activity.activityType?.name}: ${why}`,
      );
  }
  return faults;
}
