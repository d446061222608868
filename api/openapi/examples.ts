import { differenceKinds } from '../../protocol/reconciliation';

/**
 * The examples of the OpenAPI document, of one story: $15.00 funded, $9.00 released, $6.00 held over for the next
 * milestone. A test holds each against its schema.
 */

const ids = {
  contract: 'ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e01',
  milestone: 'ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e02',
  command: 'cmd_0191e7c0a1b27c3d8e4f5a6b7c8d9e03',
  refundRequest: 'rr_0191e7c0a1b27c3d8e4f5a6b7c8d9e04',
  journal: 'jrn_0191e7c0a1b27c3d8e4f5a6b7c8d9e05',
  testClock: 'clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e06',
  webhookEndpoint: 'we_0191e7c0a1b27c3d8e4f5a6b7c8d9e06',
} as const;

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const alice = { role: 'client', id: 'alice' };

/** Bodies by the kind of request, each under what it is an example of. */
export const bodies = {
  contract: {
    'the default policy': {
      title: 'A new website',
      clientId: 'alice',
      freelancerId: 'bob',
      currency: 'USD',
    },
    'a policy of its own': {
      title: 'A new website',
      clientId: 'alice',
      freelancerId: 'bob',
      currency: 'EUR',
      policy: { reviewPeriod: 'P7D', reminders: ['P2D', 'P1D'], feeBps: 500 },
    },
    'on a test clock, in a sandbox': {
      title: 'A new website',
      clientId: 'alice',
      freelancerId: 'bob',
      currency: 'USD',
      testClockId: ids.testClock,
    },
  },
  milestone: { 'for $15.00': { title: 'Logo design', amount: 1500, description: 'Three drafts' } },
  nothing: { 'nothing to say': {} },
  fund: { 'with the default card': {}, 'with another': { paymentMethod: 'pm_requires_action' } },
  submit: {
    'work with a file': {
      message: 'Three drafts, as agreed',
      attachments: [{ name: 'drafts.pdf', url: 'https://files.example/drafts.pdf' }],
    },
  },
  changes: { 'one wish': { message: 'The header is too tall' } },
  approve: {
    'in full': {},
    'for less: $9.00 of $15.00': { amount: 900, note: 'Two of the three' },
    'with a bonus': { bonus: { amount: 500, note: 'Thank you' } },
    'before any submission': { acknowledgeUnsubmitted: true },
    'ending the contract': { endContract: true },
  },
  bonus: { 'of $5.00': { amount: 500, note: 'Thank you' } },
  disabling: { 'for a while': { reason: 'maintenance' } },
  reason: { 'a dispute': { reason: 'Both sides have asked us to look at it' } },
  retry: { 'the rail is back': { reason: 'The payment rail answers again' } },
  resolve: { 'a split': { freelancerAmount: 1000, reason: 'Two thirds of the work are done' } },
  refundRequest: {
    "a milestone's escrow": { milestoneId: ids.milestone, reason: 'We stop here' },
    'the held-over money': { reason: 'There is no next milestone' },
  },
  answer: { 'with a reason': { reason: 'Fine with me' }, 'without one': {} },
  webhookEndpoint: {
    'every event': { url: 'https://acme.example/hooks/escrow' },
    'some types': {
      url: 'https://acme.example/hooks/payouts',
      types: ['milestone.released', 'milestone.auto_released', 'bonus.paid'],
    },
  },
  rotation: { 'a day of overlap': {}, 'the old one has leaked': { overlap: 'PT0S' } },
  replay: { 'all that is parked': {}, 'one event': { eventIds: [17] } },
  end: { 'the project is over': { reason: 'The project is over' } },
  testClock: { 'from now on': {}, 'put somewhere': { name: 'silence', now: at(1) } },
  advance: { 'by two weeks': { by: 'P14D' }, 'to an instant': { to: at(15) } },
} as const;

const contract = {
  id: ids.contract,
  title: 'A new website',
  state: 'active',
  platformId: 'acme',
  clientId: 'alice',
  freelancerId: 'bob',
  currency: 'USD',
  policy: {
    reviewPeriod: 'P14D',
    refundResponsePeriod: 'P7D',
    reminders: ['P7D', 'P3D', 'P1D'],
    feeBps: 1000,
    minimumDeposit: 500,
  },
  end: null,
  createdAt: at(1),
};

