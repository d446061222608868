import fc from 'fast-check';
import { accounts, type JournalKind } from '../../domain/postings';
import {
  balance,
  contractMoney,
  contractsMoney,
  type LedgerErrorCode,
  type Posting,
  post,
  statement,
  trialBalance,
} from '../../store/ledger';
import {
  type Book,
  deposit,
  fees,
  LedgerFixture,
  leg,
  moveTo,
  outcomeOf,
  outside,
  posting,
  transfer,
} from './ledger-fixture';

let ledger: LedgerFixture;
beforeAll(async () => {
  ledger = await LedgerFixture.create();
});
afterAll(() => ledger.close());

/** R12: $9.00 of $15.00 released at a fee of 10 %, $6.00 held over; the milestone is paid. */
async function releaseLess(book: Book): Promise<Posting> {
  const release = posting(book, 'release', [
    leg(book.escrow, -1500),
    leg(book.freelancer, 810),
    leg(fees, 90),
    leg(book.heldOver, 600),
  ]);
  await ledger.app.transaction(async (trx) => {
    await post(trx, [release]);
    await moveTo(trx, book.milestoneId, 'paid');
  });
  return release;
}

/** A contract with money held over and nothing else: a milestone was funded, and given back as `planned`. */
async function heldOver(amount: number): Promise<Book> {
  const book = await ledger.book({ amount });
  await post(ledger.app, [
    deposit(book, amount),
    transfer(book, 'give_back', book.escrow, book.heldOver, amount),
  ]);
  return book;
}

