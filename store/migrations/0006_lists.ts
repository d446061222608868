import type { Knex } from 'knex';

/**
 * What the lists need to be read in flat time (docs/adr/0013-lists-at-size.md): a milestone bears its contract's
 * parties, what needs somebody's attention is marked on its row and counted on its contract, and every order and
 * filter has an index.
 */
export async function up(knex: Knex): Promise<void> {
  for (const part of [columns, earlierRows, constraints, parties, marks, counts, indexes, cursors, rights]) {
    await knex.raw(part);
  }
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}

const columns = `
  alter table milestones
    add column platform_id text,
    add column client_id text,
    add column freelancer_id text,
    -- why somebody has to look at it; null: nobody has to
    add column attention text;
  alter table refund_requests add column attention text;
  alter table refunds add column attention text;
  -- how many rows of the contract have such a mark
  alter table contracts add column attention integer not null default 0;
`;

const earlierRows = `
  update milestones m
     set platform_id = c.platform_id, client_id = c.client_id, freelancer_id = c.freelancer_id,
         attention = case when m.state = 'on_hold' then 'on_hold' end
    from contracts c where c.id = m.contract_id;
  update refund_requests set attention = 'on_hold' where on_hold > 0;
  update contracts c set attention = marked.count
    from (select contract_id, count(*) as count
            from (select contract_id from milestones where attention is not null
                  union all select contract_id from refund_requests where attention is not null) rows
           group by contract_id) marked
   where c.id = marked.contract_id;
`;

const constraints = `
  alter table milestones
    alter column platform_id set not null,
    alter column client_id set not null,
    alter column freelancer_id set not null,
    add constraint milestones_attention check (attention in ('on_hold', 'charge_unanswered', 'clock_overdue')),
    add constraint milestones_on_hold_need_attention
      check ((state = 'on_hold') = (attention is not distinct from 'on_hold')),
    -- the charge is the milestone's own, or that of a bonus to a milestone that is paid
    add constraint milestones_unanswered_are_charged
      check (attention is distinct from 'charge_unanswered' or state in ('funding', 'paid')),
    add constraint milestones_overdue_have_a_clock
      check (attention is distinct from 'clock_overdue' or wake_at is not null);
  alter table refund_requests
    add constraint refund_requests_attention check (attention in ('on_hold', 'clock_overdue')),
    add constraint refund_requests_on_hold_need_attention
      check ((on_hold > 0) = (attention is not distinct from 'on_hold')),
    add constraint refund_requests_overdue_are_open
      check (attention is distinct from 'clock_overdue' or state = 'open');
  alter table refunds
    add constraint refunds_attention check (attention = 'refund_unanswered'),
    add constraint refunds_unanswered_are_due check (attention is null or state = 'due');
  alter table contracts add constraint contracts_attention_counted check (attention >= 0);
`;

const parties = `
  -- A milestone's parties are its contract's, whatever the statement that adds it says, and none of them changes.
  create function name_milestones_parties() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    select c.platform_id, c.client_id, c.freelancer_id into new.platform_id, new.client_id, new.freelancer_id
      from public.contracts c where c.id = new.contract_id;
    return new;
  end $$;
  create trigger milestones_have_their_contracts_parties before insert on milestones
    for each row execute function name_milestones_parties();

  create function refuse_other_parties() returns trigger language plpgsql as $$
  begin
    raise exception 'the parties of % never change', tg_table_name using errcode = 'ME002';
  end $$;
  create trigger contracts_keep_their_parties
    before update of platform_id, client_id, freelancer_id on contracts for each row
    when ((old.platform_id, old.client_id, old.freelancer_id)
          is distinct from (new.platform_id, new.client_id, new.freelancer_id))
    execute function refuse_other_parties();
  create trigger milestones_keep_their_parties
    before update of contract_id, platform_id, client_id, freelancer_id on milestones for each row
    when ((old.contract_id, old.platform_id, old.client_id, old.freelancer_id)
          is distinct from (new.contract_id, new.platform_id, new.client_id, new.freelancer_id))
    execute function refuse_other_parties();
`;

