import type { z } from 'zod';
import { type Role, roles } from '../../domain/actor';
import type { ActType } from '../../domain/milestone';
import { sendersOf } from '../parties';
import type { ProblemCode } from '../problems';
import * as answers from './answers';
import { eventOperations } from './event-operations';
import { bodies, shown } from './examples';
import { statement, statementCsv, statementHtml } from './statement-answers';

/** What the table of endpoints does not say of an operation: what it is for, and how it answers. */
export type Described = {
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** The roles that may call it at all. */
  readonly who: readonly Role[];
  /** The name of its body's schema, and an example of one. */
  readonly body?: { readonly name: string; readonly examples: Readonly<Record<string, unknown>> };
  /** By status. */
  readonly answers: Readonly<Record<string, AnswerOf>>;
  /** What it may be refused with beyond what every call of its kind may meet: the rules' refusals, mostly. */
  readonly codes?: readonly ProblemCode[];
};

export type AnswerOf = {
  readonly description: string;
  readonly schema: z.ZodType;
  readonly example: unknown;
  /** Whether it has a `Location`. */
  readonly located?: boolean;
  /** The same in other media types, which are told apart by `Accept`. */
  readonly otherwise?: Readonly<Record<string, z.ZodType>>;
  /** Whether it is a page, with a `Link` to the next one. */
  readonly paged?: boolean;
};

export const tags = {
  Contracts: 'One client, one freelancer, one currency, one policy.',
  Milestones: 'An amount of work with a price: funded, submitted, reviewed, paid.',
  'Refund requests': 'The client asks money back; silence of the freelancer gives it.',
  Commands: 'What became of an act.',
  Events: 'Everything that happened, in order: to be read, or pushed to an endpoint of yours.',
  'Test clocks': 'In a sandbox, contracts that go by a clock which you advance: 14 days in a second.',
  Operations: 'For supervisors and monitoring; no token.',
} as const;
type Tag = keyof typeof tags;

const contract: AnswerOf = {
  description: 'The contract is open.',
  schema: answers.contract,
  example: shown.contract,
  located: true,
};

const command = (example: { readonly kind: string }): Described['answers'] => ({
  200: {
    description: 'Applied, where `Prefer: wait` asked to wait for it.',
    schema: answers.command,
    example,
    located: true,
  },
  202: {
    description:
      'Accepted: it will be carried out or refused by the rules, once, whatever breaks down (R20, R23).',
    schema: answers.command,
    example: { ...shown.pending, kind: example.kind },
    located: true,
  },
});

type ActDescription = Pick<Described, 'operationId' | 'summary' | 'description'> & {
  readonly body: NonNullable<Described['body']>;
  readonly codes?: readonly ProblemCode[];
  readonly applied?: { readonly kind: string };
};

const act = (type: ActType, tag: Tag, { codes = [], applied, ...described }: ActDescription): Described => ({
  ...described,
  tag,
  who: sendersOf[type],
  answers: command(applied ?? shown.applied),
  codes: ['wrong_state', ...codes],
});

