import type { MilestoneActivities } from '../protocol/activities';
import { findContract } from '../store/contracts';
import type { Database } from '../store/database';
import { findMilestone } from '../store/milestones';
import * as transactions from '../transactions';

/** A milestone's decisions: each is one transaction, which answers the same when it is run again. */
export function milestoneActivities(db: Database): Omit<MilestoneActivities, 'chargeFunding'> {
  return {
    async readMilestone(milestoneId) {
      const milestone = await findMilestone(db, milestoneId);
      const contract = milestone && (await findContract(db, milestone.contractId));
      return milestone && contract && transactions.snapshotOf(milestone, contract);
    },
    handleAct: (milestoneId, delivery) => transactions.handleAct(db, milestoneId, delivery),
    ringAlarm: (milestoneId, alarm, now) => transactions.ringAlarm(db, milestoneId, alarm, now),
    hearContractEnd: (milestoneId, now) => transactions.hearContractEnd(db, milestoneId, now),
    refuseCancellation: (milestoneId, now) => transactions.refuseCancellation(db, milestoneId, now),
  };
}
