import type { DifferenceKind, Waits } from '../../protocol/reconciliation';
import { madeAt } from '../../store/ids';
import { type Unsettled, type UnsettledKind, unsettledAfter } from '../../store/reconciliation-work';
import { ageInWords, type Comparison, eachPage, PAGE } from './compare';

type Rules = { readonly kind: DifferenceKind; readonly longest: 'charge' | 'refund' | 'command' };

const rules: Readonly<Record<UnsettledKind, Rules>> = {
  charges: { kind: 'charge_unclear', longest: 'charge' },
  refunds: { kind: 'refund_overdue', longest: 'refund' },
  commands: { kind: 'command_overdue', longest: 'command' },
};

/** What waits for the rail or for a worker, and what has for too long. Ages are in real time, by when ids were made. */
export async function compareWaiting(it: Comparison): Promise<void> {
  it.waiting = {
    charges: await waitingOf(it, 'charges'),
    refunds: await waitingOf(it, 'refunds'),
    commands: await waitingOf(it, 'commands'),
  };
}

async function waitingOf(it: Comparison, of: UnsettledKind): Promise<Waits> {
  const { kind, longest } = rules[of];
  let [count, oldest] = [0, 0];
  await eachPage('', async (after) => {
    const rows = await unsettledAfter(it.sides.db, of, after, PAGE);
    for (const row of rows) {
      const age = it.now() - madeAt(row.id);
      count += 1;
      oldest = Math.max(oldest, age);
      if (age > it.patience[longest])
        it.differs(kind, row.id, row.contractId, describe(row, age), row.milestoneId ?? row.id);
    }
    it.done('rows', 0);
    return { last: rows.at(-1)?.id ?? null, count: rows.length };
  });
  return { count, oldestSeconds: Math.round(oldest / 1000) };
}

function describe({ what, amount, currency, milestoneId }: Unsettled, age: number): string {
  const money = amount === null ? '' : ` of ${amount} ${currency}`;
  const where = milestoneId === null ? '' : ` (${milestoneId})`;
  return `${what}${money}${where} has waited for ${ageInWords(age)}`;
}