const planned = {
  id: ids.milestone,
  contractId: ids.contract,
  sequence: 1,
  title: 'Logo design',
  description: 'Three drafts',
  state: 'planned',
  amount: 1500,
  currency: 'USD',
  funded: 0,
  inEscrow: 0,
  released: 0,
  fee: 0,
  heldOver: 0,
  refunded: 0,
  bonus: null,
  bonuses: [],
  submissions: [],
  changesRequested: null,
  reviewDeadline: null,
  refundRequestId: null,
  respondBy: null,
  ifNobodyActs: null,
  reminders: [],
  needsAttention: null,
  hold: null,
  lastFailure: null,
  version: 0,
  createdAt: at(1),
};

const inReview = {
  ...planned,
  state: 'in_review',
  funded: 1500,
  inEscrow: 1500,
  submissions: [
    {
      message: 'Three drafts, as agreed',
      attachments: [{ name: 'drafts.pdf', url: 'https://files.example/drafts.pdf' }],
      submittedAt: at(2),
    },
  ],
  reviewDeadline: at(16),
  ifNobodyActs: `15.00 USD is released to the freelancer at ${at(16)}`,
  reminders: [9, 13, 15].map((day) => ({ dueAt: at(day), handedOverAt: null })),
  version: 3,
};

const paid = {
  ...inReview,
  state: 'paid',
  inEscrow: 0,
  released: 900,
  fee: 90,
  heldOver: 600,
  reviewDeadline: null,
  ifNobodyActs: null,
  reminders: [],
  version: 4,
};

const summary = {
  id: ids.milestone,
  contractId: ids.contract,
  sequence: 1,
  title: 'Logo design',
  state: 'in_review',
  amount: 1500,
  currency: 'USD',
  clientId: 'alice',
  freelancerId: 'bob',
  reviewDeadline: inReview.reviewDeadline,
  refundRequestId: null,
  respondBy: null,
  ifNobodyActs: inReview.ifNobodyActs,
  needsAttention: null,
  createdAt: at(1),
};

const money = {
  charged: 1500,
  bonus: 0,
  inEscrow: 0,
  heldOver: 600,
  onHold: 0,
  paid: 810,
  fees: 90,
  refunded: 0,
};

const pending = {
  id: ids.command,
  kind: 'approve',
  state: 'pending',
  contractId: ids.contract,
  milestoneId: ids.milestone,
  receivedAt: at(3),
  decidedAt: null,
};

const appliedAs = (kind: string, result: object) => ({
  ...pending,
  kind,
  state: 'applied',
  decidedAt: at(3),
  result: { milestoneId: ids.milestone, ...result },
});

const refundRequest = {
  id: ids.refundRequest,
  contractId: ids.contract,
  amount: 600,
  reason: 'There is no next milestone',
  state: 'open',
  respondBy: at(11),
  onHold: 0,
  refunded: 0,
  released: 0,
  openedBy: alice,
  openedAt: at(4),
  closedAt: null,
  closeReason: null,
};

const released = {
  id: 17,
  contractId: ids.contract,
  sequence: 6,
  milestoneId: ids.milestone,
  refundRequestId: null,
  type: 'milestone.released',
  why: `client alice released 9.00 USD: 8.10 USD to the freelancer and 0.90 USD of fee, 6.00 USD held over for the next milestone (R12, received ${at(3)})`,
  actor: alice,
  amount: 900,
  currency: 'USD',
  receivedAt: at(3),
  recordedAt: at(3),
  rule: 'R12',
  cause: ids.command,
  journalId: ids.journal,
  data: { gross: 900, fee: 90, net: 810, heldOver: 600 },
};

const testClock = {
  id: ids.testClock,
  name: 'silence',
  state: 'ready',
  now: at(15),
  target: null,
  createdAt: at(1),
};

const webhookEndpoint = {
  id: ids.webhookEndpoint,
  platformId: 'acme',
  url: 'https://acme.example/hooks/escrow',
  description: null,
  types: null,
  state: 'enabled',
  disabledReason: null,
  failures: 0,
  failingSince: null,
  lastFailure: null,
  waiting: 0,
  parked: 0,
  secrets: [{ createdAt: at(1), expiresAt: null }],
  createdAt: at(1),
};

const nothing = { ...money, charged: 0, heldOver: 0, paid: 0, fees: 0 };
const escrowed = { ...nothing, charged: 1500, inEscrow: 1500 };

