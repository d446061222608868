import type { Knex } from 'knex';

/**
 * Functions that work with the owner's rights are called by our triggers only. As they were, whoever may make a
 * temporary table could put them on it, and so change what he has no right to.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke execute on function count_attention(), unmark_milestone_of_bonus() from public;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
