import { type Contract, HELD_OVER } from './contract';
import { openRequest, openRequestFor, refund, settleHeldOver } from './settle';

/** What an end of the contract does (R15, R16). */

/** R15, R16: from now on the contract takes nothing new, and each milestone has to be told. */
export function beginEnd(contract: Contract, by: 'client' | 'freelancer', at: number): void {
  contract.state = 'ending';
  contract.end = { by, at };
  for (const milestone of Object.values(contract.milestones)) milestone.toldOfEnd = false;
}

/** The end as a milestone at work meets it: asked back, or refunded where the freelancer ended it. */
export function meetEnd(contract: Contract, name: string, at: number): void {
  const milestone = contract.milestones[name];
  if (milestone === undefined || contract.end === null) throw new Error(`no end for ${name}`);
  milestone.toldOfEnd = true;
  if (contract.end.by === 'freelancer') refund(contract, name);
  else if (openRequestFor(contract, name) === undefined) openRequest(contract, name, milestone.escrow, at);
}

/**
 * R16, after whatever happened: held-over money is asked back, or goes back where the freelancer ended the
 * contract, and the contract is ended when nothing is in escrow, held over, on hold or being charged.
 */
export function goOnEnding(contract: Contract, at: number): void {
  if (contract.state !== 'ending' || contract.end === null) return;
  const request = openRequestFor(contract, HELD_OVER);
  if (contract.end.by === 'freelancer') {
    if (request !== undefined) settleHeldOver(contract, request, true);
    contract.refunded += contract.heldOver;
    contract.heldOver = 0;
  } else if (request === undefined && contract.heldOver > 0) {
    openRequest(contract, HELD_OVER, contract.heldOver, at);
  }
  const milestones = Object.values(contract.milestones);
  const remains =
    contract.heldOver > 0 ||
    Object.values(contract.requests).some(({ onHold }) => onHold > 0) ||
    milestones.some(({ escrow, state }) => escrow > 0 || state === 'funding');
  if (!remains) contract.state = 'ended';
}
