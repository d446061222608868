import { defaultPolicy } from '../model';
import { runningStack } from '../rules/stack';
import { checkContract, type Looked, type Recorded } from './contract-spec';
import { Crowd, countsOf, type People, randomFrom } from './crowd';

const stack = runningStack();

const everybody = (): People => ({
  acme: stack.api.as('platform', 'acme'),
  alice: stack.api.as('client', 'alice'),
  bob: stack.api.as('freelancer', 'bob'),
  olga: stack.api.as('ops', 'olga'),
});

/** As many more contracts as `MODEL_RUNS` says. */
const contracts = 4 * Number(process.env.MODEL_RUNS ?? 1);
const firstSeed = Number(process.env.MODEL_SEED ?? 1);

async function historyOf(people: People, seed: number) {
  const crowd = await Crowd.open(people, ['logo', 'page', 'form'], randomFrom(seed));
  await crowd.contends(8, 12);
  return crowd.history();
}

const passed: { acts: readonly Recorded[]; looks: readonly Looked[] }[] = [];

test('R20, R21: what many do to one contract at once is as if they had done it in one order', async () => {
  const told: unknown[] = [];
  for (let seed = firstSeed; seed < firstSeed + contracts; seed++) {
    const history = await historyOf(everybody(), seed);
    const { linearizable, why } = checkContract(defaultPolicy, history.acts, history.looks);
    if (linearizable !== true) throw new Error(`MODEL_SEED=${seed}: ${why}`);
    passed.push(history);
    told.push(countsOf(history.acts));
  }
  expect(told).toHaveLength(contracts);
  if (process.env.MODEL_RUNS) console.log(told);
}, 600_000);

describe('what is wrong is found', () => {
  const wrong = (
    what: string,
    change: (history: (typeof passed)[number]) => (typeof passed)[number] | null,
  ) =>
    test(what, () => {
      // One will do: that no order explains a history is only known once all have been tried.
      const changed = passed.flatMap((history) => change(history) ?? []).slice(0, 1);
      expect(changed).toHaveLength(1);
      for (const { acts, looks } of changed)
        expect(checkContract(defaultPolicy, acts, looks).linearizable).toBe(false);
    });

  wrong(
    'a refusal that is lost: two approvals of one milestone are told that they were applied',
    ({ acts, looks }) => {
      const refused = acts.find(
        ({ act, outcome }) =>
          act.type === 'approve' &&
          outcome?.is === 'refused' &&
          acts.some((other) => isApplied(other, 'approve') && sameMilestone(other.act, act)),
      );
      if (refused === undefined) return null;
      return {
        acts: acts.map((one) => (one === refused ? { ...one, outcome: { is: 'applied' } } : one)),
        looks,
      };
    },
  );

  wrong('an effect that is lost: a funding that was applied, and left no trace', ({ acts, looks }) => {
    const funded = acts.filter((one) => isApplied(one, 'fund'));
    if (funded.length === 0) return null;
    const final = looks.at(-1);
    return { acts, looks: looks.map((look) => (look === final ? withoutCharges(look) : look)) };
  });

  wrong('a stale read: what was shown once is shown again when all is over', ({ acts, looks }) => {
    const [first, final] = [looks[0], looks.at(-1)];
    if (first === undefined || final === undefined) return null;
    return { acts, looks: [...looks, { ...first, start: final.end + 1, end: final.end + 2 }] };
  });

  wrong(
    'an answer before its effect: what was seen after it was answered is as before',
    ({ acts, looks }) => {
      const applied = acts.find((one) => isApplied(one, 'approve'));
      if (applied?.end == null || !('milestone' in applied.act)) return null;
      const look = { milestone: applied.act.milestone, saw: { state: 'active' } } as const;
      return { acts, looks: [...looks, { ...look, start: applied.end + 0.001, end: applied.end + 0.002 }] };
    },
  );
});

const withoutCharges = ({ start, end }: Looked): Looked => ({ start, end, saw: { money: { charged: 0 } } });
const isApplied = ({ act, outcome }: Recorded, type: string) =>
  act.type === type && outcome?.is === 'applied';
const sameMilestone = (one: object, other: object) =>
  'milestone' in one && 'milestone' in other && one.milestone === other.milestone;
