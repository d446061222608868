import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StackError } from './errors';

/** How to run Postgres: as whom, and behind which command. */
export interface Account {
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly prefix: readonly string[];
}

/**
 * Postgres refuses to run as root. Root therefore runs it as the system's `postgres` user or, where there is none,
 * as `nobody`; nobody else needs an account. Where that user may not enter a folder on the way (a project in /root),
 * it is given the right to pass folders, and no other right of root's.
 * @throws StackError when there is no way.
 */
export function postgresAccount(paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = systemUser('postgres') ?? systemUser('nobody');
  if (!owner)
    throw new StackError('Postgres refuses to run as root, and there is neither a user postgres nor nobody.');
  if (paths.every((file) => reaches(owner, file))) return { owner, prefix: [] };
  if (!hasSetpriv()) {
    throw new StackError(
      `Postgres refuses to run as root, and the user it would run as may not enter ${paths.join(' or ')}. ` +
        'Run this as an ordinary user, or put the project and DATA_DIR where everyone may enter.',
    );
  }
  const rights = [
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
  ];
  return {
    prefix: ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...rights],
    owner,
  };
}

/** Makes a file or folder the account's own. */
export function give(file: string, { owner }: Account): void {
  if (owner) chownSync(file, owner.uid, owner.gid);
}

function systemUser(name: string): Account['owner'] {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function reaches(owner: { uid: number; gid: number }, file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
