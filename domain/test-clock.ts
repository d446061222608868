import { DAY, type Instant, type Milliseconds } from './instant';

/**
 * A test clock runs like the real one, from where it was put, and is advanced: forward only. Its bounds are those
 * of a mistake, not of a use: a review lasts at most ninety days.
 */

/** The longest one advance: a leap year. */
export const MAX_ADVANCE: Milliseconds = 366 * DAY;

/** How far from real time a clock may be, either way: ten years, in which every instant can be written. */
export const MAX_OFFSET: Milliseconds = 3650 * DAY;

/** Contracts on one clock: each step of an advance looks at them all. */
export const MAX_CONTRACTS = 100;

/** Where a clock is asked to go: by a length of time, or to an instant. */
export type Advance = { readonly by: Milliseconds } | { readonly to: Instant };

/** The instant an advance leads to. @param present of the clock */
export const targetOf = (advance: Advance, present: Instant): Instant =>
  'by' in advance ? present + advance.by : advance.to;

/**
 * Why a clock cannot be advanced so, or null.
 * @param real the real present
 */
export function advanceFault(target: Instant, present: Instant, real: Instant): string | null {
  if (target <= present) return 'a test clock goes forward only';
  if (target - present > MAX_ADVANCE) return 'one advance is at most P366D';
  return offsetFault(target - real);
}

/** Why a clock cannot be so far from real time, or null. */
export const offsetFault = (offset: Milliseconds): string | null =>
  Math.abs(offset) > MAX_OFFSET ? 'a test clock stays within ten years of real time' : null;
