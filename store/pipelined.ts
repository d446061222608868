import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Knex } from 'knex';
import PostgresClient from 'knex/lib/dialects/postgres';
import KnexTransaction, { type Answered, type Statement } from 'knex/lib/execution/transaction';
import type { Client } from 'pg';

/**
 * Statements of one transaction are written to Postgres without waiting for the answer of the one before, where
 * nothing depends on it (docs/adr/0029-what-an-act-costs.md). Postgres carries them out in their order. Where one
 * fails, all that follow it fail too, the commit among them: nothing is written by halves, whatever was on its way.
 */

/** What this asks of the driver. */
export const pipelinedConnection = { pipeline: true } as const;

/** What pg's types do not tell of its client. */
type Connected = { readonly connection: { readonly stream: Writable } };

/** Knex' client for Postgres, whose transactions do not wait where they need not. */
export class PipelinedClient extends PostgresClient {
  override transaction(container: unknown, config: unknown, outer: unknown): KnexTransaction {
    return new PipelinedTransaction(this, container, config, outer);
  }

  override _query(connection: Client, statement: Statement): Promise<Answered> {
    inOneWrite(connection as Client & Connected);
    return super._query(connection, named(statement));
  }
}

/** What is sent within one turn goes out in one write: a call into the kernel costs more than making the statement. */
function inOneWrite({ connection: { stream } }: Client & Connected): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/**
 * The option of a statement that each connection has Postgres plan once, and not each time. It names its columns:
 * Postgres refuses a plan whose result has another shape by now, as that of `select *` once a migration adds a column.
 */
export const planned = { planned: true } as const;

const names = new Map<string, string>();
/** More than there are: statements whose texts vary without end should not fill the memory of either side. */
const MOST_NAMES = 500;

function named(statement: Statement): Statement {
  if (statement.options?.planned !== true) return statement;
  const name = nameOf(statement.sql);
  statement.options = name === undefined ? {} : { name };
  return statement;
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}

const pipelines = new WeakMap<Knex | Knex.Transaction, PipelinedTransaction>();

class PipelinedTransaction extends KnexTransaction {
  /** Statements whose answers nobody has waited for yet, in their order. */
  readonly #afoot: Promise<unknown>[] = [];
  /** What is sent behind the commit. */
  readonly #after: Statement[] = [];
  #connection: Client | undefined;

  override _onAcquire(container: (trx: Knex.Transaction) => unknown, connection: Client): Promise<unknown> {
    this.#connection = connection;
    return super._onAcquire((trx) => {
      pipelines.set(trx as Knex.Transaction, this);
      return container(trx as Knex.Transaction);
    }, connection);
  }

  override begin(connection: Client): Promise<unknown> {
    const mode = [
      this.isolationLevel === undefined ? '' : ` ISOLATION LEVEL ${this.isolationLevel}`,
      this.readOnly === true ? ' READ ONLY' : '',
    ];
    this.leave(this.trxClient.query(connection, `BEGIN${mode.join('')};`));
    return Promise.resolve();
  }

  send(statement: Statement): Promise<Answered> {
    return this.trxClient._query(this.#connection as Client, statement);
  }

  leave(statement: Promise<unknown>): void {
    statement.catch(() => undefined);
    this.#afoot.push(statement);
  }

  afterCommit(statement: Statement): void {
    this.#after.push(statement);
  }

  override async commit(connection: Client, value: unknown): Promise<unknown> {
    const committed = this.trxClient.query(connection, 'COMMIT;');
    for (const statement of this.#after) this.trxClient._query(connection, statement).catch(() => undefined);
    this._completed = true;
    try {
      await this.#allOf(this.#afoot, committed);
      const { response } = await committed;
      // So Postgres answers where an earlier statement has failed.
      if (response.command !== 'COMMIT')
        throw new Error('the transaction was rolled back instead of committed');
      this._resolver(value);
    } catch (error) {
      this._rejecter(error);
    }
    return undefined;
  }

  override async rollback(connection: Client, error: unknown): Promise<unknown> {
    const first = await this.#allOf(this.#afoot).catch((failure: unknown) => ({ failure }));
    return super.rollback(connection, first === undefined ? error : first.failure);
  }

  /** @throws what the first of them has failed with, which is why the others have */
  async #allOf(
    statements: readonly Promise<unknown>[],
    last: Promise<unknown> = Promise.resolve(),
  ): Promise<void> {
    for (const ended of await Promise.allSettled([...statements, last]))
      if (ended.status === 'rejected') throw ended.reason;
  }
}

/**
 * Writes a statement to Postgres before it returns: those of one transaction are carried out in the order of the
 * calls, whoever waits for them. Outside a transaction it is sent once a connection is free. Each connection has
 * Postgres plan it once ({@link planned}).
 * @param text with $1, $2, ...: the same for each act, since making one anew costs more than sending it
 * @returns its rows, once they are there
 */
export async function send<Row>(
  db: Knex | Knex.Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = { sql: text, bindings: values, options: planned };
  // Who listens to knex' statements hears of this one too.
  db.client.emit('query', statement);
  const pipeline = pipelines.get(db);
  if (pipeline !== undefined) return (await pipeline.send(statement)).response.rows as Row[];
  const connection = await db.client.acquireConnection();
  try {
    return (await db.client._query(connection, statement)).response.rows;
  } finally {
    db.client.releaseConnection(connection);
  }
}

/** Has a statement follow the commit, on its own and without anyone waiting for it; it comes after a rollback too. */
export function afterCommit(trx: Knex.Transaction, text: string, values: readonly unknown[]): void {
  pipelines.get(trx)?.afterCommit({ sql: text, bindings: values, options: planned });
}

/**
 * Lets a transaction go on without the answer to a statement that was sent. Nothing may depend on what it answers; if
 * it fails the transaction does, with its error.
 */
export function leave(trx: Knex.Transaction, statement: Promise<unknown>): void {
  pipelines.get(trx)?.leave(statement);
}
