import type { temporal } from '@temporalio/proto';
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
  const runs: Run[] = [];
  for (let runId: string | null | undefined = firstRunId; runId; ) {
    const { raw } = await env.client.workflow.getHandle(workflowId, runId).describe();
    const events = await historyOf(env.client.workflowService, { workflowId, runId });
    runs.push({ runId, events, bytes: Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0) });
    runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

/** Page by page: a whole history may be more than one answer can hold. */
async function historyOf(
  service: World['env']['client']['workflowService'],
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

/** Why tasks of these runs failed: none may, whatever comes. */
export const failedTasks = (runs: readonly Run[]): string[] =>
  runs.flatMap(({ events }) =>
    events.flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
      // A task is also ended where a signal came while its local activities ran: it is simply made again.
      failed && failed.failure?.message !== 'UnhandledCommand'
        ? [String(failed.failure?.message ?? failed.cause)]
        : [],
    ),
  );
