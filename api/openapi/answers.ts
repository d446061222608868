import { z } from 'zod';
import { roles } from '../../domain/actor';
import { bonusStates } from '../../domain/bonus';
import { type IdKind, idPrefixes } from '../../domain/ids';
import { stateNames } from '../../domain/milestone';
import { MAX_FEE_BPS } from '../../domain/money';
import { recordedTypes } from '../../domain/record';
import { refundRequestStates } from '../../domain/refund-request';
import { deliveryStates } from '../../store/webhook-deliveries';
import { MOST_COUNTED } from '../../store/webhook-endpoints';
import { type ProblemCode, problemKinds } from '../problems';

/**
 * The shapes of the answers, for the OpenAPI document. That every real answer has the documented shape, no field
 * more and none less, is seen by the tests: all that speak to the API check each answer against the document.
 */

const unique = '0191e7c0a1b27c3d8e4f5a6b7c8d9e0f';

/** An id in an answer or a path: its prefix and 32 lower-case hexadecimal digits. */
export const idOf = (kind: IdKind) =>
  z.string().meta({
    pattern: `^${idPrefixes[kind]}_[0-9a-f]{32}$`,
    example: `${idPrefixes[kind]}_${unique}`,
  });

export const id = {
  contract: idOf('contract'),
  milestone: idOf('milestone'),
  command: idOf('command'),
  refundRequest: idOf('refundRequest'),
  journal: idOf('journal'),
  testClock: idOf('testClock'),
  webhookEndpoint: idOf('webhookEndpoint'),
};

/** ISO 8601 in UTC, with milliseconds. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-03-01T12:00:00.000Z' });
const minor = z.int().min(0);
const userId = z.string().meta({ example: 'alice' });
const duration = z.string().meta({ example: 'P14D' });
export const rule = z
  .string()
  .meta({ pattern: '^R[0-9]+$', example: 'R12', description: 'the rule it follows' });

export const actor = z
  .object({
    role: z.enum([...roles, 'temporal', 'timer', 'rail']),
    id: z.string(),
    via: z
      .object({ role: z.literal('platform'), id: z.string() })
      .optional()
      .meta({
        description: 'the platform that acted for them (`On-Behalf-Of`); absent: they acted themselves',
      }),
  })
  .meta({ id: 'Actor', description: 'Who or what caused a change: a person, a clock, or the payment rail.' });

const policy = z
  .object({
    reviewPeriod: duration,
    refundResponsePeriod: duration,
    reminders: z.array(duration),
    feeBps: z.int().min(0).max(MAX_FEE_BPS),
    minimumDeposit: minor,
  })
  .meta({ id: 'Policy', description: 'The terms a contract was opened with; they never change.' });

export const money = z
  .object({
    charged: minor.meta({ description: 'charged to the client into escrow' }),
    bonus: minor.meta({ description: 'charged to the client as bonuses' }),
    inEscrow: minor.meta({ description: 'held for milestones that are not on hold' }),
    heldOver: minor.meta({ description: 'left by smaller releases; funds the next milestone' }),
    onHold: minor.meta({ description: 'waits for ops' }),
    paid: minor.meta({ description: 'earned by the freelancer, less the fee' }),
    fees: minor,
    refunded: minor,
  })
  .meta({
    id: 'Money',
    description:
      'Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded.',
  });

const testClockId = id.testClock
  .optional()
  .meta({ description: 'the test clock it goes by; absent: real time' });

const contractFields = {
  id: id.contract,
  title: z.string(),
  state: z.enum(['active', 'ending', 'ended']),
  platformId: userId,
  clientId: userId,
  freelancerId: userId,
  currency: z.string().meta({ example: 'USD', description: 'ISO 4217' }),
  policy,
  end: z
    .object({
      by: z.enum(['client', 'freelancer']),
      actor,
      at: instant,
      reason: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'who ended the contract, once someone has' }),
  createdAt: instant,
  testClockId,
};

export const contract = z.object(contractFields).meta({ id: 'Contract' });

const bonus = z
  .object({
    commandId: id.command,
    amount: minor,
    state: z.enum(bonusStates),
    code: z.string().optional().meta({ description: "why it failed: the rail's code" }),
    reason: z.string().optional().meta({ description: 'why it failed, for people' }),
    fee: minor.optional().meta({ description: 'once it is paid' }),
    note: z.string().nullable(),
    requestedAt: instant,
  })
  .meta({ id: 'Bonus', description: 'An extra charge with an outcome of its own (R14).' });

const submission = z.object({
  message: z.string(),
  attachments: z.array(z.object({ name: z.string(), url: z.string() })),
  submittedAt: instant,
});

/** Words may be added, so this is no enumeration. */
const attention = z.string().nullable().meta({
  example: 'on_hold',
  description:
    'why somebody has to look at it: `on_hold` (ops must act), `charge_unanswered` (the payment rail has not answered a charge after several attempts) or `clock_overdue` (by more than a minute); null: nobody has to. Words may be added.',
});

