import { DAY } from '../../domain/instant';
import { until } from '../support/world';
import { runningStack } from './stack';

// Nothing here starts a workflow from another: the skipping server then keeps its time from passing for good.
const stack = runningStack({ skipping: true });
const { alice, bob, acme, olga } = stack;

const MINUTE = 60_000;
const work = {
  message: 'Here it is',
  attachments: [{ name: 'logo.svg', url: 'https://files.test/logo.svg' }],
};

describe('R4: a submission starts the clock', () => {
  test('R4: the deadline is one instant in UTC, and every party is shown it and what silence means', async () => {
    const job = await stack.job();
    const logo = await stack.funded(job);
    const sent = await bob.sends(`${logo}/submit`, work, { prefer: 'wait=30' });

    const { result, receivedAt } = sent.body;
    expect(Date.parse(result.reviewDeadline) - Date.parse(receivedAt)).toBe(14 * DAY);
    for (const party of [alice, bob, acme, olga]) {
      expect(await party.sees(logo)).toMatchObject({
        ...{ state: 'in_review', reviewDeadline: result.reviewDeadline },
        submissions: [{ ...work, submittedAt: receivedAt }],
        ifNobodyActs: `15.00 USD is released to the freelancer at ${result.reviewDeadline}`,
      });
    }
  });

  test('R4: before a submission no clock runs, and that is shown too', async () => {
    const logo = await stack.funded(await stack.job());
    expect(await alice.sees(logo)).toMatchObject({
      ...{ reviewDeadline: null, reminders: [], submissions: [] },
      ifNobodyActs: '15.00 USD stays in escrow until the freelancer submits work or the client acts',
    });
  });

  test('R4: only the freelancer submits', async () => {
    const logo = await stack.funded(await stack.job());
    expect(await alice.isRefused(`${logo}/submit`, work)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await stack.see(logo)).toMatchObject({ state: 'active' });
  });
});

describe('R5: the client approves', () => {
  test('R5: in full', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    expect(await alice.does(`${logo}/approve`)).toMatchObject({
      ...{ state: 'paid', released: 1500, fee: 150, heldOver: 0 },
    });
    expect(await bob.sees(logo)).toMatchObject({ state: 'paid', released: 1500, fee: 150, inEscrow: 0 });
    expect(await stack.money(job)).toMatchObject({ paid: 1350, fees: 150, inEscrow: 0, heldOver: 0 });
  });
});

describe('R6: the client requests changes', () => {
  test('R6: the clock stops; the next submission starts a fresh full period', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    await stack.passes(13 * DAY);
    await alice.does(`${logo}/request-changes`, { message: 'Bluer, please' });
    expect(await bob.sees(logo)).toMatchObject({
      ...{ state: 'changes_requested', reviewDeadline: null, reminders: [] },
      changesRequested: { message: 'Bluer, please' },
    });

    await stack.passes(30 * DAY);
    expect(await stack.see(logo)).toMatchObject({ state: 'changes_requested', inEscrow: 1500 });

    const again = await bob.sends(`${logo}/submit`, work, { prefer: 'wait=30' });
    const { reviewDeadline } = again.body.result;
    expect(Date.parse(reviewDeadline) - Date.parse(again.body.receivedAt)).toBe(14 * DAY);
    expect((await stack.see(logo)).submissions).toHaveLength(2);
  });

  test('R6: only while work is in review', async () => {
    const logo = await stack.funded(await stack.job());
    const asked = { message: 'Bluer, please' };
    expect(await alice.isRefused(`${logo}/request-changes`, asked)).toMatchObject({
      ...{ status: 409, code: 'wrong_state', state: 'active' },
    });
  });
});

describe('R7: silence', () => {
  test('R7: silence for the review period pays in full, not a minute before', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const { reviewDeadline } = await stack.see(logo);

    await stack.passesUntil(reviewDeadline, -MINUTE);
    expect(await stack.see(logo)).toMatchObject({ state: 'in_review', inEscrow: 1500 });
    await stack.passesUntil(reviewDeadline, MINUTE);

    expect(await stack.reaches(logo, 'paid')).toMatchObject({ released: 1500, fee: 150, heldOver: 0 });
    const [released] = await stack.events(logo, 'milestone.auto_released');
    expect(released).toMatchObject({
      ...{ rule: 'R7', amount: 1500, receivedAt: reviewDeadline },
      actor: { role: 'timer', id: 'reviewDeadline' },
      cause: `reviewDeadline@${reviewDeadline}`,
    });
    expect(await stack.money(job)).toMatchObject({ inEscrow: 0, paid: 1350, fees: 150 });
  });

  test('R7: neither a refund request nor its decline nor reading stops the clock', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const { reviewDeadline } = await stack.see(logo);
    const request = await alice.opens(`${job}/refund-requests`, {
      milestoneId: logo.split('/').at(-1),
      reason: 'Too late',
    });
    await bob.does(`${request}/decline`, { reason: 'It was not' });
    expect(await alice.sees(logo)).toMatchObject({ state: 'in_review', reviewDeadline });

    await stack.passesUntil(reviewDeadline, MINUTE);

    await stack.reaches(logo, 'paid');
    expect(await stack.money(job)).toMatchObject({ paid: 1350, refunded: 0 });
  });
});

