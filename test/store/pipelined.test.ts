import { type Database, isUnavailable, openDatabase, type Transaction } from '../../store/database';
import { leave, send } from '../../store/pipelined';
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

const insert = (on: Database | Transaction, text: string | null, id = 1) =>
  send(on, 'insert into notes values ($1, $2)', [id, text]);
const notes = async () => fixture.owner('notes').orderBy('id').pluck('text');

test('what is left to itself is committed with the rest, in the order in which it was sent', async () => {
  const answer = await db.transaction(async (trx) => {
    leave(trx, insert(trx, 'first'));
    leave(trx, send(trx, `update notes set text = text || ', then second' where id = 1`));
    return 'the answer';
  });
  expect(answer).toBe('the answer');
  expect(await notes()).toEqual(['first, then second']);
});

test('one that fails fails the transaction with its own error, though the commit was on its way', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, insert(trx, 'written before'));
    leave(trx, insert(trx, null, 2));
    leave(trx, insert(trx, 'written after', 3));
  });
  await expect(transaction).rejects.toMatchObject({ code: '23502', column: 'text' });
  expect(await notes()).toEqual([]);
});

test('one that fails is told instead of what failed for it afterwards', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, insert(trx, null));
    await insert(trx, 'waited for', 2);
  });
  await expect(transaction).rejects.toMatchObject({ code: '23502' });
  expect(await notes()).toEqual([]);
});

test('a transaction that fails by itself leaves nothing, and its connection can be used again', async () => {
  const transaction = db.transaction(async (trx) => {
    leave(trx, insert(trx, 'in vain'));
    throw new Error('changed my mind');
  });
  await expect(transaction).rejects.toThrow('changed my mind');
  await db.transaction(async (trx) => leave(trx, insert(trx, 'again')));
  expect(await notes()).toEqual(['again']);
});

test('a constraint that is judged at commit is told as what it is', async () => {
  await fixture.owner.raw(
    'alter table notes add constraint once unique (text) deferrable initially deferred',
  );
  const transaction = db.transaction(async (trx) => {
    leave(trx, insert(trx, 'twice', 1));
    leave(trx, insert(trx, 'twice', 2));
  });
  await expect(transaction).rejects.toMatchObject({ constraint: 'once' });
  expect(await notes()).toEqual([]);
  await fixture.owner.raw('alter table notes drop constraint once');
});

test('what is read behind a lock, though sent with it, is what its holder has left', async () => {
  await insert(db, 'before');
  const lock = 'select id from notes where id = 1 for no key update';
  const holder = await db.transaction();
  await send(holder, lock);
  const [locked, read] = await db.transaction(async (trx) => {
    const both = Promise.all([
      send(trx, lock),
      send<{ text: string }>(trx, 'select text from notes where id = 1'),
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
    const [own] = await send<{ pid: number }>(trx, 'select pg_backend_pid() as pid');
    leave(trx, insert(trx, 'cut off'));
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
  const read = () => send(one, 'select id, text from notes where id = $1', [1]);
  await insert(db, 'kept');
  for (let times = 0; times < 3; times += 1) expect(await read()).toEqual([{ id: 1, text: 'kept' }]);
  await fixture.owner.raw('alter table notes add column later text');
  expect(await read()).toEqual([{ id: 1, text: 'kept' }]);
  const { rows } = await one.raw('select generic_plans + custom_plans as plans from pg_prepared_statements');
  expect(rows).toEqual([{ plans: 4 }]);
  await one.destroy();
});

test('what is sent within one turn goes out in one write, and what is decided on its answers in another', async () => {
  const one = openDatabase({ url: fixture.url, poolMax: 1, applicationName: 'test' });
  await send(one, 'select 1');
  const connection = await one.client.acquireConnection();
  const writes = jest.spyOn(connection.connection.stream, '_writev');
  one.client.releaseConnection(connection);
  await one.transaction(async (trx) => {
    await Promise.all([send(trx, 'select 1'), send(trx, 'select 2')]);
    leave(trx, insert(trx, 'one'));
    leave(trx, insert(trx, 'two', 2));
  });
  await one.destroy();
  expect(writes).toHaveBeenCalledTimes(2);
  expect(await notes()).toEqual(['one', 'two']);
});
