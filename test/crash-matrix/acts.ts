import { type CrashPoint, crashPoints } from '../../crash-points';
import type { JournalKind } from '../../domain/postings';
import type { RecordedType } from '../../domain/record';
import type { Program } from './control';
import type { Asked, Scene } from './scene';

/** `api command.recorded`: a program and one of its points. */
export type Spot = `${Program} ${CrashPoint}`;

/** Everything that can happen to money and work, each with what it comes to when nothing goes wrong. */
export type Act = {
  readonly name: string;
  /** Leads to where it can happen. */
  given(scene: Scene): Promise<void>;
  /** Sets a clock going; the act is what the clock does when it has come. */
  clock?(scene: Scene): Promise<void>;
  /** What somebody asks for; left out where nobody does. */
  when?(scene: Scene): Asked;
  /** What it is answered once it is decided; 200 unless given. */
  readonly status?: number;
  /** What it adds to the record, in the order of the alphabet. */
  readonly events: readonly RecordedType[];
  /** The journals that it adds. */
  readonly journals?: Readonly<Partial<Record<JournalKind, number>>>;
  /** How often the rail takes money for it, declines included, and gives money back. */
  readonly rail?: { readonly charges?: number; readonly refunds?: number };
  /** Where all of the contract's money is then (R25); what is not named is 0. */
  readonly money: Readonly<Record<string, number>>;
  /** Where it comes by. Everywhere else it must not, but for where it may: of two things either can be first. */
  readonly passes: readonly Spot[];
  readonly mayPass?: readonly Spot[];
  /** How its message comes to a run that is open; left out where none is, or where there is no message. */
  readonly way?: 'handed over' | 'signalled';
};

const of = (program: Program, ...points: CrashPoint[]): Spot[] =>
  points.map((point): Spot => `${program} ${point}`);

/** A message: a row, a signal, a decision. */
const taken = of('api', 'command.judged', 'command.recorded', 'signal.sending', 'signal.sent');
/** The same where its sender waits and its run is open. */
const handedOver = of('api', 'command.judged', 'command.recorded', 'update.sending', 'update.sent');
/** What is handed over and not answered is signalled as well. */
const signalledAsWell = of('api', 'update.unanswered', 'signal.sending', 'signal.sent');
const answered = of('api', 'answer.made');
/** A request that the API itself carries out, with what follows from it. */
const request = of('api', 'request.begun', 'request.written', 'request.committed');
/** The same where it moves money by itself. */
const refundedAtOnce = [...request, ...of('api', 'ledger.posting', 'ledger.posted')];
const follows = of('api', 'start.sending', 'start.sent');
const activity = of('worker', 'task.computed', 'activity.started', 'activity.done');
const decision = of('worker', 'decision.begun', 'decision.written', 'decision.committed');
const ledger = of('worker', 'ledger.posting', 'ledger.posted');
const rail = of('worker', 'rail.asking', 'rail.moved', 'rail.answered');
const settlement = of('worker', 'settlement.begun', 'settlement.written', 'settlement.committed');
const decided = [...activity, ...decision];
const message = [...taken, ...answered, ...decided];
const paidOut = [...message, ...ledger];
const handed = [...handedOver, ...answered, ...decided];
const handedAndPaid = [...handed, ...ledger];
const atTheRail = [...rail, ...settlement];
/** `contract-end` tells the milestones that hold money. */
const told = of('worker', 'signal.sending', 'signal.sent');
const started = of('worker', 'start.sending', 'start.sent');

const client = (path: string, body: object = {}): Asked => ({ who: 'client', path, body });
const freelancer = (path: string, body: object = {}): Asked => ({ who: 'freelancer', path, body });
const ops = (path: string, body: object): Asked => ({ who: 'ops', path, body });
const idOf = (path: string) => path.split('/').at(-1);

/** How long a clock of a review or a response runs, for acts that are what a clock does. */
const SOON = 'PT8S';

