import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../gateway';
import type { TestClockActivities } from '../protocol/activities';
import { ALARM_GRACE } from '../protocol/names';
import type { Database } from '../store/database';
import { milestoneStarts } from '../store/starts';
import {
  findTestClock,
  liveMilestonesOn,
  openRequestsOn,
  type Unsettled,
  unsettledOn,
} from '../store/test-clocks';
import * as transactions from '../transactions';

/** Milliseconds that one step waits for what has come due; where it is not patient, for what the rail may keep open. */
const LOOKS_FOR = 1000;
const LOOKS_BRIEFLY = 250;
const BETWEEN_LOOKS = 15;

/** How many workflows are told at the same time. */
const AT_A_TIME = 10;

/** Each step finds in the rows where the clock stands: one cut off in the middle is taken up by the next. */
export function testClockActivities(db: Database, gateway: Gateway): TestClockActivities {
  const tell = tellBy(db, gateway);
  return {
    async advanceTestClock(testClockId, patient) {
      if (!(await settles(db, testClockId, patient, tell))) return { outcome: 'waits' };
      return transactions.moveTestClock(db, testClockId, Date.now());
    },
    async arriveTestClock(testClockId, commandId, after) {
      const milestones = await liveMilestonesOn(db, testClockId, after);
      const last = milestones.at(-1);
      if (last !== undefined) {
        await tell({ milestones, requests: [] });
        return last;
      }
      await tell({ milestones, requests: await openRequestsOn(db, testClockId) });
      await transactions.finishAdvance(db, testClockId, commandId);
      return null;
    },
  };
}

type Told = Pick<Unsettled, 'milestones' | 'requests'>;
type Tell = (told: Told) => Promise<void>;

/** Whether all that has come due is settled, once those whose clocks have come were told. */
async function settles(db: Database, id: string, patient: boolean, tell: Tell): Promise<boolean> {
  const began = Date.now();
  let told = false;
  for (;;) {
    const clock = await findTestClock(db, id);
    if (clock === null || clock.target === null) return true;
    const unsettled = await unsettledOn(db, id, Date.now() + clock.offset - ALARM_GRACE);
    const isDue = unsettled.milestones.length + unsettled.requests.length > 0;
    const waited = Date.now() - began;
    if (!isDue && (!unsettled.busy || (!patient && waited > LOOKS_BRIEFLY))) return true;
    if (waited > LOOKS_FOR) return false;
    if (isDue && !told) await tell(unsettled);
    told ||= isDue;
    await sleep(BETWEEN_LOOKS);
  }
}

const tellBy =
  (db: Database, gateway: Gateway): Tell =>
  async ({ milestones, requests }) => {
    await inTurn(await milestoneStarts(db, milestones), gateway.readMilestoneAgain);
    await inTurn(requests, gateway.tellRequestClockAdvanced);
  };

async function inTurn<Item>(items: readonly Item[], tell: (item: Item) => Promise<void>): Promise<void> {
  for (let told = 0; told < items.length; told += AT_A_TIME) {
    await Promise.all(items.slice(told, told + AT_A_TIME).map(tell));
  }
}
