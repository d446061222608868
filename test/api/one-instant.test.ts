import { createCursors } from '../../api/cursor';
import type { Call, Endpoint } from '../../api/endpoint';
import { contractDetails, milestoneDetails } from '../../api/reads';
import { listRoutes } from '../../api/routes/lists';
import { Books } from '../transactions/books';

let books: Books;
beforeAll(async () => {
  books = await Books.open();
});
afterAll(() => books.close());

/** More statements than any of these reads has. */
const MOST_STATEMENTS = 30;

/** An approval for less, with a bonus that is paid, that comes before each statement of a read in turn. */
async function withApprovalBefore<T>(read: (db: Books['db'], ids: Ids) => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  for (let nth = 1; nth < MOST_STATEMENTS; nth++) {
    const contract = await books.contract();
    const milestone = await books.inReview(contract);
    const approves = async () => {
      const bonus = { amount: 100, paymentMethod: 'pm_ok' };
      await books.act(milestone, { type: 'approve', amount: 900, bonus, endContract: true });
    };
    const { db, came } = books.interruptedBefore(nth, approves);
    seen.push(await read(db, { contractId: contract.id, milestoneId: milestone.id }));
    await db.destroy();
    if (!came()) return seen;
  }
  throw new Error('the read does not end');
}

type Listed = {
  readonly id: string;
  readonly state: string;
  readonly money: { readonly inEscrow: number };
  readonly nextReviewDeadline: string | null;
};

/** `GET /v1/contracts` of operations, for the newest. */
async function listed(db: Books['db']): Promise<Listed[]> {
  const cursors = createCursors(async () => Buffer.from('key'));
  const [list] = listRoutes({ db, cursors } as never) as [Endpoint];
  const call: Partial<Call> = {
    url: '/v1/contracts',
    caller: { role: 'ops', id: 'olga' },
    query: { limit: 1 },
  };
  return ((await list.handle(call as never)).body as { data: Listed[] }).data;
}

type Ids = { readonly contractId: string; readonly milestoneId: string };

describe('R25: what is shown together was so at one instant, whatever is written meanwhile', () => {
  test('a contract, its money, its milestones and their bonuses', async () => {
    const seen = await withApprovalBefore((db, { contractId }) => contractDetails(db, contractId));
    const told = seen.map((contract) => {
      const [milestone] = contract?.milestones ?? [];
      const { inEscrow, heldOver } = contract?.money ?? {};
      return [contract?.state, inEscrow, heldOver, milestone?.state, milestone?.bonuses.length].join(' ');
    });
    expect([...new Set(told)].sort()).toEqual(['active 1500 0 in_review 0', 'ending 0 600 paid 1']);
  });

  test('a page of contracts, and their money', async () => {
    const seen = await withApprovalBefore(async (db, { contractId }) => {
      const [contract] = await listed(db);
      expect(contract?.id).toBe(contractId);
      return contract;
    });
    const told = seen.map(
      (contract) => `${contract?.state} ${contract?.money.inEscrow} ${contract?.nextReviewDeadline === null}`,
    );
    expect([...new Set(told)].sort()).toEqual(['active 1500 false', 'ending 0 true']);
  });

  test('a milestone and its bonuses', async () => {
    const currency = { currency: 'USD', testClockId: null };
    const seen = await withApprovalBefore((db, { milestoneId }) =>
      milestoneDetails(db, milestoneId, currency),
    );
    const told = seen.map((milestone) => `${milestone?.state} ${milestone?.bonuses.length}`);
    expect([...new Set(told)].sort()).toEqual(['in_review 0', 'paid 1']);
  });
});
