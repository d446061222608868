import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { stateNames } from '../domain/milestone';
import { workflowTypes } from '../protocol/names';

export type OpenRun = { readonly workflowId: string; readonly history: History };

/**
 * Histories of workflows that run now, one at a time: the latest of each kind, and of milestones of each state, so
 * that many of one do not crowd out a few of another.
 * @param most of each kind and state
 * @param taken told of which kind the next one is
 */
export async function* openRuns(
  client: Client,
  taskQueue: string,
  most: number,
  taken: (kind: string) => void,
): AsyncGenerator<OpenRun> {
  for (const { kind, query } of kinds()) {
    const running = `TaskQueue = "${taskQueue}" and ExecutionStatus = "Running" and ${query}`;
    let count = 0;
    for await (const { workflowId, runId } of client.workflow.list({ query: running, pageSize: most })) {
      if (count === most) break;
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      count += 1;
      taken(kind);
      yield { workflowId, history };
    }
  }
}

function kinds(): { readonly kind: string; readonly query: string }[] {
  const { milestone, ...others } = workflowTypes;
  const ofType = (type: string) => `WorkflowType = "${type}"`;
  return [
    ...stateNames.map((state) => ({
      kind: `${milestone} ${state}`,
      query: `${ofType(milestone)} and EscrowState = "${state}"`,
    })),
    { kind: milestone, query: `${ofType(milestone)} and EscrowState is null` },
    ...Object.values(others).map((type) => ({ kind: type, query: ofType(type) })),
  ];
}
