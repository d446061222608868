import { z } from 'zod';
import { webhookLimits } from '../config';
import { type IdKind, idPrefixes } from '../domain/ids';
import { durationPattern, parseDuration } from '../domain/instant';
import { contractStates, stateNames } from '../domain/milestone';
import { currencies, isCurrency, MAX_AMOUNT, MAX_FEE_BPS } from '../domain/money';
import {
  defaultPolicy,
  MAX_REMINDERS,
  type PolicyBounds,
  type PolicyTerms,
  policyFaults,
} from '../domain/policy';
import { type RecordedType, recordedTypes } from '../domain/record';
import { actSchemas, amount, isKeepable, keepable, text } from '../protocol/acts';
import { deliveryStates } from '../store/webhook-deliveries';
import { isUserId } from './auth';

/** The requests' shapes. Those of acts on a milestone are the signals' own, in `protocol/acts.ts`. */

export const nothing = z.strictObject({});

const title = text(255);
const reason = text(2000);

/** What the OpenAPI document says is beside each check that zod cannot tell of by itself. */

const userId = z
  .string()
  .refine(isUserId, { error: 'must be a user id of 1 to 255 characters without blanks' })
  .meta({
    format: 'user-id',
    minLength: 1,
    maxLength: 255,
    description: 'without blanks or control characters',
  });

const currency = z
  .string()
  .refine(isCurrency, { error: 'must be an ISO 4217 currency code such as USD' })
  .meta({ description: 'ISO 4217', enum: currencies });

const duration = text(64).meta({
  pattern: durationPattern,
  description: 'an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D',
});

/** The policy a contract names in part; the rest is the default. Judged against what the operator allows. */
const policy = (bounds: PolicyBounds) =>
  z
    .strictObject({
      reviewPeriod: duration.optional(),
      refundResponsePeriod: duration.optional(),
      reminders: z.array(duration).max(MAX_REMINDERS).optional(),
      feeBps: z.int().optional().meta({ minimum: 0, maximum: MAX_FEE_BPS }),
      minimumDeposit: z.int().optional().meta({ minimum: 0, maximum: MAX_AMOUNT }),
    })
    .transform((terms) => ({ ...defaultPolicy, ...terms }) as PolicyTerms)
    .superRefine((terms, context) => {
      for (const { field, message } of policyFaults(terms, bounds))
        context.addIssue({ code: 'custom', message, path: field.split('/') });
    })
    .prefault({});

/** One of any other shape is looked for as well, and not found. */
const someId = (kind: IdKind) =>
  z
    .string()
    .max(64)
    .meta({ pattern: `^${idPrefixes[kind]}_[0-9a-f]{32}$` });

export const newContract = (bounds: PolicyBounds) =>
  z
    .strictObject({
      title,
      ...{ clientId: userId, freelancerId: userId },
      currency,
      policy: policy(bounds),
      testClockId: someId('testClock')
        .optional()
        .meta({ description: 'in a sandbox: the test clock it goes by, instead of real time' }),
    })
    .refine(({ clientId, freelancerId }) => clientId === undefined || clientId !== freelancerId, {
      path: ['freelancerId'],
      error: 'must be another user than the client',
      // Told beside whatever else is wrong.
      when: () => true,
    });

export const newMilestone = z.strictObject({ title, amount, description: text(10_000).optional() });

export const newRefundRequest = z.strictObject({ milestoneId: someId('milestone').optional(), reason });

/** `onBehalfOf` is for ops alone, who have to give a reason; who calls is known only later. */
export const endOfContract = z.strictObject({
  reason: reason.optional(),
  onBehalfOf: z.enum(['client', 'freelancer']).optional(),
});

const instant = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 date and time such as 2026-03-01T12:00:00Z' })
  .meta({ example: '2026-03-01T12:00:00Z' });

export const newTestClock = z.strictObject({
  name: text(255).optional(),
  now: instant.optional().meta({ description: 'where it is put; left out: real time' }),
});

const lengthOfTime = duration.refine((of) => (parseDuration(of) ?? 0) > 0, {
  error:
    'must be an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D, and not nothing',
});

export const testClockAdvance = z.union(
  [z.strictObject({ by: lengthOfTime }), z.strictObject({ to: instant })],
  { error: 'must have `by`, a duration such as P14D, or `to`, an instant such as 2026-03-01T12:00:00Z' },
);

/** Who has it tried again says why: it stands on the record. */
export const retryRequest = z.strictObject({ reason });

