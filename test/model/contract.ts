/**
 * What the model knows of one contract, and what it may be told. Written from the rules alone: nothing here comes
 * from the service, so that a mistake in the one is not made again by the other. Amounts are minor units, instants
 * and durations milliseconds.
 */

export type Role = 'client' | 'freelancer' | 'platform' | 'ops';

export type Policy = {
  readonly reviewPeriod: number;
  readonly refundResponsePeriod: number;
  /** How long before the deadline each goes out. */
  readonly reminders: readonly number[];
  readonly feeBps: number;
  readonly minimumDeposit: number;
};

/** The defaults of the rules: P14D, P7D, P7D P3D P1D, 10 %, $5. */
const DAY = 86_400_000;
export const defaultPolicy: Policy = {
  reviewPeriod: 14 * DAY,
  refundResponsePeriod: 7 * DAY,
  reminders: [7 * DAY, 3 * DAY, DAY],
  feeBps: 1000,
  minimumDeposit: 500,
};

/** States in which a milestone's money is in escrow and work goes on. */
export type AtWork = 'active' | 'in_review' | 'changes_requested';
export type MilestoneState = 'planned' | 'funding' | AtWork | 'on_hold' | 'paid' | 'refunded' | 'resolved';

export type Bonus = {
  readonly amount: number;
  state: 'pending' | 'paid' | 'failed';
  readonly command: string;
  /** Asked for with an approval, which is applied whatever becomes of its bonus (R14). */
  readonly withApproval: boolean;
};

export type Milestone = {
  readonly amount: number;
  state: MilestoneState;
  /** While it is being funded, what was drawn from the held-over money; the rest is being charged. */
  escrow: number;
  /** While in review, and kept while an in_review milestone is on hold. */
  review: { submittedAt: number; deadline: number; reminders: number[] } | null;
  hold: { readonly since: number; readonly before: AtWork } | null;
  /** Whether the contract's end has reached it: each milestone hears of it in the order of instants. */
  toldOfEnd: boolean;
  /** Who waits for the rail's answer, the funding itself first. */
  waiting: { readonly message: Message; readonly at: number }[];
  funded: number;
  released: number;
  heldOver: number;
  refunded: number;
  bonuses: Bonus[];
};

/** What a request is for, and the name of the held-over money among the milestones' names. */
export const HELD_OVER = 'held-over';

export type RefundRequest = {
  /** A milestone's name, or HELD_OVER. */
  readonly piece: string;
  readonly asked: number;
  respondBy: number;
  state: 'open' | 'refunded' | 'declined' | 'superseded' | 'resolved';
  /** Held-over money that was declined and waits for ops. */
  onHold: number;
};

export type Contract = {
  readonly policy: Policy;
  state: 'active' | 'ending' | 'ended';
  end: { readonly by: 'client' | 'freelancer'; readonly at: number } | null;
  readonly milestones: Record<string, Milestone>;
  /** By their names: `piece/1` is the first request for a piece, in the order in which they were opened. */
  readonly requests: Record<string, RefundRequest>;
  charged: number;
  bonus: number;
  heldOver: number;
  paid: number;
  fees: number;
  refunded: number;
};

type Said<Type extends string, Rest = unknown> = {
  readonly type: Type;
  /** Names the message, so that an outcome that comes later can be told. */
  readonly command: string;
  readonly by: Role;
} & Rest;

type ToMilestone<Type extends string, Rest = unknown> = Said<Type, { readonly milestone: string } & Rest>;

export type Plan = ToMilestone<'plan', { readonly amount: number }>;
export type Fund = ToMilestone<'fund'>;
export type Approve = ToMilestone<
  'approve',
  {
    readonly amount?: number;
    readonly bonus?: number;
    readonly endContract?: boolean;
    readonly acknowledgeUnsubmitted?: boolean;
  }
>;
export type PayBonus = ToMilestone<'bonus', { readonly amount: number }>;
export type Resolve = ToMilestone<'resolve', { readonly freelancerAmount: number }>;
export type Simple = ToMilestone<'submit' | 'withdrawSubmission' | 'requestChanges' | 'hold' | 'liftHold'>;
export type AskRefund = Said<'askRefund', { readonly piece: string }>;
export type AnswerRefund = Said<'acceptRefund' | 'declineRefund', { readonly request: string }>;
export type ResolveRefund = Said<
  'resolveRefund',
  { readonly request: string; readonly freelancerAmount: number }
>;
/** `onBehalfOf` only where ops end it for a side. */
export type End = Said<'end', { readonly onBehalfOf?: 'client' | 'freelancer' }>;

/** What a milestone hears, in one order. */
export type MilestoneAct = Fund | Approve | PayBonus | Resolve | Simple | AskRefund | AnswerRefund;

/** What anybody may say. */
export type Act = Plan | MilestoneAct | ResolveRefund | End;

/** What the payment rail answers: to the charge of a funding, to that of the pending bonus. */
type Answer<Type extends string> = {
  readonly type: Type;
  readonly command: string;
  readonly milestone: string;
  readonly accepted: boolean;
};
export type ChargeAnswered = Answer<'chargeAnswered'>;
export type BonusAnswered = Answer<'bonusAnswered'>;

export type Message = Act | ChargeAnswered | BonusAnswered;

export type Outcome =
  | { readonly is: 'applied' }
  | { readonly is: 'refused'; readonly status: number; readonly code: Code }
  /** For the rail: `later` of the step that brings its answer says what became of it. */
  | { readonly is: 'waits' };

/** The codes of refusals, as the API's reference names them, and their status. */
export const statusOf = {
  forbidden: 403,
  not_found: 404,
  charge_declined: 402,
  wrong_state: 409,
  contract_not_active: 409,
  contract_already_ending: 409,
  contract_ended: 409,
  refund_request_open: 409,
  refund_request_closed: 409,
  refund_request_superseded: 409,
  nothing_held_over: 409,
  bonus_pending: 409,
  unsubmitted_work: 422,
  release_out_of_range: 422,
  split_out_of_range: 422,
  below_minimum_deposit: 422,
} as const;
export type Code = keyof typeof statusOf;

export const newContract = (policy: Policy = defaultPolicy): Contract => ({
  policy,
  state: 'active',
  end: null,
  milestones: {},
  requests: {},
  charged: 0,
  bonus: 0,
  heldOver: 0,
  paid: 0,
  fees: 0,
  refunded: 0,
});

export const newMilestone = (amount: number): Milestone => ({
  amount,
  state: 'planned',
  escrow: 0,
  review: null,
  hold: null,
  toldOfEnd: false,
  waiting: [],
  funded: 0,
  released: 0,
  heldOver: 0,
  refunded: 0,
  bonuses: [],
});
