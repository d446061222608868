import { setTimeout as delay } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { Client } from 'pg';

export type Migration = Knex.Migration & {
  /** The tables, of those that were there before, that it locks against writers. */
  readonly locks: readonly string[];
  /** False: its statements are no transaction, and lock nothing against writers. */
  readonly config?: { readonly transaction: boolean };
};

export type MigrateOptions = {
  /** Told what is waited for, one line at a time. */
  readonly say?: (line: string) => void;
  /** Milliseconds within which a migration has to get its locks, however often it has to try. */
  readonly patienceMs?: number;
  /** Other migrations than ours: for tests. */
  readonly migrations?: Readonly<Record<string, Migration>>;
};

/**
 * Milliseconds that a migration waits for all its locks together. Whoever comes after it waits behind it, so this is
 * what it costs the programs at work, whose statements are given up after 8 s. It is also less than the second after
 * which Postgres looks for deadlocks: a writer that holds what we want, and waits for what we have, gets it.
 */
const LOCK_WAIT_MS = 800;
/** Between two tries: writers catch up with what has waited meanwhile. */
const PAUSE_MS = { first: 250, most: 5_000 };
const PATIENCE_MS = 300_000;
/**
 * Milliseconds that a migration's transaction may take. It may hold locks all that time: with the wait above, still
 * shorter than what the programs' statements are given.
 */
const TRANSACTION_MS = 5_000;
/** Those before were there before this bound; their updates of whole tables take as long as the tables are. */
const FIRST_BOUNDED = '0010';

/** Any number, the same in every version. */
const MIGRATING = 20_261_125;
const LOOK_MS = 50;
const lockTrouble = ['55P03', '40P01'];

/** Applies migrations one by one, beside whoever works on the database. */
export class Migrator {
  /** Says that we migrate, by a lock that ends with it, and looks who is in the way. */
  readonly #keeper: Client;
  readonly #db: Knex;
  readonly #source: Knex.MigrationSource<string>;
  readonly #say: (line: string) => void;
  readonly #patienceMs: number;

  constructor(
    databaseUrl: string,
    private readonly migrations: Readonly<Record<string, Migration>>,
    { say = ignore, patienceMs = PATIENCE_MS }: MigrateOptions = {},
  ) {
    const connection = { connectionString: databaseUrl, application_name: 'milestone-escrow-migrate' };
    this.#keeper = new Client(connection);
    // Should it end, the next look fails, and with it the migration.
    this.#keeper.on('error', ignore);
    const log = { warn: ignore, error: ignore, debug: ignore, deprecate: ignore };
    // One connection, so that what is set holds for all that follows.
    this.#db = knex({ client: 'pg', connection, pool: { min: 0, max: 1 }, log });
    this.#source = sourceOf(migrations);
    this.#say = say;
    this.#patienceMs = patienceMs;
  }

  /** Until `close`, nobody else migrates this database. */
  async begin(): Promise<void> {
    await this.#keeper.connect();
    for (let said = false; ; said = true) {
      const { rows } = await this.#keeper.query('select pg_try_advisory_lock($1) as had', [MIGRATING]);
      if (rows[0]?.had) break;
      if (!said) this.#say('Somebody else migrates this database: waiting for the end of that');
      // Not by waiting in Postgres: `create index concurrently` would wait for that statement in turn.
      await delay(LOOK_MS);
    }
    await this.#freeLockLeftBehind();
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    await this.#keeper.end().catch(ignore);
  }

