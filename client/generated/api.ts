/* eslint-disable */
/* tslint:disable */
// @ts-nocheck
/*
 * ---------------------------------------------------------------
 * ## THIS FILE WAS GENERATED VIA SWAGGER-TYPESCRIPT-API        ##
 * ##                                                           ##
 * ## AUTHOR: acacode                                           ##
 * ## SOURCE: https://github.com/acacode/swagger-typescript-api ##
 * ---------------------------------------------------------------
 */

/** More may be added: treat one you do not know by its status. */
export type ProblemCode =
  | "wrong_state"
  | "contract_not_active"
  | "contract_full"
  | "contract_already_ending"
  | "contract_ended"
  | "refund_request_open"
  | "refund_request_closed"
  | "refund_request_superseded"
  | "nothing_held_over"
  | "bonus_pending"
  | "cancel_not_possible"
  | "unsubmitted_work"
  | "release_out_of_range"
  | "split_out_of_range"
  | "below_minimum_deposit"
  | "malformed_message"
  | "charge_declined"
  | "invalid_request"
  | "malformed_json"
  | "idempotency_key_missing"
  | "idempotency_key_reused"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "not_acceptable"
  | "unsupported_media_type"
  | "body_too_large"
  | "sandbox_only"
  | "test_clock_advancing"
  | "test_clock_full"
  | "test_clock_out_of_range"
  | "webhook_url_refused"
  | "too_many_webhook_endpoints"
  | "too_many_webhook_secrets"
  | "rate_limited"
  | "unavailable"
  | "internal";

export interface WebhookMessage {
  /** @example "milestone.released" */
  type: string;
  /**
   * when it was recorded
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  timestamp: string;
  /** One line of the record: why did this money move (R27). */
  data: Event;
}

/** One line of the record: why did this money move (R27). */
export interface Event {
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  id: number;
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * its number on its contract, from 1; the platform and ops see no gaps, the two parties one for each `reconciliation.*`
   * @min 1
   * @max 9007199254740991
   */
  sequence: number;
  milestoneId: string | null;
  /**
   * New types may be added. `contract.created`: a contract was opened, its policy pinned. `contract.ending`: a side has ended the contract; what remains is asked back or refunded. `contract.ended`: nothing of the contract is left in escrow, held over, on hold or being charged for a milestone; a bonus still has an outcome of its own (bonus.paid, bonus.failed), and refunds are still to be sent (refund.sent). `milestone.planned`: a milestone was added to the contract. `milestone.funding_started`: held-over money was drawn, and the shortfall is being charged. `milestone.funded`: the whole price is in escrow; `amount` is what of it was charged now. `milestone.funding_failed`: the charge was declined; the milestone is planned again. `milestone.submitted`: work was submitted; the review clock runs. `milestone.submission_withdrawn`: the submission was withdrawn; the review clock is off. `milestone.changes_requested`: the client asks for changes; the review clock is off. `milestone.review_reminder`: remind the client: silence until the deadline releases the escrow. `milestone.released`: the client released escrow to the freelancer. `milestone.auto_released`: silence until the review deadline released the escrow. `milestone.contract_end_requested`: an approval also ends the contract. `milestone.held`: ops put the escrow on hold; its clocks pause. `milestone.hold_lifted`: ops lifted the hold; the clocks go on with the time that was left. `milestone.resolved`: ops parted what was on hold. `milestone.refunded`: the escrow is the client's again. `milestone.end_heard`: the milestone has heard of its contract's end. `milestone.retried`: ops had what waits for the milestone tried again at once. `bonus.requested`: a bonus was asked for and is being charged. `bonus.paid`: the bonus was charged and is the freelancer's. `bonus.failed`: the charge for the bonus was declined. `refund_request.opened`: the client asks money back; the response period runs. `refund_request.closed`: the request for a milestone's escrow is closed. `refund_request.refunded`: held-over money that was asked back is the client's again. `refund_request.declined`: the request for held-over money was declined; the money waits for ops. `refund_request.superseded`: nothing was left of the held-over money that was asked back. `refund_request.resolved`: ops parted held-over money that was on hold. `held_over.refunded`: the freelancer ended the contract: held-over money is the client's again. `refund.sent`: the payment rail has sent a refund to the client. `reconciliation.found`: rows, ledger, payment rail and workflows differ; told once, to the platform and ops only, with kind, cause and cure. `reconciliation.cleared`: a difference that was found is there no longer; told to the platform and ops only. `command.rejected`: a message that was accepted was then refused by the rules.
   * @example "milestone.released"
   */
  type: string;
  /** why this happened, in words, for people */
  why: string;
  /** Who or what caused a change: a person, a clock, or the payment rail. */
  actor: Actor;
  amount: number | null;
  /** @example "USD" */
  currency: string;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  receivedAt: string;
  /**
   * in real time
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  recordedAt: string;
  /**
   * the rule it follows
   * @pattern ^R[0-9]+$
   * @example "R12"
   */
  rule: string;
  /** the command's id, or the clock's name and instant */
  cause: string;
  journalId: string | null;
  refundRequestId: string | null;
  data: Partial<Record<string, any>>;
}

/** Who or what caused a change: a person, a clock, or the payment rail. */
export interface Actor {
  role:
    | "client"
    | "freelancer"
    | "platform"
    | "ops"
    | "temporal"
    | "timer"
    | "rail";
  id: string;
  /** the platform that acted for them (`On-Behalf-Of`); absent: they acted themselves */
  via?: {
    role: "platform";
    id: string;
  };
}

export interface NewContract {
  /**
   * @minLength 1
   * @maxLength 255
   * @pattern ^[^\u0000]*$
   */
  title: string;
  /**
   * without blanks or control characters
   * @format user-id
   * @minLength 1
   * @maxLength 255
   */
  clientId: string;
  /**
   * without blanks or control characters
   * @format user-id
   * @minLength 1
   * @maxLength 255
   */
  freelancerId: string;
  /** ISO 4217 */
  currency:
    | "AED"
    | "AFN"
    | "ALL"
    | "AMD"
    | "AOA"
    | "ARS"
    | "AUD"
    | "AWG"
    | "AZN"
    | "BAM"
    | "BBD"
    | "BDT"
    | "BHD"
    | "BIF"
    | "BMD"
    | "BND"
    | "BOB"
    | "BRL"
    | "BSD"
    | "BTN"
    | "BWP"
    | "BYN"
    | "BZD"
    | "CAD"
    | "CDF"
    | "CHF"
    | "CLP"
    | "CNY"
    | "COP"
    | "CRC"
    | "CUP"
    | "CVE"
    | "CZK"
    | "DJF"
    | "DKK"
    | "DOP"
    | "DZD"
    | "EGP"
    | "ERN"
    | "ETB"
    | "EUR"
    | "FJD"
    | "FKP"
    | "GBP"
    | "GEL"
    | "GHS"
    | "GIP"
    | "GMD"
    | "GNF"
    | "GTQ"
    | "GYD"
    | "HKD"
    | "HNL"
    | "HTG"
    | "HUF"
    | "IDR"
    | "ILS"
    | "INR"
    | "IQD"
    | "IRR"
    | "ISK"
    | "JMD"
    | "JOD"
    | "JPY"
    | "KES"
    | "KGS"
    | "KHR"
    | "KMF"
    | "KPW"
    | "KRW"
    | "KWD"
    | "KYD"
    | "KZT"
    | "LAK"
    | "LBP"
    | "LKR"
    | "LRD"
    | "LSL"
    | "LYD"
    | "MAD"
    | "MDL"
    | "MGA"
    | "MKD"
    | "MMK"
    | "MNT"
    | "MOP"
    | "MRU"
    | "MUR"
    | "MVR"
    | "MWK"
    | "MXN"
    | "MYR"
    | "MZN"
    | "NAD"
    | "NGN"
    | "NIO"
    | "NOK"
    | "NPR"
    | "NZD"
    | "OMR"
    | "PAB"
    | "PEN"
    | "PGK"
    | "PHP"
    | "PKR"
    | "PLN"
    | "PYG"
    | "QAR"
    | "RON"
    | "RSD"
    | "RUB"
    | "RWF"
    | "SAR"
    | "SBD"
    | "SCR"
    | "SDG"
    | "SEK"
    | "SGD"
    | "SHP"
    | "SLE"
    | "SOS"
    | "SRD"
    | "SSP"
    | "STN"
    | "SVC"
    | "SYP"
    | "SZL"
    | "THB"
    | "TJS"
    | "TMT"
    | "TND"
    | "TOP"
    | "TRY"
    | "TTD"
    | "TWD"
    | "TZS"
    | "UAH"
    | "UGX"
    | "USD"
    | "UYU"
    | "UZS"
    | "VES"
    | "VND"
    | "VUV"
    | "WST"
    | "XAF"
    | "XCD"
    | "XCG"
    | "XOF"
    | "XPF"
    | "YER"
    | "ZAR"
    | "ZMW"
    | "ZWG";
  /** @default {} */
  policy?: {
    /**
     * an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D
     * @minLength 1
     * @maxLength 64
     * @pattern ^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$
     */
    reviewPeriod?: string;
    /**
     * an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D
     * @minLength 1
     * @maxLength 64
     * @pattern ^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$
     */
    refundResponsePeriod?: string;
    /** @maxItems 10 */
    reminders?: string[];
    /**
     * @min 0
     * @max 10000
     */
    feeBps?: number;
    /**
     * @min 0
     * @max 100000000000
     */
    minimumDeposit?: number;
  };
  /**
   * in a sandbox: the test clock it goes by, instead of real time
   * @maxLength 64
   * @pattern ^clk_[0-9a-f]{32}$
   */
  testClockId?: string;
}

