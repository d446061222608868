import type { Database, Transaction } from './database';

/** A difference as a reconciliation found it. */
export type Found = {
  readonly kind: string;
  readonly subject: string;
  readonly contractId: string | null;
  readonly milestoneId: string | null;
  readonly found: string;
  readonly cause: string;
  readonly cure: string;
};

/** Which run of a reconciliation saw it, and when; in real time. */
export type Seen = { readonly runId: string; readonly at: number };

/** One that has not been cleared. */
export type OpenDifference = Found & {
  readonly id: number;
  readonly firstFoundAt: number;
  readonly lastFoundAt: number;
};

/** Records what a run has seen, each once while it is open. @returns those that were not open before */
export async function recordSeen(
  trx: Transaction,
  differences: readonly Found[],
  { runId, at }: Seen,
): Promise<Set<string>> {
  const columns = 'kind, subject, contract_id, milestone_id, found, cause, cure';
  const { rows } = await trx.raw<{ rows: { id: number; kind: string; subject: string }[] }>(
    `insert into reconciliation_differences (${columns}, first_found_at, last_found_at, seen_by)
     select kind, subject, "contractId", "milestoneId", found, cause, cure, :at::timestamptz, :at::timestamptz, :runId
       from jsonb_to_recordset(:differences::jsonb) as d (kind text, subject text, "contractId" text,
              "milestoneId" text, found text, cause text, cure text)
     on conflict (kind, subject) where cleared_at is null do nothing
     returning id, kind, subject`,
    { differences: JSON.stringify(differences), at: new Date(at), runId },
  );
  await trx.raw(
    `update reconciliation_differences o
        set found = d.found, cause = d.cause, cure = d.cure, last_found_at = :at, seen_by = :runId
       from jsonb_to_recordset(:differences::jsonb) as d (kind text, subject text, found text, cause text, cure text)
      where o.kind = d.kind and o.subject = d.subject and o.cleared_at is null and o.id <> all (:new::bigint[])`,
    { differences: JSON.stringify(differences), at: new Date(at), runId, new: rows.map(({ id }) => id) },
  );
  return new Set(rows.map(differenceKey));
}

/** What tells one difference that is open from another. */
export const differenceKey = ({ kind, subject }: Pick<Found, 'kind' | 'subject'>): string =>
  `${kind} ${subject}`;

/** Clears those of these that the run has not seen. @returns the ones that were cleared */
export async function clearUnseen(
  trx: Transaction,
  ids: readonly number[],
  { runId, at }: Seen,
): Promise<OpenDifference[]> {
  const rows = await trx<Row>('reconciliation_differences')
    .whereIn('id', [...ids])
    .whereNull('cleared_at')
    .whereNot('seen_by', runId)
    .update({ cleared_at: new Date(at) } as never, '*');
  return (rows as Row[]).sort((one, other) => one.id - other.id).map(toDifference);
}

/** Those that are open and that the run has not seen, in the order in which they were found. */
export async function unseen(db: Database, runId: string, limit: number): Promise<OpenDifference[]> {
  const rows = await db<Row>('reconciliation_differences')
    .whereNull('cleared_at')
    .whereNot('seen_by', runId)
    .orderBy('id')
    .limit(limit);
  return rows.map(toDifference);
}

/** A page of what is open, in the order in which it was found. */
export async function openDifferences(
  db: Database,
  { after, seenBy, limit }: { readonly after?: number; readonly seenBy?: string; readonly limit: number },
): Promise<OpenDifference[]> {
  const query = db<Row>('reconciliation_differences').whereNull('cleared_at').orderBy('id').limit(limit);
  if (after !== undefined) query.where('id', '>', after);
  if (seenBy !== undefined) query.where('seen_by', seenBy);
  return (await query).map(toDifference);
}

type Row = {
  id: number;
  kind: string;
  subject: string;
  contract_id: string | null;
  milestone_id: string | null;
  found: string;
  cause: string;
  cure: string;
  first_found_at: Date;
  last_found_at: Date;
  seen_by: string;
  cleared_at: Date | null;
};

const toDifference = (row: Row): OpenDifference => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  contractId: row.contract_id,
  milestoneId: row.milestone_id,
  found: row.found,
  cause: row.cause,
  cure: row.cure,
  firstFoundAt: row.first_found_at.getTime(),
  lastFoundAt: row.last_found_at.getTime(),
});
