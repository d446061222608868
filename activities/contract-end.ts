import type { Gateway } from '../gateway';
import type { ContractEndActivities } from '../protocol/activities';
import { refundsDue } from '../store/charges';
import { findContract, presentOf, setEndTold } from '../store/contracts';
import type { Database } from '../store/database';
import { refundRequestsOf } from '../store/refund-requests';
import { liveMilestoneStarts } from '../store/starts';

/** How many milestones of a contract are told at a time. */
const AT_A_TIME = 10;

/** R16: telling an end is safe to repeat; a milestone that has heard it does nothing. */
export function contractEndActivities(db: Database, gateway: Gateway): ContractEndActivities {
  return {
    async announceEnd(contractId, now) {
      const contract = await findContract(db, contractId);
      if (contract === null || contract.end === null) return { done: true, milestones: 0 };
      const milestones = await liveMilestoneStarts(db, contractId);
      for (let told = 0; told < milestones.length; told += AT_A_TIME) {
        await Promise.all(milestones.slice(told, told + AT_A_TIME).map(gateway.signalContractEnding));
      }
      const requests = (await refundRequestsOf(db, contractId)).filter(
        ({ milestoneId }) => milestoneId === null,
      );
      const open = requests.filter(({ state }) => state === 'open').map(({ id }) => id);
      const closed = requests.filter(({ state }) => state === 'refunded' || state === 'superseded');
      await Promise.all(closed.map(({ id }) => gateway.tellRefundRequest(id)));
      const refundTransfers = await refundsDue(db, contractId);
      await gateway.startFollowUps({
        bonuses: [],
        contractEnds: [],
        heldOverRequests: open,
        refundTransfers,
      });
      const at = presentOf(contract, now);
      return { done: await setEndTold(db, contractId, contract.end.by, at), milestones: milestones.length };
    },
  };
}
