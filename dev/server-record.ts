import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf } from './processes';

/**
 * A note beside a server's data: which process serves it, on which ports, and which program started it. A server
 * outlives a program that is killed; the note lets the next one find it instead of tripping over it.
 */
export interface ServerRecord {
  readonly pid: number;
  readonly identity: string;
  readonly ports: readonly number[];
  /** The identity of the program that will stop the server. */
  readonly keeper: string;
}

/** Notes a running server as started, or taken over, by this process. */
export function writeRecord(file: string, pid: number, ports: readonly number[]): void {
  const record: ServerRecord = {
    pid,
    identity: identityOf(pid) ?? '',
    ports,
    keeper: identityOf(process.pid) ?? '',
  };
  writeFileSync(file, JSON.stringify(record), { mode: 0o600 });
}

/** The noted server if it still runs; a note about one that is gone, or that cannot be read, counts as none. */
export function readRecord(file: string): ServerRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as ServerRecord;
    return record.identity !== '' && identityOf(record.pid) === record.identity ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Whether another program that still runs will stop this server. */
export function isKept(record: ServerRecord | undefined): boolean {
  if (!record) return false;
  const pid = Number.parseInt(record.keeper, 10);
  return pid !== process.pid && identityOf(pid) === record.keeper;
}

export function removeRecord(file: string): void {
  rmSync(file, { force: true });
}
