import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, type Connection, ScheduleAlreadyRunning } from '@temporalio/client';
import { reconciliationSchedule, workflowTypes } from '../protocol/names';

/** Milliseconds that a call may take. */
const WITHIN = 10_000;

const within = <T>({ connection }: Client, call: () => Promise<T>): Promise<T> =>
  (connection as Connection).withDeadline(Date.now() + WITHIN, call);

/** Milliseconds that lie between two: Temporal names a workflow after its second, and drops one of the same name. */
const APART = 2_000;

/** Has the schedule begin the next reconciliation now. */
export async function reconcileNow(client: Client, taskQueue: string): Promise<void> {
  const handle = client.schedule.getHandle(reconciliationSchedule(taskQueue));
  const { info } = await within(client, () => handle.describe());
  const last = info.recentActions.at(-1)?.takenAt.getTime() ?? 0;
  await sleep(Math.max(0, Math.min(APART, last + APART - Date.now())));
  await within(client, () => handle.trigger());
}

/**
 * One at a time. One that has found something stays open until the next begins, and so is cancelled by it; one that is
 * comparing finishes first. Those that fell due while no worker ran are not made up for.
 */
const policies = { overlap: 'CANCEL_OTHER', catchupWindow: '1 hour' } as const;

/**
 * Sees to it that this service is reconciled at intervals: one schedule in Temporal, whatever the number of workers.
 * One that is there already gets the interval and the policy; that it was paused by hand it stays.
 */
export async function scheduleReconciliation(
  client: Client,
  taskQueue: string,
  everyMinutes: number,
): Promise<void> {
  const scheduleId = reconciliationSchedule(taskQueue);
  const spec = { intervals: [{ every: `${everyMinutes} minutes` as const }] };
  try {
    await within(client, () =>
      client.schedule.create({
        scheduleId,
        spec,
        action: {
          type: 'startWorkflow',
          workflowType: workflowTypes.reconciliation,
          workflowId: scheduleId,
          taskQueue,
          staticSummary: 'Reconciliation of rows, ledger, payment rail and workflows',
        },
        policies,
        // So that there is a first one, and not only after an interval.
        state: { triggerImmediately: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(scheduleId);
    await within(client, () =>
      handle.update(({ action, state }) => ({ action, policies, state, spec }) as never),
    );
  }
}