/** What a milestone waits for. */
const clocks = {
  reviewDeadline: instant
    .nullable()
    .meta({ description: 'when silence pays in full (R7); null: no clock runs' }),
  refundRequestId: id.refundRequest.nullable(),
  respondBy: instant.nullable().meta({ description: 'when silence refunds (R17)' }),
  ifNobodyActs: z.string().nullable().meta({ description: 'what happens if nobody acts, for people' }),
};

export const milestone = z
  .object({
    id: id.milestone,
    contractId: id.contract,
    sequence: z.int().min(1).meta({ description: 'its place in the contract' }),
    title: z.string(),
    description: z.string().nullable(),
    state: z.enum(stateNames),
    amount: minor.meta({ description: 'its price' }),
    currency: z.string().meta({ example: 'USD' }),
    funded: minor,
    inEscrow: minor,
    released: minor.meta({ description: 'to the freelancer, before the fee' }),
    fee: minor,
    heldOver: minor,
    refunded: minor,
    bonus: bonus.nullable().meta({ description: 'the latest' }),
    bonuses: z.array(bonus).meta({ description: 'the latest 100' }),
    submissions: z
      .array(submission)
      .meta({ description: 'the latest; all of them are in the events of the milestone' }),
    changesRequested: z.object({ message: z.string(), requestedAt: instant }).nullable(),
    ...clocks,
    reminders: z.array(z.object({ dueAt: instant, handedOverAt: instant.nullable() })),
    needsAttention: attention,
    hold: z.object({ since: instant, reason: z.string() }).nullable(),
    lastFailure: z
      .object({ code: z.string(), reason: z.string() })
      .nullable()
      .meta({ description: 'why the last funding failed (R2)' }),
    version: z.int().min(0).meta({ description: 'counts its changes' }),
    createdAt: instant,
    testClockId,
  })
  .meta({ id: 'Milestone' });

export const refundRequest = z
  .object({
    id: id.refundRequest,
    contractId: id.contract,
    milestoneId: id.milestone.optional().meta({ description: 'absent: for the held-over money' }),
    amount: minor,
    reason: z.string(),
    state: z.enum(refundRequestStates),
    respondBy: instant.nullable(),
    onHold: minor,
    refunded: minor,
    released: minor,
    openedBy: actor,
    openedAt: instant,
    closedAt: instant.nullable(),
    closeReason: z.string().nullable(),
  })
  .meta({ id: 'RefundRequest' });

export const contractDetails = z
  .object({
    ...contractFields,
    milestones: z.array(milestone),
    refundRequests: z.array(refundRequest),
    money,
  })
  .meta({ id: 'ContractDetails' });

export const nextCursor = z
  .string()
  .nullable()
  .meta({ description: 'for `?cursor=`; null on the last page' });

export const contractList = z
  .object({
    data: z.array(
      z
        .object({
          ...contractFields,
          money,
          nextReviewDeadline: instant
            .nullable()
            .meta({ description: 'the earliest of its milestones in review' }),
          needsAttention: z.int().min(0).meta({
            description:
              'how many things of it somebody has to look at: milestones, held-over money on hold, refunds that the payment rail has not carried out after several attempts',
          }),
        })
        .meta({ id: 'Job' }),
    ),
    nextCursor,
  })
  .meta({ id: 'ContractList' });

