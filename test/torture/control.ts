import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is done to a worker from within, by a file that the fault driver writes and the worker reads: the driver goes
 * on when a worker is killed, and a new worker finds what holds.
 */
export type Control = {
  /** Milliseconds by which its clock is wrong. */
  readonly clockOffset: number;
  readonly railIsAway: boolean;
};

export const untouched: Control = { clockOffset: 0, railIsAway: false };

const fileOf = (folder: string, worker: string) => path.join(folder, `${worker}.control.json`);

export function control(folder: string, worker: string, what: Control): void {
  const file = fileOf(folder, worker);
  writeFileSync(`${file}.new`, JSON.stringify(what));
  renameSync(`${file}.new`, file);
}

export function readControl(folder: string, worker: string): Control {
  try {
    return JSON.parse(readFileSync(fileOf(folder, worker), 'utf8'));
  } catch {
    return untouched;
  }
}
