import {
  condition,
  defineSignal,
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
