import { describeActor } from '../actor';
import { endedBy } from '../contract';
import { toIso } from '../instant';
import { earningOf, formatMoney, isAmount, isPart } from '../money';
import { reminderInstants } from '../policy';
import type { Rejection, RejectionCode, Rule } from '../rejection';
import { endHeardBy, hasHeard, refundAll } from './ending';
import type { MilestoneEvent } from './events';
import type { Facts } from './facts';
import type { MessageOf, MessageType } from './messages';
import type { Milestone, MilestoneIn, OpenRefundRequest, StateName, Working } from './state';

/** What a cell decides: what happens, or why nothing does. */
export type Verdict = readonly MilestoneEvent[] | Rejection;

export const isRejection = (verdict: Verdict): verdict is Rejection => 'code' in verdict;

type Handled<S extends StateName, M extends MessageType> = {
  readonly kind: 'handled';
  /** Every state the message can lead to; `decide` holds the handler to it, and the state diagram is drawn from it. */
  readonly to: readonly StateName[];
  // A method, so that a cell of one state and message fits where any cell is meant.
  verdict(milestone: MilestoneIn<S>, message: MessageOf<M>, facts: Facts): Verdict;
};

/** One cell of the table that ends rules.md: a state meets a message. */
export type Cell<S extends StateName = StateName, M extends MessageType = MessageType> =
  | Handled<S, M>
  /** 409: not in this state. */
  | { readonly kind: 'refused'; readonly rule: Rule; readonly code: RejectionCode; readonly why: string }
  /** Waits for the rail's answer, then counts as in the state that follows. */
  | { readonly kind: 'waits' }
  /** A clock or notice that no longer matters. */
  | { readonly kind: 'ignored' };

/** The compiler refuses this table if one (state, message) pair is missing. */
export type Transitions = { readonly [S in StateName]: { readonly [M in MessageType]: Cell<S, M> } };

const refused = (rule: Rule, why: string, code: RejectionCode = 'wrong_state') =>
  ({ kind: 'refused', rule, code, why }) as const;
const waits = { kind: 'waits' } as const;
const ignored = { kind: 'ignored' } as const;

const on = <S extends StateName, M extends MessageType>(
  to: readonly StateName[],
  verdict: Handled<S, M>['verdict'],
): Handled<S, M> => ({ kind: 'handled', to, verdict });

const reject = (code: RejectionCode, rule: Rule, detail: string): Rejection => ({ code, rule, detail });

// ---- what each message does where it is taken ------------------------------------------------------------

/** R2, R3: held-over money first; the client is charged the shortfall only. */
function fund(milestone: Milestone, message: MessageOf<'fund'>, facts: Facts): Verdict {
  if (facts.contract.state !== 'active') {
    return reject(
      'contract_not_active',
      'R16',
      `the contract is ${facts.contract.state} and takes no new funding: it ${endedBy(facts.contract)}`,
    );
  }
  const drawn = Math.min(facts.heldOver, milestone.amount);
  const shortfall = milestone.amount - drawn;
  if (facts.heldOver === 0 && shortfall < facts.policy.minimumDeposit) {
    const minimum = formatMoney(facts.policy.minimumDeposit, facts.currency);
    const charge = formatMoney(shortfall, facts.currency);
    return reject(
      'below_minimum_deposit',
      'R3',
      `the charge of ${charge} is below the minimum deposit of ${minimum}`,
    );
  }
  const { paymentMethod } = message;
  const started: MilestoneEvent = {
    type: 'milestone.funding_started',
    rule: 'R2',
    drawn,
    shortfall,
    paymentMethod,
  };
  if (shortfall > 0) return [started];
  return [started, { type: 'milestone.funded', rule: 'R2', charged: 0, chargeId: null }];
}

/**
 * R2: the charge came through. An end of the contract that came meanwhile has waited, as every message has: it is
 * heard in its place among them, so that an approval accepted before it wins (R16, R21).
 */