describe('R8: reminders', () => {
  test('R8: they go out before the deadline, none twice, each shown with the time it was handed over', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const { reviewDeadline, reminders } = await stack.see(logo);
    const due = [7, 3, 1].map((days) => new Date(Date.parse(reviewDeadline) - days * DAY).toISOString());
    expect(reminders).toEqual(due.map((dueAt) => ({ dueAt, handedOverAt: null })));

    await stack.passesUntil(reviewDeadline, -2 * DAY);
    // A reminder that rang counts as given only once the platform has it: by its feed, or by a webhook.
    const rang = async () => (await stack.events(logo, 'milestone.review_reminder')).length === 2 || null;
    await until(rang, 'two reminders to ring');
    expect((await stack.see(logo)).reminders).toEqual(reminders);
    await stack.acme.sees(`/v1/events?contractId=${job.split('/').at(-1)}&limit=100`);
    const sent = await stack.until(logo, (seen) => seen.reminders[1]?.handedOverAt !== null);
    for (const { dueAt, handedOverAt } of sent.reminders.slice(0, 2))
      expect(Date.parse(handedOverAt)).toBeGreaterThanOrEqual(Date.parse(dueAt));
    expect(sent.reminders[2]).toEqual({ dueAt: due[2], handedOverAt: null });

    await stack.passesUntil(reviewDeadline, MINUTE);
    await stack.reaches(logo, 'paid');
    const events = await stack.events(logo, 'milestone.review_reminder');
    expect(events.map(({ data }) => data.due)).toEqual(due);
    for (const { rule, data } of events) {
      expect(rule).toBe('R8');
      const late = Date.parse(data.rangAt) - Date.parse(data.due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(MINUTE);
    }
  });

  test('R8: instants that are not after the submission are left out, not refused', async () => {
    const logo = await stack.inReview(await stack.job({ policy: { reviewPeriod: 'P2D' } }));
    const { reviewDeadline, reminders } = await stack.see(logo);
    expect(reminders).toEqual([
      { dueAt: new Date(Date.parse(reviewDeadline) - DAY).toISOString(), handedOverAt: null },
    ]);
  });
});

describe('R9: release before submission', () => {
  test.each(['funded', 'changesRequested'] as const)(
    'R9: %s work is released only by a client who says that he knows',
    async (made) => {
      const job = await stack.job();
      const logo = await stack[made](job);
      const { state } = await stack.see(logo);
      expect(await alice.isRefused(`${logo}/approve`, {})).toMatchObject({
        ...{ status: 422, code: 'unsubmitted_work', rule: 'R9', state },
        detail: expect.stringMatching(/gives up your leverage.*acknowledgeUnsubmitted: true/),
      });
      expect(await alice.isRefused(`${logo}/approve`, { acknowledgeUnsubmitted: false })).toMatchObject({
        status: 422,
      });
      expect(await stack.money(job)).toMatchObject({ inEscrow: 1500, paid: 0 });

      await alice.does(`${logo}/approve`, { acknowledgeUnsubmitted: true });

      expect(await stack.money(job)).toMatchObject({ inEscrow: 0, paid: 1350 });
      expect(await stack.events(logo, 'milestone.released')).toMatchObject([{ rule: 'R9' }]);
    },
  );
});

describe('R10: a submission is withdrawn', () => {
  test('R10: a mistaken upload starts no clock', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    expect(await bob.isRefused(`${logo}/submit`, work)).toMatchObject({
      ...{ status: 409, state: 'in_review', possible: expect.arrayContaining(['withdraw-submission']) },
      detail: expect.stringContaining('withdraw it first'),
    });
    expect(await bob.does(`${logo}/withdraw-submission`)).toMatchObject({ state: 'active' });

    await stack.passes(15 * DAY);

    expect(await stack.see(logo)).toMatchObject({ state: 'active', reviewDeadline: null, inEscrow: 1500 });
    expect(await bob.isRefused(`${logo}/withdraw-submission`)).toMatchObject({ status: 409 });
    await bob.does(`${logo}/submit`, work);
    expect(await stack.money(job)).toMatchObject({ inEscrow: 1500 });
  });
});
