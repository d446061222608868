import { isLive, type Milestone, possibleFrom } from '../domain/milestone';
import type { Rejection } from '../domain/rejection';
import type { Command, NewCommand } from '../store/commands';
import { lockContractOf } from '../store/contracts';
import type { Database } from '../store/database';
import { insertEvents } from '../store/events';
import { findMilestone } from '../store/milestones';
import { type Stuck, stuckOf, sweepNow } from '../store/retries';
import { eventOf } from './context';
import { isTaken, once, type Refused, record, type Taken, Undo } from './once';

export type Retry = {
  readonly milestoneId: string;
  readonly reason: string;
  readonly command: NewCommand;
};

/**
 * R23: records who has what waits for a milestone tried again, and why. Trying is the workflows' business: whoever
 * calls tells them. Messages that are pending are signalled by the next sweep.
 */
export function recordRetry(
  db: Database,
  { milestoneId, reason, command }: Retry,
): Promise<{ readonly command: Command } | Taken | Refused> {
  return once(db, milestoneId, async (trx) => {
    const contract = await lockContractOf(trx, milestoneId);
    const milestone = await findMilestone(trx, milestoneId);
    if (contract === null || milestone === null) throw new Error(`there is no milestone ${milestoneId}`);
    if (await isTaken(trx, command)) throw new Undo({ taken: true });
    const stuck = await stuckOf(trx, milestone);
    if (!isLive(milestone) && !waits(stuck)) throw new Undo({ rejection: nothingWaits(milestone) });
    await sweepNow(trx, stuck.commands);
    const found = {
      state: milestone.state.name,
      bonuses: stuck.bonuses.length,
      refunds: stuck.refundTransfers.length,
      commands: stuck.commands.length,
    };
    const recorded = await record(trx, command, { milestoneId, ...found });
    const { id: cause, actor, receivedAt: at } = command;
    const event = { type: 'milestone.retried', rule: 'R23', data: { reason, ...found } } as const;
    await insertEvents(trx, [eventOf({ contractId: contract.id, milestoneId }, { actor, at, cause }, event)]);
    return { command: recorded };
  });
}

const waits = (stuck: Stuck): boolean => Object.values(stuck).some((ids) => ids.length > 0);

function nothingWaits({ state }: Milestone): Rejection {
  const detail = `nothing waits for the milestone: it is ${state.name}, no bonus or refund is at the payment rail, no message is pending`;
  return { code: 'wrong_state', rule: 'R23', detail, state: state.name, possible: possibleFrom(state.name) };
}
