import { CancellationScope, setHandler } from '@temporalio/workflow';
import { formatMoney } from '../domain/money';
import { type Handled, noFollowUps, type RequestSnapshot } from '../protocol/activities';
import { actSignals, CONTRACT_ENDING, type HeldOverAct, heldOverActs } from '../protocol/names';
import { startFollowUps } from './follow-ups';
import { Inbox } from './inbox';
import { insist } from './insist';
import { waitOn } from './loop';
import { defineRawSignal } from './raw-signal';

/**
 * A refund request for a contract's held-over money: it waits for the freelancer's answer or the end of the
 * response period (R17) and, once declined, for ops. Begins by reading its row, like a milestone.
 */
export async function refundRequest(refundRequestId: string): Promise<void> {
  const inbox = new Inbox<HeldOverAct>();
  for (const type of heldOverActs) inbox.accept(type, actSignals[type]);
  let came = 0;
  let reread = false;
  setHandler(
    defineRawSignal(CONTRACT_ENDING),
    () => {
      reread = true;
      came += 1;
    },
    { description: 'Sent by contract-end: the freelancer has ended the contract. {}' },
  );

  await CancellationScope.nonCancellable(async () => {
    const read = () => insist('readHeldOverRequest', 'Read the refund request', [refundRequestId]);
    const first = await read();
    if (first === null) return;
    await waitOn<RequestSnapshot, HeldOverAct>(first, {
      inbox,
      notices: () => came,
      alarm: ({ request: { state } }) =>
        state.name === 'open' ? { type: 'responsePeriodOver', at: state.respondBy } : null,
      describeAlarm: ({ request, currency }) =>
        `Refund ${formatMoney(request.asked, currency)} unless declined`,
      urgent: () => null,
      notice: (snapshot) =>
        reread
          ? async () => {
              reread = false;
              return unchanged((await read()) ?? snapshot);
            }
          : null,
      deliver: (_, mail, now) => insist('handleHeldOverAct', mail.type, [refundRequestId, { ...mail, now }]),
      ring: ({ request, currency }, { at }, now) =>
        insist('ringResponsePeriodOver', `Refund ${formatMoney(request.asked, currency)}: silence`, [
          refundRequestId,
          at,
          now,
        ]),
      changed: () => undefined,
      follow: ({ snapshot, followUps }) => startFollowUps(snapshot.contractId, followUps),
      isOver: ({ request: { state } }) => state.name !== 'open' && state.name !== 'declined',
      isLong: () => false,
    });
  });
}

const unchanged = (snapshot: RequestSnapshot): Handled<RequestSnapshot> => ({
  outcome: 'ignored',
  snapshot,
  followUps: noFollowUps,
});
