import { Books } from './books';
import { operations, type Ready } from './operations';

/** More statements than any transaction has. */
const MOST_STATEMENTS = 60;

describe('R23: whatever is repeated, raced or cut off, money moves once', () => {
  let books: Books;
  beforeAll(async () => {
    books = await Books.open();
  });
  afterAll(() => books.close());

  const prepared = async (name: string): Promise<Ready> => {
    const prepare = operations[name];
    if (prepare === undefined) throw new Error(`no operation ${name}`);
    return prepare(books);
  };

  /** What the books hold of a contract on which this was done exactly once. */
  const doneOnce = async (name: string) => {
    const { contract, run } = await prepared(name);
    const before = await books.inventory(contract.id);
    const answer = await run(books.db);
    const once = await books.inventory(contract.id);
    expect(once).not.toEqual(before);
    return { contract, run, before, answer, once };
  };

  const snapshotOf = (answer: unknown) => (answer as { snapshot?: unknown } | null)?.snapshot;

  test.each(Object.keys(operations))('%s', async (name) => {
    const { contract, run, before, answer, once } = await doneOnce(name);

    // Run again: nothing changes, and the answer is the row as it stands.
    const again = await run(books.db);
    expect(await books.inventory(contract.id)).toEqual(once);
    expect(snapshotOf(again)).toEqual(snapshotOf(answer));

    // Ten at once are as one.
    const raced = await prepared(name);
    await Promise.all(Array.from({ length: 10 }, () => raced.run(books.db)));
    expect(await books.inventory(raced.contract.id)).toEqual(once);

    // Cut off before any of its statements, its commit among them, it has not happened; tried again, it has.
    const cut = await prepared(name);
    let survived = false;
    let cuts = 0;
    for (let nth = 1; !survived && nth < MOST_STATEMENTS; nth++) {
      const dying = books.dyingBefore(nth);
      const end = await cut.run(dying.db).then(
        () => 'done',
        () => 'failed',
      );
      survived = !dying.died();
      if (!survived) cuts += 1;
      await dying.db.destroy();
      expect(end).toBe(survived ? 'done' : 'failed');
      expect(await books.inventory(cut.contract.id)).toEqual(survived ? once : before);
    }
    expect(survived).toBe(true);
    // Its begin, what it reads, what it writes, its commit.
    expect(cuts).toBeGreaterThan(3);
  });
});
