import type { Database } from '../../store/database';
import { asLedgerError, LedgerError, type LedgerErrorCode, post } from '../../store/ledger';
import { type Book, leg, posting } from './ledger-fixture';

/** What the ledger's refusals are called (docs/ledger.md), and what is refused on this side of Postgres. */

const refused = (constraint: string, code = '23514') =>
  Object.assign(new Error('refused by Postgres'), { constraint, code });

const called: readonly [constraint: string, LedgerErrorCode][] = [
  ['journals_have_legs', 'NO_LEGS'],
  ['journals_balanced', 'UNBALANCED'],
  ['journals_kind_known', 'WRONG_KIND'],
  ['journals_currency_is_the_contracts', 'WRONG_CONTRACT_OR_CURRENCY'],
  ['journals_milestone_is_the_contracts', 'UNKNOWN_MILESTONE'],
  ['entries_pkey', 'JOURNAL_COMPLETE'],
  ['entries_counted_by_journal', 'JOURNAL_COMPLETE'],
  ['entries_of_their_journal', 'WRONG_CONTRACT_OR_CURRENCY'],
  ['entries_account_known', 'UNKNOWN_ACCOUNT'],
  ['entries_suit_kind', 'WRONG_KIND'],
  ['entries_amount_bounded', 'AMOUNT_OUT_OF_RANGE'],
  ['balances_not_negative', 'INSUFFICIENT_BALANCE'],
  ['balances_bounded', 'AMOUNT_OUT_OF_RANGE'],
  ['milestones_escrow_follows_state', 'ESCROW_CONTRADICTS_STATE'],
];
test.each(called)('what %s refuses is %s', (constraint, code) => {
  const error = refused(constraint);
  const refusal = asLedgerError(error);
  expect(refusal).toMatchObject({ name: 'LedgerError', code, message: 'refused by Postgres' });
  expect(refusal?.cause).toBe(error);
});

test.each([
  ['ME001', 'OPERATION_KEY_REUSED'],
  ['ME002', 'APPEND_ONLY'],
])('what is refused as %s is %s', (sqlState, code) => {
  expect(asLedgerError(refused('', sqlState))?.code).toBe(code);
});

test('what is translated stays so, and what is none of the ledger stays what it is', () => {
  const refusal = new LedgerError('UNBALANCED', 'by 1');
  expect(asLedgerError(refusal)).toBe(refusal);
  for (const other of [
    refused('contracts_pkey', '23505'),
    new Error('no connection'),
    'text',
    null,
    undefined,
  ])
    expect(asLedgerError(other)).toBeNull();
});

/** Answers as Postgres would that had nothing to say, and counts how often it was asked. */
function silent(error?: Error) {
  const asked: unknown[] = [];
  const _query = async (_connection: unknown, statement: unknown) => {
    asked.push(statement);
    if (error !== undefined) throw error;
    return { response: { rows: [] } };
  };
  const nothing = () => undefined;
  const client = { acquireConnection: nothing, releaseConnection: nothing, emit: nothing, _query };
  return { asked, db: { client } as unknown as Database };
}

const book = { milestoneId: 'ms_1', contractId: 'ctr_1', currency: 'USD' } as Book;
const most = 100 * 100_000_000_000;

test.each<[readonly number[], LedgerErrorCode, string]>([
  [[5], 'NO_LEGS', '1 legs; a journal has two or more'],
  [[], 'NO_LEGS', '0 legs; a journal has two or more'],
  [[0, 0], 'AMOUNT_OUT_OF_RANGE', '0 on fees'],
  [[0.5, -0.5], 'AMOUNT_OUT_OF_RANGE', '0.5 on fees'],
  [[most + 1, -most - 1], 'AMOUNT_OUT_OF_RANGE', '10000000000001 on fees'],
  [[-most - 1, most + 1], 'AMOUNT_OUT_OF_RANGE', '-10000000000001 on fees'],
  [[-5, 4], 'UNBALANCED', 'its legs sum to -1'],
])('R24: legs of %j are refused as %s before Postgres is asked', async (amounts, code, what) => {
  const { asked, db } = silent();
  const made = posting(
    book,
    'deposit',
    amounts.map((amount) => leg('fees', amount)),
    { operationKey: 'key' },
  );
  await expect(post(db, [made])).rejects.toMatchObject({ code, message: `posting key: ${what}` });
  expect(asked).toEqual([]);
});

test('R24: the largest amount goes to Postgres, and nothing to post does not', async () => {
  const { asked, db } = silent();
  await post(db, [posting(book, 'deposit', [leg('fees', -most), leg('fees', most)])]);
  expect(asked).toHaveLength(1);
  await post(db, []);
  expect(asked).toHaveLength(1);
});

test('an error that is no refusal comes out as it is', async () => {
  const error = new Error('no connection');
  const made = posting(book, 'deposit', [leg('fees', -1), leg('fees', 1)]);
  await expect(post(silent(error).db, [made])).rejects.toBe(error);
});
