import type { Database, Transaction } from './database';
import { contractsMoney } from './ledger';

/**
 * What a reconciliation reads of rows and ledger, page by page: each page in one snapshot, so that what a running
 * service writes meanwhile is no difference. Amounts are minor units; nothing is written.
 */

export async function contractIdsAfter(trx: Transaction, after: string, limit: number): Promise<string[]> {
  return trx('contracts').where('id', '>', after).orderBy('id').limit(limit).pluck('id');
}

/** A contract's rows, summed, beside what the ledger says. */
export type ContractBooks = {
  readonly id: string;
  readonly state: 'active' | 'ending' | 'ended';
  readonly deposits: number;
  readonly bonuses: number;
  readonly refunds: number;
  /** Of its charges, what was refunded. */
  readonly refundedOfCharges: number;
  /** Whether a milestone of it is being funded or funded. */
  readonly hasLive: boolean;
};

const LIVE = `('funding', 'active', 'in_review', 'changes_requested', 'on_hold')`;

export async function contractsBooks(trx: Transaction, ids: readonly string[]) {
  const { rows } = await trx.raw<{ rows: ContractBooks[] }>(
    `select c.id, c.state, coalesce(k.deposits, 0) as deposits, coalesce(k.bonuses, 0) as bonuses,
            coalesce(r.refunds, 0) as refunds, coalesce(k.refunded, 0) as "refundedOfCharges",
            exists (select from milestones m where m.contract_id = c.id and m.state in ${LIVE}) as "hasLive"
       from contracts c
       left join (select contract_id, (sum(amount) filter (where kind = 'deposit'))::bigint as deposits,
                         (sum(amount) filter (where kind = 'bonus'))::bigint as bonuses,
                         sum(refunded)::bigint as refunded
                    from charges where contract_id = any(:ids) group by 1) k on k.contract_id = c.id
       left join (select contract_id, sum(amount)::bigint as refunds
                    from refunds where contract_id = any(:ids) group by 1) r on r.contract_id = c.id
      where c.id = any(:ids) order by c.id`,
    { ids: [...ids] },
  );
  return { rows, money: await contractsMoney(trx, ids) };
}

export type MilestoneEscrow = {
  readonly id: string;
  readonly contractId: string;
  readonly state: string;
  readonly amount: number;
  readonly held: number;
};

/** R26: the milestones of these contracts whose escrow is not what their state says. */
export async function wrongEscrows(trx: Transaction, ids: readonly string[]): Promise<MilestoneEscrow[]> {
  const { rows } = await trx.raw<{ rows: MilestoneEscrow[] }>(
    `select * from (
       select m.id, m.contract_id as "contractId", m.state, m.amount, coalesce(b.balance, 0)::bigint as held
         from milestones m
         left join ledger.balances b on b.account = 'escrow:' || m.id
        where m.contract_id = any(?)) h
      where not case when state = 'funding' then held between 0 and amount
                     when state in ${LIVE} then held = amount else held = 0 end
      order by id`,
    [[...ids]],
  );
  return rows;
}

export type Hold = {
  readonly id: string;
  readonly contractId: string;
  readonly row: number;
  readonly ledger: number;
};

/** Requests for held-over money whose row and account on hold differ. */
export async function wrongHolds(trx: Transaction, ids: readonly string[]): Promise<Hold[]> {
  const { rows } = await trx.raw<{ rows: Hold[] }>(
    `select r.id, r.contract_id as "contractId", r.on_hold::bigint as row, coalesce(b.balance, 0)::bigint as ledger
       from refund_requests r left join ledger.balances b on b.account = 'on_hold:' || r.id
      where r.contract_id = any(?) and r.on_hold <> coalesce(b.balance, 0) order by r.id`,
    [[...ids]],
  );
  return rows;
}

export type AccountSums = {
  readonly account: string;
  readonly contractId: string | null;
  readonly kept: number | null;
  readonly legs: number;
};

