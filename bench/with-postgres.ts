import { Client as Postgres } from 'pg';

/** A connection of its own, for as long as it is used. */
export async function withPostgres<T>(url: string, work: (postgres: Postgres) => Promise<T>): Promise<T> {
  const postgres = new Postgres({ connectionString: url });
  await postgres.connect();
  return work(postgres).finally(() => postgres.end());
}
