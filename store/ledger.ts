import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { type Amount, MAX_AMOUNT } from '../domain/money';
import type { JournalKind, Leg } from '../domain/postings';
import type { Database, Transaction } from './database';
import { send } from './pipelined';

type Connection = Database | Transaction;

/** R27: who or which timer moved the money, under which rule, when that was received, what it followed. */
export type Why = {
  readonly actorRole: string;
  readonly actorId: string;
  /** The platform that acted for this user. */
  readonly actorVia?: string;
  readonly rule: string;
  /** The command's id, or the timer's name and instant. */
  readonly cause: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** The id of what this movement followed from, where the cause does not say it. */
  readonly followed?: string | null;
};

/** A journal to be posted: a balanced movement within one contract, in minor units. */
export type Posting = {
  /** One for each movement there is to make: posted again it moves nothing (R23). */
  readonly operationKey: string;
  readonly kind: JournalKind;
  readonly contractId: string;
  /** Null where the journal is about the contract's held-over money only. */
  readonly milestoneId: string | null;
  readonly currency: string;
  readonly why: Why;
  readonly legs: readonly Leg[];
};

export type Posted = {
  readonly operationKey: string;
  readonly journalId: string;
  /** Whether the journal was there already, and nothing was written. */
  readonly replayed: boolean;
};

export type LedgerErrorCode =
  | 'OPERATION_KEY_REUSED'
  | 'NO_LEGS'
  | 'UNBALANCED'
  | 'JOURNAL_COMPLETE'
  | 'INSUFFICIENT_BALANCE'
  | 'AMOUNT_OUT_OF_RANGE'
  | 'WRONG_CONTRACT_OR_CURRENCY'
  | 'UNKNOWN_MILESTONE'
  | 'UNKNOWN_ACCOUNT'
  | 'WRONG_KIND'
  | 'ESCROW_CONTRADICTS_STATE'
  | 'APPEND_ONLY';

/** What the ledger refuses. Each is a fault of the caller, and none of them has moved anything. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const codeOfSqlState: Readonly<Record<string, LedgerErrorCode>> = {
  ME001: 'OPERATION_KEY_REUSED',
  ME002: 'APPEND_ONLY',
};

const codeOfConstraint: Readonly<Record<string, LedgerErrorCode>> = {
  journals_have_legs: 'NO_LEGS',
  journals_balanced: 'UNBALANCED',
  journals_kind_known: 'WRONG_KIND',
  journals_currency_is_the_contracts: 'WRONG_CONTRACT_OR_CURRENCY',
  journals_milestone_is_the_contracts: 'UNKNOWN_MILESTONE',
  entries_pkey: 'JOURNAL_COMPLETE',
  entries_counted_by_journal: 'JOURNAL_COMPLETE',
  entries_of_their_journal: 'WRONG_CONTRACT_OR_CURRENCY',
  entries_account_known: 'UNKNOWN_ACCOUNT',
  entries_suit_kind: 'WRONG_KIND',
  entries_amount_bounded: 'AMOUNT_OUT_OF_RANGE',
  balances_not_negative: 'INSUFFICIENT_BALANCE',
  balances_bounded: 'AMOUNT_OUT_OF_RANGE',
  milestones_escrow_follows_state: 'ESCROW_CONTRADICTS_STATE',
};

/**
 * The ledger's refusal that a Postgres error is, or null if it is none. `post` throws these by itself; what is
 * judged at commit (R26, and legs written past `post`) comes out of the commit, and is translated there by this.
 */
export function asLedgerError(error: unknown): LedgerError | null {
  if (error instanceof LedgerError) return error;
  if (!(error instanceof Error)) return null;
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string };
  const refusal = codeOfSqlState[code] ?? codeOfConstraint[constraint];
  return refusal === undefined ? null : new LedgerError(refusal, error.message, { cause: error });
}

/**
 * Posts journals, all or none, in one round trip, which begins before this returns. A posting whose operation key is
 * known is answered with the journal it made and writes nothing; a concurrent one under the same key is waited for.
 * @returns one answer a posting, in their order
 * @throws LedgerError
 */
export async function post(db: Connection, postings: readonly Posting[]): Promise<Posted[]> {
  for (const posting of postings) checkLegs(posting);
  if (postings.length === 0) return [];
  const journals = JSON.stringify(postings.map(toJournal));
  const rows = await translated(send<PostedRow>(db, postSql, [journals]));
  return rows.map((row) => ({
    operationKey: row.operation_key,
    journalId: row.journal_id,
    replayed: row.replayed,
  }));
}

