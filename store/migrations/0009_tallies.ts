import type { Knex } from 'knex';

/**
 * Figures that follow from the record, counted up event by event as the feed is read (store/tallies.ts): nobody has
 * to count hundreds of thousands of rows to tell how many there are, and no act waits for a counter. They start at
 * nothing, and the workers count up what the record holds already.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table tallies (
      topic text not null check (topic in ('events', 'milestones', 'money')),
      -- an event's type; a milestone's state; an event's type and the kind of account its journal moved
      name text not null,
      currency char(3) not null,
      count bigint not null,
      -- minor units
      amount bigint not null,
      primary key (topic, name, currency)
    ) with (fillfactor = 50);

    -- Up to where the record has been counted: one row.
    create table tally_place (
      only_one boolean primary key default true check (only_one),
      tx_id xid8 not null,
      event_id bigint not null
    );
    insert into tally_place (tx_id, event_id) values ('0', 0);

    -- Those that need attention, of all contracts; milestones have such an index already.
    create index refund_requests_to_look_at on refund_requests (id) where attention is not null;

    grant select, insert on tallies to escrow_app;
    grant update (count, amount) on tallies to escrow_app;
    grant select on tally_place to escrow_app;
    grant update (tx_id, event_id) on tally_place to escrow_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}
