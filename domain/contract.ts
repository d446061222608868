import { type Actor, describeActor } from './actor';
import { type Instant, toIso } from './instant';
import type { ContractEnd, ContractState } from './milestone/facts';
import type { Amount } from './money';
import type { Rejection } from './rejection';

/** A contract's state, and who ended it once someone has. */
export type ContractStanding = { readonly state: ContractState; readonly end: ContractEnd | null };

/** What a contract's end has left to wait for or to return (R16). */
export type Remains = {
  /** Milestones being funded, funded or on hold. */
  readonly liveMilestones: number;
  readonly heldOver: Amount;
  /** The open request for the held-over money, if there is one (R17: at most one). */
  readonly openHeldOverRequest: boolean;
  /** Held-over money set aside by declined requests, which waits for ops. */
  readonly onHold: Amount;
};

/**
 * The most milestones a contract may have. A refund may go back to as many charges as there are milestones, in one
 * journal (R17), and whoever looks at a contract is shown all of them.
 */
export const MAX_MILESTONES = 500;

export type ContractAct = 'newMilestone' | 'end' | 'heldOverRefund';

/** The contract table that ends rules.md: why an act is refused in this state, or null if it is taken. */
export function refuseContractAct(
  contract: ContractStanding,
  act: {
    readonly type: ContractAct;
    readonly by?: 'client' | 'freelancer';
    /** How many milestones there are already. */
    readonly milestones?: number;
  },
  remains: Pick<Remains, 'heldOver' | 'openHeldOverRequest'>,
): Rejection | null {
  switch (act.type) {
    case 'newMilestone':
      if (contract.state === 'active') return refuseMilestoneBeyond(contract, act.milestones ?? 0);
      return rejection(
        contract,
        'contract_not_active',
        'R16',
        `${endedBy(contract)} and takes no new milestone`,
      );
    case 'end':
      return refuseEnd(contract, act.by);
    case 'heldOverRefund':
      if (contract.state === 'ended') return rejection(contract, 'contract_ended', 'R16', 'has nothing left');
      if (remains.openHeldOverRequest) {
        return rejection(
          contract,
          'refund_request_open',
          'R17',
          'has an open request for its held-over money',
        );
      }
      if (remains.heldOver > 0) return null;
      return rejection(contract, 'nothing_held_over', 'R17', 'has no held-over money');
  }
}

function refuseMilestoneBeyond(contract: ContractStanding, milestones: number): Rejection | null {
  if (milestones < MAX_MILESTONES) return null;
  return rejection(contract, 'contract_full', 'R1', `has ${MAX_MILESTONES} milestones, the most it may have`);
}

/** R16: either ends a contract once; the freelancer may still agree to the client's end by ending it too. */
function refuseEnd(contract: ContractStanding, by?: 'client' | 'freelancer'): Rejection | null {
  switch (contract.state) {
    case 'active':
      return null;
    case 'ending':
      if (by === 'freelancer' && contract.end?.by === 'client') return null;
      return rejection(contract, 'contract_already_ending', 'R16', endedBy(contract));
    case 'ended':
      return rejection(contract, 'contract_ended', 'R16', endedBy(contract));
  }
}

/** R21: who ended the contract, and when. */
export const endedBy = ({ end }: ContractStanding): string =>
  end === null ? 'has ended' : `was ended by ${describeActor(end.actor)} at ${toIso(end.at)}`;

function rejection(
  contract: ContractStanding,
  code: Rejection['code'],
  rule: Rejection['rule'],
  what: string,
): Rejection {
  const detail = `the contract is ${contract.state}: it ${what}`;
  return { code, rule, detail, state: contract.state, possible: possibleForContract(contract) };
}

function possibleForContract({ state, end }: ContractStanding): string[] {
  if (state === 'active') return ['newMilestone', 'fund', 'end', 'heldOverRefund'];
  if (state === 'ended') return ['bonus'];
  return end?.by === 'client' ? ['endByFreelancer', 'heldOverRefund'] : ['heldOverRefund'];
}

/** An end of a contract, as it is remembered. */
export const endBy = (
  by: 'client' | 'freelancer',
  actor: Actor,
  at: Instant,
  reason: string | null,
): ContractEnd => ({ by, actor, at, reason });

/** What must follow, in the same transaction, whatever has just changed on a contract. */
export type EndingStep =
  /** The freelancer ended it: what is held over goes back at once, an open request for it counts as accepted. */
  | { readonly type: 'refundHeldOver' }
  /** The client ended it: he is taken to ask for what is held over (R15). */
  | { readonly type: 'askForHeldOver' }
  /** Nothing is left. */
  | { readonly type: 'endContract' };

/** R16: the next step of a contract's end, or null if it is not ending or has to wait. */
export function nextEndingStep({ state, end }: ContractStanding, remains: Remains): EndingStep | null {
  if (state !== 'ending' || end === null) return null;
  if (end.by === 'freelancer' && (remains.heldOver > 0 || remains.openHeldOverRequest))
    return { type: 'refundHeldOver' };
  if (remains.heldOver > 0 && !remains.openHeldOverRequest) return { type: 'askForHeldOver' };
  if (remains.liveMilestones === 0 && remains.heldOver === 0 && remains.onHold === 0)
    return { type: 'endContract' };
  return null;
}
