import { randomUUID } from 'node:crypto';
import { workflowIds } from '../../protocol/names';
import type { RequestOptions, TestResponse } from '../support/api';
import { eventually, type Service } from '../support/stack';

/** Acme's contracts between alice (client) and bob (freelancer), as the API has them. */
export class People {
  constructor(private readonly stack: Service) {}

  get platform() {
    return this.stack.as('platform', 'acme');
  }

  get alice() {
    return this.stack.as('client', 'alice');
  }

  get bob() {
    return this.stack.as('freelancer', 'bob');
  }

  /** A contract with a planned milestone of $15.00. */
  async planned(policy: object = {}, testClockId?: string): Promise<Job> {
    const people = { clientId: 'alice', freelancerId: 'bob' };
    const terms = { title: 'A new website', ...people, currency: 'USD', policy, testClockId };
    const contract = succeeded(await this.platform.post('/v1/contracts', terms));
    const asked = { title: 'Logo design', amount: 1500 };
    const milestone = succeeded(await this.alice.post(`/v1/contracts/${contract.id}/milestones`, asked));
    return { contractId: contract.id, milestoneId: milestone.id };
  }

  async funded(policy: object = {}, testClockId?: string): Promise<Job> {
    const job = await this.planned(policy, testClockId);
    succeeded(await this.fund(job, { prefer: 'wait=30' }));
    return job;
  }

  /** A contract with a milestone whose work is in review. */
  async inReview(policy: object = {}, testClockId?: string): Promise<Job> {
    const job = await this.funded(policy, testClockId);
    const path = `/v1/milestones/${job.milestoneId}/submit`;
    succeeded(await this.bob.post(path, { message: 'Here it is' }, { prefer: 'wait=30' }));
    return job;
  }

  fund({ milestoneId }: Job, options: RequestOptions = {}): Promise<TestResponse> {
    return this.alice.post(`/v1/milestones/${milestoneId}/fund`, {}, options);
  }

  /** Releases $9.00, so that $6.00 is held over. */
  approve({ milestoneId }: Job, options: RequestOptions = {}): Promise<TestResponse> {
    return this.alice.post(`/v1/milestones/${milestoneId}/approve`, { amount: 900 }, options);
  }

  async look({ milestoneId }: Job) {
    return succeeded(await this.alice.get(`/v1/milestones/${milestoneId}`));
  }

  untilState(job: Job, state: string) {
    return eventually(async () => {
      const milestone = await this.look(job);
      return milestone.state === state ? milestone : null;
    }, `milestone ${job.milestoneId} to be ${state}`);
  }

  /** As a client does who was told 503: the same request with the same key, until it is taken. */
  untilTaken(request: () => Promise<TestResponse>): Promise<TestResponse> {
    return eventually(async () => {
      const response = await request();
      return response.status === 503 ? null : response;
    }, 'the request to be taken');
  }

  /** Ends a milestone's run, as an operator may by mistake. */
  terminate({ milestoneId }: Job) {
    return this.stack.temporal.workflow.getHandle(workflowIds.milestone(milestoneId)).terminate('by mistake');
  }
}

export type Job = { readonly contractId: string; readonly milestoneId: string };

/** A key, and the preference to be told the outcome. */
export const waiting = (key: string = randomUUID()) => ({ key, prefer: 'wait=30' });

export function succeeded({ status, body }: TestResponse) {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** What the API tells who asks while Postgres or Temporal is away. */
export function expectUnavailable({ status, headers, body }: TestResponse): void {
  expect({ status, code: body.code, retryAfter: headers.get('retry-after') }).toEqual({
    status: 503,
    code: 'unavailable',
    retryAfter: expect.stringMatching(/^\d+$/),
  });
}
