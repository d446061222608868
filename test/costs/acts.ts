import { idOf, type Person, type Stack } from '../rules/stack';

/** An act on a milestone that is ready for it. */
export type Ready = { readonly milestone: string; perform(): Promise<unknown> };

export type CountedAct = {
  readonly name: string;
  /** Brings a milestone of this contract to where the act finds it. */
  prepare(stack: Stack, job: string): Promise<Ready>;
};

type Place = (stack: Stack, job: string) => Promise<string>;
type Who = (stack: Stack) => Person;

const client: Who = ({ alice }) => alice;
const freelancer: Who = ({ bob }) => bob;
const ops: Who = ({ olga }) => olga;

const planned: Place = (stack, job) => stack.planned(job);
const active: Place = (stack, job) => stack.funded(job);
const inReview: Place = (stack, job) => stack.inReview(job);
const onHold: Place = (stack, job) => stack.onHold(job);
const paid: Place = async (stack, job) => {
  const milestone = await inReview(stack, job);
  await stack.alice.does(`${milestone}/approve`);
  return milestone;
};

const act = (name: string, place: Place, who: Who, path: string, body: object = {}): CountedAct => ({
  name,
  async prepare(stack, job) {
    const milestone = await place(stack, job);
    return { milestone, perform: () => who(stack).does(`${milestone}/${path}`, body) };
  },
});

const answer = (name: string, path: string): CountedAct => ({
  name,
  async prepare(stack, job) {
    const milestone = await active(stack, job);
    const body = { milestoneId: idOf(milestone), reason: 'x' };
    const request = await stack.alice.opens(`${job}/refund-requests`, body);
    return { milestone, perform: () => stack.bob.does(`${request}/${path}`) };
  },
});

export const countedActs: readonly CountedAct[] = [
  act('fund', planned, client, 'fund'),
  act('submit', active, freelancer, 'submit', { message: 'Here it is' }),
  act('withdraw the submission', inReview, freelancer, 'withdraw-submission'),
  act('request changes', inReview, client, 'request-changes', { message: 'Bluer, please' }),
  act('approve in full', inReview, client, 'approve'),
  act('approve for less', inReview, client, 'approve', { amount: 900 }),
  act('approve with a bonus', inReview, client, 'approve', { bonus: { amount: 500 } }),
  act('bonus on a paid milestone', paid, client, 'bonus', { amount: 500 }),
  act('hold', inReview, ops, 'hold', { reason: 'A dispute' }),
  act('lift the hold', onHold, ops, 'lift-hold', { reason: 'Settled' }),
  act('resolve', onHold, ops, 'resolve', { freelancerAmount: 500, reason: 'Half done' }),
  {
    name: 'ask for a refund',
    async prepare(stack, job) {
      const milestone = await active(stack, job);
      const body = { milestoneId: idOf(milestone), reason: 'x' };
      return { milestone, perform: () => stack.alice.opens(`${job}/refund-requests`, body) };
    },
  },
  answer('accept a refund', 'accept'),
  answer('decline a refund', 'decline'),
];