  /** @returns the names of what is to be applied, in order */
  async pending(): Promise<string[]> {
    const config = { migrationSource: this.#source, disableMigrationsListValidation: true };
    const [completed] = (await this.#db.migrate.list(config)) as [{ name: string }[], unknown];
    const applied = new Set(completed.map(({ name }) => name));
    const names = Object.keys(this.migrations).sort();
    const unknown = [...applied].filter((name) => !(name in this.migrations));
    const misplaced = unknown.find((name) => name < (names.at(-1) ?? ''));
    if (misplaced !== undefined) {
      throw new Error(`the database has a migration ${misplaced}, which is not one of this version's`);
    }
    if (unknown.length > 0)
      this.#say(`The schema is ahead of this version (${unknown.join(', ')}): it stays`);
    return names.filter((name) => !applied.has(name));
  }

  async apply(name: string): Promise<void> {
    const config = { migrationSource: this.#source, disableMigrationsListValidation: true, name };
    const { config: own, locks } = this.migrations[name] as Migration;
    const inTransaction = own?.transaction !== false;
    // What goes without a transaction holds no lock that keeps a writer waiting, and may take as long as it takes.
    const lockMs = inTransaction ? Math.floor(LOCK_WAIT_MS / Math.max(1, locks.length)) : 0;
    const transactionMs = inTransaction && name >= FIRST_BOUNDED ? TRANSACTION_MS : 0;
    const beforeAll = async (trx: Knex) => {
      if (inTransaction && locks.length > 0) await trx.raw(`lock table ${locks.join(', ')}`);
    };
    await this.#patiently(name, async () => {
      await this.#setBounds(lockMs, transactionMs);
      const startedAt = performance.now();
      try {
        await this.#db.migrate.up({ ...config, beforeAll });
      } catch (error) {
        if (transactionMs === 0 || performance.now() - startedAt < transactionMs) throw error;
        throw new Error(`${name} held locks for ${transactionMs / 1000} s, and was undone`, { cause: error });
      }
    });
  }

  /** Runs a statement of our own under the same bounds. */
  async run(what: string, sql: string): Promise<void> {
    await this.#patiently(what, async () => {
      await this.#setBounds(LOCK_WAIT_MS, 0);
      await this.#db.raw(sql);
    });
  }

  /**
   * Tries until every lock was to be had at once, and meanwhile lets those go first who work.
   * @throws what the attempt throws for another reason, and that somebody has been in the way for too long
   */
  async #patiently(what: string, attempt: () => Promise<unknown>): Promise<void> {
    const until = performance.now() + this.#patienceMs;
    for (let pause = PAUSE_MS.first; ; pause = Math.min(pause * 2, PAUSE_MS.most)) {
      const look = await this.#lookWhoIsInTheWay();
      try {
        await attempt();
        return;
      } catch (error) {
        if (!lockTrouble.includes((error as { code?: string }).code ?? '')) throw error;
        const waiting = `${what} waits for a lock of ${look.seen()}`;
        if (performance.now() > until)
          throw new Error(`${waiting}. It was undone; end that, and migrate again`);
        this.#say(`${waiting}: trying again in ${pause} ms`);
        await delay(pause);
      } finally {
        await look.stop();
      }
    }
  }

  async #setBounds(lockMs: number, transactionMs: number): Promise<void> {
    await this.#db.raw(
      `select set_config('lock_timeout', ?, false), set_config('statement_timeout', ?, false)`,
      [String(lockMs), String(transactionMs)],
    );
    // Of Postgres 17 and newer: for the statements of a transaction together.
    await this.#db.raw(
      `select set_config(name, ?, false) from pg_settings where name = 'transaction_timeout'`,
      [String(transactionMs)],
    );
  }

  /** Asks over and over whom our connection waits for, and keeps the last answer. */
  async #lookWhoIsInTheWay(): Promise<{ seen(): string; stop(): Promise<void> }> {
    const { rows } = await this.#db.raw('select pg_backend_pid() as pid');
    const stopped = new AbortController();
    let seen = 'somebody';
    const looking = (async () => {
      while (!stopped.signal.aborted) {
        const blockers = await this.#keeper.query<{ who: string }>(
          `select format('process %s (%s)', a.pid, coalesce(nullif(a.application_name, ''), a.usename)) as who
             from unnest(pg_blocking_pids($1)) as b (pid) join pg_stat_activity a on a.pid = b.pid`,
          [rows[0].pid],
        );
        if (blockers.rows.length > 0) seen = blockers.rows.map(({ who }) => who).join(', ');
        await delay(LOOK_MS, undefined, { signal: stopped.signal }).catch(ignore);
      }
    })();
    looking.catch(ignore);
    return {
      seen: () => seen,
      stop: async () => {
        stopped.abort();
        await looking;
      },
    };
  }

  /**
   * knex marks in a row that somebody migrates. Where that was committed, by a migration without a transaction, and
   * its process was killed, the mark would stay for ever; nobody else migrates now, so it is such a one.
   */
  async #freeLockLeftBehind(): Promise<void> {
    const config = { migrationSource: this.#source };
    const { rows } = await this.#keeper.query(
      `select to_regclass('knex_migrations_lock') is not null as there`,
    );
    if (!rows[0].there) return;
    const left = await this.#keeper.query('select from knex_migrations_lock where is_locked = 1');
    if (left.rowCount !== 0) await this.#db.migrate.forceFreeMigrationsLock(config);
  }
}

/** Named without an extension, so that source and compiled output count as the same migrations. */
function sourceOf(migrations: Readonly<Record<string, Migration>>): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => Object.keys(migrations).sort(),
    getMigrationName: (name) => name,
    getMigration: async (name) => {
      const migration = migrations[name];
      if (migration === undefined) throw new Error(`no migration named ${name}`);
      return migration;
    },
  };
}

const ignore = () => undefined;
