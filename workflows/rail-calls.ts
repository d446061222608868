import { CancellationScope } from '@temporalio/workflow';
import { onTrouble } from './attributes';
import { acceptRetry, insistOnRail } from './insist';
import { showRailCall } from './other-details';

/**
 * R14: charges a bonus. Its outcome is its own: the release it came with is long done.
 * @returns `paid` or `failed`
 */
export async function bonus(commandId: string): Promise<string> {
  acceptRetry();
  let outcome: string | null = null;
  const show = () =>
    showRailCall(
      `bonus ${commandId}`,
      outcome,
      'The release that it came with is done, whatever becomes of it.',
    );
  onTrouble(show);
  show();
  return CancellationScope.nonCancellable(async () => {
    const argsFor = (lookFirst: boolean): [string, boolean, number] => [commandId, lookFirst, Date.now()];
    const { state } = await insistOnRail('chargeBonus', 'Charge the bonus', argsFor, true);
    outcome = state;
    show();
    return state;
  });
}

/** R17: has the rail carry out a refund that is settled in our books, until it succeeds. */
export async function refundTransfer(refundId: string): Promise<void> {
  acceptRetry();
  let outcome: string | null = null;
  const show = () =>
    showRailCall(`refund ${refundId} to the client`, outcome, 'In our books it is refunded already.');
  onTrouble(show);
  show();
  await CancellationScope.nonCancellable(async () => {
    const argsFor = (lookFirst: boolean): [string, boolean, number] => [refundId, lookFirst, Date.now()];
    await insistOnRail('sendRefund', 'Send the refund to the client', argsFor, true);
    outcome = 'sent';
    show();
  });
}