/** Every operation, by its method and its path as Express has it. */
export const operations: Readonly<Record<string, Described>> = {
  'POST /v1/contracts': {
    operationId: 'createContract',
    tag: 'Contracts',
    summary: 'Open a contract',
    description: 'The policy is pinned for good; what it leaves out is the default.',
    who: ['platform'],
    body: { name: 'NewContract', examples: bodies.contract },
    answers: { 201: contract },
    codes: ['not_found', 'test_clock_full'],
  },
  'GET /v1/contracts': {
    operationId: 'listContracts',
    tag: 'Contracts',
    summary: 'My jobs: the contracts you are a party to, newest first',
    description:
      'With `deadlineBefore` those with work in review, by their earliest review deadline. Ops see all there are.',
    who: roles,
    answers: {
      200: {
        description: 'A page of contracts, each with where its money is.',
        schema: answers.contractList,
        example: shown.contractList,
        paged: true,
      },
    },
    codes: ['forbidden'],
  },
  'GET /v1/contracts/:id': {
    operationId: 'getContract',
    tag: 'Contracts',
    summary: 'A contract, its milestones, its refund requests and where every cent is',
    who: roles,
    answers: {
      200: { description: 'The contract.', schema: answers.contractDetails, example: shown.contractDetails },
    },
  },
  'GET /v1/contracts/:id/statement': {
    operationId: 'getStatement',
    tag: 'Contracts',
    summary: 'Every movement of the money, where all of it then was, and why',
    description:
      'From the first movement on, as JSON page by page; as CSV (`text/csv`) or a page to print (`text/html`) whole, by `Accept` or `?format=`. The balance of the last line is what the contract shows as its `money` (R25, R27).',
    who: roles,
    answers: {
      200: {
        description: 'The statement, or a page of it.',
        schema: statement,
        example: shown.statement,
        paged: true,
        otherwise: { 'text/csv': statementCsv, 'text/html': statementHtml },
      },
    },
    codes: ['not_acceptable'],
  },
  'POST /v1/contracts/:id/milestones': {
    operationId: 'addMilestone',
    tag: 'Contracts',
    summary: 'Plan a milestone',
    who: ['platform', 'client'],
    body: { name: 'NewMilestone', examples: bodies.milestone },
    answers: {
      201: {
        description: 'The milestone is planned; nothing is charged yet.',
        schema: answers.milestone,
        example: shown.planned,
        located: true,
      },
    },
    codes: ['contract_not_active', 'contract_full'],
  },
  'POST /v1/contracts/:id/end': {
    operationId: 'endContract',
    tag: 'Contracts',
    summary: 'End the contract',
    description:
      "The client's end asks back what remains (R15); the freelancer's gives it back at once (R16). Ops give a reason, and may say on whose behalf.",
    who: ['client', 'freelancer', 'ops'],
    body: { name: 'ContractEnd', examples: bodies.end },
    answers: command(shown.ended),
    codes: ['contract_already_ending', 'contract_ended'],
  },
  'POST /v1/contracts/:id/refund-requests': {
    operationId: 'requestRefund',
    tag: 'Refund requests',
    summary: "Ask back a milestone's escrow or, naming none, the held-over money",
    who: sendersOf.openRefund,
    body: { name: 'NewRefundRequest', examples: bodies.refundRequest },
    answers: {
      201: {
        description: 'The request is open; silence until `respondBy` refunds (R17).',
        schema: answers.refundRequest,
        example: shown.refundRequest,
        located: true,
      },
      202: {
        description: 'Accepted, and not decided in the time waited for it.',
        schema: answers.command,
        example: shown.pending,
        located: true,
      },
    },
    codes: ['wrong_state', 'refund_request_open', 'nothing_held_over', 'contract_ended'],
  },
  'GET /v1/milestones': {
    operationId: 'listMilestones',
    tag: 'Milestones',
    summary: 'The milestones of the contracts you are a party to, newest first',
    description:
      'With `deadlineBefore` those in review, the earliest review deadline first. Ops see all there are. Something needs attention that is on hold, whose charge the payment rail has not answered after several attempts, or whose clock is overdue by more than a minute.',
    who: roles,
    answers: {
      200: {
        description: 'A page of milestones; each is whole under its own path.',
        schema: answers.milestoneList,
        example: shown.milestoneList,
        paged: true,
      },
    },
    codes: ['forbidden'],
  },
  'GET /v1/milestones/:id': {
    operationId: 'getMilestone',
    tag: 'Milestones',
    summary: 'A milestone, its money, its clocks and what happens if nobody acts',
    who: roles,
    answers: { 200: { description: 'The milestone.', schema: answers.milestone, example: shown.inReview } },
  },
  'GET /v1/milestones/:id/events': {
    operationId: 'listMilestoneEvents',
    tag: 'Milestones',
    summary: 'The record: what, who, when received, under which rule, which journal',
    who: roles,
    answers: {
      200: {
        description: 'A page of events, oldest first.',
        schema: answers.eventList,
        example: shown.eventList,
        paged: true,
      },
    },
  },
  'POST /v1/milestones/:id/fund': act('fund', 'Milestones', {
    operationId: 'fundMilestone',
    summary: 'Fund it: held-over money first, the shortfall is charged (R2)',
    body: { name: 'Funding', examples: bodies.fund },
    codes: ['contract_not_active', 'below_minimum_deposit', 'charge_declined'],
    applied: shown.funded,
  }),
  'POST /v1/milestones/:id/submit': act('submit', 'Milestones', {
    operationId: 'submitWork',
    summary: 'Submit work, which starts the review clock (R4)',
    body: { name: 'Submission', examples: bodies.submit },
    applied: shown.submitted,
  }),
  'POST /v1/milestones/:id/withdraw-submission': act('withdrawSubmission', 'Milestones', {
    operationId: 'withdrawSubmission',
    summary: 'Withdraw the submission in review, which stops the clock (R10)',
    body: { name: 'SubmissionWithdrawal', examples: bodies.nothing },
    applied: shown.withdrawn,
  }),
  'POST /v1/milestones/:id/request-changes': act('requestChanges', 'Milestones', {
    operationId: 'requestChanges',
    summary: 'Request changes, which stops the clock (R6)',
    body: { name: 'ChangeRequest', examples: bodies.changes },
    applied: shown.changesRequested,
  }),
  'POST /v1/milestones/:id/approve': act('approve', 'Milestones', {
    operationId: 'approveMilestone',
    summary: 'Approve: in full, for less, with a bonus, ending the contract',
    description:
      'Without `amount` the whole escrow is released; with less, the rest is held over for the next milestone (R12). Where no submission is in review it takes `acknowledgeUnsubmitted` (R9). The release is settled when the command is applied; a bonus is charged after it and has an outcome of its own (`bonus` of the milestone, `bonus.paid` or `bonus.failed`). With `endContract` the contract ends as by `POST /v1/contracts/{id}/end`.',
    body: { name: 'Approval', examples: bodies.approve },
    codes: ['unsubmitted_work', 'release_out_of_range'],
  }),
  'POST /v1/milestones/:id/bonus': act('bonus', 'Milestones', {
    operationId: 'payBonus',
    summary: 'A bonus to a paid milestone, charged apart from escrow (R14)',
    body: { name: 'NewBonus', examples: bodies.bonus },
    codes: ['bonus_pending', 'charge_declined'],
    applied: shown.bonusPaid,
  }),
  'POST /v1/milestones/:id/hold': act('hold', 'Milestones', {
    operationId: 'holdMilestone',
    summary: 'Put it on hold; its clocks pause (R19)',
    body: { name: 'Hold', examples: bodies.reason },
    applied: shown.held,
  }),
  'POST /v1/milestones/:id/lift-hold': act('liftHold', 'Milestones', {
    operationId: 'liftHold',
    summary: 'Lift the hold; its clocks go on with the time that was left (R19)',
    body: { name: 'HoldLift', examples: bodies.reason },
    applied: shown.lifted,
  }),
  'POST /v1/milestones/:id/resolve': act('resolve', 'Milestones', {
    operationId: 'resolveMilestone',
    summary: 'Resolve the hold: so much to the freelancer, the rest refunded (R19)',
    body: { name: 'Resolution', examples: bodies.resolve },
    codes: ['split_out_of_range'],
    applied: shown.resolved,
  }),
  'POST /v1/milestones/:id/retry': {
    operationId: 'retryMilestone',
    tag: 'Milestones',
    summary: 'Have what waits for it tried again at once: a charge, a bonus, a refund, a run that was lost',
    description:
      'For ops, with a reason, which stands on the record. Nothing is done twice: each try is made under the same key, and looks first for what an earlier one has done (R23). Refunds of its contract count too.',
    who: ['ops'],
    body: { name: 'Retry', examples: bodies.retry },
    answers: command(shown.retried),
    codes: ['wrong_state'],
  },
  'GET /v1/refund-requests/:id': {
    operationId: 'getRefundRequest',
    tag: 'Refund requests',
    summary: 'A refund request',
    who: roles,
    answers: {
      200: { description: 'The request.', schema: answers.refundRequest, example: shown.refundRequest },
    },
  },
  'POST /v1/refund-requests/:id/accept': act('acceptRefund', 'Refund requests', {
    operationId: 'acceptRefund',
    summary: 'Accept it: the money goes back',
    body: { name: 'RefundAnswer', examples: bodies.answer },
    codes: ['refund_request_closed', 'refund_request_superseded'],
    applied: shown.refunded,
  }),
  'POST /v1/refund-requests/:id/decline': act('declineRefund', 'Refund requests', {
    operationId: 'declineRefund',
    summary: 'Decline it: in review the clock goes on, else the money waits for ops',
    body: { name: 'RefundAnswer', examples: bodies.answer },
    codes: ['refund_request_closed', 'refund_request_superseded'],
    applied: shown.declined,
  }),
  'POST /v1/refund-requests/:id/resolve': act('resolve', 'Refund requests', {
    operationId: 'resolveRefundRequest',
    summary: 'Part held-over money that a decline put on hold (R19)',
    body: { name: 'Resolution', examples: bodies.resolve },
    codes: ['split_out_of_range'],
    applied: shown.resolved,
  }),
  'POST /v1/test-clocks': {
    operationId: 'createTestClock',
    tag: 'Test clocks',
    summary: 'Create a test clock',
    description:
      'It runs like the real one, from where it is put, and contracts opened with its `testClockId` go by it.',
    who: ['platform'],
    body: { name: 'NewTestClock', examples: bodies.testClock },
    answers: {
      201: {
        description: 'The clock runs.',
        schema: answers.testClock,
        example: shown.testClock,
        located: true,
      },
    },
    codes: ['test_clock_out_of_range'],
  },
  'GET /v1/test-clocks': {
    operationId: 'listTestClocks',
    tag: 'Test clocks',
    summary: 'Your test clocks, newest first',
    who: ['platform', 'ops'],
    answers: {
      200: {
        description: 'A page of test clocks.',
        schema: answers.testClockList,
        example: { data: [shown.testClock], nextCursor: null },
        paged: true,
      },
    },
  },
  'GET /v1/test-clocks/:id': {
    operationId: 'getTestClock',
    tag: 'Test clocks',
    summary: 'A test clock, and what time it is by it',
    who: ['platform', 'ops'],
    answers: { 200: { description: 'The clock.', schema: answers.testClock, example: shown.testClock } },
  },
  'POST /v1/test-clocks/:id/advance': {
    operationId: 'advanceTestClock',
    tag: 'Test clocks',
    summary: 'Advance a test clock',
    description:
      'Forward, by at most P366D, and from one instant to the next: every reminder, deadline and response period on the way rings at its own time, across all contracts of the clock, before time goes on.',
    who: ['platform'],
    body: { name: 'TestClockAdvance', examples: bodies.advance },
    answers: {
      200: {
        description: 'It is there, where `Prefer: wait` asked to wait for it.',
        schema: answers.testClock,
        example: shown.testClock,
        located: true,
      },
      202: {
        description: 'It is on its way.',
        schema: answers.testClock,
        example: shown.advancing,
        located: true,
      },
    },
    codes: ['test_clock_advancing', 'test_clock_out_of_range'],
  },
  ...eventOperations,
  'GET /v1/commands/:id': {
    operationId: 'getCommand',
    tag: 'Commands',
    summary: 'What became of an act; for its sender alone',
    description:
      'The sender is who held the token: an act of a platform for a user of its own is read by the platform, with `On-Behalf-Of` or without.',
    who: roles,
    answers: { 200: { description: 'The command.', schema: answers.command, example: shown.applied } },
  },
};
