import * as attention from '../store/attention';
import { findBonus } from '../store/bonuses';
import { findRefund } from '../store/charges';
import { lockContract } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { findMilestone } from '../store/milestones';

/** What is waited for at the payment rail. */
export type AtTheRail = 'funding' | 'bonus' | 'refund';

type Marking = {
  readonly find: (db: Database, id: string) => Promise<{ readonly contractId: string } | null>;
  readonly mark: (trx: Transaction, id: string) => Promise<void>;
};

const markings: Readonly<Record<AtTheRail, Marking>> = {
  funding: { find: findMilestone, mark: attention.markFundingUnanswered },
  bonus: { find: findBonus, mark: attention.markBonusUnanswered },
  refund: { find: findRefund, mark: attention.markRefundUnanswered },
};

/**
 * The rail has not answered after several attempts: what waits for it is listed as in need of attention until its
 * answer is settled. What is settled already is left as it is.
 * @param id the milestone's, the bonus's or the refund's
 */
export async function markUnanswered(db: Database, what: AtTheRail, id: string): Promise<void> {
  const { find, mark } = markings[what];
  const found = await find(db, id);
  if (found === null) return;
  await db.transaction(async (trx) => {
    await lockContract(trx, found.contractId);
    await mark(trx, id);
  });
}