describe('posting', () => {
  test('R12: $15.00 funded, $9.00 released less the fee, $6.00 held over: one journal', async () => {
    const book = await ledger.book();
    await post(ledger.app, [deposit(book, 1500)]);
    await releaseLess(book);

    expect(await balance(ledger.app, book.escrow, 'USD')).toBe(0);
    expect(await balance(ledger.app, book.heldOver, 'USD')).toBe(600);
    expect(await contractMoney(ledger.app, book.contractId)).toEqual({
      charged: 1500,
      bonus: 0,
      inEscrow: 0,
      heldOver: 600,
      onHold: 0,
      paid: 810,
      fees: 90,
      refunded: 0,
    });
    expect(await ledger.written(book.contractId)).toEqual({ journals: 2, legs: 6 });
  });

  test('R24: a posting, however many journals it has, is one round trip', async () => {
    const book = await ledger.book();
    const queries: string[] = [];
    await ledger.app.transaction(async (trx) => {
      trx.on('query', ({ sql }: { sql: string }) => queries.push(sql));
      await post(trx, [deposit(book, 700), deposit(book, 800)]);
      expect(queries).toHaveLength(1);
    });
    expect(await balance(ledger.app, book.escrow, 'USD')).toBe(1500);
  });

  test('R24: journals posted together are posted all or none', async () => {
    const book = await ledger.book();
    const tooMuch = transfer(book, 'give_back', book.escrow, book.heldOver, 1501);
    expect(await outcomeOf(post(ledger.app, [deposit(book, 1500), tooMuch]))).toBe('INSUFFICIENT_BALANCE');
    expect(await ledger.written(book.contractId)).toEqual({ journals: 0, legs: 0 });
  });

  test('R24: nothing to post asks nothing', async () => {
    expect(await post(ledger.app, [])).toEqual([]);
  });

  test('R23: posted again under its operation key, a journal is answered and moves nothing', async () => {
    const book = await ledger.book();
    const first = deposit(book, 1500);
    const [made] = await post(ledger.app, [first]);
    const [again] = await post(ledger.app, [first]);
    expect(made).toMatchObject({ operationKey: first.operationKey, replayed: false });
    expect(again).toEqual({ ...made, replayed: true });
    expect(await balance(ledger.app, book.escrow, 'USD')).toBe(1500);
  });

  test('R23: twice in one call, a journal is made once', async () => {
    const book = await ledger.book();
    const once = deposit(book, 1500);
    const [made, again] = await post(ledger.app, [once, once]);
    expect(again).toEqual({ ...made, replayed: true });
  });

  test.each<[string, (posting: Posting) => Posting]>([
    ['amount', (p) => ({ ...p, legs: p.legs.map((l) => leg(l.account, l.amount / 3)) })],
    ['reason', (p) => ({ ...p, why: { ...p.why, actorId: 'mallory' } })],
  ])('R22: an operation key used with another %s is refused', async (_what, change) => {
    const book = await ledger.book();
    const first = deposit(book, 1500);
    await post(ledger.app, [first]);
    expect(await outcomeOf(post(ledger.app, [change(first)]))).toBe('OPERATION_KEY_REUSED');
    expect(await ledger.written(book.contractId)).toEqual({ journals: 1, legs: 2 });
  });

  const refusals: readonly [LedgerErrorCode, string, (book: Book) => Posting | Promise<Posting>][] = [
    ['NO_LEGS', 'no legs', (b) => posting(b, 'deposit', [])],
    ['NO_LEGS', 'one leg', (b) => posting(b, 'deposit', [leg(b.escrow, 5)])],
    [
      'UNBALANCED',
      'legs that do not add up',
      (b) => posting(b, 'deposit', [leg(outside, -5), leg(b.escrow, 4)]),
    ],
    ['AMOUNT_OUT_OF_RANGE', 'a fraction', (b) => transfer(b, 'deposit', outside, b.escrow, 0.5)],
    ['AMOUNT_OUT_OF_RANGE', 'a leg of nothing', (b) => transfer(b, 'deposit', outside, b.escrow, 0)],
    [
      'AMOUNT_OUT_OF_RANGE',
      'more than a leg may move',
      (b) => transfer(b, 'deposit', outside, b.escrow, 1e13 + 1),
    ],
    ['INSUFFICIENT_BALANCE', 'more than there is', (b) => transfer(b, 'give_back', b.escrow, b.heldOver, 1)],
    ['WRONG_CONTRACT_OR_CURRENCY', 'another currency', (b) => ({ ...deposit(b, 5), currency: 'EUR' })],
    ['WRONG_KIND', 'a way the kind does not go', (b) => transfer(b, 'release', b.escrow, outside, 5)],
    ['WRONG_KIND', 'fees given back', (b) => transfer(b, 'release', fees, b.heldOver, 5)],
    ['UNKNOWN_ACCOUNT', 'a made-up account', (b) => transfer(b, 'deposit', outside, 'savings:alice', 5)],
    [
      'UNKNOWN_ACCOUNT',
      'another freelancer',
      (b) => transfer(b, 'release', b.escrow, accounts.freelancer('mallory', 'USD'), 5),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'no such refund request',
      (b) => transfer(b, 'set_aside', b.heldOver, accounts.onHold(`rr_${'0'.repeat(32)}`), 5),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'no such charge',
      (b) => transfer(b, 'refund', b.escrow, accounts.refundsDue(`chg_${'0'.repeat(32)}`), 5),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'a charge of another contract',
      async (b) =>
        transfer(b, 'refund', b.escrow, accounts.refundsDue(await ledger.charge(await ledger.book(), 5)), 5),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'a refund request of another contract',
      async (b) =>
        transfer(
          b,
          'set_aside',
          b.heldOver,
          accounts.onHold(await ledger.refundRequest(await ledger.book(), 5)),
          5,
        ),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'the held-over money of another contract',
      async (b) => transfer(b, 'draw', (await ledger.book()).heldOver, b.escrow, 5),
    ],
    [
      'UNKNOWN_ACCOUNT',
      'the escrow of another milestone',
      async (b) =>
        transfer(
          b,
          'deposit',
          outside,
          accounts.escrow(await ledger.milestone(b.contractId, { sequence: 2 })),
          5,
        ),
    ],
    [
      'UNKNOWN_MILESTONE',
      'a milestone of another contract',
      async (b) => {
        const other = await ledger.book();
        return { ...transfer(b, 'deposit', outside, other.escrow, 5), milestoneId: other.milestoneId };
      },
    ],
    ['ESCROW_CONTRADICTS_STATE', 'more than the milestone is worth', (b) => deposit(b, 1501)],
  ];
  test.each(refusals)('R24: %s for %s', async (code, _what, make) => {
    const book = await ledger.book();
    expect(await outcomeOf(post(ledger.app, [await make(book)]))).toBe(code);
    expect(await ledger.written(book.contractId)).toEqual({ journals: 0, legs: 0 });
  });
});

