import type { Actor } from '../domain/actor';
import { timerCause } from '../domain/actor';
import type { Instant } from '../domain/instant';
import {
  type ActType,
  type Alarm,
  countsBefore,
  type Decision,
  decide,
  isLive,
  type Message,
  type Milestone,
  nextAlarm,
} from '../domain/milestone';
import type { Rejection } from '../domain/rejection';
import {
  type Delivery,
  type FollowUps,
  type Handled,
  noFollowUps,
  type Snapshot,
} from '../protocol/activities';
import { parseAct } from '../protocol/acts';
import { type Command, findCommand, insertCommand, type Outcome, settleCommand } from '../store/commands';
import { type Contract, lockContractOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { newId } from '../store/ids';
import { readScene, type Scene } from '../store/milestones';
import { eventOf } from './context';
import { factsOf, writeDecision } from './write-milestone';

/** A milestone under its contract's lock: nobody else changes anything of the contract until the transaction ends. */
export type Locked = Scene & { readonly contract: Contract };

/** Runs a transaction on a milestone whose contract is locked. */
export async function onMilestone<T>(
  db: Database,
  milestoneId: string,
  work: (trx: Transaction, locked: Locked) => Promise<T>,
): Promise<T> {
  return db.transaction(async (trx) => {
    const contract = await lockContractOf(trx, milestoneId);
    if (contract === null) throw new Error(`there is no milestone ${milestoneId}`);
    return work(trx, { contract, ...(await readScene(trx, contract, milestoneId)) });
  });
}

/**
 * Decides an act and writes what it means, once: an act that was decided before is answered as it was.
 * The row of its command, where there is one, is what counts: a signal cannot change what was accepted (R20).
 */
export function handleAct(db: Database, milestoneId: string, delivery: Delivery<ActType>): Promise<Handled> {
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const known = await findCommand(trx, delivery.commandId);
    if (known !== null && known.state !== 'pending') return answer(locked, known.state);
    if (known !== null && !isFor(known, milestoneId, delivery)) return answer(locked, 'ignored');
    const receivedAt = known?.receivedAt ?? delivery.receivedAt;
    if (receivedAt !== delivery.receivedAt) return { ...answer(locked, 'misdated'), receivedAt };
    if (!countsBefore(receivedAt, nextAlarm(locked.milestone, receivedAt)))
      return answer(locked, 'clockFirst');
    if (known?.kind === 'bonus' && locked.bonusPending) return resumeBonus(locked, known.id);
    const parsed = readAct(delivery, known);
    const command = known ?? (await recordDirect(trx, locked, delivery));
    if ('faults' in parsed) return refuse(trx, locked, command, malformed(parsed.faults));
    return carryOut(trx, locked, command, {
      ...parsed.act,
      actor: command.actor,
      at: receivedAt,
      cause: command.id,
      now: delivery.now,
    });
  });
}

const isFor = (command: Command, milestoneId: string, { type }: Delivery) =>
  command.milestoneId === milestoneId && command.kind === type;

/** The command's own row or, for a signal that came past the API, what the signal says. */
function readAct({ type, fields, unreadable }: Delivery<ActType>, known: Command | null) {
  if (known !== null) return parseAct(type, known.payload);
  return unreadable === undefined ? parseAct(type, fields) : { faults: unreadable };
}

const malformed = (faults: string): Rejection => ({ code: 'malformed_message', rule: 'R21', detail: faults });

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
    payload: delivery.unreadable === undefined ? bounded(delivery.fields) : {},
    receivedAt: delivery.receivedAt,
  });
  if (command === null)
    throw new Error(`command ${delivery.commandId} appeared while its contract was locked`);
  return command;
}

/** A signal may carry megabytes; the record keeps what a person would read. */
const MOST_CHARACTERS_KEPT = 20_000;

function bounded(fields: unknown): Record<string, unknown> {
  const text = JSON.stringify(fields ?? null).replaceAll('\\u0000', '');
  if (text.length > MOST_CHARACTERS_KEPT) return { truncated: text.slice(0, MOST_CHARACTERS_KEPT) };
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : { value };
}

/** R23: the bonus of this command was requested in an earlier run; its workflow is seen to again. */
const resumeBonus = (locked: Locked, commandId: string): Handled => ({
  ...answer(locked, 'applied'),
  followUps: { ...noFollowUps, bonuses: [commandId] },
});

