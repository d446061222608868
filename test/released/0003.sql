-- What 9789be8 left in its database: made by `npm run released`.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA ledger;
CREATE SCHEMA simulated_rail;
CREATE DOMAIN public.minor_units AS bigint
	CONSTRAINT minor_units_check CHECK (((VALUE >= 0) AND (VALUE <= '100000000000'::bigint)));
CREATE FUNCTION ledger.carry_legs() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
CREATE FUNCTION ledger.check_escrow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
CREATE FUNCTION ledger.check_journal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
CREATE FUNCTION ledger.judge_legs() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
  end $_$;
CREATE FUNCTION ledger.leg_suits_kind(kind text, account text, amount bigint) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((CASE WHEN (amount < 0) THEN '-'::text ELSE '+'::text END || split_part(account, ':'::text, 1)) = ANY (CASE kind WHEN 'draw'::text THEN ARRAY['-held_over'::text, '+escrow'::text] WHEN 'deposit'::text THEN ARRAY['-external'::text, '+escrow'::text] WHEN 'give_back'::text THEN ARRAY['-escrow'::text, '+held_over'::text] WHEN 'release'::text THEN ARRAY['-escrow'::text, '+freelancer'::text, '+fees'::text, '+held_over'::text] WHEN 'bonus'::text THEN ARRAY['-external'::text, '+freelancer'::text, '+fees'::text] WHEN 'resolve'::text THEN ARRAY['-escrow'::text, '-on_hold'::text, '+freelancer'::text, '+fees'::text, '+refunds_due'::text] WHEN 'refund'::text THEN ARRAY['-escrow'::text, '-held_over'::text, '-on_hold'::text, '+refunds_due'::text] WHEN 'set_aside'::text THEN ARRAY['-held_over'::text, '+on_hold'::text] WHEN 'refund_transfer'::text THEN ARRAY['-refunds_due'::text, '+external'::text] WHEN 'payout'::text THEN ARRAY['-freelancer'::text, '+external'::text] ELSE NULL::text[] END));
CREATE FUNCTION ledger.post(journals jsonb) RETURNS TABLE(operation_key text, journal_id text, replayed boolean)
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION ledger.refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    raise sqlstate 'ME002' using schema = tg_table_schema, table = tg_table_name, constraint = tg_name,
      message = format('%s on %s.%s is not possible: %s', lower(tg_op), tg_table_schema, tg_table_name, tg_argv[0]);
  end $$;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      raise exception '% is a record: % is not possible', tg_table_name, lower(tg_op) using errcode = 'ME002';
    end $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE ledger.balances (
    account text NOT NULL,
    currency character(3) NOT NULL,
    contract_id text,
    balance bigint NOT NULL,
    CONSTRAINT balances_bounded CHECK ((balance <= '9007199254740991'::bigint)),
    CONSTRAINT balances_not_negative CHECK ((balance >= 0))
)
WITH (fillfactor='70');
CREATE TABLE ledger.entries (
    journal_id text NOT NULL,
    leg smallint NOT NULL,
    contract_id text NOT NULL,
    account text NOT NULL,
    currency character(3) NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT entries_amount_bounded CHECK (((amount <> 0) AND ((amount >= '-10000000000000'::bigint) AND (amount <= '10000000000000'::bigint))))
);
CREATE TABLE ledger.journals (
    id text NOT NULL,
    operation_key text NOT NULL,
    request_hash bytea NOT NULL,
    kind text NOT NULL,
    contract_id text NOT NULL,
    milestone_id text,
    currency character(3) NOT NULL,
    legs smallint NOT NULL,
    actor_role text NOT NULL,
    actor_id text NOT NULL,
    rule text NOT NULL,
    cause text NOT NULL,
    followed text,
    received_at timestamp with time zone NOT NULL,
    posted_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT journals_have_legs CHECK (((legs >= 2) AND (legs <= 900))),
    CONSTRAINT journals_id_shape CHECK (((id ~~ 'jrn\_%'::text) AND (length(id) = 36))),
    CONSTRAINT journals_kind_known CHECK ((kind = ANY (ARRAY['draw'::text, 'deposit'::text, 'give_back'::text, 'release'::text, 'bonus'::text, 'resolve'::text, 'refund'::text, 'set_aside'::text, 'refund_transfer'::text, 'payout'::text])))
);
CREATE TABLE public.bonuses (
    id text NOT NULL,
    contract_id text NOT NULL,
    milestone_id text NOT NULL,
    amount public.minor_units NOT NULL,
    note text,
    payment_method text NOT NULL,
    actor_role text NOT NULL,
    actor_id text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    state text DEFAULT 'pending'::text NOT NULL,
    fee public.minor_units,
    charge_id text,
    code text,
    reason text,
    settled_at timestamp with time zone,
    sweep_at timestamp with time zone,
    CONSTRAINT bonuses_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT bonuses_check CHECK (((state = 'pending'::text) = (settled_at IS NULL))),
    CONSTRAINT bonuses_check1 CHECK (((state = 'paid'::text) = ((charge_id IS NOT NULL) AND (fee IS NOT NULL)))),
    CONSTRAINT bonuses_check2 CHECK (((state = 'failed'::text) = ((code IS NOT NULL) AND (reason IS NOT NULL)))),
    CONSTRAINT bonuses_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'paid'::text, 'failed'::text])))
);
CREATE TABLE public.charges (
    id text NOT NULL,
    operation_key text NOT NULL,
    contract_id text NOT NULL,
    milestone_id text NOT NULL,
    kind text NOT NULL,
    amount public.minor_units NOT NULL,
    refunded public.minor_units DEFAULT 0 NOT NULL,
    provider text NOT NULL,
    rail_reference text NOT NULL,
    payment_method text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT charges_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT charges_check CHECK (((refunded)::bigint <= (amount)::bigint)),
    CONSTRAINT charges_check1 CHECK (((kind = 'deposit'::text) OR ((refunded)::bigint = 0))),
    CONSTRAINT charges_id_check CHECK ((id ~ '^chg_[0-9a-f]{32}$'::text)),
    CONSTRAINT charges_kind_check CHECK ((kind = ANY (ARRAY['deposit'::text, 'bonus'::text])))
);
CREATE TABLE public.commands (
    id text NOT NULL,
    kind text NOT NULL,
    contract_id text NOT NULL,
    milestone_id text,
    refund_request_id text,
    caller_role text,
    caller_id text,
    idempotency_key text,
    request_hash text,
    actor_role text NOT NULL,
    actor_id text NOT NULL,
    payload jsonb NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text DEFAULT 'pending'::text NOT NULL,
    rejection jsonb,
    result jsonb,
    decided_at timestamp with time zone,
    sweep_at timestamp with time zone,
    sweeps integer DEFAULT 0 NOT NULL,
    CONSTRAINT commands_check CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
    CONSTRAINT commands_check1 CHECK (((state = 'rejected'::text) = (rejection IS NOT NULL))),
    CONSTRAINT commands_check2 CHECK (((idempotency_key IS NULL) = ((caller_role IS NULL) AND (caller_id IS NULL) AND (request_hash IS NULL)))),
    CONSTRAINT commands_id_check CHECK ((id ~ '^cmd_[0-9a-f]{32}$'::text)),
    CONSTRAINT commands_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'applied'::text, 'rejected'::text])))
);
CREATE TABLE public.contracts (
    id text NOT NULL,
    platform_id text NOT NULL,
    client_id text NOT NULL,
    freelancer_id text NOT NULL,
    title text NOT NULL,
    currency character(3) NOT NULL,
    policy jsonb NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    end_by text,
    end_actor_role text,
    end_actor_id text,
    end_at timestamp with time zone,
    end_reason text,
    end_told_at timestamp with time zone,
    sweep_at timestamp with time zone,
    milestone_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT contracts_check CHECK (((state = 'active'::text) = (end_by IS NULL))),
    CONSTRAINT contracts_check1 CHECK (((end_by IS NULL) = ((end_at IS NULL) AND (end_actor_role IS NULL) AND (end_actor_id IS NULL)))),
    CONSTRAINT contracts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT contracts_end_by_check CHECK ((end_by = ANY (ARRAY['client'::text, 'freelancer'::text]))),
    CONSTRAINT contracts_id_check CHECK ((id ~ '^ctr_[0-9a-f]{32}$'::text)),
    CONSTRAINT contracts_milestone_count_check CHECK ((milestone_count <= 500)),
    CONSTRAINT contracts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'ending'::text, 'ended'::text])))
);
CREATE TABLE public.events (
    id bigint NOT NULL,
    contract_id text NOT NULL,
    milestone_id text,
    refund_request_id text,
    type text NOT NULL,
    rule text NOT NULL,
    actor_role text NOT NULL,
    actor_id text NOT NULL,
    cause text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    amount bigint,
    journal_id text,
    data jsonb NOT NULL
);
ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.knex_migrations (
    id integer NOT NULL,
    name character varying(255),
    batch integer,
    migration_time timestamp with time zone
);
CREATE SEQUENCE public.knex_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.knex_migrations_id_seq OWNED BY public.knex_migrations.id;
CREATE TABLE public.knex_migrations_lock (
    index integer NOT NULL,
    is_locked integer
);
CREATE SEQUENCE public.knex_migrations_lock_index_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.knex_migrations_lock_index_seq OWNED BY public.knex_migrations_lock.index;
CREATE TABLE public.milestones (
    id text NOT NULL,
    contract_id text NOT NULL,
    sequence integer NOT NULL,
    title text NOT NULL,
    description text,
    amount public.minor_units NOT NULL,
    state text DEFAULT 'planned'::text NOT NULL,
    details jsonb NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    refund_request_id text,
    respond_by timestamp with time zone,
    end_heard text,
    review_deadline timestamp with time zone,
    wake_at timestamp with time zone,
    sweep_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT milestones_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT milestones_check CHECK (((details ->> 'name'::text) = state)),
    CONSTRAINT milestones_check1 CHECK (((review_deadline IS NOT NULL) = (state = 'in_review'::text))),
    CONSTRAINT milestones_check2 CHECK (((refund_request_id IS NULL) = (respond_by IS NULL))),
    CONSTRAINT milestones_check3 CHECK (((refund_request_id IS NULL) OR (state = ANY (ARRAY['active'::text, 'in_review'::text, 'changes_requested'::text, 'on_hold'::text])))),
    CONSTRAINT milestones_end_heard_check CHECK ((end_heard = ANY (ARRAY['client'::text, 'freelancer'::text]))),
    CONSTRAINT milestones_id_check CHECK ((id ~ '^ms_[0-9a-f]{32}$'::text)),
    CONSTRAINT milestones_sequence_check CHECK ((sequence >= 1)),
    CONSTRAINT milestones_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'funding'::text, 'active'::text, 'in_review'::text, 'changes_requested'::text, 'on_hold'::text, 'paid'::text, 'refunded'::text, 'resolved'::text])))
);
CREATE TABLE public.refund_requests (
    id text NOT NULL,
    contract_id text NOT NULL,
    milestone_id text,
    amount public.minor_units NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    respond_by timestamp with time zone,
    on_hold public.minor_units DEFAULT 0 NOT NULL,
    refunded public.minor_units DEFAULT 0 NOT NULL,
    released public.minor_units DEFAULT 0 NOT NULL,
    opened_by_role text NOT NULL,
    opened_by_id text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    close_reason text,
    sweep_at timestamp with time zone,
    CONSTRAINT refund_requests_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT refund_requests_check CHECK (((state = 'open'::text) = (closed_at IS NULL))),
    CONSTRAINT refund_requests_check1 CHECK ((((on_hold)::bigint = 0) OR ((state = 'declined'::text) AND (milestone_id IS NULL)))),
    CONSTRAINT refund_requests_id_check CHECK ((id ~ '^rr_[0-9a-f]{32}$'::text)),
    CONSTRAINT refund_requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'refunded'::text, 'declined'::text, 'superseded'::text, 'resolved'::text])))
);
CREATE TABLE public.refunds (
    id text NOT NULL,
    operation_key text NOT NULL,
    contract_id text NOT NULL,
    charge_id text NOT NULL,
    amount public.minor_units NOT NULL,
    state text DEFAULT 'due'::text NOT NULL,
    rail_reference text,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    sweep_at timestamp with time zone,
    CONSTRAINT refunds_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT refunds_check CHECK (((state = 'sent'::text) = ((rail_reference IS NOT NULL) AND (sent_at IS NOT NULL)))),
    CONSTRAINT refunds_id_check CHECK ((id ~ '^ref_[0-9a-f]{32}$'::text)),
    CONSTRAINT refunds_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text])))
);
CREATE TABLE simulated_rail.charges (
    key text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    payment_method text NOT NULL,
    customer text NOT NULL,
    reference text NOT NULL,
    status text NOT NULL,
    rail_reference text,
    code text,
    reason text,
    refunded bigint DEFAULT 0 NOT NULL,
    CONSTRAINT charges_amount_check CHECK ((amount > 0)),
    CONSTRAINT charges_check CHECK (((refunded >= 0) AND (refunded <= amount))),
    CONSTRAINT charges_check1 CHECK (((status = 'succeeded'::text) = (rail_reference IS NOT NULL))),
    CONSTRAINT charges_check2 CHECK (((status = 'declined'::text) = ((code IS NOT NULL) AND (reason IS NOT NULL)))),
    CONSTRAINT charges_check3 CHECK (((status = 'succeeded'::text) OR (refunded = 0))),
    CONSTRAINT charges_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT charges_status_check CHECK ((status = ANY (ARRAY['succeeded'::text, 'declined'::text])))
);
CREATE TABLE simulated_rail.outages (
    operation text NOT NULL,
    key text NOT NULL,
    calls integer NOT NULL,
    CONSTRAINT outages_operation_check CHECK ((operation = ANY (ARRAY['charge'::text, 'refund'::text])))
);
CREATE TABLE simulated_rail.refunds (
    key text NOT NULL,
    charge_reference text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    rail_reference text NOT NULL,
    CONSTRAINT refunds_amount_check CHECK ((amount > 0))
);
ALTER TABLE ONLY public.knex_migrations ALTER COLUMN id SET DEFAULT nextval('public.knex_migrations_id_seq'::regclass);
ALTER TABLE ONLY public.knex_migrations_lock ALTER COLUMN index SET DEFAULT nextval('public.knex_migrations_lock_index_seq'::regclass);
INSERT INTO ledger.balances VALUES
	('escrow:ms_01a21179890a7a689c228670e5a65ada', 'USD', 'ctr_01a21179890274debe9e919577f5f235', 1500),
	('escrow:ms_01a21179895c7a99a4781a02f44dbbad', 'USD', 'ctr_01a21179894e79bf9f8d2f012645f32b', 1500),
	('escrow:ms_01a2117989c174658d3e6d202e4c4b0c', 'USD', 'ctr_01a2117989bb7954b45c842535d2c647', 1500),
	('escrow:ms_01a211798a337150be367b93557ee386', 'USD', 'ctr_01a211798a2e715dae9050d956803d20', 1500),
	('escrow:ms_01a211798a9e778682f7cd44e2be5b28', 'USD', 'ctr_01a211798a99762b9a07436c0b543ed3', 0),
	('escrow:ms_01a211798b1d7d45aaf37aff620e1a77', 'USD', 'ctr_01a211798b1678488a5d42befc387b2a', 0),
	('held_over:ctr_01a211798b1678488a5d42befc387b2a', 'USD', 'ctr_01a211798b1678488a5d42befc387b2a', 600),
	('escrow:ms_01a211798b997a0aab6f6004f42bca96', 'USD', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 0),
	('held_over:ctr_01a211798b927e4ead0abb9de75f4a1b', 'USD', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 0),
	('escrow:ms_01a211798c1c7947a39817e03b8e28b2', 'USD', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 2000),
	('escrow:ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', 'ctr_01a211798c9176a5868ccd3a67558584', 0),
	('escrow:ms_01a21179947b73e7945da6c0952a1d4a', 'USD', 'ctr_01a21179947175bcba06b580b65da943', 1500),
	('escrow:ms_01a2117994c67948b19cae1a15f3bf07', 'USD', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 1500),
	('escrow:ms_01a211798d0d7bbc8d6b750d846e2742', 'USD', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 0),
	('escrow:ms_01a21179953c7819bb7ad5872dfc74b7', 'USD', 'ctr_01a21179953171b6b2bd1b6335e4b971', 1500),
	('escrow:ms_01a211798da37caa9af5ec7fea24cccd', 'USD', 'ctr_01a211798d92767bb78fbfde778e0286', 1500),
	('escrow:ms_01a211798e34782dba635bd81b1ecf93', 'USD', 'ctr_01a211798e2a71ed8430e0b08719016b', 1500),
	('escrow:ms_01a211798ea77b67a170f7d2c1c6ece9', 'USD', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 0),
	('refunds_due:chg_01a211798ed27e96868659c1996dc8d2', 'USD', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 0),
	('escrow:ms_01a211798f167d37ab0ba04b35c6b264', 'USD', 'ctr_01a211798f0f7ecc8f908b343405031b', 0),
	('escrow:ms_01a211799579760cb99a4b332d117cdf', 'USD', 'ctr_01a21179957373bfa1bf37e06effe26a', 1500),
	('refunds_due:chg_01a211798f567ef6983c910872b8d1ea', 'USD', 'ctr_01a211798f0f7ecc8f908b343405031b', 0),
	('escrow:ms_01a211798fce744da34f43e05ffb5692', 'USD', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 0),
	('held_over:ctr_01a211798fbf75cba2e2048a4f0308f6', 'USD', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 600),
	('escrow:ms_01a2117990557457bc8b2b3db6c22625', 'USD', 'ctr_01a21179904e71c398da2e0dafa93326', 0),
	('escrow:ms_01a2117995ef7225bc7715110a425783', 'USD', 'ctr_01a2117995e671089b2413cd76c634f8', 0),
	('held_over:ctr_01a21179904e71c398da2e0dafa93326', 'USD', 'ctr_01a21179904e71c398da2e0dafa93326', 0),
	('on_hold:rr_01a2117990cc78d5bebda8fe6436dc3c', 'USD', 'ctr_01a21179904e71c398da2e0dafa93326', 600),
	('escrow:ms_01a2117990ff7c26a45279f55a37c299', 'USD', 'ctr_01a2117990f871de8ff260b1efd7550d', 0),
	('held_over:ctr_01a2117990f871de8ff260b1efd7550d', 'USD', 'ctr_01a2117990f871de8ff260b1efd7550d', 0),
	('escrow:ms_01a21179965b740d842db6da39caef1f', 'USD', 'ctr_01a21179965673c4be51ec785278600f', 1500),
	('escrow:ms_01a2117996a87f4cb2e68e6ed09423f4', 'USD', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 1500),
	('escrow:ms_01a2117997037978ab9e47bf10cc44e0', 'USD', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 0),
	('freelancer:bob:USD', 'USD', NULL, 13770),
	('refunds_due:chg_01a21179912b756593a8a787872c7422', 'USD', 'ctr_01a2117990f871de8ff260b1efd7550d', 0),
	('escrow:ms_01a2117991b1787ab531a79c2cbcce79', 'USD', 'ctr_01a2117991a978a5b4350a6a9f600d37', 0),
	('held_over:ctr_01a2117991a978a5b4350a6a9f600d37', 'USD', 'ctr_01a2117991a978a5b4350a6a9f600d37', 0),
	('escrow:ms_01a211799222717098c0dc32d26150c3', 'USD', 'ctr_01a2117991a978a5b4350a6a9f600d37', 1500),
	('escrow:ms_01a21179929475cca4f09e303dd3914a', 'USD', 'ctr_01a2117991a978a5b4350a6a9f600d37', 1500),
	('escrow:ms_01a2117992fc73a085ff445c9b8d66e2', 'USD', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 0),
	('held_over:ctr_01a2117992f378e18d6ad7f9aa82cecd', 'USD', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 0),
	('escrow:ms_01a2117993977885b3ae3d383347b437', 'USD', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 0),
	('escrow:ms_01a2117993f4786a8c766aa9e20ae1f9', 'USD', 'ctr_01a2117993ed794ba279e588c63b2429', 1500),
	('refunds_due:chg_01a2117993b8744aafe39a5bbc5dc859', 'USD', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 0),
	('refunds_due:chg_01a211799356759f93dfb9437f43ea94', 'USD', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 0);
