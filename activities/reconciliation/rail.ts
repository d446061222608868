import { idsBefore } from '../../store/ids';
import * as work from '../../store/reconciliation-work';
import type { RailCharge, RailList, RailPage } from '../providers/rail';
import { type Comparison, lastOf, PAGE, type Part } from './compare';

/** A look-up is a call to the rail, one after the other: a page of them is to take seconds, not minutes. */
const LOOK_UPS = 25;

/**
 * The rail's books against ours. What the rail lists is looked up here, page by page. Where that has found as many as
 * there are here nothing can be missing there; only else is each of ours looked up at the rail.
 */
export const railParts: readonly Part[] = [
  {
    name: 'charges at the rail',
    page: listed('charges', (it, page) => it.sides.rail.listCharges(page), compareCharges),
  },
  { name: 'charges looked up', page: lookUpCharges },
  {
    name: 'refunds at the rail',
    page: listed('refunds', (it, page) => it.sides.rail.listRefunds(page), compareRefunds),
  },
  { name: 'refunds looked up', page: lookUpRefunds },
];

/** What is made while it runs is not counted. */
const beginning = ({ startedAt }: Comparison) => ({
  charges: idsBefore('chg', startedAt),
  refunds: idsBefore('ref', startedAt),
});

/** @param compare answers how many of the rail's are ours, of those made before it began */
function listed<Item>(
  what: 'charges' | 'refunds',
  list: (it: Comparison, page: RailPage) => Promise<RailList<Item>>,
  compare: (it: Comparison, items: readonly Item[], before: string) => Promise<number>,
): Part['page'] {
  return async (it, after) => {
    const before = beginning(it);
    if (after === '') count(it, what, { ours: (await ours(it))[what], matched: 0 });
    const { items, next } = await list(it, { ...(after === '' ? {} : { after }), limit: PAGE });
    const matched = await compare(it, items, before[what]);
    const far = it.counted.atRail[what];
    count(it, what, { ...far, matched: far.matched + matched });
    it.done(what, items.length);
    return next;
  };
}

const ours = (it: Comparison) => {
  const { charges: charge, refunds: refund } = beginning(it);
  return work.countAtRail(it.sides.db, it.sides.rail.name, { charge, refund });
};

const count = (
  it: Comparison,
  what: 'charges' | 'refunds',
  far: { readonly ours: number; readonly matched: number },
) => it.count({ atRail: { ...it.counted.atRail, [what]: far } });

const isMissed = (it: Comparison, what: 'charges' | 'refunds') => {
  const { matched, ours: expected } = it.counted.atRail[what];
  return matched < expected;
};

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

async function lookUpCharges(it: Comparison, after: string): Promise<string | null> {
  if (!isMissed(it, 'charges')) return null;
  const { db, rail } = it.sides;
  const page = { after, before: beginning(it).charges, limit: LOOK_UPS };
  const rows = await work.chargesAfter(db, rail.name, page);
  for (const row of rows) {
    const answer = await rail.findCharge(row.key);
    if (answer?.status === 'succeeded') continue;
    const there = answer === null ? 'nothing' : `declined (${answer.code})`;
    it.differs('charge_not_at_rail', row.id, row.contractId, `${told(row)} here, ${there} at the rail`);
  }
  it.done('charges', 0);
  return lastOf(rows);
}

async function lookUpRefunds(it: Comparison, after: string): Promise<string | null> {
  if (!isMissed(it, 'refunds')) return null;
  const { db, rail } = it.sides;
  const page = { after, before: beginning(it).refunds, limit: LOOK_UPS };
  const rows = await work.sentRefundsAfter(db, rail.name, page);
  for (const row of rows) {
    if ((await rail.findRefund(row.key)) !== null) continue;
    it.differs('refund_not_at_rail', row.id, row.contractId, `${told(row)} here, nothing at the rail`);
  }
  it.done('refunds', 0);
  return lastOf(rows);
}

type Booked = Pick<RailCharge, 'key' | 'amount' | 'currency' | 'railReference'>;

const byKey = <Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.key, row]));

const isSame = (a: Booked, b: Booked): boolean =>
  a.amount === b.amount && a.currency === b.currency && a.railReference === b.railReference;

const told = ({ amount, currency, railReference }: Booked): string =>
  `${amount} ${currency} (${railReference})`;
