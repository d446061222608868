import ipaddr from 'ipaddr.js';
import { burstWindow, strangers } from '../config/limits';
import { ProblemError, problem } from './problems';

/**
 * Counts what comes from one address without a good token. Whoever has a good token is never refused here, whatever
 * others send from the address that he shares with them: he only has to show it before anything of his is read.
 * Counts in this process only, and in bounded memory: addresses beyond {@link strangers} count as one.
 */
export class Strangers {
  readonly #counts = new Map<string, number>();
  #until = Number.NEGATIVE_INFINITY;

  /**
   * @param burst the most from one address within {@link burstWindow} seconds
   * @param now milliseconds from anywhere
   */
  constructor(
    private readonly burst: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether as much has come from this address as may. */
  isOver(address: string | undefined): boolean {
    this.#begin();
    return this.#counts.size > 0 && (this.#counts.get(this.#key(address)) ?? 0) >= this.burst;
  }

  count(address: string | undefined): void {
    this.#begin();
    const key = this.#key(address);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The refusal, after which the connection ends: what else is on its way is not read. */
  refusal(): ProblemError {
    const seconds = Math.max(1, Math.ceil((this.#until - this.now()) / 1000));
    const detail = `at most ${this.burst} requests without a good token from one address in ${burstWindow} seconds`;
    const headers = { 'Retry-After': String(seconds), Connection: 'close' };
    return new ProblemError(problem('rate_limited', detail), headers);
  }

  #begin(): void {
    if (this.now() < this.#until) return;
    this.#counts.clear();
    this.#until = this.now() + burstWindow * 1000;
  }

  #key(address: string | undefined): string {
    const key = networkOf(address);
    return this.#counts.has(key) || this.#counts.size < strangers.addresses ? key : 'others';
  }
}

/** An address of IPv4, or the network of one of IPv6: whoever has one there has 2^64. */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'none';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
