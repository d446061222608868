/**
 * Why a well-formed message was not carried out. The codes are part of the public interface; `api/problems.ts`
 * gives each its HTTP status, and the compiler refuses a code that has none.
 */
export const rejectionCodes = [
  'wrong_state',
  'contract_not_active',
  'contract_full',
  'contract_already_ending',
  'contract_ended',
  'refund_request_open',
  'refund_request_closed',
  'refund_request_superseded',
  'nothing_held_over',
  'bonus_pending',
  'cancel_not_possible',
  'unsubmitted_work',
  'release_out_of_range',
  'split_out_of_range',
  'below_minimum_deposit',
  'charge_declined',
  'malformed_message',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

export type Rejection = {
  readonly code: RejectionCode;
  /** A sentence a person understands: what happened instead, by whom and when (R21). */
  readonly detail: string;
  /** The rule that refuses, such as `R13`. */
  readonly rule: Rule;
  /** The state in which the message found the milestone, contract or request. */
  readonly state?: string;
  /** What is possible from that state. */
  readonly possible?: readonly string[];
  /** The payment rail's own code, with `charge_declined`. */
  readonly railCode?: string;
};

/** A numbered rule of rules.md; every event and every refusal names the one it follows (R27). */
export type Rule = `R${number}`;
