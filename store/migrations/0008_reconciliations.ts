import type { Knex } from 'knex';

/**
 * What each reconciliation of the schedule has found, so that every process can tell of the latest: a few a day, of
 * a few hundred bytes each.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table reconciliations (
      -- the run of the workflow that asked for it
      id text primary key,
      started_at timestamptz not null,
      finished_at timestamptz not null,
      differences integer not null check (differences >= 0),
      -- protocol/reconciliation.ts
      result jsonb not null,
      check (finished_at >= started_at)
    );
    create index reconciliations_latest on reconciliations (finished_at desc);
    create trigger reconciliations_are_a_record before update or delete on reconciliations
      for each row execute function refuse_change();
    grant select, insert on reconciliations to escrow_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
