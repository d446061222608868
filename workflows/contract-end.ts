import { CancellationScope } from '@temporalio/workflow';
import { onTrouble } from './attributes';
import { acceptRetry, insist } from './insist';
import { showContractEnd } from './other-details';

/**
 * R16: tells a contract's end to each of its milestones that holds money. The contract itself is ending since the
 * transaction that accepted the end.
 */
export async function contractEnd(contractId: string): Promise<void> {
  acceptRetry();
  let isTold = false;
  const show = () => showContractEnd(contractId, isTold);
  onTrouble(show);
  show();
  await CancellationScope.nonCancellable(async () => {
    for (let done = false; !done; ) {
      ({ done } = await insist('announceEnd', 'Tell the milestones that the contract is ending', [
        contractId,
        Date.now(),
      ]));
    }
    isTold = true;
    show();
  });
}
