import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../dev/processes';
import type { Role } from '../../domain/actor';
import type { TestResponse } from '../support/api';
import type { Stack } from '../support/stack';

/** Who does something: the parties of a scene's one contract, and ops. */
export type Who = 'platform' | 'client' | 'freelancer' | 'ops';

/** A request of one of them, whatever becomes of it. */
export type Asked = { readonly who: Who; readonly path: string; readonly body?: object };

/** Milliseconds between two tries of a client that got no answer. */
const BETWEEN_TRIES = 100;
/** Milliseconds after which he gives up. */
const PATIENCE = 240_000;

/**
 * One act and everything it needs: a platform, a client and a freelancer of its own, so that no lock of one scene is
 * waited for in another, and one contract.
 */
export class Scene {
  contract = '';
  /** Paths, in the contract's order. */
  readonly milestones: string[] = [];
  request = '';
  clock = '';

  readonly name = randomUUID().slice(0, 8);

  /** @param receiver the platform's endpoint for webhooks, if it has one */
  constructor(
    private readonly stack: Stack,
    private readonly receiver?: string,
  ) {}

  get contractId(): string {
    return this.contract.split('/').at(-1) ?? '';
  }

  /** Whether the platform has an endpoint that is told everything. */
  get announces(): boolean {
    return this.receiver !== undefined;
  }

  get platformId(): string {
    return `acme-${this.name}`;
  }

  /** The milestone that the act is about: the last one. */
  get milestone(): string {
    return this.milestones.at(-1) ?? '';
  }

  #as(who: Who) {
    const people: Record<Who, [Role, string]> = {
      platform: ['platform', this.platformId],
      client: ['client', `alice-${this.name}`],
      freelancer: ['freelancer', `bob-${this.name}`],
      ops: ['ops', 'olga'],
    };
    return this.stack.as(...people[who]);
  }

  /** Sends a request once. @returns null where there was no answer */
  sends({ who, path, body }: Asked, key: string, waits = true): Promise<TestResponse | null> {
    return this.#as(who)
      .post(path, body ?? {}, waits ? { key, prefer: 'wait=30' } : { key })
      .catch(() => null);
  }

  /**
   * As a client does it: the same request under the same key, until there is an outcome.
   * @param waits for it from the start; otherwise only once the act was taken
   */
  async insists(asked: Asked, key: string = randomUUID(), waits = true): Promise<TestResponse> {
    let taken = false;
    for (const began = Date.now(); Date.now() - began < PATIENCE; ) {
      const answer = await this.sends(asked, key, waits || taken);
      if (answer !== null && ![202, 429, 503].includes(answer.status)) return answer;
      taken ||= answer?.status === 202;
      await pause(BETWEEN_TRIES);
    }
    throw new Error(`${asked.who} ${asked.path}: no outcome after ${PATIENCE / 1000} s`);
  }

  async does(who: Who, path: string, body: object = {}): Promise<TestResponse['body']> {
    const { status, body: answer } = await this.insists({ who, path, body });
    if (status >= 300) throw new Error(`${who} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  async opens(policy: object = {}, onClock = false): Promise<void> {
    if (this.receiver !== undefined)
      await this.does('platform', '/v1/webhook-endpoints', { url: this.receiver });
    if (onClock) this.clock = `/v1/test-clocks/${(await this.does('platform', '/v1/test-clocks')).id}`;
    const terms = { title: 'A new website', currency: 'USD', policy: { reminders: [], ...policy } };
    const people = { clientId: `alice-${this.name}`, freelancerId: `bob-${this.name}` };
    const clock = onClock ? { testClockId: this.clock.split('/').at(-1) } : {};
    const { id } = await this.does('platform', '/v1/contracts', { ...terms, ...people, ...clock });
    this.contract = `/v1/contracts/${id}`;
  }

  async plans(amount: number): Promise<void> {
    const title = `Part ${this.milestones.length + 1}`;
    const { id } = await this.does('client', `${this.contract}/milestones`, { title, amount });
    this.milestones.push(`/v1/milestones/${id}`);
  }

  async funds(amount = 1500): Promise<void> {
    await this.plans(amount);
    await this.does('client', `${this.milestone}/fund`);
  }

  async submits(): Promise<void> {
    await this.does('freelancer', `${this.milestone}/submit`, { message: 'Here it is' });
  }

  async reviews(amount = 1500): Promise<void> {
    await this.funds(amount);
    await this.submits();
  }

  /** A milestone of $15.00 is paid with $9.00, and $6.00 is held over. */
  async holdsOver(): Promise<void> {
    await this.reviews();
    await this.does('client', `${this.milestone}/approve`, { amount: 900 });
  }

  /** The client asks for a milestone's escrow or, where none is named, for what is held over. */
  async asksBack(milestone?: string): Promise<void> {
    const about = milestone === undefined ? {} : { milestoneId: milestone.split('/').at(-1) };
    const body = { ...about, reason: 'No longer needed' };
    const { id } = await this.does('client', `${this.contract}/refund-requests`, body);
    this.request = `/v1/refund-requests/${id}`;
  }

  /** Waits until nothing of what has happened so far is still on its way to the platform's endpoint. */
  async delivered(): Promise<void> {
    if (this.receiver === undefined) return;
    const isDelivered = async () => (await this.#undelivered()) === 0;
    if (await until(isDelivered, PATIENCE, BETWEEN_TRIES)) return;
    throw new Error(`the webhooks of ${this.contract} are not delivered after ${PATIENCE / 1000} s`);
  }

  async #undelivered(): Promise<number> {
    const sql = `select count(*) from events e
      where e.contract_id = ? and not exists (
        select from webhook_deliveries d where d.event_id = e.id and d.state = 'delivered')`;
    const { rows } = await this.stack.db.raw(sql, [this.contractId]);
    return Number(rows[0].count);
  }
}
