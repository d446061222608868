import { ApplicationFailure } from '@temporalio/common';
import {
  ActivityCancellationType,
  type ActivityOptions,
  CancellationScope,
  isCancellation,
  type LocalActivityOptions,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Activities } from '../protocol/activities';
import { activityMs } from '../protocol/limits';
import { RETRY } from '../protocol/names';
import { needsAttention } from './attributes';
import { defineRawSignal } from './raw-signal';

/**
 * Every activity is one short transaction behind an operation key. It runs in the worker at hand first: that costs
 * no round trip through the server. Only if that fails does it become an activity of its own, whose attempts and
 * errors ops can see.
 */
const here: LocalActivityOptions = {
  startToCloseTimeout: activityMs.local.startToClose,
  retry: { maximumAttempts: 3, initialInterval: '50 milliseconds', backoffCoefficient: 4 },
};

/**
 * Tried until it succeeds: money is in it. One that is cut short so that it is tried again at once is waited for: an
 * attempt that is under way comes to its end first.
 */
const durable: ActivityOptions = {
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  startToCloseTimeout: activityMs.durable.startToClose,
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};

/** A rail may take its time; the worker that waits for it gives signs of life. */
const railCall = {
  startToCloseTimeout: activityMs.rail.startToClose,
  heartbeatTimeout: activityMs.rail.heartbeat,
} as const;

/** Calls to the payment rail are activities of their own from the start; after a few tries they need attention. */
const rail: ActivityOptions = {
  ...railCall,
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 3, maximumAttempts: 4 },
};

const local = proxyLocalActivities<Activities>(here);
const regular = proxyActivities<Activities>(durable);
const firstCalls = proxyActivities<Activities>(rail);

type Name = keyof Activities;
type Args<N extends Name> = Parameters<Activities[N]>;
type Result<N extends Name> = Awaited<ReturnType<Activities[N]>>;
type Callable<N extends Name, Options> = {
  executeWithOptions(options: Options, args: Args<N>): Promise<Result<N>>;
};

/** Runs a transaction until it succeeds. @param summary what it does, in money terms */
export function insist<N extends Name>(name: N, summary: string, args: Args<N>): Promise<Result<N>> {
  // Chained rather than awaited: each promise a workflow makes costs the worker more than the rest of this function.
  const call = local[name] as unknown as Callable<N, LocalActivityOptions>;
  return call.executeWithOptions({ ...here, summary }, args).catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    return persist(name, { ...durable, summary }, args, error);
  });
}

/**
 * Calls the payment rail until it answers.
 * @param argsFor the arguments, by whether an earlier call may have taken effect and is to be looked up first
 */
export async function insistOnRail<N extends Name>(
  name: N,
  summary: string,
  argsFor: (lookFirst: boolean) => Args<N>,
  lookFirst = false,
): Promise<Result<N>> {
  try {
    const call = firstCalls[name] as unknown as Callable<N, ActivityOptions>;
    return await untilRetry(() => call.executeWithOptions({ ...rail, summary }, argsFor(lookFirst)));
  } catch (error) {
    if (isCancellation(error) && !retryAsked) throw error;
    return persist(name, { ...durable, ...railCall, summary }, argsFor(true), error);
  }
}

async function persist<N extends Name>(
  name: N,
  options: ActivityOptions,
  args: Args<N>,
  error: unknown,
): Promise<Result<N>> {
  const why = retryAsked ? 'It is tried again as it was asked for' : reasonOf(error);
  needsAttention(true, `${options.summary}. ${why}`);
  const call = regular[name] as unknown as Callable<N, ActivityOptions>;
  for (;;) {
    try {
      const result = await untilRetry(() => call.executeWithOptions(options, args));
      needsAttention(false);
      return result;
    } catch (failure) {
      if (!retryAsked) throw failure;
    }
  }
}

/** A workflow has one such call at a time; state of a module belongs to one workflow execution. */
let calling: CancellationScope | null = null;
/** Whether the last such call was cut short because somebody asked for the next try. */
let retryAsked = false;

/** Lets ops have what is under way tried at once, and not only after the interval between two tries. */
export function acceptRetry(): void {
  const retry = () => {
    retryAsked = calling !== null;
    calling?.cancel();
  };
  setHandler(defineRawSignal(RETRY), retry, {
    description: 'Ops: whatever is waiting to be tried again is tried at once. {}',
  });
}

/** Ends the call where a retry is asked for; what it had done by then, the next one finds under its operation key. */
async function untilRetry<T>(call: () => Promise<T>): Promise<T> {
  retryAsked = false;
  calling = new CancellationScope();
  try {
    return await calling.run(call);
  } finally {
    calling = null;
  }
}

/** What an activity has thrown, in its words; one that ran elsewhere has it as the cause. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApplicationFailure) return error.message;
  const { cause, message } = error as { cause?: { message?: string }; message?: string };
  return cause?.message ?? message ?? String(error);
}
