import fc from 'fast-check';
import { DAY } from '../../domain/instant';
import { GIVE_UP_AFTER, isGivenUp, retryDelay, TURN_OFF_AFTER } from '../../domain/webhook-retries';

const HOUR = 3_600_000;

test('delays grow from seconds to hours, and then stay', () => {
  const delays = Array.from({ length: 14 }, (_, index) => retryDelay(index + 1, 0, 0));
  expect(delays.slice(0, 3)).toEqual([5000, 30_000, 120_000]);
  expect([...delays].sort((a, b) => a - b)).toEqual(delays);
  expect(delays.at(-1)).toBe(8 * HOUR);
});

test('never shorter than the schedule, never longer than what was asked or a fifth more than it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 30 * DAY }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, asked, random) => {
        const delay = retryDelay(failures, asked, random);
        const least = retryDelay(failures, 0, 0);
        expect(delay).toBeGreaterThanOrEqual(least);
        expect(delay).toBeLessThanOrEqual(Math.max(least * 1.2 + 1, Math.min(asked, 8 * HOUR)));
      },
    ),
  );
});

test('an event is given up after three days', () => {
  expect(GIVE_UP_AFTER).toBe(3 * DAY);
  expect(isGivenUp(0, 3 * DAY - 1)).toBe(false);
  expect(isGivenUp(0, 3 * DAY)).toBe(true);
  expect(isGivenUp(5 * DAY, 6 * DAY)).toBe(false);
  expect(isGivenUp(5 * DAY, 8 * DAY)).toBe(true);
});

test('an endpoint that takes nothing is turned off later than any event is given up', () => {
  expect(TURN_OFF_AFTER).toBe(5 * DAY);
  expect(TURN_OFF_AFTER).toBeGreaterThan(GIVE_UP_AFTER);
});
