import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { MinimalActivities } from './minimal-worker';

const options = { startToCloseTimeout: '10 seconds' } as const;
const local = proxyLocalActivities<MinimalActivities>(options);
const regular = proxyActivities<MinimalActivities>(options);

/** As little as an approval can be: one message, one step, one posting. No clock, no rules, no record. */
export async function minimal(id: string, variant: 'local' | 'regular'): Promise<string> {
  let approved = false;
  setHandler(defineSignal('approve'), () => {
    approved = true;
  });
  await condition(() => approved);
  await (variant === 'local' ? local : regular).postRelease(id);
  return 'paid';
}

/** The same by an update, whose answer is that of the step: one workflow task, of which only the end is stored. */
export async function minimalUpdate(id: string): Promise<string> {
  let paid = false;
  setHandler(defineUpdate<string>('approve'), async () => {
    await local.postRelease(id);
    paid = true;
    return 'paid';
  });
  await condition(() => paid);
  return 'paid';
}
