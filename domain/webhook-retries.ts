import { DAY, type Instant, type Milliseconds } from './instant';

/** How long an event is tried before it is parked: an endpoint may be away over a long weekend. */
export const GIVE_UP_AFTER: Milliseconds = 3 * DAY;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After each failure in a row, and from the last of these on always the last. */
const delays: readonly Milliseconds[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
];

/** The share of a delay by which it is made longer at most, so that what failed together is not retried together. */
const JITTER = 0.2;

/**
 * How long to wait after a failure.
 * @param failures in a row, this one included
 * @param asked what the receiver asked for (`Retry-After`); it counts where it is longer than ours, up to our longest
 * @param random 0 to 1
 */
export function retryDelay(failures: number, asked: Milliseconds, random: number): Milliseconds {
  const longest = delays.at(-1) as Milliseconds;
  const delay = delays[Math.min(failures, delays.length) - 1] ?? longest;
  return Math.round(Math.max(delay * (1 + JITTER * random), Math.min(asked, longest)));
}

/** Whether an event that has failed again is given up. @param dueAt since when it is being delivered */
export const isGivenUp = (dueAt: Instant, now: Instant): boolean => now - dueAt >= GIVE_UP_AFTER;

/**
 * Failures of one endpoint in a row, over all contracts, from which on it counts as away: it is then tried with one
 * event at a time, at this interval, until it answers.
 */
export const AWAY_AFTER = 10;
export const PROBE_EVERY: Milliseconds = MINUTE;

/** An endpoint that has taken nothing for so long, with something to take, is turned off until somebody turns it on. */
export const TURN_OFF_AFTER: Milliseconds = 5 * DAY;
