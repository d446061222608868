import type { ChargeId, RefundRequestId } from '../ids';
import type { Instant } from '../instant';
import type { Amount } from '../money';
import type { Rule } from '../rejection';
import type { Attachment, BonusTerms } from './messages';
import type { RefundCause, Working } from './state';

/**
 * What happened to a milestone. Everything that follows from a decision is derived from these: the next state
 * (`evolve`), the journals (`postings`), the rows and the news that are written with them.
 */
export type MilestoneEvent = { readonly rule: Rule } & (
  | {
      readonly type: 'milestone.funding_started';
      readonly drawn: Amount;
      readonly shortfall: Amount;
      readonly paymentMethod: string;
    }
  /** `charged` is 0 and `chargeId` null where held-over money paid for all of it. */
  | { readonly type: 'milestone.funded'; readonly charged: Amount; readonly chargeId: ChargeId | null }
  | {
      readonly type: 'milestone.funding_failed';
      readonly code: string;
      readonly reason: string;
      readonly givenBack: Amount;
    }
  | {
      readonly type: 'milestone.submitted';
      readonly message: string;
      readonly attachments: readonly Attachment[];
      readonly reviewDeadline: Instant;
      readonly reminders: readonly Instant[];
    }
  | { readonly type: 'milestone.submission_withdrawn' }
  | { readonly type: 'milestone.changes_requested'; readonly message: string }
  | { readonly type: 'milestone.review_reminder'; readonly due: Instant; readonly rangAt: Instant }
  | {
      readonly type: 'milestone.released' | 'milestone.auto_released';
      readonly gross: Amount;
      readonly fee: Amount;
      readonly net: Amount;
      readonly heldOver: Amount;
      readonly note: string | null;
    }
  | { readonly type: 'bonus.requested'; readonly bonus: BonusTerms }
  | { readonly type: 'milestone.contract_end_requested' }
  | { readonly type: 'milestone.held'; readonly before: Working; readonly reason: string }
  | { readonly type: 'milestone.hold_lifted'; readonly reason: string; readonly pausedFor: number }
  | {
      readonly type: 'milestone.resolved';
      readonly gross: Amount;
      readonly fee: Amount;
      readonly net: Amount;
      readonly refunded: Amount;
      readonly reason: string;
    }
  | {
      readonly type: 'refund_request.opened';
      readonly refundRequestId: RefundRequestId;
      readonly amount: Amount;
      readonly respondBy: Instant;
      readonly reason: string;
    }
  | {
      readonly type: 'refund_request.closed';
      readonly refundRequestId: RefundRequestId;
      readonly outcome: 'refunded' | 'declined' | 'superseded';
      readonly reason: string;
    }
  | { readonly type: 'milestone.refunded'; readonly amount: Amount; readonly because: RefundCause }
  | { readonly type: 'milestone.end_heard'; readonly by: 'client' | 'freelancer' }
);

export type MilestoneEventType = MilestoneEvent['type'];