const eventTypes = `New types may be added. ${Object.entries(recordedTypes)
  .map(([type, meaning]) => `\`${type}\`: ${meaning}.`)
  .join(' ')}`;

export const testClock = z
  .object({
    id: id.testClock,
    name: z.string().nullable(),
    state: z.enum(['ready', 'advancing']),
    now: instant.meta({ description: 'what time it is by it' }),
    target: instant.nullable().meta({ description: 'where it is being advanced to' }),
    createdAt: instant.meta({ description: 'in real time' }),
  })
  .meta({ id: 'TestClock' });

export const testClockList = z.object({ data: z.array(testClock), nextCursor }).meta({ id: 'TestClockList' });

export const milestoneList = z
  .object({
    data: z.array(
      z
        .object({
          id: id.milestone,
          contractId: id.contract,
          sequence: z.int().min(1).meta({ description: 'its place in the contract' }),
          title: z.string(),
          state: z.enum(stateNames),
          amount: minor.meta({ description: 'its price' }),
          currency: z.string().meta({ example: 'USD' }),
          clientId: userId,
          freelancerId: userId,
          ...clocks,
          needsAttention: attention,
          createdAt: instant,
        })
        .meta({ id: 'MilestoneSummary' }),
    ),
    nextCursor,
  })
  .meta({ id: 'MilestoneList' });

const event = z
  .object({
    id: z.int(),
    contractId: id.contract,
    sequence: z.int().min(1).meta({
      description:
        'its number on its contract, from 1; the platform and ops see no gaps, the two parties one for each `reconciliation.*`',
    }),
    milestoneId: id.milestone.nullable(),
    type: z.string().meta({ example: 'milestone.released', description: eventTypes }),
    why: z.string().meta({ description: 'why this happened, in words, for people' }),
    actor,
    amount: minor.nullable(),
    currency: z.string().meta({ example: 'USD' }),
    receivedAt: instant,
    recordedAt: instant.meta({ description: 'in real time' }),
    rule,
    cause: z.string().meta({ description: "the command's id, or the clock's name and instant" }),
    journalId: id.journal.nullable(),
    refundRequestId: id.refundRequest.nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event', description: 'One line of the record: why did this money move (R27).' });

export const eventList = z.object({ data: z.array(event), nextCursor }).meta({ id: 'EventList' });

export const eventFeed = z
  .object({
    data: z.array(event),
    after: z.int().nullable().meta({ description: 'for `?after=` next time; null before the first event' }),
    hasMore: z.boolean().meta({ description: 'whether more can be read at once' }),
  })
  .meta({ id: 'EventFeed' });

const webhookEndpointFields = {
  id: id.webhookEndpoint,
  platformId: userId,
  url: z.string(),
  description: z.string().nullable(),
  types: z.array(z.string()).nullable().meta({ description: 'null: every type' }),
  state: z.enum(['enabled', 'disabled']),
  disabledReason: z.string().nullable(),
  failures: z.int().min(0).meta({ description: 'attempts in a row that have failed' }),
  failingSince: instant.nullable(),
  lastFailure: z.string().nullable(),
  waiting: z
    .int()
    .min(0)
    .max(MOST_COUNTED)
    .meta({ description: `counted up to ${MOST_COUNTED}` }),
  parked: z
    .int()
    .min(0)
    .max(MOST_COUNTED)
    .meta({ description: `given up until they are replayed; counted up to ${MOST_COUNTED}` }),
  secrets: z
    .array(z.object({ createdAt: instant, expiresAt: instant.nullable() }))
    .meta({ description: 'that sign; the present one first, whose `expiresAt` is null' }),
  createdAt: instant,
};

export const webhookEndpoint = z.object(webhookEndpointFields).meta({ id: 'WebhookEndpoint' });

export const webhookEndpointWithSecret = z
  .object({
    ...webhookEndpointFields,
    secret: z.string().meta({
      pattern: '^whsec_[A-Za-z0-9+/]+=*$',
      description:
        'the new secret, shown in this answer only, and again to the same request under the same key',
    }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' });

export const webhookEndpointList = z
  .object({ data: z.array(webhookEndpoint), nextCursor })
  .meta({ id: 'WebhookEndpointList' });

const delivery = z
  .object({
    eventId: z.int(),
    type: z.string(),
    contractId: id.contract,
    sequence: z.int().min(1),
    state: z.enum(deliveryStates),
    attempts: z.int().min(0),
    lastStatus: z.int().nullable().meta({ description: 'the HTTP status; null where there was no answer' }),
    lastFailure: z.string().nullable(),
    dueAt: instant.meta({ description: 'since when it is being delivered' }),
    settledAt: instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

export const deliveryList = z
  .object({ data: z.array(delivery), nextCursor })
  .meta({ id: 'WebhookDeliveryList' });

export const replayed = z
  .object({ replayed: z.int().min(0).meta({ description: 'how many will be sent again' }) })
  .meta({ id: 'Replayed' });

/** What an endpoint is sent, by Standard Webhooks. */
export const webhookMessage = z
  .object({
    type: z.string().meta({ example: 'milestone.released' }),
    timestamp: instant.meta({ description: 'when it was recorded' }),
    data: event,
  })
  .meta({ id: 'WebhookMessage' });

/** Every code there is; a caller treats one it does not know by its status. */
export const problemCode = z
  .enum(Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]])
  .meta({ id: 'ProblemCode', description: 'More may be added: treat one you do not know by its status.' });

export const command = z
  .object({
    id: id.command,
    kind: z.string().meta({ example: 'approve' }),
    state: z.enum(['pending', 'applied', 'rejected']),
    contractId: id.contract,
    milestoneId: id.milestone.nullable(),
    refundRequestId: id.refundRequest.optional(),
    receivedAt: instant,
    decidedAt: instant.nullable().meta({ description: 'in real time' }),
    reason: z.string().optional().meta({ description: 'why it was rejected, for people' }),
    code: problemCode.optional().meta({ description: 'why it was rejected' }),
    rule: rule.optional(),
    result: z
      .object({
        contractId: id.contract.optional(),
        milestoneId: id.milestone.optional(),
        refundRequestId: id.refundRequest.optional(),
        state: z.string().optional().meta({ description: 'of the milestone, refund request or contract' }),
        charged: minor.optional(),
        released: minor.optional(),
        fee: minor.optional(),
        heldOver: minor.optional(),
        refunded: minor.optional(),
        onHold: minor.optional(),
        reviewDeadline: instant.optional(),
        bonuses: z.int().optional().meta({ description: 'of a retry: bonuses that wait for the rail' }),
        refunds: z.int().optional().meta({ description: 'of a retry: refunds that wait for the rail' }),
        commands: z.int().optional().meta({ description: 'of a retry: messages that are not decided' }),
        bonus: z
          .object({ amount: minor, fee: minor.optional(), state: z.enum(bonusStates).optional() })
          .optional(),
      })
      .optional()
      .meta({ description: 'what it did, once it is applied' }),
  })
  .meta({ id: 'Command', description: 'An act as it was accepted, and what became of it (R21).' });

const fault = z.object({
  path: z.string().meta({ description: 'a JSON pointer into the body, `?name` in the query, or a header' }),
  message: z.string(),
});

export const problem = z
  .object({
    type: z.string().meta({ example: 'urn:milestone-escrow:problem:wrong_state' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: problemCode,
    errors: z.array(fault).optional().meta({ description: 'every fault of a request that is not valid' }),
    rule: rule.optional(),
    state: z.string().optional().meta({ description: 'the state in which the act found it' }),
    possible: z
      .array(z.string())
      .optional()
      .meta({ description: 'the calls that are possible instead, by their last path segment' }),
    railCode: z.string().optional().meta({ description: "the payment rail's own code" }),
    commandId: id.command
      .optional()
      .meta({ description: 'the command that was rejected, or may be pending' }),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' });

export const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

const reachable = z.enum(['ok', 'unreachable']);
const polled = z.enum(['polling', 'none', 'unknown']);

export const readiness = z
  .object({
    status: z.enum(['ready', 'not ready']),
    stopping: z
      .boolean()
      .optional()
      .meta({ description: 'Present where this process has been told to stop: send requests elsewhere.' }),
    postgres: reachable,
    temporal: reachable,
    workers: z.object({ workflows: polled, activities: polled, webhooks: polled }).meta({
      description: 'Whether workers wait for work. Without them acts are accepted, and carried out later.',
    }),
  })
  .meta({ id: 'Readiness' });

/** The codes that only a signal past the API, or a method the document does not have, can meet. */
export const codesOfNoOperation = ['malformed_message', 'cancel_not_possible', 'method_not_allowed'] as const;
