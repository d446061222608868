import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { balance, post } from '../../store/ledger';
import {
  type Book,
  deposit,
  fees,
  LedgerFixture,
  moveTo,
  outcomeOf,
  outside,
  transfer,
} from './ledger-fixture';

/**
 * Round the code, straight to SQL: what Postgres refuses whoever the writer is, in transactions that end. Each guard by
 * itself is in guards.test.ts, and what the service's role may not do at all in rights.test.ts.
 */
let ledger: LedgerFixture;
beforeAll(async () => {
  ledger = await LedgerFixture.create();
});
afterAll(() => ledger.close());

type Header = {
  kind?: string;
  currency?: string;
  legs?: number;
  operationKey?: string;
  milestoneId?: string | null;
};
type LegRow = readonly [leg: number, account: string, amount: number, currency?: string];

async function writeHeader(db: Knex, book: Book, header: Header = {}): Promise<string> {
  const id = `jrn_${uuidv7().replaceAll('-', '')}`;
  await db('ledger.journals').insert({
    id,
    operation_key: header.operationKey ?? id,
    request_hash: createHash('sha256').update(id).digest(),
    kind: header.kind ?? 'deposit',
    contract_id: book.contractId,
    milestone_id: header.milestoneId === undefined ? book.milestoneId : header.milestoneId,
    currency: header.currency ?? book.currency,
    legs: header.legs ?? 2,
    actor_role: 'ops',
    actor_id: 'olga',
    rule: 'R2',
    cause: 'by hand',
    received_at: new Date(),
  });
  return id;
}

async function writeLegs(db: Knex, book: Book, journalId: string, legs: readonly LegRow[]): Promise<void> {
  await db('ledger.entries').insert(
    legs.map(([leg, account, amount, currency]) => ({
      journal_id: journalId,
      leg,
      contract_id: book.contractId,
      account,
      currency: currency ?? book.currency,
      amount,
    })),
  );
}

/** The constraint that refused `work`, or the SQLSTATE where it was none; `null` if nothing did. */
async function refusedBy(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    if (code === undefined) throw error;
    return constraint ?? code;
  }
}

const lockTimeout = '55P03';

