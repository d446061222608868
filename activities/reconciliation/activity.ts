import { ApplicationFailure, activityInfo, Context, heartbeat, log } from '@temporalio/activity';
import type { ReconciliationActivities } from '../../protocol/activities';
import { type Difference, isDifferenceKind } from '../../protocol/reconciliation';
import { openDifferences, type Seen } from '../../store/differences';
import { insertReconciliation } from '../../store/reconciliations';
import { recordCleared, recordFound } from '../../transactions';
import { alive } from '../alive';
import { type Progress, progressIn, reconcile } from '.';
import type { Sides } from './compare';

/** How many differences a workflow shows; all of them are told by `milestone-escrow ops reconcile`. */
const MOST_SHOWN = 50;

/** Until a run that a stopping worker has left is taken up by another one. */
const TAKEN_UP_AFTER = '1 second';

/**
 * A reconciliation as an activity. It records what it finds page by page, tells how far it has come, and ends between
 * two pages where it is cancelled or its worker is told to stop: the next attempt goes on from there.
 * @param isStopping whether the worker has been told to stop
 */
export const reconciliationActivities = (
  sides: Sides,
  isStopping: () => boolean = () => false,
): ReconciliationActivities => ({
  async reconcile() {
    const { runId } = activityInfo().workflowExecution ?? { runId: activityInfo().activityId };
    let come = progressIn(activityInfo().heartbeatDetails);
    let page: Difference[] = [];
    const turned = async (progress: Progress) => {
      const seen = { runId, at: Date.now() };
      for (const difference of await recordFound(sides.db, page, seen)) logFound(difference);
      [page, come] = [[], progress];
      heartbeat(come);
    };
    const result = await alive(
      () => heartbeat(come),
      () => {
        const found = (difference: Difference) => page.push(difference);
        return reconcile(sides, { found, turned, mayGoOn: mayGoOn(isStopping) }, come);
      },
    );
    const seen: Seen = { runId, at: Date.now() };
    await insertReconciliation(sides.db, runId, result);
    const cleared = await recordCleared(sides.db, seen);
    if (cleared > 0) log.info('differences are there no longer', { count: cleared });
    return { result, first: await shown(sides, runId) };
  },
});

const mayGoOn = (isStopping: () => boolean) => () => {
  Context.current().cancellationSignal.throwIfAborted();
  if (!isStopping()) return;
  const message = 'its worker stops; another one goes on from here';
  throw ApplicationFailure.create({ message, type: 'WorkerStopping', nextRetryDelay: TAKEN_UP_AFTER });
};

/** What it is about and what was found is on the record; here it may be a user's id, or what somebody wrote. */
function logFound({ kind, contractId, milestoneId }: Difference): void {
  log.error('a reconciliation has found a difference', { kind, contractId, milestoneId });
}

async function shown({ db }: Sides, runId: string): Promise<Difference[]> {
  const open = await openDifferences(db, { seenBy: runId, limit: MOST_SHOWN });
  return open.flatMap(({ kind, id: _id, firstFoundAt: _first, lastFoundAt: _last, ...difference }) =>
    isDifferenceKind(kind) ? [{ kind, ...difference }] : [],
  );
}
