import type { Knex } from 'knex';

const constraints = [
  ['contracts', 'contracts_end_is_whole'],
  ['milestones', 'milestones_state_is_named'],
  ['refunds', 'refunds_sending_is_whole'],
  ['commands', 'commands_key_is_whole'],
  ['bonuses', 'bonuses_payment_is_whole'],
  ['bonuses', 'bonuses_failure_is_whole'],
] as const;

/** Each table is read whole, while others write to it: no transaction, and so no bound, and one after the other. */
export const config = { transaction: false };

/** Rows that were there before 0012 are as it wants them. No version has written one that is not. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, constraint] of constraints) {
    await knex.raw(`alter table ${table} validate constraint ${constraint}`);
  }
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
