import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { World } from '../support/world';

type Event = temporal.api.history.v1.IHistoryEvent;

/** One run of a workflow: what its history holds. */
export type Run = {
  readonly runId: string;
  readonly events: readonly Event[];
  readonly bytes: number;
};

/** The runs of a workflow from this one on, each of which has handed over to the next. */
export async function runsFrom({ env }: World, workflowId: string, firstRunId: string): Promise<Run[]> {
  // What came at once is one answer, however much it is.
  const channelArgs = { 'grpc.max_receive_message_length': 64 * 1024 * 1024 };
  const connection = await Connection.connect({ address: env.address, channelArgs });
  try {
    return await runsBy(connection, env.client, workflowId, firstRunId);
  } finally {
    await connection.close();
  }
}

async function runsBy(
  connection: Connection,
  client: World['env']['client'],
  workflowId: string,
  firstRunId: string,
): Promise<Run[]> {
  const runs: Run[] = [];
  for (let runId: string | null | undefined = firstRunId; runId; ) {
    const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
    const events = await historyOf(connection.workflowService, { workflowId, runId });
    runs.push({ runId, events, bytes: Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0) });
    runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

/** Page by page: a whole history may be more than one answer can hold. */
async function historyOf(
  service: Connection['workflowService'],
  execution: { readonly workflowId: string; readonly runId: string },
): Promise<Event[]> {
  const events: Event[] = [];
  let nextPageToken: Uint8Array | null | undefined = new Uint8Array();
  do {
    const page: temporal.api.workflowservice.v1.IGetWorkflowExecutionHistoryResponse =
      await service.getWorkflowExecutionHistory({
        ...{ namespace: 'default', execution, maximumPageSize: 20, nextPageToken },
      });
    events.push(...(page.history?.events ?? []));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken && nextPageToken.length > 0);
  return events;
}

const { WorkflowTaskFailedCause: Cause } = temporal.api.enums.v1;

/** The server's own way of making a task again, because more came while it was at work; nobody's fault. */
const madeAgain: readonly unknown[] = [
  Cause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND,
  Cause.WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND,
];

/** Why tasks of these runs failed: none may, whatever comes. */
export const failedTasks = (runs: readonly Run[]): string[] =>
  runs.flatMap(({ events }) =>
    events.flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
      failed && !madeAgain.includes(failed.cause) ? [`${failed.cause}: ${failed.failure?.message}`] : [],
    ),
  );
