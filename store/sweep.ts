import { markOverdue } from './attention';
import { type Command, toCommand } from './commands';
import type { Database } from './database';

/** How much one pass takes up at most, so that a long outage does not become a flood. */
const BATCH = 100;

/**
 * The rows whose workflow has not done what it should: each is taken by one process, and comes up again after a
 * while that grows (commands) or stays (the rest), until it is settled.
 */
export type Overdue = {
  readonly commands: readonly Command[];
  /** Milestones with a clock that should have rung. */
  readonly milestones: readonly string[];
  readonly bonuses: readonly string[];
  readonly contractEnds: readonly string[];
  readonly heldOverRequests: readonly string[];
  readonly refundTransfers: readonly string[];
};

/** A workflow rings its clocks within a second or two; later than this, it may not be running any more. */
const CLOCK_OVERDUE = '10 seconds';

/** Takes what is overdue, and marks the clocks among it that should have rung long ago as in need of attention. */
export async function takeOverdue(db: Database): Promise<Overdue> {
  const [commands, milestones, bonuses, contractEnds, heldOverRequests, refundTransfers] = await Promise.all([
    takeCommands(db),
    take(db, 'milestones', `wake_at is not null and sweep_at < now() - interval '${CLOCK_OVERDUE}'`),
    take(db, 'bonuses', `state = 'pending' and sweep_at <= now()`),
    takeContractEnds(db),
    take(db, 'refund_requests', `state = 'open' and milestone_id is null and sweep_at <= now()`),
    take(db, 'refunds', `state = 'due' and sweep_at <= now()`),
  ]);
  await markOverdue(db, 'milestones', milestones);
  await markOverdue(db, 'refund_requests', heldOverRequests);
  return { commands, milestones, bonuses, contractEnds, heldOverRequests, refundTransfers };
}

/** 5 s after it was received, then 10, 20, ... at most 5 minutes apart. */
async function takeCommands(db: Database): Promise<Command[]> {
  const { rows } = await db.raw(
    `update commands set sweeps = sweeps + 1,
       sweep_at = now() + least(interval '5 minutes', interval '5 seconds' * (2 ^ least(sweeps + 1, 6)))
     where id in (select id from commands where state = 'pending' and sweep_at <= now()
                  order by sweep_at limit ${BATCH} for update skip locked)
     returning *`,
  );
  return rows.map(toCommand);
}

/**
 * Contracts whose end has not been told, or was told to a run that was gone before it had heard: a milestone with
 * money in it that does not know of its contract's end.
 */
async function takeContractEnds(db: Database): Promise<string[]> {
  const { rows } = await db.raw(
    `update contracts c set sweep_at = now() + interval '1 minute'
     where id in (select id from contracts where state = 'ending' and sweep_at <= now()
                  order by sweep_at limit ${BATCH} for update skip locked)
     returning id, end_told_at is null or exists (
       select 1 from milestones m where m.contract_id = c.id and m.end_heard is distinct from c.end_by
         and m.state in ('active', 'in_review', 'changes_requested', 'on_hold')) as untold`,
  );
  return rows.filter(({ untold }: { untold: boolean }) => untold).map(({ id }: { id: string }) => id);
}

/** A minute between two looks at the same row. */
async function take(db: Database, table: string, overdue: string): Promise<string[]> {
  const { rows } = await db.raw(
    `update ${table} set sweep_at = now() + interval '1 minute'
     where id in (select id from ${table} where ${overdue} order by sweep_at limit ${BATCH} for update skip locked)
     returning id`,
  );
  return rows.map(({ id }: { id: string }) => id);
}
