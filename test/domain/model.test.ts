import fc from 'fast-check';
import { DAY } from '../../domain/instant';
import { type Act, actTypes, messageTypes, ringTypes, stateNames } from '../../domain/milestone';
import type { Policy } from '../../domain/policy';
import type { HeldOverMessage } from '../../domain/refund-request';
import { client, clock, freelancer, ops } from './builders';
import { World } from './world';

/**
 * Any sequence of messages, valid or not, in any order, with clocks, rail answers, holds and ends in between:
 * the world checks after every step that R8, R12 to R14, R16, R17, R19 and R24 to R26 hold (`world.ts`).
 * A failure prints the seed and the shortest story that leads to it.
 */

type Step = (world: World) => void;

/** A step that a failing story names. */
const step = (name: string, does: Step): Step => Object.assign(does, { [fc.toStringMethod]: () => name });

const index = fc.nat({ max: 3 });
/** Around the amounts of the milestones, those that are none included. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 1500 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 0.5, Number.NaN, 2001, 1e12) },
);
/** How long ago a message was received, when at last a worker sees it. */
const lag = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 * DAY }));

const payloads: Readonly<Record<Act['type'], fc.Arbitrary<Act>>> = {
  fund: fc.constant({ type: 'fund', paymentMethod: 'pm_ok' }),
  submit: fc.constant({ type: 'submit', message: 'done', attachments: [] }),
  withdrawSubmission: fc.constant({ type: 'withdrawSubmission' }),
  requestChanges: fc.constant({ type: 'requestChanges', message: 'bluer' }),
  approve: fc.record(
    {
      type: fc.constant('approve' as const),
      amount,
      bonus: fc.record({ amount, paymentMethod: fc.constant('pm_ok') }),
      endContract: fc.constantFrom(false, false, false, true),
      acknowledgeUnsubmitted: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  ),
  bonus: fc.record({ type: fc.constant('bonus' as const), amount, paymentMethod: fc.constant('pm_ok') }),
  hold: fc.constant({ type: 'hold', reason: 'a dispute' }),
  liftHold: fc.constant({ type: 'liftHold', reason: 'settled' }),
  resolve: fc.record({
    type: fc.constant('resolve' as const),
    freelancerAmount: amount,
    reason: fc.constant('a split'),
  }),
  openRefund: fc.constant({ type: 'openRefund', reason: 'no need' }),
  acceptRefund: fc.constant({ type: 'acceptRefund' }),
  declineRefund: fc.constant({ type: 'declineRefund' }),
};

/** What makes stories go on comes up more often. */
const weights: Partial<Record<Act['type'], number>> = { fund: 5, submit: 4, approve: 4, bonus: 3 };
const acts = fc.oneof(...actTypes.map((type) => ({ weight: weights[type] ?? 1, arbitrary: payloads[type] })));

let commands = 0;
const cause = () => `cmd_${++commands}`;

const act: fc.Arbitrary<Step> = fc
  .tuple(index, acts, lag)
  .map(([milestone, one, late]) =>
    step(`${late} ms ago, to ${milestone}: ${fc.stringify(one)}`, (world) =>
      world.receive(milestone, { ...one, actor: client, at: world.now - late, cause: cause() }),
    ),
  );

/** A clock that no one set, or that was set to another instant. */
const strayRing: fc.Arbitrary<Step> = fc
  .tuple(index, fc.constantFrom(...ringTypes), lag)
  .map(([milestone, type, late]) =>
    step(`${type} strays to ${milestone}`, (world) =>
      world.receive(milestone, { type, actor: clock, at: world.now - late, cause: cause() }),
    ),
  );

const heldOverAnswers = fc.oneof(
  fc.constant({ type: 'acceptRefund' as const }),
  fc.constant({ type: 'declineRefund' as const }),
  fc.record({
    type: fc.constant('resolve' as const),
    freelancerAmount: amount,
    reason: fc.constant('a split'),
  }),
  fc.constant({ type: 'responsePeriodOver' as const }),
);

const answerRequest: fc.Arbitrary<Step> = fc.tuple(index, heldOverAnswers, lag).map(([request, one, late]) =>
  step(`${late} ms ago, to request ${request}: ${fc.stringify(one)}`, (world) => {
    const actor = one.type === 'resolve' ? ops : freelancer;
    const message = { ...one, actor, at: world.now - late, cause: cause() } satisfies HeldOverMessage;
    world.answerRequest(request, message);
  }),
);

const by = fc.constantFrom('client' as const, 'freelancer' as const);

const yes = fc.boolean();

const chargeAnswer = fc
  .tuple(index, yes)
  .map(([i, accepted]) => step(`charge of ${i}: ${accepted}`, (world) => world.answerCharge(i, accepted)));

const bonusAnswer = fc
  .tuple(index, yes)
  .map(([i, accepted]) => step(`bonus of ${i}: ${accepted}`, (world) => world.answerBonus(i, accepted)));

const timePasses = fc
  .integer({ min: 0, max: 9 * DAY })
  .map((time) => step(`${time} ms pass`, (world) => world.pass(time)));

const clocksRing = fc.constant(step('clocks ring', (world) => world.ring()));
const told = index.map((i) => step(`${i} is told of the end`, (world) => world.tell(i)));

const ends = fc
  .tuple(by, yes)
  .map(([who, byOps]) => step(`ended for the ${who}, by ops: ${byOps}`, (world) => world.end(who, byOps)));

const heldOverAsked = fc.constant(step('held-over money is asked for', (world) => world.askForHeldOver()));
const newMilestone = fc
  .integer({ min: 1, max: 2000 })
  .map((price) => step(`a milestone of ${price}`, (world) => world.plan(price)));

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: act },
  { weight: 1, arbitrary: strayRing },
  { weight: 10, arbitrary: chargeAnswer },
  { weight: 3, arbitrary: bonusAnswer },
  { weight: 3, arbitrary: timePasses },
  { weight: 3, arbitrary: clocksRing },
  { weight: 2, arbitrary: told },
  { weight: 1, arbitrary: ends },
  { weight: 4, arbitrary: heldOverAsked },
  { weight: 6, arbitrary: answerRequest },
  { weight: 1, arbitrary: newMilestone },
);

