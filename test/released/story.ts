import type { Role } from '../../domain/actor';

/** Calls a service's API, of whatever version, and gives the answer's body where it is a success. */
export type Call = (
  who: readonly [Role, string],
  method: string,
  path: string,
  body?: object,
) => Promise<{ readonly id: string }>;

const acme = ['platform', 'acme'] as const;
const alice = ['client', 'alice'] as const;
const bob = ['freelancer', 'bob'] as const;
const olga = ['ops', 'olga'] as const;

/** What a story does on its contract, which bears the story's name as its title. */
class Job {
  private constructor(
    private readonly call: Call,
    readonly id: string,
  ) {}

  static async open(call: Call, title: string, policy: object): Promise<Job> {
    const terms = { title, clientId: 'alice', freelancerId: 'bob', currency: 'USD', policy };
    return new Job(call, (await call(acme, 'POST', '/v1/contracts', terms)).id);
  }

  async planned(amount = 1500): Promise<string> {
    const path = `/v1/contracts/${this.id}/milestones`;
    return (await this.call(alice, 'POST', path, { title: 'Logo design', amount })).id;
  }

  fund = (id: string, paymentMethod = 'pm_ok') => this.#act(alice, id, 'fund', { paymentMethod });
  submit = (id: string) => this.#act(bob, id, 'submit', { message: 'Here it is' });
  withdraw = (id: string) => this.#act(bob, id, 'withdraw-submission');
  requestChanges = (id: string) => this.#act(alice, id, 'request-changes', { message: 'Bluer, please' });
  approve = (id: string, body: object = {}) => this.#act(alice, id, 'approve', body);
  bonus = (id: string, paymentMethod: string) =>
    this.#act(alice, id, 'bonus', { amount: 500, paymentMethod });
  hold = (id: string) => this.#act(olga, id, 'hold', { reason: 'A dispute' });
  resolve = (id: string, freelancerAmount: number) =>
    this.#act(olga, id, 'resolve', { freelancerAmount, reason: 'Agreed' });

  #act(who: readonly [Role, string], id: string, act: string, body: object = {}) {
    return this.call(who, 'POST', `/v1/milestones/${id}/${act}`, body);
  }

  /** For a milestone's escrow, or for the held-over money. */
  async ask(milestoneId?: string): Promise<string> {
    const body = { reason: 'I want it back', ...(milestoneId ? { milestoneId } : {}) };
    return (await this.call(alice, 'POST', `/v1/contracts/${this.id}/refund-requests`, body)).id;
  }

  accept = (request: string) => this.call(bob, 'POST', `/v1/refund-requests/${request}/accept`);
  decline = (request: string) => this.call(bob, 'POST', `/v1/refund-requests/${request}/decline`);
  end = (who: 'alice' | 'bob') =>
    this.call(who === 'alice' ? alice : bob, 'POST', `/v1/contracts/${this.id}/end`);

  async funded(amount = 1500): Promise<string> {
    const id = await this.planned(amount);
    await this.fund(id);
    return id;
  }

  async inReview(amount = 1500): Promise<string> {
    const id = await this.funded(amount);
    await this.submit(id);
    return id;
  }

  /** $6.00 are held over. */
  async holdingOver(): Promise<void> {
    await this.approve(await this.inReview(), { amount: 900 });
  }
}

type Story = {
  readonly policy?: object;
  /** While workers are at work. */
  readonly before: (job: Job) => Promise<unknown>;
  /** What is accepted when none is there any more. */
  readonly after?: (job: Job, of: string) => Promise<unknown>;
};

const SOON = 'PT3S';

