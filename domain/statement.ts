import { fromIso, type Instant } from './instant';
import type { Amount } from './money';
import { type JournalKind, kindOfAccount, type Leg, type Movement } from './postings';
import type { RecordedType } from './record';

/** R25: where a contract's money came from, and where it is. */
export const moneyParts = [
  'charged',
  'bonus',
  'inEscrow',
  'heldOver',
  'onHold',
  'paid',
  'fees',
  'refunded',
] as const;
export type MoneyPart = (typeof moneyParts)[number];
/** Minor units of each part. */
export type MoneyParts = Readonly<Record<MoneyPart, Amount>>;

export const noMoney: MoneyParts = {
  ...{ charged: 0, bonus: 0 },
  ...{ inEscrow: 0, heldOver: 0, onHold: 0, paid: 0, fees: 0, refunded: 0 },
};

/** What a statement needs of an event on a contract's record; instants in its data as ISO 8601. */
export type Recorded = {
  readonly type: RecordedType;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** The journal it is the news of. */
  readonly moved: Movement | null;
  /** When a reminder was handed over to the platform (R8); null also where it is none. */
  readonly handedOverAt: Instant | null;
};

/** One movement: what it changed, what each part then was, and the clock it was under. */
export type StatementLine = {
  readonly change: MoneyParts;
  readonly balance: MoneyParts;
  /** The deadline that applied: of the review (R7) or of the response to a refund request (R17). */
  readonly deadline: { readonly clock: 'review' | 'response'; readonly at: Instant } | null;
  /** The reminders of that review that came due. */
  readonly reminders: readonly Reminded[];
};

export type Reminded = { readonly dueAt: Instant; readonly handedOverAt: Instant | null };

type Review = { readonly deadline: Instant; readonly reminders: readonly Reminded[] };

/** The events that a statement is made of, beside those with a journal. */
export const statementTypes = [
  'milestone.submitted',
  'milestone.submission_withdrawn',
  'milestone.changes_requested',
  'milestone.review_reminder',
  'milestone.held',
  'milestone.hold_lifted',
  'refund_request.opened',
] as const satisfies readonly RecordedType[];

/**
 * A contract's statement: its record is entered event by event, from the first, and each that moves money gives a
 * line. A hold moves money without a journal: what a milestone has in escrow is on hold until it is lifted (R19).
 */
export class StatementBook {
  /** R25, after all that has been entered. */
  balance: MoneyParts = noMoney;
  private readonly escrow = new Map<string, Amount>();
  private readonly held = new Set<string>();
  private readonly reviews = new Map<string, Review>();
  /** By refund request, and the latest of each milestone. */
  private readonly responses = new Map<string, Instant>();

  /** Enters the next event of the record. @returns its line, or null where no money moved */
  enter(event: Recorded): StatementLine | null {
    const { milestoneId, moved } = event;
    const clock = this.clockOf(event);
    const change = moved === null ? this.holdOf(event) : this.changeOf(moved, milestoneId);
    this.follow(event);
    if (change === null) return null;
    this.balance = added(this.balance, change);
    return { change, balance: this.balance, ...clock };
  }

  private changeOf({ kind, legs }: Movement, milestoneId: string | null): MoneyParts {
    const isHeld = milestoneId !== null && this.held.has(milestoneId);
    const parts = legs.map((leg) => partsOf(kind, leg, isHeld));
    if (milestoneId !== null) this.escrow.set(milestoneId, this.escrowOf(milestoneId) + escrowIn(legs));
    return parts.reduce(added, noMoney);
  }

  private escrowOf = (milestoneId: string): Amount => this.escrow.get(milestoneId) ?? 0;

  private holdOf({ type, milestoneId }: Recorded): MoneyParts | null {
    if (milestoneId === null) return null;
    const amount = this.escrowOf(milestoneId);
    if (type === 'milestone.held') return { ...noMoney, inEscrow: -amount, onHold: amount };
    if (type === 'milestone.hold_lifted') return { ...noMoney, inEscrow: amount, onHold: -amount };
    return null;
  }