function charged({ state }: MilestoneIn<'funding'>, message: MessageOf<'charged'>): Verdict {
  const chargeId = message.chargeId as (MilestoneEvent & { type: 'milestone.funded' })['chargeId'];
  return [{ type: 'milestone.funded', rule: 'R2', charged: state.shortfall, chargeId }];
}

function chargeDeclined({ state }: MilestoneIn<'funding'>, message: MessageOf<'chargeDeclined'>): Verdict {
  const { code, reason } = message;
  return [{ type: 'milestone.funding_failed', rule: 'R2', code, reason, givenBack: state.drawn }];
}

/** R4: a submission starts the review clock, at the instant it was received. */
function submit(_: Milestone, message: MessageOf<'submit'>, { policy }: Facts): Verdict {
  const reviewDeadline = message.at + policy.reviewPeriod;
  const reminders = reminderInstants(policy, message.at, reviewDeadline);
  const { message: text, attachments } = message;
  return [{ type: 'milestone.submitted', rule: 'R4', message: text, attachments, reviewDeadline, reminders }];
}

/** R9: money is not let go of before the work is there unless the client says that he knows. */
function approveUnsubmitted(
  milestone: MilestoneIn<'active' | 'changes_requested'>,
  message: MessageOf<'approve'>,
  facts: Facts,
): Verdict {
  if (message.acknowledgeUnsubmitted === true) return approve(milestone, message, facts);
  return reject(
    'unsubmitted_work',
    'R9',
    'no submitted work is in review: releasing now gives up your leverage over this money; ' +
      'send acknowledgeUnsubmitted: true to release it all the same',
  );
}

/** R5, R12, R13, R14, R15. */
function approve(
  milestone: MilestoneIn<Working['name']>,
  message: MessageOf<'approve'>,
  facts: Facts,
): Verdict {
  const gross = message.amount ?? milestone.amount;
  if (!isAmount(gross) || gross > milestone.amount) {
    const escrow = formatMoney(milestone.amount, facts.currency);
    return reject(
      'release_out_of_range',
      'R13',
      `a release is more than 0 and at most the escrow of ${escrow} (${milestone.amount} minor units); ` +
        `${gross} is not; to pay more, add a bonus`,
    );
  }
  if (message.bonus !== undefined && !isAmount(message.bonus.amount)) return noBonus(message.bonus.amount);
  if (message.bonus !== undefined && facts.bonusPending) return bonusPending();
  const heldOver = milestone.amount - gross;
  const released: MilestoneEvent = {
    type: 'milestone.released',
    rule: heldOver > 0 ? 'R12' : milestone.state.name === 'in_review' ? 'R5' : 'R9',
    ...earningOf(gross, facts.policy.feeBps),
    heldOver,
    note: message.note ?? null,
  };
  return [
    released,
    ...supersede(milestone, `the client released the escrow at ${toIso(message.at)}`),
    ...(message.bonus ? [{ type: 'bonus.requested', rule: 'R14', bonus: message.bonus } as const] : []),
    ...(message.endContract === true && facts.contract.end === null
      ? [{ type: 'milestone.contract_end_requested', rule: 'R15' } as const]
      : []),
  ];
}

const noBonus = (amount: number) =>
  reject('malformed_message', 'R14', `a bonus is a whole number of minor units, 1 or more; ${amount} is not`);

const bonusPending = () =>
  reject('bonus_pending', 'R14', 'a bonus of this milestone is still pending; wait for its outcome');

/** R14: a bonus is charged on its own; it never touches the escrow. */
function bonus(_: Milestone, message: MessageOf<'bonus'>, facts: Facts): Verdict {
  if (!isAmount(message.amount)) return noBonus(message.amount);
  if (facts.bonusPending) return bonusPending();
  const { amount, note, paymentMethod } = message;
  const terms = note === undefined ? { amount, paymentMethod } : { amount, paymentMethod, note };
  return [{ type: 'bonus.requested', rule: 'R14', bonus: terms }];
}

