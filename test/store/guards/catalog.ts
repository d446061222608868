import type { Client } from 'pg';

/**
 * Everything by which the schema refuses a row or changes it: constraints, unique indexes and triggers, as Postgres
 * lists them. What a foreign key or a deferred constraint has triggers of Postgres's own for is listed once.
 */
export type Guard = {
  readonly name: string;
  readonly table: string;
  readonly kind:
    | 'not null'
    | 'check'
    | 'unique'
    | 'foreign key'
    | 'index'
    | 'trigger'
    | 'domain'
    | 'exclusion';
  /** Of a constraint on columns, or of a unique index. */
  readonly columns: readonly string[];
};

const guardsSql = `
  with tables as (
    select c.oid, case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'ledger', 'simulated_rail') and c.relkind = 'r' and c.relname !~ '^knex_'),
  columns as (select attrelid, attnum, attname, attidentity <> '' as identity from pg_attribute)
  select k.conname as name, t.name as "table",
         case k.contype when 'n' then 'not null' when 'c' then 'check' when 'f' then 'foreign key'
              when 'x' then 'exclusion' else 'unique' end as kind,
         array(select c.attname::text from unnest(k.conkey) with ordinality as u (attnum, place)
                 join columns c on c.attrelid = t.oid and c.attnum = u.attnum order by place) as columns
    from pg_constraint k join tables t on t.oid = k.conrelid
   -- A key's columns and an identity are not null whatever is dropped beside them.
   where contype <> 't' and not (contype = 'n' and exists (
     select from columns c where c.attrelid = t.oid and c.attnum = k.conkey[1] and (c.identity or exists (
       select from pg_constraint p where p.conrelid = t.oid and p.contype = 'p' and c.attnum = any(p.conkey)))))
  union all
  select c.relname, t.name, 'index',
         array(select c.attname::text from unnest(i.indkey) with ordinality as u (attnum, place)
                 join columns c on c.attrelid = t.oid and c.attnum = u.attnum order by place)
    from pg_index i join tables t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
   where i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select g.tgname, t.name, 'trigger', '{}'
    from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
  union all
  select k.conname, k.contypid::regtype::text, 'domain', '{}'
    from pg_constraint k where k.contypid <> 0 and k.connamespace = 'public'::regnamespace and k.contype = 'c'
  order by 2, 1`;

export const guardsOf = async (db: Client): Promise<Guard[]> => (await db.query<Guard>(guardsSql)).rows;

/** The statement that drops a guard, and what hangs on it. */
export function dropping({ kind, name, table, columns }: Guard): string {
  switch (kind) {
    case 'not null':
      return `alter table ${table} alter column ${columns[0]} drop not null`;
    case 'index':
      return `drop index ${table.includes('.') ? table.replace(/\..*/, '.') : ''}${name}`;
    case 'trigger':
      return `drop trigger ${name} on ${table}`;
    case 'domain':
      return `alter domain ${table} drop constraint ${name}`;
    default:
      return `alter table ${table} drop constraint ${name} cascade`;
  }
}
