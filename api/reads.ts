import { bonusesOf } from '../store/bonuses';
import type { Contract } from '../store/contracts';
import type { Database } from '../store/database';
import { latestEvents } from '../store/events';
import { handoversOf } from '../store/feed';
import { contractMoney } from '../store/ledger';
import { milestonesOf, type StoredMilestone } from '../store/milestones';
import { refundRequestsOf } from '../store/refund-requests';
import { contractView, milestoneView, refundRequestView, toldEvents } from './views';

/** How much of its work a milestone shows, the latest; all of it is in its record (`/events`). */
const MOST_TOLD = 20;

/** A contract with everything in it, in the same few queries however many milestones it has. */
export async function contractDetails(db: Database, contract: Contract) {
  const [milestones, requests, money] = await Promise.all([
    milestonesOf(db, contract.id),
    refundRequestsOf(db, contract.id),
    contractMoney(db, contract.id),
  ]);
  const ids = milestones.map(({ id }) => id);
  const [bonuses, events, handovers] = await Promise.all([
    bonusesOf(db, ids),
    latestEvents(db, ids, toldEvents, MOST_TOLD),
    handoversOf(db, remindable(milestones)),
  ]);
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

export async function milestoneDetails(db: Database, milestone: StoredMilestone, contract: Contract) {
  const [bonuses, events, handovers] = await Promise.all([
    bonusesOf(db, [milestone.id]),
    latestEvents(db, [milestone.id], toldEvents, MOST_TOLD),
    handoversOf(db, remindable([milestone])),
  ]);
  const handedOver = handovers.get(milestone.id) ?? new Map();
  return milestoneView(milestone, contract, { bonuses, events, handovers: handedOver });
}
