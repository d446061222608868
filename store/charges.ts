import type { RefundableCharge, RefundPart } from '../domain/money';
import type { Database, Transaction } from './database';
import { newId } from './ids';

export type NewCharge = {
  readonly id: string;
  /** The operation key the rail was called with. */
  readonly operationKey: string;
  readonly contractId: string;
  readonly milestoneId: string;
  readonly kind: 'deposit' | 'bonus';
  readonly amount: number;
  readonly provider: string;
  readonly railReference: string;
  readonly paymentMethod: string;
  readonly createdAt: number;
};

/** Records a charge that came through. */
export async function insertCharge(trx: Transaction, charge: NewCharge): Promise<void> {
  await trx('charges').insert({
    id: charge.id,
    operation_key: charge.operationKey,
    contract_id: charge.contractId,
    milestone_id: charge.milestoneId,
    kind: charge.kind,
    amount: charge.amount,
    provider: charge.provider,
    rail_reference: charge.railReference,
    payment_method: charge.paymentMethod,
    created_at: new Date(charge.createdAt),
  });
}

/** R17: the contract's deposits with something left to refund, newest first. */
export async function refundableCharges(trx: Transaction, contractId: string): Promise<RefundableCharge[]> {
  return trx('charges')
    .where({ contract_id: contractId, kind: 'deposit' })
    .whereRaw('refunded < amount')
    .orderBy('id', 'desc')
    .select('id', trx.raw('(amount - refunded)::bigint as unrefunded'));
}

/** A refund settled in our books, which the rail has yet to carry out. */
export type Refund = {
  readonly id: string;
  readonly operationKey: string;
  readonly contractId: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly currency: string;
  readonly chargeReference: string;
  readonly state: 'due' | 'sent';
};

/**
 * Records the parts of a refund as due to the rail and counts them against their charges.
 * @param operationKey of the journal they belong to
 * @returns the refunds' ids
 * @throws a Postgres error of class 23 when a part is more than its charge's unrefunded rest
 */
export async function insertRefunds(
  trx: Transaction,
  refund: { contractId: string; operationKey: string; createdAt: number },
  parts: readonly RefundPart[],
): Promise<string[]> {
  const rows = parts.map((part) => ({
    id: newId.refund(),
    operation_key: `${refund.operationKey}:${part.chargeId}`,
    contract_id: refund.contractId,
    charge_id: part.chargeId,
    amount: part.amount,
    created_at: new Date(refund.createdAt),
    sweep_at: trx.raw(`now() + interval '5 seconds'`),
  }));
  await trx('refunds').insert(rows);
  await trx.raw(
    `update charges set refunded = refunded + part.amount
     from jsonb_to_recordset(?::jsonb) as part("chargeId" text, amount bigint) where charges.id = part."chargeId"`,
    [JSON.stringify(parts)],
  );
  return rows.map(({ id }) => id);
}

export async function findRefund(db: Database | Transaction, id: string): Promise<Refund | null> {
  const row = await db('refunds as r')
    .join('charges as c', 'c.id', 'r.charge_id')
    .join('contracts as k', 'k.id', 'r.contract_id')
    .where('r.id', id)
    .first({
      id: 'r.id',
      operationKey: 'r.operation_key',
      contractId: 'r.contract_id',
      chargeId: 'r.charge_id',
      amount: 'r.amount',
      currency: 'k.currency',
      chargeReference: 'c.rail_reference',
      state: 'r.state',
    });
  return row ?? null;
}

/** Marks a refund as carried out by the rail; false where it was already. */
export async function setRefundSent(
  trx: Transaction,
  id: string,
  railReference: string,
  at: number,
): Promise<boolean> {
  const sent = await trx('refunds')
    .where({ id, state: 'due' })
    .update({ state: 'sent', rail_reference: railReference, sent_at: new Date(at), sweep_at: null });
  return sent === 1;
}

export async function refundsDue(db: Database | Transaction, contractId: string): Promise<string[]> {
  return db('refunds').where({ contract_id: contractId, state: 'due' }).pluck('id');
}
