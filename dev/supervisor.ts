import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, StackError } from './errors';
import { isRunning, signal } from './processes';

/** A process that runs, ours or one that another program started. */
export interface Running {
  readonly pid: number;
  /** Whether somebody ended it from outside; absent where that cannot be told. */
  wasKilled?(): boolean;
  stop(): Promise<void>;
}

export interface Part {
  readonly name: string;
  start(): Promise<Running>;
  /** What ends it at once and yet loses nothing; SIGKILL unless given. */
  readonly forceSignal?: NodeJS.Signals;
}

export interface Patience {
  readonly lookEveryMs: number;
  /** Waited before the first new start; doubled each time up to `backoffMaxMs`. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  /** A part that ran for this long had started well: the counting of failures begins anew. */
  readonly settledMs: number;
  /** So many early deaths in a row, and the part cannot run at all. */
  readonly tries: number;
}

const patience: Patience = {
  lookEveryMs: 200,
  backoffMs: 500,
  backoffMaxMs: 10_000,
  settledMs: 15_000,
  tries: 5,
};

interface Kept {
  readonly part: Part;
  running: Running;
  /** It is not started again, whatever becomes of it. */
  retired: boolean;
}

/** Stops a part for good, while the others go on. */
export type Retire = () => Promise<void>;

/** Starts parts, starts them again when they die, and stops them in the reverse of the order they were named in. */
export class Supervisor {
  readonly #kept = new Set<Kept>();
  readonly #ending = new AbortController();
  readonly #watches: Promise<void>[] = [];
  readonly #failure: Promise<never>;
  #fail: (reason: unknown) => void = () => undefined;

  /**
   * @param order the parts' names in the order of starting
   * @param say told, one line at a time, what happens to the parts
   */
  constructor(
    private readonly order: readonly string[],
    private readonly say: (line: string) => void,
    private readonly limits: Patience = patience,
  ) {
    this.#failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Whoever is not waiting for it yet will see it later.
    this.#failure.catch(() => undefined);
  }

  /** Rejects with a StackError once a part cannot be kept running; never resolves. */
  get failure(): Promise<never> {
    return this.#failure;
  }

  /**
   * Starts a part and keeps it running from then on; another one of the same name may run beside it until it is
   * retired. Throws what its start throws.
   */
  async start(part: Part): Promise<Retire> {
    const kept: Kept = { part, running: await part.start(), retired: false };
    this.#kept.add(kept);
    const watch = this.#watch(kept).catch((error: unknown) => this.#fail(error));
    this.#watches.push(watch);
    return async () => {
      kept.retired = true;
      await watch;
      await kept.running.stop();
      this.#kept.delete(kept);
    };
  }

  /** Stops every part, the last in the order first. What does not stop is reported at the end. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#watches);
    const failures: string[] = [];
    for (const name of [...this.order].reverse()) {
      const stopping = [...this.#kept].filter(({ part }) => part.name === name);
      for (const { running } of stopping)
        await running.stop().catch((error: unknown) => failures.push(`${name}: ${messageOf(error)}`));
    }
    if (failures.length > 0) throw new StackError(`Not everything could be stopped:\n${failures.join('\n')}`);
  }

  /** Ends every part at once, without waiting. */
  force(): void {
    for (const { part, running } of this.#kept) signal(running.pid, part.forceSignal ?? 'SIGKILL');
  }

  async #watch(kept: Kept): Promise<void> {
    let deaths = 0;
    let startedAt = Date.now();
    while (await this.#pause(this.limits.lookEveryMs)) {
      if (kept.retired) return;
      if (isRunning(kept.running.pid)) continue;
      // One that was killed could have gone on: that says nothing about whether it can run.
      const startedWell = Date.now() - startedAt > this.limits.settledMs || kept.running.wasKilled?.();
      deaths = startedWell ? 1 : deaths + 1;
      if (deaths >= this.limits.tries) throw this.#givenUp(kept.part, deaths);
      const waitMs = Math.min(this.limits.backoffMs * 2 ** (deaths - 1), this.limits.backoffMaxMs);
      this.say(`${kept.part.name} has died; it is started again in ${waitMs / 1_000} s`);
      if (!(await this.#pause(waitMs)) || kept.retired) return;
      await this.#restart(kept);
      startedAt = Date.now();
    }
  }

  /** A start that fails counts as another death. */
  async #restart(kept: Kept): Promise<void> {
    try {
      kept.running = await kept.part.start();
      this.say(`${kept.part.name} runs again`);
    } catch (error) {
      this.say(`${kept.part.name} did not start: ${messageOf(error)}`);
    }
  }

  /** False when the supervisor is stopping. */
  #pause(ms: number): Promise<boolean> {
    return delay(ms, true, { signal: this.#ending.signal }).catch(() => false);
  }

  #givenUp(part: Part, deaths: number): StackError {
    return new StackError(
      `${part.name} died ${deaths} times in a row soon after its start; see its last lines above.`,
    );
  }
}