const policies: fc.Arbitrary<Policy> = fc.record({
  reviewPeriod: fc.constantFrom(1, DAY, 14 * DAY),
  refundResponsePeriod: fc.constantFrom(1, 7 * DAY, 14 * DAY),
  reminders: fc.constantFrom([], [7 * DAY, 3 * DAY, DAY]),
  feeBps: fc.oneof(fc.constantFrom(0, 1000, 10_000), fc.nat({ max: 10_000 })),
  minimumDeposit: fc.constantFrom(0, 1, 500),
});

const amounts = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 });

describe('R24, R25, R26: whatever happens, in whatever order', () => {
  const seen = new Set<string>();
  const kinds = new Set<string>();

  function play(world: World, story: readonly Step[]) {
    for (const step of story) step(world);
    for (const one of world.seen) seen.add(one);
    for (const kind of world.kinds) kinds.add(kind);
  }

  test('the books hold after every step', () => {
    fc.assert(
      fc.property(
        policies,
        amounts,
        fc.array(steps, { maxLength: 150, size: 'max' }),
        (policy, prices, story) => play(new World(policy, prices), story),
      ),
      { numRuns: 2000 },
    );
  });

  test('R16: a contract that someone ends comes to its end', () => {
    fc.assert(
      fc.property(
        policies,
        amounts,
        fc.array(steps, { maxLength: 80, size: 'max' }),
        by,
        (policy, prices, story, who) => {
          const world = new World(policy, prices);
          play(world, story);
          return world.comesToAnEnd(who);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the stories told met every state, movement and step of an end', () => {
    for (const name of stateNames) expect(seen).toContain(name);
    expect([...kinds].sort()).toEqual(
      ['bonus', 'deposit', 'draw', 'give_back', 'refund', 'release', 'resolve', 'set_aside'].sort(),
    );
    for (const type of messageTypes) expect(seen).toContain(`${type} applied`);
    for (const step of ['askForHeldOver', 'refundHeldOver', 'endContract', 'ended by approve']) {
      expect(seen).toContain(step);
    }
    for (const outcome of ['refunded', 'declined', 'superseded', 'resolved']) {
      expect(seen).toContain(`held over: refund_request.${outcome}`);
    }
  });
});
