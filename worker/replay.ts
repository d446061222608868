import type { DataConverter } from '@temporalio/common';
import { DefaultLogger, type ReplayHistoriesIterable, Runtime, Worker } from '@temporalio/worker';

let quiet = false;

/** What does not fit is told by whoever replays; the SDK's own lines would tell it a second time, at length. */
export function replayQuietly(): void {
  if (quiet) return;
  const logging = { forward: {}, filter: { core: 'ERROR', other: 'ERROR' } } as const;
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
  quiet = true;
}

export type Misfit = { readonly workflowId: string; readonly why: string };

type Workflows = {
  /** The bundle of the workflows' code. */
  readonly codePath: string;
  readonly dataConverter?: DataConverter;
};

/** Replays histories. @returns those which this code would not have made, so that their workflows could not go on */
export async function* misfits(
  histories: ReplayHistoriesIterable,
  { codePath, dataConverter }: Workflows,
): AsyncGenerator<Misfit> {
  const options = { workflowBundle: { codePath }, ...(dataConverter === undefined ? {} : { dataConverter }) };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
    if (error !== undefined) yield { workflowId, why: error.message };
  }
}
