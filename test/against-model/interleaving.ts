import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type fc from 'fast-check';
import type { Database } from '../../store/database';
import { beforeEachStatement, followsCommit, type Statement } from '../support/statements';

/** Somebody who does something beside others. */
type Actor = {
  readonly name: string;
  /** Statements that wait for their turn. */
  waiting: number;
  /** Statements that Postgres has yet to answer. */
  readonly sent: Set<Statement>;
  over: boolean;
};

/**
 * Runs several things at once on one database, one statement after the other in an order that fast-check's scheduler
 * chooses, `begin` and `commit` among them: an order can be told, repeated and made simpler. A statement that waits
 * for a lock is left waiting while others go on.
 */
export class Interleaving {
  private readonly current = new AsyncLocalStorage<Actor>();
  private scheduler: fc.Scheduler | null = null;
  private actors: Actor[] = [];
  /** The statements that were sent, in their order. */
  readonly order: string[] = [];

  /** @param blocked which of these server processes wait for a lock */
  constructor(
    db: Database,
    private readonly blocked: (processIDs: readonly number[]) => Promise<ReadonlySet<number>>,
  ) {
    beforeEachStatement(
      db,
      async (statement) => {
        const actor = this.current.getStore();
        // What follows a commit is waited for by nobody.
        if (actor === undefined || this.scheduler === null || followsCommit(statement)) return;
        const told = `${actor.name}: ${shortened(statement.text)}`;
        actor.waiting += 1;
        await this.scheduler.schedule(Promise.resolve(), told);
        actor.waiting -= 1;
        actor.sent.add(statement);
        this.order.push(told);
      },
      (statement) => {
        for (const { sent } of this.actors) sent.delete(statement);
      },
    );
  }

  async run<T>(
    scheduler: fc.Scheduler,
    things: readonly { readonly name: string; readonly run: () => Promise<T> }[],
  ): Promise<T[]> {
    this.scheduler = scheduler;
    this.order.length = 0;
    this.actors = things.map(({ name }) => ({ name, waiting: 0, sent: new Set(), over: false }));
    const running = things.map(({ run }, nth) => {
      const actor = this.actors[nth] as Actor;
      return this.current.run(actor, async () => {
        try {
          return await run();
        } finally {
          actor.over = true;
        }
      });
    });
    const all = Promise.allSettled(running);
    while (await this.somebodyWaits()) await scheduler.waitNext(1);
    this.scheduler = null;
    await all;
    return Promise.all(running);
  }

  /** Goes on until everybody is over, waits for his turn, or for a lock. @returns whether there is a turn to give */
  private async somebodyWaits(): Promise<boolean> {
    for (;;) {
      await nextTurn();
      const going = this.actors.filter(({ over, waiting }) => !over && waiting === 0);
      if (going.length === 0) return this.actors.some(({ over }) => !over);
      if (going.some(({ sent }) => sent.size === 0)) continue;
      const working = going.flatMap(({ sent }) => [...sent].map(({ processID }) => processID));
      const blocked = await this.blocked(working);
      const stuck = going.filter(({ sent }) => [...sent].every(({ processID }) => blocked.has(processID)));
      const waiting = this.actors.filter((actor) => !actor.over && actor.waiting > 0);
      if (stuck.length === going.length && waiting.length > 0) return true;
    }
  }
}

const shortened = (sql: string) => sql.replace(/\s+/g, ' ').trim().slice(0, 90);
