import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { armed, reached } from '../../crash-points';
import { RailRefused, type RefundOutcome, type RefundRequest } from './rail';
import { readCharge } from './simulated-charges';
import { failAtFirst, keyReused, requireMoney } from './simulated-checks';

type RefundRow = {
  key: string;
  charge_reference: string;
  amount: string | number;
  currency: string;
  rail_reference: string;
};

export async function refund(knex: Knex, request: RefundRequest): Promise<RefundOutcome> {
  requireMoney(request);
  const recorded = await readRefund(knex, request.key);
  if (recorded) return sameRefund(recorded, request);
  const charged = await readCharge(knex, { rail_reference: request.chargeReference });
  if (!charged) throw new RailRefused('unknown_charge', `There is no charge ${request.chargeReference}`);
  if (charged.currency !== request.currency) {
    throw new RailRefused(
      'currency_mismatch',
      `${request.chargeReference} was charged in ${charged.currency}`,
    );
  }
  if (charged.payment_method === 'pm_unavailable_twice') await failAtFirst(knex, 'refund', request.key);
  const given = await knex.transaction((transaction) => giveBack(transaction, request));
  if (armed) await reached('rail.moved', request.key);
  return given;
}

/** The key is claimed before the charge is looked at, so that a parallel call under it waits for this one. */
async function giveBack(transaction: Knex.Transaction, request: RefundRequest): Promise<RefundOutcome> {
  const { key, chargeReference, amount, currency } = request;
  const [claimed] = await transaction<RefundRow>('simulated_rail.refunds')
    .insert({
      key,
      charge_reference: chargeReference,
      amount,
      currency,
      rail_reference: `sim_re_${randomUUID()}`,
    })
    .onConflict('key')
    .ignore()
    .returning('*');
  if (!claimed) {
    const recorded = await readRefund(transaction, key);
    if (!recorded) throw new Error(`Refund ${key} was neither made nor found`);
    return sameRefund(recorded, request);
  }
  const drawn = await transaction('simulated_rail.charges')
    .where({ rail_reference: chargeReference })
    .whereRaw('amount - refunded >= ?', [amount])
    .increment('refunded', amount);
  if (drawn !== 1) {
    throw new RailRefused(
      'exceeds_charge',
      `${chargeReference} has less than ${amount} ${currency} left to refund`,
    );
  }
  return refundOutcome(claimed);
}

function sameRefund(recorded: RefundRow, request: RefundRequest): RefundOutcome {
  const same =
    recorded.charge_reference === request.chargeReference &&
    Number(recorded.amount) === request.amount &&
    recorded.currency === request.currency;
  if (!same) throw keyReused(request.key);
  return refundOutcome(recorded);
}

export function refundOutcome(row: RefundRow): RefundOutcome {
  return { status: 'succeeded', railReference: row.rail_reference };
}

export async function readRefund(knex: Knex, key: string): Promise<RefundRow | null> {
  return (await knex<RefundRow>('simulated_rail.refunds').where({ key }).first()) ?? null;
}
