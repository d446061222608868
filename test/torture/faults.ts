import { setTimeout as sleep } from 'node:timers/promises';
import type { Client as PostgresClient } from 'pg';
import { messageOf } from '../../dev/errors';
import { until } from '../../dev/processes';
import { type Control, control, untouched } from './control';
import { describeFault, type Fault, type FaultKind, planFault } from './plan-faults';
import { type TortureStack, workers } from './stack';

/** A part that was taken away is in use again within this long, or something is wrong with it. */
const againWithinMs = 180_000;
/** Every fault ends by itself once it is told to; longer than a program takes to stop. */
const overWithinMs = 60_000;
/** Above what a Postgres of its own takes. */
const mostConnections = 400;

/** Carries out the plan of faults, several at once where it says so, and heals everything in the end. */
export class Faults {
  readonly done = new Map<FaultKind, number>();
  readonly schedule: { readonly at: number; readonly what: string }[] = [];
  readonly troubles: string[] = [];
  #stopping = new AbortController();
  readonly #under = new Set<Promise<void>>();
  readonly #controls = new Map<string, Control>();

  constructor(
    private readonly stack: TortureStack,
    private readonly seed: string,
    private readonly say: (line: string) => void,
    private readonly kinds: ReadonlySet<FaultKind>,
  ) {}

  /** Resolves once it is stopped and all that was broken is whole. */
  async run(): Promise<void> {
    const startedAt = Date.now();
    for (let index = 0; !this.#stopping.signal.aborted; index++) {
      const { afterMs, fault } = planFault(this.seed, index);
      await this.#pause(afterMs);
      if (this.#stopping.signal.aborted) break;
      if (!this.kinds.has(fault.kind)) continue;
      const at = Date.now() - startedAt;
      this.schedule.push({ at, what: describeFault(fault) });
      this.say(`fault ${index}: ${describeFault(fault)}`);
      this.done.set(fault.kind, (this.done.get(fault.kind) ?? 0) + 1);
      const under = this.#do(fault)
        .catch((error: unknown) => void this.troubles.push(`${describeFault(fault)}: ${messageOf(error)}`))
        .finally(() => this.#under.delete(under));
      this.#under.add(under);
    }
    const isOver = await until(() => this.#under.size === 0, overWithinMs, 50);
    if (!isOver) this.troubles.push(`${this.#under.size} faults do not come to an end`);
    await this.#heal();
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  async #do(fault: Fault): Promise<void> {
    switch (fault.kind) {
      case 'kill':
        await Promise.all(fault.parts.map((name) => this.stack.part(name).kill()));
        await this.#pause(fault.ms);
        for (const name of fault.parts) this.stack.part(name).keep();
        return;
      case 'freeze':
        for (const name of fault.parts) this.stack.part(name).freeze();
        await this.#pause(fault.ms);
        for (const name of fault.parts) this.stack.part(name).thaw();
        return;
      case 'restart':
        for (const name of fault.parts) await this.stack.part(name).end();
        await this.#pause(fault.ms);
        for (const name of fault.parts) this.stack.part(name).keep();
        return;
      case 'crash-backend':
        this.stack.part('postgres').killAChild(fault.which);
        return;
      case 'link':
        for (const name of fault.links) this.stack.link(name).spoil(fault.mode, fault.delayMs);
        await this.#pause(fault.ms);
        for (const name of fault.links) this.stack.link(name).heal(fault.breaks);
        return;
      case 'clock':
        this.#control(fault.worker, { clockOffset: fault.offset });
        await this.#pause(fault.ms);
        this.#control(fault.worker, { clockOffset: 0 });
        return;
      case 'rail':
        for (const worker of workers) this.#control(worker, { railIsAway: true });
        await this.#pause(fault.ms);
        for (const worker of workers) this.#control(worker, { railIsAway: false });
        return;
      case 'locks':
        return this.#holdLocks(fault.contracts, fault.ms);
      case 'connections':
        return this.#holdConnections(fault.ms);
    }
  }

  #control(worker: string, change: Partial<Control>): void {
    const next = { ...(this.#controls.get(worker) ?? untouched), ...change };
    this.#controls.set(worker, next);
    control(this.stack.folder, worker, next);
  }

  /** As a report that somebody runs by hand, or a transaction whose process hangs. */
  async #holdLocks(contracts: number, ms: number): Promise<void> {
    const client = await this.stack.connect().catch(() => null);
    if (client === null) return;
    try {
      await client.query('begin');
      const sql =
        'select from contracts where state <> $1 order by random() limit $2 for no key update skip locked';
      await client.query(sql, ['ended', contracts]);
      await this.#pause(ms);
      await client.query('rollback');
    } catch {
      // Postgres was killed meanwhile, which gave them back.
    } finally {
      release(client);
    }
  }

  async #holdConnections(ms: number): Promise<void> {
    const held: PostgresClient[] = [];
    try {
      while (held.length < mostConnections) held.push(await this.stack.connect());
    } catch {
      // There are no more, which is what was wanted.
    }
    await this.#pause(ms);
    for (const client of held) release(client);
  }

  /** Whatever the last faults have left is put right, and every part runs. */
  async #heal(): Promise<void> {
    for (const link of this.stack.links.values()) link.heal(true);
    for (const worker of workers) this.#control(worker, untouched);
    for (const part of this.stack.parts.values()) {
      part.thaw();
      part.keep();
    }
    for (const part of this.stack.parts.values()) {
      if (!(await part.untilUp(againWithinMs))) this.troubles.push(`${part.name} does not run again`);
    }
  }
}

/** Nobody waits for a server that may be gone to say goodbye. */
function release(client: PostgresClient): void {
  void client.end().catch(() => undefined);
}