describe('at the same time', () => {
  test('R23: 20 posts under one operation key make one journal', async () => {
    const book = await ledger.book();
    const once = deposit(book, 1500);
    const posted = (await Promise.all(Array.from({ length: 20 }, () => post(ledger.app, [once])))).flat();
    expect(posted.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(posted.map(({ journalId }) => journalId)).size).toBe(1);
    expect(await ledger.written(book.contractId)).toEqual({ journals: 1, legs: 2 });
  });

  test('R24: of 20 draws on held-over money that is enough for 10, exactly 10 are made', async () => {
    const book = await heldOver(1000);
    const draws = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const milestoneId = await ledger.milestone(book.contractId, { amount: 100, sequence: i + 2 });
        return { ...transfer(book, 'draw', book.heldOver, accounts.escrow(milestoneId), 100), milestoneId };
      }),
    );
    const outcomes = await Promise.all(draws.map((draw) => outcomeOf(post(ledger.app, [draw]))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'INSUFFICIENT_BALANCE')).toHaveLength(10);
    expect(await balance(ledger.app, book.heldOver, 'USD')).toBe(0);
  });

  test('R24: postings that move money to and fro between two accounts do not block each other', async () => {
    const book = await heldOver(1000);
    const there = Array.from({ length: 10 }, () => transfer(book, 'draw', book.heldOver, book.escrow, 10));
    const back = Array.from({ length: 10 }, () =>
      transfer(book, 'give_back', book.escrow, book.heldOver, 10),
    );
    await post(ledger.app, [transfer(book, 'draw', book.heldOver, book.escrow, 500)]);
    await Promise.all([...there, ...back].map((one) => post(ledger.app, [one])));
    expect(await balance(ledger.app, book.heldOver, 'USD')).toBe(500);
  });

  test('R24: the first legs of a new account are all counted, though two transactions bring them', async () => {
    const [one, other] = [await ledger.book({ currency: 'CHF' }), await ledger.book({ currency: 'CHF' })];
    const first = await ledger.app.transaction();
    await post(first, [transfer(one, 'bonus', outside, one.freelancer, 5)]);
    const second = post(ledger.app, [transfer(other, 'bonus', outside, other.freelancer, 7)]);
    await ledger.someoneWaits();
    await first.commit();
    await second;
    expect(await balance(ledger.app, one.freelancer, 'CHF')).toBe(12);
  });
});