/** R7: silence releases the full escrow. */
function reviewDeadline(
  milestone: MilestoneIn<'in_review'>,
  message: MessageOf<'reviewDeadline'>,
  facts: Facts,
): Verdict {
  if (milestone.state.reviewDeadline !== message.at) return [];
  const earning = earningOf(milestone.amount, facts.policy.feeBps);
  const released = {
    type: 'milestone.auto_released',
    rule: 'R7',
    ...earning,
    heldOver: 0,
    note: null,
  } as const;
  return [
    released,
    ...supersede(milestone, `released by silence at the review deadline ${toIso(message.at)}`),
  ];
}

function reminder({ state }: MilestoneIn<'in_review'>, message: MessageOf<'reminder'>): Verdict {
  const due = state.reminders.some((one) => one.at === message.at && one.rangAt === null);
  if (!due) return [];
  const rangAt = message.now ?? message.at;
  return [{ type: 'milestone.review_reminder', rule: 'R8', due: message.at, rangAt }];
}

const withdrawSubmission = (): Verdict => [{ type: 'milestone.submission_withdrawn', rule: 'R10' }];

const requestChanges = (_: Milestone, { message }: MessageOf<'requestChanges'>): Verdict => [
  { type: 'milestone.changes_requested', rule: 'R6', message },
];

const hold = ({ state: before }: MilestoneIn<Working['name']>, { reason }: MessageOf<'hold'>): Verdict => [
  { type: 'milestone.held', rule: 'R19', before, reason },
];

/**
 * R19: the clocks go on; on a contract that is ending, what was held is money that remains (R16). An end that was
 * received after the hold was lifted is heard in its place, after the messages that were accepted before it (R21).
 */
function liftHold(milestone: MilestoneIn<'on_hold'>, message: MessageOf<'liftHold'>, facts: Facts): Verdict {
  const pausedFor = Math.max(0, message.at - milestone.state.heldAt);
  const lifted = { type: 'milestone.hold_lifted', rule: 'R19', reason: message.reason, pausedFor } as const;
  const { end } = facts.contract;
  return end === null || end.at > message.at ? [lifted] : [lifted, ...endHeardBy(milestone, message, facts)];
}

function resolve(milestone: MilestoneIn<'on_hold'>, message: MessageOf<'resolve'>, facts: Facts): Verdict {
  const { freelancerAmount: gross, reason } = message;
  if (!isPart(gross, milestone.amount)) {
    const held = `${formatMoney(milestone.amount, facts.currency)} (${milestone.amount} minor units)`;
    return reject(
      'split_out_of_range',
      'R19',
      `the freelancer's part is from 0 to the ${held} held; ${gross} is not`,
    );
  }
  const refunded = milestone.amount - gross;
  const earning = earningOf(gross, facts.policy.feeBps);
  return [
    { type: 'milestone.resolved', rule: 'R19', ...earning, refunded, reason },
    ...supersede(milestone, `ops resolved the hold at ${toIso(message.at)}`),
  ];
}

/** R17: at most one open request for a milestone's escrow. */
function openRefund(milestone: Milestone, message: MessageOf<'openRefund'>, facts: Facts): Verdict {
  if (milestone.refundRequest !== null) {
    const { id, respondBy } = milestone.refundRequest;
    return reject(
      'refund_request_open',
      'R17',
      `refund request ${id} is open; it is answered by ${toIso(respondBy)}`,
    );
  }
  return [
    {
      type: 'refund_request.opened',
      rule: 'R17',
      refundRequestId: facts.newRefundRequestId,
      amount: milestone.amount,
      respondBy: message.at + facts.policy.refundResponsePeriod,
      reason: message.reason,
    },
  ];
}

/** The open request that an answer means; an answer without an id means the one that is open. */
function answered(milestone: Milestone, message: MessageOf<'acceptRefund' | 'declineRefund'>) {
  const open = milestone.refundRequest;
  if (open !== null && (message.refundRequestId ?? open.id) === open.id) return open;
  return reject('refund_request_closed', 'R17', 'this refund request is not open any more');
}

