import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { messageOf, StackError } from './errors';

export interface Detached {
  readonly binary: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** This process's own unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** What the server writes is added to this file. */
  readonly logFile: string;
}

/**
 * Starts a server that outlives this process, in a process group of its own: Ctrl-C is for the program that started
 * it, which stops things in order.
 * @returns its process id
 * @throws StackError when the binary cannot be run
 */
export async function startDetached({ binary, args, cwd, env, logFile }: Detached): Promise<number> {
  const log = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(binary, args, {
      cwd,
      ...(env === undefined ? {} : { env }),
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve).once('error', reject);
    });
    return child.pid ?? -1;
  } catch (error) {
    throw new StackError(`${binary} cannot be run: ${messageOf(error)}`);
  } finally {
    closeSync(log);
  }
}
