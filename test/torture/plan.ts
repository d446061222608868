import { Guess } from './guess';
import { Random } from './random';

/** Who acts, by the part he plays in the contract. */
export type Who = 'client' | 'freelancer' | 'ops' | 'platform';

/** An act on a milestone, which is named by its place in the contract. */
export type ActOnMilestone =
  | { readonly kind: 'fund'; readonly milestone: number; readonly paymentMethod: string }
  | { readonly kind: 'submit' | 'withdrawSubmission' | 'requestChanges'; readonly milestone: number }
  | { readonly kind: 'approve'; readonly milestone: number; readonly body: Approval }
  | {
      readonly kind: 'bonus';
      readonly milestone: number;
      readonly amount: number;
      readonly paymentMethod: string;
    }
  | { readonly kind: 'hold' | 'liftHold'; readonly milestone: number }
  | { readonly kind: 'resolve'; readonly milestone: number; readonly freelancerAmount: number };

/** A request of the API, with a refund request by what it is for. */
export type PlannedAct =
  | ActOnMilestone
  | { readonly kind: 'plan'; readonly amount: number }
  /** Null: for the held-over money. */
  | { readonly kind: 'openRefund'; readonly milestone: number | null }
  | { readonly kind: 'acceptRefund' | 'declineRefund'; readonly milestone: number | null }
  | { readonly kind: 'resolveHeldOver'; readonly share: number }
  | { readonly kind: 'end'; readonly onBehalfOf?: 'client' | 'freelancer' };

export type Approval = {
  readonly amount?: number;
  readonly bonus?: { readonly amount: number; readonly paymentMethod: string };
  readonly endContract?: true;
  readonly acknowledgeUnsubmitted?: true;
};

/**
 * How a request is sent.
 * - `patient`: again and again under its key, until it is answered for good.
 * - `abandoned`: once, and whoever sent it has gone before the answer.
 * - `doubled`: twice at once under one key, and both patiently.
 */
export type Manner = 'patient' | 'abandoned' | 'doubled';

export type Send = {
  readonly who: Who;
  readonly act: PlannedAct;
  readonly manner: Manner;
  /** Seconds to wait for the outcome with the request; null: it is asked for afterwards. */
  readonly wait: number | null;
  /** Whether what comes next waits until it is decided. */
  readonly untilDecided: boolean;
};

/** What is sent at the same time, by one side or by both, after a pause in milliseconds. */
export type Step = { readonly pauseMs: number; readonly sends: readonly Send[] };

export type Policy = {
  readonly reviewPeriod: string;
  readonly refundResponsePeriod: string;
  readonly reminders: readonly string[];
  readonly feeBps: number;
  readonly minimumDeposit: number;
};

export type ContractPlan = {
  readonly index: number;
  readonly currency: string;
  readonly policy: Policy;
  readonly steps: readonly Step[];
};

/** What is done with the run's contract of this number: a function of the seed and the number, and of nothing else. */
export function planContract(seed: string, index: number): ContractPlan {
  const random = new Random(`${seed}/contract/${index}`);
  const policy = planPolicy(random);
  const guess = new Guess();
  const steps: Step[] = [];
  for (let milestones = random.int(1, 3); milestones > 0; milestones--) {
    const act = { kind: 'plan', amount: amountOf(random) } as const;
    guess.did(act);
    steps.push({ pauseMs: 0, sends: [sendOf(random, random.pick(['client', 'platform']), act, true)] });
  }
  for (let count = random.int(6, 22); count > 0; count--) steps.push(planStep(random, guess));
  return { index, currency: random.pick(['USD', 'EUR', 'JPY']), policy, steps };
}

function planPolicy(random: Random): Policy {
  const short = ['PT2S', 'PT3S', 'PT5S', 'PT8S', 'PT15S'];
  return {
    reviewPeriod: random.chance(0.6) ? random.pick(short) : 'PT1H',
    refundResponsePeriod: random.chance(0.6) ? random.pick(short) : 'PT1H',
    reminders: random.some(['PT6S', 'PT4S', 'PT2S', 'PT1S'], random.int(0, 3)),
    feeBps: random.pick([0, 1, 333, 1000, 1000, 1250, 9999, 10000, random.int(0, 10000)]),
    minimumDeposit: random.pick([0, 1, 500, 500, 1000]),
  };
}

/** Mostly people's sums, odd ones where rounding shows, and both ends of what is allowed. */
const amountOf = (random: Random): number => {
  const size = random.weighted({ usual: 70, tiny: 20, huge: 4, one: 6 });
  if (size === 'usual') return random.int(500, 9_999);
  if (size === 'tiny') return random.int(1, 499);
  return size === 'one' ? 1 : random.int(99_999_999_000, 100_000_000_000);
};

const paymentMethods = {
  pm_ok: 60,
  pm_declined: 10,
  pm_requires_action: 10,
  pm_timeout_after_charge: 10,
  pm_unavailable_twice: 8,
  pm_unknown: 2,
} as const;