/** A contract in every state, and what is under way in it. The last ones are those that do not stay as they are. */
export const stories: Readonly<Record<string, Story>> = {
  'a milestone is planned': { before: (job) => job.planned() },
  'a charge was declined': {
    before: async (job) => void (await job.fund(await job.planned(), 'pm_declined').catch(() => undefined)),
  },
  'a milestone is active': { before: (job) => job.funded() },
  'work is in review': { before: (job) => job.inReview() },
  'changes are requested': {
    before: async (job) => void (await job.requestChanges(await job.inReview())),
  },
  'a milestone is on hold': { before: async (job) => void (await job.hold(await job.inReview())) },
  'a milestone is paid': { before: async (job) => void (await job.approve(await job.inReview())) },
  'money is held over, and the next milestone planned': {
    before: async (job) => {
      await job.holdingOver();
      await job.planned(2000);
    },
  },
  'held-over money went into the next milestone': {
    before: async (job) => {
      await job.holdingOver();
      return job.inReview(2000);
    },
  },
  'a bonus is paid': {
    before: async (job) => void (await job.approve(await job.inReview(), { bonus: { amount: 500 } })),
  },
  'a bonus has failed': {
    before: async (job) => {
      const bonus = { amount: 500, paymentMethod: 'pm_declined' };
      await job.approve(await job.inReview(), { bonus });
    },
  },
  'a refund is asked for': { before: async (job) => void (await job.ask(await job.inReview())) },
  'a refund was declined': {
    before: async (job) => void (await job.decline(await job.ask(await job.funded()))),
  },
  'a refund was accepted': {
    before: async (job) => void (await job.accept(await job.ask(await job.funded()))),
  },
  'a hold was resolved': {
    before: async (job) => {
      const id = await job.inReview();
      await job.hold(id);
      await job.resolve(id, 1000);
    },
  },
  'held-over money is asked back': {
    before: async (job) => {
      await job.holdingOver();
      await job.ask();
    },
  },
  'held-over money is on hold': {
    before: async (job) => {
      await job.holdingOver();
      await job.decline(await job.ask());
    },
  },
  'held-over money was refunded': {
    before: async (job) => {
      await job.holdingOver();
      await job.accept(await job.ask());
    },
  },
  'the client is ending the contract': {
    before: async (job) => {
      await job.holdingOver();
      await job.inReview();
      await job.hold(await job.funded());
      await job.end('alice');
    },
  },
  'the freelancer has ended the contract': {
    before: async (job) => {
      await job.holdingOver();
      await job.inReview();
      await job.end('bob');
    },
  },
  'an approval is under way': {
    before: (job) => job.inReview(),
    after: (job, id) => job.approve(id, { amount: 900, bonus: { amount: 500 }, endContract: true }),
  },
  'a submission is under way': { before: (job) => job.funded(), after: (job, id) => job.submit(id) },
  'a withdrawal is under way': { before: (job) => job.inReview(), after: (job, id) => job.withdraw(id) },
  'a funding is under way': { before: (job) => job.planned(), after: (job, id) => job.fund(id) },
  'a hold is under way': { before: (job) => job.funded(), after: (job, id) => job.hold(id) },
  'an acceptance is under way': {
    before: async (job) => job.ask(await job.funded()),
    after: (job, request) => job.accept(request),
  },
  'a bonus is under way': {
    before: async (job) => {
      const id = await job.inReview();
      await job.approve(id);
      return id;
    },
    after: (job, id) => job.bonus(id, 'pm_ok'),
  },
  'a refund request is about to be over': {
    policy: { refundResponsePeriod: SOON },
    before: async (job) => void (await job.ask(await job.funded())),
  },
  'a review is about to be over': {
    policy: { reviewPeriod: SOON, reminders: [] },
    before: (job) => job.inReview(),
  },
};

/** Those whose charge waits for a rail that is away, which they have to be caught at. */
export const caught: Readonly<Record<string, Story>> = {
  'a charge waits for the rail': {
    before: async (job) => void job.fund(await job.planned(), 'pm_unavailable_twice').catch(() => undefined),
  },
  'a bonus waits for the rail': {
    before: async (job) => {
      const bonus = { amount: 500, paymentMethod: 'pm_unavailable_twice' };
      const id = await job.inReview();
      void job.approve(id, { bonus }).catch(() => undefined);
    },
  },
};

/** @returns what is to be done once no worker is there any more */
export async function play(
  call: Call,
  told: Readonly<Record<string, Story>>,
): Promise<() => Promise<unknown>> {
  const left: (() => Promise<unknown>)[] = [];
  for (const [title, { policy = {}, before, after }] of Object.entries(told)) {
    const job = await Job.open(call, title, policy);
    const of = await before(job);
    if (after !== undefined) left.push(() => after(job, String(of)));
  }
  return () => Promise.all(left.map((act) => act()));
}
