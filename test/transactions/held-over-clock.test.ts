import { insertCommand } from '../../store/commands';
import { contractMoney } from '../../store/ledger';
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

describe('R20: a funding draws nothing that was asked back in a period that ended before it was received', () => {
  /** $6.00 that are asked back, and a milestone of $15.00 to which a funding is accepted. */
  async function asked() {
    const contract = await books.heldOver();
    const request = await books.openHeldOver(contract);
    const milestone = await books.milestone(contract);
    const respondBy = request.respondBy ?? Number.NaN;
    const fund = async (receivedAt: number) => {
      const { run } = await books.accepted(milestone, { type: 'fund', paymentMethod: 'pm_ok' }, receivedAt);
      const { outcome } = await run(books.db);
      const { state } = await books.read(milestone);
      return { outcome, drawn: state.name === 'funding' ? state.drawn : null };
    };
    const money = async () => {
      const { heldOver, onHold, refunded } = await contractMoney(books.db, contract.id);
      return { heldOver, onHold, refunded };
    };
    return { contract, request, respondBy, fund, money };
  }

  test('where nobody had answered: its clock, which comes later, refunds all of it', async () => {
    const { request, respondBy, fund, money } = await asked();
    expect(await fund(respondBy + 1)).toEqual({ outcome: 'applied', drawn: 0 });
    await transactions.ringResponsePeriodOver(books.db, request.id, respondBy, respondBy + 2);
    expect(await money()).toEqual({ heldOver: 0, onHold: 0, refunded: 600 });
  });

  test('where the freelancer had declined in time: it is on hold once that is handled', async () => {
    const { contract, request, respondBy, fund, money } = await asked();
    const { id, ...command } = books.command(contract.id, 'declineRefund', 'freelancer');
    const delivery = { commandId: id, type: 'declineRefund', fields: {}, receivedAt: respondBy } as const;
    await insertCommand(books.db, { id, ...command, refundRequestId: request.id, receivedAt: respondBy });
    expect(await fund(respondBy + 1)).toEqual({ outcome: 'applied', drawn: 0 });
    const now = respondBy + 2;
    await transactions.handleHeldOverAct(books.db, request.id, { ...delivery, arrivedAt: now, now });
    expect(await money()).toEqual({ heldOver: 0, onHold: 600, refunded: 0 });
  });

  test('but draws it where it was received at that instant, or before', async () => {
    const { request, respondBy, fund, money } = await asked();
    expect(await fund(respondBy)).toEqual({ outcome: 'applied', drawn: 600 });
    await transactions.ringResponsePeriodOver(books.db, request.id, respondBy, respondBy + 2);
    expect(await money()).toEqual({ heldOver: 0, onHold: 0, refunded: 0 });
  });
});
