import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { burstWindow } from '../config/limits';
import type { Caller } from './auth';
import { ProblemError, problem } from './problems';

export type RateLimits = {
  /** Requests a second of one caller. */
  readonly ratePerSecond: number;
  /** The most requests at once after a quiet time. */
  readonly burst: number;
};

/**
 * Counts in this process only, so several API processes together allow that many times more. A caller is forgotten
 * when his window is over, and only callers with a valid token are counted: that bounds the memory.
 * @returns a function that throws a 429 with `Retry-After` for a caller who has used up what is his
 */
export function createRateLimit({ ratePerSecond, burst }: RateLimits): (caller: Caller) => Promise<void> {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: ratePerSecond, duration: 1 }),
    new RateLimiterMemory({ points: Math.max(0, burst - ratePerSecond), duration: burstWindow }),
  );
  return async ({ role, id }) => {
    try {
      await limiter.consume(`${role}:${id}`);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const detail = `at most ${ratePerSecond} requests a second, and ${burst} at once after a quiet time`;
      throw new ProblemError(problem('rate_limited', detail), { 'Retry-After': String(seconds) });
    }
  };
}
