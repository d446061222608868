import type { Knex } from 'knex';
import { RailRefused, RailUnavailable } from './rail';

const CALLS_THAT_FAIL = 2;

export function requireMoney({ amount, currency }: { amount: number; currency: string }): void {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new RailRefused('invalid_amount', `${amount} is not a positive integer of minor units`);
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new RailRefused('invalid_currency', `${currency} is not an ISO 4217 code`);
  }
}

export function keyReused(key: string): RailRefused {
  return new RailRefused('key_reused', `The key ${key} was used before with other content`);
}

/** Counts the call and lets it pass only after the first two of its key; a call that fails leaves nothing else. */
export async function failAtFirst(knex: Knex, operation: 'charge' | 'refund', key: string): Promise<void> {
  const [outage] = await knex<{ operation: string; key: string; calls: number }>('simulated_rail.outages')
    .insert({ operation, key, calls: 1 })
    .onConflict(['operation', 'key'])
    .merge({ calls: knex.raw('outages.calls + 1') })
    .returning('calls');
  if (!outage || outage.calls <= CALLS_THAT_FAIL) {
    throw new RailUnavailable(`The rail is not available for ${operation} ${key}`);
  }
}
