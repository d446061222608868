/** What `store/pipelined.ts` builds upon within knex; knex' own types do not tell of it. */

declare module 'knex/lib/execution/transaction' {
  import type { Client } from 'pg';

  export type Statement = { sql: string; bindings?: readonly unknown[]; options?: Record<string, unknown> };
  export type Answered = { readonly response: { readonly command: string; readonly rows: unknown[] } };

  export default class Transaction {
    constructor(client: unknown, container: unknown, config?: unknown, outer?: unknown);
    readonly outerTx: unknown;
    readonly isolationLevel?: string;
    readonly readOnly?: boolean;
    trxClient: {
      query(connection: Client, statement: string | Statement): Promise<Answered>;
      /** Without looking for question marks, and without telling listeners and debuggers. */
      _query(connection: Client, statement: Statement): Promise<Answered>;
    };
    _completed: boolean;
    _resolver(value: unknown): void;
    _rejecter(error: unknown): void;
    begin(connection: Client): Promise<unknown>;
    commit(connection: Client, value: unknown): Promise<unknown>;
    rollback(connection: Client, error: unknown): Promise<unknown>;
    _onAcquire(container: (trx: unknown) => unknown, connection: Client): Promise<unknown>;
  }
}

declare module 'knex/lib/dialects/postgres' {
  import { Knex } from 'knex';
  import type Transaction from 'knex/lib/execution/transaction';
  import type { Answered, Statement } from 'knex/lib/execution/transaction';
  import type { Client } from 'pg';

  export default class PostgresClient extends Knex.Client {
    transaction(container: unknown, config: unknown, outer: unknown): Transaction;
    _query(connection: Client, statement: Statement): Promise<Answered>;
  }
}
