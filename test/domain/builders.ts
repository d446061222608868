import type { Actor } from '../../domain/actor';
import type { ContractId, MilestoneId, RefundRequestId } from '../../domain/ids';
import { DAY, fromIso, type Instant } from '../../domain/instant';
import {
  type ContractEnd,
  type ContractState,
  type Decision,
  decide,
  evolveAll,
  type Facts,
  type Message,
  type MessageOf,
  type MessageType,
  type Milestone,
  type MilestoneEvent,
  originOf,
  type StateName,
} from '../../domain/milestone';
import { defaultPolicy, policyOf } from '../../domain/policy';
import type { Parties } from '../../domain/postings';
import type { HeldOverMessage, HeldOverRequest } from '../../domain/refund-request';
import type { Rejection } from '../../domain/rejection';

/** The noon from which every story is told. */
export const NOON: Instant = fromIso('2026-03-01T12:00:00Z') as Instant;
/** `days` after {@link NOON}; fractions are allowed. */
export const day = (days: number): Instant => NOON + days * DAY;

export const client: Actor = { role: 'client', id: 'alice' };
export const freelancer: Actor = { role: 'freelancer', id: 'bob' };
export const ops: Actor = { role: 'ops', id: 'olga' };
export const clock: Actor = { role: 'timer', id: 'clock' };
export const rail: Actor = { role: 'rail', id: 'simulated' };

export const REQUEST = 'rr_1' as RefundRequestId;
export const NEW_REQUEST = 'rr_new' as RefundRequestId;
export const PERIOD_REVIEW = 14 * DAY;
export const PERIOD_RESPONSE = 7 * DAY;

export const facts = (over: Partial<Facts> = {}): Facts => ({
  policy: policyOf(defaultPolicy),
  currency: 'USD',
  contract: { state: 'active', end: null },
  heldOver: 0,
  bonusPending: false,
  newRefundRequestId: NEW_REQUEST,
  ...over,
});

export const end = (by: 'client' | 'freelancer', at: Instant, reason: string | null = null): ContractEnd => ({
  by,
  actor: by === 'client' ? client : freelancer,
  at,
  reason,
});

/** Facts on a contract that was ended by one side at an instant. */
export const ended = (by: 'client' | 'freelancer', at: Instant, state: ContractState = 'ending'): Facts =>
  facts({ contract: { state, end: end(by, at) } });

const senders: Partial<Record<MessageType, Actor>> = {
  submit: freelancer,
  withdrawSubmission: freelancer,
  acceptRefund: freelancer,
  declineRefund: freelancer,
  hold: ops,
  liftHold: ops,
  resolve: ops,
  reviewDeadline: clock,
  responsePeriodOver: clock,
  reminder: clock,
  charged: rail,
  chargeDeclined: rail,
};

type Payload<Type extends MessageType> = Omit<MessageOf<Type>, 'type' | 'actor' | 'at' | 'cause'> &
  Partial<Pick<MessageOf<Type>, 'actor' | 'cause'>>;

type Rest<Type extends MessageType> =
  Record<never, never> extends Payload<Type> ? [payload?: Payload<Type>] : [payload: Payload<Type>];

/** A message of its usual sender. */
export function message<Type extends MessageType>(type: Type, at: Instant, ...rest: Rest<Type>): Message {
  const actor = senders[type] ?? client;
  return { actor, cause: `${type}@${at}`, ...rest[0], type, at } as Message;
}

export const fund = (at: Instant) => message('fund', at, { paymentMethod: 'pm_ok' });
export const submit = (at: Instant) => message('submit', at, { message: 'done', attachments: [] });
export const approve = (at: Instant, terms: Payload<'approve'> = {}) => message('approve', at, terms);
export const acknowledged = (at: Instant, terms: Payload<'approve'> = {}) =>
  approve(at, { ...terms, acknowledgeUnsubmitted: true });
export const requestChanges = (at: Instant) => message('requestChanges', at, { message: 'bluer' });
export const withdraw = (at: Instant) => message('withdrawSubmission', at);
export const hold = (at: Instant) => message('hold', at, { reason: 'a dispute' });
export const liftHold = (at: Instant) => message('liftHold', at, { reason: 'settled' });
export const resolve = (at: Instant, freelancerAmount: number) =>
  message('resolve', at, { freelancerAmount, reason: 'a split' });
export const openRefund = (at: Instant) => message('openRefund', at, { reason: 'no need any more' });
export const accept = (at: Instant) => message('acceptRefund', at);
export const decline = (at: Instant) => message('declineRefund', at);
export const bonus = (at: Instant, amount = 500) => message('bonus', at, { amount, paymentMethod: 'pm_ok' });
export const deadline = (at: Instant, now = at) => message('reviewDeadline', at, { now });
export const responseOver = (at: Instant, now = at) => message('responsePeriodOver', at, { now });
export const reminder = (at: Instant, now = at) => message('reminder', at, { now });
export const charged = (at: Instant) => message('charged', at, { chargeId: 'chg_1' });
export const declined = (at: Instant) =>
  message('chargeDeclined', at, { code: 'card_declined', reason: 'the card was declined' });