const fundings: readonly Act[] = [
  {
    name: 'fund',
    given: async (scene) => {
      await scene.opens();
      await scene.plans(1500);
    },
    when: ({ milestone }) => client(`${milestone}/fund`),
    events: ['milestone.funded', 'milestone.funding_started'],
    journals: { deposit: 1 },
    rail: { charges: 1 },
    money: { charged: 1500, inEscrow: 1500 },
    passes: [...paidOut, ...atTheRail],
  },
  {
    name: 'fund, part of it held over',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.plans(2000);
    },
    when: ({ milestone }) => client(`${milestone}/fund`),
    events: ['milestone.funded', 'milestone.funding_started'],
    journals: { draw: 1, deposit: 1 },
    rail: { charges: 1 },
    money: { charged: 2900, inEscrow: 2000, paid: 810, fees: 90 },
    passes: [...paidOut, ...atTheRail],
  },
  {
    name: 'fund, all of it held over',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.plans(400);
    },
    when: ({ milestone }) => client(`${milestone}/fund`),
    events: ['milestone.funded', 'milestone.funding_started'],
    journals: { draw: 1 },
    money: { charged: 1500, inEscrow: 400, heldOver: 200, paid: 810, fees: 90 },
    passes: paidOut,
  },
  {
    name: 'fund, declined',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.plans(2000);
    },
    when: ({ milestone }) => client(`${milestone}/fund`, { paymentMethod: 'pm_declined' }),
    status: 402,
    events: ['command.rejected', 'milestone.funding_failed', 'milestone.funding_started'],
    journals: { draw: 1, give_back: 1 },
    rail: { charges: 1 },
    money: { charged: 1500, heldOver: 600, paid: 810, fees: 90 },
    passes: [...taken, ...decided, ...ledger, ...atTheRail],
  },
  {
    name: 'fund, the rail silent after it',
    given: async (scene) => {
      await scene.opens();
      await scene.plans(1500);
    },
    when: ({ milestone }) => client(`${milestone}/fund`, { paymentMethod: 'pm_timeout_after_charge' }),
    events: ['milestone.funded', 'milestone.funding_started'],
    journals: { deposit: 1 },
    rail: { charges: 1 },
    money: { charged: 1500, inEscrow: 1500 },
    passes: [...paidOut, ...atTheRail],
  },
];

