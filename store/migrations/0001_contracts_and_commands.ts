import type { Knex } from 'knex';

/**
 * Contracts, milestones, refund requests, bonuses, charges, commands and events: everything that is listed.
 * Money itself is in the ledger (0002). The application works as `escrow_app`, which owns nothing, deletes
 * nothing, and changes only what is named at the end.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ begin
      create role escrow_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;

    do $$ begin
      execute format('grant escrow_app to %I', current_user);
    exception when invalid_grant_operation then null;
    end $$;

    create domain minor_units as bigint check (value between 0 and 100000000000);

    create table contracts (
      id text primary key check (id ~ '^ctr_[0-9a-f]{32}$'),
      platform_id text not null,
      client_id text not null,
      freelancer_id text not null,
      title text not null,
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      policy jsonb not null,
      state text not null default 'active' check (state in ('active', 'ending', 'ended')),
      end_by text check (end_by in ('client', 'freelancer')),
      end_actor_role text,
      end_actor_id text,
      end_at timestamptz,
      end_reason text,
      -- null while an end has not been told to every milestone: the sweep looks here
      end_told_at timestamptz,
      sweep_at timestamptz,
      -- domain/contract.ts says why there is a most
      milestone_count integer not null default 0 check (milestone_count <= 500),
      created_at timestamptz not null,
      check ((state = 'active') = (end_by is null)),
      check ((end_by is null) = (end_at is null and end_actor_role is null and end_actor_id is null))
    );
    create index contracts_by_platform on contracts (platform_id, id desc);
    create index contracts_by_client on contracts (client_id, id desc);
    create index contracts_by_freelancer on contracts (freelancer_id, id desc);
    create index contracts_ending on contracts (sweep_at) where state = 'ending';

    create table milestones (
      id text primary key check (id ~ '^ms_[0-9a-f]{32}$'),
      contract_id text not null references contracts,
      sequence integer not null check (sequence >= 1),
      title text not null,
      description text,
      amount minor_units not null check (amount >= 1),
      state text not null default 'planned' check (state in ('planned', 'funding', 'active', 'in_review',
        'changes_requested', 'on_hold', 'paid', 'refunded', 'resolved')),
      -- the state's own facts, as the domain has them (domain/milestone/state.ts)
      details jsonb not null,
      version integer not null default 0,
      refund_request_id text,
      respond_by timestamptz,
      end_heard text check (end_heard in ('client', 'freelancer')),
      review_deadline timestamptz,
      -- when the next clock rings; the sweep starts the run of a milestone again whose clock is overdue
      wake_at timestamptz,
      sweep_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null default now(),
      unique (contract_id, sequence),
      check (details ->> 'name' = state),
      check ((review_deadline is not null) = (state = 'in_review')),
      check ((refund_request_id is null) = (respond_by is null)),
      check (refund_request_id is null or state in ('active', 'in_review', 'changes_requested', 'on_hold'))
    );
    create index milestones_to_wake on milestones (sweep_at) where wake_at is not null;

    create table refund_requests (
      id text primary key check (id ~ '^rr_[0-9a-f]{32}$'),
      contract_id text not null references contracts,
      -- null: for the contract's held-over money
      milestone_id text references milestones,
      amount minor_units not null check (amount >= 1),
      reason text not null,
      state text not null default 'open' check (state in ('open', 'refunded', 'declined', 'superseded', 'resolved')),
      respond_by timestamptz,
      -- held-over money that a decline has set aside
      on_hold minor_units not null default 0,
      refunded minor_units not null default 0,
      released minor_units not null default 0,
      opened_by_role text not null,
      opened_by_id text not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      close_reason text,
      sweep_at timestamptz,
      check ((state = 'open') = (closed_at is null)),
      check (on_hold = 0 or (state = 'declined' and milestone_id is null))
    );
    -- R17: at most one open for a piece
    create unique index one_open_refund_request_per_milestone on refund_requests (milestone_id) where state = 'open';
    create unique index one_open_refund_request_for_held_over on refund_requests (contract_id)
      where state = 'open' and milestone_id is null;
    create index refund_requests_by_contract on refund_requests (contract_id, id);
    create index refund_requests_to_wake on refund_requests (sweep_at) where state = 'open' and milestone_id is null;

    create table charges (
      id text primary key check (id ~ '^chg_[0-9a-f]{32}$'),
      operation_key text not null unique,
      contract_id text not null references contracts,
      milestone_id text not null references milestones,
      kind text not null check (kind in ('deposit', 'bonus')),
      amount minor_units not null check (amount >= 1),
      -- R17: never more than the charge
      refunded minor_units not null default 0 check (refunded <= amount),
      provider text not null,
      rail_reference text not null,
      payment_method text not null,
      created_at timestamptz not null,
      check (kind = 'deposit' or refunded = 0),
      unique (provider, rail_reference)
    );
    create index charges_by_contract on charges (contract_id, id desc);

    create table refunds (
      id text primary key check (id ~ '^ref_[0-9a-f]{32}$'),
      operation_key text not null unique,
      contract_id text not null references contracts,
      charge_id text not null references charges,
      amount minor_units not null check (amount >= 1),
      -- due: settled in our books, the rail follows (R17)
      state text not null default 'due' check (state in ('due', 'sent')),
      rail_reference text,
      created_at timestamptz not null,
      sent_at timestamptz,
      sweep_at timestamptz,
      check ((state = 'sent') = (rail_reference is not null and sent_at is not null))
    );
    create index refunds_due on refunds (sweep_at) where state = 'due';
    create index refunds_by_contract on refunds (contract_id);

    create table commands (
      id text primary key check (id ~ '^cmd_[0-9a-f]{32}$'),
      kind text not null,
      contract_id text not null references contracts,
      milestone_id text references milestones,
      refund_request_id text references refund_requests,
      -- whose key it is (R22); a command of our own, or one signalled past the API, has none
      caller_role text,
      caller_id text,
      idempotency_key text,
      request_hash text,
      actor_role text not null,
      actor_id text not null,
      payload jsonb not null,
      received_at timestamptz not null,
      state text not null default 'pending' check (state in ('pending', 'applied', 'rejected')),
      rejection jsonb,
      result jsonb,
      decided_at timestamptz,
      -- when to signal it again should it still be pending, and how often that was done
      sweep_at timestamptz,
      sweeps integer not null default 0,
      check ((state = 'pending') = (decided_at is null)),
      check ((state = 'rejected') = (rejection is not null)),
      check ((idempotency_key is null) = (caller_role is null and caller_id is null and request_hash is null))
    );
    create unique index commands_by_key on commands (caller_role, caller_id, idempotency_key)
      where idempotency_key is not null;
    create index commands_pending on commands (sweep_at) where state = 'pending';
    create index commands_pending_by_contract on commands (contract_id) where state = 'pending';
    create index commands_pending_by_milestone on commands (milestone_id, received_at) where state = 'pending';
    create index commands_pending_by_request on commands (refund_request_id, received_at) where state = 'pending';

    create table bonuses (
      -- one bonus a command: the approval that carried it, or the bonus command itself
      id text primary key references commands,
      contract_id text not null references contracts,
      milestone_id text not null references milestones,
      amount minor_units not null check (amount >= 1),
      note text,
      payment_method text not null,
      actor_role text not null,
      actor_id text not null,
      requested_at timestamptz not null,
      state text not null default 'pending' check (state in ('pending', 'paid', 'failed')),
      fee minor_units,
      charge_id text references charges,
      code text,
      reason text,
      settled_at timestamptz,
      sweep_at timestamptz,
      check ((state = 'pending') = (settled_at is null)),
      check ((state = 'paid') = (charge_id is not null and fee is not null)),
      check ((state = 'failed') = (code is not null and reason is not null))
    );
    -- R14: one may be pending at a time
    create unique index one_pending_bonus on bonuses (milestone_id) where state = 'pending';
    create index bonuses_by_milestone on bonuses (milestone_id, id);
    create index bonuses_pending on bonuses (sweep_at) where state = 'pending';

    create table events (
      id bigint generated always as identity primary key,
      contract_id text not null references contracts,
      milestone_id text references milestones,
      refund_request_id text references refund_requests,
      type text not null,
      rule text not null,
      actor_role text not null,
      actor_id text not null,
      -- the command's id, or the timer's name and instant
      cause text not null,
      received_at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      amount bigint,
      journal_id text,
      data jsonb not null
    );
    create index events_by_contract on events (contract_id, id);
    create index events_by_milestone on events (milestone_id, id);

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is a record: % is not possible', tg_table_name, lower(tg_op) using errcode = 'ME002';
    end $$;
    create trigger events_are_a_record before update or delete on events
      for each row execute function refuse_change();
    create trigger events_are_not_truncated before truncate on events
      for each statement execute function refuse_change();

    grant usage on schema public to escrow_app;
    grant select, insert on contracts, milestones, refund_requests, charges, refunds, commands, bonuses, events
      to escrow_app;
    grant update (state, end_by, end_actor_role, end_actor_id, end_at, end_reason, end_told_at, sweep_at,
      milestone_count) on contracts to escrow_app;
    grant update (state, details, version, refund_request_id, respond_by, end_heard, review_deadline, wake_at,
      sweep_at, updated_at) on milestones to escrow_app;
    grant update (state, respond_by, on_hold, refunded, released, closed_at, close_reason, sweep_at)
      on refund_requests to escrow_app;
    grant update (refunded) on charges to escrow_app;
    grant update (state, rail_reference, sent_at, sweep_at) on refunds to escrow_app;
    grant update (state, rejection, result, decided_at, sweep_at, sweeps) on commands to escrow_app;
    grant update (state, fee, charge_id, code, reason, settled_at, sweep_at) on bonuses to escrow_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
