import type { Role } from '../domain/actor';
import type { ActType } from '../domain/milestone';
import { confidentialTypes, type RecordedType } from '../domain/record';
import type { Contract } from '../store/contracts';
import type { Caller } from './auth';
import { forbidden, notFound } from './problems';

/** Who may do what, as in the public interface's table. */
export const sendersOf: Readonly<Record<ActType, readonly Role[]>> = {
  fund: ['client'],
  submit: ['freelancer'],
  withdrawSubmission: ['freelancer'],
  requestChanges: ['client'],
  approve: ['client'],
  bonus: ['client'],
  hold: ['ops'],
  liftHold: ['ops'],
  resolve: ['ops'],
  openRefund: ['client'],
  acceptRefund: ['freelancer'],
  declineRefund: ['freelancer'],
};

/**
 * Whether the caller is a party to the contract: by role and id, so that a client's id is no freelancer's. A user
 * that a platform acts for is one to the platform's own contracts only.
 */
export function isParty({ role, id, via }: Caller, contract: Contract): boolean {
  if (via !== undefined && via !== contract.platformId) return false;
  switch (role) {
    case 'client':
      return contract.clientId === id;
    case 'freelancer':
      return contract.freelancerId === id;
    case 'platform':
      return contract.platformId === id;
    case 'ops':
      return true;
  }
}

/**
 * @throws ProblemError 404 to whoever may not know that the contract exists, 403 to a party that may not do this
 */
export function assertMay(caller: Caller, contract: Contract, allowed?: readonly Role[]): void {
  if (!isParty(caller, contract)) throw notFound();
  if (allowed !== undefined) assertRole(caller, allowed);
}

export function assertRole({ role }: Caller, allowed: readonly Role[]): void {
  if (!allowed.includes(role)) throw forbidden(`only ${allowed.join(' or ')} may do this, not ${role}`);
}

/** The types of events that this caller is not told of a contract that he is a party to. */
export const keptFrom = ({ role }: Caller): readonly RecordedType[] =>
  role === 'client' || role === 'freelancer' ? confidentialTypes : [];
