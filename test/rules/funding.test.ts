import { idOf, runningStack } from './stack';

const stack = runningStack();
const { alice, bob } = stack;

describe('R1: milestones are planned ahead', () => {
  test('R1: several are planned in order, and several are funded at once', async () => {
    const job = await stack.job();
    const titles = ['Logo design', 'Page layout', 'Photographs'];
    const milestones: string[] = [];
    for (const [index, title] of titles.entries()) {
      milestones.push(await stack.planned(job, 1500 + index, title));
    }
    const [logo, , photographs] = milestones;

    await Promise.all([alice.does(`${logo}/fund`), alice.does(`${photographs}/fund`)]);

    const seen = await stack.see(job);
    expect(seen.milestones).toMatchObject([
      { sequence: 1, title: 'Logo design', state: 'active', inEscrow: 1500 },
      { sequence: 2, title: 'Page layout', state: 'planned', inEscrow: 0 },
      { sequence: 3, title: 'Photographs', state: 'active', inEscrow: 1502 },
    ]);
    expect(seen.money).toMatchObject({ charged: 3002, inEscrow: 3002 });
  });

  test('R1: the platform plans for its client; the freelancer does not', async () => {
    const job = await stack.job();
    const asked = { title: 'Logo design', amount: 1500, description: 'Three drafts' };
    const logo = await stack.acme.opens(`${job}/milestones`, asked);
    expect(await alice.sees(logo)).toMatchObject({
      ...{ state: 'planned', description: 'Three drafts', funded: 0, ifNobodyActs: null },
    });
    expect(await bob.isRefused(`${job}/milestones`, asked)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('R1: a milestone is funded once', async () => {
    const job = await stack.job();
    const logo = await stack.funded(job);
    expect(await alice.isRefused(`${logo}/fund`)).toMatchObject({
      ...{ status: 409, code: 'wrong_state', state: 'active' },
      possible: expect.arrayContaining(['submit', 'approve', 'hold', 'refund-requests']),
    });
    expect(await stack.money(job)).toMatchObject({ charged: 1500 });
  });
});

describe('R2: held-over money first, then the shortfall', () => {
  test('R2: with nothing held over the client is charged all of it', async () => {
    const job = await stack.job();
    const logo = await stack.planned(job);
    expect(await alice.does(`${logo}/fund`)).toMatchObject({ state: 'active', charged: 1500 });
    expect(await stack.world.rail.takings({ reference: idOf(logo) })).toEqual({
      charged: 1500,
      refunded: 0,
      count: 1,
    });
  });

  test('R2: what is held over is drawn first; drawn and charged together are the amount', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const layout = await stack.planned(job, 2000);

    expect(await alice.does(`${layout}/fund`)).toMatchObject({ charged: 1400 });

    expect(await stack.money(job)).toMatchObject({ charged: 2900, heldOver: 0, inEscrow: 2000 });
    const [started] = await stack.events(layout, 'milestone.funding_started');
    expect(started).toMatchObject({ amount: 2000, data: { drawn: 600, shortfall: 1400 } });
  });

  test('R2: a declined charge gives the held-over money back; planned again with the reason, it can be funded', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const layout = await stack.planned(job, 2000);

    expect(await alice.isRefused(`${layout}/fund`, { paymentMethod: 'pm_declined' })).toMatchObject({
      ...{ status: 402, code: 'charge_declined', railCode: 'card_declined', rule: 'R2' },
      ...{ detail: 'the charge was declined: The card was declined.', state: 'planned', possible: ['fund'] },
    });

    expect(await stack.money(job)).toMatchObject({ charged: 1500, heldOver: 600, inEscrow: 0 });
    expect(await stack.see(layout)).toMatchObject({
      ...{ state: 'planned', funded: 0 },
      lastFailure: { code: 'card_declined', reason: 'The card was declined.' },
    });
    expect(await alice.does(`${layout}/fund`)).toMatchObject({ charged: 1400 });
    expect(await stack.see(layout)).toMatchObject({ state: 'active', lastFailure: null });
    expect(await stack.money(job)).toMatchObject({ charged: 2900, heldOver: 0, inEscrow: 2000 });
  });

  test('R2: a bank that asks the client to confirm declines at first; the next try works', async () => {
    const job = await stack.job();
    const logo = await stack.planned(job);
    const method = { paymentMethod: 'pm_requires_action' };
    expect(await alice.isRefused(`${logo}/fund`, method)).toMatchObject({
      ...{ status: 402, railCode: 'action_required' },
    });
    expect(await stack.money(job)).toMatchObject({ charged: 0, inEscrow: 0 });
    expect(await alice.does(`${logo}/fund`, method)).toMatchObject({ charged: 1500 });
  });

  test.each(['pm_timeout_after_charge', 'pm_unavailable_twice'])(
    'R2: a rail that does not answer (%s) charges once all the same',
    async (paymentMethod) => {
      const job = await stack.job();
      const logo = await stack.planned(job);
      const charged = alice.does(`${logo}/fund`, { paymentMethod });
      expect(await charged).toMatchObject({ charged: 1500 });
      expect(await stack.world.rail.takings({ reference: idOf(logo) })).toMatchObject({
        charged: 1500,
        count: 1,
      });
      expect(await stack.money(job)).toMatchObject({ charged: 1500, inEscrow: 1500 });
    },
  );
});

describe('R3: the minimum deposit', () => {
  test('R3: with nothing held over, a charge below it is refused and nothing moves', async () => {
    const job = await stack.job();
    const tip = await stack.planned(job, 499);
    expect(await alice.isRefused(`${tip}/fund`)).toMatchObject({
      ...{ status: 422, code: 'below_minimum_deposit', rule: 'R3', state: 'planned' },
      detail: 'the charge of 4.99 USD is below the minimum deposit of 5.00 USD',
    });
    expect(await stack.see(tip)).toMatchObject({ state: 'planned', funded: 0, lastFailure: null });
    expect(await stack.money(job)).toMatchObject({ charged: 0 });
  });

  test('R3: exactly the minimum is charged', async () => {
    const job = await stack.job();
    const least = await stack.planned(job, 500);
    expect(await alice.does(`${least}/fund`)).toMatchObject({ charged: 500 });
  });

  test('R3: with any held over, a smaller shortfall is charged', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const small = await stack.planned(job, 601);
    expect(await alice.does(`${small}/fund`)).toMatchObject({ charged: 1 });
    expect(await stack.money(job)).toMatchObject({ charged: 1501, heldOver: 0, inEscrow: 601 });
  });

  test('R3: the minimum is the policy that was pinned to the contract', async () => {
    const job = await stack.job({ policy: { minimumDeposit: 2000 } });
    const logo = await stack.planned(job, 1999);
    expect(await alice.isRefused(`${logo}/fund`)).toMatchObject({ code: 'below_minimum_deposit' });
    const free = await stack.job({ policy: { minimumDeposit: 0 } });
    const cent = await stack.planned(free, 1);
    expect(await alice.does(`${cent}/fund`)).toMatchObject({ charged: 1 });
  });
});
