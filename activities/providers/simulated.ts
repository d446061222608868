import type { Knex } from 'knex';
import type { PaymentRail } from './rail';
import { charge, chargeOutcome, readCharge, type Takings, takings } from './simulated-charges';
import { listCharges, listRefunds } from './simulated-lists';
import { readRefund, refund, refundOutcome } from './simulated-refunds';

export type { Takings } from './simulated-charges';

export interface SimulatedRail extends PaymentRail {
  /** What the rail has taken and given back for a milestone: the other side of our books. */
  takings(filter: { reference: string }): Promise<Takings>;
}

/**
 * A payment provider that lives in Postgres and plays an outside party: its effects are committed by itself
 * and stay when the service's own transaction is rolled back. The payment method decides what happens:
 *
 * - `pm_ok` succeeds.
 * - `pm_declined` is declined with `card_declined`.
 * - `pm_requires_action` is declined with `action_required` once for a milestone; the next key works.
 * - `pm_timeout_after_charge` takes the money and gives no answer; a look-up finds the charge.
 * - `pm_unavailable_twice` is unavailable for the first two calls of a key, then works; so do its refunds.
 * - Anything else is declined with `unknown_payment_method`.
 *
 * @param knex a connection pool; a transaction is refused, since the rail must not be rolled back with it.
 */
export function createSimulatedRail(knex: Knex): SimulatedRail {
  if (knex.isTransaction) throw new TypeError('The simulated rail needs a pool, not a transaction');
  return {
    name: 'simulated',
    charge: (request) => charge(knex, request),
    findCharge: async (key) => {
      const row = await readCharge(knex, { key });
      return row ? chargeOutcome(row) : null;
    },
    refund: (request) => refund(knex, request),
    findRefund: async (key) => {
      const row = await readRefund(knex, key);
      return row ? refundOutcome(row) : null;
    },
    listCharges: (page) => listCharges(knex, page),
    listRefunds: (page) => listRefunds(knex, page),
    takings: ({ reference }) => takings(knex, reference),
  };
}
