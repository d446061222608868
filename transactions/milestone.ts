import type { Actor } from '../domain/actor';
import { timerCause } from '../domain/actor';
import type { Instant } from '../domain/instant';
import {
  type ActType,
  type Alarm,
  clampReceived,
  countsBefore,
  type Decision,
  decide,
  isLive,
  type Message,
  type Milestone,
  nextAlarm,
} from '../domain/milestone';
import { drawable } from '../domain/refund-request';
import type { Rejection } from '../domain/rejection';
import {
  type Delivery,
  type FollowUps,
  type Handled,
  noFollowUps,
  type Snapshot,
} from '../protocol/activities';
import { parseAct } from '../protocol/acts';
import { findBonus } from '../store/bonuses';
import { type Command, insertCommand, pendingUntil } from '../store/commands';
import { type Contract, lockContractOf, presentOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { insertEvents, isRecorded } from '../store/events';
import { newId } from '../store/ids';
import { readScene, type Scene } from '../store/milestones';
import { writeOutcome } from '../store/outcomes';
import { leave } from '../store/pipelined';
import { openHeldOverRequest, toHeldOverRequest } from '../store/refund-requests';
import { eventOf } from './context';
import { keptFields, malformed } from './direct';
import { type Purpose, transaction } from './transaction';
import { type Change, factsOf, writeDecision } from './write-milestone';

/** A milestone under its contract's lock: nobody else changes anything of the contract until the transaction ends. */
export type Locked = Scene & { readonly contract: Contract };

/**
 * Runs a transaction on a milestone whose contract is locked.
 * @param commandId the command it is about, read with the milestone
 */
export async function onMilestone<T>(
  db: Database,
  milestoneId: string,
  work: (trx: Transaction, locked: Locked) => Promise<T>,
  { commandId = null, purpose = 'decision' }: { commandId?: string | null; purpose?: Purpose } = {},
): Promise<T> {
  return transaction(db, purpose, milestoneId, async (trx) => {
    // Sent together; Postgres reads once it has the lock.
    const [contract, scene] = await Promise.all([
      lockContractOf(trx, milestoneId),
      readScene(trx, milestoneId, commandId),
    ]);
    if (contract === null || scene === null) throw new Error(`there is no milestone ${milestoneId}`);
    return work(trx, { contract, ...scene });
  });
}

/**
 * Decides an act and writes what it means, once: an act that was decided before is answered as it was.
 * The row of its command, where there is one, is what counts: a signal cannot change what was accepted (R20).
 */
export function handleAct(db: Database, milestoneId: string, delivery: Delivery<ActType>): Promise<Handled> {
  const { commandId } = delivery;
  return onMilestone(db, milestoneId, (trx, locked) => take(trx, locked, delivery), { commandId });
}

async function take(trx: Transaction, locked: Locked, delivery: Delivery<ActType>): Promise<Handled> {
  const { command: known, milestone } = locked;
  if (known !== null && known.state !== 'pending') return answer(locked, known.state);
  if (known !== null && !isFor(known, milestone.id, delivery)) return answer(locked, 'ignored');
  const receivedAt = known?.receivedAt ?? delivery.arrivedAt;
  if (receivedAt !== delivery.receivedAt) return { ...answer(locked, 'misdated'), receivedAt };
  if (!countsBefore(receivedAt, nextAlarm(milestone, receivedAt))) return answer(locked, 'clockFirst');
  if (known?.kind === 'bonus' && (await findBonus(trx, known.id)) !== null)
    return resumeBonus(locked, known.id);
  const parsed = readAct(delivery, known);
  const command = known ?? (await recordDirect(trx, locked, delivery));
  if ('faults' in parsed) return refuse(trx, locked, command, malformed(parsed.faults));
  const now = presentOf(locked.contract, delivery.now);
  const origin = { actor: command.actor, at: receivedAt, cause: command.id, now };
  const heldOver = parsed.act.type === 'fund' ? await drawableOf(trx, locked, receivedAt) : locked.heldOver;
  return carryOut(trx, { ...locked, heldOver }, command, { ...parsed.act, ...origin });
}

async function drawableOf(trx: Transaction, { contract, heldOver }: Locked, receivedAt: Instant) {
  const request = heldOver > 0 ? await openHeldOverRequest(trx, contract.id) : null;
  return drawable(heldOver, request && toHeldOverRequest(request), receivedAt);
}

const isFor = (command: Command, milestoneId: string, { type }: Delivery) =>
  command.milestoneId === milestoneId && command.kind === type;

/** The command's own row or, for a signal that came past the API, what the signal says. */
function readAct({ type, fields, unreadable }: Delivery<ActType>, known: Command | null) {
  if (known !== null) return parseAct(type, known.payload);
  return unreadable === undefined ? parseAct(type, fields) : { faults: unreadable };
}

/** A signal that came past the API becomes a command too, so that its outcome is on record. */
async function recordDirect(trx: Transaction, locked: Locked, delivery: Delivery): Promise<Command> {
  const actor: Actor = { role: 'temporal', id: 'signal' };
  const command = await insertCommand(trx, {
    id: delivery.commandId,
    kind: delivery.type,
    contractId: locked.contract.id,
    milestoneId: locked.milestone.id,
    idempotency: null,
    actor,
    payload: keptFields(delivery),
    receivedAt: delivery.receivedAt,
  });
  if (command === null)
    throw new Error(`command ${delivery.commandId} appeared while its contract was locked`);
  return command;
}

/** R23: the bonus of this command was requested in an earlier run; its workflow is seen to again. */
const resumeBonus = (locked: Locked, commandId: string): Handled => ({
  ...answer(locked, 'applied'),
  followUps: { ...noFollowUps, bonuses: [commandId] },
});

/**
 * Handles a clock that rang at its instant; run again, the milestone has moved on and nothing happens. Messages that
 * were received in time and wait in their rows come first, wherever their signals are (R20): they are answered with
 * `messagesFirst`, to be handed in.
 */
export function ringAlarm(
  db: Database,
  milestoneId: string,
  { type, at }: Alarm,
  now: Instant,
): Promise<Handled> {
  const origin = { at, cause: timerCause(type, at), actor: { role: 'timer', id: type } } as const;
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const messages = type === 'reminder' ? [] : await pendingUntil(trx, { milestoneId }, at);
    if (messages.length > 0) return { ...answer(locked, 'messagesFirst'), messages };
    return carryOut(trx, locked, null, { type, ...origin, now: presentOf(locked.contract, now) });
  });
}

