import type { Knex } from 'knex';

/**
 * The ledger: journals, their legs, and the balances that follow from them. Postgres itself holds R24 and R26,
 * whoever writes; docs/ledger.md tells on one page what it refuses. Amounts are integer minor units.
 */
export async function up(knex: Knex): Promise<void> {
  for (const part of [tables, legs, journals, balances, escrow, appendOnly, post, rights]) {
    await knex.raw(part);
  }
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}

const tables = `
  create schema ledger;

  -- A journal refers to its contract by currency too, and to its milestone by contract.
  alter table public.contracts add constraint contracts_id_in_currency unique (id, currency);
  alter table public.milestones add constraint milestones_id_of_contract unique (id, contract_id);

  create table ledger.journals (
    id text primary key constraint journals_id_shape check (id like 'jrn\\_%' and length(id) = 36),
    operation_key text not null constraint journals_operation_key_once unique,
    request_hash bytea not null,
    kind text not null constraint journals_kind_known check (kind in ('draw', 'deposit', 'give_back', 'release',
      'bonus', 'resolve', 'refund', 'set_aside', 'refund_transfer', 'payout')),
    contract_id text not null,
    milestone_id text,
    currency char(3) not null,
    -- How many legs it has. They are numbered from 1, so a journal found complete can take no other.
    legs smallint not null constraint journals_have_legs check (legs between 2 and 900),
    -- R27: why the money moved. The cause is a command's id, or a timer's name and instant.
    actor_role text not null,
    actor_id text not null,
    rule text not null,
    cause text not null,
    followed text,
    received_at timestamptz not null,
    posted_at timestamptz not null default now(),
    constraint journals_currency_is_the_contracts
      foreign key (contract_id, currency) references public.contracts (id, currency),
    constraint journals_milestone_is_the_contracts
      foreign key (milestone_id, contract_id) references public.milestones (id, contract_id)
  );
  create index journals_by_contract on ledger.journals (contract_id, posted_at, id);

  -- A leg moves its amount into an account, or out of it where the amount is negative.
  create table ledger.entries (
    journal_id text not null,
    leg smallint not null,
    contract_id text not null,
    account text not null,
    currency char(3) not null,
    -- 900 legs of this size still sum to an integer that JavaScript holds exactly.
    amount bigint not null constraint entries_amount_bounded
      check (amount <> 0 and amount between -10000000000000 and 10000000000000),
    primary key (journal_id, leg)
  );
  create index entries_by_contract on ledger.entries (contract_id);
  create index entries_of_summed_accounts on ledger.entries (account, currency) include (amount)
    where account = 'fees' or account like 'external:%';

  -- What each account holds, but for fees and external:*. Every contract moves those, and one row that all wait
  -- for would set the pace of the whole service: they are summed when asked for.
  create table ledger.balances (
    account text not null,
    currency char(3) not null,
    -- the one contract whose journals may move the account; a freelancer's serves several and has none
    contract_id text,
    balance bigint not null
      constraint balances_not_negative check (balance >= 0)
      constraint balances_bounded check (balance <= 9007199254740991),
    primary key (account, currency)
  ) with (fillfactor = 70);
`;

