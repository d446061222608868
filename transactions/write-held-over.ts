import type { Instant } from '../domain/instant';
import { type HeldOverEvent, heldOverPostingOf } from '../domain/refund-request';
import { type FollowUps, noFollowUps } from '../protocol/activities';
import type { Contract } from '../store/contracts';
import type { Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { type RefundRequest, type RefundRequestChange, updateRefundRequest } from '../store/refund-requests';
import { eventOf, type Origin, partiesOf, postAll, postingFor, recordRefundsDue } from './context';

export type HeldOverChange = {
  readonly contract: Contract;
  readonly request: RefundRequest;
  readonly event: HeldOverEvent;
  readonly origin: Origin;
  readonly now: Instant;
};

/** Writes what happened to a request for held-over money: the journal, its row, the record, the refunds due. */
export async function writeHeldOverEvent(trx: Transaction, change: HeldOverChange): Promise<FollowUps> {
  const { contract, request, event, origin, now } = change;
  const parties = await partiesOf(trx, contract, 'amount' in event || 'refunded' in event);
  const moved = heldOverPostingOf(event, request.id, parties);
  const posting =
    moved && postingFor({ contract, milestoneId: null, id: request.id }, moved, event.rule, origin);
  const [journalId = null] = await postAll(trx, posting === null ? [] : [posting]);
  await updateRefundRequest(trx, request.id, rowChange(event, now));
  const { type, rule, ...data } = event;
  const record = { type, rule, amount: amountOf(event), data };
  await insertEvents(trx, [
    eventOf({ contractId: contract.id, refundRequestId: request.id }, origin, record, journalId),
  ]);
  if (posting === null) return noFollowUps;
  return { ...noFollowUps, refundTransfers: await recordRefundsDue(trx, posting, now) };
}

function amountOf(event: HeldOverEvent): number | null {
  switch (event.type) {
    case 'refund_request.refunded':
      return event.amount;
    case 'refund_request.declined':
      return event.setAside;
    case 'refund_request.resolved':
      return event.gross;
    case 'refund_request.superseded':
      return null;
  }
}

function rowChange(event: HeldOverEvent, now: Instant): RefundRequestChange {
  const closed = { respondBy: null, closedAt: now, closeReason: event.reason };
  switch (event.type) {
    case 'refund_request.refunded':
      return { ...closed, state: 'refunded', refunded: event.amount };
    case 'refund_request.declined':
      return { ...closed, state: 'declined', onHold: event.setAside };
    case 'refund_request.superseded':
      return { ...closed, state: 'superseded' };
    case 'refund_request.resolved':
      return { ...closed, state: 'resolved', onHold: 0, released: event.gross, refunded: event.refunded };
  }
}