describe('reading', () => {
  test('R25: the parts add up to what was charged, wherever the money is', async () => {
    const book = await ledger.book({ amount: 2000 });
    const charge = await ledger.charge(book, 2000);
    const request = await ledger.refundRequest(book, 300);
    const { escrow, heldOver: over, freelancer } = book;
    const onHold = accounts.onHold(request);
    const due = accounts.refundsDue(charge);
    const money = () => contractMoney(ledger.app, book.contractId);

    await ledger.app.transaction(async (trx) => {
      await post(trx, [deposit(book, 2000), transfer(book, 'give_back', escrow, over, 500)]);
      await post(trx, [transfer(book, 'draw', over, escrow, 500)]);
      await moveTo(trx, book.milestoneId, 'on_hold');
    });
    expect(await money()).toMatchObject({ charged: 2000, inEscrow: 0, onHold: 2000 });

    await ledger.app.transaction(async (trx) => {
      await moveTo(trx, book.milestoneId, 'paid');
      await post(trx, [
        posting(book, 'release', [leg(escrow, -2000), leg(freelancer, 900), leg(fees, 100), leg(over, 1000)]),
        transfer(book, 'set_aside', over, onHold, 300),
        transfer(book, 'refund', over, due, 200),
      ]);
    });
    expect(await money()).toMatchObject({ heldOver: 500, onHold: 300, paid: 900, fees: 100, refunded: 200 });

    await post(ledger.app, [
      posting(book, 'bonus', [leg(outside, -100), leg(freelancer, 90), leg(fees, 10)]),
      posting(book, 'resolve', [leg(onHold, -300), leg(freelancer, 90), leg(fees, 10), leg(due, 200)]),
      transfer(book, 'refund_transfer', due, outside, 150),
      transfer(book, 'payout', freelancer, outside, 500),
    ]);
    expect(await money()).toEqual({
      charged: 2000,
      bonus: 100,
      inEscrow: 0,
      heldOver: 500,
      onHold: 0,
      paid: 1080,
      fees: 120,
      refunded: 400,
    });
  });

  test('R25: the money of several contracts is one query, and each id has an answer', async () => {
    const [one, other] = [await heldOver(700), await ledger.book()];
    const unknown = `ctr_${'0'.repeat(32)}`;
    const queries: string[] = [];
    const count = ({ sql }: { sql: string }) => queries.push(sql);
    ledger.app.on('query', count);
    const money = await contractsMoney(ledger.app, [one.contractId, other.contractId, unknown]);
    ledger.app.off('query', count);
    expect(queries).toHaveLength(1);
    expect(money.get(one.contractId)).toMatchObject({ charged: 700, heldOver: 700 });
    expect(money.get(other.contractId)).toMatchObject({ charged: 0, heldOver: 0 });
    expect(money.get(unknown)).toMatchObject({ charged: 0, heldOver: 0 });
    expect((await contractsMoney(ledger.app, [])).size).toBe(0);
  });

  test('R24: balances of the contended accounts are summed', async () => {
    const book = await ledger.book({ currency: 'JPY' });
    await post(ledger.app, [deposit(book, 1500)]);
    await releaseLess(book);
    expect(await balance(ledger.app, fees, 'JPY')).toBe(90);
    expect(await balance(ledger.app, outside, 'JPY')).toBe(-1500);
    expect(await balance(ledger.app, book.freelancer, 'JPY')).toBe(810);
    expect((await trialBalance(ledger.app)).filter(({ currency }) => currency === 'JPY')).toEqual([
      { accounts: 'escrow', currency: 'JPY', balance: 0 },
      { accounts: 'external', currency: 'JPY', balance: -1500 },
      { accounts: 'fees', currency: 'JPY', balance: 90 },
      { accounts: 'freelancer', currency: 'JPY', balance: 810 },
      { accounts: 'held_over', currency: 'JPY', balance: 600 },
    ]);
  });

  test('R27: the statement tells of every journal, in order, why it moved, page by page', async () => {
    const book = await ledger.book();
    const funded = deposit(book, 1500);
    const [posted] = await post(ledger.app, [funded]);
    const released = await releaseLess(book);

    const [first, ...none] = await statement(ledger.app, book.contractId, { limit: 1 });
    expect(none).toEqual([]);
    expect(first).toEqual({ ...funded, id: posted?.journalId, postedAt: expect.any(String) });
    const rest = await statement(ledger.app, book.contractId, { after: first?.id ?? '', limit: 10 });
    expect(rest).toEqual([{ ...released, id: expect.any(String), postedAt: expect.any(String) }]);
  });

  test('R27: the statement tells through which platform somebody acted, and what a movement followed', async () => {
    const book = await ledger.book();
    const { why } = deposit(book, 1);
    const acted = { ...deposit(book, 5), why: { ...why, actorVia: 'platform', followed: book.milestoneId } };
    await post(ledger.app, [acted]);
    expect(await statement(ledger.app, book.contractId, { limit: 1 })).toMatchObject([{ why: acted.why }]);
    const otherwise = { ...acted, why: { ...why, followed: book.milestoneId } };
    expect(await outcomeOf(post(ledger.app, [otherwise]))).toBe('OPERATION_KEY_REUSED');
    const unfollowed = { ...acted, why: { ...why, actorVia: 'platform' } };
    expect(await outcomeOf(post(ledger.app, [unfollowed]))).toBe('OPERATION_KEY_REUSED');
  });

  test('R25: a sum that JavaScript cannot hold exactly is an error, never a rounded amount', async () => {
    const { contractId } = await ledger.book({ currency: 'KRW' });
    const sumOfTooMuch = ledger.owner.transaction(async (trx) => {
      // No balance may grow so large, but a sum may; the triggers would ask for 2,000 sound journals first.
      await trx.raw('set local session_replication_role = replica');
      await trx.raw(
        `insert into ledger.entries (journal_id, leg, contract_id, account, currency, amount)
         select 'none', n, ?, 'external:huge', 'KRW', 10000000000000 from generate_series(1, 2000) n`,
        [contractId],
      );
      await expect(trialBalance(trx)).rejects.toThrow(
        new RangeError('20000000000000000 minor units cannot be held exactly'),
      );
      return balance(trx, 'external:huge', 'KRW');
    });
    await expect(sumOfTooMuch).rejects.toThrow(RangeError);
  });
});

