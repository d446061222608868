-- What 8a47022 left in its database: made by `npm run released`.
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
        actor_role, actor_id, actor_via, rule, cause, followed, received_at)
      values (asked ->> 'id', asked ->> 'operationKey', decode(asked ->> 'requestHash', 'hex'), asked ->> 'kind',
        asked ->> 'contractId', asked ->> 'milestoneId', asked ->> 'currency',
        jsonb_array_length(asked -> 'legs'), asked ->> 'actorRole', asked ->> 'actorId', asked ->> 'actorVia',
        asked ->> 'rule', asked ->> 'cause', asked ->> 'followed', (asked ->> 'receivedAt')::timestamptz)
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
CREATE FUNCTION public.count_attention() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  begin
    update public.contracts
       set attention = attention + case when new.attention is null then -1 else 1 end
     where id = new.contract_id;
    return null;
  end $$;
CREATE FUNCTION public.mark_milestone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    new.attention := case when new.state = 'on_hold' then 'on_hold' end;
    return new;
  end $$;
CREATE FUNCTION public.mark_refund_request() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    new.attention := case when new.on_hold > 0 then 'on_hold' when new.state = 'open' then new.attention end;
    return new;
  end $$;
CREATE FUNCTION public.name_milestones_parties() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  begin
    select c.platform_id, c.client_id, c.freelancer_id into new.platform_id, new.client_id, new.freelancer_id
      from public.contracts c where c.id = new.contract_id;
    return new;
  end $$;
CREATE FUNCTION public.number_event() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
  begin
    new.sequence := 1 + coalesce((select max(e.sequence) from events e where e.contract_id = new.contract_id), 0);
    new.platform_id := (select c.platform_id from contracts c where c.id = new.contract_id);
    new.tx_id := pg_current_xact_id();
    return new;
  end $$;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      raise exception '% is a record: % is not possible', tg_table_name, lower(tg_op) using errcode = 'ME002';
    end $$;
CREATE FUNCTION public.refuse_other_parties() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    raise exception 'the parties of % never change', tg_table_name using errcode = 'ME002';
  end $$;
CREATE FUNCTION public.refuse_to_go_back() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      raise exception 'test clock % goes forward only', old.id using errcode = 'ME003';
    end $$;
CREATE FUNCTION public.unmark() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    new.attention := null;
    return new;
  end $$;