describe.each(['escrow_app', 'owner'] as const)('%s', (writer) => {
  const db = (): Knex => (writer === 'owner' ? ledger.owner : ledger.app);

  /** Writes one journal in one transaction, and tells what refused it. */
  async function refusalOfJournal(
    header: Header,
    legs: (book: Book) => readonly LegRow[],
  ): Promise<string | null> {
    const book = await ledger.book();
    const refusal = await refusedBy(
      db().transaction(async (trx) => {
        const id = await writeHeader(trx, book, header);
        const rows = legs(book);
        if (rows.length > 0) await writeLegs(trx, book, id, rows);
      }),
    );
    if (refusal !== null) expect(await ledger.written(book.contractId)).toEqual({ journals: 0, legs: 0 });
    return refusal;
  }

  /** A contract with one sound journal: 1,000 in escrow. */
  async function funded(): Promise<Book & { journalId: string }> {
    const book = await ledger.book({ amount: 1000 });
    const [posted] = await post(ledger.app, [deposit(book, 1000)]);
    return { ...book, journalId: posted?.journalId ?? '' };
  }

  test('R24: a sound journal is taken, in however many statements it comes', async () => {
    const book = await ledger.book();
    await db().transaction(async (trx) => {
      const id = await writeHeader(trx, book);
      await writeLegs(trx, book, id, [[2, book.escrow, 700]]);
      await trx.transaction((savepoint) => writeLegs(savepoint, book, id, [[1, outside, -700]]));
    });
    expect(await balance(ledger.app, book.escrow, 'USD')).toBe(700);
  });

  const journals: readonly [string, string, Header, (book: Book) => readonly LegRow[]][] = [
    [
      'an unbalanced journal',
      'journals_balanced',
      {},
      (b) => [
        [1, outside, -700],
        [2, b.escrow, 699],
      ],
    ],
    ['a header without legs', 'journals_have_legs', {}, () => []],
    ['a header that says it has none', 'journals_have_legs', { legs: 0 }, () => []],
    ['one leg only', 'journals_have_legs', {}, (b) => [[1, b.escrow, 700]]],
    ['a header that says it has one', 'journals_have_legs', { legs: 1 }, (b) => [[1, b.escrow, 700]]],
    [
      'fewer legs than it has',
      'journals_have_legs',
      { legs: 3 },
      (b) => [
        [1, outside, -7],
        [2, b.escrow, 7],
      ],
    ],
    [
      'more legs than it has',
      'entries_counted_by_journal',
      {},
      (b) => [
        [1, outside, -7],
        [2, b.escrow, 6],
        [3, b.escrow, 1],
      ],
    ],
    [
      'a leg of nothing',
      'entries_amount_bounded',
      {},
      (b) => [
        [1, outside, 0],
        [2, b.escrow, 0],
      ],
    ],
    [
      'an amount out of all bounds',
      'entries_amount_bounded',
      {},
      (b) => [
        [1, outside, -1e13 - 1],
        [2, b.escrow, 1e13 + 1],
      ],
    ],
    [
      'a kind there is not',
      'journals_kind_known',
      { kind: 'gift' },
      (b) => [
        [1, outside, -7],
        [2, b.escrow, 7],
      ],
    ],
    [
      'two currencies',
      'entries_of_their_journal',
      {},
      (b) => [
        [1, outside, -7, 'EUR'],
        [2, b.escrow, 7],
      ],
    ],
    [
      "a currency other than the contract's",
      'journals_currency_is_the_contracts',
      { currency: 'EUR' },
      (b) => [
        [1, outside, -7, 'EUR'],
        [2, b.escrow, 7, 'EUR'],
      ],
    ],
    [
      'a negative balance',
      'balances_not_negative',
      { kind: 'give_back' },
      (b) => [
        [1, b.escrow, -7],
        [2, b.heldOver, 7],
      ],
    ],
    [
      'fees that are given away',
      'entries_suit_kind',
      { kind: 'release' },
      (b) => [
        [1, fees, -7],
        [2, b.heldOver, 7],
      ],
    ],
    [
      'escrow in a journal of no milestone',
      'entries_account_known',
      { milestoneId: null },
      (b) => [
        [1, outside, -7],
        [2, b.escrow, 7],
      ],
    ],
    [
      'an account of no known shape',
      'entries_account_known',
      {},
      (b) => [
        [1, 'external:', -7],
        [2, b.escrow, 7],
      ],
    ],
  ];
  test.each(journals)('R24: refused is %s (%s)', async (_what, constraint, header, legs) => {
    expect(await refusalOfJournal(header, legs)).toBe(constraint);
  });

  test('R24: a journal takes no leg from a later transaction', async () => {
    const book = await funded();
    const more = (legs: readonly LegRow[]) => refusedBy(writeLegs(db(), book, book.journalId, legs));
    expect(
      await more([
        [3, outside, -5],
        [4, book.escrow, 5],
      ]),
    ).toBe('entries_counted_by_journal');
    expect(
      await more([
        [1, outside, -5],
        [2, book.escrow, 5],
      ]),
    ).toBe('entries_pkey');
    expect(
      await more([
        [0, outside, -5],
        [-1, book.escrow, 5],
      ]),
    ).toBe('entries_counted_by_journal');
  });

  test('R24: a journal found whole takes no leg from its own transaction either', async () => {
    const book = await ledger.book();
    const late = db().transaction(async (trx) => {
      const id = await writeHeader(trx, book);
      await writeLegs(trx, book, id, [
        [1, outside, -700],
        [2, book.escrow, 700],
      ]);
      await trx.raw('set constraints all immediate');
      await trx.raw('set constraints all deferred');
      await writeLegs(trx, book, id, [[3, book.escrow, 1]]);
    });
    expect(await refusedBy(late)).toBe('entries_counted_by_journal');
  });

  test('R24: an account serves one contract only', async () => {
    const [book, other] = [await funded(), await ledger.book()];
    const theft = db().transaction(async (trx) => {
      const id = await writeHeader(trx, other, { kind: 'draw' });
      await writeLegs(trx, other, id, [
        [1, book.heldOver, -5],
        [2, other.escrow, 5],
      ]);
    });
    expect(await refusedBy(theft)).toBe('entries_account_known');
  });

  test('R22: an operation key is used once', async () => {
    const book = await funded();
    const { rows } = await ledger.owner.raw('select operation_key from ledger.journals where id = ?', [
      book.journalId,
    ]);
    const again = writeHeader(db(), book, { operationKey: rows[0].operation_key });
    expect(await refusedBy(again)).toBe('journals_operation_key_once');
  });

  test.each(['planned', 'paid', 'refunded', 'resolved'] as const)(
    'R26: a milestone is not %s while money is in its escrow',
    async (state) => {
      const book = await funded();
      expect(await refusedBy(moveTo(db(), book.milestoneId, state))).toBe('milestones_escrow_follows_state');
    },
  );

  test('R26: nothing comes into the escrow of a milestone that has ended', async () => {
    const book = await ledger.book();
    await moveTo(db(), book.milestoneId, 'paid');
    expect(await outcomeOf(post(db(), [deposit(book, 1500)]))).toBe('ESCROW_CONTRADICTS_STATE');
  });

  test('R26: no money leaves escrow while the milestone stays active', async () => {
    const book = await funded();
    await moveTo(db(), book.milestoneId, 'active');
    for (const amount of [1, 1000]) {
      const giveBack = post(db(), [transfer(book, 'give_back', book.escrow, book.heldOver, amount)]);
      expect(await outcomeOf(giveBack)).toBe('ESCROW_CONTRADICTS_STATE');
    }
  });

  test('R26: a milestone is not active before all of its amount is in escrow', async () => {
    const book = await ledger.book({ amount: 1000 });
    await post(db(), [deposit(book, 999)]);
    expect(await refusedBy(moveTo(db(), book.milestoneId, 'active'))).toBe('milestones_escrow_follows_state');
  });

  test('R26: money and state that contradict each other are refused at commit, whichever comes first', async () => {
    const book = await ledger.book({ amount: 1000 });
    const stateChange = await db().transaction();
    await moveTo(stateChange, book.milestoneId, 'planned');
    const money = await db().transaction();
    await post(money, [deposit(book, 1000)]);
    // knex's commit() does not tell of a refused commit; the transaction's own promise does.
    const moneyCommitted = outcomeOf(money.executionPromise);
    const committing = money.commit();
    await stateChange.commit();
    await committing;
    expect(await moneyCommitted).toBe('ESCROW_CONTRADICTS_STATE');
    expect(await balance(ledger.app, book.escrow, 'USD')).toBe(0);
  });

  test('R26: of two transactions that change money and state, the second waits for the first', async () => {
    const book = await ledger.book({ amount: 1000 });
    const stateChange = await db().transaction();
    const money = await db().transaction(undefined, { doNotRejectOnRollback: true });
    await moveTo(stateChange, book.milestoneId, 'planned');
    await stateChange.raw('set constraints all immediate');
    await post(money, [deposit(book, 1000)]);
    await money.raw(`set local lock_timeout = '20ms'`);
    expect(await refusedBy(money.raw('set constraints all immediate'))).toBe(lockTimeout);
    await money.rollback();
    await stateChange.commit();
  });
});

test('R24: after all of this the books are sound', async () => {
  expect(await ledger.faults()).toEqual([]);
});