const work: readonly Act[] = [
  {
    name: 'submit',
    given: async (scene) => {
      await scene.opens();
      await scene.funds();
    },
    when: ({ milestone }) => freelancer(`${milestone}/submit`, { message: 'Here it is' }),
    events: ['milestone.submitted'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'withdraw',
    given: async (scene) => {
      await scene.opens();
      await scene.reviews();
    },
    when: ({ milestone }) => freelancer(`${milestone}/withdraw-submission`),
    events: ['milestone.submission_withdrawn'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'request changes',
    given: async (scene) => {
      await scene.opens();
      await scene.reviews();
    },
    when: ({ milestone }) => client(`${milestone}/request-changes`, { message: 'Bluer, please' }),
    events: ['milestone.changes_requested'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: handed,
    way: 'handed over',
  },
];

/** An approval of $15.00 in review. */
const approval = (
  name: string,
  body: object,
  rest: Pick<Act, 'events' | 'journals' | 'rail' | 'money' | 'passes'>,
): Act => ({
  name,
  given: async (scene) => {
    await scene.opens();
    await scene.reviews();
  },
  when: ({ milestone }) => client(`${milestone}/approve`, body),
  way: 'handed over',
  ...rest,
});

const approvals: readonly Act[] = [
  approval(
    'approve in full',
    {},
    {
      events: ['milestone.released'],
      journals: { release: 1 },
      money: { charged: 1500, paid: 1350, fees: 150 },
      passes: handedAndPaid,
    },
  ),
  approval(
    'approve less',
    { amount: 900 },
    {
      events: ['milestone.released'],
      journals: { release: 1 },
      money: { charged: 1500, heldOver: 600, paid: 810, fees: 90 },
      passes: handedAndPaid,
    },
  ),
  approval(
    'approve with a bonus',
    { bonus: { amount: 250 } },
    {
      events: ['bonus.paid', 'bonus.requested', 'milestone.released'],
      journals: { release: 1, bonus: 1 },
      rail: { charges: 1 },
      money: { charged: 1500, bonus: 250, paid: 1575, fees: 175 },
      passes: [...handedAndPaid, ...atTheRail],
    },
  ),
  approval(
    'approve and end',
    { endContract: true },
    {
      events: ['contract.ended', 'contract.ending', 'milestone.contract_end_requested', 'milestone.released'],
      journals: { release: 1 },
      money: { charged: 1500, paid: 1350, fees: 150 },
      passes: handedAndPaid,
    },
  ),
  approval(
    'approve less, with a bonus, and end',
    { amount: 900, bonus: { amount: 250 }, endContract: true },
    {
      events: [
        'bonus.paid',
        'bonus.requested',
        'contract.ending',
        'milestone.contract_end_requested',
        'milestone.released',
        'refund_request.opened',
      ],
      journals: { release: 1, bonus: 1 },
      rail: { charges: 1 },
      money: { charged: 1500, bonus: 250, heldOver: 600, paid: 1035, fees: 115 },
      passes: [...handedAndPaid, ...atTheRail, ...started],
    },
  ),
  {
    name: 'bonus',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
    },
    when: ({ milestone }) => client(`${milestone}/bonus`, { amount: 250 }),
    events: ['bonus.paid', 'bonus.requested'],
    journals: { bonus: 1 },
    rail: { charges: 1 },
    money: { charged: 1500, bonus: 250, heldOver: 600, paid: 1035, fees: 115 },
    passes: [...paidOut, ...atTheRail],
  },
  {
    name: 'bonus, declined',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
    },
    when: ({ milestone }) => client(`${milestone}/bonus`, { amount: 250, paymentMethod: 'pm_declined' }),
    status: 402,
    events: ['bonus.failed', 'bonus.requested'],
    rail: { charges: 1 },
    money: { charged: 1500, heldOver: 600, paid: 810, fees: 90 },
    passes: [...taken, ...decided, ...atTheRail],
  },
];

const holds: readonly Act[] = [
  {
    name: 'hold',
    given: async (scene) => {
      await scene.opens();
      await scene.reviews();
    },
    when: ({ milestone }) => ops(`${milestone}/hold`, { reason: 'A dispute' }),
    events: ['milestone.held'],
    money: { charged: 1500, onHold: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'lift the hold',
    given: async (scene) => {
      await scene.opens();
      await scene.reviews();
      await scene.does('ops', `${scene.milestone}/hold`, { reason: 'A dispute' });
    },
    when: ({ milestone }) => ops(`${milestone}/lift-hold`, { reason: 'They agree' }),
    events: ['milestone.hold_lifted'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'resolve',
    given: async (scene) => {
      await scene.opens();
      await scene.reviews();
      await scene.does('ops', `${scene.milestone}/hold`, { reason: 'A dispute' });
    },
    when: ({ milestone }) =>
      ops(`${milestone}/resolve`, { freelancerAmount: 500, reason: 'A third was done' }),
    events: ['milestone.resolved', 'refund.sent'],
    journals: { resolve: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, paid: 450, fees: 50, refunded: 1000 },
    passes: [...handedAndPaid, ...atTheRail],
    way: 'handed over',
  },
];

const refunds: readonly Act[] = [
  {
    name: 'refund request',
    given: async (scene) => {
      await scene.opens();
      await scene.funds();
    },
    when: ({ contract, milestone }) =>
      client(`${contract}/refund-requests`, { milestoneId: idOf(milestone), reason: 'No longer needed' }),
    status: 201,
    events: ['refund_request.opened'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'its accept',
    given: async (scene) => {
      await scene.opens();
      await scene.funds();
      await scene.asksBack(scene.milestone);
    },
    when: ({ request: asked }) => freelancer(`${asked}/accept`),
    events: ['milestone.refunded', 'refund.sent', 'refund_request.closed'],
    journals: { refund: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, refunded: 1500 },
    passes: [...handedAndPaid, ...atTheRail],
    way: 'handed over',
  },
  {
    name: 'its decline',
    given: async (scene) => {
      await scene.opens();
      await scene.funds();
      await scene.asksBack(scene.milestone);
    },
    when: ({ request: asked }) => freelancer(`${asked}/decline`),
    events: ['milestone.held', 'refund_request.closed'],
    money: { charged: 1500, onHold: 1500 },
    passes: handed,
    way: 'handed over',
  },
  {
    name: 'request for held-over money',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
    },
    when: ({ contract }) => client(`${contract}/refund-requests`, { reason: 'No longer needed' }),
    status: 201,
    events: ['refund_request.opened'],
    money: { charged: 1500, heldOver: 600, paid: 810, fees: 90 },
    passes: [...request, ...follows, ...answered, ...activity],
  },
  {
    name: 'accept of held-over money',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.asksBack();
    },
    when: ({ request: asked }) => freelancer(`${asked}/accept`),
    events: ['refund.sent', 'refund_request.refunded'],
    journals: { refund: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, paid: 810, fees: 90, refunded: 600 },
    passes: [...paidOut, ...atTheRail],
  },
  {
    name: 'decline of held-over money',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.asksBack();
    },
    when: ({ request: asked }) => freelancer(`${asked}/decline`),
    events: ['refund_request.declined'],
    journals: { set_aside: 1 },
    money: { charged: 1500, onHold: 600, paid: 810, fees: 90 },
    passes: paidOut,
  },
  {
    name: 'resolve held-over money',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.asksBack();
      await scene.does('freelancer', `${scene.request}/decline`);
    },
    when: ({ request: asked }) =>
      ops(`${asked}/resolve`, { freelancerAmount: 200, reason: 'A third was done' }),
    events: ['refund.sent', 'refund_request.resolved'],
    journals: { resolve: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, paid: 990, fees: 110, refunded: 400 },
    passes: [...paidOut, ...atTheRail],
  },
];

