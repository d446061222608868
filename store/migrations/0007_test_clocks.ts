import type { Knex } from 'knex';

/**
 * Test clocks, in a sandbox: an offset to real time that only grows. A contract on one has a copy of the offset in
 * its own row, which the foreign key keeps equal: a clock that moves has to wait for every transaction that holds
 * a contract of it, and whoever reads a contract reads its time with it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table test_clocks (
      id text primary key check (id ~ '^clk_[0-9a-f]{32}$'),
      platform_id text not null,
      name text,
      -- milliseconds that its present is ahead of real time; at most ten years either way (domain/test-clock.ts)
      offset_ms bigint not null check (offset_ms between -315360000000 and 315360000000),
      -- where it is being advanced to, and the command that asked for it
      target timestamptz,
      command_id text references commands,
      created_at timestamptz not null,
      unique (id, offset_ms),
      check ((target is null) = (command_id is null))
    );
    create index test_clocks_by_platform on test_clocks (platform_id, id desc);

    create function refuse_to_go_back() returns trigger language plpgsql as $$
    begin
      raise exception 'test clock % goes forward only', old.id using errcode = 'ME003';
    end $$;
    create trigger test_clocks_go_forward before update on test_clocks
      for each row when (new.offset_ms < old.offset_ms) execute function refuse_to_go_back();

    alter table contracts
      add column test_clock_id text,
      add column clock_offset_ms bigint not null default 0,
      add constraint contracts_in_real_time check (test_clock_id is not null or clock_offset_ms = 0),
      add constraint contracts_on_test_clock foreign key (test_clock_id, clock_offset_ms)
        references test_clocks (id, offset_ms) on update cascade;
    create index contracts_by_test_clock on contracts (test_clock_id) where test_clock_id is not null;

    grant select, insert on test_clocks to escrow_app;
    grant update (offset_ms, target, command_id) on test_clocks to escrow_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
