import type { Database, Transaction } from './database';

/** What of a milestone waits for the payment rail, or to be decided. */
export type Stuck = {
  /** Pending bonuses of it, by id. */
  readonly bonuses: readonly string[];
  /** Refunds of its contract that are due: a refund goes back to any of the contract's charges (R17). */
  readonly refundTransfers: readonly string[];
  /** Messages to it that are pending. */
  readonly commands: readonly string[];
};

/** More than these are left to the sweep. */
const MOST = 100;

export async function stuckOf(
  db: Database | Transaction,
  { id, contractId }: { readonly id: string; readonly contractId: string },
): Promise<Stuck> {
  const pending = { milestone_id: id, state: 'pending' };
  const due = { contract_id: contractId, state: 'due' };
  const [bonuses, refundTransfers, commands] = [
    await db('bonuses').where(pending).pluck('id'),
    await db('refunds').where(due).orderBy('id').limit(MOST).pluck('id'),
    await db('commands').where(pending).orderBy('id').limit(MOST).pluck('id'),
  ];
  return { bonuses, refundTransfers, commands };
}

/** Has the next sweep signal these again, whenever it would have been their turn. */
export async function sweepNow(trx: Transaction, commandIds: readonly string[]): Promise<void> {
  await trx('commands')
    .whereIn('id', [...commandIds])
    .where({ state: 'pending' })
    .update({ sweep_at: trx.fn.now() });
}
