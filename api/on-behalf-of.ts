import { type Caller, isUserId } from './auth';
import { type Fault, forbidden } from './problems';

/** A user for whom a platform's token acts. */
export type User = { readonly role: 'client' | 'freelancer'; readonly id: string };

export const onBehalfOfFault: Fault = {
  path: 'On-Behalf-Of',
  message:
    'must be "client" or "freelancer", one blank and a user id, what is not ASCII in it percent-encoded',
};

/** Reads `On-Behalf-Of: client alice`. @returns null where there is none, undefined where it cannot be read */
export function readOnBehalfOf(header: string | undefined): User | null | undefined {
  if (header === undefined) return null;
  const [, role, encoded = ''] = /^(client|freelancer) ([!-~]+)$/.exec(header) ?? [];
  const id = decoded(encoded);
  if (role === undefined || !isUserId(id)) return undefined;
  return { role: role as User['role'], id };
}

/** @returns an empty text, which is no user's id, where it is not well encoded */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

/**
 * Who acts: the holder of the token or, where a platform names one, a user of its own.
 * @throws ProblemError 403 where anybody else names somebody
 */
export function actingFor(holder: Caller, user: User | null): Caller {
  if (user === null) return holder;
  if (holder.role !== 'platform') throw forbidden(`only platform may act for another, not ${holder.role}`);
  return { ...user, via: holder.id };
}
