import type { MilestoneEvent } from './milestone/events';
import { type Amount, allotRefund, type Earning, type RefundableCharge, type RefundPart } from './money';

/** The kinds of movement there are; each journal is of one (R24). */
export type JournalKind =
  | 'draw'
  | 'deposit'
  | 'give_back'
  | 'release'
  | 'bonus'
  | 'resolve'
  | 'refund'
  | 'set_aside'
  | 'refund_transfer'
  | 'payout';

/** One leg of a journal: positive is money into the account, negative out of it; minor units, never 0. */
export type Leg = { readonly account: string; readonly amount: number };

/** A balanced movement of money within one contract. Its legs add up to zero (R24). */
export type Movement = { readonly kind: JournalKind; readonly legs: readonly Leg[] };

/** The names of the ledger's accounts. */
export const accounts = {
  escrow: (milestoneId: string) => `escrow:${milestoneId}`,
  heldOver: (contractId: string) => `held_over:${contractId}`,
  onHold: (refundRequestId: string) => `on_hold:${refundRequestId}`,
  freelancer: (id: string, currency: string) => `freelancer:${id}:${currency}`,
  refundsDue: (chargeId: string) => `refunds_due:${chargeId}`,
  fees: 'fees',
  external: (provider: string) => `external:${provider}`,
} as const;

/** What kind of account this is: the part of its name before the colon. */
export const kindOfAccount = (account: string) => account.split(':', 1)[0] as AccountKind;

export type AccountKind =
  | 'escrow'
  | 'held_over'
  | 'on_hold'
  | 'freelancer'
  | 'refunds_due'
  | 'fees'
  | 'external';

/** Whose money moves: the accounts a contract's journals touch. */
export type Parties = {
  readonly contractId: string;
  readonly freelancerId: string;
  readonly currency: string;
  /** The payment rail that charges and refunds. */
  readonly provider: string;
  /** R17: the contract's charges with money left to refund, newest first. */
  readonly charges: readonly RefundableCharge[];
};

/** The movement an event of a milestone is; null for an event that moves no money. */
export function postingOf(event: MilestoneEvent, milestoneId: string, parties: Parties): Movement | null {
  const escrow = accounts.escrow(milestoneId);
  const heldOver = accounts.heldOver(parties.contractId);
  switch (event.type) {
    case 'milestone.funding_started':
      return movement('draw', [leg(heldOver, -event.drawn), leg(escrow, event.drawn)]);
    case 'milestone.funded':
      return movement('deposit', [
        leg(accounts.external(parties.provider), -event.charged),
        leg(escrow, event.charged),
      ]);
    case 'milestone.funding_failed':
      return movement('give_back', [leg(escrow, -event.givenBack), leg(heldOver, event.givenBack)]);
    case 'milestone.released':
    case 'milestone.auto_released':
      return movement('release', [
        leg(escrow, -(event.gross + event.heldOver)),
        ...earningLegs(event, parties),
        leg(heldOver, event.heldOver),
      ]);
    case 'milestone.resolved':
      return movement('resolve', [
        leg(escrow, -(event.gross + event.refunded)),
        ...earningLegs(event, parties),
        ...refundLegs(event.refunded, parties),
      ]);
    case 'milestone.refunded':
      return movement('refund', [leg(escrow, -event.amount), ...refundLegs(event.amount, parties)]);
    default:
      return null;
  }
}

const leg = (account: string, amount: Amount): Leg => ({ account, amount });

/** The movement of these legs, those of nothing left out; null if nothing moves at all. */
export function movement(kind: JournalKind, legs: readonly Leg[]): Movement | null {
  const moved = legs.filter(({ amount }) => amount !== 0);
  return moved.length === 0 ? null : { kind, legs: moved };
}

/** R11: the freelancer's part of a gross amount, and the fee. */
export const earningLegs = ({ net, fee }: Earning, { freelancerId, currency }: Parties): Leg[] => [
  leg(accounts.freelancer(freelancerId, currency), net),
  leg(accounts.fees, fee),
];

/** R17: a refund, parted over the charges it goes back to. */
export const refundLegs = (amount: Amount, { charges }: Parties): Leg[] =>
  allotRefund(amount, charges).map((part) => leg(accounts.refundsDue(part.chargeId), part.amount));

/** The charges that a movement's legs give money back to: the reverse of {@link refundLegs}. */
export function refundPartsOf(legs: readonly Leg[]): RefundPart[] {
  const prefix = accounts.refundsDue('');
  return legs
    .filter(({ account, amount }) => account.startsWith(prefix) && amount > 0)
    .map(({ account, amount }) => ({ chargeId: account.slice(prefix.length), amount }));
}
