import { waiters } from '../config/limits';
import type { Logger } from '../config/log';
import { type Listener, listenForDecided } from '../store/announcements';
import { type Command, decidedAmong } from '../store/commands';
import type { Database } from '../store/database';

/**
 * Milliseconds between two looks at a row: where its decision will be announced, and where it may not be; there, later,
 * for those who wait for longer.
 */
const ANNOUNCED = 250;
const EARLY = 12;
const LATE = 100;
const EARLY_FOR = 1_500;
/** After Postgres has failed. */
const AFTER_ERROR = 250;
/** Between two tries to listen. */
const LISTEN_AGAIN = 5_000;
/** Announcements that are remembered: a command may be decided before its caller begins to wait. */
const REMEMBERED = 1_000;

type Waiter = {
  readonly commandId: string;
  /** Who waits. */
  readonly who: string;
  readonly since: number;
  nextLook: number;
  finish(decided: Command | null): void;
};

/**
 * Tells waiting callers the outcome of their commands. One for the whole process: it listens on one connection to what
 * is decided, and a single query then asks for all who are concerned; none is sent while nobody waits. Announcements
 * may be lost: each row is looked at now and then as well, and often once one was found that nobody had announced,
 * until announcements come again.
 */
export class OutcomeWatcher {
  readonly #waiters = new Set<Waiter>();
  readonly #byCommand = new Map<string, Set<Waiter>>();
  /** How many of them each caller has; one who has none is not in it. */
  readonly #perCaller = new Map<string, number>();
  readonly #announced = new Set<string>();
  /** Whether the last decision that was seen had been announced. */
  #trusted = false;
  #listener: Promise<Listener | undefined> | undefined;
  #listenAfter = 0;
  #looking = false;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
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
        nextLook: this.#announced.delete(command.id) ? 0 : since + this.#pause(0),
        finish: (decided) => {
          if (this.#waiters.has(waiter)) this.#remove(waiter);
          clearTimeout(timer);
          gone.removeEventListener('abort', leave);
          resolve(decided);
        },
      };
      gone.addEventListener('abort', leave, { once: true });
      this.#add(waiter);
      this.#listen();
      this.#schedule();
    });
  }

  #isFull(who: string): boolean {
    return this.#waiters.size >= this.most.all || (this.#perCaller.get(who) ?? 0) >= this.most.ofOneCaller;
  }

  #add(waiter: Waiter): void {
    const { commandId, who } = waiter;
    this.#waiters.add(waiter);
    this.#byCommand.set(commandId, (this.#byCommand.get(commandId) ?? new Set()).add(waiter));
    this.#perCaller.set(who, (this.#perCaller.get(who) ?? 0) + 1);
  }

  #remove(waiter: Waiter): void {
    const { commandId, who } = waiter;
    this.#waiters.delete(waiter);
    const others = this.#byCommand.get(commandId);
    others?.delete(waiter);
    if (others?.size === 0) this.#byCommand.delete(commandId);
    const count = (this.#perCaller.get(who) ?? 0) - 1;
    if (count > 0) this.#perCaller.set(who, count);
    else this.#perCaller.delete(who);
  }

  /** Everyone who waits is told that it is still pending. */
  close(): void {
    this.#closed = true;
    for (const waiter of [...this.#waiters]) waiter.finish(null);
    this.#unschedule();
    this.#stopListening();
  }

  /** How long a row that has been waited for that long is left alone, in milliseconds. */
  #pause(waited: number): number {
    if (this.#trusted) return ANNOUNCED;
    return waited < EARLY_FOR ? EARLY : LATE;
  }

  #listen(): void {
    if (this.#listener !== undefined || performance.now() < this.#listenAfter) return;
    this.#listenAfter = performance.now() + LISTEN_AGAIN;
    const listener = listenForDecided(
      this.db,
      (commandId) => this.#heard(commandId),
      () => {
        this.#distrust();
        if (this.#listener === listener) this.#listener = undefined;
      },
    ).catch((error: unknown) => {
      this.log.warn({ err: error }, 'decisions cannot be listened to; their rows are looked at instead');
      if (this.#listener === listener) this.#listener = undefined;
      return undefined;
    });
    this.#listener = listener;
  }

  #stopListening(): void {
    const listener = this.#listener;
    this.#listener = undefined;
    void listener?.then((listening) => listening?.stop());
  }

  #heard(commandId: string): void {
    this.#trusted = true;
    const concerned = this.#byCommand.get(commandId);
    if (concerned === undefined) {
      this.#remember(commandId);
      return;
    }
    for (const waiter of concerned) waiter.nextLook = 0;
    this.#schedule();
  }

  #remember(commandId: string): void {
    this.#announced.add(commandId);
    const [oldest] = this.#announced;
    if (this.#announced.size > REMEMBERED && oldest !== undefined) this.#announced.delete(oldest);
  }

  /** Nobody who waits relies on announcements any more. */
  #distrust(): void {
    this.#trusted = false;
    const soon = performance.now() + EARLY;
    for (const waiter of this.#waiters) waiter.nextLook = Math.min(waiter.nextLook, soon);
    this.#schedule();
  }

  /** Sees to it that there is a look when the next one is due; there is never more than one at a time. */
  #schedule(): void {
    if (this.#looking || this.#immediate !== undefined || this.#waiters.size === 0) return;
    let next = Number.POSITIVE_INFINITY;
    for (const { nextLook } of this.#waiters) next = Math.min(next, nextLook);
    const wait = next - performance.now();
    this.#unschedule();
    const look = () => {
      this.#unschedule();
      void this.#look();
    };
    if (wait <= 0) this.#immediate = setImmediate(look);
    else this.#timer = setTimeout(look, wait);
  }

  #unschedule(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#timer = undefined;
    this.#immediate = undefined;
  }

  async #look(): Promise<void> {
    this.#looking = true;
    const now = performance.now();
    const asked = [...this.#waiters].filter(({ nextLook }) => nextLook <= now).slice(0, waiters.askedAtOnce);
    const unannounced = new Set(asked.filter(({ nextLook }) => nextLook > 0));
    for (const waiter of asked) waiter.nextLook = now + this.#pause(now - waiter.since);
    try {
      const ids = [...new Set(asked.map(({ commandId }) => commandId))];
      const decided = ids.length === 0 ? [] : await decidedAmong(this.db, ids);
      this.#tell(asked, decided, unannounced);
    } catch (error) {
      this.log.warn({ err: error }, 'outcomes cannot be read; waiting callers are kept');
      for (const waiter of asked) waiter.nextLook = performance.now() + AFTER_ERROR;
    }
    this.#looking = false;
    this.#schedule();
  }

  #tell(asked: readonly Waiter[], decided: readonly Command[], unannounced: ReadonlySet<Waiter>): void {
    const byId = new Map(decided.map((command) => [command.id, command]));
    let missed = false;
    for (const waiter of asked) {
      const command = byId.get(waiter.commandId);
      if (command === undefined) continue;
      // Its announcement may have come while the row was being read.
      missed ||= this.#trusted && unannounced.has(waiter) && waiter.nextLook > 0;
      waiter.finish(command);
    }
    if (!missed) return;
    this.#distrust();
    // A connection that has gone silent is another one's turn.
    if (performance.now() >= this.#listenAfter) this.#stopListening();
  }
}

/** The holder of the token it was sent with: nobody's patience takes all the places. */
const senderOf = ({ caller }: Pick<Command, 'caller'>): string =>
  caller === null ? '' : `${caller.role}:${caller.id}`;
