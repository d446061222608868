import { proxyActivities } from '@temporalio/workflow';
import type { ReconciliationActivities } from '../protocol/activities';
import type { Reconciliation } from '../protocol/reconciliation';
import { needsAttention } from './attributes';
import { showReconciliation } from './details';

/** It reads all there is; a worker that gives no sign of life has died, and the next one begins anew. */
const { reconcile } = proxyActivities<ReconciliationActivities>({
  startToCloseTimeout: '3 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 3, maximumAttempts: 8 },
});

/** Compares all books, as the schedule has it done; what it found is on its page, and found by `NeedsAttention`. */
export async function reconciliation(): Promise<Reconciliation> {
  const summary = 'Compare rows, ledger, payment rail and workflows';
  const { result, first } = await reconcile.executeWithOptions({ summary }, []);
  const { differences } = result;
  needsAttention(differences > 0, differences > 0 ? `${differences} differences` : null);
  showReconciliation(result, first);
  return result;
}
