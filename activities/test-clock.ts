import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../gateway';
import type { TestClockActivities } from '../protocol/activities';
import { ALARM_GRACE } from '../protocol/names';
import type { Database } from '../store/database';
import { milestoneStarts } from '../store/starts';
import { findTestClock, openOn, type Unsettled, unsettledOn } from '../store/test-clocks';
import * as transactions from '../transactions';

/** Milliseconds that one step waits for what has come due, and between two looks. */
const LOOKS_FOR = 1000;
const BETWEEN_LOOKS = 15;

/** How many workflows are told at a time. */
const AT_A_TIME = 10;

/** Each step finds in the rows where the clock stands: one cut off in the middle is taken up by the next. */
export function testClockActivities(db: Database, gateway: Gateway): TestClockActivities {
  const tell = tellBy(db, gateway);
  return {
    async advanceTestClock(testClockId, patient) {
      if (!(await settles(db, testClockId, patient, tell))) return 'waits';
      const move = await transactions.moveTestClock(db, testClockId, Date.now());
      if (move === 'moved') return 'moved';
      if (move === 'arrived') {
        // First: whatever waits by this clock has to know its time before anybody is told that it is ready.
        await tell(await openOn(db, testClockId));
        await transactions.finishAdvance(db, testClockId);
      }
      return 'ready';
    },
  };
}

type Told = Pick<Unsettled, 'milestones' | 'requests'>;
type Tell = (told: Told) => Promise<void>;

/** Whether all that has come due is settled, once those whose clocks have come were told. */
async function settles(db: Database, id: string, patient: boolean, tell: Tell): Promise<boolean> {
  const giveUp = Date.now() + LOOKS_FOR;
  let told = false;
  for (;;) {
    const clock = await findTestClock(db, id);
    if (clock === null || clock.target === null) return true;
    const unsettled = await unsettledOn(db, id, Date.now() + clock.offset - ALARM_GRACE);
    const isDue = unsettled.milestones.length + unsettled.requests.length > 0;
    if (!isDue && !(unsettled.busy && patient)) return true;
    if (Date.now() > giveUp) return false;
    if (isDue && !told) await tell(unsettled);
    told ||= isDue;
    await sleep(BETWEEN_LOOKS);
  }
}

const tellBy =
  (db: Database, gateway: Gateway): Tell =>
  async ({ milestones, requests }) => {
    await inTurn(await milestoneStarts(db, milestones), gateway.tellClockAdvanced);
    await inTurn(requests, gateway.tellRequestClockAdvanced);
  };

async function inTurn<Item>(items: readonly Item[], tell: (item: Item) => Promise<void>): Promise<void> {
  for (let told = 0; told < items.length; told += AT_A_TIME) {
    await Promise.all(items.slice(told, told + AT_A_TIME).map(tell));
  }
}
