import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, fetch } from 'undici';
import type { Role } from '../../domain/actor';
import { type History, isFinal, type People, type Told, type Try } from './history';
import type { ContractPlan, PlannedAct, Send, Step } from './plan';
import { planContract } from './plan';
import { Random } from './random';
import { requestOf, type Seen } from './requests';
import { apis, type TortureStack } from './stack';

type Json = Record<string, unknown>;

/** How long a request is tried before its sender gives up for good, in milliseconds. */
const patienceMs = 60_000;
const decidedWithinMs = 45_000;
/** Above the longest that a request waits for an outcome. */
const answersWithinMs = 12_000;

export type Doings = { acts: number; tries: number; retries: number; decided: number; skipped: number };

/** Many clients at once: each does one contract of the plan after the other. */
export class Clients {
  readonly doings: Doings = { acts: 0, tries: 0, retries: 0, decided: 0, skipped: 0 };
  #next = 0;
  #stopping = false;
  readonly #agents = new Map(apis.map((api) => [api, new Agent({ connections: 256 })]));
  readonly #loose = new Set<Promise<unknown>>();

  constructor(
    private readonly stack: TortureStack,
    private readonly history: History,
    private readonly seed: string,
    /** How many contracts at most, in all. */
    private readonly most: number,
  ) {}

  /** Resolves once each has come to the end of what he had begun when he was told to stop. */
  async run(lanes: number): Promise<void> {
    await Promise.all(Array.from({ length: lanes }, () => this.#lane()));
    await Promise.allSettled([...this.#loose]);
  }

  stop(): void {
    this.#stopping = true;
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#agents.values()].map((agent) => agent.destroy()));
  }

  async #lane(): Promise<void> {
    while (!this.#stopping && this.#next < this.most) {
      const plan = planContract(this.seed, this.#next++);
      await this.#contract(plan);
    }
  }

  async #contract(plan: ContractPlan): Promise<void> {
    const { index, currency, policy } = plan;
    const people: People = {
      platform: { role: 'platform', id: 'acme' },
      ops: { role: 'ops', id: 'olga' },
      client: { role: 'client', id: `client-${index}` },
      freelancer: { role: 'freelancer', id: `freelancer-${index}` },
    };
    const names = { clientId: people.client.id, freelancerId: people.freelancer.id };
    const body = { title: `Contract ${index}`, ...names, currency, policy };
    const opened = await this.#post(people.platform, '/v1/contracts', body, null);
    if (opened === null || opened.status !== 201) return;
    const id = String(opened.body.id);
    this.history.open({ plan: index, id, people });
    const seen: Seen = { contractId: id, milestones: [] };
    for (const [at, step] of plan.steps.entries()) {
      if (this.#stopping) return;
      await this.#step(plan, people, seen, at, step);
    }
  }

  async #step(plan: ContractPlan, people: People, seen: Seen, at: number, step: Step): Promise<void> {
    if (step.pauseMs > 0) await sleep(step.pauseMs);
    await Promise.all(
      step.sends.map(async (send, place) => {
        const request = await requestOf(send.act, seen, (path) => this.read(people.ops, path));
        if (request === null) {
          this.doings.skipped += 1;
          return;
        }
        const random = new Random(`${this.seed}/send/${plan.index}/${at}/${place}`);
        const told: Told = {
          ...{ key: keyOf(this.seed, plan.index, at, place), contract: plan.index, step: at },
          ...{ who: send.who, caller: people[send.who], act: send.act, ...request, tries: [], looks: [] },
        };
        this.doings.acts += 1;
        this.history.add(told);
        await this.#send(send, told, random);
        if (send.act.kind === 'plan') {
          const planned = told.tries.find(({ status }) => status === 201);
          if (planned !== undefined) seen.milestones.push(planned.body.id);
        }
      }),
    );
  }

  async #send(send: Send, told: Told, random: Random): Promise<void> {
    switch (send.manner) {
      case 'abandoned':
        await this.#try(told, send.wait, apiOf(told.contract), random.int(1, 400));
        break;
      case 'doubled':
        await Promise.all([this.#patiently(told, send.wait), this.#patiently(told, null, 1)]);
        break;
      case 'patient':
        await this.#patiently(told, send.wait);
        break;
    }
    const watching = this.#watch(told).finally(() => this.history.done(told));
    if (send.untilDecided) await watching;
    else this.#later(watching);
  }

  #later(work: Promise<unknown>): void {
    const loose = work.catch(() => undefined).finally(() => this.#loose.delete(loose));
    this.#loose.add(loose);
  }

  /** As a client does: the same request under the same key, until it is answered for good. */
  async #patiently(told: Told, wait: number | null, first = 0): Promise<Try | null> {
    const until = Date.now() + patienceMs;
    for (let turn = 0; Date.now() < until; turn++) {
      const tried = await this.#try(told, wait, apiOf(told.contract + first + turn));
      if (isFinal(tried)) return tried;
      this.doings.retries += 1;
      if (tried.status >= 500 && tried.status !== 503)
        this.history.faults.push(`${told.key} was answered ${tried.status}: ${JSON.stringify(tried.body)}`);
      await sleep(Math.min(2_000, 100 * 2 ** turn));
    }
    return null;
  }

  async #try(told: Told, wait: number | null, api: Api, gone = answersWithinMs): Promise<Try> {
    const sentAt = Date.now();
    this.doings.tries += 1;
    const answer = await this.#call(api, told.caller, 'POST', told.path, {
      ...{ body: told.body, key: told.key, gone },
      ...(wait === null ? {} : { prefer: `wait=${wait}` }),
    });
    const tried = { sentAt, endedAt: Date.now(), api, ...answer };
    told.tries.push(tried);
    return tried;
  }

