import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { callOf } from '../against-model/acts';
import { named, shownMilestone, shownOf } from '../against-model/views';
import { type Act, HELD_OVER } from '../model';
import type { TestCaller, TestResponse } from '../support/api';
import type { Looked, Recorded } from './contract-spec';

/** What many people do to one contract at once, and what they saw of it: a history to be checked. */

export type People = Readonly<Record<'acme' | 'alice' | 'bob' | 'olga', TestCaller>>;

/** In milliseconds, to less than one: two instants of one millisecond have an order too. */
const instant = () => performance.timeOrigin + performance.now();

/** How long a person goes on asking while the service is away, in milliseconds. */
const PATIENCE = 90_000;

export class Crowd {
  readonly acts: Recorded[] = [];
  readonly looks: Looked[] = [];
  private readonly milestones = new Map<string, string>();
  private messages = 0;
  private planned = 0;

  private constructor(
    private readonly people: People,
    readonly contractId: string,
    private readonly random: () => number,
  ) {}

  /** A contract with milestones to contend for. */
  static async open(people: People, names: readonly string[], random: () => number): Promise<Crowd> {
    const terms = { title: 'A website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
    const { body } = await untilAnswered(() => people.acme.post('/v1/contracts', terms));
    const crowd = new Crowd(people, body.id, random);
    for (const milestone of names) {
      await crowd.does({ type: 'plan', by: 'client', command: '', milestone, amount: 1500 });
    }
    return crowd;
  }

  /**
   * So many people, each of whom does so many things one after the other, or looks.
   * @param impatience how many of them, from 0 to 1, are sent once and never asked about again
   */
  async contends(people: number, things: number, impatience = 0): Promise<void> {
    const one = async (nth: number) => {
      for (let thing = 0; thing < things; thing++) {
        const left = things - thing;
        await (nth % 4 === 3
          ? this.looksAround()
          : this.does(await this.somethingToSay(left), this.random() < impatience));
      }
    };
    await Promise.all(Array.from({ length: people }, (_, nth) => one(nth)));
  }

  /** The history, its refund requests by the model's names. */
  async history(): Promise<{ acts: readonly Recorded[]; looks: readonly Looked[] }> {
    await this.looksAtAll();
    const { milestones, refundRequests } = await this.seen();
    const names = new Map(named(milestones, refundRequests).map(([name, { id }]) => [String(id), name]));
    const acts = this.acts.map((recorded) => {
      const { act } = recorded;
      if (!('request' in act)) return recorded;
      return { ...recorded, act: { ...act, request: names.get(act.request) ?? act.request } };
    });
    return { acts, looks: this.looks };
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  /** Does it, and asks until he knows what became of it; an impatient one gives up after his first try. */
  async does(said: Act, impatient = false): Promise<void> {
    this.messages += 1;
    const act = { ...said, command: `cmd_${this.messages}` };
    const { path, body } = await callOf(act, {
      contract: this.contractId,
      milestone: (name) => this.milestones.get(name) ?? '',
      request: async (id) => id,
    });
    const caller = this.senderOf(act);
    const key = randomUUID();
    const send = () => caller.post(path, body, { key, prefer: this.random() < 0.8 ? 'wait=20' : 'wait=0' });
    const start = instant();
    const answer = impatient ? await firstAnswer(send) : await untilAnswered(send);
    const outcome = answer === null ? null : await this.outcomeOf(caller, answer);
    const end = outcome === null ? null : instant();
    if (act.type === 'plan' && answer?.status === 201) this.milestones.set(act.milestone, answer.body.id);
    const receivedAt = answer?.body.receivedAt ?? answer?.body.openedAt;
    this.acts.push({
      act,
      start,
      end,
      outcome,
      ...(receivedAt ? { receivedAt: Date.parse(receivedAt) } : {}),
    });
  }

  private senderOf({ by }: Act): TestCaller {
    const { acme, alice, bob, olga } = this.people;
    return { platform: acme, client: alice, freelancer: bob, ops: olga }[by];
  }

  private async outcomeOf(caller: TestCaller, { status, body }: TestResponse): Promise<Recorded['outcome']> {
    if (status >= 400) return { is: 'refused', code: body.code };
    if (status !== 202) return { is: 'applied' };
    for (;;) {
      const { body: command } = await untilAnswered(() => caller.get(`/v1/commands/${body.id}`));
      if (command.state === 'applied') return { is: 'applied' };
      if (command.state === 'rejected') return { is: 'refused', code: command.code };
      await sleep(20);
    }
  }

  // ---- looking ---------------------------------------------------------------------------------------------------

  private seen = async () =>
    (await untilAnswered(() => this.people.alice.get(`/v1/contracts/${this.contractId}`))).body;

  private async looksAround(): Promise<void> {
    if (this.random() < 0.3) return this.looksAtAll();
    const milestone = this.anyOf([...this.milestones.keys()]);
    const path = `/v1/milestones/${this.milestones.get(milestone)}`;
    const { answer, start } = await look(() => this.people.bob.get(path));
    const { reviewDeadline: _, respondBy: __, ...saw } = shownMilestone(answer.body);
    this.looks.push({ milestone, saw, start, end: instant() });
  }

  private async looksAtAll(): Promise<void> {
    const path = `/v1/contracts/${this.contractId}`;
    const { answer, start } = await look(() => this.people.alice.get(path));
    const { state, money, milestones, requests } = shownOf(answer.body);
    const withoutClocks = Object.entries(milestones).map(
      ([name, { reviewDeadline: _, respondBy: __, ...rest }]) => [name, rest],
    );
    const saw = { state, money, milestones: Object.fromEntries(withoutClocks), requests };
    this.looks.push({ saw, start, end: instant() });
  }

  // ---- what to say -----------------------------------------------------------------------------------------------

  private anyOf<T>(things: readonly T[]): T {
    return things[Math.floor(this.random() * things.length)] as T;
  }

  /** Mostly what the milestone calls for, as it was a moment ago; now and then anything. @param left what he will say */
  private async somethingToSay(left: number): Promise<Act> {
    const { milestones, refundRequests } = await this.seen();
    if (left < 3 && this.random() < 0.5)
      return says({ by: this.anyOf(['client', 'freelancer']), type: 'end' });
    if (refundRequests.length > 0 && this.random() < 0.15) return this.answerTo(refundRequests);
    if (this.random() < 0.05) return says({ by: 'client', type: 'askRefund', piece: HELD_OVER });
    const open = milestones.filter(({ state }: Seen) => callsFor[state] !== undefined);
    const nothingLeft = open.every(({ state }: Seen) => state === 'paid');
    if (nothingLeft && this.planned < MOST_MILESTONES && this.random() < 0.5) {
      // Counted as it is said: two who plan at once give two names.
      this.planned += 1;
      const milestone = `more ${this.planned}`;
      return says({ type: 'plan', by: 'client', milestone, amount: 1500 });
    }
    const { title, state } = this.anyOf<Seen>(open.length > 0 ? open : milestones);
    return this.toMilestone(title, this.random() < 0.2 ? this.anyOf(Object.keys(callsFor)) : state);
  }

  private toMilestone(milestone: string, state: string): Act {
    const type: Act['type'] = this.anyOf(callsFor[state] ?? (['fund'] as const));
    const by = senders[type] ?? 'client';
    const amount = this.anyOf([1500, 900, 300, 1]);
    switch (type) {
      case 'askRefund':
        return says({ by, type, piece: milestone });
      case 'resolve':
        return says({ by, type, milestone, freelancerAmount: amount });
      case 'bonus':
        return says({ by, type, milestone, amount: 50 });
      case 'approve': {
        const bonus = this.random() < 0.3 ? { bonus: 100 } : {};
        return says({ by, type, milestone, amount, acknowledgeUnsubmitted: true, ...bonus });
      }
      default:
        return says({ by, type, milestone });
    }
  }

  private answerTo(requests: readonly { readonly id: string }[]): Act {
    const type = this.anyOf(['acceptRefund', 'declineRefund', 'declineRefund'] as const);
    return says({ by: 'freelancer', type, request: this.anyOf(requests).id });
  }
}

type Seen = { readonly title: string; readonly state: string };

const says = (act: object): Act => ({ command: '', ...act }) as Act;

/** More than those that a contract begins with. */
const MOST_MILESTONES = 5;

/** What each state calls for; what ends a milestone is rare, so that there is something to contend for. */
const callsFor: Readonly<Record<string, readonly Act['type'][]>> = {
  planned: ['fund'],
  funding: ['submit', 'fund', 'hold'],
  active: ['submit', 'submit', 'submit', 'hold', 'askRefund', 'approve'],
  in_review: ['requestChanges', 'requestChanges', 'withdrawSubmission', 'hold', 'askRefund', 'approve'],
  changes_requested: ['submit', 'submit', 'submit', 'hold', 'askRefund', 'approve'],
  on_hold: ['liftHold', 'liftHold', 'liftHold', 'resolve'],
  paid: ['bonus', 'approve'],
};

const senders: Readonly<Partial<Record<Act['type'], Act['by']>>> = {
  submit: 'freelancer',
  withdrawSubmission: 'freelancer',
  hold: 'ops',
  liftHold: 'ops',
  resolve: 'ops',
};

async function firstAnswer(send: () => Promise<TestResponse>): Promise<TestResponse | null> {
  const answer = await send().catch(() => null);
  return answer === null || answer.status >= 500 ? null : answer;
}

/** The same request again, with the same key, as long as nobody can say what became of it. */
async function untilAnswered(send: () => Promise<TestResponse>): Promise<TestResponse> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const answer = await firstAnswer(send);
    if (answer !== null) return answer;
    if (Date.now() > giveUp) throw new Error(`nobody has answered for ${PATIENCE / 1000} s`);
    await sleep(50);
  }
}

/** A look that was not answered saw nothing: the one that counts begins with its own request. */
async function look(send: () => Promise<TestResponse>) {
  for (;;) {
    const start = instant();
    const answer = await firstAnswer(send);
    if (answer !== null) return { answer, start };
    await sleep(50);
  }
}

/** A sequence of numbers from 0 to 1 that a seed determines (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many acts became what: a history of nothing but refusals would prove little. */
export function countsOf(acts: readonly Recorded[]) {
  const counts: Record<string, number> = {};
  for (const { outcome } of acts) {
    const became = outcome === null ? 'unknown' : outcome.is === 'applied' ? 'applied' : outcome.code;
    counts[became] = (counts[became] ?? 0) + 1;
  }
  return counts;
}