const postSql = 'select operation_key, journal_id, replayed from ledger.post($1::jsonb)';

type PostedRow = { operation_key: string; journal_id: string; replayed: boolean };

async function translated<T>(query: PromiseLike<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    throw asLedgerError(error) ?? error;
  }
}

/** The largest amount of one leg, as in the schema: refunds of money held over many times exceed one movement's. */
const MAX_LEG = 100 * MAX_AMOUNT;

/** R24, asked before the way to Postgres, which asks it again. */
function checkLegs({ operationKey, legs }: Posting): void {
  const fault = (code: LedgerErrorCode, what: string) =>
    new LedgerError(code, `posting ${operationKey}: ${what}`);
  if (legs.length < 2) throw fault('NO_LEGS', `${legs.length} legs; a journal has two or more`);
  for (const { account, amount } of legs) {
    if (!Number.isSafeInteger(amount) || amount === 0 || Math.abs(amount) > MAX_LEG)
      throw fault('AMOUNT_OUT_OF_RANGE', `${amount} on ${account}`);
  }
  const total = legs.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== 0) throw fault('UNBALANCED', `its legs sum to ${total}`);
}

/** The posting as `ledger.post` reads it, with an id for the journal that it may become. */
function toJournal(posting: Posting) {
  const { operationKey, kind, contractId, milestoneId, currency, why, legs } = posting;
  const content = {
    operationKey,
    kind,
    contractId,
    milestoneId,
    currency,
    actorRole: why.actorRole,
    actorId: why.actorId,
    // JSON leaves it out where there is none, so that a posting made before there could be one still has its hash.
    actorVia: why.actorVia,
    rule: why.rule,
    cause: why.cause,
    followed: why.followed ?? null,
    receivedAt: new Date(why.receivedAt).toISOString(),
    legs: legs.map(({ account, amount }) => ({ account, amount })),
  };
  // The order of the keys is that of the literal above, so equal postings have equal text.
  const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { id: `jrn_${uuidv7().replaceAll('-', '')}`, requestHash, ...content };
}

/** Accounts whose balance is summed, not kept: `entries_of_summed_accounts` is their index. */
const isSummed = (account: string): boolean => account === 'fees' || account.startsWith('external:');

/** What an account holds, in minor units; 0 if nothing was ever posted to it. Only the outside's can be negative. */
export async function balance(db: Connection, account: string, currency: string): Promise<Amount> {
  const { rows } = await db.raw<{ rows: { balance: string }[] }>(
    isSummed(account)
      ? `select coalesce(sum(amount), 0)::bigint as balance from ledger.entries
          where (account = 'fees' or account like 'external:%') and account = ? and currency = ?`
      : 'select balance from ledger.balances where account = ? and currency = ?',
    [account, currency],
  );
  return exact(rows[0]?.balance ?? 0);
}

/** R25, in minor units: charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. */
export type ContractMoney = {
  /** Charged to the client into escrow. */
  readonly charged: Amount;
  /** Charged to the client as bonuses, before the fee. */
  readonly bonus: Amount;
  /** In escrow of milestones that are not on hold. */
  readonly inEscrow: Amount;
  readonly heldOver: Amount;
  /** In escrow of milestones on hold, and held-over money set aside until ops act. */
  readonly onHold: Amount;
  /** Earned by the freelancer, whether paid out or not. */
  readonly paid: Amount;
  readonly fees: Amount;
  /** Settled in our books as the client's, whether the rail has carried it out or not. */
  readonly refunded: Amount;
};

/** Where a contract's money is (R25), at one instant. */
export async function contractMoney(db: Connection, contractId: string): Promise<ContractMoney> {
  return (await contractsMoney(db, [contractId])).get(contractId) as ContractMoney;
}

/** Where the money of several contracts is (R25), in one query. Every id has an answer. */
export async function contractsMoney(
  db: Connection,
  contractIds: readonly string[],
): Promise<Map<string, ContractMoney>> {
  const { rows } = await db.raw<{ rows: (MoneyRow & { contract_id: string })[] }>(
    `select c.id as contract_id, sums.* from unnest(?::text[]) as c(id) cross join lateral (${moneyOfEach}) sums`,
    [[...contractIds]],
  );
  return new Map(rows.map((row) => [row.contract_id, toContractMoney(row)]));
}

/** What {@link moneyOfEach} gives of a contract. */
export type MoneyRow = Record<
  'charged' | 'bonus' | 'in_escrow' | 'held_over' | 'on_hold' | 'paid' | 'fees' | 'refunded',
  string | null
>;

