/** Tables without the ledger's guards, for what the service is compared with. */
export const rawTables = `
  create schema bench;
  create table bench.journals (
    id bigint generated always as identity primary key,
    operation_key text not null unique,
    posted_at timestamptz not null default now()
  );
  create table bench.entries (
    journal_id bigint not null references bench.journals,
    account text not null,
    amount bigint not null,
    primary key (journal_id, account)
  );`;

/** A journal of three legs, once for each key: one statement, one round trip, one transaction. */
export const rawPosting = `
  with journal as (
    insert into bench.journals (operation_key) values ($1) on conflict do nothing returning id
  )
  insert into bench.entries (journal_id, account, amount)
  select id, account, amount
    from journal, (values ('escrow', -150000), ('freelancer', 135000), ('fees', 15000)) as legs (account, amount)`;

/** As many branches as there are connections at most, so that they do not all wait for one row. */
export const BRANCHES = 16;
export const TELLERS = 10 * BRANCHES;
/** pgbench makes 100,000 for each branch; the fewer fit into memory all the more. */
export const ACCOUNTS = 10_000 * BRANCHES;

/** The tables of pgbench's own scenario, which is like TPC-B. */
export const tpcbTables = `
  create table bench.branches (bid int primary key, bbalance int not null, filler char(88));
  create table bench.tellers (tid int primary key, bid int not null, tbalance int not null, filler char(84));
  create table bench.accounts (aid int primary key, bid int not null, abalance int not null, filler char(84));
  create table bench.history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
  insert into bench.branches select n, 0, '' from generate_series(1, ${BRANCHES}) n;
  insert into bench.tellers select n, (n - 1) / 10 + 1, 0, '' from generate_series(1, ${TELLERS}) n;
  insert into bench.accounts select n, (n - 1) / 10000 + 1, 0, '' from generate_series(1, ${ACCOUNTS}) n;
  analyze bench.branches; analyze bench.tellers; analyze bench.accounts;`;
