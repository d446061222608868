import { type MoneyParts, moneyParts, noMoney } from '../../domain/statement';
import type { Person } from './stack';

export type StatementLine = {
  readonly sequence: number;
  readonly type: string;
  readonly why: string;
  readonly change: MoneyParts;
  readonly balance: MoneyParts;
  readonly journalId: string | null;
};

/** A contract's statement as JSON, of all its pages. */
export async function linesOf(person: Person, job: string, limit = 100): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  let closing = noMoney;
  for (let cursor = ''; ; ) {
    const page = await person.sees(`${job}/statement?limit=${limit}${cursor}`);
    expect(page.opening).toEqual(closing);
    lines.push(...page.data);
    closing = page.closing;
    expect(closing).toEqual(lines.at(-1)?.balance ?? noMoney);
    if (page.nextCursor === null) return lines;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

export async function textOf(person: Person, job: string, format: 'csv' | 'html'): Promise<string> {
  const { status, body } = await person.get(`${job}/statement?format=${format}`);
  expect(status).toBe(200);
  return body;
}

/** The records of a CSV file (RFC 4180), the header's names as keys. */
export function recordsOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain = '', end] of csv.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  const [names = [], ...records] = rows.slice(0, -1);
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])));
}

const columnOf = (of: 'change' | 'balance', part: string) =>
  `${of}_${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const partsIn = (record: Record<string, string>, of: 'change' | 'balance') =>
  Object.fromEntries(moneyParts.map((part) => [part, Number(record[columnOf(of, part)])]));

/**
 * A contract's statement adds up to what the contract shows as its money, line by line and in each format. What is
 * still being carried out meanwhile is waited for.
 */
export async function expectStatementToAddUp(person: Person, job: string): Promise<StatementLine[]> {
  let lines = await linesOf(person, job, 3);
  for (;;) {
    const { money } = await person.sees(job);
    const csv = await textOf(person, job, 'csv');
    const html = await textOf(person, job, 'html');
    const again = await linesOf(person, job);
    if (JSON.stringify(again) !== JSON.stringify(lines)) {
      lines = again;
      continue;
    }
    expectLinesToAddUp(lines, money);
    const records = recordsOf(csv);
    expect(records.map((record) => partsIn(record, 'change'))).toEqual(lines.map(({ change }) => change));
    expect(records.map((record) => partsIn(record, 'balance'))).toEqual(lines.map(({ balance }) => balance));
    expect(html.match(/<td class="what">/g)?.length ?? 0).toBe(lines.length);
    return lines;
  }
}

/** R25, after every line. */
function expectLinesToAddUp(lines: readonly StatementLine[], money: MoneyParts): void {
  let before = noMoney;
  for (const { change, balance } of lines) {
    for (const part of moneyParts) expect(balance[part]).toBe(before[part] + change[part]);
    const { charged, bonus, ...where } = balance;
    expect(Object.values(where).reduce((sum, amount) => sum + amount, 0)).toBe(charged + bonus);
    for (const amount of Object.values(balance)) expect(amount).toBeGreaterThanOrEqual(0);
    before = balance;
  }
  expect(before).toEqual(money);
}
