import type { Actor } from '../actor';
import type { RefundRequestId } from '../ids';
import type { Instant } from '../instant';
import type { Amount } from '../money';
import type { Policy } from '../policy';

export const contractStates = ['active', 'ending', 'ended'] as const;
export type ContractState = (typeof contractStates)[number];

/** Who ended the contract; the freelancer's end outweighs the client's, whichever came first (R16). */
export type ContractEnd = {
  readonly by: 'client' | 'freelancer';
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason: string | null;
};

/**
 * What a milestone's decision depends on besides the milestone: the contract's truth, read under the contract's
 * lock in the transaction that writes the decision.
 */
export type Facts = {
  readonly policy: Policy;
  readonly currency: string;
  readonly contract: { readonly state: ContractState; readonly end: ContractEnd | null };
  /** The contract's held-over money, in minor units (R2). */
  readonly heldOver: Amount;
  /** R14: whether a bonus of this milestone waits for the rail. */
  readonly bonusPending: boolean;
  /** The id that a refund request gets, should the decision open one. */
  readonly newRefundRequestId: RefundRequestId;
};