/** R16: the milestone is told of its contract's end. */
export function hearContractEnd(db: Database, milestoneId: string, real: Instant): Promise<Handled> {
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const { end } = locked.contract;
    if (end === null || locked.milestone.endHeard === end.by) return answer(locked, 'ignored');
    const now = presentOf(locked.contract, real);
    const at = clampReceived(end.at, now);
    const cause = timerCause('contractEnding', end.at);
    return carryOut(trx, locked, null, { type: 'contractEnding', actor: end.actor, at, cause, now });
  });
}

/** Money is in a milestone: a cancellation of its workflow is recorded as refused. */
export function refuseCancellation(db: Database, milestoneId: string, now: Instant): Promise<Handled> {
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const detail =
      'a milestone with money in it cannot be cancelled: resolve or refund it instead (hold, resolve, acceptRefund)';
    const origin = {
      actor: { role: 'temporal', id: 'cancel' } as const,
      at: presentOf(locked.contract, now),
      cause: timerCause('cancel', now),
    };
    const record = {
      type: 'command.rejected',
      rule: 'R21',
      data: { code: 'cancel_not_possible', detail },
    } as const;
    if (!(await isRecorded(trx, milestoneId, origin.cause))) {
      await insertEvents(trx, [eventOf(subjectOf(locked), origin, record)]);
    }
    return { ...answer(locked, 'rejected'), reason: detail };
  });
}

export const subjectOf = ({ contract, milestone }: Locked) => ({
  contractId: contract.id,
  milestoneId: milestone.id,
});

