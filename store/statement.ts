import type { JournalKind, Leg, Movement } from '../domain/postings';
import type { RecordedEvent } from '../domain/record';
import { statementTypes } from '../domain/statement';
import type { Database } from './database';
import { type EventRow, toEvent } from './events';

/** An event that a statement is made of, with the journal it is the news of. */
export type StatementEvent = RecordedEvent & {
  readonly milestone: { readonly sequence: number; readonly title: string } | null;
  readonly moved: Movement | null;
  /** When its journal was posted; null where it has none. */
  readonly postedAt: number | null;
  /** When a reminder was handed over (R8); null also where it is none. */
  readonly handedOverAt: number | null;
};

type Row = EventRow & {
  milestone_sequence: number | null;
  milestone_title: string | null;
  journal_kind: JournalKind | null;
  journal_legs: Leg[] | null;
  posted_at: Date | null;
  handed_over_at: Date | null;
};

/** How many events are held at a time: a statement may be longer than anybody's memory. */
const BATCH = 500;

/**
 * What a contract's statement is made of, in the order in which it happened. Those who write to a contract write one
 * after the other, so what is read later was written later, and every line is true of its moment.
 */
export async function* statementEvents(db: Database, contractId: string): AsyncGenerator<StatementEvent> {
  for (let after = 0; ; ) {
    const rows = await readBatch(db, contractId, after);
    for (const row of rows) yield toStatementEvent(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.sequence;
  }
}

async function readBatch(db: Database, contractId: string, after: number): Promise<Row[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select e.*, c.currency, m.sequence as milestone_sequence, m.title as milestone_title, j.kind as journal_kind,
            j.posted_at, h.handed_over_at,
            (select json_agg(json_build_object('account', l.account, 'amount', l.amount) order by l.leg)
               from ledger.entries l where l.journal_id = j.id) as journal_legs
       from events e
       join contracts c on c.id = e.contract_id
       left join milestones m on m.id = e.milestone_id
       left join ledger.journals j on j.id = e.journal_id
       left join reminder_handovers h on h.event_id = e.id
      where e.contract_id = :contractId and e.sequence > :after
        and (e.journal_id is not null or e.type = any(:types::text[]))
      order by e.sequence limit :limit`,
    { contractId, after, types: [...statementTypes], limit: BATCH },
  );
  return rows;
}

const toStatementEvent = (row: Row): StatementEvent => ({
  ...toEvent(row),
  milestone:
    row.milestone_sequence === null || row.milestone_title === null
      ? null
      : { sequence: row.milestone_sequence, title: row.milestone_title },
  moved: row.journal_kind === null ? null : { kind: row.journal_kind, legs: row.journal_legs ?? [] },
  postedAt: row.posted_at?.getTime() ?? null,
  handedOverAt: row.handed_over_at?.getTime() ?? null,
});
