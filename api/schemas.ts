import { z } from 'zod';
import { isCurrency } from '../domain/money';
import {
  defaultPolicy,
  MAX_REMINDERS,
  type PolicyBounds,
  type PolicyTerms,
  policyFaults,
} from '../domain/policy';
import { actSchemas, amount, text } from '../protocol/acts';
import { isUserId } from './auth';

/** The requests' shapes. Those of acts on a milestone are the signals' own, in `protocol/acts.ts`. */

export const nothing = z.strictObject({});

const title = text(255);
const reason = text(2000);

const userId = z.string().refine(isUserId, {
  error: 'must be a user id of 1 to 255 characters without blanks',
});

const currency = z.string().refine(isCurrency, { error: 'must be an ISO 4217 currency code such as USD' });

/** The policy a contract names in part; the rest is the default. Judged against what the operator allows. */
const policy = (bounds: PolicyBounds) =>
  z
    .strictObject({
      reviewPeriod: text(64).optional(),
      refundResponsePeriod: text(64).optional(),
      reminders: z.array(text(64)).max(MAX_REMINDERS).optional(),
      feeBps: z.int().optional(),
      minimumDeposit: z.int().optional(),
    })
    .transform((terms) => ({ ...defaultPolicy, ...terms }) as PolicyTerms)
    .superRefine((terms, context) => {
      for (const { field, message } of policyFaults(terms, bounds))
        context.addIssue({ code: 'custom', message, path: field.split('/') });
    })
    .prefault({});

export const newContract = (bounds: PolicyBounds) =>
  z
    .strictObject({ title, clientId: userId, freelancerId: userId, currency, policy: policy(bounds) })
    .refine(({ clientId, freelancerId }) => clientId === undefined || clientId !== freelancerId, {
      path: ['freelancerId'],
      error: 'must be another user than the client',
      // Told beside whatever else is wrong.
      when: () => true,
    });

export const newMilestone = z.strictObject({ title, amount, description: text(10_000).optional() });

export const newRefundRequest = z.strictObject({ milestoneId: z.string().max(64).optional(), reason });

/** `onBehalfOf` is for ops alone, who have to give a reason; who calls is known only later. */
export const endOfContract = z.strictObject({
  reason: reason.optional(),
  onBehalfOf: z.enum(['client', 'freelancer']).optional(),
});

/** Which request is answered stands in the path. */
export const refundAnswer = actSchemas.acceptRefund.omit({ refundRequestId: true });

export const heldOverResolve = actSchemas.resolve;

const limit = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 100')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 100, 'must be a whole number from 1 to 100')
  .default(20);

export const pageQuery = z.strictObject({ limit, cursor: z.string().max(200).optional() });

export const contractsQuery = pageQuery.extend({ state: z.enum(['active', 'ending', 'ended']).optional() });
