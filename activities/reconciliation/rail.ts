import { idsBefore } from '../../store/ids';
import * as work from '../../store/reconciliation-work';
import type { RailCharge, RailList, RailPage } from '../providers/rail';
import { type Comparison, eachPage, PAGE } from './compare';

/**
 * The rail's books against ours. What the rail lists is looked up here, page by page. Where that has found as many as
 * there are here nothing can be missing there; only else is each of ours looked up at the rail.
 */
export async function compareRail(it: Comparison): Promise<void> {
  const { db, rail } = it.sides;
  const before = { charge: idsBefore('chg', it.startedAt), refund: idsBefore('ref', it.startedAt) };
  const ours = await work.countAtRail(db, rail.name, before);
  const charges = await eachListed(
    it,
    'charges',
    (page) => rail.listCharges(page),
    compareCharges,
    before.charge,
  );
  if (charges < ours.charges) await lookUpCharges(it, before.charge);
  const refunds = await eachListed(
    it,
    'refunds',
    (page) => rail.listRefunds(page),
    compareRefunds,
    before.refund,
  );
  if (refunds < ours.refunds) await lookUpRefunds(it, before.refund);
}

type Compare<Item> = (it: Comparison, items: readonly Item[], before: string) => Promise<number>;

/** @returns how many of the rail's are ours, of those made before it began */
async function eachListed<Item>(
  it: Comparison,
  step: 'charges' | 'refunds',
  list: (page: RailPage) => Promise<RailList<Item>>,
  compare: Compare<Item>,
  before: string,
): Promise<number> {
  let matched = 0;
  let next: string | null = null;
  do {
    const page = await list({ ...(next === null ? {} : { after: next }), limit: PAGE });
    matched += await compare(it, page.items, before);
    it.done(step, page.items.length);
    next = page.next;
  } while (next !== null);
  return matched;
}

async function compareCharges(it: Comparison, items: readonly RailCharge[], before: string): Promise<number> {
  const { db } = it.sides;
  const keys = items.map(({ key }) => key);
  const rows = byKey(await work.chargesByKey(db, keys));
  const unknown = items.filter(({ key }) => !rows.has(key));
  await tellUnknownCharges(it, unknown);
  for (const item of items) {
    const row = rows.get(item.key);
    if (row !== undefined && !isSame(item, row))
      it.differs('charge_differs', item.key, row.contractId, `${told(item)} at the rail, ${told(row)} here`);
  }
  return [...rows.values()].filter(({ id }) => id < before).length;
}

/** A charge whose answer is on its way is waited for, and may have been settled since. */
async function tellUnknownCharges(it: Comparison, items: readonly RailCharge[]): Promise<void> {
  if (items.length === 0) return;
  const keys = items.map(({ key }) => key);
  const awaited = await work.awaitedKeys(it.sides.db, keys);
  const settled = byKey(await work.chargesByKey(it.sides.db, keys));
  for (const item of items) {
    if (awaited.has(item.key) || settled.has(item.key)) continue;
    it.differs('charge_not_in_rows', item.key, null, `${told(item)} at the rail, nothing here`);
  }
}

async function compareRefunds(
  it: Comparison,
  items: readonly (RailCharge & { readonly chargeReference: string })[],
  before: string,
): Promise<number> {
  const rows = byKey(
    await work.refundsByKey(
      it.sides.db,
      items.map(({ key }) => key),
    ),
  );
  for (const item of items) {
    const row = rows.get(item.key);
    if (row === undefined) {
      it.differs('refund_not_in_rows', item.key, null, `${told(item)} at the rail, nothing here`);
      continue;
    }
    // One that is due has been carried out, and its answer is on its way.
    const same = row.state === 'due' ? { ...row, railReference: item.railReference } : row;
    if (!isSame(item, same) || item.chargeReference !== row.chargeReference)
      it.differs('refund_differs', item.key, row.contractId, `${told(item)} at the rail, ${told(row)} here`);
  }
  return [...rows.values()].filter(({ id, state }) => state === 'sent' && id < before).length;
}

async function lookUpCharges(it: Comparison, before: string): Promise<void> {
  const { db, rail } = it.sides;
  await eachPage('', async (after) => {
    const rows = await work.chargesAfter(db, rail.name, { after, before, limit: PAGE });
    for (const row of rows) {
      const answer = await rail.findCharge(row.key);
      if (answer?.status === 'succeeded') continue;
      const there = answer === null ? 'nothing' : `declined (${answer.code})`;
      it.differs('charge_not_at_rail', row.id, row.contractId, `${told(row)} here, ${there} at the rail`);
    }
    it.done('charges', 0);
    return { last: rows.at(-1)?.id ?? null, count: rows.length };
  });
}

async function lookUpRefunds(it: Comparison, before: string): Promise<void> {
  const { db, rail } = it.sides;
  await eachPage('', async (after) => {
    const rows = await work.sentRefundsAfter(db, rail.name, { after, before, limit: PAGE });
    for (const row of rows) {
      if ((await rail.findRefund(row.key)) !== null) continue;
      it.differs('refund_not_at_rail', row.id, row.contractId, `${told(row)} here, nothing at the rail`);
    }
    it.done('refunds', 0);
    return { last: rows.at(-1)?.id ?? null, count: rows.length };
  });
}

type Booked = Pick<RailCharge, 'key' | 'amount' | 'currency' | 'railReference'>;

const byKey = <Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.key, row]));

const isSame = (a: Booked, b: Booked): boolean =>
  a.amount === b.amount && a.currency === b.currency && a.railReference === b.railReference;

const told = ({ amount, currency, railReference }: Booked): string =>
  `${amount} ${currency} (${railReference})`;
