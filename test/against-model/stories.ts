import fc from 'fast-check';
import {
  type Act,
  type Contract,
  differences,
  HELD_OVER,
  type Later,
  type Message,
  type Outcome,
  shown,
} from '../model';
import type { Became, Service } from './service';
import { inDays, wordsFor } from './words';

/** What the rules say of a story so far, and the story itself, line by line. */
export type Tale = {
  contract: Contract;
  told: string[];
  messages: number;
};

/** Something that happens in a story. */
export type Turn<S extends Service = Service> = fc.AsyncCommand<Tale, S>;

/** How the rules take a message in: where time stands still, or where all that follows from it happens at once. */
export type Follow = (
  tale: Tale,
  message: Message,
  at: number,
) => { readonly contract: Contract; readonly outcome: Outcome; readonly later: readonly Later[] };

/** An act as far as it can be told before the story is: who is meant is known once there is somebody to choose. */
export type Draft = (contract: Contract, command: string) => Act | null;

export class Says<S extends Service = Service> implements Turn<S> {
  constructor(
    private readonly draft: Draft,
    private readonly follow: Follow,
  ) {}

  check = ({ contract }: Tale) => this.draft(contract, '') !== null;

  async run(tale: Tale, service: S): Promise<void> {
    const act = this.draft(tale.contract, nextCommand(tale));
    if (act === null) return;
    tale.told.push(wordsFor(act));
    const { at, became } = await service.say(act);
    const step = this.follow(tale, act, at);
    tale.contract = step.contract;
    const [answer] = step.later.filter(({ command }) => command === act.command);
    assertSame(tale, answer?.outcome ?? step.outcome, became);
    await assertAgreed(tale, service);
  }

  toString = () => 'somebody says something';
}

export class TimePasses<S extends Service = Service> implements Turn<S> {
  constructor(
    private readonly time: number,
    private readonly ring: (tale: Tale, now: number) => Contract,
  ) {}

  check = () => true;

  async run(tale: Tale, service: S): Promise<void> {
    tale.told.push(`${inDays(this.time)} pass`);
    await service.pass(this.time);
    tale.contract = this.ring(tale, service.now());
    await assertAgreed(tale, service);
  }

  toString = () => `${inDays(this.time)} pass`;
}

export const nextCommand = (tale: Tale): string => {
  tale.messages += 1;
  return `cmd_${tale.messages}`;
};

/** A story in which the service does not do what the rules say. */
export class Disagreement extends Error {}

export function assertSame(tale: Tale, rules: Outcome, service: Became): void {
  const said = describeOutcome(service);
  tale.told.push(`  ${said}`);
  if (describeOutcome(rules) !== said) {
    throw new Disagreement(`${describeOutcome(rules)} by the rules, ${said} by the service`);
  }
}

export const describeOutcome = (outcome: Became) =>
  outcome.is === 'refused' ? `refused: ${outcome.status} ${outcome.code}` : outcome.is;

export async function assertAgreed(tale: Tale, service: Service): Promise<void> {
  const rules = shown(tale.contract);
  const found = differences(rules, await service.look(rules));
  if (found.length > 0) throw new Disagreement(found.join('\n'));
}

// ---- what people say ------------------------------------------------------------------------------------------

const pick = fc.nat({ max: 5 });
const names = ['logo', 'page', 'form', 'shop', 'blog', 'chat'];

/** Around the prices of milestones, so that too much is said too. */
const amount = fc.oneof(fc.integer({ min: 1, max: 1500 }), fc.constantFrom(1, 300, 900, 2001));
const price = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(1500, 700, 400));

const chosen = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

type OnMilestone = Exclude<
  Act,
  { type: 'plan' | 'askRefund' | 'end' | 'acceptRefund' | 'declineRefund' | 'resolveRefund' }
>;
type Fields<A> = A extends unknown ? Omit<A, 'command' | 'milestone' | 'request'> : never;

const toMilestone = (fields: fc.Arbitrary<Fields<OnMilestone>>): fc.Arbitrary<Draft> =>
  fc.tuple(pick, fields).map(([index, rest]) => (contract, command) => {
    const milestone = chosen(Object.keys(contract.milestones), index);
    return milestone === undefined ? null : ({ ...rest, command, milestone } as Act);
  });

const toRequest = (fields: fc.Arbitrary<Fields<Extract<Act, { request: string }>>>): fc.Arbitrary<Draft> =>
  fc.tuple(pick, fields).map(([index, rest]) => (contract, command) => {
    // The newest are answered most.
    const request = chosen(Object.keys(contract.requests).reverse(), index);
    if (request === undefined) return null;
    const ofMilestone = contract.requests[request]?.piece !== HELD_OVER;
    return rest.type === 'resolveRefund' && ofMilestone ? null : ({ ...rest, command, request } as Act);
  });

const simple = (type: 'fund' | 'submit' | 'withdrawSubmission' | 'requestChanges' | 'hold' | 'liftHold') =>
  toMilestone(fc.constant({ type, by: parties[type] }));

const parties = {
  fund: 'client',
  submit: 'freelancer',
  withdrawSubmission: 'freelancer',
  requestChanges: 'client',
  hold: 'ops',
  liftHold: 'ops',
} as const;

export const plans: fc.Arbitrary<Draft> = price.map((asked) => ({ milestones }, command) => {
  const milestone = names[Object.keys(milestones).length];
  return milestone === undefined ? null : { type: 'plan', by: 'client', command, milestone, amount: asked };
});

const approves = fc.record(
  {
    type: fc.constant('approve' as const),
    by: fc.constant('client' as const),
    amount,
    bonus: amount,
    endContract: fc.constantFrom(false, false, true),
    acknowledgeUnsubmitted: fc.constantFrom(true, true, false),
  },
  { requiredKeys: ['type', 'by'] },
);

