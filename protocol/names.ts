import type { ActType } from '../domain/milestone/messages';

/** The names on the wire between API, workflows and workers; each stands here once. */

export const workflowTypes = {
  milestone: 'milestone',
  refundRequest: 'refundRequest',
  bonus: 'bonus',
  contractEnd: 'contractEnd',
  refundTransfer: 'refundTransfer',
  testClock: 'testClock',
  webhookEndpoint: 'webhookEndpoint',
  reconciliation: 'reconciliation',
} as const;

/** One workflow id a thing, so that Temporal itself lets only one run of it be open. */
export const workflowIds = {
  milestone: (milestoneId: string) => `milestone/${milestoneId}`,
  refundRequest: (refundRequestId: string) => `refund-request/${refundRequestId}`,
  bonus: (commandId: string) => `bonus/${commandId}`,
  contractEnd: (contractId: string) => `contract-end/${contractId}`,
  refundTransfer: (refundId: string) => `refund-transfer/${refundId}`,
  testClock: (testClockId: string) => `test-clock/${testClockId}`,
  webhookEndpoint: (endpointId: string) => `webhook/${endpointId}`,
} as const;

/** What a workflow is, beside its id on its page. */
export const followUpSummaries = {
  bonus: 'Charge of a bonus',
  contractEnd: "A contract's end is told to its milestones",
  refundRequest: 'Refund request for held-over money',
  refundTransfer: 'Refund to the client by the payment rail',
} as const;

/** The schedule that reconciles, one for each service of a namespace; its workflows are named after it. */
export const reconciliationSchedule = (taskQueue: string): string => `reconciliation/${taskQueue}`;

/** What ops and other backends read beside each signal. */
export const actSignals: Record<ActType, string> = {
  fund: 'Client: fund the planned milestone. {paymentMethod?}',
  submit: 'Freelancer: submit work; the review clock starts. {message, attachments?: [{name, url}]}',
  withdrawSubmission: 'Freelancer: withdraw the submission that is in review. {}',
  requestChanges: 'Client: ask for changes; the review clock stops. {message}',
  approve:
    'Client: release the escrow. {amount?, bonus?: {amount, note?}, note?, endContract?, acknowledgeUnsubmitted?}',
  bonus: 'Client: pay a bonus on a paid milestone. {amount, note?, paymentMethod?}',
  hold: 'Ops: put the money on hold; every clock pauses. {reason}',
  liftHold: 'Ops: lift the hold; the clocks go on with the time that was left. {reason}',
  resolve: 'Ops: split what is on hold; the rest is refunded. {freelancerAmount, reason}',
  openRefund: "Client: ask for the escrow back; the freelancer's response period starts. {reason}",
  acceptRefund: 'Freelancer: accept the open refund request. {reason?}',
  declineRefund: 'Freelancer: decline the open refund request. {reason?}',
};

/** Told by `contract-end/{id}` to each milestone that holds money. */
export const CONTRACT_ENDING = 'contractEnding';

/** Told by a test clock that was moved to whatever waits by it: the row says where it stands. */
export const CLOCK_ADVANCED = 'clockAdvanced';

/** Told by ops to whatever calls the payment rail or waits for Postgres: try again now, not when it would be time. */
export const RETRY = 'retry';

/** Told to `test-clock/{id}`: it has been asked to advance. */
export const ADVANCE = 'advance';

/** The acts on a held-over refund request (`refund-request/{id}`). */
export const heldOverActs = ['acceptRefund', 'declineRefund', 'resolve'] as const;
export type HeldOverAct = (typeof heldOverActs)[number];

/** The query that returns a milestone's state. */
export const MILESTONE_QUERY = 'milestone';

/**
 * R20: the deadline's timer rings this long after its instant (milliseconds), so that a message received in time
 * whose signal was on its way is there when the clock is handled. A signal call near a deadline takes less.
 */
export const ALARM_GRACE = 500;

/** Told to an endpoint's workflow when there is something to deliver, or when it was turned on or off. */
export const WEBHOOK_NEWS = 'news';

/** Deliveries have workers' slots of their own, so that slow receivers never stand in the way of money. */
export const webhookQueue = (taskQueue: string): string => `${taskQueue}-webhooks`;
