import type { Role } from '../../domain/actor';
import type { Database } from '../../store/database';
import { statement, trialBalance } from '../../store/ledger';
import { type RequestOptions, startApi, type TestApi, type TestResponse } from '../support/api';
import { until, World, type WorldOptions } from '../support/world';
import { expectStatementToAddUp } from './statements';

/**
 * The whole service, as its users meet it: HTTP, the real API, Temporal, a worker and Postgres. Contracts, milestones and refund requests go by their paths, such as `/v1/milestones/ms_...`.
 */
export class Stack {
  private running: { readonly world: World; readonly api: TestApi } | null = null;
  private readonly jobs = new Set<string>();
  /** What the server's time is ahead of this process's, in milliseconds: it grows where time is skipped. */
  private ahead = 0;

  readonly alice = new Person(this, 'client', 'alice');
  readonly bob = new Person(this, 'freelancer', 'bob');
  readonly acme = new Person(this, 'platform', 'acme');
  readonly olga = new Person(this, 'ops', 'olga');

  get world(): World {
    return this.parts.world;
  }

  get api(): TestApi {
    return this.parts.api;
  }

  private get parts() {
    if (this.running === null) throw new Error('the stack does not run: it starts before the first test');
    return this.running;
  }

  /** The present of the API and, to within what a call takes, of Temporal. */
  readonly now = (): number => Date.now() + this.ahead;

  /** @param apiDb the API's own connections to the database at this URL; absent, it shares the worker's */
  async start(options: WorldOptions, apiDb?: (url: string) => Database): Promise<void> {
    const world = await World.start(options);
    const db = apiDb?.(world.databaseUrl) ?? world.db;
    const api = await startApi({ db, gateway: world.gateway, now: this.now });
    this.running = { world, api };
    await this.setClock();
  }

  /** @param close closes connections of the test's own, once the API no longer needs them */
  async stop(close: () => Promise<unknown> = async () => undefined): Promise<void> {
    await this.running?.api.stop();
    await close();
    await this.running?.world.stop();
  }

  /** Another API in the place of this one, on the same Postgres and Temporal. */
  async restartApi(): Promise<void> {
    const { world, api } = this.parts;
    await api.stop();
    this.running = { world, api: await startApi({ db: world.db, gateway: world.gateway, now: this.now }) };
  }

  /** The server is asked first, so that the API is never ahead of it. */
  private async setClock(): Promise<void> {
    const server = await this.world.now();
    this.ahead = server - Date.now();
  }

  /** Lets time pass, on a skipping server: 14 days in the time that the timers on the way take. */
  async passes(duration: number): Promise<void> {
    await this.world.env.sleep(duration);
    await this.setClock();
  }

  /** Lets time pass until an instant, and a duration more. */
  async passesUntil(instant: string, more = 0): Promise<void> {
    await this.passes(Math.max(0, Date.parse(instant) + more - (await this.world.now())));
  }

  as(role: Role, name: string, onBehalfOf?: string): Person {
    return new Person(this, role, name, onBehalfOf);
  }

  /** A contract of alice and bob, opened by acme. */
  async job(terms: object = {}): Promise<string> {
    const asked = {
      title: 'A new website',
      clientId: 'alice',
      freelancerId: 'bob',
      currency: 'USD',
      ...terms,
    };
    const job = await this.acme.opens('/v1/contracts', asked);
    this.jobs.add(job);
    return job;
  }

  planned(job: string, amount = 1500, title = 'Logo design'): Promise<string> {
    return this.alice.opens(`${job}/milestones`, { title, amount });
  }

  async funded(job: string, amount = 1500): Promise<string> {
    const milestone = await this.planned(job, amount);
    await this.alice.does(`${milestone}/fund`);
    return milestone;
  }

  async inReview(job: string, amount = 1500): Promise<string> {
    const milestone = await this.funded(job, amount);
    await this.bob.does(`${milestone}/submit`, { message: 'Here it is' });
    return milestone;
  }

  async changesRequested(job: string, amount = 1500): Promise<string> {
    const milestone = await this.inReview(job, amount);
    await this.alice.does(`${milestone}/request-changes`, { message: 'Bluer, please' });
    return milestone;
  }

  async onHold(job: string, amount = 1500): Promise<string> {
    const milestone = await this.funded(job, amount);
    await this.olga.does(`${milestone}/hold`, { reason: 'A dispute' });
    return milestone;
  }

  /** A milestone that is paid, and so much less than its amount that this is held over. */
  async holdingOver(job: string, rest: number): Promise<string> {
    const milestone = await this.inReview(job, rest + 900);
    await this.alice.does(`${milestone}/approve`, { amount: 900 });
    return milestone;
  }