export const toContractMoney = (sums: MoneyRow): ContractMoney => ({
  charged: exact(sums.charged),
  bonus: exact(sums.bonus),
  inEscrow: exact(sums.in_escrow),
  heldOver: exact(sums.held_over),
  onHold: exact(sums.on_hold),
  paid: exact(sums.paid),
  fees: exact(sums.fees),
  refunded: exact(sums.refunded),
});

/**
 * A lateral part of a query, of each row `c` with the id of a contract: where its money is. Contract by contract,
 * each from its own rows in three indexes: the cost is that of these contracts alone.
 */
export const moneyOfEach = `
      select sum(amount) filter (where kind = 'deposit' and account = 'escrow') as charged,
             -sum(amount) filter (where kind = 'bonus' and account = 'external') as bonus,
             sum(amount) filter (where account = 'escrow' and not milestone_on_hold) as in_escrow,
             sum(amount) filter (where account = 'held_over') as held_over,
             sum(amount) filter (where account = 'on_hold' or account = 'escrow' and milestone_on_hold) as on_hold,
             sum(amount) filter (where account = 'freelancer' and kind <> 'payout') as paid,
             sum(amount) filter (where account = 'fees') as fees,
             sum(amount) filter (where account = 'refunds_due' and kind <> 'refund_transfer') as refunded
        from (
          select e.amount, j.kind, split_part(e.account, ':', 1) as account, m.state = 'on_hold' as milestone_on_hold
            from ledger.entries e
            join ledger.journals j on j.contract_id = c.id and j.id = e.journal_id
            left join milestones m on m.contract_id = c.id and m.id = j.milestone_id
           where e.contract_id = c.id) legs`;

/** What all accounts of one kind hold in one currency. */
export type TrialBalanceLine = {
  readonly accounts: string;
  readonly currency: string;
  readonly balance: Amount;
};

/** R24: the sums over all legs there are. Those of one currency add up to zero. Reads the whole ledger. */
export async function trialBalance(db: Connection): Promise<TrialBalanceLine[]> {
  const { rows } = await db.raw<{ rows: { accounts: string; currency: string; balance: string }[] }>(
    `select split_part(account, ':', 1) as accounts, currency, sum(amount) as balance
       from ledger.entries group by 1, 2 order by 2, 1`,
  );
  return rows.map((row) => ({ ...row, balance: exact(row.balance) }));
}

export type Journal = Posting & {
  readonly id: string;
  /** When Postgres began the transaction that wrote it, ISO 8601. */
  readonly postedAt: string;
};

/**
 * A contract's journals with their legs, in the order in which they were posted.
 * @param page `after` is the id of the last journal of the page before
 */
export async function statement(
  db: Connection,
  contractId: string,
  page: { readonly after?: string; readonly limit: number },
): Promise<Journal[]> {
  const { rows } = await db.raw<{ rows: JournalRow[] }>(
    `select j.*, (select json_agg(json_build_object('account', e.account, 'amount', e.amount) order by e.leg)
                    from ledger.entries e where e.journal_id = j.id) as legs
       from ledger.journals j
      where j.contract_id = :contractId
        and (cast(:after as text) is null
             or (j.posted_at, j.id) > (select a.posted_at, a.id from ledger.journals a where a.id = :after))
      order by j.posted_at, j.id limit :limit`,
    { contractId, after: page.after ?? null, limit: page.limit },
  );
  return rows.map(toStatementLine);
}

type JournalRow = {
  id: string;
  operation_key: string;
  kind: JournalKind;
  contract_id: string;
  milestone_id: string | null;
  currency: string;
  actor_role: string;
  actor_id: string;
  actor_via: string | null;
  rule: string;
  cause: string;
  followed: string | null;
  received_at: Date;
  posted_at: Date;
  legs: Leg[];
};

const toStatementLine = (row: JournalRow): Journal => ({
  id: row.id,
  operationKey: row.operation_key,
  kind: row.kind,
  contractId: row.contract_id,
  milestoneId: row.milestone_id,
  currency: row.currency,
  why: {
    actorRole: row.actor_role,
    actorId: row.actor_id,
    ...(row.actor_via === null ? {} : { actorVia: row.actor_via }),
    rule: row.rule,
    cause: row.cause,
    receivedAt: row.received_at.toISOString(),
    followed: row.followed,
  },
  postedAt: row.posted_at.toISOString(),
  legs: row.legs,
});

/** Postgres sends sums as text. A sum that JavaScript cannot hold exactly is an error, never a rounded amount. */
function exact(sum: string | number | null): Amount {
  const value = Number(sum ?? 0);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${sum} minor units cannot be held exactly`);
  return value;
}