  /** Looks what has become of a command, until it is decided or its sender has lost his patience. */
  async #watch(told: Told): Promise<void> {
    const id = told.tries.map(({ body }) => body).find((body) => body?.id?.startsWith('cmd_') === true)?.id;
    if (id === undefined) return;
    const until = Date.now() + decidedWithinMs;
    for (let turn = 0; Date.now() < until; turn++) {
      const command = await this.read(told.caller, `/v1/commands/${id}`);
      if (command !== null && command.state !== 'pending') {
        told.looks.push(command);
        this.doings.decided += 1;
        return;
      }
      await sleep(Math.min(1_500, 100 * 2 ** turn));
    }
  }

  /** @returns null where it cannot be read now */
  async read(by: { readonly role: string; readonly id: string }, path: string): Promise<Json | null> {
    for (const api of apis) {
      const { status, body } = await this.#call(api, by, 'GET', path, { gone: 4_000 });
      if (status === 200) return body;
    }
    return null;
  }

  /** What has to be there before anything else: tried until it is. */
  async #post(by: { role: Role; id: string }, path: string, body: object, wait: number | null) {
    const key = randomUUID();
    const told: Told = {
      ...{ key, contract: -1, step: 0, who: 'platform', caller: by, act: {} as PlannedAct },
      ...{ path, body, tries: [], looks: [] },
    };
    return this.#patiently(told, wait);
  }

  async #call(
    api: Api,
    by: { readonly role: string; readonly id: string },
    method: string,
    path: string,
    { body, key, prefer, gone }: { body?: object; key?: string; prefer?: string; gone: number },
    // biome-ignore lint/suspicious/noExplicitAny: whatever is answered
  ): Promise<{ status: number; broke?: string; body?: any }> {
    try {
      const response = await fetch(this.stack.urlOf(api) + path, {
        method,
        headers: {
          authorization: `Bearer ${await this.stack.token(by.role as Role, by.id)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(prefer === undefined ? {} : { prefer }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(gone),
        dispatcher: this.#agents.get(api) as Agent,
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    } catch (error) {
      const { cause, message } = error as { cause?: { code?: string; message?: string }; message: string };
      return { status: 0, broke: cause?.code ?? cause?.message ?? message };
    }
  }
}

type Api = (typeof apis)[number];

/** In turn, as a balancer does. */
const apiOf = (turn: number): Api => apis[(turn + apis.length) % apis.length] ?? 'api-1';

/** The same in every run of the seed, so that what a story says can be found again. */
const keyOf = (seed: string, contract: number, step: number, place: number): string =>
  `torture-${seed}-${contract}-${step}-${place}`;
