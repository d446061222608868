import knex, { type Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { StateName } from '../../domain/milestone/state';
import { accounts, type JournalKind, type Leg } from '../../domain/postings';
import { type Database, openDatabase } from '../../store/database';
import { newId } from '../../store/ids';
import { asLedgerError, type LedgerErrorCode, type Posting } from '../../store/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database';

export type Book = {
  readonly contractId: string;
  readonly milestoneId: string;
  readonly currency: string;
  readonly escrow: string;
  readonly heldOver: string;
  readonly freelancer: string;
};

export const outside = accounts.external('simulated');
export const fees = accounts.fees;

/** A test file's own ledger: the application's connections, and those of the schema's owner. */
export class LedgerFixture {
  private constructor(
    private readonly database: TestDatabase,
    readonly app: Database,
    readonly owner: Knex,
  ) {}

  static async create(): Promise<LedgerFixture> {
    const database = await createTestDatabase();
    const app = openDatabase({ url: database.url, poolMax: 10, applicationName: 'ledger-test' });
    const owner = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 4 } });
    return new LedgerFixture(database, app, owner);
  }

  /** Of the schema's owner. */
  get url(): string {
    return this.database.url;
  }

  async close(): Promise<void> {
    await Promise.all([this.app.destroy(), this.owner.destroy()]);
    await this.database.drop();
  }

  /** A contract and one milestone of it that is being funded, so that its escrow may hold 0 to its amount. */
  async book({ amount = 1500, currency = 'USD' } = {}): Promise<Book> {
    const contractId = newId.contract();
    await this.owner('contracts').insert({
      id: contractId,
      platform_id: 'platform',
      client_id: 'alice',
      freelancer_id: 'bob',
      title: 'Logo design',
      currency,
      policy: '{}',
      created_at: new Date(),
    });
    const milestoneId = await this.milestone(contractId, { amount });
    return {
      contractId,
      milestoneId,
      currency,
      escrow: accounts.escrow(milestoneId),
      heldOver: accounts.heldOver(contractId),
      freelancer: accounts.freelancer('bob', currency),
    };
  }

  async milestone(contractId: string, { amount = 1500, sequence = 1 } = {}): Promise<string> {
    const id = newId.milestone();
    await this.owner('milestones').insert({
      id,
      contract_id: contractId,
      sequence,
      title: 'Draft',
      amount,
      state: 'funding',
      details: JSON.stringify({ name: 'funding' }),
      created_at: new Date(),
    });
    return id;
  }

  /** A charge of the book's client, for a refund to go back to. */
  async charge(book: Book, amount: number): Promise<string> {
    const id = newId.charge();
    await this.owner('charges').insert({
      id,
      operation_key: id,
      contract_id: book.contractId,
      milestone_id: book.milestoneId,
      kind: 'deposit',
      amount,
      provider: 'simulated',
      rail_reference: id,
      payment_method: 'pm_ok',
      created_at: new Date(),
    });
    return id;
  }

  /** An open refund request for the book's held-over money. */
  async refundRequest(book: Book, amount: number): Promise<string> {
    const id = newId.refundRequest();
    await this.owner('refund_requests').insert({
      id,
      contract_id: book.contractId,
      amount,
      reason: 'not needed',
      opened_by_role: 'client',
      opened_by_id: 'alice',
      opened_at: new Date(),
    });
    return id;
  }

  /** How many journals and legs there are of a contract. */
  async written(contractId: string): Promise<{ journals: number; legs: number }> {
    const { rows } = await this.owner.raw(
      `select (select count(*) from ledger.journals where contract_id = :contractId) as journals,
              (select count(*) from ledger.entries where contract_id = :contractId) as legs`,
      { contractId },
    );
    return rows[0];
  }

  /** Resolves once a transaction waits for a lock of another. */
  async someoneWaits(): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await this.owner.raw(waiting)).rows.length === 0);
  }

  /** R24, for all there is: what must never be found in the books. */
  async faults(): Promise<unknown[]> {
    const { rows } = await this.owner.raw(`
      select 'unbalanced journal' as fault, journal_id as what from ledger.entries
       group by journal_id having sum(amount) <> 0
      union all
      select 'journal without its legs', j.id from ledger.journals j
       where legs <> (select count(*) from ledger.entries e where e.journal_id = j.id)
      union all
      select 'balance is not the sum of its legs', coalesce(b.account, e.account)
        from ledger.balances b
        full join (select account, currency, sum(amount) as balance from ledger.entries
                    where account <> 'fees' and account not like 'external:%' group by 1, 2) e using (account, currency)
       where b.balance is distinct from e.balance
      union all
      select 'negative balance', account from ledger.balances where balance < 0`);
    return rows;
  }
}

/** Sets a milestone's state, in a transaction that moves the money that goes with it (R26). */
export async function moveTo(db: Knex, milestoneId: string, state: StateName): Promise<void> {
  await db('milestones')
    .where({ id: milestoneId })
    .update({ state, details: JSON.stringify({ name: state }) });
}

/** A posting on a book's contract and milestone, under a key of its own. */
export function posting(
  book: Book,
  kind: JournalKind,
  legs: readonly Leg[],
  changes: Partial<Posting> = {},
): Posting {
  return {
    operationKey: `${book.milestoneId}:${uuidv7()}:${kind}`,
    kind,
    contractId: book.contractId,
    milestoneId: book.milestoneId,
    currency: book.currency,
    why: {
      actorRole: 'client',
      actorId: 'alice',
      rule: 'R12',
      cause: `cmd_${'0'.repeat(32)}`,
      receivedAt: '2026-03-01T12:00:00.000Z',
      followed: null,
    },
    legs,
    ...changes,
  };
}

export const leg = (account: string, amount: number): Leg => ({ account, amount });

/** A movement of one amount between two accounts. */
export const transfer = (book: Book, kind: JournalKind, from: string, to: string, amount: number): Posting =>
  posting(book, kind, [leg(from, -amount), leg(to, amount)]);

export const deposit = (book: Book, amount: number): Posting =>
  transfer(book, 'deposit', outside, book.escrow, amount);

/** What came of `work`: done, or the code the ledger refused it with; anything else fails the test. */
export async function outcomeOf(work: Promise<unknown>): Promise<'done' | LedgerErrorCode> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const refusal = asLedgerError(error);
    if (refusal === null) throw error;
    return refusal.code;
  }
}
