import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from '../config/log';
import { type Ids, idsIn, idsOfActivity } from './ids';

/**
 * A line for each activity that has ended: what it was about by its ids, in which workflow, and what came of it. A
 * decision is told where anything is; the rest only to who wants to know. Why one failed is told by the SDK.
 */
export const logActivities =
  (log: Logger): ActivityInterceptorsFactory =>
  ({ info }) => ({
    inbound: {
      async execute(input, next) {
        const startedAt = performance.now();
        const tell = (ids: Ids, outcome: string) => {
          const line = {
            activity: info.activityType,
            ...ids,
            workflowId: info.workflowExecution?.workflowId,
            runId: info.workflowExecution?.runId,
            attempt: info.attempt,
            outcome,
            ms: Math.round(performance.now() - startedAt),
          };
          if (decisions.includes(outcome) || outcome === 'failed') log.info(line, 'activity');
          else log.debug(line, 'activity');
        };
        const asked = idsOfActivity(input.args);
        try {
          const result = await next(input);
          tell({ ...asked, ...contractOf(result) }, outcomeOf(result));
          return result;
        } catch (error) {
          tell(asked, 'failed');
          throw error;
        }
      },
    },
  });

const decisions = ['applied', 'rejected'];

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** One word of ours: what became of a message, or that it is done. */
function outcomeOf(result: unknown): string {
  const outcome = fieldOf(result, 'outcome') ?? fieldOf(result, 'state');
  return typeof outcome === 'string' && /^[a-zA-Z]{1,30}$/.test(outcome) ? outcome : 'done';
}

/** A milestone's snapshot, or a request's, names its contract. */
function contractOf(result: unknown): Ids {
  const snapshot = fieldOf(result, 'snapshot');
  const { contractId } = { ...idsIn(snapshot), ...idsIn(fieldOf(snapshot, 'milestone')) };
  return contractId === undefined ? {} : { contractId };
}
