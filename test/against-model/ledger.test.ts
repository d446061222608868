import fc from 'fast-check';
import { DAY } from '../../domain/instant';
import { faultsInBooks } from '../model';
import { Books } from '../transactions/books';
import { LedgerService, policies } from './ledger-service';
import {
  ClocksRing,
  handIn,
  IsFound,
  IsLost,
  IsRepeated,
  type LedgerTale,
  RailAnswers,
} from './ledger-turns';
import { begin, drafts, openings, type Planned, Says, TimePasses, type Turn } from './stories';
import { newTale, TIME_TO_SHORTEN, tellStories } from './tell';

/**
 * Any sequence of messages, rail answers, clocks, lost signals and repeated deliveries, told to the service's
 * transactions on a real ledger and to the model of the rules: after each, outcome, states, deadlines and every
 * account are the same.
 */

let books: Books;
beforeAll(async () => {
  books = await Books.open();
});
afterAll(() => books.close());

const index = fc.nat({ max: 3 });
const mostly = fc.constantFrom(true, true, true, false);
const turn = <T extends Turn<LedgerService>>(arbitrary: fc.Arbitrary<T>, times: number) =>
  Array.from({ length: times }, () => arbitrary as fc.Arbitrary<Turn<LedgerService>>);

const turns = [
  ...turn(
    drafts.map((draft) => new Says<LedgerService>(draft, handIn)),
    14,
  ),
  ...turn(
    fc.tuple(index, mostly).map(([nth, accepted]) => new RailAnswers('chargeAnswered', nth, accepted)),
    5,
  ),
  ...turn(
    fc.tuple(index, mostly).map(([nth, accepted]) => new RailAnswers('bonusAnswered', nth, accepted)),
    1,
  ),
  ...turn(
    fc
      .oneof(fc.constantFrom(DAY, 3 * DAY, 7 * DAY, 14 * DAY), fc.integer({ min: 0, max: 9 * DAY }))
      .map((time) => new TimePasses<LedgerService>(time, ({ contract }) => contract)),
    2,
  ),
  ...turn(
    fc.constant(null).map(() => new ClocksRing()),
    2,
  ),
  ...turn(
    drafts.map((draft) => new IsLost(draft)),
    2,
  ),
  ...turn(
    fc.constant(null).map(() => new IsFound()),
    2,
  ),
  ...turn(
    fc.constant(null).map(() => new IsRepeated()),
    1,
  ),
];

test(
  'R1 to R27: transactions and ledger do what the rules say, whatever is said in whatever order',
  async () => {
    await tellStories<LedgerService, readonly [number, readonly Planned[]]>({
      stories: 60,
      opening: fc.tuple(fc.nat({ max: policies.length - 1 }), openings),
      turns,
      longest: 40,
      async begin([nth, milestones]) {
        const { terms, days } = policies[nth] as (typeof policies)[number];
        const service = await LedgerService.open(books, terms);
        const [reviewPeriod, refundResponsePeriod] = days;
        const reminders = [7 * DAY, DAY];
        const { feeBps, minimumDeposit } = terms;
        const policy = { reviewPeriod, refundResponsePeriod, reminders, feeBps, minimumDeposit };
        const tale: LedgerTale = { ...newTale(policy), lost: [] };
        tale.told.push(`(review ${reviewPeriod / DAY} days, response ${refundResponsePeriod / DAY} days)`);
        await begin(tale, service, milestones, handIn, new RailAnswers('chargeAnswered', 0, true));
        return { service, tale };
      },
      async end(service, tale) {
        expect(faultsInBooks(tale.contract)).toEqual([]);
        expect(await service.total()).toBe(0);
      },
    });
  },
  TIME_TO_SHORTEN,
);