/** Handles a clock that rang at its instant; run again, the milestone has moved on and nothing happens. */
export function ringAlarm(
  db: Database,
  milestoneId: string,
  { type, at }: Alarm,
  now: Instant,
): Promise<Handled> {
  const cause = timerCause(type, at);
  const message: Message = { type, at, now, cause, actor: { role: 'timer', id: type } };
  return onMilestone(db, milestoneId, (trx, locked) => carryOut(trx, locked, null, message));
}

/** R16: the milestone is told of its contract's end. */
export function hearContractEnd(db: Database, milestoneId: string, now: Instant): Promise<Handled> {
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const { end } = locked.contract;
    if (end === null || locked.milestone.endHeard === end.by) return answer(locked, 'ignored');
    const alarm = nextAlarm(locked.milestone, end.at);
    if (!countsBefore(end.at, alarm)) return answer(locked, 'clockFirst');
    const cause = timerCause('contractEnding', end.at);
    return carryOut(trx, locked, null, { type: 'contractEnding', actor: end.actor, at: end.at, cause, now });
  });
}

/** Money is in a milestone: a cancellation of its workflow is recorded as refused. */
export function refuseCancellation(db: Database, milestoneId: string, now: Instant): Promise<Handled> {
  return onMilestone(db, milestoneId, async (trx, locked) => {
    const detail =
      'a milestone with money in it cannot be cancelled: resolve or refund it instead (hold, resolve, acceptRefund)';
    const origin = {
      actor: { role: 'temporal', id: 'cancel' } as const,
      at: now,
      cause: timerCause('cancel', now),
    };
    const record = {
      type: 'command.rejected',
      rule: 'R21',
      data: { code: 'cancel_not_possible', detail },
    } as const;
    await insertEvents(trx, [eventOf(subjectOf(locked), origin, record)]);
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
  const followUps = await writeDecision(trx, { contract, milestone, message, facts, decision });
  const after = { ...locked, milestone: { ...milestone, ...decision.next } };
  if (decision.rejection !== null && command !== null) {
    return { ...(await refuse(trx, after, command, decision.rejection)), followUps };
  }
  if (command !== null) await settleApplied(trx, command, message, decision);
  return { ...answer(after, decision.outcome), followUps };
}

/** What an applied command has to tell; funding and bonuses stay pending until the rail has answered. */
async function settleApplied(
  trx: Transaction,
  command: Command,
  message: Message,
  decision: Decision,
): Promise<void> {
  const { next } = decision;
  if (message.type === 'bonus') return;
  if (message.type === 'fund' && next.state.name === 'funding') return;
  await settleCommand(trx, command.id, { state: 'applied', result: resultOf(next, decision) });
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
        Object.assign(result, { bonus: { amount: event.bonus.amount, state: 'pending' } });
        break;
    }
  }
  return result;
}

/** R21: the loser is recorded as rejected, with a reason a person understands. */
export async function refuse(
  trx: Transaction,
  locked: Locked,
  command: Command,
  rejection: Rejection,
): Promise<Handled> {
  const outcome: Outcome = { state: 'rejected', rejection };
  await settleCommand(trx, command.id, outcome);
  const { code, detail, rule } = rejection;
  const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
  const record = { type: 'command.rejected', rule, data: { kind: command.kind, code, detail } };
  await insertEvents(trx, [eventOf(subjectOf(locked), origin, record)]);
  return { ...answer(locked, 'rejected'), reason: detail };
}

export function answer(
  locked: Locked,
  outcome: Handled['outcome'],
  followUps: FollowUps = noFollowUps,
): Handled {
  return { outcome, snapshot: snapshotOf(locked.milestone, locked.contract), followUps };
}

/** The domain's part of a stored milestone: what a workflow holds and its history keeps. */
export function snapshotOf(milestone: Milestone, { currency, end }: Contract): Snapshot {
  const { id, contractId, sequence, title, amount, version, state, refundRequest, endHeard } = milestone;
  return {
    milestone: { id, contractId, sequence, title, amount, version, state, refundRequest, endHeard },
    currency,
    endUnheard: end !== null && endHeard !== end.by && isLive(milestone) && state.name !== 'funding',
  };
}
