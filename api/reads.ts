import { bonusesOf } from '../store/bonuses';
import { type Contract, findContract } from '../store/contracts';
import { type Database, inOneSnapshot, type Transaction } from '../store/database';
import { latestEvents } from '../store/events';
import { handoversOf } from '../store/feed';
import { contractMoney } from '../store/ledger';
import { findMilestone, milestonesOf, type StoredMilestone } from '../store/milestones';
import { refundRequestsOf } from '../store/refund-requests';
import { contractView, milestoneView, refundRequestView, toldEvents } from './views';

/**
 * How much of the work is shown, the latest; all of it is in the record (`/events`). Of one milestone, of a whole
 * contract, and in bytes: a submission may be as large as a body, and a contract has 500 milestones.
 */
const mostTold = { ofOne: 20, all: 1000, bytes: 8 * 1024 * 1024 } as const;
/** Bonuses of a milestone, the latest. */
const MOST_BONUSES = 100;
/** Refund requests of a contract: those that wait for somebody, and of the others the latest. */
const MOST_REQUESTS = 1000;

/**
 * A contract with everything in it, as it was at one instant: its money is that of the milestones beside it (R25). The
 * same few queries however many milestones it has; null if there is no such contract.
 */
export const contractDetails = (db: Database, contractId: string) =>
  inOneSnapshot(db, async (trx) => {
    const contract = await findContract(trx, contractId);
    return contract === null ? null : detailsOf(trx, contract);
  });

async function detailsOf(trx: Transaction, contract: Contract) {
  const milestones = await milestonesOf(trx, contract.id);
  const requests = await refundRequestsOf(trx, contract.id, MOST_REQUESTS);
  const money = await contractMoney(trx, contract.id);
  const { bonuses, events, handovers } = await historyOf(trx, milestones);
  const eventsOf = byMilestone(events);
  const paidTo = byMilestone(bonuses);
  return {
    ...contractView(contract),
    milestones: milestones.map((milestone) =>
      milestoneView(milestone, contract, {
        bonuses: paidTo.get(milestone.id) ?? [],
        events: eventsOf.get(milestone.id) ?? [],
        handovers: handovers.get(milestone.id) ?? new Map(),
      }),
    ),
    refundRequests: requests.map(refundRequestView),
    money,
  };
}

/** The milestones that show their reminders: those in review. */
const remindable = (milestones: readonly StoredMilestone[]): string[] =>
  milestones.filter(({ state }) => state.name === 'in_review').map(({ id }) => id);

/** Rows of a whole contract by the milestone each is of, in their order. */
function byMilestone<Row extends { readonly milestoneId: string | null }>(rows: readonly Row[]) {
  const found = new Map<string | null, Row[]>();
  for (const row of rows) {
    const before = found.get(row.milestoneId);
    if (before === undefined) found.set(row.milestoneId, [row]);
    else before.push(row);
  }
  return found;
}

/** A milestone with its history, as it was at one instant; null if there is none. */
export const milestoneDetails = (
  db: Database,
  milestoneId: string,
  contract: Pick<Contract, 'currency' | 'testClockId'>,
) =>
  inOneSnapshot(db, async (trx) => {
    const milestone = await findMilestone(trx, milestoneId);
    if (milestone === null) return null;
    const { handovers, ...history } = await historyOf(trx, [milestone]);
    const handedOver = handovers.get(milestone.id) ?? new Map();
    return milestoneView(milestone, contract, { ...history, handovers: handedOver });
  });

/** What of milestones is not in their rows. */
async function historyOf(trx: Transaction, milestones: readonly StoredMilestone[]) {
  const ids = milestones.map(({ id }) => id);
  const bonuses = await bonusesOf(trx, ids, MOST_BONUSES);
  const events = await latestEvents(trx, ids, toldEvents, mostTold);
  return { bonuses, events, handovers: await handoversOf(trx, remindable(milestones)) };
}
