import type { Knex } from 'knex';

/**
 * What reconciliations of the schedule have found to differ, from the first that found it to the first that no longer
 * did: so that each difference is told once, and what is open can be listed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table reconciliation_differences (
      id bigint generated always as identity primary key,
      -- protocol/reconciliation.ts
      kind text not null,
      subject text not null,
      -- null, or not to be trusted to be there: what is wrong may name anything
      contract_id text,
      milestone_id text,
      found text not null,
      cause text not null,
      cure text not null,
      first_found_at timestamptz not null,
      last_found_at timestamptz not null,
      -- the run of the workflow that saw it last
      seen_by text not null,
      -- null: it is open
      cleared_at timestamptz
    );
    -- One that comes back after it was cleared is another one.
    create unique index reconciliation_differences_open on reconciliation_differences (kind, subject)
      where cleared_at is null;
    create index reconciliation_differences_listed on reconciliation_differences (id) where cleared_at is null;

    create function refuse_change_of_cleared() returns trigger language plpgsql as $$
    begin
      if old.cleared_at is not null then
        raise exception 'a difference that was cleared is a record: % is not possible', lower(tg_op)
          using errcode = 'ME002';
      end if;
      return new;
    end $$;
    create trigger cleared_differences_are_a_record before update on reconciliation_differences
      for each row execute function refuse_change_of_cleared();
    create trigger differences_are_not_deleted before delete on reconciliation_differences
      for each row execute function refuse_change();

    grant select, insert on reconciliation_differences to escrow_app;
    grant update (found, cause, cure, last_found_at, seen_by, cleared_at) on reconciliation_differences to escrow_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
