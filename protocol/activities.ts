import type { Instant } from '../domain/instant';
import type { Alarm } from '../domain/milestone/clock';
import type { ActType } from '../domain/milestone/messages';
import type { Milestone } from '../domain/milestone/state';
import type { HeldOverRequest } from '../domain/refund-request';
import type { HeldOverAct } from './names';
import type { Difference, Reconciliation } from './reconciliation';

/** A milestone as its workflow holds it: its row, as the last transaction left it. */
export type Snapshot = {
  readonly milestone: Milestone;
  readonly currency: string;
  /** The contract is ending and the milestone, which holds money, has yet to hear of it (R16). */
  readonly endUnheard: boolean;
  /** Milliseconds that the contract's present is ahead of real time; absent but on a test clock. */
  readonly clockOffset?: number;
};

/** Workflows that a transaction has made necessary, by the id each is about. */
export type FollowUps = {
  /** Command ids of bonuses to charge. */
  readonly bonuses: readonly string[];
  /** Contracts whose end is to be told. */
  readonly contractEnds: readonly string[];
  /** Requests for held-over money, whose response period runs. */
  readonly heldOverRequests: readonly string[];
  /** Refunds the rail has to carry out. */
  readonly refundTransfers: readonly string[];
};

export const noFollowUps: FollowUps = {
  bonuses: [],
  contractEnds: [],
  heldOverRequests: [],
  refundTransfers: [],
};

/**
 * What became of a message.
 * - `applied`, `rejected`: decided now or before; the command's row says so.
 * - `ignored`: a clock or notice that no longer matters.
 * - `waits`: the rail's answer comes first.
 * - `clockFirst`: a clock was due before the message was received (R20).
 * - `misdated`: it was not received when its sender says, but at `receivedAt`.
 * - `messagesFirst`: `messages` were received before the clock that rang, and their signals never came (R20).
 * What waited, was misdated or came before its clock is to be handed in again.
 */
export type Handled<State = Snapshot> = {
  readonly outcome:
    | 'applied'
    | 'rejected'
    | 'ignored'
    | 'waits'
    | 'clockFirst'
    | 'misdated'
    | 'messagesFirst';
  readonly snapshot: State;
  readonly followUps: FollowUps;
  /** Why it was rejected, in words. */
  readonly reason?: string;
  readonly receivedAt?: Instant;
  readonly messages?: readonly {
    readonly commandId: string;
    readonly type: string;
    readonly receivedAt: Instant;
  }[];
};

/** A message as a workflow hands it on: the command's row, where there is one, is what counts. */
export type Delivery<Type extends string = string> = {
  readonly commandId: string;
  readonly type: Type;
  /** The act's own fields; read only where no command row has them. */
  readonly fields: unknown;
  /** Why the fields could not even be read, if so. */
  readonly unreadable?: string;
  readonly receivedAt: Instant;
  /** When it reached the workflow: what counts for a message that no command's row vouches for. */
  readonly arrivedAt: Instant;
  /** The workflow's present, in real time. */
  readonly now: Instant;
};

/**
 * What the milestone's workflow asks of the world. Each is one transaction, idempotent by its cause, and answers
 * with the row as it stands: run twice it changes nothing and answers the same. Here as below, `now` is real time:
 * what it is on the contract's clock only the transaction knows.
 */
export type MilestoneActivities = {
  /** Null if there is no such milestone. */
  readMilestone(milestoneId: string): Promise<Snapshot | null>;
  handleAct(milestoneId: string, delivery: Delivery<ActType>): Promise<Handled>;
  ringAlarm(milestoneId: string, alarm: Alarm, now: Instant): Promise<Handled>;
  hearContractEnd(milestoneId: string, now: Instant): Promise<Handled>;
  /** A cancellation of the workflow was asked for; it is recorded as refused, since money is in it. */
  refuseCancellation(milestoneId: string, now: Instant): Promise<Handled>;
  /**
   * Charges the client for a milestone that is being funded, and settles the answer.
   * @param lookFirst true where an earlier attempt may have charged already: it is looked up, never charged again
   */
  chargeFunding(milestoneId: string, lookFirst: boolean, now: Instant): Promise<Handled>;
};

