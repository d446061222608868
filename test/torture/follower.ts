import { setTimeout as sleep } from 'node:timers/promises';

/** @returns null where nothing can be read now */
// biome-ignore lint/suspicious/noExplicitAny: what the API answers
type Reads = (path: string) => Promise<any>;

const everyMs = 700;

/**
 * The platform's own reader of the feed, who reads on through all that happens and keeps one number only, as
 * docs/events.md tells him to. Every event has to come to him once, each contract's in order.
 */
export class Follower {
  readonly faults: string[] = [];
  readonly seen = new Set<number>();
  readonly #last = new Map<string, number>();
  #after = 0;
  #stopping = false;
  #reading: Promise<void> | undefined;

  constructor(private readonly read: Reads) {}

  start(): void {
    this.#reading = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#reading;
  }

  async #follow(): Promise<void> {
    while (!this.#stopping) {
      const more = await this.readOn().catch(() => false);
      if (!more) await sleep(everyMs);
    }
  }

  /** Reads a page. @returns whether there is more */
  async readOn(): Promise<boolean> {
    const page = await this.read(`/v1/events?limit=100&after=${this.#after}`);
    if (page === null) return false;
    for (const { id, contractId, sequence } of page.data) {
      const last = this.#last.get(contractId) ?? 0;
      if (this.seen.has(Number(id))) this.faults.push(`event ${id} came a second time`);
      if (sequence !== last + 1)
        this.faults.push(`event ${id}, number ${sequence} of ${contractId}, came after its number ${last}`);
      this.#last.set(contractId, sequence);
      this.seen.add(Number(id));
    }
    this.#after = Number(page.after ?? this.#after);
    return page.hasMore === true;
  }

  /** What of these events has not come. */
  missing(ids: readonly number[]): readonly number[] {
    return ids.filter((id) => !this.seen.has(Number(id)));
  }
}
