import type { Contract, Milestone, RefundRequest } from './contract';
import { earn } from './money';

/** How a piece of money is settled: released, refunded or set aside; and the requests that ask for it. */

export const openRequestFor = (contract: Contract, piece: string): RefundRequest | undefined =>
  Object.values(contract.requests).find((request) => request.piece === piece && request.state === 'open');

/** R17: the freelancer has `refundResponsePeriod` from here. */
export function openRequest(contract: Contract, piece: string, asked: number, at: number): void {
  const earlier = Object.values(contract.requests).filter((request) => request.piece === piece).length;
  const respondBy = at + contract.policy.refundResponsePeriod;
  contract.requests[`${piece}/${earlier + 1}`] = { piece, asked, respondBy, state: 'open', onHold: 0 };
}

/** The whole escrow of a milestone goes back to the client; a refund bears no fee (R11). */
export function refund(contract: Contract, name: string): void {
  const milestone = contract.milestones[name];
  if (milestone === undefined) throw new Error(`there is no milestone ${name}`);
  contract.refunded += milestone.escrow;
  milestone.refunded = milestone.escrow;
  milestone.escrow = 0;
  milestone.state = 'refunded';
  milestone.review = null;
  const request = openRequestFor(contract, name);
  if (request !== undefined) request.state = 'refunded';
}

/**
 * R17: a request for held-over money settles for what it asked or what is still there, whichever is less; at
 * nothing it is superseded.
 */
export function settleHeldOver(contract: Contract, request: RefundRequest, accepted: boolean): void {
  const amount = Math.min(request.asked, contract.heldOver);
  contract.heldOver -= amount;
  if (amount === 0) {
    request.state = 'superseded';
  } else if (accepted) {
    contract.refunded += amount;
    request.state = 'refunded';
  } else {
    request.onHold = amount;
    request.state = 'declined';
  }
}

/** R12, R18: the excess is held over, an open request is superseded. */
export function release(contract: Contract, name: string, milestone: Milestone, amount: number): void {
  earn(contract, amount);
  const excess = milestone.escrow - amount;
  contract.heldOver += excess;
  milestone.heldOver = excess;
  milestone.released = amount;
  milestone.escrow = 0;
  milestone.state = 'paid';
  milestone.review = null;
  const request = openRequestFor(contract, name);
  if (request !== undefined) request.state = 'superseded';
}
