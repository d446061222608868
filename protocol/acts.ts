import { z } from 'zod';
import type { Act, ActType } from '../domain/milestone/messages';
import { MAX_AMOUNT } from '../domain/money';

/**
 * The shape of every act, once: the API's request bodies and the signals that come past the API are parsed by the
 * same schemas. What is well formed but against a rule (a release of more than the escrow) passes here; the
 * domain refuses it under the rule's name.
 */

/** What a database can keep: no NUL, no half of a surrogate pair. */
export const isKeepable = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed();
export const keepable = { error: 'must be well-formed Unicode text without NUL' };

export const text = (max: number) =>
  z.string().min(1).max(max).refine(isKeepable, keepable).meta({ pattern: '^[^\\u0000]*$' });

/** Whole minor units that can be moved: 1 to 100,000,000,000. */
export const amount = z.int().min(1).max(MAX_AMOUNT);

export const paymentMethod = z
  .string()
  .regex(/^pm_[a-z0-9_]{1,60}$/, 'must be a payment method such as pm_ok')
  .default('pm_ok');

const attachment = z.strictObject({
  name: text(255),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .refine(isKeepable, keepable)
    .meta({ pattern: '^https?:' }),
});

const bonus = z.strictObject({ amount, note: text(2000).optional(), paymentMethod });

const reason = text(2000);

const refundAnswer = z.strictObject({
  refundRequestId: z.string().max(64).optional(),
  reason: reason.optional(),
});

export const actSchemas = {
  fund: z.strictObject({ paymentMethod }),
  submit: z.strictObject({ message: text(10_000), attachments: z.array(attachment).max(50).default([]) }),
  withdrawSubmission: z.strictObject({}),
  requestChanges: z.strictObject({ message: text(10_000) }),
  approve: z.strictObject({
    amount: z
      .int()
      .optional()
      .meta({ description: 'what to release, from 1 to the escrow; all where it is left out' }),
    bonus: bonus.optional().meta({ description: 'charged on top, never out of escrow' }),
    note: text(2000).optional(),
    endContract: z
      .boolean()
      .optional()
      .meta({ description: 'ends the contract too: what remains of other milestones is asked back' }),
    acknowledgeUnsubmitted: z
      .boolean()
      .optional()
      .meta({ description: 'releases although no submission is in review' }),
  }),
  bonus,
  hold: z.strictObject({ reason }),
  liftHold: z.strictObject({ reason }),
  resolve: z.strictObject({ freelancerAmount: z.int(), reason }),
  openRefund: z.strictObject({ reason }),
  acceptRefund: refundAnswer,
  declineRefund: refundAnswer,
} as const satisfies Record<ActType, z.ZodType>;

/** What is wrong with a body, as `path: message`, or the act it is. */
export type ParsedAct = { readonly act: Act } | { readonly faults: string };

/** Reads the fields of an act. */
export function parseAct(type: ActType, fields: unknown): ParsedAct {
  const parsed = actSchemas[type].safeParse(fields);
  if (parsed.success) return { act: { type, ...parsed.data } as Act };
  return {
    faults: parsed.error.issues
      .map(({ path, message }) => `${path.join('/') || 'body'}: ${message}`)
      .join('; '),
  };
}
