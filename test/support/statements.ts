import type { Database } from '../../store/database';

/** What we use of node-postgres' client, as knex calls it. */
type RawConnection = {
  readonly processID: number;
  query(config: { readonly text: string }, done: (error: Error | null, response?: unknown) => void): unknown;
};

export type Statement = { readonly processID: number; readonly text: string };

/** What a transaction announces is sent behind its commit, and nobody waits for it. */
export const followsCommit = ({ text }: Statement): boolean => /\bpg_notify\b/.test(text);

/**
 * Has something done before each statement that a database sends, `begin` and `commit` among them. A transaction of
 * knex has a client of its own, so it is the connections below that are stepped between.
 */
export function beforeEachStatement(
  db: Database,
  before: (statement: Statement) => Promise<void>,
  after: (statement: Statement) => void = () => undefined,
): void {
  const client = db.client as { acquireRawConnection(): Promise<RawConnection> };
  const acquire = client.acquireRawConnection.bind(client);
  client.acquireRawConnection = async () => {
    const connection = await acquire();
    const { processID } = connection;
    const query = connection.query.bind(connection);
    // Statements may be sent without waiting for answers; they are carried out in the order of the calls.
    let turn: Promise<unknown> = Promise.resolve();
    connection.query = (config, done) => {
      const statement = { processID, text: config.text };
      const answered: typeof done = (error, response) => {
        after(statement);
        done(error, response);
      };
      const mine = turn.then(() => before(statement));
      turn = mine.catch(() => undefined);
      mine.then(() => query(config, answered), done);
      return undefined;
    };
    return connection;
  };
}