INSERT INTO ledger.entries VALUES
	('jrn_01a21179893d76e9ab10388718b91d6e', 1, 'ctr_01a21179890274debe9e919577f5f235', 'external:simulated', 'USD', -1500),
	('jrn_01a21179893d76e9ab10388718b91d6e', 2, 'ctr_01a21179890274debe9e919577f5f235', 'escrow:ms_01a21179890a7a689c228670e5a65ada', 'USD', 1500),
	('jrn_01a2117989867d8fbcd7d4de8cc4e4e6', 1, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'external:simulated', 'USD', -1500),
	('jrn_01a2117989867d8fbcd7d4de8cc4e4e6', 2, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'escrow:ms_01a21179895c7a99a4781a02f44dbbad', 'USD', 1500),
	('jrn_01a2117989ef7cd7be03fda0130d8f68', 1, 'ctr_01a2117989bb7954b45c842535d2c647', 'external:simulated', 'USD', -1500),
	('jrn_01a2117989ef7cd7be03fda0130d8f68', 2, 'ctr_01a2117989bb7954b45c842535d2c647', 'escrow:ms_01a2117989c174658d3e6d202e4c4b0c', 'USD', 1500),
	('jrn_01a211798a5b72dea5c9b86407d15aec', 1, 'ctr_01a211798a2e715dae9050d956803d20', 'external:simulated', 'USD', -1500),
	('jrn_01a211798a5b72dea5c9b86407d15aec', 2, 'ctr_01a211798a2e715dae9050d956803d20', 'escrow:ms_01a211798a337150be367b93557ee386', 'USD', 1500),
	('jrn_01a211798ac57882b4118c7639862a12', 1, 'ctr_01a211798a99762b9a07436c0b543ed3', 'external:simulated', 'USD', -1500),
	('jrn_01a211798ac57882b4118c7639862a12', 2, 'ctr_01a211798a99762b9a07436c0b543ed3', 'escrow:ms_01a211798a9e778682f7cd44e2be5b28', 'USD', 1500),
	('jrn_01a211798b027b46962c6dc014cfe073', 1, 'ctr_01a211798a99762b9a07436c0b543ed3', 'escrow:ms_01a211798a9e778682f7cd44e2be5b28', 'USD', -1500),
	('jrn_01a211798b027b46962c6dc014cfe073', 2, 'ctr_01a211798a99762b9a07436c0b543ed3', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a211798b027b46962c6dc014cfe073', 3, 'ctr_01a211798a99762b9a07436c0b543ed3', 'fees', 'USD', 150),
	('jrn_01a211798b4a7c759b348512a6a24fb8', 1, 'ctr_01a211798b1678488a5d42befc387b2a', 'external:simulated', 'USD', -1500),
	('jrn_01a211798b4a7c759b348512a6a24fb8', 2, 'ctr_01a211798b1678488a5d42befc387b2a', 'escrow:ms_01a211798b1d7d45aaf37aff620e1a77', 'USD', 1500),
	('jrn_01a211798b7d7f488bf9adf4d3096f39', 1, 'ctr_01a211798b1678488a5d42befc387b2a', 'escrow:ms_01a211798b1d7d45aaf37aff620e1a77', 'USD', -1500),
	('jrn_01a211798b7d7f488bf9adf4d3096f39', 2, 'ctr_01a211798b1678488a5d42befc387b2a', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a211798b7d7f488bf9adf4d3096f39', 3, 'ctr_01a211798b1678488a5d42befc387b2a', 'fees', 'USD', 90),
	('jrn_01a211798b7d7f488bf9adf4d3096f39', 4, 'ctr_01a211798b1678488a5d42befc387b2a', 'held_over:ctr_01a211798b1678488a5d42befc387b2a', 'USD', 600),
	('jrn_01a211798bc6787aa313689043c5e81c', 1, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'external:simulated', 'USD', -1500),
	('jrn_01a211798bc6787aa313689043c5e81c', 2, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'escrow:ms_01a211798b997a0aab6f6004f42bca96', 'USD', 1500),
	('jrn_01a211798c0674b3902e357b52bda516', 1, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'escrow:ms_01a211798b997a0aab6f6004f42bca96', 'USD', -1500),
	('jrn_01a211798c0674b3902e357b52bda516', 2, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a211798c0674b3902e357b52bda516', 3, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'fees', 'USD', 90),
	('jrn_01a211798c0674b3902e357b52bda516', 4, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'held_over:ctr_01a211798b927e4ead0abb9de75f4a1b', 'USD', 600),
	('jrn_01a211798c3f76df8fffdb5375e085d2', 1, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'held_over:ctr_01a211798b927e4ead0abb9de75f4a1b', 'USD', -600),
	('jrn_01a211798c3f76df8fffdb5375e085d2', 2, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'escrow:ms_01a211798c1c7947a39817e03b8e28b2', 'USD', 600),
	('jrn_01a211798c4f77fd90b3b45093aba3f4', 1, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'external:simulated', 'USD', -1400),
	('jrn_01a211798c4f77fd90b3b45093aba3f4', 2, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'escrow:ms_01a211798c1c7947a39817e03b8e28b2', 'USD', 1400),
	('jrn_01a211798cc372bd9a1146ccfcd59040', 1, 'ctr_01a211798c9176a5868ccd3a67558584', 'external:simulated', 'USD', -1500),
	('jrn_01a211798cc372bd9a1146ccfcd59040', 2, 'ctr_01a211798c9176a5868ccd3a67558584', 'escrow:ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', 1500),
	('jrn_01a211798cf9705fa74983f36af165b5', 1, 'ctr_01a211798c9176a5868ccd3a67558584', 'escrow:ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', -1500),
	('jrn_01a211798cf9705fa74983f36af165b5', 2, 'ctr_01a211798c9176a5868ccd3a67558584', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a211798cf9705fa74983f36af165b5', 3, 'ctr_01a211798c9176a5868ccd3a67558584', 'fees', 'USD', 150),
	('jrn_01a211798d2e7526a3306e8080a972c4', 1, 'ctr_01a211798c9176a5868ccd3a67558584', 'external:simulated', 'USD', -500),
	('jrn_01a211798d2e7526a3306e8080a972c4', 2, 'ctr_01a211798c9176a5868ccd3a67558584', 'freelancer:bob:USD', 'USD', 450),
	('jrn_01a211798d2e7526a3306e8080a972c4', 3, 'ctr_01a211798c9176a5868ccd3a67558584', 'fees', 'USD', 50),
	('jrn_01a211798d52706e9e18cffdc3621c90', 1, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'external:simulated', 'USD', -1500),
	('jrn_01a211798d52706e9e18cffdc3621c90', 2, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'escrow:ms_01a211798d0d7bbc8d6b750d846e2742', 'USD', 1500),
	('jrn_01a211798d7d7a0ca00e896234626740', 1, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'escrow:ms_01a211798d0d7bbc8d6b750d846e2742', 'USD', -1500),
	('jrn_01a211798d7d7a0ca00e896234626740', 2, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a211798d7d7a0ca00e896234626740', 3, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'fees', 'USD', 150),
	('jrn_01a211798ddb7e6cbd72500eaaa146f9', 1, 'ctr_01a211798d92767bb78fbfde778e0286', 'external:simulated', 'USD', -1500),
	('jrn_01a211798ddb7e6cbd72500eaaa146f9', 2, 'ctr_01a211798d92767bb78fbfde778e0286', 'escrow:ms_01a211798da37caa9af5ec7fea24cccd', 'USD', 1500),
	('jrn_01a211798e5b7c0d88c7fa340c4550df', 1, 'ctr_01a211798e2a71ed8430e0b08719016b', 'external:simulated', 'USD', -1500),
	('jrn_01a211798e5b7c0d88c7fa340c4550df', 2, 'ctr_01a211798e2a71ed8430e0b08719016b', 'escrow:ms_01a211798e34782dba635bd81b1ecf93', 'USD', 1500),
	('jrn_01a211798ed3741d999b4a6bf297d78d', 1, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'external:simulated', 'USD', -1500),
	('jrn_01a211798ed3741d999b4a6bf297d78d', 2, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'escrow:ms_01a211798ea77b67a170f7d2c1c6ece9', 'USD', 1500),
	('jrn_01a211798f057d51bb8a50154799cb06', 1, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'escrow:ms_01a211798ea77b67a170f7d2c1c6ece9', 'USD', -1500),
	('jrn_01a211798f057d51bb8a50154799cb06', 2, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'refunds_due:chg_01a211798ed27e96868659c1996dc8d2', 'USD', 1500),
	('jrn_01a211798f3572fdbbd1b0fe0a949cf9', 1, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'refunds_due:chg_01a211798ed27e96868659c1996dc8d2', 'USD', -1500),
	('jrn_01a211798f3572fdbbd1b0fe0a949cf9', 2, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'external:simulated', 'USD', 1500),
	('jrn_01a211798f57773cacc03bf115d0e265', 1, 'ctr_01a211798f0f7ecc8f908b343405031b', 'external:simulated', 'USD', -1500),
	('jrn_01a211798f57773cacc03bf115d0e265', 2, 'ctr_01a211798f0f7ecc8f908b343405031b', 'escrow:ms_01a211798f167d37ab0ba04b35c6b264', 'USD', 1500),
	('jrn_01a211798fad7b8289b802efbe2d12bf', 1, 'ctr_01a211798f0f7ecc8f908b343405031b', 'escrow:ms_01a211798f167d37ab0ba04b35c6b264', 'USD', -1500),
	('jrn_01a211798fad7b8289b802efbe2d12bf', 2, 'ctr_01a211798f0f7ecc8f908b343405031b', 'freelancer:bob:USD', 'USD', 900),
	('jrn_01a211798fad7b8289b802efbe2d12bf', 3, 'ctr_01a211798f0f7ecc8f908b343405031b', 'fees', 'USD', 100),
	('jrn_01a211798fad7b8289b802efbe2d12bf', 4, 'ctr_01a211798f0f7ecc8f908b343405031b', 'refunds_due:chg_01a211798f567ef6983c910872b8d1ea', 'USD', 500),
	('jrn_01a211798fe07de0ba1c3708e3aee0c3', 1, 'ctr_01a211798f0f7ecc8f908b343405031b', 'refunds_due:chg_01a211798f567ef6983c910872b8d1ea', 'USD', -500),
	('jrn_01a211798fe07de0ba1c3708e3aee0c3', 2, 'ctr_01a211798f0f7ecc8f908b343405031b', 'external:simulated', 'USD', 500),
	('jrn_01a2117990007dbd909231ae5f2e4006', 1, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'external:simulated', 'USD', -1500),
	('jrn_01a2117990007dbd909231ae5f2e4006', 2, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'escrow:ms_01a211798fce744da34f43e05ffb5692', 'USD', 1500),
	('jrn_01a21179902e753eabacc2982b80eb61', 1, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'escrow:ms_01a211798fce744da34f43e05ffb5692', 'USD', -1500),
	('jrn_01a21179902e753eabacc2982b80eb61', 2, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a21179902e753eabacc2982b80eb61', 3, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'fees', 'USD', 90),
	('jrn_01a21179902e753eabacc2982b80eb61', 4, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'held_over:ctr_01a211798fbf75cba2e2048a4f0308f6', 'USD', 600),
	('jrn_01a2117990827097a261c742f42a9eaa', 1, 'ctr_01a21179904e71c398da2e0dafa93326', 'external:simulated', 'USD', -1500),
	('jrn_01a2117990827097a261c742f42a9eaa', 2, 'ctr_01a21179904e71c398da2e0dafa93326', 'escrow:ms_01a2117990557457bc8b2b3db6c22625', 'USD', 1500),
	('jrn_01a2117990be7b9aa2d0ab76cbe4b07e', 1, 'ctr_01a21179904e71c398da2e0dafa93326', 'escrow:ms_01a2117990557457bc8b2b3db6c22625', 'USD', -1500),
	('jrn_01a2117990be7b9aa2d0ab76cbe4b07e', 2, 'ctr_01a21179904e71c398da2e0dafa93326', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2117990be7b9aa2d0ab76cbe4b07e', 3, 'ctr_01a21179904e71c398da2e0dafa93326', 'fees', 'USD', 90),
	('jrn_01a2117990be7b9aa2d0ab76cbe4b07e', 4, 'ctr_01a21179904e71c398da2e0dafa93326', 'held_over:ctr_01a21179904e71c398da2e0dafa93326', 'USD', 600),
	('jrn_01a2117990e87fd7b0d2651a474575f2', 1, 'ctr_01a21179904e71c398da2e0dafa93326', 'held_over:ctr_01a21179904e71c398da2e0dafa93326', 'USD', -600),
	('jrn_01a2117990e87fd7b0d2651a474575f2', 2, 'ctr_01a21179904e71c398da2e0dafa93326', 'on_hold:rr_01a2117990cc78d5bebda8fe6436dc3c', 'USD', 600),
	('jrn_01a21179912c760187b599b45f86629e', 1, 'ctr_01a2117990f871de8ff260b1efd7550d', 'external:simulated', 'USD', -1500),
	('jrn_01a21179912c760187b599b45f86629e', 2, 'ctr_01a2117990f871de8ff260b1efd7550d', 'escrow:ms_01a2117990ff7c26a45279f55a37c299', 'USD', 1500),
	('jrn_01a21179915a70f99e5fc58d2d8b8e12', 1, 'ctr_01a2117990f871de8ff260b1efd7550d', 'escrow:ms_01a2117990ff7c26a45279f55a37c299', 'USD', -1500),
	('jrn_01a21179915a70f99e5fc58d2d8b8e12', 2, 'ctr_01a2117990f871de8ff260b1efd7550d', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a21179915a70f99e5fc58d2d8b8e12', 3, 'ctr_01a2117990f871de8ff260b1efd7550d', 'fees', 'USD', 90),
	('jrn_01a21179915a70f99e5fc58d2d8b8e12', 4, 'ctr_01a2117990f871de8ff260b1efd7550d', 'held_over:ctr_01a2117990f871de8ff260b1efd7550d', 'USD', 600),
	('jrn_01a21179918f7b3995d114ca8d090be9', 1, 'ctr_01a2117990f871de8ff260b1efd7550d', 'held_over:ctr_01a2117990f871de8ff260b1efd7550d', 'USD', -600),
	('jrn_01a21179918f7b3995d114ca8d090be9', 2, 'ctr_01a2117990f871de8ff260b1efd7550d', 'refunds_due:chg_01a21179912b756593a8a787872c7422', 'USD', 600),
	('jrn_01a2117991bf7e148bdbeab5b6462a9b', 1, 'ctr_01a2117990f871de8ff260b1efd7550d', 'refunds_due:chg_01a21179912b756593a8a787872c7422', 'USD', -600),
	('jrn_01a2117991bf7e148bdbeab5b6462a9b', 2, 'ctr_01a2117990f871de8ff260b1efd7550d', 'external:simulated', 'USD', 600),
	('jrn_01a2117991e1712a9db397349cfb6053', 1, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'external:simulated', 'USD', -1500),
	('jrn_01a2117991e1712a9db397349cfb6053', 2, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'escrow:ms_01a2117991b1787ab531a79c2cbcce79', 'USD', 1500),
	('jrn_01a21179921372dd8a5240fd4c50e5c9', 1, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'escrow:ms_01a2117991b1787ab531a79c2cbcce79', 'USD', -1500),
	('jrn_01a21179921372dd8a5240fd4c50e5c9', 2, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a21179921372dd8a5240fd4c50e5c9', 3, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'fees', 'USD', 90),
	('jrn_01a21179921372dd8a5240fd4c50e5c9', 4, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'held_over:ctr_01a2117991a978a5b4350a6a9f600d37', 'USD', 600),
	('jrn_01a2117992437de6b3486e02e4bb36b6', 1, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'held_over:ctr_01a2117991a978a5b4350a6a9f600d37', 'USD', -600),
	('jrn_01a2117992437de6b3486e02e4bb36b6', 2, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'escrow:ms_01a211799222717098c0dc32d26150c3', 'USD', 600),
	('jrn_01a2117992507794aa05bf5b0b329e77', 1, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'external:simulated', 'USD', -900),
	('jrn_01a2117992507794aa05bf5b0b329e77', 2, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'escrow:ms_01a211799222717098c0dc32d26150c3', 'USD', 900),
	('jrn_01a2117992c27650b07580db2f781eb9', 1, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'external:simulated', 'USD', -1500),
	('jrn_01a2117992c27650b07580db2f781eb9', 2, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'escrow:ms_01a21179929475cca4f09e303dd3914a', 'USD', 1500),
	('jrn_01a2117993577706be161bcc7d33eafa', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'external:simulated', 'USD', -1500),
	('jrn_01a2117993577706be161bcc7d33eafa', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'escrow:ms_01a2117992fc73a085ff445c9b8d66e2', 'USD', 1500),
	('jrn_01a2117993897cc0abdb92fd2cf33cbf', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'escrow:ms_01a2117992fc73a085ff445c9b8d66e2', 'USD', -1500),
	('jrn_01a2117993897cc0abdb92fd2cf33cbf', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2117993897cc0abdb92fd2cf33cbf', 3, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'fees', 'USD', 90),
	('jrn_01a2117993897cc0abdb92fd2cf33cbf', 4, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'held_over:ctr_01a2117992f378e18d6ad7f9aa82cecd', 'USD', 600),
	('jrn_01a2117993ae7cb5981638e290aa1168', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'held_over:ctr_01a2117992f378e18d6ad7f9aa82cecd', 'USD', -600),
	('jrn_01a2117993ae7cb5981638e290aa1168', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'escrow:ms_01a2117993977885b3ae3d383347b437', 'USD', 600),
	('jrn_01a2117993ba7737b93e78aa01769011', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'external:simulated', 'USD', -900),
	('jrn_01a2117993ba7737b93e78aa01769011', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'escrow:ms_01a2117993977885b3ae3d383347b437', 'USD', 900),
	('jrn_01a21179940d7e4c9e627f24df38ca7a', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'escrow:ms_01a2117993977885b3ae3d383347b437', 'USD', -1500),
	('jrn_01a21179940d7e4c9e627f24df38ca7a', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'refunds_due:chg_01a2117993b8744aafe39a5bbc5dc859', 'USD', 900),
	('jrn_01a21179940d7e4c9e627f24df38ca7a', 3, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'refunds_due:chg_01a211799356759f93dfb9437f43ea94', 'USD', 600),
	('jrn_01a2117994617e0c90297e9ba227ae06', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'refunds_due:chg_01a2117993b8744aafe39a5bbc5dc859', 'USD', -900),
	('jrn_01a2117994617e0c90297e9ba227ae06', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'external:simulated', 'USD', 900),
	('jrn_01a21179942b73d8bf56a4768ba3f73a', 1, 'ctr_01a2117993ed794ba279e588c63b2429', 'external:simulated', 'USD', -1500),
	('jrn_01a21179942b73d8bf56a4768ba3f73a', 2, 'ctr_01a2117993ed794ba279e588c63b2429', 'escrow:ms_01a2117993f4786a8c766aa9e20ae1f9', 'USD', 1500),
	('jrn_01a2117994677d6db9e12406e49dcc41', 1, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'refunds_due:chg_01a211799356759f93dfb9437f43ea94', 'USD', -600),
	('jrn_01a2117994677d6db9e12406e49dcc41', 2, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'external:simulated', 'USD', 600),
	('jrn_01a2117994b6764bb2226b7e94c8db3b', 1, 'ctr_01a21179947175bcba06b580b65da943', 'external:simulated', 'USD', -1500),
	('jrn_01a2117994b6764bb2226b7e94c8db3b', 2, 'ctr_01a21179947175bcba06b580b65da943', 'escrow:ms_01a21179947b73e7945da6c0952a1d4a', 'USD', 1500),
	('jrn_01a2117994ec72d8a0446cc4cb0844c1', 1, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'external:simulated', 'USD', -1500),
	('jrn_01a2117994ec72d8a0446cc4cb0844c1', 2, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'escrow:ms_01a2117994c67948b19cae1a15f3bf07', 'USD', 1500),
	('jrn_01a211799566723eaf73f197b8232171', 1, 'ctr_01a21179953171b6b2bd1b6335e4b971', 'external:simulated', 'USD', -1500),
	('jrn_01a211799566723eaf73f197b8232171', 2, 'ctr_01a21179953171b6b2bd1b6335e4b971', 'escrow:ms_01a21179953c7819bb7ad5872dfc74b7', 'USD', 1500),
	('jrn_01a2117995a770a990ab09aa49aa3eb5', 1, 'ctr_01a21179957373bfa1bf37e06effe26a', 'external:simulated', 'USD', -1500),
	('jrn_01a2117995a770a990ab09aa49aa3eb5', 2, 'ctr_01a21179957373bfa1bf37e06effe26a', 'escrow:ms_01a211799579760cb99a4b332d117cdf', 'USD', 1500),
	('jrn_01a21179961579579d8a2632b056db18', 1, 'ctr_01a2117995e671089b2413cd76c634f8', 'external:simulated', 'USD', -1500),
	('jrn_01a21179961579579d8a2632b056db18', 2, 'ctr_01a2117995e671089b2413cd76c634f8', 'escrow:ms_01a2117995ef7225bc7715110a425783', 'USD', 1500),
	('jrn_01a21179964a7ffcbbea3e341743dcd0', 1, 'ctr_01a2117995e671089b2413cd76c634f8', 'escrow:ms_01a2117995ef7225bc7715110a425783', 'USD', -1500),
	('jrn_01a21179964a7ffcbbea3e341743dcd0', 2, 'ctr_01a2117995e671089b2413cd76c634f8', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a21179964a7ffcbbea3e341743dcd0', 3, 'ctr_01a2117995e671089b2413cd76c634f8', 'fees', 'USD', 150),
	('jrn_01a21179967a7ee79b94aa0e7c3877bd', 1, 'ctr_01a21179965673c4be51ec785278600f', 'external:simulated', 'USD', -1500),
	('jrn_01a21179967a7ee79b94aa0e7c3877bd', 2, 'ctr_01a21179965673c4be51ec785278600f', 'escrow:ms_01a21179965b740d842db6da39caef1f', 'USD', 1500),
	('jrn_01a2117996c97e01ad3daf0a0e8b2b64', 1, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'external:simulated', 'USD', -1500),
	('jrn_01a2117996c97e01ad3daf0a0e8b2b64', 2, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'escrow:ms_01a2117996a87f4cb2e68e6ed09423f4', 'USD', 1500),
	('jrn_01a21179972e71ba95e4f0320f339164', 1, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'external:simulated', 'USD', -1500),
	('jrn_01a21179972e71ba95e4f0320f339164', 2, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'escrow:ms_01a2117997037978ab9e47bf10cc44e0', 'USD', 1500),
	('jrn_01a21179975f7bf9a74539fbb28b5949', 1, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'escrow:ms_01a2117997037978ab9e47bf10cc44e0', 'USD', -1500),
	('jrn_01a21179975f7bf9a74539fbb28b5949', 2, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a21179975f7bf9a74539fbb28b5949', 3, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'fees', 'USD', 150);
INSERT INTO ledger.journals VALUES
	('jrn_01a21179893d76e9ab10388718b91d6e', 'ms_01a21179890a7a689c228670e5a65ada:cmd_01a2117989137f6682159861da7f15c9:deposit', '\x281fe4c2aa90eca2d736932ca61228906669f571f332ed6161d7f7e9f857c5cc', 'deposit', 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117989137f6682159861da7f15c9', NULL, '2026-11-25 06:51:47.345+00', '2026-11-25 06:51:47.386411+00'),
	('jrn_01a2117989867d8fbcd7d4de8cc4e4e6', 'ms_01a21179895c7a99a4781a02f44dbbad:cmd_01a2117989647d8c93fc87df44999bb2:deposit', '\xc859fd99aa090b8f0e7e314a93c96e4079a5fe778bb05eab54cd6cba15e202a0', 'deposit', 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117989647d8c93fc87df44999bb2', NULL, '2026-11-25 06:51:47.426+00', '2026-11-25 06:51:47.459737+00'),
	('jrn_01a2117989ef7cd7be03fda0130d8f68', 'ms_01a2117989c174658d3e6d202e4c4b0c:cmd_01a2117989c772098b1b4e0a17107a27:deposit', '\x0f39f775882517e36b8e122db215fd122f6a1883fc274331e479fe7d8ba66943', 'deposit', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117989c772098b1b4e0a17107a27', NULL, '2026-11-25 06:51:47.526+00', '2026-11-25 06:51:47.564812+00'),
	('jrn_01a211798a5b72dea5c9b86407d15aec', 'ms_01a211798a337150be367b93557ee386:cmd_01a211798a38710cbcb32d940a089109:deposit', '\x38a4a51b71b876f4374661e13c3e1b53544bc86fcd99c53a92c590137724885d', 'deposit', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798a38710cbcb32d940a089109', NULL, '2026-11-25 06:51:47.639+00', '2026-11-25 06:51:47.672402+00'),
	('jrn_01a211798ac57882b4118c7639862a12', 'ms_01a211798a9e778682f7cd44e2be5b28:cmd_01a211798aa47f949d8ac84226d46603:deposit', '\x0d8e30f5ccbda06b19d7427a9a8fd0569f318b026e671df5325e78681c55b772', 'deposit', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798aa47f949d8ac84226d46603', NULL, '2026-11-25 06:51:47.746+00', '2026-11-25 06:51:47.779008+00'),
	('jrn_01a211798b027b46962c6dc014cfe073', 'ms_01a211798a9e778682f7cd44e2be5b28:cmd_01a211798aed733b801b827a067b5da3:release', '\x9f37b9c16f5dc021ed8c6c76e9caa25d4bbcc990e3b8a4c817a7bf05aff7cab0', 'release', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a211798aed733b801b827a067b5da3', NULL, '2026-11-25 06:51:47.819+00', '2026-11-25 06:51:47.837613+00'),
	('jrn_01a211798b4a7c759b348512a6a24fb8', 'ms_01a211798b1d7d45aaf37aff620e1a77:cmd_01a211798b257897b1917435d261e0b1:deposit', '\x7a29d6d8d53e2e1b607182780007c8cefb57d7233aec8cc29146b4ec7a6f8c2a', 'deposit', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798b257897b1917435d261e0b1', NULL, '2026-11-25 06:51:47.875+00', '2026-11-25 06:51:47.912511+00'),
	('jrn_01a211798b7d7f488bf9adf4d3096f39', 'ms_01a211798b1d7d45aaf37aff620e1a77:cmd_01a211798b717199ac8db9f7588c4cd1:release', '\xabc9666f292adad86da8e1f0da84f9796f48fad3f1f2475cee28a2bcaaa3eff0', 'release', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a211798b717199ac8db9f7588c4cd1', NULL, '2026-11-25 06:51:47.951+00', '2026-11-25 06:51:47.962825+00'),
	('jrn_01a211798bc6787aa313689043c5e81c', 'ms_01a211798b997a0aab6f6004f42bca96:cmd_01a211798b9e70b38f168e71f61d00ca:deposit', '\xbf8029f1aed34a6017fb48e185b6a0a3e17cbc4785998d005f43011fbadc18fb', 'deposit', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798b9e70b38f168e71f61d00ca', NULL, '2026-11-25 06:51:47.997+00', '2026-11-25 06:51:48.033312+00'),
	('jrn_01a211798c0674b3902e357b52bda516', 'ms_01a211798b997a0aab6f6004f42bca96:cmd_01a211798bf475d4aee1677fdae714b7:release', '\x575ec85402b358b2b55360bb42d12cca1243d0ae7301801088409442fa93ad8f', 'release', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a211798bf475d4aee1677fdae714b7', NULL, '2026-11-25 06:51:48.081+00', '2026-11-25 06:51:48.098861+00'),
	('jrn_01a211798c3f76df8fffdb5375e085d2', 'ms_01a211798c1c7947a39817e03b8e28b2:cmd_01a211798c227c19937d21ad70671f9b:draw', '\x3ca9f98e070193e6f72e988e04ee3d53066cdaa4b693181a161ae61152d68630', 'draw', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798c227c19937d21ad70671f9b', NULL, '2026-11-25 06:51:48.128+00', '2026-11-25 06:51:48.157369+00'),
	('jrn_01a211798c4f77fd90b3b45093aba3f4', 'ms_01a211798c1c7947a39817e03b8e28b2:cmd_01a211798c227c19937d21ad70671f9b:deposit', '\x9ea9a4d0b6189a4c6893bd64effe608dc47797ba4707db240ae279a15b536260', 'deposit', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798c227c19937d21ad70671f9b', NULL, '2026-11-25 06:51:48.128+00', '2026-11-25 06:51:48.169802+00'),
	('jrn_01a211798cc372bd9a1146ccfcd59040', 'ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798c9f7efb9d1067f5f0d50948:deposit', '\xbe67a83d3c1800f013934d059ddde62f2ad10fb7aa36ec02e38c21fce2f09d4e', 'deposit', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798c9f7efb9d1067f5f0d50948', NULL, '2026-11-25 06:51:48.254+00', '2026-11-25 06:51:48.28946+00'),
	('jrn_01a211798cf9705fa74983f36af165b5', 'ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798cec7353b2872775e971272a:release', '\x8f8c682c7727d631ec9e9f21e64e85a871a133a7adae9261c9c133045fe66314', 'release', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a211798cec7353b2872775e971272a', NULL, '2026-11-25 06:51:48.331+00', '2026-11-25 06:51:48.3427+00'),
	('jrn_01a211798d2e7526a3306e8080a972c4', 'ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798cec7353b2872775e971272a:bonus', '\xaf8154f0a28624d8e7480dbdcb78599b233943441c04ce9a4e14393186d64fe2', 'bonus', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'USD', 3, 'client', 'alice', 'R14', 'cmd_01a211798cec7353b2872775e971272a', NULL, '2026-11-25 06:51:48.331+00', '2026-11-25 06:51:48.39334+00'),
	('jrn_01a211798d52706e9e18cffdc3621c90', 'ms_01a211798d0d7bbc8d6b750d846e2742:cmd_01a211798d1979e3b16682f53b9b3c94:deposit', '\xf73641005dc71e83f1fb9cdc16b29633121c90e6930cedc875dbd0cf433d2441', 'deposit', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798d1979e3b16682f53b9b3c94', NULL, '2026-11-25 06:51:48.374+00', '2026-11-25 06:51:48.429271+00'),
	('jrn_01a211798d7d7a0ca00e896234626740', 'ms_01a211798d0d7bbc8d6b750d846e2742:cmd_01a211798d7470599eeb305c43dc95c1:release', '\x820b8b080052d65f7f3065974e3db30c87f14fff6e9428b467854b9a7f61e52c', 'release', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a211798d7470599eeb305c43dc95c1', NULL, '2026-11-25 06:51:48.466+00', '2026-11-25 06:51:48.476208+00'),
	('jrn_01a211798ddb7e6cbd72500eaaa146f9', 'ms_01a211798da37caa9af5ec7fea24cccd:cmd_01a211798dae7825a0c95fe41c59b7a0:deposit', '\x89b232317af286cca98da41a13eb1633ab51feabc4a9d19c263b8c5eb8de0bb4', 'deposit', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798dae7825a0c95fe41c59b7a0', NULL, '2026-11-25 06:51:48.522+00', '2026-11-25 06:51:48.569422+00'),
	('jrn_01a211798e5b7c0d88c7fa340c4550df', 'ms_01a211798e34782dba635bd81b1ecf93:cmd_01a211798e3a76728a33c8c06d24a8e0:deposit', '\x27d46ff75e449e7e35c329da4bb1e92c768b2939f8a95b2a264b313e09b4d727', 'deposit', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798e3a76728a33c8c06d24a8e0', NULL, '2026-11-25 06:51:48.664+00', '2026-11-25 06:51:48.697047+00'),
	('jrn_01a211798ed3741d999b4a6bf297d78d', 'ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ead78958d1e0030f577e531:deposit', '\x91fa7c5b3f1a9cdf801d83b09e216133fa92223287e7d2a5edb77ed842a5c68b', 'deposit', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798ead78958d1e0030f577e531', NULL, '2026-11-25 06:51:48.78+00', '2026-11-25 06:51:48.816233+00'),
	('jrn_01a211798f057d51bb8a50154799cb06', 'ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ef97d2380287a790dbce5b1:refund', '\x2339088f0a5306d94d67b0a3d9b6bbcec6a0110d1e51b94ad841cdde5cb69f97', 'refund', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a211798ef97d2380287a790dbce5b1', NULL, '2026-11-25 06:51:48.854+00', '2026-11-25 06:51:48.866118+00'),
	('jrn_01a211798f3572fdbbd1b0fe0a949cf9', 'ref_01a211798f077eaba450eca4b70a56dd:ref_01a211798f077eaba450eca4b70a56dd:refund_transfer', '\x2f88bcdb15093da38a5861181d2522debfdf706f59d305699129ee22798b5411', 'refund_transfer', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a211798f077eaba450eca4b70a56dd', NULL, '2026-11-25 06:51:48.887+00', '2026-11-25 06:51:48.915175+00'),
	('jrn_01a211798f57773cacc03bf115d0e265', 'ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798f1e730bbd50aba09e61e25e:deposit', '\x559b0317e0a0aafef9bd88571f1bdb5b01f2417b4eab5245e7c3ee19a196a529', 'deposit', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798f1e730bbd50aba09e61e25e', NULL, '2026-11-25 06:51:48.891+00', '2026-11-25 06:51:48.9439+00'),
	('jrn_01a211798fad7b8289b802efbe2d12bf', 'ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798fa0760ba2b3d53446eeebc5:resolve', '\xad8f3719eff8fbfc450a861f852a513470331cb598bd328dd6c16f7d4dcb575e', 'resolve', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', 'USD', 4, 'ops', 'olga', 'R19', 'cmd_01a211798fa0760ba2b3d53446eeebc5', NULL, '2026-11-25 06:51:49.023+00', '2026-11-25 06:51:49.034712+00'),
	('jrn_01a211798fe07de0ba1c3708e3aee0c3', 'ref_01a211798fb17861b58c7de57cf801ab:ref_01a211798fb17861b58c7de57cf801ab:refund_transfer', '\xd4a8e7378010fa4134133d433493de272eb5a51d216b075bca3bcdd01279dfdf', 'refund_transfer', 'ctr_01a211798f0f7ecc8f908b343405031b', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a211798fb17861b58c7de57cf801ab', NULL, '2026-11-25 06:51:49.055+00', '2026-11-25 06:51:49.081249+00'),
	('jrn_01a2117990007dbd909231ae5f2e4006', 'ms_01a211798fce744da34f43e05ffb5692:cmd_01a211798fd87971af83f3a39f93ab3d:deposit', '\x2932c1a1c5c8ab92854f88ee185b53de789e79113f4cea5eae0a74d610e4a111', 'deposit', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211798fd87971af83f3a39f93ab3d', NULL, '2026-11-25 06:51:49.078+00', '2026-11-25 06:51:49.115638+00'),
	('jrn_01a21179902e753eabacc2982b80eb61', 'ms_01a211798fce744da34f43e05ffb5692:cmd_01a2117990257a63a50372437e82b53c:release', '\x1a415516d3c62eb6fc4773b9fdfcbffee9701dad78f90c4481d06c3299815b18', 'release', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2117990257a63a50372437e82b53c', NULL, '2026-11-25 06:51:49.155+00', '2026-11-25 06:51:49.165443+00'),
	('jrn_01a2117990827097a261c742f42a9eaa', 'ms_01a2117990557457bc8b2b3db6c22625:cmd_01a2117990607130aa3c6ea0df154eed:deposit', '\x6d30f2b6140638c621c1783423d7a2ef7e26c827e8a4efc4115741f8e89af5bd', 'deposit', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117990607130aa3c6ea0df154eed', NULL, '2026-11-25 06:51:49.211+00', '2026-11-25 06:51:49.248151+00'),
	('jrn_01a2117990be7b9aa2d0ab76cbe4b07e', 'ms_01a2117990557457bc8b2b3db6c22625:cmd_01a2117990b2799b83cb77be1bb7a6f7:release', '\xee36a1c9d226e337cac29adfadc2a8d7db672ec51e1da6872bf5c5a0d89f0981', 'release', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2117990b2799b83cb77be1bb7a6f7', NULL, '2026-11-25 06:51:49.297+00', '2026-11-25 06:51:49.30826+00'),
	('jrn_01a2117990e87fd7b0d2651a474575f2', 'rr_01a2117990cc78d5bebda8fe6436dc3c:cmd_01a2117990d678c0b638b79d6c265042:set_aside', '\x4f706fc93f1567b06cef92bb80dcaf61c8f4cfdb3b69292739a7b78704487b5a', 'set_aside', 'ctr_01a21179904e71c398da2e0dafa93326', NULL, 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a2117990d678c0b638b79d6c265042', NULL, '2026-11-25 06:51:49.33+00', '2026-11-25 06:51:49.347856+00'),
	('jrn_01a21179912c760187b599b45f86629e', 'ms_01a2117990ff7c26a45279f55a37c299:cmd_01a21179910479559521612863beb90b:deposit', '\x48c7c54b0a0711a1d35f313b93ebcb980bc1d55e142fb99c8fd4ccaec474e78c', 'deposit', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179910479559521612863beb90b', NULL, '2026-11-25 06:51:49.378+00', '2026-11-25 06:51:49.418071+00'),
	('jrn_01a21179915a70f99e5fc58d2d8b8e12', 'ms_01a2117990ff7c26a45279f55a37c299:cmd_01a21179914f7a79ba46dbfe119538c2:release', '\xe63381b5a99041e504e703878ced2ff5fbe15616c609b267dc366a9dbf1d961a', 'release', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a21179914f7a79ba46dbfe119538c2', NULL, '2026-11-25 06:51:49.454+00', '2026-11-25 06:51:49.464568+00'),
	('jrn_01a21179918f7b3995d114ca8d090be9', 'rr_01a21179916976b2984419c23522a0eb:cmd_01a2117991737526911d3a5eac5aaca6:refund', '\x5127405429c60ad27c66835ab9b348d8bd5af08c093d02fc1f10d172bc84545a', 'refund', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a2117991737526911d3a5eac5aaca6', NULL, '2026-11-25 06:51:49.488+00', '2026-11-25 06:51:49.513337+00'),
	('jrn_01a2117991bf7e148bdbeab5b6462a9b', 'ref_01a2117991927987b5887c18bd45f863:ref_01a2117991927987b5887c18bd45f863:refund_transfer', '\x5d18d906f037b3a8e465fa7a7475907dffd788b189cfa677384a8211e537f337', 'refund_transfer', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2117991927987b5887c18bd45f863', NULL, '2026-11-25 06:51:49.534+00', '2026-11-25 06:51:49.56506+00'),
	('jrn_01a2117991e1712a9db397349cfb6053', 'ms_01a2117991b1787ab531a79c2cbcce79:cmd_01a2117991bc79d9bda8b456e37b81c2:deposit', '\x0973d38a98c906469caaf43d0604f817bb24fa6cb4ff67ea1ca0b0b6568583fa', 'deposit', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117991bc79d9bda8b456e37b81c2', NULL, '2026-11-25 06:51:49.56+00', '2026-11-25 06:51:49.599434+00'),
	('jrn_01a21179921372dd8a5240fd4c50e5c9', 'ms_01a2117991b1787ab531a79c2cbcce79:cmd_01a2117992087b0ea9c42dc2113f10b6:release', '\x67437cd2564d3933f48b0d1477176ba7cf254e4e8ba37d48146cb42d59411590', 'release', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2117992087b0ea9c42dc2113f10b6', NULL, '2026-11-25 06:51:49.638+00', '2026-11-25 06:51:49.649873+00'),
	('jrn_01a2117992437de6b3486e02e4bb36b6', 'ms_01a211799222717098c0dc32d26150c3:cmd_01a21179922b79fd855f94c8f7cd7aa5:draw', '\xa544b8cf0c383afed491aadc2d6aa9637e9febe23986ae03630384f13bb3281a', 'draw', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179922b79fd855f94c8f7cd7aa5', NULL, '2026-11-25 06:51:49.674+00', '2026-11-25 06:51:49.697366+00'),
	('jrn_01a2117992507794aa05bf5b0b329e77', 'ms_01a211799222717098c0dc32d26150c3:cmd_01a21179922b79fd855f94c8f7cd7aa5:deposit', '\x454fdcdec9d92c3c7b77e0d5f21bd97341e0e34270862d1f5bf00d21a6be1b29', 'deposit', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179922b79fd855f94c8f7cd7aa5', NULL, '2026-11-25 06:51:49.674+00', '2026-11-25 06:51:49.709991+00'),
	('jrn_01a2117992c27650b07580db2f781eb9', 'ms_01a21179929475cca4f09e303dd3914a:cmd_01a21179929d7789ae1ce9fda2f6515b:deposit', '\x886fd8d7af7fce97a667f4fb7061fb9c49589fb921b5b585652186a7980cd3c5', 'deposit', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179929d7789ae1ce9fda2f6515b', NULL, '2026-11-25 06:51:49.784+00', '2026-11-25 06:51:49.824096+00'),
	('jrn_01a2117993577706be161bcc7d33eafa', 'ms_01a2117992fc73a085ff445c9b8d66e2:cmd_01a21179930179cd908d37d4826a1298:deposit', '\xc9ed5b7fd15c84f89bf8d6cefd036868b9bf7fe125f629133afbac8c3a6767db', 'deposit', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179930179cd908d37d4826a1298', NULL, '2026-11-25 06:51:49.887+00', '2026-11-25 06:51:49.972481+00'),
	('jrn_01a2117993897cc0abdb92fd2cf33cbf', 'ms_01a2117992fc73a085ff445c9b8d66e2:cmd_01a21179937f77cebd3020e427565e5a:release', '\x48963b9cf2df337881c2238b6aeac3c178111547d055ff7172b3484a281fcc8d', 'release', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a21179937f77cebd3020e427565e5a', NULL, '2026-11-25 06:51:50.013+00', '2026-11-25 06:51:50.024195+00'),
	('jrn_01a2117993ae7cb5981638e290aa1168', 'ms_01a2117993977885b3ae3d383347b437:cmd_01a21179939c700aa3b1266dba870ff6:draw', '\x3b90f565bed30d975a19941111ba7c7d06d327cb5c605c8a76eabdf84011d5ef', 'draw', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179939c700aa3b1266dba870ff6', NULL, '2026-11-25 06:51:50.042+00', '2026-11-25 06:51:50.060924+00'),
	('jrn_01a2117993ba7737b93e78aa01769011', 'ms_01a2117993977885b3ae3d383347b437:cmd_01a21179939c700aa3b1266dba870ff6:deposit', '\x3891a31ad5f59bfa696bbb2cc472841666727aaf17acfeed7f02546cc195292c', 'deposit', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179939c700aa3b1266dba870ff6', NULL, '2026-11-25 06:51:50.042+00', '2026-11-25 06:51:50.071192+00'),
	('jrn_01a21179940d7e4c9e627f24df38ca7a', 'ms_01a2117993977885b3ae3d383347b437:contractEnding@2026-11-25T06:51:50.113Z:refund', '\x364f165c839dc7ef57fc2807c0bdad865e2bf985bd7cdd2b9044ad3a54df358a', 'refund', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', 'USD', 3, 'freelancer', 'bob', 'R16', 'contractEnding@2026-11-25T06:51:50.113Z', NULL, '2026-11-25 06:51:50.113+00', '2026-11-25 06:51:50.153828+00'),
	('jrn_01a21179942b73d8bf56a4768ba3f73a', 'ms_01a2117993f4786a8c766aa9e20ae1f9:cmd_01a2117993fb7ccc9afb6b2f22ef50cd:deposit', '\x7548e800922b1dbaf44d984b4ab29bb0595ba1ebd6062180dcae8c9fd2f10255', 'deposit', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117993fb7ccc9afb6b2f22ef50cd', NULL, '2026-11-25 06:51:50.136+00', '2026-11-25 06:51:50.182062+00'),
	('jrn_01a2117994617e0c90297e9ba227ae06', 'ref_01a21179941172c7807b1b5d74c09dcb:ref_01a21179941172c7807b1b5d74c09dcb:refund_transfer', '\x13a1a297d7c2563c09ef411c78bf1daa21c079d781b58ccea03f96af51b6154a', 'refund_transfer', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a21179941172c7807b1b5d74c09dcb', NULL, '2026-11-25 06:51:50.188+00', '2026-11-25 06:51:50.23828+00'),
	('jrn_01a2117994677d6db9e12406e49dcc41', 'ref_01a21179941172c7807b1b5e90ac4656:ref_01a21179941172c7807b1b5e90ac4656:refund_transfer', '\xda87e8ef0a4def3cd40122e3733a2bfa9ca17fa7d8148a43105e1ac4196533d8', 'refund_transfer', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a21179941172c7807b1b5e90ac4656', NULL, '2026-11-25 06:51:50.185+00', '2026-11-25 06:51:50.240042+00'),
	('jrn_01a2117994b6764bb2226b7e94c8db3b', 'ms_01a21179947b73e7945da6c0952a1d4a:cmd_01a21179948d74e2bbfdeb23d0473807:deposit', '\x57d1019b50d60ff9654c2bb7a552e257115e80c4a88b303ebed447aefbec5a48', 'deposit', 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179948d74e2bbfdeb23d0473807', NULL, '2026-11-25 06:51:50.283+00', '2026-11-25 06:51:50.323629+00'),
	('jrn_01a2117994ec72d8a0446cc4cb0844c1', 'ms_01a2117994c67948b19cae1a15f3bf07:cmd_01a2117994cc767388a053f4362fc576:deposit', '\xb0ab3bd2239403eb77f97a0ed80b3984532213c76045b66dd8143dd851a6fe08', 'deposit', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117994cc767388a053f4362fc576', NULL, '2026-11-25 06:51:50.346+00', '2026-11-25 06:51:50.375897+00'),
	('jrn_01a211799566723eaf73f197b8232171', 'ms_01a21179953c7819bb7ad5872dfc74b7:cmd_01a21179954373dfbfd681750c31c721:deposit', '\x41a3a516471e60e7d175f3a99d2b262b97d298e07d1d1d211739c0e0dc729243', 'deposit', 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179954373dfbfd681750c31c721', NULL, '2026-11-25 06:51:50.465+00', '2026-11-25 06:51:50.499926+00'),
	('jrn_01a2117995a770a990ab09aa49aa3eb5', 'ms_01a211799579760cb99a4b332d117cdf:cmd_01a211799580782eb743a66e14529a27:deposit', '\x3d2c764aff6a22f649d986e25ea85c623efde4b58cbbd132f0064edb64868d22', 'deposit', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a211799580782eb743a66e14529a27', NULL, '2026-11-25 06:51:50.526+00', '2026-11-25 06:51:50.560829+00'),
	('jrn_01a21179961579579d8a2632b056db18', 'ms_01a2117995ef7225bc7715110a425783:cmd_01a2117995f37cb98a85d5adc9a2b839:deposit', '\x3c2219583f3fe91adfdaa00dbb04710b04878087e10a7f9ec9db23bbe8ba5545', 'deposit', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117995f37cb98a85d5adc9a2b839', NULL, '2026-11-25 06:51:50.642+00', '2026-11-25 06:51:50.675093+00'),
	('jrn_01a21179964a7ffcbbea3e341743dcd0', 'ms_01a2117995ef7225bc7715110a425783:cmd_01a21179963c776c8e28dff4e36d37af:release', '\xce4187222f2ed17fb26b346e9f9ed606b76a1e7baef0d4b94d74d1869b83b496', 'release', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a21179963c776c8e28dff4e36d37af', NULL, '2026-11-25 06:51:50.714+00', '2026-11-25 06:51:50.725407+00'),
	('jrn_01a21179967a7ee79b94aa0e7c3877bd', 'ms_01a21179965b740d842db6da39caef1f:cmd_01a21179965f79c6a7af5c2d93906791:deposit', '\x5fa8795ed81fa0ac3cec89f1c368cd9dbb95847e238b0f5762c8484d0ce909b8', 'deposit', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a21179965f79c6a7af5c2d93906791', NULL, '2026-11-25 06:51:50.75+00', '2026-11-25 06:51:50.775442+00'),
	('jrn_01a2117996c97e01ad3daf0a0e8b2b64', 'ms_01a2117996a87f4cb2e68e6ed09423f4:cmd_01a2117996ad7a2aa9439adfe86572a9:deposit', '\x11675f58775c4291a8e5d3f69b3dda376fdbb4db7c0b91c8dec34672d43a2370', 'deposit', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117996ad7a2aa9439adfe86572a9', NULL, '2026-11-25 06:51:50.828+00', '2026-11-25 06:51:50.855531+00'),
	('jrn_01a21179972e71ba95e4f0320f339164', 'ms_01a2117997037978ab9e47bf10cc44e0:cmd_01a2117997087284bc5355ce2553a1ee:deposit', '\xde136eaeaadf7f9cb0dea9f94c09ff237d331a1854487ab39afaa9426f4f5ce9', 'deposit', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2117997087284bc5355ce2553a1ee', NULL, '2026-11-25 06:51:50.919+00', '2026-11-25 06:51:50.956747+00'),
	('jrn_01a21179975f7bf9a74539fbb28b5949', 'ms_01a2117997037978ab9e47bf10cc44e0:cmd_01a211799753799abf70d7af9c19f0df:release', '\xe491c9cd197d53ae9001eb791e048abdb59b62ad79c9772469f969103c24c163', 'release', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a211799753799abf70d7af9c19f0df', NULL, '2026-11-25 06:51:50.993+00', '2026-11-25 06:51:51.004142+00');
INSERT INTO public.bonuses VALUES
	('cmd_01a211798cec7353b2872775e971272a', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 500, NULL, 'pm_ok', 'client', 'alice', '2026-11-25 06:51:48.331+00', 'paid', 50, 'chg_01a211798d2c727eaa7c66530eedc1f4', NULL, NULL, '2026-11-25 06:51:48.37+00', NULL),
	('cmd_01a211798d7470599eeb305c43dc95c1', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', 500, NULL, 'pm_declined', 'client', 'alice', '2026-11-25 06:51:48.466+00', 'failed', NULL, NULL, 'card_declined', 'The card was declined.', '2026-11-25 06:51:48.491+00', NULL),
	('cmd_01a211799753799abf70d7af9c19f0df', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', 500, NULL, 'pm_unavailable_twice', 'client', 'alice', '2026-11-25 06:51:50.993+00', 'pending', NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:56.004142+00');
INSERT INTO public.charges VALUES
	('chg_01a21179893c75588eb4366041defa73', 'fund:ms_01a21179890a7a689c228670e5a65ada:cmd_01a2117989137f6682159861da7f15c9', 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', 'deposit', 1500, 0, 'simulated', 'sim_ch_42a74407-7e6a-4f87-bf16-3f1baeafbe94', 'pm_ok', '2026-11-25 06:51:47.367+00'),
	('chg_01a2117989857acd99f669d2b9549567', 'fund:ms_01a21179895c7a99a4781a02f44dbbad:cmd_01a2117989647d8c93fc87df44999bb2', 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', 'deposit', 1500, 0, 'simulated', 'sim_ch_0d6e09bf-d654-4492-9989-a4db3d0b3903', 'pm_ok', '2026-11-25 06:51:47.439+00'),
	('chg_01a2117989ee776f919ea8fb3e4dcb3b', 'fund:ms_01a2117989c174658d3e6d202e4c4b0c:cmd_01a2117989c772098b1b4e0a17107a27', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', 'deposit', 1500, 0, 'simulated', 'sim_ch_e5df6ce5-5638-4d51-af0c-69ec53e9356c', 'pm_ok', '2026-11-25 06:51:47.539+00'),
	('chg_01a211798a5a7d7198bbaaa67d69608e', 'fund:ms_01a211798a337150be367b93557ee386:cmd_01a211798a38710cbcb32d940a089109', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', 'deposit', 1500, 0, 'simulated', 'sim_ch_9725249a-ba87-4f8e-b5e9-4dd1bf47f125', 'pm_ok', '2026-11-25 06:51:47.652+00'),
	('chg_01a211798ac47584b36a4db15b370cee', 'fund:ms_01a211798a9e778682f7cd44e2be5b28:cmd_01a211798aa47f949d8ac84226d46603', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', 'deposit', 1500, 0, 'simulated', 'sim_ch_ceffdb6f-101c-4223-acd4-f14c969a2d5c', 'pm_ok', '2026-11-25 06:51:47.76+00'),
	('chg_01a211798b4a7c759b348510157aaf72', 'fund:ms_01a211798b1d7d45aaf37aff620e1a77:cmd_01a211798b257897b1917435d261e0b1', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', 'deposit', 1500, 0, 'simulated', 'sim_ch_67a532e0-e452-4322-93ff-f63f7ffbcaa6', 'pm_ok', '2026-11-25 06:51:47.888+00'),
	('chg_01a211798bc57bba813bb3d6e548349c', 'fund:ms_01a211798b997a0aab6f6004f42bca96:cmd_01a211798b9e70b38f168e71f61d00ca', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', 'deposit', 1500, 0, 'simulated', 'sim_ch_b55dde28-99a2-4a55-91c5-a57317ea7b82', 'pm_ok', '2026-11-25 06:51:48.012+00'),
	('chg_01a211798c4e72b49fc15f6ceae5f0b4', 'fund:ms_01a211798c1c7947a39817e03b8e28b2:cmd_01a211798c227c19937d21ad70671f9b', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', 'deposit', 1400, 0, 'simulated', 'sim_ch_6cb91789-a5dc-4c95-afdb-b18ae31d0859', 'pm_ok', '2026-11-25 06:51:48.144+00'),
	('chg_01a211798cc372bd9a1146cab8b5efde', 'fund:ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798c9f7efb9d1067f5f0d50948', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'deposit', 1500, 0, 'simulated', 'sim_ch_2e735cd0-0091-4861-83bf-94811718dadb', 'pm_ok', '2026-11-25 06:51:48.267+00'),
	('chg_01a211798d2c727eaa7c66530eedc1f4', 'bonus:ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798cec7353b2872775e971272a', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'bonus', 500, 0, 'simulated', 'sim_ch_8b3c179b-abdf-4307-bdf3-3bc49da10cec', 'pm_ok', '2026-11-25 06:51:48.37+00'),
	('chg_01a211798d517db08a9ad25a7acf1259', 'fund:ms_01a211798d0d7bbc8d6b750d846e2742:cmd_01a211798d1979e3b16682f53b9b3c94', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', 'deposit', 1500, 0, 'simulated', 'sim_ch_d2abdba1-5b61-488b-9b6c-95137a61c3d4', 'pm_ok', '2026-11-25 06:51:48.397+00'),
	('chg_01a211798dda73b1873616a327a66c1d', 'fund:ms_01a211798da37caa9af5ec7fea24cccd:cmd_01a211798dae7825a0c95fe41c59b7a0', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', 'deposit', 1500, 0, 'simulated', 'sim_ch_1d5ff8a1-cd80-44d2-9c5c-dcd9de9fef2d', 'pm_ok', '2026-11-25 06:51:48.545+00'),
	('chg_01a211798e5a7eb28c79fb256baef6b3', 'fund:ms_01a211798e34782dba635bd81b1ecf93:cmd_01a211798e3a76728a33c8c06d24a8e0', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 'deposit', 1500, 0, 'simulated', 'sim_ch_c54b9e0e-8862-4485-8a82-ef5da5292346', 'pm_ok', '2026-11-25 06:51:48.678+00'),
	('chg_01a211798ed27e96868659c1996dc8d2', 'fund:ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ead78958d1e0030f577e531', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'deposit', 1500, 1500, 'simulated', 'sim_ch_fe94a444-5d38-4c00-bfbf-50b598a05ec4', 'pm_ok', '2026-11-25 06:51:48.795+00'),
	('chg_01a211798f567ef6983c910872b8d1ea', 'fund:ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798f1e730bbd50aba09e61e25e', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', 'deposit', 1500, 500, 'simulated', 'sim_ch_ba11ed3c-384f-41c4-9929-ba2aaf5baa59', 'pm_ok', '2026-11-25 06:51:48.914+00'),
	('chg_01a211798ffe71c3a96aa914aa21c8d8', 'fund:ms_01a211798fce744da34f43e05ffb5692:cmd_01a211798fd87971af83f3a39f93ab3d', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', 'deposit', 1500, 0, 'simulated', 'sim_ch_19fb197c-b1a5-431c-ac21-bf14ffe59051', 'pm_ok', '2026-11-25 06:51:49.095+00'),
	('chg_01a21179908176b8948d70bda1575511', 'fund:ms_01a2117990557457bc8b2b3db6c22625:cmd_01a2117990607130aa3c6ea0df154eed', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', 'deposit', 1500, 0, 'simulated', 'sim_ch_6f149c35-a985-48db-be34-52fe5e36cc72', 'pm_ok', '2026-11-25 06:51:49.229+00'),
	('chg_01a21179912b756593a8a787872c7422', 'fund:ms_01a2117990ff7c26a45279f55a37c299:cmd_01a21179910479559521612863beb90b', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', 'deposit', 1500, 600, 'simulated', 'sim_ch_6acba1b8-1292-44d4-a472-fc11ec71b3a5', 'pm_ok', '2026-11-25 06:51:49.391+00'),
	('chg_01a2117991e07ea5a5efb6f995e6bc85', 'fund:ms_01a2117991b1787ab531a79c2cbcce79:cmd_01a2117991bc79d9bda8b456e37b81c2', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', 'deposit', 1500, 0, 'simulated', 'sim_ch_61ac0962-1cda-4bb0-aad7-b24d8dca0a7c', 'pm_ok', '2026-11-25 06:51:49.579+00'),
	('chg_01a21179924f7f37932591f6ce145947', 'fund:ms_01a211799222717098c0dc32d26150c3:cmd_01a21179922b79fd855f94c8f7cd7aa5', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', 'deposit', 900, 0, 'simulated', 'sim_ch_c1f238e9-ad39-40f7-919f-680e28548c0f', 'pm_ok', '2026-11-25 06:51:49.69+00'),
	('chg_01a2117992c170898022fb2132eeb073', 'fund:ms_01a21179929475cca4f09e303dd3914a:cmd_01a21179929d7789ae1ce9fda2f6515b', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', 'deposit', 1500, 0, 'simulated', 'sim_ch_e13645ad-2157-4b4f-ad40-d7e5798bab16', 'pm_ok', '2026-11-25 06:51:49.806+00'),
	('chg_01a211799356759f93dfb9437f43ea94', 'fund:ms_01a2117992fc73a085ff445c9b8d66e2:cmd_01a21179930179cd908d37d4826a1298', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', 'deposit', 1500, 600, 'simulated', 'sim_ch_7e6cf82e-8a86-4927-9ced-df45aeb6ddee', 'pm_ok', '2026-11-25 06:51:49.92+00'),
	('chg_01a2117994287adb8673c5736c791f72', 'fund:ms_01a2117993f4786a8c766aa9e20ae1f9:cmd_01a2117993fb7ccc9afb6b2f22ef50cd', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', 'deposit', 1500, 0, 'simulated', 'sim_ch_a055569a-8b9a-440c-b53f-054195dcf156', 'pm_ok', '2026-11-25 06:51:50.155+00'),
	('chg_01a2117994b57c508565074e93103f5b', 'fund:ms_01a21179947b73e7945da6c0952a1d4a:cmd_01a21179948d74e2bbfdeb23d0473807', 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', 'deposit', 1500, 0, 'simulated', 'sim_ch_511eadf5-a078-4087-b334-f5f61cc0a941', 'pm_ok', '2026-11-25 06:51:50.3+00'),
	('chg_01a2117994eb75a2bf0f2cdb775b856c', 'fund:ms_01a2117994c67948b19cae1a15f3bf07:cmd_01a2117994cc767388a053f4362fc576', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', 'deposit', 1500, 0, 'simulated', 'sim_ch_557be576-1e3c-41ca-ab8a-1589fe1e1c72', 'pm_ok', '2026-11-25 06:51:50.358+00'),
	('chg_01a2117993b8744aafe39a5bbc5dc859', 'fund:ms_01a2117993977885b3ae3d383347b437:cmd_01a21179939c700aa3b1266dba870ff6', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', 'deposit', 900, 900, 'simulated', 'sim_ch_a4339b98-8b12-4b25-b5e0-248f5cd4ef6b', 'pm_ok', '2026-11-25 06:51:50.055+00'),
	('chg_01a211799565775dac1dea65452fade4', 'fund:ms_01a21179953c7819bb7ad5872dfc74b7:cmd_01a21179954373dfbfd681750c31c721', 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', 'deposit', 1500, 0, 'simulated', 'sim_ch_3f63f9b9-5bef-4ce1-a43b-bccc5d4ed908', 'pm_ok', '2026-11-25 06:51:50.477+00'),
	('chg_01a2117995a675a8a309693d26eeec1a', 'fund:ms_01a211799579760cb99a4b332d117cdf:cmd_01a211799580782eb743a66e14529a27', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', 'deposit', 1500, 0, 'simulated', 'sim_ch_b663f5f5-c16c-44a0-a6ce-158bc64d5cd1', 'pm_ok', '2026-11-25 06:51:50.541+00'),
	('chg_01a211799614723aaadcf1f96e54fd7a', 'fund:ms_01a2117995ef7225bc7715110a425783:cmd_01a2117995f37cb98a85d5adc9a2b839', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', 'deposit', 1500, 0, 'simulated', 'sim_ch_d7fa9273-0496-4b28-a069-c803ec1df473', 'pm_ok', '2026-11-25 06:51:50.655+00'),
	('chg_01a211799678725094e76d2e6f53a222', 'fund:ms_01a21179965b740d842db6da39caef1f:cmd_01a21179965f79c6a7af5c2d93906791', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', 'deposit', 1500, 0, 'simulated', 'sim_ch_afb7b0c4-2f59-4314-848b-f15d6bf1b34b', 'pm_ok', '2026-11-25 06:51:50.76+00'),
	('chg_01a2117996c97e01ad3daf08f22c5099', 'fund:ms_01a2117996a87f4cb2e68e6ed09423f4:cmd_01a2117996ad7a2aa9439adfe86572a9', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', 'deposit', 1500, 0, 'simulated', 'sim_ch_4822d1d0-112b-47e9-9035-97fc82b209eb', 'pm_ok', '2026-11-25 06:51:50.838+00'),
	('chg_01a21179972e71ba95e4f030f8371dc6', 'fund:ms_01a2117997037978ab9e47bf10cc44e0:cmd_01a2117997087284bc5355ce2553a1ee', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', 'deposit', 1500, 0, 'simulated', 'sim_ch_b74e49a1-1b2c-49a0-b73a-5cbecfa556c7', 'pm_ok', '2026-11-25 06:51:50.932+00');
INSERT INTO public.commands VALUES
	('cmd_01a2117987f87a1782ed8852ceb02ffb', 'createContract', 'ctr_01a2117988037b79be09db131d735e76', NULL, NULL, 'platform', 'acme', 'story-1', '9e1f45b0123f5f7c2cc08ab7f0081c720dda626b5861bfa7e7c553fa272962a1', 'platform', 'acme', '{"title": "a milestone is planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.059+00', 'applied', NULL, '{"contractId": "ctr_01a2117988037b79be09db131d735e76"}', '2026-11-25 06:51:47.074603+00', NULL, 0),
	('cmd_01a21179881b7a66851dea9551a6159b', 'addMilestone', 'ctr_01a2117988037b79be09db131d735e76', 'ms_01a2117988227e56857bbcbce046a65a', NULL, 'client', 'alice', 'story-2', 'fc778b7441a155d99916f3ca04565651b1979085f6daec94cb063d9407f3859d', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.095+00', 'applied', NULL, '{"milestoneId": "ms_01a2117988227e56857bbcbce046a65a"}', '2026-11-25 06:51:47.099367+00', NULL, 0),
	('cmd_01a211798835726bb371d65f6434f485', 'createContract', 'ctr_01a211798835726bb371d6605da59d8e', NULL, NULL, 'platform', 'acme', 'story-3', '747077df7694acb803b1324a31cb81ac7e971161a3d740a0cebddd34a197923e', 'platform', 'acme', '{"title": "a charge was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.124+00', 'applied', NULL, '{"contractId": "ctr_01a211798835726bb371d6605da59d8e"}', '2026-11-25 06:51:47.125562+00', NULL, 0),
	('cmd_01a21179883e7cffb4ba038fe869929c', 'addMilestone', 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'client', 'alice', 'story-4', '0f8e4f9f8dc794ba8e6939d6e46008ee319a9533e82745eb1019f9083326eed6', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.132+00', 'applied', NULL, '{"milestoneId": "ms_01a21179883f7acfb5292311bcac09ad"}', '2026-11-25 06:51:47.13472+00', NULL, 0),
	('cmd_01a21179884a7c2b93ba2287ee59fd27', 'fund', 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'client', 'alice', 'story-5', 'bb54625364c014ba66bff792efd4a74bf4ebcb05e8897eb3f3175fec87ddbb25', 'client', 'alice', '{"paymentMethod": "pm_declined"}', '2026-11-25 06:51:47.142+00', 'rejected', '{"code": "charge_declined", "rule": "R2", "state": "planned", "detail": "the charge was declined: The card was declined.", "possible": ["fund"], "railCode": "card_declined"}', NULL, '2026-11-25 06:51:47.313658+00', NULL, 0),
	('cmd_01a2117989017a1fbe54a29c61161da8', 'createContract', 'ctr_01a21179890274debe9e919577f5f235', NULL, NULL, 'platform', 'acme', 'story-6', 'c0c24e27f246d4a64e0ae6bc5a0ebb36712ba3d53b2dfdd851bdfee18d05a3f7', 'platform', 'acme', '{"title": "a milestone is active", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.327+00', 'applied', NULL, '{"contractId": "ctr_01a21179890274debe9e919577f5f235"}', '2026-11-25 06:51:47.32986+00', NULL, 0),
	('cmd_01a21179890872a59e6adc622fc01995', 'addMilestone', 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', NULL, 'client', 'alice', 'story-7', '373acb90ea14e073276fdec89ea2aaf1dd01569d1e96c2f101e165fd59250432', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.334+00', 'applied', NULL, '{"milestoneId": "ms_01a21179890a7a689c228670e5a65ada"}', '2026-11-25 06:51:47.336762+00', NULL, 0),
	('cmd_01a2117989137f6682159861da7f15c9', 'fund', 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', NULL, 'client', 'alice', 'story-8', 'a0e5cebd9e7b8cf87feb88ef0cfc27204ecb0e971e66194bcbc8e7369609dd30', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.345+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179890a7a689c228670e5a65ada"}', '2026-11-25 06:51:47.386411+00', NULL, 0),
	('cmd_01a21179894d756eb691ff49e9077823', 'createContract', 'ctr_01a21179894e79bf9f8d2f012645f32b', NULL, NULL, 'platform', 'acme', 'story-9', '327bf562c5367827ab8e35423ef1f52188a731306257e36ab8c028a640f82ff1', 'platform', 'acme', '{"title": "work is in review", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.402+00', 'applied', NULL, '{"contractId": "ctr_01a21179894e79bf9f8d2f012645f32b"}', '2026-11-25 06:51:47.405508+00', NULL, 0),
	('cmd_01a21179895a7df0aa8c970d2b918929', 'addMilestone', 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'client', 'alice', 'story-10', 'f519a0ee99204669a48641dfd2bf43b04ab3129ac460c0c6a458c361c4f65b61', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.415+00', 'applied', NULL, '{"milestoneId": "ms_01a21179895c7a99a4781a02f44dbbad"}', '2026-11-25 06:51:47.418493+00', NULL, 0),
	('cmd_01a2117989647d8c93fc87df44999bb2', 'fund', 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'client', 'alice', 'story-11', '87ab442c1e7ba216587ef980af6a6bd40d95ac66b2452deb2305268925b2eaa1', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.426+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179895c7a99a4781a02f44dbbad"}', '2026-11-25 06:51:47.459737+00', NULL, 0),
	('cmd_01a2117989a376949e6e363662c9a9e9', 'submit', 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'freelancer', 'bob', 'story-12', 'c54f14c30708872b63deaa5bc54b09bddd1f046d94544e8e3014467a029b3e3c', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:47.489+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a21179895c7a99a4781a02f44dbbad", "reviewDeadline": "2026-12-09T06:51:47.489Z"}', '2026-11-25 06:51:47.501285+00', NULL, 0),
	('cmd_01a2117989ba7cc6bc6b0f80acb4fb84', 'createContract', 'ctr_01a2117989bb7954b45c842535d2c647', NULL, NULL, 'platform', 'acme', 'story-13', '9915fdd44c1307a3335f922e7184155808d9375cb4c8ced200e47d7901324c79', 'platform', 'acme', '{"title": "changes are requested", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.513+00', 'applied', NULL, '{"contractId": "ctr_01a2117989bb7954b45c842535d2c647"}', '2026-11-25 06:51:47.514832+00', NULL, 0),
	('cmd_01a2117989c07e69bbc788398748f969', 'addMilestone', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'client', 'alice', 'story-14', 'f8afd3efbf3ae6c904cee1e99fa4ce8b9fa861ce3cacd9c8edd9b928f8c306e9', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.518+00', 'applied', NULL, '{"milestoneId": "ms_01a2117989c174658d3e6d202e4c4b0c"}', '2026-11-25 06:51:47.520374+00', NULL, 0),
	('cmd_01a2117989c772098b1b4e0a17107a27', 'fund', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'client', 'alice', 'story-15', 'f6fe6ced8dd57b940fb2da177e55d535f10f777d5afcffd7fb8341b36af32e64', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.526+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117989c174658d3e6d202e4c4b0c"}', '2026-11-25 06:51:47.564812+00', NULL, 0),
	('cmd_01a211798a1579e3a3ffbaa1c0b011ef', 'requestChanges', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'client', 'alice', 'story-17', '14a8306e29755b97d25fbcb1bb313e8d992ea410a3ff29be098fca68cafa866f', 'client', 'alice', '{"message": "Bluer, please"}', '2026-11-25 06:51:47.603+00', 'applied', NULL, '{"state": "changes_requested", "milestoneId": "ms_01a2117989c174658d3e6d202e4c4b0c"}', '2026-11-25 06:51:47.616332+00', NULL, 0),
	('cmd_01a211799794762bb37a72358da591a5', 'fund', 'ctr_01a2117995257dc6a2ec48077df00327', 'ms_01a21179952d7487bb6559683818b261', NULL, 'client', 'alice', 'story-158', '3072cfa518eff33d3c098ec405aaa82ceefbf604e0b4b0c10ebad379bc0dcb67', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:51.053+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.065713+00', 0),
	('cmd_01a2117989fd7801a1983be15d76d0b1', 'submit', 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'freelancer', 'bob', 'story-16', '864f49a389d931e73d86e4b800069516a133b3635bfa469015f8dc387f1c4cff', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:47.575+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117989c174658d3e6d202e4c4b0c", "reviewDeadline": "2026-12-09T06:51:47.575Z"}', '2026-11-25 06:51:47.591879+00', NULL, 0),
	('cmd_01a211798a38710cbcb32d940a089109', 'fund', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'client', 'alice', 'story-20', '72b1efd1df5007c6336f4dd980fea27ca8b59ad0a1c7f99a357684f2cbc8a451', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.639+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798a337150be367b93557ee386"}', '2026-11-25 06:51:47.672402+00', NULL, 0),
	('cmd_01a211798a697b41b35625f50c49af7b', 'submit', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'freelancer', 'bob', 'story-21', '88d5043f4296a27057aafb7cb546af68083ab54f1f6f7343ff38215942dbd1af', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:47.686+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798a337150be367b93557ee386", "reviewDeadline": "2026-12-09T06:51:47.686Z"}', '2026-11-25 06:51:47.699064+00', NULL, 0),
	('cmd_01a211798a827d139aa1f7fd7f1a02b4', 'hold', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'ops', 'olga', 'story-22', 'afd4cd8fdc574847408925181fbf8991c3274f78395e6042bbc0906365111980', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 06:51:47.712+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a211798a337150be367b93557ee386"}', '2026-11-25 06:51:47.723792+00', NULL, 0),
	('cmd_01a211798dae7825a0c95fe41c59b7a0', 'fund', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'client', 'alice', 'story-54', '0e6f854a7246cc7bb8dba90b5706868f25de550e6c0c7475fb7f65743cc4feaf', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.522+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798da37caa9af5ec7fea24cccd"}', '2026-11-25 06:51:48.569422+00', NULL, 0),
	('cmd_01a211798de67cc38edf1d71374aa52e', 'submit', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'freelancer', 'bob', 'story-55', '35176ab2ca1fe63aa3e2081ef58641af572b928f3983b8bd1b34791988ef8b6d', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.58+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798da37caa9af5ec7fea24cccd", "reviewDeadline": "2026-12-09T06:51:48.580Z"}', '2026-11-25 06:51:48.593846+00', NULL, 0),
	('cmd_01a211798dff7011ad430c90a5b41fa8', 'openRefund', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'client', 'alice', 'story-56', '1641c875f45dae8ff75a79fd785e6840a5e608f09a84f2024b38c9320341af4a', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:48.603+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798da37caa9af5ec7fea24cccd", "refundRequestId": "rr_01a211798e157c748a33068c7e83d76b"}', '2026-11-25 06:51:48.627432+00', NULL, 0),
	('cmd_01a211798e3a76728a33c8c06d24a8e0', 'fund', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'client', 'alice', 'story-59', '937f43e4a029f2ad09e0e42af205356f7faab7e2f2eb2addeef30fb0a844c2f8', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.664+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798e34782dba635bd81b1ecf93"}', '2026-11-25 06:51:48.697047+00', NULL, 0),
	('cmd_01a211798e6b7ef6ac904a90acf73d44', 'openRefund', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'client', 'alice', 'story-60', '7c9683845d0bb9202de2d03e70e476c054610edb62b89173965524c4659f7ca3', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:48.712+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a211798e34782dba635bd81b1ecf93", "refundRequestId": "rr_01a211798e7570a9895913748522c882"}', '2026-11-25 06:51:48.723872+00', NULL, 0),
	('cmd_01a21179954373dfbfd681750c31c721', 'fund', 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'client', 'alice', 'story-129', '95298aae0027c5e412c411ef7cff13b99f892539037a4bd03023da668c87dff1', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.465+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179953c7819bb7ad5872dfc74b7"}', '2026-11-25 06:51:50.499926+00', NULL, 0),
	('cmd_01a211798a2d7522ac7e2fb1e88a5486', 'createContract', 'ctr_01a211798a2e715dae9050d956803d20', NULL, NULL, 'platform', 'acme', 'story-18', '10c19d5b807b276288d243f213ca646075913f1537a25aa2b3b53d1a14022b36', 'platform', 'acme', '{"title": "a milestone is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.628+00', 'applied', NULL, '{"contractId": "ctr_01a211798a2e715dae9050d956803d20"}', '2026-11-25 06:51:47.629655+00', NULL, 0),
	('cmd_01a211798a3275239272a359c5871bb0', 'addMilestone', 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'client', 'alice', 'story-19', 'db1806ea260038ccfd98197a86d04767477510f85a520b5280c5b795873f7aaa', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.633+00', 'applied', NULL, '{"milestoneId": "ms_01a211798a337150be367b93557ee386"}', '2026-11-25 06:51:47.634491+00', NULL, 0),
	('cmd_01a211798aa47f949d8ac84226d46603', 'fund', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'client', 'alice', 'story-25', '6d1ec6284d911fcd85e110b8b11c18e2f509fa3efc27e5fb18e72897702164a4', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.746+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798a9e778682f7cd44e2be5b28"}', '2026-11-25 06:51:47.779008+00', NULL, 0),
	('cmd_01a211798ad47fb1b57f709aa1a01887', 'submit', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'freelancer', 'bob', 'story-26', '52e882d95953f43fc99c8abe8d706b35a6a2c86b1111cc9436c25a60dd66f0b4', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:47.794+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798a9e778682f7cd44e2be5b28", "reviewDeadline": "2026-12-09T06:51:47.794Z"}', '2026-11-25 06:51:47.807403+00', NULL, 0),
	('cmd_01a211798aed733b801b827a067b5da3', 'approve', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'client', 'alice', 'story-27', '71e3a8ed4c02f3a895b86a0d930c65634ff26d13a36111334972895e3e9a6659', 'client', 'alice', '{}', '2026-11-25 06:51:47.819+00', 'applied', NULL, '{"fee": 150, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a211798a9e778682f7cd44e2be5b28"}', '2026-11-25 06:51:47.837613+00', NULL, 0),
	('cmd_01a211798b15781d81f07291bdb75a7c', 'createContract', 'ctr_01a211798b1678488a5d42befc387b2a', NULL, NULL, 'platform', 'acme', 'story-28', 'fd5bcea7f04988929051d0d7bd278e268d02686254f54bcfa143accefce32b0a', 'platform', 'acme', '{"title": "money is held over, and the next milestone planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.86+00', 'applied', NULL, '{"contractId": "ctr_01a211798b1678488a5d42befc387b2a"}', '2026-11-25 06:51:47.86213+00', NULL, 0),
	('cmd_01a211798b1c7f4da2cefaa1e277e193', 'addMilestone', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'client', 'alice', 'story-29', '37d00c6b6f8f42ffe44d6e893f3b54a9acc975c5371d2f3172419901487fd2cf', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.867+00', 'applied', NULL, '{"milestoneId": "ms_01a211798b1d7d45aaf37aff620e1a77"}', '2026-11-25 06:51:47.868787+00', NULL, 0),
	('cmd_01a211798c227c19937d21ad70671f9b', 'fund', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'client', 'alice', 'story-40', '7c701fbbb4ea63eecda1da40f66c160909755e884b392a2e33de8f22715699db', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.128+00', 'applied', NULL, '{"state": "active", "charged": 1400, "milestoneId": "ms_01a211798c1c7947a39817e03b8e28b2"}', '2026-11-25 06:51:48.169802+00', NULL, 0),
	('cmd_01a211798c6572b9a23692e8f2110b1c', 'submit', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'freelancer', 'bob', 'story-41', '9491d2128776f57dfcd24e4fdb570e0128a4b80e9ee44d9c6d9f6a1327e7af5d', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.195+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798c1c7947a39817e03b8e28b2", "reviewDeadline": "2026-12-09T06:51:48.195Z"}', '2026-11-25 06:51:48.211857+00', NULL, 0),
	('cmd_01a211798c907f52b3979921f6555332', 'createContract', 'ctr_01a211798c9176a5868ccd3a67558584', NULL, NULL, 'platform', 'acme', 'story-42', 'c791f2f566459425fc7b3dd337fcbf9ef40fc81b7e9b1c77fa8f18b16e293bba', 'platform', 'acme', '{"title": "a bonus is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.24+00', 'applied', NULL, '{"contractId": "ctr_01a211798c9176a5868ccd3a67558584"}', '2026-11-25 06:51:48.24106+00', NULL, 0),
	('cmd_01a211798c9876c4845a3d7a9925c289', 'addMilestone', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'client', 'alice', 'story-43', 'c789c55a63abb711db3859cbb2fcc0ab888f8c91c0456dcdc5930e2d18dbabcb', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.247+00', 'applied', NULL, '{"milestoneId": "ms_01a211798c9a79a7bec4e560d11f6df2"}', '2026-11-25 06:51:48.249095+00', NULL, 0),
	('cmd_01a211798d1979e3b16682f53b9b3c94', 'fund', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'client', 'alice', 'story-49', '63d031e39ed6ac667017023deb48002dc986587442f1e1abe5ff5a12b139ddd3', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.374+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798d0d7bbc8d6b750d846e2742"}', '2026-11-25 06:51:48.429271+00', NULL, 0),
	('cmd_01a211798d5e7c64b925706a6312d2f9', 'submit', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'freelancer', 'bob', 'story-50', '1c7f453bcfa7a9457d6b23fd6194a1a11132b6d1a04bdc3aec4648d16af75b60', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.444+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798d0d7bbc8d6b750d846e2742", "reviewDeadline": "2026-12-09T06:51:48.444Z"}', '2026-11-25 06:51:48.454693+00', NULL, 0),
	('cmd_01a211798d7470599eeb305c43dc95c1', 'approve', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'client', 'alice', 'story-51', 'b042537a8d781147853c5029fc08cc429d0f5cf045c1ed0bbbb12872daeb0efa', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_declined"}}', '2026-11-25 06:51:48.466+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a211798d0d7bbc8d6b750d846e2742"}', '2026-11-25 06:51:48.476208+00', NULL, 0),
	('cmd_01a211798d917e3795583d8ae6bb1686', 'createContract', 'ctr_01a211798d92767bb78fbfde778e0286', NULL, NULL, 'platform', 'acme', 'story-52', '7604bc99078681669b3ffc7804f6a6afb13c972e04d1fa7f4deb2daf9e90201a', 'platform', 'acme', '{"title": "a refund is asked for", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.496+00', 'applied', NULL, '{"contractId": "ctr_01a211798d92767bb78fbfde778e0286"}', '2026-11-25 06:51:48.497968+00', NULL, 0),
	('cmd_01a211798da17ca88970c17e6c09138b', 'addMilestone', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'client', 'alice', 'story-53', '2219660b66610602daf4728e9db16c507c930a881b954890a3231c0603a2222f', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.507+00', 'applied', NULL, '{"milestoneId": "ms_01a211798da37caa9af5ec7fea24cccd"}', '2026-11-25 06:51:48.51339+00', NULL, 0),
	('cmd_01a211798a987625a2f6fdcf69822be4', 'createContract', 'ctr_01a211798a99762b9a07436c0b543ed3', NULL, NULL, 'platform', 'acme', 'story-23', '6ca36cd80116b18695bc9058c9206b20d63f4dd1cb758d4c677bdfbb42cf0557', 'platform', 'acme', '{"title": "a milestone is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.736+00', 'applied', NULL, '{"contractId": "ctr_01a211798a99762b9a07436c0b543ed3"}', '2026-11-25 06:51:47.736989+00', NULL, 0),
	('cmd_01a211798a9d701faae3dabc1c6fde6b', 'addMilestone', 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'client', 'alice', 'story-24', 'b69dccf2f290976423420573c781ddfc57da0f8a5d0e6fef643a467b344ecd7b', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.74+00', 'applied', NULL, '{"milestoneId": "ms_01a211798a9e778682f7cd44e2be5b28"}', '2026-11-25 06:51:47.741935+00', NULL, 0),
	('cmd_01a211798b257897b1917435d261e0b1', 'fund', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'client', 'alice', 'story-30', '1a70bba68d58af26acacdae7732d6cdc900b7fbe6062ba716fbff6d112009801', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.875+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798b1d7d45aaf37aff620e1a77"}', '2026-11-25 06:51:47.912511+00', NULL, 0),
	('cmd_01a211798b5870dda53c6538dfb36d59', 'submit', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'freelancer', 'bob', 'story-31', '62740cd3ce865c7aa0c157d18c3be67fb77193db5fc623c9fb3db27b0c62a6da', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:47.926+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798b1d7d45aaf37aff620e1a77", "reviewDeadline": "2026-12-09T06:51:47.926Z"}', '2026-11-25 06:51:47.940422+00', NULL, 0),
	('cmd_01a211798b717199ac8db9f7588c4cd1', 'approve', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'client', 'alice', 'story-32', '591da267e6583063191f32b265690d625942d4954cc970d97fbf99b3b140d165', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:47.951+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a211798b1d7d45aaf37aff620e1a77"}', '2026-11-25 06:51:47.962825+00', NULL, 0),
	('cmd_01a211798b8b7a0d82c035b7009e58f0', 'addMilestone', 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b8d7642b92427c9c9f4948d', NULL, 'client', 'alice', 'story-33', 'e472c412e32f25443f7e54ff19ac9f7b1ed89704c62afdabf95d1d64c9fc8c73', 'client', 'alice', '{"title": "Logo design", "amount": 2000}', '2026-11-25 06:51:47.975+00', 'applied', NULL, '{"milestoneId": "ms_01a211798b8d7642b92427c9c9f4948d"}', '2026-11-25 06:51:47.980105+00', NULL, 0),
	('cmd_01a211798b927e4ead0abb9c304074be', 'createContract', 'ctr_01a211798b927e4ead0abb9de75f4a1b', NULL, NULL, 'platform', 'acme', 'story-34', 'ce0a946aef2999d21cc7eac2db0dfcbd450d83c9603c10e3260ec406309a9a29', 'platform', 'acme', '{"title": "held-over money went into the next milestone", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:47.985+00', 'applied', NULL, '{"contractId": "ctr_01a211798b927e4ead0abb9de75f4a1b"}', '2026-11-25 06:51:47.98653+00', NULL, 0),
	('cmd_01a211798b98774ea922c49e9c0e92a9', 'addMilestone', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'client', 'alice', 'story-35', 'f2d3cbdc4c87bd07b2aef469d37ce8abbbe2974ee4ca01d161b39932c23e9b77', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:47.99+00', 'applied', NULL, '{"milestoneId": "ms_01a211798b997a0aab6f6004f42bca96"}', '2026-11-25 06:51:47.992212+00', NULL, 0),
	('cmd_01a211798b9e70b38f168e71f61d00ca', 'fund', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'client', 'alice', 'story-36', 'a21d8d48fc48638a4554d50940fe0e9607601d4006fa09a45df7312e47a26e49', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:47.997+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798b997a0aab6f6004f42bca96"}', '2026-11-25 06:51:48.033312+00', NULL, 0),
	('cmd_01a211798bd7793281f6afbf5c4d59a0', 'submit', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'freelancer', 'bob', 'story-37', 'c7fd01d051b8354effedf7b41f44930bab71214ee6a21a8ed4e25b78fb5527e9', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.05+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798b997a0aab6f6004f42bca96", "reviewDeadline": "2026-12-09T06:51:48.050Z"}', '2026-11-25 06:51:48.071794+00', NULL, 0),
	('cmd_01a211798bf475d4aee1677fdae714b7', 'approve', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'client', 'alice', 'story-38', '63df639347e1fe3491d7a51912ce1a07a2e5207025d38ccbe73578d7f1686721', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:48.081+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a211798b997a0aab6f6004f42bca96"}', '2026-11-25 06:51:48.098861+00', NULL, 0),
	('cmd_01a211798c1b79a3a21cf2315e16acd2', 'addMilestone', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'client', 'alice', 'story-39', 'e8f838763e9ff9fcc27cfc48ce6328cc0569a1b959a0a3526e874f8933206660', 'client', 'alice', '{"title": "Logo design", "amount": 2000}', '2026-11-25 06:51:48.121+00', 'applied', NULL, '{"milestoneId": "ms_01a211798c1c7947a39817e03b8e28b2"}', '2026-11-25 06:51:48.123386+00', NULL, 0),
	('cmd_01a211798c9f7efb9d1067f5f0d50948', 'fund', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'client', 'alice', 'story-44', 'e7468dc1ad83d4cc29ad70eed93eebf3c23b4ec80f647096e261ac52080f22ae', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.254+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798c9a79a7bec4e560d11f6df2"}', '2026-11-25 06:51:48.28946+00', NULL, 0),
	('cmd_01a211798cd37f1fb34cc9dec091b329', 'submit', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'freelancer', 'bob', 'story-45', 'aa27c43be3f0c3403e94f657a3e34f05c315eb2475757d256e5f85d5cfe7bc46', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.305+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798c9a79a7bec4e560d11f6df2", "reviewDeadline": "2026-12-09T06:51:48.305Z"}', '2026-11-25 06:51:48.317399+00', NULL, 0),
	('cmd_01a211798cec7353b2872775e971272a', 'approve', 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'client', 'alice', 'story-46', '2e6248855dc262aa0563c438b377369103fa13b2e55263161cdae86a927ecdc9', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_ok"}}', '2026-11-25 06:51:48.331+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a211798c9a79a7bec4e560d11f6df2"}', '2026-11-25 06:51:48.3427+00', NULL, 0),
	('cmd_01a211798d057a7eb757c9ec3641d15e', 'createContract', 'ctr_01a211798d06744ebfbaf24e7a1fc844', NULL, NULL, 'platform', 'acme', 'story-47', '1654ba11ade77309dc9c94b378089a5c29d47aca438e2832044e944e1db62b15', 'platform', 'acme', '{"title": "a bonus has failed", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.357+00', 'applied', NULL, '{"contractId": "ctr_01a211798d06744ebfbaf24e7a1fc844"}', '2026-11-25 06:51:48.358023+00', NULL, 0),
	('cmd_01a211798d0c77dfb971f0bd179f044b', 'addMilestone', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'client', 'alice', 'story-48', '226c42ca27e714839ee5cbd7058abff193a689adeac853a4baa9aabf52ccd39f', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.362+00', 'applied', NULL, '{"milestoneId": "ms_01a211798d0d7bbc8d6b750d846e2742"}', '2026-11-25 06:51:48.364403+00', NULL, 0),
	('cmd_01a211798e2a71ed8430e0af0c81dbcd', 'createContract', 'ctr_01a211798e2a71ed8430e0b08719016b', NULL, NULL, 'platform', 'acme', 'story-57', 'f43b6813d379a32c982f043d67734a072f2eb2b17805abb295d94f653acc3f76', 'platform', 'acme', '{"title": "a refund was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.649+00', 'applied', NULL, '{"contractId": "ctr_01a211798e2a71ed8430e0b08719016b"}', '2026-11-25 06:51:48.650347+00', NULL, 0),
	('cmd_01a211798e337e3ab33f0889ca21e3f2', 'addMilestone', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'client', 'alice', 'story-58', 'a9a96b8f4a4a50ca5fccdae70daf911cabbb91d271a58bf2c3646562f86d38f4', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.657+00', 'applied', NULL, '{"milestoneId": "ms_01a211798e34782dba635bd81b1ecf93"}', '2026-11-25 06:51:48.659367+00', NULL, 0),
	('cmd_01a211798ead78958d1e0030f577e531', 'fund', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'client', 'alice', 'story-64', '731806c359dc1ae0b0a210acd37cb6bda7ac1969ccf10ddfa9f0c6742cf8f532', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.78+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798ea77b67a170f7d2c1c6ece9"}', '2026-11-25 06:51:48.816233+00', NULL, 0),
	('cmd_01a211798ee07bd4bc727197ef66ea03', 'openRefund', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'client', 'alice', 'story-65', 'd5029863710da8a5ff034c9a02ad3990c3bc40670562a19826df47778efa6709', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:48.829+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a211798ea77b67a170f7d2c1c6ece9", "refundRequestId": "rr_01a211798eeb7ea6a7dd1991a01ec8ab"}', '2026-11-25 06:51:48.842122+00', NULL, 0),
	('cmd_01a211798ef97d2380287a790dbce5b1', 'acceptRefund', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'rr_01a211798eeb7ea6a7dd1991a01ec8ab', 'freelancer', 'bob', 'story-66', 'f70084b3c06d35d2ff68501d415d9b6d2616d82ae89a44a9974ca099712f3841', 'freelancer', 'bob', '{"refundRequestId": "rr_01a211798eeb7ea6a7dd1991a01ec8ab"}', '2026-11-25 06:51:48.854+00', 'applied', NULL, '{"state": "refunded", "refunded": 1500, "milestoneId": "ms_01a211798ea77b67a170f7d2c1c6ece9"}', '2026-11-25 06:51:48.866118+00', NULL, 0),
	('cmd_01a211798f0e7d20a2d6e84eca927016', 'createContract', 'ctr_01a211798f0f7ecc8f908b343405031b', NULL, NULL, 'platform', 'acme', 'story-67', 'dd820debc9fac93505acf2f6fe942ed13fad24e8c6d80584a3011b01c65df97c', 'platform', 'acme', '{"title": "a hold was resolved", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.878+00', 'applied', NULL, '{"contractId": "ctr_01a211798f0f7ecc8f908b343405031b"}', '2026-11-25 06:51:48.879075+00', NULL, 0),
	('cmd_01a211798f157e21a228c2c2cb2736b7', 'addMilestone', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'client', 'alice', 'story-68', 'b4ced39ee591ed01017b3a6a42301f1cf7ff2ad05869b9790c758abb05d8e0c9', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.883+00', 'applied', NULL, '{"milestoneId": "ms_01a211798f167d37ab0ba04b35c6b264"}', '2026-11-25 06:51:48.885322+00', NULL, 0),
	('cmd_01a211798fd87971af83f3a39f93ab3d', 'fund', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'client', 'alice', 'story-75', '29ded0a360e97c6851d907dba5001b45b20cd31d91c6a9ccb44221949422d8ec', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.078+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798fce744da34f43e05ffb5692"}', '2026-11-25 06:51:49.115638+00', NULL, 0),
	('cmd_01a2117990107bf9be1cf7ff7749b22e', 'submit', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'freelancer', 'bob', 'story-76', 'b78f3df3b567368696b7ed61237f0d3279200620d4b78b527b4f386a64f1f591', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.134+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798fce744da34f43e05ffb5692", "reviewDeadline": "2026-12-09T06:51:49.134Z"}', '2026-11-25 06:51:49.144143+00', NULL, 0),
	('cmd_01a2117990257a63a50372437e82b53c', 'approve', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'client', 'alice', 'story-77', 'b429ae492cd41e6de83d63cfea2e971adfba6cf38ca72c5270f7ac93b80fb215', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:49.155+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a211798fce744da34f43e05ffb5692"}', '2026-11-25 06:51:49.165443+00', NULL, 0),
	('cmd_01a21179904074a3b49f2c92d5341a5d', 'openHeldOverRequest', 'ctr_01a211798fbf75cba2e2048a4f0308f6', NULL, NULL, 'client', 'alice', 'story-78', '6f2f37b508471cf2360ef328ffb274fe47c142967f3d2d9e246967b5027042f9', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:49.182+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a2117990417000a8d6e13a270199d7"}', '2026-11-25 06:51:49.18449+00', NULL, 0),
	('cmd_01a21179904e71c398da2e0ce671eec8', 'createContract', 'ctr_01a21179904e71c398da2e0dafa93326', NULL, NULL, 'platform', 'acme', 'story-79', 'edd060dc6f7614e491d397db2b42da1a270e81e12e650c4f8eabbefec3a75580', 'platform', 'acme', '{"title": "held-over money is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:49.197+00', 'applied', NULL, '{"contractId": "ctr_01a21179904e71c398da2e0dafa93326"}', '2026-11-25 06:51:49.19856+00', NULL, 0),
	('cmd_01a2117992e8749186439a7efcf5b75f', 'end', 'ctr_01a2117991a978a5b4350a6a9f600d37', NULL, NULL, 'client', 'alice', 'story-104', '68322b9e456dbd5ce0959fa550f20cc573b24a0314538bb36f90126f5d7b4a63', 'client', 'alice', '{}', '2026-11-25 06:51:49.863+00', 'applied', NULL, '{"state": "ending", "contractId": "ctr_01a2117991a978a5b4350a6a9f600d37"}', '2026-11-25 06:51:49.864926+00', NULL, 0),
	('cmd_01a211798e877baba72bf0f9c9c5112c', 'declineRefund', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 'rr_01a211798e7570a9895913748522c882', 'freelancer', 'bob', 'story-61', '2389ccb497bf5255e6568715859b148993e1b75a6b278ba3ac6561e9ec99f395', 'freelancer', 'bob', '{"refundRequestId": "rr_01a211798e7570a9895913748522c882"}', '2026-11-25 06:51:48.739+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a211798e34782dba635bd81b1ecf93"}', '2026-11-25 06:51:48.753019+00', NULL, 0),
	('cmd_01a211798e9c75d0ab5d50e6b9011410', 'createContract', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', NULL, NULL, 'platform', 'acme', 'story-62', '6113813c0cdc2cdd21c1f4b3304b731d70313b4a8089153153adbbb35d651ff0', 'platform', 'acme', '{"title": "a refund was accepted", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:48.763+00', 'applied', NULL, '{"contractId": "ctr_01a211798e9c75d0ab5d50e7fb2a980d"}', '2026-11-25 06:51:48.764541+00', NULL, 0),
	('cmd_01a211798ea57c5c85aea8a435ed8dad', 'addMilestone', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'client', 'alice', 'story-63', '0ff96f7107d6594f18128da39514b128a4f1e4c6da2154e0bbfa86f506c6f08b', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:48.771+00', 'applied', NULL, '{"milestoneId": "ms_01a211798ea77b67a170f7d2c1c6ece9"}', '2026-11-25 06:51:48.773489+00', NULL, 0),
	('cmd_01a211798f1e730bbd50aba09e61e25e', 'fund', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'client', 'alice', 'story-69', 'b6f5f25adefdf31f61d251ae0c0e4f6c8d77af17ab697b68ab2190d218cee760', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:48.891+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211798f167d37ab0ba04b35c6b264"}', '2026-11-25 06:51:48.9439+00', NULL, 0),
	('cmd_01a211798f6b773fa5205017429b521d', 'submit', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'freelancer', 'bob', 'story-70', '28fc38db8a33f5c61d649afef54ae7ca9ea9e5e640d89009437c15e227157ef4', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:48.969+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211798f167d37ab0ba04b35c6b264", "reviewDeadline": "2026-12-09T06:51:48.969Z"}', '2026-11-25 06:51:48.979451+00', NULL, 0),
	('cmd_01a211798f8373308e123430b19ac14b', 'hold', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'ops', 'olga', 'story-71', '166168b770f96ca2944b06a4eba659802a1d60ac77ecce756570e33e7e4767c3', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 06:51:48.993+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a211798f167d37ab0ba04b35c6b264"}', '2026-11-25 06:51:49.002985+00', NULL, 0),
	('cmd_01a211798fa0760ba2b3d53446eeebc5', 'resolve', 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'ops', 'olga', 'story-72', '07f14dcc11f2a8792797ac37d2094ae7caa888fc36cc40b3dce96d55fb0c9f72', 'ops', 'olga', '{"reason": "Agreed", "freelancerAmount": 1000}', '2026-11-25 06:51:49.023+00', 'applied', NULL, '{"fee": 100, "state": "resolved", "refunded": 500, "released": 1000, "milestoneId": "ms_01a211798f167d37ab0ba04b35c6b264"}', '2026-11-25 06:51:49.034712+00', NULL, 0),
	('cmd_01a211798fbe7f7782af34aaa4ad2b15', 'createContract', 'ctr_01a211798fbf75cba2e2048a4f0308f6', NULL, NULL, 'platform', 'acme', 'story-73', '33113cd6bc6d692b4d777b63f36282db552fe62709a4c2baa2be95901de72d77', 'platform', 'acme', '{"title": "held-over money is asked back", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:49.054+00', 'applied', NULL, '{"contractId": "ctr_01a211798fbf75cba2e2048a4f0308f6"}', '2026-11-25 06:51:49.054904+00', NULL, 0),
	('cmd_01a211798fc479cf978cc860d7f9d441', 'addMilestone', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'client', 'alice', 'story-74', '195534d7ab8549b283c5515ad19eb9b05dff043ccb5101d4d4cfd12cb2f63490', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.059+00', 'applied', NULL, '{"milestoneId": "ms_01a211798fce744da34f43e05ffb5692"}', '2026-11-25 06:51:49.067447+00', NULL, 0),
	('cmd_01a2117990607130aa3c6ea0df154eed', 'fund', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'client', 'alice', 'story-81', '85950829a22042d264df51a096f7ad7c3617e9154467e4dbfee0477d3213d1e9', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.211+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117990557457bc8b2b3db6c22625"}', '2026-11-25 06:51:49.248151+00', NULL, 0),
	('cmd_01a211799090743f8812946acdd5b829', 'submit', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'freelancer', 'bob', 'story-82', '0db55b5bad15e1608afb03bd9aa686ba1658d546118dd021f8bc1b39925af04b', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.262+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117990557457bc8b2b3db6c22625", "reviewDeadline": "2026-12-09T06:51:49.262Z"}', '2026-11-25 06:51:49.271776+00', NULL, 0),
	('cmd_01a2117990b2799b83cb77be1bb7a6f7', 'approve', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'client', 'alice', 'story-83', '41b57d2439145f6faaf44dc2ed6488954ac8291da7eadc7062d805c1937e17f9', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:49.297+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2117990557457bc8b2b3db6c22625"}', '2026-11-25 06:51:49.30826+00', NULL, 0),
	('cmd_01a2117990cc78d5bebda8fdbd9ab015', 'openHeldOverRequest', 'ctr_01a21179904e71c398da2e0dafa93326', NULL, NULL, 'client', 'alice', 'story-84', '395b24740137b341c11467f225a4810ce4f35ae364748c752adf5f554dbfab8c', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:49.322+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a2117990cc78d5bebda8fe6436dc3c"}', '2026-11-25 06:51:49.324245+00', NULL, 0),
	('cmd_01a2117990d678c0b638b79d6c265042', 'declineRefund', 'ctr_01a21179904e71c398da2e0dafa93326', NULL, 'rr_01a2117990cc78d5bebda8fe6436dc3c', 'freelancer', 'bob', 'story-85', '2efbbfc8e057643505366a0538f41022cd296389ea878c3ddcd500d3bdc76b6d', 'freelancer', 'bob', '{}', '2026-11-25 06:51:49.33+00', 'applied', NULL, '{"state": "declined", "onHold": 600, "refundRequestId": "rr_01a2117990cc78d5bebda8fe6436dc3c"}', '2026-11-25 06:51:49.347856+00', NULL, 0),
	('cmd_01a2117990f871de8ff260b092efd50b', 'createContract', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, NULL, 'platform', 'acme', 'story-86', '05985ebeb0e2e7d55827c08d07f480a0c5c865fa1220a598774a768840801506', 'platform', 'acme', '{"title": "held-over money was refunded", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:49.367+00', 'applied', NULL, '{"contractId": "ctr_01a2117990f871de8ff260b1efd7550d"}', '2026-11-25 06:51:49.368468+00', NULL, 0),
	('cmd_01a2117990fd782a903a0764f3b2efdd', 'addMilestone', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'client', 'alice', 'story-87', 'c2144b2d2d5fd275044f7261bd20cec7d3233f2167ca95eff952d082f091dd68', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.371+00', 'applied', NULL, '{"milestoneId": "ms_01a2117990ff7c26a45279f55a37c299"}', '2026-11-25 06:51:49.374142+00', NULL, 0),
	('cmd_01a2117992217a27b03a7b734efb32ea', 'addMilestone', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'client', 'alice', 'story-98', '5fb0d3689881a9fb14cb926b4479d7afb3af23f1f2a6731266d8d18b4ded5fac', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.663+00', 'applied', NULL, '{"milestoneId": "ms_01a211799222717098c0dc32d26150c3"}', '2026-11-25 06:51:49.66546+00', NULL, 0),
	('cmd_01a2117990547bc1a29e86d8887ae577', 'addMilestone', 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'client', 'alice', 'story-80', '0d859639f637c119cea53d0e3762b265fdd2fe54de5ca51bd0ab86553edad129', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.201+00', 'applied', NULL, '{"milestoneId": "ms_01a2117990557457bc8b2b3db6c22625"}', '2026-11-25 06:51:49.204764+00', NULL, 0),
	('cmd_01a21179910479559521612863beb90b', 'fund', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'client', 'alice', 'story-88', '76b4cd9af3e0bdc1cbbdc4e9fa98514a9d95e0cdaa92edffc7d7e1ecded4400e', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.378+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117990ff7c26a45279f55a37c299"}', '2026-11-25 06:51:49.418071+00', NULL, 0),
	('cmd_01a2117991367e8497eda7a4433d6674', 'submit', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'freelancer', 'bob', 'story-89', 'a1ccbf0068ed2571d7e1c7210586169c6367698120829d083b021ca0bc046f5f', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.429+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117990ff7c26a45279f55a37c299", "reviewDeadline": "2026-12-09T06:51:49.429Z"}', '2026-11-25 06:51:49.442208+00', NULL, 0),
	('cmd_01a21179914f7a79ba46dbfe119538c2', 'approve', 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'client', 'alice', 'story-90', '3447cbe4e1d885a634879077e294dc54f6fe868309e83f993034f4b899517473', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:49.454+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2117990ff7c26a45279f55a37c299"}', '2026-11-25 06:51:49.464568+00', NULL, 0),
	('cmd_01a21179916976b2984419c1378768d9', 'openHeldOverRequest', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, NULL, 'client', 'alice', 'story-91', 'b38691af3b6e447bfb41d9e383737d136962f116b7309b9adf0317fa31697b38', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:49.479+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a21179916976b2984419c23522a0eb"}', '2026-11-25 06:51:49.481206+00', NULL, 0),
	('cmd_01a2117991737526911d3a5eac5aaca6', 'acceptRefund', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 'rr_01a21179916976b2984419c23522a0eb', 'freelancer', 'bob', 'story-92', 'bce56623b2354b356a7541d7aee9d50449306b24e90481d9af961d02441ade24', 'freelancer', 'bob', '{}', '2026-11-25 06:51:49.488+00', 'applied', NULL, '{"state": "refunded", "refunded": 600, "refundRequestId": "rr_01a21179916976b2984419c23522a0eb"}', '2026-11-25 06:51:49.513337+00', NULL, 0),
	('cmd_01a2117991a871608a630976f2ccc272', 'createContract', 'ctr_01a2117991a978a5b4350a6a9f600d37', NULL, NULL, 'platform', 'acme', 'story-93', '2dd2844ad1ede232ec641d2413be9566798b0ca19cc371c52856fa1fab344287', 'platform', 'acme', '{"title": "the client is ending the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:49.54+00', 'applied', NULL, '{"contractId": "ctr_01a2117991a978a5b4350a6a9f600d37"}', '2026-11-25 06:51:49.544478+00', NULL, 0),
	('cmd_01a2117991b07970865faaf4ab9d3812', 'addMilestone', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'client', 'alice', 'story-94', '5fb0d3689881a9fb14cb926b4479d7afb3af23f1f2a6731266d8d18b4ded5fac', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.55+00', 'applied', NULL, '{"milestoneId": "ms_01a2117991b1787ab531a79c2cbcce79"}', '2026-11-25 06:51:49.552242+00', NULL, 0),
	('cmd_01a2117991bc79d9bda8b456e37b81c2', 'fund', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'client', 'alice', 'story-95', '756801c5de24f3d5b87f9d684f738473032881b631221c2cbc681043932c771f', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.56+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117991b1787ab531a79c2cbcce79"}', '2026-11-25 06:51:49.599434+00', NULL, 0),
	('cmd_01a2117991ef7b4db0a9d74778425303', 'submit', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'freelancer', 'bob', 'story-96', '5eba702b116430ae8149e618be0e62f1dcda20a1b98d089633bce464fb1de143', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.613+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117991b1787ab531a79c2cbcce79", "reviewDeadline": "2026-12-09T06:51:49.613Z"}', '2026-11-25 06:51:49.623222+00', NULL, 0),
	('cmd_01a2117992087b0ea9c42dc2113f10b6', 'approve', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'client', 'alice', 'story-97', 'd4024013b7a749a9ba11c9a20f876a49599362417df967d302042913cd0c44df', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:49.638+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2117991b1787ab531a79c2cbcce79"}', '2026-11-25 06:51:49.649873+00', NULL, 0),
	('cmd_01a21179922b79fd855f94c8f7cd7aa5', 'fund', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'client', 'alice', 'story-99', 'cde0a5862c46460c767ff2008625170abeb18fa1b719f8f5956b8d8cd29cfcdd', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.674+00', 'applied', NULL, '{"state": "active", "charged": 900, "milestoneId": "ms_01a211799222717098c0dc32d26150c3"}', '2026-11-25 06:51:49.709991+00', NULL, 0),
	('cmd_01a21179926c7684a3bd213e7313c9ea', 'submit', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'freelancer', 'bob', 'story-100', 'db0815eb7a77a374537992ec14868dd1ac91da703fb098fc0d4cb13eae5cb515', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.737+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a211799222717098c0dc32d26150c3", "reviewDeadline": "2026-12-09T06:51:49.737Z"}', '2026-11-25 06:51:49.751957+00', NULL, 0),
	('cmd_01a2117992917c868d52380005f938b4', 'addMilestone', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'client', 'alice', 'story-101', '5fb0d3689881a9fb14cb926b4479d7afb3af23f1f2a6731266d8d18b4ded5fac', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.773+00', 'applied', NULL, '{"milestoneId": "ms_01a21179929475cca4f09e303dd3914a"}', '2026-11-25 06:51:49.777289+00', NULL, 0),
	('cmd_01a21179929d7789ae1ce9fda2f6515b', 'fund', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'client', 'alice', 'story-102', '9b295c15847317271af09fbb7d4d30ba1f6838530c20b4086311fac9e43472d3', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.784+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179929475cca4f09e303dd3914a"}', '2026-11-25 06:51:49.824096+00', NULL, 0),
	('cmd_01a2117992cf7f18b6ccf9ce0b3a3108', 'hold', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'ops', 'olga', 'story-103', '850ba306f95ad4bcb51be428e90ab42b26242f5f00a3e5af4d8f6351dcdfb16d', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 06:51:49.838+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a21179929475cca4f09e303dd3914a"}', '2026-11-25 06:51:49.84765+00', NULL, 0),
	('cmd_01a21179930179cd908d37d4826a1298', 'fund', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'client', 'alice', 'story-107', 'ed2c533cba3a95aa12e92e03fd9656f5ee69c2e03b24a806dc63aed96d3d358f', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:49.887+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117992fc73a085ff445c9b8d66e2"}', '2026-11-25 06:51:49.972481+00', NULL, 0),
	('cmd_01a2117993967fdfb22c53d9e225b4a2', 'addMilestone', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'client', 'alice', 'story-110', 'fe1afdedf4815bc42bd6f83d6ac451921cae45b1ed229530b5bc3520828c1f92', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.037+00', 'applied', NULL, '{"milestoneId": "ms_01a2117993977885b3ae3d383347b437"}', '2026-11-25 06:51:50.038727+00', NULL, 0),
	('cmd_01a2117992f27e889bce080a9306e7b7', 'createContract', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'platform', 'acme', 'story-105', 'bf1c61815b5e162c93fc9a44274dcaed148a28f930609c48ebfcdb286f46b8d7', 'platform', 'acme', '{"title": "the freelancer has ended the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:49.874+00', 'applied', NULL, '{"contractId": "ctr_01a2117992f378e18d6ad7f9aa82cecd"}', '2026-11-25 06:51:49.87517+00', NULL, 0),
	('cmd_01a2117992f97fd7b2dca7e5420b0ffd', 'addMilestone', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'client', 'alice', 'story-106', 'fe1afdedf4815bc42bd6f83d6ac451921cae45b1ed229530b5bc3520828c1f92', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:49.88+00', 'applied', NULL, '{"milestoneId": "ms_01a2117992fc73a085ff445c9b8d66e2"}', '2026-11-25 06:51:49.882071+00', NULL, 0),
	('cmd_01a21179936571479d0b03d6bd92c5e0', 'submit', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'freelancer', 'bob', 'story-108', '1e89df9aa1af664747c224e679ad13c982515b6f06f9e2665f1c597fbea157a7', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:49.988+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117992fc73a085ff445c9b8d66e2", "reviewDeadline": "2026-12-09T06:51:49.988Z"}', '2026-11-25 06:51:49.999221+00', NULL, 0),
	('cmd_01a21179937f77cebd3020e427565e5a', 'approve', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'client', 'alice', 'story-109', '2dead4ea1addc07923ca7f9f0edc29de958ab9ce655c5f7e20a9b0819119ab3a', 'client', 'alice', '{"amount": 900}', '2026-11-25 06:51:50.013+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2117992fc73a085ff445c9b8d66e2"}', '2026-11-25 06:51:50.024195+00', NULL, 0),
	('cmd_01a21179939c700aa3b1266dba870ff6', 'fund', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'client', 'alice', 'story-111', '8473a1505544922ae677db8d6886a469d79b625c6e6c52c3d77a667b34298370', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.042+00', 'applied', NULL, '{"state": "active", "charged": 900, "milestoneId": "ms_01a2117993977885b3ae3d383347b437"}', '2026-11-25 06:51:50.071192+00', NULL, 0),
	('cmd_01a2117993ca75f79a504e35e277bc68', 'submit', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'freelancer', 'bob', 'story-112', 'b5a77bd5eab88e599d2a2b0bc0dd07f9b8b31a70d51da5352d5c3303e1c4f1db', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.088+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117993977885b3ae3d383347b437", "reviewDeadline": "2026-12-09T06:51:50.088Z"}', '2026-11-25 06:51:50.097968+00', NULL, 0),
	('cmd_01a2117993e27e4193972b2e8702757f', 'end', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'freelancer', 'bob', 'story-113', '134145ba0b2851e4a0a32f33c917053307fc711e56c84b52c349f10e5fc615e3', 'freelancer', 'bob', '{}', '2026-11-25 06:51:50.113+00', 'applied', NULL, '{"state": "ending", "contractId": "ctr_01a2117992f378e18d6ad7f9aa82cecd"}', '2026-11-25 06:51:50.114966+00', NULL, 0),
	('cmd_01a2117993ec740695b9f493b46bfada', 'createContract', 'ctr_01a2117993ed794ba279e588c63b2429', NULL, NULL, 'platform', 'acme', 'story-114', '52c1719165f4005a67ed738a2ef9a1e654292d1419906146d3521be3880ccafc', 'platform', 'acme', '{"title": "an approval is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.124+00', 'applied', NULL, '{"contractId": "ctr_01a2117993ed794ba279e588c63b2429"}', '2026-11-25 06:51:50.12544+00', NULL, 0),
	('cmd_01a2117993f2700d97610c49278c6065', 'addMilestone', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'client', 'alice', 'story-115', '9d629d8c3270a5d66156cd02d6c6c10d9da99afaef31fd894f69a18cecc362c3', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.128+00', 'applied', NULL, '{"milestoneId": "ms_01a2117993f4786a8c766aa9e20ae1f9"}', '2026-11-25 06:51:50.130328+00', NULL, 0),
	('cmd_01a21179948d74e2bbfdeb23d0473807', 'fund', 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'client', 'alice', 'story-120', '5992c6239de706b779c5f962b639ba9905211013163e878a38b6dbe7e1031ada', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.283+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179947b73e7945da6c0952a1d4a"}', '2026-11-25 06:51:50.323629+00', NULL, 0),
	('cmd_01a2117994bf70e0b15569e0287b309b', 'createContract', 'ctr_01a2117994bf70e0b15569e1cb53ac54', NULL, NULL, 'platform', 'acme', 'story-121', '9b067d63c8166c681766d69dd144b241c33e614bec3e7a7550f178138b6c9883', 'platform', 'acme', '{"title": "a withdrawal is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.334+00', 'applied', NULL, '{"contractId": "ctr_01a2117994bf70e0b15569e1cb53ac54"}', '2026-11-25 06:51:50.335348+00', NULL, 0),
	('cmd_01a2117994c57a0b8b1d51dfe0e7c08b', 'addMilestone', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'client', 'alice', 'story-122', 'd493cd7b9f28c99067f328d8dc779c8ae3130f4ed1d52e0f828e41298430ad92', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.34+00', 'applied', NULL, '{"milestoneId": "ms_01a2117994c67948b19cae1a15f3bf07"}', '2026-11-25 06:51:50.342018+00', NULL, 0),
	('cmd_01a21179953171b6b2bd1b6276656ee4', 'createContract', 'ctr_01a21179953171b6b2bd1b6335e4b971', NULL, NULL, 'platform', 'acme', 'story-127', 'b35830af21c2644b11665d653b409417266a480072471fda4e139276b943674c', 'platform', 'acme', '{"title": "a hold is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.448+00', 'applied', NULL, '{"contractId": "ctr_01a21179953171b6b2bd1b6335e4b971"}', '2026-11-25 06:51:50.449309+00', NULL, 0),
	('cmd_01a211799536704ca6ac653aa47f7fee', 'addMilestone', 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'client', 'alice', 'story-128', '61abac0ddd268b6cbfb45bc8785d3c8ac4979feeb448ce69440788ebc21b84d4', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.451+00', 'applied', NULL, '{"milestoneId": "ms_01a21179953c7819bb7ad5872dfc74b7"}', '2026-11-25 06:51:50.45503+00', NULL, 0),
	('cmd_01a2117993fb7ccc9afb6b2f22ef50cd', 'fund', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'client', 'alice', 'story-116', 'ae416b47ef74d2fa7f42a118251660508acc302a5dd684c630ad91530e2119d9', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.136+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117993f4786a8c766aa9e20ae1f9"}', '2026-11-25 06:51:50.182062+00', NULL, 0),
	('cmd_01a21179943c7060bf0005f47fe4d775', 'submit', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'freelancer', 'bob', 'story-117', '6f099a613babf2bac61267975de8508318a9489b99ae6745bee358cce3186535', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.203+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117993f4786a8c766aa9e20ae1f9", "reviewDeadline": "2026-12-09T06:51:50.203Z"}', '2026-11-25 06:51:50.233901+00', NULL, 0),
	('cmd_01a21179946f7e988953b8b5ab01716c', 'createContract', 'ctr_01a21179947175bcba06b580b65da943', NULL, NULL, 'platform', 'acme', 'story-118', 'd7c218b34eb11191358fe56e413539f017946001caa54f18afc8719c6dfbeaba', 'platform', 'acme', '{"title": "a submission is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.254+00', 'applied', NULL, '{"contractId": "ctr_01a21179947175bcba06b580b65da943"}', '2026-11-25 06:51:50.257203+00', NULL, 0),
	('cmd_01a21179947974fea32179b8e393eb83', 'addMilestone', 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'client', 'alice', 'story-119', '0d26f92b53519ea6f37738a1c4d284bbf86d89a8a12f2ebd74f06786573ff58f', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.262+00', 'applied', NULL, '{"milestoneId": "ms_01a21179947b73e7945da6c0952a1d4a"}', '2026-11-25 06:51:50.265822+00', NULL, 0),
	('cmd_01a2117994cc767388a053f4362fc576', 'fund', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'client', 'alice', 'story-123', '08fda448c237842649667c0afd874cb85b49635ffcd69892660ef7cdb3ab0159', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.346+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117994c67948b19cae1a15f3bf07"}', '2026-11-25 06:51:50.375897+00', NULL, 0),
	('cmd_01a2117995017f339bfafe680835e960', 'submit', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'freelancer', 'bob', 'story-124', '7c07265203da8708b8c1b6f452bb975805e97a4ad00537ea75cfe7dbe888b09c', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.395+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117994c67948b19cae1a15f3bf07", "reviewDeadline": "2026-12-09T06:51:50.395Z"}', '2026-11-25 06:51:50.42365+00', NULL, 0),
	('cmd_01a2117995257dc6a2ec4806bd23dbd3', 'createContract', 'ctr_01a2117995257dc6a2ec48077df00327', NULL, NULL, 'platform', 'acme', 'story-125', 'f3ae4820b9fcd9be404222f5a1da19e5ba12afd55bcf4b13d6d74e229ceacf17', 'platform', 'acme', '{"title": "a funding is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.436+00', 'applied', NULL, '{"contractId": "ctr_01a2117995257dc6a2ec48077df00327"}', '2026-11-25 06:51:50.437212+00', NULL, 0),
	('cmd_01a21179952b7fb79bd7054265dc11bd', 'addMilestone', 'ctr_01a2117995257dc6a2ec48077df00327', 'ms_01a21179952d7487bb6559683818b261', NULL, 'client', 'alice', 'story-126', '74b6820b592a3b4193d1df3438d4012608c5799a4dc3a8334f59d7f2c984427f', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.442+00', 'applied', NULL, '{"milestoneId": "ms_01a21179952d7487bb6559683818b261"}', '2026-11-25 06:51:50.443523+00', NULL, 0),
	('cmd_01a211799580782eb743a66e14529a27', 'fund', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'client', 'alice', 'story-132', 'aafd5889e9d9c41f159cf6fc9afae82fcd8eb82c509d2918b199126385f00c36', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.526+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a211799579760cb99a4b332d117cdf"}', '2026-11-25 06:51:50.560829+00', NULL, 0),
	('cmd_01a2117995bc7b21a80f23611a92f6ac', 'openRefund', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'client', 'alice', 'story-133', 'c44d90b058dba8c20c02bc38abb027b1b96949c52749ba576d89d504ea095c0e', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:50.582+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a211799579760cb99a4b332d117cdf", "refundRequestId": "rr_01a2117995db71d9994422a2921f9fcd"}', '2026-11-25 06:51:50.61732+00', NULL, 0),
	('cmd_01a2117995e57bb9881cfc695bfa3ce5', 'createContract', 'ctr_01a2117995e671089b2413cd76c634f8', NULL, NULL, 'platform', 'acme', 'story-134', '1db6c1adcc95c5b6b4cd5b260140936a3fa6a9f76a7bc90405aab3e08ffd1ceb', 'platform', 'acme', '{"title": "a bonus is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.629+00', 'applied', NULL, '{"contractId": "ctr_01a2117995e671089b2413cd76c634f8"}', '2026-11-25 06:51:50.6301+00', NULL, 0),
	('cmd_01a2117995ee7bc2b033bdf3886d4df4', 'addMilestone', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'client', 'alice', 'story-135', 'e50029ebba34942dbdf995255b789351079720e30d76aa03798505baa4e6f730', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.636+00', 'applied', NULL, '{"milestoneId": "ms_01a2117995ef7225bc7715110a425783"}', '2026-11-25 06:51:50.638305+00', NULL, 0),
	('cmd_01a21179965f79c6a7af5c2d93906791', 'fund', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'client', 'alice', 'story-141', '6a969f63c6e4cea6951807ddde96bdd8ce9c228d88369c6180b53a4dbb931b1b', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.75+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a21179965b740d842db6da39caef1f"}', '2026-11-25 06:51:50.775442+00', NULL, 0),
	('cmd_01a21179968b7995adda215efba556f5', 'openRefund', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'client', 'alice', 'story-142', '6fc6c098156963cd08d82544554f59c50aebaaeca0349823c7cd96043d82547c', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 06:51:50.793+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a21179965b740d842db6da39caef1f", "refundRequestId": "rr_01a21179969771a68eb9524ecf85a7a6"}', '2026-11-25 06:51:50.806+00', NULL, 0),
	('cmd_01a2117996a27948ad7d1ca4828eb5bb', 'createContract', 'ctr_01a2117996a27948ad7d1ca58e43a16e', NULL, NULL, 'platform', 'acme', 'story-143', '9c33cb1dce3371ead7370b3e5a2231eccdc97d187d1e43ef96712af006b6f42b', 'platform', 'acme', '{"title": "a review is about to be over", "policy": {"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.817+00', 'applied', NULL, '{"contractId": "ctr_01a2117996a27948ad7d1ca58e43a16e"}', '2026-11-25 06:51:50.818626+00', NULL, 0),
	('cmd_01a2117996a775fa942cfc37881c8d12', 'addMilestone', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'client', 'alice', 'story-144', '28b082896224f616bd48fabbe94ac452043e70829bca5976617c767533e19795', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.821+00', 'applied', NULL, '{"milestoneId": "ms_01a2117996a87f4cb2e68e6ed09423f4"}', '2026-11-25 06:51:50.823936+00', NULL, 0),
	('cmd_01a2117996fa7c6f8e6883d317d2616a', 'fund', 'ctr_01a2117996f270e7b5859db8740cd98a', 'ms_01a2117996f670e881463301dee3cf61', NULL, 'client', 'alice', 'story-149', 'dad417a50b9de1b6e60f00dddfa683cb88e68b84b5b2ac2063480bd5366f7878', 'client', 'alice', '{"paymentMethod": "pm_unavailable_twice"}', '2026-11-25 06:51:50.905+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:55.907149+00', 0),
	('cmd_01a21179957373bfa1bf37df15c0ddd2', 'createContract', 'ctr_01a21179957373bfa1bf37e06effe26a', NULL, NULL, 'platform', 'acme', 'story-130', '578e3bd6514faa554a2ddf5cbf35f8ab9912eca5445d7c63ae5e1be59d2a9b22', 'platform', 'acme', '{"title": "an acceptance is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.514+00', 'applied', NULL, '{"contractId": "ctr_01a21179957373bfa1bf37e06effe26a"}', '2026-11-25 06:51:50.515361+00', NULL, 0),
	('cmd_01a2117995787c579e20af85dfcbd292', 'addMilestone', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'client', 'alice', 'story-131', '0039a9d4b398326febf917d7e4c6f64c30bf8feddf3186bd4bc2841db4800b65', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.518+00', 'applied', NULL, '{"milestoneId": "ms_01a211799579760cb99a4b332d117cdf"}', '2026-11-25 06:51:50.520209+00', NULL, 0),
	('cmd_01a2117995f37cb98a85d5adc9a2b839', 'fund', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'client', 'alice', 'story-136', 'f886d3fd17e5ee65870f0b1b9eb2e198fe0995d7cc3db23eb2c4b894c7099581', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.642+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117995ef7225bc7715110a425783"}', '2026-11-25 06:51:50.675093+00', NULL, 0),
	('cmd_01a2117996247a7697e42de49bc819f6', 'submit', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'freelancer', 'bob', 'story-137', '760b00497e44c97a0a0eb656c57bdc9ea836d679b337ace96ee0b0290f65966b', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.69+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117995ef7225bc7715110a425783", "reviewDeadline": "2026-12-09T06:51:50.690Z"}', '2026-11-25 06:51:50.699509+00', NULL, 0),
	('cmd_01a21179963c776c8e28dff4e36d37af', 'approve', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'client', 'alice', 'story-138', 'c88a33a13a22eedb3347468142993f01a7e1e17ad346f9115529f381ee15cc42', 'client', 'alice', '{}', '2026-11-25 06:51:50.714+00', 'applied', NULL, '{"fee": 150, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2117995ef7225bc7715110a425783"}', '2026-11-25 06:51:50.725407+00', NULL, 0),
	('cmd_01a21179965673c4be51ec77560418d5', 'createContract', 'ctr_01a21179965673c4be51ec785278600f', NULL, NULL, 'platform', 'acme', 'story-139', '028a2c1ede71ac9298de467f71ce21c9c0b81205ee5b9c142aef2b0a669fe402', 'platform', 'acme', '{"title": "a refund request is about to be over", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.741+00', 'applied', NULL, '{"contractId": "ctr_01a21179965673c4be51ec785278600f"}', '2026-11-25 06:51:50.74243+00', NULL, 0),
	('cmd_01a21179965a7c078db17d15ff328b28', 'addMilestone', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'client', 'alice', 'story-140', 'a0f5b4bc9739cdc2451cea0b5d933475ef2deef26acb9771a483e6c30e5a319a', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.745+00', 'applied', NULL, '{"milestoneId": "ms_01a21179965b740d842db6da39caef1f"}', '2026-11-25 06:51:50.746661+00', NULL, 0),
	('cmd_01a2117996ad7a2aa9439adfe86572a9', 'fund', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'client', 'alice', 'story-145', '4774f370acd65576ff9ffa6d2745da6f76bd3026e7b014a22de9fdb249e09645', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.828+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117996a87f4cb2e68e6ed09423f4"}', '2026-11-25 06:51:50.855531+00', NULL, 0),
	('cmd_01a2117996dc71c581a8d7133ad0b102', 'submit', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'freelancer', 'bob', 'story-146', '2110cc4d3cde71e707b72d1be3ba629e74cb341b785061c5de32fc32582754bf', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.874+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117996a87f4cb2e68e6ed09423f4", "reviewDeadline": "2026-11-25T06:51:53.874Z"}', '2026-11-25 06:51:50.883753+00', NULL, 0),
	('cmd_01a2117996f270e7b5859db763a2ad20', 'createContract', 'ctr_01a2117996f270e7b5859db8740cd98a', NULL, NULL, 'platform', 'acme', 'story-147', 'aa38f884ffc50a1f69beee9c6c2e75230f326c0e636deeb68728c7a5de5beb14', 'platform', 'acme', '{"title": "a charge waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.897+00', 'applied', NULL, '{"contractId": "ctr_01a2117996f270e7b5859db8740cd98a"}', '2026-11-25 06:51:50.898265+00', NULL, 0),
	('cmd_01a2117996f571889e528764cbe68fd8', 'addMilestone', 'ctr_01a2117996f270e7b5859db8740cd98a', 'ms_01a2117996f670e881463301dee3cf61', NULL, 'client', 'alice', 'story-148', '53569fd48558bbc0d6ef5e7a82b9f990bd5519a2940145ae2741392af69a5b39', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.9+00', 'applied', NULL, '{"milestoneId": "ms_01a2117996f670e881463301dee3cf61"}', '2026-11-25 06:51:50.901977+00', NULL, 0),
	('cmd_01a2117997087284bc5355ce2553a1ee', 'fund', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'client', 'alice', 'story-152', '5de4866cce7ca511f507f8274ce7d059d5f446d000d2b60e765938bf2c5f27a5', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 06:51:50.919+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2117997037978ab9e47bf10cc44e0"}', '2026-11-25 06:51:50.956747+00', NULL, 0),
	('cmd_01a21179973c7bb3a712856f9e278e57', 'submit', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'freelancer', 'bob', 'story-153', '6607941fad415ce7e256d5ec24af111cc4607310777e1d4ae140cef6d8bd80c2', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:50.969+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2117997037978ab9e47bf10cc44e0", "reviewDeadline": "2026-12-09T06:51:50.969Z"}', '2026-11-25 06:51:50.980437+00', NULL, 0),
	('cmd_01a211799753799abf70d7af9c19f0df', 'approve', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'client', 'alice', 'story-154', 'dbc5442e08e864869cbad3c5090ddbca2dec5e30d878259b179a30857263f500', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_unavailable_twice"}}', '2026-11-25 06:51:50.993+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2117997037978ab9e47bf10cc44e0"}', '2026-11-25 06:51:51.004142+00', NULL, 0),
	('cmd_01a21179978c74969633d36b99797e15', 'approve', 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'client', 'alice', 'story-155', '7c6231c19a7dbc8c9af80b6ea597b5f14374a92d0f168694833dee616f872829', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_ok"}, "amount": 900, "endContract": true}', '2026-11-25 06:51:51.049+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.053228+00', 0),
	('cmd_01a2117997907e41985c848aa9ba7db1', 'submit', 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'freelancer', 'bob', 'story-156', '62486ca3d4f4e1a1b72702a7c99eb7f045e404f9d87d471a58bd4f8c9809ff51', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 06:51:51.049+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.05981+00', 0),
	('cmd_01a211799792746d9f33ff318ccaddf1', 'withdrawSubmission', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'freelancer', 'bob', 'story-157', '28f10093075b19c258244c2c53c9803f4711e6b719fdf10db26ae1e578860bd9', 'freelancer', 'bob', '{}', '2026-11-25 06:51:51.052+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.062937+00', 0),
	('cmd_01a2117996fc7aa9bcddc3103b60863b', 'createContract', 'ctr_01a2117996fc7aa9bcddc31156b3f197', NULL, NULL, 'platform', 'acme', 'story-150', 'a6e9e081c4f3bbeaa3440bd9d8696f52086f9069de33ca4cc2b81580411f593c', 'platform', 'acme', '{"title": "a bonus waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 06:51:50.907+00', 'applied', NULL, '{"contractId": "ctr_01a2117996fc7aa9bcddc31156b3f197"}', '2026-11-25 06:51:50.908614+00', NULL, 0),
	('cmd_01a21179970275efbba44323282be31a', 'addMilestone', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'client', 'alice', 'story-151', '18511135d1ae93da212768bec4c2bf1c7992260de35df4eed22623367c0afb75', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 06:51:50.913+00', 'applied', NULL, '{"milestoneId": "ms_01a2117997037978ab9e47bf10cc44e0"}', '2026-11-25 06:51:50.914783+00', NULL, 0),
	('cmd_01a2117997a177ff854b775e69f2f23c', 'acceptRefund', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', 'rr_01a2117995db71d9994422a2921f9fcd', 'freelancer', 'bob', 'story-160', 'c41d08f23b598225d16511cc695ddbac2088b70ff8374519e5cbed7d31b1025e', 'freelancer', 'bob', '{"refundRequestId": "rr_01a2117995db71d9994422a2921f9fcd"}', '2026-11-25 06:51:51.061+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.0735+00', 0),
	('cmd_01a21179979a765ba67a004c5a1942f3', 'hold', 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'ops', 'olga', 'story-159', 'd6cc701e622f51b52dc6e5445894aacc0a0339506f6388c187c055bcc96ed042', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 06:51:51.056+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.069829+00', 0),
	('cmd_01a2117997a977eeb4f454c72d6d6db5', 'bonus', 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'client', 'alice', 'story-161', 'b2649483560cdce357f973da5775f50c71d996d34bf6744ff65f0b7a7421e6b6', 'client', 'alice', '{"amount": 500, "paymentMethod": "pm_ok"}', '2026-11-25 06:51:51.065+00', 'pending', NULL, NULL, NULL, '2026-11-25 06:51:56.081572+00', 0);
INSERT INTO public.contracts VALUES
	('ctr_01a2117988037b79be09db131d735e76', 'acme', 'alice', 'bob', 'a milestone is planned', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.059+00'),
	('ctr_01a211798835726bb371d6605da59d8e', 'acme', 'alice', 'bob', 'a charge was declined', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.124+00'),
	('ctr_01a21179890274debe9e919577f5f235', 'acme', 'alice', 'bob', 'a milestone is active', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.327+00'),
	('ctr_01a21179894e79bf9f8d2f012645f32b', 'acme', 'alice', 'bob', 'work is in review', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.402+00'),
	('ctr_01a2117989bb7954b45c842535d2c647', 'acme', 'alice', 'bob', 'changes are requested', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.513+00'),
	('ctr_01a211798a2e715dae9050d956803d20', 'acme', 'alice', 'bob', 'a milestone is on hold', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.628+00'),
	('ctr_01a211798a99762b9a07436c0b543ed3', 'acme', 'alice', 'bob', 'a milestone is paid', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:47.736+00'),
	('ctr_01a211798b1678488a5d42befc387b2a', 'acme', 'alice', 'bob', 'money is held over, and the next milestone planned', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-25 06:51:47.86+00'),
	('ctr_01a211798d92767bb78fbfde778e0286', 'acme', 'alice', 'bob', 'a refund is asked for', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.496+00'),
	('ctr_01a211798b927e4ead0abb9de75f4a1b', 'acme', 'alice', 'bob', 'held-over money went into the next milestone', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-25 06:51:47.985+00'),
	('ctr_01a211798c9176a5868ccd3a67558584', 'acme', 'alice', 'bob', 'a bonus is paid', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.24+00'),
	('ctr_01a211798d06744ebfbaf24e7a1fc844', 'acme', 'alice', 'bob', 'a bonus has failed', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.357+00'),
	('ctr_01a211798e2a71ed8430e0b08719016b', 'acme', 'alice', 'bob', 'a refund was declined', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.649+00'),
	('ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'acme', 'alice', 'bob', 'a refund was accepted', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.763+00'),
	('ctr_01a211798f0f7ecc8f908b343405031b', 'acme', 'alice', 'bob', 'a hold was resolved', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:48.878+00'),
	('ctr_01a211798fbf75cba2e2048a4f0308f6', 'acme', 'alice', 'bob', 'held-over money is asked back', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:49.054+00'),
	('ctr_01a21179904e71c398da2e0dafa93326', 'acme', 'alice', 'bob', 'held-over money is on hold', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:49.197+00'),
	('ctr_01a2117990f871de8ff260b1efd7550d', 'acme', 'alice', 'bob', 'held-over money was refunded', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:49.367+00'),
	('ctr_01a2117991a978a5b4350a6a9f600d37', 'acme', 'alice', 'bob', 'the client is ending the contract', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'ending', 'client', 'client', 'alice', '2026-11-25 06:51:49.863+00', NULL, '2026-11-25 06:51:49.872+00', '2026-11-25 06:51:54.864926+00', 3, '2026-11-25 06:51:49.54+00'),
	('ctr_01a2117992f378e18d6ad7f9aa82cecd', 'acme', 'alice', 'bob', 'the freelancer has ended the contract', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'ended', 'freelancer', 'freelancer', 'bob', '2026-11-25 06:51:50.113+00', NULL, '2026-11-25 06:51:50.123+00', '2026-11-25 06:51:55.114966+00', 2, '2026-11-25 06:51:49.874+00'),
	('ctr_01a2117993ed794ba279e588c63b2429', 'acme', 'alice', 'bob', 'an approval is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.124+00'),
	('ctr_01a21179947175bcba06b580b65da943', 'acme', 'alice', 'bob', 'a submission is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.254+00'),
	('ctr_01a2117994bf70e0b15569e1cb53ac54', 'acme', 'alice', 'bob', 'a withdrawal is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.334+00'),
	('ctr_01a2117995257dc6a2ec48077df00327', 'acme', 'alice', 'bob', 'a funding is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.436+00'),
	('ctr_01a21179953171b6b2bd1b6335e4b971', 'acme', 'alice', 'bob', 'a hold is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.448+00'),
	('ctr_01a21179957373bfa1bf37e06effe26a', 'acme', 'alice', 'bob', 'an acceptance is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.514+00'),
	('ctr_01a21179965673c4be51ec785278600f', 'acme', 'alice', 'bob', 'a refund request is about to be over', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.741+00'),
	('ctr_01a2117996f270e7b5859db8740cd98a', 'acme', 'alice', 'bob', 'a charge waits for the rail', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.897+00'),
	('ctr_01a2117995e671089b2413cd76c634f8', 'acme', 'alice', 'bob', 'a bonus is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.629+00'),
	('ctr_01a2117996a27948ad7d1ca58e43a16e', 'acme', 'alice', 'bob', 'a review is about to be over', 'USD', '{"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.817+00'),
	('ctr_01a2117996fc7aa9bcddc31156b3f197', 'acme', 'alice', 'bob', 'a bonus waits for the rail', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 06:51:50.907+00');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(1, 'ctr_01a2117988037b79be09db131d735e76', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117987f87a1782ed8852ceb02ffb', '2026-11-25 06:51:47.059+00', '2026-11-25 06:51:47.081901+00', NULL, NULL, '{"title": "a milestone is planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(2, 'ctr_01a2117988037b79be09db131d735e76', 'ms_01a2117988227e56857bbcbce046a65a', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179881b7a66851dea9551a6159b', '2026-11-25 06:51:47.095+00', '2026-11-25 06:51:47.11272+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(3, 'ctr_01a211798835726bb371d6605da59d8e', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798835726bb371d65f6434f485', '2026-11-25 06:51:47.124+00', '2026-11-25 06:51:47.129802+00', NULL, NULL, '{"title": "a charge was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(4, 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179883e7cffb4ba038fe869929c', '2026-11-25 06:51:47.132+00', '2026-11-25 06:51:47.137556+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(5, 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179884a7c2b93ba2287ee59fd27', '2026-11-25 06:51:47.142+00', '2026-11-25 06:51:47.285449+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_declined"}'),
	(6, 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'milestone.funding_failed', 'R2', 'client', 'alice', 'cmd_01a21179884a7c2b93ba2287ee59fd27', '2026-11-25 06:51:47.142+00', '2026-11-25 06:51:47.317411+00', 0, NULL, '{"code": "card_declined", "reason": "The card was declined.", "givenBack": 0}'),
	(7, 'ctr_01a211798835726bb371d6605da59d8e', 'ms_01a21179883f7acfb5292311bcac09ad', NULL, 'command.rejected', 'R2', 'client', 'alice', 'cmd_01a21179884a7c2b93ba2287ee59fd27', '2026-11-25 06:51:47.142+00', '2026-11-25 06:51:47.318691+00', NULL, NULL, '{"code": "charge_declined", "kind": "fund", "detail": "the charge was declined: The card was declined."}'),
	(8, 'ctr_01a21179890274debe9e919577f5f235', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117989017a1fbe54a29c61161da8', '2026-11-25 06:51:47.327+00', '2026-11-25 06:51:47.332425+00', NULL, NULL, '{"title": "a milestone is active", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(9, 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179890872a59e6adc622fc01995', '2026-11-25 06:51:47.334+00', '2026-11-25 06:51:47.340114+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(10, 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117989137f6682159861da7f15c9', '2026-11-25 06:51:47.345+00', '2026-11-25 06:51:47.377331+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(11, 'ctr_01a21179890274debe9e919577f5f235', 'ms_01a21179890a7a689c228670e5a65ada', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117989137f6682159861da7f15c9', '2026-11-25 06:51:47.345+00', '2026-11-25 06:51:47.394479+00', 1500, 'jrn_01a21179893d76e9ab10388718b91d6e', '{"charged": 1500, "chargeId": "chg_01a21179893c75588eb4366041defa73"}'),
	(12, 'ctr_01a21179894e79bf9f8d2f012645f32b', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179894d756eb691ff49e9077823', '2026-11-25 06:51:47.402+00', '2026-11-25 06:51:47.408376+00', NULL, NULL, '{"title": "work is in review", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(13, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179895a7df0aa8c970d2b918929', '2026-11-25 06:51:47.415+00', '2026-11-25 06:51:47.423183+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(14, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117989647d8c93fc87df44999bb2', '2026-11-25 06:51:47.426+00', '2026-11-25 06:51:47.449426+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(15, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117989647d8c93fc87df44999bb2', '2026-11-25 06:51:47.426+00', '2026-11-25 06:51:47.464309+00', 1500, 'jrn_01a2117989867d8fbcd7d4de8cc4e4e6', '{"charged": 1500, "chargeId": "chg_01a2117989857acd99f669d2b9549567"}'),
	(16, 'ctr_01a21179894e79bf9f8d2f012645f32b', 'ms_01a21179895c7a99a4781a02f44dbbad', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117989a376949e6e363662c9a9e9', '2026-11-25 06:51:47.489+00', '2026-11-25 06:51:47.504721+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:47.489Z", "2026-12-06T06:51:47.489Z", "2026-12-08T06:51:47.489Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:47.489Z"}'),
	(17, 'ctr_01a2117989bb7954b45c842535d2c647', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117989ba7cc6bc6b0f80acb4fb84', '2026-11-25 06:51:47.513+00', '2026-11-25 06:51:47.516664+00', NULL, NULL, '{"title": "changes are requested", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(18, 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117989c07e69bbc788398748f969', '2026-11-25 06:51:47.518+00', '2026-11-25 06:51:47.522986+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(19, 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117989c772098b1b4e0a17107a27', '2026-11-25 06:51:47.526+00', '2026-11-25 06:51:47.556975+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(20, 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117989c772098b1b4e0a17107a27', '2026-11-25 06:51:47.526+00', '2026-11-25 06:51:47.568671+00', 1500, 'jrn_01a2117989ef7cd7be03fda0130d8f68', '{"charged": 1500, "chargeId": "chg_01a2117989ee776f919ea8fb3e4dcb3b"}'),
	(21, 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117989fd7801a1983be15d76d0b1', '2026-11-25 06:51:47.575+00', '2026-11-25 06:51:47.597763+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:47.575Z", "2026-12-06T06:51:47.575Z", "2026-12-08T06:51:47.575Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:47.575Z"}'),
	(22, 'ctr_01a2117989bb7954b45c842535d2c647', 'ms_01a2117989c174658d3e6d202e4c4b0c', NULL, 'milestone.changes_requested', 'R6', 'client', 'alice', 'cmd_01a211798a1579e3a3ffbaa1c0b011ef', '2026-11-25 06:51:47.603+00', '2026-11-25 06:51:47.619249+00', NULL, NULL, '{"message": "Bluer, please"}'),
	(23, 'ctr_01a211798a2e715dae9050d956803d20', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798a2d7522ac7e2fb1e88a5486', '2026-11-25 06:51:47.628+00', '2026-11-25 06:51:47.631487+00', NULL, NULL, '{"title": "a milestone is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(24, 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798a3275239272a359c5871bb0', '2026-11-25 06:51:47.633+00', '2026-11-25 06:51:47.63685+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(25, 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798a38710cbcb32d940a089109', '2026-11-25 06:51:47.639+00', '2026-11-25 06:51:47.661147+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(26, 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798a38710cbcb32d940a089109', '2026-11-25 06:51:47.639+00', '2026-11-25 06:51:47.676827+00', 1500, 'jrn_01a211798a5b72dea5c9b86407d15aec', '{"charged": 1500, "chargeId": "chg_01a211798a5a7d7198bbaaa67d69608e"}'),
	(27, 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798a697b41b35625f50c49af7b', '2026-11-25 06:51:47.686+00', '2026-11-25 06:51:47.701808+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:47.686Z", "2026-12-06T06:51:47.686Z", "2026-12-08T06:51:47.686Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:47.686Z"}'),
	(28, 'ctr_01a211798a2e715dae9050d956803d20', 'ms_01a211798a337150be367b93557ee386', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a211798a827d139aa1f7fd7f1a02b4', '2026-11-25 06:51:47.712+00', '2026-11-25 06:51:47.726799+00', NULL, NULL, '{"before": "in_review", "reason": "A dispute"}'),
	(31, 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798aa47f949d8ac84226d46603', '2026-11-25 06:51:47.746+00', '2026-11-25 06:51:47.770515+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(32, 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798aa47f949d8ac84226d46603', '2026-11-25 06:51:47.746+00', '2026-11-25 06:51:47.782917+00', 1500, 'jrn_01a211798ac57882b4118c7639862a12', '{"charged": 1500, "chargeId": "chg_01a211798ac47584b36a4db15b370cee"}'),
	(33, 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798ad47fb1b57f709aa1a01887', '2026-11-25 06:51:47.794+00', '2026-11-25 06:51:47.81032+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:47.794Z", "2026-12-06T06:51:47.794Z", "2026-12-08T06:51:47.794Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:47.794Z"}'),
	(34, 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a211798aed733b801b827a067b5da3', '2026-11-25 06:51:47.819+00', '2026-11-25 06:51:47.847423+00', 1500, 'jrn_01a211798b027b46962c6dc014cfe073', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}'),
	(37, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798b257897b1917435d261e0b1', '2026-11-25 06:51:47.875+00', '2026-11-25 06:51:47.902612+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(38, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798b257897b1917435d261e0b1', '2026-11-25 06:51:47.875+00', '2026-11-25 06:51:47.916371+00', 1500, 'jrn_01a211798b4a7c759b348512a6a24fb8', '{"charged": 1500, "chargeId": "chg_01a211798b4a7c759b348510157aaf72"}'),
	(39, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798b5870dda53c6538dfb36d59', '2026-11-25 06:51:47.926+00', '2026-11-25 06:51:47.943372+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:47.926Z", "2026-12-06T06:51:47.926Z", "2026-12-08T06:51:47.926Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:47.926Z"}'),
	(40, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a211798b717199ac8db9f7588c4cd1', '2026-11-25 06:51:47.951+00', '2026-11-25 06:51:47.967376+00', 900, 'jrn_01a211798b7d7f488bf9adf4d3096f39', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(44, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798b9e70b38f168e71f61d00ca', '2026-11-25 06:51:47.997+00', '2026-11-25 06:51:48.025016+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(45, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798b9e70b38f168e71f61d00ca', '2026-11-25 06:51:47.997+00', '2026-11-25 06:51:48.039703+00', 1500, 'jrn_01a211798bc6787aa313689043c5e81c', '{"charged": 1500, "chargeId": "chg_01a211798bc57bba813bb3d6e548349c"}'),
	(46, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798bd7793281f6afbf5c4d59a0', '2026-11-25 06:51:48.05+00', '2026-11-25 06:51:48.07522+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.050Z", "2026-12-06T06:51:48.050Z", "2026-12-08T06:51:48.050Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.050Z"}'),
	(47, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a211798bf475d4aee1677fdae714b7', '2026-11-25 06:51:48.081+00', '2026-11-25 06:51:48.104519+00', 900, 'jrn_01a211798c0674b3902e357b52bda516', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(49, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798c227c19937d21ad70671f9b', '2026-11-25 06:51:48.128+00', '2026-11-25 06:51:48.161078+00', 2000, 'jrn_01a211798c3f76df8fffdb5375e085d2', '{"drawn": 600, "shortfall": 1400, "paymentMethod": "pm_ok"}'),
	(50, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798c227c19937d21ad70671f9b', '2026-11-25 06:51:48.128+00', '2026-11-25 06:51:48.179022+00', 1400, 'jrn_01a211798c4f77fd90b3b45093aba3f4', '{"charged": 1400, "chargeId": "chg_01a211798c4e72b49fc15f6ceae5f0b4"}'),
	(51, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798c6572b9a23692e8f2110b1c', '2026-11-25 06:51:48.195+00', '2026-11-25 06:51:48.217477+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.195Z", "2026-12-06T06:51:48.195Z", "2026-12-08T06:51:48.195Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.195Z"}'),
	(54, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798c9f7efb9d1067f5f0d50948', '2026-11-25 06:51:48.254+00', '2026-11-25 06:51:48.278075+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(55, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798c9f7efb9d1067f5f0d50948', '2026-11-25 06:51:48.254+00', '2026-11-25 06:51:48.293307+00', 1500, 'jrn_01a211798cc372bd9a1146ccfcd59040', '{"charged": 1500, "chargeId": "chg_01a211798cc372bd9a1146cab8b5efde"}'),
	(56, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798cd37f1fb34cc9dec091b329', '2026-11-25 06:51:48.305+00', '2026-11-25 06:51:48.320536+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.305Z", "2026-12-06T06:51:48.305Z", "2026-12-08T06:51:48.305Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.305Z"}'),
	(57, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a211798cec7353b2872775e971272a', '2026-11-25 06:51:48.331+00', '2026-11-25 06:51:48.347365+00', 1500, 'jrn_01a211798cf9705fa74983f36af165b5', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}'),
	(29, 'ctr_01a211798a99762b9a07436c0b543ed3', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798a987625a2f6fdcf69822be4', '2026-11-25 06:51:47.736+00', '2026-11-25 06:51:47.738664+00', NULL, NULL, '{"title": "a milestone is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(30, 'ctr_01a211798a99762b9a07436c0b543ed3', 'ms_01a211798a9e778682f7cd44e2be5b28', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798a9d701faae3dabc1c6fde6b', '2026-11-25 06:51:47.74+00', '2026-11-25 06:51:47.744176+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(41, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b8d7642b92427c9c9f4948d', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798b8b7a0d82c035b7009e58f0', '2026-11-25 06:51:47.975+00', '2026-11-25 06:51:47.982674+00', 2000, NULL, '{"title": "Logo design", "sequence": 2}'),
	(42, 'ctr_01a211798b927e4ead0abb9de75f4a1b', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798b927e4ead0abb9c304074be', '2026-11-25 06:51:47.985+00', '2026-11-25 06:51:47.988462+00', NULL, NULL, '{"title": "held-over money went into the next milestone", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(43, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798b997a0aab6f6004f42bca96', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798b98774ea922c49e9c0e92a9', '2026-11-25 06:51:47.99+00', '2026-11-25 06:51:47.994589+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(48, 'ctr_01a211798b927e4ead0abb9de75f4a1b', 'ms_01a211798c1c7947a39817e03b8e28b2', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798c1b79a3a21cf2315e16acd2', '2026-11-25 06:51:48.121+00', '2026-11-25 06:51:48.126056+00', 2000, NULL, '{"title": "Logo design", "sequence": 2}'),
	(59, 'ctr_01a211798d06744ebfbaf24e7a1fc844', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798d057a7eb757c9ec3641d15e', '2026-11-25 06:51:48.357+00', '2026-11-25 06:51:48.361198+00', NULL, NULL, '{"title": "a bonus has failed", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(60, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798d0c77dfb971f0bd179f044b', '2026-11-25 06:51:48.362+00', '2026-11-25 06:51:48.366629+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(74, 'ctr_01a211798e2a71ed8430e0b08719016b', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798e2a71ed8430e0af0c81dbcd', '2026-11-25 06:51:48.649+00', '2026-11-25 06:51:48.652258+00', NULL, NULL, '{"title": "a refund was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(75, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798e337e3ab33f0889ca21e3f2', '2026-11-25 06:51:48.657+00', '2026-11-25 06:51:48.661602+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(88, 'ctr_01a211798f0f7ecc8f908b343405031b', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798f0e7d20a2d6e84eca927016', '2026-11-25 06:51:48.878+00', '2026-11-25 06:51:48.881273+00', NULL, NULL, '{"title": "a hold was resolved", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(89, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798f157e21a228c2c2cb2736b7', '2026-11-25 06:51:48.883+00', '2026-11-25 06:51:48.887896+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(103, 'ctr_01a211798fbf75cba2e2048a4f0308f6', NULL, 'rr_01a2117990417000a8d6e13a270199d7', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a21179904074a3b49f2c92d5341a5d', '2026-11-25 06:51:49.182+00', '2026-11-25 06:51:49.187587+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T06:51:49.182Z"}'),
	(104, 'ctr_01a21179904e71c398da2e0dafa93326', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179904e71c398da2e0ce671eec8', '2026-11-25 06:51:49.197+00', '2026-11-25 06:51:49.20003+00', NULL, NULL, '{"title": "held-over money is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(105, 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117990547bc1a29e86d8887ae577', '2026-11-25 06:51:49.201+00', '2026-11-25 06:51:49.20705+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(118, 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 'rr_01a21179916976b2984419c23522a0eb', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a21179916976b2984419c1378768d9', '2026-11-25 06:51:49.479+00', '2026-11-25 06:51:49.483512+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T06:51:49.479Z"}'),
	(120, 'ctr_01a2117991a978a5b4350a6a9f600d37', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117991a871608a630976f2ccc272', '2026-11-25 06:51:49.54+00', '2026-11-25 06:51:49.548079+00', NULL, NULL, '{"title": "the client is ending the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(121, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117991b07970865faaf4ab9d3812', '2026-11-25 06:51:49.55+00', '2026-11-25 06:51:49.556+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(131, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117992917c868d52380005f938b4', '2026-11-25 06:51:49.773+00', '2026-11-25 06:51:49.782097+00', 1500, NULL, '{"title": "Logo design", "sequence": 3}'),
	(145, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117993967fdfb22c53d9e225b4a2', '2026-11-25 06:51:50.037+00', '2026-11-25 06:51:50.040814+00', 1500, NULL, '{"title": "Logo design", "sequence": 2}'),
	(160, 'ctr_01a21179947175bcba06b580b65da943', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179946f7e988953b8b5ab01716c', '2026-11-25 06:51:50.254+00', '2026-11-25 06:51:50.259204+00', NULL, NULL, '{"title": "a submission is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(161, 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179947974fea32179b8e393eb83', '2026-11-25 06:51:50.262+00', '2026-11-25 06:51:50.268764+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(169, 'ctr_01a2117995257dc6a2ec48077df00327', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117995257dc6a2ec4806bd23dbd3', '2026-11-25 06:51:50.436+00', '2026-11-25 06:51:50.440343+00', NULL, NULL, '{"title": "a funding is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(170, 'ctr_01a2117995257dc6a2ec48077df00327', 'ms_01a21179952d7487bb6559683818b261', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179952b7fb79bd7054265dc11bd', '2026-11-25 06:51:50.442+00', '2026-11-25 06:51:50.446183+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(201, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117997087284bc5355ce2553a1ee', '2026-11-25 06:51:50.919+00', '2026-11-25 06:51:50.94254+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(35, 'ctr_01a211798b1678488a5d42befc387b2a', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798b15781d81f07291bdb75a7c', '2026-11-25 06:51:47.86+00', '2026-11-25 06:51:47.864773+00', NULL, NULL, '{"title": "money is held over, and the next milestone planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(36, 'ctr_01a211798b1678488a5d42befc387b2a', 'ms_01a211798b1d7d45aaf37aff620e1a77', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798b1c7f4da2cefaa1e277e193', '2026-11-25 06:51:47.867+00', '2026-11-25 06:51:47.871079+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(52, 'ctr_01a211798c9176a5868ccd3a67558584', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798c907f52b3979921f6555332', '2026-11-25 06:51:48.24+00', '2026-11-25 06:51:48.242936+00', NULL, NULL, '{"title": "a bonus is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(53, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798c9876c4845a3d7a9925c289', '2026-11-25 06:51:48.247+00', '2026-11-25 06:51:48.251379+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(67, 'ctr_01a211798d92767bb78fbfde778e0286', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798d917e3795583d8ae6bb1686', '2026-11-25 06:51:48.496+00', '2026-11-25 06:51:48.500338+00', NULL, NULL, '{"title": "a refund is asked for", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(68, 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798da17ca88970c17e6c09138b', '2026-11-25 06:51:48.507+00', '2026-11-25 06:51:48.518053+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(81, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798e9c75d0ab5d50e6b9011410', '2026-11-25 06:51:48.763+00', '2026-11-25 06:51:48.769509+00', NULL, NULL, '{"title": "a refund was accepted", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(82, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798ea57c5c85aea8a435ed8dad', '2026-11-25 06:51:48.771+00', '2026-11-25 06:51:48.776702+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(96, 'ctr_01a211798fbf75cba2e2048a4f0308f6', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a211798fbe7f7782af34aaa4ad2b15', '2026-11-25 06:51:49.054+00', '2026-11-25 06:51:49.056454+00', NULL, NULL, '{"title": "held-over money is asked back", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(97, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211798fc479cf978cc860d7f9d441', '2026-11-25 06:51:49.059+00', '2026-11-25 06:51:49.07214+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(110, 'ctr_01a21179904e71c398da2e0dafa93326', NULL, 'rr_01a2117990cc78d5bebda8fe6436dc3c', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2117990cc78d5bebda8fdbd9ab015', '2026-11-25 06:51:49.322+00', '2026-11-25 06:51:49.326792+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T06:51:49.322Z"}'),
	(112, 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117990f871de8ff260b092efd50b', '2026-11-25 06:51:49.367+00', '2026-11-25 06:51:49.370045+00', NULL, NULL, '{"title": "held-over money was refunded", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(113, 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117990fd782a903a0764f3b2efdd', '2026-11-25 06:51:49.371+00', '2026-11-25 06:51:49.376347+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(127, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117992217a27b03a7b734efb32ea', '2026-11-25 06:51:49.663+00', '2026-11-25 06:51:49.668694+00', 1500, NULL, '{"title": "Logo design", "sequence": 2}'),
	(135, 'ctr_01a2117991a978a5b4350a6a9f600d37', NULL, NULL, 'contract.ending', 'R16', 'client', 'alice', 'cmd_01a2117992e8749186439a7efcf5b75f', '2026-11-25 06:51:49.863+00', '2026-11-25 06:51:49.86768+00', NULL, NULL, '{"by": "client", "reason": null}'),
	(136, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117992f27e889bce080a9306e7b7', '2026-11-25 06:51:49.874+00', '2026-11-25 06:51:49.876916+00', NULL, NULL, '{"title": "the freelancer has ended the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(137, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117992f97fd7b2dca7e5420b0ffd', '2026-11-25 06:51:49.88+00', '2026-11-25 06:51:49.88541+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(149, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'contract.ending', 'R16', 'freelancer', 'bob', 'cmd_01a2117993e27e4193972b2e8702757f', '2026-11-25 06:51:50.113+00', '2026-11-25 06:51:50.11713+00', NULL, NULL, '{"by": "freelancer", "reason": null}'),
	(150, 'ctr_01a2117993ed794ba279e588c63b2429', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117993ec740695b9f493b46bfada', '2026-11-25 06:51:50.124+00', '2026-11-25 06:51:50.127446+00', NULL, NULL, '{"title": "an approval is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(151, 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117993f2700d97610c49278c6065', '2026-11-25 06:51:50.128+00', '2026-11-25 06:51:50.133786+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(164, 'ctr_01a2117994bf70e0b15569e1cb53ac54', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117994bf70e0b15569e0287b309b', '2026-11-25 06:51:50.334+00', '2026-11-25 06:51:50.337765+00', NULL, NULL, '{"title": "a withdrawal is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(165, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117994c57a0b8b1d51dfe0e7c08b', '2026-11-25 06:51:50.34+00', '2026-11-25 06:51:50.344275+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(171, 'ctr_01a21179953171b6b2bd1b6335e4b971', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179953171b6b2bd1b6276656ee4', '2026-11-25 06:51:50.448+00', '2026-11-25 06:51:50.450594+00', NULL, NULL, '{"title": "a hold is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(172, 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a211799536704ca6ac653aa47f7fee', '2026-11-25 06:51:50.451+00', '2026-11-25 06:51:50.461087+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(58, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a211798cec7353b2872775e971272a', '2026-11-25 06:51:48.331+00', '2026-11-25 06:51:48.347382+00', 500, NULL, '{"bonus": {"amount": 500, "paymentMethod": "pm_ok"}}'),
	(61, 'ctr_01a211798c9176a5868ccd3a67558584', 'ms_01a211798c9a79a7bec4e560d11f6df2', NULL, 'bonus.paid', 'R14', 'client', 'alice', 'cmd_01a211798cec7353b2872775e971272a', '2026-11-25 06:51:48.331+00', '2026-11-25 06:51:48.401714+00', 500, 'jrn_01a211798d2e7526a3306e8080a972c4', '{"fee": 50, "net": 450}'),
	(62, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798d1979e3b16682f53b9b3c94', '2026-11-25 06:51:48.374+00', '2026-11-25 06:51:48.413344+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(63, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798d1979e3b16682f53b9b3c94', '2026-11-25 06:51:48.374+00', '2026-11-25 06:51:48.435844+00', 1500, 'jrn_01a211798d52706e9e18cffdc3621c90', '{"charged": 1500, "chargeId": "chg_01a211798d517db08a9ad25a7acf1259"}'),
	(64, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798d5e7c64b925706a6312d2f9', '2026-11-25 06:51:48.444+00', '2026-11-25 06:51:48.457992+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.444Z", "2026-12-06T06:51:48.444Z", "2026-12-08T06:51:48.444Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.444Z"}'),
	(65, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a211798d7470599eeb305c43dc95c1', '2026-11-25 06:51:48.466+00', '2026-11-25 06:51:48.479358+00', 1500, 'jrn_01a211798d7d7a0ca00e896234626740', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}'),
	(66, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a211798d7470599eeb305c43dc95c1', '2026-11-25 06:51:48.466+00', '2026-11-25 06:51:48.479377+00', 500, NULL, '{"bonus": {"amount": 500, "paymentMethod": "pm_declined"}}'),
	(69, 'ctr_01a211798d06744ebfbaf24e7a1fc844', 'ms_01a211798d0d7bbc8d6b750d846e2742', NULL, 'bonus.failed', 'R14', 'client', 'alice', 'cmd_01a211798d7470599eeb305c43dc95c1', '2026-11-25 06:51:48.466+00', '2026-11-25 06:51:48.52257+00', 500, NULL, '{"code": "card_declined", "reason": "The card was declined."}'),
	(70, 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798dae7825a0c95fe41c59b7a0', '2026-11-25 06:51:48.522+00', '2026-11-25 06:51:48.557313+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(71, 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798dae7825a0c95fe41c59b7a0', '2026-11-25 06:51:48.522+00', '2026-11-25 06:51:48.573134+00', 1500, 'jrn_01a211798ddb7e6cbd72500eaaa146f9', '{"charged": 1500, "chargeId": "chg_01a211798dda73b1873616a327a66c1d"}'),
	(72, 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798de67cc38edf1d71374aa52e', '2026-11-25 06:51:48.58+00', '2026-11-25 06:51:48.596787+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.580Z", "2026-12-06T06:51:48.580Z", "2026-12-08T06:51:48.580Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.580Z"}'),
	(73, 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', 'rr_01a211798e157c748a33068c7e83d76b', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a211798dff7011ad430c90a5b41fa8', '2026-11-25 06:51:48.603+00', '2026-11-25 06:51:48.632515+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T06:51:48.603Z", "refundRequestId": "rr_01a211798e157c748a33068c7e83d76b"}'),
	(76, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798e3a76728a33c8c06d24a8e0', '2026-11-25 06:51:48.664+00', '2026-11-25 06:51:48.689337+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(77, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798e3a76728a33c8c06d24a8e0', '2026-11-25 06:51:48.664+00', '2026-11-25 06:51:48.700696+00', 1500, 'jrn_01a211798e5b7c0d88c7fa340c4550df', '{"charged": 1500, "chargeId": "chg_01a211798e5a7eb28c79fb256baef6b3"}'),
	(78, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 'rr_01a211798e7570a9895913748522c882', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a211798e6b7ef6ac904a90acf73d44', '2026-11-25 06:51:48.712+00', '2026-11-25 06:51:48.727371+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T06:51:48.712Z", "refundRequestId": "rr_01a211798e7570a9895913748522c882"}'),
	(79, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 'rr_01a211798e7570a9895913748522c882', 'refund_request.closed', 'R17', 'freelancer', 'bob', 'cmd_01a211798e877baba72bf0f9c9c5112c', '2026-11-25 06:51:48.739+00', '2026-11-25 06:51:48.760314+00', NULL, NULL, '{"reason": "the freelancer declined", "outcome": "declined", "refundRequestId": "rr_01a211798e7570a9895913748522c882"}'),
	(80, 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', NULL, 'milestone.held', 'R17', 'freelancer', 'bob', 'cmd_01a211798e877baba72bf0f9c9c5112c', '2026-11-25 06:51:48.739+00', '2026-11-25 06:51:48.760333+00', NULL, NULL, '{"before": "active", "reason": "the freelancer declined refund request rr_01a211798e7570a9895913748522c882"}'),
	(83, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798ead78958d1e0030f577e531', '2026-11-25 06:51:48.78+00', '2026-11-25 06:51:48.806999+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(84, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798ead78958d1e0030f577e531', '2026-11-25 06:51:48.78+00', '2026-11-25 06:51:48.821058+00', 1500, 'jrn_01a211798ed3741d999b4a6bf297d78d', '{"charged": 1500, "chargeId": "chg_01a211798ed27e96868659c1996dc8d2"}'),
	(85, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'rr_01a211798eeb7ea6a7dd1991a01ec8ab', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a211798ee07bd4bc727197ef66ea03', '2026-11-25 06:51:48.829+00', '2026-11-25 06:51:48.845368+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T06:51:48.829Z", "refundRequestId": "rr_01a211798eeb7ea6a7dd1991a01ec8ab"}'),
	(86, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', NULL, 'milestone.refunded', 'R17', 'freelancer', 'bob', 'cmd_01a211798ef97d2380287a790dbce5b1', '2026-11-25 06:51:48.854+00', '2026-11-25 06:51:48.87119+00', 1500, 'jrn_01a211798f057d51bb8a50154799cb06', '{"amount": 1500, "because": "accepted"}'),
	(87, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'rr_01a211798eeb7ea6a7dd1991a01ec8ab', 'refund_request.closed', 'R17', 'freelancer', 'bob', 'cmd_01a211798ef97d2380287a790dbce5b1', '2026-11-25 06:51:48.854+00', '2026-11-25 06:51:48.871207+00', NULL, NULL, '{"reason": "the freelancer accepted", "outcome": "refunded", "refundRequestId": "rr_01a211798eeb7ea6a7dd1991a01ec8ab"}'),
	(90, 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a211798f077eaba450eca4b70a56dd', '2026-11-25 06:51:48.887+00', '2026-11-25 06:51:48.919367+00', 1500, 'jrn_01a211798f3572fdbbd1b0fe0a949cf9', '{"chargeId": "chg_01a211798ed27e96868659c1996dc8d2", "refundId": "ref_01a211798f077eaba450eca4b70a56dd"}'),
	(138, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'milestone.end_heard', 'R16', 'client', 'alice', 'contractEnding@2026-11-25T06:51:49.863Z', '2026-11-25 06:51:49.863+00', '2026-11-25 06:51:49.935947+00', NULL, NULL, '{"by": "client"}'),
	(91, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798f1e730bbd50aba09e61e25e', '2026-11-25 06:51:48.891+00', '2026-11-25 06:51:48.925318+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(92, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798f1e730bbd50aba09e61e25e', '2026-11-25 06:51:48.891+00', '2026-11-25 06:51:48.955324+00', 1500, 'jrn_01a211798f57773cacc03bf115d0e265', '{"charged": 1500, "chargeId": "chg_01a211798f567ef6983c910872b8d1ea"}'),
	(93, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211798f6b773fa5205017429b521d', '2026-11-25 06:51:48.969+00', '2026-11-25 06:51:48.982259+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:48.969Z", "2026-12-06T06:51:48.969Z", "2026-12-08T06:51:48.969Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:48.969Z"}'),
	(94, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a211798f8373308e123430b19ac14b', '2026-11-25 06:51:48.993+00', '2026-11-25 06:51:49.005432+00', NULL, NULL, '{"before": "in_review", "reason": "A dispute"}'),
	(95, 'ctr_01a211798f0f7ecc8f908b343405031b', 'ms_01a211798f167d37ab0ba04b35c6b264', NULL, 'milestone.resolved', 'R19', 'ops', 'olga', 'cmd_01a211798fa0760ba2b3d53446eeebc5', '2026-11-25 06:51:49.023+00', '2026-11-25 06:51:49.041313+00', 1000, 'jrn_01a211798fad7b8289b802efbe2d12bf', '{"fee": 100, "net": 900, "gross": 1000, "reason": "Agreed", "refunded": 500}'),
	(98, 'ctr_01a211798f0f7ecc8f908b343405031b', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a211798fb17861b58c7de57cf801ab', '2026-11-25 06:51:49.055+00', '2026-11-25 06:51:49.090629+00', 500, 'jrn_01a211798fe07de0ba1c3708e3aee0c3', '{"chargeId": "chg_01a211798f567ef6983c910872b8d1ea", "refundId": "ref_01a211798fb17861b58c7de57cf801ab"}'),
	(99, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211798fd87971af83f3a39f93ab3d', '2026-11-25 06:51:49.078+00', '2026-11-25 06:51:49.10603+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(100, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211798fd87971af83f3a39f93ab3d', '2026-11-25 06:51:49.078+00', '2026-11-25 06:51:49.12369+00', 1500, 'jrn_01a2117990007dbd909231ae5f2e4006', '{"charged": 1500, "chargeId": "chg_01a211798ffe71c3a96aa914aa21c8d8"}'),
	(101, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117990107bf9be1cf7ff7749b22e', '2026-11-25 06:51:49.134+00', '2026-11-25 06:51:49.146548+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.134Z", "2026-12-06T06:51:49.134Z", "2026-12-08T06:51:49.134Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.134Z"}'),
	(102, 'ctr_01a211798fbf75cba2e2048a4f0308f6', 'ms_01a211798fce744da34f43e05ffb5692', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2117990257a63a50372437e82b53c', '2026-11-25 06:51:49.155+00', '2026-11-25 06:51:49.168617+00', 900, 'jrn_01a21179902e753eabacc2982b80eb61', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(106, 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117990607130aa3c6ea0df154eed', '2026-11-25 06:51:49.211+00', '2026-11-25 06:51:49.236748+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(107, 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117990607130aa3c6ea0df154eed', '2026-11-25 06:51:49.211+00', '2026-11-25 06:51:49.251757+00', 1500, 'jrn_01a2117990827097a261c742f42a9eaa', '{"charged": 1500, "chargeId": "chg_01a21179908176b8948d70bda1575511"}'),
	(108, 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a211799090743f8812946acdd5b829', '2026-11-25 06:51:49.262+00', '2026-11-25 06:51:49.275724+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.262Z", "2026-12-06T06:51:49.262Z", "2026-12-08T06:51:49.262Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.262Z"}'),
	(109, 'ctr_01a21179904e71c398da2e0dafa93326', 'ms_01a2117990557457bc8b2b3db6c22625', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2117990b2799b83cb77be1bb7a6f7', '2026-11-25 06:51:49.297+00', '2026-11-25 06:51:49.311839+00', 900, 'jrn_01a2117990be7b9aa2d0ab76cbe4b07e', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(111, 'ctr_01a21179904e71c398da2e0dafa93326', NULL, 'rr_01a2117990cc78d5bebda8fe6436dc3c', 'refund_request.declined', 'R17', 'freelancer', 'bob', 'cmd_01a2117990d678c0b638b79d6c265042', '2026-11-25 06:51:49.33+00', '2026-11-25 06:51:49.354154+00', 600, 'jrn_01a2117990e87fd7b0d2651a474575f2', '{"reason": "the freelancer declined", "setAside": 600}'),
	(114, 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179910479559521612863beb90b', '2026-11-25 06:51:49.378+00', '2026-11-25 06:51:49.409093+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(115, 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179910479559521612863beb90b', '2026-11-25 06:51:49.378+00', '2026-11-25 06:51:49.421637+00', 1500, 'jrn_01a21179912c760187b599b45f86629e', '{"charged": 1500, "chargeId": "chg_01a21179912b756593a8a787872c7422"}'),
	(116, 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117991367e8497eda7a4433d6674', '2026-11-25 06:51:49.429+00', '2026-11-25 06:51:49.444961+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.429Z", "2026-12-06T06:51:49.429Z", "2026-12-08T06:51:49.429Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.429Z"}'),
	(117, 'ctr_01a2117990f871de8ff260b1efd7550d', 'ms_01a2117990ff7c26a45279f55a37c299', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a21179914f7a79ba46dbfe119538c2', '2026-11-25 06:51:49.454+00', '2026-11-25 06:51:49.468275+00', 900, 'jrn_01a21179915a70f99e5fc58d2d8b8e12', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(119, 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 'rr_01a21179916976b2984419c23522a0eb', 'refund_request.refunded', 'R17', 'freelancer', 'bob', 'cmd_01a2117991737526911d3a5eac5aaca6', '2026-11-25 06:51:49.488+00', '2026-11-25 06:51:49.522314+00', 600, 'jrn_01a21179918f7b3995d114ca8d090be9', '{"amount": 600, "reason": "the freelancer accepted"}'),
	(122, 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2117991927987b5887c18bd45f863', '2026-11-25 06:51:49.534+00', '2026-11-25 06:51:49.568984+00', 600, 'jrn_01a2117991bf7e148bdbeab5b6462a9b', '{"chargeId": "chg_01a21179912b756593a8a787872c7422", "refundId": "ref_01a2117991927987b5887c18bd45f863"}'),
	(123, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117991bc79d9bda8b456e37b81c2', '2026-11-25 06:51:49.56+00', '2026-11-25 06:51:49.592905+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(124, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117991bc79d9bda8b456e37b81c2', '2026-11-25 06:51:49.56+00', '2026-11-25 06:51:49.603053+00', 1500, 'jrn_01a2117991e1712a9db397349cfb6053', '{"charged": 1500, "chargeId": "chg_01a2117991e07ea5a5efb6f995e6bc85"}'),
	(125, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117991ef7b4db0a9d74778425303', '2026-11-25 06:51:49.613+00', '2026-11-25 06:51:49.625687+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.613Z", "2026-12-06T06:51:49.613Z", "2026-12-08T06:51:49.613Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.613Z"}'),
	(126, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a2117991b1787ab531a79c2cbcce79', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2117992087b0ea9c42dc2113f10b6', '2026-11-25 06:51:49.638+00', '2026-11-25 06:51:49.653474+00', 900, 'jrn_01a21179921372dd8a5240fd4c50e5c9', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(128, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179922b79fd855f94c8f7cd7aa5', '2026-11-25 06:51:49.674+00', '2026-11-25 06:51:49.700667+00', 1500, 'jrn_01a2117992437de6b3486e02e4bb36b6', '{"drawn": 600, "shortfall": 900, "paymentMethod": "pm_ok"}'),
	(129, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179922b79fd855f94c8f7cd7aa5', '2026-11-25 06:51:49.674+00', '2026-11-25 06:51:49.714268+00', 900, 'jrn_01a2117992507794aa05bf5b0b329e77', '{"charged": 900, "chargeId": "chg_01a21179924f7f37932591f6ce145947"}'),
	(130, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a21179926c7684a3bd213e7313c9ea', '2026-11-25 06:51:49.737+00', '2026-11-25 06:51:49.754887+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.737Z", "2026-12-06T06:51:49.737Z", "2026-12-08T06:51:49.737Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.737Z"}'),
	(132, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179929d7789ae1ce9fda2f6515b', '2026-11-25 06:51:49.784+00', '2026-11-25 06:51:49.815431+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(133, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179929d7789ae1ce9fda2f6515b', '2026-11-25 06:51:49.784+00', '2026-11-25 06:51:49.827826+00', 1500, 'jrn_01a2117992c27650b07580db2f781eb9', '{"charged": 1500, "chargeId": "chg_01a2117992c170898022fb2132eeb073"}'),
	(134, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a21179929475cca4f09e303dd3914a', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a2117992cf7f18b6ccf9ce0b3a3108', '2026-11-25 06:51:49.838+00', '2026-11-25 06:51:49.850043+00', NULL, NULL, '{"before": "active", "reason": "A dispute"}'),
	(139, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', NULL, 'milestone.end_heard', 'R16', 'client', 'alice', 'contractEnding@2026-11-25T06:51:49.863Z', '2026-11-25 06:51:49.863+00', '2026-11-25 06:51:49.944559+00', NULL, NULL, '{"by": "client"}'),
	(140, 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', 'rr_01a2117993357b989ebc82e3d9f3d14f', 'refund_request.opened', 'R15', 'client', 'alice', 'contractEnding@2026-11-25T06:51:49.863Z', '2026-11-25 06:51:49.863+00', '2026-11-25 06:51:49.944586+00', 1500, NULL, '{"amount": 1500, "reason": "the client ended the contract", "respondBy": "2026-12-02T06:51:49.894Z", "refundRequestId": "rr_01a2117993357b989ebc82e3d9f3d14f"}'),
	(141, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179930179cd908d37d4826a1298', '2026-11-25 06:51:49.887+00', '2026-11-25 06:51:49.959986+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(142, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179930179cd908d37d4826a1298', '2026-11-25 06:51:49.887+00', '2026-11-25 06:51:49.979835+00', 1500, 'jrn_01a2117993577706be161bcc7d33eafa', '{"charged": 1500, "chargeId": "chg_01a211799356759f93dfb9437f43ea94"}'),
	(143, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a21179936571479d0b03d6bd92c5e0', '2026-11-25 06:51:49.988+00', '2026-11-25 06:51:50.001707+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:49.988Z", "2026-12-06T06:51:49.988Z", "2026-12-08T06:51:49.988Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:49.988Z"}'),
	(144, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117992fc73a085ff445c9b8d66e2', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a21179937f77cebd3020e427565e5a', '2026-11-25 06:51:50.013+00', '2026-11-25 06:51:50.027464+00', 900, 'jrn_01a2117993897cc0abdb92fd2cf33cbf', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}'),
	(146, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179939c700aa3b1266dba870ff6', '2026-11-25 06:51:50.042+00', '2026-11-25 06:51:50.064078+00', 1500, 'jrn_01a2117993ae7cb5981638e290aa1168', '{"drawn": 600, "shortfall": 900, "paymentMethod": "pm_ok"}'),
	(147, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179939c700aa3b1266dba870ff6', '2026-11-25 06:51:50.042+00', '2026-11-25 06:51:50.075849+00', 900, 'jrn_01a2117993ba7737b93e78aa01769011', '{"charged": 900, "chargeId": "chg_01a2117993b8744aafe39a5bbc5dc859"}'),
	(148, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117993ca75f79a504e35e277bc68', '2026-11-25 06:51:50.088+00', '2026-11-25 06:51:50.100468+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:50.088Z", "2026-12-06T06:51:50.088Z", "2026-12-08T06:51:50.088Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:50.088Z"}'),
	(152, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.end_heard', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T06:51:50.113Z', '2026-11-25 06:51:50.113+00', '2026-11-25 06:51:50.160849+00', NULL, NULL, '{"by": "freelancer"}'),
	(153, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'ms_01a2117993977885b3ae3d383347b437', NULL, 'milestone.refunded', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T06:51:50.113Z', '2026-11-25 06:51:50.113+00', '2026-11-25 06:51:50.160869+00', 1500, 'jrn_01a21179940d7e4c9e627f24df38ca7a', '{"amount": 1500, "because": "freelancer_ended_contract"}'),
	(154, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'contract.ended', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T06:51:50.113Z', '2026-11-25 06:51:50.113+00', '2026-11-25 06:51:50.164883+00', NULL, NULL, '{}'),
	(155, 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117993fb7ccc9afb6b2f22ef50cd', '2026-11-25 06:51:50.136+00', '2026-11-25 06:51:50.16791+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(156, 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117993fb7ccc9afb6b2f22ef50cd', '2026-11-25 06:51:50.136+00', '2026-11-25 06:51:50.191122+00', 1500, 'jrn_01a21179942b73d8bf56a4768ba3f73a', '{"charged": 1500, "chargeId": "chg_01a2117994287adb8673c5736c791f72"}'),
	(157, 'ctr_01a2117993ed794ba279e588c63b2429', 'ms_01a2117993f4786a8c766aa9e20ae1f9', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a21179943c7060bf0005f47fe4d775', '2026-11-25 06:51:50.203+00', '2026-11-25 06:51:50.239824+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:50.203Z", "2026-12-06T06:51:50.203Z", "2026-12-08T06:51:50.203Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:50.203Z"}'),
	(158, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a21179941172c7807b1b5d74c09dcb', '2026-11-25 06:51:50.188+00', '2026-11-25 06:51:50.242728+00', 900, 'jrn_01a2117994617e0c90297e9ba227ae06', '{"chargeId": "chg_01a2117993b8744aafe39a5bbc5dc859", "refundId": "ref_01a21179941172c7807b1b5d74c09dcb"}'),
	(159, 'ctr_01a2117992f378e18d6ad7f9aa82cecd', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a21179941172c7807b1b5e90ac4656', '2026-11-25 06:51:50.185+00', '2026-11-25 06:51:50.250945+00', 600, 'jrn_01a2117994677d6db9e12406e49dcc41', '{"chargeId": "chg_01a211799356759f93dfb9437f43ea94", "refundId": "ref_01a21179941172c7807b1b5e90ac4656"}'),
	(162, 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179948d74e2bbfdeb23d0473807', '2026-11-25 06:51:50.283+00', '2026-11-25 06:51:50.313179+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(163, 'ctr_01a21179947175bcba06b580b65da943', 'ms_01a21179947b73e7945da6c0952a1d4a', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179948d74e2bbfdeb23d0473807', '2026-11-25 06:51:50.283+00', '2026-11-25 06:51:50.327447+00', 1500, 'jrn_01a2117994b6764bb2226b7e94c8db3b', '{"charged": 1500, "chargeId": "chg_01a2117994b57c508565074e93103f5b"}'),
	(166, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117994cc767388a053f4362fc576', '2026-11-25 06:51:50.346+00', '2026-11-25 06:51:50.36712+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(167, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117994cc767388a053f4362fc576', '2026-11-25 06:51:50.346+00', '2026-11-25 06:51:50.381933+00', 1500, 'jrn_01a2117994ec72d8a0446cc4cb0844c1', '{"charged": 1500, "chargeId": "chg_01a2117994eb75a2bf0f2cdb775b856c"}'),
	(168, 'ctr_01a2117994bf70e0b15569e1cb53ac54', 'ms_01a2117994c67948b19cae1a15f3bf07', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117995017f339bfafe680835e960', '2026-11-25 06:51:50.395+00', '2026-11-25 06:51:50.426463+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:50.395Z", "2026-12-06T06:51:50.395Z", "2026-12-08T06:51:50.395Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:50.395Z"}'),
	(173, 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179954373dfbfd681750c31c721', '2026-11-25 06:51:50.465+00', '2026-11-25 06:51:50.489776+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(174, 'ctr_01a21179953171b6b2bd1b6335e4b971', 'ms_01a21179953c7819bb7ad5872dfc74b7', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179954373dfbfd681750c31c721', '2026-11-25 06:51:50.465+00', '2026-11-25 06:51:50.503547+00', 1500, 'jrn_01a211799566723eaf73f197b8232171', '{"charged": 1500, "chargeId": "chg_01a211799565775dac1dea65452fade4"}'),
	(177, 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a211799580782eb743a66e14529a27', '2026-11-25 06:51:50.526+00', '2026-11-25 06:51:50.551949+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(178, 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a211799580782eb743a66e14529a27', '2026-11-25 06:51:50.526+00', '2026-11-25 06:51:50.572531+00', 1500, 'jrn_01a2117995a770a990ab09aa49aa3eb5', '{"charged": 1500, "chargeId": "chg_01a2117995a675a8a309693d26eeec1a"}'),
	(179, 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', 'rr_01a2117995db71d9994422a2921f9fcd', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2117995bc7b21a80f23611a92f6ac', '2026-11-25 06:51:50.582+00', '2026-11-25 06:51:50.620761+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T06:51:50.582Z", "refundRequestId": "rr_01a2117995db71d9994422a2921f9fcd"}'),
	(182, 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117995f37cb98a85d5adc9a2b839', '2026-11-25 06:51:50.642+00', '2026-11-25 06:51:50.667384+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(183, 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117995f37cb98a85d5adc9a2b839', '2026-11-25 06:51:50.642+00', '2026-11-25 06:51:50.678676+00', 1500, 'jrn_01a21179961579579d8a2632b056db18', '{"charged": 1500, "chargeId": "chg_01a211799614723aaadcf1f96e54fd7a"}'),
	(184, 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117996247a7697e42de49bc819f6', '2026-11-25 06:51:50.69+00', '2026-11-25 06:51:50.701945+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:50.690Z", "2026-12-06T06:51:50.690Z", "2026-12-08T06:51:50.690Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:50.690Z"}'),
	(185, 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a21179963c776c8e28dff4e36d37af', '2026-11-25 06:51:50.714+00', '2026-11-25 06:51:50.732485+00', 1500, 'jrn_01a21179964a7ffcbbea3e341743dcd0', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}'),
	(188, 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a21179965f79c6a7af5c2d93906791', '2026-11-25 06:51:50.75+00', '2026-11-25 06:51:50.768885+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(189, 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a21179965f79c6a7af5c2d93906791', '2026-11-25 06:51:50.75+00', '2026-11-25 06:51:50.779848+00', 1500, 'jrn_01a21179967a7ee79b94aa0e7c3877bd', '{"charged": 1500, "chargeId": "chg_01a211799678725094e76d2e6f53a222"}'),
	(190, 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', 'rr_01a21179969771a68eb9524ecf85a7a6', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a21179968b7995adda215efba556f5', '2026-11-25 06:51:50.793+00', '2026-11-25 06:51:50.808804+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-11-25T06:51:53.793Z", "refundRequestId": "rr_01a21179969771a68eb9524ecf85a7a6"}'),
	(193, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117996ad7a2aa9439adfe86572a9', '2026-11-25 06:51:50.828+00', '2026-11-25 06:51:50.849958+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_ok"}'),
	(194, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117996ad7a2aa9439adfe86572a9', '2026-11-25 06:51:50.828+00', '2026-11-25 06:51:50.859209+00', 1500, 'jrn_01a2117996c97e01ad3daf0a0e8b2b64', '{"charged": 1500, "chargeId": "chg_01a2117996c97e01ad3daf08f22c5099"}'),
	(195, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2117996dc71c581a8d7133ad0b102', '2026-11-25 06:51:50.874+00', '2026-11-25 06:51:50.886051+00', NULL, NULL, '{"message": "Here it is", "reminders": [], "attachments": [], "reviewDeadline": "2026-11-25T06:51:53.874Z"}'),
	(200, 'ctr_01a2117996f270e7b5859db8740cd98a', 'ms_01a2117996f670e881463301dee3cf61', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2117996fa7c6f8e6883d317d2616a', '2026-11-25 06:51:50.905+00', '2026-11-25 06:51:50.933205+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500, "paymentMethod": "pm_unavailable_twice"}'),
	(202, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2117997087284bc5355ce2553a1ee', '2026-11-25 06:51:50.919+00', '2026-11-25 06:51:50.960054+00', 1500, 'jrn_01a21179972e71ba95e4f0320f339164', '{"charged": 1500, "chargeId": "chg_01a21179972e71ba95e4f030f8371dc6"}'),
	(175, 'ctr_01a21179957373bfa1bf37e06effe26a', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179957373bfa1bf37df15c0ddd2', '2026-11-25 06:51:50.514+00', '2026-11-25 06:51:50.516983+00', NULL, NULL, '{"title": "an acceptance is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(176, 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117995787c579e20af85dfcbd292', '2026-11-25 06:51:50.518+00', '2026-11-25 06:51:50.523217+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(186, 'ctr_01a21179965673c4be51ec785278600f', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a21179965673c4be51ec77560418d5', '2026-11-25 06:51:50.741+00', '2026-11-25 06:51:50.743944+00', NULL, NULL, '{"title": "a refund request is about to be over", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}, "currency": "USD"}'),
	(187, 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179965a7c078db17d15ff328b28', '2026-11-25 06:51:50.745+00', '2026-11-25 06:51:50.748577+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(196, 'ctr_01a2117996f270e7b5859db8740cd98a', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117996f270e7b5859db763a2ad20', '2026-11-25 06:51:50.897+00', '2026-11-25 06:51:50.899478+00', NULL, NULL, '{"title": "a charge waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(197, 'ctr_01a2117996f270e7b5859db8740cd98a', 'ms_01a2117996f670e881463301dee3cf61', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117996f571889e528764cbe68fd8', '2026-11-25 06:51:50.9+00', '2026-11-25 06:51:50.903671+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(180, 'ctr_01a2117995e671089b2413cd76c634f8', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117995e57bb9881cfc695bfa3ce5', '2026-11-25 06:51:50.629+00', '2026-11-25 06:51:50.633296+00', NULL, NULL, '{"title": "a bonus is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(181, 'ctr_01a2117995e671089b2413cd76c634f8', 'ms_01a2117995ef7225bc7715110a425783', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117995ee7bc2b033bdf3886d4df4', '2026-11-25 06:51:50.636+00', '2026-11-25 06:51:50.640415+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(191, 'ctr_01a2117996a27948ad7d1ca58e43a16e', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117996a27948ad7d1ca4828eb5bb', '2026-11-25 06:51:50.817+00', '2026-11-25 06:51:50.819892+00', NULL, NULL, '{"title": "a review is about to be over", "policy": {"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(192, 'ctr_01a2117996a27948ad7d1ca58e43a16e', 'ms_01a2117996a87f4cb2e68e6ed09423f4', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2117996a775fa942cfc37881c8d12', '2026-11-25 06:51:50.821+00', '2026-11-25 06:51:50.825783+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(198, 'ctr_01a2117996fc7aa9bcddc31156b3f197', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2117996fc7aa9bcddc3103b60863b', '2026-11-25 06:51:50.907+00', '2026-11-25 06:51:50.910612+00', NULL, NULL, '{"title": "a bonus waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}'),
	(199, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a21179970275efbba44323282be31a', '2026-11-25 06:51:50.913+00', '2026-11-25 06:51:50.916902+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}'),
	(203, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a21179973c7bb3a712856f9e278e57', '2026-11-25 06:51:50.969+00', '2026-11-25 06:51:50.982586+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T06:51:50.969Z", "2026-12-06T06:51:50.969Z", "2026-12-08T06:51:50.969Z"], "attachments": [], "reviewDeadline": "2026-12-09T06:51:50.969Z"}'),
	(204, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a211799753799abf70d7af9c19f0df', '2026-11-25 06:51:50.993+00', '2026-11-25 06:51:51.009558+00', 1500, 'jrn_01a21179975f7bf9a74539fbb28b5949', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}'),
	(205, 'ctr_01a2117996fc7aa9bcddc31156b3f197', 'ms_01a2117997037978ab9e47bf10cc44e0', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a211799753799abf70d7af9c19f0df', '2026-11-25 06:51:50.993+00', '2026-11-25 06:51:51.009578+00', 500, NULL, '{"bonus": {"amount": 500, "paymentMethod": "pm_unavailable_twice"}}');
INSERT INTO public.knex_migrations VALUES
	(1, '0001_contracts_and_commands', 1, '2026-11-25 06:51:44.664+00'),
	(2, '0002_ledger', 1, '2026-11-25 06:51:44.684+00'),
	(3, '0003_simulated_rail', 1, '2026-11-25 06:51:44.7+00');
INSERT INTO public.knex_migrations_lock VALUES
	(1, 0);
INSERT INTO public.milestones VALUES
	('ms_01a2117988227e56857bbcbce046a65a', 'ctr_01a2117988037b79be09db131d735e76', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.095+00', '2026-11-25 06:51:47.099367+00'),
	('ms_01a21179883f7acfb5292311bcac09ad', 'ctr_01a211798835726bb371d6605da59d8e', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": {"code": "card_declined", "reason": "The card was declined."}}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.132+00', '2026-11-25 06:51:47.313658+00'),
	('ms_01a211798a9e778682f7cd44e2be5b28', 'ctr_01a211798a99762b9a07436c0b543ed3', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589507819, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.74+00', '2026-11-25 06:51:47.837613+00'),
	('ms_01a21179890a7a689c228670e5a65ada', 'ctr_01a21179890274debe9e919577f5f235', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.334+00', '2026-11-25 06:51:47.386411+00'),
	('ms_01a211798d0d7bbc8d6b750d846e2742', 'ctr_01a211798d06744ebfbaf24e7a1fc844', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589508466, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:48.362+00', '2026-11-25 06:51:48.476208+00'),
	('ms_01a21179895c7a99a4781a02f44dbbad', 'ctr_01a21179894e79bf9f8d2f012645f32b', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194307489, "handedOverAt": null}, {"at": 1796539907489, "handedOverAt": null}, {"at": 1796712707489, "handedOverAt": null}], "submittedAt": 1795589507489, "reviewDeadline": 1796799107489}', 3, NULL, NULL, NULL, '2026-12-09 06:51:47.489+00', '2026-12-02 06:51:47.489+00', '2026-12-02 06:51:47.489+00', '2026-11-25 06:51:47.415+00', '2026-11-25 06:51:47.501285+00'),
	('ms_01a211798c1c7947a39817e03b8e28b2', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 2, 'Logo design', NULL, 2000, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194308195, "handedOverAt": null}, {"at": 1796539908195, "handedOverAt": null}, {"at": 1796712708195, "handedOverAt": null}], "submittedAt": 1795589508195, "reviewDeadline": 1796799108195}', 3, NULL, NULL, NULL, '2026-12-09 06:51:48.195+00', '2026-12-02 06:51:48.195+00', '2026-12-02 06:51:48.195+00', '2026-11-25 06:51:48.121+00', '2026-11-25 06:51:48.211857+00'),
	('ms_01a2117989c174658d3e6d202e4c4b0c', 'ctr_01a2117989bb7954b45c842535d2c647', 1, 'Logo design', NULL, 1500, 'changes_requested', '{"name": "changes_requested"}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.518+00', '2026-11-25 06:51:47.616332+00'),
	('ms_01a211798b1d7d45aaf37aff620e1a77', 'ctr_01a211798b1678488a5d42befc387b2a', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589507951, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.867+00', '2026-11-25 06:51:47.962825+00'),
	('ms_01a211798b8d7642b92427c9c9f4948d', 'ctr_01a211798b1678488a5d42befc387b2a', 2, 'Logo design', NULL, 2000, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.975+00', '2026-11-25 06:51:47.980105+00'),
	('ms_01a211798a337150be367b93557ee386', 'ctr_01a211798a2e715dae9050d956803d20', 1, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "in_review", "reminders": [{"at": 1796194307686, "handedOverAt": null}, {"at": 1796539907686, "handedOverAt": null}, {"at": 1796712707686, "handedOverAt": null}], "submittedAt": 1795589507686, "reviewDeadline": 1796799107686}, "heldAt": 1795589507712, "reason": "A dispute"}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.633+00', '2026-11-25 06:51:47.723792+00'),
	('ms_01a211798b997a0aab6f6004f42bca96', 'ctr_01a211798b927e4ead0abb9de75f4a1b', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589508081, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:47.99+00', '2026-11-25 06:51:48.098861+00'),
	('ms_01a211798c9a79a7bec4e560d11f6df2', 'ctr_01a211798c9176a5868ccd3a67558584', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589508331, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:48.247+00', '2026-11-25 06:51:48.3427+00'),
	('ms_01a211798da37caa9af5ec7fea24cccd', 'ctr_01a211798d92767bb78fbfde778e0286', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194308580, "handedOverAt": null}, {"at": 1796539908580, "handedOverAt": null}, {"at": 1796712708580, "handedOverAt": null}], "submittedAt": 1795589508580, "reviewDeadline": 1796799108580}', 4, 'rr_01a211798e157c748a33068c7e83d76b', '2026-12-02 06:51:48.603+00', NULL, '2026-12-09 06:51:48.58+00', '2026-12-02 06:51:48.58+00', '2026-12-02 06:51:48.58+00', '2026-11-25 06:51:48.507+00', '2026-11-25 06:51:48.627432+00'),
	('ms_01a211798f167d37ab0ba04b35c6b264', 'ctr_01a211798f0f7ecc8f908b343405031b', 1, 'Logo design', NULL, 1500, 'resolved', '{"at": 1795589509023, "by": {"id": "olga", "role": "ops"}, "fee": 100, "name": "resolved", "refunded": 500, "released": 1000}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:48.883+00', '2026-11-25 06:51:49.034712+00'),
	('ms_01a211798e34782dba635bd81b1ecf93', 'ctr_01a211798e2a71ed8430e0b08719016b', 1, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "active"}, "heldAt": 1795589508739, "reason": "the freelancer declined refund request rr_01a211798e7570a9895913748522c882"}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:48.657+00', '2026-11-25 06:51:48.753019+00'),
	('ms_01a211798ea77b67a170f7d2c1c6ece9', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 1, 'Logo design', NULL, 1500, 'refunded', '{"at": 1795589508854, "by": {"id": "bob", "role": "freelancer"}, "name": "refunded", "because": "accepted", "refunded": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:48.771+00', '2026-11-25 06:51:48.866118+00'),
	('ms_01a2117990557457bc8b2b3db6c22625', 'ctr_01a21179904e71c398da2e0dafa93326', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589509297, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:49.201+00', '2026-11-25 06:51:49.30826+00'),
	('ms_01a211798fce744da34f43e05ffb5692', 'ctr_01a211798fbf75cba2e2048a4f0308f6', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589509155, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:49.059+00', '2026-11-25 06:51:49.165443+00'),
	('ms_01a2117990ff7c26a45279f55a37c299', 'ctr_01a2117990f871de8ff260b1efd7550d', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589509454, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:49.371+00', '2026-11-25 06:51:49.464568+00'),
	('ms_01a2117991b1787ab531a79c2cbcce79', 'ctr_01a2117991a978a5b4350a6a9f600d37', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589509638, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:49.55+00', '2026-11-25 06:51:49.649873+00'),
	('ms_01a211799579760cb99a4b332d117cdf', 'ctr_01a21179957373bfa1bf37e06effe26a', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 3, 'rr_01a2117995db71d9994422a2921f9fcd', '2026-12-02 06:51:50.582+00', NULL, NULL, '2026-12-02 06:51:50.582+00', '2026-12-02 06:51:50.582+00', '2026-11-25 06:51:50.518+00', '2026-11-25 06:51:50.61732+00'),
	('ms_01a211799222717098c0dc32d26150c3', 'ctr_01a2117991a978a5b4350a6a9f600d37', 2, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194309737, "handedOverAt": null}, {"at": 1796539909737, "handedOverAt": null}, {"at": 1796712709737, "handedOverAt": null}], "submittedAt": 1795589509737, "reviewDeadline": 1796799109737}', 5, 'rr_01a2117993357b989ebc82e3d9f3d14f', '2026-12-02 06:51:49.894+00', 'client', '2026-12-09 06:51:49.737+00', '2026-12-02 06:51:49.737+00', '2026-12-02 06:51:49.737+00', '2026-11-25 06:51:49.663+00', '2026-11-25 06:51:49.931802+00'),
	('ms_01a2117992fc73a085ff445c9b8d66e2', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589510013, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:49.88+00', '2026-11-25 06:51:50.024195+00'),
	('ms_01a21179965b740d842db6da39caef1f', 'ctr_01a21179965673c4be51ec785278600f', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 3, 'rr_01a21179969771a68eb9524ecf85a7a6', '2026-11-25 06:51:53.793+00', NULL, NULL, '2026-11-25 06:51:53.793+00', '2026-11-25 06:51:53.793+00', '2026-11-25 06:51:50.745+00', '2026-11-25 06:51:50.806+00'),
	('ms_01a2117993f4786a8c766aa9e20ae1f9', 'ctr_01a2117993ed794ba279e588c63b2429', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194310203, "handedOverAt": null}, {"at": 1796539910203, "handedOverAt": null}, {"at": 1796712710203, "handedOverAt": null}], "submittedAt": 1795589510203, "reviewDeadline": 1796799110203}', 3, NULL, NULL, NULL, '2026-12-09 06:51:50.203+00', '2026-12-02 06:51:50.203+00', '2026-12-02 06:51:50.203+00', '2026-11-25 06:51:50.128+00', '2026-11-25 06:51:50.233901+00'),
	('ms_01a2117996f670e881463301dee3cf61', 'ctr_01a2117996f270e7b5859db8740cd98a', 1, 'Logo design', NULL, 1500, 'funding', '{"name": "funding", "actor": {"id": "alice", "role": "client"}, "drawn": 0, "commandId": "cmd_01a2117996fa7c6f8e6883d317d2616a", "shortfall": 1500, "receivedAt": 1795589510905, "paymentMethod": "pm_unavailable_twice"}', 1, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.9+00', '2026-11-25 06:51:50.927977+00'),
	('ms_01a2117994c67948b19cae1a15f3bf07', 'ctr_01a2117994bf70e0b15569e1cb53ac54', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796194310395, "handedOverAt": null}, {"at": 1796539910395, "handedOverAt": null}, {"at": 1796712710395, "handedOverAt": null}], "submittedAt": 1795589510395, "reviewDeadline": 1796799110395}', 3, NULL, NULL, NULL, '2026-12-09 06:51:50.395+00', '2026-12-02 06:51:50.395+00', '2026-12-02 06:51:50.395+00', '2026-11-25 06:51:50.34+00', '2026-11-25 06:51:50.42365+00'),
	('ms_01a21179953c7819bb7ad5872dfc74b7', 'ctr_01a21179953171b6b2bd1b6335e4b971', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.451+00', '2026-11-25 06:51:50.499926+00'),
	('ms_01a2117997037978ab9e47bf10cc44e0', 'ctr_01a2117996fc7aa9bcddc31156b3f197', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589510993, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.913+00', '2026-11-25 06:51:51.004142+00'),
	('ms_01a21179929475cca4f09e303dd3914a', 'ctr_01a2117991a978a5b4350a6a9f600d37', 3, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "active"}, "heldAt": 1795589509838, "reason": "A dispute"}', 4, NULL, NULL, 'client', NULL, NULL, NULL, '2026-11-25 06:51:49.773+00', '2026-11-25 06:51:49.931853+00'),
	('ms_01a2117993977885b3ae3d383347b437', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 2, 'Logo design', NULL, 1500, 'refunded', '{"at": 1795589510113, "by": {"id": "bob", "role": "freelancer"}, "name": "refunded", "because": "freelancer_ended_contract", "refunded": 1500}', 5, NULL, NULL, 'freelancer', NULL, NULL, NULL, '2026-11-25 06:51:50.037+00', '2026-11-25 06:51:50.153828+00'),
	('ms_01a21179947b73e7945da6c0952a1d4a', 'ctr_01a21179947175bcba06b580b65da943', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.262+00', '2026-11-25 06:51:50.323629+00'),
	('ms_01a21179952d7487bb6559683818b261', 'ctr_01a2117995257dc6a2ec48077df00327', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.442+00', '2026-11-25 06:51:50.443523+00'),
	('ms_01a2117995ef7225bc7715110a425783', 'ctr_01a2117995e671089b2413cd76c634f8', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795589510714, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 06:51:50.636+00', '2026-11-25 06:51:50.725407+00'),
	('ms_01a2117996a87f4cb2e68e6ed09423f4', 'ctr_01a2117996a27948ad7d1ca58e43a16e', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [], "submittedAt": 1795589510874, "reviewDeadline": 1795589513874}', 3, NULL, NULL, NULL, '2026-11-25 06:51:53.874+00', '2026-11-25 06:51:53.874+00', '2026-11-25 06:51:53.874+00', '2026-11-25 06:51:50.821+00', '2026-11-25 06:51:50.883753+00');
INSERT INTO public.refund_requests VALUES
	('rr_01a211798e157c748a33068c7e83d76b', 'ctr_01a211798d92767bb78fbfde778e0286', 'ms_01a211798da37caa9af5ec7fea24cccd', 1500, 'I want it back', 'open', '2026-12-02 06:51:48.603+00', 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:48.603+00', NULL, NULL, '2026-11-25 06:51:53.627432+00'),
	('rr_01a211798e7570a9895913748522c882', 'ctr_01a211798e2a71ed8430e0b08719016b', 'ms_01a211798e34782dba635bd81b1ecf93', 1500, 'I want it back', 'declined', NULL, 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:48.712+00', '2026-11-25 06:51:48.739+00', 'the freelancer declined', '2026-11-25 06:51:53.723872+00'),
	('rr_01a211798eeb7ea6a7dd1991a01ec8ab', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 1500, 'I want it back', 'refunded', NULL, 0, 1500, 0, 'client', 'alice', '2026-11-25 06:51:48.829+00', '2026-11-25 06:51:48.854+00', 'the freelancer accepted', '2026-11-25 06:51:53.842122+00'),
	('rr_01a2117990417000a8d6e13a270199d7', 'ctr_01a211798fbf75cba2e2048a4f0308f6', NULL, 600, 'I want it back', 'open', '2026-12-02 06:51:49.182+00', 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:49.182+00', NULL, NULL, '2026-11-25 06:51:54.18449+00'),
	('rr_01a2117990cc78d5bebda8fe6436dc3c', 'ctr_01a21179904e71c398da2e0dafa93326', NULL, 600, 'I want it back', 'declined', NULL, 600, 0, 0, 'client', 'alice', '2026-11-25 06:51:49.322+00', '2026-11-25 06:51:49.342+00', 'the freelancer declined', '2026-11-25 06:51:54.324245+00'),
	('rr_01a21179916976b2984419c23522a0eb', 'ctr_01a2117990f871de8ff260b1efd7550d', NULL, 600, 'I want it back', 'refunded', NULL, 0, 600, 0, 'client', 'alice', '2026-11-25 06:51:49.479+00', '2026-11-25 06:51:49.506+00', 'the freelancer accepted', '2026-11-25 06:51:54.481206+00'),
	('rr_01a2117993357b989ebc82e3d9f3d14f', 'ctr_01a2117991a978a5b4350a6a9f600d37', 'ms_01a211799222717098c0dc32d26150c3', 1500, 'the client ended the contract', 'open', '2026-12-02 06:51:49.894+00', 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:49.863+00', NULL, NULL, '2026-11-25 06:51:54.931802+00'),
	('rr_01a2117995db71d9994422a2921f9fcd', 'ctr_01a21179957373bfa1bf37e06effe26a', 'ms_01a211799579760cb99a4b332d117cdf', 1500, 'I want it back', 'open', '2026-12-02 06:51:50.582+00', 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:50.582+00', NULL, NULL, '2026-11-25 06:51:55.61732+00'),
	('rr_01a21179969771a68eb9524ecf85a7a6', 'ctr_01a21179965673c4be51ec785278600f', 'ms_01a21179965b740d842db6da39caef1f', 1500, 'I want it back', 'open', '2026-11-25 06:51:53.793+00', 0, 0, 0, 'client', 'alice', '2026-11-25 06:51:50.793+00', NULL, NULL, '2026-11-25 06:51:55.806+00');
INSERT INTO public.refunds VALUES
	('ref_01a211798f077eaba450eca4b70a56dd', 'ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ef97d2380287a790dbce5b1:refund:chg_01a211798ed27e96868659c1996dc8d2', 'ctr_01a211798e9c75d0ab5d50e7fb2a980d', 'chg_01a211798ed27e96868659c1996dc8d2', 1500, 'sent', 'sim_re_cfd3bca6-a7ee-423b-99cc-8fc41be6e41c', '2026-11-25 06:51:48.861+00', '2026-11-25 06:51:48.887+00', NULL),
	('ref_01a211798fb17861b58c7de57cf801ab', 'ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798fa0760ba2b3d53446eeebc5:resolve:chg_01a211798f567ef6983c910872b8d1ea', 'ctr_01a211798f0f7ecc8f908b343405031b', 'chg_01a211798f567ef6983c910872b8d1ea', 500, 'sent', 'sim_re_721a573a-e605-43a2-8b92-daf4edda28eb', '2026-11-25 06:51:49.029+00', '2026-11-25 06:51:49.055+00', NULL),
	('ref_01a2117991927987b5887c18bd45f863', 'rr_01a21179916976b2984419c23522a0eb:cmd_01a2117991737526911d3a5eac5aaca6:refund:chg_01a21179912b756593a8a787872c7422', 'ctr_01a2117990f871de8ff260b1efd7550d', 'chg_01a21179912b756593a8a787872c7422', 600, 'sent', 'sim_re_1a702471-e764-4f48-a7c9-f2dd6f4ef61a', '2026-11-25 06:51:49.506+00', '2026-11-25 06:51:49.534+00', NULL),
	('ref_01a21179941172c7807b1b5d74c09dcb', 'ms_01a2117993977885b3ae3d383347b437:contractEnding@2026-11-25T06:51:50.113Z:refund:chg_01a2117993b8744aafe39a5bbc5dc859', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'chg_01a2117993b8744aafe39a5bbc5dc859', 900, 'sent', 'sim_re_df0954c2-8352-4c11-8955-01b08211dcd4', '2026-11-25 06:51:50.138+00', '2026-11-25 06:51:50.188+00', NULL),
	('ref_01a21179941172c7807b1b5e90ac4656', 'ms_01a2117993977885b3ae3d383347b437:contractEnding@2026-11-25T06:51:50.113Z:refund:chg_01a211799356759f93dfb9437f43ea94', 'ctr_01a2117992f378e18d6ad7f9aa82cecd', 'chg_01a211799356759f93dfb9437f43ea94', 600, 'sent', 'sim_re_83d0a98b-7b9a-404f-9b6b-50ae9508554e', '2026-11-25 06:51:50.138+00', '2026-11-25 06:51:50.185+00', NULL);
INSERT INTO simulated_rail.charges VALUES
	('fund:ms_01a21179883f7acfb5292311bcac09ad:cmd_01a21179884a7c2b93ba2287ee59fd27', 1500, 'USD', 'pm_declined', 'alice', 'ms_01a21179883f7acfb5292311bcac09ad', 'declined', NULL, 'card_declined', 'The card was declined.', 0),
	('fund:ms_01a21179890a7a689c228670e5a65ada:cmd_01a2117989137f6682159861da7f15c9', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179890a7a689c228670e5a65ada', 'succeeded', 'sim_ch_42a74407-7e6a-4f87-bf16-3f1baeafbe94', NULL, NULL, 0),
	('fund:ms_01a21179895c7a99a4781a02f44dbbad:cmd_01a2117989647d8c93fc87df44999bb2', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179895c7a99a4781a02f44dbbad', 'succeeded', 'sim_ch_0d6e09bf-d654-4492-9989-a4db3d0b3903', NULL, NULL, 0),
	('fund:ms_01a2117989c174658d3e6d202e4c4b0c:cmd_01a2117989c772098b1b4e0a17107a27', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117989c174658d3e6d202e4c4b0c', 'succeeded', 'sim_ch_e5df6ce5-5638-4d51-af0c-69ec53e9356c', NULL, NULL, 0),
	('fund:ms_01a211798a337150be367b93557ee386:cmd_01a211798a38710cbcb32d940a089109', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798a337150be367b93557ee386', 'succeeded', 'sim_ch_9725249a-ba87-4f8e-b5e9-4dd1bf47f125', NULL, NULL, 0),
	('fund:ms_01a211798a9e778682f7cd44e2be5b28:cmd_01a211798aa47f949d8ac84226d46603', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798a9e778682f7cd44e2be5b28', 'succeeded', 'sim_ch_ceffdb6f-101c-4223-acd4-f14c969a2d5c', NULL, NULL, 0),
	('fund:ms_01a211798b1d7d45aaf37aff620e1a77:cmd_01a211798b257897b1917435d261e0b1', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798b1d7d45aaf37aff620e1a77', 'succeeded', 'sim_ch_67a532e0-e452-4322-93ff-f63f7ffbcaa6', NULL, NULL, 0),
	('fund:ms_01a211798b997a0aab6f6004f42bca96:cmd_01a211798b9e70b38f168e71f61d00ca', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798b997a0aab6f6004f42bca96', 'succeeded', 'sim_ch_b55dde28-99a2-4a55-91c5-a57317ea7b82', NULL, NULL, 0),
	('fund:ms_01a211798c1c7947a39817e03b8e28b2:cmd_01a211798c227c19937d21ad70671f9b', 1400, 'USD', 'pm_ok', 'alice', 'ms_01a211798c1c7947a39817e03b8e28b2', 'succeeded', 'sim_ch_6cb91789-a5dc-4c95-afdb-b18ae31d0859', NULL, NULL, 0),
	('fund:ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798c9f7efb9d1067f5f0d50948', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'succeeded', 'sim_ch_2e735cd0-0091-4861-83bf-94811718dadb', NULL, NULL, 0),
	('bonus:ms_01a211798c9a79a7bec4e560d11f6df2:cmd_01a211798cec7353b2872775e971272a', 500, 'USD', 'pm_ok', 'alice', 'ms_01a211798c9a79a7bec4e560d11f6df2', 'succeeded', 'sim_ch_8b3c179b-abdf-4307-bdf3-3bc49da10cec', NULL, NULL, 0),
	('fund:ms_01a211798d0d7bbc8d6b750d846e2742:cmd_01a211798d1979e3b16682f53b9b3c94', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798d0d7bbc8d6b750d846e2742', 'succeeded', 'sim_ch_d2abdba1-5b61-488b-9b6c-95137a61c3d4', NULL, NULL, 0),
	('bonus:ms_01a211798d0d7bbc8d6b750d846e2742:cmd_01a211798d7470599eeb305c43dc95c1', 500, 'USD', 'pm_declined', 'alice', 'ms_01a211798d0d7bbc8d6b750d846e2742', 'declined', NULL, 'card_declined', 'The card was declined.', 0),
	('fund:ms_01a211798da37caa9af5ec7fea24cccd:cmd_01a211798dae7825a0c95fe41c59b7a0', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798da37caa9af5ec7fea24cccd', 'succeeded', 'sim_ch_1d5ff8a1-cd80-44d2-9c5c-dcd9de9fef2d', NULL, NULL, 0),
	('fund:ms_01a211798e34782dba635bd81b1ecf93:cmd_01a211798e3a76728a33c8c06d24a8e0', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798e34782dba635bd81b1ecf93', 'succeeded', 'sim_ch_c54b9e0e-8862-4485-8a82-ef5da5292346', NULL, NULL, 0),
	('fund:ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ead78958d1e0030f577e531', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798ea77b67a170f7d2c1c6ece9', 'succeeded', 'sim_ch_fe94a444-5d38-4c00-bfbf-50b598a05ec4', NULL, NULL, 1500),
	('fund:ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798f1e730bbd50aba09e61e25e', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798f167d37ab0ba04b35c6b264', 'succeeded', 'sim_ch_ba11ed3c-384f-41c4-9929-ba2aaf5baa59', NULL, NULL, 500),
	('fund:ms_01a211798fce744da34f43e05ffb5692:cmd_01a211798fd87971af83f3a39f93ab3d', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211798fce744da34f43e05ffb5692', 'succeeded', 'sim_ch_19fb197c-b1a5-431c-ac21-bf14ffe59051', NULL, NULL, 0),
	('fund:ms_01a2117990557457bc8b2b3db6c22625:cmd_01a2117990607130aa3c6ea0df154eed', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117990557457bc8b2b3db6c22625', 'succeeded', 'sim_ch_6f149c35-a985-48db-be34-52fe5e36cc72', NULL, NULL, 0),
	('fund:ms_01a2117990ff7c26a45279f55a37c299:cmd_01a21179910479559521612863beb90b', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117990ff7c26a45279f55a37c299', 'succeeded', 'sim_ch_6acba1b8-1292-44d4-a472-fc11ec71b3a5', NULL, NULL, 600),
	('fund:ms_01a2117991b1787ab531a79c2cbcce79:cmd_01a2117991bc79d9bda8b456e37b81c2', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117991b1787ab531a79c2cbcce79', 'succeeded', 'sim_ch_61ac0962-1cda-4bb0-aad7-b24d8dca0a7c', NULL, NULL, 0),
	('fund:ms_01a211799222717098c0dc32d26150c3:cmd_01a21179922b79fd855f94c8f7cd7aa5', 900, 'USD', 'pm_ok', 'alice', 'ms_01a211799222717098c0dc32d26150c3', 'succeeded', 'sim_ch_c1f238e9-ad39-40f7-919f-680e28548c0f', NULL, NULL, 0),
	('fund:ms_01a21179929475cca4f09e303dd3914a:cmd_01a21179929d7789ae1ce9fda2f6515b', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179929475cca4f09e303dd3914a', 'succeeded', 'sim_ch_e13645ad-2157-4b4f-ad40-d7e5798bab16', NULL, NULL, 0),
	('fund:ms_01a2117993f4786a8c766aa9e20ae1f9:cmd_01a2117993fb7ccc9afb6b2f22ef50cd', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117993f4786a8c766aa9e20ae1f9', 'succeeded', 'sim_ch_a055569a-8b9a-440c-b53f-054195dcf156', NULL, NULL, 0),
	('fund:ms_01a2117993977885b3ae3d383347b437:cmd_01a21179939c700aa3b1266dba870ff6', 900, 'USD', 'pm_ok', 'alice', 'ms_01a2117993977885b3ae3d383347b437', 'succeeded', 'sim_ch_a4339b98-8b12-4b25-b5e0-248f5cd4ef6b', NULL, NULL, 900),
	('fund:ms_01a2117992fc73a085ff445c9b8d66e2:cmd_01a21179930179cd908d37d4826a1298', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117992fc73a085ff445c9b8d66e2', 'succeeded', 'sim_ch_7e6cf82e-8a86-4927-9ced-df45aeb6ddee', NULL, NULL, 600),
	('fund:ms_01a21179947b73e7945da6c0952a1d4a:cmd_01a21179948d74e2bbfdeb23d0473807', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179947b73e7945da6c0952a1d4a', 'succeeded', 'sim_ch_511eadf5-a078-4087-b334-f5f61cc0a941', NULL, NULL, 0),
	('fund:ms_01a2117994c67948b19cae1a15f3bf07:cmd_01a2117994cc767388a053f4362fc576', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117994c67948b19cae1a15f3bf07', 'succeeded', 'sim_ch_557be576-1e3c-41ca-ab8a-1589fe1e1c72', NULL, NULL, 0),
	('fund:ms_01a21179953c7819bb7ad5872dfc74b7:cmd_01a21179954373dfbfd681750c31c721', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179953c7819bb7ad5872dfc74b7', 'succeeded', 'sim_ch_3f63f9b9-5bef-4ce1-a43b-bccc5d4ed908', NULL, NULL, 0),
	('fund:ms_01a211799579760cb99a4b332d117cdf:cmd_01a211799580782eb743a66e14529a27', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a211799579760cb99a4b332d117cdf', 'succeeded', 'sim_ch_b663f5f5-c16c-44a0-a6ce-158bc64d5cd1', NULL, NULL, 0),
	('fund:ms_01a2117995ef7225bc7715110a425783:cmd_01a2117995f37cb98a85d5adc9a2b839', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117995ef7225bc7715110a425783', 'succeeded', 'sim_ch_d7fa9273-0496-4b28-a069-c803ec1df473', NULL, NULL, 0),
	('fund:ms_01a21179965b740d842db6da39caef1f:cmd_01a21179965f79c6a7af5c2d93906791', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a21179965b740d842db6da39caef1f', 'succeeded', 'sim_ch_afb7b0c4-2f59-4314-848b-f15d6bf1b34b', NULL, NULL, 0),
	('fund:ms_01a2117996a87f4cb2e68e6ed09423f4:cmd_01a2117996ad7a2aa9439adfe86572a9', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117996a87f4cb2e68e6ed09423f4', 'succeeded', 'sim_ch_4822d1d0-112b-47e9-9035-97fc82b209eb', NULL, NULL, 0),
	('fund:ms_01a2117997037978ab9e47bf10cc44e0:cmd_01a2117997087284bc5355ce2553a1ee', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2117997037978ab9e47bf10cc44e0', 'succeeded', 'sim_ch_b74e49a1-1b2c-49a0-b73a-5cbecfa556c7', NULL, NULL, 0);
INSERT INTO simulated_rail.outages VALUES
	('charge', 'fund:ms_01a2117996f670e881463301dee3cf61:cmd_01a2117996fa7c6f8e6883d317d2616a', 1);
INSERT INTO simulated_rail.refunds VALUES
	('ms_01a211798ea77b67a170f7d2c1c6ece9:cmd_01a211798ef97d2380287a790dbce5b1:refund:chg_01a211798ed27e96868659c1996dc8d2', 'sim_ch_fe94a444-5d38-4c00-bfbf-50b598a05ec4', 1500, 'USD', 'sim_re_cfd3bca6-a7ee-423b-99cc-8fc41be6e41c'),
	('ms_01a211798f167d37ab0ba04b35c6b264:cmd_01a211798fa0760ba2b3d53446eeebc5:resolve:chg_01a211798f567ef6983c910872b8d1ea', 'sim_ch_ba11ed3c-384f-41c4-9929-ba2aaf5baa59', 500, 'USD', 'sim_re_721a573a-e605-43a2-8b92-daf4edda28eb'),
	('rr_01a21179916976b2984419c23522a0eb:cmd_01a2117991737526911d3a5eac5aaca6:refund:chg_01a21179912b756593a8a787872c7422', 'sim_ch_6acba1b8-1292-44d4-a472-fc11ec71b3a5', 600, 'USD', 'sim_re_1a702471-e764-4f48-a7c9-f2dd6f4ef61a'),
	('ms_01a2117993977885b3ae3d383347b437:contractEnding@2026-11-25T06:51:50.113Z:refund:chg_01a2117993b8744aafe39a5bbc5dc859', 'sim_ch_a4339b98-8b12-4b25-b5e0-248f5cd4ef6b', 900, 'USD', 'sim_re_df0954c2-8352-4c11-8955-01b08211dcd4'),
	('ms_01a2117993977885b3ae3d383347b437:contractEnding@2026-11-25T06:51:50.113Z:refund:chg_01a211799356759f93dfb9437f43ea94', 'sim_ch_7e6cf82e-8a86-4927-9ced-df45aeb6ddee', 600, 'USD', 'sim_re_83d0a98b-7b9a-404f-9b6b-50ae9508554e');
SELECT pg_catalog.setval('public.events_id_seq', 205, true);
SELECT pg_catalog.setval('public.knex_migrations_id_seq', 3, true);
SELECT pg_catalog.setval('public.knex_migrations_lock_index_seq', 1, true);
ALTER TABLE ONLY ledger.balances
    ADD CONSTRAINT balances_pkey PRIMARY KEY (account, currency);
ALTER TABLE ONLY ledger.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (journal_id, leg);
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_operation_key_once UNIQUE (operation_key);
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_operation_key_key UNIQUE (operation_key);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_provider_rail_reference_key UNIQUE (provider, rail_reference);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_id_in_currency UNIQUE (id, currency);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.knex_migrations_lock
    ADD CONSTRAINT knex_migrations_lock_pkey PRIMARY KEY (index);
ALTER TABLE ONLY public.knex_migrations
    ADD CONSTRAINT knex_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_contract_id_sequence_key UNIQUE (contract_id, sequence);
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_id_of_contract UNIQUE (id, contract_id);
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.refund_requests
    ADD CONSTRAINT refund_requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_operation_key_key UNIQUE (operation_key);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY simulated_rail.charges
    ADD CONSTRAINT charges_pkey PRIMARY KEY (key);
ALTER TABLE ONLY simulated_rail.charges
    ADD CONSTRAINT charges_rail_reference_key UNIQUE (rail_reference);
ALTER TABLE ONLY simulated_rail.outages
    ADD CONSTRAINT outages_pkey PRIMARY KEY (operation, key);
ALTER TABLE ONLY simulated_rail.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (key);
ALTER TABLE ONLY simulated_rail.refunds
    ADD CONSTRAINT refunds_rail_reference_key UNIQUE (rail_reference);
CREATE INDEX entries_by_contract ON ledger.entries USING btree (contract_id);
CREATE INDEX entries_of_summed_accounts ON ledger.entries USING btree (account, currency) INCLUDE (amount) WHERE ((account = 'fees'::text) OR (account ~~ 'external:%'::text));
CREATE INDEX journals_by_contract ON ledger.journals USING btree (contract_id, posted_at, id);
CREATE INDEX bonuses_by_milestone ON public.bonuses USING btree (milestone_id, id);
CREATE INDEX bonuses_pending ON public.bonuses USING btree (sweep_at) WHERE (state = 'pending'::text);
CREATE INDEX charges_by_contract ON public.charges USING btree (contract_id, id DESC);
CREATE UNIQUE INDEX commands_by_key ON public.commands USING btree (caller_role, caller_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE INDEX commands_pending ON public.commands USING btree (sweep_at) WHERE (state = 'pending'::text);
CREATE INDEX commands_pending_by_contract ON public.commands USING btree (contract_id) WHERE (state = 'pending'::text);
CREATE INDEX commands_pending_by_milestone ON public.commands USING btree (milestone_id, received_at) WHERE (state = 'pending'::text);
CREATE INDEX commands_pending_by_request ON public.commands USING btree (refund_request_id, received_at) WHERE (state = 'pending'::text);
CREATE INDEX contracts_by_client ON public.contracts USING btree (client_id, id DESC);
CREATE INDEX contracts_by_freelancer ON public.contracts USING btree (freelancer_id, id DESC);
CREATE INDEX contracts_by_platform ON public.contracts USING btree (platform_id, id DESC);
CREATE INDEX contracts_ending ON public.contracts USING btree (sweep_at) WHERE (state = 'ending'::text);
CREATE INDEX events_by_contract ON public.events USING btree (contract_id, id);
CREATE INDEX events_by_milestone ON public.events USING btree (milestone_id, id);
CREATE INDEX milestones_to_wake ON public.milestones USING btree (sweep_at) WHERE (wake_at IS NOT NULL);
CREATE UNIQUE INDEX one_open_refund_request_for_held_over ON public.refund_requests USING btree (contract_id) WHERE ((state = 'open'::text) AND (milestone_id IS NULL));
CREATE UNIQUE INDEX one_open_refund_request_per_milestone ON public.refund_requests USING btree (milestone_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX one_pending_bonus ON public.bonuses USING btree (milestone_id) WHERE (state = 'pending'::text);
CREATE INDEX refund_requests_by_contract ON public.refund_requests USING btree (contract_id, id);
CREATE INDEX refund_requests_to_wake ON public.refund_requests USING btree (sweep_at) WHERE ((state = 'open'::text) AND (milestone_id IS NULL));
CREATE INDEX refunds_by_contract ON public.refunds USING btree (contract_id);
CREATE INDEX refunds_due ON public.refunds USING btree (sweep_at) WHERE (state = 'due'::text);
CREATE UNIQUE INDEX charges_action_required_once ON simulated_rail.charges USING btree (reference) WHERE (code = 'action_required'::text);
CREATE INDEX charges_by_reference ON simulated_rail.charges USING btree (reference);
CREATE INDEX refunds_by_charge ON simulated_rail.refunds USING btree (charge_reference);
CREATE CONSTRAINT TRIGGER balances_escrow_follows_state AFTER INSERT OR UPDATE ON ledger.balances DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.account ~~ 'escrow:%'::text)) EXECUTE FUNCTION ledger.check_escrow();
CREATE TRIGGER balances_follow_legs BEFORE INSERT OR UPDATE ON ledger.balances FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ledger.refuse('balances follow from legs');
CREATE TRIGGER balances_never_leave BEFORE DELETE OR TRUNCATE ON ledger.balances FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('balances follow from legs');
CREATE TRIGGER entries_1_judged AFTER INSERT ON ledger.entries REFERENCING NEW TABLE AS new_legs FOR EACH STATEMENT EXECUTE FUNCTION ledger.judge_legs();
CREATE TRIGGER entries_2_carried AFTER INSERT ON ledger.entries REFERENCING NEW TABLE AS new_legs FOR EACH STATEMENT EXECUTE FUNCTION ledger.carry_legs();
CREATE TRIGGER entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('legs are only added');
CREATE TRIGGER journals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.journals FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('journals are only added');
CREATE CONSTRAINT TRIGGER journals_balanced AFTER INSERT ON ledger.journals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_journal();
CREATE TRIGGER events_are_a_record BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE CONSTRAINT TRIGGER milestones_escrow_follows_state AFTER INSERT OR UPDATE OF state, amount ON public.milestones DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_escrow();
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_currency_is_the_contracts FOREIGN KEY (contract_id, currency) REFERENCES public.contracts(id, currency);
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_milestone_is_the_contracts FOREIGN KEY (milestone_id, contract_id) REFERENCES public.milestones(id, contract_id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.charges(id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_id_fkey FOREIGN KEY (id) REFERENCES public.commands(id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_refund_request_id_fkey FOREIGN KEY (refund_request_id) REFERENCES public.refund_requests(id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_refund_request_id_fkey FOREIGN KEY (refund_request_id) REFERENCES public.refund_requests(id);
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.refund_requests
    ADD CONSTRAINT refund_requests_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.refund_requests
    ADD CONSTRAINT refund_requests_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.charges(id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY simulated_rail.refunds
    ADD CONSTRAINT refunds_charge_reference_fkey FOREIGN KEY (charge_reference) REFERENCES simulated_rail.charges(rail_reference);
GRANT USAGE ON SCHEMA ledger TO escrow_app;
GRANT USAGE ON SCHEMA public TO escrow_app;
GRANT USAGE ON SCHEMA simulated_rail TO escrow_app;
REVOKE ALL ON FUNCTION ledger.carry_legs() FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.check_escrow() FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.check_journal() FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.judge_legs() FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.leg_suits_kind(kind text, account text, amount bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.post(journals jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION ledger.post(journals jsonb) TO escrow_app;
REVOKE ALL ON FUNCTION ledger.refuse() FROM PUBLIC;
GRANT SELECT ON TABLE ledger.balances TO escrow_app;
GRANT SELECT,INSERT ON TABLE ledger.entries TO escrow_app;
GRANT SELECT,INSERT ON TABLE ledger.journals TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(state) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(fee) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(charge_id) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(code) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(reason) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(settled_at) ON TABLE public.bonuses TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.bonuses TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.charges TO escrow_app;
GRANT UPDATE(refunded) ON TABLE public.charges TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.commands TO escrow_app;
GRANT UPDATE(state) ON TABLE public.commands TO escrow_app;
GRANT UPDATE(rejection) ON TABLE public.commands TO escrow_app;
GRANT UPDATE(result) ON TABLE public.commands TO escrow_app;
GRANT UPDATE(decided_at) ON TABLE public.commands TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.commands TO escrow_app;
GRANT UPDATE(sweeps) ON TABLE public.commands TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(state) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_by) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_actor_role) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_actor_id) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_at) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_reason) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(end_told_at) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.contracts TO escrow_app;
GRANT UPDATE(milestone_count) ON TABLE public.contracts TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.events TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(state) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(details) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(version) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(refund_request_id) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(respond_by) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(end_heard) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(review_deadline) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(wake_at) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.milestones TO escrow_app;
GRANT UPDATE(updated_at) ON TABLE public.milestones TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(state) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(respond_by) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(on_hold) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(refunded) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(released) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(closed_at) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(close_reason) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.refund_requests TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(state) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(rail_reference) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(sent_at) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.refunds TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.charges TO escrow_app;
GRANT UPDATE(refunded) ON TABLE simulated_rail.charges TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.outages TO escrow_app;
GRANT UPDATE(calls) ON TABLE simulated_rail.outages TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.refunds TO escrow_app;
