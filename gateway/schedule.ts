import { type Client, type Connection, ScheduleAlreadyRunning } from '@temporalio/client';
import { reconciliationSchedule, workflowTypes } from '../protocol/names';

/** Milliseconds that a call may take. */
const WITHIN = 10_000;

/**
 * Sees to it that this service is reconciled at intervals: one schedule in Temporal, whatever the number of workers.
 * One that is there already gets the interval; that it was paused by hand it stays.
 */
export async function scheduleReconciliation(
  client: Client,
  taskQueue: string,
  everyMinutes: number,
): Promise<void> {
  const scheduleId = reconciliationSchedule(taskQueue);
  const spec = { intervals: [{ every: `${everyMinutes} minutes` as const }] };
  const within = <T>(call: () => Promise<T>) =>
    (client.connection as Connection).withDeadline(Date.now() + WITHIN, call);
  try {
    await within(() =>
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
        // One at a time; those that fell due while no worker ran are not made up for.
        policies: { overlap: 'SKIP', catchupWindow: '1 hour' },
      }),
    );
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(scheduleId);
    await within(() =>
      handle.update(({ action, policies, state }) => ({ action, policies, state, spec }) as never),
    );
  }
}