  /** What ops see there. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
  async see(path: string): Promise<any> {
    return this.olga.sees(path);
  }

  async money(job: string) {
    return (await this.see(job)).money;
  }

  /** The events of a milestone of this type, oldest first. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async events(milestone: string, type: string): Promise<any[]> {
    const { data } = await this.see(`${milestone}/events?limit=100`);
    return data.filter((event: { type: string }) => event.type === type);
  }

  /** Waits until what is seen there is as it should be. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  until(path: string, asItShouldBe: (seen: any) => boolean): Promise<any> {
    return until(async () => {
      const seen = await this.see(path);
      return asItShouldBe(seen) ? seen : null;
    }, `${path} to get there`);
  }

  /** Waits until a contract or a milestone has this state. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  reaches(path: string, state: string): Promise<any> {
    return this.until(path, (seen) => seen.state === state);
  }

  /** Waits until a contract has a refund request that is as it should be. */
  async request(job: string, asItShouldBe: (request: Json) => boolean = () => true): Promise<string> {
    const { refundRequests } = await this.until(job, (seen) => seen.refundRequests.some(asItShouldBe));
    return `/v1/refund-requests/${refundRequests.find(asItShouldBe).id}`;
  }

  /** R24, R25, R26 for every contract that was opened since the last audit, and that its statement adds up. */
  async audit(): Promise<void> {
    const jobs = await Promise.all([...this.jobs].map((job) => this.see(job)));
    for (const job of this.jobs) await this.auditStatement(job);
    this.jobs.clear();
    for (const { money, milestones } of jobs) {
      const { charged, bonus, inEscrow, heldOver, onHold, paid, fees, refunded } = money;
      expect(inEscrow + heldOver + onHold + paid + fees + refunded).toBe(charged + bonus);
      for (const amount of Object.values(money)) expect(amount).toBeGreaterThanOrEqual(0);
      for (const milestone of milestones) {
        if (holdsNothing.includes(milestone.state)) expect(milestone.inEscrow).toBe(0);
      }
    }
    const balances = await trialBalance(this.world.db);
    expect(balances.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
  }

  /** R27: every journal stands in it, once. */
  private async auditStatement(job: string): Promise<void> {
    const journals = await statement(this.world.db, idOf(job), { limit: 1000 });
    const lines = await expectStatementToAddUp(this.olga, job);
    const told = lines.flatMap(({ journalId }) => journalId ?? []);
    expect(told).toEqual([...new Set(told)]);
    for (const { id } of journals) expect(told).toContain(id);
  }
}

type Json = Readonly<Record<string, unknown>>;

const holdsNothing = ['planned', 'paid', 'refunded', 'resolved'];

/** Long enough for any outcome on a busy machine. */
const PATIENCE = 'wait=30';

/** Somebody who calls the API with a token of his own. */
export class Person {
  constructor(
    private readonly stack: Stack,
    private readonly role: Role,
    readonly name: string,
    private readonly onBehalfOf?: string,
  ) {}

  private get caller() {
    return this.stack.api.as(this.role, this.name, this.onBehalfOf);
  }

  get(path: string): Promise<TestResponse> {
    return this.caller.get(path);
  }

  /** Sends a request and takes the answer as it comes, without waiting for an outcome. */
  sends(path: string, body: object = {}, options: RequestOptions = {}): Promise<TestResponse> {
    return this.caller.post(path, body, options);
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
  async sees(path: string): Promise<any> {
    const answer = await this.get(path);
    if (answer.status !== 200) throw unexpected('GET', path, answer);
    return answer.body;
  }

  /** Has something done. @returns its result */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async does(path: string, body: object = {}): Promise<any> {
    const answer = await this.sends(path, body, { prefer: PATIENCE });
    if (answer.status !== 200 || answer.body.state !== 'applied') throw unexpected('POST', path, answer);
    return answer.body.result;
  }

  /** Opens a contract, a milestone or a refund request. @returns its path */
  async opens(path: string, body: object = {}): Promise<string> {
    const answer = await this.sends(path, body, { prefer: PATIENCE });
    if (answer.status !== 201) throw unexpected('POST', path, answer);
    return String(answer.headers.get('location'));
  }

  /** Is refused something. @returns the problem document */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async isRefused(path: string, body: object = {}): Promise<any> {
    const answer = await this.sends(path, body, { prefer: PATIENCE });
    if (answer.status < 400) throw unexpected('POST', path, answer);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return answer.body;
  }
}

const unexpected = (method: string, path: string, { status, body }: TestResponse) =>
  new Error(`${method} ${path} was answered ${status}: ${JSON.stringify(body)}`);

export const idOf = (path: string): string => String(path.split('/').at(-1));

/** A stack for one test file: started before its tests, audited after each, stopped after them all. */
export function runningStack(options: WorldOptions = {}): Stack {
  const stack = new Stack();
  beforeAll(() => stack.start(options));
  afterEach(() => stack.audit());
  afterAll(() => stack.stop());
  return stack;
}