const statement = {
  contractId: ids.contract,
  currency: 'USD',
  opening: escrowed,
  data: [
    {
      sequence: 6,
      eventId: 17,
      type: 'milestone.released',
      why: `client alice released 9.00 USD: 8.10 USD to the freelancer and 0.90 USD of fee, 6.00 USD held over for the next milestone (R12, received ${at(3)})`,
      milestone: { id: ids.milestone, sequence: 1, title: 'Logo design' },
      refundRequestId: null,
      change: { ...nothing, inEscrow: -1500, heldOver: 600, paid: 810, fees: 90 },
      balance: money,
      rule: 'R12',
      actor: alice,
      cause: ids.command,
      journalId: ids.journal,
      receivedAt: at(3),
      postedAt: at(3),
      deadline: { clock: 'review', at: at(16) },
      reminders: [{ dueAt: at(2), handedOverAt: at(2) }],
    },
  ],
  closing: money,
  nextCursor: null,
};

/** Answers. */
export const shown = {
  statement,
  testClock,
  advancing: { ...testClock, state: 'advancing', now: at(8), target: at(15) },
  contract,
  contractList: {
    data: [{ ...contract, money, nextReviewDeadline: null, needsAttention: 0 }],
    nextCursor: null,
  },
  milestoneList: { data: [summary], nextCursor: null },
  contractDetails: { ...contract, milestones: [paid], refundRequests: [refundRequest], money },
  planned,
  inReview,
  pending,
  applied: appliedAs('approve', { state: 'paid', released: 900, fee: 90, heldOver: 600 }),
  submitted: appliedAs('submit', { state: 'in_review', reviewDeadline: at(16) }),
  withdrawn: appliedAs('withdrawSubmission', { state: 'active' }),
  changesRequested: appliedAs('requestChanges', { state: 'changes_requested' }),
  held: appliedAs('hold', { state: 'on_hold' }),
  lifted: appliedAs('liftHold', { state: 'active' }),
  resolved: appliedAs('resolve', { state: 'resolved', released: 1000, fee: 100, refunded: 500 }),
  declined: appliedAs('declineRefund', { state: 'on_hold' }),
  funded: appliedAs('fund', { state: 'active', charged: 1500 }),
  bonusPaid: appliedAs('bonus', { bonus: { amount: 500, fee: 50, state: 'paid' } }),
  retried: appliedAs('retry', { state: 'funding', bonuses: 0, refunds: 0, commands: 1 }),
  refunded: {
    ...pending,
    kind: 'acceptRefund',
    state: 'applied',
    milestoneId: null,
    refundRequestId: ids.refundRequest,
    decidedAt: at(5),
    result: { refundRequestId: ids.refundRequest, state: 'refunded', refunded: 600 },
  },
  ended: {
    ...pending,
    kind: 'end',
    state: 'applied',
    milestoneId: null,
    decidedAt: at(5),
    result: { contractId: ids.contract, state: 'ending' },
  },
  refundRequest,
  eventList: { data: [released], nextCursor: null },
  webhookEndpoint,
  webhookEndpointWithSecret: {
    ...webhookEndpoint,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  },
  webhookEndpointList: { data: [webhookEndpoint], nextCursor: null },
  deliveryList: {
    data: [
      {
        eventId: released.id,
        type: released.type,
        contractId: ids.contract,
        sequence: released.sequence,
        state: 'pending',
        attempts: 2,
        lastStatus: 503,
        lastFailure: 'it answered 503: no success',
        dueAt: at(3),
        settledAt: null,
      },
    ],
    nextCursor: null,
  },
  replayed: { replayed: 3 },
  webhookMessage: { type: released.type, timestamp: released.recordedAt, data: released },
  reconciliation: {
    finishedAt: at(3),
    data: [
      {
        id: 1,
        kind: 'missing_workflow',
        subject: ids.milestone,
        contractId: ids.contract,
        milestoneId: ids.milestone,
        found: `milestone/${ids.milestone} does not run`,
        cause: differenceKinds.missing_workflow.cause,
        cure: differenceKinds.missing_workflow.cure(ids.milestone),
        firstFoundAt: at(2),
        lastFoundAt: at(3),
      },
    ],
    nextCursor: null,
  },
  eventFeed: { data: [released], after: released.id, hasMore: false },
};
