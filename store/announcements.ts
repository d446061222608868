import type { Client, Notification } from 'pg';
import type { Database, Transaction } from './database';
import { afterCommit } from './pipelined';

/**
 * News that a command is decided, for the APIs whose callers wait for it: one notification each, sent behind the
 * commit. Within the transaction it would have all commits of the database wait for each other's disk: Postgres takes
 * notifications one transaction at a time, from before the commit's flush until after it. It may be lost, with a
 * process or a connection: whoever waits looks at the row as well, now and then.
 */

const CHANNEL = 'escrow_decided';

/** Tells the command's id once the transaction is committed. */
export function announceDecided(trx: Transaction, commandId: string): void {
  afterCommit(trx, 'select pg_notify($1, $2)', [CHANNEL, commandId]);
}

export type Listener = { stop(): Promise<void> };

/**
 * Hears of every command that is decided from now on, on one of the pool's connections.
 * @param lost is called once where the connection has ended by itself
 */
export async function listenForDecided(
  db: Database,
  heard: (commandId: string) => void,
  lost: () => void,
): Promise<Listener> {
  const connection: Client = await db.client.acquireConnection();
  const hear = ({ payload = '' }: Notification) => heard(payload);
  const leave = () => {
    connection.off('notification', hear).off('end', end);
    db.client.releaseConnection(connection);
  };
  const end = () => {
    leave();
    lost();
  };
  connection.on('notification', hear).once('end', end);
  try {
    await connection.query(`listen ${CHANNEL}`);
  } catch (error) {
    leave();
    throw error;
  }
  return {
    async stop() {
      await connection.query(`unlisten ${CHANNEL}`).catch(() => undefined);
      leave();
    },
  };
}