const marks = `
  -- What is on hold needs attention; any other mark goes with the next step: a state left, a clock rung or stopped.
  create function mark_milestone() returns trigger language plpgsql as $$
  begin
    new.attention := case when new.state = 'on_hold' then 'on_hold' end;
    return new;
  end $$;
  create trigger milestones_marked_when_added before insert on milestones for each row
    when (new.state = 'on_hold') execute function mark_milestone();
  create trigger milestones_marked before update on milestones for each row
    when ((new.state = 'on_hold' or old.attention is not null)
          and (old.state, old.wake_at) is distinct from (new.state, new.wake_at))
    execute function mark_milestone();

  create function mark_refund_request() returns trigger language plpgsql as $$
  begin
    new.attention := case when new.on_hold > 0 then 'on_hold' when new.state = 'open' then new.attention end;
    return new;
  end $$;
  create trigger refund_requests_marked before insert or update on refund_requests for each row
    when (new.on_hold > 0 or new.attention is not null) execute function mark_refund_request();

  create function unmark() returns trigger language plpgsql as $$
  begin
    new.attention := null;
    return new;
  end $$;
  create trigger refunds_sent_need_nobody before update on refunds for each row
    when (new.state = 'sent' and new.attention is not null) execute function unmark();

  -- A bonus has a row of its own, and its milestone bears the mark.
  create function unmark_milestone_of_bonus() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update public.milestones m set attention = null
     where m.id = new.milestone_id and m.attention = 'charge_unanswered' and m.state = 'paid';
    return null;
  end $$;
  create trigger bonuses_answered_need_nobody after update on bonuses for each row
    when (old.state = 'pending' and new.state <> 'pending') execute function unmark_milestone_of_bonus();
`;

const counts = `
  -- Whoever sets or takes away a mark holds the contract's lock (docs/adr/0003-one-lock.md).
  create function count_attention() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update public.contracts
       set attention = attention + case when new.attention is null then -1 else 1 end
     where id = new.contract_id;
    return null;
  end $$;
  ${['milestones', 'refund_requests', 'refunds']
    .map(
      (table) => `
  create trigger ${table}_counted_when_added after insert on ${table} for each row
    when (new.attention is not null) execute function count_attention();
  create trigger ${table}_counted after update on ${table} for each row
    when ((old.attention is null) <> (new.attention is null)) execute function count_attention();`,
    )
    .join('\n')}
`;

/**
 * One index for each party's rows, and one for all there are. Ids sort alike in any collation; but Postgres uses an
 * index for an order only where the collation is that of the query too. So a party's page is never read from the
 * order of all rows with the others passed over, which looks cheap to Postgres where a party has much of the newest.
 */
const indexOf = (table: string, what: string, columns: string, where = '') => `
  create index ${table}_${what} on ${table} (${columns}, id collate "POSIX") ${where};
  ${['platform', 'client', 'freelancer']
    .map(
      (party) =>
        `create index ${table}_${what}_of_${party} on ${table} (${party}_id, ${columns}, id collate "C") ${where};`,
    )
    .join('\n  ')}`;

const indexes = `
  -- A page is merged from the states: one index of a party serves a list with a state and without one.
  drop index contracts_by_platform;
  drop index contracts_by_client;
  drop index contracts_by_freelancer;
  drop index contracts_by_platform_and_client;
  drop index contracts_by_platform_and_freelancer;
  ${indexOf('contracts', 'by_state', 'state')}
  ${indexOf('contracts', 'to_look_at', 'state', 'where attention > 0')}
  ${indexOf('milestones', 'by_state', 'state')}
  ${indexOf('milestones', 'to_look_at', 'state', 'where attention is not null')}
  ${indexOf('milestones', 'due', 'review_deadline', 'where review_deadline is not null')}
  -- the earliest of a contract
  create index milestones_due_of_contract on milestones (contract_id, review_deadline, id)
    where review_deadline is not null;
`;

const cursors = `
  -- With what the cursors of all API processes are signed: 244 random bits, hashed to a key's length.
  create table cursor_key (
    id integer primary key check (id = 1),
    key bytea not null check (length(key) = 32)
  );
  insert into cursor_key values (1, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid(), 'UTF8')));
`;

const rights = `
  grant select on cursor_key to escrow_app;
  grant update (attention) on milestones, refund_requests, refunds to escrow_app;
`;
