import { type Config, ConfigError, type DataFiles, dataFiles, readConfig } from '../config';
import { StackError } from './errors';
import { takeLock } from './run-lock';
import { onStopSignals, Stopped } from './stop-signals';
import { Supervisor } from './supervisor';

export interface Run {
  readonly config: Config;
  readonly supervisor: Supervisor;
  readonly say: (line: string) => void;
  /** Aborted when somebody asks to stop. */
  readonly stop: AbortSignal;
}

export interface Job {
  /** How a person starts it. */
  readonly command: string;
  /** Only one at a time may hold this file of a data directory. */
  readonly lock: (files: DataFiles) => string;
  /** The names of its parts in the order of starting. */
  readonly order: readonly string[];
  /** Starts the parts and says where they are. */
  up(run: Run): Promise<void>;
}

/**
 * Brings a job's parts up, keeps them until somebody asks to stop or one cannot be kept running, and stops them all
 * whichever way it ends. The process ends with 0 when it was asked to, else with 1 and a message.
 */
export async function runUntilStopped({ command, lock, order, up }: Job): Promise<void> {
  const say = (line: string) => console.log(line);
  const supervisor = new Supervisor(order, say);
  const stop = onStopSignals(() => {
    console.error('Stopped by force.');
    supervisor.force();
    process.exit(130);
  });
  let unlock: (() => void) | undefined;
  try {
    const config = readConfig(process.env);
    unlock = takeLock(lock(dataFiles(config.dataDir)), command);
    await up({ config, supervisor, say, stop });
    await Promise.race([asked(stop), supervisor.failure]);
  } catch (error) {
    report(error);
  }
  await supervisor.stop().catch(report);
  unlock?.();
  if (unlock) say('Stopped. Nothing was left running, and the data is kept.');
  process.exit();
}

function asked(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

function report(error: unknown): void {
  if (error instanceof Stopped) return;
  process.exitCode = 1;
  console.error(error instanceof StackError || error instanceof ConfigError ? `\n${error.message}\n` : error);
}
