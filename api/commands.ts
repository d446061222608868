import { waits } from '../config/limits';
import { toIso } from '../domain/instant';
import type { Command } from '../store/commands';
import type { Shared } from './deps';
import type { Answer, Call } from './endpoint';
import { preferenceApplied } from './prefer';
import { ProblemError, problem, problemOf, unavailable } from './problems';

/** A command as its sender sees it. */
export function commandView(command: Command) {
  const { id, kind, state, contractId, milestoneId, refundRequestId, rejection, result } = command;
  return {
    id,
    kind,
    state,
    contractId,
    milestoneId,
    ...(refundRequestId === null ? {} : { refundRequestId }),
    receivedAt: toIso(command.receivedAt),
    decidedAt: command.decidedAt === null ? null : toIso(command.decidedAt),
    ...(rejection === null ? {} : { reason: rejection.detail, code: rejection.code, rule: rejection.rule }),
    ...(result === null ? {} : { result }),
  };
}

const locationOf = (command: Command) => ({ Location: `/v1/commands/${command.id}` });

/**
 * A command and how it stands with the clocks (R20).
 * - `accepted`: it was there before any clock that could have come first.
 * - `unsure`: it was received in time, but a clock may have reached the workflow before it.
 * - `late`: it was received after the instant of a clock that has not been handled yet.
 */
export type Taken = {
  readonly command: Command;
  readonly standing: 'accepted' | 'unsure' | 'late';
  /** Milliseconds of the caller's patience that are used up. */
  readonly waited?: number;
};

type Waiting = Pick<Call, 'prefer' | 'gone'>;

/**
 * Waits as long as the caller prefers, and longer where only the outcome tells whether the message was accepted.
 * @param seconds how long to wait where nothing else is preferred
 * @returns the command as it then stands: applied or pending
 * @throws ProblemError the document of its rejection, as if the API itself had refused (R21); 503 where it is
 *   still open whether the message came in time, or what the clock before it makes of it
 */
export async function awaitOutcome(
  { watcher }: Pick<Shared, 'watcher'>,
  { command, standing, waited = 0 }: Taken,
  { prefer, gone }: Waiting,
  seconds = prefer.wait ?? 0,
): Promise<Command> {
  const wait = standing === 'accepted' ? seconds : Math.max(seconds, waits.unsure);
  const patience = wait * 1000 - waited;
  const decided = command.state === 'pending' ? await watcher.outcome(command, patience, gone) : command;
  if (decided === null && standing !== 'accepted')
    throw unavailable('a clock may have come first', command.id);
  if (decided?.state !== 'rejected' || decided.rejection === null) return decided ?? command;
  const headers = { ...locationOf(command), ...preferenceApplied(prefer) };
  throw new ProblemError(problemOf(decided.rejection, command.id), headers);
}

/** 200 for a command that is applied and was waited for, else 202 and where to look. */
export async function answerTaken(
  deps: Pick<Shared, 'watcher'>,
  taken: Taken,
  call: Waiting,
): Promise<Answer> {
  return answerCommand(await awaitOutcome(deps, taken, call), call);
}

/** The answer of a command that is applied, or pending for all that is known. */
export function answerCommand(command: Command, { prefer }: Pick<Call, 'prefer'>): Answer {
  const status = command.state === 'applied' && prefer.wait !== undefined ? 200 : 202;
  const headers = { ...locationOf(command), ...preferenceApplied(prefer) };
  return { status, body: commandView(command), headers };
}

/** R22: the same key with a different payload is refused. */
export function assertSameRequest(earlier: Command, { idempotency }: Pick<Call, 'idempotency'>): void {
  if (earlier.requestHash === idempotency.hash) return;
  const detail =
    'this idempotency key was used for a request with another path or body, or for another user; use a new key';
  throw new ProblemError(problem('idempotency_key_reused', detail));
}
