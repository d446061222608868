import { type Actor, describeActor } from './actor';
import { type Instant, toIso } from './instant';
import type { MilestoneEventType } from './milestone/events';
import { formatMoney } from './money';
import type { HeldOverEvent } from './refund-request';
import type { Rule } from './rejection';

/** Everything that can stand on a contract's record, and is told to whoever listens. */
export type RecordedType =
  | MilestoneEventType
  | HeldOverEvent['type']
  | 'contract.created'
  | 'contract.ending'
  | 'contract.ended'
  | 'milestone.planned'
  | 'milestone.retried'
  | 'bonus.paid'
  | 'bonus.failed'
  | 'held_over.refunded'
  | 'refund.sent'
  | 'reconciliation.found'
  | 'reconciliation.cleared'
  | 'command.rejected';

/** What each type of event means, once, for documents. The compiler refuses a type that is missing. */
export const recordedTypes: Readonly<Record<RecordedType, string>> = {
  'contract.created': 'a contract was opened, its policy pinned',
  'contract.ending': 'a side has ended the contract; what remains is asked back or refunded',
  'contract.ended':
    'nothing of the contract is left in escrow, held over, on hold or being charged for a milestone; a bonus still has an outcome of its own (bonus.paid, bonus.failed), and refunds are still to be sent (refund.sent)',
  'milestone.planned': 'a milestone was added to the contract',
  'milestone.funding_started': 'held-over money was drawn, and the shortfall is being charged',
  'milestone.funded': 'the whole price is in escrow; `amount` is what of it was charged now',
  'milestone.funding_failed': 'the charge was declined; the milestone is planned again',
  'milestone.submitted': 'work was submitted; the review clock runs',
  'milestone.submission_withdrawn': 'the submission was withdrawn; the review clock is off',
  'milestone.changes_requested': 'the client asks for changes; the review clock is off',
  'milestone.review_reminder': 'remind the client: silence until the deadline releases the escrow',
  'milestone.released': 'the client released escrow to the freelancer',
  'milestone.auto_released': 'silence until the review deadline released the escrow',
  'milestone.contract_end_requested': 'an approval also ends the contract',
  'milestone.held': 'ops put the escrow on hold; its clocks pause',
  'milestone.hold_lifted': 'ops lifted the hold; the clocks go on with the time that was left',
  'milestone.resolved': 'ops parted what was on hold',
  'milestone.refunded': "the escrow is the client's again",
  'milestone.end_heard': "the milestone has heard of its contract's end",
  'milestone.retried': 'ops had what waits for the milestone tried again at once',
  'bonus.requested': 'a bonus was asked for and is being charged',
  'bonus.paid': "the bonus was charged and is the freelancer's",
  'bonus.failed': 'the charge for the bonus was declined',
  'refund_request.opened': 'the client asks money back; the response period runs',
  'refund_request.closed': "the request for a milestone's escrow is closed",
  'refund_request.refunded': "held-over money that was asked back is the client's again",
  'refund_request.declined': 'the request for held-over money was declined; the money waits for ops',
  'refund_request.superseded': 'nothing was left of the held-over money that was asked back',
  'refund_request.resolved': 'ops parted held-over money that was on hold',
  'held_over.refunded': "the freelancer ended the contract: held-over money is the client's again",
  'refund.sent': 'the payment rail has sent a refund to the client',
  'reconciliation.found':
    'rows, ledger, payment rail and workflows differ; told once, to the platform and ops only, with kind, cause and cure',
  'reconciliation.cleared':
    'a difference that was found is there no longer; told to the platform and ops only',
  'command.rejected': 'a message that was accepted was then refused by the rules',
};

/**
 * What the platform and ops are told, and the two parties are not: it is about how the service does, not about what
 * either did, and would alarm them over money that is safe.
 */
export const confidentialTypes = [
  'reconciliation.found',
  'reconciliation.cleared',
] as const satisfies readonly RecordedType[];

