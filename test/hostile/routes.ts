import type { Role } from '../../domain/actor';
import type { Stack } from '../rules/stack';

/** What there is of one contract of alice, bob and acme, by its id. */
export type Things = Readonly<
  Record<'contract' | 'milestone' | 'paid' | 'refundRequest' | 'command' | 'testClock' | 'endpoint', string>
>;

type Body = Readonly<Record<string, unknown>>;

/** A call of v1: whose it is by the README's table, and a body that is good. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The roles that may call it where they are a party; the others are refused. */
  readonly roles: readonly Role[];
  readonly of: keyof Things | null;
  readonly body?: Body;
};

const everyone: readonly Role[] = ['client', 'freelancer', 'platform', 'ops'];

const read = (path: string, roles: readonly Role[], of: Route['of'] = null): Route => ({
  ...{ method: 'GET', path, roles, of },
});
const act = (path: string, roles: readonly Role[], of: Route['of'], body: Body = {}): Route => ({
  ...{ method: 'POST', path, roles, of, body },
});

const reason = 'Because';

/** Every call of v1, in the order of the README. A test holds it to the OpenAPI document. */
export const routes: readonly Route[] = [
  act('/v1/contracts', ['platform'], null, {
    ...{ title: 'A website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' },
  }),
  read('/v1/contracts', everyone),
  read('/v1/contracts/{id}', everyone, 'contract'),
  read('/v1/contracts/{id}/statement', everyone, 'contract'),
  act('/v1/contracts/{id}/milestones', ['platform', 'client'], 'contract', { title: 'A logo', amount: 1500 }),
  act('/v1/milestones/{id}/fund', ['client'], 'milestone'),
  act('/v1/milestones/{id}/approve', ['client'], 'milestone', { acknowledgeUnsubmitted: true }),
  act('/v1/milestones/{id}/request-changes', ['client'], 'milestone', { message: 'Bluer' }),
  act('/v1/milestones/{id}/bonus', ['client'], 'paid', { amount: 100 }),
  act('/v1/milestones/{id}/submit', ['freelancer'], 'milestone', { message: 'Here it is' }),
  act('/v1/milestones/{id}/withdraw-submission', ['freelancer'], 'milestone'),
  act('/v1/milestones/{id}/hold', ['ops'], 'milestone', { reason }),
  act('/v1/milestones/{id}/lift-hold', ['ops'], 'milestone', { reason }),
  act('/v1/milestones/{id}/resolve', ['ops'], 'milestone', { freelancerAmount: 0, reason }),
  act('/v1/milestones/{id}/retry', ['ops'], 'milestone', { reason }),
  act('/v1/contracts/{id}/refund-requests', ['client'], 'contract', { reason }),
  read('/v1/refund-requests/{id}', everyone, 'refundRequest'),
  act('/v1/refund-requests/{id}/accept', ['freelancer'], 'refundRequest'),
  act('/v1/refund-requests/{id}/decline', ['freelancer'], 'refundRequest'),
  act('/v1/refund-requests/{id}/resolve', ['ops'], 'refundRequest', { freelancerAmount: 0, reason }),
  act('/v1/contracts/{id}/end', ['client', 'freelancer', 'ops'], 'contract', { reason }),
  read('/v1/milestones', everyone),
  read('/v1/milestones/{id}', everyone, 'milestone'),
  read('/v1/milestones/{id}/events', everyone, 'milestone'),
  // Its sender's alone: alice's here.
  read('/v1/commands/{id}', ['client'], 'command'),
  read('/v1/events', ['platform', 'ops']),
  read('/v1/reconciliation', ['ops']),
  act('/v1/webhook-endpoints', ['platform'], null, { url: 'https://acme.example/hooks' }),
  read('/v1/webhook-endpoints', ['platform', 'ops']),
  read('/v1/webhook-endpoints/{id}', ['platform', 'ops'], 'endpoint'),
  read('/v1/webhook-endpoints/{id}/deliveries', ['platform', 'ops'], 'endpoint'),
  act('/v1/webhook-endpoints/{id}/rotate-secret', ['platform'], 'endpoint'),
  act('/v1/webhook-endpoints/{id}/disable', ['platform', 'ops'], 'endpoint'),
  act('/v1/webhook-endpoints/{id}/enable', ['platform', 'ops'], 'endpoint'),
  act('/v1/webhook-endpoints/{id}/replay', ['platform', 'ops'], 'endpoint'),
  act('/v1/test-clocks', ['platform'], null),
  read('/v1/test-clocks', ['platform', 'ops']),
  read('/v1/test-clocks/{id}', ['platform', 'ops'], 'testClock'),
  act('/v1/test-clocks/{id}/advance', ['platform'], 'testClock', { by: 'PT1S' }),
];

export const withId = (path: string, id: string): string => path.replace('{id}', id);

/** One of each: a milestone with money in it, one that is paid, money held over and asked back. */
export async function makeThings(stack: Stack): Promise<Things> {
  const { acme, alice, bob } = stack;
  const job = await stack.job();
  const paid = await stack.holdingOver(job, 600);
  const request = await alice.opens(`${job}/refund-requests`, { reason });
  const milestone = await stack.inReview(job);
  const asked = await alice.sends(
    `${milestone}/request-changes`,
    { message: 'Bluer' },
    { prefer: 'wait=30' },
  );
  await bob.does(`${milestone}/submit`, { message: 'Here it is' });
  const endpoint = await acme.opens('/v1/webhook-endpoints', { url: 'https://acme.example/hooks' });
  const clock = await acme.opens('/v1/test-clocks');
  const last = (path: string) => String(path.split('/').at(-1));
  return {
    ...{ contract: last(job), milestone: last(milestone), paid: last(paid), refundRequest: last(request) },
    ...{ command: asked.body.id, testClock: last(clock), endpoint: last(endpoint) },
  };
}
