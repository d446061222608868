import type { Knex } from 'knex';

/**
 * A platform's token may act for a client or freelancer of its own: whatever says who acted says through which
 * platform, too. Postgres holds that only a client or freelancer is acted for, and only by the platform of the
 * contract it is about.
 */
export async function up(knex: Knex): Promise<void> {
  for (const part of [columns, lists, post]) await knex.raw(part);
}

export async function down(): Promise<void> {
  throw new Error('there is no way back from here: restore a backup');
}

/** A table that says who acted on a contract. */
const acted = (table: string, name: string, column = 'actor') => `
  alter table ${table}
    add column ${column}_via text
      constraint ${name}_for_a_user check (${column}_via is null or ${column}_role in ('client', 'freelancer')),
    add constraint ${name}_of_the_contract
      foreign key (contract_id, ${column}_via) references public.contracts (id, platform_id);`;

const columns = `
  alter table contracts add constraint contracts_id_of_platform unique (id, platform_id);
  alter table contracts
    add column end_actor_via text
      constraint end_actor_via_for_a_user
        check (end_actor_via is null or coalesce(end_actor_role in ('client', 'freelancer'), false))
      constraint end_actor_via_of_the_contract check (end_actor_via = platform_id);
  grant update (end_actor_via) on contracts to escrow_app;
  ${acted('commands', 'commands_actor_via')}
  ${acted('events', 'events_actor_via')}
  ${acted('bonuses', 'bonuses_actor_via')}
  ${acted('refund_requests', 'refund_requests_opened_by_via', 'opened_by')}
  ${acted('ledger.journals', 'journals_actor_via')}`;

const lists = `
  -- "My Jobs" of a user at one platform
  create index contracts_by_platform_and_client on contracts (platform_id, client_id, id desc);
  create index contracts_by_platform_and_freelancer on contracts (platform_id, freelancer_id, id desc);`;

const post = `
  -- As before (0002), and with the platform that acted.
  create or replace function ledger.post(journals jsonb)
  returns table (operation_key text, journal_id text, replayed boolean) language plpgsql as $$
  #variable_conflict use_column
  declare
    asked jsonb;
    earlier record;
  begin
    for asked in select value from jsonb_array_elements(journals) loop
      insert into ledger.journals (id, operation_key, request_hash, kind, contract_id, milestone_id, currency, legs,
        actor_role, actor_id, actor_via, rule, cause, followed, received_at)
      values (asked ->> 'id', asked ->> 'operationKey', decode(asked ->> 'requestHash', 'hex'), asked ->> 'kind',
        asked ->> 'contractId', asked ->> 'milestoneId', asked ->> 'currency',
        jsonb_array_length(asked -> 'legs'), asked ->> 'actorRole', asked ->> 'actorId', asked ->> 'actorVia',
        asked ->> 'rule', asked ->> 'cause', asked ->> 'followed', (asked ->> 'receivedAt')::timestamptz)
      on conflict (operation_key) do nothing;
      replayed := not found;
      operation_key := asked ->> 'operationKey';
      journal_id := asked ->> 'id';
      if replayed then
        select j.id, j.request_hash = decode(asked ->> 'requestHash', 'hex') as same into earlier
          from ledger.journals j where j.operation_key = asked ->> 'operationKey';
        if not earlier.same then
          raise sqlstate 'ME001' using
            message = format('operation key %s was used with another content', asked ->> 'operationKey');
        end if;
        journal_id := earlier.id;
      else
        insert into ledger.entries (journal_id, leg, contract_id, account, currency, amount)
        select asked ->> 'id', leg.number, asked ->> 'contractId', leg.value ->> 'account', asked ->> 'currency',
               (leg.value ->> 'amount')::bigint
          from jsonb_array_elements(asked -> 'legs') with ordinality as leg (value, number);
      end if;
      return next;
    end loop;
  end $$;`;
