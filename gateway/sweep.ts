import { armed, type CrashPoint, reached } from '../crash-points';
import { type ActType, actTypes, describeMessage, type Message } from '../domain/milestone';
import { type HeldOverAct, heldOverActs } from '../protocol/names';
import { type ActSignal, envelopeOf } from '../protocol/signals';
import type { Command } from '../store/commands';
import type { Database } from '../store/database';
import { milestoneStarts } from '../store/starts';
import { type Overdue, takeOverdue } from '../store/sweep';
import type { Gateway, MilestoneStart } from '.';
import { type Outcome, type Repeating, repeat } from './repeat';

/** Milliseconds between two looks for what was left lying; each look is a few indexed queries. */
const INTERVAL = 2000;
const CALL = 5000;

/** The signal that a command's row stands for, as the API sent it or would have. */
function signalOf(command: Command, milestone?: MilestoneStart): ActSignal {
  const { kind, actor, receivedAt, payload } = command;
  const message = { ...payload, type: kind, actor, at: receivedAt, cause: command.id } as Message;
  const summary = milestone ? summaryOf(message, milestone) : kind;
  return envelopeOf(command, summary);
}

/** A text for readers never stands in the way of a signal. */
function summaryOf(message: Message, milestone: MilestoneStart): string {
  try {
    return describeMessage(message, milestone, milestone.currency);
  } catch {
    return message.type;
  }
}

/**
 * R23: looks once for accepted work whose workflow does not know of it or does not run (any more): a command whose
 * signal never left, a milestone whose run was terminated, a refund nobody sends. Repeating a signal is safe.
 * @returns how many things were taken up
 */
export async function sweepOnce(db: Database, gateway: Gateway): Promise<number> {
  const overdue = await takeOverdue(db);
  if (armed) await reachedWith('sweep.taken', overdue);
  const wanted = [...overdue.milestones, ...overdue.commands.flatMap(({ milestoneId }) => milestoneId ?? [])];
  const starts = new Map(
    (await milestoneStarts(db, [...new Set(wanted)])).map((start) => [start.milestoneId, start]),
  );
  const resend = async (command: Command) => {
    const start = command.milestoneId === null ? undefined : starts.get(command.milestoneId);
    if (start !== undefined && isActType(command.kind)) {
      return gateway.signalAct(start, command.kind, signalOf(command, start), CALL);
    }
    if (command.kind === 'advanceTestClock' && command.subjectId !== null) {
      return gateway.advanceTestClock(command.subjectId);
    }
    if (command.refundRequestId !== null && command.contractId !== null && isHeldOverAct(command.kind)) {
      return gateway.signalHeldOver(
        command.refundRequestId,
        command.contractId,
        command.kind,
        signalOf(command),
        CALL,
      );
    }
  };
  const calls = await Promise.allSettled([
    ...overdue.commands.map(resend),
    ...overdue.milestones.flatMap((id) => {
      const start = starts.get(id);
      // A run may be open and behind: one that never learnt of the decision that its worker had made before it died.
      return start === undefined ? [] : [gateway.readMilestoneAgain(start)];
    }),
    gateway.startFollowUps(overdue),
  ]);
  if (armed) await reachedWith('sweep.sent', overdue);
  const failed = calls.find((call) => call.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return count(overdue);
}

async function reachedWith(point: CrashPoint, { commands, ...others }: Overdue): Promise<void> {
  const taken = [...commands.map(({ id }) => id), ...Object.values(others).flat()];
  await Promise.all(taken.map((id) => reached(point, id)));
}

const isActType = (kind: string): kind is ActType => (actTypes as readonly string[]).includes(kind);
const isHeldOverAct = (kind: string): kind is HeldOverAct =>
  (heldOverActs as readonly string[]).includes(kind);
const count = (overdue: Overdue) => Object.values(overdue).reduce((sum, { length }) => sum + length, 0);

/** Sweeps every two seconds. */
export const startSweeper = (db: Database, gateway: Gateway, report: (outcome: Outcome) => void): Repeating =>
  repeat(() => sweepOnce(db, gateway), { everyMs: INTERVAL }, report);
