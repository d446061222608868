import type { Knex } from 'knex';
import type { RailCharge, RailList, RailPage, RailRefund } from './rail';

/** What the simulated rail has taken and given back, by key. */

export async function listCharges(
  knex: Knex,
  { after = '', limit }: RailPage,
): Promise<RailList<RailCharge>> {
  const rows = await knex('simulated_rail.charges')
    .where('key', '>', after)
    .where({ status: 'succeeded' })
    .orderBy('key')
    .limit(limit)
    .select({ key: 'key', railReference: 'rail_reference', amount: 'amount', currency: 'currency' });
  return pageOf(rows as RailCharge[], limit);
}

export async function listRefunds(
  knex: Knex,
  { after = '', limit }: RailPage,
): Promise<RailList<RailRefund>> {
  const rows = await knex('simulated_rail.refunds')
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .select({
      ...{ key: 'key', railReference: 'rail_reference', amount: 'amount', currency: 'currency' },
      chargeReference: 'charge_reference',
    });
  return pageOf(rows as RailRefund[], limit);
}

function pageOf<Item extends RailCharge>(rows: readonly Item[], limit: number): RailList<Item> {
  const items = rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  return { items, next: items.length < limit ? null : (items.at(-1)?.key ?? null) };
}
