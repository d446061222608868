import type { Rejection } from '../domain/rejection';
import { type Command, findCommandByKey, insertCommand, type NewCommand } from '../store/commands';
import type { Database, Transaction } from '../store/database';
import { transaction } from './transaction';

/** The caller's idempotency key is taken: what was done under it before is to be answered (R22). */
export type Taken = { readonly taken: true };
export type Refused = { readonly rejection: Rejection };

/** Undoes the transaction and hands on why; nothing of it is left. */
export class Undo<Answer = Taken | Refused> extends Error {
  constructor(readonly answer: Answer) {
    super('undone');
  }
}

/**
 * A transaction that writes its command with everything it does, or leaves nothing.
 * @param about the id of what is asked for
 */
export async function once<T, Undone = Taken | Refused>(
  db: Database,
  about: string,
  work: (trx: Transaction) => Promise<T>,
): Promise<T | Undone> {
  try {
    return await transaction(db, 'request', about, work);
  } catch (error) {
    if (error instanceof Undo) return error.answer as Undone;
    throw error;
  }
}

export async function record(
  trx: Transaction,
  command: NewCommand,
  result: Record<string, unknown>,
): Promise<Command> {
  const recorded = await insertCommand(trx, command, { state: 'applied', result });
  if (recorded === null) throw new Undo({ taken: true });
  return recorded;
}

export const isTaken = async (
  trx: Transaction,
  { idempotency }: Pick<NewCommand, 'idempotency'>,
): Promise<boolean> => idempotency !== null && (await findCommandByKey(trx, idempotency)) !== null;
