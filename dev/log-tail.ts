import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a log file, for an error message; empty when there is none. */
export function logTail(file: string, lines = 12, bytes = 8_192): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      const buffer = Buffer.alloc(Math.min(size, bytes));
      readSync(handle, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
