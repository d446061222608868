import { idOf, runningStack } from './stack';

const stack = runningStack();
const { alice, bob, olga } = stack;

const bonusSettled = ({ bonus }: { bonus: { state: string } | null }) =>
  bonus !== null && bonus.state !== 'pending';

describe('R5: one approval', () => {
  test('R5: for less, with a bonus and a note, ending the contract, all in one', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const approval = { amount: 900, bonus: { amount: 500 }, note: 'Two of the three', endContract: true };
    expect(await alice.does(`${logo}/approve`, approval)).toMatchObject({ released: 900, heldOver: 600 });

    await stack.until(logo, bonusSettled);
    expect(await stack.see(job)).toMatchObject({
      state: 'ending',
      money: { charged: 1500, bonus: 500, paid: 810 + 450, fees: 90 + 50, heldOver: 600 },
    });
  });
});

describe('R11: the fee', () => {
  test.each([
    { amount: 1500, feeBps: 1000, fee: 150 },
    // 10 % of 1005 is 100.5, of 1004 it is 100.4.
    { amount: 1005, feeBps: 1000, fee: 101 },
    { amount: 1004, feeBps: 1000, fee: 100 },
    { amount: 1999, feeBps: 250, fee: 50 },
    { amount: 1500, feeBps: 0, fee: 0 },
    { amount: 1500, feeBps: 10_000, fee: 1500 },
    { amount: 100_000_000_000, feeBps: 1, fee: 10_000_000 },
  ])('R11: $feeBps basis points of $amount are $fee', async ({ amount, feeBps, fee }) => {
    const job = await stack.job({ policy: { feeBps } });
    const logo = await stack.inReview(job, amount);
    expect(await alice.does(`${logo}/approve`)).toMatchObject({ released: amount, fee });
    expect(await stack.money(job)).toMatchObject({ paid: amount - fee, fees: fee });
  });

  test('R11: it is rounded once a release, and taken the same way from a bonus', async () => {
    const job = await stack.job();
    for (let count = 0; count < 2; count++) {
      const logo = await stack.inReview(job, 1005);
      await alice.does(`${logo}/approve`, { bonus: { amount: 15 } });
      await stack.until(logo, bonusSettled);
    }
    // Twice 100.5 and twice 1.5, each rounded half up by itself.
    expect(await stack.money(job)).toMatchObject({ fees: 2 * 101 + 2 * 2, paid: 2 * 904 + 2 * 13 });
  });

  test('R11: of a split only the part of the freelancer bears it; a refund bears none', async () => {
    const job = await stack.job();
    const logo = await stack.onHold(job);
    await olga.does(`${logo}/resolve`, { freelancerAmount: 500, reason: 'A third was usable' });
    expect(await stack.money(job)).toMatchObject({ paid: 450, fees: 50, refunded: 1000 });
  });
});

