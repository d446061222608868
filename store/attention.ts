import type { Database, Transaction } from './database';

/**
 * What somebody has to look at. The database itself marks what is on hold, takes a mark away once it is out of date,
 * and counts the marks of a contract on its row (0006); so whoever marks a row holds the contract's lock.
 */

/** The rail does not answer the charge of this funding. */
export async function markFundingUnanswered(trx: Transaction, milestoneId: string): Promise<void> {
  await trx('milestones')
    .where({ id: milestoneId, state: 'funding' })
    .whereNull('attention')
    .update({ attention: 'charge_unanswered' });
}

/** The rail does not answer the charge of this bonus: its milestone, which is paid, bears the mark. */
export async function markBonusUnanswered(trx: Transaction, bonusId: string): Promise<void> {
  await trx('milestones')
    .whereIn('id', trx('bonuses').select('milestone_id').where({ id: bonusId, state: 'pending' }))
    .where({ state: 'paid' })
    .whereNull('attention')
    .update({ attention: 'charge_unanswered' });
}

/** The rail does not carry this refund out. */
export async function markRefundUnanswered(trx: Transaction, refundId: string): Promise<void> {
  await trx('refunds')
    .where({ id: refundId, state: 'due' })
    .whereNull('attention')
    .update({ attention: 'refund_unanswered' });
}

/** By then a run that was started again would have rung its clock: somebody has to look. */
const OVERDUE = '1 minute';

/**
 * Marks those of these rows whose clock should have rung that long ago, by the time of their contract. Those of a
 * contract on which somebody works just now are left out: the next pass comes by again.
 */
export async function markOverdue(
  db: Database,
  table: 'milestones' | 'refund_requests',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const clock = table === 'milestones' ? 'wake_at' : 'respond_by';
  const isOverdue = `${clock} < now() + clock_offset_ms * interval '1 millisecond' - interval '${OVERDUE}'`;
  await db.raw(
    `with late as materialized (
       select c.id, c.clock_offset_ms from contracts c
        where exists (select from ${table} t where t.contract_id = c.id and t.id = any(:ids)
                      and t.attention is null and t.${isOverdue})
        order by c.id for no key update skip locked)
     update ${table} t set attention = 'clock_overdue' from late
      where t.id = any(:ids) and t.contract_id = late.id and t.attention is null and t.${isOverdue}`,
    { ids: [...ids] },
  );
}
