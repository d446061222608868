import type { TrialLine } from '../../protocol/reconciliation';
import { inOneSnapshot } from '../../store/database';
import * as books from '../../store/reconciliation-books';
import { type Comparison, PAGE, type Part } from './compare';

/** Journals and balances have few columns. */
const LARGE_PAGE = 2000;

/** Rows against ledger, contract by contract; then the ledger against itself (R24, R25, R26). */
export const booksParts: readonly Part[] = [
  { name: 'contracts', page: contractsPage },
  { name: 'balances', page: balancesPage },
  { name: 'journals', page: journalsPage },
  { name: 'trial balance', page: compareTotals },
];

function contractsPage(it: Comparison, after: string): Promise<string | null> {
  return inOneSnapshot(it.sides.db, async (trx) => {
    const ids = await books.contractIdsAfter(trx, after, PAGE);
    if (ids.length > 0) {
      const { rows, money } = await books.contractsBooks(trx, ids);
      for (const row of rows) compareContract(it, row, money.get(row.id));
      for (const wrong of await books.wrongEscrows(trx, ids)) tellEscrow(it, wrong);
      for (const { id, contractId, row, ledger } of await books.wrongHolds(trx, ids))
        it.differs('hold_differs', id, contractId, `the request says ${row}, the ledger ${ledger}`);
      for (const wrong of await books.wrongBalances(trx, ids)) tellBalance(it, wrong);
      for (const { id, contractId } of await books.emptyJournals(trx, ids))
        it.differs('ledger_unbalanced', id, contractId, 'the journal has no legs');
    }
    it.done('contracts', ids.length);
    return ids.at(-1) ?? null;
  });
}

type Money =
  Awaited<ReturnType<typeof books.contractsBooks>>['money'] extends Map<string, infer M> ? M : never;

function compareContract(it: Comparison, row: books.ContractBooks, money: Money | undefined): void {
  if (money === undefined) return;
  const { id } = row;
  const { charged, bonus, inEscrow, heldOver, onHold, paid, fees, refunded } = money;
  const where = inEscrow + heldOver + onHold + paid + fees + refunded;
  if (charged + bonus !== where)
    it.differs('contract_money_differs', id, id, `${charged} + ${bonus} came in, ${where} is accounted for`);
  const pairs = [
    ['deposits', row.deposits, charged],
    ['bonuses', row.bonuses, bonus],
    ['refunds', row.refunds, refunded],
    ['refunded of charges', row.refundedOfCharges, refunded],
  ] as const;
  const wrong = pairs.filter(([, rows, ledger]) => rows !== ledger);
  if (wrong.length > 0) {
    const found = wrong.map(
      ([what, rows, ledger]) => `${what}: ${rows} in the rows, ${ledger} in the ledger`,
    );
    it.differs('charges_differ_from_ledger', id, id, found.join('; '));
  }
  const left = inEscrow + heldOver + onHold;
  if (row.state === 'ending' && left === 0 && !row.hasLive)
    it.differs('contract_should_have_ended', id, id, 'it is ending, and nothing is left');
  if (row.state === 'ended' && (left > 0 || row.hasLive))
    it.differs('contract_ended_with_money', id, id, `it has ended, and ${left} is left`);
}

function tellEscrow(it: Comparison, { id, contractId, state, amount, held }: books.MilestoneEscrow): void {
  const found = `it is ${state}, of ${amount}, and holds ${held}`;
  const isOver = ['planned', 'paid', 'refunded', 'resolved'].includes(state);
  it.differs(isOver ? 'escrow_of_ended' : 'escrow_contradicts_state', id, contractId, found);
}

function tellBalance(it: Comparison, { account, contractId, kept, legs }: books.AccountSums): void {
  it.differs('balance_differs', account, contractId, `${kept ?? 'nothing'} is kept, its legs sum to ${legs}`);
}

async function balancesPage(it: Comparison, after: string): Promise<string | null> {
  const page = await books.balancesAfter(it.sides.db, after, PAGE);
  for (const wrong of page.wrong) tellBalance(it, wrong);
  it.done('balances', page.count);
  return page.last;
}

/** R24: each journal by itself, and what all of them move. */
async function journalsPage(it: Comparison, after: string): Promise<string | null> {
  const page = await inOneSnapshot(it.sides.db, (trx) => books.journalsAfter(trx, after, LARGE_PAGE));
  for (const { journalId, contractId, total, legs, counted } of page.unbalanced) {
    const header = counted === null ? 'it has no header' : `its header counts ${counted}`;
    it.differs('ledger_unbalanced', journalId, contractId, `${legs} legs sum to ${total}, ${header}`);
  }
  it.count({ trialBalance: added(it.counted.trialBalance, page.sums) });
  it.done('journals', page.count);
  return page.last;
}

function added(lines: readonly TrialLine[], others: readonly TrialLine[]): readonly TrialLine[] {
  const keyOf = ({ accounts, currency }: TrialLine) => `${currency} ${accounts}`;
  const sums = new Map(lines.map((line) => [keyOf(line), line]));
  for (const line of others) {
    const balance = line.balance + (sums.get(keyOf(line))?.balance ?? 0);
    sums.set(keyOf(line), { ...line, balance });
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** Where each journal balances, so do the sums; that they do is seen all the same. */
async function compareTotals(it: Comparison): Promise<null> {
  const { trialBalance, counts } = it.counted;
  if (counts.ledger_unbalanced !== undefined) return null;
  for (const currency of new Set(trialBalance.map((line) => line.currency))) {
    const lines = trialBalance.filter((line) => line.currency === currency);
    const total = lines.reduce((sum, { balance }) => sum + balance, 0);
    if (total !== 0) it.differs('ledger_unbalanced', currency, null, `all accounts together hold ${total}`);
  }
  return null;
}