const legs = `
  -- R25 counts by kind and account, so each kind moves only these: '-' takes out of, '+' puts into.
  create function ledger.leg_suits_kind(kind text, account text, amount bigint) returns boolean
  language sql immutable parallel safe
  return case when amount < 0 then '-' else '+' end || split_part(account, ':', 1) = any (case kind
    when 'draw'            then array['-held_over', '+escrow']
    when 'deposit'         then array['-external', '+escrow']
    when 'give_back'       then array['-escrow', '+held_over']
    when 'release'         then array['-escrow', '+freelancer', '+fees', '+held_over']
    when 'bonus'           then array['-external', '+freelancer', '+fees']
    when 'resolve'         then array['-escrow', '-on_hold', '+freelancer', '+fees', '+refunds_due']
    when 'refund'          then array['-escrow', '-held_over', '-on_hold', '+refunds_due']
    when 'set_aside'       then array['-held_over', '+on_hold']
    when 'refund_transfer' then array['-refunds_due', '+external']
    when 'payout'          then array['-freelancer', '+external']
  end);

  -- A leg against its header: the same contract and currency, a number the header counts, an account that this
  -- contract or milestone has, and a movement that the kind allows. This stands for a foreign key on the header
  -- too, which is never deleted, and asks once for all legs of a statement.
  create function ledger.judge_legs() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    leg record;
  begin
    select * into leg from (
      select n.*, j.kind, case
        when (j.contract_id = n.contract_id and j.currency = n.currency) is not true then 'entries_of_their_journal'
        when n.leg not between 1 and j.legs then 'entries_counted_by_journal'
        when case split_part(n.account, ':', 1)
          when 'escrow' then n.account = 'escrow:' || j.milestone_id
          when 'held_over' then n.account = 'held_over:' || j.contract_id
          when 'on_hold' then exists (select from public.refund_requests r
            where r.id = substr(n.account, 9) and r.contract_id = j.contract_id)
          when 'refunds_due' then exists (select from public.charges c
            where c.id = substr(n.account, 13) and c.contract_id = j.contract_id)
          when 'freelancer' then n.account = 'freelancer:' || p.freelancer_id || ':' || j.currency
          when 'fees' then n.account = 'fees'
          when 'external' then n.account ~ '^external:[a-z0-9_-]+$' and length(n.account) <= 100
        end is not true then 'entries_account_known'
        when ledger.leg_suits_kind(j.kind, n.account, n.amount) is not true then 'entries_suit_kind'
      end as fault
      from new_legs n
      left join ledger.journals j on j.id = n.journal_id
      left join public.contracts p on p.id = j.contract_id
      -- keeps the planner from working the fault out twice, once to filter by it and once to tell of it
      offset 0
    ) judged where fault is not null limit 1;
    if found then
      raise check_violation using schema = 'ledger', table = 'entries', constraint = leg.fault,
        message = format('leg %s of journal %s, %s on %s: %s', leg.leg, leg.journal_id, leg.amount, leg.account,
          case leg.fault
            when 'entries_of_their_journal' then 'no such journal, or one of another contract or currency'
            when 'entries_counted_by_journal' then 'the journal has no leg of that number, and takes no more'
            when 'entries_account_known' then 'not an account of this contract, milestone and currency'
            else format('not a movement of a %s', leg.kind)
          end);
    end if;
    return null;
  end $$;

  -- Triggers of one event fire in the order of their names: legs are judged first, then carried.
  create trigger entries_1_judged after insert on ledger.entries
    referencing new table as new_legs for each statement execute function ledger.judge_legs();
`;

const journals = `
  -- R24: at commit, or as soon as the writer makes constraints immediate, a journal has all its legs and they
  -- sum to zero. Its numbers are then taken: no leg can follow, from this transaction or a later one.
  create function ledger.check_journal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    present bigint;
    total numeric;
  begin
    select count(*), sum(e.amount) into present, total from ledger.entries e where e.journal_id = new.id;
    if present <> new.legs then
      raise check_violation using schema = 'ledger', table = 'journals', constraint = 'journals_have_legs',
        message = format('journal %s has %s of its %s legs', new.id, present, new.legs);
    elsif total <> 0 then
      raise check_violation using schema = 'ledger', table = 'journals', constraint = 'journals_balanced',
        message = format('the legs of journal %s sum to %s', new.id, total);
    end if;
    return null;
  end $$;

  create constraint trigger journals_balanced after insert on ledger.journals
    deferrable initially deferred for each row execute function ledger.check_journal();
`;

const balances = `
  -- Carries new legs over to the balances, in the order of the accounts' names, so that two postings never wait
  -- for each other crosswise. A check is made on a row to be inserted before a conflict is seen: hence the update
  -- first, or every movement out of an account would look like a negative balance.
  create function ledger.carry_legs() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    change record;
  begin
    for change in
      select n.account, n.currency, sum(n.amount)::bigint as amount,
             case when n.account not like 'freelancer:%' then n.contract_id end as contract_id
        from new_legs n
       where n.account <> 'fees' and n.account not like 'external:%'
       group by 1, 2, 4
       order by 1, 2
    loop
      update ledger.balances b
         set balance = b.balance + change.amount
       where b.account = change.account and b.currency = change.currency
         and b.contract_id is not distinct from change.contract_id;
      continue when found;
      insert into ledger.balances as b (account, currency, contract_id, balance)
      values (change.account, change.currency, change.contract_id, change.amount)
      on conflict (account, currency) do update set balance = b.balance + excluded.balance
       where b.contract_id is not distinct from excluded.contract_id;
      continue when found;
      raise check_violation using schema = 'ledger', table = 'entries', constraint = 'entries_account_known',
        message = format('%s is an account of another contract than %s', change.account, change.contract_id);
    end loop;
    return null;
  end $$;

  create trigger entries_2_carried after insert on ledger.entries
    referencing new table as new_legs for each statement execute function ledger.carry_legs();
`;