const paymentMethodOf = (random: Random): string => random.weighted(paymentMethods);

function planStep(random: Random, guess: Guess): Step {
  const what = random.weighted({ fits: 66, any: 14, contradiction: 14, silence: 6 });
  if (what === 'silence') return { pauseMs: random.int(2_000, 7_000), sends: [] };
  const pauseMs = random.chance(0.5) ? 0 : random.int(20, 1_500);
  if (what === 'contradiction') {
    const sends = Array.from({ length: random.int(2, 4) }, () => planSend(random, guess, random.chance(0.7)));
    return { pauseMs, sends: sends.map((send) => ({ ...send, untilDecided: false })) };
  }
  return { pauseMs, sends: [planSend(random, guess, what === 'fits')] };
}

function planSend(random: Random, guess: Guess, fits: boolean): Send {
  const kind = random.weighted(fits ? guess.likely() : anything);
  const { who, act } = actOf(random, guess, kind, fits);
  guess.did(act);
  return sendOf(random, who, act, random.chance(0.75));
}

function sendOf(random: Random, who: Who, act: PlannedAct, untilDecided: boolean): Send {
  const manner = random.weighted({ patient: 82, abandoned: 7, doubled: 11 });
  return { who, act, manner, wait: random.chance(0.5) ? random.int(1, 8) : null, untilDecided };
}

export type Kind = PlannedAct['kind'] | 'openHeldOver' | 'acceptHeldOver' | 'declineHeldOver';

const anything: Readonly<Partial<Record<Kind, number>>> = {
  ...{ plan: 2, fund: 4, submit: 4, withdrawSubmission: 3, requestChanges: 3, approve: 5, bonus: 3 },
  ...{ hold: 2, liftHold: 2, resolve: 2, openRefund: 2, acceptRefund: 2, declineRefund: 2 },
  ...{ openHeldOver: 2, acceptHeldOver: 2, declineHeldOver: 2, resolveHeldOver: 2, end: 1 },
};

function actOf(random: Random, guess: Guess, kind: Kind, fits: boolean): { who: Who; act: PlannedAct } {
  const milestone = fits ? guess.milestoneFor(kind, random) : random.int(0, guess.count - 1);
  const amount = guess.amountOf(milestone);
  switch (kind) {
    case 'plan':
      return { who: random.pick(['client', 'platform']), act: { kind, amount: amountOf(random) } };
    case 'fund':
      return { who: 'client', act: { kind, milestone, paymentMethod: paymentMethodOf(random) } };
    case 'submit':
    case 'withdrawSubmission':
      return { who: 'freelancer', act: { kind, milestone } };
    case 'requestChanges':
      return { who: 'client', act: { kind, milestone } };
    case 'approve':
      return { who: 'client', act: { kind, milestone, body: approvalOf(random, amount) } };
    case 'bonus':
      return {
        who: 'client',
        act: { kind, milestone, amount: amountOf(random), paymentMethod: paymentMethodOf(random) },
      };
    case 'hold':
    case 'liftHold':
      return { who: 'ops', act: { kind, milestone } };
    case 'resolve': {
      const parts = [0, amount, random.int(0, amount), random.int(0, amount), amount + 1, -1];
      return { who: 'ops', act: { kind, milestone, freelancerAmount: random.pick(parts) } };
    }
    case 'openRefund':
      return { who: 'client', act: { kind, milestone } };
    case 'acceptRefund':
    case 'declineRefund':
      return { who: 'freelancer', act: { kind, milestone } };
    case 'openHeldOver':
      return { who: 'client', act: { kind: 'openRefund', milestone: null } };
    case 'acceptHeldOver':
    case 'declineHeldOver': {
      const answer = kind === 'acceptHeldOver' ? 'acceptRefund' : 'declineRefund';
      return { who: 'freelancer', act: { kind: answer, milestone: null } };
    }
    case 'resolveHeldOver':
      return { who: 'ops', act: { kind, share: random.pick([0, 0.3, 0.5, 1, 1.1]) } };
    case 'end': {
      const who = random.pick(['client', 'freelancer', 'ops'] as const);
      const onBehalfOf = random.pick(['client', 'freelancer'] as const);
      return { who, act: who === 'ops' ? { kind, onBehalfOf } : { kind } };
    }
  }
}

function approvalOf(random: Random, amount: number): Approval {
  const part = random.weighted({ all: 50, less: 38, more: 5, nothing: 3, named: 4 });
  const some = {
    ...{ all: undefined, less: random.int(1, Math.max(1, amount - 1)) },
    ...{ more: amount + random.int(1, 100), nothing: random.int(-1, 0), named: amount },
  }[part];
  return {
    ...(some === undefined ? {} : { amount: some }),
    ...(random.chance(0.15)
      ? { bonus: { amount: amountOf(random), paymentMethod: paymentMethodOf(random) } }
      : {}),
    ...(random.chance(0.06) ? { endContract: true } : {}),
    ...(random.chance(0.4) ? { acknowledgeUnsubmitted: true } : {}),
  };
}
