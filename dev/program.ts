import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { messageOf, StackError } from './errors';
import { endProcess } from './processes';
import type { Running } from './supervisor';

export interface Program {
  readonly name: string;
  /** Relative to the project, for instance `api/main.ts`. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take to stop by itself, in milliseconds. */
  readonly graceMs: number;
  readonly print: (line: string) => void;
  /** Where the project is; this one unless given. */
  readonly project?: string;
  /** Told how it has ended: its exit code, or the signal that ended it. */
  readonly ended?: (how: number | NodeJS.Signals) => void;
}

const root = path.resolve(__dirname, '..');

/** Starts one of the project's programs as a process of its own, which ends when this process does. */
export async function startProgram({
  name,
  script,
  env,
  graceMs,
  print,
  ended,
  project = root,
}: Program): Promise<Running> {
  const runner = path.join(project, 'dev', 'child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', runner, script], {
    cwd: project,
    env,
    // Its own process group: Ctrl-C in the terminal reaches the supervisor alone, which stops things in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) eachLine(stream, (line) => print(`${name.padEnd(8)} | ${line}`));
  }
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new StackError(`${name} cannot be started: ${messageOf(error)}`)));
  });
  child.on('error', () => undefined);
  let killed = false;
  child.once('exit', (_, signal) => {
    killed = signal !== null;
  });
  child.once('exit', (code, signal) => ended?.(signal ?? code ?? 0));
  const pid = child.pid ?? -1;
  const steps = [
    { signal: 'SIGTERM', graceMs },
    { signal: 'SIGKILL', graceMs: 5_000 },
  ] as const;
  return { pid, wasKilled: () => killed, stop: () => endProcess(pid, steps) };
}

function eachLine(stream: Readable, print: (line: string) => void): void {
  createInterface({ input: stream }).on('line', print);
}
