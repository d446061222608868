import type { Actor } from './actor';
import { type Instant, toIso } from './instant';
import { type Amount, type Earning, earningOf, formatMoney, isPart } from './money';
import type { Policy } from './policy';
import { accounts, earningLegs, type Movement, movement, type Parties, refundLegs } from './postings';
import type { Rejection, Rule } from './rejection';

/**
 * A refund request for a contract's held-over money (R17). Requests for a milestone's escrow are a second clock
 * of the milestone itself (`domain/milestone`).
 */
export type HeldOverRequest = {
  readonly id: string;
  /** What it asked for, in minor units. */
  readonly asked: Amount;
  readonly state: HeldOverRequestState;
};

export type HeldOverRequestState =
  | { readonly name: 'open'; readonly respondBy: Instant }
  | { readonly name: 'refunded'; readonly refunded: Amount }
  /** Declined: set aside from the held-over money until ops resolve it. */
  | { readonly name: 'declined'; readonly onHold: Amount }
  /** Nothing was left of what it asked for. */
  | { readonly name: 'superseded' }
  | { readonly name: 'resolved'; readonly released: Amount; readonly refunded: Amount };

/** The states of every refund request, for a milestone's escrow or for held-over money. */
export const refundRequestStates = ['open', 'refunded', 'declined', 'superseded', 'resolved'] as const;
export type RefundRequestStateName = (typeof refundRequestStates)[number];

export type HeldOverMessage = (
  | { readonly type: 'acceptRefund'; readonly reason?: string }
  | { readonly type: 'declineRefund'; readonly reason?: string }
  | { readonly type: 'resolve'; readonly freelancerAmount: Amount; readonly reason: string }
  | { readonly type: 'responsePeriodOver' }
  /** The freelancer ended the contract: open requests count as accepted (R16). */
  | { readonly type: 'freelancerEnded' }
) & { readonly actor: Actor; readonly at: Instant; readonly cause: string };

export type HeldOverEvent = { readonly rule: Rule; readonly reason: string } & (
  | { readonly type: 'refund_request.refunded'; readonly amount: Amount }
  | { readonly type: 'refund_request.declined'; readonly setAside: Amount }
  | { readonly type: 'refund_request.superseded' }
  | ({ readonly type: 'refund_request.resolved'; readonly refunded: Amount } & Earning)
);

export type HeldOverFacts = {
  readonly heldOver: Amount;
  readonly policy: Pick<Policy, 'feeBps'>;
  readonly currency: string;
};

export type HeldOverDecision = HeldOverEvent | Rejection | null;

/** Decides a message against a request for held-over money; null where a clock no longer matters. Pure. */
export function decideHeldOver(
  request: HeldOverRequest,
  message: HeldOverMessage,
  facts: HeldOverFacts,
): HeldOverDecision {
  const { state } = request;
  switch (message.type) {
    case 'responsePeriodOver':
      if (state.name !== 'open' || state.respondBy !== message.at) return null;
      return settle(request, facts, 'R17', `no answer by ${toIso(message.at)}`);
    case 'freelancerEnded':
      if (state.name !== 'open') return null;
      return settle(request, facts, 'R16', 'the freelancer ended the contract');
    case 'acceptRefund':
      if (state.name !== 'open') return closed(request);
      return settle(request, facts, 'R17', message.reason ?? 'the freelancer accepted');
    case 'declineRefund': {
      if (state.name !== 'open') return closed(request);
      const setAside = available(request, facts);
      const reason = message.reason ?? 'the freelancer declined';
      if (setAside === 0) return superseded();
      return { type: 'refund_request.declined', rule: 'R17', setAside, reason };
    }
    case 'resolve':
      return resolve(state, message, facts);
  }
}

/** R17: it settles for what it asked or what is still there, whichever is less. */
const available = ({ asked }: HeldOverRequest, { heldOver }: HeldOverFacts) => Math.min(asked, heldOver);

