import type { Knex } from 'knex';

/**
 * What belongs together is there whole or not at all. The checks of 0001 compare "all of it is there" with something
 * else, and so let in a row that has some of it, and none where a state has no name: null is neither false. These
 * stand beside them, as `not valid`: they hold for what is written from now on. 0013 looks at the rows of before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table contracts add constraint contracts_end_is_whole
      check (num_nulls(end_at, end_actor_role, end_actor_id) in (0, 3)) not valid;
    alter table milestones add constraint milestones_state_is_named
      check (details ->> 'name' is not null) not valid;
    alter table refunds add constraint refunds_sending_is_whole
      check (num_nulls(rail_reference, sent_at) in (0, 2)) not valid;
    alter table commands add constraint commands_key_is_whole
      check (num_nulls(caller_role, caller_id, request_hash) in (0, 3)) not valid;
    alter table bonuses
      add constraint bonuses_payment_is_whole check (num_nulls(charge_id, fee) in (0, 2)) not valid,
      add constraint bonuses_failure_is_whole check (num_nulls(code, reason) in (0, 2)) not valid;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