const isOpen = (found: OpenRefundRequest | Rejection): found is OpenRefundRequest => 'respondBy' in found;

function acceptRefund(milestone: Milestone, message: MessageOf<'acceptRefund'>): Verdict {
  const request = answered(milestone, message);
  if (!isOpen(request)) return request;
  return refundAll(milestone, 'R17', 'accepted', message.reason ?? 'the freelancer accepted');
}

function closeDeclined(request: OpenRefundRequest, message: MessageOf<'declineRefund'>): MilestoneEvent {
  const reason = message.reason ?? 'the freelancer declined';
  return {
    type: 'refund_request.closed',
    rule: 'R17',
    refundRequestId: request.id,
    outcome: 'declined',
    reason,
  };
}

/** R17: in review the request only closes, and the clock goes on. */
function declineInReview(milestone: Milestone, message: MessageOf<'declineRefund'>): Verdict {
  const request = answered(milestone, message);
  return isOpen(request) ? [closeDeclined(request, message)] : request;
}

/** R17: declined elsewhere, the money is on hold until ops act. */
function declineRefund(
  milestone: MilestoneIn<Working['name']>,
  message: MessageOf<'declineRefund'>,
): Verdict {
  const request = answered(milestone, message);
  if (!isOpen(request)) return request;
  const reason = `the freelancer declined refund request ${request.id}`;
  return [
    closeDeclined(request, message),
    { type: 'milestone.held', rule: 'R17', before: milestone.state, reason },
  ];
}

function responsePeriodOver(milestone: Milestone, message: MessageOf<'responsePeriodOver'>): Verdict {
  if (milestone.refundRequest?.respondBy !== message.at) return [];
  return refundAll(milestone, 'R17', 'silence', `no answer by ${toIso(message.at)}`);
}

/** R15, R16: told again of an end it has heard, it does not ask again for what the freelancer has declined. */
const contractEnding = (milestone: Milestone, message: MessageOf<'contractEnding'>, facts: Facts): Verdict =>
  hasHeard(milestone, facts.contract.end) ? [] : endHeardBy(milestone, message, facts);

/** R18: whichever settles first wins; the open request closes with the reason. */
function supersede({ refundRequest }: Milestone, reason: string): MilestoneEvent[] {
  if (refundRequest === null) return [];
  const refundRequestId = refundRequest.id;
  return [{ type: 'refund_request.closed', rule: 'R18', refundRequestId, outcome: 'superseded', reason }];
}

// ---- the table that ends rules.md --------------------------------------------------------------------------

const alreadyFunded = refused('R1', 'the milestone is already funded');
const notFunded = refused('R1', 'the milestone is not funded yet; fund it first');
const notInReview = refused('R10', 'no submission is in review');
const notOnHold = refused('R19', 'the milestone is not on hold; hold it first');
const onHold = refused('R19', 'the milestone is on hold until ops lift or resolve it');
const bonusLater = refused('R14', 'a bonus goes with an approval, or to a paid milestone');

/** Clocks, notices and rail answers that come where nothing waits for them. */
const silent = {
  reviewDeadline: ignored,
  responsePeriodOver: ignored,
  reminder: ignored,
  charged: ignored,
  chargeDeclined: ignored,
  contractEnding: ignored,
} as const;

/** What is the same in the three states in which work goes on. */
const working = {
  ...silent,
  fund: alreadyFunded,
  bonus: bonusLater,
  hold: on(['on_hold'], hold),
  liftHold: notOnHold,
  resolve: notOnHold,
  openRefund: on([], openRefund),
  acceptRefund: on(['refunded'], acceptRefund),
  responsePeriodOver: on(['refunded'], responsePeriodOver),
  contractEnding: on(['refunded'], contractEnding),
} as const;