export interface NewMilestone {
  /**
   * @minLength 1
   * @maxLength 255
   * @pattern ^[^\u0000]*$
   */
  title: string;
  /**
   * @min 1
   * @max 100000000000
   */
  amount: number;
  /**
   * @minLength 1
   * @maxLength 10000
   * @pattern ^[^\u0000]*$
   */
  description?: string;
}

export interface ContractEnd {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason?: string;
  onBehalfOf?: "client" | "freelancer";
}

export interface Funding {
  /**
   * @default "pm_ok"
   * @pattern ^pm_[a-z0-9_]{1,60}$
   */
  paymentMethod?: string;
}

export interface Submission {
  /**
   * @minLength 1
   * @maxLength 10000
   * @pattern ^[^\u0000]*$
   */
  message: string;
  /**
   * @maxItems 50
   * @default []
   */
  attachments?: {
    /**
     * @minLength 1
     * @maxLength 255
     * @pattern ^[^\u0000]*$
     */
    name: string;
    /**
     * @format uri
     * @maxLength 2048
     * @pattern ^https?:
     */
    url: string;
  }[];
}

export type SubmissionWithdrawal = object;

export interface ChangeRequest {
  /**
   * @minLength 1
   * @maxLength 10000
   * @pattern ^[^\u0000]*$
   */
  message: string;
}

export interface Approval {
  /**
   * what to release, from 1 to the escrow; all where it is left out
   * @min -9007199254740991
   * @max 9007199254740991
   */
  amount?: number;
  /** charged on top, never out of escrow */
  bonus?: NewBonus;
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  note?: string;
  /** ends the contract too: what remains of other milestones is asked back */
  endContract?: boolean;
  /** releases although no submission is in review */
  acknowledgeUnsubmitted?: boolean;
}

export interface NewBonus {
  /**
   * @min 1
   * @max 100000000000
   */
  amount: number;
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  note?: string;
  /**
   * @default "pm_ok"
   * @pattern ^pm_[a-z0-9_]{1,60}$
   */
  paymentMethod?: string;
}

export interface Hold {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason: string;
}

export interface HoldLift {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason: string;
}

export interface Resolution {
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  freelancerAmount: number;
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason: string;
}

export interface Retry {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason: string;
}

export interface NewRefundRequest {
  /**
   * @maxLength 64
   * @pattern ^ms_[0-9a-f]{32}$
   */
  milestoneId?: string;
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason: string;
}

export interface RefundAnswer {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason?: string;
}

export interface NewTestClock {
  /**
   * @minLength 1
   * @maxLength 255
   * @pattern ^[^\u0000]*$
   */
  name?: string;
  /**
   * where it is put; left out: real time
   * @format date-time
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
   * @example "2026-03-01T12:00:00Z"
   */
  now?: string;
}

export type TestClockAdvance =
  | {
      /**
       * an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P14D
       * @minLength 1
       * @maxLength 64
       * @pattern ^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$
       */
      by: string;
    }
  | {
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
       * @example "2026-03-01T12:00:00Z"
       */
      to: string;
    };

export interface NewWebhookEndpoint {
  /**
   * @format uri
   * @maxLength 2048
   * @pattern ^https?:
   * @example "https://acme.example/hooks/escrow"
   */
  url: string;
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  description?: string;
  /**
   * the types of events to be told; all where it is left out
   * @maxItems 100
   * @minItems 1
   */
  types?: (
    | "contract.created"
    | "contract.ending"
    | "contract.ended"
    | "milestone.planned"
    | "milestone.funding_started"
    | "milestone.funded"
    | "milestone.funding_failed"
    | "milestone.submitted"
    | "milestone.submission_withdrawn"
    | "milestone.changes_requested"
    | "milestone.review_reminder"
    | "milestone.released"
    | "milestone.auto_released"
    | "milestone.contract_end_requested"
    | "milestone.held"
    | "milestone.hold_lifted"
    | "milestone.resolved"
    | "milestone.refunded"
    | "milestone.end_heard"
    | "milestone.retried"
    | "bonus.requested"
    | "bonus.paid"
    | "bonus.failed"
    | "refund_request.opened"
    | "refund_request.closed"
    | "refund_request.refunded"
    | "refund_request.declined"
    | "refund_request.superseded"
    | "refund_request.resolved"
    | "held_over.refunded"
    | "refund.sent"
    | "reconciliation.found"
    | "reconciliation.cleared"
    | "command.rejected"
  )[];
}

export interface SecretRotation {
  /**
   * how long the old secret goes on signing beside the new one
   * @minLength 1
   * @maxLength 64
   * @default "P1D"
   * @pattern ^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$
   */
  overlap?: string;
}

export interface EndpointDisabling {
  /**
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason?: string;
}

export type EndpointEnabling = object;

export interface WebhookReplay {
  /**
   * these events, whatever became of them; all that are parked where it is left out
   * @maxItems 100
   * @minItems 1
   */
  eventIds?: number[];
  /**
   * why; kept with the command
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[^\u0000]*$
   */
  reason?: string;
}

