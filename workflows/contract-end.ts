import { CancellationScope } from '@temporalio/workflow';
import { acceptRetry, insist } from './insist';

/**
 * R16: tells a contract's end to each of its milestones that holds money. The contract itself is ending since the
 * transaction that accepted the end.
 */
export async function contractEnd(contractId: string): Promise<void> {
  acceptRetry();
  await CancellationScope.nonCancellable(async () => {
    for (let done = false; !done; ) {
      ({ done } = await insist('announceEnd', 'Tell the milestones that the contract is ending', [
        contractId,
        Date.now(),
      ]));
    }
  });
}
