import { handOverMs, signalMs } from '../config/limits';
import { armed, reached } from '../crash-points';
import type { Actor } from '../domain/actor';
import {
  type Act,
  type ActType,
  type Alarm,
  afterClocks,
  decide,
  describeMessage,
  type Facts,
  hasEnded,
  isLive,
  type Message,
  type Milestone,
  nextAlarm,
} from '../domain/milestone';
import { policyOf } from '../domain/policy';
import type { Rejection } from '../domain/rejection';
import { type MilestoneStart, TemporalUnavailable } from '../gateway';
import { ALARM_GRACE } from '../protocol/names';
import { envelopeOf } from '../protocol/signals';
import { type Command, findCommandByKey, insertCommand, type NewCommand } from '../store/commands';
import { presentOf } from '../store/contracts';
import { newId } from '../store/ids';
import { type MilestoneScene, readMilestoneScene } from '../store/scenes';
import { assertClockRuns, presentAfter } from './clocks';
import { assertSameRequest, type Taken } from './commands';
import type { Shared } from './deps';
import type { Call } from './endpoint';
import { assertMay, sendersOf } from './parties';
import { notFound, refusal, unavailable } from './problems';

/**
 * Takes an act on a milestone, of this contract where one is named: judges it as far as the API can, records it,
 * and hands it to the milestone's workflow (R20).
 * @returns the command, pending, or as it stands where the caller's key names an earlier one (R22)
 * @throws ProblemError 404, 403, 422 or 409 for an act that leaves no trace; 503 where Temporal or Postgres is away
 */
export async function takeAct(
  deps: Shared,
  call: Call,
  milestoneId: string,
  act: Act,
  contractId?: string,
): Promise<Taken> {
  const scene = await readMilestoneScene(deps.db, milestoneId, call.idempotency);
  if (scene === null || scene.contract.id !== (contractId ?? scene.contract.id)) throw notFound();
  assertMay(call.caller, scene.contract, sendersOf[act.type]);
  assertClockRuns(deps, scene.contract);
  const command = scene.earlier ?? (await recordAct(deps, call, scene, act));
  assertSameRequest(command, call);
  if (command.state !== 'pending') return { command, standing: 'accepted' };
  const startedAt = performance.now();
  const decided = await handOver(deps, call, command, scene);
  if (decided !== null) return { command: decided, standing: 'accepted' };
  const waited = performance.now() - startedAt;
  await signal(deps, command, scene);
  const standing = standingOf(scene.milestone, command, await presentAfter(deps, scene));
  return { command, standing, waited };
}

/**
 * Hands a message whose sender waits for the outcome to a worker straight away. Temporal then keeps nothing of it but
 * what it has led to, which is half of its work; until then the command's row is all that keeps it. So it is done only
 * where no clock is near, and whoever is not answered soon has it signalled after all.
 * @returns the decided command; null where it has to be signalled
 */
async function handOver(
  deps: Shared,
  { prefer, gone }: Call,
  command: Command,
  scene: MilestoneScene,
): Promise<Command | null> {
  const { gateway, watcher, now, signalled, handsOver = true } = deps;
  const { milestone, contract } = scene;
  // Half of what the sender waits at most: the signal, where it comes to that, has the other half.
  const patience = handsOver ? Math.min(handOverMs, (prefer.wait ?? 0) * 1000 * 0.5) : 0;
  const pressed = signalBudget(settlingAlarm(milestone), command.receivedAt, presentOf(contract, now()));
  if (patience === 0 || pressed < signalMs.within || !isLive(milestone) || signalled.has(command.id))
    return null;
  const refused = new AbortController();
  const envelope = envelopeOf(command, summaryOf(command, { milestone, contract }));
  if (armed) await reached('update.sending', milestone.id);
  const handed = gateway.handOver(milestone.id, command.kind as ActType, envelope, patience);
  handed.catch(() => refused.abort());
  if (armed) await reached('update.sent', milestone.id);
  const decided = await watcher.outcome(command, patience, AbortSignal.any([gone, refused.signal]));
  if (armed && decided === null) await reached('update.unanswered', milestone.id);
  if (decided !== null) void handed.catch(() => tellAnyway(deps, command, scene));
  return decided;
}

/**
 * An act was decided whose worker never told Temporal so: it died in between, or is slow. Its run is told by a signal,
 * which is kept; where that fails as well, the sweep finds the clock that the run does not know of.
 */
const tellAnyway = (deps: Shared, command: Command, scene: MilestoneScene): Promise<void> =>
  signal(deps, command, scene).catch((err: unknown) =>
    deps.log.warn({ err, commandId: command.id }, 'a decided act could not be signalled'),
  );

/**
 * R20: whether a message whose signal Temporal has just taken came before the clock that is at hand. Nobody is
 * told that a message was accepted which the clock may have beaten to the workflow.
 * @param now when Temporal had taken the signal
 */
export function standingOf(
  milestone: Milestone,
  { kind, receivedAt }: Command,
  now: number,
): Taken['standing'] {
  if (hasEnded(milestone)) return kind === 'bonus' ? 'accepted' : 'unsure';
  const alarm = settlingAlarm(milestone);
  if (alarm === null) return 'accepted';
  if (receivedAt > alarm.at) return 'late';
  // Temporal's clock may be ahead of ours: nobody is told anything by a margin.
  return now <= alarm.at ? 'accepted' : 'unsure';
}

/** When a signal must be with Temporal to be there before its clock's timer: the rest of the grace is for the way. */
const lastMoment = ({ at }: Alarm): number => at + 0.8 * ALARM_GRACE;

