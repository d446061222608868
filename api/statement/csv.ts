import { stringify } from 'csv-stringify/sync';
import { moneyParts } from '../../domain/statement';
import type { Line } from './lines';

/** Amounts are minor units, as everywhere; instants ISO 8601. */
export const columns = [
  'sequence',
  'received_at',
  'posted_at',
  'type',
  'milestone',
  'milestone_title',
  'why',
  'rule',
  'actor_role',
  'actor_id',
  'actor_via',
  'cause',
  'journal_id',
  'refund_request_id',
  'currency',
  ...moneyParts.map((part) => `change_${snakeCase(part)}`),
  ...moneyParts.map((part) => `balance_${snakeCase(part)}`),
  'deadline_clock',
  'deadline_at',
  'reminders_due_at',
  'reminders_handed_over_at',
];

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** RFC 4180, with a header. */
export async function* statementCsv(lines: AsyncIterable<Line>, currency: string): AsyncGenerator<string> {
  yield record(columns);
  for await (const line of lines) yield record(cellsOf(line, currency));
}

const record = (cells: readonly (string | number)[]): string =>
  stringify([[...cells]], { record_delimiter: 'windows' });

const cellsOf = (line: Line, currency: string): (string | number)[] => [
  line.sequence,
  line.receivedAt,
  line.postedAt,
  line.type,
  line.milestone?.sequence ?? '',
  inert(line.milestone?.title ?? ''),
  inert(line.why),
  line.rule,
  line.actor.role,
  inert(line.actor.id),
  inert(line.actor.via?.id ?? ''),
  inert(line.cause),
  line.journalId ?? '',
  line.refundRequestId ?? '',
  currency,
  ...moneyParts.map((part) => line.change[part]),
  ...moneyParts.map((part) => line.balance[part]),
  line.deadline?.clock ?? '',
  line.deadline?.at ?? '',
  line.reminders.map(({ dueAt }) => dueAt).join(' '),
  line.reminders.map(({ handedOverAt }) => handedOverAt ?? '-').join(' '),
];

/**
 * A text that no spreadsheet takes for a formula: what people have written would otherwise be carried out by whoever
 * opens the file. Nor what follows a line's end, a tab or a semicolon in it, where a spreadsheet that parts its cells
 * by these begins another cell. Numbers stay numbers, a minus before them and all.
 */
export const inert = (text: string): string =>
  text.replace(
    /^([\t\r\n])|(^|[\t\r\n;]\s*)([=+\-@＝＋－＠])/g,
    (found, blank?: string, before = '', sign = '') =>
      blank === undefined ? `${before}'${sign}` : `'${found}`,
  );
