import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startDetached } from '../detached';
import { StackError } from '../errors';
import { logTail } from '../log-tail';
import { endProcess, isRunning, until } from '../processes';
import { readRecord, removeRecord, writeRecord } from '../server-record';
import type { Running } from '../supervisor';

export interface Server {
  readonly name: string;
  readonly binary: string;
  readonly args: readonly string[];
  /** The whole environment: nothing of ours gets to somebody else's program by chance. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute; its log is kept within, and a note of its process, so that one which is left over is found. */
  readonly folder: string;
  readonly isReady: () => Promise<boolean>;
}

const startWithinMs = 90_000;
const stopSteps = [
  { signal: 'SIGTERM', graceMs: 20_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
] as const;

/**
 * Starts somebody else's program and waits until it can be used. One of this folder that a killed program of ours
 * has left over is ended first.
 * @throws StackError with the end of its log
 */
export async function startServer(server: Server): Promise<Running> {
  const { name, folder, isReady } = server;
  const [log, record] = [path.join(folder, `${name}.log`), path.join(folder, `${name}.json`)];
  mkdirSync(folder, { recursive: true });
  const left = readRecord(record);
  if (left !== undefined) await endProcess(left.pid, stopSteps);
  const pid = await launch(server, log);
  writeRecord(record, pid, []);
  const settled = async () => !isRunning(pid) || (await isReady().catch(() => false));
  const ready = (await until(settled, startWithinMs, 100)) && isRunning(pid);
  const stop = async () => {
    await endProcess(pid, stopSteps);
    removeRecord(record);
  };
  if (ready) return { pid, stop };
  await stop();
  throw new StackError(`${name} does not start. The end of ${log}:\n${logTail(log)}`);
}

const launch = ({ binary, args, env, folder }: Server, logFile: string): Promise<number> =>
  startDetached({
    ...{ binary, args, cwd: folder, logFile },
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