const ends: readonly Act[] = [
  {
    name: 'end by the client',
    given: async (scene) => {
      await scene.opens();
      await scene.funds(1500);
      await scene.holdsOver();
    },
    when: ({ contract }) => client(`${contract}/end`),
    events: ['contract.ending', 'milestone.end_heard', 'refund_request.opened', 'refund_request.opened'],
    money: { charged: 3000, inEscrow: 1500, heldOver: 600, paid: 810, fees: 90 },
    passes: [...request, ...follows, ...answered, ...decided, ...told, ...started],
  },
  {
    name: 'end by the freelancer',
    given: async (scene) => {
      await scene.opens();
      await scene.funds(1500);
      await scene.holdsOver();
    },
    when: ({ contract }) => freelancer(`${contract}/end`),
    events: [
      'contract.ended',
      'contract.ending',
      'held_over.refunded',
      'milestone.end_heard',
      'milestone.refunded',
      'refund.sent',
      'refund.sent',
      'refund.sent',
    ],
    // The escrow goes back to two charges: of the newer one the held-over money has taken a part.
    journals: { refund: 2, refund_transfer: 3 },
    rail: { refunds: 3 },
    money: { charged: 3000, paid: 810, fees: 90, refunded: 2100 },
    passes: [...refundedAtOnce, ...follows, ...answered, ...decided, ...ledger, ...atTheRail, ...told],
    // Where a refund is not sent yet when the milestones are told.
    mayPass: started,
  },
  {
    name: 'end by the freelancer, asked for money already',
    given: async (scene) => {
      await scene.opens();
      await scene.holdsOver();
      await scene.asksBack();
    },
    when: ({ contract }) => freelancer(`${contract}/end`),
    events: ['contract.ended', 'contract.ending', 'refund.sent', 'refund_request.refunded'],
    journals: { refund: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, paid: 810, fees: 90, refunded: 600 },
    passes: [...refundedAtOnce, ...follows, ...answered, ...activity, ...atTheRail, ...ledger, ...told],
    mayPass: started,
  },
];

const clocks: readonly Act[] = [
  {
    name: 'automatic release',
    given: async (scene) => {
      await scene.opens({ reviewPeriod: SOON });
      await scene.funds();
    },
    clock: (scene) => scene.submits(),
    events: ['milestone.auto_released'],
    journals: { release: 1 },
    money: { charged: 1500, paid: 1350, fees: 150 },
    passes: [...decided, ...ledger],
  },
  {
    name: 'reminder',
    given: async (scene) => {
      await scene.opens({ reviewPeriod: 'PT1H', reminders: ['PT59M52S'] });
      await scene.funds();
    },
    clock: (scene) => scene.submits(),
    events: ['milestone.review_reminder'],
    money: { charged: 1500, inEscrow: 1500 },
    passes: decided,
  },
  {
    name: 'refund period over',
    given: async (scene) => {
      await scene.opens({ refundResponsePeriod: SOON });
      await scene.funds();
    },
    clock: (scene) => scene.asksBack(scene.milestone),
    events: ['milestone.refunded', 'refund.sent', 'refund_request.closed'],
    journals: { refund: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, refunded: 1500 },
    passes: [...decided, ...ledger, ...atTheRail],
  },
  {
    name: 'refund period over, held-over money',
    given: async (scene) => {
      await scene.opens({ refundResponsePeriod: SOON });
      await scene.holdsOver();
    },
    clock: (scene) => scene.asksBack(),
    events: ['refund.sent', 'refund_request.refunded'],
    journals: { refund: 1, refund_transfer: 1 },
    rail: { refunds: 1 },
    money: { charged: 1500, paid: 810, fees: 90, refunded: 600 },
    passes: [...decided, ...ledger, ...atTheRail],
  },
];

