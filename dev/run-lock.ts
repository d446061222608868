import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from './errors';
import { identityOf } from './processes';

/**
 * Says that this process runs `command` on a data directory. The lock of a process that was killed does not count.
 * @returns what gives the lock back.
 * @throws StackError naming the process that runs it already.
 */
export function takeLock(file: string, command: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  // A second try is for the lock of a process that has gone; more would be somebody taking it at the same moment.
  for (const lastTry of [false, true]) {
    try {
      writeFileSync(file, identityOf(process.pid) ?? '', { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder !== undefined || lastTry) {
        throw new StackError(
          `\`${command}\` already runs on ${path.dirname(file)} (process ${holder ?? 'unknown'}). ` +
            'Stop it first, or give this one its own DATA_DIR, PORT, POSTGRES_PORT, TEMPORAL_PORT and TEMPORAL_UI_PORT.',
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error('unreachable');
}

function holderOf(file: string): number | undefined {
  try {
    const identity = readFileSync(file, 'utf8');
    const pid = Number.parseInt(identity, 10);
    return identityOf(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}