export interface ContractList {
  data: Job[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface Job {
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  title: string;
  state: "active" | "ending" | "ended";
  /** @example "alice" */
  platformId: string;
  /** @example "alice" */
  clientId: string;
  /** @example "alice" */
  freelancerId: string;
  /**
   * ISO 4217
   * @example "USD"
   */
  currency: string;
  /** The terms a contract was opened with; they never change. */
  policy: Policy;
  /** who ended the contract, once someone has */
  end: {
    by: "client" | "freelancer";
    /** Who or what caused a change: a person, a clock, or the payment rail. */
    actor: Actor;
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    at: string;
    reason: string | null;
  } | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
  /**
   * the test clock it goes by; absent: real time
   * @pattern ^clk_[0-9a-f]{32}$
   * @example "clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  testClockId?: string;
  /** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
  money: Money;
  /** the earliest of its milestones in review */
  nextReviewDeadline: string | null;
  /**
   * how many things of it somebody has to look at: milestones, held-over money on hold, refunds that the payment rail has not carried out after several attempts
   * @min 0
   * @max 9007199254740991
   */
  needsAttention: number;
}

/** The terms a contract was opened with; they never change. */
export interface Policy {
  /** @example "P14D" */
  reviewPeriod: string;
  /** @example "P14D" */
  refundResponsePeriod: string;
  reminders: string[];
  /**
   * @min 0
   * @max 10000
   */
  feeBps: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  minimumDeposit: number;
}

/** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
export interface Money {
  /**
   * charged to the client into escrow
   * @min 0
   * @max 9007199254740991
   */
  charged: number;
  /**
   * charged to the client as bonuses
   * @min 0
   * @max 9007199254740991
   */
  bonus: number;
  /**
   * held for milestones that are not on hold
   * @min 0
   * @max 9007199254740991
   */
  inEscrow: number;
  /**
   * left by smaller releases; funds the next milestone
   * @min 0
   * @max 9007199254740991
   */
  heldOver: number;
  /**
   * waits for ops
   * @min 0
   * @max 9007199254740991
   */
  onHold: number;
  /**
   * earned by the freelancer, less the fee
   * @min 0
   * @max 9007199254740991
   */
  paid: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  fees: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  refunded: number;
}

export interface Contract {
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  title: string;
  state: "active" | "ending" | "ended";
  /** @example "alice" */
  platformId: string;
  /** @example "alice" */
  clientId: string;
  /** @example "alice" */
  freelancerId: string;
  /**
   * ISO 4217
   * @example "USD"
   */
  currency: string;
  /** The terms a contract was opened with; they never change. */
  policy: Policy;
  /** who ended the contract, once someone has */
  end: {
    by: "client" | "freelancer";
    /** Who or what caused a change: a person, a clock, or the payment rail. */
    actor: Actor;
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    at: string;
    reason: string | null;
  } | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
  /**
   * the test clock it goes by; absent: real time
   * @pattern ^clk_[0-9a-f]{32}$
   * @example "clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  testClockId?: string;
}

export interface MilestoneList {
  data: MilestoneSummary[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface MilestoneSummary {
  /**
   * @pattern ^ms_[0-9a-f]{32}$
   * @example "ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * its place in the contract
   * @min 1
   * @max 9007199254740991
   */
  sequence: number;
  title: string;
  state:
    | "planned"
    | "funding"
    | "active"
    | "in_review"
    | "changes_requested"
    | "on_hold"
    | "paid"
    | "refunded"
    | "resolved";
  /**
   * its price
   * @min 0
   * @max 9007199254740991
   */
  amount: number;
  /** @example "USD" */
  currency: string;
  /** @example "alice" */
  clientId: string;
  /** @example "alice" */
  freelancerId: string;
  /** when silence pays in full (R7); null: no clock runs */
  reviewDeadline: string | null;
  refundRequestId: string | null;
  /** when silence refunds (R17) */
  respondBy: string | null;
  /** what happens if nobody acts, for people */
  ifNobodyActs: string | null;
  /**
   * why somebody has to look at it: `on_hold` (ops must act), `charge_unanswered` (the payment rail has not answered a charge after several attempts) or `clock_overdue` (by more than a minute); null: nobody has to. Words may be added.
   * @example "on_hold"
   */
  needsAttention: string | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
}

export interface ContractDetails {
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  title: string;
  state: "active" | "ending" | "ended";
  /** @example "alice" */
  platformId: string;
  /** @example "alice" */
  clientId: string;
  /** @example "alice" */
  freelancerId: string;
  /**
   * ISO 4217
   * @example "USD"
   */
  currency: string;
  /** The terms a contract was opened with; they never change. */
  policy: Policy;
  /** who ended the contract, once someone has */
  end: {
    by: "client" | "freelancer";
    /** Who or what caused a change: a person, a clock, or the payment rail. */
    actor: Actor;
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    at: string;
    reason: string | null;
  } | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
  /**
   * the test clock it goes by; absent: real time
   * @pattern ^clk_[0-9a-f]{32}$
   * @example "clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  testClockId?: string;
  milestones: Milestone[];
  refundRequests: RefundRequest[];
  /** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
  money: Money;
}

export interface Milestone {
  /**
   * @pattern ^ms_[0-9a-f]{32}$
   * @example "ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * its place in the contract
   * @min 1
   * @max 9007199254740991
   */
  sequence: number;
  title: string;
  description: string | null;
  state:
    | "planned"
    | "funding"
    | "active"
    | "in_review"
    | "changes_requested"
    | "on_hold"
    | "paid"
    | "refunded"
    | "resolved";
  /**
   * its price
   * @min 0
   * @max 9007199254740991
   */
  amount: number;
  /** @example "USD" */
  currency: string;
  /**
   * @min 0
   * @max 9007199254740991
   */
  funded: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  inEscrow: number;
  /**
   * to the freelancer, before the fee
   * @min 0
   * @max 9007199254740991
   */
  released: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  fee: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  heldOver: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  refunded: number;
  /** the latest */
  bonus: Bonus | null;
  /** the latest 100 */
  bonuses: Bonus[];
  /** the latest; all of them are in the events of the milestone */
  submissions: {
    message: string;
    attachments: {
      name: string;
      url: string;
    }[];
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    submittedAt: string;
  }[];
  changesRequested: {
    message: string;
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    requestedAt: string;
  } | null;
  /** when silence pays in full (R7); null: no clock runs */
  reviewDeadline: string | null;
  refundRequestId: string | null;
  /** when silence refunds (R17) */
  respondBy: string | null;
  /** what happens if nobody acts, for people */
  ifNobodyActs: string | null;
  reminders: {
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    dueAt: string;
    handedOverAt: string | null;
  }[];
  /**
   * why somebody has to look at it: `on_hold` (ops must act), `charge_unanswered` (the payment rail has not answered a charge after several attempts) or `clock_overdue` (by more than a minute); null: nobody has to. Words may be added.
   * @example "on_hold"
   */
  needsAttention: string | null;
  hold: {
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    since: string;
    reason: string;
  } | null;
  /** why the last funding failed (R2) */
  lastFailure: {
    code: string;
    reason: string;
  } | null;
  /**
   * counts its changes
   * @min 0
   * @max 9007199254740991
   */
  version: number;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
  /**
   * the test clock it goes by; absent: real time
   * @pattern ^clk_[0-9a-f]{32}$
   * @example "clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  testClockId?: string;
}

/** An extra charge with an outcome of its own (R14). */
export interface Bonus {
  /**
   * @pattern ^cmd_[0-9a-f]{32}$
   * @example "cmd_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  commandId: string;
  /**
   * @min 0
   * @max 9007199254740991
   */
  amount: number;
  state: "pending" | "paid" | "failed";
  /** why it failed: the rail's code */
  code?: string;
  /** why it failed, for people */
  reason?: string;
  /**
   * once it is paid
   * @min 0
   * @max 9007199254740991
   */
  fee?: number;
  note: string | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  requestedAt: string;
}

export interface RefundRequest {
  /**
   * @pattern ^rr_[0-9a-f]{32}$
   * @example "rr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * absent: for the held-over money
   * @pattern ^ms_[0-9a-f]{32}$
   * @example "ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  milestoneId?: string;
  /**
   * @min 0
   * @max 9007199254740991
   */
  amount: number;
  reason: string;
  state: "open" | "refunded" | "declined" | "superseded" | "resolved";
  respondBy: string | null;
  /**
   * @min 0
   * @max 9007199254740991
   */
  onHold: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  refunded: number;
  /**
   * @min 0
   * @max 9007199254740991
   */
  released: number;
  /** Who or what caused a change: a person, a clock, or the payment rail. */
  openedBy: Actor;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  openedAt: string;
  closedAt: string | null;
  closeReason: string | null;
}

/** An act as it was accepted, and what became of it (R21). */
export interface Command {
  /**
   * @pattern ^cmd_[0-9a-f]{32}$
   * @example "cmd_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /** @example "approve" */
  kind: string;
  state: "pending" | "applied" | "rejected";
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  milestoneId: string | null;
  /**
   * @pattern ^rr_[0-9a-f]{32}$
   * @example "rr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  refundRequestId?: string;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  receivedAt: string;
  /** in real time */
  decidedAt: string | null;
  /** why it was rejected, for people */
  reason?: string;
  /** why it was rejected */
  code?: ProblemCode;
  /**
   * the rule it follows
   * @pattern ^R[0-9]+$
   * @example "R12"
   */
  rule?: string;
  /** what it did, once it is applied */
  result?: {
    /**
     * @pattern ^ctr_[0-9a-f]{32}$
     * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
     */
    contractId?: string;
    /**
     * @pattern ^ms_[0-9a-f]{32}$
     * @example "ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
     */
    milestoneId?: string;
    /**
     * @pattern ^rr_[0-9a-f]{32}$
     * @example "rr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
     */
    refundRequestId?: string;
    /** of the milestone, refund request or contract */
    state?: string;
    /**
     * @min 0
     * @max 9007199254740991
     */
    charged?: number;
    /**
     * @min 0
     * @max 9007199254740991
     */
    released?: number;
    /**
     * @min 0
     * @max 9007199254740991
     */
    fee?: number;
    /**
     * @min 0
     * @max 9007199254740991
     */
    heldOver?: number;
    /**
     * @min 0
     * @max 9007199254740991
     */
    refunded?: number;
    /**
     * @min 0
     * @max 9007199254740991
     */
    onHold?: number;
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    reviewDeadline?: string;
    /**
     * of a retry: bonuses that wait for the rail
     * @min -9007199254740991
     * @max 9007199254740991
     */
    bonuses?: number;
    /**
     * of a retry: refunds that wait for the rail
     * @min -9007199254740991
     * @max 9007199254740991
     */
    refunds?: number;
    /**
     * of a retry: messages that are not decided
     * @min -9007199254740991
     * @max 9007199254740991
     */
    commands?: number;
    bonus?: {
      /**
       * @min 0
       * @max 9007199254740991
       */
      amount: number;
      /**
       * @min 0
       * @max 9007199254740991
       */
      fee?: number;
      state?: "pending" | "paid" | "failed";
    };
  };
}

export interface Statement {
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * ISO 4217
   * @example "USD"
   */
  currency: string;
  /** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
  opening: Money;
  data: StatementLine[];
  /** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
  closing: Money;
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface StatementLine {
  /**
   * the event's number on its contract; there are gaps
   * @min 1
   * @max 9007199254740991
   */
  sequence: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  eventId: number;
  /**
   * of the event; may be added to
   * @example "milestone.released"
   */
  type: string;
  /** for people */
  why: string;
  /** null: it is about the held-over money, or the rail */
  milestone: {
    /**
     * @pattern ^ms_[0-9a-f]{32}$
     * @example "ms_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
     */
    id: string;
    /**
     * @min 1
     * @max 9007199254740991
     */
    sequence: number;
    title: string;
  } | null;
  refundRequestId: string | null;
  /** By how much each part of the money has changed (R25). */
  change: MoneyChange;
  /** Where the money of a contract is, in minor units (R25): charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
  balance: Money;
  /**
   * the rule it follows
   * @pattern ^R[0-9]+$
   * @example "R12"
   */
  rule: string;
  /** Who or what caused a change: a person, a clock, or the payment rail. */
  actor: Actor;
  /** the command's id, or the clock's name and instant */
  cause: string;
  /** null: a hold, which is no movement in the ledger */
  journalId: string | null;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  receivedAt: string;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  postedAt: string;
  /** the deadline that applied */
  deadline: {
    clock: "review" | "response";
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    at: string;
  } | null;
  /** of that review, and when each was handed over (R8) */
  reminders: {
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    dueAt: string;
    handedOverAt: string | null;
  }[];
}

/** By how much each part of the money has changed (R25). */
export interface MoneyChange {
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  charged: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  bonus: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  inEscrow: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  heldOver: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  onHold: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  paid: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  fees: number;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  refunded: number;
}

/** One record for each line, amounts in minor units, with a header (RFC 4180). Columns, to which more may be added at the end: `sequence`, `received_at`, `posted_at`, `type`, `milestone`, `milestone_title`, `why`, `rule`, `actor_role`, `actor_id`, `actor_via`, `cause`, `journal_id`, `refund_request_id`, `currency`, `change_charged`, `change_bonus`, `change_in_escrow`, `change_held_over`, `change_on_hold`, `change_paid`, `change_fees`, `change_refunded`, `balance_charged`, `balance_bonus`, `balance_in_escrow`, `balance_held_over`, `balance_on_hold`, `balance_paid`, `balance_fees`, `balance_refunded`, `deadline_clock`, `deadline_at`, `reminders_due_at`, `reminders_handed_over_at`. */
export type StatementCsv = string;

/** A page to look at and to print. */
export type StatementHtml = string;

export interface EventList {
  data: Event[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface TestClock {
  /**
   * @pattern ^clk_[0-9a-f]{32}$
   * @example "clk_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  name: string | null;
  state: "ready" | "advancing";
  /**
   * what time it is by it
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  now: string;
  /** where it is being advanced to */
  target: string | null;
  /**
   * in real time
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
}

export interface TestClockList {
  data: TestClock[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface EventFeed {
  data: Event[];
  /** for `?after=` next time; null before the first event */
  after: number | null;
  /** whether more can be read at once */
  hasMore: boolean;
}

export interface WebhookEndpointWithSecret {
  /**
   * @pattern ^we_[0-9a-f]{32}$
   * @example "we_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /** @example "alice" */
  platformId: string;
  url: string;
  description: string | null;
  /** null: every type */
  types: string[] | null;
  state: "enabled" | "disabled";
  disabledReason: string | null;
  /**
   * attempts in a row that have failed
   * @min 0
   * @max 9007199254740991
   */
  failures: number;
  failingSince: string | null;
  lastFailure: string | null;
  /**
   * counted up to 1000
   * @min 0
   * @max 1000
   */
  waiting: number;
  /**
   * given up until they are replayed; counted up to 1000
   * @min 0
   * @max 1000
   */
  parked: number;
  /** that sign; the present one first, whose `expiresAt` is null */
  secrets: {
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    createdAt: string;
    expiresAt: string | null;
  }[];
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
  /**
   * the new secret, shown in this answer only, and again to the same request under the same key
   * @pattern ^whsec_[A-Za-z0-9+/]+=*$
   */
  secret: string;
}

export interface WebhookEndpointList {
  data: WebhookEndpoint[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface WebhookEndpoint {
  /**
   * @pattern ^we_[0-9a-f]{32}$
   * @example "we_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  id: string;
  /** @example "alice" */
  platformId: string;
  url: string;
  description: string | null;
  /** null: every type */
  types: string[] | null;
  state: "enabled" | "disabled";
  disabledReason: string | null;
  /**
   * attempts in a row that have failed
   * @min 0
   * @max 9007199254740991
   */
  failures: number;
  failingSince: string | null;
  lastFailure: string | null;
  /**
   * counted up to 1000
   * @min 0
   * @max 1000
   */
  waiting: number;
  /**
   * given up until they are replayed; counted up to 1000
   * @min 0
   * @max 1000
   */
  parked: number;
  /** that sign; the present one first, whose `expiresAt` is null */
  secrets: {
    /**
     * @format date-time
     * @example "2026-03-01T12:00:00.000Z"
     */
    createdAt: string;
    expiresAt: string | null;
  }[];
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  createdAt: string;
}

export interface WebhookDeliveryList {
  data: WebhookDelivery[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface WebhookDelivery {
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  eventId: number;
  type: string;
  /**
   * @pattern ^ctr_[0-9a-f]{32}$
   * @example "ctr_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  contractId: string;
  /**
   * @min 1
   * @max 9007199254740991
   */
  sequence: number;
  state: "pending" | "delivered" | "parked";
  /**
   * @min 0
   * @max 9007199254740991
   */
  attempts: number;
  /** the HTTP status; null where there was no answer */
  lastStatus: number | null;
  lastFailure: string | null;
  /**
   * since when it is being delivered
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  dueAt: string;
  settledAt: string | null;
}

export interface Replayed {
  /**
   * how many will be sent again
   * @min 0
   * @max 9007199254740991
   */
  replayed: number;
}

export interface Reconciliation {
  /** of the latest that came to its end; null: none yet */
  finishedAt: string | null;
  data: Difference[];
  /** for `?cursor=`; null on the last page */
  nextCursor: string | null;
}

export interface Difference {
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  id: number;
  /**
   * New kinds may be added. `ledger_unbalanced`: the legs of a journal, or of a currency, do not sum to zero. `balance_differs`: the balance that is kept for an account is not the sum of its legs. `contract_money_differs`: what was charged for a contract is not what it holds, has paid and has refunded (R25). `escrow_of_ended`: a milestone that is planned or has ended holds money in escrow (R26). `escrow_contradicts_state`: a milestone with money in it does not hold its amount in escrow. `hold_differs`: a refund request for held-over money and the ledger disagree on what is on hold. `charges_differ_from_ledger`: a contract's charges and refunds are not what the ledger says was charged and refunded. `contract_should_have_ended`: a contract is ending, and nothing of it is left (R16). `contract_ended_with_money`: a contract has ended, and something of it is left in escrow, held over or on hold (R16). `missing_workflow`: something waits in the rows, and no workflow runs for it. `stray_workflow`: a workflow runs, and nothing waits for it in the rows. `charge_not_in_rows`: the rail has taken money that our books do not know. `charge_not_at_rail`: our books have a charge that the rail does not know. `charge_differs`: a charge is of another amount, currency or reference at the rail. `refund_not_in_rows`: the rail has sent back money that our books do not know. `refund_not_at_rail`: a refund counts as sent here, and the rail does not know it. `refund_differs`: a refund is of another amount, currency or charge at the rail. `charge_unclear`: a charge has waited for the rail for long: whether money was taken is not known. `refund_overdue`: a refund that counts in our books has not been carried out by the rail for long. `command_overdue`: a message was accepted long ago and is not decided.
   * @example "escrow_of_ended"
   */
  kind: string;
  /** an id, an account, or an operation key at the payment rail */
  subject: string;
  contractId: string | null;
  milestoneId: string | null;
  found: string;
  cause: string;
  cure: string;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  firstFoundAt: string;
  /**
   * @format date-time
   * @example "2026-03-01T12:00:00.000Z"
   */
  lastFoundAt: string;
}

export interface Health {
  status: "ok";
}

export interface Readiness {
  status: "ready" | "not ready";
  /** Present where this process has been told to stop: send requests elsewhere. */
  stopping?: boolean;
  postgres: "ok" | "unreachable";
  temporal: "ok" | "unreachable";
  /** Whether workers wait for work. Without them acts are accepted, and carried out later. */
  workers: {
    workflows: "polling" | "none" | "unknown";
    activities: "polling" | "none" | "unknown";
    webhooks: "polling" | "none" | "unknown";
  };
}

/** A problem document (RFC 9457). */
export interface Problem {
  /** @example "urn:milestone-escrow:problem:wrong_state" */
  type: string;
  title: string;
  /**
   * @min 400
   * @max 599
   */
  status: number;
  detail: string;
  /** More may be added: treat one you do not know by its status. */
  code: ProblemCode;
  /** every fault of a request that is not valid */
  errors?: {
    /** a JSON pointer into the body, `?name` in the query, or a header */
    path: string;
    message: string;
  }[];
  /**
   * the rule it follows
   * @pattern ^R[0-9]+$
   * @example "R12"
   */
  rule?: string;
  /** the state in which the act found it */
  state?: string;
  /** the calls that are possible instead, by their last path segment */
  possible?: string[];
  /** the payment rail's own code */
  railCode?: string;
  /**
   * the command that was rejected, or may be pending
   * @pattern ^cmd_[0-9a-f]{32}$
   * @example "cmd_0191e7c0a1b27c3d8e4f5a6b7c8d9e0f"
   */
  commandId?: string;
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<T> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data.data;
    });
  };
}

/**
 * @title milestone-escrow
 * @version 1.1.0
 * @license Apache-2.0
 * @baseUrl /
 *
 * Holds a client's money in escrow, milestone by milestone, and releases every cent exactly once.
 *
 * - **Money** is an integer of minor units (cents) in the contract's currency. **Times** are ISO 8601 in UTC.
 * - Every POST carries an **Idempotency-Key**. Sent again with the same key, a request has one effect and one outcome.
 * - An **act** is answered 202 with the `Location` of its command or, with `Prefer: wait=10`, 200 with its outcome or the problem document of its rejection.
 * - A **platform's token** acts for a user of its own with `On-Behalf-Of: client alice`: the act is that user's, and the record says by which platform. The command stays the platform's.
 * - A **refusal** is a problem document (RFC 9457) with a `code`. Where several apply, they are judged in this order: 400, 401, 404 or 403, 409, 422.
 * - A GET also answers HEAD. Another method of a known path is answered 405 `method_not_allowed` with `Allow`.
 * - Within v1 fields, codes and event types may be added, and nothing is taken away.
 *
 * ## A first transfer
 *
 * 1. The platform opens a contract between a client and a freelancer: `POST /v1/contracts`.
 * 2. The platform or the client plans a milestone with its price: `POST /v1/contracts/{id}/milestones`. It is `planned`.
 * 3. The client funds it: `.../fund`. Held-over money is drawn first, the shortfall is charged: `funding`, then `active`.
 * 4. The freelancer submits work: `.../submit`. It is `in_review`; the review clock runs to `reviewDeadline`, and silence until then releases everything.
 * 5. The client approves (`.../approve`): in full, for less (the rest is held over for the next milestone), with a bonus. Or requests changes. It is `paid`.
 * 6. The platform hears of each step by webhook or reads the feed, and the contract's statement tells where every cent went.
 *
 * Ends: `paid`, `refunded` (a refund request was accepted, by word or by silence) and `resolved` (ops parted what was `on_hold`). In a sandbox the payment methods `pm_ok` (the default), `pm_declined`, `pm_requires_action`, `pm_timeout_after_charge` and `pm_unavailable_twice` do what they say, and a test clock lets 14 days pass in a second.
 *
 * ## Safe retries
 *
 * No answer, 429, 5xx: send the same request with the **same key** again, after `Retry-After` where there is one, else after a growing delay. Keys are kept for ever and belong to the token's holder. The same request is the same method, path, body and `On-Behalf-Of`; the order of a body's fields does not count, and neither does `Prefer`, but a field that is left out is not the same as its default sent. A repetition has no second effect: it is answered with the command as it then stands, so 202 may become 200. While the first is still under way, it gets the same command. A 503 with a `commandId` was recorded and will be carried out exactly once unless a clock came first; the same key tells. Another request under a used key is 422 `idempotency_key_reused`. Any other 4xx is an answer: the same request would get it again. A caller has 200 requests a second, 500 at once.
 *
 * A refusal that the API makes at once leaves nothing to read afterwards; one that only the milestone's own queue could make is a rejected command, with a `Location`.
 *
 * ## The rules
 *
 * Events, refusals and statements name the rule they follow. R1 milestones are planned ahead. R2 funding draws held-over money, then charges the shortfall. R3 minimum deposit, where nothing is held over. R4 a submission starts the review clock. R5 approval. R6 requested changes stop the clock. R7 silence until the deadline releases everything. R8 reminders before that. R9 release before a submission needs `acknowledgeUnsubmitted`. R10 withdrawal of a submission. R11 the fee, rounded half up. R12 release for less: the rest is held over. R13 a release is from 1 to the escrow. R14 bonuses are charged apart, with their own outcome. R15 ending with an approval asks back what remains. R16 the end of a contract. R17 refund requests, and silence on them. R18 of two clocks the first to settle wins. R19 holds pause clocks; ops lift or part. R20 what was accepted in time beats the clock. R21 of two messages the first accepted wins, the other is told why. R22 idempotency. R23 nothing is lost or done twice, whatever breaks down. R24 balanced journals. R25 charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. R26 an ended milestone holds nothing. R27 every movement says why.
 *
 * ## Limits
 *
 * At most 20 webhook endpoints of a platform are turned on, and 5 secrets of one sign at a time. Bodies are up to 256 KiB, pages up to 100 rows, waits up to 30 s.
 */
export class Api<SecurityDataType extends unknown> {
  http: HttpClient<SecurityDataType>;

  constructor(http: HttpClient<SecurityDataType>) {
    this.http = http;
  }

  v1 = {
    /**
     * @description With `deadlineBefore` those with work in review, by their earliest review deadline. Ops see all there are.
     *
     * @tags Contracts
     * @name ListContracts
     * @summary My jobs: the contracts you are a party to, newest first
     * @request GET:/v1/contracts
     * @secure
     */
    listContracts: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
        state?: "active" | "ending" | "ended";
        /**
         * only with work in review whose review deadline is before this instant; the earliest comes first
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
         * @example "2026-03-01T12:00:00Z"
         */
        deadlineBefore?: string;
        /** only what somebody has to look at */
        needsAttention?: true;
        /**
         * for the platform and ops: only of this client
         * @format user-id
         * @minLength 1
         * @maxLength 255
         */
        clientId?: string;
        /**
         * for the platform and ops: only of this freelancer
         * @format user-id
         * @minLength 1
         * @maxLength 255
         */
        freelancerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<ContractList, Problem>({
        path: `/v1/contracts`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description The policy is pinned for good; what it leaves out is the default. For the platform.
     *
     * @tags Contracts
     * @name CreateContract
     * @summary Open a contract
     * @request POST:/v1/contracts
     * @secure
     * @link `201.getContract` operationId:getContract
     * @link `201.getStatement` operationId:getStatement
     * @link `201.addMilestone` operationId:addMilestone
     * @link `201.endContract` operationId:endContract
     * @link `201.requestRefund` operationId:requestRefund
     */
    createContract: (data: NewContract, params: RequestParams = {}) =>
      this.http.request<Contract, Problem>({
        path: `/v1/contracts`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description With `deadlineBefore` those in review, the earliest review deadline first. Ops see all there are. Something needs attention that is on hold, whose charge the payment rail has not answered after several attempts, or whose clock is overdue by more than a minute.
     *
     * @tags Milestones
     * @name ListMilestones
     * @summary The milestones of the contracts you are a party to, newest first
     * @request GET:/v1/milestones
     * @secure
     */
    listMilestones: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
        state?:
          | "planned"
          | "funding"
          | "active"
          | "in_review"
          | "changes_requested"
          | "on_hold"
          | "paid"
          | "refunded"
          | "resolved";
        /**
         * only of this contract
         * @pattern ^ctr_[0-9a-f]{32}$
         */
        contractId?: string;
        /**
         * only with work in review whose review deadline is before this instant; the earliest comes first
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
         * @example "2026-03-01T12:00:00Z"
         */
        deadlineBefore?: string;
        /** only what somebody has to look at */
        needsAttention?: true;
        /**
         * for the platform and ops: only of this client
         * @format user-id
         * @minLength 1
         * @maxLength 255
         */
        clientId?: string;
        /**
         * for the platform and ops: only of this freelancer
         * @format user-id
         * @minLength 1
         * @maxLength 255
         */
        freelancerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<MilestoneList, Problem>({
        path: `/v1/milestones`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Contracts
     * @name GetContract
     * @summary A contract, its milestones, its refund requests and where every cent is
     * @request GET:/v1/contracts/{id}
     * @secure
     * @link `200.getContract` operationId:getContract
     * @link `200.getStatement` operationId:getStatement
     * @link `200.addMilestone` operationId:addMilestone
     * @link `200.endContract` operationId:endContract
     * @link `200.requestRefund` operationId:requestRefund
     */
    getContract: (id: string, params: RequestParams = {}) =>
      this.http.request<ContractDetails, Problem>({
        path: `/v1/contracts/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or the client.
     *
     * @tags Contracts
     * @name AddMilestone
     * @summary Plan a milestone
     * @request POST:/v1/contracts/{id}/milestones
     * @secure
     * @link `201.getMilestone` operationId:getMilestone
     * @link `201.listMilestoneEvents` operationId:listMilestoneEvents
     * @link `201.fundMilestone` operationId:fundMilestone
     * @link `201.submitWork` operationId:submitWork
     * @link `201.withdrawSubmission` operationId:withdrawSubmission
     * @link `201.requestChanges` operationId:requestChanges
     * @link `201.approveMilestone` operationId:approveMilestone
     * @link `201.payBonus` operationId:payBonus
     * @link `201.holdMilestone` operationId:holdMilestone
     * @link `201.liftHold` operationId:liftHold
     * @link `201.resolveMilestone` operationId:resolveMilestone
     * @link `201.retryMilestone` operationId:retryMilestone
     */
    addMilestone: (
      id: string,
      data: NewMilestone,
      params: RequestParams = {},
    ) =>
      this.http.request<Milestone, Problem>({
        path: `/v1/contracts/${encodeURIComponent(id)}/milestones`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The client's end asks back what remains (R15); the freelancer's gives it back at once (R16). Ops give a reason, and may say on whose behalf. For the client or the freelancer or ops.
     *
     * @tags Contracts
     * @name EndContract
     * @summary End the contract
     * @request POST:/v1/contracts/{id}/end
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    endContract: (id: string, data?: ContractEnd, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/contracts/${encodeURIComponent(id)}/end`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description From the first movement on, as JSON page by page; as CSV (`text/csv`) or a page to print (`text/html`) whole, by `Accept` or `?format=`. The balance of the last line is what the contract shows as its `money` (R25, R27).
     *
     * @tags Contracts
     * @name GetStatement
     * @summary Every movement of the money, where all of it then was, and why
     * @request GET:/v1/contracts/{id}/statement
     * @secure
     */
    getStatement: (
      id: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
        /** rather than by `Accept`; CSV and HTML are whole, without `limit` and `cursor` */
        format?: "json" | "csv" | "html";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<Statement, Problem>({
        path: `/v1/contracts/${encodeURIComponent(id)}/statement`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Milestones
     * @name GetMilestone
     * @summary A milestone, its money, its clocks and what happens if nobody acts
     * @request GET:/v1/milestones/{id}
     * @secure
     * @link `200.getMilestone` operationId:getMilestone
     * @link `200.listMilestoneEvents` operationId:listMilestoneEvents
     * @link `200.fundMilestone` operationId:fundMilestone
     * @link `200.submitWork` operationId:submitWork
     * @link `200.withdrawSubmission` operationId:withdrawSubmission
     * @link `200.requestChanges` operationId:requestChanges
     * @link `200.approveMilestone` operationId:approveMilestone
     * @link `200.payBonus` operationId:payBonus
     * @link `200.holdMilestone` operationId:holdMilestone
     * @link `200.liftHold` operationId:liftHold
     * @link `200.resolveMilestone` operationId:resolveMilestone
     * @link `200.retryMilestone` operationId:retryMilestone
     */
    getMilestone: (id: string, params: RequestParams = {}) =>
      this.http.request<Milestone, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Milestones
     * @name ListMilestoneEvents
     * @summary The record: what, who, when received, under which rule, which journal
     * @request GET:/v1/milestones/{id}/events
     * @secure
     */
    listMilestoneEvents: (
      id: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<EventList, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/events`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the client.
     *
     * @tags Milestones
     * @name FundMilestone
     * @summary Fund it: held-over money first, the shortfall is charged (R2)
     * @request POST:/v1/milestones/{id}/fund
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    fundMilestone: (id: string, data?: Funding, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/fund`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the freelancer.
     *
     * @tags Milestones
     * @name SubmitWork
     * @summary Submit work, which starts the review clock (R4)
     * @request POST:/v1/milestones/{id}/submit
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    submitWork: (id: string, data: Submission, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/submit`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the freelancer.
     *
     * @tags Milestones
     * @name WithdrawSubmission
     * @summary Withdraw the submission in review, which stops the clock (R10)
     * @request POST:/v1/milestones/{id}/withdraw-submission
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    withdrawSubmission: (
      id: string,
      data?: SubmissionWithdrawal,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/withdraw-submission`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the client.
     *
     * @tags Milestones
     * @name RequestChanges
     * @summary Request changes, which stops the clock (R6)
     * @request POST:/v1/milestones/{id}/request-changes
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    requestChanges: (
      id: string,
      data: ChangeRequest,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/request-changes`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Without `amount` the whole escrow is released; with less, the rest is held over for the next milestone (R12). Where no submission is in review it takes `acknowledgeUnsubmitted` (R9). The release is settled when the command is applied; a bonus is charged after it and has an outcome of its own (`bonus` of the milestone, `bonus.paid` or `bonus.failed`). With `endContract` the contract ends as by `POST /v1/contracts/{id}/end`. For the client.
     *
     * @tags Milestones
     * @name ApproveMilestone
     * @summary Approve: in full, for less, with a bonus, ending the contract
     * @request POST:/v1/milestones/{id}/approve
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    approveMilestone: (
      id: string,
      data?: Approval,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/approve`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the client.
     *
     * @tags Milestones
     * @name PayBonus
     * @summary A bonus to a paid milestone, charged apart from escrow (R14)
     * @request POST:/v1/milestones/{id}/bonus
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    payBonus: (id: string, data: NewBonus, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/bonus`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For ops.
     *
     * @tags Milestones
     * @name HoldMilestone
     * @summary Put it on hold; its clocks pause (R19)
     * @request POST:/v1/milestones/{id}/hold
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    holdMilestone: (id: string, data: Hold, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/hold`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For ops.
     *
     * @tags Milestones
     * @name LiftHold
     * @summary Lift the hold; its clocks go on with the time that was left (R19)
     * @request POST:/v1/milestones/{id}/lift-hold
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    liftHold: (id: string, data: HoldLift, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/lift-hold`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For ops.
     *
     * @tags Milestones
     * @name ResolveMilestone
     * @summary Resolve the hold: so much to the freelancer, the rest refunded (R19)
     * @request POST:/v1/milestones/{id}/resolve
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    resolveMilestone: (
      id: string,
      data: Resolution,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/resolve`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For ops, with a reason, which stands on the record. Nothing is done twice: each try is made under the same key, and looks first for what an earlier one has done (R23). Refunds of its contract count too. For ops.
     *
     * @tags Milestones
     * @name RetryMilestone
     * @summary Have what waits for it tried again at once: a charge, a bonus, a refund, a run that was lost
     * @request POST:/v1/milestones/{id}/retry
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    retryMilestone: (id: string, data: Retry, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/milestones/${encodeURIComponent(id)}/retry`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the client.
     *
     * @tags Refund requests
     * @name RequestRefund
     * @summary Ask back a milestone's escrow or, naming none, the held-over money
     * @request POST:/v1/contracts/{id}/refund-requests
     * @secure
     * @link `201.getRefundRequest` operationId:getRefundRequest
     * @link `201.acceptRefund` operationId:acceptRefund
     * @link `201.declineRefund` operationId:declineRefund
     * @link `201.resolveRefundRequest` operationId:resolveRefundRequest
     * @link `202.getCommand` operationId:getCommand
     */
    requestRefund: (
      id: string,
      data: NewRefundRequest,
      params: RequestParams = {},
    ) =>
      this.http.request<RefundRequest | Command, Problem>({
        path: `/v1/contracts/${encodeURIComponent(id)}/refund-requests`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Refund requests
     * @name GetRefundRequest
     * @summary A refund request
     * @request GET:/v1/refund-requests/{id}
     * @secure
     * @link `200.getRefundRequest` operationId:getRefundRequest
     * @link `200.acceptRefund` operationId:acceptRefund
     * @link `200.declineRefund` operationId:declineRefund
     * @link `200.resolveRefundRequest` operationId:resolveRefundRequest
     */
    getRefundRequest: (id: string, params: RequestParams = {}) =>
      this.http.request<RefundRequest, Problem>({
        path: `/v1/refund-requests/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the freelancer.
     *
     * @tags Refund requests
     * @name AcceptRefund
     * @summary Accept it: the money goes back
     * @request POST:/v1/refund-requests/{id}/accept
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    acceptRefund: (
      id: string,
      data?: RefundAnswer,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/refund-requests/${encodeURIComponent(id)}/accept`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the freelancer.
     *
     * @tags Refund requests
     * @name DeclineRefund
     * @summary Decline it: in review the clock goes on, else the money waits for ops
     * @request POST:/v1/refund-requests/{id}/decline
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    declineRefund: (
      id: string,
      data?: RefundAnswer,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/refund-requests/${encodeURIComponent(id)}/decline`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For ops.
     *
     * @tags Refund requests
     * @name ResolveRefundRequest
     * @summary Part held-over money that a decline put on hold (R19)
     * @request POST:/v1/refund-requests/{id}/resolve
     * @secure
     * @link `200.getCommand` operationId:getCommand
     * @link `202.getCommand` operationId:getCommand
     */
    resolveRefundRequest: (
      id: string,
      data: Resolution,
      params: RequestParams = {},
    ) =>
      this.http.request<Command, Problem>({
        path: `/v1/refund-requests/${encodeURIComponent(id)}/resolve`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description It runs like the real one, from where it is put, and contracts opened with its `testClockId` go by it. For the platform.
     *
     * @tags Test clocks
     * @name CreateTestClock
     * @summary Create a test clock
     * @request POST:/v1/test-clocks
     * @secure
     * @link `201.getTestClock` operationId:getTestClock
     * @link `201.advanceTestClock` operationId:advanceTestClock
     */
    createTestClock: (data?: NewTestClock, params: RequestParams = {}) =>
      this.http.request<TestClock, Problem>({
        path: `/v1/test-clocks`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Test clocks
     * @name ListTestClocks
     * @summary Your test clocks, newest first
     * @request GET:/v1/test-clocks
     * @secure
     */
    listTestClocks: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<TestClockList, Problem>({
        path: `/v1/test-clocks`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Test clocks
     * @name GetTestClock
     * @summary A test clock, and what time it is by it
     * @request GET:/v1/test-clocks/{id}
     * @secure
     * @link `200.getTestClock` operationId:getTestClock
     * @link `200.advanceTestClock` operationId:advanceTestClock
     */
    getTestClock: (id: string, params: RequestParams = {}) =>
      this.http.request<TestClock, Problem>({
        path: `/v1/test-clocks/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Forward, by at most P366D, and from one instant to the next: every reminder, deadline and response period on the way rings at its own time, across all contracts of the clock, before time goes on. For the platform.
     *
     * @tags Test clocks
     * @name AdvanceTestClock
     * @summary Advance a test clock
     * @request POST:/v1/test-clocks/{id}/advance
     * @secure
     * @link `200.getTestClock` operationId:getTestClock
     * @link `200.advanceTestClock` operationId:advanceTestClock
     * @link `202.getTestClock` operationId:getTestClock
     * @link `202.advanceTestClock` operationId:advanceTestClock
     */
    advanceTestClock: (
      id: string,
      data: TestClockAdvance,
      params: RequestParams = {},
    ) =>
      this.http.request<TestClock, Problem>({
        path: `/v1/test-clocks/${encodeURIComponent(id)}/advance`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The sender is who held the token: an act of a platform for a user of its own is read by the platform, with `On-Behalf-Of` or without.
     *
     * @tags Commands
     * @name GetCommand
     * @summary What became of an act; for its sender alone
     * @request GET:/v1/commands/{id}
     * @secure
     * @link `200.getCommand` operationId:getCommand
     */
    getCommand: (id: string, params: RequestParams = {}) =>
      this.http.request<Command, Problem>({
        path: `/v1/commands/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Begin without `after` (or with 0). Keep the `after` of the answer and ask with it again: an event that was committed late comes late, and never before where you are. Where `hasMore` is true ask again at once, also where a page of `types` came empty. Within a contract events come in the order of their `sequence`. The whole feed is for the platform and ops; with `contractId` any party reads that contract, without `reconciliation.*`, which only the platform and ops are told.
     *
     * @tags Events
     * @name ListEvents
     * @summary Everything that happened on your contracts, oldest first; nothing is ever skipped
     * @request GET:/v1/events
     * @secure
     */
    listEvents: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the id of the last event you have read
         * @min 0
         * @max 999999999999999
         */
        after?: number;
        /**
         * of this contract only
         * @maxLength 64
         */
        contractId?: string;
        /**
         * of these types only; named once for each
         * @maxItems 100
         * @minItems 1
         */
        types?: (
          | "contract.created"
          | "contract.ending"
          | "contract.ended"
          | "milestone.planned"
          | "milestone.funding_started"
          | "milestone.funded"
          | "milestone.funding_failed"
          | "milestone.submitted"
          | "milestone.submission_withdrawn"
          | "milestone.changes_requested"
          | "milestone.review_reminder"
          | "milestone.released"
          | "milestone.auto_released"
          | "milestone.contract_end_requested"
          | "milestone.held"
          | "milestone.hold_lifted"
          | "milestone.resolved"
          | "milestone.refunded"
          | "milestone.end_heard"
          | "milestone.retried"
          | "bonus.requested"
          | "bonus.paid"
          | "bonus.failed"
          | "refund_request.opened"
          | "refund_request.closed"
          | "refund_request.refunded"
          | "refund_request.declined"
          | "refund_request.superseded"
          | "refund_request.resolved"
          | "held_over.refunded"
          | "refund.sent"
          | "reconciliation.found"
          | "reconciliation.cleared"
          | "command.rejected"
        )[];
      },
      params: RequestParams = {},
    ) =>
      this.http.request<EventFeed, Problem>({
        path: `/v1/events`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`); at least once, each contract in order; tried for 3 days, then parked. Answer 2xx within 15 s; redirects are not followed; 410 turns the endpoint off. For the platform.
     *
     * @tags Events
     * @name CreateWebhookEndpoint
     * @summary Register an endpoint to which events are pushed
     * @request POST:/v1/webhook-endpoints
     * @secure
     * @link `201.getWebhookEndpoint` operationId:getWebhookEndpoint
     * @link `201.listWebhookDeliveries` operationId:listWebhookDeliveries
     * @link `201.rotateWebhookSecret` operationId:rotateWebhookSecret
     * @link `201.disableWebhookEndpoint` operationId:disableWebhookEndpoint
     * @link `201.enableWebhookEndpoint` operationId:enableWebhookEndpoint
     * @link `201.replayWebhooks` operationId:replayWebhooks
     */
    createWebhookEndpoint: (
      data: NewWebhookEndpoint,
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookEndpointWithSecret, Problem>({
        path: `/v1/webhook-endpoints`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Events
     * @name ListWebhookEndpoints
     * @summary Your endpoints, newest first
     * @request GET:/v1/webhook-endpoints
     * @secure
     */
    listWebhookEndpoints: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookEndpointList, Problem>({
        path: `/v1/webhook-endpoints`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Events
     * @name GetWebhookEndpoint
     * @summary An endpoint, and how it answers
     * @request GET:/v1/webhook-endpoints/{id}
     * @secure
     * @link `200.getWebhookEndpoint` operationId:getWebhookEndpoint
     * @link `200.listWebhookDeliveries` operationId:listWebhookDeliveries
     * @link `200.rotateWebhookSecret` operationId:rotateWebhookSecret
     * @link `200.disableWebhookEndpoint` operationId:disableWebhookEndpoint
     * @link `200.enableWebhookEndpoint` operationId:enableWebhookEndpoint
     * @link `200.replayWebhooks` operationId:replayWebhooks
     */
    getWebhookEndpoint: (id: string, params: RequestParams = {}) =>
      this.http.request<WebhookEndpoint, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description What was delivered is kept for 30 days; the events themselves for ever. For the platform or ops.
     *
     * @tags Events
     * @name ListWebhookDeliveries
     * @summary What was, or is to be, delivered to it, newest first
     * @request GET:/v1/webhook-endpoints/{id}/deliveries
     * @secure
     */
    listWebhookDeliveries: (
      id: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
        state?: "pending" | "delivered" | "parked";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookDeliveryList, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}/deliveries`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform.
     *
     * @tags Events
     * @name RotateWebhookSecret
     * @summary A new secret; the old one goes on signing beside it for a while
     * @request POST:/v1/webhook-endpoints/{id}/rotate-secret
     * @secure
     * @link `200.getWebhookEndpoint` operationId:getWebhookEndpoint
     * @link `200.listWebhookDeliveries` operationId:listWebhookDeliveries
     * @link `200.rotateWebhookSecret` operationId:rotateWebhookSecret
     * @link `200.disableWebhookEndpoint` operationId:disableWebhookEndpoint
     * @link `200.enableWebhookEndpoint` operationId:enableWebhookEndpoint
     * @link `200.replayWebhooks` operationId:replayWebhooks
     */
    rotateWebhookSecret: (
      id: string,
      data?: SecretRotation,
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookEndpointWithSecret, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}/rotate-secret`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Events
     * @name DisableWebhookEndpoint
     * @summary Turn it off: what happens from now on is not delivered to it
     * @request POST:/v1/webhook-endpoints/{id}/disable
     * @secure
     * @link `200.getWebhookEndpoint` operationId:getWebhookEndpoint
     * @link `200.listWebhookDeliveries` operationId:listWebhookDeliveries
     * @link `200.rotateWebhookSecret` operationId:rotateWebhookSecret
     * @link `200.disableWebhookEndpoint` operationId:disableWebhookEndpoint
     * @link `200.enableWebhookEndpoint` operationId:enableWebhookEndpoint
     * @link `200.replayWebhooks` operationId:replayWebhooks
     */
    disableWebhookEndpoint: (
      id: string,
      data?: EndpointDisabling,
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookEndpoint, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}/disable`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Events
     * @name EnableWebhookEndpoint
     * @summary Turn it on again: what waited is delivered
     * @request POST:/v1/webhook-endpoints/{id}/enable
     * @secure
     * @link `200.getWebhookEndpoint` operationId:getWebhookEndpoint
     * @link `200.listWebhookDeliveries` operationId:listWebhookDeliveries
     * @link `200.rotateWebhookSecret` operationId:rotateWebhookSecret
     * @link `200.disableWebhookEndpoint` operationId:disableWebhookEndpoint
     * @link `200.enableWebhookEndpoint` operationId:enableWebhookEndpoint
     * @link `200.replayWebhooks` operationId:replayWebhooks
     */
    enableWebhookEndpoint: (
      id: string,
      data?: EndpointEnabling,
      params: RequestParams = {},
    ) =>
      this.http.request<WebhookEndpoint, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}/enable`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For the platform or ops.
     *
     * @tags Events
     * @name ReplayWebhooks
     * @summary Send again: what is parked, or events you name
     * @request POST:/v1/webhook-endpoints/{id}/replay
     * @secure
     */
    replayWebhooks: (
      id: string,
      data?: WebhookReplay,
      params: RequestParams = {},
    ) =>
      this.http.request<Replayed, Problem>({
        path: `/v1/webhook-endpoints/${encodeURIComponent(id)}/replay`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description What the reconciliations of the schedule have found and not yet seen gone, each with its cause and its cure. One that names a contract is also an event of it, `reconciliation.found`, and `reconciliation.cleared` once it is gone. For ops.
     *
     * @tags Events
     * @name GetReconciliation
     * @summary What of rows, ledger, payment rail and workflows differs, oldest first
     * @request GET:/v1/reconciliation
     * @secure
     */
    getReconciliation: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * the `nextCursor` of the page before; good for the same list, filter and caller only
         * @maxLength 300
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<Reconciliation, Problem>({
        path: `/v1/reconciliation`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  healthz = {
    /**
     * No description
     *
     * @tags Operations
     * @name GetHealth
     * @summary Whether the process lives
     * @request GET:/healthz
     */
    getHealth: (params: RequestParams = {}) =>
      this.http.request<Health, Problem>({
        path: `/healthz`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  readyz = {
    /**
     * No description
     *
     * @tags Operations
     * @name GetReadiness
     * @summary Whether Postgres and Temporal both answer, and this process goes on
     * @request GET:/readyz
     */
    getReadiness: (params: RequestParams = {}) =>
      this.http.request<Readiness, Problem>({
        path: `/readyz`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  metrics = {
    /**
     * No description
     *
     * @tags Operations
     * @name GetMetrics
     * @summary Prometheus metrics of this process
     * @request GET:/metrics
     */
    getMetrics: (params: RequestParams = {}) =>
      this.http.request<StatementCsv, Problem>({
        path: `/metrics`,
        method: "GET",
        ...params,
      }),
  };
  openapiJson = {
    /**
     * No description
     *
     * @tags Operations
     * @name GetOpenApi
     * @summary This document
     * @request GET:/openapi.json
     */
    getOpenApi: (params: RequestParams = {}) =>
      this.http.request<SubmissionWithdrawal, Problem>({
        path: `/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  docs = {
    /**
     * No description
     *
     * @tags Operations
     * @name GetDocs
     * @summary This document, to read
     * @request GET:/docs
     */
    getDocs: (params: RequestParams = {}) =>
      this.http.request<StatementCsv, Problem>({
        path: `/docs`,
        method: "GET",
        ...params,
      }),
  };
}
