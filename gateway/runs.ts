import { type Client, type Connection, WorkflowNotFoundError } from '@temporalio/client';

/** Looks at which workflows of this service run, and changes nothing. */
export interface Runs {
  /** The ids of those that run, page by page, from Temporal's list: it may be a moment behind. */
  running(types: readonly string[]): AsyncIterable<readonly string[]>;
  /** Those of these ids that run, by the same list. At most {@link MOST_IDS}. */
  runningAmong(workflowIds: readonly string[]): Promise<Set<string>>;
  /** Whether a workflow runs, from its own history. */
  isRunning(workflowId: string): Promise<boolean>;
}

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

  async function* pages(query: string): AsyncGenerator<readonly string[]> {
    let token: Uint8Array = Buffer.alloc(0);
    do {
      const { executions, nextPageToken } = await list(query, token);
      yield (executions ?? []).flatMap(({ execution }) => execution?.workflowId ?? []);
      token = nextPageToken ?? Buffer.alloc(0);
    } while (token.length > 0);
  }

  return {
    running: (types) => pages(`${ours} and WorkflowType in (${types.map(quoted).join(', ')})`),
    async runningAmong(workflowIds) {
      const found = new Set<string>();
      if (workflowIds.length === 0) return found;
      const query = `ExecutionStatus = "Running" and WorkflowId in (${workflowIds.map(quoted).join(', ')})`;
      for await (const page of pages(query)) for (const id of page) found.add(id);
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
