import type { Rule } from '../rejection';
import type { MilestoneEvent } from './events';
import type { ContractEnd, Facts } from './facts';
import type { Message } from './messages';
import type { Milestone, RefundCause } from './state';

/**
 * R15, R16: what the contract's end does to a milestone that holds money. The client's end asks for a refund,
 * the freelancer's gives the money back at once, and money on hold waits for ops (told again when it is lifted).
 */
export function endHeardBy(
  milestone: Milestone,
  message: Message,
  { contract, policy, ...facts }: Facts,
): MilestoneEvent[] {
  const { end } = contract;
  if (end === null) return [];
  const heard: MilestoneEvent = { type: 'milestone.end_heard', rule: 'R16', by: end.by };
  if (milestone.state.name === 'on_hold' && message.type !== 'liftHold') return [heard];
  if (end.by === 'freelancer') {
    return [
      heard,
      ...refundAll(milestone, 'R16', 'freelancer_ended_contract', 'the freelancer ended the contract'),
    ];
  }
  if (milestone.refundRequest !== null) return [heard];
  return [
    heard,
    {
      type: 'refund_request.opened',
      rule: 'R15',
      refundRequestId: facts.newRefundRequestId,
      amount: milestone.amount,
      // The freelancer has the full period from when the request can be seen, not from when the end was received.
      respondBy: (message.now ?? message.at) + policy.refundResponsePeriod,
      reason: end.reason ?? 'the client ended the contract',
    },
  ];
}

/** R16: whether the contract ended before this message counts and the milestone has not been told yet. */
export function hasEndToHear(milestone: Milestone, message: Message, { contract: { end } }: Facts): boolean {
  if (end === null || message.type === 'contractEnding') return false;
  return !hasHeard(milestone, end) && end.at <= message.at;
}

/** Whether the milestone was told of this end; the freelancer's may follow the client's, and is heard anew. */
export const hasHeard = ({ endHeard }: Milestone, end: ContractEnd | null): boolean => endHeard === end?.by;

/** The whole escrow goes back to the client; an open request closes with it. */
export function refundAll(
  milestone: Milestone,
  rule: Rule,
  because: RefundCause,
  reason: string,
): MilestoneEvent[] {
  const { refundRequest, amount } = milestone;
  const refunded: MilestoneEvent = { type: 'milestone.refunded', rule, amount, because };
  if (refundRequest === null) return [refunded];
  const closed = { refundRequestId: refundRequest.id, outcome: 'refunded', reason } as const;
  return [refunded, { type: 'refund_request.closed', rule, ...closed }];
}
