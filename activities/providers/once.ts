import {
  type ChargeOutcome,
  type ChargeRequest,
  type PaymentRail,
  RailAnswerUnclear,
  type RefundOutcome,
  type RefundRequest,
} from './rail';

/**
 * Charges a client exactly once, however often it is called with the same request (R23).
 *
 * @param attempt counts the tries of this operation key from 1. Whoever cannot know that no earlier try was
 *   made, as in a second run of a workflow, passes 2: that costs a look-up and is always safe.
 * @throws RailUnavailable, RailAnswerUnclear: try again with the next attempt and the same request.
 * @throws RailRefused: trying again cannot help.
 */
export function chargeOnce(
  rail: PaymentRail,
  request: ChargeRequest,
  attempt: number,
): Promise<ChargeOutcome> {
  return once(
    attempt,
    () => rail.findCharge(request.key),
    () => rail.charge(request),
  );
}

/** Refunds exactly once, in the same way and with the same errors as `chargeOnce`. */
export function refundOnce(
  rail: PaymentRail,
  request: RefundRequest,
  attempt: number,
): Promise<RefundOutcome> {
  return once(
    attempt,
    () => rail.findRefund(request.key),
    () => rail.refund(request),
  );
}

async function once<Outcome>(
  attempt: number,
  find: () => Promise<Outcome | null>,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  if (attempt > 1) {
    const earlier = await find();
    if (earlier) return earlier;
  }
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RailAnswerUnclear)) throw error;
    const taken = await find();
    if (taken) return taken;
    // The call may still be on its way to the rail, so it is left to the next attempt, which looks it up first.
    throw error;
  }
}
