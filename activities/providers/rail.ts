/** Takes `amount` (integer minor units of `currency`, ISO 4217) from a client. */
export type ChargeRequest = {
  /** The operation key: same key, same charge, for ever. */
  readonly key: string;
  readonly amount: number;
  readonly currency: string;
  readonly paymentMethod: string;
  /** The client's id. */
  readonly customer: string;
  /** The id of the milestone that the money is for. */
  readonly reference: string;
};

/** `railReference` is the rail's own name for the charge; a refund is asked for under it. */
export type ChargeOutcome =
  | { readonly status: 'succeeded'; readonly railReference: string }
  | { readonly status: 'declined'; readonly code: string; readonly reason: string };

/** Returns `amount` (integer minor units of `currency`, ISO 4217) of one charge to whoever paid it. */
export type RefundRequest = {
  /** The operation key: same key, same refund, for ever. */
  readonly key: string;
  /** The `railReference` of the charge. */
  readonly chargeReference: string;
  readonly amount: number;
  readonly currency: string;
};

export type RefundOutcome = { readonly status: 'succeeded'; readonly railReference: string };

/**
 * What the service needs of an outside payment provider. A caller goes through `chargeOnce` and `refundOnce`,
 * which know when a look-up has to come first. An error other than the three below counts as unclear.
 */
export interface PaymentRail {
  /** Names the rail's account in the ledger: `external:{name}`. */
  readonly name: string;

  /**
   * Charges once for a key; the same request again is answered as the first time. A decline is an answer.
   * @throws RailUnavailable, RailAnswerUnclear, RailRefused
   */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;

  /**
   * What became of the charge with this key; null where the rail has never carried it out.
   * @throws RailUnavailable
   */
  findCharge(key: string): Promise<ChargeOutcome | null>;

  /**
   * Refunds once for a key, never more than the charge's unrefunded rest.
   * @throws RailUnavailable, RailAnswerUnclear, RailRefused
   */
  refund(request: RefundRequest): Promise<RefundOutcome>;

  /**
   * What became of the refund with this key; null where the rail has never carried it out.
   * @throws RailUnavailable
   */
  findRefund(key: string): Promise<RefundOutcome | null>;

  /**
   * The charges that took money, some at a time, in an order of the rail's own; what is charged meanwhile may be
   * left out.
   * @throws RailUnavailable
   */
  listCharges(page: RailPage): Promise<RailList<RailCharge>>;

  /**
   * The refunds that were carried out, in the same way.
   * @throws RailUnavailable
   */
  listRefunds(page: RailPage): Promise<RailList<RailRefund>>;
}

/** A charge as the rail keeps it, in minor units. */
export type RailCharge = {
  readonly key: string;
  readonly railReference: string;
  readonly amount: number;
  readonly currency: string;
};

export type RailRefund = RailCharge & { readonly chargeReference: string };

/** `after` is the `next` of the page before; absent for the first. */
export type RailPage = { readonly after?: string | undefined; readonly limit: number };
export type RailList<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** Nothing happened, or it is not known whether anything did: retry under the same key after a look-up. */
export class RailUnavailable extends Error {
  override readonly name = 'RailUnavailable';
}

/** The call may have taken effect: look it up by its key, never charge under a new one. */
export class RailAnswerUnclear extends Error {
  override readonly name = 'RailAnswerUnclear';
}

export type RailRefusalCode =
  | 'key_reused'
  | 'invalid_amount'
  | 'invalid_currency'
  | 'unknown_charge'
  | 'currency_mismatch'
  | 'exceeds_charge';

/** The request itself is wrong. This call moved nothing, and the same request will never be taken. */
export class RailRefused extends Error {
  override readonly name = 'RailRefused';

  constructor(
    readonly code: RailRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