/** R21: what an ended milestone answers to everything that would still move its escrow. */
const ended = (name: 'paid' | 'refunded' | 'resolved') => {
  const over = refused('R21', `the milestone is already ${name}`);
  return {
    ...silent,
    fund: over,
    submit: over,
    withdrawSubmission: over,
    requestChanges: over,
    approve: over,
    bonus: refused('R14', `a bonus goes to a paid milestone; this one is ${name}`),
    hold: over,
    liftHold: over,
    resolve: over,
    openRefund: over,
    acceptRefund: refused('R17', `the request is closed: the milestone is ${name}`, 'refund_request_closed'),
    declineRefund: refused('R17', `the request is closed: the milestone is ${name}`, 'refund_request_closed'),
  } as const;
};

const superseded = refused(
  'R18',
  'the request was superseded: the milestone was paid',
  'refund_request_superseded',
);

export const transitions: Transitions = {
  planned: {
    ...silent,
    fund: on(['funding', 'active'], fund),
    submit: notFunded,
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: notFunded,
    bonus: bonusLater,
    hold: notFunded,
    liftHold: notOnHold,
    resolve: notOnHold,
    openRefund: notFunded,
    acceptRefund: notFunded,
    declineRefund: notFunded,
  },
  funding: {
    ...silent,
    fund: waits,
    submit: waits,
    withdrawSubmission: waits,
    requestChanges: waits,
    approve: waits,
    bonus: waits,
    hold: waits,
    liftHold: waits,
    resolve: waits,
    openRefund: waits,
    acceptRefund: waits,
    declineRefund: waits,
    contractEnding: waits,
    charged: on(['active'], charged),
    chargeDeclined: on(['planned'], chargeDeclined),
  },
  active: {
    ...working,
    submit: on(['in_review'], submit),
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: on(['paid'], approveUnsubmitted),
    declineRefund: on(['on_hold'], declineRefund),
  },
  in_review: {
    ...working,
    submit: refused('R10', 'a submission is in review already; withdraw it first'),
    withdrawSubmission: on(['active'], withdrawSubmission),
    requestChanges: on(['changes_requested'], requestChanges),
    approve: on(['paid'], approve),
    declineRefund: on([], declineInReview),
    reviewDeadline: on(['paid'], reviewDeadline),
    reminder: on([], reminder),
  },
  changes_requested: {
    ...working,
    submit: on(['in_review'], submit),
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: on(['paid'], approveUnsubmitted),
    declineRefund: on(['on_hold'], declineRefund),
  },
  on_hold: {
    ...silent,
    fund: alreadyFunded,
    submit: onHold,
    withdrawSubmission: onHold,
    requestChanges: onHold,
    approve: onHold,
    bonus: bonusLater,
    hold: onHold,
    liftHold: on(['active', 'in_review', 'changes_requested', 'refunded'], liftHold),
    resolve: on(['resolved'], resolve),
    openRefund: onHold,
    acceptRefund: onHold,
    declineRefund: onHold,
    contractEnding: on([], contractEnding),
  },
  paid: {
    ...ended('paid'),
    bonus: on([], bonus),
    acceptRefund: superseded,
    declineRefund: superseded,
  },
  refunded: ended('refunded'),
  resolved: ended('resolved'),
};

/** R21: what happened instead, where the state knows it. */
export function whatHappened({ state }: Milestone): string | null {
  switch (state.name) {
    case 'in_review':
      return `in review since ${toIso(state.submittedAt)}`;
    case 'on_hold':
      return `on hold since ${toIso(state.heldAt)} (${state.reason})`;
    case 'paid':
      return `already ${state.how === 'approved' ? 'approved' : 'released'} by ${describeActor(state.by)} at ${toIso(state.at)}`;
    case 'refunded':
      return `already refunded by ${describeActor(state.by)} at ${toIso(state.at)} (${state.because.replaceAll('_', ' ')})`;
    case 'resolved':
      return `already resolved by ${describeActor(state.by)} at ${toIso(state.at)}`;
    default:
      return null;
  }
}
