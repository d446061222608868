import { activityInfo, heartbeat } from '@temporalio/activity';
import { armed, reached } from '../crash-points';
import { formatMoney } from '../domain/money';
import {
  type Handled,
  type MilestoneActivities,
  noFollowUps,
  type RailActivities,
} from '../protocol/activities';
import { findBonus } from '../store/bonuses';
import { findRefund } from '../store/charges';
import { findContract } from '../store/contracts';
import type { Database } from '../store/database';
import { findMilestone } from '../store/milestones';
import * as transactions from '../transactions';
import { alive, untilWorkerEnds } from './alive';
import { askingRail, type RailCall } from './in-words';
import { chargeOnce, refundOnce } from './providers/once';
import { type PaymentRail, RailRefused } from './providers/rail';

export type PaymentActivities = Pick<MilestoneActivities, 'chargeFunding'> & RailActivities;

/**
 * The calls that leave our books: a deposit, a bonus, a refund. Each asks the rail under one key for ever, then
 * settles its answer in one transaction; killed in between, the next attempt looks the answer up (R23).
 */
export function paymentActivities(db: Database, rail: PaymentRail): PaymentActivities {
  return {
    async chargeFunding(milestoneId, lookFirst, now) {
      const charge = await transactions.fundingChargeOf(db, milestoneId);
      if (charge === null) return asItStands(db, milestoneId);
      await tellIfUnanswered(db, 'funding', milestoneId);
      const call = chargeCall('the charge', charge, milestoneId);
      const outcome = await called(milestoneId, () => charged(rail, charge, lookFirst, call));
      return transactions.settleFunding(db, milestoneId, charge, outcome, now);
    },
    async chargeBonus(commandId, lookFirst, now) {
      const bonus = await findBonus(db, commandId);
      const contract = bonus && (await findContract(db, bonus.contractId));
      if (!bonus || !contract) throw new Error(`there is no bonus ${commandId}`);
      if (bonus.state.name !== 'pending') return { state: bonus.state.name };
      const charge = transactions.bonusChargeOf(bonus, contract);
      await tellIfUnanswered(db, 'bonus', commandId);
      const call = chargeCall('the bonus charge', charge, bonus.milestoneId);
      const outcome = await called(commandId, () => charged(rail, charge, lookFirst, call));
      return { state: await transactions.settleBonus(db, commandId, outcome, now) };
    },
    async sendRefund(refundId, lookFirst, now) {
      const refund = await findRefund(db, refundId);
      if (refund === null) throw new Error(`there is no refund ${refundId}`);
      if (refund.state === 'sent') return;
      await tellIfUnanswered(db, 'refund', refundId);
      const { operationKey: key, chargeReference, amount, currency, contractId } = refund;
      const request = { key, chargeReference, amount, currency };
      const what = `the refund of ${formatMoney(amount, currency)} to the client of contract ${contractId}`;
      const send = () =>
        askingRail({ what, milestoneId: null }, () => refundOnce(rail, request, tries(lookFirst)));
      const sent = await called(refundId, send);
      await transactions.settleRefundTransfer(db, refundId, sent.railReference, now);
    },
  };
}

/** A call to the rail, which may take its time, but no longer than the worker that waits for it. */
async function called<T>(about: string, call: () => Promise<T>): Promise<T> {
  if (armed) await reached('rail.asking', about);
  const answer = await alive(heartbeat, () => untilWorkerEnds(call));
  if (armed) await reached('rail.answered', about);
  return answer;
}

/** From this attempt on, somebody has to look at what the rail has not answered. */
const UNANSWERED_ATTEMPT = 4;

/**
 * Marks what the rail has left unanswered so often as in need of attention, before it is asked once more: an attempt
 * that hangs never comes to say so. The mark is for readers and never stands in the way of the call.
 */
async function tellIfUnanswered(db: Database, what: transactions.AtTheRail, id: string): Promise<void> {
  if (activityInfo().attempt < UNANSWERED_ATTEMPT) return;
  await transactions.markUnanswered(db, what, id).catch(() => undefined);
}

/** Which try of its key this is; an earlier run's tries count as one. */
const tries = (lookFirst: boolean): number => (lookFirst ? 2 : activityInfo().attempt);

/**
 * A request that the rail will never take is a decline: no money has moved, and trying again cannot help. A key that
 * was used for something else is not: money may have moved under it, and a person has to look.
 */
function charged(
  rail: PaymentRail,
  charge: transactions.FundingCharge,
  lookFirst: boolean,
  call: RailCall,
): Promise<transactions.RailAnswer> {
  return askingRail(call, () => answered(rail, charge, lookFirst));
}

async function answered(
  rail: PaymentRail,
  charge: transactions.FundingCharge,
  lookFirst: boolean,
): Promise<transactions.RailAnswer> {
  try {
    return await chargeOnce(rail, charge, tries(lookFirst));
  } catch (error) {
    if (error instanceof RailRefused && error.code !== 'key_reused')
      return { status: 'declined', code: error.code, reason: error.message };
    throw error;
  }
}

const chargeCall = (
  what: string,
  { amount, currency }: transactions.FundingCharge,
  milestoneId: string,
): RailCall => ({
  what: `${what} of ${formatMoney(amount, currency)} for milestone ${milestoneId}`,
  milestoneId,
});

/** The charge was settled before: by an attempt whose answer was lost, or by an earlier run. */
async function asItStands(db: Database, milestoneId: string): Promise<Handled> {
  const milestone = await findMilestone(db, milestoneId);
  const contract = milestone && (await findContract(db, milestone.contractId));
  if (!milestone || !contract) throw new Error(`there is no milestone ${milestoneId}`);
  return {
    outcome: 'ignored',
    snapshot: transactions.snapshotOf(milestone, contract),
    followUps: noFollowUps,
  };
}
