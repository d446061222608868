import type { Instant } from '../domain/instant';
import { accounts, movement } from '../domain/postings';
import { findRefund, setRefundSent } from '../store/charges';
import { lockContract, presentOf } from '../store/contracts';
import type { Database } from '../store/database';
import { insertEvents } from '../store/events';
import { eventOf, type Origin, PROVIDER, postAll, postingFor } from './context';
import { transaction } from './transaction';

/** R17: the rail has carried out a refund that was settled in our books before; recorded once. */
export async function settleRefundTransfer(
  db: Database,
  refundId: string,
  railReference: string,
  real: Instant,
) {
  await transaction(db, 'settlement', refundId, async (trx) => {
    const refund = await findRefund(trx, refundId);
    if (refund === null) throw new Error(`there is no refund ${refundId}`);
    const contract = await lockContract(trx, refund.contractId);
    if (contract === null) return;
    const now = presentOf(contract, real);
    if (!(await setRefundSent(trx, refundId, railReference, now))) return;
    const origin: Origin = { actor: { role: 'rail', id: PROVIDER }, at: now, cause: refundId };
    const moved = movement('refund_transfer', [
      { account: accounts.refundsDue(refund.chargeId), amount: -refund.amount },
      { account: accounts.external(PROVIDER), amount: refund.amount },
    ]);
    const subject = { contract, milestoneId: null, id: refundId };
    const [journalId = null] = await postAll(trx, moved ? [postingFor(subject, moved, 'R17', origin)] : []);
    const data = { refundId, chargeId: refund.chargeId };
    const record = { type: 'refund.sent', rule: 'R17', amount: refund.amount, data } as const;
    await insertEvents(trx, [eventOf({ contractId: contract.id }, origin, record, journalId)]);
  });
}
