import { CancellationScope, continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { ADVANCE } from '../protocol/names';
import { onTrouble } from './attributes';
import { insist } from './insist';
import { showTestClock } from './other-details';
import { defineRawSignal } from './raw-signal';

/** Milliseconds between two tries where something has not settled. */
const PAUSE = 500;
/** Milliseconds that one advance waits, all in all, for what only a payment rail keeps open. */
const PATIENCE = 5_000;

/**
 * Takes a test clock to where it was asked to go, from one instant at which something rings to the next: each is
 * settled before time goes on. What a payment rail keeps waiting is not waited for without end; clocks are.
 */
export async function testClock(testClockId: string): Promise<void> {
  let asked = 0;
  setHandler(
    defineRawSignal(ADVANCE),
    () => {
      asked += 1;
    },
    { description: 'Sent by the API: the clock has been given a target. {}' },
  );
  let state = 'advancing';
  const show = () => showTestClock(testClockId, state);
  onTrouble(show);
  await CancellationScope.nonCancellable(async () => {
    for (let answered = -1; answered !== asked; ) {
      answered = asked;
      show();
      await advance(testClockId);
    }
    state = 'ready';
    show();
  });
}

async function advance(testClockId: string): Promise<void> {
  let waited = 0;
  for (;;) {
    const before = Date.now();
    const patient = waited < PATIENCE;
    const step = await insist('advanceTestClock', 'Go to the next instant', [testClockId, patient]);
    if (step.outcome === 'ready') return;
    if (step.outcome === 'arrived') return arrive(testClockId, step.commandId);
    if (step.outcome === 'waits') {
      await sleep(PAUSE, { summary: 'Something that came due is not settled yet' });
      waited += Date.now() - before;
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof testClock>(testClockId);
  }
}

/** Everything that waits by the clock has to know its time before anybody is told that the clock is ready. */
async function arrive(testClockId: string, commandId: string): Promise<void> {
  let told: string | null = null;
  do {
    const summary = 'Tell the time to all that wait by it';
    told = await insist('arriveTestClock', summary, [testClockId, commandId, told]);
  } while (told !== null);
}
