import fc from 'fast-check';
import { DAY } from '../../domain/instant';
import {
  type Act,
  apply,
  type Clock,
  type Contract,
  clocksOf,
  defaultPolicy,
  differences,
  type Message,
  ring,
  shown,
} from '../model';
import { Books } from '../transactions/books';
import { Interleaving } from './interleaving';
import { LedgerService, policies } from './ledger-service';
import { handIn, type LedgerTale, RailAnswers } from './ledger-turns';
import type { Became } from './service';
import { Disagreement, type Draft, describeOutcome, drafts, nextCommand, plans, Says } from './stories';
import { check, newTale, runs, TIME_TO_SHORTEN } from './tell';
import { inDays, wordsFor } from './words';

/**
 * Several transactions on one contract at the same time, statement by statement in an order that fast-check chooses:
 * outcomes and books are those of the model in one order of the messages, or it is a defect.
 */

let books: Books;
let interleaving: Interleaving;
beforeAll(async () => {
  books = await Books.open();
  interleaving = new Interleaving(books.db, (processIDs) => books.blocked(processIDs));
});
afterAll(() => books.close());

/** Something that happens beside others, to the service and by the rules. */
type Thing = {
  readonly name: string;
  run(): Promise<Became | null>;
  /** The contract after it, and what it is answered. */
  byRules(contract: Contract): { readonly contract: Contract; readonly became: Became | null };
};

const said = (service: LedgerService, act: Act): Thing => ({
  name: wordsFor(act),
  run: async () => (await service.say(act)).became,
  byRules: (contract) => {
    const { contract: next, outcome } = apply(contract, act, service.now());
    return { contract: next, became: outcome };
  },
});

/** The same message handed in by two workers, as where one was thought dead. */
const saidTwice = async (service: LedgerService, act: Act): Promise<readonly Thing[]> => {
  const run = await service.accepted(act);
  const first = { ...said(service, act), run };
  const again = { name: `${first.name}, again`, run: () => run().then(() => null) };
  return [first, { ...again, byRules: (contract: Contract) => ({ contract, became: null }) }];
};

const rings = (service: LedgerService, clock: Clock): Thing => ({
  name: `the ${clock.what} of ${clock.piece} rings`,
  run: async () => {
    await service.ringOne(clock);
    return null;
  },
  byRules: (contract) => ({ contract: ring(contract, clock, service.now()) ?? contract, became: null }),
});