type Step = {
  kind: JournalKind;
  from: string;
  to: string;
  amount: number;
  spoil: 'none' | 'sum' | 'account' | 'again';
};

test('R24: whatever is posted, the books balance and no balance is negative', async () => {
  const routes: readonly [JournalKind, string, string][] = [
    ['deposit', 'outside', 'escrow'],
    ['draw', 'heldOver', 'escrow'],
    ['give_back', 'escrow', 'heldOver'],
    ['release', 'escrow', 'freelancer'],
    ['release', 'escrow', 'fees'],
    ['bonus', 'outside', 'freelancer'],
    ['refund', 'heldOver', 'due'],
    ['set_aside', 'heldOver', 'onHold'],
    ['resolve', 'onHold', 'due'],
    ['refund_transfer', 'due', 'outside'],
    ['payout', 'freelancer', 'outside'],
  ];
  const step: fc.Arbitrary<Step> = fc
    .record({
      route: fc.constantFrom(...routes),
      amount: fc.integer({ min: 1, max: 500 }),
      spoil: fc.constantFrom<Step['spoil'][]>('none', 'none', 'none', 'none', 'sum', 'account', 'again'),
    })
    .map(({ route: [kind, from, to], ...rest }) => ({ kind, from, to, ...rest }));

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const book = await ledger.book({ amount: 1_000_000, currency: 'EUR' });
      const name: Record<string, string> = {
        outside,
        fees,
        escrow: book.escrow,
        heldOver: book.heldOver,
        freelancer: book.freelancer,
        due: accounts.refundsDue(await ledger.charge(book, 1)),
        onHold: accounts.onHold(await ledger.refundRequest(book, 1)),
      };
      // The freelancer's account serves all contracts, so it holds what the runs before have left.
      const held = new Map<string, number>([
        ['freelancer', await balance(ledger.app, book.freelancer, 'EUR')],
      ]);
      const inside = (account: string) => account !== 'outside';
      let last: Posting | null = null;

      for (const { kind, from, to, amount, spoil } of steps) {
        const made: Posting = transfer(book, kind, name[from] ?? '', name[to] ?? '', amount);
        if (spoil === 'again') {
          if (last !== null) expect(await post(ledger.app, [last])).toMatchObject([{ replayed: true }]);
        } else if (spoil === 'sum') {
          const legs = [...made.legs.slice(1), leg(name[from] ?? '', -amount - 1)];
          expect(await outcomeOf(post(ledger.app, [{ ...made, legs }]))).toBe('UNBALANCED');
        } else if (spoil === 'account') {
          const legs = [...made.legs.slice(1), leg('nobody', -amount)];
          expect(await outcomeOf(post(ledger.app, [{ ...made, legs }]))).toBe('UNKNOWN_ACCOUNT');
        } else if (inside(from) && (held.get(from) ?? 0) < amount) {
          expect(await outcomeOf(post(ledger.app, [made]))).toBe('INSUFFICIENT_BALANCE');
        } else {
          await post(ledger.app, [made]);
          last = made;
          held.set(from, (held.get(from) ?? 0) - amount);
          held.set(to, (held.get(to) ?? 0) + amount);
        }
      }

      for (const account of ['escrow', 'heldOver', 'freelancer', 'due', 'onHold'])
        expect(await balance(ledger.app, name[account] ?? '', 'EUR')).toBe(held.get(account) ?? 0);
      const { charged, bonus, ...parts } = await contractMoney(ledger.app, book.contractId);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(charged + bonus);
    }),
    { numRuns: 25 },
  );
  expect(await ledger.faults()).toEqual([]);
  for (const currency of new Set((await trialBalance(ledger.app)).map((line) => line.currency))) {
    const lines = (await trialBalance(ledger.app)).filter((line) => line.currency === currency);
    expect(lines.reduce((sum, line) => sum + line.balance, 0)).toBe(0);
  }
});