describe('R12: releasing less', () => {
  test('R12: $15.00 funded, $9.00 released, $6.00 held over; the next milestone of $20.00 charges $14.00', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job, 1500);
    expect(await alice.does(`${logo}/approve`, { amount: 900, note: 'Two of three' })).toEqual({
      milestoneId: idOf(logo),
      ...{ state: 'paid', released: 900, fee: 90, heldOver: 600 },
    });
    expect(await alice.sees(logo)).toMatchObject({
      ...{ funded: 1500, released: 900, fee: 90, heldOver: 600, refunded: 0, inEscrow: 0 },
    });
    expect(await stack.money(job)).toEqual({
      ...{ charged: 1500, bonus: 0, inEscrow: 0, heldOver: 600, onHold: 0, paid: 810, fees: 90, refunded: 0 },
    });
    const moved = (await stack.see(`${logo}/events`)).data.filter(
      (event: { journalId: string | null; rule: string }) => event.journalId !== null && event.rule === 'R12',
    );
    expect(moved).toMatchObject([{ type: 'milestone.released', amount: 900, data: { heldOver: 600 } }]);

    const layout = await stack.planned(job, 2000, 'Page layout');
    expect(await alice.does(`${layout}/fund`)).toMatchObject({ charged: 1400 });
    expect(await stack.money(job)).toMatchObject({ charged: 2900, heldOver: 0, inEscrow: 2000 });
  });

  test('R12: a next milestone of $4.00 charges nothing and leaves $2.00 held over', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const icon = await stack.planned(job, 400);
    // Not even the rail's opinion of the card matters: it is not asked.
    expect(await alice.does(`${icon}/fund`, { paymentMethod: 'pm_declined' })).toMatchObject({ charged: 0 });
    expect(await stack.money(job)).toMatchObject({ charged: 1500, heldOver: 200, inEscrow: 400 });
    expect(await stack.world.rail.takings({ reference: idOf(icon) })).toMatchObject({ count: 0 });
  });

  test('R12: what is held over stays with its contract', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const other = await stack.job();
    const logo = await stack.planned(other, 500);
    expect(await alice.does(`${logo}/fund`)).toMatchObject({ charged: 500 });
    expect(await stack.money(job)).toMatchObject({ heldOver: 600 });
  });
});

describe('R13: the bounds of a release', () => {
  test('R13: nothing, less than nothing and more than the escrow are refused; a bonus is pointed at', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    for (const amount of [0, -1, 1501]) {
      expect(await alice.isRefused(`${logo}/approve`, { amount, endContract: true })).toMatchObject({
        ...{ status: 422, code: 'release_out_of_range', rule: 'R13', state: 'in_review' },
        detail: expect.stringMatching(/at most the escrow of 15\.00 USD.*add a bonus/),
      });
    }
    expect(await stack.see(job)).toMatchObject({ state: 'active', money: { inEscrow: 1500, paid: 0 } });
  });

  test.each([1, 1499, 1500])('R13: %d of 1500 is released', async (amount) => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    expect(await alice.does(`${logo}/approve`, { amount })).toMatchObject({
      ...{ released: amount, heldOver: 1500 - amount },
    });
  });
});

