import type { Act, Shown } from '../model';

/** A service under one contract, as a story meets it; milestones and refund requests go by the model's names. */
export interface Service {
  /** The present of the contract. */
  now(): number;
  /** Somebody says something now, and waits for the answer. */
  say(act: Act): Promise<Answered>;
  /** Time passes, in milliseconds. */
  pass(time: number): Promise<void>;
  /**
   * What can be seen of the contract.
   * @param rules what should be seen: where something may still follow on its own, it is waited for
   */
  look(rules: Shown): Promise<Shown>;
}

export type Became =
  | { readonly is: 'applied' | 'waits' }
  | { readonly is: 'refused'; readonly status: number; readonly code: string };

/** What was answered, and the instant at which it was received. */
export type Answered = { readonly at: number; readonly became: Became };
