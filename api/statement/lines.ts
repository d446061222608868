import { toIso } from '../../domain/instant';
import { explain } from '../../domain/record';
import { type MoneyParts, noMoney, StatementBook, type StatementLine } from '../../domain/statement';
import { actorView } from '../../protocol/announcement';
import type { Database } from '../../store/database';
import { type StatementEvent, statementEvents } from '../../store/statement';

/** A line of a statement, as it is told in every format. */
export type Line = ReturnType<typeof lineOf>;

/** A contract's statement, line by line, from its first movement to the last. */
export async function* statementLines(db: Database, contractId: string): AsyncGenerator<Line> {
  const book = new StatementBook();
  for await (const event of statementEvents(db, contractId)) {
    const line = book.enter(event);
    if (line !== null) yield lineOf(event, line);
  }
}

function lineOf(event: StatementEvent, { change, balance, deadline, reminders }: StatementLine) {
  return {
    sequence: event.sequence,
    eventId: event.id,
    type: event.type,
    why: explain(event),
    milestone: event.milestone && { id: event.milestoneId, ...event.milestone },
    refundRequestId: event.refundRequestId,
    change,
    balance,
    rule: event.rule,
    actor: actorView(event.actor),
    cause: event.cause,
    journalId: event.journalId,
    receivedAt: toIso(event.receivedAt),
    postedAt: toIso(event.postedAt ?? event.recordedAt),
    deadline: deadline && { clock: deadline.clock, at: toIso(deadline.at) },
    reminders: reminders.map(({ dueAt, handedOverAt }) => ({
      dueAt: toIso(dueAt),
      handedOverAt: handedOverAt === null ? null : toIso(handedOverAt),
    })),
  };
}

export type StatementPage = {
  /** Where the money was before the first line. */
  readonly opening: MoneyParts;
  /** One line more than the page holds, if there is one. */
  readonly lines: readonly Line[];
};

/**
 * A page of a statement. What each part was before it follows from all that was before, so that is gone through too.
 * @param after the sequence of the last line of the page before
 */
export async function statementPage(
  db: Database,
  contractId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<StatementPage> {
  let opening: MoneyParts = noMoney;
  const lines: Line[] = [];
  for await (const line of statementLines(db, contractId)) {
    if (line.sequence <= after) opening = line.balance;
    else if (lines.push(line) > limit) break;
  }
  return { opening, lines };
}