/** @returns the new command, or the one that a request with the same key has recorded meanwhile */
async function recordAct({ db, now }: Shared, call: Call, scene: MilestoneScene, act: Act): Promise<Command> {
  const { type, ...payload } = act;
  const command: NewCommand = {
    id: newId.command(),
    kind: type,
    contractId: scene.contract.id,
    milestoneId: scene.milestone.id,
    refundRequestId: 'refundRequestId' in act ? (act.refundRequestId ?? null) : null,
    idempotency: call.idempotency,
    actor: call.caller,
    payload,
    receivedAt: presentOf(scene.contract, call.receivedAt),
  };
  const rejection = refuseByState(scene, messageOf(act, command), presentOf(scene.contract, now()));
  if (rejection !== null) throw refusal(rejection);
  return recordOnce(db, command);
}

/** Records a command as pending, or finds the one its key names already (R22). */
export async function recordOnce(db: Shared['db'], command: NewCommand): Promise<Command> {
  const about = command.contractId ?? command.id;
  if (armed) await reached('command.judged', about);
  const recorded = await insertCommand(db, command);
  if (armed) await reached('command.recorded', about);
  if (recorded !== null) return recorded;
  const earlier = command.idempotency && (await findCommandByKey(db, command.idempotency));
  if (!earlier) throw new Error(`command ${command.id} was neither recorded nor found by its key`);
  return earlier;
}

type Sender = { readonly id: string; readonly actor: Actor; readonly receivedAt: number };

const messageOf = (act: Act, { id, actor, receivedAt }: Sender): Message => ({
  ...act,
  actor,
  at: receivedAt,
  cause: id,
});

/**
 * Why the act is refused at once, if it is. What an earlier command that is still pending may yet change is left to
 * the workflow, and so is what a clock finds while messages received before it may still be on their way; once its
 * grace is over, an act is judged by what the clock has made of the milestone. Nothing changes a milestone that has
 * ended, but for its bonuses.
 */
export function refuseByState(scene: MilestoneScene, message: Message, now: number): Rejection | null {
  const { milestone, contract, heldOver, bonusPending, commandPending } = scene;
  const facts: Facts = {
    policy: policyOf(contract.policy),
    currency: contract.currency,
    contract,
    heldOver,
    bonusPending,
    // Never kept: this only asks whether the act would be refused.
    newRefundRequestId: 'rr_undecided' as never,
  };
  const alarm = settlingAlarm(milestone);
  const clockIsOpen = alarm !== null && alarm.at <= now && now <= alarm.at + ALARM_GRACE;
  const met = clockIsOpen ? milestone : afterClocks(milestone, facts, message.at);
  const { rejection, events } = decide(met, message, facts);
  // An end of the contract that the milestone has yet to hear of is the workflow's to tell it.
  if (rejection === null || events.length > 0) return null;
  const isFinal = hasEnded(milestone) && rejection.code !== 'bonus_pending';
  return isFinal || !(commandPending || clockIsOpen) ? rejection : null;
}

/** The next clock that settles money. A reminder changes nothing that an act could find. */
function settlingAlarm(milestone: Milestone): Alarm | null {
  const { state } = milestone;
  return nextAlarm(
    state.name === 'in_review' ? { ...milestone, state: { ...state, reminders: [] } } : milestone,
    0,
  );
}

/** Hands a pending command to its milestone's workflow, once as far as this process knows. */
async function signal(
  { gateway, signalled, now }: Shared,
  command: Command,
  scene: MilestoneScene,
): Promise<void> {
  const { milestone, contract } = scene;
  const type = command.kind as ActType;
  const summary = summaryOf(command, scene);
  const within = signalBudget(settlingAlarm(milestone), command.receivedAt, presentOf(contract, now()));
  await acceptedOrUnavailable(command.id, () =>
    signalled.do(command.id, () =>
      gateway.signalAct(startOf(scene), type, envelopeOf(command, summary), within),
    ),
  );
}

const summaryOf = (
  command: Command,
  { milestone, contract }: Pick<MilestoneScene, 'milestone' | 'contract'>,
): string =>
  describeMessage(
    messageOf({ ...command.payload, type: command.kind as ActType } as Act, command),
    milestone,
    contract.currency,
  );

/** Where Temporal does not take a signal in time its command stays pending, and will be signalled again. */
export async function acceptedOrUnavailable(
  commandId: string | undefined,
  call: () => Promise<void>,
): Promise<void> {
  try {
    await call();
  } catch (error) {
    throw error instanceof TemporalUnavailable ? unavailable(error, commandId) : error;
  }
}

/**
 * R20: how long a signal may take, in milliseconds. The timer of a clock rings {@link ALARM_GRACE} after its
 * instant: a message received before that instant must be there by then, or it was not accepted.
 */
export function signalBudget(alarm: Alarm | null, receivedAt: number, now: number): number {
  if (alarm === null || alarm.at < receivedAt || alarm.at > now + signalMs.within) return signalMs.within;
  return Math.min(signalMs.within, Math.max(signalMs.atLeast, lastMoment(alarm) - now));
}

function startOf({ milestone, contract }: MilestoneScene): MilestoneStart {
  const { id, title, amount, state } = milestone;
  return {
    milestoneId: id,
    contractId: contract.id,
    title,
    amount,
    currency: contract.currency,
    clientId: contract.clientId,
    freelancerId: contract.freelancerId,
    state: state.name,
    reviewDeadline: state.name === 'in_review' ? state.reviewDeadline : null,
  };
}
