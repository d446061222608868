import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { writeOnce } from '../../config';
import { deployFolder } from './env-file';

/** The passwords of the roles in deploy/postgres/roles.sql. */
export interface Passwords {
  readonly temporal: string;
  readonly owner: string;
  readonly escrow: string;
}

/** Made at the first call and kept in files that only their owner reads. */
export function passwordsOf(folder: string): Passwords {
  const read = (name: string) =>
    writeOnce(path.join(folder, 'secrets', name), `${randomBytes(24).toString('hex')}\n`, 0o600).trim();
  return { temporal: read('temporal'), owner: read('owner'), escrow: read('escrow') };
}

/** A role or a database that is there. */
const duplicates = ['42710', '42P04'];

/** What docker-compose.yml lets Postgres run at its first start. Safe to repeat, also after half of it. */
export async function createDatabases(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // One statement at a time, as databases cannot be created in a transaction.
    for (const sql of statements(passwords)) {
      await client.query(sql).catch((error: { readonly code?: string }) => {
        if (!duplicates.includes(error.code ?? '')) throw error;
      });
    }
    await client.query('alter database milestone_escrow owner to escrow_owner');
  } finally {
    await client.end();
  }
}

function statements(passwords: Passwords): string[] {
  const text = readFileSync(path.join(deployFolder, 'postgres', 'roles.sql'), 'utf8')
    .replace(/^--.*$/gm, '')
    .replace(/:'(\w+)_password'/g, (_, name: keyof Passwords) => `'${passwords[name]}'`);
  return text
    .split(';')
    .map((sql) => sql.trim())
    .filter((sql) => sql !== '');
}

/** Brings both of Temporal's databases to the schema of its version; nothing happens where they are there already. */
export async function migrateTemporal(
  schemaTool: string,
  { port, password }: { readonly port: number; readonly password: string },
): Promise<void> {
  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    const env = {
      ...{ PATH: process.env.PATH, SQL_PLUGIN: 'postgres12_pgx', SQL_HOST: '127.0.0.1' },
      ...{ SQL_PORT: String(port), SQL_USER: 'temporal', SQL_PASSWORD: password, SQL_DATABASE: database },
    };
    const run = (...args: string[]) => promisify(execFile)(schemaTool, args, { env });
    await run('setup-schema', '-v', '0.0');
    await run('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}
