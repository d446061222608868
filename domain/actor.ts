import { type Instant, toIso } from './instant';

export const roles = ['client', 'freelancer', 'platform', 'ops'] as const;
export type Role = (typeof roles)[number];

/**
 * Who or what caused a change (R27): a person by a token, someone who signalled the workflow directly
 * (`temporal`), or a clock of the rules (`timer`), or the payment rail's answer (`rail`).
 */
export type Actor = {
  readonly role: Role | 'temporal' | 'timer' | 'rail';
  readonly id: string;
  /** The platform whose token acted for this client or freelancer; absent where they acted themselves. */
  readonly via?: string;
};

/** The cause of a change: the command's id, or the timer's name and instant. Half of every operation key. */
export type Cause = string;

export const timerCause = (timer: string, at: Instant): Cause => `${timer}@${toIso(at)}`;

export function describeActor({ role, id, via }: Actor): string {
  if (role === 'timer') return 'the clock';
  return via === undefined ? `${role} ${id}` : `${role} ${id} (by platform ${via})`;
}