describe('R14: the bonus', () => {
  test('R14: an extra charge beside the release, never out of escrow or held-over money', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const icon = await stack.inReview(job, 500);
    await alice.does(`${icon}/approve`, { bonus: { amount: 300, note: 'Thank you' } });

    const seen = await stack.until(icon, bonusSettled);

    expect(seen.bonus).toMatchObject({ amount: 300, state: 'paid', fee: 30, note: 'Thank you' });
    expect(await stack.money(job)).toMatchObject({ charged: 1500, bonus: 300, heldOver: 100, inEscrow: 0 });
  });

  test('R14: a declined bonus undoes nothing, stays failed with the reason, and can be tried again', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const bonus = { amount: 300, paymentMethod: 'pm_declined' };
    expect(await alice.does(`${logo}/approve`, { bonus })).toMatchObject({ state: 'paid', released: 1500 });
    expect((await stack.until(logo, bonusSettled)).bonus).toMatchObject({
      ...{ amount: 300, state: 'failed', code: 'card_declined', reason: 'The card was declined.' },
    });
    expect(await alice.isRefused(`${logo}/bonus`, bonus)).toMatchObject({
      ...{ status: 402, code: 'charge_declined', railCode: 'card_declined', rule: 'R14' },
    });
    expect(await stack.money(job)).toMatchObject({ bonus: 0, paid: 1350 });

    expect(await alice.does(`${logo}/bonus`, { amount: 300 })).toMatchObject({
      bonus: { amount: 300, fee: 30, state: 'paid' },
    });

    const seen = await stack.see(logo);
    expect(seen.bonuses.map(({ state }: { state: string }) => state)).toEqual(['failed', 'failed', 'paid']);
    // What the client pays with is on no record that the freelancer reads.
    const { data } = await bob.sees(`${logo}/events?limit=100`);
    expect(JSON.stringify(data)).not.toMatch(/paymentMethod|pm_/);
    expect(await stack.money(job)).toMatchObject({ bonus: 300, paid: 1350 + 270, fees: 150 + 30 });
  });

  test('R14: to a milestone that silence has paid, and after the contract has ended', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT1S' } });
    const logo = await stack.inReview(job);
    await stack.reaches(logo, 'paid');
    await alice.does(`${job}/end`);
    expect(await stack.see(job)).toMatchObject({ state: 'ended' });

    await alice.does(`${logo}/bonus`, { amount: 200 });

    expect(await stack.see(job)).toMatchObject({ state: 'ended', money: { bonus: 200, paid: 1350 + 180 } });
  });

  test('R14: not where nothing is paid: before, it goes with the approval; refunded, nobody earned it', async () => {
    const job = await stack.job();
    const planned = await stack.planned(job);
    const active = await stack.funded(job);
    const refunded = await stack.onHold(job);
    await olga.does(`${refunded}/resolve`, { freelancerAmount: 0, reason: 'Nothing came' });
    for (const milestone of [planned, active, refunded]) {
      expect(await alice.isRefused(`${milestone}/bonus`, { amount: 200 })).toMatchObject({
        ...{ status: 409, code: 'wrong_state', rule: 'R14' },
      });
    }
    expect(await stack.money(job)).toMatchObject({ bonus: 0 });
  });

  test('R14: one may be pending at a time', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    await alice.does(`${logo}/approve`);
    const answers = await Promise.all(
      [1, 2, 3].map(() => alice.sends(`${logo}/bonus`, { amount: 100 }, { prefer: 'wait=30' })),
    );
    const paid = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 409);
    expect(paid.length + refused.length).toBe(3);
    for (const { body } of refused) expect(body.code).toBe('bonus_pending');
    expect(paid.length).toBeGreaterThan(0);
    expect(await stack.money(job)).toMatchObject({ bonus: paid.length * 100 });
  });
});

describe('R15: approving and ending the contract', () => {
  test('R15: a refund request opens for each piece that remains; nothing is returned on its own', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const layout = await stack.funded(job, 2000);
    const photographs = await stack.inReview(job, 3000);
    const plan = await stack.planned(job, 700);

    await alice.does(`${logo}/approve`, { amount: 900, endContract: true });

    const seen = await stack.until(job, ({ refundRequests }) => refundRequests.length === 3);
    expect(seen).toMatchObject({ state: 'ending', end: { by: 'client', actor: { id: 'alice' } } });
    const asked = seen.refundRequests.map(({ milestoneId, amount, state, openedBy }: never) => ({
      ...{ milestoneId, amount, state, openedBy },
    }));
    const open = { state: 'open', openedBy: { role: 'client', id: 'alice' } };
    expect(asked).toHaveLength(3);
    expect(asked).toEqual(
      expect.arrayContaining([
        { milestoneId: undefined, amount: 600, ...open },
        { milestoneId: idOf(layout), amount: 2000, ...open },
        { milestoneId: idOf(photographs), amount: 3000, ...open },
      ]),
    );
    expect(seen.money).toMatchObject({ inEscrow: 5000, heldOver: 600, refunded: 0 });
    expect(await stack.see(photographs)).toMatchObject({ state: 'in_review' });
    expect(await stack.see(plan)).toMatchObject({ state: 'planned' });
    for (const { id } of seen.refundRequests) await bob.does(`/v1/refund-requests/${id}/accept`);
    await stack.reaches(job, 'ended');
    expect(await stack.money(job)).toMatchObject({ refunded: 5600, paid: 810, inEscrow: 0, heldOver: 0 });
  });

  test('R15: with nothing left, the contract is ended at once', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    await alice.does(`${logo}/approve`, { endContract: true });
    expect(await bob.sees(job)).toMatchObject({ state: 'ended', refundRequests: [] });
  });
});
