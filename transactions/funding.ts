import type { Instant } from '../domain/instant';
import type { Message, MilestoneIn } from '../domain/milestone';
import type { Rejection } from '../domain/rejection';
import type { Handled } from '../protocol/activities';
import { insertCharge } from '../store/charges';
import { type Command, findCommand } from '../store/commands';
import { findContract, presentOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { newId } from '../store/ids';
import { findMilestone } from '../store/milestones';
import { PROVIDER } from './context';
import { answer, carryOut, type Locked, onMilestone, refuse } from './milestone';

/** What the rail is to be asked for a milestone that is being funded. */
export type FundingCharge = {
  readonly key: string;
  readonly amount: number;
  readonly currency: string;
  readonly paymentMethod: string;
  readonly customer: string;
  readonly reference: string;
};

/** One funding, one key at the rail, for ever (R23). */
const chargeKey = (milestoneId: string, commandId: string) => `fund:${milestoneId}:${commandId}`;

/** The charge a milestone's funding waits for; null if it waits for none (any more). */
export async function fundingChargeOf(db: Database, milestoneId: string): Promise<FundingCharge | null> {
  const milestone = await findMilestone(db, milestoneId);
  if (milestone === null || milestone.state.name !== 'funding') return null;
  const contract = await findContract(db, milestone.contractId);
  if (contract === null) return null;
  const { state } = milestone;
  return {
    key: chargeKey(milestone.id, state.commandId),
    amount: state.shortfall,
    currency: contract.currency,
    paymentMethod: state.paymentMethod,
    customer: contract.clientId,
    reference: milestone.id,
  };
}

export type RailAnswer =
  | { readonly status: 'succeeded'; readonly railReference: string }
  | { readonly status: 'declined'; readonly code: string; readonly reason: string };

/** R2: settles the rail's answer: the milestone is funded, or planned again with the reason. Once per charge. */
export function settleFunding(
  db: Database,
  milestoneId: string,
  charge: FundingCharge,
  outcome: RailAnswer,
  real: Instant,
): Promise<Handled> {
  const settle = async (trx: Transaction, locked: Locked): Promise<Handled> => {
    const { milestone } = locked;
    const now = presentOf(locked.contract, real);
    if (!isFunding(milestone) || chargeKey(milestone.id, milestone.state.commandId) !== charge.key) {
      return answer(locked, 'ignored');
    }
    const { commandId: cause, actor, receivedAt: at } = milestone.state;
    const command = await findCommand(trx, cause);
    const origin = { cause, actor, at, now };
    if (outcome.status === 'declined') {
      const { code, reason } = outcome;
      return decline(trx, locked, command, { type: 'chargeDeclined', code, reason, ...origin });
    }
    const chargeId = newId.charge();
    await insertCharge(trx, {
      id: chargeId,
      operationKey: charge.key,
      contractId: milestone.contractId,
      milestoneId: milestone.id,
      kind: 'deposit',
      amount: charge.amount,
      provider: PROVIDER,
      railReference: outcome.railReference,
      paymentMethod: charge.paymentMethod,
      createdAt: now,
    });
    return carryOut(trx, locked, command, { type: 'charged', chargeId, ...origin });
  };
  return onMilestone(db, milestoneId, settle, { purpose: 'settlement' });
}

const isFunding = (
  milestone: Locked['milestone'],
): milestone is Locked['milestone'] & MilestoneIn<'funding'> => milestone.state.name === 'funding';

/** The held-over money goes back, and the funding's command is refused with the rail's reason. */
async function decline(
  trx: Transaction,
  locked: Locked,
  command: Command | null,
  message: Extract<Message, { type: 'chargeDeclined' }>,
): Promise<Handled> {
  const handled = await carryOut(trx, locked, null, message);
  if (command === null || command.state !== 'pending') return handled;
  const rejection: Rejection = {
    code: 'charge_declined',
    rule: 'R2',
    detail: `the charge was declined: ${message.reason}`,
    railCode: message.code,
    state: handled.snapshot.milestone.state.name,
    possible: ['fund'],
  };
  const refused = await refuse(trx, locked, command, rejection);
  return { ...handled, outcome: 'rejected', reason: refused.reason ?? rejection.detail };
}
