import { CancellationScope, continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { ADVANCE } from '../protocol/names';
import { insist } from './insist';
import { defineRawSignal } from './raw-signal';

/** Milliseconds between two tries where something has not settled, and for how long it may keep an advance waiting. */
const PAUSE = 500;
const PATIENCE = 10_000;

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
  await CancellationScope.nonCancellable(async () => {
    let movedAt = Date.now();
    for (;;) {
      const seen = asked;
      const patient = Date.now() - movedAt < PATIENCE;
      const step = await insist('advanceTestClock', 'Go to the next instant', [testClockId, patient]);
      if (step === 'ready' && asked === seen) return;
      if (step === 'waits') await sleep(PAUSE, { summary: 'Something that came due is not settled yet' });
      else movedAt = Date.now();
      if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof testClock>(testClockId);
    }
  });
}
