import type { Instant, Milliseconds } from '../domain/instant';

/**
 * The present of the contract a workflow is about: real time, but for a contract on a test clock, whose row says how
 * far ahead of it that is. It never goes back.
 */
export class Present {
  private offset: Milliseconds | null = null;

  /** Takes over what the last answer from the rows has said. */
  follow({ clockOffset = 0 }: { readonly clockOffset?: Milliseconds }): void {
    this.offset = Math.max(clockOffset, this.offset ?? clockOffset);
  }

  /** What is added to real time. */
  get ahead(): Milliseconds {
    return this.offset ?? 0;
  }

  now(): Instant {
    return Date.now() + this.ahead;
  }
}
