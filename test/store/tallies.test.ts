import { stateEntered } from '../../domain/milestone';
import { trialBalance } from '../../store/ledger';
import { countEvents } from '../../store/tallies';
import { readVitals, type Tally } from '../../store/vitals';
import { until } from '../support/world';
import { Books } from '../transactions/books';
import { operations } from '../transactions/operations';

/** What is counted event by event, beside the rows and the ledger counted from the beginning. */

let books: Books;
beforeAll(async () => {
  books = await Books.open();
});
afterAll(() => books.close());

/** Counts until nothing is left; what other tests have open on this server is waited for. */
const counted = () =>
  until(async () => {
    while ((await countEvents(books.db)) > 0);
    const { lag } = await readVitals(books.db);
    return lag.tallies === 0 ? true : null;
  }, 'every event to be counted');

const nonZero = (sums: ReadonlyMap<string, number>) =>
  Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());

function sumBy(tallies: readonly Tally[], key: (tally: Tally) => string, value: 'count' | 'amount') {
  const sums = new Map<string, number>();
  for (const tally of tallies) sums.set(key(tally), (sums.get(key(tally)) ?? 0) + tally[value]);
  return nonZero(sums);
}

test('after everything that can be done, the tallies are what the rows and the ledger hold', async () => {
  for (const prepare of Object.values(operations)) {
    const { run } = await prepare(books);
    await run(books.db);
    await countEvents(books.db);
  }
  await counted();
  const { tallies } = await readVitals(books.db);
  const of = (topic: Tally['topic']) => tallies.filter((tally) => tally.topic === topic);

  const turns = Object.entries(stateEntered).flatMap(([type, state]) => (state === null ? [] : [type]));
  const { rows } = await books.db.raw(
    `select state, count(*), sum(amount)::bigint as amount from milestones m
      where exists (select from events e where e.milestone_id = m.id and e.type = any(?)) group by state`,
    [turns],
  );
  const rowsBy = (field: 'count' | 'amount') =>
    nonZero(new Map(rows.map((row: Record<string, never>) => [row.state, row[field]])));
  expect(sumBy(of('milestones'), ({ name }) => name, 'count')).toEqual(rowsBy('count'));
  expect(sumBy(of('milestones'), ({ name }) => name, 'amount')).toEqual(rowsBy('amount'));

  const accountOf = ({ name, currency }: Tally) => `${name.split('/')[1]} ${currency}`;
  const balances = (await trialBalance(books.db)).map(
    ({ accounts, currency, balance }) => [`${accounts} ${currency}`, balance] as const,
  );
  expect(sumBy(of('money'), accountOf, 'amount')).toEqual(nonZero(new Map(balances)));

  const events = await books.db('events').count({ count: '*' }).first();
  expect(of('events').reduce((sum, { count }) => sum + count, 0)).toBe(events?.count);
});

test('counted again nothing changes, and of many who count at once one does', async () => {
  await counted();
  const before = await readVitals(books.db);
  const contract = await books.contract();
  await books.inReview(contract);
  await Promise.all(Array.from({ length: 8 }, () => countEvents(books.db)));
  await counted();
  const after = await readVitals(books.db);
  const inReview = ({ tallies }: typeof before) =>
    tallies.find(({ topic, name }) => topic === 'milestones' && name === 'in_review')?.count ?? 0;
  expect(inReview(after)).toBe(inReview(before) + 1);
  await counted();
  expect((await readVitals(books.db)).tallies).toEqual(after.tallies);
});