const escrow = `
  -- R26: what a milestone holds in escrow follows from its state. Asked at commit of whatever changes either
  -- side. The milestone's row is locked first: of two transactions that change one side each, the second then
  -- sees what the first has done.
  create function ledger.check_escrow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    m record;
    milestone text;
    held bigint;
  begin
    if tg_table_name = 'milestones' then
      milestone := new.id;
    else
      milestone := substr(new.account, length('escrow:') + 1);
    end if;
    select id, state, amount into m from public.milestones where id = milestone for share;
    select coalesce(sum(balance), 0) into held from ledger.balances where account = 'escrow:' || milestone;
    if not (case
      when m.state in ('active', 'in_review', 'changes_requested', 'on_hold') then held = m.amount
      when m.state = 'funding' then held between 0 and m.amount
      else held = 0
    end) then
      raise check_violation using schema = 'public', table = 'milestones',
        constraint = 'milestones_escrow_follows_state',
        message = format('milestone %s of %s is %s and holds %s in escrow', m.id, m.amount, m.state, held);
    end if;
    return null;
  end $$;

  create constraint trigger balances_escrow_follows_state after insert or update on ledger.balances
    deferrable initially deferred for each row when (new.account like 'escrow:%')
    execute function ledger.check_escrow();
  create constraint trigger milestones_escrow_follows_state
    after insert or update of state, amount on public.milestones
    deferrable initially deferred for each row execute function ledger.check_escrow();
`;

const appendOnly = `
  create function ledger.refuse() returns trigger language plpgsql as $$
  begin
    raise sqlstate 'ME002' using schema = tg_table_schema, table = tg_table_name, constraint = tg_name,
      message = format('%s on %s.%s is not possible: %s', lower(tg_op), tg_table_schema, tg_table_name, tg_argv[0]);
  end $$;

  create trigger journals_append_only before update or delete or truncate on ledger.journals
    for each statement execute function ledger.refuse('journals are only added');
  create trigger entries_append_only before update or delete or truncate on ledger.entries
    for each statement execute function ledger.refuse('legs are only added');
  create trigger balances_never_leave before delete or truncate on ledger.balances
    for each statement execute function ledger.refuse('balances follow from legs');
  -- The depth tells the trigger on entries, which writes balances, from everyone else.
  create trigger balances_follow_legs before insert or update on ledger.balances
    for each statement when (pg_trigger_depth() = 0) execute function ledger.refuse('balances follow from legs');
`;

const post = `
  -- Posts journals in one round trip. A journal whose operation key is known with the same hash is answered with
  -- the id it has, and nothing is written; with another hash ME001 is raised. Of two transactions that post under
  -- one key the second waits for the first.
  create function ledger.post(journals jsonb)
  returns table (operation_key text, journal_id text, replayed boolean) language plpgsql as $$
  #variable_conflict use_column
  declare
    asked jsonb;
    earlier record;
  begin
    for asked in select value from jsonb_array_elements(journals) loop
      insert into ledger.journals (id, operation_key, request_hash, kind, contract_id, milestone_id, currency, legs,
        actor_role, actor_id, rule, cause, followed, received_at)
      values (asked ->> 'id', asked ->> 'operationKey', decode(asked ->> 'requestHash', 'hex'), asked ->> 'kind',
        asked ->> 'contractId', asked ->> 'milestoneId', asked ->> 'currency',
        jsonb_array_length(asked -> 'legs'), asked ->> 'actorRole', asked ->> 'actorId', asked ->> 'rule',
        asked ->> 'cause', asked ->> 'followed', (asked ->> 'receivedAt')::timestamptz)
      on conflict (operation_key) do nothing;
      replayed := not found;
      operation_key := asked ->> 'operationKey';
      journal_id := asked ->> 'id';
      if replayed then
        select j.id, j.request_hash = decode(asked ->> 'requestHash', 'hex') as same into earlier
          from ledger.journals j where j.operation_key = asked ->> 'operationKey';
        if not earlier.same then
          raise sqlstate 'ME001' using
            message = format('operation key %s was used with another content', asked ->> 'operationKey');
        end if;
        journal_id := earlier.id;
      else
        insert into ledger.entries (journal_id, leg, contract_id, account, currency, amount)
        select asked ->> 'id', leg.number, asked ->> 'contractId', leg.value ->> 'account', asked ->> 'currency',
               (leg.value ->> 'amount')::bigint
          from jsonb_array_elements(asked -> 'legs') with ordinality as leg (value, number);
      end if;
      return next;
    end loop;
  end $$;
`;

const rights = `
  revoke all on schema ledger from public;
  revoke all on all tables in schema ledger from public;
  revoke all on all functions in schema ledger from public;
  grant usage on schema ledger to escrow_app;
  grant select, insert on ledger.journals, ledger.entries to escrow_app;
  grant select on ledger.balances to escrow_app;
  grant execute on function ledger.post(jsonb) to escrow_app;
`;
