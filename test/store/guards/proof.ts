import { type Attempt, pastTriggers } from './attempt';
import { add, charged, funding, journal, type Row, type Table } from './rows';

/** An attempt that shows what a guard is for: it comes to something else once the guard is dropped. */
export type Proof = Attempt & {
  /** What refuses it, where that is not the guard by its own name. */
  readonly refusal?: string;
  /** What it comes to without the guard, where another one then stops it. */
  readonly without?: string;
};

/** By the guard's name. */
export type Proofs = Readonly<Record<string, Proof | readonly Proof[]>>;

type More = Partial<Proof>;

/** The ninth row of a table with a change, and what has to come with it. */
export function row(table: Table, change: Row, more: More = {}): Proof {
  switch (table) {
    case 'ledger.journals':
      return { sql: journal(change, charged(funding, 5)), ...more };
    case 'ledger.entries': {
      const [out, into] = charged(funding, 5);
      return { sql: journal({}, [[out[0], out[1], change], into]), ...more };
    }
    case 'ledger.balances':
      return restored(table, change);
    default:
      return { sql: [add(table, change)], ...more };
  }
}

/** What triggers would have mended or refused on its way in: only a row that is restored past them can be so. */
export const restored = (table: Table, change: Row, more: More = {}): Proof => ({
  ...{ sql: [add(table, change)], given: [pastTriggers], by: 'owner' },
  ...more,
});

/** Of a table of one row, which is there. */
export const onlyRow = (table: Table, change: Row): Proof =>
  row(table, change, { given: [`delete from ${table}`], by: 'owner' });

/** What even the owner is refused. */
export const refused = (sql: string, refusal: string, given: readonly string[] = []): Proof => ({
  ...{ sql: [sql], refusal, given, by: 'owner' },
});

/** A table whose rows are a record. */
export const record = (
  table: string,
  column: string,
  given: readonly string[] = [],
  of = 'true',
): Proof[] => [
  refused(`update ${table} set ${column} = ${column} where ${of}`, 'ME002', given),
  refused(`delete from ${table} where ${of}`, 'ME002', given),
];

export const update = (table: string, change: string, id: string): string =>
  `update ${table} set ${change} where id = '${id}'`;
