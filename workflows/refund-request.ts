import { CancellationScope, continueAsNew, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import { formatMoney } from '../domain/money';
import { type Handled, noFollowUps, type RequestSnapshot } from '../protocol/activities';
import {
  actSignals,
  CLOCK_ADVANCED,
  CONTRACT_ENDING,
  type HeldOverAct,
  heldOverActs,
} from '../protocol/names';
import { onTrouble, showRequest } from './attributes';
import { startFollowUps } from './follow-ups';
import { Inbox, type Mail } from './inbox';
import { acceptRetry, insist } from './insist';
import { waitOn } from './loop';
import { showRequestDetails } from './other-details';
import { Present } from './present';
import { defineRawSignal } from './raw-signal';
import { type Handling, note, type Remembered } from './told';

/**
 * A refund request for a contract's held-over money: it waits for the freelancer's answer or the end of the
 * response period (R17) and, once declined, for ops. Begins by reading its row, like a milestone.
 * @param mail taken over from the run before
 */
export async function refundRequest(
  refundRequestId: string,
  mail: readonly Mail<HeldOverAct>[] = [],
): Promise<void> {
  const present = new Present();
  const inbox = new Inbox<HeldOverAct>(present);
  for (const one of mail) inbox.putBack(one);
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
    const remembered: Remembered = { last: null, refused: null };
    let [standing, handling]: [RequestSnapshot, Handling | null] = [first, null];
    const show = (snapshot: RequestSnapshot) => {
      standing = snapshot;
      list(snapshot);
      showRequestDetails(snapshot, remembered);
    };
    onTrouble(() => showRequestDetails(standing, remembered));
    show(first);
    const why = await waitOn<RequestSnapshot, HeldOverAct>(first, {
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
      deliver: (snapshot, mail) => {
        const what = describe(mail, snapshot);
        handling = { what, by: mail.sender ?? 'a signal past the API', receivedAt: mail.receivedAt };
        const { summary: _summary, sender: _sender, ...message } = mail;
        return insist('handleHeldOverAct', what, [refundRequestId, { ...message, now: Date.now() }]);
      },
      ring: ({ request, currency }, { at }) =>
        insist('ringResponsePeriodOver', `Refund ${formatMoney(request.asked, currency)}: silence`, [
          refundRequestId,
          at,
          Date.now(),
        ]),
      changed: (handled) => {
        if (handling !== null) note(remembered, handling, handled);
        handling = null;
        show(handled.snapshot);
      },
      follow: ({ snapshot, followUps }) =>
        startFollowUps(snapshot.contractId, followUps, ' of held-over money'),
      isOver: ({ request: { state } }) => state.name !== 'open' && state.name !== 'declined',
      isLong: () =>
        workflowInfo().continueAsNewSuggested && inbox.canBeCarried && patched('request-continues'),
    });
    if (why === 'long') await continueAsNew<typeof refundRequest>(refundRequestId, inbox.carry());
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

/** How it stands, in the list. */
function list({ request: { state } }: RequestSnapshot): void {
  showRequest({
    state: stateShown[state.name],
    respondBy: state.name === 'open' ? state.respondBy : null,
  });
}

/** What a message does, in money terms. */
function describe({ type }: Mail<HeldOverAct>, { request, currency }: RequestSnapshot): string {
  const asked = formatMoney(request.asked, currency);
  switch (type) {
    case 'acceptRefund':
      return `Refund ${asked}: accepted`;
    case 'declineRefund':
      return `Decline the refund of ${asked}: on hold`;
    case 'resolve':
      return `Resolve ${asked} that is on hold`;
  }
}

const unchanged = (snapshot: RequestSnapshot): Handled<RequestSnapshot> => ({
  outcome: 'ignored',
  snapshot,
  followUps: noFollowUps,
});
