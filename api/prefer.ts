import { waits } from '../config/limits';

/** What the caller would like (RFC 7240): how long to wait for the outcome, in seconds. */
export type Preference = {
  /** Undefined where he says nothing about it. */
  readonly wait: number | undefined;
};

/**
 * Reads `Prefer`. What cannot be understood is left out, as RFC 7240 asks; of a preference named twice the first
 * counts; `respond-async` without `wait` means not to wait at all.
 */
export function readPrefer(header: string | undefined): Preference {
  const preferences = (header ?? '').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase() ?? '');
  const first = preferences.find((one) => /^wait\s*=/.test(one));
  const seconds = /^wait\s*=\s*"?(\d{1,9})"?$/.exec(first ?? '')?.[1];
  if (seconds !== undefined) return { wait: Math.min(Number(seconds), waits.longest) };
  return { wait: preferences.includes('respond-async') ? 0 : undefined };
}

/** The header that tells which preference was honoured. */
export const preferenceApplied = ({ wait }: Preference): Record<string, string> =>
  wait === undefined ? {} : { 'Preference-Applied': `wait=${wait}` };
