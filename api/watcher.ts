import { waiters } from '../config/limits';
import type { Logger } from '../config/log';
import { type Command, decidedAmong } from '../store/commands';
import type { Database } from '../store/database';

/** Milliseconds between two looks: at first, when most outcomes come, and for those who wait longer than that. */
const EARLY = 12;
const LATE = 100;
const EARLY_FOR = 1_500;
/** After Postgres has failed. */
const AFTER_ERROR = 250;

type Waiter = {
  readonly commandId: string;
  /** Who waits. */
  readonly who: string;
  readonly since: number;
  nextLook: number;
  finish(decided: Command | null): void;
};

/**
 * Tells waiting callers the outcome of their commands. One for the whole process: a single query asks for all of
 * them at a time, and none is sent while nobody waits.
 */
export class OutcomeWatcher {
  readonly #waiters = new Set<Waiter>();
  /** How many of them each caller has; one who has none is not in it. */
  readonly #perCaller = new Map<string, number>();
  #looking = false;
  #closed = false;

  constructor(
    private readonly db: Database,
    private readonly log: Logger,
    private readonly most: { readonly all: number; readonly ofOneCaller: number } = waiters,
  ) {}

  get waiting(): number {
    return this.#waiters.size;
  }

  /**
   * @param ms how long to wait
   * @param gone aborts when the caller has hung up
   * @returns the decided command, or null where it is still pending, or nobody may wait any more
   */
  outcome(command: Pick<Command, 'id' | 'caller'>, ms: number, gone: AbortSignal): Promise<Command | null> {
    const who = senderOf(command);
    if (ms <= 0 || this.#closed || gone.aborted || this.#isFull(who)) return Promise.resolve(null);
    return new Promise((resolve) => {
      const leave = () => waiter.finish(null);
      const timer = setTimeout(leave, ms);
      const since = performance.now();
      const waiter: Waiter = {
        commandId: command.id,
        who,
        since,
        nextLook: since + EARLY,
        finish: (decided) => {
          if (this.#waiters.delete(waiter)) this.#count(who, -1);
          clearTimeout(timer);
          gone.removeEventListener('abort', leave);
          resolve(decided);
        },
      };
      gone.addEventListener('abort', leave, { once: true });
      this.#waiters.add(waiter);
      this.#count(who, 1);
      void this.#look();
    });
  }

  #isFull(who: string): boolean {
    return this.#waiters.size >= this.most.all || (this.#perCaller.get(who) ?? 0) >= this.most.ofOneCaller;
  }

  #count(who: string, change: 1 | -1): void {
    const count = (this.#perCaller.get(who) ?? 0) + change;
    if (count > 0) this.#perCaller.set(who, count);
    else this.#perCaller.delete(who);
  }

  /** Everyone who waits is told that it is still pending. */
  close(): void {
    this.#closed = true;
    for (const waiter of [...this.#waiters]) waiter.finish(null);
  }

  /** Looks until nobody waits any more; there is never more than one of these. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#waiters.size > 0) await sleep(await this.#lookOnce());
    } finally {
      this.#looking = false;
    }
  }

  /** @returns how long to sleep, in milliseconds */
  async #lookOnce(): Promise<number> {
    const now = performance.now();
    const due = [...this.#waiters].filter(({ nextLook }) => nextLook <= now);
    const asked = due.slice(0, waiters.askedAtOnce);
    if (asked.length === 0) return EARLY;
    for (const waiter of asked) waiter.nextLook = now + (now - waiter.since < EARLY_FOR ? EARLY : LATE);
    try {
      const decided = await decidedAmong(this.db, [...new Set(asked.map(({ commandId }) => commandId))]);
      const byId = new Map(decided.map((command) => [command.id, command]));
      for (const waiter of asked) {
        const command = byId.get(waiter.commandId);
        if (command !== undefined) waiter.finish(command);
      }
      return due.length > waiters.askedAtOnce ? 0 : EARLY;
    } catch (error) {
      this.log.warn({ err: error }, 'outcomes cannot be read; waiting callers are kept');
      return AFTER_ERROR;
    }
  }
}

/** The holder of the token it was sent with: nobody's patience takes all the places. */
const senderOf = ({ caller }: Pick<Command, 'caller'>): string =>
  caller === null ? '' : `${caller.role}:${caller.id}`;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
