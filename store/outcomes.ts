import type { Milestone } from '../domain/milestone';
import { announceDecided } from './announcements';
import { type Outcome, outcomeUpdate } from './commands';
import type { Transaction } from './database';
import { insertOf, type NewEvent } from './events';
import { changedColumns } from './milestones';
import { send } from './pipelined';
import { Values } from './values';

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
  const values = new Values();
  const parts: string[] = [];
  if (milestone !== null) {
    const { before, after, clockOffset } = milestone;
    parts.push(`saved as (update milestones set ${values.assign(changedColumns(after, clockOffset))}, updated_at = now()
      where id = ${values.put(before.id)} and version = ${values.put(before.version)} returning id)`);
  }
  if (events.length > 0) parts.push(`recorded as (${insertOf(events, values)})`);
  if (command !== null) {
    announceDecided(trx, command.id);
    parts.push(`settled as (${outcomeUpdate(command.id, command.outcome, values)})`);
  }
  if (parts.length === 0) return;
  // Postgres itself refuses what was not saved: whoever has left this to itself does not look at the answer.
  const saved = milestone === null ? '1' : '1 / (select count(*) from saved)';
  const text = `with ${parts.join(', ')} select ${saved} as saved`;
  await send(trx, text, values.all).catch((error: { code?: string }) => {
    if (error.code !== DIVISION_BY_ZERO) throw error;
    throw new Error(`milestone ${milestone?.before.id} has changed since it was read`, { cause: error });
  });
}

const DIVISION_BY_ZERO = '22012';
