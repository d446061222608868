import type { Milestone } from '../domain/milestone';
import { type Outcome, outcomeColumns } from './commands';
import type { Transaction } from './database';
import { eventRow, type NewEvent } from './events';
import { changedColumns } from './milestones';

/** What a decision leaves in the rows, beside the ledger. */
export type Written = {
  /** The milestone as it was read, and as it is from now on; null where it did not change. */
  readonly milestone: {
    readonly before: Milestone;
    readonly after: Milestone;
    /** Of its contract. */
    readonly clockOffset: number;
  } | null;
  readonly events: readonly NewEvent[];
  /** The command that is decided by this; null where none is, or not yet. */
  readonly command: { readonly id: string; readonly outcome: Outcome } | null;
};

/**
 * Writes a milestone's next version, the record and the command's outcome in one round trip.
 * @throws Error when the milestone is not at the version that was read: the contract's lock was not held
 */
export async function writeOutcome(trx: Transaction, { milestone, events, command }: Written): Promise<void> {
  const query = trx.queryBuilder();
  if (milestone !== null) {
    const { before, after, clockOffset } = milestone;
    query.with('saved', (saved) =>
      saved
        .table('milestones')
        .where({ id: before.id, version: before.version })
        .update({ ...changedColumns(after, clockOffset), updated_at: trx.fn.now() }, ['id']),
    );
  }
  if (events.length > 0) {
    query.with('recorded', (recorded) => recorded.table('events').insert(events.map(eventRow)));
  }
  if (command !== null) {
    query.with('settled', (settled) =>
      settled
        .table('commands')
        .where({ id: command.id, state: 'pending' })
        .update(outcomeColumns(trx, command.outcome)),
    );
  }
  const [row] = await query.select(
    trx.raw(milestone === null ? '1 as saved' : '(select count(*) from saved) as saved'),
  );
  if (row.saved !== 1) throw new Error(`milestone ${milestone?.before.id} has changed since it was read`);
}
