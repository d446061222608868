import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { StackError } from '../dev/errors';
import { makeToken } from '../dev/token';
import { forEach } from './measure';
import { post } from './post';

/** A milestone as the benchmark knows it. */
export interface Job {
  readonly contractId: string;
  readonly milestoneId: string;
  readonly freelancerId: string;
}

/** How far a milestone has come. */
export type Step = 'planned' | 'funded' | 'inReview';

/** How many a second came through each step on the way to a review. */
export interface OpeningRates {
  readonly contractsAndMilestones: number;
  readonly fundings: number;
  readonly submissions: number;
  /** Milestones a second through all of it. */
  readonly all: number;
}

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the names of their fields
  readonly body: any;
}

const TOKEN_SECONDS = 86_400;
const AMOUNT = 150_000;

/**
 * The service as its users call it: over HTTP, with tokens and idempotency keys. Every milestone has a contract and
 * a freelancer of its own, so none waits for another's lock or account.
 */
export class Service {
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly apiUrl: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Opens, funds and submits milestones, one step after the other for all of them. */
  async openInReview(count: number, inFlight: number): Promise<{ jobs: Job[]; rates: OpeningRates }> {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const ids = numbers.map(() => `freelancer-${randomUUID()}`);
    await Promise.all(ids.map((id) => this.#token('freelancer', id)));
    const jobs: Job[] = [];
    const startedAt = performance.now();
    const contractsAndMilestones = await rateOf(count, () =>
      forEach(ids, inFlight, async (freelancerId) => {
        jobs.push(await this.#plan(freelancerId));
      }),
    );
    const fundings = await rateOf(count, () => forEach(jobs, inFlight, (job) => this.#fund(job)));
    const submissions = await rateOf(count, () => forEach(jobs, inFlight, (job) => this.#submit(job)));
    const all = (count * 1_000) / (performance.now() - startedAt);
    return { jobs, rates: { contractsAndMilestones, fundings, submissions, all } };
  }

  /** Brings milestones, each of a contract of its own, as far as this. */
  async open(count: number, inFlight: number, upTo: Step): Promise<Job[]> {
    const jobs: Job[] = [];
    await forEach(Array.from({ length: count }), inFlight, async () => {
      const job = await this.#plan(`freelancer-${randomUUID()}`);
      if (upTo !== 'planned') await this.#fund(job);
      if (upTo === 'inReview') await this.#submit(job);
      jobs.push(job);
    });
    return jobs;
  }

  /** Has something done to a milestone; resolves when it is applied. */
  async perform({ milestoneId, freelancerId }: Job, role: string, path: string, body: object): Promise<void> {
    const sub = role === 'freelancer' ? freelancerId : role;
    await this.#act(role, sub, `/v1/milestones/${milestoneId}/${path}`, body);
  }

  /** Approves a milestone in full; resolves when it is paid. */
  async approve({ milestoneId }: Job): Promise<void> {
    const { body } = await this.#act('client', 'client', `/v1/milestones/${milestoneId}/approve`, {});
    if (body.result.state !== 'paid')
      throw new StackError(`${milestoneId} is ${body.result.state}, not paid, after its approval`);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #plan(freelancerId: string): Promise<Job> {
    const terms = { title: 'Benchmark', clientId: 'client', freelancerId, currency: 'USD' };
    const contract = await this.#post('platform', 'platform', '/v1/contracts', terms);
    const path = `/v1/contracts/${contract.body.id}/milestones`;
    const milestone = await this.#post('client', 'client', path, { title: 'A milestone', amount: AMOUNT });
    return { contractId: contract.body.id, milestoneId: milestone.body.id, freelancerId };
  }

  async #fund({ milestoneId }: Job): Promise<void> {
    await this.#act('client', 'client', `/v1/milestones/${milestoneId}/fund`, {});
  }

  async #submit({ milestoneId, freelancerId }: Job): Promise<void> {
    await this.#act('freelancer', freelancerId, `/v1/milestones/${milestoneId}/submit`, { message: 'Done' });
  }

  /** An act that is applied by the time it is answered; everything else ends the run. */
  async #act(role: string, sub: string, path: string, body: object): Promise<Answer> {
    const answer = await this.#post(role, sub, path, body);
    if (answer.status === 200 && answer.body.state === 'applied') return answer;
    throw new StackError(`POST ${path} was not applied within 30 s: ${JSON.stringify(answer.body)}`);
  }

  async #post(role: string, sub: string, path: string, body: object): Promise<Answer> {
    const token = await this.#token(role, sub);
    const answer = await this.#send(path, token, Buffer.from(JSON.stringify(body)));
    if (answer.status >= 400)
      throw new StackError(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  async #send(path: string, token: string, body: Buffer): Promise<Answer> {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'Idempotency-Key': randomUUID(),
      Prefer: 'wait=30',
    };
    const { status, text } = await post(`${this.apiUrl}${path}`, this.#agent, { headers, body });
    return { status, body: JSON.parse(text) };
  }

  #token(role: string, sub: string): Promise<string> {
    const name = `${role} ${sub}`;
    const token = this.#tokens.get(name) ?? makeToken({ role, sub, ttlSeconds: TOKEN_SECONDS }, this.env);
    this.#tokens.set(name, token);
    return token;
  }
}

async function rateOf(count: number, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - startedAt);
}
