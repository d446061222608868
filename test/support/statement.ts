import { type MoneyParts, StatementBook } from '../../domain/statement';
import type { Database } from '../../store/database';
import { statementEvents } from '../../store/statement';

/** Where a contract's money is by its record alone: what its statement comes to. */
export async function statementBalance(db: Database, contractId: string): Promise<MoneyParts> {
  const book = new StatementBook();
  for await (const event of statementEvents(db, contractId)) book.enter(event);
  return book.balance;
}