/** One line of the record: what happened, who or which clock caused it, when it was received, under which rule (R27). */
export type RecordedEvent = {
  readonly id: number;
  /** Its number on its contract, from 1, without gaps. */
  readonly sequence: number;
  readonly contractId: string;
  /** Of its contract; ISO 4217. */
  readonly currency: string;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly type: RecordedType;
  readonly rule: Rule;
  readonly actor: Actor;
  /** The command's id, or the clock's name and instant. */
  readonly cause: string;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  /** Minor units that moved, or that the event is about; null where there is no money in it. */
  readonly amount: number | null;
  readonly journalId: string | null;
  /** The event's own fields; instants among them as ISO 8601. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** What an explanation is made of. */
export type Explained = Pick<
  RecordedEvent,
  'type' | 'rule' | 'actor' | 'receivedAt' | 'amount' | 'data' | 'currency'
>;

/** R27: why this happened, in words: who or which clock, what moved where, under which rule, received when. */
export function explain(event: Explained): string {
  return `${sentence(event)} (${event.rule}, received ${toIso(event.receivedAt)})`;
}

function sentence(event: Explained): string {
  const { actor, amount, currency, data } = event;
  const who = describeActor(actor);
  const money = (minor: unknown) => formatMoney(Number(minor ?? 0), currency);
  const rest = (minor: unknown, tail: string) => (Number(minor ?? 0) > 0 ? `, ${money(minor)} ${tail}` : '');
  const earned = `${money(data.net)} to the freelancer and ${money(data.fee)} of fee`;
  switch (event.type) {
    case 'contract.created':
      return `${who} opened the contract "${data.title}"`;
    case 'contract.ending':
      return `${who} ended the contract${because(data.reason)}; what remains is settled first`;
    case 'contract.ended':
      return 'nothing is left in escrow, held over, on hold or being charged: the contract has ended';
    case 'milestone.planned':
      return `${who} planned "${data.title}" for ${money(amount)}`;
    case 'milestone.funding_started':
      return `${who} funds it: ${money(data.drawn)} drawn from held-over money, ${money(data.shortfall)} to be charged`;
    case 'milestone.funded':
      return Number(data.charged) > 0
        ? `${money(data.charged)} was charged to the client and is in escrow`
        : 'held-over money paid for all of it, nothing was charged';
    case 'milestone.funding_failed':
      return `the charge was declined: ${data.reason}${rest(data.givenBack, 'went back to held-over money')}`;
    case 'milestone.submitted':
      return `${who} submitted work; silence until ${data.reviewDeadline} releases the escrow`;
    case 'milestone.submission_withdrawn':
      return `${who} withdrew the submission, which stops the review clock`;
    case 'milestone.changes_requested':
      return `${who} asked for changes, which stops the review clock`;
    case 'milestone.review_reminder':
      return `the reminder of ${data.due} was due: silence releases the escrow`;
    case 'milestone.released':
      return `${who} released ${money(data.gross)}: ${earned}${rest(data.heldOver, 'held over for the next milestone')}`;
    case 'milestone.auto_released':
      return `nobody acted until the review deadline, so ${money(data.gross)} was released: ${earned}`;
    case 'milestone.contract_end_requested':
      return `${who} ends the contract with the approval`;
    case 'milestone.held':
      return `${who} put it on hold${because(data.reason)}; its clocks pause`;
    case 'milestone.hold_lifted':
      return `${who} lifted the hold${because(data.reason)}; its clocks go on with the time that was left`;
    case 'milestone.resolved':
      return `${who} resolved the hold${because(data.reason)}: ${earned}${rest(data.refunded, 'refunded to the client')}`;
    case 'milestone.refunded':
      return `${money(amount)} was refunded to the client: ${refundCauses[String(data.because)] ?? data.because}`;
    case 'milestone.end_heard':
      return `it has heard that the ${data.by} ended the contract`;
    case 'milestone.retried':
      return `${who} had what waits for it tried again${because(data.reason)}`;
    case 'bonus.requested':
      return `${who} pays a bonus of ${money(amount)}, charged apart from escrow`;
    case 'bonus.paid':
      return `the bonus of ${money(amount)} was charged: ${earned}`;
    case 'bonus.failed':
      return `the charge for the bonus of ${money(amount)} was declined: ${data.reason}`;
    case 'refund_request.opened':
      return `${who} asks ${money(amount)} back; silence until ${data.respondBy} refunds it`;
    case 'refund_request.closed':
      return `the refund request is ${data.outcome}${because(data.reason)}`;
    case 'refund_request.refunded':
      return `${money(amount)} of held-over money was refunded to the client${because(data.reason)}`;
    case 'refund_request.declined':
      return `${who} declined${because(data.reason)}: ${money(amount)} of held-over money waits for ops`;
    case 'refund_request.superseded':
      return `the refund request came to nothing${because(data.reason)}`;
    case 'refund_request.resolved':
      return `${who} resolved held-over money on hold${because(data.reason)}: ${earned}${rest(data.refunded, 'refunded to the client')}`;
    case 'held_over.refunded':
      return `${who} ended the contract: ${money(amount)} of held-over money was refunded to the client`;
    case 'refund.sent':
      return `the payment rail has sent ${money(amount)} back to the client`;
    case 'reconciliation.found':
      return `a reconciliation found that ${data.means}: ${data.found}`;
    case 'reconciliation.cleared':
      return `a reconciliation no longer finds that ${data.means}`;
    case 'command.rejected':
      return `${who}: ${data.kind ?? 'a message'} was refused: ${data.detail}`;
  }
}

const because = (reason: unknown): string =>
  typeof reason === 'string' && reason !== '' ? ` ("${reason}")` : '';

const refundCauses: Readonly<Record<string, string>> = {
  accepted: 'the freelancer accepted the request',
  silence: 'the freelancer did not answer in the response period',
  freelancer_ended_contract: 'the freelancer ended the contract',
};
