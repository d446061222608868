import type { Instant } from '../instant';
import type { Ring } from './messages';
import type { Waiting } from './state';

/** A clock of a milestone and the absolute instant at which it rings. */
export type Alarm = { readonly type: Ring['type']; readonly at: Instant };

/**
 * Which clock of the milestone rings next, or null if none runs. On hold none does (R19). Reminders that were
 * missed until silence had settled the milestone, as released or as refunded, are not sent any more: what they
 * announce has happened, or will not (R8).
 * @param now the present, in milliseconds
 */
export function nextAlarm(milestone: Waiting, now: Instant): Alarm | null {
  const alarms = runningAlarms(milestone);
  const settling = alarms.filter(({ type }) => type !== 'reminder');
  return earliest(settling.some(({ at }) => at <= now) ? settling : alarms);
}

function runningAlarms({ state, refundRequest }: Waiting): Alarm[] {
  if (state.name !== 'active' && state.name !== 'in_review' && state.name !== 'changes_requested') return [];
  const response: Alarm[] =
    refundRequest === null ? [] : [{ type: 'responsePeriodOver', at: refundRequest.respondBy }];
  if (state.name !== 'in_review') return response;
  const reminders = state.reminders
    .filter(({ rangAt }) => rangAt === null)
    .map(({ at }): Alarm => ({ type: 'reminder', at }));
  return [...reminders, { type: 'reviewDeadline', at: state.reviewDeadline }, ...response];
}

/** The earliest; of two at the same instant the one listed first, so a release before a refund by silence. */
function earliest(alarms: readonly Alarm[]): Alarm | null {
  return alarms.reduce<Alarm | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  );
}

/**
 * R20: whether a message counts before a clock. One received at or before the clock's instant does, however late
 * it was delivered; one received later does not, even if the clock has not been handled yet. A reminder settles
 * nothing, so no message waits for it.
 * @param alarm what {@link nextAlarm} answered, at the message's receipt or at any time since: it is all the same
 */
export const countsBefore = (receivedAt: Instant, alarm: Alarm | null): boolean =>
  alarm === null || alarm.type === 'reminder' || receivedAt <= alarm.at;

/** R20: a message cannot have been received later than it is handled, whatever its sender says. */
export const clampReceived = (receivedAt: Instant, now: Instant): Instant => Math.min(receivedAt, now);
