import type { DifferenceKind } from '../../protocol/reconciliation';
import { madeAt } from '../../store/ids';
import { type Unsettled, type UnsettledKind, unsettledAfter } from '../../store/reconciliation-work';
import { ageInWords, type Comparison, lastOf, PAGE, type Part } from './compare';

type Rules = { readonly kind: DifferenceKind; readonly longest: 'charge' | 'refund' | 'command' };

const rules: Readonly<Record<UnsettledKind, Rules>> = {
  charges: { kind: 'charge_unclear', longest: 'charge' },
  refunds: { kind: 'refund_overdue', longest: 'refund' },
  commands: { kind: 'command_overdue', longest: 'command' },
};

/** What waits for the rail or for a worker, and what has for too long. Ages are in real time, by when ids were made. */
export const waitingParts: readonly Part[] = (Object.keys(rules) as UnsettledKind[]).map((of) => ({
  name: `waiting ${of}`,
  page: (it, after) => waitingPage(it, of, after),
}));

async function waitingPage(it: Comparison, of: UnsettledKind, after: string): Promise<string | null> {
  const { kind, longest } = rules[of];
  const rows = await unsettledAfter(it.sides.db, of, after, PAGE);
  let oldest = 0;
  for (const row of rows) {
    const age = it.now() - madeAt(row.id);
    oldest = Math.max(oldest, age);
    if (age > it.patience[longest])
      it.differs(kind, row.id, row.contractId, describe(row, age), row.milestoneId ?? row.id);
  }
  const { waiting } = it.counted;
  const { count, oldestSeconds } = waiting[of];
  const waits = {
    count: count + rows.length,
    oldestSeconds: Math.max(oldestSeconds, Math.round(oldest / 1000)),
  };
  it.count({ waiting: { ...waiting, [of]: waits } });
  it.done('rows', 0);
  return lastOf(rows);
}

function describe({ what, amount, currency, milestoneId }: Unsettled, age: number): string {
  const money = amount === null ? '' : ` of ${amount} ${currency}`;
  const where = milestoneId === null ? '' : ` (${milestoneId})`;
  return `${what}${money}${where} has waited for ${ageInWords(age)}`;
}
