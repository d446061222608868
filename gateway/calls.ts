import {
  type Client,
  type Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { armed, reached } from '../crash-points';

/** Temporal did not take a call in time. Whether it took effect is not known; it is safe to make it again. */
export class TemporalUnavailable extends Error {
  constructor(cause: unknown) {
    super(`Temporal did not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'TemporalUnavailable';
  }
}

/** gRPC's INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED and UNAUTHENTICATED: trying again cannot help. */
const ourFaults = [3, 7, 12, 16];

type Refused = { readonly code?: number; readonly details?: string; readonly cause?: Refused };

/**
 * Whether Temporal refused a call for good, as where a search attribute is not registered. A run that has had as many
 * signals as one may have is refused in the same way, but not for good: it hands over to a new one.
 */
function isOurFault(error: unknown): boolean {
  const { code, details, cause } = error as Refused;
  if (isFull(details) || isFull(cause?.details)) return false;
  return ourFaults.includes(code ?? -1) || ourFaults.includes(cause?.code ?? -1);
}

const isFull = (details = ''): boolean => details.startsWith('exceeded workflow execution limit');

/** A run may close between the server's look for one that is open and its signal: the next try starts another. */
async function whileClosing(signalWithStart: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await signalWithStart();
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || tries === MOST_TRIES) throw error;
    }
  }
}

const MOST_TRIES = 5;

/** Milliseconds a call may take where nothing presses. */
export const PATIENCE = 5000;

/** How the gateway calls Temporal: each call within its time, and what went wrong told apart. */
export function createCalls(client: Client, taskQueue: string) {
  const connection = client.connection as Connection;

  async function within<T>(ms: number, call: () => Promise<T>): Promise<T> {
    try {
      return await connection.withDeadline(Date.now() + ms, call);
    } catch (error) {
      throw isOurFault(error) ? error : new TemporalUnavailable(error);
    }
  }

  async function start(type: string, workflowId: string, id: string, staticSummary: string): Promise<void> {
    try {
      if (armed) await reached('start.sending', workflowId);
      await connection.withDeadline(Date.now() + PATIENCE, () =>
        client.workflow.start(type, {
          taskQueue,
          workflowId,
          args: [id],
          staticSummary,
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
      if (armed) await reached('start.sent', workflowId);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      throw isOurFault(error) ? error : new TemporalUnavailable(error);
    }
  }

  /** Signals a run, which is started if none is open. */
  async function signalRun(
    type: string,
    run: WorkflowStartOptions,
    ms: number,
    signal: string,
    ...args: unknown[]
  ): Promise<void> {
    if (armed) await reached('signal.sending', run.workflowId);
    await within(ms, () =>
      whileClosing(async () => {
        await client.workflow.signalWithStart(type, { ...run, signal, signalArgs: args });
      }),
    );
    if (armed) await reached('signal.sent', run.workflowId);
  }

  return { within, start, signalRun };
}
