import type { Milestone } from '../domain/milestone';
import { announceDecided } from './announcements';
import { type Outcome, outcomeColumns } from './commands';
import type { Transaction } from './database';
import { eventRow, type NewEvent } from './events';
import { changedColumns } from './milestones';
import { planned, send } from './pipelined';

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
 * Writes a milestone's next version, the record and the command's outcome in one round trip, which begins before this
 * returns.
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
    query.with('recorded', (recorded) =>
      recorded.table('events').insert(events.map((event) => eventRow(trx, event))),
    );
  }
  if (command !== null) {
    announceDecided(trx, command.id);
    query.with('settled', (settled) =>
      settled
        .table('commands')
        .where({ id: command.id, state: 'pending' })
        .update(outcomeColumns(trx, command.outcome)),
    );
  }
  // Postgres itself refuses what was not saved: whoever has left this to itself does not look at the answer.
  query.select(trx.raw(milestone === null ? '1 as saved' : '1 / (select count(*) from saved) as saved'));
  await send(trx, query.options(planned)).catch((error: { code?: string }) => {
    if (error.code !== DIVISION_BY_ZERO) throw error;
    throw new Error(`milestone ${milestone?.before.id} has changed since it was read`, { cause: error });
  });
}

const DIVISION_BY_ZERO = '22012';
