import { toIso } from '../../domain/instant';
import { until } from '../support/world';
import { idOf, runningStack } from './stack';

const stack = runningStack();
const { alice, bob, acme, olga } = stack;

type Journal = {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly actor_role: string;
  readonly actor_id: string;
  readonly cause: string;
  readonly received_at: Date;
  readonly milestone_id: string | null;
};

const journalsOf = (job: string): Promise<Journal[]> =>
  stack.world.db('ledger.journals').where({ contract_id: idOf(job) });

/** The legs of a journal: positive into the account. */
const legsOf = async (journalId: string): Promise<Record<string, number>> => {
  const legs = await stack.world.db('ledger.entries').where({ journal_id: journalId });
  return Object.fromEntries(legs.map(({ account, amount }) => [account, Number(amount)]));
};

/** A step for every kind of movement there is. */
async function* everyMovement(job: string) {
  const logo = await stack.planned(job, 1500);
  yield alice.does(`${logo}/fund`);
  yield bob.does(`${logo}/submit`, { message: 'Here it is' });
  yield alice.does(`${logo}/approve`, { amount: 900, bonus: { amount: 505 } });
  yield stack.until(logo, ({ bonus }) => bonus.state === 'paid');
  const layout = await stack.planned(job, 2000);
  yield alice.isRefused(`${layout}/fund`, { paymentMethod: 'pm_declined' });
  yield alice.does(`${layout}/fund`);
  yield olga.does(`${layout}/hold`, { reason: 'A dispute' });
  yield olga.does(`${layout}/resolve`, { freelancerAmount: 700, reason: 'Fair' });
  const photographs = await stack.inReview(job, 3000);
  yield alice.does(`${photographs}/approve`, { amount: 2000 });
  const request = await alice.opens(`${job}/refund-requests`, { reason: 'Back, please' });
  yield bob.does(`${request}/decline`);
  yield olga.does(`${request}/resolve`, { freelancerAmount: 400, reason: 'Fair' });
  await stack.inReview(job, 800);
  yield bob.does(`${job}/end`, { reason: 'I am ill' });
  yield stack.reaches(job, 'ended');
}

type Money = Readonly<Record<string, number>>;

/** All of it done, and every refund carried out by the rail; the contract's money after each step. */
type Story = { readonly job: string; readonly steps: readonly Money[] };

let told: Promise<Story> | undefined;
/** Told once, for all tests of this file. */
const wholeStory = (): Promise<Story> => {
  told ??= tellIt();
  return told;
};

async function tellIt(): Promise<Story> {
  const job = await stack.job();
  const steps: Money[] = [];
  for await (const _ of everyMovement(job)) steps.push(await stack.money(job));
  await until(async () => {
    const refunds = await stack.world.db('refunds').where({ contract_id: idOf(job) });
    return refunds.every(({ sent_at }) => sent_at !== null) || null;
  }, 'the rail to carry out every refund');
  return { job, steps };
}

describe('R24: the ledger', () => {
  test('R24: every movement is one balanced journal, and nothing goes below zero but the outside', async () => {
    const { job } = await wholeStory();
    const journals = await journalsOf(job);
    expect(new Set(journals.map(({ kind }) => kind))).toEqual(
      new Set('draw deposit give_back release bonus resolve refund set_aside refund_transfer'.split(' ')),
    );
    for (const { id } of journals) {
      const amounts = Object.values(await legsOf(id));
      expect(amounts.length).toBeGreaterThanOrEqual(2);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
    }
    const balances = await stack.world.db('ledger.balances').where('balance', '<', 0);
    expect(balances).toEqual([]);
  });

  test('R24: nothing is updated or deleted, whoever asks', async () => {
    const job = await stack.job();
    await stack.funded(job);
    const [journal] = await journalsOf(job);
    const { db } = stack.world;
    for (const change of [
      db('ledger.entries').where({ journal_id: journal?.id }).update({ amount: 1 }),
      db('ledger.entries').where({ journal_id: journal?.id }).delete(),
      db('ledger.journals').where({ id: journal?.id }).update({ rule: 'R0' }),
      db('ledger.journals').where({ id: journal?.id }).delete(),
    ]) {
      await expect(change).rejects.toThrow(/ledger|permission/i);
    }
    expect(await stack.money(job)).toMatchObject({ charged: 1500, inEscrow: 1500 });
  });
});

