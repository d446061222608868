import type { Database } from './database';

/** A reconciliation as it is kept; what is in its result is the protocol's. */
export type Kept<Result> = {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly differences: number;
} & Result;

/** Keeps what one has found, once for the run that asked for it. */
export async function insertReconciliation(
  db: Database,
  id: string,
  result: Kept<Record<string, unknown>>,
): Promise<void> {
  const { startedAt, finishedAt, differences } = result;
  await db('reconciliations')
    .insert({
      id,
      ...{ started_at: startedAt, finished_at: finishedAt, differences },
      result: JSON.stringify(result),
    })
    .onConflict('id')
    .ignore();
}

/** What the latest has found: how many differences of each kind. */
export type Latest = {
  readonly finishedAt: number;
  readonly found: Readonly<Record<string, number>>;
};

export async function latestReconciliation(db: Database): Promise<Latest | null> {
  const row = await db('reconciliations').orderBy('finished_at', 'desc').first('finished_at', 'result');
  return row === undefined ? null : { finishedAt: row.finished_at.getTime(), found: row.result.found };
}
