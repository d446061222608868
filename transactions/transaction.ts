import { armed, reached } from '../crash-points';
import type { Database, Transaction } from '../store/database';

/** What a transaction is for: to carry out a request, to decide a message or clock, to settle a rail's answer. */
export type Purpose = 'request' | 'decision' | 'settlement';

/** One transaction. @param about the id of what it is about */
export async function transaction<T>(
  db: Database,
  purpose: Purpose,
  about: string,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> {
  const done = await db.transaction(async (trx) => {
    if (armed) await reached(`${purpose}.begun`, about);
    const written = await work(trx);
    if (armed) await reached(`${purpose}.written`, about);
    return written;
  });
  if (armed) await reached(`${purpose}.committed`, about);
  return done;
}
