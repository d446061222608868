import knex, { type Knex } from 'knex';
import { types } from 'pg';

/** Postgres sends bigint as text; every bigint here is minor units or a count, and exact as a number. */
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what can be counted exactly`);
  return value;
});

export type Database = Knex;
export type Transaction = Knex.Transaction;

export type DatabaseSettings = {
  readonly url: string;
  /** The most connections this process may hold. */
  readonly poolMax: number;
  /** Milliseconds; shorter than an activity's start-to-close timeout. */
  readonly statementTimeout?: number;
  readonly applicationName: string;
};

/** The role the application works under: it may insert and read, and change little (see the migrations). */
const ROLE = 'escrow_app';

/**
 * The application's connections. They take the role `escrow_app` in their start-up packet, so whoever the URL
 * names, no statement ever runs with more rights than that.
 */
export function openDatabase({
  url,
  poolMax,
  statementTimeout = 8000,
  applicationName,
}: DatabaseSettings): Database {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: applicationName,
      options: `-c role=${ROLE} -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=15000`,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    },
    pool: { min: 0, max: poolMax },
    acquireConnectionTimeout: 5000,
  });
}

/** Whether an error says that Postgres cannot be reached or has no connection to give: try again later. */
export function isUnavailable(error: unknown): boolean {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  if (name === 'KnexTimeoutError') return true;
  if (code !== undefined && /^(08|57P0|53)/.test(code)) return true;
  if (code !== undefined && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/.test(code))
    return true;
  return /Connection terminated|timeout exceeded when trying to connect|server closed the connection/.test(
    message ?? '',
  );
}