/** Which request is answered stands in the path. */
export const refundAnswer = actSchemas.acceptRefund.omit({ refundRequestId: true });

export const heldOverResolve = actSchemas.resolve;

const limit = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 100')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 100, 'must be a whole number from 1 to 100')
  .default(20)
  .meta({
    override: ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema.pattern;
      Object.assign(jsonSchema, { type: 'integer', minimum: 1, maximum: 100, default: 20 });
    },
  });

const cursor = z.string().max(300).optional().meta({
  description: 'the `nextCursor` of the page before; good for the same list, filter and caller only',
});

export const pageQuery = z.strictObject({ limit, cursor });

const recordedType = z.enum(Object.keys(recordedTypes) as [RecordedType, ...RecordedType[]]);

/** The id of an event, as the number it is. */
const eventId = z
  .string()
  .regex(/^\d{1,15}$/, 'must be the id of an event')
  .transform(Number)
  .meta({
    override: ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema.pattern;
      Object.assign(jsonSchema, { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 });
    },
  });

export const eventsQuery = z.strictObject({
  limit,
  after: eventId.optional().meta({ description: 'the id of the last event you have read' }),
  contractId: z.string().max(64).optional().meta({ description: 'of this contract only' }),
  types: z
    .union([recordedType, z.array(recordedType).max(100)], { error: 'must be types of events' })
    .transform((types) => [types].flat())
    .optional()
    .meta({
      description: 'of these types only; named once for each',
      override: ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }) => {
        delete jsonSchema.anyOf;
        const items = { type: 'string', enum: Object.keys(recordedTypes) };
        Object.assign(jsonSchema, { type: 'array', minItems: 1, maxItems: 100, items });
      },
    }),
});

/** What it means is judged apart, with the operator's say on where webhooks may go. */
const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .refine(isKeepable, keepable)
  .meta({ pattern: '^https?:', example: 'https://acme.example/hooks/escrow' });

export const newWebhookEndpoint = z.strictObject({
  url: webhookUrl,
  description: text(2000).optional(),
  types: z
    .array(recordedType)
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'the types of events to be told; all where it is left out' }),
});

const longestOverlap = parseDuration(webhookLimits.longestOverlap) ?? 0;

const isOverlap = (length: string): boolean =>
  (parseDuration(length) ?? Number.POSITIVE_INFINITY) <= longestOverlap;

export const secretRotation = z.strictObject({
  overlap: duration
    .refine(
      isOverlap,
      `must be an ISO 8601 duration of at most ${webhookLimits.longestOverlap}, such as P1D or PT0S`,
    )
    .default('P1D')
    .meta({ description: 'how long the old secret goes on signing beside the new one' }),
});

export const endpointDisable = z.strictObject({ reason: reason.optional() });

export const webhookReplay = z.strictObject({
  eventIds: z
    .array(z.int().min(1))
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'these events, whatever became of them; all that are parked where it is left out' }),
  reason: reason.optional().meta({ description: 'why; kept with the command' }),
});

export const deliveriesQuery = pageQuery.extend({ state: z.enum(deliveryStates).optional() });

/** `?needsAttention=true`: there is no list of what nobody has to look at. */
const yes = z
  .literal('true', { error: 'must be true, or be left out' })
  .transform(() => true as const)
  .meta({
    override: ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }) => {
      Object.assign(jsonSchema, { type: 'boolean', const: true });
    },
  });

const filters = {
  deadlineBefore: instant
    .transform((text) => Date.parse(text))
    .optional()
    .meta({
      description:
        'only with work in review whose review deadline is before this instant; the earliest comes first',
    }),
  needsAttention: yes.optional().meta({ description: 'only what somebody has to look at' }),
  clientId: userId.optional().meta({ description: 'for the platform and ops: only of this client' }),
  freelancerId: userId.optional().meta({ description: 'for the platform and ops: only of this freelancer' }),
};

export const contractsQuery = pageQuery.extend({ state: z.enum(contractStates).optional(), ...filters });

export const statementQuery = pageQuery.extend({
  format: z
    .enum(['json', 'csv', 'html'])
    .optional()
    .meta({ description: 'rather than by `Accept`; CSV and HTML are whole, without `limit` and `cursor`' }),
});

export const milestonesQuery = pageQuery.extend({
  state: z.enum(stateNames).optional(),
  contractId: z
    .string()
    .regex(new RegExp(`^${idPrefixes.contract}_[0-9a-f]{32}$`), 'must be the id of a contract')
    .optional()
    .meta({ description: 'only of this contract' }),
  ...filters,
});
