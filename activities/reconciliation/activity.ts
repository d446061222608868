import { activityInfo, Context, heartbeat } from '@temporalio/activity';
import type { ReconciliationActivities } from '../../protocol/activities';
import type { Difference } from '../../protocol/reconciliation';
import { insertReconciliation } from '../../store/reconciliations';
import { alive } from '../alive';
import { reconcile } from '.';
import type { Sides } from './compare';

/** How many differences a workflow shows; all of them are told by `milestone-escrow ops reconcile`. */
const MOST_SHOWN = 50;

/** A reconciliation as an activity: it tells how far it has come, and can be stopped. */
export const reconciliationActivities = (sides: Sides): ReconciliationActivities => ({
  async reconcile() {
    const first: Difference[] = [];
    let come = {};
    const result = await alive(
      () => heartbeat(come),
      () =>
        reconcile(sides, {
          found: (difference) => {
            if (first.length < MOST_SHOWN) first.push(difference);
          },
          progress: (step, count) => {
            come = { step, count };
          },
          signal: Context.current().cancellationSignal,
        }),
    );
    const { runId } = activityInfo().workflowExecution ?? { runId: activityInfo().activityId };
    await insertReconciliation(sides.db, runId, result);
    return { result, first };
  },
});
