import { Client } from 'pg';

/** What was asked of Postgres: how many statements, and how often somebody had to wait for an answer. */
export type Traffic = { readonly statements: number; readonly roundTrips: number };

type Query = (this: Client, config: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * Counts what the connections of each application ask. Statements that are sent before the answer to the one before
 * has come are one round trip together.
 */
export class SqlTraffic {
  readonly #counts = new Map<string, { statements: number; roundTrips: number }>();
  readonly #underWay = new WeakMap<Client, number>();
  readonly #original = Client.prototype.query as unknown as Query;

  start(): void {
    const counting = this;
    const { query } = Client.prototype as unknown as { query: Query };
    Client.prototype.query = function counted(this: Client, config: unknown, values: unknown, then: unknown) {
      const callback = typeof values === 'function' ? values : then;
      if (typeof callback !== 'function') return query.call(this, config, values, then);
      const ended = counting.#sent(this, textOf(config));
      const tell = (...answer: unknown[]) => {
        ended();
        callback(...answer);
      };
      return typeof values === 'function'
        ? query.call(this, config, tell)
        : query.call(this, config, values, tell);
    } as never;
  }

  stop(): void {
    Client.prototype.query = this.#original as never;
  }

  /** What an application has asked since this was asked last. */
  take(application: string): Traffic {
    const count = this.#counts.get(application) ?? { statements: 0, roundTrips: 0 };
    this.#counts.delete(application);
    return count;
  }

  #sent(client: Client, text: string): () => void {
    const underWay = this.#underWay.get(client) ?? 0;
    this.#underWay.set(client, underWay + 1);
    if (!isIncidental(text)) {
      const name = applicationOf(client);
      const count = this.#counts.get(name) ?? { statements: 0, roundTrips: 0 };
      count.statements += 1;
      if (underWay === 0) count.roundTrips += 1;
      this.#counts.set(name, count);
    }
    return () => this.#underWay.set(client, (this.#underWay.get(client) ?? 1) - 1);
  }
}

const applicationOf = (client: Client): string =>
  (client as unknown as { connectionParameters: { application_name?: string } }).connectionParameters
    .application_name ?? '';

const textOf = (config: unknown): string =>
  typeof config === 'string' ? config : String((config as { text?: unknown }).text ?? '');

/** What comes with a new connection, and the looks at outcomes that come by the clock. */
const isIncidental = (text: string): boolean =>
  /^select version\(\)|^listen |^unlisten /.test(text) || /from commands where id = any/.test(text);
