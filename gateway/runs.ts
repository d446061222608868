import { type Client, type Connection, WorkflowNotFoundError } from '@temporalio/client';

/** Looks at which workflows of this service run, and changes nothing. */
export interface Runs {
  /**
   * A page of the ids of those that run, from Temporal's list: it may be a moment behind.
   * @param after where the page before says that the next one is; '' for the first
   */
  running(types: readonly string[], after: string): Promise<RunsPage>;
  /** Those of these ids that run, by the same list. At most {@link MOST_IDS}. */
  runningAmong(workflowIds: readonly string[]): Promise<Set<string>>;
  /** Whether a workflow runs, from its own history. */
  isRunning(workflowId: string): Promise<boolean>;
}

export type RunsPage = { readonly ids: readonly string[]; readonly next: string | null };

/** A query to the list has a length that Temporal takes. */
export const MOST_IDS = 100;

/** Workflows of one page of the list. */
const PAGE = 500;

/** Milliseconds that one call may take. */
const WITHIN = 10_000;

export function createRuns(client: Client, taskQueue: string): Runs {
  const connection = client.connection as Connection;
  const ours = `TaskQueue = ${quoted(taskQueue)} and ExecutionStatus = "Running"`;
  const list = (query: string, nextPageToken: Uint8Array) =>
    connection.withDeadline(Date.now() + WITHIN, () =>
      client.workflowService.listWorkflowExecutions({
        ...{ namespace: client.options.namespace, pageSize: PAGE, query, nextPageToken },
      }),
    );

  const page = async (query: string, after: string): Promise<RunsPage> => {
    const { executions, nextPageToken } = await list(query, Buffer.from(after, 'base64'));
    const next = Buffer.from(nextPageToken ?? []).toString('base64');
    const ids = (executions ?? []).flatMap(({ execution }) => execution?.workflowId ?? []);
    return { ids, next: next === '' ? null : next };
  };

  return {
    running: (types, after) => page(`${ours} and WorkflowType in (${types.map(quoted).join(', ')})`, after),
    async runningAmong(workflowIds) {
      const found = new Set<string>();
      if (workflowIds.length === 0) return found;
      const query = `ExecutionStatus = "Running" and WorkflowId in (${workflowIds.map(quoted).join(', ')})`;
      for (let after: string | null = ''; after !== null; ) {
        const { ids, next }: RunsPage = await page(query, after);
        for (const id of ids) found.add(id);
        after = next;
      }
      return found;
    },
    async isRunning(workflowId) {
      try {
        const { status } = await connection.withDeadline(Date.now() + WITHIN, () =>
          client.workflow.getHandle(workflowId).describe(),
        );
        return status.name === 'RUNNING';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },
  };
}

/** A text in a query of the list. */
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