/** Fifteen days on a test clock: its reminders, then silence pays. */
const advance: Act = {
  name: 'advance of a test clock',
  given: async (scene) => {
    await scene.opens({ reminders: ['P7D', 'P3D', 'P1D'] }, true);
    await scene.reviews();
  },
  when: ({ clock }) => ({ who: 'platform', path: `${clock}/advance`, body: { by: 'P15D' } }),
  events: [
    'milestone.auto_released',
    ...Array.from({ length: 3 }, () => 'milestone.review_reminder' as const),
  ],
  journals: { release: 1 },
  money: { charged: 1500, paid: 1350, fees: 150 },
  passes: [
    ...request,
    ...of('api', 'signal.sending', 'signal.sent'),
    ...answered,
    ...decided,
    ...ledger,
    ...told,
  ],
};

/** Every act is told to whoever listens, and whatever somebody asks for is swept up where its sender has died. */
const announced = of(
  'worker',
  ...([
    'dispatch.handed',
    'dispatch.told',
    'webhook.sending',
    'webhook.answered',
    'webhook.recorded',
  ] as const),
);
const swept = of('worker', 'sweep.taken', 'sweep.sent');

/** Where an act comes by where nothing goes wrong. */
export const comesBy = ({ passes }: Act): readonly Spot[] => [...passes, ...announced];

/** Where an act may come by that nothing is to come by: of two things either can be first, and a machine can be slow. */
export const mayComeBy = ({ mayPass = [], way }: Act): readonly Spot[] =>
  way === 'handed over' ? [...mayPass, ...signalledAsWell] : mayPass;

/**
 * Where an act is killed: wherever it comes by, whatever else has to happen for it to come there. One that is the same
 * as another but for its message's way, only until that message is decided.
 */
export function spotsOf(act: Act): readonly Spot[] {
  if (act.way === 'signalled') return [...message];
  const more = act.way === 'handed over' ? signalledAsWell : [];
  return [...comesBy(act), ...more, ...(act.when === undefined ? [] : swept)];
}

/** Whether nobody may be there to take what is handed over, for the act to come to this point. */
export const isUnattended = ({ way }: Act, spot: Spot): boolean =>
  way === 'handed over' && signalledAsWell.includes(spot);

/** The same act, asked for by somebody who does not wait for its outcome. */
const signalled = (act: Act): Act => ({
  ...act,
  name: `${act.name}, signalled`,
  way: 'signalled',
  passes: [...message, ...act.passes.filter((spot) => !handed.includes(spot))],
});

const asTheyCome: readonly Act[] = [
  ...fundings,
  ...work,
  ...approvals,
  ...holds,
  ...refunds,
  ...ends,
  ...clocks,
  advance,
];

export const acts: readonly Act[] = asTheyCome.flatMap((act) =>
  act.way === 'handed over' ? [act, signalled(act)] : [act],
);

export const actNamed = (name: string): Act => {
  const found = acts.find((act) => act.name === name);
  if (found === undefined) throw new Error(`there is no act ${name}`);
  return found;
};

/** The matrix's columns, in the order in which a process comes by them. */
export const spots: readonly Spot[] = columns();

function columns(): Spot[] {
  const met = new Set(acts.flatMap(spotsOf));
  const points = Object.keys(crashPoints) as CrashPoint[];
  return (['api', 'worker'] as const)
    .flatMap((program) => of(program, ...points))
    .filter((spot) => met.has(spot));
}
