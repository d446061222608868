import type { Knex } from 'knex';

/**
 * The feed goes by the writing transaction, and a transaction may be older than one that has written to its contract
 * before it: Postgres numbers one that waits for the contract's row while it waits, and another may come first. Its
 * events then count as written by the last that wrote to the contract. That one is committed, so nobody waits longer;
 * and who has read on beyond it has waited for the older one to end.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function number_event() returns trigger language plpgsql set search_path = public, pg_temp as $$
    declare
      last record;
    begin
      select e.sequence, e.tx_id into last from events e where e.contract_id = new.contract_id
       order by e.sequence desc limit 1;
      new.sequence := 1 + coalesce(last.sequence, 0);
      new.platform_id := (select c.platform_id from contracts c where c.id = new.contract_id);
      new.tx_id := greatest(pg_current_xact_id(), last.tx_id);
      return new;
    end $$;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
