import { type Instant, type Milliseconds, parseDuration } from './instant';
import { isAmount, MAX_FEE_BPS } from './money';

/** A contract's policy as it is written: ISO 8601 durations, basis points, minor units. */
export type PolicyTerms = {
  readonly reviewPeriod: string;
  readonly refundResponsePeriod: string;
  readonly reminders: readonly string[];
  readonly feeBps: number;
  readonly minimumDeposit: number;
};

/** The policy a contract has when it names none (rules.md, "Words"). */
export const defaultPolicy: PolicyTerms = {
  reviewPeriod: 'P14D',
  refundResponsePeriod: 'P7D',
  reminders: ['P7D', 'P3D', 'P1D'],
  feeBps: 1000,
  minimumDeposit: 500,
};

/** The policy as the rules compute with it; pinned to the contract at its creation. */
export type Policy = {
  readonly reviewPeriod: Milliseconds;
  readonly refundResponsePeriod: Milliseconds;
  /** How long before the review deadline each reminder goes out; longest first, none twice. */
  readonly reminders: readonly Milliseconds[];
  readonly feeBps: number;
  readonly minimumDeposit: number;
};

/** What the operator lets a contract set; both ends included, in milliseconds. */
export type PolicyBounds = {
  readonly reviewPeriod: { readonly min: Milliseconds; readonly max: Milliseconds };
  readonly refundResponsePeriod: { readonly min: Milliseconds; readonly max: Milliseconds };
};

export type PolicyFault = {
  readonly field: keyof PolicyTerms | `reminders/${number}`;
  readonly message: string;
};

export const MAX_REMINDERS = 10;

/** Reads the terms of a policy that was accepted before. @throws RangeError when it was not */
export function policyOf(terms: PolicyTerms): Policy {
  return {
    reviewPeriod: duration(terms.reviewPeriod),
    refundResponsePeriod: duration(terms.refundResponsePeriod),
    reminders: [...new Set(terms.reminders.map(duration))].sort((a, b) => b - a),
    feeBps: terms.feeBps,
    minimumDeposit: terms.minimumDeposit,
  };
}

function duration(text: string): Milliseconds {
  const length = parseDuration(text);
  if (length === null) throw new RangeError(`not an ISO 8601 duration: ${text}`);
  return length;
}

/** Every fault of a proposed policy, or none. */
export function policyFaults(terms: PolicyTerms, bounds: PolicyBounds): PolicyFault[] {
  return [
    ...periodFaults('reviewPeriod', terms.reviewPeriod, bounds.reviewPeriod),
    ...periodFaults('refundResponsePeriod', terms.refundResponsePeriod, bounds.refundResponsePeriod),
    ...terms.reminders.flatMap((text, index): PolicyFault[] =>
      (parseDuration(text) ?? 0) > 0 ? [] : [{ field: `reminders/${index}`, message: notAReminder(text) }],
    ),
    ...(terms.reminders.length > MAX_REMINDERS
      ? [{ field: 'reminders' as const, message: `at most ${MAX_REMINDERS} reminders` }]
      : []),
    ...(Number.isInteger(terms.feeBps) && terms.feeBps >= 0 && terms.feeBps <= MAX_FEE_BPS
      ? []
      : [{ field: 'feeBps' as const, message: `must be a whole number from 0 to ${MAX_FEE_BPS}` }]),
    ...(terms.minimumDeposit === 0 || isAmount(terms.minimumDeposit)
      ? []
      : [{ field: 'minimumDeposit' as const, message: 'must be a whole number of minor units, 0 or more' }]),
  ];
}

function periodFaults(
  field: 'reviewPeriod' | 'refundResponsePeriod',
  text: string,
  bounds: { min: Milliseconds; max: Milliseconds },
): PolicyFault[] {
  const length = parseDuration(text);
  if (length === null) return [{ field, message: notADuration(text) }];
  if (length >= bounds.min && length <= bounds.max) return [];
  return [
    {
      field,
      message: `this operator allows ${bounds.min / 1000} to ${bounds.max / 1000} seconds, not "${text}"`,
    },
  ];
}

const notADuration = (text: string) =>
  `"${text}" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D`;

const notAReminder = (text: string) =>
  parseDuration(text) === 0 ? 'a reminder goes out before the deadline, not at it' : notADuration(text);

/** R8: the instants of the reminders of a submission; those not after it are left out. Earliest first. */
export function reminderInstants(policy: Policy, submittedAt: Instant, reviewDeadline: Instant): Instant[] {
  return policy.reminders.map((before) => reviewDeadline - before).filter((instant) => instant > submittedAt);
}
