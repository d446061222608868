import { type Database, isUnavailable, openDatabase } from '../../store/database';
import { leave, planned, send } from '../../store/pipelined';
import { LedgerFixture } from './ledger-fixture';

/** Statements that are sent without waiting for each other, and those that are planned once. */

let fixture: LedgerFixture;
let db: Database;
beforeAll(async () => {
  fixture = await LedgerFixture.create();
  await fixture.owner.raw('create table notes (id integer primary key, text text not null)');
  await fixture.owner.raw('grant select, insert, update on notes to escrow_app');
  db = openDatabase({ url: fixture.url, poolMax: 4, applicationName: 'test' });
});
afterAll(async () => {
  await db.destroy();
  await fixture.close();
});
beforeEach(() => fixture.owner.raw('truncate notes'));

const insert = (text: string | null, id = 1) => db.raw('insert into notes values (?, ?)', [id, text]);
const notes = async () => fixture.owner('notes').orderBy('id').pluck('text');

test('what is left to itself is committed with the rest, in the order in which it was sent', async () => {
  const answer = await db.transaction(async (trx) => {
    leave(trx, send(trx, insert('first')));
    leave(trx, send(trx, trx.raw(`update notes set text = text || ', then second' where id = 1`)));
    return 'the answer';
  });
  expect(answer).toBe('the answer');
  expect(await notes()).toEqual(['first, then second']);
});

test('one that fails fails the transaction with its own error, though the commit was on its way', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, send(trx, insert('written before')));
    leave(trx, send(trx, insert(null, 2)));
    leave(trx, send(trx, insert('written after', 3)));
  });
  await expect(transaction).rejects.toMatchObject({ code: '23502', column: 'text' });
  expect(await notes()).toEqual([]);
});

test('one that fails is told instead of what failed for it afterwards', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, send(trx, insert(null)));
    await insert('waited for', 2).transacting(trx);
  });
  await expect(transaction).rejects.toMatchObject({ code: '23502' });
  expect(await notes()).toEqual([]);
});

test('a transaction that fails by itself leaves nothing, and its connection can be used again', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, send(trx, insert('in vain')));
    throw new Error('changed my mind');
  });
  await expect(transaction).rejects.toThrow('changed my mind');
  await db.transaction(async (trx) => leave(trx, send(trx, insert('again'))));
  expect(await notes()).toEqual(['again']);
});

test('a constraint that is judged at commit is told as what it is', async () => {
  await fixture.owner.raw(
    'alter table notes add constraint once unique (text) deferrable initially deferred',
  );
  const transaction = db.transaction(async (trx) => {
    leave(trx, send(trx, insert('twice', 1)));
    leave(trx, send(trx, insert('twice', 2)));
  });
  await expect(transaction).rejects.toMatchObject({ constraint: 'once' });
  expect(await notes()).toEqual([]);
  await fixture.owner.raw('alter table notes drop constraint once');
});

test('what is read behind a lock, though sent with it, is what its holder has left', async () => {
  await insert('before').then(() => undefined);
  const lock = () => db.raw('select id from notes where id = 1 for no key update');
  const holder = await db.transaction();
  await send(holder, lock());
  const [locked, read] = await db.transaction(async (trx) => {
    const both = Promise.all([
      send(trx, lock()),
      send<{ text: string }>(trx, trx.raw('select text from notes where id = 1')),
    ]);
    await holder.raw(`update notes set text = 'after' where id = 1`);
    await holder.commit();
    return both;
  });
  expect(locked).toHaveLength(1);
  expect(read).toEqual([{ text: 'after' }]);
});

test('a connection that is cut in the middle is an outage, and nothing is left of the transaction', async () => {
  const one = openDatabase({ url: fixture.url, poolMax: 1, applicationName: 'test' });
  const transaction = one.transaction(async (trx) => {
    const [own] = await send<{ pid: number }>(trx, trx.raw('select pg_backend_pid() as pid'));
    leave(trx, send(trx, trx.raw(`insert into notes values (1, 'cut off')`)));
    await fixture.owner.raw('select pg_terminate_backend(?, 5000)', [own?.pid ?? 0]);
  });
  const error = await transaction.then(
    () => null,
    (failure: unknown) => failure,
  );
  await one.destroy();
  expect(isUnavailable(error) ? 'an outage' : error).toBe('an outage');
  expect(await notes()).toEqual([]);
});

test('a statement that is planned once is planned once, and outlives a migration that adds a column', async () => {
  const one = openDatabase({ url: fixture.url, poolMax: 1, applicationName: 'test' });
  const read = () => send(one, one('notes').where({ id: 1 }).select('id', 'text').options(planned));
  await insert('kept').then(() => undefined);
  for (let times = 0; times < 3; times += 1) expect(await read()).toEqual([{ id: 1, text: 'kept' }]);
  await fixture.owner.raw('alter table notes add column later text');
  expect(await read()).toEqual([{ id: 1, text: 'kept' }]);
  const { rows } = await one.raw('select generic_plans + custom_plans as plans from pg_prepared_statements');
  expect(rows).toEqual([{ plans: 4 }]);
  await one.destroy();
});
