import type { Knex } from 'knex';

/**
 * The record as a feed: every event has a gap-free number on its contract, and a place that a reader who goes on
 * from the last one he saw never skips. Webhook endpoints, their secrets, and what is delivered to them.
 */
export async function up(knex: Knex): Promise<void> {
  for (const part of [events, commands, endpoints, deliveries, reminders, rights]) {
    await knex.raw(part);
  }
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}

const events = `
  alter table events
    add column sequence integer,
    add column platform_id text,
    -- the transaction that wrote it: see store/feed.ts
    add column tx_id xid8;
  alter table events disable trigger events_are_a_record;
  update events e set platform_id = c.platform_id, tx_id = pg_current_xact_id(), sequence = n.sequence
    from contracts c, (select id, row_number() over (partition by contract_id order by id) as sequence from events) n
   where c.id = e.contract_id and n.id = e.id;
  alter table events enable trigger events_are_a_record;
  alter table events
    alter column sequence set not null,
    alter column platform_id set not null,
    alter column tx_id set not null,
    add constraint events_numbered unique (contract_id, sequence),
    add check (sequence >= 1);
  drop index events_by_contract;
  create index events_in_order on events (tx_id, id);
  create index events_of_platform on events (platform_id, tx_id, id);

  -- Whoever writes an event of a contract holds the contract's lock, so the highest number is the last one.
  create function number_event() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    new.sequence := 1 + coalesce((select max(e.sequence) from events e where e.contract_id = new.contract_id), 0);
    new.platform_id := (select c.platform_id from contracts c where c.id = new.contract_id);
    new.tx_id := pg_current_xact_id();
    return new;
  end $$;
  create trigger events_are_numbered before insert on events for each row execute function number_event();
`;

/** What is asked of no contract has an idempotency key like everything else, and so a command. */
const commands = `
  alter table commands
    alter column contract_id drop not null,
    add column subject_id text,
    add constraint commands_of_no_contract check (contract_id is not null
      or kind in ('createWebhookEndpoint', 'rotateWebhookSecret', 'enableWebhookEndpoint', 'disableWebhookEndpoint',
        'replayWebhooks', 'createTestClock', 'advanceTestClock'));
`;

const endpoints = `
  create table webhook_endpoints (
    id text primary key check (id ~ '^we_[0-9a-f]{32}$'),
    platform_id text not null,
    url text not null check (length(url) between 1 and 2048),
    description text check (length(description) <= 2000),
    -- null: every type
    types text[] check (cardinality(types) between 1 and 100),
    state text not null default 'enabled' check (state in ('enabled', 'disabled')),
    disabled_reason text,
    -- attempts in a row that have failed, and since when; 0 where the last one was answered
    failures integer not null default 0 check (failures >= 0),
    failing_since timestamptz,
    last_failure text,
    -- something is to be delivered and the endpoint's workflow has yet to be told
    wake_at timestamptz,
    created_at timestamptz not null,
    check ((state = 'disabled') = (disabled_reason is not null)),
    check ((failures = 0) = (failing_since is null))
  );
  create index webhook_endpoints_of_platform on webhook_endpoints (platform_id, id desc);
  create index webhook_endpoints_to_wake on webhook_endpoints (wake_at) where wake_at is not null;

  -- Sealed by the keyring, with the endpoint's id as its context: the database alone cannot sign.
  create table webhook_secrets (
    endpoint_id text not null references webhook_endpoints,
    -- the command it was shown to, whose repetition is shown it again
    command_id text primary key references commands,
    sealed text not null,
    created_at timestamptz not null,
    -- null: the present one; else it signs beside that one until then
    expires_at timestamptz
  );
  create unique index one_present_webhook_secret on webhook_secrets (endpoint_id) where expires_at is null;
  create index webhook_secrets_of_endpoint on webhook_secrets (endpoint_id, created_at desc);
`;

const deliveries = `
  -- Up to where the record has been handed to the endpoints: one row.
  create table webhook_dispatch (
    only_one boolean primary key default true check (only_one),
    tx_id xid8 not null,
    event_id bigint not null
  );
  insert into webhook_dispatch (tx_id, event_id)
    select coalesce(max(tx_id), '0'::xid8), coalesce(max(id), 0) from events;

  create table webhook_deliveries (
    endpoint_id text not null references webhook_endpoints,
    event_id bigint not null references events,
    contract_id text not null,
    -- pending: to be sent; blocked: an earlier event of the contract has failed and is tried again first;
    -- parked: given up until someone asks for it
    state text not null default 'pending' check (state in ('pending', 'blocked', 'delivered', 'parked')),
    attempts integer not null default 0 check (attempts >= 0),
    -- since when it is tried; anew when it is replayed
    due_at timestamptz not null default now(),
    settled_at timestamptz,
    last_status integer,
    last_failure text,
    primary key (endpoint_id, event_id),
    check ((state in ('delivered', 'parked')) = (settled_at is not null))
  ) with (fillfactor = 80);
  -- The state within the key, not a condition: planners that know nothing of a young table take it all the same.
  create index webhook_deliveries_by_state on webhook_deliveries (endpoint_id, state, event_id);
  create index webhook_deliveries_blocked on webhook_deliveries (endpoint_id, contract_id, event_id)
    where state = 'blocked';

  -- A contract whose next event an endpoint did not take: its events wait, and no other contract's.
  create table webhook_lanes (
    endpoint_id text not null references webhook_endpoints,
    contract_id text not null,
    failures integer not null check (failures >= 1),
    retry_at timestamptz not null,
    primary key (endpoint_id, contract_id)
  );
  create index webhook_lanes_due on webhook_lanes (endpoint_id, retry_at);
`;

/** R8: a reminder counts as given when its event was handed over to the platform. */
const reminders = `
  create table reminder_handovers (
    event_id bigint primary key references events,
    milestone_id text not null references milestones,
    due timestamptz not null,
    handed_over_at timestamptz not null,
    -- the endpoint that took it, or 'feed'
    handed_to text not null
  );
  create index reminder_handovers_of_milestone on reminder_handovers (milestone_id);
  create trigger reminder_handovers_are_a_record before update or delete on reminder_handovers
    for each row execute function refuse_change();

  -- What the record said of a reminder was when it rang, not when anybody was told.
  update milestones set details = replace(details::text, '"handedOverAt"', '"rangAt"')::jsonb
   where state in ('in_review', 'on_hold');
`;

const rights = `
  grant select, insert on webhook_endpoints, webhook_secrets, webhook_deliveries, webhook_lanes, reminder_handovers
    to escrow_app;
  grant update (state, disabled_reason, failures, failing_since, last_failure, wake_at) on webhook_endpoints
    to escrow_app;
  grant update (expires_at) on webhook_secrets to escrow_app;
  grant update (state, attempts, due_at, settled_at, last_status, last_failure) on webhook_deliveries to escrow_app;
  grant update (failures, retry_at) on webhook_lanes to escrow_app;
  -- what has been delivered is kept for a while only; a lane lasts while it is failing
  grant delete on webhook_deliveries, webhook_lanes to escrow_app;
  grant select on webhook_dispatch to escrow_app;
  grant update (tx_id, event_id) on webhook_dispatch to escrow_app;
`;
