import { TemporalFailure } from '@temporalio/common';
import { armed, reached } from '../crash-points';
import { TemporalUnavailable } from '../gateway';
import { isUnavailable } from '../store/database';
import { RailAnswerUnclear, RailRefused, RailUnavailable } from './providers/rail';

/**
 * Why an attempt failed, for ops, who read it in the Temporal UI as the last failure of an activity that waits: what
 * is wrong, what happens next, what they can do. The error itself goes along as the cause.
 */
class InWords extends Error {
  readonly code: unknown;

  constructor(words: string, cause: Error & { readonly code?: unknown }) {
    super(words, { cause });
    // The UI and the log still tell what kind it is: the log by its name, Temporal by that of its class.
    this.name = cause.name;
    Object.defineProperty(this, 'constructor', { value: cause.constructor });
    this.code = cause.code;
  }
}

/** Tells in words what goes wrong in these activities. */
export function inWords<Given extends object>(activities: Given): Given {
  const told = Object.entries(activities).map(([name, run]) => [
    name,
    async (...args: unknown[]) => {
      try {
        if (armed) await reached('activity.started', String(args[0]));
        const result = await run(...args);
        if (armed) await reached('activity.done', String(args[0]));
        return result;
      } catch (error) {
        throw worded(error);
      }
    },
  ]);
  return Object.fromEntries(told) as Given;
}

function worded(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TemporalFailure || error instanceof InWords) return error;
  return new InWords(wordsFor(error), error);
}

const AGAIN =
  'It is tried again until it succeeds; what an earlier attempt has done already is not done twice';
const NOBODY_LOSES = 'Messages and money wait meanwhile, and nothing is lost';

function wordsFor(error: Error): string {
  const { code, severity, constraint } = error as { code?: string; severity?: string; constraint?: string };
  if (isUnavailable(error))
    return `Postgres does not answer this worker (${code ?? error.message}). ${AGAIN}. If it lasts: see that Postgres runs, and that the worker may connect to it; then nothing more has to be done.`;
  if (error instanceof TemporalUnavailable)
    return `${error.message}. ${AGAIN}. If it lasts: see that Temporal's frontend takes calls from this worker.`;
  // What Postgres says may quote what somebody wrote.
  const what =
    severity === undefined ? error.message : `Postgres refuses it with ${code} ${constraint ?? ''}`;
  return `This should not happen: ${what.trim()}. ${AGAIN}. ${NOBODY_LOSES}. Hand it on, with this page and the worker's log, to whoever maintains the service; a worker that has it mended goes on from here.`;
}

/** What is asked of the payment rail. */
export type RailCall = {
  /** In money terms: `the charge of 15.00 USD for milestone ms_...`. */
  readonly what: string;
  /** The milestone by which ops have it tried again; null where none is known. */
  readonly milestoneId: string | null;
};

/** Calls the rail. @throws what goes wrong there, in words */
export async function askingRail<Answer>(call: RailCall, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TemporalFailure || isUnavailable(error)) throw error;
    throw new InWords(railWords(error, call), error);
  }
}

function railWords(error: Error, { what, milestoneId }: RailCall): string {
  const retry = `npx milestone-escrow ops retry ${milestoneId ?? 'MILESTONE'} --reason "..."${milestoneId === null ? ', with any milestone of the contract' : ''}`;
  const said = error.message.replace(/\.$/, '');
  if (error instanceof RailRefused)
    return `The payment rail refuses ${what}: ${said} (${error.code}). Our books and the rail's differ, and trying again cannot help by itself. Compare first: npx milestone-escrow ops reconcile. Then settle with the rail, and ${retry}.`;
  if (error instanceof RailAnswerUnclear)
    return `The payment rail has not said whether it took ${what}: ${said}. It is looked up by its key before it is asked again, so nothing is taken twice. If it lasts: see that the rail is up, then ${retry}.`;
  const why = error instanceof RailUnavailable ? said : `${error.name}: ${said}`;
  return `The payment rail has not answered ${what}: ${why}. It is asked again under the same key, so nothing is taken twice. If it lasts: see that the rail is up, then ${retry}.`;
}
