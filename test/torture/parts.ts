import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../dev/errors';
import { endProcess, isRunning, signal, until } from '../../dev/processes';
import type { Running } from '../../dev/supervisor';

export const partNames = ['postgres', 'temporal', 'worker-1', 'worker-2', 'api-1', 'api-2'] as const;
export type PartName = (typeof partNames)[number];

/** Milliseconds within which a part can be used after it was started, on a machine that others use too. */
const readyWithinMs = 120_000;
const goneWithinMs = 15_000;
const lookEveryMs = 200;
const againAfterMs = 500;

export type Starts = {
  /** Starts it, and answers once it can be used. */
  start(log: (line: string) => void): Promise<Running>;
  /** The processes that it is made of, besides the first. */
  children?(pid: number): readonly number[];
};

/**
 * A program of the service, or a server that it needs, as a supervisor keeps it: one that ends is started again,
 * unless it is to stay away for a while.
 */
export class Part {
  #running: Running | undefined;
  #away = true;
  #stopped = false;
  #keeping: Promise<void> | undefined;
  #frozen: readonly number[] = [];
  readonly #log: WriteStream;
  /** How often it was started, and how often it ended without having been told to. */
  starts = 0;
  diedByItself = 0;

  constructor(
    readonly name: PartName,
    private readonly starting: Starts,
    logFolder: string,
  ) {
    mkdirSync(logFolder, { recursive: true });
    this.#log = createWriteStream(path.join(logFolder, `${name}.log`), { flags: 'a' });
  }

  get isUp(): boolean {
    return this.#running !== undefined && isRunning(this.#running.pid) && this.#frozen.length === 0;
  }

  /** Has it run from now on, and started again whenever it ends. */
  keep(): void {
    if (this.#stopped) return;
    this.#away = false;
    this.#keeping ??= this.#keep().finally(() => {
      this.#keeping = undefined;
      // Somebody may have asked for it just as the last one gave up.
      if (!this.#away) this.keep();
    });
  }

  /** @returns whether it runs within a time, in milliseconds */
  untilUp(withinMs = readyWithinMs): Promise<boolean> {
    return until(() => this.isUp, withinMs, 50);
  }

  /** Ends it as a power cut would, and leaves it so. */
  async kill(): Promise<void> {
    this.#away = true;
    this.thaw();
    const pid = this.#running?.pid;
    this.#running = undefined;
    if (pid !== undefined) await endProcess(pid, [{ signal: 'SIGKILL', graceMs: goneWithinMs }]);
  }

  /** Ends it as an operator does: it finishes what it has begun. */
  async end(): Promise<void> {
    this.#away = true;
    this.thaw();
    const running = this.#running;
    this.#running = undefined;
    await running?.stop();
  }

  /** Kills one of its further processes, as the kernel does when memory runs out. @returns whether there was one */
  killAChild(which: number): boolean {
    const pid = this.#running?.pid;
    const children = pid === undefined ? [] : (this.starting.children?.(pid) ?? []);
    const victim = children[which % Math.max(1, children.length)];
    if (victim !== undefined) signal(victim, 'SIGKILL');
    return victim !== undefined;
  }

  /** Stops it where it stands, connections and locks and all, until it is thawed. */
  freeze(): void {
    const pid = this.#running?.pid;
    if (pid === undefined || !isRunning(pid)) return;
    this.#frozen = [pid, ...(this.starting.children?.(pid) ?? [])];
    for (const each of this.#frozen) signal(each, 'SIGSTOP');
  }

  thaw(): void {
    for (const each of this.#frozen) signal(each, 'SIGCONT');
    this.#frozen = [];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.end();
    await this.#keeping;
    await new Promise<void>((resolve) => this.#log.end(resolve));
  }

  async #keep(): Promise<void> {
    const log = (line: string) => this.#log.write(`${line}\n`);
    while (!this.#away) {
      if (this.#running === undefined) {
        const started = await this.starting.start(log).catch((error: unknown) => {
          log(`torture: ${this.name} does not start: ${messageOf(error)}`);
          return undefined;
        });
        if (started === undefined) await sleep(againAfterMs);
        else this.starts += 1;
        // It was to stay away meanwhile.
        if (this.#away) await started?.stop();
        else this.#running = started;
      } else if (isRunning(this.#running.pid)) {
        await sleep(lookEveryMs);
      } else {
        this.diedByItself += 1;
        this.#running = undefined;
        log(`torture: ${this.name} has ended by itself`);
      }
    }
  }
}
