import { Client, DatabaseError } from 'pg';
import { world } from './rows';

/** Something that is done to the database, and what is then so. */
export type Attempt = {
  readonly sql: readonly string[];
  /** What goes before it, by the owner. */
  readonly given?: readonly string[];
  /** Whoever it is tried by; the application, unless the rights of the owner are needed to come so far. */
  readonly by?: 'escrow_app' | 'owner';
  /** A query that answers with one value: whether it came to what it should. */
  readonly holds?: string;
};

/** Where triggers do not fire, such as when a dump is restored: only what the tables themselves refuse. */
export const pastTriggers = 'set local session_replication_role = replica';

/**
 * What came of an attempt: `done`; the name of the constraint that refused it, `COLUMN is null`, or the SQLSTATE
 * where it was none; `not so` where it was done and came to something else.
 */
export async function outcomeOf(db: Client, { sql, given = [], by, holds }: Attempt): Promise<string> {
  const role = by === 'owner' ? [] : ['set local role escrow_app'];
  return within(db, async () => {
    await db.query(given.join(';'));
    try {
      await db.query([...role, ...sql, 'set constraints all immediate', 'reset role'].join(';'));
    } catch (error) {
      return refusal(error);
    }
    if (holds === undefined) return 'done';
    const { rows } = await db.query({ text: holds, rowMode: 'array' });
    return rows.length === 1 && rows[0]?.[0] === true ? 'done' : 'not so';
  });
}

function refusal(error: unknown): string {
  if (!(error instanceof DatabaseError)) throw error;
  const { code = '', column, constraint, message } = error;
  if (code.startsWith('42') && code !== '42501') throw new Error(`no violation but a mistake: ${message}`);
  return code === '23502' ? `${column} is null` : (constraint ?? code);
}

/** Does something and takes it back. */
export async function within<T>(db: Client, work: () => Promise<T>): Promise<T> {
  await db.query('savepoint attempt');
  try {
    return await work();
  } finally {
    await db.query('rollback to savepoint attempt; release savepoint attempt');
  }
}

/** A connection of the owner's with a transaction that is never committed. */
export async function openForAttempts(url: string): Promise<Client> {
  const db = new Client({ connectionString: url });
  await db.connect();
  await db.query('begin');
  return db;
}

/** The rows that attempts start from. */
export async function makeWorld(db: Client): Promise<void> {
  for (const statement of world) await db.query(statement);
  await db.query('set constraints all immediate; set constraints all deferred');
}
