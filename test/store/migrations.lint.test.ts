import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { programsOf } from '../../dev/wheel';
import { type Migration, migrations } from '../../store/migrate';
import { testFolder } from '../support/folder';

/**
 * Migrations by Squawk, a linter that knows what locks a table, reads it whole, or breaks a version that is at work.
 * Fetched by pip; where that is not possible this is left out, but never in CI. An exception stands in the SQL, as
 * `-- squawk-ignore rule`, with the reason: docs/upgrades.md.
 */
const squawk = { package: 'squawk-cli', version: '2.70.0', programs: 'squawk_cli-2.70.0.data/scripts' };
/** They were there before, and are never changed: what they lock and for how long is in docs/upgrades.md. */
const before = '0010';
/** The migrator sets both time-outs; each migration is a transaction, so that nothing is left of one that failed. */
const excluded = ['require-lock-timeout', 'require-statement-timeout', 'prefer-robust-stmts'];
const folder = testFolder();

const program = programsOf(squawk).then(
  (found) => path.join(found, 'squawk'),
  (error: unknown) => {
    if (process.env.CI) throw error;
    return null;
  },
);

/** What a migration sends to the database. */
async function sqlOf({ up }: Migration): Promise<string> {
  const sent: string[] = [];
  await up({ raw: async (sql: string) => sent.push(sql) } as never);
  return sent.map((sql) => `${sql.trim().replace(/;*$/, '')};`).join('\n');
}

/** @returns what Squawk has to say; nothing where it is content */
async function lint(name: string, migration: Migration): Promise<string> {
  const found = await program;
  // Not by `test.skip`, as it is known only after fetching; in CI there is no such way out.
  if (found === null) return '';
  const file = path.join(folder, `${name}.sql`);
  writeFileSync(file, await sqlOf(migration));
  const inTransaction = migration.config?.transaction === false ? [] : ['--assume-in-transaction'];
  const flags = ['--pg-version', '18', ...inTransaction, ...excluded.map((rule) => `--exclude=${rule}`)];
  try {
    execFileSync(found, [...flags, '--reporter', 'gcc', file], { stdio: 'pipe', encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

test.each(Object.entries(migrations).filter(([name]) => name >= before))(
  '%s takes nothing away from the version before it, and locks nothing for long',
  async (name, migration) => {
    expect(await lint(name, migration)).toBe('');
  },
);

test.each([
  ['adding-required-field', 'alter table milestones add column x text not null'],
  ['renaming-column', 'alter table milestones rename column title to name'],
  ['ban-drop-column', 'alter table milestones drop column title'],
  ['constraint-missing-not-valid', 'alter table milestones add constraint x check (amount > 0)'],
  ['require-concurrent-index-creation', 'create index x on milestones (title)'],
  ['changing-column-type', 'alter table milestones alter column title type varchar(10)'],
])('%s is found', async (rule, text) => {
  const migration = { up: (knex: { raw(sql: string): unknown }) => knex.raw(text), locks: ['milestones'] };
  const said = await lint('planted', migration as unknown as Migration);
  if ((await program) !== null) expect(said).toContain(rule);
});