const asks: fc.Arbitrary<Draft> = fc.oneof(
  pick.map(
    (index): Draft =>
      ({ milestones }, command) => {
        const piece = chosen(Object.keys(milestones), index);
        return piece === undefined ? null : { type: 'askRefund', by: 'client', command, piece };
      },
  ),
  fc.constant<Draft>((_, command) => ({ type: 'askRefund', by: 'client', command, piece: HELD_OVER })),
);

const ends: fc.Arbitrary<Draft> = fc.constantFrom<Draft>(
  (_, command) => ({ type: 'end', by: 'client', command }),
  (_, command) => ({ type: 'end', by: 'freelancer', command }),
  (_, command) => ({ type: 'end', by: 'ops', onBehalfOf: 'freelancer', command }),
);

/** Anything, by anybody whose party it is; what makes stories go on comes up more often. */
const anything: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 6, arbitrary: simple('fund') },
  { weight: 5, arbitrary: simple('submit') },
  { weight: 6, arbitrary: toMilestone(approves) },
  { weight: 2, arbitrary: plans },
  { weight: 2, arbitrary: simple('requestChanges') },
  { weight: 1, arbitrary: simple('withdrawSubmission') },
  { weight: 2, arbitrary: simple('hold') },
  { weight: 2, arbitrary: simple('liftHold') },
  {
    weight: 1,
    arbitrary: toMilestone(amount.map((of) => ({ type: 'resolve', by: 'ops', freelancerAmount: of - 1 }))),
  },
  { weight: 2, arbitrary: toMilestone(amount.map((of) => ({ type: 'bonus', by: 'client', amount: of }))) },
  { weight: 3, arbitrary: asks },
  { weight: 3, arbitrary: toRequest(fc.constant({ type: 'acceptRefund', by: 'freelancer' })) },
  { weight: 3, arbitrary: toRequest(fc.constant({ type: 'declineRefund', by: 'freelancer' })) },
  {
    weight: 1,
    arbitrary: toRequest(
      amount.map((of) => ({ type: 'resolveRefund', by: 'ops', freelancerAmount: of - 1 })),
    ),
  },
  { weight: 1, arbitrary: ends },
);

/** What each state calls for: an answer, where a refund request is open, comes up as often as all the rest. */
const calledFor: Readonly<Record<string, readonly Fields<OnMilestone>[]>> = {
  planned: [{ type: 'fund', by: 'client' }],
  active: [
    { type: 'submit', by: 'freelancer' },
    { type: 'hold', by: 'ops' },
  ],
  in_review: [
    { type: 'approve', by: 'client', amount: 300 },
    { type: 'requestChanges', by: 'client' },
    { type: 'withdrawSubmission', by: 'freelancer' },
    { type: 'hold', by: 'ops' },
  ],
  changes_requested: [
    { type: 'submit', by: 'freelancer' },
    { type: 'hold', by: 'ops' },
  ],
  on_hold: [
    { type: 'liftHold', by: 'ops' },
    { type: 'resolve', by: 'ops', freelancerAmount: 300 },
  ],
  paid: [{ type: 'bonus', by: 'client', amount: 100 }],
};

/** What somebody would say who has looked: it gets a story into states that chance alone hardly meets. */
const sensible: fc.Arbitrary<Draft> = fc
  .tuple(pick, fc.nat({ max: 7 }), fc.constantFrom('acceptRefund' as const, 'declineRefund' as const))
  .map(([index, nth, answer]) => ({ milestones, requests }, command) => {
    const milestone = chosen(Object.keys(milestones), index);
    if (milestone === undefined) return null;
    const isOpen = ([, { piece, state }]: [string, { piece: string; state: string }]) =>
      piece === milestone && state === 'open';
    const request = Object.entries(requests).find(isOpen)?.[0];
    if (request !== undefined && nth % 2 === 0) return { type: answer, by: 'freelancer', command, request };
    const state = milestones[milestone]?.state ?? '';
    const isAtWork = ['active', 'in_review', 'changes_requested'].includes(state);
    if (request === undefined && isAtWork && nth % 4 === 1)
      return { type: 'askRefund', by: 'client', command, piece: milestone };
    const fields = chosen(calledFor[state] ?? [], nth >> 1);
    return fields === undefined ? null : ({ ...fields, command, milestone } as Act);
  });

export const drafts: fc.Arbitrary<Draft> = fc.oneof(anything, sensible);

// ---- how stories begin -----------------------------------------------------------------------------------------

/** Milestones that are there from the beginning, most of them funded: a story is about what comes then. */
export type Planned = { readonly amount: number; readonly funded: boolean };

export const openings = fc.array(
  fc.record({ amount: price, funded: fc.constantFrom(true, true, true, false) }),
  { minLength: 1, maxLength: 3 },
);

/** @param charged has the rail take the charge, where that does not come by itself */
export async function begin<S extends Service>(
  tale: Tale,
  service: S,
  milestones: readonly Planned[],
  follow: Follow,
  charged?: Turn<S>,
): Promise<void> {
  for (const [nth, { amount, funded }] of milestones.entries()) {
    const client = { by: 'client', milestone: names[nth] ?? '' } as const;
    await new Says<S>((_, command) => ({ ...client, type: 'plan', command, amount }), follow).run(
      tale,
      service,
    );
    if (!funded) continue;
    await new Says<S>((_, command) => ({ ...client, type: 'fund', command }), follow).run(tale, service);
    if (charged?.check(tale)) await charged.run(tale, service);
  }
}
