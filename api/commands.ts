import { toIso } from '../domain/instant';
import type { Command } from '../store/commands';
import type { Shared } from './deps';
import type { Answer, Call } from './endpoint';
import { preferenceApplied } from './prefer';
import { ProblemError, problem, problemOf } from './problems';

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
 * Waits as long as the caller prefers, if he does.
 * @returns the command as it then stands: applied or pending
 * @throws ProblemError the document of its rejection, as if the API itself had refused (R21)
 */
export async function awaitOutcome(
  { watcher }: Pick<Shared, 'watcher'>,
  command: Command,
  { prefer, gone }: Pick<Call, 'prefer' | 'gone'>,
  seconds = prefer.wait ?? 0,
): Promise<Command> {
  const decided =
    command.state === 'pending' ? await watcher.outcome(command.id, seconds * 1000, gone) : command;
  if (decided?.state !== 'rejected' || decided.rejection === null) return decided ?? command;
  const headers = { ...locationOf(command), ...preferenceApplied(prefer) };
  throw new ProblemError(problemOf(decided.rejection, command.id), headers);
}

/** 200 for a command that is applied and was waited for, else 202 and where to look. */
export async function answerCommand(
  deps: Pick<Shared, 'watcher'>,
  command: Command,
  call: Call,
): Promise<Answer> {
  const latest = await awaitOutcome(deps, command, call);
  const status = latest.state === 'applied' && call.prefer.wait !== undefined ? 200 : 202;
  const headers = { ...locationOf(command), ...preferenceApplied(call.prefer) };
  return { status, body: commandView(latest), headers };
}

/** R22: the same key with a different payload is refused. */
export function assertSameRequest(earlier: Command, { idempotency }: Pick<Call, 'idempotency'>): void {
  if (earlier.requestHash === idempotency.hash) return;
  const detail = 'this idempotency key was used for a request with another path or body; use a new key';
  throw new ProblemError(problem('idempotency_key_reused', detail));
}
