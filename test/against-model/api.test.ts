import fc from 'fast-check';
import { DAY } from '../../domain/instant';
import {
  type Act,
  type Contract,
  defaultPolicy,
  faultsInBooks,
  type Later,
  passTime,
  type Role,
  say,
} from '../model';
import { runningStack } from '../rules/stack';
import { ApiService } from './api-service';
import {
  begin,
  type Draft,
  drafts,
  type Follow,
  openings,
  type Planned,
  Says,
  type Tale,
  TimePasses,
  type Turn,
} from './stories';
import { newTale, TIME_TO_SHORTEN, tellStories } from './tell';

/**
 * Random stories told to the running service by HTTP (the real API, Temporal, a worker, Postgres, the simulated
 * rail), days passing on its test clocks, and to the model of the rules: after each turn the answer and everything
 * that `GET /v1/contracts/{id}` shows is what the rules say.
 */
const stack = runningStack();

type ApiTale = Tale & { cardWorks: boolean };

/** Where nothing is late, and the rail answers at once. */
const follow: Follow = (tale, message, at) => {
  const { cardWorks } = tale as ApiTale;
  const first = say(tale.contract, message, at);
  const later: Later[] = [...first.later];
  let contract = first.contract;
  for (const answer of railAnswers(contract, cardWorks)) {
    const step = say(contract, answer, at);
    contract = step.contract;
    later.push(...step.later);
  }
  return { contract, outcome: first.outcome, later };
};

function railAnswers({ milestones }: Contract, accepted: boolean) {
  return Object.entries(milestones).flatMap(([milestone, { state, bonuses }]) => [
    ...(state === 'funding'
      ? [{ type: 'chargeAnswered', command: 'rail', milestone, accepted } as const]
      : []),
    ...(bonuses.some((bonus) => bonus.state === 'pending')
      ? [{ type: 'bonusAnswered', command: 'rail', milestone, accepted } as const]
      : []),
  ]);
}

/** R2, R14: the client's card stops working, or works again. */
class CardChanges implements Turn<ApiService> {
  check = () => true;

  async run(tale: Tale, service: ApiService): Promise<void> {
    const apiTale = tale as ApiTale;
    apiTale.cardWorks = !apiTale.cardWorks;
    service.cardWorks = apiTale.cardWorks;
    tale.told.push(`alice's card ${apiTale.cardWorks ? 'works again' : 'is declined from now on'}`);
  }

  toString = () => 'the card changes';
}

/** Somebody else says it: the wrong party for the act. */
const byAnyone = fc.tuple(drafts, fc.constantFrom<Role>('client', 'freelancer', 'platform', 'ops')).map(
  ([draft, by]): Draft =>
    (contract, command) => {
      const act = draft(contract, command);
      return act === null || act.type === 'end' ? act : ({ ...act, by } as Act);
    },
);

const says = (from: fc.Arbitrary<Draft>) => from.map((draft) => new Says<ApiService>(draft, follow));

const turns: readonly fc.Arbitrary<Turn<ApiService>>[] = [
  ...Array.from({ length: 12 }, () => says(drafts)),
  says(byAnyone),
  fc.constant(null).map(() => new CardChanges()),
  ...Array.from({ length: 2 }, () =>
    fc
      .constantFrom(DAY, 3 * DAY, 7 * DAY, 14 * DAY)
      .map(
        (time) => new TimePasses<ApiService>(time, ({ contract }, now) => passTime(contract, now).contract),
      ),
  ),
];

test(
  'R1 to R27: the service answers and shows what the rules say, whatever is said in whatever order',
  async () => {
    await tellStories<ApiService, readonly [number, readonly Planned[]]>({
      stories: 12,
      opening: fc.tuple(fc.constantFrom(14, 3), openings),
      turns,
      longest: 25,
      async begin([days, milestones]) {
        const service = await ApiService.open(stack, { reviewPeriod: `P${days}D`, reminders: ['P1D'] });
        const policy = { ...defaultPolicy, reviewPeriod: days * DAY, reminders: [DAY] };
        const tale: ApiTale = { ...newTale(policy), cardWorks: true };
        tale.told.push(`(review ${days} days, response 7 days)`);
        await begin(tale, service, milestones, follow);
        return { service, tale };
      },
      async end(_, tale) {
        expect(faultsInBooks(tale.contract)).toEqual([]);
      },
    });
  },
  TIME_TO_SHORTEN,
);
