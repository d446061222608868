import type { Actor } from '../actor';
import type { ContractId, MilestoneId, RefundRequestId } from '../ids';
import type { Instant } from '../instant';
import type { Amount } from '../money';

/** R8: a reminder before the automatic release, and when it was handed over. */
export type Reminder = { readonly at: Instant; readonly rangAt: Instant | null };

/** The states in which work goes on: money is in escrow and no one holds it back. */
export type Working =
  | { readonly name: 'active' }
  | {
      readonly name: 'in_review';
      readonly submittedAt: Instant;
      /** R4: when silence releases the full escrow (R7). */
      readonly reviewDeadline: Instant;
      /** Earliest first. */
      readonly reminders: readonly Reminder[];
    }
  | { readonly name: 'changes_requested' };

/** Everything a milestone can be. Escrow is never stored: it follows from the state ({@link escrowOf}). */
export type State =
  | {
      readonly name: 'planned';
      /** R2: why the last funding failed. */
      readonly lastFailure: { readonly code: string; readonly reason: string } | null;
    }
  | {
      readonly name: 'funding';
      readonly commandId: string;
      readonly actor: Actor;
      readonly receivedAt: Instant;
      readonly paymentMethod: string;
      /** Drawn from the contract's held-over money, and already in escrow (R2). */
      readonly drawn: Amount;
      /** What the client is being charged. Drawn and shortfall together are the milestone's amount. */
      readonly shortfall: Amount;
    }
  | Working
  | {
      readonly name: 'on_hold';
      readonly before: Working;
      /** When the hold was received; every clock stands still from then on (R19). */
      readonly heldAt: Instant;
      readonly reason: string;
    }
  | {
      readonly name: 'paid';
      readonly how: 'approved' | 'silence';
      readonly by: Actor;
      readonly at: Instant;
      readonly released: Amount;
      readonly fee: Amount;
      readonly heldOver: Amount;
    }
  | {
      readonly name: 'refunded';
      readonly by: Actor;
      readonly at: Instant;
      readonly refunded: Amount;
      readonly because: RefundCause;
    }
  | {
      readonly name: 'resolved';
      readonly by: Actor;
      readonly at: Instant;
      readonly released: Amount;
      readonly fee: Amount;
      readonly refunded: Amount;
    };

export type StateName = State['name'];

export const stateNames = [
  'planned',
  'funding',
  'active',
  'in_review',
  'changes_requested',
  'on_hold',
  'paid',
  'refunded',
  'resolved',
] as const satisfies readonly StateName[];

export type RefundCause = 'accepted' | 'silence' | 'freelancer_ended_contract';

/** R17: the one refund request that may be open on a milestone's escrow. */
export type OpenRefundRequest = { readonly id: RefundRequestId; readonly respondBy: Instant };

export type Milestone = {
  readonly id: MilestoneId;
  readonly contractId: ContractId;
  /** Its place in the contract, from 1. */
  readonly sequence: number;
  readonly title: string;
  readonly amount: Amount;
  /** Counts its changes, so that a writer that is behind can tell. */
  readonly version: number;
  readonly state: State;
  readonly refundRequest: OpenRefundRequest | null;
  /** The last end of the contract this milestone was told of, so that it asks for a refund once (R15, R16). */
  readonly endHeard: 'client' | 'freelancer' | null;
};

/** What of a milestone its clocks follow from. */
export type Waiting = Pick<Milestone, 'amount' | 'state'> & {
  readonly refundRequest: { readonly respondBy: Instant } | null;
};

/** A milestone known to be in one of these states. */
export type MilestoneIn<Name extends StateName> = Milestone & {
  readonly state: Extract<State, { readonly name: Name }>;
};

/** R26: what the milestone holds in escrow, in minor units; on hold included. */
export function escrowOf({ amount, state }: Pick<Milestone, 'amount' | 'state'>): Amount {
  switch (state.name) {
    case 'active':
    case 'in_review':
    case 'changes_requested':
    case 'on_hold':
      return amount;
    case 'funding':
      return state.drawn;
    case 'planned':
    case 'paid':
    case 'refunded':
    case 'resolved':
      return 0;
  }
}

/** Whether the milestone has ended: nothing but a bonus can happen to it any more. */
export const hasEnded = ({ state }: Pick<Milestone, 'state'>): boolean =>
  state.name === 'paid' || state.name === 'refunded' || state.name === 'resolved';

/** The states in which a workflow runs for the milestone: while it is being funded, or funded. */
export const liveStates = [
  'funding',
  'active',
  'in_review',
  'changes_requested',
  'on_hold',
] as const satisfies readonly StateName[];

export const isLive = ({ state }: Pick<Milestone, 'state'>): boolean =>
  (liveStates as readonly StateName[]).includes(state.name);
