import { allHandlersFinished, condition, patched } from '@temporalio/workflow';
import type { Instant } from '../domain/instant';
import { type Alarm, countsBefore } from '../domain/milestone/clock';
import type { Handled } from '../protocol/activities';
import { AlarmClock } from './alarm';
import { hasFollowUps } from './follow-ups';
import type { Inbox, Mail } from './inbox';
import type { Present } from './present';

/** One transaction, or one call to the rail, that leads to the next snapshot. */
export type Step<Snapshot> = () => Promise<Handled<Snapshot>>;

/** A snapshot says by what clock its contract goes. */
type Clocked = { readonly clockOffset?: number };

/** Something that waits on messages and clocks: a milestone, a refund request. */
export type Waiting<Snapshot, Type extends string> = {
  readonly inbox: Inbox<Type>;
  /** By which every `now` below is read, and which each answer is taken over by. */
  readonly present: Present;
  /** The next clock of a state and what its timer means. */
  alarm(snapshot: Snapshot, now: Instant): Alarm | null;
  describeAlarm(snapshot: Snapshot, alarm: Alarm): string;
  /** Something that comes before any message or clock, such as the payment rail's answer; null for nothing. */
  urgent(snapshot: Snapshot): Step<Snapshot> | null;
  /** Something that comes after every message and before any clock; null for nothing. */
  notice(snapshot: Snapshot, now: Instant): Step<Snapshot> | null;
  /** Counts the notices that have come, so that a sleeper notices. */
  readonly notices: () => number;
  deliver(snapshot: Snapshot, mail: Mail<Type>): Promise<Handled<Snapshot>>;
  ring(snapshot: Snapshot, alarm: Alarm): Promise<Handled<Snapshot>>;
  /** Shows what has changed. */
  changed(handled: Handled<Snapshot>): void;
  /** Starts what follows. */
  follow(handled: Handled<Snapshot>): Promise<void>;
  isOver(snapshot: Snapshot): boolean;
  /** Whether the history has grown so long that a new run is to take over. */
  isLong(): boolean;
};

/**
 * Messages and clocks, one at a time, in the order that R20 gives them: a message received at or before the next
 * clock's instant first, else the clock, once its grace has passed. Ends when there is nothing left to wait for
 * and every message has been answered.
 */
export async function waitOn<Snapshot extends Clocked, Type extends string>(
  first: Snapshot,
  it: Waiting<Snapshot, Type>,
): Promise<'over' | 'long'> {
  const clock = new AlarmClock(it.present);
  let snapshot = first;
  let handsOverIdle: boolean | undefined;
  for (;;) {
    const now = it.present.now();
    const step = nextStep(snapshot, it, clock, now);
    if (step !== null) {
      const handled = await step();
      snapshot = handled.snapshot;
      it.present.follow(snapshot);
      it.changed(handled);
      if (hasFollowUps(handled.followUps)) await it.follow(handled);
      if (it.isLong() && nothingPresses(snapshot, it)) return stop(clock, 'long');
      continue;
    }
    if (it.isOver(snapshot) && it.inbox.isEmpty) {
      if (allHandlersFinished()) return stop(clock, 'over');
      // What was handed over is not answered yet. It may be a message that was here before, which wakes nobody.
      if (patched('waits-for-handlers')) {
        await condition(allHandlersFinished);
        continue;
      }
    }
    // A run that was sent as many signals as it may have would hear nothing more, though none of them meant anything.
    if (it.isLong()) {
      handsOverIdle ??= patched('hands-over-idle');
      if (handsOverIdle) return stop(clock, 'long');
    }
    const alarm = it.alarm(snapshot, now);
    clock.set(alarm?.at ?? null, alarm === null ? '' : it.describeAlarm(snapshot, alarm));
    const come = it.inbox.arrivals + it.notices();
    await condition(
      () =>
        it.inbox.arrivals + it.notices() > come ||
        (alarm !== null && clock.isDue(alarm.at)) ||
        (handsOverIdle === undefined && it.isLong()),
    );
  }
}

/** A run that takes over knows the row and the inbox only, and nothing of what this one was about to do. */
function nothingPresses<Snapshot, Type extends string>(
  snapshot: Snapshot,
  it: Waiting<Snapshot, Type>,
): boolean {
  return it.urgent(snapshot) === null && it.notice(snapshot, it.present.now()) === null;
}

function nextStep<Snapshot, Type extends string>(
  snapshot: Snapshot,
  it: Waiting<Snapshot, Type>,
  clock: AlarmClock,
  now: Instant,
): Step<Snapshot> | null {
  const urgent = it.urgent(snapshot);
  if (urgent !== null) return urgent;
  const mail = it.inbox.first();
  // By the clock at its receipt, as its transaction judges it: an API whose own clock is ahead may have received it later.
  if (mail !== undefined && countsBefore(mail.receivedAt, it.alarm(snapshot, mail.receivedAt)))
    return () => take(snapshot, it, mail, now);
  const alarm = it.alarm(snapshot, now);
  const notice = it.notice(snapshot, now);
  if (notice !== null) return notice;
  if (alarm !== null && clock.isDue(alarm.at)) return () => ring(snapshot, it, alarm, now);
  return null;
}

/** Rings a clock, unless messages that were received in time turn up in their rows: those go to the inbox first. */
async function ring<Snapshot, Type extends string>(
  snapshot: Snapshot,
  it: Waiting<Snapshot, Type>,
  alarm: Alarm,
  now: Instant,
): Promise<Handled<Snapshot>> {
  const handled = await it.ring(snapshot, alarm);
  for (const { commandId, type, receivedAt } of handled.messages ?? []) {
    it.inbox.putBack({ commandId, type: type as Type, fields: {}, receivedAt, arrivedAt: now });
  }
  return handled;
}

/** Hands a message in; one that could not be decided yet goes back to its place. */
async function take<Snapshot, Type extends string>(
  snapshot: Snapshot,
  { inbox, deliver }: Waiting<Snapshot, Type>,
  mail: Mail<Type>,
  now: Instant,
): Promise<Handled<Snapshot>> {
  inbox.takeFirst();
  const handled = await deliver(snapshot, mail);
  switch (handled.outcome) {
    case 'waits':
    case 'clockFirst':
      inbox.putBack(mail);
      break;
    case 'misdated':
      inbox.putBack({ ...mail, receivedAt: handled.receivedAt ?? now });
      break;
    default:
      break;
  }
  return handled;
}

function stop(clock: AlarmClock, why: 'over' | 'long') {
  clock.stop();
  return why;
}
