import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import type { openDatabase } from '../../store/database';
import { createDatabaseFrom, type TestDatabase } from '../support/database';
import type { Books } from '../transactions/books';
import type { operations } from '../transactions/operations';

/**
 * The versions that were kept (`npm run released`), by the last migration of their schema: each dump is migrated by
 * today's code and finished by it, and each version's own code goes on working while that happens and after it.
 */
export const versions = ['0003', '0009'] as const;
export type Version = (typeof versions)[number];

type BooksParts = [
  db: ReturnType<typeof openDatabase>,
  admin: Client,
  url: string,
  drop: () => Promise<void>,
];

/** What a version writes with, as it was then. */
export type Code = {
  readonly openDatabase: typeof openDatabase;
  readonly operations: typeof operations;
  /** On a database of its own. */
  readonly Books: new (
    ...parts: BooksParts
  ) => Books;
};

export const codeOf = (version: Version): Code => require(`./${version}`);

/** Its database as it left it, a minute ago: every instant is moved, so that its clocks are where they were. */
export function leftBy(version: Version): Promise<TestDatabase> {
  const dump = readFileSync(path.join(__dirname, `${version}.sql`), 'utf8');
  return createDatabaseFrom(dated(dump, Date.now() - 60_000));
}

const instants =
  /'(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)\+00'|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)|\b(17\d{11})\b/g;

/** Those of columns, and of JSON as text and as milliseconds. @param to when the last thing happened */
function dated(dump: string, to: number): string {
  // What was recorded is in the past; a deadline is not.
  const [, recorded = ''] = /INSERT INTO public\.events [^(]*([\s\S]*?);\n/.exec(dump) ?? [];
  const last = Math.max(
    ...[...recorded.matchAll(instants)].map(([text]) => (text.startsWith("'") ? read(text) : 0)),
  );
  const moved = (text: string) => {
    const at = new Date(read(text) + to - last);
    if (text.startsWith("'")) return `'${at.toISOString()}'`;
    return text.endsWith('Z') ? at.toISOString() : String(at.getTime());
  };
  return dump.replace(instants, moved);
}

function read(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Date.parse(text.startsWith("'") ? `${text.slice(1, -4).replace(' ', 'T')}Z` : text);
}