  /** The clocks and holds after an event. */
  private follow({ type, milestoneId, refundRequestId, data, handedOverAt }: Recorded): void {
    if (type === 'refund_request.opened') {
      const respondBy = instant(data.respondBy);
      for (const id of [milestoneId, refundRequestId])
        if (id !== null && respondBy !== null) this.responses.set(id, respondBy);
    }
    if (milestoneId === null) return;
    const review = this.reviews.get(milestoneId);
    switch (type) {
      case 'milestone.submitted': {
        const deadline = instant(data.reviewDeadline);
        if (deadline !== null) this.reviews.set(milestoneId, { deadline, reminders: [] });
        break;
      }
      case 'milestone.submission_withdrawn':
      case 'milestone.changes_requested':
        this.reviews.delete(milestoneId);
        break;
      case 'milestone.review_reminder': {
        const dueAt = instant(data.due);
        if (review !== undefined && dueAt !== null)
          this.reviews.set(milestoneId, {
            ...review,
            reminders: [...review.reminders, { dueAt, handedOverAt }],
          });
        break;
      }
      case 'milestone.held':
        this.held.add(milestoneId);
        break;
      case 'milestone.hold_lifted':
        this.held.delete(milestoneId);
        this.shift(milestoneId, Number(data.pausedFor ?? 0));
        break;
    }
  }

  /** R19: the clocks go on with the time that was left. */
  private shift(milestoneId: string, pausedFor: number): void {
    const review = this.reviews.get(milestoneId);
    if (review !== undefined)
      this.reviews.set(milestoneId, { ...review, deadline: review.deadline + pausedFor });
    const respondBy = this.responses.get(milestoneId);
    if (respondBy !== undefined) this.responses.set(milestoneId, respondBy + pausedFor);
  }

  private clockOf(event: Recorded): Pick<StatementLine, 'deadline' | 'reminders'> {
    const { type, milestoneId, refundRequestId, data } = event;
    switch (type) {
      case 'milestone.released':
      case 'milestone.auto_released': {
        const review = this.reviews.get(milestoneId ?? '');
        if (review === undefined) return noClock;
        return { deadline: { clock: 'review', at: review.deadline }, reminders: review.reminders };
      }
      case 'milestone.refunded':
        return data.because === 'freelancer_ended_contract' ? noClock : this.response(milestoneId);
      case 'refund_request.refunded':
      case 'refund_request.declined':
        return this.response(refundRequestId);
      default:
        return noClock;
    }
  }

  private response(id: string | null): Pick<StatementLine, 'deadline' | 'reminders'> {
    const at = this.responses.get(id ?? '');
    return at === undefined ? noClock : { deadline: { clock: 'response', at }, reminders: [] };
  }
}

const noClock = { deadline: null, reminders: [] } as const;

/** What the record does not say is left out, rather than the line. */
const instant = (text: unknown): Instant | null => fromIso(String(text));

const added = (one: MoneyParts, other: MoneyParts): MoneyParts =>
  Object.fromEntries(moneyParts.map((part) => [part, one[part] + other[part]])) as MoneyParts;

const escrowIn = (legs: readonly Leg[]): Amount =>
  legs.reduce((sum, { account, amount }) => sum + (kindOfAccount(account) === 'escrow' ? amount : 0), 0);

/** R25: what a leg of a journal of this kind changes. The rail's transfers and payouts change nothing. */
function partsOf(kind: JournalKind, { account, amount }: Leg, isHeld: boolean): MoneyParts {
  switch (kindOfAccount(account)) {
    case 'escrow':
      return {
        ...noMoney,
        [isHeld ? 'onHold' : 'inEscrow']: amount,
        charged: kind === 'deposit' ? amount : 0,
      };
    case 'held_over':
      return { ...noMoney, heldOver: amount };
    case 'on_hold':
      return { ...noMoney, onHold: amount };
    case 'freelancer':
      return { ...noMoney, paid: kind === 'payout' ? 0 : amount };
    case 'fees':
      return { ...noMoney, fees: amount };
    case 'refunds_due':
      return { ...noMoney, refunded: kind === 'refund_transfer' ? 0 : amount };
    case 'external':
      return { ...noMoney, bonus: kind === 'bonus' ? -amount : 0 };
  }
}