export const contractEnding = (at: Instant) => message('contractEnding', at);

/** A planned milestone of $15.00. */
export const planned = (over: Partial<Milestone> = {}): Milestone => ({
  id: 'ms_1' as MilestoneId,
  contractId: 'ctr_1' as ContractId,
  sequence: 1,
  title: 'Logo design',
  amount: 1500,
  version: 0,
  state: { name: 'planned', lastFailure: null },
  refundRequest: null,
  endHeard: null,
  ...over,
});

/** What becomes of a milestone that meets these messages, each of which must be applied. */
export const having = (
  milestone: Milestone,
  messages: readonly Message[],
  known: Facts = facts(),
): Milestone => messages.reduce((current, one) => applied(current, one, known).next, milestone);

/** The day before noon the money came in; from then the milestone is where its state says. */
export const funding = (over: Partial<Milestone> = {}) => having(planned(over), [fund(day(-1))]);
export const active = (over: Partial<Milestone> = {}) => having(funding(over), [charged(day(-1))]);
/** Submitted at noon: the review deadline is {@link day}(14). */
export const inReview = (over: Partial<Milestone> = {}) => having(active(over), [submit(NOON)]);
export const changesRequested = (over: Partial<Milestone> = {}) =>
  having(inReview(over), [requestChanges(NOON)]);

export const inState: Readonly<Record<StateName, () => Milestone>> = {
  planned: () => planned(),
  funding: () => funding(),
  active: () => active(),
  in_review: () => inReview(),
  changes_requested: () => changesRequested(),
  on_hold: () => having(inReview(), [hold(NOON)]),
  paid: () => having(inReview(), [approve(NOON)]),
  refunded: () => having(inReview(), [openRefund(NOON), accept(NOON)]),
  resolved: () => having(inReview(), [hold(NOON), resolve(NOON, 900)]),
};

/** The milestone with a refund request that was opened at noon: it is answered by {@link day}(7). */
export const asked = (milestone: Milestone): Milestone => having(milestone, [openRefund(NOON)]);

export function applied(milestone: Milestone, one: Message, known: Facts = facts()): Decision {
  const decision = decide(milestone, one, known);
  if (decision.outcome !== 'applied') {
    throw new Error(`${one.type} was ${decision.outcome}: ${decision.rejection?.detail ?? ''}`);
  }
  return decision;
}

export function refusal(milestone: Milestone, one: Message, known: Facts = facts()): Rejection {
  const { rejection, outcome } = decide(milestone, one, known);
  if (rejection === null) throw new Error(`${one.type} was ${outcome}, not refused`);
  return rejection;
}

type EventOf<Type extends MilestoneEvent['type'], One = MilestoneEvent> = One extends {
  readonly type: infer Types;
}
  ? Type extends Types
    ? One & { readonly type: Type }
    : never
  : never;

/** The one event of a type among those of a decision. */
export function eventOf<Type extends MilestoneEvent['type']>(
  { events }: Pick<Decision, 'events'>,
  type: Type,
) {
  const found = events.filter((event) => event.type === type);
  if (found.length !== 1) throw new Error(`${found.length} events ${type}`);
  return found[0] as EventOf<Type>;
}

export const typesOf = ({ events }: Pick<Decision, 'events'>) => events.map(({ type }) => type);

/** The decision replayed from its events alone, as whoever reads the record would. */
export const replayed = (milestone: Milestone, one: Message, known: Facts = facts()): Milestone =>
  evolveAll(milestone, decide(milestone, one, known).events, originOf(one, known));

export const parties = (over: Partial<Parties> = {}): Parties => ({
  contractId: 'ctr_1',
  freelancerId: 'bob',
  currency: 'USD',
  provider: 'simulated',
  charges: [{ id: 'chg_1', unrefunded: 1500 }],
  ...over,
});

export const sumOf = (legs: readonly { readonly amount: number }[]) =>
  legs.reduce((sum, { amount }) => sum + amount, 0);

/** A request for $6.00 of held-over money that was opened at noon. */
export const heldOverRequest = (over: Partial<HeldOverRequest> = {}): HeldOverRequest => ({
  id: 'rr_held',
  asked: 600,
  state: { name: 'open', respondBy: day(7) },
  ...over,
});

type HeldOverPayload = HeldOverMessage extends infer One
  ? One extends HeldOverMessage
    ? Omit<One, 'actor' | 'at' | 'cause'>
    : never
  : never;

export const heldOverMessage = (payload: HeldOverPayload, at: Instant = day(1)): HeldOverMessage =>
  ({ actor: freelancer, cause: `${payload.type}@${at}`, at, ...payload }) as HeldOverMessage;