describe('R25: every cent is somewhere', () => {
  test('R25: after every step, whatever it was, the parts are the whole', async () => {
    const { job, steps } = await wholeStory();
    expect(steps.length).toBeGreaterThan(10);
    for (const { charged = 0, bonus = 0, ...parts } of steps) {
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(charged + bonus);
    }
    expect(await stack.money(job)).toEqual({
      ...{ charged: 1500 + 1400 + 3000 + 800, bonus: 505, inEscrow: 0, heldOver: 0, onHold: 0 },
      // Of releases of 900 and 2000, splits of 700 and 400, and a bonus of 505.
      ...{ fees: 90 + 200 + 70 + 40 + 51, paid: 810 + 1800 + 630 + 360 + 454 },
      refunded: 1300 + 600 + 800,
    });
  });

  test.each([
    { currency: 'JPY', shown: '1500 JPY' },
    { currency: 'USD', shown: '15.00 USD' },
    { currency: 'KWD', shown: '1.500 KWD' },
  ])('R25: in $currency too, minor units in and out: 1500 reads $shown', async ({ currency, shown }) => {
    const job = await stack.job({ currency });
    const logo = await stack.inReview(job, 1500);
    expect(await alice.sees(logo)).toMatchObject({
      ...{ amount: 1500, currency, ifNobodyActs: expect.stringContaining(`${shown} is released`) },
    });
    expect(await alice.does(`${logo}/approve`, { amount: 1005 })).toMatchObject({ fee: 101, heldOver: 495 });
    expect(await stack.money(job)).toMatchObject({ paid: 904, fees: 101, heldOver: 495 });
  });

  test('R25: platform, client, freelancer and ops see the same contract; nobody else sees it', async () => {
    const job = await stack.job();
    const logo = await stack.holdingOver(job, 600);
    const seen = await olga.sees(job);
    for (const party of [acme, alice, bob]) {
      expect(await party.sees(job)).toEqual(seen);
      expect(await party.sees(logo)).toEqual(await olga.sees(logo));
      expect(await party.sees(`${logo}/events`)).toEqual(await olga.sees(`${logo}/events`));
    }
    for (const stranger of [
      stack.as('client', 'mallory'),
      stack.as('platform', 'other'),
      // The right name in the wrong role.
      stack.as('freelancer', 'alice'),
    ]) {
      for (const path of [job, logo, `${logo}/events`]) {
        expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      }
    }
  });
});

describe('R26: what has ended, or not begun, holds nothing', () => {
  test('R26: planned, planned again, paid, refunded and resolved milestones have no escrow', async () => {
    const job = await stack.job();
    const planned = await stack.planned(job);
    const again = await stack.planned(job);
    await alice.isRefused(`${again}/fund`, { paymentMethod: 'pm_declined' });
    const paid = await stack.inReview(job);
    await alice.does(`${paid}/approve`);
    const refunded = await stack.funded(job);
    const asked = { milestoneId: idOf(refunded), reason: 'Too late' };
    await bob.does(`${await alice.opens(`${job}/refund-requests`, asked)}/accept`);
    const resolved = await stack.onHold(job);
    await olga.does(`${resolved}/resolve`, { freelancerAmount: 1, reason: 'A cent' });

    const states = { planned, again, paid, refunded, resolved };
    for (const [state, milestone] of Object.entries(states)) {
      expect(await stack.see(milestone)).toMatchObject({
        ...{ state: state === 'again' ? 'planned' : state, inEscrow: 0, ifNobodyActs: null },
      });
      const account = `escrow:${idOf(milestone)}`;
      const [row] = await stack.world.db('ledger.balances').where({ account });
      expect(Number(row?.balance ?? 0)).toBe(0);
    }
    expect(await stack.money(job)).toMatchObject({ inEscrow: 0, onHold: 0, heldOver: 0 });
  });
});

describe('R27: why did this money move', () => {
  test('R27: every journal has its event: who or which timer, under which rule, when received, what it followed', async () => {
    const { job } = await wholeStory();
    const events = await stack.world.events({ contractId: idOf(job) });
    for (const journal of await journalsOf(job)) {
      const found = events.filter(({ journalId }) => journalId === journal.id);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        actor: { role: journal.actor_role, id: journal.actor_id },
        rule: journal.rule,
        cause: journal.cause,
        receivedAt: journal.received_at.getTime(),
      });
      expect(journal.rule).toMatch(/^R\d+$/);
    }
  });

  test("R27: a milestone's events tell it to its parties, and lead to the command and the journal", async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    const layout = await stack.planned(job, 2000);
    await alice.does(`${layout}/fund`);
    await bob.does(`${layout}/submit`, { message: 'Here it is' });
    const approval = await alice.sends(`${layout}/approve`, { amount: 1500 }, { prefer: 'wait=30' });

    const { data } = await bob.sees(`${layout}/events`);
    const moved = data.filter(({ journalId }: { journalId: string | null }) => journalId !== null);

    const alices = { actor: { role: 'client', id: 'alice' }, journalId: expect.stringMatching(/^jrn_/) };
    expect(moved).toMatchObject([
      { type: 'milestone.funding_started', rule: 'R2', amount: 2000, ...alices },
      { type: 'milestone.funded', rule: 'R2', amount: 1400, ...alices },
      { type: 'milestone.released', rule: 'R12', amount: 1500, ...alices },
    ]);
    expect(moved.at(-1)).toMatchObject({
      cause: approval.body.id,
      receivedAt: approval.body.receivedAt,
      data: { gross: 1500, fee: 150, net: 1350, heldOver: 500 },
    });
    expect(await legsOf(moved[0].journalId)).toEqual({
      [`held_over:${idOf(job)}`]: -600,
      [`escrow:${idOf(layout)}`]: 600,
    });
    expect(await legsOf(moved.at(-1).journalId)).toEqual({
      [`escrow:${idOf(layout)}`]: -2000,
      'freelancer:bob:USD': 1350,
      fees: 150,
      [`held_over:${idOf(job)}`]: 500,
    });
  });

  test('R27: a timer is named with its instant', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT1S', reminders: [] } });
    const logo = await stack.inReview(job);
    await stack.reaches(logo, 'paid');
    const [submitted] = await stack.events(logo, 'milestone.submitted');
    const [released] = await stack.events(logo, 'milestone.auto_released');
    const deadline = toIso(Date.parse(submitted.receivedAt) + 1000);
    expect(released).toMatchObject({
      ...{ actor: { role: 'timer', id: 'reviewDeadline' }, cause: `reviewDeadline@${deadline}` },
      ...{ receivedAt: deadline, rule: 'R7', journalId: expect.stringMatching(/^jrn_/) },
    });
  });
});
