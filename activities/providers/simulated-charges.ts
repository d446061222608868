import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { armed, reached } from '../../crash-points';
import { type ChargeOutcome, type ChargeRequest, RailAnswerUnclear } from './rail';
import { failAtFirst, keyReused, requireMoney } from './simulated-checks';

/** Integer minor units, of the charges that succeeded; `count` is their number. */
export type Takings = { readonly charged: number; readonly refunded: number; readonly count: number };

type Verdict = { status: 'succeeded' } | { status: 'declined'; code: string; reason: string };

type ChargeRow = {
  key: string;
  amount: string | number;
  currency: string;
  payment_method: string;
  customer: string;
  reference: string;
  status: 'succeeded' | 'declined';
  rail_reference: string | null;
  code: string | null;
  reason: string | null;
};

const SUCCEEDED: Verdict = { status: 'succeeded' };

export async function charge(knex: Knex, request: ChargeRequest): Promise<ChargeOutcome> {
  requireMoney(request);
  if (request.paymentMethod === 'pm_unavailable_twice') {
    const recorded = await readCharge(knex, { key: request.key });
    if (recorded) return sameCharge(recorded, request);
    await failAtFirst(knex, 'charge', request.key);
  }
  for (const verdict of verdicts(request.paymentMethod)) {
    const taken = await insertCharge(knex, request, verdict);
    if (taken && armed) await reached('rail.moved', request.reference);
    if (taken) return answer(taken);
    const recorded = await readCharge(knex, { key: request.key });
    if (recorded) return sameCharge(recorded, request);
  }
  throw new Error(`Charge ${request.key} was neither taken nor found`);
}

/** The verdicts in the order they are tried: the next one where the first has been given to the milestone before. */
function verdicts(paymentMethod: string): readonly Verdict[] {
  switch (paymentMethod) {
    case 'pm_ok':
    case 'pm_timeout_after_charge':
    case 'pm_unavailable_twice':
      return [SUCCEEDED];
    case 'pm_declined':
      return [declined('card_declined', 'The card was declined.')];
    case 'pm_requires_action':
      return [declined('action_required', 'The client must confirm the payment with the bank.'), SUCCEEDED];
    default:
      return [declined('unknown_payment_method', 'The payment method is not known.')];
  }
}

function declined(code: string, reason: string): Verdict {
  return { status: 'declined', code, reason };
}

/** Null where the key is taken, or where the client was asked to act for this milestone before. */
async function insertCharge(knex: Knex, request: ChargeRequest, verdict: Verdict): Promise<ChargeRow | null> {
  const [row] = await knex<ChargeRow>('simulated_rail.charges')
    .insert({
      key: request.key,
      amount: request.amount,
      currency: request.currency,
      payment_method: request.paymentMethod,
      customer: request.customer,
      reference: request.reference,
      rail_reference: verdict.status === 'succeeded' ? `sim_ch_${randomUUID()}` : null,
      ...verdict,
    })
    .onConflict()
    .ignore()
    .returning('*');
  return row ?? null;
}

function answer(taken: ChargeRow): ChargeOutcome {
  if (taken.payment_method === 'pm_timeout_after_charge') {
    throw new RailAnswerUnclear(`The rail did not answer in time to charge ${taken.key}`);
  }
  return chargeOutcome(taken);
}

function sameCharge(recorded: ChargeRow, request: ChargeRequest): ChargeOutcome {
  const same =
    Number(recorded.amount) === request.amount &&
    recorded.currency === request.currency &&
    recorded.payment_method === request.paymentMethod &&
    recorded.customer === request.customer &&
    recorded.reference === request.reference;
  if (!same) throw keyReused(request.key);
  return chargeOutcome(recorded);
}

export function chargeOutcome(row: ChargeRow): ChargeOutcome {
  return row.status === 'succeeded'
    ? { status: 'succeeded', railReference: String(row.rail_reference) }
    : { status: 'declined', code: String(row.code), reason: String(row.reason) };
}

export async function readCharge(
  knex: Knex,
  by: { key: string } | { rail_reference: string },
): Promise<ChargeRow | null> {
  return (await knex<ChargeRow>('simulated_rail.charges').where(by).first()) ?? null;
}

export async function takings(knex: Knex, reference: string): Promise<Takings> {
  const row = await knex('simulated_rail.charges')
    .where({ reference, status: 'succeeded' })
    .sum({ charged: 'amount', refunded: 'refunded' })
    .count({ count: '*' })
    .first();
  return {
    charged: Number(row?.charged ?? 0),
    refunded: Number(row?.refunded ?? 0),
    count: Number(row?.count ?? 0),
  };
}
