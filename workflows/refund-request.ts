import { CancellationScope, setHandler } from '@temporalio/workflow';
import { formatMoney } from '../domain/money';
import { type Handled, noFollowUps, type RequestSnapshot } from '../protocol/activities';
import {
  actSignals,
  CLOCK_ADVANCED,
  CONTRACT_ENDING,
  type HeldOverAct,
  heldOverActs,
} from '../protocol/names';
import { showRequest } from './attributes';
import { startFollowUps } from './follow-ups';
import { Inbox } from './inbox';
import { acceptRetry, insist } from './insist';
import { waitOn } from './loop';
import { Present } from './present';
import { defineRawSignal } from './raw-signal';

/**
 * A refund request for a contract's held-over money: it waits for the freelancer's answer or the end of the
 * response period (R17) and, once declined, for ops. Begins by reading its row, like a milestone.
 */
export async function refundRequest(refundRequestId: string): Promise<void> {
  const present = new Present();
  const inbox = new Inbox<HeldOverAct>(present);
  for (const type of heldOverActs) inbox.accept(type, actSignals[type]);
  acceptRetry();
  let came = 0;
  let reread = false;
  const hear = () => {
    reread = true;
    came += 1;
  };
  setHandler(defineRawSignal(CONTRACT_ENDING), hear, {
    description: 'Sent by contract-end: the freelancer has ended the contract. {}',
  });
  setHandler(defineRawSignal(CLOCK_ADVANCED), hear, {
    description: 'Sent by test-clock: the clock of the contract was moved. {}',
  });

  await CancellationScope.nonCancellable(async () => {
    const read = () => insist('readHeldOverRequest', 'Read the refund request', [refundRequestId]);
    const first = await read();
    if (first === null) return;
    present.follow(first);
    inbox.open();
    show(first);
    await waitOn<RequestSnapshot, HeldOverAct>(first, {
      inbox,
      present,
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
      deliver: (_, mail) =>
        insist('handleHeldOverAct', mail.type, [refundRequestId, { ...mail, now: Date.now() }]),
      ring: ({ request, currency }, { at }) =>
        insist('ringResponsePeriodOver', `Refund ${formatMoney(request.asked, currency)}: silence`, [
          refundRequestId,
          at,
          Date.now(),
        ]),
      changed: ({ snapshot }) => show(snapshot),
      follow: ({ snapshot, followUps }) => startFollowUps(snapshot.contractId, followUps),
      isOver: ({ request: { state } }) => state.name !== 'open' && state.name !== 'declined',
      isLong: () => false,
    });
  });
}

/** In the words that milestones have for it, so that one query finds both; null while it is open. */
const stateShown = {
  open: null,
  declined: 'on_hold',
  refunded: 'refunded',
  resolved: 'resolved',
  superseded: null,
} as const;

function show({ request: { state } }: RequestSnapshot): void {
  showRequest({
    state: stateShown[state.name],
    respondBy: state.name === 'open' ? state.respondBy : null,
  });
}

const unchanged = (snapshot: RequestSnapshot): Handled<RequestSnapshot> => ({
  outcome: 'ignored',
  snapshot,
  followUps: noFollowUps,
});
