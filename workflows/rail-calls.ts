import { CancellationScope } from '@temporalio/workflow';
import { acceptRetry, insistOnRail } from './insist';

/**
 * R14: charges a bonus. Its outcome is its own: the release it came with is long done.
 * @returns `paid` or `failed`
 */
export async function bonus(commandId: string): Promise<string> {
  acceptRetry();
  return CancellationScope.nonCancellable(async () => {
    const argsFor = (lookFirst: boolean): [string, boolean, number] => [commandId, lookFirst, Date.now()];
    const { state } = await insistOnRail('chargeBonus', 'Charge the bonus', argsFor, true);
    return state;
  });
}

/** R17: has the rail carry out a refund that is settled in our books, until it succeeds. */
export async function refundTransfer(refundId: string): Promise<void> {
  acceptRetry();
  await CancellationScope.nonCancellable(async () => {
    const argsFor = (lookFirst: boolean): [string, boolean, number] => [refundId, lookFirst, Date.now()];
    await insistOnRail('sendRefund', 'Send the refund to the client', argsFor, true);
  });
}