export type RequestSnapshot = {
  readonly request: HeldOverRequest;
  readonly contractId: string;
  readonly currency: string;
  /** As a milestone's. */
  readonly clockOffset?: number;
};

export type HeldOverActivities = {
  readHeldOverRequest(refundRequestId: string): Promise<RequestSnapshot | null>;
  handleHeldOverAct(
    refundRequestId: string,
    delivery: Delivery<HeldOverAct>,
  ): Promise<Handled<RequestSnapshot>>;
  ringResponsePeriodOver(
    refundRequestId: string,
    at: Instant,
    now: Instant,
  ): Promise<Handled<RequestSnapshot>>;
};

/** Calls to the payment rail outside a milestone's own workflow. `lookFirst` as in `chargeFunding`. */
export type RailActivities = {
  /** R14: charges a pending bonus and settles its outcome. */
  chargeBonus(
    commandId: string,
    lookFirst: boolean,
    now: Instant,
  ): Promise<{ readonly state: 'paid' | 'failed' }>;
  /** R17: has the rail carry out a refund that is settled in our books. */
  sendRefund(refundId: string, lookFirst: boolean, now: Instant): Promise<void>;
};

export type ContractEndActivities = {
  /**
   * R16: tells the contract's end to every milestone that holds money, and starts what else it needs.
   * @returns false where another end has come meanwhile, which is to be told too
   */
  announceEnd(
    contractId: string,
    now: Instant,
  ): Promise<{ readonly done: boolean; readonly milestones: number }>;
};

/**
 * One step of a test clock.
 * - `waits`: something that came due is not settled yet.
 * - `moved`: to the next instant at which something rings.
 * - `arrived`: where this command has asked it to go.
 * - `ready`: nobody has asked for more.
 */
export type ClockStep =
  | { readonly outcome: 'waits' | 'moved' | 'ready' }
  | { readonly outcome: 'arrived'; readonly commandId: string };

export type TestClockActivities = {
  /**
   * Takes a test clock one step on its way, once nothing that has come due before waits any more.
   * @param patient false: clocks are still waited for, but not what a payment rail may keep open for long
   */
  advanceTestClock(testClockId: string, patient: boolean): Promise<ClockStep>;
  /**
   * Tells what waits by a clock that has arrived what time it is, some of it at a call, and then that it is ready.
   * @param commandId that has asked for it, and is applied by this
   * @param after what the call before has answered
   * @returns null once all is told
   */
  arriveTestClock(testClockId: string, commandId: string, after: string | null): Promise<string | null>;
};

export type ReconciliationActivities = {
  /**
   * Compares rows, ledger, payment rail and workflows, keeps the result as the latest one, and answers it with the
   * first differences. Once for a run of the workflow that asks.
   */
  reconcile(): Promise<{ readonly result: Reconciliation; readonly first: readonly Difference[] }>;
};

export type Activities = MilestoneActivities &
  HeldOverActivities &
  RailActivities &
  ContractEndActivities &
  TestClockActivities &
  ReconciliationActivities;
/** How a webhook endpoint stands after a pass over what it had waiting. */
export type WebhookPass =
  /** It was turned off, or is not there. */
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly url: string;
      readonly platformId: string;
      /** Deliveries, counted up to a thousand. */
      readonly waiting: number;
      readonly parked: number;
      /** Attempts in a row that have failed. */
      readonly failures: number;
      readonly failingSince: Instant | null;
      readonly lastFailure: string | null;
      /** Milliseconds until there is something to do without news; 0: at once, null: never. */
      readonly retryInMs: number | null;
    };

/** These run on a task queue of their own (`webhookQueue`). */
export type WebhookActivities = {
  /** Delivers what an endpoint has waiting. Run twice at once it may send a webhook twice, and records it once. */
  deliverWebhooks(endpointId: string): Promise<WebhookPass>;
};
