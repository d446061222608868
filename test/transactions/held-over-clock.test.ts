import * as transactions from '../../transactions';
import { Books } from './books';

let books: Books;
beforeAll(async () => {
  books = await Books.open();
});
afterAll(() => books.close());

test('R20: who asks for held-over money once an earlier request has run out is not told that it is open', async () => {
  const contract = await books.heldOver();
  const earlier = await books.openHeldOver(contract);
  const respondBy = earlier.respondBy ?? Number.NaN;
  const ask = (receivedAt: number) => {
    const command = { ...books.command(contract.id, 'openRefund'), receivedAt };
    const asked = { contractId: contract.id, actor: command.actor, reason: 'x', receivedAt, command };
    return transactions.openHeldOverRequest(books.db, asked);
  };
  const before = await books.inventory(contract.id);

  // Its clock has come first, and nobody has handled it yet: it may leave something, or nothing.
  expect(await ask(respondBy + 1)).toEqual({ clockFirst: true });
  expect(await ask(respondBy)).toMatchObject({ rejection: { code: 'refund_request_open' } });
  expect(await books.inventory(contract.id)).toEqual(before);

  await transactions.ringResponsePeriodOver(books.db, earlier.id, respondBy, respondBy);
  expect(await ask(respondBy + 1)).toMatchObject({ rejection: { code: 'nothing_held_over' } });
});
