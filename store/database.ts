import knex, { type Knex } from 'knex';
import { types } from 'pg';
import { PipelinedClient, pipelinedConnection } from './pipelined';

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
  /** Milliseconds, where it is not {@link databaseMs.statement}. */
  readonly statementTimeout?: number;
  readonly applicationName: string;
};

/**
 * How long the database may take, in milliseconds. A statement ends before the activity that made it gives up, and so
 * do the wait for a connection and one statement together before an activity of its own does. `silence` is what the
 * server's own time-outs cannot help against: it has gone without a word. A transaction whose process hangs gives its
 * locks back after `idleInTransaction`, which no activity outlives by much.
 */
export const databaseMs = {
  connect: 3_000,
  waitForConnection: 5_000,
  statement: 8_000,
  silence: 2_000,
  idleInTransaction: 15_000,
} as const;

/** The role the application works under: it may insert and read, and change little (see the migrations). */
const ROLE = 'escrow_app';

/**
 * The application's connections. They take the role `escrow_app` in their start-up packet, so whoever the URL
 * names, no statement ever runs with more rights than that.
 */
export function openDatabase({
  url,
  poolMax,
  statementTimeout = databaseMs.statement,
  applicationName,
}: DatabaseSettings): Database {
  return knex({
    client: PipelinedClient as unknown as typeof Knex.Client,
    connection: {
      connectionString: url,
      application_name: applicationName,
      options: `-c role=${ROLE} -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=${databaseMs.idleInTransaction}`,
      connectionTimeoutMillis: databaseMs.connect,
      // The server's own timeout cannot help where the server has gone silent.
      query_timeout: statementTimeout + databaseMs.silence,
      keepAlive: true,
      ...pipelinedConnection,
    },
    pool: { min: 0, max: poolMax },
    acquireConnectionTimeout: databaseMs.waitForConnection,
    // A statement's values are people's texts: they belong in no error message and no log.
    compileSqlOnError: false,
    log: { warn: ignore, error: ignore, debug: ignore, deprecate: ignore },
  });
}

/** A transaction that sees one instant and cannot write: what is read together is shown together. */
export const inOneSnapshot = <T>(db: Database, work: (trx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true });

/** What knex has to say reaches its caller as an error too. */
const ignore = () => undefined;

/** How a pool's connections are used just now, and how many callers wait for one. */
export type PoolUse = {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
  readonly most: number;
};

export function poolUse(db: Database): PoolUse {
  const { pool } = db.client as { pool?: Tarn };
  // A pool that was closed is gone.
  if (pool === undefined) return { used: 0, idle: 0, waiting: 0, most: 0 };
  return {
    used: pool.numUsed(),
    idle: pool.numFree(),
    waiting: pool.numPendingAcquires(),
    most: pool.max,
  };
}

/** What we use of knex's pool. */
type Tarn = {
  readonly max: number;
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
};

/** Connection, shutdown and resource trouble; a cancelled statement; a deadlock or lock that was given up. */
const passingStates = /^(08|53|57P0|57014|55P03|40P01|40001)/;
const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** The certificate of either side has run out or is another's: until somebody changes it, Postgres is out of reach. */
const certificateCodes = /^(ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_)/;
const passingMessages =
  /Connection terminated|is not queryable|timeout expired|timeout exceeded when trying to connect|Query read timeout|server closed the connection/;

/** Whether an error says that Postgres cannot be reached or could not do it just now: try again later. */
export function isUnavailable(error: unknown): boolean {
  const { code = '', name, message = '' } = error as { code?: string; name?: string; message?: string };
  if (name === 'KnexTimeoutError') return true;
  if (certificateCodes.test(code)) return true;
  return passingStates.test(code) || networkCodes.test(code) || passingMessages.test(message);
}
