import type { Client } from 'pg';

/** What the ledger is made of in Postgres, and how a changed one takes its place. */
export type SqlObject = {
  readonly name: string;
  /** The part that is changed. */
  readonly sql: string;
  /** The statements that install it with that part changed. */
  readonly install: (sql: string) => string;
};

/** Functions by what is in them; triggers by when they fire; checks by what they ask. */
export async function objectsOfTheLedger(db: Client): Promise<SqlObject[]> {
  const functions = await db.query(
    `select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition,
            case when p.prosqlbody is null then p.prosrc else pg_get_function_sqlbody(p.oid) end as body
       from pg_proc p where p.pronamespace = 'ledger'::regnamespace order by 1`,
  );
  const triggers = await db.query(
    `select g.tgname as name, g.tgrelid::regclass::text as "table", pg_get_triggerdef(g.oid) as definition
       from pg_trigger g join pg_proc p on p.oid = g.tgfoid
      where not g.tgisinternal and p.pronamespace = 'ledger'::regnamespace order by 1`,
  );
  const checks = await db.query(
    `select k.conname as name, k.conrelid::regclass::text as "table", pg_get_constraintdef(k.oid) as definition
       from pg_constraint k where k.contype = 'c' and k.connamespace = 'ledger'::regnamespace order by 1`,
  );
  return [
    ...functions.rows.map(
      ({ name, body, definition }): SqlObject => ({
        name,
        sql: body,
        install: (sql) => definition.replace(body, () => sql),
      }),
    ),
    ...triggers.rows.map(
      ({ name, table, definition }): SqlObject => ({
        name,
        sql: definition,
        install: (sql) => `drop trigger ${name} on ${table}; ${sql}`,
      }),
    ),
    ...checks.rows.map(
      ({ name, table, definition }): SqlObject => ({
        name,
        sql: definition,
        install: (sql) => `alter table ${table} drop constraint ${name}, add constraint ${name} ${sql}`,
      }),
    ),
  ];
}
