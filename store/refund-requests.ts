import type { Actor } from '../domain/actor';
import type { HeldOverRequest, HeldOverRequestState, RefundRequestStateName } from '../domain/refund-request';
import { toActor } from './actors';
import type { Database, Transaction } from './database';

/** A refund request as it is listed, for a milestone's escrow or (without a milestone) for held-over money. */
export type RefundRequest = {
  readonly id: string;
  readonly contractId: string;
  readonly milestoneId: string | null;
  readonly amount: number;
  readonly reason: string;
  readonly state: RefundRequestStateName;
  /** Null once it is closed, and while the milestone is on hold. */
  readonly respondBy: number | null;
  readonly onHold: number;
  readonly refunded: number;
  readonly released: number;
  readonly openedBy: Actor;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closeReason: string | null;
};

type RefundRequestRow = {
  id: string;
  contract_id: string;
  milestone_id: string | null;
  amount: number;
  reason: string;
  state: RefundRequestStateName;
  respond_by: Date | null;
  on_hold: number;
  refunded: number;
  released: number;
  opened_by_role: Actor['role'];
  opened_by_id: string;
  opened_by_via: string | null;
  opened_at: Date;
  closed_at: Date | null;
  close_reason: string | null;
};

function toRefundRequest(row: RefundRequestRow): RefundRequest {
  return {
    id: row.id,
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    amount: row.amount,
    reason: row.reason,
    state: row.state,
    respondBy: row.respond_by?.getTime() ?? null,
    onHold: row.on_hold,
    refunded: row.refunded,
    released: row.released,
    openedBy: toActor({
      actor_role: row.opened_by_role,
      actor_id: row.opened_by_id,
      actor_via: row.opened_by_via,
    }),
    openedAt: row.opened_at.getTime(),
    closedAt: row.closed_at?.getTime() ?? null,
    closeReason: row.close_reason,
  };
}

/** The domain's view of a request for held-over money. */
export function toHeldOverRequest(request: RefundRequest): HeldOverRequest {
  return { id: request.id, asked: request.amount, state: heldOverState(request) };
}

function heldOverState(request: RefundRequest): HeldOverRequestState {
  const { state, refunded, released, onHold } = request;
  switch (state) {
    case 'open':
      return { name: 'open', respondBy: request.respondBy ?? Number.POSITIVE_INFINITY };
    case 'refunded':
      return { name: 'refunded', refunded };
    case 'declined':
      return { name: 'declined', onHold };
    case 'superseded':
      return { name: 'superseded' };
    case 'resolved':
      return { name: 'resolved', released, refunded };
  }
}

export type NewRefundRequest = Pick<
  RefundRequest,
  'id' | 'contractId' | 'milestoneId' | 'amount' | 'reason' | 'openedBy' | 'openedAt'
> & { readonly respondBy: number };

export async function insertRefundRequest(
  trx: Transaction,
  request: NewRefundRequest,
): Promise<RefundRequest> {
  const [row] = await trx<RefundRequestRow>('refund_requests')
    .insert({
      id: request.id,
      contract_id: request.contractId,
      milestone_id: request.milestoneId,
      amount: request.amount,
      reason: request.reason,
      respond_by: new Date(request.respondBy),
      opened_by_role: request.openedBy.role,
      opened_by_id: request.openedBy.id,
      opened_by_via: request.openedBy.via ?? null,
      opened_at: new Date(request.openedAt),
      // Its workflow is started at once; should that be lost, the sweep starts it.
      sweep_at: trx.raw(`now() + interval '5 seconds'`),
    } as never)
    .returning('*');
  if (row === undefined) throw new Error('a refund request was inserted and did not come back');
  return toRefundRequest(row);
}

export type RefundRequestChange = {
  readonly state?: RefundRequestStateName;
  readonly respondBy?: number | null;
  readonly onHold?: number;
  readonly refunded?: number;
  readonly released?: number;
  readonly closedAt?: number;
  readonly closeReason?: string;
};

export async function updateRefundRequest(
  trx: Transaction,
  id: string,
  change: RefundRequestChange,
): Promise<void> {
  const instant = (at: number | null | undefined) => (at == null ? at : new Date(at));
  const columns = {
    state: change.state,
    respond_by: instant(change.respondBy),
    on_hold: change.onHold,
    refunded: change.refunded,
    released: change.released,
    closed_at: instant(change.closedAt),
    close_reason: change.closeReason,
  };
  await trx('refund_requests')
    .where({ id })
    .update(Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)));
}

export async function findRefundRequest(
  db: Database | Transaction,
  id: string,
): Promise<RefundRequest | null> {
  const row = await db<RefundRequestRow>('refund_requests').where({ id }).first();
  return row === undefined ? null : toRefundRequest(row);
}

/** The open request for a contract's held-over money (R17: at most one). */
export async function openHeldOverRequest(
  trx: Database | Transaction,
  contractId: string,
): Promise<RefundRequest | null> {
  const row = await trx<RefundRequestRow>('refund_requests')
    .where({ contract_id: contractId, state: 'open' })
    .whereNull('milestone_id')
    .first();
  return row === undefined ? null : toRefundRequest(row);
}

/**
 * The refund requests of a contract, oldest first.
 * @param most those that wait for somebody, and of the others the latest
 */
export async function refundRequestsOf(
  db: Database | Transaction,
  contractId: string,
  most: number | null = null,
): Promise<RefundRequest[]> {
  const { rows } = await db.raw<{ rows: RefundRequestRow[] }>(
    `select * from (
       select * from refund_requests where contract_id = ?
        order by (state = 'open' or on_hold > 0) desc, id desc limit ?) told
     order by id`,
    [contractId, most] as never,
  );
  return rows.map(toRefundRequest);
}
