import { bonusPosting, paidBonus } from '../domain/bonus';
import type { Instant } from '../domain/instant';
import type { Rejection } from '../domain/rejection';
import { type Bonus, findBonus, settleBonusRow } from '../store/bonuses';
import { insertCharge } from '../store/charges';
import { settleCommand } from '../store/commands';
import { type Contract, lockContract, presentOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { newId } from '../store/ids';
import { contractPolicy, eventOf, type Origin, PROVIDER, partiesOf, postAll, postingFor } from './context';
import type { FundingCharge, RailAnswer } from './funding';
import { transaction } from './transaction';

const chargeKey = (bonus: Bonus) => `bonus:${bonus.milestoneId}:${bonus.id}`;

/** The charge a pending bonus waits for. */
export const bonusChargeOf = (bonus: Bonus, contract: Contract): FundingCharge => ({
  key: chargeKey(bonus),
  amount: bonus.amount,
  currency: contract.currency,
  paymentMethod: bonus.paymentMethod,
  customer: contract.clientId,
  reference: bonus.milestoneId,
});

/** R14: settles the rail's answer to a bonus, once; the release it came with is not touched either way. */
export function settleBonus(
  db: Database,
  id: string,
  answer: RailAnswer,
  real: Instant,
): Promise<'paid' | 'failed'> {
  return transaction(db, 'settlement', id, async (trx) => {
    const found = await findBonus(trx, id);
    const contract = found && (await lockContract(trx, found.contractId));
    const bonus = await findBonus(trx, id);
    if (!contract || !bonus) throw new Error(`there is no bonus ${id}`);
    if (bonus.state.name !== 'pending') return bonus.state.name;
    const now = presentOf(contract, real);
    return answer.status === 'succeeded'
      ? pay(trx, contract, bonus, answer.railReference, now)
      : fail(trx, bonus, answer, now);
  });
}

const originOf = ({ actor, requestedAt, id }: Bonus): Origin => ({ actor, at: requestedAt, cause: id });

async function pay(
  trx: Transaction,
  contract: Contract,
  bonus: Bonus,
  railReference: string,
  now: Instant,
): Promise<'paid'> {
  const state = paidBonus(bonus.amount, contractPolicy(contract).feeBps, newId.charge());
  await insertCharge(trx, {
    id: state.chargeId,
    operationKey: chargeKey(bonus),
    contractId: contract.id,
    milestoneId: bonus.milestoneId,
    kind: 'bonus',
    amount: bonus.amount,
    provider: PROVIDER,
    railReference,
    paymentMethod: bonus.paymentMethod,
    createdAt: now,
  });
  const moved = bonusPosting(state, await partiesOf(trx, contract, false));
  const subject = { contract, milestoneId: bonus.milestoneId, id: bonus.milestoneId };
  const [journalId = null] = await postAll(
    trx,
    moved ? [postingFor(subject, moved, 'R14', originOf(bonus))] : [],
  );
  await settleBonusRow(trx, bonus.id, state, now);
  const data = { fee: state.fee, net: state.net };
  const record = { type: 'bonus.paid', rule: 'R14', amount: bonus.amount, data } as const;
  await insertEvents(trx, [eventOf(bonus, originOf(bonus), record, journalId)]);
  const result = {
    milestoneId: bonus.milestoneId,
    bonus: { amount: bonus.amount, fee: state.fee, state: 'paid' },
  };
  await settleCommand(trx, bonus.id, { state: 'applied', result });
  return 'paid';
}

/** The command that asked for the bonus alone is refused with the rail's reason; an approval was applied already. */
async function fail(
  trx: Transaction,
  bonus: Bonus,
  { code, reason }: Extract<RailAnswer, { status: 'declined' }>,
  now: Instant,
): Promise<'failed'> {
  await settleBonusRow(trx, bonus.id, { name: 'failed', code, reason }, now);
  const record = { type: 'bonus.failed', rule: 'R14', amount: bonus.amount, data: { code, reason } } as const;
  await insertEvents(trx, [eventOf(bonus, originOf(bonus), record)]);
  const detail = `the charge for the bonus was declined: ${reason}`;
  const rejection: Rejection = {
    code: 'charge_declined',
    rule: 'R14',
    detail,
    railCode: code,
    possible: ['bonus'],
  };
  await settleCommand(trx, bonus.id, { state: 'rejected', rejection });
  return 'failed';
}