/**
 * R20: the held-over money that a funding received then may draw. A request whose period had ended before has its part,
 * however it settles, whether its clock has been handled yet or not.
 */
export function drawable(heldOver: Amount, request: HeldOverRequest | null, receivedAt: Instant): Amount {
  if (request?.state.name !== 'open' || receivedAt <= request.state.respondBy) return heldOver;
  return Math.max(0, heldOver - request.asked);
}

function settle(request: HeldOverRequest, facts: HeldOverFacts, rule: Rule, reason: string): HeldOverEvent {
  const amount = available(request, facts);
  return amount === 0 ? superseded() : { type: 'refund_request.refunded', rule, amount, reason };
}

const superseded = (): HeldOverEvent => ({
  type: 'refund_request.superseded',
  rule: 'R17',
  reason: 'the held-over money it asked for has been used to fund a milestone',
});

function resolve(
  state: HeldOverRequestState,
  { freelancerAmount: gross, reason }: Extract<HeldOverMessage, { type: 'resolve' }>,
  { policy, currency }: HeldOverFacts,
): HeldOverDecision {
  if (state.name !== 'declined') {
    const detail = `the refund request is ${state.name}: ops resolve held-over money that is on hold`;
    return {
      code: 'wrong_state',
      rule: 'R19',
      detail,
      state: state.name,
      possible: possibleForRequest(state.name),
    };
  }
  if (!isPart(gross, state.onHold)) {
    const held = `${formatMoney(state.onHold, currency)} (${state.onHold} minor units)`;
    const detail = `the freelancer's part is from 0 to the ${held} on hold; ${gross} is not`;
    return { code: 'split_out_of_range', rule: 'R19', detail, state: state.name };
  }
  const earning = earningOf(gross, policy.feeBps);
  return { type: 'refund_request.resolved', rule: 'R19', ...earning, refunded: state.onHold - gross, reason };
}

function closed({ state }: HeldOverRequest): Rejection {
  const code = state.name === 'superseded' ? 'refund_request_superseded' : 'refund_request_closed';
  const detail = `the refund request is ${state.name}`;
  return { code, rule: 'R17', detail, state: state.name, possible: possibleForRequest(state.name) };
}

function possibleForRequest(state: RefundRequestStateName): string[] {
  if (state === 'open') return ['acceptRefund', 'declineRefund'];
  return state === 'declined' ? ['resolve'] : [];
}

/** The request after an event. */
export function evolveHeldOver(request: HeldOverRequest, event: HeldOverEvent): HeldOverRequest {
  return { ...request, state: stateAfter(event) };
}

function stateAfter(event: HeldOverEvent): HeldOverRequestState {
  switch (event.type) {
    case 'refund_request.refunded':
      return { name: 'refunded', refunded: event.amount };
    case 'refund_request.declined':
      return { name: 'declined', onHold: event.setAside };
    case 'refund_request.superseded':
      return { name: 'superseded' };
    case 'refund_request.resolved':
      return { name: 'resolved', released: event.gross, refunded: event.refunded };
  }
}

/** The movement an event of a held-over request is; null if it moves nothing. */
export function heldOverPostingOf(
  event: HeldOverEvent,
  requestId: string,
  parties: Parties,
): Movement | null {
  const heldOver = accounts.heldOver(parties.contractId);
  const onHold = accounts.onHold(requestId);
  switch (event.type) {
    case 'refund_request.refunded':
      return movement('refund', [
        { account: heldOver, amount: -event.amount },
        ...refundLegs(event.amount, parties),
      ]);
    case 'refund_request.declined':
      return movement('set_aside', [
        { account: heldOver, amount: -event.setAside },
        { account: onHold, amount: event.setAside },
      ]);
    case 'refund_request.resolved':
      return movement('resolve', [
        { account: onHold, amount: -(event.gross + event.refunded) },
        ...earningLegs(event, parties),
        ...refundLegs(event.refunded, parties),
      ]);
    case 'refund_request.superseded':
      return null;
  }
}