/** Accounts of these contracts whose kept balance is not the sum of their legs, or is not kept at all. */
export async function wrongBalances(trx: Transaction, ids: readonly string[]): Promise<AccountSums[]> {
  const { rows } = await trx.raw<{ rows: AccountSums[] }>(
    `with legs as (
       select account, currency, min(contract_id) as contract_id, sum(amount)::bigint as total from ledger.entries
        where contract_id = any(?) and account <> 'fees' and account not like 'external:%'
          and account not like 'freelancer:%' group by 1, 2)
     select l.account, l.contract_id as "contractId", b.balance as kept, l.total as legs
       from legs l left join ledger.balances b on b.account = l.account and b.currency = l.currency
      where b.balance is distinct from l.total order by 1`,
    [[...ids]],
  );
  return rows;
}

export type BalancesPage = {
  readonly last: string | null;
  readonly count: number;
  readonly wrong: readonly AccountSums[];
};

/**
 * A page of the balances that are kept: those of freelancers, which several contracts move, that are not the sum of
 * their legs, and those of anyone that no leg stands behind.
 */
export async function balancesAfter(db: Database, after: string, limit: number): Promise<BalancesPage> {
  const { rows } = await db.raw<{ rows: BalancesPage[] }>(
    `with page as materialized (
       select * from ledger.balances where account > :after order by account limit :limit),
     summed as (
       select p.account, p.contract_id, p.balance, case when p.contract_id is null
         then (select coalesce(sum(e.amount), 0)::bigint from contracts c join ledger.entries e on e.contract_id = c.id
                where c.freelancer_id = substr(p.account, 12, length(p.account) - 15)
                  and e.account = p.account and e.currency = p.currency)
         when p.balance = 0 or exists (select from ledger.entries e
                where e.contract_id = p.contract_id and e.account = p.account) then p.balance
         else 0 end as legs
         from page p)
     select (select max(account) from page) as last, (select count(*) from page) as count,
            (select coalesce(jsonb_agg(jsonb_build_object('account', account, 'contractId', contract_id,
                                                          'kept', balance, 'legs', legs) order by account), '[]')
               from summed where balance <> legs) as wrong`,
    { after, limit },
  );
  return rows[0] ?? { last: null, count: 0, wrong: [] };
}

export type Unbalanced = {
  readonly journalId: string;
  readonly contractId: string | null;
  readonly total: number;
  readonly legs: number;
  /** How many legs its header says it has; null where there is no header. */
  readonly counted: number | null;
};

export type JournalsPage = {
  readonly last: string | null;
  readonly count: number;
  readonly unbalanced: readonly Unbalanced[];
  readonly sums: readonly {
    readonly accounts: string;
    readonly currency: string;
    readonly balance: number;
  }[];
};

/** A page of the journals that have legs: those that do not balance, and what all of them move. */
export async function journalsAfter(trx: Transaction, after: string, limit: number): Promise<JournalsPage> {
  const { rows: journals } = await trx.raw<{ rows: (Unbalanced & { readonly wrong: boolean })[] }>(
    `with page as materialized (
       select journal_id, min(contract_id) as contract_id, sum(amount) as total, count(*) as legs
         from ledger.entries where journal_id > :after group by journal_id order by journal_id limit :limit)
     select p.journal_id as "journalId", p.contract_id as "contractId", p.total::bigint as total, p.legs::bigint as legs,
            j.legs::bigint as counted, p.total <> 0 or j.legs is distinct from p.legs as wrong
       from page p left join ledger.journals j on j.id = p.journal_id order by 1`,
    { after, limit },
  );
  const last = journals.at(-1)?.journalId ?? null;
  if (last === null) return { last, count: 0, unbalanced: [], sums: [] };
  const { rows: sums } = await trx.raw(
    `select split_part(account, ':', 1) as accounts, currency, sum(amount)::bigint as balance from ledger.entries
      where journal_id > :after and journal_id <= :last group by 1, 2`,
    { after, last },
  );
  return { last, count: journals.length, unbalanced: journals.filter(({ wrong }) => wrong), sums };
}

/** Journals of these contracts without any leg. */
export async function emptyJournals(
  trx: Transaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly contractId: string }[]> {
  const { rows } = await trx.raw(
    `select j.id, j.contract_id as "contractId" from ledger.journals j
      where j.contract_id = any(?) and not exists (select from ledger.entries e where e.journal_id = j.id)`,
    [[...ids]],
  );
  return rows;
}
