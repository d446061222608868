import type { Knex } from 'knex';
import { post, statement } from '../../store/ledger';
import { type Book, deposit, LedgerFixture } from './ledger-fixture';

/** Straight to SQL: whoever writes, only a client or freelancer is acted for, and only by the contract's platform. */

let ledger: LedgerFixture;
let book: Book;
beforeAll(async () => {
  ledger = await LedgerFixture.create();
  book = await ledger.book();
});
afterAll(() => ledger.close());

/** The constraint that refused `work`, or null if it was done. */
const refusedBy = (work: PromiseLike<unknown>): PromiseLike<string | null> =>
  work.then(
    () => null,
    ({ constraint, message }) => constraint ?? message,
  );

type Who = { readonly role: string; readonly via: string | null };

/** A row of each table that says who acted. */
const writers: Readonly<Record<string, (db: Knex, who: Who) => PromiseLike<unknown>>> = {
  commands: (db, { role, via }) =>
    db('commands').insert({
      id: `cmd_${hex()}`,
      kind: 'fund',
      contract_id: book.contractId,
      ...{ actor_role: role, actor_id: 'alice', actor_via: via },
      payload: '{}',
      received_at: new Date(),
    }),
  events: (db, { role, via }) =>
    db('events').insert({
      contract_id: book.contractId,
      type: 'contract.created',
      rule: 'R1',
      ...{ actor_role: role, actor_id: 'alice', actor_via: via },
      cause: 'by hand',
      received_at: new Date(),
      data: '{}',
    }),
  refund_requests: (db, { role, via }) =>
    db('refund_requests').insert({
      id: `rr_${hex()}`,
      contract_id: book.contractId,
      amount: 1,
      reason: 'x',
      state: 'refunded',
      closed_at: new Date(),
      ...{ opened_by_role: role, opened_by_id: 'alice', opened_by_via: via },
      opened_at: new Date(),
    }),
  contracts: (db, { role, via }) =>
    db('contracts')
      .where({ id: book.contractId })
      .update({
        ...{ state: 'ending', end_by: 'client', end_at: new Date() },
        ...{ end_actor_role: role, end_actor_id: 'alice', end_actor_via: via },
      }),
  'ledger.journals': (db, { role, via }) => post(db, [postingBy(role, via)]),
};

const hex = () => crypto.randomUUID().replaceAll('-', '');

function postingBy(actorRole: string, via: string | null) {
  const posting = deposit(book, 1);
  return { ...posting, why: { ...posting.why, actorRole, ...(via === null ? {} : { actorVia: via }) } };
}

describe.each(Object.entries(writers))('%s', (_, write) => {
  test.each(['client', 'freelancer'])('a %s is acted for by the platform of the contract', async (role) => {
    expect(await refusedBy(write(ledger.app, { role, via: 'platform' }))).toBeNull();
    expect(await refusedBy(write(ledger.app, { role, via: null }))).toBeNull();
  });

  test('by no other platform', async () => {
    expect(await refusedBy(write(ledger.app, { role: 'client', via: 'acme' }))).toMatch(
      /via_of_the_contract$/,
    );
  });

  test.each(['platform', 'ops', 'timer', 'rail', 'temporal'])('nobody acts for %s', async (role) => {
    expect(await refusedBy(write(ledger.app, { role, via: null }))).toBeNull();
    expect(await refusedBy(write(ledger.app, { role, via: 'platform' }))).toMatch(/via_for_a_user$/);
  });
});

test('a journal keeps it; posted again it is the same, and with another platform another', async () => {
  const posting = postingBy('client', 'platform');
  const [first] = await post(ledger.app, [posting]);
  expect(await post(ledger.app, [posting])).toEqual([{ ...first, replayed: true }]);
  const lines = await statement(ledger.app, book.contractId, { limit: 100 });
  expect(lines.find(({ id }) => id === first?.journalId)?.why).toMatchObject({ actorVia: 'platform' });
  const alone = { ...posting, why: postingBy('client', null).why };
  await expect(post(ledger.app, [alone])).rejects.toMatchObject({ code: 'OPERATION_KEY_REUSED' });
});
