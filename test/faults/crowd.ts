import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../../domain/actor';
import type { TestCaller, TestResponse } from '../support/api';
import { eventually } from '../support/stack';
import type { Effects } from './every-cent';

/** A request as its sender saw it. */
export type Seen = {
  readonly what: string;
  /** 0: the connection broke. */
  readonly status: number;
  readonly retryAfter: string | null;
  /** When it was answered, and how long that took, in milliseconds. */
  readonly at: number;
  readonly ms: number;
};

/** A contract, the journals it has to have once all is done, and its milestones whose review goes on. */
export type Told = {
  readonly contractId: string;
  readonly effects: Effects;
  readonly inReview: readonly string[];
};

/** One person's job: what is done one after the other. */
type Story = (by: Member) => Promise<Told>;

/** Calls of one person of the crowd, each tried as a client does: the same request, with the same key. */
class Member {
  constructor(
    private readonly crowd: Crowd,
    private readonly callers: Readonly<Record<'acme' | 'alice' | 'bob', TestCaller>>,
    /** Whether to wait for an outcome (`Prefer: wait`), or to ask for it. */
    private readonly waits: boolean,
  ) {}

  async opens(who: 'acme' | 'alice', path: string, body: object) {
    return (await this.#posted(who, path, body, {})).body;
  }

  looks(who: 'acme' | 'alice' | 'bob', path: string) {
    return this.#tried(`GET ${nameOf(path)}`, () => this.callers[who].get(path));
  }

  /** Does an act, and sees to it that it is applied. */
  async acts(who: 'alice' | 'bob', milestoneId: string, act: string, body: object = {}): Promise<void> {
    const options = this.waits ? { prefer: 'wait=30' } : {};
    const { body: taken } = await this.#posted(who, `/v1/milestones/${milestoneId}/${act}`, body, options);
    this.crowd.accepted.push(taken.id);
    const outcome = async () => {
      const { body: command } = await this.looks(who, `/v1/commands/${taken.id}`);
      return command.state === 'pending' ? null : command;
    };
    const { state, reason } =
      taken.state === 'applied' ? taken : await eventually(outcome, `${act} to be decided`);
    if (state !== 'applied') throw new Error(`${act} was ${state}: ${reason}`);
  }

  #posted(who: 'acme' | 'alice' | 'bob', path: string, body: object, options: object) {
    const key = randomUUID();
    return this.#tried(`POST ${nameOf(path)}`, () => this.callers[who].post(path, body, { key, ...options }));
  }

  async #tried(what: string, send: () => Promise<TestResponse>): Promise<TestResponse> {
    for (;;) {
      const startedAt = performance.now();
      const answer = await send().catch(() => null);
      const at = performance.now();
      const retryAfter = answer?.headers.get('retry-after') ?? null;
      this.crowd.seen.push({ what, status: answer?.status ?? 0, retryAfter, at, ms: at - startedAt });
      if (answer !== null && answer.status < 300) return answer;
      if (answer !== null && answer.status < 500)
        throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
      await sleep(Number(retryAfter ?? 1) * 1000);
    }
  }
}

const nameOf = (path: string): string => path.replace(/\w+_[0-9a-z]{20,}/g, '{id}').replace(/\?.*/, '');

/** How long a review lasts where nobody is to be silent, and where silence is to pay while parts come and go. */
const LONG = 'PT1H';
const SILENCE = 'PT8S';

async function jobOf(by: Member, amount: number, reviewPeriod = LONG) {
  const terms = { title: 'A website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const { id: contractId } = await by.opens('acme', '/v1/contracts', {
    ...terms,
    policy: { reviewPeriod, reminders: [] },
  });
  return { contractId: String(contractId), milestoneId: await milestoneOf(by, contractId, amount) };
}

async function milestoneOf(by: Member, contractId: string, amount: number): Promise<string> {
  const { id } = await by.opens('alice', `/v1/contracts/${contractId}/milestones`, { title: 'Logo', amount });
  return id;
}

async function submitted(by: Member, milestoneId: string): Promise<void> {
  await by.acts('alice', milestoneId, 'fund');
  await by.acts('bob', milestoneId, 'submit', { message: 'Here it is' });
}

/** Less is released, and what is left funds the next milestone, whose review goes on when all is over. */
const less: Story = async (by) => {
  const { contractId, milestoneId } = await jobOf(by, 1500);
  await submitted(by, milestoneId);
  await by.looks('alice', '/v1/milestones?limit=20');
  await by.acts('alice', milestoneId, 'approve', { amount: 900 });
  const next = await milestoneOf(by, contractId, 2000);
  await submitted(by, next);
  return { contractId, effects: { deposit: 2, release: 1, draw: 1 }, inReview: [next] };
};

const bonus: Story = async (by) => {
  const { contractId, milestoneId } = await jobOf(by, 1500);
  await submitted(by, milestoneId);
  await by.looks('bob', `/v1/contracts/${contractId}`);
  await by.acts('alice', milestoneId, 'approve', { bonus: { amount: 250, note: 'Thank you' } });
  return { contractId, effects: { deposit: 1, release: 1, bonus: 1 }, inReview: [] };
};

const changes: Story = async (by) => {
  const { contractId, milestoneId } = await jobOf(by, 1500);
  await submitted(by, milestoneId);
  await by.acts('alice', milestoneId, 'request-changes', { message: 'Bluer' });
  await by.acts('bob', milestoneId, 'submit', { message: 'Bluer it is' });
  await by.looks('alice', `/v1/milestones/${milestoneId}/events`);
  await by.acts('alice', milestoneId, 'approve');
  return { contractId, effects: { deposit: 1, release: 1 }, inReview: [] };
};

/** Nobody says anything: its clock pays, whatever is being restarted then. */
const silence: Story = async (by) => {
  const { contractId, milestoneId } = await jobOf(by, 1500, SILENCE);
  await submitted(by, milestoneId);
  const paid = async () => {
    const { body } = await by.looks('bob', `/v1/milestones/${milestoneId}`);
    return body.state === 'paid' ? body : null;
  };
  await eventually(paid, 'silence to pay');
  return { contractId, effects: { deposit: 1, release: 1 }, inReview: [] };
};

const stories: readonly Story[] = [less, bonus, changes, less, bonus, changes, less, silence];

/** So many people who never pause: each does one job after the other until all are told to stop. */
export class Crowd {
  readonly seen: Seen[] = [];
  /** The commands that were answered 202 or 200. */
  readonly accepted: string[] = [];
  readonly done: Told[] = [];
  #stopping = false;
  readonly #working: Promise<unknown>;

  constructor(as: (role: Role, sub: string) => TestCaller, people: number) {
    const callers = {
      acme: as('platform', 'acme'),
      alice: as('client', 'alice'),
      bob: as('freelancer', 'bob'),
    };
    const work = async (_: unknown, index: number) => {
      for (let turn = index; !this.#stopping; turn++) {
        const story = stories[turn % stories.length] ?? less;
        this.done.push(await story(new Member(this, callers, turn % 3 > 0)));
      }
    };
    this.#working = Promise.all(Array.from({ length: people }, work));
    // Whoever is not waiting for it yet will see it later.
    this.#working.catch(() => undefined);
  }

  /** Nobody begins anything new, and everybody comes to the end of what he does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#working;
  }
}