CREATE FUNCTION public.unmark_milestone_of_bonus() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  begin
    update public.milestones m set attention = null
     where m.id = new.milestone_id and m.attention = 'charge_unanswered' and m.state = 'paid';
    return null;
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
    actor_via text,
    CONSTRAINT journals_actor_via_for_a_user CHECK (((actor_via IS NULL) OR (actor_role = ANY (ARRAY['client'::text, 'freelancer'::text])))),
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
    actor_via text,
    CONSTRAINT bonuses_actor_via_for_a_user CHECK (((actor_via IS NULL) OR (actor_role = ANY (ARRAY['client'::text, 'freelancer'::text])))),
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
    contract_id text,
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
    actor_via text,
    subject_id text,
    CONSTRAINT commands_actor_via_for_a_user CHECK (((actor_via IS NULL) OR (actor_role = ANY (ARRAY['client'::text, 'freelancer'::text])))),
    CONSTRAINT commands_check CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
    CONSTRAINT commands_check1 CHECK (((state = 'rejected'::text) = (rejection IS NOT NULL))),
    CONSTRAINT commands_check2 CHECK (((idempotency_key IS NULL) = ((caller_role IS NULL) AND (caller_id IS NULL) AND (request_hash IS NULL)))),
    CONSTRAINT commands_id_check CHECK ((id ~ '^cmd_[0-9a-f]{32}$'::text)),
    CONSTRAINT commands_of_no_contract CHECK (((contract_id IS NOT NULL) OR (kind = ANY (ARRAY['createWebhookEndpoint'::text, 'rotateWebhookSecret'::text, 'enableWebhookEndpoint'::text, 'disableWebhookEndpoint'::text, 'replayWebhooks'::text, 'createTestClock'::text, 'advanceTestClock'::text])))),
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
    end_actor_via text,
    attention integer DEFAULT 0 NOT NULL,
    test_clock_id text,
    clock_offset_ms bigint DEFAULT 0 NOT NULL,
    CONSTRAINT contracts_attention_counted CHECK ((attention >= 0)),
    CONSTRAINT contracts_check CHECK (((state = 'active'::text) = (end_by IS NULL))),
    CONSTRAINT contracts_check1 CHECK (((end_by IS NULL) = ((end_at IS NULL) AND (end_actor_role IS NULL) AND (end_actor_id IS NULL)))),
    CONSTRAINT contracts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT contracts_end_by_check CHECK ((end_by = ANY (ARRAY['client'::text, 'freelancer'::text]))),
    CONSTRAINT contracts_id_check CHECK ((id ~ '^ctr_[0-9a-f]{32}$'::text)),
    CONSTRAINT contracts_in_real_time CHECK (((test_clock_id IS NOT NULL) OR (clock_offset_ms = 0))),
    CONSTRAINT contracts_milestone_count_check CHECK ((milestone_count <= 500)),
    CONSTRAINT contracts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'ending'::text, 'ended'::text]))),
    CONSTRAINT end_actor_via_for_a_user CHECK (((end_actor_via IS NULL) OR COALESCE((end_actor_role = ANY (ARRAY['client'::text, 'freelancer'::text])), false))),
    CONSTRAINT end_actor_via_of_the_contract CHECK ((end_actor_via = platform_id))
);
CREATE TABLE public.cursor_key (
    id integer NOT NULL,
    key bytea NOT NULL,
    CONSTRAINT cursor_key_id_check CHECK ((id = 1)),
    CONSTRAINT cursor_key_key_check CHECK ((length(key) = 32))
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
    data jsonb NOT NULL,
    actor_via text,
    sequence integer NOT NULL,
    platform_id text NOT NULL,
    tx_id xid8 NOT NULL,
    CONSTRAINT events_actor_via_for_a_user CHECK (((actor_via IS NULL) OR (actor_role = ANY (ARRAY['client'::text, 'freelancer'::text])))),
    CONSTRAINT events_sequence_check CHECK ((sequence >= 1))
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
    platform_id text NOT NULL,
    client_id text NOT NULL,
    freelancer_id text NOT NULL,
    attention text,
    CONSTRAINT milestones_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT milestones_attention CHECK ((attention = ANY (ARRAY['on_hold'::text, 'charge_unanswered'::text, 'clock_overdue'::text]))),
    CONSTRAINT milestones_check CHECK (((details ->> 'name'::text) = state)),
    CONSTRAINT milestones_check1 CHECK (((review_deadline IS NOT NULL) = (state = 'in_review'::text))),
    CONSTRAINT milestones_check2 CHECK (((refund_request_id IS NULL) = (respond_by IS NULL))),
    CONSTRAINT milestones_check3 CHECK (((refund_request_id IS NULL) OR (state = ANY (ARRAY['active'::text, 'in_review'::text, 'changes_requested'::text, 'on_hold'::text])))),
    CONSTRAINT milestones_end_heard_check CHECK ((end_heard = ANY (ARRAY['client'::text, 'freelancer'::text]))),
    CONSTRAINT milestones_id_check CHECK ((id ~ '^ms_[0-9a-f]{32}$'::text)),
    CONSTRAINT milestones_on_hold_need_attention CHECK (((state = 'on_hold'::text) = (NOT (attention IS DISTINCT FROM 'on_hold'::text)))),
    CONSTRAINT milestones_overdue_have_a_clock CHECK (((attention IS DISTINCT FROM 'clock_overdue'::text) OR (wake_at IS NOT NULL))),
    CONSTRAINT milestones_sequence_check CHECK ((sequence >= 1)),
    CONSTRAINT milestones_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'funding'::text, 'active'::text, 'in_review'::text, 'changes_requested'::text, 'on_hold'::text, 'paid'::text, 'refunded'::text, 'resolved'::text]))),
    CONSTRAINT milestones_unanswered_are_charged CHECK (((attention IS DISTINCT FROM 'charge_unanswered'::text) OR (state = ANY (ARRAY['funding'::text, 'paid'::text]))))
);
CREATE TABLE public.reconciliations (
    id text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    differences integer NOT NULL,
    result jsonb NOT NULL,
    CONSTRAINT reconciliations_check CHECK ((finished_at >= started_at)),
    CONSTRAINT reconciliations_differences_check CHECK ((differences >= 0))
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
    opened_by_via text,
    attention text,
    CONSTRAINT refund_requests_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT refund_requests_attention CHECK ((attention = ANY (ARRAY['on_hold'::text, 'clock_overdue'::text]))),
    CONSTRAINT refund_requests_check CHECK (((state = 'open'::text) = (closed_at IS NULL))),
    CONSTRAINT refund_requests_check1 CHECK ((((on_hold)::bigint = 0) OR ((state = 'declined'::text) AND (milestone_id IS NULL)))),
    CONSTRAINT refund_requests_id_check CHECK ((id ~ '^rr_[0-9a-f]{32}$'::text)),
    CONSTRAINT refund_requests_on_hold_need_attention CHECK ((((on_hold)::bigint > 0) = (NOT (attention IS DISTINCT FROM 'on_hold'::text)))),
    CONSTRAINT refund_requests_opened_by_via_for_a_user CHECK (((opened_by_via IS NULL) OR (opened_by_role = ANY (ARRAY['client'::text, 'freelancer'::text])))),
    CONSTRAINT refund_requests_overdue_are_open CHECK (((attention IS DISTINCT FROM 'clock_overdue'::text) OR (state = 'open'::text))),
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
    attention text,
    CONSTRAINT refunds_amount_check CHECK (((amount)::bigint >= 1)),
    CONSTRAINT refunds_attention CHECK ((attention = 'refund_unanswered'::text)),
    CONSTRAINT refunds_check CHECK (((state = 'sent'::text) = ((rail_reference IS NOT NULL) AND (sent_at IS NOT NULL)))),
    CONSTRAINT refunds_id_check CHECK ((id ~ '^ref_[0-9a-f]{32}$'::text)),
    CONSTRAINT refunds_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text]))),
    CONSTRAINT refunds_unanswered_are_due CHECK (((attention IS NULL) OR (state = 'due'::text)))
);
CREATE TABLE public.reminder_handovers (
    event_id bigint NOT NULL,
    milestone_id text NOT NULL,
    due timestamp with time zone NOT NULL,
    handed_over_at timestamp with time zone NOT NULL,
    handed_to text NOT NULL
);
CREATE TABLE public.tallies (
    topic text NOT NULL,
    name text NOT NULL,
    currency character(3) NOT NULL,
    count bigint NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT tallies_topic_check CHECK ((topic = ANY (ARRAY['events'::text, 'milestones'::text, 'money'::text])))
)
WITH (fillfactor='50');
CREATE TABLE public.tally_place (
    only_one boolean DEFAULT true NOT NULL,
    tx_id xid8 NOT NULL,
    event_id bigint NOT NULL,
    CONSTRAINT tally_place_only_one_check CHECK (only_one)
);
CREATE TABLE public.test_clocks (
    id text NOT NULL,
    platform_id text NOT NULL,
    name text,
    offset_ms bigint NOT NULL,
    target timestamp with time zone,
    command_id text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT test_clocks_check CHECK (((target IS NULL) = (command_id IS NULL))),
    CONSTRAINT test_clocks_id_check CHECK ((id ~ '^clk_[0-9a-f]{32}$'::text)),
    CONSTRAINT test_clocks_offset_ms_check CHECK (((offset_ms >= '-315360000000'::bigint) AND (offset_ms <= '315360000000'::bigint)))
);
CREATE TABLE public.webhook_deliveries (
    endpoint_id text NOT NULL,
    event_id bigint NOT NULL,
    contract_id text NOT NULL,
    state text DEFAULT 'pending'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone DEFAULT now() NOT NULL,
    settled_at timestamp with time zone,
    last_status integer,
    last_failure text,
    CONSTRAINT webhook_deliveries_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT webhook_deliveries_check CHECK (((state = ANY (ARRAY['delivered'::text, 'parked'::text])) = (settled_at IS NOT NULL))),
    CONSTRAINT webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'blocked'::text, 'delivered'::text, 'parked'::text])))
)
WITH (fillfactor='80');
CREATE TABLE public.webhook_dispatch (
    only_one boolean DEFAULT true NOT NULL,
    tx_id xid8 NOT NULL,
    event_id bigint NOT NULL,
    CONSTRAINT webhook_dispatch_only_one_check CHECK (only_one)
);
CREATE TABLE public.webhook_endpoints (
    id text NOT NULL,
    platform_id text NOT NULL,
    url text NOT NULL,
    description text,
    types text[],
    state text DEFAULT 'enabled'::text NOT NULL,
    disabled_reason text,
    failures integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    last_failure text,
    wake_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT webhook_endpoints_check CHECK (((state = 'disabled'::text) = (disabled_reason IS NOT NULL))),
    CONSTRAINT webhook_endpoints_check1 CHECK (((failures = 0) = (failing_since IS NULL))),
    CONSTRAINT webhook_endpoints_description_check CHECK ((length(description) <= 2000)),
    CONSTRAINT webhook_endpoints_failures_check CHECK ((failures >= 0)),
    CONSTRAINT webhook_endpoints_id_check CHECK ((id ~ '^we_[0-9a-f]{32}$'::text)),
    CONSTRAINT webhook_endpoints_state_check CHECK ((state = ANY (ARRAY['enabled'::text, 'disabled'::text]))),
    CONSTRAINT webhook_endpoints_types_check CHECK (((cardinality(types) >= 1) AND (cardinality(types) <= 100))),
    CONSTRAINT webhook_endpoints_url_check CHECK (((length(url) >= 1) AND (length(url) <= 2048)))
);
CREATE TABLE public.webhook_lanes (
    endpoint_id text NOT NULL,
    contract_id text NOT NULL,
    failures integer NOT NULL,
    retry_at timestamp with time zone NOT NULL,
    CONSTRAINT webhook_lanes_failures_check CHECK ((failures >= 1))
);
CREATE TABLE public.webhook_secrets (
    endpoint_id text NOT NULL,
    command_id text NOT NULL,
    sealed text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone
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
	('escrow:ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'USD', 'ctr_01a2118b0f117f37a5dc99515537b660', 1500),
	('escrow:ms_01a2118b114e7207a797d97069b40743', 'USD', 'ctr_01a2118b10cc7444bcb80c48709a1207', 1500),
	('escrow:ms_01a2118b132673caad6347b2c6abc6e4', 'USD', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 1500),
	('escrow:ms_01a2118b170c78e791d02b43c5a92f21', 'USD', 'ctr_01a2118b16c0750f8352520cf36557b1', 1500),
	('escrow:ms_01a2118b18fd743b8f4ab174979ffd32', 'USD', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 0),
	('escrow:ms_01a2118b1bda7637aecd81ce70a5c6bd', 'USD', 'ctr_01a2118b1ba171758677d30f6b0b4843', 0),
	('held_over:ctr_01a2118b1ba171758677d30f6b0b4843', 'USD', 'ctr_01a2118b1ba171758677d30f6b0b4843', 600),
	('escrow:ms_01a2118b1ec17898aede238b2ad398de', 'USD', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 0),
	('held_over:ctr_01a2118b1e4f7d18ad035b091f1116f1', 'USD', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 0),
	('escrow:ms_01a2118b22087169a70c4ad9583974f8', 'USD', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 2000),
	('escrow:ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', 'ctr_01a2118b240075ad974591e631bc7cab', 0),
	('escrow:ms_01a2118b4a457268a0fbe7e4ff6343da', 'USD', 'ctr_01a2118b4a0f79918567cfbcb6057737', 1500),
	('escrow:ms_01a2118b26f3768b96cff5418b57de5f', 'USD', 'ctr_01a2118b26337ff28a9f23461cf3b969', 0),
	('escrow:ms_01a2118b299b78158ffb9d5ef39cf2df', 'USD', 'ctr_01a2118b29667a99b99bb86d6a72468a', 1500),
	('escrow:ms_01a2118b2b7c74209ce80c7d725b3909', 'USD', 'ctr_01a2118b2b5372e5877ca0949a540faa', 1500),
	('escrow:ms_01a2118b2d85701191e80f3b2e13c2bf', 'USD', 'ctr_01a2118b2d3a70138940d53f64475266', 0),
	('refunds_due:chg_01a2118b2e7d733c8a081eb3666601db', 'USD', 'ctr_01a2118b2d3a70138940d53f64475266', 0),
	('escrow:ms_01a2118b2fb779b38deb5ad625294de1', 'USD', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 0),
	('escrow:ms_01a2118b54a07d1cb8fed47a958348bf', 'USD', 'ctr_01a2118b547c78dfbe90db7baabebabc', 0),
	('refunds_due:chg_01a2118b311c78cdbb79b3e07357a377', 'USD', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 0),
	('escrow:ms_01a2118b34e074cba1d7c28a3299c2bb', 'USD', 'ctr_01a2118b349b7b63afee387862c76316', 0),
	('freelancer:bob:USD', 'USD', NULL, 13770),
	('held_over:ctr_01a2118b349b7b63afee387862c76316', 'USD', 'ctr_01a2118b349b7b63afee387862c76316', 600),
	('escrow:ms_01a2118b385f7cf68dd82e84bf4c928f', 'USD', 'ctr_01a2118b38307737988606afd836d065', 0),
	('held_over:ctr_01a2118b38307737988606afd836d065', 'USD', 'ctr_01a2118b38307737988606afd836d065', 0),
	('on_hold:rr_01a2118b3aa578d49f7988941cdd9b17', 'USD', 'ctr_01a2118b38307737988606afd836d065', 600),
	('escrow:ms_01a2118b3be576c0968c0329709b37dd', 'USD', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 0),
	('held_over:ctr_01a2118b3bd37b578796a58c3af3b74c', 'USD', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 0),
	('refunds_due:chg_01a2118b3c877291b445dc9544c7809e', 'USD', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 0),
	('escrow:ms_01a2118b3d8a70ef9ae6b677c8af663a', 'USD', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 0),
	('held_over:ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'USD', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 0),
	('escrow:ms_01a2118b42747c3d8e15b94b08c72b70', 'USD', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 1500),
	('escrow:ms_01a2118b453775b2b742cebfe5348976', 'USD', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 1500),
	('escrow:ms_01a2118b46eb762ab63151fd68b0f5f1', 'USD', 'ctr_01a2118b46d37091917ab51e5c9899d8', 0),
	('held_over:ctr_01a2118b46d37091917ab51e5c9899d8', 'USD', 'ctr_01a2118b46d37091917ab51e5c9899d8', 0),
	('escrow:ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 'ctr_01a2118b46d37091917ab51e5c9899d8', 0),
	('refunds_due:chg_01a2118b49b6761498eb9cb9236dec7b', 'USD', 'ctr_01a2118b46d37091917ab51e5c9899d8', 0),
	('refunds_due:chg_01a2118b481275b5844ae40b8183e601', 'USD', 'ctr_01a2118b46d37091917ab51e5c9899d8', 0),
	('escrow:ms_01a2118b4bbb707ab45cc90ac47b2a66', 'USD', 'ctr_01a2118b4b8370b399966315fe839ac6', 1500),
	('escrow:ms_01a2118b4d3a718591c41c5d348076a9', 'USD', 'ctr_01a2118b4d257ba4ae16542bba502208', 1500),
	('escrow:ms_01a2118b4f827d178e38927c488f5083', 'USD', 'ctr_01a2118b4f497468a41289006043f3fd', 1500),
	('escrow:ms_01a2118b505374f2a61505bc560bbd96', 'USD', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 1500),
	('escrow:ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'USD', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 0),
	('escrow:ms_01a2118b52647f989bffa4b8a1fcf3d3', 'USD', 'ctr_01a2118b52207c3ba47557aee8588d98', 1500),
	('escrow:ms_01a2118b537a71ea96e9e12861eb7cf1', 'USD', 'ctr_01a2118b535a7534b511c516d6c296e0', 1500);
INSERT INTO ledger.entries VALUES
	('jrn_01a2118b10567f71811a273981a7270e', 1, 'ctr_01a2118b0f117f37a5dc99515537b660', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b10567f71811a273981a7270e', 2, 'ctr_01a2118b0f117f37a5dc99515537b660', 'escrow:ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'USD', 1500),
	('jrn_01a2118b123270f5ac378c6ad49124dc', 1, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b123270f5ac378c6ad49124dc', 2, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'escrow:ms_01a2118b114e7207a797d97069b40743', 'USD', 1500),
	('jrn_01a2118b15c675668b49b2361c1d968a', 1, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b15c675668b49b2361c1d968a', 2, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'escrow:ms_01a2118b132673caad6347b2c6abc6e4', 'USD', 1500),
	('jrn_01a2118b17fa75fea519d2cdd5f11c68', 1, 'ctr_01a2118b16c0750f8352520cf36557b1', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b17fa75fea519d2cdd5f11c68', 2, 'ctr_01a2118b16c0750f8352520cf36557b1', 'escrow:ms_01a2118b170c78e791d02b43c5a92f21', 'USD', 1500),
	('jrn_01a2118b1a1e7a29a7d1ee11cb3343cf', 1, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b1a1e7a29a7d1ee11cb3343cf', 2, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'escrow:ms_01a2118b18fd743b8f4ab174979ffd32', 'USD', 1500),
	('jrn_01a2118b1b5a71b89f19210bf62de8a3', 1, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'escrow:ms_01a2118b18fd743b8f4ab174979ffd32', 'USD', -1500),
	('jrn_01a2118b1b5a71b89f19210bf62de8a3', 2, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a2118b1b5a71b89f19210bf62de8a3', 3, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'fees', 'USD', 150),
	('jrn_01a2118b1d70715fb2b3597df798c6c5', 1, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b1d70715fb2b3597df798c6c5', 2, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'escrow:ms_01a2118b1bda7637aecd81ce70a5c6bd', 'USD', 1500),
	('jrn_01a2118b1e057c6b9009e304606fb90e', 1, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'escrow:ms_01a2118b1bda7637aecd81ce70a5c6bd', 'USD', -1500),
	('jrn_01a2118b1e057c6b9009e304606fb90e', 2, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b1e057c6b9009e304606fb90e', 3, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'fees', 'USD', 90),
	('jrn_01a2118b1e057c6b9009e304606fb90e', 4, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'held_over:ctr_01a2118b1ba171758677d30f6b0b4843', 'USD', 600),
	('jrn_01a2118b20697b1483b0a406ebf9129a', 1, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b20697b1483b0a406ebf9129a', 2, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'escrow:ms_01a2118b1ec17898aede238b2ad398de', 'USD', 1500),
	('jrn_01a2118b21d67dc2826d1f496bc71dee', 1, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'escrow:ms_01a2118b1ec17898aede238b2ad398de', 'USD', -1500),
	('jrn_01a2118b21d67dc2826d1f496bc71dee', 2, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b21d67dc2826d1f496bc71dee', 3, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'fees', 'USD', 90),
	('jrn_01a2118b21d67dc2826d1f496bc71dee', 4, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'held_over:ctr_01a2118b1e4f7d18ad035b091f1116f1', 'USD', 600),
	('jrn_01a2118b223a743ea0d1ef13043f5a11', 1, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'held_over:ctr_01a2118b1e4f7d18ad035b091f1116f1', 'USD', -600),
	('jrn_01a2118b223a743ea0d1ef13043f5a11', 2, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'escrow:ms_01a2118b22087169a70c4ad9583974f8', 'USD', 600),
	('jrn_01a2118b224c7ca88597d2d647addd10', 1, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'external:simulated', 'USD', -1400),
	('jrn_01a2118b224c7ca88597d2d647addd10', 2, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'escrow:ms_01a2118b22087169a70c4ad9583974f8', 'USD', 1400),
	('jrn_01a2118b251b70ea80c9f03a3cdb180a', 1, 'ctr_01a2118b240075ad974591e631bc7cab', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b251b70ea80c9f03a3cdb180a', 2, 'ctr_01a2118b240075ad974591e631bc7cab', 'escrow:ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', 1500),
	('jrn_01a2118b25c07a5ba0f649d734fe9756', 1, 'ctr_01a2118b240075ad974591e631bc7cab', 'escrow:ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', -1500),
	('jrn_01a2118b25c07a5ba0f649d734fe9756', 2, 'ctr_01a2118b240075ad974591e631bc7cab', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a2118b25c07a5ba0f649d734fe9756', 3, 'ctr_01a2118b240075ad974591e631bc7cab', 'fees', 'USD', 150),
	('jrn_01a2118b26b876b3a9fc8a5a537a28c1', 1, 'ctr_01a2118b240075ad974591e631bc7cab', 'external:simulated', 'USD', -500),
	('jrn_01a2118b26b876b3a9fc8a5a537a28c1', 2, 'ctr_01a2118b240075ad974591e631bc7cab', 'freelancer:bob:USD', 'USD', 450),
	('jrn_01a2118b26b876b3a9fc8a5a537a28c1', 3, 'ctr_01a2118b240075ad974591e631bc7cab', 'fees', 'USD', 50),
	('jrn_01a2118b283e701d9bcd3b36b33f57a6', 1, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b283e701d9bcd3b36b33f57a6', 2, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'escrow:ms_01a2118b26f3768b96cff5418b57de5f', 'USD', 1500),
	('jrn_01a2118b28fe73a68f6a772e56a646b4', 1, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'escrow:ms_01a2118b26f3768b96cff5418b57de5f', 'USD', -1500),
	('jrn_01a2118b28fe73a68f6a772e56a646b4', 2, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a2118b28fe73a68f6a772e56a646b4', 3, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'fees', 'USD', 150),
	('jrn_01a2118b2a52706a8c123257885d546d', 1, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b2a52706a8c123257885d546d', 2, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'escrow:ms_01a2118b299b78158ffb9d5ef39cf2df', 'USD', 1500),
	('jrn_01a2118b2c6d7baeb1f01ef092d268a9', 1, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b2c6d7baeb1f01ef092d268a9', 2, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'escrow:ms_01a2118b2b7c74209ce80c7d725b3909', 'USD', 1500),
	('jrn_01a2118b2e837a6c99dcba99bb85b621', 1, 'ctr_01a2118b2d3a70138940d53f64475266', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b2e837a6c99dcba99bb85b621', 2, 'ctr_01a2118b2d3a70138940d53f64475266', 'escrow:ms_01a2118b2d85701191e80f3b2e13c2bf', 'USD', 1500),
	('jrn_01a2118b2f6d7650bed7690052839ec9', 1, 'ctr_01a2118b2d3a70138940d53f64475266', 'escrow:ms_01a2118b2d85701191e80f3b2e13c2bf', 'USD', -1500),
	('jrn_01a2118b2f6d7650bed7690052839ec9', 2, 'ctr_01a2118b2d3a70138940d53f64475266', 'refunds_due:chg_01a2118b2e7d733c8a081eb3666601db', 'USD', 1500),
	('jrn_01a2118b30a67b34a8de1cf1735d8e96', 1, 'ctr_01a2118b2d3a70138940d53f64475266', 'refunds_due:chg_01a2118b2e7d733c8a081eb3666601db', 'USD', -1500),
	('jrn_01a2118b30a67b34a8de1cf1735d8e96', 2, 'ctr_01a2118b2d3a70138940d53f64475266', 'external:simulated', 'USD', 1500),
	('jrn_01a2118b311d7772a755691b3fbf5348', 1, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b311d7772a755691b3fbf5348', 2, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'escrow:ms_01a2118b2fb779b38deb5ad625294de1', 'USD', 1500),
	('jrn_01a2118b340e789daa122d3b656948cd', 1, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'escrow:ms_01a2118b2fb779b38deb5ad625294de1', 'USD', -1500),
	('jrn_01a2118b340e789daa122d3b656948cd', 2, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'freelancer:bob:USD', 'USD', 900),
	('jrn_01a2118b340e789daa122d3b656948cd', 3, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'fees', 'USD', 100),
	('jrn_01a2118b340e789daa122d3b656948cd', 4, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'refunds_due:chg_01a2118b311c78cdbb79b3e07357a377', 'USD', 500),
	('jrn_01a2118b355f75a9ade98da8e2877ad5', 1, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'refunds_due:chg_01a2118b311c78cdbb79b3e07357a377', 'USD', -500),
	('jrn_01a2118b355f75a9ade98da8e2877ad5', 2, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'external:simulated', 'USD', 500),
	('jrn_01a2118b365e7426ac7fc4f5ac1c0746', 1, 'ctr_01a2118b349b7b63afee387862c76316', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b365e7426ac7fc4f5ac1c0746', 2, 'ctr_01a2118b349b7b63afee387862c76316', 'escrow:ms_01a2118b34e074cba1d7c28a3299c2bb', 'USD', 1500),
	('jrn_01a2118b37a979978eb516e9b0fc2403', 1, 'ctr_01a2118b349b7b63afee387862c76316', 'escrow:ms_01a2118b34e074cba1d7c28a3299c2bb', 'USD', -1500),
	('jrn_01a2118b37a979978eb516e9b0fc2403', 2, 'ctr_01a2118b349b7b63afee387862c76316', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b37a979978eb516e9b0fc2403', 3, 'ctr_01a2118b349b7b63afee387862c76316', 'fees', 'USD', 90),
	('jrn_01a2118b37a979978eb516e9b0fc2403', 4, 'ctr_01a2118b349b7b63afee387862c76316', 'held_over:ctr_01a2118b349b7b63afee387862c76316', 'USD', 600),
	('jrn_01a2118b39857e0db1a79638680bd2a6', 1, 'ctr_01a2118b38307737988606afd836d065', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b39857e0db1a79638680bd2a6', 2, 'ctr_01a2118b38307737988606afd836d065', 'escrow:ms_01a2118b385f7cf68dd82e84bf4c928f', 'USD', 1500),
	('jrn_01a2118b3a8d7fdf9dda7908421fd554', 1, 'ctr_01a2118b38307737988606afd836d065', 'escrow:ms_01a2118b385f7cf68dd82e84bf4c928f', 'USD', -1500),
	('jrn_01a2118b3a8d7fdf9dda7908421fd554', 2, 'ctr_01a2118b38307737988606afd836d065', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b3a8d7fdf9dda7908421fd554', 3, 'ctr_01a2118b38307737988606afd836d065', 'fees', 'USD', 90),
	('jrn_01a2118b3a8d7fdf9dda7908421fd554', 4, 'ctr_01a2118b38307737988606afd836d065', 'held_over:ctr_01a2118b38307737988606afd836d065', 'USD', 600),
	('jrn_01a2118b3b8c73438170047c9787e1e6', 1, 'ctr_01a2118b38307737988606afd836d065', 'held_over:ctr_01a2118b38307737988606afd836d065', 'USD', -600),
	('jrn_01a2118b3b8c73438170047c9787e1e6', 2, 'ctr_01a2118b38307737988606afd836d065', 'on_hold:rr_01a2118b3aa578d49f7988941cdd9b17', 'USD', 600),
	('jrn_01a2118b3c8a7f069141ac529650e07d', 1, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b3c8a7f069141ac529650e07d', 2, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'escrow:ms_01a2118b3be576c0968c0329709b37dd', 'USD', 1500),
	('jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', 1, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'escrow:ms_01a2118b3be576c0968c0329709b37dd', 'USD', -1500),
	('jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', 2, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', 3, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'fees', 'USD', 90),
	('jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', 4, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'held_over:ctr_01a2118b3bd37b578796a58c3af3b74c', 'USD', 600),
	('jrn_01a2118b3d5478dda7fbf5c38b70633f', 1, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'held_over:ctr_01a2118b3bd37b578796a58c3af3b74c', 'USD', -600),
	('jrn_01a2118b3d5478dda7fbf5c38b70633f', 2, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'refunds_due:chg_01a2118b3c877291b445dc9544c7809e', 'USD', 600),
	('jrn_01a2118b3e397ddeb06b0aba8c9720a2', 1, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'refunds_due:chg_01a2118b3c877291b445dc9544c7809e', 'USD', -600),
	('jrn_01a2118b3e397ddeb06b0aba8c9720a2', 2, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'external:simulated', 'USD', 600),
	('jrn_01a2118b40c076499376e306985d852f', 1, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b40c076499376e306985d852f', 2, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'escrow:ms_01a2118b3d8a70ef9ae6b677c8af663a', 'USD', 1500),
	('jrn_01a2118b425c74e986517805eff0d50b', 1, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'escrow:ms_01a2118b3d8a70ef9ae6b677c8af663a', 'USD', -1500),
	('jrn_01a2118b425c74e986517805eff0d50b', 2, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b425c74e986517805eff0d50b', 3, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'fees', 'USD', 90),
	('jrn_01a2118b425c74e986517805eff0d50b', 4, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'held_over:ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'USD', 600),
	('jrn_01a2118b432278e3b0388e72f32a4ec4', 1, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'held_over:ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'USD', -600),
	('jrn_01a2118b432278e3b0388e72f32a4ec4', 2, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'escrow:ms_01a2118b42747c3d8e15b94b08c72b70', 'USD', 600),
	('jrn_01a2118b43fd711093dc66350db0c9fa', 1, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'external:simulated', 'USD', -900),
	('jrn_01a2118b43fd711093dc66350db0c9fa', 2, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'escrow:ms_01a2118b42747c3d8e15b94b08c72b70', 'USD', 900),
	('jrn_01a2118b45fa7a6b80645c4c8a149c40', 1, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b45fa7a6b80645c4c8a149c40', 2, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'escrow:ms_01a2118b453775b2b742cebfe5348976', 'USD', 1500),
	('jrn_01a2118b48137cf6b53f93409bfad7d0', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b48137cf6b53f93409bfad7d0', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'escrow:ms_01a2118b46eb762ab63151fd68b0f5f1', 'USD', 1500),
	('jrn_01a2118b48bb77f48315fdf95f84bf9e', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'escrow:ms_01a2118b46eb762ab63151fd68b0f5f1', 'USD', -1500),
	('jrn_01a2118b48bb77f48315fdf95f84bf9e', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'freelancer:bob:USD', 'USD', 810),
	('jrn_01a2118b48bb77f48315fdf95f84bf9e', 3, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'fees', 'USD', 90),
	('jrn_01a2118b48bb77f48315fdf95f84bf9e', 4, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'held_over:ctr_01a2118b46d37091917ab51e5c9899d8', 'USD', 600),
	('jrn_01a2118b495779b0a2f5a4e63973f43d', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'held_over:ctr_01a2118b46d37091917ab51e5c9899d8', 'USD', -600),
	('jrn_01a2118b495779b0a2f5a4e63973f43d', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'escrow:ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 600),
	('jrn_01a2118b49bf7fb3b5380ea19aa2e96b', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'external:simulated', 'USD', -900),
	('jrn_01a2118b49bf7fb3b5380ea19aa2e96b', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'escrow:ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 900),
	('jrn_01a2118b4a4b79e88f06e2174c8cdc1b', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'escrow:ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', -1500),
	('jrn_01a2118b4a4b79e88f06e2174c8cdc1b', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'refunds_due:chg_01a2118b49b6761498eb9cb9236dec7b', 'USD', 900),
	('jrn_01a2118b4a4b79e88f06e2174c8cdc1b', 3, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'refunds_due:chg_01a2118b481275b5844ae40b8183e601', 'USD', 600),
	('jrn_01a2118b4adf719a8af80d014d37576f', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'refunds_due:chg_01a2118b49b6761498eb9cb9236dec7b', 'USD', -900),
	('jrn_01a2118b4adf719a8af80d014d37576f', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'external:simulated', 'USD', 900),
	('jrn_01a2118b4aec74958592a62d4c4e1932', 1, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b4aec74958592a62d4c4e1932', 2, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'escrow:ms_01a2118b4a457268a0fbe7e4ff6343da', 'USD', 1500),
	('jrn_01a2118b4afb79e6ba139426834f42a8', 1, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'refunds_due:chg_01a2118b481275b5844ae40b8183e601', 'USD', -600),
	('jrn_01a2118b4afb79e6ba139426834f42a8', 2, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'external:simulated', 'USD', 600),
	('jrn_01a2118b4cd672eda270505048bfaf41', 1, 'ctr_01a2118b4b8370b399966315fe839ac6', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b4cd672eda270505048bfaf41', 2, 'ctr_01a2118b4b8370b399966315fe839ac6', 'escrow:ms_01a2118b4bbb707ab45cc90ac47b2a66', 'USD', 1500),
	('jrn_01a2118b4e3d7fe199999d4201f6f9e0', 1, 'ctr_01a2118b4d257ba4ae16542bba502208', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b4e3d7fe199999d4201f6f9e0', 2, 'ctr_01a2118b4d257ba4ae16542bba502208', 'escrow:ms_01a2118b4d3a718591c41c5d348076a9', 'USD', 1500),
	('jrn_01a2118b5004711b953f1b2f22e84691', 1, 'ctr_01a2118b4f497468a41289006043f3fd', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b5004711b953f1b2f22e84691', 2, 'ctr_01a2118b4f497468a41289006043f3fd', 'escrow:ms_01a2118b4f827d178e38927c488f5083', 'USD', 1500),
	('jrn_01a2118b50927e3882bd9cebddb86c28', 1, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b50927e3882bd9cebddb86c28', 2, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'escrow:ms_01a2118b505374f2a61505bc560bbd96', 'USD', 1500),
	('jrn_01a2118b51587b0f8fc84ae736b99695', 1, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b51587b0f8fc84ae736b99695', 2, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'escrow:ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'USD', 1500),
	('jrn_01a2118b520c7b3cbd8bd76da031b7d6', 1, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'escrow:ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'USD', -1500),
	('jrn_01a2118b520c7b3cbd8bd76da031b7d6', 2, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a2118b520c7b3cbd8bd76da031b7d6', 3, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'fees', 'USD', 150),
	('jrn_01a2118b52eb7351836118f5e3beadf1', 1, 'ctr_01a2118b52207c3ba47557aee8588d98', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b52eb7351836118f5e3beadf1', 2, 'ctr_01a2118b52207c3ba47557aee8588d98', 'escrow:ms_01a2118b52647f989bffa4b8a1fcf3d3', 'USD', 1500),
	('jrn_01a2118b540871749130f8af2c6ceb7e', 1, 'ctr_01a2118b535a7534b511c516d6c296e0', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b540871749130f8af2c6ceb7e', 2, 'ctr_01a2118b535a7534b511c516d6c296e0', 'escrow:ms_01a2118b537a71ea96e9e12861eb7cf1', 'USD', 1500),
	('jrn_01a2118b554e7814a9129b39a14e5c64', 1, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'external:simulated', 'USD', -1500),
	('jrn_01a2118b554e7814a9129b39a14e5c64', 2, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'escrow:ms_01a2118b54a07d1cb8fed47a958348bf', 'USD', 1500),
	('jrn_01a2118b55ba7d9c9c6f29abcd593af9', 1, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'escrow:ms_01a2118b54a07d1cb8fed47a958348bf', 'USD', -1500),
	('jrn_01a2118b55ba7d9c9c6f29abcd593af9', 2, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'freelancer:bob:USD', 'USD', 1350),
	('jrn_01a2118b55ba7d9c9c6f29abcd593af9', 3, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'fees', 'USD', 150);
INSERT INTO ledger.journals VALUES
	('jrn_01a2118b10567f71811a273981a7270e', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920:cmd_01a2118b0f8f7f389e76e7e3d4b57ba0:deposit', '\x63a991bacf6b9820a44abebdfb6731c924e187f0b0c458126936b7a2e76dd3e9', 'deposit', 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', NULL, '2026-11-25 07:10:55.825+00', '2026-11-25 07:10:56.078655+00', NULL),
	('jrn_01a2118b123270f5ac378c6ad49124dc', 'ms_01a2118b114e7207a797d97069b40743:cmd_01a2118b117e7950a3228c2c77bec926:deposit', '\x6787cc64012d512acb5623501d3b7634feb13c0767a524eae828590145c97e7d', 'deposit', 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b117e7950a3228c2c77bec926', NULL, '2026-11-25 07:10:56.371+00', '2026-11-25 07:10:56.543847+00', NULL),
	('jrn_01a2118b15c675668b49b2361c1d968a', 'ms_01a2118b132673caad6347b2c6abc6e4:cmd_01a2118b139270d59d655f8b3344bb71:deposit', '\x9b8de77b83230400207da8d327f69607bbf35bd25bd28ae26ed78f4fdfec690e', 'deposit', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b139270d59d655f8b3344bb71', NULL, '2026-11-25 07:10:56.84+00', '2026-11-25 07:10:57.427679+00', NULL),
	('jrn_01a2118b17fa75fea519d2cdd5f11c68', 'ms_01a2118b170c78e791d02b43c5a92f21:cmd_01a2118b174874208595948722e4de70:deposit', '\x7cec118d6df10c23276818c56a38e9524ccdaff6ed2d36a6864007b193b6fe3c', 'deposit', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b174874208595948722e4de70', NULL, '2026-11-25 07:10:57.854+00', '2026-11-25 07:10:58.03837+00', NULL),
	('jrn_01a2118b1a1e7a29a7d1ee11cb3343cf', 'ms_01a2118b18fd743b8f4ab174979ffd32:cmd_01a2118b191f719a9f2e02d57a11653a:deposit', '\x93de4de5f54c984f55fe9338fbfed5e8d473928c783f199e1212ad25f5243225', 'deposit', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b191f719a9f2e02d57a11653a', NULL, '2026-11-25 07:10:58.31+00', '2026-11-25 07:10:58.549291+00', NULL),
	('jrn_01a2118b1b5a71b89f19210bf62de8a3', 'ms_01a2118b18fd743b8f4ab174979ffd32:cmd_01a2118b1aff75e3badfa89d33a50797:release', '\xfc06f6c6832ad9eb9072c4d9a2a206298eeaa7e6043de9f8820c7b1a842af364', 'release', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a2118b1aff75e3badfa89d33a50797', NULL, '2026-11-25 07:10:58.789+00', '2026-11-25 07:10:58.866218+00', NULL),
	('jrn_01a2118b1d70715fb2b3597df798c6c5', 'ms_01a2118b1bda7637aecd81ce70a5c6bd:cmd_01a2118b1c4a7249a021ae4a1dfec117:deposit', '\xd6bc3ae6d49eb188920956067a19d7ef700dacf62f94e384be7ba4ce988fa774', 'deposit', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b1c4a7249a021ae4a1dfec117', NULL, '2026-11-25 07:10:59.108+00', '2026-11-25 07:10:59.436282+00', NULL),
	('jrn_01a2118b1e057c6b9009e304606fb90e', 'ms_01a2118b1bda7637aecd81ce70a5c6bd:cmd_01a2118b1de87d3da480e6585628cc14:release', '\x0434368fe9ea2f40aa7eac5fd6a438d464505dad40005a482a294b53bb7ab353', 'release', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b1de87d3da480e6585628cc14', NULL, '2026-11-25 07:10:59.549+00', '2026-11-25 07:10:59.583446+00', NULL),
	('jrn_01a2118b20697b1483b0a406ebf9129a', 'ms_01a2118b1ec17898aede238b2ad398de:cmd_01a2118b1f417928b015171e5b61640a:deposit', '\xa1fe7dfc823f2f26c131ace6ff9ecc1945e1f32928f97fde91586fabc833e43c', 'deposit', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b1f417928b015171e5b61640a', NULL, '2026-11-25 07:10:59.884+00', '2026-11-25 07:11:00.053125+00', NULL),
	('jrn_01a2118b21d67dc2826d1f496bc71dee', 'ms_01a2118b1ec17898aede238b2ad398de:cmd_01a2118b21b177919b9960220714e60b:release', '\x029f750ce5371deb3e3a572dc5a9cf5efe9d32fc5c349e95a9ca9b15cddff25c', 'release', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b21b177919b9960220714e60b', NULL, '2026-11-25 07:11:00.526+00', '2026-11-25 07:11:00.562357+00', NULL),
	('jrn_01a2118b223a743ea0d1ef13043f5a11', 'ms_01a2118b22087169a70c4ad9583974f8:cmd_01a2118b22187aae834e654667b7ff54:draw', '\x9b45a8b2c88a162f2c2eba0275c044f58ffb1bcbb094e7ca43a6f357456242f4', 'draw', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b22187aae834e654667b7ff54', NULL, '2026-11-25 07:11:00.629+00', '2026-11-25 07:11:00.664576+00', NULL),
	('jrn_01a2118b224c7ca88597d2d647addd10', 'ms_01a2118b22087169a70c4ad9583974f8:cmd_01a2118b22187aae834e654667b7ff54:deposit', '\x5bfd5bc7fa8676478e39a4dffaea2a00c21182e37d1789cc1cf1d90c60800844', 'deposit', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b22187aae834e654667b7ff54', NULL, '2026-11-25 07:11:00.629+00', '2026-11-25 07:11:00.680401+00', NULL),
	('jrn_01a2118b251b70ea80c9f03a3cdb180a', 'ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b248f7dc3a0c66b525b7d6c41:deposit', '\x3be0d0ae1fb56d6a0dc1afd39814e8ab7f75d57e09df2ccab3a87f8dbae8be0c', 'deposit', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b248f7dc3a0c66b525b7d6c41', NULL, '2026-11-25 07:11:01.248+00', '2026-11-25 07:11:01.382091+00', NULL),
	('jrn_01a2118b25c07a5ba0f649d734fe9756', 'ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b258c72de9c95fb194feb31ce:release', '\x771f3bce377de79c4ee0c5244d55ab13f8890de6903f609586b0a0e51e802624', 'release', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a2118b258c72de9c95fb194feb31ce', NULL, '2026-11-25 07:11:01.501+00', '2026-11-25 07:11:01.563974+00', NULL),
	('jrn_01a2118b26b876b3a9fc8a5a537a28c1', 'ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b258c72de9c95fb194feb31ce:bonus', '\x1c7fb3ab05f717c0944416407fbeaa822f3cc48bb1fc729fe2e8e27a1296858c', 'bonus', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'USD', 3, 'client', 'alice', 'R14', 'cmd_01a2118b258c72de9c95fb194feb31ce', NULL, '2026-11-25 07:11:01.501+00', '2026-11-25 07:11:01.690298+00', NULL),
	('jrn_01a2118b283e701d9bcd3b36b33f57a6', 'ms_01a2118b26f3768b96cff5418b57de5f:cmd_01a2118b2749797e95dbca5d2d04e822:deposit', '\x6ff0e5a785d869f6b5eeacb0aea595b53780bf3557a72c2a00d677abfe9f3e40', 'deposit', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b2749797e95dbca5d2d04e822', NULL, '2026-11-25 07:11:01.946+00', '2026-11-25 07:11:02.18846+00', NULL),
	('jrn_01a2118b28fe73a68f6a772e56a646b4', 'ms_01a2118b26f3768b96cff5418b57de5f:cmd_01a2118b28d573aa96acee3abc9fe759:release', '\x55c6b721c45b6821244351a0b9db0f1e674f9621e34e81b2c67326704a6b4f82', 'release', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a2118b28d573aa96acee3abc9fe759', NULL, '2026-11-25 07:11:02.32+00', '2026-11-25 07:11:02.396515+00', NULL),
	('jrn_01a2118b2a52706a8c123257885d546d', 'ms_01a2118b299b78158ffb9d5ef39cf2df:cmd_01a2118b29ab7ae3b7be9ae0d8de2e01:deposit', '\xb76c9995641dccf77905ec51dce51d8f3790d7b7f8178c797b39d3226614e786', 'deposit', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', NULL, '2026-11-25 07:11:02.567+00', '2026-11-25 07:11:02.72352+00', NULL),
	('jrn_01a2118b2c6d7baeb1f01ef092d268a9', 'ms_01a2118b2b7c74209ce80c7d725b3909:cmd_01a2118b2ba178429e560eb4c9e1098c:deposit', '\x128930c5b04c5c6771c545f04aa9e0c8ada2ea0d76c118d53e1bdf7b46948a70', 'deposit', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b2ba178429e560eb4c9e1098c', NULL, '2026-11-25 07:11:03.069+00', '2026-11-25 07:11:03.274699+00', NULL),
	('jrn_01a2118b2e837a6c99dcba99bb85b621', 'ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2e367176852846d3357908fd:deposit', '\xadefd2700d93d1016c442978c8630d88979a7525418f6ae7212dab7cf5739866', 'deposit', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b2e367176852846d3357908fd', NULL, '2026-11-25 07:11:03.722+00', '2026-11-25 07:11:03.797431+00', NULL),
	('jrn_01a2118b2f6d7650bed7690052839ec9', 'ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2f4c7ae7acbc83671a546ee9:refund', '\x3847c91ee51f6917508b9b4106248e5409b5bdc98d2896099508a9144968b8f1', 'refund', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a2118b2f4c7ae7acbc83671a546ee9', NULL, '2026-11-25 07:11:03.982+00', '2026-11-25 07:11:04.032916+00', NULL),
	('jrn_01a2118b30a67b34a8de1cf1735d8e96', 'ref_01a2118b2f837a969b89adf2a3192b69:ref_01a2118b2f837a969b89adf2a3192b69:refund_transfer', '\xf9345a367da623d639aa344ef5f4a76cab5fd9aa8c9c6405670e6d6295a0b1d2', 'refund_transfer', 'ctr_01a2118b2d3a70138940d53f64475266', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2118b2f837a969b89adf2a3192b69', NULL, '2026-11-25 07:11:04.129+00', '2026-11-25 07:11:04.323498+00', NULL),
	('jrn_01a2118b311d7772a755691b3fbf5348', 'ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b2fbe706c9731dda833e23e9e:deposit', '\x9f72983d1b014c60bbcd22e3ff779530c1c50c6f339591808bea3131c9cc550c', 'deposit', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b2fbe706c9731dda833e23e9e', NULL, '2026-11-25 07:11:04.125+00', '2026-11-25 07:11:04.47041+00', NULL),
	('jrn_01a2118b340e789daa122d3b656948cd', 'ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b335f71a3840c8fb80e7241b4:resolve', '\x185854776290e222617d2727f06d03f606223ca13bbb729b8c10cb6eb5b3f647', 'resolve', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', 'USD', 4, 'ops', 'olga', 'R19', 'cmd_01a2118b335f71a3840c8fb80e7241b4', NULL, '2026-11-25 07:11:05.046+00', '2026-11-25 07:11:05.220116+00', NULL),
	('jrn_01a2118b355f75a9ade98da8e2877ad5', 'ref_01a2118b34177039990cae7f6c03643f:ref_01a2118b34177039990cae7f6c03643f:refund_transfer', '\xa4385ca46d18a4aa764bd875d72c639680f6bad521e3f3a8b87ee86b2baa79ba', 'refund_transfer', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2118b34177039990cae7f6c03643f', NULL, '2026-11-25 07:11:05.424+00', '2026-11-25 07:11:05.566028+00', NULL),
	('jrn_01a2118b365e7426ac7fc4f5ac1c0746', 'ms_01a2118b34e074cba1d7c28a3299c2bb:cmd_01a2118b35057d82ae6c445fd8450a7e:deposit', '\xf0072c29e216368cf4ab3bafc58cb5bd41923ead3c640bc89b5a3041a8a564af', 'deposit', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b35057d82ae6c445fd8450a7e', NULL, '2026-11-25 07:11:05.475+00', '2026-11-25 07:11:05.818806+00', NULL),
	('jrn_01a2118b37a979978eb516e9b0fc2403', 'ms_01a2118b34e074cba1d7c28a3299c2bb:cmd_01a2118b3713744fa5e1dd421e3507b4:release', '\x95f4584d337302fcbf0d4eb54268870ce0de63e9d0a429d74aa9dd8845978b07', 'release', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b3713744fa5e1dd421e3507b4', NULL, '2026-11-25 07:11:05.98+00', '2026-11-25 07:11:06.150776+00', NULL),
	('jrn_01a2118b39857e0db1a79638680bd2a6', 'ms_01a2118b385f7cf68dd82e84bf4c928f:cmd_01a2118b389175028a80dc9646a39d4a:deposit', '\x05967f995a647185eb485c60d320579e041566b7f02d75854eef81110b30226e', 'deposit', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b389175028a80dc9646a39d4a', NULL, '2026-11-25 07:11:06.374+00', '2026-11-25 07:11:06.627105+00', NULL),
	('jrn_01a2118b3a8d7fdf9dda7908421fd554', 'ms_01a2118b385f7cf68dd82e84bf4c928f:cmd_01a2118b3a487c4aa9b213a03c75539b:release', '\xd1da263b28dd9383ff92233ec6fcd548451969daa3bdd8d10dafab8fdfa8b66d', 'release', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b3a487c4aa9b213a03c75539b', NULL, '2026-11-25 07:11:06.821+00', '2026-11-25 07:11:06.889696+00', NULL),
	('jrn_01a2118b3b8c73438170047c9787e1e6', 'rr_01a2118b3aa578d49f7988941cdd9b17:cmd_01a2118b3aec73f5a1153732db72ea9e:set_aside', '\x83b623738a933e5db1670158ae79805b602a4a54971a6d4b41b3f9d46d41e1bc', 'set_aside', 'ctr_01a2118b38307737988606afd836d065', NULL, 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a2118b3aec73f5a1153732db72ea9e', NULL, '2026-11-25 07:11:06.985+00', '2026-11-25 07:11:07.136064+00', NULL),
	('jrn_01a2118b3c8a7f069141ac529650e07d', 'ms_01a2118b3be576c0968c0329709b37dd:cmd_01a2118b3c007e88940246cf48b7edff:deposit', '\xe3ccf585c84f2cfb4dbc54c0a965737d09d53733a330b194d7c4c57f0adb22bf', 'deposit', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b3c007e88940246cf48b7edff', NULL, '2026-11-25 07:11:07.249+00', '2026-11-25 07:11:07.397142+00', NULL),
	('jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', 'ms_01a2118b3be576c0968c0329709b37dd:cmd_01a2118b3cd27c71b7356e544e4975e3:release', '\xdde5abe0a6186feac25bc61252d9e0ac3f7a4ac59acc1ed38f07381efd593898', 'release', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b3cd27c71b7356e544e4975e3', NULL, '2026-11-25 07:11:07.469+00', '2026-11-25 07:11:07.490347+00', NULL),
	('jrn_01a2118b3d5478dda7fbf5c38b70633f', 'rr_01a2118b3cfe7aae9b308c961dbfa2f6:cmd_01a2118b3d10747cb9f7499debb1b7ac:refund', '\x92b68e80a83533f382e4eb3de6f760d48756fdbe0e5c4f03c475402bc72f9ac2', 'refund', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 'USD', 2, 'freelancer', 'bob', 'R17', 'cmd_01a2118b3d10747cb9f7499debb1b7ac', NULL, '2026-11-25 07:11:07.534+00', '2026-11-25 07:11:07.600228+00', NULL),
	('jrn_01a2118b3e397ddeb06b0aba8c9720a2', 'ref_01a2118b3d5871888be9a89dc8124daf:ref_01a2118b3d5871888be9a89dc8124daf:refund_transfer', '\xb81eb0c6c42694790918de4781bcfe07406fe757e800ca22ec9747bc1ec0be9c', 'refund_transfer', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2118b3d5871888be9a89dc8124daf', NULL, '2026-11-25 07:11:07.709+00', '2026-11-25 07:11:07.830358+00', NULL),
	('jrn_01a2118b40c076499376e306985d852f', 'ms_01a2118b3d8a70ef9ae6b677c8af663a:cmd_01a2118b3dd37dcc85621b1a891df441:deposit', '\x1a1fd0b168f1ce5e4b9378ae7519a611c9b82152f7e9b934670d8f1f3119aa05', 'deposit', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b3dd37dcc85621b1a891df441', NULL, '2026-11-25 07:11:07.724+00', '2026-11-25 07:11:08.466736+00', NULL),
	('jrn_01a2118b425c74e986517805eff0d50b', 'ms_01a2118b3d8a70ef9ae6b677c8af663a:cmd_01a2118b4204707499f8657dec826f46:release', '\xcf979e99d5007e2d98137a2b7649254abb4b6a18f5b1e38d9a06a61ae2ce3e24', 'release', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b4204707499f8657dec826f46', NULL, '2026-11-25 07:11:08.79+00', '2026-11-25 07:11:08.87928+00', NULL),
	('jrn_01a2118b432278e3b0388e72f32a4ec4', 'ms_01a2118b42747c3d8e15b94b08c72b70:cmd_01a2118b428070c8a58603023c47f86e:draw', '\x2a45fda0c15d9309b59cd6f803aeb557ce563a53483d0bfc7f25df6ab3bf78c7', 'draw', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b428070c8a58603023c47f86e', NULL, '2026-11-25 07:11:08.924+00', '2026-11-25 07:11:09.083795+00', NULL),
	('jrn_01a2118b43fd711093dc66350db0c9fa', 'ms_01a2118b42747c3d8e15b94b08c72b70:cmd_01a2118b428070c8a58603023c47f86e:deposit', '\xd7257ac3158e8f4738ce86f63c9db85c74932d31c5fee371e1d77a2709c679a1', 'deposit', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b428070c8a58603023c47f86e', NULL, '2026-11-25 07:11:08.924+00', '2026-11-25 07:11:09.249121+00', NULL),
	('jrn_01a2118b45fa7a6b80645c4c8a149c40', 'ms_01a2118b453775b2b742cebfe5348976:cmd_01a2118b45617c65b4558f724ca6e481:deposit', '\x6c619042619d1758af15b529ba98c246f557ef21050269be6feae906b312df8a', 'deposit', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b45617c65b4558f724ca6e481', NULL, '2026-11-25 07:11:09.658+00', '2026-11-25 07:11:09.809071+00', NULL),
	('jrn_01a2118b48137cf6b53f93409bfad7d0', 'ms_01a2118b46eb762ab63151fd68b0f5f1:cmd_01a2118b46f6721ea2d2c82827599e75:deposit', '\xe03b07fcd7d74b46d84fb64bf52d9c661965a05d0b9711c85f95cfc9026ce2e3', 'deposit', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b46f6721ea2d2c82827599e75', NULL, '2026-11-25 07:11:10.066+00', '2026-11-25 07:11:10.339699+00', NULL),
	('jrn_01a2118b48bb77f48315fdf95f84bf9e', 'ms_01a2118b46eb762ab63151fd68b0f5f1:cmd_01a2118b489f747ab3bcfd19b95547e3:release', '\xb97a8daa87f7094ac5ff26d4dcb63f62f8aa13d72861cf126eb0faed7932c420', 'release', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', 'USD', 4, 'client', 'alice', 'R12', 'cmd_01a2118b489f747ab3bcfd19b95547e3', NULL, '2026-11-25 07:11:10.491+00', '2026-11-25 07:11:10.516791+00', NULL),
	('jrn_01a2118b495779b0a2f5a4e63973f43d', 'ms_01a2118b48f6720b9a41b6a176e6ca2a:cmd_01a2118b490e797294a01620df9eeaac:draw', '\xb818818a05a62df4a4a4edd727df3deb4e0c49c7460fdcdb7cfe74ec129e7b23', 'draw', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b490e797294a01620df9eeaac', NULL, '2026-11-25 07:11:10.603+00', '2026-11-25 07:11:10.677577+00', NULL),
	('jrn_01a2118b49bf7fb3b5380ea19aa2e96b', 'ms_01a2118b48f6720b9a41b6a176e6ca2a:cmd_01a2118b490e797294a01620df9eeaac:deposit', '\xd9b584919a9529c8f8dccf53415217c920a626f2823bcef9ad5a46ff5f1feec1', 'deposit', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b490e797294a01620df9eeaac', NULL, '2026-11-25 07:11:10.603+00', '2026-11-25 07:11:10.743019+00', NULL),
	('jrn_01a2118b4a4b79e88f06e2174c8cdc1b', 'ms_01a2118b48f6720b9a41b6a176e6ca2a:contractEnding@2026-11-25T07:11:10.834Z:refund', '\xd11c88067e99f71876cf50646709e7dc41d11942e2edac63c588de267f069d22', 'refund', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', 'USD', 3, 'freelancer', 'bob', 'R16', 'contractEnding@2026-11-25T07:11:10.834Z', NULL, '2026-11-25 07:11:10.834+00', '2026-11-25 07:11:10.905994+00', NULL),
	('jrn_01a2118b4adf719a8af80d014d37576f', 'ref_01a2118b4a517e2abff676ddcb7f8c03:ref_01a2118b4a517e2abff676ddcb7f8c03:refund_transfer', '\xea50dafe075c7d9c082c0c5a547cb7b9d4e0044e2bdb1abf97848bccca430e5c', 'refund_transfer', 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2118b4a517e2abff676ddcb7f8c03', NULL, '2026-11-25 07:11:10.99+00', '2026-11-25 07:11:11.068842+00', NULL),
	('jrn_01a2118b4aec74958592a62d4c4e1932', 'ms_01a2118b4a457268a0fbe7e4ff6343da:cmd_01a2118b4a597ebea9b8d310a75a5194:deposit', '\x931176758da7b9c2ab63082e44dbb9d8491708d11ea5532025b1f1a345efb70e', 'deposit', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b4a597ebea9b8d310a75a5194', NULL, '2026-11-25 07:11:10.934+00', '2026-11-25 07:11:11.073029+00', NULL),
	('jrn_01a2118b4afb79e6ba139426834f42a8', 'ref_01a2118b4a517e2abff676defcb0ddc5:ref_01a2118b4a517e2abff676defcb0ddc5:refund_transfer', '\x182bf2a181be3e0d8a2c6de5f1f4ac5ceed031d9707e6e03998286646c7bb40c', 'refund_transfer', 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, 'USD', 2, 'rail', 'simulated', 'R17', 'ref_01a2118b4a517e2abff676defcb0ddc5', NULL, '2026-11-25 07:11:10.976+00', '2026-11-25 07:11:11.073028+00', NULL),
	('jrn_01a2118b4cd672eda270505048bfaf41', 'ms_01a2118b4bbb707ab45cc90ac47b2a66:cmd_01a2118b4c6d766cb22d52744ef46b06:deposit', '\xfa382fa60988cd7530eed073b8e07e9fe404c418310884b8a93e31dbb0e903c3', 'deposit', 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b4c6d766cb22d52744ef46b06', NULL, '2026-11-25 07:11:11.408+00', '2026-11-25 07:11:11.570692+00', NULL),
	('jrn_01a2118b4e3d7fe199999d4201f6f9e0', 'ms_01a2118b4d3a718591c41c5d348076a9:cmd_01a2118b4d4b77eb84df7b85c9f643b2:deposit', '\x374d05040ccc7f7bc38a3838c1fa79f18510b6311d65d8d375a90cd3ad53094b', 'deposit', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b4d4b77eb84df7b85c9f643b2', NULL, '2026-11-25 07:11:11.687+00', '2026-11-25 07:11:11.916647+00', NULL),
	('jrn_01a2118b5004711b953f1b2f22e84691', 'ms_01a2118b4f827d178e38927c488f5083:cmd_01a2118b4fa578b587f4834b10c1684e:deposit', '\x2ae6ea46e603b3519d52ab31a4ef32350cb99a38d5f51d071cb992099add9ac2', 'deposit', 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b4fa578b587f4834b10c1684e', NULL, '2026-11-25 07:11:12.277+00', '2026-11-25 07:11:12.385305+00', NULL),
	('jrn_01a2118b50927e3882bd9cebddb86c28', 'ms_01a2118b505374f2a61505bc560bbd96:cmd_01a2118b50657cec8c4990fe72a715b7:deposit', '\x7736bafb047820aa25d043786fade095b95d698f86eef47dc058abd0459dcf83', 'deposit', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b50657cec8c4990fe72a715b7', NULL, '2026-11-25 07:11:12.483+00', '2026-11-25 07:11:12.528311+00', NULL),
	('jrn_01a2118b51587b0f8fc84ae736b99695', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5:cmd_01a2118b511875f883efa4f18c622d81:deposit', '\xc0318ec21e95d7ed223d42a2bd51df4dd07623232371aec2b5c542efe227a18f', 'deposit', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b511875f883efa4f18c622d81', NULL, '2026-11-25 07:11:12.662+00', '2026-11-25 07:11:12.725091+00', NULL),
	('jrn_01a2118b520c7b3cbd8bd76da031b7d6', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5:cmd_01a2118b51c572369677b610e25fcedf:release', '\xfd3cccf06748133c182526c4c4d95ded063d10c93c174b1090f80c8f1d4cfbe1', 'release', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a2118b51c572369677b610e25fcedf', NULL, '2026-11-25 07:11:12.834+00', '2026-11-25 07:11:12.905854+00', NULL),
	('jrn_01a2118b52eb7351836118f5e3beadf1', 'ms_01a2118b52647f989bffa4b8a1fcf3d3:cmd_01a2118b527877a0bde427042950c111:deposit', '\xccb910982db40f9c32685d6d4d1ed8982d9a1ec42417aa4ae1f04286fe1844c6', 'deposit', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b527877a0bde427042950c111', NULL, '2026-11-25 07:11:13.012+00', '2026-11-25 07:11:13.128392+00', NULL),
	('jrn_01a2118b540871749130f8af2c6ceb7e', 'ms_01a2118b537a71ea96e9e12861eb7cf1:cmd_01a2118b53897ebab2c1636c5c80f133:deposit', '\x3c5c799940bb7799c9bf905ccba90a0396c46784e87de0c6cfed3b0b41e43201', 'deposit', 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b53897ebab2c1636c5c80f133', NULL, '2026-11-25 07:11:13.286+00', '2026-11-25 07:11:13.407671+00', NULL),
	('jrn_01a2118b554e7814a9129b39a14e5c64', 'ms_01a2118b54a07d1cb8fed47a958348bf:cmd_01a2118b54c47a4ebf511183b4194136:deposit', '\x7c109ed3b0339b2a40e7b47316ca0de557f542132f3da328cf09e88f8669303d', 'deposit', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', 'USD', 2, 'client', 'alice', 'R2', 'cmd_01a2118b54c47a4ebf511183b4194136', NULL, '2026-11-25 07:11:13.601+00', '2026-11-25 07:11:13.739921+00', NULL),
	('jrn_01a2118b55ba7d9c9c6f29abcd593af9', 'ms_01a2118b54a07d1cb8fed47a958348bf:cmd_01a2118b559c7e6d91c91f85dc70cae8:release', '\x608081c392ea02a6d83d513448fdffc46cecd819616558dfa011a18fae6499ba', 'release', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', 'USD', 3, 'client', 'alice', 'R5', 'cmd_01a2118b559c7e6d91c91f85dc70cae8', NULL, '2026-11-25 07:11:13.809+00', '2026-11-25 07:11:13.848859+00', NULL);
INSERT INTO public.bonuses VALUES
	('cmd_01a2118b258c72de9c95fb194feb31ce', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 500, NULL, 'pm_ok', 'client', 'alice', '2026-11-25 07:11:01.501+00', 'paid', 50, 'chg_01a2118b26ae7f1ba353a422e1fa84d8', NULL, NULL, '2026-11-25 07:11:01.616+00', NULL, NULL),
	('cmd_01a2118b28d573aa96acee3abc9fe759', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', 500, NULL, 'pm_declined', 'client', 'alice', '2026-11-25 07:11:02.32+00', 'failed', NULL, NULL, 'card_declined', 'The card was declined.', '2026-11-25 07:11:02.49+00', NULL, NULL),
	('cmd_01a2118b559c7e6d91c91f85dc70cae8', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', 500, NULL, 'pm_unavailable_twice', 'client', 'alice', '2026-11-25 07:11:13.809+00', 'pending', NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:18.848859+00', NULL);
INSERT INTO public.charges VALUES
	('chg_01a2118b10527e508eadf4207bc70075', 'fund:ms_01a2118b0f3d7b65a5c9f0a6bab71920:cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'deposit', 1500, 0, 'simulated', 'sim_ch_0f78df06-7046-4987-8b1d-b7485339dc9a', 'pm_ok', '2026-11-25 07:10:55.978+00'),
	('chg_01a2118b122f71b394c524af8f6d19d8', 'fund:ms_01a2118b114e7207a797d97069b40743:cmd_01a2118b117e7950a3228c2c77bec926', 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', 'deposit', 1500, 0, 'simulated', 'sim_ch_3924bc32-87c2-42ad-9197-e5f53298428b', 'pm_ok', '2026-11-25 07:10:56.437+00'),
	('chg_01a2118b15bd7ae687d833a6c89a74af', 'fund:ms_01a2118b132673caad6347b2c6abc6e4:cmd_01a2118b139270d59d655f8b3344bb71', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', 'deposit', 1500, 0, 'simulated', 'sim_ch_82c15eb3-e83f-4a90-bcbe-b0748b91f269', 'pm_ok', '2026-11-25 07:10:57.015+00'),
	('chg_01a2118b17f8795693e6a47547606ae0', 'fund:ms_01a2118b170c78e791d02b43c5a92f21:cmd_01a2118b174874208595948722e4de70', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', 'deposit', 1500, 0, 'simulated', 'sim_ch_72bb12a7-9dcf-4b3f-9aff-6445714c614f', 'pm_ok', '2026-11-25 07:10:57.954+00'),
	('chg_01a2118b1a06755ebaffbcd83d726469', 'fund:ms_01a2118b18fd743b8f4ab174979ffd32:cmd_01a2118b191f719a9f2e02d57a11653a', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', 'deposit', 1500, 0, 'simulated', 'sim_ch_d7df5b04-5fe6-4466-869c-c98b519c9abf', 'pm_ok', '2026-11-25 07:10:58.421+00'),
	('chg_01a2118b1d6e7520975c7e81ccf32882', 'fund:ms_01a2118b1bda7637aecd81ce70a5c6bd:cmd_01a2118b1c4a7249a021ae4a1dfec117', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', 'deposit', 1500, 0, 'simulated', 'sim_ch_747d7398-22f3-46a2-8b29-320918babe30', 'pm_ok', '2026-11-25 07:10:59.195+00'),
	('chg_01a2118b204e783d896962d049e50a5b', 'fund:ms_01a2118b1ec17898aede238b2ad398de:cmd_01a2118b1f417928b015171e5b61640a', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', 'deposit', 1500, 0, 'simulated', 'sim_ch_c2efea24-1d61-4693-a882-e57f866cbb4c', 'pm_ok', '2026-11-25 07:10:59.939+00'),
	('chg_01a2118b224a78a5ad3fab2a0be49f80', 'fund:ms_01a2118b22087169a70c4ad9583974f8:cmd_01a2118b22187aae834e654667b7ff54', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', 'deposit', 1400, 0, 'simulated', 'sim_ch_17ccb34b-9fd8-44be-a3ef-03a2f0c4c24e', 'pm_ok', '2026-11-25 07:11:00.652+00'),
	('chg_01a2118b251775638e535f883def05a8', 'fund:ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b248f7dc3a0c66b525b7d6c41', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'deposit', 1500, 0, 'simulated', 'sim_ch_a6abdce2-9ebc-4718-ba32-22fec74606f6', 'pm_ok', '2026-11-25 07:11:01.325+00'),
	('chg_01a2118b26ae7f1ba353a422e1fa84d8', 'bonus:ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b258c72de9c95fb194feb31ce', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'bonus', 500, 0, 'simulated', 'sim_ch_09ed0884-0e5a-4b99-9f5d-80050fe98e4c', 'pm_ok', '2026-11-25 07:11:01.616+00'),
	('chg_01a2118b2830745da5ab260d1f44dc79', 'fund:ms_01a2118b26f3768b96cff5418b57de5f:cmd_01a2118b2749797e95dbca5d2d04e822', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', 'deposit', 1500, 0, 'simulated', 'sim_ch_ac37d721-109c-47fd-ada7-1252872845d7', 'pm_ok', '2026-11-25 07:11:02.039+00'),
	('chg_01a2118b2a4a7d1e9f07183b871951ee', 'fund:ms_01a2118b299b78158ffb9d5ef39cf2df:cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', 'deposit', 1500, 0, 'simulated', 'sim_ch_bec4e5a9-e660-4c82-8313-95c4e791af50', 'pm_ok', '2026-11-25 07:11:02.638+00'),
	('chg_01a2118b2c6c79d7aa750390d43b56e7', 'fund:ms_01a2118b2b7c74209ce80c7d725b3909:cmd_01a2118b2ba178429e560eb4c9e1098c', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'deposit', 1500, 0, 'simulated', 'sim_ch_ec06015b-b15d-4a47-8040-2cd67846ba2b', 'pm_ok', '2026-11-25 07:11:03.107+00'),
	('chg_01a2118b2e7d733c8a081eb3666601db', 'fund:ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2e367176852846d3357908fd', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'deposit', 1500, 1500, 'simulated', 'sim_ch_19302ac5-3745-41b5-8b0e-a90ca629acfa', 'pm_ok', '2026-11-25 07:11:03.755+00'),
	('chg_01a2118b311c78cdbb79b3e07357a377', 'fund:ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b2fbe706c9731dda833e23e9e', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', 'deposit', 1500, 500, 'simulated', 'sim_ch_65365514-1498-4d62-b753-5e382c0fdd3d', 'pm_ok', '2026-11-25 07:11:04.283+00'),
	('chg_01a2118b365e7426ac7fc4f37b3db6c8', 'fund:ms_01a2118b34e074cba1d7c28a3299c2bb:cmd_01a2118b35057d82ae6c445fd8450a7e', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', 'deposit', 1500, 0, 'simulated', 'sim_ch_cfebcf83-3421-462c-ac0a-596c3dbd3820', 'pm_ok', '2026-11-25 07:11:05.634+00'),
	('chg_01a2118b398473fa9a0afee38cc88e10', 'fund:ms_01a2118b385f7cf68dd82e84bf4c928f:cmd_01a2118b389175028a80dc9646a39d4a', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', 'deposit', 1500, 0, 'simulated', 'sim_ch_4a0db925-4b25-42ef-80e9-21aa9b2c6464', 'pm_ok', '2026-11-25 07:11:06.534+00'),
	('chg_01a2118b3c877291b445dc9544c7809e', 'fund:ms_01a2118b3be576c0968c0329709b37dd:cmd_01a2118b3c007e88940246cf48b7edff', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', 'deposit', 1500, 600, 'simulated', 'sim_ch_c3eacda7-5fdf-4393-963a-7a51e8e90976', 'pm_ok', '2026-11-25 07:11:07.314+00'),
	('chg_01a2118b40bc792ca8240d4ff64da12d', 'fund:ms_01a2118b3d8a70ef9ae6b677c8af663a:cmd_01a2118b3dd37dcc85621b1a891df441', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', 'deposit', 1500, 0, 'simulated', 'sim_ch_87b0bc87-0d53-45a1-b74a-26dd8e5dd6a7', 'pm_ok', '2026-11-25 07:11:08.13+00'),
	('chg_01a2118b43c77f4cabdc73e60517f9c8', 'fund:ms_01a2118b42747c3d8e15b94b08c72b70:cmd_01a2118b428070c8a58603023c47f86e', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', 'deposit', 900, 0, 'simulated', 'sim_ch_2f04b218-fb9e-4c04-8da1-be4f2c82967b', 'pm_ok', '2026-11-25 07:11:09.068+00'),
	('chg_01a2118b45f377d08bd8151b0141d424', 'fund:ms_01a2118b453775b2b742cebfe5348976:cmd_01a2118b45617c65b4558f724ca6e481', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', 'deposit', 1500, 0, 'simulated', 'sim_ch_b3d3fef7-5f04-44e3-8551-289c4e9cb168', 'pm_ok', '2026-11-25 07:11:09.757+00'),
	('chg_01a2118b481275b5844ae40b8183e601', 'fund:ms_01a2118b46eb762ab63151fd68b0f5f1:cmd_01a2118b46f6721ea2d2c82827599e75', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', 'deposit', 1500, 600, 'simulated', 'sim_ch_e4e5293c-cbe1-4fd6-bdcb-89351d38c1d1', 'pm_ok', '2026-11-25 07:11:10.115+00'),
	('chg_01a2118b4aec74958592a62b3d7fb4ca', 'fund:ms_01a2118b4a457268a0fbe7e4ff6343da:cmd_01a2118b4a597ebea9b8d310a75a5194', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', 'deposit', 1500, 0, 'simulated', 'sim_ch_f3965b1d-ab76-4eee-9b8a-c5b44c4ccf75', 'pm_ok', '2026-11-25 07:11:10.977+00'),
	('chg_01a2118b554d7224bc519d89cd084217', 'fund:ms_01a2118b54a07d1cb8fed47a958348bf:cmd_01a2118b54c47a4ebf511183b4194136', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', 'deposit', 1500, 0, 'simulated', 'sim_ch_cb5263e1-cfb8-41dc-acd6-ecb76855beb9', 'pm_ok', '2026-11-25 07:11:13.669+00'),
	('chg_01a2118b49b6761498eb9cb9236dec7b', 'fund:ms_01a2118b48f6720b9a41b6a176e6ca2a:cmd_01a2118b490e797294a01620df9eeaac', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', 'deposit', 900, 900, 'simulated', 'sim_ch_793cec63-d064-421a-999f-645bf9824b39', 'pm_ok', '2026-11-25 07:11:10.659+00'),
	('chg_01a2118b4cd471d592410d3869a12cdc', 'fund:ms_01a2118b4bbb707ab45cc90ac47b2a66:cmd_01a2118b4c6d766cb22d52744ef46b06', 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', 'deposit', 1500, 0, 'simulated', 'sim_ch_11fd55f3-490b-4be6-a7ff-473029e26da5', 'pm_ok', '2026-11-25 07:11:11.5+00'),
	('chg_01a2118b4e31743ca9cc0809ee528ca1', 'fund:ms_01a2118b4d3a718591c41c5d348076a9:cmd_01a2118b4d4b77eb84df7b85c9f643b2', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', 'deposit', 1500, 0, 'simulated', 'sim_ch_422ddf33-89d0-4515-8c50-622262e3f2ef', 'pm_ok', '2026-11-25 07:11:11.737+00'),
	('chg_01a2118b50037c759f41402a2d9bad87', 'fund:ms_01a2118b4f827d178e38927c488f5083:cmd_01a2118b4fa578b587f4834b10c1684e', 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', 'deposit', 1500, 0, 'simulated', 'sim_ch_11db4592-4cce-47d4-8879-affb310c545a', 'pm_ok', '2026-11-25 07:11:12.309+00'),
	('chg_01a2118b50917d82a814664c182819e8', 'fund:ms_01a2118b505374f2a61505bc560bbd96:cmd_01a2118b50657cec8c4990fe72a715b7', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', 'deposit', 1500, 0, 'simulated', 'sim_ch_2e3c240c-c6df-4deb-9098-0f7dc04ec45c', 'pm_ok', '2026-11-25 07:11:12.499+00'),
	('chg_01a2118b51577980b93509cc656ee0f3', 'fund:ms_01a2118b50ff7e40b1506d2b3ef65cd5:cmd_01a2118b511875f883efa4f18c622d81', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'deposit', 1500, 0, 'simulated', 'sim_ch_911ee468-edbc-48d3-a6d0-39db083dddc0', 'pm_ok', '2026-11-25 07:11:12.689+00'),
	('chg_01a2118b52ea76dc9dc3171cb133e234', 'fund:ms_01a2118b52647f989bffa4b8a1fcf3d3:cmd_01a2118b527877a0bde427042950c111', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', 'deposit', 1500, 0, 'simulated', 'sim_ch_8b6965c0-b88c-4c58-a907-553da94742fe', 'pm_ok', '2026-11-25 07:11:13.061+00'),
	('chg_01a2118b54077f89b20f7edfdc3f5321', 'fund:ms_01a2118b537a71ea96e9e12861eb7cf1:cmd_01a2118b53897ebab2c1636c5c80f133', 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', 'deposit', 1500, 0, 'simulated', 'sim_ch_094323b3-bb73-424e-aa04-283d852ba5e1', 'pm_ok', '2026-11-25 07:11:13.316+00');
INSERT INTO public.commands VALUES
	('cmd_01a2118b05957176bfd2733bb4546ea2', 'createContract', 'ctr_01a2118b05d571a88c12fcb80cb6b759', NULL, NULL, 'platform', 'acme', 'story-1', '9e1f45b0123f5f7c2cc08ab7f0081c720dda626b5861bfa7e7c553fa272962a1', 'platform', 'acme', '{"title": "a milestone is planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:53.328+00', 'applied', NULL, '{"contractId": "ctr_01a2118b05d571a88c12fcb80cb6b759"}', '2026-11-25 07:10:53.397047+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b06a575969c63f30d3371cbed', 'addMilestone', 'ctr_01a2118b05d571a88c12fcb80cb6b759', 'ms_01a2118b06ef7f23a7c18848dd58d889', NULL, 'client', 'alice', 'story-2', '235d22d1d0a92ea7b5f77f31f4f79878a788b164b846a1119eeb591c56d585f1', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:53.577+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b06ef7f23a7c18848dd58d889"}', '2026-11-25 07:10:53.611684+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b07937b369903bb14ac21adb9', 'createContract', 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', NULL, NULL, 'platform', 'acme', 'story-3', '747077df7694acb803b1324a31cb81ac7e971161a3d740a0cebddd34a197923e', 'platform', 'acme', '{"title": "a charge was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:53.825+00', 'applied', NULL, '{"contractId": "ctr_01a2118b079470f8b954ee6c9ab9e8e6"}', '2026-11-25 07:10:53.844246+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b081c75c9b3d84423369c3ee8', 'addMilestone', 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'client', 'alice', 'story-4', 'e1fd9f0f6848ad94080860063b067ba21ec2d180ff2550a341bc312bad3bb828', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:53.942+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b082b7900aeef06366e765eb6"}', '2026-11-25 07:10:53.982429+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b086c7a90aa2a5b12e77c7cc4', 'fund', 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'client', 'alice', 'story-5', '927f942677324baf192cdad1d4c59a69c1fd72ad9f0e8cd5c9524b9833e4171a', 'client', 'alice', '{"paymentMethod": "pm_declined"}', '2026-11-25 07:10:54.039+00', 'rejected', '{"code": "charge_declined", "rule": "R2", "state": "planned", "detail": "the charge was declined: The card was declined.", "possible": ["fund"], "railCode": "card_declined"}', NULL, '2026-11-25 07:10:55.670348+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b0f0c7172bbed21d80ed3cb7c', 'createContract', 'ctr_01a2118b0f117f37a5dc99515537b660', NULL, NULL, 'platform', 'acme', 'story-6', 'c0c24e27f246d4a64e0ae6bc5a0ebb36712ba3d53b2dfdd851bdfee18d05a3f7', 'platform', 'acme', '{"title": "a milestone is active", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:55.747+00', 'applied', NULL, '{"contractId": "ctr_01a2118b0f117f37a5dc99515537b660"}', '2026-11-25 07:10:55.76069+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b0f397806b3815a587ee14958', 'addMilestone', 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', NULL, 'client', 'alice', 'story-7', '21b5df759859fef288070cbeaf0781ed0e3a1827f34ec5d0e1e5fc3e23223d76', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:55.789+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b0f3d7b65a5c9f0a6bab71920"}', '2026-11-25 07:10:55.803317+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', 'fund', 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', NULL, 'client', 'alice', 'story-8', 'b6f52895efc71ad1420bdf6b2e1f27bd047d5771baeada735d0d0732afd13990', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:55.825+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b0f3d7b65a5c9f0a6bab71920"}', '2026-11-25 07:10:56.078655+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b10c079ffb5fa0fcf538e9f11', 'createContract', 'ctr_01a2118b10cc7444bcb80c48709a1207', NULL, NULL, 'platform', 'acme', 'story-9', '327bf562c5367827ab8e35423ef1f52188a731306257e36ab8c028a640f82ff1', 'platform', 'acme', '{"title": "work is in review", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:56.179+00', 'applied', NULL, '{"contractId": "ctr_01a2118b10cc7444bcb80c48709a1207"}', '2026-11-25 07:10:56.199722+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b11237191bb5a2d3588057f2b', 'addMilestone', 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'client', 'alice', 'story-10', 'a000cd7233d1aa7cfb4f9fd8ce55a66b1bb225ee943d150284b3d3bce65b5ece', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:56.272+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b114e7207a797d97069b40743"}', '2026-11-25 07:10:56.294546+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b117e7950a3228c2c77bec926', 'fund', 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'client', 'alice', 'story-11', '290a255f3067df495e54ebc3a85e7b616c155a36f4b42b6febc5f04f0727cd53', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:56.371+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b114e7207a797d97069b40743"}', '2026-11-25 07:10:56.543847+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b128f72a985606667b4b7eb24', 'submit', 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'freelancer', 'bob', 'story-12', '947aeea5d82a115af3e6caf3e44b9c23283105c8f84224b51694b856a17037b1', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:10:56.635+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b114e7207a797d97069b40743", "reviewDeadline": "2026-12-09T07:10:56.635Z"}', '2026-11-25 07:10:56.674297+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b12d779f99a3a7646ba4e0823', 'createContract', 'ctr_01a2118b12de7d838192f7b18a9fdb22', NULL, NULL, 'platform', 'acme', 'story-13', '9915fdd44c1307a3335f922e7184155808d9375cb4c8ced200e47d7901324c79', 'platform', 'acme', '{"title": "changes are requested", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:56.72+00', 'applied', NULL, '{"contractId": "ctr_01a2118b12de7d838192f7b18a9fdb22"}', '2026-11-25 07:10:56.73103+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b131f7d059a39243843ebc2d7', 'addMilestone', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'client', 'alice', 'story-14', '7fe3bd84abe4826023d36e836a40b11ee688d9a43c6cdcbab03efcbe253d6388', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:56.792+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b132673caad6347b2c6abc6e4"}', '2026-11-25 07:10:56.802083+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b139270d59d655f8b3344bb71', 'fund', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'client', 'alice', 'story-15', 'b4aa8ecf7c8d4e4b87c2e25e9856f3c91ef74f5d1ff93937dff4877f1329aba2', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:56.84+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b132673caad6347b2c6abc6e4"}', '2026-11-25 07:10:57.427679+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1653764fb660cf7342d4dd79', 'requestChanges', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'client', 'alice', 'story-17', 'f50ad9b58c72c391b2fbb08b0bba877df9ee182a74ac7afbb10ba42de0fbd967', 'client', 'alice', '{"message": "Bluer, please"}', '2026-11-25 07:10:57.604+00', 'applied', NULL, '{"state": "changes_requested", "milestoneId": "ms_01a2118b132673caad6347b2c6abc6e4"}', '2026-11-25 07:10:57.695659+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b16007d5583ac5d3c47ddae95', 'submit', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'freelancer', 'bob', 'story-16', '52c5f2369c90378c9f922985da54f173230204c0a82bcc4e2489085209639097', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:10:57.533+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b132673caad6347b2c6abc6e4", "reviewDeadline": "2026-12-09T07:10:57.533Z"}', '2026-11-25 07:10:57.567082+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b174874208595948722e4de70', 'fund', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'client', 'alice', 'story-20', 'a1da4602bdcf751d6d823baf241397cc8f39da2a6335b6b5b3ab71310fe93694', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:57.854+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b170c78e791d02b43c5a92f21"}', '2026-11-25 07:10:58.03837+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b183275c18f28011b58cf497e', 'submit', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'freelancer', 'bob', 'story-21', '1588c04d79e4da19eb142e5917f100bb1db0c61b6d68e1e4ad8c331e2eac1af9', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:10:58.081+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b170c78e791d02b43c5a92f21", "reviewDeadline": "2026-12-09T07:10:58.081Z"}', '2026-11-25 07:10:58.177448+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b18a87c78b7aa8d60f22f14bc', 'hold', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'ops', 'olga', 'story-22', 'a26b1123a954e692a9b58ff97e4d4574c44b49ab9a5bc882c4d8945ba9c184a4', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 07:10:58.213+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a2118b170c78e791d02b43c5a92f21"}', '2026-11-25 07:10:58.247778+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1f417928b015171e5b61640a', 'fund', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'client', 'alice', 'story-36', 'b64cf7409e8301d21f85e6296a3784cd3b8df0620835a405c337c67068004a13', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:59.884+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b1ec17898aede238b2ad398de"}', '2026-11-25 07:11:00.053125+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b212673ceb4e9e30e79af83d2', 'submit', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'freelancer', 'bob', 'story-37', 'ce5605db2791e618762961f0904a1d4bd7d6cb3e400c0f5b10994f71e9a080fb', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:00.372+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b1ec17898aede238b2ad398de", "reviewDeadline": "2026-12-09T07:11:00.372Z"}', '2026-11-25 07:11:00.488698+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b21b177919b9960220714e60b', 'approve', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'client', 'alice', 'story-38', 'e3aab20df2ab272bf18fb18b86137af44ae7db6f93de818dc8fb9aa5ce10779f', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:00.526+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b1ec17898aede238b2ad398de"}', '2026-11-25 07:11:00.562357+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b16bb72b69118ed04faeac2e0', 'createContract', 'ctr_01a2118b16c0750f8352520cf36557b1', NULL, NULL, 'platform', 'acme', 'story-18', '10c19d5b807b276288d243f213ca646075913f1537a25aa2b3b53d1a14022b36', 'platform', 'acme', '{"title": "a milestone is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:57.722+00', 'applied', NULL, '{"contractId": "ctr_01a2118b16c0750f8352520cf36557b1"}', '2026-11-25 07:10:57.728044+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b16e57877b0f7c7867c56a342', 'addMilestone', 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'client', 'alice', 'story-19', 'cb60773bfb674555e6e30ba3a78e920eef4c13fa5272e98599ca7a7a9b12117e', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:57.754+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b170c78e791d02b43c5a92f21"}', '2026-11-25 07:10:57.765824+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b191f719a9f2e02d57a11653a', 'fund', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'client', 'alice', 'story-25', '6fba89ea72a43b9cbafd76beb21aa47b01626c0962f586c3987f37474689af6c', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:58.31+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b18fd743b8f4ab174979ffd32"}', '2026-11-25 07:10:58.549291+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1a6777448062691be1ff1948', 'submit', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'freelancer', 'bob', 'story-26', 'de44380c087accfa88273c5c84209e6a12cc5b13dc7560cb8b150d082286617d', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:10:58.653+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b18fd743b8f4ab174979ffd32", "reviewDeadline": "2026-12-09T07:10:58.653Z"}', '2026-11-25 07:10:58.71586+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1aff75e3badfa89d33a50797', 'approve', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'client', 'alice', 'story-27', 'b94b16d14fb3bb4f0e3ce1c81da85be674134d86262abad3854a224342c292ba', 'client', 'alice', '{}', '2026-11-25 07:10:58.789+00', 'applied', NULL, '{"fee": 150, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2118b18fd743b8f4ab174979ffd32"}', '2026-11-25 07:10:58.866218+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1ba07c3db9ec8ef044f97b18', 'createContract', 'ctr_01a2118b1ba171758677d30f6b0b4843', NULL, NULL, 'platform', 'acme', 'story-28', 'fd5bcea7f04988929051d0d7bd278e268d02686254f54bcfa143accefce32b0a', 'platform', 'acme', '{"title": "money is held over, and the next milestone planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:58.971+00', 'applied', NULL, '{"contractId": "ctr_01a2118b1ba171758677d30f6b0b4843"}', '2026-11-25 07:10:58.977365+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1bd17c658d17a0a211ac3f50', 'addMilestone', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'client', 'alice', 'story-29', 'd51096f7a1b2a0345d39caf4ff9ce7ad7d580302e7faf5110dc23e749174c2a9', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:59.009+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b1bda7637aecd81ce70a5c6bd"}', '2026-11-25 07:10:59.026739+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1c4a7249a021ae4a1dfec117', 'fund', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'client', 'alice', 'story-30', '79708eb4ce0bad5255176c25b6744f901da95cda70460107d099ca236baab9a0', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:10:59.108+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b1bda7637aecd81ce70a5c6bd"}', '2026-11-25 07:10:59.436282+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1d7f7b23b0ba41074d0b8dea', 'submit', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'freelancer', 'bob', 'story-31', 'f7405264bb8bc595ed8edbcb071fda3fb62f59af3ce02d03d46c0b58e507298f', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:10:59.453+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b1bda7637aecd81ce70a5c6bd", "reviewDeadline": "2026-12-09T07:10:59.453Z"}', '2026-11-25 07:10:59.510766+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1de87d3da480e6585628cc14', 'approve', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'client', 'alice', 'story-32', 'fea5d385bbb2d096bd250136125e8e4d5a597181744f6d44d0c2c64dfd548124', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:10:59.549+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b1bda7637aecd81ce70a5c6bd"}', '2026-11-25 07:10:59.583446+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1e4078ae89337dc3a1361ee1', 'addMilestone', 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1e42787e8ed5081fc90dbfb5', NULL, 'client', 'alice', 'story-33', 'd0eae6d1f6ce0360639fce5db3c3e29efbd3e6f70fae265532175063483c3da6', 'client', 'alice', '{"title": "Logo design", "amount": 2000}', '2026-11-25 07:10:59.638+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b1e42787e8ed5081fc90dbfb5"}', '2026-11-25 07:10:59.648377+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1e4e739f91072f6ca68a5d84', 'createContract', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', NULL, NULL, 'platform', 'acme', 'story-34', 'ce0a946aef2999d21cc7eac2db0dfcbd450d83c9603c10e3260ec406309a9a29', 'platform', 'acme', '{"title": "held-over money went into the next milestone", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:59.661+00', 'applied', NULL, '{"contractId": "ctr_01a2118b1e4f7d18ad035b091f1116f1"}', '2026-11-25 07:10:59.663365+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b1e9a7865a69643c8f4e7eaef', 'addMilestone', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'client', 'alice', 'story-35', 'd3a7944db72d1f9f4d598b72ac310023744dd5b3c17ac21d5fcbb364d4a797ff', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:59.724+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b1ec17898aede238b2ad398de"}', '2026-11-25 07:10:59.744091+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b18ec7842b9954d391a11ce18', 'createContract', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', NULL, NULL, 'platform', 'acme', 'story-23', '6ca36cd80116b18695bc9058c9206b20d63f4dd1cb758d4c677bdfbb42cf0557', 'platform', 'acme', '{"title": "a milestone is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:10:58.28+00', 'applied', NULL, '{"contractId": "ctr_01a2118b18ed7de08cd7d5c3afef645e"}', '2026-11-25 07:10:58.284966+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b18fc7d22a0c760307df01603', 'addMilestone', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'client', 'alice', 'story-24', 'ecad8bc508e96ad5402dcdc23116de07f0660ada1c17540e2e206a8aa9a354d3', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:10:58.298+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b18fd743b8f4ab174979ffd32"}', '2026-11-25 07:10:58.300464+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b22187aae834e654667b7ff54', 'fund', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'client', 'alice', 'story-40', 'a3d899a0db69f79b6802194cfd6235aefffede7f8dcfd20779461456701cb696', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:00.629+00', 'applied', NULL, '{"state": "active", "charged": 1400, "milestoneId": "ms_01a2118b22087169a70c4ad9583974f8"}', '2026-11-25 07:11:00.680401+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2373798d8122228789a21366', 'submit', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'freelancer', 'bob', 'story-41', 'f1e698b33c8fae186087eee0cfd9fce53bd0e96a9435107370e13ae28c1fcc76', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:00.906+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b22087169a70c4ad9583974f8", "reviewDeadline": "2026-12-09T07:11:00.906Z"}', '2026-11-25 07:11:01.055495+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b23f4789791a2d956970571b2', 'createContract', 'ctr_01a2118b240075ad974591e631bc7cab', NULL, NULL, 'platform', 'acme', 'story-42', 'c791f2f566459425fc7b3dd337fcbf9ef40fc81b7e9b1c77fa8f18b16e293bba', 'platform', 'acme', '{"title": "a bonus is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:01.101+00', 'applied', NULL, '{"contractId": "ctr_01a2118b240075ad974591e631bc7cab"}', '2026-11-25 07:11:01.108521+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b242a754da1555045670aaa58', 'addMilestone', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'client', 'alice', 'story-43', '8fe517e26203f6e5b7ad502029a0a9d45cfcc0c482afc7628dece0017ab5f6a4', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:01.144+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b243c77a08a49f60d7fc84e37"}', '2026-11-25 07:11:01.164503+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b248f7dc3a0c66b525b7d6c41', 'fund', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'client', 'alice', 'story-44', 'cb5bd965bf62dc8a7a1436fa327979f61e308d46eac8db20d8729398a2936445', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:01.248+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b243c77a08a49f60d7fc84e37"}', '2026-11-25 07:11:01.382091+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2550767689563844f5a2190f', 'submit', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'freelancer', 'bob', 'story-45', 'f4256227bf395e4b36089524417c2da2d629b69ed3f0a87ad5aff83731ff79a6', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:01.443+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b243c77a08a49f60d7fc84e37", "reviewDeadline": "2026-12-09T07:11:01.443Z"}', '2026-11-25 07:11:01.479765+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b258c72de9c95fb194feb31ce', 'approve', 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'client', 'alice', 'story-46', '90dbb2d5fd4956bd8c9d97cef9ad4d19eff4bcf6271454a7b6d0011de51755d1', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_ok"}}', '2026-11-25 07:11:01.501+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2118b243c77a08a49f60d7fc84e37"}', '2026-11-25 07:11:01.563974+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b26117708992bb1dbedd3065b', 'createContract', 'ctr_01a2118b26337ff28a9f23461cf3b969', NULL, NULL, 'platform', 'acme', 'story-47', '1654ba11ade77309dc9c94b378089a5c29d47aca438e2832044e944e1db62b15', 'platform', 'acme', '{"title": "a bonus has failed", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:01.648+00', 'applied', NULL, '{"contractId": "ctr_01a2118b26337ff28a9f23461cf3b969"}', '2026-11-25 07:11:01.650504+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b26ba7d87aadd7dfc4fbf6a9b', 'addMilestone', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'client', 'alice', 'story-48', '8e2d139834c635a101d1b567d95d8bc880fdcd3c59836702b331ef2f4b1644ad', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:01.788+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b26f3768b96cff5418b57de5f"}', '2026-11-25 07:11:01.830443+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2ba178429e560eb4c9e1098c', 'fund', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'client', 'alice', 'story-59', 'daaddd88f5abd3aa514caa29401f80eb57ddca3131dd91e48aa1037b07a0273c', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:03.069+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b2b7c74209ce80c7d725b3909"}', '2026-11-25 07:11:03.274699+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2ca379c29dafaa6661d6ebf9', 'openRefund', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'client', 'alice', 'story-60', 'c0ec8f1d740c66c8740d4d39a87bf9f56dc8268398de317e1b3c04e715d82bc9', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:03.314+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a2118b2b7c74209ce80c7d725b3909", "refundRequestId": "rr_01a2118b2cc070d6bcf78fce6eaaa448"}', '2026-11-25 07:11:03.358536+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2cd37dca87398576c85c3355', 'declineRefund', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'rr_01a2118b2cc070d6bcf78fce6eaaa448', 'freelancer', 'bob', 'story-61', 'df384064c8732e00f3472c37de97ee7ab4a2baebcb645b6a1aad4ed106fd020d', 'freelancer', 'bob', '{"refundRequestId": "rr_01a2118b2cc070d6bcf78fce6eaaa448"}', '2026-11-25 07:11:03.374+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a2118b2b7c74209ce80c7d725b3909"}', '2026-11-25 07:11:03.452824+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2d3472d886ab0d568996af06', 'createContract', 'ctr_01a2118b2d3a70138940d53f64475266', NULL, NULL, 'platform', 'acme', 'story-62', '6113813c0cdc2cdd21c1f4b3304b731d70313b4a8089153153adbbb35d651ff0', 'platform', 'acme', '{"title": "a refund was accepted", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:03.475+00', 'applied', NULL, '{"contractId": "ctr_01a2118b2d3a70138940d53f64475266"}', '2026-11-25 07:11:03.481801+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2d7e71ae8ebc10de77f6f947', 'addMilestone', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'client', 'alice', 'story-63', '855b2af77855086336c609af21c9175d940c87ad46e1100a97cd373f035dbcef', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:03.526+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b2d85701191e80f3b2e13c2bf"}', '2026-11-25 07:11:03.553967+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b22067b178fcb7f401cd4d9c6', 'addMilestone', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'client', 'alice', 'story-39', 'e96903da7e0fd9ae0836d2333a67ad919d04634e6156d43c817e5d7cbc9318df', 'client', 'alice', '{"title": "Logo design", "amount": 2000}', '2026-11-25 07:11:00.597+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b22087169a70c4ad9583974f8"}', '2026-11-25 07:11:00.614882+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2749797e95dbca5d2d04e822', 'fund', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'client', 'alice', 'story-49', 'd285223d44ec25e9b340b01cc487688ad8251838c699635b5acc5dbace36b668', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:01.946+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b26f3768b96cff5418b57de5f"}', '2026-11-25 07:11:02.18846+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b287f79b29b7424f15904c668', 'submit', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'freelancer', 'bob', 'story-50', '84a52d49ca452100505df131e01b0c9886d03a1693e3fe6777af28412f1425d0', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:02.268+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b26f3768b96cff5418b57de5f", "reviewDeadline": "2026-12-09T07:11:02.268Z"}', '2026-11-25 07:11:02.284752+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b28d573aa96acee3abc9fe759', 'approve', 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'client', 'alice', 'story-51', 'fcc1ef197399ddb988114b0cc8664c0c2b57ee98eeef96b3ce884d8fe3f5c980', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_declined"}}', '2026-11-25 07:11:02.32+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2118b26f3768b96cff5418b57de5f"}', '2026-11-25 07:11:02.396515+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b29457e5b8f924cf7713dfb00', 'createContract', 'ctr_01a2118b29667a99b99bb86d6a72468a', NULL, NULL, 'platform', 'acme', 'story-52', '7604bc99078681669b3ffc7804f6a6afb13c972e04d1fa7f4deb2daf9e90201a', 'platform', 'acme', '{"title": "a refund is asked for", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:02.468+00', 'applied', NULL, '{"contractId": "ctr_01a2118b29667a99b99bb86d6a72468a"}', '2026-11-25 07:11:02.500249+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b29997064be8502c68f62f69b', 'addMilestone', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'client', 'alice', 'story-53', 'd55a467c8fda574bbc68904faa4ea4897a8c0c8da4c2322c4497982223de7b51', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:02.539+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b299b78158ffb9d5ef39cf2df"}', '2026-11-25 07:11:02.553571+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', 'fund', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'client', 'alice', 'story-54', '3b693cdff47558f92f86d253ec9f03fc0b5a5bd4e6950ae736af357d2c61ad2a', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:02.567+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b299b78158ffb9d5ef39cf2df"}', '2026-11-25 07:11:02.72352+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2a717155b62604ae459caed0', 'submit', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'freelancer', 'bob', 'story-55', 'fe21fe7b843d569fadf81fd39eb22f62d878819f558928c645cfb032a7d8c1c3', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:02.758+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b299b78158ffb9d5ef39cf2df", "reviewDeadline": "2026-12-09T07:11:02.758Z"}', '2026-11-25 07:11:02.811938+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2ab97df38bfdcc1e0ac80b00', 'openRefund', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'client', 'alice', 'story-56', 'c6ce56599506cc0c80d2357064978c55a3cd59eb70f601b773c44ff36a3058ac', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:02.833+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b299b78158ffb9d5ef39cf2df", "refundRequestId": "rr_01a2118b2b0d736db93a6ceeb24b331f"}', '2026-11-25 07:11:02.875187+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2b457adeac0b246679ec6527', 'createContract', 'ctr_01a2118b2b5372e5877ca0949a540faa', NULL, NULL, 'platform', 'acme', 'story-57', 'f43b6813d379a32c982f043d67734a072f2eb2b17805abb295d94f653acc3f76', 'platform', 'acme', '{"title": "a refund was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:02.98+00', 'applied', NULL, '{"contractId": "ctr_01a2118b2b5372e5877ca0949a540faa"}', '2026-11-25 07:11:02.989162+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2b7972d3bc6953f96882de60', 'addMilestone', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'client', 'alice', 'story-58', 'cf1dd938cd7c5464feb123f45a675aa2d35bf63bd6156e052bb3fbddda5ce72e', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:03.026+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b2b7c74209ce80c7d725b3909"}', '2026-11-25 07:11:03.034035+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2e367176852846d3357908fd', 'fund', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'client', 'alice', 'story-64', '80cc26db393e1b795f4c5e2ff6a54a50190159b34e3ce8b550fc748540ed820e', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:03.722+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b2d85701191e80f3b2e13c2bf"}', '2026-11-25 07:11:03.797431+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2ec0736c891f3ddc144e6bf8', 'openRefund', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'client', 'alice', 'story-65', 'bfeaf1be3090a3fe0dabd504537c997a1e7fe4e8b4e7ff0cf3df61d11d910857', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:03.858+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a2118b2d85701191e80f3b2e13c2bf", "refundRequestId": "rr_01a2118b2f087e8ba0ddadaff5b1d24e"}', '2026-11-25 07:11:03.938726+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2f4c7ae7acbc83671a546ee9', 'acceptRefund', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'rr_01a2118b2f087e8ba0ddadaff5b1d24e', 'freelancer', 'bob', 'story-66', 'cdb28cea2713bffaeac3e2472d29fdd10d26b78270b51889f3b0843ed8fb17b5', 'freelancer', 'bob', '{"refundRequestId": "rr_01a2118b2f087e8ba0ddadaff5b1d24e"}', '2026-11-25 07:11:03.982+00', 'applied', NULL, '{"state": "refunded", "refunded": 1500, "milestoneId": "ms_01a2118b2d85701191e80f3b2e13c2bf"}', '2026-11-25 07:11:04.032916+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2fa1756fa25a6782c779ab06', 'createContract', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', NULL, NULL, 'platform', 'acme', 'story-67', 'dd820debc9fac93505acf2f6fe942ed13fad24e8c6d80584a3011b01c65df97c', 'platform', 'acme', '{"title": "a hold was resolved", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:04.095+00', 'applied', NULL, '{"contractId": "ctr_01a2118b2fa1756fa25a6783a27f6f23"}', '2026-11-25 07:11:04.0974+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2fb67860b5290d3fe4a57a45', 'addMilestone', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'client', 'alice', 'story-68', '55c5fab5ae691ca02627799284a0b9ba2fe6f0e77de600f9493d84fc96e315f8', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:04.103+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b2fb779b38deb5ad625294de1"}', '2026-11-25 07:11:04.118444+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b37cc720ca95eaa2f48656f2a', 'openHeldOverRequest', 'ctr_01a2118b349b7b63afee387862c76316', NULL, NULL, 'client', 'alice', 'story-78', '43c69bca5566a4990295baee33874bfb886b3193af459f029b8296d966882525', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:06.186+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a2118b37cd7be49c62214b6e323c93"}', '2026-11-25 07:11:06.188696+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b2fbe706c9731dda833e23e9e', 'fund', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'client', 'alice', 'story-69', '7a4b9f0691bd7b32ee6bcb3f09085f14ac7c96c844b244a65cc869ca5474fef7', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:04.125+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b2fb779b38deb5ad625294de1"}', '2026-11-25 07:11:04.47041+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b317d7dd1b032e2f83d0bfd1a', 'submit', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'freelancer', 'bob', 'story-70', 'c27612950d1241fb0ea1ce84bc641e3e9a1fe6889cb8ac284eaea78dd0aa34b5', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:04.556+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b2fb779b38deb5ad625294de1", "reviewDeadline": "2026-12-09T07:11:04.556Z"}', '2026-11-25 07:11:04.617978+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b31ba79778cf76675040a64f9', 'hold', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'ops', 'olga', 'story-71', '9241460c197768dc21f9573aae962659dadf5761109cb82014154c5146e6491b', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 07:11:04.629+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a2118b2fb779b38deb5ad625294de1"}', '2026-11-25 07:11:04.955455+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b335f71a3840c8fb80e7241b4', 'resolve', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'ops', 'olga', 'story-72', '671d6e5f2a0c87397eb20a25669d7b87ffcf71b6a3d165e5dd9fce533c5992d8', 'ops', 'olga', '{"reason": "Agreed", "freelancerAmount": 1000}', '2026-11-25 07:11:05.046+00', 'applied', NULL, '{"fee": 100, "state": "resolved", "refunded": 500, "released": 1000, "milestoneId": "ms_01a2118b2fb779b38deb5ad625294de1"}', '2026-11-25 07:11:05.220116+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b35057d82ae6c445fd8450a7e', 'fund', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'client', 'alice', 'story-75', '03ffd8f102f86d08021d099fae7ef6ec40f38029712fec8b35698c3e23640f67', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:05.475+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b34e074cba1d7c28a3299c2bb"}', '2026-11-25 07:11:05.818806+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b369874fa9a2ba5e2da45ef6d', 'submit', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'freelancer', 'bob', 'story-76', 'ff399cf849acac4ebdabced0e1df034c40589a53ad77265c08ffb0895230ec02', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:05.877+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b34e074cba1d7c28a3299c2bb", "reviewDeadline": "2026-12-09T07:11:05.877Z"}', '2026-11-25 07:11:05.962983+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3713744fa5e1dd421e3507b4', 'approve', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'client', 'alice', 'story-77', 'ce7b83ff70d8b596a93cb38baa7fe57c4c59666fede33a32f6a07d732549b325', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:05.98+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b34e074cba1d7c28a3299c2bb"}', '2026-11-25 07:11:06.150776+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b348f7cb9b4778d89232f10ba', 'createContract', 'ctr_01a2118b349b7b63afee387862c76316', NULL, NULL, 'platform', 'acme', 'story-73', '33113cd6bc6d692b4d777b63f36282db552fe62709a4c2baa2be95901de72d77', 'platform', 'acme', '{"title": "held-over money is asked back", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:05.341+00', 'applied', NULL, '{"contractId": "ctr_01a2118b349b7b63afee387862c76316"}', '2026-11-25 07:11:05.359868+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b34c971cfb927243c1b6295d4', 'addMilestone', 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'client', 'alice', 'story-74', '6838d4c2148d052625453d54e6d8295b8d984d6b7efc4aacccbb67e329dd9c74', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:05.392+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b34e074cba1d7c28a3299c2bb"}', '2026-11-25 07:11:05.423068+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b389175028a80dc9646a39d4a', 'fund', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'client', 'alice', 'story-81', '2f5a9bf68e6638f5313a96822fbff4d869d91a0067adc83b0c7d617a950d1917', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:06.374+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b385f7cf68dd82e84bf4c928f"}', '2026-11-25 07:11:06.627105+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b399c707588b6a6bc2e16feca', 'submit', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'freelancer', 'bob', 'story-82', 'abf4be8e62b47fdd4c0a736b3628fc7766c61e3e3ca1307a47ff7c3200615814', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:06.649+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b385f7cf68dd82e84bf4c928f", "reviewDeadline": "2026-12-09T07:11:06.649Z"}', '2026-11-25 07:11:06.80471+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3a487c4aa9b213a03c75539b', 'approve', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'client', 'alice', 'story-83', '9491209b8aa54949eda48931cc54f4419104906dd7ed0a66026f0d658ccc2df2', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:06.821+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b385f7cf68dd82e84bf4c928f"}', '2026-11-25 07:11:06.889696+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3a9c7f76aad6f05586c1642a', 'openHeldOverRequest', 'ctr_01a2118b38307737988606afd836d065', NULL, NULL, 'client', 'alice', 'story-84', '821e52767e804c51976b07d1db30ca289b6af39cdbbad0f833f5fcd8420c9522', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:06.906+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a2118b3aa578d49f7988941cdd9b17"}', '2026-11-25 07:11:06.909673+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3aec73f5a1153732db72ea9e', 'declineRefund', 'ctr_01a2118b38307737988606afd836d065', NULL, 'rr_01a2118b3aa578d49f7988941cdd9b17', 'freelancer', 'bob', 'story-85', 'ecf8f7957646c54826d4f4ddc7cb0e526882f35947bcca1998e2ef654b212d66', 'freelancer', 'bob', '{}', '2026-11-25 07:11:06.985+00', 'applied', NULL, '{"state": "declined", "onHold": 600, "refundRequestId": "rr_01a2118b3aa578d49f7988941cdd9b17"}', '2026-11-25 07:11:07.136064+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3bd17907b23710ef76ee80ca', 'createContract', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, NULL, 'platform', 'acme', 'story-86', '05985ebeb0e2e7d55827c08d07f480a0c5c865fa1220a598774a768840801506', 'platform', 'acme', '{"title": "held-over money was refunded", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:07.216+00', 'applied', NULL, '{"contractId": "ctr_01a2118b3bd37b578796a58c3af3b74c"}', '2026-11-25 07:11:07.218814+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3be3725b9ff7b7bc903ac9ca', 'addMilestone', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'client', 'alice', 'story-87', '30194f5832aea0533f798115b8153b780926f8f38f04d4bc715d9aed5fbb7f41', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:07.223+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b3be576c0968c0329709b37dd"}', '2026-11-25 07:11:07.235934+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3c007e88940246cf48b7edff', 'fund', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'client', 'alice', 'story-88', '01a05182b5309dd59f34e36d538b85ba13d3f520fc58cedbe330dfbad88ff4b8', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:07.249+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b3be576c0968c0329709b37dd"}', '2026-11-25 07:11:07.397142+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3ca97185bae6b1fe1ca5b378', 'submit', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'freelancer', 'bob', 'story-89', '7d6a7934d3483f61064663521e71b71084266b451335f6d7da9e126bda86f31e', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:07.423+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b3be576c0968c0329709b37dd", "reviewDeadline": "2026-12-09T07:11:07.423Z"}', '2026-11-25 07:11:07.448864+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3cd27c71b7356e544e4975e3', 'approve', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'client', 'alice', 'story-90', 'c453bfab9a068e9179f9e47e05f7b67518900be39b27b35183bd0e901edb608b', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:07.469+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b3be576c0968c0329709b37dd"}', '2026-11-25 07:11:07.490347+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3cfd718e82f70a7f71ef5baf', 'openHeldOverRequest', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, NULL, 'client', 'alice', 'story-91', '66e2cfc93126a3a75ecd42a9f9f03ed73cf0198935e1735d1d50dbf95046fe68', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:07.504+00', 'applied', NULL, '{"state": "open", "refundRequestId": "rr_01a2118b3cfe7aae9b308c961dbfa2f6"}', '2026-11-25 07:11:07.517495+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3d10747cb9f7499debb1b7ac', 'acceptRefund', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 'rr_01a2118b3cfe7aae9b308c961dbfa2f6', 'freelancer', 'bob', 'story-92', '9d946c926df6e2f422d78f2aba385b8195c0edbc0a5a415cbba11c56d2e4f8cb', 'freelancer', 'bob', '{}', '2026-11-25 07:11:07.534+00', 'applied', NULL, '{"state": "refunded", "refunded": 600, "refundRequestId": "rr_01a2118b3cfe7aae9b308c961dbfa2f6"}', '2026-11-25 07:11:07.600228+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3d71767ea6ae7e541ac535e3', 'createContract', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', NULL, NULL, 'platform', 'acme', 'story-93', '2dd2844ad1ede232ec641d2413be9566798b0ca19cc371c52856fa1fab344287', 'platform', 'acme', '{"title": "the client is ending the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:07.629+00', 'applied', NULL, '{"contractId": "ctr_01a2118b3d7273d4afb6d124bedf8f6a"}', '2026-11-25 07:11:07.633823+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3d867e39bf04cb0af8f52684', 'addMilestone', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'client', 'alice', 'story-94', '3f480af0216ffb0905ebc82415d066028973565d73045963a47811980f8076bb', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:07.643+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b3d8a70ef9ae6b677c8af663a"}', '2026-11-25 07:11:07.65517+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b3dd37dcc85621b1a891df441', 'fund', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'client', 'alice', 'story-95', '6275c184ce74184da081588d66f4b29b3294ec2f006f9e1ce25e93e2bdd2f652', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:07.724+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b3d8a70ef9ae6b677c8af663a"}', '2026-11-25 07:11:08.466736+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b382f7711b9fdb2726b878c42', 'createContract', 'ctr_01a2118b38307737988606afd836d065', NULL, NULL, 'platform', 'acme', 'story-79', 'edd060dc6f7614e491d397db2b42da1a270e81e12e650c4f8eabbefec3a75580', 'platform', 'acme', '{"title": "held-over money is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:06.286+00', 'applied', NULL, '{"contractId": "ctr_01a2118b38307737988606afd836d065"}', '2026-11-25 07:11:06.288049+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b38517e14bf44519074a82a22', 'addMilestone', 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'client', 'alice', 'story-80', 'aa90d353316846e393f53f889ffd233e31d333e697ddf0ee1e3ae0a2e055f6f2', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:06.313+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b385f7cf68dd82e84bf4c928f"}', '2026-11-25 07:11:06.323652+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b428070c8a58603023c47f86e', 'fund', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'client', 'alice', 'story-99', '423f7fa8228b1e97111fda44bca729ec646e2e3a47d6a98ad259d8dba5c8fe92', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:08.924+00', 'applied', NULL, '{"state": "active", "charged": 900, "milestoneId": "ms_01a2118b42747c3d8e15b94b08c72b70"}', '2026-11-25 07:11:09.249121+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b44c775eca75146ae90461e68', 'submit', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'freelancer', 'bob', 'story-100', '9b7c3dce79529ffc91d2b67b46332259182c11ad7eb191fe0bd432bdbd1e16e3', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:09.508+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b42747c3d8e15b94b08c72b70", "reviewDeadline": "2026-12-09T07:11:09.508Z"}', '2026-11-25 07:11:09.528376+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b45307f43b95d090c8c4af663', 'addMilestone', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'client', 'alice', 'story-101', '3f480af0216ffb0905ebc82415d066028973565d73045963a47811980f8076bb', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:09.613+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b453775b2b742cebfe5348976"}', '2026-11-25 07:11:09.617096+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b46f6721ea2d2c82827599e75', 'fund', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'client', 'alice', 'story-107', 'da977201014e9caac030472ccc49ef8955e9b02c8b676a25c94b4f9833b9eecc', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:10.066+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b46eb762ab63151fd68b0f5f1"}', '2026-11-25 07:11:10.339699+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b48687cdb9b9eaa494bfa8a26', 'submit', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'freelancer', 'bob', 'story-108', '042037c5cb64a99f7f2405bccc026e64a3e29a07afeb79fe24763ee3be4931fb', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:10.436+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b46eb762ab63151fd68b0f5f1", "reviewDeadline": "2026-12-09T07:11:10.436Z"}', '2026-11-25 07:11:10.4681+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b489f747ab3bcfd19b95547e3', 'approve', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'client', 'alice', 'story-109', '21cc75f098a7fc0404db57035b26883ce15544e982260d66e116b5fbfc05abee', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:10.491+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b46eb762ab63151fd68b0f5f1"}', '2026-11-25 07:11:10.516791+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b48eb74c2a04618cf2b1f4fec', 'addMilestone', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'client', 'alice', 'story-110', '5dccb755f667afd7fd8675b70b5e9269e8e591c854e4a42ae66aff53ca4e968d', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:10.56+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b48f6720b9a41b6a176e6ca2a"}', '2026-11-25 07:11:10.574824+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b490e797294a01620df9eeaac', 'fund', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'client', 'alice', 'story-111', '4e7ab64ddc12781ee98edb83d2965734729dd07fc354fb8625f12ac25f5585b6', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:10.603+00', 'applied', NULL, '{"state": "active", "charged": 900, "milestoneId": "ms_01a2118b48f6720b9a41b6a176e6ca2a"}', '2026-11-25 07:11:10.743019+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b49d876bd8af5a586f52d7bd8', 'submit', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'freelancer', 'bob', 'story-112', '3374a98ddad06ecfe960d5614c4e5bc389bd98700e4d5b45873008d242036cf1', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:10.801+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b48f6720b9a41b6a176e6ca2a", "reviewDeadline": "2026-12-09T07:11:10.801Z"}', '2026-11-25 07:11:10.822043+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b49f77162bf06971d68998115', 'end', 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'freelancer', 'bob', 'story-113', '763eabda96631bdafc89326fc08d26bf51531cbbd1c2ba814d11cf632d1af79d', 'freelancer', 'bob', '{}', '2026-11-25 07:11:10.834+00', 'applied', NULL, '{"state": "ending", "contractId": "ctr_01a2118b46d37091917ab51e5c9899d8"}', '2026-11-25 07:11:10.839427+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4a0e7d17a55c5db88002f345', 'createContract', 'ctr_01a2118b4a0f79918567cfbcb6057737', NULL, NULL, 'platform', 'acme', 'story-114', '52c1719165f4005a67ed738a2ef9a1e654292d1419906146d3521be3880ccafc', 'platform', 'acme', '{"title": "an approval is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:10.861+00', 'applied', NULL, '{"contractId": "ctr_01a2118b4a0f79918567cfbcb6057737"}', '2026-11-25 07:11:10.863531+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4a2d70ec80cd34e13c36c960', 'addMilestone', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'client', 'alice', 'story-115', '40c0504ea003f05880868358e25d832d415afcfa7d6c6c7b3ec9d91af9a2ee6e', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:10.878+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b4a457268a0fbe7e4ff6343da"}', '2026-11-25 07:11:10.903633+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4c6d766cb22d52744ef46b06', 'fund', 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'client', 'alice', 'story-120', 'b71b388e70215e3bc4608490694d084ae42e1687f4308b6d54ff52f11a9ad094', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:11.408+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b4bbb707ab45cc90ac47b2a66"}', '2026-11-25 07:11:11.570692+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4d1171d8ac0c71560c95c249', 'createContract', 'ctr_01a2118b4d257ba4ae16542bba502208', NULL, NULL, 'platform', 'acme', 'story-121', '9b067d63c8166c681766d69dd144b241c33e614bec3e7a7550f178138b6c9883', 'platform', 'acme', '{"title": "a withdrawal is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:11.631+00', 'applied', NULL, '{"contractId": "ctr_01a2118b4d257ba4ae16542bba502208"}', '2026-11-25 07:11:11.653048+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4d32726480584f8c0491866f', 'addMilestone', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'client', 'alice', 'story-122', '7d4c16688064ced130ed6f8cef73510efe30d628fdc9a34f632a30ec551ed12b', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:11.661+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b4d3a718591c41c5d348076a9"}', '2026-11-25 07:11:11.666531+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b411a7a8aa7203ddfcb094d4c', 'submit', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'freelancer', 'bob', 'story-96', 'a214ddb54b5db42ccfecca05d5ca07183c28cdfef433aa64adfd2c288744f6e5', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:08.542+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b3d8a70ef9ae6b677c8af663a", "reviewDeadline": "2026-12-09T07:11:08.542Z"}', '2026-11-25 07:11:08.64837+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4204707499f8657dec826f46', 'approve', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'client', 'alice', 'story-97', '84b3268bfe57209def662ba4eb4468d0fc4401f6704ceab816d492a05ba1611e', 'client', 'alice', '{"amount": 900}', '2026-11-25 07:11:08.79+00', 'applied', NULL, '{"fee": 90, "state": "paid", "heldOver": 600, "released": 900, "milestoneId": "ms_01a2118b3d8a70ef9ae6b677c8af663a"}', '2026-11-25 07:11:08.87928+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b42737d078d8207b1739d84b8', 'addMilestone', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'client', 'alice', 'story-98', '3f480af0216ffb0905ebc82415d066028973565d73045963a47811980f8076bb', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:08.913+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b42747c3d8e15b94b08c72b70"}', '2026-11-25 07:11:08.915566+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b45617c65b4558f724ca6e481', 'fund', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'client', 'alice', 'story-102', '88a4da57b2e0e8bf3a116f0b3c89c78aef9215da9bb4920c4afb579611f7ead2', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:09.658+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b453775b2b742cebfe5348976"}', '2026-11-25 07:11:09.809071+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b46157469ab878f9f9a49ffca', 'hold', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'ops', 'olga', 'story-103', 'e328ca21124c54df5fa0a385ba50d9e76190b9c18c3b5cbe7ff56e95cfa7e983', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 07:11:09.84+00', 'applied', NULL, '{"state": "on_hold", "milestoneId": "ms_01a2118b453775b2b742cebfe5348976"}', '2026-11-25 07:11:09.883246+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b466370c59e7596e1601a5892', 'end', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', NULL, NULL, 'client', 'alice', 'story-104', '51fa88fb60d9bf367b250c69abf28ce871472865bc26ed71f9520c31e608df40', 'client', 'alice', '{}', '2026-11-25 07:11:09.92+00', 'applied', NULL, '{"state": "ending", "contractId": "ctr_01a2118b3d7273d4afb6d124bedf8f6a"}', '2026-11-25 07:11:09.938204+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b46d07eabaef98dc31cc07b17', 'createContract', 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'platform', 'acme', 'story-105', 'bf1c61815b5e162c93fc9a44274dcaed148a28f930609c48ebfcdb286f46b8d7', 'platform', 'acme', '{"title": "the freelancer has ended the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:10.026+00', 'applied', NULL, '{"contractId": "ctr_01a2118b46d37091917ab51e5c9899d8"}', '2026-11-25 07:11:10.032878+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b46e771f8969e21efc5aad65e', 'addMilestone', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'client', 'alice', 'story-106', '5dccb755f667afd7fd8675b70b5e9269e8e591c854e4a42ae66aff53ca4e968d', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:10.053+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b46eb762ab63151fd68b0f5f1"}', '2026-11-25 07:11:10.056104+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4a597ebea9b8d310a75a5194', 'fund', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'client', 'alice', 'story-116', '522d72e5fef7ddbd22325c21b36d6770129bf9698c1c198e0a404523903885da', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:10.934+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b4a457268a0fbe7e4ff6343da"}', '2026-11-25 07:11:11.073029+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4b0f71118f03cda06fba1a08', 'submit', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'freelancer', 'bob', 'story-117', '37bf7e087d449452040fb6e8e32caf3dbb0d40f5dcd2582186c4cb11155c3fe5', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:11.116+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b4a457268a0fbe7e4ff6343da", "reviewDeadline": "2026-12-09T07:11:11.116Z"}', '2026-11-25 07:11:11.212921+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4b7e793ea7664725856cda18', 'createContract', 'ctr_01a2118b4b8370b399966315fe839ac6', NULL, NULL, 'platform', 'acme', 'story-118', 'd7c218b34eb11191358fe56e413539f017946001caa54f18afc8719c6dfbeaba', 'platform', 'acme', '{"title": "a submission is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:11.229+00', 'applied', NULL, '{"contractId": "ctr_01a2118b4b8370b399966315fe839ac6"}', '2026-11-25 07:11:11.235034+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4bae75748e336eff267a680c', 'addMilestone', 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'client', 'alice', 'story-119', 'c604beab6cb2cc062ae1df48e1cbae3c24c66aae698b878d646f4c5ab579db5b', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:11.262+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b4bbb707ab45cc90ac47b2a66"}', '2026-11-25 07:11:11.279112+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4d4b77eb84df7b85c9f643b2', 'fund', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'client', 'alice', 'story-123', '001abe2913045dc63cff3f611762702147249d5fe382eb484616f4b4419bbcf2', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:11.687+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b4d3a718591c41c5d348076a9"}', '2026-11-25 07:11:11.916647+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4e88792498d8d85bbb928474', 'submit', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'freelancer', 'bob', 'story-124', '1957ea96be3520a142e45ea0690e12b6d224ba7cc6b65e74e1b09da042e20439', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:11.993+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b4d3a718591c41c5d348076a9", "reviewDeadline": "2026-12-09T07:11:11.993Z"}', '2026-11-25 07:11:12.039816+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4ec472b7be8cf8e4623f3243', 'createContract', 'ctr_01a2118b4ec57d75b82924c88b9992eb', NULL, NULL, 'platform', 'acme', 'story-125', 'f3ae4820b9fcd9be404222f5a1da19e5ba12afd55bcf4b13d6d74e229ceacf17', 'platform', 'acme', '{"title": "a funding is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:12.06+00', 'applied', NULL, '{"contractId": "ctr_01a2118b4ec57d75b82924c88b9992eb"}', '2026-11-25 07:11:12.068659+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4ee77ad390f8d778459ef57d', 'addMilestone', 'ctr_01a2118b4ec57d75b82924c88b9992eb', 'ms_01a2118b4ef27340b37241eb58cf845d', NULL, 'client', 'alice', 'story-126', '189ab2a2551681ba395e500e9e1256202e79733fddbc14f42145010ab6e0af81', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:12.091+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b4ef27340b37241eb58cf845d"}', '2026-11-25 07:11:12.103818+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4f247374847005aafefc3db9', 'createContract', 'ctr_01a2118b4f497468a41289006043f3fd', NULL, NULL, 'platform', 'acme', 'story-127', 'b35830af21c2644b11665d653b409417266a480072471fda4e139276b943674c', 'platform', 'acme', '{"title": "a hold is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:12.155+00', 'applied', NULL, '{"contractId": "ctr_01a2118b4f497468a41289006043f3fd"}', '2026-11-25 07:11:12.165958+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4f6a7bd28a662dac364b58f1', 'addMilestone', 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'client', 'alice', 'story-128', 'edb7eac0215b22fbc55eadb979287ecc10fbbfcdaf7ed5c48fa552fe0e74969c', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:12.226+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b4f827d178e38927c488f5083"}', '2026-11-25 07:11:12.237489+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b4fa578b587f4834b10c1684e', 'fund', 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'client', 'alice', 'story-129', '71f4f08374531663d193b8e47fc694063b170625f97184729e0d9f06b796dc03', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:12.277+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b4f827d178e38927c488f5083"}', '2026-11-25 07:11:12.385305+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b50297f0a96f669f1929e7e40', 'createContract', 'ctr_01a2118b502b7407b2d74693eb7e37a0', NULL, NULL, 'platform', 'acme', 'story-130', '578e3bd6514faa554a2ddf5cbf35f8ab9912eca5445d7c63ae5e1be59d2a9b22', 'platform', 'acme', '{"title": "an acceptance is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:12.422+00', 'applied', NULL, '{"contractId": "ctr_01a2118b502b7407b2d74693eb7e37a0"}', '2026-11-25 07:11:12.426177+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b505174138c414f73c3daccc0', 'addMilestone', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'client', 'alice', 'story-131', '535b47ecd8c57282d8c94525d4a566f343e48fd83da238bf8968d94aa3439638', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:12.453+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b505374f2a61505bc560bbd96"}', '2026-11-25 07:11:12.465528+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b50657cec8c4990fe72a715b7', 'fund', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'client', 'alice', 'story-132', '0e328fcb9afe7110882385512151af0ca52c528d2bc3634bf095cf2d1a926efd', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:12.483+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b505374f2a61505bc560bbd96"}', '2026-11-25 07:11:12.528311+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b50a878f5a9bdb5da87bc1a98', 'openRefund', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'client', 'alice', 'story-133', '90314c3bab1696d46260e0299738c153a5d0306acbe943696bbfc7fba009987a', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:12.549+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a2118b505374f2a61505bc560bbd96", "refundRequestId": "rr_01a2118b50b67b9191a8aee9cdeac02b"}', '2026-11-25 07:11:12.564028+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b50d57afcaa1e4536276d331b', 'createContract', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', NULL, NULL, 'platform', 'acme', 'story-134', '1db6c1adcc95c5b6b4cd5b260140936a3fa6a9f76a7bc90405aab3e08ffd1ceb', 'platform', 'acme', '{"title": "a bonus is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:12.594+00', 'applied', NULL, '{"contractId": "ctr_01a2118b50de7ee2bb0a361130f53a9c"}', '2026-11-25 07:11:12.605992+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b50f274908944aeda55a7c3b0', 'addMilestone', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'client', 'alice', 'story-135', '074c0ef4f167b29b7c874b25c73e006deab2469a314b9701db9cf793cf356669', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:12.614+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b50ff7e40b1506d2b3ef65cd5"}', '2026-11-25 07:11:12.628696+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b511875f883efa4f18c622d81', 'fund', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'client', 'alice', 'story-136', '3bd55b5157fb9149413eac6c8d954427894e3484ac3abd08213d8e92c10caf06', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:12.662+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b50ff7e40b1506d2b3ef65cd5"}', '2026-11-25 07:11:12.725091+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b517d748cad652a9656c05bfc', 'submit', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'freelancer', 'bob', 'story-137', '074802bda2fe874aa4827ab370c0a84264a5adc1869f68e039c08f64144af831', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:12.756+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b50ff7e40b1506d2b3ef65cd5", "reviewDeadline": "2026-12-09T07:11:12.756Z"}', '2026-11-25 07:11:12.820594+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b51c572369677b610e25fcedf', 'approve', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'client', 'alice', 'story-138', '9f75fdcb78cb37f8dda0eef60312ce4501ea85eb30ba3e3af93ce176700c7898', 'client', 'alice', '{}', '2026-11-25 07:11:12.834+00', 'applied', NULL, '{"fee": 150, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2118b50ff7e40b1506d2b3ef65cd5"}', '2026-11-25 07:11:12.905854+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b521f70e49f8d128c1df96486', 'createContract', 'ctr_01a2118b52207c3ba47557aee8588d98', NULL, NULL, 'platform', 'acme', 'story-139', '028a2c1ede71ac9298de467f71ce21c9c0b81205ee5b9c142aef2b0a669fe402', 'platform', 'acme', '{"title": "a refund request is about to be over", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:12.926+00', 'applied', NULL, '{"contractId": "ctr_01a2118b52207c3ba47557aee8588d98"}', '2026-11-25 07:11:12.927867+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b525b789f912b5d3b4b8864e3', 'addMilestone', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'client', 'alice', 'story-140', 'f72374993fbeb335ab1cf02de7df0bf82bb9cbe8b2db546dc5fec7a6982a2d58', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:12.966+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b52647f989bffa4b8a1fcf3d3"}', '2026-11-25 07:11:12.990146+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b527877a0bde427042950c111', 'fund', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'client', 'alice', 'story-141', '75a445205a769802e14c52acbe59c99c9227b15e85c8b9e3fa70fc5f6e634edb', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:13.012+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b52647f989bffa4b8a1fcf3d3"}', '2026-11-25 07:11:13.128392+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b53117ab7bc4bc903a9825159', 'openRefund', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'client', 'alice', 'story-142', 'bd23b4ae74f0c98cf07e1c742c87dc254ed4ebdeee11db64d98776f1a6e622c3', 'client', 'alice', '{"reason": "I want it back"}', '2026-11-25 07:11:13.164+00', 'applied', NULL, '{"state": "active", "milestoneId": "ms_01a2118b52647f989bffa4b8a1fcf3d3", "refundRequestId": "rr_01a2118b532b7816befbbfe4621e8f87"}', '2026-11-25 07:11:13.192941+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b53897ebab2c1636c5c80f133', 'fund', 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'client', 'alice', 'story-145', 'cd9f27a462c540e3d0c773b9810316f865b34a4194f6e1bd1f4b644cafa2c884', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:13.286+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b537a71ea96e9e12861eb7cf1"}', '2026-11-25 07:11:13.407671+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b54597534a0ff99599b527299', 'createContract', 'ctr_01a2118b545a7e45b28d229bc2da9206', NULL, NULL, 'platform', 'acme', 'story-147', 'aa38f884ffc50a1f69beee9c6c2e75230f326c0e636deeb68728c7a5de5beb14', 'platform', 'acme', '{"title": "a charge waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:13.497+00', 'applied', NULL, '{"contractId": "ctr_01a2118b545a7e45b28d229bc2da9206"}', '2026-11-25 07:11:13.498124+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b53597838a94d362e5241b3c2', 'createContract', 'ctr_01a2118b535a7534b511c516d6c296e0', NULL, NULL, 'platform', 'acme', 'story-143', '9c33cb1dce3371ead7370b3e5a2231eccdc97d187d1e43ef96712af006b6f42b', 'platform', 'acme', '{"title": "a review is about to be over", "policy": {"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:13.233+00', 'applied', NULL, '{"contractId": "ctr_01a2118b535a7534b511c516d6c296e0"}', '2026-11-25 07:11:13.242087+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b53797451bdb92bb7fe99c704', 'addMilestone', 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'client', 'alice', 'story-144', 'bb316b1f07977ac21aab6731c70ab9a0b11f9a8bff4b2230122cf0fe4ff1f9da', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:13.265+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b537a71ea96e9e12861eb7cf1"}', '2026-11-25 07:11:13.273904+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b547b75e6b9f55823e289a827', 'createContract', 'ctr_01a2118b547c78dfbe90db7baabebabc', NULL, NULL, 'platform', 'acme', 'story-150', 'a6e9e081c4f3bbeaa3440bd9d8696f52086f9069de33ca4cc2b81580411f593c', 'platform', 'acme', '{"title": "a bonus waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "clientId": "alice", "currency": "USD", "freelancerId": "bob"}', '2026-11-25 07:11:13.523+00', 'applied', NULL, '{"contractId": "ctr_01a2118b547c78dfbe90db7baabebabc"}', '2026-11-25 07:11:13.531333+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b54c47a4ebf511183b4194136', 'fund', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'client', 'alice', 'story-152', '9961b930810115aabea3ba56471a04ae133bbe3306a5738eb6ce139130080464', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:13.601+00', 'applied', NULL, '{"state": "active", "charged": 1500, "milestoneId": "ms_01a2118b54a07d1cb8fed47a958348bf"}', '2026-11-25 07:11:13.739921+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b565a7856a744babc39c70762', 'fund', 'ctr_01a2118b4ec57d75b82924c88b9992eb', 'ms_01a2118b4ef27340b37241eb58cf845d', NULL, 'client', 'alice', 'story-158', '795407906331a13006ac49e6873af7858224c9e1e06a8bcbcdfc0e82f59ee4bf', 'client', 'alice', '{"paymentMethod": "pm_ok"}', '2026-11-25 07:11:13.948+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:19.012451+00', 0, NULL, NULL),
	('cmd_01a2118b566d7a6883e4a9fedde6d4cc', 'acceptRefund', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', 'rr_01a2118b50b67b9191a8aee9cdeac02b', 'freelancer', 'bob', 'story-160', 'e157e253ae3c50b3d307266dfce4381da252c1d16ce2e4a594893281bf6bf356', 'freelancer', 'bob', '{"refundRequestId": "rr_01a2118b50b67b9191a8aee9cdeac02b"}', '2026-11-25 07:11:13.96+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:19.030214+00', 0, NULL, NULL),
	('cmd_01a2118b542b750c83856e0469e340c7', 'submit', 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'freelancer', 'bob', 'story-146', '4c2b426ff30ab9935790c035a9d12a60307b2fb8c4b1b5fa81ab48cced834847', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:13.448+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b537a71ea96e9e12861eb7cf1", "reviewDeadline": "2026-11-25T07:11:16.448Z"}', '2026-11-25 07:11:13.465094+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b54617b12b4d3f9efe396d53f', 'addMilestone', 'ctr_01a2118b545a7e45b28d229bc2da9206', 'ms_01a2118b54647f20812a5585cbecad4c', NULL, 'client', 'alice', 'story-148', 'c50714a2c38d57c1d44fbd4ad15d8a1556322c745a32a626be4b4ecd37e05bad', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:13.502+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b54647f20812a5585cbecad4c"}', '2026-11-25 07:11:13.507503+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b5480794782b4cd1be748f610', 'fund', 'ctr_01a2118b545a7e45b28d229bc2da9206', 'ms_01a2118b54647f20812a5585cbecad4c', NULL, 'client', 'alice', 'story-149', 'c12d48c602ed33685a7a23f39ef06a0a25de0867d838c45e1d7c7e15700e3b41', 'client', 'alice', '{"paymentMethod": "pm_unavailable_twice"}', '2026-11-25 07:11:13.522+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:18.537956+00', 0, NULL, NULL),
	('cmd_01a2118b549075eb8a0e446a7c84331b', 'addMilestone', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'client', 'alice', 'story-151', '395ccd260b4d02fb591739549a6e4f833f577c06c6ebe7ef359b5c970937ea58', 'client', 'alice', '{"title": "Logo design", "amount": 1500}', '2026-11-25 07:11:13.54+00', 'applied', NULL, '{"milestoneId": "ms_01a2118b54a07d1cb8fed47a958348bf"}', '2026-11-25 07:11:13.552445+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b556b7628a1e173d5ed388add', 'submit', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'freelancer', 'bob', 'story-153', '5b2c69b46ac6e7bed888a458b0e8ab5fcb491635e844a5ecf72798c6f00d0791', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:13.765+00', 'applied', NULL, '{"state": "in_review", "milestoneId": "ms_01a2118b54a07d1cb8fed47a958348bf", "reviewDeadline": "2026-12-09T07:11:13.765Z"}', '2026-11-25 07:11:13.786036+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b559c7e6d91c91f85dc70cae8', 'approve', 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'client', 'alice', 'story-154', '540f4f574ca72cf39fdd3ad15a29c549048b53c868ee6e6d6268d8040904ef9e', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_unavailable_twice"}}', '2026-11-25 07:11:13.809+00', 'applied', NULL, '{"fee": 150, "bonus": {"amount": 500}, "state": "paid", "heldOver": 0, "released": 1500, "milestoneId": "ms_01a2118b54a07d1cb8fed47a958348bf"}', '2026-11-25 07:11:13.848859+00', NULL, 0, NULL, NULL),
	('cmd_01a2118b561d78ac8561b093590a682f', 'submit', 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'freelancer', 'bob', 'story-156', 'da2f6f7e7d6aca419bad3e49364436a1e285426985dee376714ce288e9fc5a84', 'freelancer', 'bob', '{"message": "Here it is", "attachments": []}', '2026-11-25 07:11:13.946+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:18.95012+00', 0, NULL, NULL),
	('cmd_01a2118b563f7935aecaca67683f3e4a', 'approve', 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'client', 'alice', 'story-155', '82f5c1bb0088511d109e7a818742eaaeab95cb60b26709675741d6fb0493fc18', 'client', 'alice', '{"bonus": {"amount": 500, "paymentMethod": "pm_ok"}, "amount": 900, "endContract": true}', '2026-11-25 07:11:13.946+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:18.996857+00', 0, NULL, NULL),
	('cmd_01a2118b56417dbfafc3027107406472', 'withdrawSubmission', 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'freelancer', 'bob', 'story-157', '7573f07e9aadf7c3a88630cf1f6534ef4eb5ac28a54359f8294d02b973e5ae5f', 'freelancer', 'bob', '{}', '2026-11-25 07:11:13.948+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:19.002838+00', 0, NULL, NULL),
	('cmd_01a2118b56487ba5a72c020e4c911f04', 'hold', 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'ops', 'olga', 'story-159', 'f7af8bc37c73a108137408e5a898a59e0ef95e5c83f8d19167dcfd78d7601600', 'ops', 'olga', '{"reason": "A dispute"}', '2026-11-25 07:11:13.949+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:19.008835+00', 0, NULL, NULL),
	('cmd_01a2118b565671e6869ddc407406614e', 'bonus', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'client', 'alice', 'story-161', '32fbdf06ea85e1aa3ae1dd3d48769027da2db510c94d71db9af761bf47417e5e', 'client', 'alice', '{"amount": 500, "paymentMethod": "pm_ok"}', '2026-11-25 07:11:13.984+00', 'pending', NULL, NULL, NULL, '2026-11-25 07:11:19.011217+00', 0, NULL, NULL);
INSERT INTO public.contracts VALUES
	('ctr_01a2118b05d571a88c12fcb80cb6b759', 'acme', 'alice', 'bob', 'a milestone is planned', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:53.328+00', NULL, 0, NULL, 0),
	('ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'acme', 'alice', 'bob', 'a charge was declined', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:53.825+00', NULL, 0, NULL, 0),
	('ctr_01a2118b0f117f37a5dc99515537b660', 'acme', 'alice', 'bob', 'a milestone is active', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:55.747+00', NULL, 0, NULL, 0),
	('ctr_01a2118b10cc7444bcb80c48709a1207', 'acme', 'alice', 'bob', 'work is in review', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:56.179+00', NULL, 0, NULL, 0),
	('ctr_01a2118b12de7d838192f7b18a9fdb22', 'acme', 'alice', 'bob', 'changes are requested', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:56.72+00', NULL, 0, NULL, 0),
	('ctr_01a2118b16c0750f8352520cf36557b1', 'acme', 'alice', 'bob', 'a milestone is on hold', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:57.722+00', NULL, 1, NULL, 0),
	('ctr_01a2118b18ed7de08cd7d5c3afef645e', 'acme', 'alice', 'bob', 'a milestone is paid', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:10:58.28+00', NULL, 0, NULL, 0),
	('ctr_01a2118b26337ff28a9f23461cf3b969', 'acme', 'alice', 'bob', 'a bonus has failed', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:01.648+00', NULL, 0, NULL, 0),
	('ctr_01a2118b1ba171758677d30f6b0b4843', 'acme', 'alice', 'bob', 'money is held over, and the next milestone planned', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-25 07:10:58.971+00', NULL, 0, NULL, 0),
	('ctr_01a2118b1e4f7d18ad035b091f1116f1', 'acme', 'alice', 'bob', 'held-over money went into the next milestone', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-25 07:10:59.661+00', NULL, 0, NULL, 0),
	('ctr_01a2118b240075ad974591e631bc7cab', 'acme', 'alice', 'bob', 'a bonus is paid', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:01.101+00', NULL, 0, NULL, 0),
	('ctr_01a2118b29667a99b99bb86d6a72468a', 'acme', 'alice', 'bob', 'a refund is asked for', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:02.468+00', NULL, 0, NULL, 0),
	('ctr_01a2118b2b5372e5877ca0949a540faa', 'acme', 'alice', 'bob', 'a refund was declined', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:02.98+00', NULL, 1, NULL, 0),
	('ctr_01a2118b2d3a70138940d53f64475266', 'acme', 'alice', 'bob', 'a refund was accepted', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:03.475+00', NULL, 0, NULL, 0),
	('ctr_01a2118b349b7b63afee387862c76316', 'acme', 'alice', 'bob', 'held-over money is asked back', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:05.341+00', NULL, 0, NULL, 0),
	('ctr_01a2118b2fa1756fa25a6783a27f6f23', 'acme', 'alice', 'bob', 'a hold was resolved', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:04.095+00', NULL, 0, NULL, 0),
	('ctr_01a2118b38307737988606afd836d065', 'acme', 'alice', 'bob', 'held-over money is on hold', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:06.286+00', NULL, 1, NULL, 0),
	('ctr_01a2118b3bd37b578796a58c3af3b74c', 'acme', 'alice', 'bob', 'held-over money was refunded', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:07.216+00', NULL, 0, NULL, 0),
	('ctr_01a2118b4b8370b399966315fe839ac6', 'acme', 'alice', 'bob', 'a submission is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:11.229+00', NULL, 0, NULL, 0),
	('ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'acme', 'alice', 'bob', 'the client is ending the contract', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'ending', 'client', 'client', 'alice', '2026-11-25 07:11:09.92+00', NULL, '2026-11-25 07:11:09.981+00', '2026-11-25 07:11:14.938204+00', 3, '2026-11-25 07:11:07.629+00', NULL, 1, NULL, 0),
	('ctr_01a2118b4a0f79918567cfbcb6057737', 'acme', 'alice', 'bob', 'an approval is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:10.861+00', NULL, 0, NULL, 0),
	('ctr_01a2118b46d37091917ab51e5c9899d8', 'acme', 'alice', 'bob', 'the freelancer has ended the contract', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'ended', 'freelancer', 'freelancer', 'bob', '2026-11-25 07:11:10.834+00', NULL, '2026-11-25 07:11:10.855+00', '2026-11-25 07:11:15.839427+00', 2, '2026-11-25 07:11:10.026+00', NULL, 0, NULL, 0),
	('ctr_01a2118b4d257ba4ae16542bba502208', 'acme', 'alice', 'bob', 'a withdrawal is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:11.631+00', NULL, 0, NULL, 0),
	('ctr_01a2118b4ec57d75b82924c88b9992eb', 'acme', 'alice', 'bob', 'a funding is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:12.06+00', NULL, 0, NULL, 0),
	('ctr_01a2118b4f497468a41289006043f3fd', 'acme', 'alice', 'bob', 'a hold is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:12.155+00', NULL, 0, NULL, 0),
	('ctr_01a2118b502b7407b2d74693eb7e37a0', 'acme', 'alice', 'bob', 'an acceptance is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:12.422+00', NULL, 0, NULL, 0),
	('ctr_01a2118b50de7ee2bb0a361130f53a9c', 'acme', 'alice', 'bob', 'a bonus is under way', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:12.594+00', NULL, 0, NULL, 0),
	('ctr_01a2118b52207c3ba47557aee8588d98', 'acme', 'alice', 'bob', 'a refund request is about to be over', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:12.926+00', NULL, 0, NULL, 0),
	('ctr_01a2118b545a7e45b28d229bc2da9206', 'acme', 'alice', 'bob', 'a charge waits for the rail', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:13.497+00', NULL, 0, NULL, 0),
	('ctr_01a2118b535a7534b511c516d6c296e0', 'acme', 'alice', 'bob', 'a review is about to be over', 'USD', '{"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:13.233+00', NULL, 0, NULL, 0),
	('ctr_01a2118b547c78dfbe90db7baabebabc', 'acme', 'alice', 'bob', 'a bonus waits for the rail', 'USD', '{"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}', 'active', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-25 07:11:13.523+00', NULL, 0, NULL, 0);
INSERT INTO public.cursor_key VALUES
	(1, '\xba0e26613c6209a2222420825688b98cb2fbddd99221851e9d5e01938d364612');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(1, 'ctr_01a2118b05d571a88c12fcb80cb6b759', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b05957176bfd2733bb4546ea2', '2026-11-25 07:10:53.328+00', '2026-11-25 07:10:53.465328+00', NULL, NULL, '{"title": "a milestone is planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '761'),
	(2, 'ctr_01a2118b05d571a88c12fcb80cb6b759', 'ms_01a2118b06ef7f23a7c18848dd58d889', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b06a575969c63f30d3371cbed', '2026-11-25 07:10:53.577+00', '2026-11-25 07:10:53.696253+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '763'),
	(3, 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b07937b369903bb14ac21adb9', '2026-11-25 07:10:53.825+00', '2026-11-25 07:10:53.873449+00', NULL, NULL, '{"title": "a charge was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '765'),
	(4, 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b081c75c9b3d84423369c3ee8', '2026-11-25 07:10:53.942+00', '2026-11-25 07:10:54.009593+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '769'),
	(5, 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b086c7a90aa2a5b12e77c7cc4', '2026-11-25 07:10:54.039+00', '2026-11-25 07:10:55.517384+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '778'),
	(6, 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'milestone.funding_failed', 'R2', 'client', 'alice', 'cmd_01a2118b086c7a90aa2a5b12e77c7cc4', '2026-11-25 07:10:54.039+00', '2026-11-25 07:10:55.676811+00', 0, NULL, '{"code": "card_declined", "reason": "The card was declined.", "givenBack": 0}', NULL, 4, 'acme', '781'),
	(7, 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 'ms_01a2118b082b7900aeef06366e765eb6', NULL, 'command.rejected', 'R2', 'client', 'alice', 'cmd_01a2118b086c7a90aa2a5b12e77c7cc4', '2026-11-25 07:10:54.039+00', '2026-11-25 07:10:55.67868+00', NULL, NULL, '{"code": "charge_declined", "kind": "fund", "detail": "the charge was declined: The card was declined."}', NULL, 5, 'acme', '781'),
	(8, 'ctr_01a2118b0f117f37a5dc99515537b660', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b0f0c7172bbed21d80ed3cb7c', '2026-11-25 07:10:55.747+00', '2026-11-25 07:10:55.764034+00', NULL, NULL, '{"title": "a milestone is active", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '783'),
	(9, 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b0f397806b3815a587ee14958', '2026-11-25 07:10:55.789+00', '2026-11-25 07:10:55.814782+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '784'),
	(10, 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', '2026-11-25 07:10:55.825+00', '2026-11-25 07:10:56.0518+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '788'),
	(11, 'ctr_01a2118b0f117f37a5dc99515537b660', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', '2026-11-25 07:10:55.825+00', '2026-11-25 07:10:56.130161+00', 1500, 'jrn_01a2118b10567f71811a273981a7270e', '{"charged": 1500, "chargeId": "chg_01a2118b10527e508eadf4207bc70075"}', NULL, 4, 'acme', '790'),
	(12, 'ctr_01a2118b10cc7444bcb80c48709a1207', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b10c079ffb5fa0fcf538e9f11', '2026-11-25 07:10:56.179+00', '2026-11-25 07:10:56.222558+00', NULL, NULL, '{"title": "work is in review", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '791'),
	(13, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b11237191bb5a2d3588057f2b', '2026-11-25 07:10:56.272+00', '2026-11-25 07:10:56.349426+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '794'),
	(14, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b117e7950a3228c2c77bec926', '2026-11-25 07:10:56.371+00', '2026-11-25 07:10:56.452728+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '796'),
	(15, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b117e7950a3228c2c77bec926', '2026-11-25 07:10:56.371+00', '2026-11-25 07:10:56.567828+00', 1500, 'jrn_01a2118b123270f5ac378c6ad49124dc', '{"charged": 1500, "chargeId": "chg_01a2118b122f71b394c524af8f6d19d8"}', NULL, 4, 'acme', '798'),
	(16, 'ctr_01a2118b10cc7444bcb80c48709a1207', 'ms_01a2118b114e7207a797d97069b40743', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b128f72a985606667b4b7eb24', '2026-11-25 07:10:56.635+00', '2026-11-25 07:10:56.682929+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:10:56.635Z", "2026-12-06T07:10:56.635Z", "2026-12-08T07:10:56.635Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:10:56.635Z"}', NULL, 5, 'acme', '802'),
	(17, 'ctr_01a2118b12de7d838192f7b18a9fdb22', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b12d779f99a3a7646ba4e0823', '2026-11-25 07:10:56.72+00', '2026-11-25 07:10:56.746944+00', NULL, NULL, '{"title": "changes are requested", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '803'),
	(18, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b131f7d059a39243843ebc2d7', '2026-11-25 07:10:56.792+00', '2026-11-25 07:10:56.815144+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '804'),
	(19, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b139270d59d655f8b3344bb71', '2026-11-25 07:10:56.84+00', '2026-11-25 07:10:57.271297+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '812'),
	(20, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b139270d59d655f8b3344bb71', '2026-11-25 07:10:56.84+00', '2026-11-25 07:10:57.500554+00', 1500, 'jrn_01a2118b15c675668b49b2361c1d968a', '{"charged": 1500, "chargeId": "chg_01a2118b15bd7ae687d833a6c89a74af"}', NULL, 4, 'acme', '816'),
	(21, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b16007d5583ac5d3c47ddae95', '2026-11-25 07:10:57.533+00', '2026-11-25 07:10:57.574156+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:10:57.533Z", "2026-12-06T07:10:57.533Z", "2026-12-08T07:10:57.533Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:10:57.533Z"}', NULL, 5, 'acme', '818'),
	(22, 'ctr_01a2118b12de7d838192f7b18a9fdb22', 'ms_01a2118b132673caad6347b2c6abc6e4', NULL, 'milestone.changes_requested', 'R6', 'client', 'alice', 'cmd_01a2118b1653764fb660cf7342d4dd79', '2026-11-25 07:10:57.604+00', '2026-11-25 07:10:57.706405+00', NULL, NULL, '{"message": "Bluer, please"}', NULL, 6, 'acme', '822'),
	(23, 'ctr_01a2118b16c0750f8352520cf36557b1', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b16bb72b69118ed04faeac2e0', '2026-11-25 07:10:57.722+00', '2026-11-25 07:10:57.743895+00', NULL, NULL, '{"title": "a milestone is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '823'),
	(24, 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b16e57877b0f7c7867c56a342', '2026-11-25 07:10:57.754+00', '2026-11-25 07:10:57.812042+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '824'),
	(35, 'ctr_01a2118b1ba171758677d30f6b0b4843', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b1ba07c3db9ec8ef044f97b18', '2026-11-25 07:10:58.971+00', '2026-11-25 07:10:58.995814+00', NULL, NULL, '{"title": "money is held over, and the next milestone planned", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '851'),
	(36, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b1bd17c658d17a0a211ac3f50', '2026-11-25 07:10:59.009+00', '2026-11-25 07:10:59.046044+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '854'),
	(41, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1e42787e8ed5081fc90dbfb5', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b1e4078ae89337dc3a1361ee1', '2026-11-25 07:10:59.638+00', '2026-11-25 07:10:59.6554+00', 2000, NULL, '{"title": "Logo design", "sequence": 2}', NULL, 7, 'acme', '869'),
	(42, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b1e4e739f91072f6ca68a5d84', '2026-11-25 07:10:59.661+00', '2026-11-25 07:10:59.683692+00', NULL, NULL, '{"title": "held-over money went into the next milestone", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '870'),
	(43, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b1e9a7865a69643c8f4e7eaef', '2026-11-25 07:10:59.724+00', '2026-11-25 07:10:59.798874+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '871'),
	(48, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b22067b178fcb7f401cd4d9c6', '2026-11-25 07:11:00.597+00', '2026-11-25 07:11:00.620917+00', 2000, NULL, '{"title": "Logo design", "sequence": 2}', NULL, 7, 'acme', '886'),
	(67, 'ctr_01a2118b29667a99b99bb86d6a72468a', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b29457e5b8f924cf7713dfb00', '2026-11-25 07:11:02.468+00', '2026-11-25 07:11:02.533754+00', NULL, NULL, '{"title": "a refund is asked for", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '929'),
	(68, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b29997064be8502c68f62f69b', '2026-11-25 07:11:02.539+00', '2026-11-25 07:11:02.556959+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '930'),
	(74, 'ctr_01a2118b2b5372e5877ca0949a540faa', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b2b457adeac0b246679ec6527', '2026-11-25 07:11:02.98+00', '2026-11-25 07:11:03.006554+00', NULL, NULL, '{"title": "a refund was declined", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '945'),
	(75, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b2b7972d3bc6953f96882de60', '2026-11-25 07:11:03.026+00', '2026-11-25 07:11:03.045508+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '946'),
	(88, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b2fa1756fa25a6782c779ab06', '2026-11-25 07:11:04.095+00', '2026-11-25 07:11:04.101285+00', NULL, NULL, '{"title": "a hold was resolved", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '974'),
	(89, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b2fb67860b5290d3fe4a57a45', '2026-11-25 07:11:04.103+00', '2026-11-25 07:11:04.121074+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '976'),
	(96, 'ctr_01a2118b349b7b63afee387862c76316', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b348f7cb9b4778d89232f10ba', '2026-11-25 07:11:05.341+00', '2026-11-25 07:11:05.382792+00', NULL, NULL, '{"title": "held-over money is asked back", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1001'),
	(97, 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b34c971cfb927243c1b6295d4', '2026-11-25 07:11:05.392+00', '2026-11-25 07:11:05.464974+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1002'),
	(110, 'ctr_01a2118b38307737988606afd836d065', NULL, 'rr_01a2118b3aa578d49f7988941cdd9b17', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b3a9c7f76aad6f05586c1642a', '2026-11-25 07:11:06.906+00', '2026-11-25 07:11:06.926079+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T07:11:06.906Z"}', NULL, 7, 'acme', '1036'),
	(112, 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b3bd17907b23710ef76ee80ca', '2026-11-25 07:11:07.216+00', '2026-11-25 07:11:07.221026+00', NULL, NULL, '{"title": "held-over money was refunded", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1041'),
	(113, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b3be3725b9ff7b7bc903ac9ca', '2026-11-25 07:11:07.223+00', '2026-11-25 07:11:07.239254+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1042'),
	(118, 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 'rr_01a2118b3cfe7aae9b308c961dbfa2f6', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b3cfd718e82f70a7f71ef5baf', '2026-11-25 07:11:07.504+00', '2026-11-25 07:11:07.52246+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T07:11:07.504Z"}', NULL, 7, 'acme', '1055'),
	(120, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b3d71767ea6ae7e541ac535e3', '2026-11-25 07:11:07.629+00', '2026-11-25 07:11:07.635987+00', NULL, NULL, '{"title": "the client is ending the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1060'),
	(121, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b3d867e39bf04cb0af8f52684', '2026-11-25 07:11:07.643+00', '2026-11-25 07:11:07.674759+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1061'),
	(127, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b42737d078d8207b1739d84b8', '2026-11-25 07:11:08.913+00', '2026-11-25 07:11:08.918194+00', 1500, NULL, '{"title": "Logo design", "sequence": 2}', NULL, 7, 'acme', '1079'),
	(135, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', NULL, NULL, 'contract.ending', 'R16', 'client', 'alice', 'cmd_01a2118b466370c59e7596e1601a5892', '2026-11-25 07:11:09.92+00', '2026-11-25 07:11:09.95547+00', NULL, NULL, '{"by": "client", "reason": null}', NULL, 15, 'acme', '1103'),
	(138, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'milestone.end_heard', 'R16', 'client', 'alice', 'contractEnding@2026-11-25T07:11:09.920Z', '2026-11-25 07:11:09.92+00', '2026-11-25 07:11:10.268606+00', NULL, NULL, '{"by": "client"}', NULL, 16, 'acme', '1110'),
	(25, 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b174874208595948722e4de70', '2026-11-25 07:10:57.854+00', '2026-11-25 07:10:57.98793+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '828'),
	(26, 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b174874208595948722e4de70', '2026-11-25 07:10:57.854+00', '2026-11-25 07:10:58.048347+00', 1500, 'jrn_01a2118b17fa75fea519d2cdd5f11c68', '{"charged": 1500, "chargeId": "chg_01a2118b17f8795693e6a47547606ae0"}', NULL, 4, 'acme', '830'),
	(27, 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b183275c18f28011b58cf497e', '2026-11-25 07:10:58.081+00', '2026-11-25 07:10:58.182479+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:10:58.081Z", "2026-12-06T07:10:58.081Z", "2026-12-08T07:10:58.081Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:10:58.081Z"}', NULL, 5, 'acme', '832'),
	(28, 'ctr_01a2118b16c0750f8352520cf36557b1', 'ms_01a2118b170c78e791d02b43c5a92f21', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a2118b18a87c78b7aa8d60f22f14bc', '2026-11-25 07:10:58.213+00', '2026-11-25 07:10:58.257595+00', NULL, NULL, '{"before": "in_review", "reason": "A dispute"}', NULL, 6, 'acme', '836'),
	(31, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b191f719a9f2e02d57a11653a', '2026-11-25 07:10:58.31+00', '2026-11-25 07:10:58.510001+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '842'),
	(32, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b191f719a9f2e02d57a11653a', '2026-11-25 07:10:58.31+00', '2026-11-25 07:10:58.614925+00', 1500, 'jrn_01a2118b1a1e7a29a7d1ee11cb3343cf', '{"charged": 1500, "chargeId": "chg_01a2118b1a06755ebaffbcd83d726469"}', NULL, 4, 'acme', '844'),
	(33, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b1a6777448062691be1ff1948', '2026-11-25 07:10:58.653+00', '2026-11-25 07:10:58.739031+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:10:58.653Z", "2026-12-06T07:10:58.653Z", "2026-12-08T07:10:58.653Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:10:58.653Z"}', NULL, 5, 'acme', '846'),
	(34, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a2118b1aff75e3badfa89d33a50797', '2026-11-25 07:10:58.789+00', '2026-11-25 07:10:58.932691+00', 1500, 'jrn_01a2118b1b5a71b89f19210bf62de8a3', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}', NULL, 6, 'acme', '850'),
	(37, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b1c4a7249a021ae4a1dfec117', '2026-11-25 07:10:59.108+00', '2026-11-25 07:10:59.414902+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '860'),
	(38, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b1c4a7249a021ae4a1dfec117', '2026-11-25 07:10:59.108+00', '2026-11-25 07:10:59.44304+00', 1500, 'jrn_01a2118b1d70715fb2b3597df798c6c5', '{"charged": 1500, "chargeId": "chg_01a2118b1d6e7520975c7e81ccf32882"}', NULL, 4, 'acme', '862'),
	(39, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b1d7f7b23b0ba41074d0b8dea', '2026-11-25 07:10:59.453+00', '2026-11-25 07:10:59.514621+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:10:59.453Z", "2026-12-06T07:10:59.453Z", "2026-12-08T07:10:59.453Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:10:59.453Z"}', NULL, 5, 'acme', '864'),
	(40, 'ctr_01a2118b1ba171758677d30f6b0b4843', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b1de87d3da480e6585628cc14', '2026-11-25 07:10:59.549+00', '2026-11-25 07:10:59.596202+00', 900, 'jrn_01a2118b1e057c6b9009e304606fb90e', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '867'),
	(44, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b1f417928b015171e5b61640a', '2026-11-25 07:10:59.884+00', '2026-11-25 07:10:59.976204+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '875'),
	(45, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b1f417928b015171e5b61640a', '2026-11-25 07:10:59.884+00', '2026-11-25 07:11:00.235135+00', 1500, 'jrn_01a2118b20697b1483b0a406ebf9129a', '{"charged": 1500, "chargeId": "chg_01a2118b204e783d896962d049e50a5b"}', NULL, 4, 'acme', '877'),
	(46, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b212673ceb4e9e30e79af83d2', '2026-11-25 07:11:00.372+00', '2026-11-25 07:11:00.493637+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:00.372Z", "2026-12-06T07:11:00.372Z", "2026-12-08T07:11:00.372Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:00.372Z"}', NULL, 5, 'acme', '881'),
	(47, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b1ec17898aede238b2ad398de', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b21b177919b9960220714e60b', '2026-11-25 07:11:00.526+00', '2026-11-25 07:11:00.568838+00', 900, 'jrn_01a2118b21d67dc2826d1f496bc71dee', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '885'),
	(49, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b22187aae834e654667b7ff54', '2026-11-25 07:11:00.629+00', '2026-11-25 07:11:00.668163+00', 2000, 'jrn_01a2118b223a743ea0d1ef13043f5a11', '{"drawn": 600, "shortfall": 1400}', NULL, 8, 'acme', '888'),
	(50, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b22187aae834e654667b7ff54', '2026-11-25 07:11:00.629+00', '2026-11-25 07:11:00.68795+00', 1400, 'jrn_01a2118b224c7ca88597d2d647addd10', '{"charged": 1400, "chargeId": "chg_01a2118b224a78a5ad3fab2a0be49f80"}', NULL, 9, 'acme', '890'),
	(51, 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 'ms_01a2118b22087169a70c4ad9583974f8', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b2373798d8122228789a21366', '2026-11-25 07:11:00.906+00', '2026-11-25 07:11:01.059061+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:00.906Z", "2026-12-06T07:11:00.906Z", "2026-12-08T07:11:00.906Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:00.906Z"}', NULL, 10, 'acme', '894'),
	(54, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b248f7dc3a0c66b525b7d6c41', '2026-11-25 07:11:01.248+00', '2026-11-25 07:11:01.359025+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '902'),
	(55, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b248f7dc3a0c66b525b7d6c41', '2026-11-25 07:11:01.248+00', '2026-11-25 07:11:01.436341+00', 1500, 'jrn_01a2118b251b70ea80c9f03a3cdb180a', '{"charged": 1500, "chargeId": "chg_01a2118b251775638e535f883def05a8"}', NULL, 4, 'acme', '904'),
	(56, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b2550767689563844f5a2190f', '2026-11-25 07:11:01.443+00', '2026-11-25 07:11:01.483685+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:01.443Z", "2026-12-06T07:11:01.443Z", "2026-12-08T07:11:01.443Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:01.443Z"}', NULL, 5, 'acme', '908'),
	(29, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b18ec7842b9954d391a11ce18', '2026-11-25 07:10:58.28+00', '2026-11-25 07:10:58.294809+00', NULL, NULL, '{"title": "a milestone is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '837'),
	(30, 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 'ms_01a2118b18fd743b8f4ab174979ffd32', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b18fc7d22a0c760307df01603', '2026-11-25 07:10:58.298+00', '2026-11-25 07:10:58.303501+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '838'),
	(52, 'ctr_01a2118b240075ad974591e631bc7cab', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b23f4789791a2d956970571b2', '2026-11-25 07:11:01.101+00', '2026-11-25 07:11:01.130049+00', NULL, NULL, '{"title": "a bonus is paid", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '895'),
	(53, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b242a754da1555045670aaa58', '2026-11-25 07:11:01.144+00', '2026-11-25 07:11:01.218991+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '897'),
	(59, 'ctr_01a2118b26337ff28a9f23461cf3b969', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b26117708992bb1dbedd3065b', '2026-11-25 07:11:01.648+00', '2026-11-25 07:11:01.687926+00', NULL, NULL, '{"title": "a bonus has failed", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '912'),
	(61, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b26ba7d87aadd7dfc4fbf6a9b', '2026-11-25 07:11:01.788+00', '2026-11-25 07:11:01.891429+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '916'),
	(81, 'ctr_01a2118b2d3a70138940d53f64475266', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b2d3472d886ab0d568996af06', '2026-11-25 07:11:03.475+00', '2026-11-25 07:11:03.502247+00', NULL, NULL, '{"title": "a refund was accepted", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '959'),
	(82, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b2d7e71ae8ebc10de77f6f947', '2026-11-25 07:11:03.526+00', '2026-11-25 07:11:03.644294+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '962'),
	(103, 'ctr_01a2118b349b7b63afee387862c76316', NULL, 'rr_01a2118b37cd7be49c62214b6e323c93', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b37cc720ca95eaa2f48656f2a', '2026-11-25 07:11:06.186+00', '2026-11-25 07:11:06.201997+00', 600, NULL, '{"reason": "I want it back", "respondBy": "2026-12-02T07:11:06.186Z"}', NULL, 7, 'acme', '1019'),
	(104, 'ctr_01a2118b38307737988606afd836d065', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b382f7711b9fdb2726b878c42', '2026-11-25 07:11:06.286+00', '2026-11-25 07:11:06.303057+00', NULL, NULL, '{"title": "held-over money is on hold", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1022'),
	(105, 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b38517e14bf44519074a82a22', '2026-11-25 07:11:06.313+00', '2026-11-25 07:11:06.359082+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1023'),
	(131, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b45307f43b95d090c8c4af663', '2026-11-25 07:11:09.613+00', '2026-11-25 07:11:09.641399+00', 1500, NULL, '{"title": "Logo design", "sequence": 3}', NULL, 11, 'acme', '1094'),
	(145, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b48eb74c2a04618cf2b1f4fec', '2026-11-25 07:11:10.56+00', '2026-11-25 07:11:10.585353+00', 1500, NULL, '{"title": "Logo design", "sequence": 2}', NULL, 7, 'acme', '1121'),
	(149, 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'contract.ending', 'R16', 'freelancer', 'bob', 'cmd_01a2118b49f77162bf06971d68998115', '2026-11-25 07:11:10.834+00', '2026-11-25 07:11:10.846969+00', NULL, NULL, '{"by": "freelancer", "reason": null}', NULL, 11, 'acme', '1130'),
	(150, 'ctr_01a2118b4a0f79918567cfbcb6057737', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b4a0e7d17a55c5db88002f345', '2026-11-25 07:11:10.861+00', '2026-11-25 07:11:10.874959+00', NULL, NULL, '{"title": "an approval is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1131'),
	(151, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b4a2d70ec80cd34e13c36c960', '2026-11-25 07:11:10.878+00', '2026-11-25 07:11:10.923775+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1133'),
	(164, 'ctr_01a2118b4d257ba4ae16542bba502208', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b4d1171d8ac0c71560c95c249', '2026-11-25 07:11:11.631+00', '2026-11-25 07:11:11.656371+00', NULL, NULL, '{"title": "a withdrawal is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1160'),
	(165, 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b4d32726480584f8c0491866f', '2026-11-25 07:11:11.661+00', '2026-11-25 07:11:11.68022+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1161'),
	(191, 'ctr_01a2118b535a7534b511c516d6c296e0', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b53597838a94d362e5241b3c2', '2026-11-25 07:11:13.233+00', '2026-11-25 07:11:13.252995+00', NULL, NULL, '{"title": "a review is about to be over", "policy": {"feeBps": 1000, "reminders": [], "reviewPeriod": "PT3S", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1215'),
	(192, 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b53797451bdb92bb7fe99c704', '2026-11-25 07:11:13.265+00', '2026-11-25 07:11:13.277843+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1216'),
	(198, 'ctr_01a2118b547c78dfbe90db7baabebabc', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b547b75e6b9f55823e289a827', '2026-11-25 07:11:13.523+00', '2026-11-25 07:11:13.536822+00', NULL, NULL, '{"title": "a bonus waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1230'),
	(57, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a2118b258c72de9c95fb194feb31ce', '2026-11-25 07:11:01.501+00', '2026-11-25 07:11:01.571935+00', 1500, 'jrn_01a2118b25c07a5ba0f649d734fe9756', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}', NULL, 6, 'acme', '910'),
	(58, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a2118b258c72de9c95fb194feb31ce', '2026-11-25 07:11:01.501+00', '2026-11-25 07:11:01.572175+00', 500, NULL, '{"note": null}', NULL, 7, 'acme', '910'),
	(60, 'ctr_01a2118b240075ad974591e631bc7cab', 'ms_01a2118b243c77a08a49f60d7fc84e37', NULL, 'bonus.paid', 'R14', 'client', 'alice', 'cmd_01a2118b258c72de9c95fb194feb31ce', '2026-11-25 07:11:01.501+00', '2026-11-25 07:11:01.877557+00', 500, 'jrn_01a2118b26b876b3a9fc8a5a537a28c1', '{"fee": 50, "net": 450}', NULL, 8, 'acme', '914'),
	(62, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b2749797e95dbca5d2d04e822', '2026-11-25 07:11:01.946+00', '2026-11-25 07:11:02.144531+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '920'),
	(63, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b2749797e95dbca5d2d04e822', '2026-11-25 07:11:01.946+00', '2026-11-25 07:11:02.21242+00', 1500, 'jrn_01a2118b283e701d9bcd3b36b33f57a6', '{"charged": 1500, "chargeId": "chg_01a2118b2830745da5ab260d1f44dc79"}', NULL, 4, 'acme', '922'),
	(64, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b287f79b29b7424f15904c668', '2026-11-25 07:11:02.268+00', '2026-11-25 07:11:02.288164+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:02.268Z", "2026-12-06T07:11:02.268Z", "2026-12-08T07:11:02.268Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:02.268Z"}', NULL, 5, 'acme', '924'),
	(65, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a2118b28d573aa96acee3abc9fe759', '2026-11-25 07:11:02.32+00', '2026-11-25 07:11:02.412915+00', 1500, 'jrn_01a2118b28fe73a68f6a772e56a646b4', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}', NULL, 6, 'acme', '927'),
	(66, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a2118b28d573aa96acee3abc9fe759', '2026-11-25 07:11:02.32+00', '2026-11-25 07:11:02.413132+00', 500, NULL, '{"note": null}', NULL, 7, 'acme', '927'),
	(69, 'ctr_01a2118b26337ff28a9f23461cf3b969', 'ms_01a2118b26f3768b96cff5418b57de5f', NULL, 'bonus.failed', 'R14', 'client', 'alice', 'cmd_01a2118b28d573aa96acee3abc9fe759', '2026-11-25 07:11:02.32+00', '2026-11-25 07:11:02.571429+00', 500, NULL, '{"code": "card_declined", "reason": "The card was declined."}', NULL, 8, 'acme', '932'),
	(70, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', '2026-11-25 07:11:02.567+00', '2026-11-25 07:11:02.690506+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '936'),
	(71, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', '2026-11-25 07:11:02.567+00', '2026-11-25 07:11:02.744447+00', 1500, 'jrn_01a2118b2a52706a8c123257885d546d', '{"charged": 1500, "chargeId": "chg_01a2118b2a4a7d1e9f07183b871951ee"}', NULL, 4, 'acme', '938'),
	(72, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b2a717155b62604ae459caed0', '2026-11-25 07:11:02.758+00', '2026-11-25 07:11:02.815376+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:02.758Z", "2026-12-06T07:11:02.758Z", "2026-12-08T07:11:02.758Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:02.758Z"}', NULL, 5, 'acme', '940'),
	(73, 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', 'rr_01a2118b2b0d736db93a6ceeb24b331f', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b2ab97df38bfdcc1e0ac80b00', '2026-11-25 07:11:02.833+00', '2026-11-25 07:11:02.939357+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T07:11:02.833Z", "refundRequestId": "rr_01a2118b2b0d736db93a6ceeb24b331f"}', NULL, 6, 'acme', '942'),
	(76, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b2ba178429e560eb4c9e1098c', '2026-11-25 07:11:03.069+00', '2026-11-25 07:11:03.252907+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '950'),
	(77, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b2ba178429e560eb4c9e1098c', '2026-11-25 07:11:03.069+00', '2026-11-25 07:11:03.279441+00', 1500, 'jrn_01a2118b2c6d7baeb1f01ef092d268a9', '{"charged": 1500, "chargeId": "chg_01a2118b2c6c79d7aa750390d43b56e7"}', NULL, 4, 'acme', '952'),
	(78, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'rr_01a2118b2cc070d6bcf78fce6eaaa448', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b2ca379c29dafaa6661d6ebf9', '2026-11-25 07:11:03.314+00', '2026-11-25 07:11:03.362661+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T07:11:03.314Z", "refundRequestId": "rr_01a2118b2cc070d6bcf78fce6eaaa448"}', NULL, 5, 'acme', '956'),
	(79, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'rr_01a2118b2cc070d6bcf78fce6eaaa448', 'refund_request.closed', 'R17', 'freelancer', 'bob', 'cmd_01a2118b2cd37dca87398576c85c3355', '2026-11-25 07:11:03.374+00', '2026-11-25 07:11:03.457843+00', NULL, NULL, '{"reason": "the freelancer declined", "outcome": "declined", "refundRequestId": "rr_01a2118b2cc070d6bcf78fce6eaaa448"}', NULL, 6, 'acme', '958'),
	(80, 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', NULL, 'milestone.held', 'R17', 'freelancer', 'bob', 'cmd_01a2118b2cd37dca87398576c85c3355', '2026-11-25 07:11:03.374+00', '2026-11-25 07:11:03.457939+00', NULL, NULL, '{"before": "active", "reason": "the freelancer declined refund request rr_01a2118b2cc070d6bcf78fce6eaaa448"}', NULL, 7, 'acme', '958'),
	(83, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b2e367176852846d3357908fd', '2026-11-25 07:11:03.722+00', '2026-11-25 07:11:03.77795+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '964'),
	(84, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b2e367176852846d3357908fd', '2026-11-25 07:11:03.722+00', '2026-11-25 07:11:03.83255+00', 1500, 'jrn_01a2118b2e837a6c99dcba99bb85b621', '{"charged": 1500, "chargeId": "chg_01a2118b2e7d733c8a081eb3666601db"}', NULL, 4, 'acme', '966'),
	(85, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'rr_01a2118b2f087e8ba0ddadaff5b1d24e', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b2ec0736c891f3ddc144e6bf8', '2026-11-25 07:11:03.858+00', '2026-11-25 07:11:03.953828+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T07:11:03.858Z", "refundRequestId": "rr_01a2118b2f087e8ba0ddadaff5b1d24e"}', NULL, 5, 'acme', '970'),
	(86, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', NULL, 'milestone.refunded', 'R17', 'freelancer', 'bob', 'cmd_01a2118b2f4c7ae7acbc83671a546ee9', '2026-11-25 07:11:03.982+00', '2026-11-25 07:11:04.065737+00', 1500, 'jrn_01a2118b2f6d7650bed7690052839ec9', '{"amount": 1500, "because": "accepted"}', NULL, 6, 'acme', '972'),
	(122, 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2118b3d5871888be9a89dc8124daf', '2026-11-25 07:11:07.709+00', '2026-11-25 07:11:07.835783+00', 600, 'jrn_01a2118b3e397ddeb06b0aba8c9720a2', '{"chargeId": "chg_01a2118b3c877291b445dc9544c7809e", "refundId": "ref_01a2118b3d5871888be9a89dc8124daf"}', NULL, 9, 'acme', '1064'),
	(87, 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'rr_01a2118b2f087e8ba0ddadaff5b1d24e', 'refund_request.closed', 'R17', 'freelancer', 'bob', 'cmd_01a2118b2f4c7ae7acbc83671a546ee9', '2026-11-25 07:11:03.982+00', '2026-11-25 07:11:04.065864+00', NULL, NULL, '{"reason": "the freelancer accepted", "outcome": "refunded", "refundRequestId": "rr_01a2118b2f087e8ba0ddadaff5b1d24e"}', NULL, 7, 'acme', '972'),
	(90, 'ctr_01a2118b2d3a70138940d53f64475266', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2118b2f837a969b89adf2a3192b69', '2026-11-25 07:11:04.129+00', '2026-11-25 07:11:04.370928+00', 1500, 'jrn_01a2118b30a67b34a8de1cf1735d8e96', '{"chargeId": "chg_01a2118b2e7d733c8a081eb3666601db", "refundId": "ref_01a2118b2f837a969b89adf2a3192b69"}', NULL, 8, 'acme', '981'),
	(91, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b2fbe706c9731dda833e23e9e', '2026-11-25 07:11:04.125+00', '2026-11-25 07:11:04.398158+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '982'),
	(92, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b2fbe706c9731dda833e23e9e', '2026-11-25 07:11:04.125+00', '2026-11-25 07:11:04.504606+00', 1500, 'jrn_01a2118b311d7772a755691b3fbf5348', '{"charged": 1500, "chargeId": "chg_01a2118b311c78cdbb79b3e07357a377"}', NULL, 4, 'acme', '987'),
	(93, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b317d7dd1b032e2f83d0bfd1a', '2026-11-25 07:11:04.556+00', '2026-11-25 07:11:04.621622+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:04.556Z", "2026-12-06T07:11:04.556Z", "2026-12-08T07:11:04.556Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:04.556Z"}', NULL, 5, 'acme', '989'),
	(94, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a2118b31ba79778cf76675040a64f9', '2026-11-25 07:11:04.629+00', '2026-11-25 07:11:04.977427+00', NULL, NULL, '{"before": "in_review", "reason": "A dispute"}', NULL, 6, 'acme', '993'),
	(95, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'ms_01a2118b2fb779b38deb5ad625294de1', NULL, 'milestone.resolved', 'R19', 'ops', 'olga', 'cmd_01a2118b335f71a3840c8fb80e7241b4', '2026-11-25 07:11:05.046+00', '2026-11-25 07:11:05.23806+00', 1000, 'jrn_01a2118b340e789daa122d3b656948cd', '{"fee": 100, "net": 900, "gross": 1000, "reason": "Agreed", "refunded": 500}', NULL, 7, 'acme', '997'),
	(98, 'ctr_01a2118b2fa1756fa25a6783a27f6f23', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2118b34177039990cae7f6c03643f', '2026-11-25 07:11:05.424+00', '2026-11-25 07:11:05.570632+00', 500, 'jrn_01a2118b355f75a9ade98da8e2877ad5', '{"chargeId": "chg_01a2118b311c78cdbb79b3e07357a377", "refundId": "ref_01a2118b34177039990cae7f6c03643f"}', NULL, 8, 'acme', '1007'),
	(99, 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b35057d82ae6c445fd8450a7e', '2026-11-25 07:11:05.475+00', '2026-11-25 07:11:05.774287+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1010'),
	(100, 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b35057d82ae6c445fd8450a7e', '2026-11-25 07:11:05.475+00', '2026-11-25 07:11:05.844683+00', 1500, 'jrn_01a2118b365e7426ac7fc4f5ac1c0746', '{"charged": 1500, "chargeId": "chg_01a2118b365e7426ac7fc4f37b3db6c8"}', NULL, 4, 'acme', '1012'),
	(101, 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b369874fa9a2ba5e2da45ef6d', '2026-11-25 07:11:05.877+00', '2026-11-25 07:11:05.968118+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:05.877Z", "2026-12-06T07:11:05.877Z", "2026-12-08T07:11:05.877Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:05.877Z"}', NULL, 5, 'acme', '1014'),
	(102, 'ctr_01a2118b349b7b63afee387862c76316', 'ms_01a2118b34e074cba1d7c28a3299c2bb', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b3713744fa5e1dd421e3507b4', '2026-11-25 07:11:05.98+00', '2026-11-25 07:11:06.164404+00', 900, 'jrn_01a2118b37a979978eb516e9b0fc2403', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '1018'),
	(106, 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b389175028a80dc9646a39d4a', '2026-11-25 07:11:06.374+00', '2026-11-25 07:11:06.57261+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1027'),
	(107, 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b389175028a80dc9646a39d4a', '2026-11-25 07:11:06.374+00', '2026-11-25 07:11:06.639474+00', 1500, 'jrn_01a2118b39857e0db1a79638680bd2a6', '{"charged": 1500, "chargeId": "chg_01a2118b398473fa9a0afee38cc88e10"}', NULL, 4, 'acme', '1029'),
	(108, 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b399c707588b6a6bc2e16feca', '2026-11-25 07:11:06.649+00', '2026-11-25 07:11:06.809062+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:06.649Z", "2026-12-06T07:11:06.649Z", "2026-12-08T07:11:06.649Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:06.649Z"}', NULL, 5, 'acme', '1033'),
	(109, 'ctr_01a2118b38307737988606afd836d065', 'ms_01a2118b385f7cf68dd82e84bf4c928f', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b3a487c4aa9b213a03c75539b', '2026-11-25 07:11:06.821+00', '2026-11-25 07:11:06.89551+00', 900, 'jrn_01a2118b3a8d7fdf9dda7908421fd554', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '1035'),
	(111, 'ctr_01a2118b38307737988606afd836d065', NULL, 'rr_01a2118b3aa578d49f7988941cdd9b17', 'refund_request.declined', 'R17', 'freelancer', 'bob', 'cmd_01a2118b3aec73f5a1153732db72ea9e', '2026-11-25 07:11:06.985+00', '2026-11-25 07:11:07.161893+00', 600, 'jrn_01a2118b3b8c73438170047c9787e1e6', '{"reason": "the freelancer declined", "setAside": 600}', NULL, 8, 'acme', '1040'),
	(114, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b3c007e88940246cf48b7edff', '2026-11-25 07:11:07.249+00', '2026-11-25 07:11:07.371723+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1046'),
	(115, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b3c007e88940246cf48b7edff', '2026-11-25 07:11:07.249+00', '2026-11-25 07:11:07.40461+00', 1500, 'jrn_01a2118b3c8a7f069141ac529650e07d', '{"charged": 1500, "chargeId": "chg_01a2118b3c877291b445dc9544c7809e"}', NULL, 4, 'acme', '1050'),
	(116, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b3ca97185bae6b1fe1ca5b378', '2026-11-25 07:11:07.423+00', '2026-11-25 07:11:07.452423+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:07.423Z", "2026-12-06T07:11:07.423Z", "2026-12-08T07:11:07.423Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:07.423Z"}', NULL, 5, 'acme', '1052'),
	(117, 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'ms_01a2118b3be576c0968c0329709b37dd', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b3cd27c71b7356e544e4975e3', '2026-11-25 07:11:07.469+00', '2026-11-25 07:11:07.496575+00', 900, 'jrn_01a2118b3ce67ef3b2deabd6fbf0b9a0', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '1054'),
	(119, 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 'rr_01a2118b3cfe7aae9b308c961dbfa2f6', 'refund_request.refunded', 'R17', 'freelancer', 'bob', 'cmd_01a2118b3d10747cb9f7499debb1b7ac', '2026-11-25 07:11:07.534+00', '2026-11-25 07:11:07.607812+00', 600, 'jrn_01a2118b3d5478dda7fbf5c38b70633f', '{"amount": 600, "reason": "the freelancer accepted"}', NULL, 8, 'acme', '1057'),
	(123, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b3dd37dcc85621b1a891df441', '2026-11-25 07:11:07.724+00', '2026-11-25 07:11:08.34724+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1068'),
	(124, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b3dd37dcc85621b1a891df441', '2026-11-25 07:11:07.724+00', '2026-11-25 07:11:08.483871+00', 1500, 'jrn_01a2118b40c076499376e306985d852f', '{"charged": 1500, "chargeId": "chg_01a2118b40bc792ca8240d4ff64da12d"}', NULL, 4, 'acme', '1072'),
	(125, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b411a7a8aa7203ddfcb094d4c', '2026-11-25 07:11:08.542+00', '2026-11-25 07:11:08.663672+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:08.542Z", "2026-12-06T07:11:08.542Z", "2026-12-08T07:11:08.542Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:08.542Z"}', NULL, 5, 'acme', '1074'),
	(126, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b4204707499f8657dec826f46', '2026-11-25 07:11:08.79+00', '2026-11-25 07:11:08.895893+00', 900, 'jrn_01a2118b425c74e986517805eff0d50b', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '1078'),
	(128, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b428070c8a58603023c47f86e', '2026-11-25 07:11:08.924+00', '2026-11-25 07:11:09.106315+00', 1500, 'jrn_01a2118b432278e3b0388e72f32a4ec4', '{"drawn": 600, "shortfall": 900}', NULL, 8, 'acme', '1083'),
	(129, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b428070c8a58603023c47f86e', '2026-11-25 07:11:08.924+00', '2026-11-25 07:11:09.324007+00', 900, 'jrn_01a2118b43fd711093dc66350db0c9fa', '{"charged": 900, "chargeId": "chg_01a2118b43c77f4cabdc73e60517f9c8"}', NULL, 9, 'acme', '1087'),
	(130, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b44c775eca75146ae90461e68', '2026-11-25 07:11:09.508+00', '2026-11-25 07:11:09.600525+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:09.508Z", "2026-12-06T07:11:09.508Z", "2026-12-08T07:11:09.508Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:09.508Z"}', NULL, 10, 'acme', '1092'),
	(132, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b45617c65b4558f724ca6e481', '2026-11-25 07:11:09.658+00', '2026-11-25 07:11:09.765382+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 12, 'acme', '1096'),
	(133, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b45617c65b4558f724ca6e481', '2026-11-25 07:11:09.658+00', '2026-11-25 07:11:09.826025+00', 1500, 'jrn_01a2118b45fa7a6b80645c4c8a149c40', '{"charged": 1500, "chargeId": "chg_01a2118b45f377d08bd8151b0141d424"}', NULL, 13, 'acme', '1099'),
	(134, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'milestone.held', 'R19', 'ops', 'olga', 'cmd_01a2118b46157469ab878f9f9a49ffca', '2026-11-25 07:11:09.84+00', '2026-11-25 07:11:09.895553+00', NULL, NULL, '{"before": "active", "reason": "A dispute"}', NULL, 14, 'acme', '1102'),
	(140, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b453775b2b742cebfe5348976', NULL, 'milestone.end_heard', 'R16', 'client', 'alice', 'contractEnding@2026-11-25T07:11:09.920Z', '2026-11-25 07:11:09.92+00', '2026-11-25 07:11:10.278276+00', NULL, NULL, '{"by": "client"}', NULL, 18, 'acme', '1111'),
	(141, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b46f6721ea2d2c82827599e75', '2026-11-25 07:11:10.066+00', '2026-11-25 07:11:10.297746+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1112'),
	(142, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b46f6721ea2d2c82827599e75', '2026-11-25 07:11:10.066+00', '2026-11-25 07:11:10.365206+00', 1500, 'jrn_01a2118b48137cf6b53f93409bfad7d0', '{"charged": 1500, "chargeId": "chg_01a2118b481275b5844ae40b8183e601"}', NULL, 4, 'acme', '1114'),
	(143, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b48687cdb9b9eaa494bfa8a26', '2026-11-25 07:11:10.436+00', '2026-11-25 07:11:10.473385+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:10.436Z", "2026-12-06T07:11:10.436Z", "2026-12-08T07:11:10.436Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:10.436Z"}', NULL, 5, 'acme', '1118'),
	(144, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'milestone.released', 'R12', 'client', 'alice', 'cmd_01a2118b489f747ab3bcfd19b95547e3', '2026-11-25 07:11:10.491+00', '2026-11-25 07:11:10.528296+00', 900, 'jrn_01a2118b48bb77f48315fdf95f84bf9e', '{"fee": 90, "net": 810, "note": null, "gross": 900, "heldOver": 600}', NULL, 6, 'acme', '1120'),
	(146, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b490e797294a01620df9eeaac', '2026-11-25 07:11:10.603+00', '2026-11-25 07:11:10.690673+00', 1500, 'jrn_01a2118b495779b0a2f5a4e63973f43d', '{"drawn": 600, "shortfall": 900}', NULL, 8, 'acme', '1125'),
	(147, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b490e797294a01620df9eeaac', '2026-11-25 07:11:10.603+00', '2026-11-25 07:11:10.786164+00', 900, 'jrn_01a2118b49bf7fb3b5380ea19aa2e96b', '{"charged": 900, "chargeId": "chg_01a2118b49b6761498eb9cb9236dec7b"}', NULL, 9, 'acme', '1127'),
	(148, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b49d876bd8af5a586f52d7bd8', '2026-11-25 07:11:10.801+00', '2026-11-25 07:11:10.825203+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:10.801Z", "2026-12-06T07:11:10.801Z", "2026-12-08T07:11:10.801Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:10.801Z"}', NULL, 10, 'acme', '1129'),
	(152, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.end_heard', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T07:11:10.834Z', '2026-11-25 07:11:10.834+00', '2026-11-25 07:11:10.928301+00', NULL, NULL, '{"by": "freelancer"}', NULL, 12, 'acme', '1135'),
	(153, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', NULL, 'milestone.refunded', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T07:11:10.834Z', '2026-11-25 07:11:10.834+00', '2026-11-25 07:11:10.928389+00', 1500, 'jrn_01a2118b4a4b79e88f06e2174c8cdc1b', '{"amount": 1500, "because": "freelancer_ended_contract"}', NULL, 13, 'acme', '1135'),
	(154, 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'contract.ended', 'R16', 'freelancer', 'bob', 'contractEnding@2026-11-25T07:11:10.834Z', '2026-11-25 07:11:10.834+00', '2026-11-25 07:11:10.953913+00', NULL, NULL, '{}', NULL, 14, 'acme', '1135'),
	(156, 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2118b4a517e2abff676ddcb7f8c03', '2026-11-25 07:11:10.99+00', '2026-11-25 07:11:11.084047+00', 900, 'jrn_01a2118b4adf719a8af80d014d37576f', '{"chargeId": "chg_01a2118b49b6761498eb9cb9236dec7b", "refundId": "ref_01a2118b4a517e2abff676ddcb7f8c03"}', NULL, 15, 'acme', '1140'),
	(136, 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b46d07eabaef98dc31cc07b17', '2026-11-25 07:11:10.026+00', '2026-11-25 07:11:10.042262+00', NULL, NULL, '{"title": "the freelancer has ended the contract", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1104'),
	(137, 'ctr_01a2118b46d37091917ab51e5c9899d8', 'ms_01a2118b46eb762ab63151fd68b0f5f1', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b46e771f8969e21efc5aad65e', '2026-11-25 07:11:10.053+00', '2026-11-25 07:11:10.061926+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1105'),
	(160, 'ctr_01a2118b4b8370b399966315fe839ac6', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b4b7e793ea7664725856cda18', '2026-11-25 07:11:11.229+00', '2026-11-25 07:11:11.255698+00', NULL, NULL, '{"title": "a submission is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1149'),
	(161, 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b4bae75748e336eff267a680c', '2026-11-25 07:11:11.262+00', '2026-11-25 07:11:11.325347+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1150'),
	(169, 'ctr_01a2118b4ec57d75b82924c88b9992eb', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b4ec472b7be8cf8e4623f3243', '2026-11-25 07:11:12.06+00', '2026-11-25 07:11:12.071403+00', NULL, NULL, '{"title": "a funding is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1173'),
	(170, 'ctr_01a2118b4ec57d75b82924c88b9992eb', 'ms_01a2118b4ef27340b37241eb58cf845d', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b4ee77ad390f8d778459ef57d', '2026-11-25 07:11:12.091+00', '2026-11-25 07:11:12.128866+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1174'),
	(171, 'ctr_01a2118b4f497468a41289006043f3fd', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b4f247374847005aafefc3db9', '2026-11-25 07:11:12.155+00', '2026-11-25 07:11:12.212233+00', NULL, NULL, '{"title": "a hold is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1175'),
	(172, 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b4f6a7bd28a662dac364b58f1', '2026-11-25 07:11:12.226+00', '2026-11-25 07:11:12.266442+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1176'),
	(175, 'ctr_01a2118b502b7407b2d74693eb7e37a0', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b50297f0a96f669f1929e7e40', '2026-11-25 07:11:12.422+00', '2026-11-25 07:11:12.44203+00', NULL, NULL, '{"title": "an acceptance is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1183'),
	(176, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b505174138c414f73c3daccc0', '2026-11-25 07:11:12.453+00', '2026-11-25 07:11:12.476918+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1184'),
	(180, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b50d57afcaa1e4536276d331b', '2026-11-25 07:11:12.594+00', '2026-11-25 07:11:12.609013+00', NULL, NULL, '{"title": "a bonus is under way", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1193'),
	(181, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b50f274908944aeda55a7c3b0', '2026-11-25 07:11:12.614+00', '2026-11-25 07:11:12.655494+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1194'),
	(186, 'ctr_01a2118b52207c3ba47557aee8588d98', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b521f70e49f8d128c1df96486', '2026-11-25 07:11:12.926+00', '2026-11-25 07:11:12.937218+00', NULL, NULL, '{"title": "a refund request is about to be over", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "PT3S"}, "currency": "USD"}', NULL, 1, 'acme', '1205'),
	(187, 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b525b789f912b5d3b4b8864e3', '2026-11-25 07:11:12.966+00', '2026-11-25 07:11:13.001236+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1206'),
	(196, 'ctr_01a2118b545a7e45b28d229bc2da9206', NULL, NULL, 'contract.created', 'R1', 'platform', 'acme', 'cmd_01a2118b54597534a0ff99599b527299', '2026-11-25 07:11:13.497+00', '2026-11-25 07:11:13.499849+00', NULL, NULL, '{"title": "a charge waits for the rail", "policy": {"feeBps": 1000, "reminders": ["P7D", "P3D", "P1D"], "reviewPeriod": "P14D", "minimumDeposit": 500, "refundResponsePeriod": "P7D"}, "currency": "USD"}', NULL, 1, 'acme', '1225'),
	(197, 'ctr_01a2118b545a7e45b28d229bc2da9206', 'ms_01a2118b54647f20812a5585cbecad4c', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b54617b12b4d3f9efe396d53f', '2026-11-25 07:11:13.502+00', '2026-11-25 07:11:13.510019+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1227'),
	(199, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'milestone.planned', 'R1', 'client', 'alice', 'cmd_01a2118b549075eb8a0e446a7c84331b', '2026-11-25 07:11:13.54+00', '2026-11-25 07:11:13.588599+00', 1500, NULL, '{"title": "Logo design", "sequence": 1}', NULL, 2, 'acme', '1232'),
	(139, 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', 'rr_01a2118b47b57571a0c6ba355da57c75', 'refund_request.opened', 'R15', 'client', 'alice', 'contractEnding@2026-11-25T07:11:09.920Z', '2026-11-25 07:11:09.92+00', '2026-11-25 07:11:10.26874+00', 1500, NULL, '{"amount": 1500, "reason": "the client ended the contract", "respondBy": "2026-12-02T07:11:10.090Z", "refundRequestId": "rr_01a2118b47b57571a0c6ba355da57c75"}', NULL, 17, 'acme', '1110'),
	(155, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b4a597ebea9b8d310a75a5194', '2026-11-25 07:11:10.934+00', '2026-11-25 07:11:10.998286+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1138'),
	(157, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b4a597ebea9b8d310a75a5194', '2026-11-25 07:11:10.934+00', '2026-11-25 07:11:11.08821+00', 1500, 'jrn_01a2118b4aec74958592a62d4c4e1932', '{"charged": 1500, "chargeId": "chg_01a2118b4aec74958592a62b3d7fb4ca"}', NULL, 4, 'acme', '1143'),
	(158, 'ctr_01a2118b46d37091917ab51e5c9899d8', NULL, NULL, 'refund.sent', 'R17', 'rail', 'simulated', 'ref_01a2118b4a517e2abff676defcb0ddc5', '2026-11-25 07:11:10.976+00', '2026-11-25 07:11:11.118368+00', 600, 'jrn_01a2118b4afb79e6ba139426834f42a8', '{"chargeId": "chg_01a2118b481275b5844ae40b8183e601", "refundId": "ref_01a2118b4a517e2abff676defcb0ddc5"}', NULL, 16, 'acme', '1144'),
	(159, 'ctr_01a2118b4a0f79918567cfbcb6057737', 'ms_01a2118b4a457268a0fbe7e4ff6343da', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b4b0f71118f03cda06fba1a08', '2026-11-25 07:11:11.116+00', '2026-11-25 07:11:11.216591+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:11.116Z", "2026-12-06T07:11:11.116Z", "2026-12-08T07:11:11.116Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:11.116Z"}', NULL, 5, 'acme', '1148'),
	(162, 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b4c6d766cb22d52744ef46b06', '2026-11-25 07:11:11.408+00', '2026-11-25 07:11:11.537093+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1157'),
	(163, 'ctr_01a2118b4b8370b399966315fe839ac6', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b4c6d766cb22d52744ef46b06', '2026-11-25 07:11:11.408+00', '2026-11-25 07:11:11.585242+00', 1500, 'jrn_01a2118b4cd672eda270505048bfaf41', '{"charged": 1500, "chargeId": "chg_01a2118b4cd471d592410d3869a12cdc"}', NULL, 4, 'acme', '1159'),
	(166, 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b4d4b77eb84df7b85c9f643b2', '2026-11-25 07:11:11.687+00', '2026-11-25 07:11:11.848826+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1165'),
	(167, 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b4d4b77eb84df7b85c9f643b2', '2026-11-25 07:11:11.687+00', '2026-11-25 07:11:11.944154+00', 1500, 'jrn_01a2118b4e3d7fe199999d4201f6f9e0', '{"charged": 1500, "chargeId": "chg_01a2118b4e31743ca9cc0809ee528ca1"}', NULL, 4, 'acme', '1167'),
	(168, 'ctr_01a2118b4d257ba4ae16542bba502208', 'ms_01a2118b4d3a718591c41c5d348076a9', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b4e88792498d8d85bbb928474', '2026-11-25 07:11:11.993+00', '2026-11-25 07:11:12.04324+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:11.993Z", "2026-12-06T07:11:11.993Z", "2026-12-08T07:11:11.993Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:11.993Z"}', NULL, 5, 'acme', '1169'),
	(173, 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b4fa578b587f4834b10c1684e', '2026-11-25 07:11:12.277+00', '2026-11-25 07:11:12.368767+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1180'),
	(174, 'ctr_01a2118b4f497468a41289006043f3fd', 'ms_01a2118b4f827d178e38927c488f5083', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b4fa578b587f4834b10c1684e', '2026-11-25 07:11:12.277+00', '2026-11-25 07:11:12.398528+00', 1500, 'jrn_01a2118b5004711b953f1b2f22e84691', '{"charged": 1500, "chargeId": "chg_01a2118b50037c759f41402a2d9bad87"}', NULL, 4, 'acme', '1182'),
	(177, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b50657cec8c4990fe72a715b7', '2026-11-25 07:11:12.483+00', '2026-11-25 07:11:12.511252+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1186'),
	(178, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b50657cec8c4990fe72a715b7', '2026-11-25 07:11:12.483+00', '2026-11-25 07:11:12.533331+00', 1500, 'jrn_01a2118b50927e3882bd9cebddb86c28', '{"charged": 1500, "chargeId": "chg_01a2118b50917d82a814664c182819e8"}', NULL, 4, 'acme', '1188'),
	(179, 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', 'rr_01a2118b50b67b9191a8aee9cdeac02b', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b50a878f5a9bdb5da87bc1a98', '2026-11-25 07:11:12.549+00', '2026-11-25 07:11:12.569348+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-12-02T07:11:12.549Z", "refundRequestId": "rr_01a2118b50b67b9191a8aee9cdeac02b"}', NULL, 5, 'acme', '1190'),
	(182, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b511875f883efa4f18c622d81', '2026-11-25 07:11:12.662+00', '2026-11-25 07:11:12.705578+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1196'),
	(183, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b511875f883efa4f18c622d81', '2026-11-25 07:11:12.662+00', '2026-11-25 07:11:12.733399+00', 1500, 'jrn_01a2118b51587b0f8fc84ae736b99695', '{"charged": 1500, "chargeId": "chg_01a2118b51577980b93509cc656ee0f3"}', NULL, 4, 'acme', '1198'),
	(184, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b517d748cad652a9656c05bfc', '2026-11-25 07:11:12.756+00', '2026-11-25 07:11:12.825598+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:12.756Z", "2026-12-06T07:11:12.756Z", "2026-12-08T07:11:12.756Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:12.756Z"}', NULL, 5, 'acme', '1200'),
	(185, 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a2118b51c572369677b610e25fcedf', '2026-11-25 07:11:12.834+00', '2026-11-25 07:11:12.910939+00', 1500, 'jrn_01a2118b520c7b3cbd8bd76da031b7d6', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}', NULL, 6, 'acme', '1204'),
	(188, 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b527877a0bde427042950c111', '2026-11-25 07:11:13.012+00', '2026-11-25 07:11:13.069896+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1208'),
	(189, 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b527877a0bde427042950c111', '2026-11-25 07:11:13.012+00', '2026-11-25 07:11:13.132978+00', 1500, 'jrn_01a2118b52eb7351836118f5e3beadf1', '{"charged": 1500, "chargeId": "chg_01a2118b52ea76dc9dc3171cb133e234"}', NULL, 4, 'acme', '1212'),
	(190, 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', 'rr_01a2118b532b7816befbbfe4621e8f87', 'refund_request.opened', 'R17', 'client', 'alice', 'cmd_01a2118b53117ab7bc4bc903a9825159', '2026-11-25 07:11:13.164+00', '2026-11-25 07:11:13.197054+00', 1500, NULL, '{"amount": 1500, "reason": "I want it back", "respondBy": "2026-11-25T07:11:16.164Z", "refundRequestId": "rr_01a2118b532b7816befbbfe4621e8f87"}', NULL, 5, 'acme', '1214'),
	(193, 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b53897ebab2c1636c5c80f133', '2026-11-25 07:11:13.286+00', '2026-11-25 07:11:13.370852+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1218'),
	(194, 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b53897ebab2c1636c5c80f133', '2026-11-25 07:11:13.286+00', '2026-11-25 07:11:13.418726+00', 1500, 'jrn_01a2118b540871749130f8af2c6ceb7e', '{"charged": 1500, "chargeId": "chg_01a2118b54077f89b20f7edfdc3f5321"}', NULL, 4, 'acme', '1222'),
	(195, 'ctr_01a2118b535a7534b511c516d6c296e0', 'ms_01a2118b537a71ea96e9e12861eb7cf1', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b542b750c83856e0469e340c7', '2026-11-25 07:11:13.448+00', '2026-11-25 07:11:13.47323+00', NULL, NULL, '{"message": "Here it is", "reminders": [], "attachments": [], "reviewDeadline": "2026-11-25T07:11:16.448Z"}', NULL, 5, 'acme', '1224'),
	(200, 'ctr_01a2118b545a7e45b28d229bc2da9206', 'ms_01a2118b54647f20812a5585cbecad4c', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b5480794782b4cd1be748f610', '2026-11-25 07:11:13.522+00', '2026-11-25 07:11:13.652069+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1235');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(201, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'milestone.funding_started', 'R2', 'client', 'alice', 'cmd_01a2118b54c47a4ebf511183b4194136', '2026-11-25 07:11:13.601+00', '2026-11-25 07:11:13.716092+00', 1500, NULL, '{"drawn": 0, "shortfall": 1500}', NULL, 3, 'acme', '1238'),
	(202, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'milestone.funded', 'R2', 'client', 'alice', 'cmd_01a2118b54c47a4ebf511183b4194136', '2026-11-25 07:11:13.601+00', '2026-11-25 07:11:13.744396+00', 1500, 'jrn_01a2118b554e7814a9129b39a14e5c64', '{"charged": 1500, "chargeId": "chg_01a2118b554d7224bc519d89cd084217"}', NULL, 4, 'acme', '1240'),
	(203, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'milestone.submitted', 'R4', 'freelancer', 'bob', 'cmd_01a2118b556b7628a1e173d5ed388add', '2026-11-25 07:11:13.765+00', '2026-11-25 07:11:13.789927+00', NULL, NULL, '{"message": "Here it is", "reminders": ["2026-12-02T07:11:13.765Z", "2026-12-06T07:11:13.765Z", "2026-12-08T07:11:13.765Z"], "attachments": [], "reviewDeadline": "2026-12-09T07:11:13.765Z"}', NULL, 5, 'acme', '1242'),
	(204, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'milestone.released', 'R5', 'client', 'alice', 'cmd_01a2118b559c7e6d91c91f85dc70cae8', '2026-11-25 07:11:13.809+00', '2026-11-25 07:11:13.852584+00', 1500, 'jrn_01a2118b55ba7d9c9c6f29abcd593af9', '{"fee": 150, "net": 1350, "note": null, "gross": 1500, "heldOver": 0}', NULL, 6, 'acme', '1244'),
	(205, 'ctr_01a2118b547c78dfbe90db7baabebabc', 'ms_01a2118b54a07d1cb8fed47a958348bf', NULL, 'bonus.requested', 'R14', 'client', 'alice', 'cmd_01a2118b559c7e6d91c91f85dc70cae8', '2026-11-25 07:11:13.809+00', '2026-11-25 07:11:13.852676+00', 500, NULL, '{"note": null}', NULL, 7, 'acme', '1244');
INSERT INTO public.knex_migrations VALUES
	(1, '0001_contracts_and_commands', 1, '2026-11-25 07:10:32.023+00'),
	(2, '0002_ledger', 1, '2026-11-25 07:10:32.09+00'),
	(3, '0003_simulated_rail', 1, '2026-11-25 07:10:32.116+00'),
	(4, '0004_acting_for', 1, '2026-11-25 07:10:32.165+00'),
	(5, '0005_events_and_webhooks', 1, '2026-11-25 07:10:32.32+00'),
	(6, '0006_lists', 1, '2026-11-25 07:10:32.336+00'),
	(7, '0007_test_clocks', 1, '2026-11-25 07:10:32.343+00'),
	(8, '0008_reconciliations', 1, '2026-11-25 07:10:32.346+00'),
	(9, '0009_tallies', 1, '2026-11-25 07:10:32.349+00');
INSERT INTO public.knex_migrations_lock VALUES
	(1, 0);
INSERT INTO public.milestones VALUES
	('ms_01a2118b06ef7f23a7c18848dd58d889', 'ctr_01a2118b05d571a88c12fcb80cb6b759', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:53.577+00', '2026-11-25 07:10:53.611684+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b082b7900aeef06366e765eb6', 'ctr_01a2118b079470f8b954ee6c9ab9e8e6', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": {"code": "card_declined", "reason": "The card was declined."}}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:53.942+00', '2026-11-25 07:10:55.670348+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'ctr_01a2118b0f117f37a5dc99515537b660', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:55.789+00', '2026-11-25 07:10:56.078655+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b114e7207a797d97069b40743', 'ctr_01a2118b10cc7444bcb80c48709a1207', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195456635, "rangAt": null}, {"at": 1796541056635, "rangAt": null}, {"at": 1796713856635, "rangAt": null}], "submittedAt": 1795590656635, "reviewDeadline": 1796800256635}', 3, NULL, NULL, NULL, '2026-12-09 07:10:56.635+00', '2026-12-02 07:10:56.635+00', '2026-12-02 07:10:56.635+00', '2026-11-25 07:10:56.272+00', '2026-11-25 07:10:56.674297+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b132673caad6347b2c6abc6e4', 'ctr_01a2118b12de7d838192f7b18a9fdb22', 1, 'Logo design', NULL, 1500, 'changes_requested', '{"name": "changes_requested"}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:56.792+00', '2026-11-25 07:10:57.695659+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b170c78e791d02b43c5a92f21', 'ctr_01a2118b16c0750f8352520cf36557b1', 1, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "in_review", "reminders": [{"at": 1796195458081, "rangAt": null}, {"at": 1796541058081, "rangAt": null}, {"at": 1796713858081, "rangAt": null}], "submittedAt": 1795590658081, "reviewDeadline": 1796800258081}, "heldAt": 1795590658213, "reason": "A dispute"}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:57.754+00', '2026-11-25 07:10:58.247778+00', 'acme', 'alice', 'bob', 'on_hold'),
	('ms_01a2118b18fd743b8f4ab174979ffd32', 'ctr_01a2118b18ed7de08cd7d5c3afef645e', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590658789, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:58.298+00', '2026-11-25 07:10:58.866218+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b1bda7637aecd81ce70a5c6bd', 'ctr_01a2118b1ba171758677d30f6b0b4843', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590659549, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:59.009+00', '2026-11-25 07:10:59.583446+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b1e42787e8ed5081fc90dbfb5', 'ctr_01a2118b1ba171758677d30f6b0b4843', 2, 'Logo design', NULL, 2000, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:59.638+00', '2026-11-25 07:10:59.648377+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b1ec17898aede238b2ad398de', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590660526, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:10:59.724+00', '2026-11-25 07:11:00.562357+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b22087169a70c4ad9583974f8', 'ctr_01a2118b1e4f7d18ad035b091f1116f1', 2, 'Logo design', NULL, 2000, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195460906, "rangAt": null}, {"at": 1796541060906, "rangAt": null}, {"at": 1796713860906, "rangAt": null}], "submittedAt": 1795590660906, "reviewDeadline": 1796800260906}', 3, NULL, NULL, NULL, '2026-12-09 07:11:00.906+00', '2026-12-02 07:11:00.906+00', '2026-12-02 07:11:00.906+00', '2026-11-25 07:11:00.597+00', '2026-11-25 07:11:01.055495+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b243c77a08a49f60d7fc84e37', 'ctr_01a2118b240075ad974591e631bc7cab', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590661501, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:01.144+00', '2026-11-25 07:11:01.563974+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b26f3768b96cff5418b57de5f', 'ctr_01a2118b26337ff28a9f23461cf3b969', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590662320, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:01.788+00', '2026-11-25 07:11:02.396515+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b299b78158ffb9d5ef39cf2df', 'ctr_01a2118b29667a99b99bb86d6a72468a', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195462758, "rangAt": null}, {"at": 1796541062758, "rangAt": null}, {"at": 1796713862758, "rangAt": null}], "submittedAt": 1795590662758, "reviewDeadline": 1796800262758}', 4, 'rr_01a2118b2b0d736db93a6ceeb24b331f', '2026-12-02 07:11:02.833+00', NULL, '2026-12-09 07:11:02.758+00', '2026-12-02 07:11:02.758+00', '2026-12-02 07:11:02.758+00', '2026-11-25 07:11:02.539+00', '2026-11-25 07:11:02.875187+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b2b7c74209ce80c7d725b3909', 'ctr_01a2118b2b5372e5877ca0949a540faa', 1, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "active"}, "heldAt": 1795590663374, "reason": "the freelancer declined refund request rr_01a2118b2cc070d6bcf78fce6eaaa448"}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:03.026+00', '2026-11-25 07:11:03.452824+00', 'acme', 'alice', 'bob', 'on_hold'),
	('ms_01a2118b2d85701191e80f3b2e13c2bf', 'ctr_01a2118b2d3a70138940d53f64475266', 1, 'Logo design', NULL, 1500, 'refunded', '{"at": 1795590663982, "by": {"id": "bob", "role": "freelancer"}, "name": "refunded", "because": "accepted", "refunded": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:03.526+00', '2026-11-25 07:11:04.032916+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b2fb779b38deb5ad625294de1', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 1, 'Logo design', NULL, 1500, 'resolved', '{"at": 1795590665046, "by": {"id": "olga", "role": "ops"}, "fee": 100, "name": "resolved", "refunded": 500, "released": 1000}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:04.103+00', '2026-11-25 07:11:05.220116+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b34e074cba1d7c28a3299c2bb', 'ctr_01a2118b349b7b63afee387862c76316', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590665980, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:05.392+00', '2026-11-25 07:11:06.150776+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b385f7cf68dd82e84bf4c928f', 'ctr_01a2118b38307737988606afd836d065', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590666821, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:06.313+00', '2026-11-25 07:11:06.889696+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b3be576c0968c0329709b37dd', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590667469, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:07.223+00', '2026-11-25 07:11:07.490347+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b4ef27340b37241eb58cf845d', 'ctr_01a2118b4ec57d75b82924c88b9992eb', 1, 'Logo design', NULL, 1500, 'planned', '{"name": "planned", "lastFailure": null}', 0, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:12.091+00', '2026-11-25 07:11:12.103818+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b3d8a70ef9ae6b677c8af663a', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590668790, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:07.643+00', '2026-11-25 07:11:08.87928+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b42747c3d8e15b94b08c72b70', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 2, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195469508, "rangAt": null}, {"at": 1796541069508, "rangAt": null}, {"at": 1796713869508, "rangAt": null}], "submittedAt": 1795590669508, "reviewDeadline": 1796800269508}', 5, 'rr_01a2118b47b57571a0c6ba355da57c75', '2026-12-02 07:11:10.09+00', 'client', '2026-12-09 07:11:09.508+00', '2026-12-02 07:11:09.508+00', '2026-12-02 07:11:09.508+00', '2026-11-25 07:11:08.913+00', '2026-11-25 07:11:10.252845+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b453775b2b742cebfe5348976', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 3, 'Logo design', NULL, 1500, 'on_hold', '{"name": "on_hold", "before": {"name": "active"}, "heldAt": 1795590669840, "reason": "A dispute"}', 4, NULL, NULL, 'client', NULL, NULL, NULL, '2026-11-25 07:11:09.613+00', '2026-11-25 07:11:10.266041+00', 'acme', 'alice', 'bob', 'on_hold'),
	('ms_01a2118b46eb762ab63151fd68b0f5f1', 'ctr_01a2118b46d37091917ab51e5c9899d8', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590670491, "by": {"id": "alice", "role": "client"}, "fee": 90, "how": "approved", "name": "paid", "heldOver": 600, "released": 900}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:10.053+00', '2026-11-25 07:11:10.516791+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b48f6720b9a41b6a176e6ca2a', 'ctr_01a2118b46d37091917ab51e5c9899d8', 2, 'Logo design', NULL, 1500, 'refunded', '{"at": 1795590670834, "by": {"id": "bob", "role": "freelancer"}, "name": "refunded", "because": "freelancer_ended_contract", "refunded": 1500}', 5, NULL, NULL, 'freelancer', NULL, NULL, NULL, '2026-11-25 07:11:10.56+00', '2026-11-25 07:11:10.905994+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b4a457268a0fbe7e4ff6343da', 'ctr_01a2118b4a0f79918567cfbcb6057737', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195471116, "rangAt": null}, {"at": 1796541071116, "rangAt": null}, {"at": 1796713871116, "rangAt": null}], "submittedAt": 1795590671116, "reviewDeadline": 1796800271116}', 3, NULL, NULL, NULL, '2026-12-09 07:11:11.116+00', '2026-12-02 07:11:11.116+00', '2026-12-02 07:11:11.116+00', '2026-11-25 07:11:10.878+00', '2026-11-25 07:11:11.212921+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b4bbb707ab45cc90ac47b2a66', 'ctr_01a2118b4b8370b399966315fe839ac6', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:11.262+00', '2026-11-25 07:11:11.570692+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b4d3a718591c41c5d348076a9', 'ctr_01a2118b4d257ba4ae16542bba502208', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [{"at": 1796195471993, "rangAt": null}, {"at": 1796541071993, "rangAt": null}, {"at": 1796713871993, "rangAt": null}], "submittedAt": 1795590671993, "reviewDeadline": 1796800271993}', 3, NULL, NULL, NULL, '2026-12-09 07:11:11.993+00', '2026-12-02 07:11:11.993+00', '2026-12-02 07:11:11.993+00', '2026-11-25 07:11:11.661+00', '2026-11-25 07:11:12.039816+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b4f827d178e38927c488f5083', 'ctr_01a2118b4f497468a41289006043f3fd', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:12.226+00', '2026-11-25 07:11:12.385305+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b505374f2a61505bc560bbd96', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 3, 'rr_01a2118b50b67b9191a8aee9cdeac02b', '2026-12-02 07:11:12.549+00', NULL, NULL, '2026-12-02 07:11:12.549+00', '2026-12-02 07:11:12.549+00', '2026-11-25 07:11:12.453+00', '2026-11-25 07:11:12.564028+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'ctr_01a2118b50de7ee2bb0a361130f53a9c', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590672834, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 4, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:12.614+00', '2026-11-25 07:11:12.905854+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b52647f989bffa4b8a1fcf3d3', 'ctr_01a2118b52207c3ba47557aee8588d98', 1, 'Logo design', NULL, 1500, 'active', '{"name": "active"}', 3, 'rr_01a2118b532b7816befbbfe4621e8f87', '2026-11-25 07:11:16.164+00', NULL, NULL, '2026-11-25 07:11:16.164+00', '2026-11-25 07:11:16.164+00', '2026-11-25 07:11:12.966+00', '2026-11-25 07:11:13.192941+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b537a71ea96e9e12861eb7cf1', 'ctr_01a2118b535a7534b511c516d6c296e0', 1, 'Logo design', NULL, 1500, 'in_review', '{"name": "in_review", "reminders": [], "submittedAt": 1795590673448, "reviewDeadline": 1795590676448}', 3, NULL, NULL, NULL, '2026-11-25 07:11:16.448+00', '2026-11-25 07:11:16.448+00', '2026-11-25 07:11:16.448+00', '2026-11-25 07:11:13.265+00', '2026-11-25 07:11:13.465094+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b54647f20812a5585cbecad4c', 'ctr_01a2118b545a7e45b28d229bc2da9206', 1, 'Logo design', NULL, 1500, 'funding', '{"name": "funding", "actor": {"id": "alice", "role": "client"}, "drawn": 0, "commandId": "cmd_01a2118b5480794782b4cd1be748f610", "shortfall": 1500, "receivedAt": 1795590673522, "paymentMethod": "pm_unavailable_twice"}', 1, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:13.502+00', '2026-11-25 07:11:13.638793+00', 'acme', 'alice', 'bob', NULL),
	('ms_01a2118b54a07d1cb8fed47a958348bf', 'ctr_01a2118b547c78dfbe90db7baabebabc', 1, 'Logo design', NULL, 1500, 'paid', '{"at": 1795590673809, "by": {"id": "alice", "role": "client"}, "fee": 150, "how": "approved", "name": "paid", "heldOver": 0, "released": 1500}', 5, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 07:11:13.54+00', '2026-11-25 07:11:13.848859+00', 'acme', 'alice', 'bob', NULL);
INSERT INTO public.refund_requests VALUES
	('rr_01a2118b2b0d736db93a6ceeb24b331f', 'ctr_01a2118b29667a99b99bb86d6a72468a', 'ms_01a2118b299b78158ffb9d5ef39cf2df', 1500, 'I want it back', 'open', '2026-12-02 07:11:02.833+00', 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:02.833+00', NULL, NULL, '2026-11-25 07:11:07.875187+00', NULL, NULL),
	('rr_01a2118b2cc070d6bcf78fce6eaaa448', 'ctr_01a2118b2b5372e5877ca0949a540faa', 'ms_01a2118b2b7c74209ce80c7d725b3909', 1500, 'I want it back', 'declined', NULL, 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:03.314+00', '2026-11-25 07:11:03.374+00', 'the freelancer declined', '2026-11-25 07:11:08.358536+00', NULL, NULL),
	('rr_01a2118b2f087e8ba0ddadaff5b1d24e', 'ctr_01a2118b2d3a70138940d53f64475266', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 1500, 'I want it back', 'refunded', NULL, 0, 1500, 0, 'client', 'alice', '2026-11-25 07:11:03.858+00', '2026-11-25 07:11:03.982+00', 'the freelancer accepted', '2026-11-25 07:11:08.938726+00', NULL, NULL),
	('rr_01a2118b3aa578d49f7988941cdd9b17', 'ctr_01a2118b38307737988606afd836d065', NULL, 600, 'I want it back', 'declined', NULL, 600, 0, 0, 'client', 'alice', '2026-11-25 07:11:06.906+00', '2026-11-25 07:11:07.082+00', 'the freelancer declined', '2026-11-25 07:11:11.909673+00', NULL, 'on_hold'),
	('rr_01a2118b3cfe7aae9b308c961dbfa2f6', 'ctr_01a2118b3bd37b578796a58c3af3b74c', NULL, 600, 'I want it back', 'refunded', NULL, 0, 600, 0, 'client', 'alice', '2026-11-25 07:11:07.504+00', '2026-11-25 07:11:07.569+00', 'the freelancer accepted', '2026-11-25 07:11:12.517495+00', NULL, NULL),
	('rr_01a2118b47b57571a0c6ba355da57c75', 'ctr_01a2118b3d7273d4afb6d124bedf8f6a', 'ms_01a2118b42747c3d8e15b94b08c72b70', 1500, 'the client ended the contract', 'open', '2026-12-02 07:11:10.09+00', 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:09.92+00', NULL, NULL, '2026-11-25 07:11:15.252845+00', NULL, NULL),
	('rr_01a2118b37cd7be49c62214b6e323c93', 'ctr_01a2118b349b7b63afee387862c76316', NULL, 600, 'I want it back', 'open', '2026-12-02 07:11:06.186+00', 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:06.186+00', NULL, NULL, '2026-11-25 07:12:11.30609+00', NULL, NULL),
	('rr_01a2118b50b67b9191a8aee9cdeac02b', 'ctr_01a2118b502b7407b2d74693eb7e37a0', 'ms_01a2118b505374f2a61505bc560bbd96', 1500, 'I want it back', 'open', '2026-12-02 07:11:12.549+00', 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:12.549+00', NULL, NULL, '2026-11-25 07:11:17.564028+00', NULL, NULL),
	('rr_01a2118b532b7816befbbfe4621e8f87', 'ctr_01a2118b52207c3ba47557aee8588d98', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', 1500, 'I want it back', 'open', '2026-11-25 07:11:16.164+00', 0, 0, 0, 'client', 'alice', '2026-11-25 07:11:13.164+00', NULL, NULL, '2026-11-25 07:11:18.192941+00', NULL, NULL);
INSERT INTO public.refunds VALUES
	('ref_01a2118b2f837a969b89adf2a3192b69', 'ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2f4c7ae7acbc83671a546ee9:refund:chg_01a2118b2e7d733c8a081eb3666601db', 'ctr_01a2118b2d3a70138940d53f64475266', 'chg_01a2118b2e7d733c8a081eb3666601db', 1500, 'sent', 'sim_re_88ed0a62-d63d-49d5-a14e-8d227731feca', '2026-11-25 07:11:04.023+00', '2026-11-25 07:11:04.129+00', NULL, NULL),
	('ref_01a2118b34177039990cae7f6c03643f', 'ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b335f71a3840c8fb80e7241b4:resolve:chg_01a2118b311c78cdbb79b3e07357a377', 'ctr_01a2118b2fa1756fa25a6783a27f6f23', 'chg_01a2118b311c78cdbb79b3e07357a377', 500, 'sent', 'sim_re_f6bfb4b2-3277-43a1-aa95-63070b8ee786', '2026-11-25 07:11:05.182+00', '2026-11-25 07:11:05.424+00', NULL, NULL),
	('ref_01a2118b3d5871888be9a89dc8124daf', 'rr_01a2118b3cfe7aae9b308c961dbfa2f6:cmd_01a2118b3d10747cb9f7499debb1b7ac:refund:chg_01a2118b3c877291b445dc9544c7809e', 'ctr_01a2118b3bd37b578796a58c3af3b74c', 'chg_01a2118b3c877291b445dc9544c7809e', 600, 'sent', 'sim_re_fc9a9d6a-f80d-46bf-876a-90576912ab19', '2026-11-25 07:11:07.569+00', '2026-11-25 07:11:07.709+00', NULL, NULL),
	('ref_01a2118b4a517e2abff676ddcb7f8c03', 'ms_01a2118b48f6720b9a41b6a176e6ca2a:contractEnding@2026-11-25T07:11:10.834Z:refund:chg_01a2118b49b6761498eb9cb9236dec7b', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'chg_01a2118b49b6761498eb9cb9236dec7b', 900, 'sent', 'sim_re_b3c5bf82-bcf5-4908-9eb4-465316080162', '2026-11-25 07:11:10.871+00', '2026-11-25 07:11:10.99+00', NULL, NULL),
	('ref_01a2118b4a517e2abff676defcb0ddc5', 'ms_01a2118b48f6720b9a41b6a176e6ca2a:contractEnding@2026-11-25T07:11:10.834Z:refund:chg_01a2118b481275b5844ae40b8183e601', 'ctr_01a2118b46d37091917ab51e5c9899d8', 'chg_01a2118b481275b5844ae40b8183e601', 600, 'sent', 'sim_re_4dd52d01-e87e-47ff-af31-0f5c30008f72', '2026-11-25 07:11:10.871+00', '2026-11-25 07:11:10.976+00', NULL, NULL);
INSERT INTO public.tallies VALUES
	('events', 'command.rejected', 'USD', 1, 0),
	('events', 'milestone.funding_failed', 'USD', 1, 0),
	('events', 'milestone.submitted', 'USD', 22, 0),
	('events', 'bonus.paid', 'USD', 1, 500),
	('events', 'milestone.held', 'USD', 4, 0),
	('events', 'milestone.changes_requested', 'USD', 1, 0),
	('events', 'refund_request.opened', 'USD', 9, 10800),
	('events', 'contract.created', 'USD', 30, 0),
	('money', 'bonus.paid/fees', 'USD', 1, 50),
	('events', 'milestone.planned', 'USD', 35, 53500),
	('events', 'milestone.funding_started', 'USD', 31, 47000),
	('milestones', 'planned', 'USD', 5, 8000),
	('milestones', 'changes_requested', 'USD', 1, 1500),
	('money', 'bonus.paid/freelancer', 'USD', 1, 450),
	('events', 'milestone.released', 'USD', 11, 12300),
	('money', 'bonus.paid/external', 'USD', 1, -500),
	('events', 'milestone.resolved', 'USD', 1, 1000),
	('events', 'milestone.funded', 'USD', 30, 43700),
	('milestones', 'active', 'USD', 5, 7500),
	('milestones', 'funding', 'USD', 0, 0),
	('milestones', 'in_review', 'USD', 7, 11000),
	('milestones', 'paid', 'USD', 11, 16500),
	('money', 'milestone.funded/external', 'USD', 30, -43700),
	('money', 'milestone.released/freelancer', 'USD', 11, 11070),
	('events', 'refund_request.declined', 'USD', 1, 600),
	('money', 'milestone.funded/escrow', 'USD', 30, 43700),
	('milestones', 'on_hold', 'USD', 3, 4500),
	('events', 'bonus.requested', 'USD', 2, 1000),
	('events', 'bonus.failed', 'USD', 1, 500),
	('money', 'milestone.released/held_over', 'USD', 7, 4200),
	('money', 'refund_request.declined/held_over', 'USD', 1, -600),
	('money', 'milestone.released/escrow', 'USD', 11, -16500),
	('money', 'milestone.released/fees', 'USD', 11, 1230),
	('money', 'refund_request.declined/on_hold', 'USD', 1, 600),
	('money', 'milestone.funding_started/escrow', 'USD', 3, 1800),
	('events', 'refund_request.refunded', 'USD', 1, 600),
	('money', 'refund_request.refunded/refunds_due', 'USD', 1, 600),
	('money', 'refund_request.refunded/held_over', 'USD', 1, -600),
	('events', 'milestone.end_heard', 'USD', 3, 0),
	('events', 'contract.ended', 'USD', 1, 0),
	('events', 'contract.ending', 'USD', 2, 0),
	('money', 'milestone.funding_started/held_over', 'USD', 3, -1800),
	('events', 'refund_request.closed', 'USD', 2, 0),
	('milestones', 'resolved', 'USD', 1, 1500),
	('money', 'milestone.resolved/fees', 'USD', 1, 100),
	('money', 'milestone.resolved/freelancer', 'USD', 1, 900),
	('money', 'milestone.resolved/refunds_due', 'USD', 1, 500),
	('money', 'milestone.resolved/escrow', 'USD', 1, -1500),
	('events', 'refund.sent', 'USD', 5, 4100),
	('events', 'milestone.refunded', 'USD', 2, 3000),
	('milestones', 'refunded', 'USD', 2, 3000),
	('money', 'milestone.refunded/refunds_due', 'USD', 3, 3000),
	('money', 'milestone.refunded/escrow', 'USD', 2, -3000),
	('money', 'refund.sent/external', 'USD', 5, 4100),
	('money', 'refund.sent/refunds_due', 'USD', 5, -4100);
INSERT INTO public.tally_place VALUES
	(true, '1227', 197);
INSERT INTO public.webhook_dispatch VALUES
	(true, '1232', 199);
INSERT INTO simulated_rail.charges VALUES
	('fund:ms_01a2118b082b7900aeef06366e765eb6:cmd_01a2118b086c7a90aa2a5b12e77c7cc4', 1500, 'USD', 'pm_declined', 'alice', 'ms_01a2118b082b7900aeef06366e765eb6', 'declined', NULL, 'card_declined', 'The card was declined.', 0),
	('fund:ms_01a2118b0f3d7b65a5c9f0a6bab71920:cmd_01a2118b0f8f7f389e76e7e3d4b57ba0', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b0f3d7b65a5c9f0a6bab71920', 'succeeded', 'sim_ch_0f78df06-7046-4987-8b1d-b7485339dc9a', NULL, NULL, 0),
	('fund:ms_01a2118b114e7207a797d97069b40743:cmd_01a2118b117e7950a3228c2c77bec926', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b114e7207a797d97069b40743', 'succeeded', 'sim_ch_3924bc32-87c2-42ad-9197-e5f53298428b', NULL, NULL, 0),
	('fund:ms_01a2118b132673caad6347b2c6abc6e4:cmd_01a2118b139270d59d655f8b3344bb71', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b132673caad6347b2c6abc6e4', 'succeeded', 'sim_ch_82c15eb3-e83f-4a90-bcbe-b0748b91f269', NULL, NULL, 0),
	('fund:ms_01a2118b170c78e791d02b43c5a92f21:cmd_01a2118b174874208595948722e4de70', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b170c78e791d02b43c5a92f21', 'succeeded', 'sim_ch_72bb12a7-9dcf-4b3f-9aff-6445714c614f', NULL, NULL, 0),
	('fund:ms_01a2118b18fd743b8f4ab174979ffd32:cmd_01a2118b191f719a9f2e02d57a11653a', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b18fd743b8f4ab174979ffd32', 'succeeded', 'sim_ch_d7df5b04-5fe6-4466-869c-c98b519c9abf', NULL, NULL, 0),
	('fund:ms_01a2118b1bda7637aecd81ce70a5c6bd:cmd_01a2118b1c4a7249a021ae4a1dfec117', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b1bda7637aecd81ce70a5c6bd', 'succeeded', 'sim_ch_747d7398-22f3-46a2-8b29-320918babe30', NULL, NULL, 0),
	('fund:ms_01a2118b1ec17898aede238b2ad398de:cmd_01a2118b1f417928b015171e5b61640a', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b1ec17898aede238b2ad398de', 'succeeded', 'sim_ch_c2efea24-1d61-4693-a882-e57f866cbb4c', NULL, NULL, 0),
	('fund:ms_01a2118b22087169a70c4ad9583974f8:cmd_01a2118b22187aae834e654667b7ff54', 1400, 'USD', 'pm_ok', 'alice', 'ms_01a2118b22087169a70c4ad9583974f8', 'succeeded', 'sim_ch_17ccb34b-9fd8-44be-a3ef-03a2f0c4c24e', NULL, NULL, 0),
	('fund:ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b248f7dc3a0c66b525b7d6c41', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'succeeded', 'sim_ch_a6abdce2-9ebc-4718-ba32-22fec74606f6', NULL, NULL, 0),
	('bonus:ms_01a2118b243c77a08a49f60d7fc84e37:cmd_01a2118b258c72de9c95fb194feb31ce', 500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b243c77a08a49f60d7fc84e37', 'succeeded', 'sim_ch_09ed0884-0e5a-4b99-9f5d-80050fe98e4c', NULL, NULL, 0),
	('fund:ms_01a2118b26f3768b96cff5418b57de5f:cmd_01a2118b2749797e95dbca5d2d04e822', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b26f3768b96cff5418b57de5f', 'succeeded', 'sim_ch_ac37d721-109c-47fd-ada7-1252872845d7', NULL, NULL, 0),
	('bonus:ms_01a2118b26f3768b96cff5418b57de5f:cmd_01a2118b28d573aa96acee3abc9fe759', 500, 'USD', 'pm_declined', 'alice', 'ms_01a2118b26f3768b96cff5418b57de5f', 'declined', NULL, 'card_declined', 'The card was declined.', 0),
	('fund:ms_01a2118b299b78158ffb9d5ef39cf2df:cmd_01a2118b29ab7ae3b7be9ae0d8de2e01', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b299b78158ffb9d5ef39cf2df', 'succeeded', 'sim_ch_bec4e5a9-e660-4c82-8313-95c4e791af50', NULL, NULL, 0),
	('fund:ms_01a2118b2b7c74209ce80c7d725b3909:cmd_01a2118b2ba178429e560eb4c9e1098c', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b2b7c74209ce80c7d725b3909', 'succeeded', 'sim_ch_ec06015b-b15d-4a47-8040-2cd67846ba2b', NULL, NULL, 0),
	('fund:ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2e367176852846d3357908fd', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b2d85701191e80f3b2e13c2bf', 'succeeded', 'sim_ch_19302ac5-3745-41b5-8b0e-a90ca629acfa', NULL, NULL, 1500),
	('fund:ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b2fbe706c9731dda833e23e9e', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b2fb779b38deb5ad625294de1', 'succeeded', 'sim_ch_65365514-1498-4d62-b753-5e382c0fdd3d', NULL, NULL, 500),
	('fund:ms_01a2118b34e074cba1d7c28a3299c2bb:cmd_01a2118b35057d82ae6c445fd8450a7e', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b34e074cba1d7c28a3299c2bb', 'succeeded', 'sim_ch_cfebcf83-3421-462c-ac0a-596c3dbd3820', NULL, NULL, 0),
	('fund:ms_01a2118b385f7cf68dd82e84bf4c928f:cmd_01a2118b389175028a80dc9646a39d4a', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b385f7cf68dd82e84bf4c928f', 'succeeded', 'sim_ch_4a0db925-4b25-42ef-80e9-21aa9b2c6464', NULL, NULL, 0),
	('fund:ms_01a2118b3be576c0968c0329709b37dd:cmd_01a2118b3c007e88940246cf48b7edff', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b3be576c0968c0329709b37dd', 'succeeded', 'sim_ch_c3eacda7-5fdf-4393-963a-7a51e8e90976', NULL, NULL, 600),
	('fund:ms_01a2118b3d8a70ef9ae6b677c8af663a:cmd_01a2118b3dd37dcc85621b1a891df441', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b3d8a70ef9ae6b677c8af663a', 'succeeded', 'sim_ch_87b0bc87-0d53-45a1-b74a-26dd8e5dd6a7', NULL, NULL, 0),
	('fund:ms_01a2118b42747c3d8e15b94b08c72b70:cmd_01a2118b428070c8a58603023c47f86e', 900, 'USD', 'pm_ok', 'alice', 'ms_01a2118b42747c3d8e15b94b08c72b70', 'succeeded', 'sim_ch_2f04b218-fb9e-4c04-8da1-be4f2c82967b', NULL, NULL, 0),
	('fund:ms_01a2118b453775b2b742cebfe5348976:cmd_01a2118b45617c65b4558f724ca6e481', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b453775b2b742cebfe5348976', 'succeeded', 'sim_ch_b3d3fef7-5f04-44e3-8551-289c4e9cb168', NULL, NULL, 0),
	('fund:ms_01a2118b48f6720b9a41b6a176e6ca2a:cmd_01a2118b490e797294a01620df9eeaac', 900, 'USD', 'pm_ok', 'alice', 'ms_01a2118b48f6720b9a41b6a176e6ca2a', 'succeeded', 'sim_ch_793cec63-d064-421a-999f-645bf9824b39', NULL, NULL, 900),
	('fund:ms_01a2118b46eb762ab63151fd68b0f5f1:cmd_01a2118b46f6721ea2d2c82827599e75', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b46eb762ab63151fd68b0f5f1', 'succeeded', 'sim_ch_e4e5293c-cbe1-4fd6-bdcb-89351d38c1d1', NULL, NULL, 600),
	('fund:ms_01a2118b4a457268a0fbe7e4ff6343da:cmd_01a2118b4a597ebea9b8d310a75a5194', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b4a457268a0fbe7e4ff6343da', 'succeeded', 'sim_ch_f3965b1d-ab76-4eee-9b8a-c5b44c4ccf75', NULL, NULL, 0),
	('fund:ms_01a2118b4bbb707ab45cc90ac47b2a66:cmd_01a2118b4c6d766cb22d52744ef46b06', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b4bbb707ab45cc90ac47b2a66', 'succeeded', 'sim_ch_11fd55f3-490b-4be6-a7ff-473029e26da5', NULL, NULL, 0),
	('fund:ms_01a2118b4d3a718591c41c5d348076a9:cmd_01a2118b4d4b77eb84df7b85c9f643b2', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b4d3a718591c41c5d348076a9', 'succeeded', 'sim_ch_422ddf33-89d0-4515-8c50-622262e3f2ef', NULL, NULL, 0),
	('fund:ms_01a2118b4f827d178e38927c488f5083:cmd_01a2118b4fa578b587f4834b10c1684e', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b4f827d178e38927c488f5083', 'succeeded', 'sim_ch_11db4592-4cce-47d4-8879-affb310c545a', NULL, NULL, 0),
	('fund:ms_01a2118b505374f2a61505bc560bbd96:cmd_01a2118b50657cec8c4990fe72a715b7', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b505374f2a61505bc560bbd96', 'succeeded', 'sim_ch_2e3c240c-c6df-4deb-9098-0f7dc04ec45c', NULL, NULL, 0),
	('fund:ms_01a2118b50ff7e40b1506d2b3ef65cd5:cmd_01a2118b511875f883efa4f18c622d81', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b50ff7e40b1506d2b3ef65cd5', 'succeeded', 'sim_ch_911ee468-edbc-48d3-a6d0-39db083dddc0', NULL, NULL, 0),
	('fund:ms_01a2118b52647f989bffa4b8a1fcf3d3:cmd_01a2118b527877a0bde427042950c111', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b52647f989bffa4b8a1fcf3d3', 'succeeded', 'sim_ch_8b6965c0-b88c-4c58-a907-553da94742fe', NULL, NULL, 0),
	('fund:ms_01a2118b537a71ea96e9e12861eb7cf1:cmd_01a2118b53897ebab2c1636c5c80f133', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b537a71ea96e9e12861eb7cf1', 'succeeded', 'sim_ch_094323b3-bb73-424e-aa04-283d852ba5e1', NULL, NULL, 0),
	('fund:ms_01a2118b54a07d1cb8fed47a958348bf:cmd_01a2118b54c47a4ebf511183b4194136', 1500, 'USD', 'pm_ok', 'alice', 'ms_01a2118b54a07d1cb8fed47a958348bf', 'succeeded', 'sim_ch_cb5263e1-cfb8-41dc-acd6-ecb76855beb9', NULL, NULL, 0);
INSERT INTO simulated_rail.outages VALUES
	('charge', 'fund:ms_01a2118b54647f20812a5585cbecad4c:cmd_01a2118b5480794782b4cd1be748f610', 1);
INSERT INTO simulated_rail.refunds VALUES
	('ms_01a2118b2d85701191e80f3b2e13c2bf:cmd_01a2118b2f4c7ae7acbc83671a546ee9:refund:chg_01a2118b2e7d733c8a081eb3666601db', 'sim_ch_19302ac5-3745-41b5-8b0e-a90ca629acfa', 1500, 'USD', 'sim_re_88ed0a62-d63d-49d5-a14e-8d227731feca'),
	('ms_01a2118b2fb779b38deb5ad625294de1:cmd_01a2118b335f71a3840c8fb80e7241b4:resolve:chg_01a2118b311c78cdbb79b3e07357a377', 'sim_ch_65365514-1498-4d62-b753-5e382c0fdd3d', 500, 'USD', 'sim_re_f6bfb4b2-3277-43a1-aa95-63070b8ee786'),
	('rr_01a2118b3cfe7aae9b308c961dbfa2f6:cmd_01a2118b3d10747cb9f7499debb1b7ac:refund:chg_01a2118b3c877291b445dc9544c7809e', 'sim_ch_c3eacda7-5fdf-4393-963a-7a51e8e90976', 600, 'USD', 'sim_re_fc9a9d6a-f80d-46bf-876a-90576912ab19'),
	('ms_01a2118b48f6720b9a41b6a176e6ca2a:contractEnding@2026-11-25T07:11:10.834Z:refund:chg_01a2118b49b6761498eb9cb9236dec7b', 'sim_ch_793cec63-d064-421a-999f-645bf9824b39', 900, 'USD', 'sim_re_b3c5bf82-bcf5-4908-9eb4-465316080162'),
	('ms_01a2118b48f6720b9a41b6a176e6ca2a:contractEnding@2026-11-25T07:11:10.834Z:refund:chg_01a2118b481275b5844ae40b8183e601', 'sim_ch_e4e5293c-cbe1-4fd6-bdcb-89351d38c1d1', 600, 'USD', 'sim_re_4dd52d01-e87e-47ff-af31-0f5c30008f72');
SELECT pg_catalog.setval('public.events_id_seq', 205, true);
SELECT pg_catalog.setval('public.knex_migrations_id_seq', 9, true);
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
    ADD CONSTRAINT contracts_id_of_platform UNIQUE (id, platform_id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cursor_key
    ADD CONSTRAINT cursor_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_numbered UNIQUE (contract_id, sequence);
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
ALTER TABLE ONLY public.reconciliations
    ADD CONSTRAINT reconciliations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.refund_requests
    ADD CONSTRAINT refund_requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_operation_key_key UNIQUE (operation_key);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reminder_handovers
    ADD CONSTRAINT reminder_handovers_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (topic, name, currency);
ALTER TABLE ONLY public.tally_place
    ADD CONSTRAINT tally_place_pkey PRIMARY KEY (only_one);
ALTER TABLE ONLY public.test_clocks
    ADD CONSTRAINT test_clocks_id_offset_ms_key UNIQUE (id, offset_ms);
ALTER TABLE ONLY public.test_clocks
    ADD CONSTRAINT test_clocks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (endpoint_id, event_id);
ALTER TABLE ONLY public.webhook_dispatch
    ADD CONSTRAINT webhook_dispatch_pkey PRIMARY KEY (only_one);
ALTER TABLE ONLY public.webhook_endpoints
    ADD CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.webhook_lanes
    ADD CONSTRAINT webhook_lanes_pkey PRIMARY KEY (endpoint_id, contract_id);
ALTER TABLE ONLY public.webhook_secrets
    ADD CONSTRAINT webhook_secrets_pkey PRIMARY KEY (command_id);
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
CREATE INDEX contracts_by_state ON public.contracts USING btree (state, id COLLATE "POSIX");
CREATE INDEX contracts_by_state_of_client ON public.contracts USING btree (client_id, state, id COLLATE "C");
CREATE INDEX contracts_by_state_of_freelancer ON public.contracts USING btree (freelancer_id, state, id COLLATE "C");
CREATE INDEX contracts_by_state_of_platform ON public.contracts USING btree (platform_id, state, id COLLATE "C");
CREATE INDEX contracts_by_test_clock ON public.contracts USING btree (test_clock_id) WHERE (test_clock_id IS NOT NULL);
CREATE INDEX contracts_ending ON public.contracts USING btree (sweep_at) WHERE (state = 'ending'::text);
CREATE INDEX contracts_to_look_at ON public.contracts USING btree (state, id COLLATE "POSIX") WHERE (attention > 0);
CREATE INDEX contracts_to_look_at_of_client ON public.contracts USING btree (client_id, state, id COLLATE "C") WHERE (attention > 0);
CREATE INDEX contracts_to_look_at_of_freelancer ON public.contracts USING btree (freelancer_id, state, id COLLATE "C") WHERE (attention > 0);
CREATE INDEX contracts_to_look_at_of_platform ON public.contracts USING btree (platform_id, state, id COLLATE "C") WHERE (attention > 0);
CREATE INDEX events_by_milestone ON public.events USING btree (milestone_id, id);
CREATE INDEX events_in_order ON public.events USING btree (tx_id, id);
CREATE INDEX events_of_platform ON public.events USING btree (platform_id, tx_id, id);
CREATE INDEX milestones_by_state ON public.milestones USING btree (state, id COLLATE "POSIX");
CREATE INDEX milestones_by_state_of_client ON public.milestones USING btree (client_id, state, id COLLATE "C");
CREATE INDEX milestones_by_state_of_freelancer ON public.milestones USING btree (freelancer_id, state, id COLLATE "C");
CREATE INDEX milestones_by_state_of_platform ON public.milestones USING btree (platform_id, state, id COLLATE "C");
CREATE INDEX milestones_due ON public.milestones USING btree (review_deadline, id COLLATE "POSIX") WHERE (review_deadline IS NOT NULL);
CREATE INDEX milestones_due_of_client ON public.milestones USING btree (client_id, review_deadline, id COLLATE "C") WHERE (review_deadline IS NOT NULL);
CREATE INDEX milestones_due_of_contract ON public.milestones USING btree (contract_id, review_deadline, id) WHERE (review_deadline IS NOT NULL);
CREATE INDEX milestones_due_of_freelancer ON public.milestones USING btree (freelancer_id, review_deadline, id COLLATE "C") WHERE (review_deadline IS NOT NULL);
CREATE INDEX milestones_due_of_platform ON public.milestones USING btree (platform_id, review_deadline, id COLLATE "C") WHERE (review_deadline IS NOT NULL);
CREATE INDEX milestones_to_look_at ON public.milestones USING btree (state, id COLLATE "POSIX") WHERE (attention IS NOT NULL);
CREATE INDEX milestones_to_look_at_of_client ON public.milestones USING btree (client_id, state, id COLLATE "C") WHERE (attention IS NOT NULL);
CREATE INDEX milestones_to_look_at_of_freelancer ON public.milestones USING btree (freelancer_id, state, id COLLATE "C") WHERE (attention IS NOT NULL);
CREATE INDEX milestones_to_look_at_of_platform ON public.milestones USING btree (platform_id, state, id COLLATE "C") WHERE (attention IS NOT NULL);
CREATE INDEX milestones_to_wake ON public.milestones USING btree (sweep_at) WHERE (wake_at IS NOT NULL);
CREATE UNIQUE INDEX one_open_refund_request_for_held_over ON public.refund_requests USING btree (contract_id) WHERE ((state = 'open'::text) AND (milestone_id IS NULL));
CREATE UNIQUE INDEX one_open_refund_request_per_milestone ON public.refund_requests USING btree (milestone_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX one_pending_bonus ON public.bonuses USING btree (milestone_id) WHERE (state = 'pending'::text);
CREATE UNIQUE INDEX one_present_webhook_secret ON public.webhook_secrets USING btree (endpoint_id) WHERE (expires_at IS NULL);
CREATE INDEX reconciliations_latest ON public.reconciliations USING btree (finished_at DESC);
CREATE INDEX refund_requests_by_contract ON public.refund_requests USING btree (contract_id, id);
CREATE INDEX refund_requests_to_look_at ON public.refund_requests USING btree (id) WHERE (attention IS NOT NULL);
CREATE INDEX refund_requests_to_wake ON public.refund_requests USING btree (sweep_at) WHERE ((state = 'open'::text) AND (milestone_id IS NULL));
CREATE INDEX refunds_by_contract ON public.refunds USING btree (contract_id);
CREATE INDEX refunds_due ON public.refunds USING btree (sweep_at) WHERE (state = 'due'::text);
CREATE INDEX reminder_handovers_of_milestone ON public.reminder_handovers USING btree (milestone_id);
CREATE INDEX test_clocks_by_platform ON public.test_clocks USING btree (platform_id, id DESC);
CREATE INDEX webhook_deliveries_blocked ON public.webhook_deliveries USING btree (endpoint_id, contract_id, event_id) WHERE (state = 'blocked'::text);
CREATE INDEX webhook_deliveries_by_state ON public.webhook_deliveries USING btree (endpoint_id, state, event_id);
CREATE INDEX webhook_endpoints_of_platform ON public.webhook_endpoints USING btree (platform_id, id DESC);
CREATE INDEX webhook_endpoints_to_wake ON public.webhook_endpoints USING btree (wake_at) WHERE (wake_at IS NOT NULL);
CREATE INDEX webhook_lanes_due ON public.webhook_lanes USING btree (endpoint_id, retry_at);
CREATE INDEX webhook_secrets_of_endpoint ON public.webhook_secrets USING btree (endpoint_id, created_at DESC);
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
CREATE TRIGGER bonuses_answered_need_nobody AFTER UPDATE ON public.bonuses FOR EACH ROW WHEN (((old.state = 'pending'::text) AND (new.state <> 'pending'::text))) EXECUTE FUNCTION public.unmark_milestone_of_bonus();
CREATE TRIGGER contracts_keep_their_parties BEFORE UPDATE OF platform_id, client_id, freelancer_id ON public.contracts FOR EACH ROW WHEN ((((old.platform_id IS DISTINCT FROM new.platform_id) OR (old.client_id IS DISTINCT FROM new.client_id)) OR (old.freelancer_id IS DISTINCT FROM new.freelancer_id))) EXECUTE FUNCTION public.refuse_other_parties();
CREATE TRIGGER events_are_a_record BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER events_are_numbered BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.number_event();
CREATE TRIGGER milestones_counted AFTER UPDATE ON public.milestones FOR EACH ROW WHEN (((old.attention IS NULL) <> (new.attention IS NULL))) EXECUTE FUNCTION public.count_attention();
CREATE TRIGGER milestones_counted_when_added AFTER INSERT ON public.milestones FOR EACH ROW WHEN ((new.attention IS NOT NULL)) EXECUTE FUNCTION public.count_attention();
CREATE CONSTRAINT TRIGGER milestones_escrow_follows_state AFTER INSERT OR UPDATE OF state, amount ON public.milestones DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_escrow();
CREATE TRIGGER milestones_have_their_contracts_parties BEFORE INSERT ON public.milestones FOR EACH ROW EXECUTE FUNCTION public.name_milestones_parties();
CREATE TRIGGER milestones_keep_their_parties BEFORE UPDATE OF contract_id, platform_id, client_id, freelancer_id ON public.milestones FOR EACH ROW WHEN (((((old.contract_id IS DISTINCT FROM new.contract_id) OR (old.platform_id IS DISTINCT FROM new.platform_id)) OR (old.client_id IS DISTINCT FROM new.client_id)) OR (old.freelancer_id IS DISTINCT FROM new.freelancer_id))) EXECUTE FUNCTION public.refuse_other_parties();
CREATE TRIGGER milestones_marked BEFORE UPDATE ON public.milestones FOR EACH ROW WHEN ((((new.state = 'on_hold'::text) OR (old.attention IS NOT NULL)) AND ((old.state IS DISTINCT FROM new.state) OR (old.wake_at IS DISTINCT FROM new.wake_at)))) EXECUTE FUNCTION public.mark_milestone();
CREATE TRIGGER milestones_marked_when_added BEFORE INSERT ON public.milestones FOR EACH ROW WHEN ((new.state = 'on_hold'::text)) EXECUTE FUNCTION public.mark_milestone();
CREATE TRIGGER reconciliations_are_a_record BEFORE DELETE OR UPDATE ON public.reconciliations FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER refund_requests_counted AFTER UPDATE ON public.refund_requests FOR EACH ROW WHEN (((old.attention IS NULL) <> (new.attention IS NULL))) EXECUTE FUNCTION public.count_attention();
CREATE TRIGGER refund_requests_counted_when_added AFTER INSERT ON public.refund_requests FOR EACH ROW WHEN ((new.attention IS NOT NULL)) EXECUTE FUNCTION public.count_attention();
CREATE TRIGGER refund_requests_marked BEFORE INSERT OR UPDATE ON public.refund_requests FOR EACH ROW WHEN ((((new.on_hold)::bigint > 0) OR (new.attention IS NOT NULL))) EXECUTE FUNCTION public.mark_refund_request();
CREATE TRIGGER refunds_counted AFTER UPDATE ON public.refunds FOR EACH ROW WHEN (((old.attention IS NULL) <> (new.attention IS NULL))) EXECUTE FUNCTION public.count_attention();
CREATE TRIGGER refunds_counted_when_added AFTER INSERT ON public.refunds FOR EACH ROW WHEN ((new.attention IS NOT NULL)) EXECUTE FUNCTION public.count_attention();
CREATE TRIGGER refunds_sent_need_nobody BEFORE UPDATE ON public.refunds FOR EACH ROW WHEN (((new.state = 'sent'::text) AND (new.attention IS NOT NULL))) EXECUTE FUNCTION public.unmark();
CREATE TRIGGER reminder_handovers_are_a_record BEFORE DELETE OR UPDATE ON public.reminder_handovers FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER test_clocks_go_forward BEFORE UPDATE ON public.test_clocks FOR EACH ROW WHEN ((new.offset_ms < old.offset_ms)) EXECUTE FUNCTION public.refuse_to_go_back();
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_actor_via_of_the_contract FOREIGN KEY (contract_id, actor_via) REFERENCES public.contracts(id, platform_id);
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_currency_is_the_contracts FOREIGN KEY (contract_id, currency) REFERENCES public.contracts(id, currency);
ALTER TABLE ONLY ledger.journals
    ADD CONSTRAINT journals_milestone_is_the_contracts FOREIGN KEY (milestone_id, contract_id) REFERENCES public.milestones(id, contract_id);
ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_actor_via_of_the_contract FOREIGN KEY (contract_id, actor_via) REFERENCES public.contracts(id, platform_id);
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
    ADD CONSTRAINT commands_actor_via_of_the_contract FOREIGN KEY (contract_id, actor_via) REFERENCES public.contracts(id, platform_id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_refund_request_id_fkey FOREIGN KEY (refund_request_id) REFERENCES public.refund_requests(id);
ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_on_test_clock FOREIGN KEY (test_clock_id, clock_offset_ms) REFERENCES public.test_clocks(id, offset_ms) ON UPDATE CASCADE;
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_actor_via_of_the_contract FOREIGN KEY (contract_id, actor_via) REFERENCES public.contracts(id, platform_id);
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
ALTER TABLE ONLY public.refund_requests
    ADD CONSTRAINT refund_requests_opened_by_via_of_the_contract FOREIGN KEY (contract_id, opened_by_via) REFERENCES public.contracts(id, platform_id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.charges(id);
ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contracts(id);
ALTER TABLE ONLY public.reminder_handovers
    ADD CONSTRAINT reminder_handovers_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);
ALTER TABLE ONLY public.reminder_handovers
    ADD CONSTRAINT reminder_handovers_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES public.milestones(id);
ALTER TABLE ONLY public.test_clocks
    ADD CONSTRAINT test_clocks_command_id_fkey FOREIGN KEY (command_id) REFERENCES public.commands(id);
ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES public.webhook_endpoints(id);
ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);
ALTER TABLE ONLY public.webhook_lanes
    ADD CONSTRAINT webhook_lanes_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES public.webhook_endpoints(id);
ALTER TABLE ONLY public.webhook_secrets
    ADD CONSTRAINT webhook_secrets_command_id_fkey FOREIGN KEY (command_id) REFERENCES public.commands(id);
ALTER TABLE ONLY public.webhook_secrets
    ADD CONSTRAINT webhook_secrets_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES public.webhook_endpoints(id);
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
GRANT UPDATE(end_actor_via) ON TABLE public.contracts TO escrow_app;
GRANT SELECT ON TABLE public.cursor_key TO escrow_app;
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
GRANT UPDATE(attention) ON TABLE public.milestones TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.reconciliations TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(state) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(respond_by) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(on_hold) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(refunded) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(released) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(closed_at) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(close_reason) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.refund_requests TO escrow_app;
GRANT UPDATE(attention) ON TABLE public.refund_requests TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(state) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(rail_reference) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(sent_at) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(sweep_at) ON TABLE public.refunds TO escrow_app;
GRANT UPDATE(attention) ON TABLE public.refunds TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.reminder_handovers TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.tallies TO escrow_app;
GRANT UPDATE(count) ON TABLE public.tallies TO escrow_app;
GRANT UPDATE(amount) ON TABLE public.tallies TO escrow_app;
GRANT SELECT ON TABLE public.tally_place TO escrow_app;
GRANT UPDATE(tx_id) ON TABLE public.tally_place TO escrow_app;
GRANT UPDATE(event_id) ON TABLE public.tally_place TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.test_clocks TO escrow_app;
GRANT UPDATE(offset_ms) ON TABLE public.test_clocks TO escrow_app;
GRANT UPDATE(target) ON TABLE public.test_clocks TO escrow_app;
GRANT UPDATE(command_id) ON TABLE public.test_clocks TO escrow_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(state) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(attempts) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(due_at) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(settled_at) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(last_status) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT UPDATE(last_failure) ON TABLE public.webhook_deliveries TO escrow_app;
GRANT SELECT ON TABLE public.webhook_dispatch TO escrow_app;
GRANT UPDATE(tx_id) ON TABLE public.webhook_dispatch TO escrow_app;
GRANT UPDATE(event_id) ON TABLE public.webhook_dispatch TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(state) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(disabled_reason) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(failures) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(failing_since) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(last_failure) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT UPDATE(wake_at) ON TABLE public.webhook_endpoints TO escrow_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.webhook_lanes TO escrow_app;
GRANT UPDATE(failures) ON TABLE public.webhook_lanes TO escrow_app;
GRANT UPDATE(retry_at) ON TABLE public.webhook_lanes TO escrow_app;
GRANT SELECT,INSERT ON TABLE public.webhook_secrets TO escrow_app;
GRANT UPDATE(expires_at) ON TABLE public.webhook_secrets TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.charges TO escrow_app;
GRANT UPDATE(refunded) ON TABLE simulated_rail.charges TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.outages TO escrow_app;
GRANT UPDATE(calls) ON TABLE simulated_rail.outages TO escrow_app;
GRANT SELECT,INSERT ON TABLE simulated_rail.refunds TO escrow_app;
