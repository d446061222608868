import type { Actor } from '../actor';
import type { Instant } from '../instant';
import type { Amount } from '../money';

/** A link to a file the freelancer delivers. */
export type Attachment = { readonly name: string; readonly url: string };

export type BonusTerms = { readonly amount: Amount; readonly note?: string; readonly paymentMethod: string };

/** What a person may ask of a milestone. Amounts are minor units of the contract's currency. */
export type Act =
  | { readonly type: 'fund'; readonly paymentMethod: string }
  | { readonly type: 'submit'; readonly message: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'withdrawSubmission' }
  | { readonly type: 'requestChanges'; readonly message: string }
  | {
      readonly type: 'approve';
      /** What to release; the whole escrow if absent (R12). */
      readonly amount?: Amount;
      readonly bonus?: BonusTerms;
      readonly note?: string;
      readonly endContract?: boolean;
      readonly acknowledgeUnsubmitted?: boolean;
    }
  | ({ readonly type: 'bonus' } & BonusTerms)
  | { readonly type: 'hold'; readonly reason: string }
  | { readonly type: 'liftHold'; readonly reason: string }
  | { readonly type: 'resolve'; readonly freelancerAmount: Amount; readonly reason: string }
  | { readonly type: 'openRefund'; readonly reason: string }
  | { readonly type: 'acceptRefund'; readonly refundRequestId?: string; readonly reason?: string }
  | { readonly type: 'declineRefund'; readonly refundRequestId?: string; readonly reason?: string };

export type ActType = Act['type'];

export const actTypes = [
  'fund',
  'submit',
  'withdrawSubmission',
  'requestChanges',
  'approve',
  'bonus',
  'hold',
  'liftHold',
  'resolve',
  'openRefund',
  'acceptRefund',
  'declineRefund',
] as const satisfies readonly ActType[];

/** A clock of the rules that rang, at the instant it was set to: not when anyone noticed. */
export type Ring =
  | { readonly type: 'reviewDeadline' }
  | { readonly type: 'responsePeriodOver' }
  | { readonly type: 'reminder' };

/** What the payment rail answered to the charge of a funding. */
export type RailAnswer =
  | { readonly type: 'charged'; readonly chargeId: string }
  | { readonly type: 'chargeDeclined'; readonly code: string; readonly reason: string };

/** The contract's end, told to each of its milestones (R16); who ended it stands in the facts. */
export type EndNotice = { readonly type: 'contractEnding' };

/**
 * Anything a milestone reacts to, with who caused it and the instant that counts for it (R20): when an act was
 * received, what a clock was set to, when the rail answered.
 */
export type Message = (Act | Ring | RailAnswer | EndNotice) & {
  readonly actor: Actor;
  readonly at: Instant;
  /** The command's id or the timer's name and instant: what makes the message one and the same when repeated. */
  readonly cause: string;
  /** The present, where it differs from `at`: a clock that rang while every worker was down is handled later. */
  readonly now?: Instant;
};

export type MessageType = Message['type'];

export const ringTypes = [
  'reviewDeadline',
  'responsePeriodOver',
  'reminder',
] as const satisfies readonly Ring['type'][];

export const messageTypes = [
  ...actTypes,
  ...ringTypes,
  'charged',
  'chargeDeclined',
  'contractEnding',
] as const satisfies readonly MessageType[];

export type MessageOf<Type extends MessageType> = Extract<Message, { readonly type: Type }>;
