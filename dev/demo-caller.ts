import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { StackError } from './errors';
import { makeToken } from './token';

/** What the API answered: a JSON document whose fields the demo knows by name. */
// biome-ignore lint/suspicious/noExplicitAny: the demo reads answers as a person does, by field name
export type Answer = any;

/** Someone who calls the API: a client, a freelancer, a platform's backend, ops. */
export class Caller {
  private constructor(
    private readonly api: string,
    private readonly token: string,
  ) {}

  static async as(api: string, role: string, sub: string): Promise<Caller> {
    return new Caller(api, await makeToken({ role, sub, ttlSeconds: 3600 }, process.env));
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  /** Sends an act and waits for its outcome, up to 30 s. A refusal is returned like any other answer. */
  post(path: string, body: object): Promise<Answer> {
    return this.call('POST', path, JSON.stringify(body));
  }

  private async call(method: string, path: string, body?: string): Promise<Answer> {
    const response = await this.fetch(path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body === undefined
          ? {}
          : { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), Prefer: 'wait=30' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const answer: Answer = await response.json();
    if (response.status >= 500)
      throw new StackError(`${method} ${path} answered ${response.status}: ${answer.detail}`);
    return answer;
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.api}${path}`, init);
    } catch {
      throw new StackError(
        `No API answers at ${this.api}: start one with \`npm start\` first, in another terminal.`,
      );
    }
  }
}

/** Looks at a milestone until it is as it should be, as somebody who has nothing to do but wait. */
export async function untilMilestone(
  caller: Caller,
  milestoneId: string,
  asItShouldBe: (milestone: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const milestone = await caller.get(`/v1/milestones/${milestoneId}`);
    if (asItShouldBe(milestone)) return milestone;
    await delay(250);
  }
}