/** Decides a message and writes what it means, with the outcome of the command it belongs to. */
export async function carryOut(
  trx: Transaction,
  locked: Locked,
  command: Command | null,
  message: Message,
): Promise<Handled> {
  const { contract, milestone } = locked;
  const facts = factsOf(contract, locked, newId.refundRequest());
  const decision = decide(milestone, message, facts);
  if (decision.outcome === 'waits' || decision.outcome === 'ignored') {
    if (decision.events.length === 0) return answer(locked, decision.outcome);
  }
  const settled = settlementOf(locked, command, message, decision);
  const followUps = await writeDecision(trx, { contract, milestone, message, facts, decision, settled });
  const handled = answer(
    { ...locked, milestone: { ...milestone, ...decision.next } },
    decision.outcome,
    followUps,
  );
  return decision.rejection === null ? handled : { ...handled, reason: decision.rejection.detail };
}

/** What becomes of the command; funding and bonuses stay pending until the rail has answered. */
function settlementOf(
  locked: Locked,
  command: Command | null,
  message: Message,
  decision: Decision,
): Change['settled'] {
  if (command === null) return { command: null, events: [] };
  const { id } = command;
  const { next, rejection } = decision;
  if (rejection !== null) return refusalOf(locked, command, rejection);
  if (message.type === 'bonus' || next.state.name === 'funding') return { command: null, events: [] };
  return { command: { id, outcome: { state: 'applied', result: resultOf(next, decision) } }, events: [] };
}

/** R21: the loser is recorded as rejected, with a reason a person understands. */
function refusalOf(locked: Locked, command: Command, rejection: Rejection): Change['settled'] {
  const { code, detail, rule } = rejection;
  const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
  const record = { type: 'command.rejected', rule, data: { kind: command.kind, code, detail } } as const;
  return {
    command: { id: command.id, outcome: { state: 'rejected', rejection } },
    events: [eventOf(subjectOf(locked), origin, record)],
  };
}

/** The result of an applied command, for its sender. */
export function resultOf(next: Milestone, { events }: Pick<Decision, 'events'>): Record<string, unknown> {
  const result: Record<string, unknown> = { milestoneId: next.id, state: next.state.name };
  for (const event of events) {
    switch (event.type) {
      case 'milestone.released':
        Object.assign(result, { released: event.gross, fee: event.fee, heldOver: event.heldOver });
        break;
      case 'milestone.resolved':
        Object.assign(result, { released: event.gross, fee: event.fee, refunded: event.refunded });
        break;
      case 'milestone.refunded':
        Object.assign(result, { refunded: event.amount });
        break;
      case 'milestone.funded':
        Object.assign(result, { charged: event.charged });
        break;
      case 'milestone.submitted':
        Object.assign(result, { reviewDeadline: new Date(event.reviewDeadline).toISOString() });
        break;
      case 'refund_request.opened':
        Object.assign(result, { refundRequestId: event.refundRequestId });
        break;
      case 'bonus.requested':
        // Its outcome is its own, and comes later: the milestone shows it.
        Object.assign(result, { bonus: { amount: event.bonus.amount } });
        break;
    }
  }
  return result;
}

/** Refuses a command that was not put to the domain. */
export async function refuse(
  trx: Transaction,
  locked: Locked,
  command: Command,
  rejection: Rejection,
): Promise<Handled> {
  leave(trx, writeOutcome(trx, { milestone: null, ...refusalOf(locked, command, rejection) }));
  return { ...answer(locked, 'rejected'), reason: rejection.detail };
}

export function answer(
  locked: Locked,
  outcome: Handled['outcome'],
  followUps: FollowUps = noFollowUps,
): Handled {
  return { outcome, snapshot: snapshotOf(locked.milestone, locked.contract), followUps };
}

/** The domain's part of a stored milestone: what a workflow holds and its history keeps. */
export function snapshotOf(milestone: Milestone, { currency, end, clockOffset }: Contract): Snapshot {
  const { id, contractId, sequence, title, amount, version, state, refundRequest, endHeard } = milestone;
  return {
    milestone: { id, contractId, sequence, title, amount, version, state, refundRequest, endHeard },
    currency,
    endUnheard: end !== null && endHeard !== end.by && isLive(milestone) && state.name !== 'funding',
    ...(clockOffset === 0 ? {} : { clockOffset }),
  };
}