const orders = <T>(things: readonly T[]): T[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((first, nth) =>
        orders(things.filter((_, index) => index !== nth)).map((rest) => [first, ...rest]),
      );

const agrees = (one: Became | null, other: Became | null) =>
  one === null || other === null || describeOutcome(one) === describeOutcome(other);

/** Whether the model, told these things in this order, answers the same and comes to the same. */
function explains(
  contract: Contract,
  order: readonly Thing[],
  answers: ReadonlyMap<Thing, Became | null>,
  seen: unknown,
) {
  let current = contract;
  for (const thing of order) {
    const { contract: next, became } = thing.byRules(current);
    if (!agrees(became, answers.get(thing) ?? null)) return false;
    current = next;
  }
  return differences(shown(current), seen).length === 0;
}

/** What is different where they come one after the other as they are told. */
function inOneOrder(contract: Contract, things: readonly Thing[], seen: unknown): string {
  const after = things.reduce((current, thing) => thing.byRules(current).contract, contract);
  return differences(shown(after), seen).join('\n');
}

/** Postgres' own words, without the statement that knex puts before them. */
const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split(' - ')
    .at(-1) ?? '';

/** The opening: milestones that are funded, and some of what people say. */
async function open(
  tale: LedgerTale,
  service: LedgerService,
  prices: readonly number[],
  story: readonly Draft[],
  time: number,
) {
  for (const [nth, amount] of prices.entries()) {
    const milestone = ['logo', 'page', 'form'][nth] ?? 'x';
    const client = { by: 'client', milestone } as const;
    await new Says<LedgerService>((_, command) => ({ ...client, type: 'plan', command, amount }), handIn).run(
      tale,
      service,
    );
    await new Says<LedgerService>((_, command) => ({ ...client, type: 'fund', command }), handIn).run(
      tale,
      service,
    );
    const answers = new RailAnswers('chargeAnswered', 0, true);
    if (nth < 2 && answers.check(tale)) await answers.run(tale, service);
  }
  for (const draft of story) {
    const turn = new Says<LedgerService>(draft, handIn);
    if (turn.check(tale)) await turn.run(tale, service);
  }
  tale.told.push(`${inDays(time)} pass, and no clock has rung yet`);
  await service.pass(time);
}

const isFor = ({ contract }: LedgerTale, message: Message): string =>
  'milestone' in message
    ? message.milestone
    : 'request' in message
      ? (contract.requests[message.request]?.piece ?? '')
      : '';

const story = fc.record({
  prices: fc.array(fc.constantFrom(500, 1500, 2000), { minLength: 1, maxLength: 3 }),
  opening: fc.array(fc.oneof({ weight: 4, arbitrary: drafts }, { weight: 1, arbitrary: plans }), {
    maxLength: 6,
  }),
  time: fc.constantFrom(0, 0, 8 * DAY, 15 * DAY),
  together: fc.array(drafts, { minLength: 2, maxLength: 3 }),
  twice: fc.boolean(),
  clock: fc.boolean(),
  scheduler: fc.scheduler(),
});

test(
  'R20, R21: transactions at the same time are as if one had come after the other',
  async () => {
    const property = fc.asyncProperty(
      story,
      async ({ prices, opening, time, together, twice, clock, scheduler }) => {
        const [{ terms }] = policies as [(typeof policies)[number]];
        const service = await LedgerService.open(books, terms);
        const tale: LedgerTale = { ...newTale({ ...defaultPolicy, reminders: [7 * DAY, DAY] }), lost: [] };
        await open(tale, service, prices, opening, time);
        const acts = together.flatMap((draft) => {
          const act = draft(tale.contract, nextCommand(tale));
          // What waits for the rail is its workflow's to hand in again.
          const waits = act !== null && tale.contract.milestones[isFor(tale, act)]?.state === 'funding';
          return act === null || waits ? [] : [act];
        });
        const [first, ...others] = acts;
        if (first === undefined) return;
        const due = clocksOf(tale.contract).find(({ at, what }) => at < service.now() && what !== 'reminder');
        const handedIn =
          twice && service.isLetter(first) ? await saidTwice(service, first) : [said(service, first)];
        const things = [
          ...handedIn,
          ...others.map((act) => said(service, act)),
          ...(clock && due !== undefined ? [rings(service, due)] : []),
        ];
        const told = (answered: readonly string[]) => [
          ...tale.told,
          'then, at the same time',
          ...answered,
          'in this order',
          ...interleaving.order.map((one) => `  ${one}`),
        ];
        const outcomes = await interleaving.run(scheduler, things).catch((error) => {
          throw new Disagreement(
            [...told(things.map(({ name }) => `  ${name}`)), '', firstLine(error)].join('\n'),
          );
        });
        const answers = new Map(things.map((thing, nth) => [thing, outcomes[nth] ?? null]));
        const seen = await service.look();
        if (orders(things).some((order) => explains(tale.contract, order, answers, seen))) return;
        const answered = things.map((thing) => {
          const became = answers.get(thing);
          return `  ${thing.name}: ${became ? describeOutcome(became) : '-'}`;
        });
        const nearest = `by the rules in no order of them; one gives\n${inOneOrder(tale.contract, things, seen)}`;
        throw new Disagreement([...told(answered), '', nearest].join('\n'));
      },
    );
    await check(property, runs(60));
  },
  TIME_TO_SHORTEN,
);
