import type { Client } from 'pg';

/**
 * Copies of one contract with one milestone, as the service itself has written it: every row of it, with ids of their
 * own. What a row means is not known here, so a copy is as right as what it was made of. Each copy has a freelancer
 * of its own and the client of the first.
 *
 * @param postgres a superuser's: the triggers that judge each row would take hours, and are left out
 * @param contractId whose rows are copied
 * @param from the number of the first copy; numbers that were used before are not used again
 */
export async function copyContract(
  postgres: Client,
  contractId: string,
  from: number,
  count: number,
): Promise<void> {
  await postgres.query('begin');
  await postgres.query('set local session_replication_role = replica');
  for (const [table, whose] of Object.entries(tables))
    await postgres.query(copy(table, whose), [contractId, from, count]);
  await postgres.query('commit');
}

/** Every table that has rows of a contract, and which those are. */
const tables: Readonly<Record<string, string>> = {
  contracts: 'id = $1',
  milestones: 'contract_id = $1',
  commands: 'contract_id = $1',
  charges: 'contract_id = $1',
  events: 'contract_id = $1',
  'ledger.journals': 'contract_id = $1',
  'ledger.entries': 'contract_id = $1',
  'ledger.balances': 'contract_id = $1',
  'simulated_rail.charges': 'reference in (select id from milestones where contract_id = $1)',
};

/** The record is numbered through by Postgres. */
const ANEW = ` || jsonb_build_object('id', nextval(pg_get_serial_sequence('events', 'id')))`;

/** Ids are a prefix and 32 hex digits, keys and people are named by UUIDs: the last 12 digits become the number. */
const copy = (table: string, whose: string): string => `
  insert into ${table} overriding system value
  select (jsonb_populate_record(null::${table}, regexp_replace(regexp_replace(row.text,
            '([a-z]+_[0-9a-f]{20})[0-9a-f]{12}', '\\1' || suffix, 'g'),
            '([0-9a-f]{8}(-[0-9a-f]{4}){3}-)[0-9a-f]{12}', '\\1' || suffix, 'g')::jsonb${table === 'events' ? ANEW : ''})).*
    from (select to_jsonb(t)::text as text from ${table} t where ${whose}) row
    cross join (select lpad(to_hex(n), 12, '0') as suffix from generate_series($2::int, $2::int + $3::int - 1) n) copies`;
