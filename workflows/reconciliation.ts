import { CancellationScope, condition, isCancellation, patched, proxyActivities } from '@temporalio/workflow';
import type { ReconciliationActivities } from '../protocol/activities';
import { activityMs } from '../protocol/limits';
import type { Reconciliation } from '../protocol/reconciliation';
import { needsAttention } from './attributes';
import { showReconciliation } from './details';

/** It reads all there is; a worker that gives no sign of life has died, and the next one goes on from there. */
const { reconcile } = proxyActivities<ReconciliationActivities>({
  startToCloseTimeout: activityMs.reconciliation.startToClose,
  heartbeatTimeout: activityMs.reconciliation.heartbeat,
  retry: { initialInterval: '10 seconds', backoffCoefficient: 3, maximumAttempts: 8 },
});

/**
 * Compares all books, as the schedule has it done. One that has found something stays open, so that it is in the list
 * of what needs attention, until the next one is to begin: that is its cancellation. One that compares finishes first.
 */
export async function reconciliation(): Promise<Reconciliation> {
  const summary = 'Compare rows, ledger, payment rail and workflows';
  const { result, first } = await CancellationScope.nonCancellable(() =>
    reconcile.executeWithOptions({ summary }, []),
  );
  const { differences } = result;
  needsAttention(differences > 0, differences > 0 ? `${differences} differences` : null);
  showReconciliation(result, first);
  if (differences > 0 && patched('stays-open')) {
    await next();
    needsAttention(false);
  }
  return result;
}

/** Waits until the schedule is about to start the next one, or somebody cancels this one. */
async function next(): Promise<void> {
  try {
    await condition(() => false);
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}
