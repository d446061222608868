import { randomUUID } from 'node:crypto';
import { until } from '../support/world';
import { idOf, runningStack } from './stack';

const stack = runningStack();
const { alice, bob, olga } = stack;

const passed = (instant: string) =>
  until(async () => (stack.now() > Date.parse(instant) ? true : null), `${instant} to pass`);

/** Does something while no worker runs. */
async function withoutWorker<T>(work: () => Promise<T>): Promise<T> {
  await stack.world.stopWorker();
  try {
    return await work();
  } finally {
    await stack.world.startWorker();
  }
}

describe('R20: what was accepted in time', () => {
  test('R20: received before the deadline and accepted, it wins, though every worker was down until after it', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT3S', reminders: [] } });
    const logo = await stack.inReview(job);
    const { reviewDeadline } = await stack.see(logo);

    const sent = await withoutWorker(async () => {
      const answer = await alice.sends(`${logo}/request-changes`, { message: 'Bluer, please' });
      await passed(reviewDeadline);
      return answer;
    });

    expect(sent).toMatchObject({ status: 202, body: { state: 'pending' } });
    expect(Date.parse(sent.body.receivedAt)).toBeLessThanOrEqual(Date.parse(reviewDeadline));
    await stack.reaches(logo, 'changes_requested');
    expect(await alice.sees(String(sent.headers.get('location')))).toMatchObject({ state: 'applied' });
    expect(await stack.money(job)).toMatchObject({ inEscrow: 1500, paid: 0 });
  });

  test('R20: received after the deadline it loses, and is told at once what happened instead', async () => {
    const job = await stack.job({ policy: { reviewPeriod: 'PT1S', reminders: [] } });
    const logo = await stack.inReview(job);
    await passed((await stack.see(logo)).reviewDeadline ?? new Date(0).toISOString());

    const late = await alice.sends(`${logo}/approve`, { amount: 900 });

    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'wrong_state',
        state: 'paid',
        detail: expect.stringMatching(/released by the clock at 20/),
      },
    });
    expect(await stack.money(job)).toMatchObject({ paid: 1350, heldOver: 0 });
  });

  test('R20: the same holds for the clock of a refund request', async () => {
    const job = await stack.job({ policy: { refundResponsePeriod: 'PT3S' } });
    const logo = await stack.funded(job);
    const asked = { milestoneId: idOf(logo), reason: 'Too late' };
    const request = await alice.opens(`${job}/refund-requests`, asked);
    const { respondBy } = await stack.see(request);

    await withoutWorker(async () => {
      expect(await bob.sends(`${request}/decline`)).toMatchObject({ status: 202 });
      await passed(respondBy);
    });

    await stack.reaches(logo, 'on_hold');
    expect(await stack.money(job)).toMatchObject({ onHold: 1500, refunded: 0 });
  });
});

describe('R21: the one accepted first wins', () => {
  test('R21: approved twice: 409 tells the state, what is possible, and who was first', async () => {
    const logo = await stack.inReview(await stack.job());
    await alice.does(`${logo}/approve`);
    expect(await alice.isRefused(`${logo}/approve`)).toMatchObject({
      ...{ status: 409, code: 'wrong_state', state: 'paid', possible: ['bonus'] },
      detail: expect.stringMatching(/already paid: already approved by client alice at 20/),
    });
  });

  test('R21: of contradictory acts sent together one is applied; each of the others is on record as rejected', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const answers = await withoutWorker(() =>
      Promise.all([
        alice.sends(`${logo}/approve`, { amount: 900 }),
        alice.sends(`${logo}/request-changes`, { message: 'Bluer' }),
        bob.sends(`${logo}/withdraw-submission`),
      ]),
    );
    const outcomes = await Promise.all(
      answers.map(({ headers }, index) =>
        until(async () => {
          const command = await (index === 2 ? bob : alice).sees(String(headers.get('location')));
          return command.state === 'pending' ? null : command;
        }, 'a command to be decided'),
      ),
    );

    const applied = outcomes.filter(({ state }) => state === 'applied');
    const rejected = outcomes.filter(({ state }) => state === 'rejected');
    expect([applied.length, rejected.length]).toEqual([1, 2]);
    for (const { reason, code } of rejected)
      expect([reason, code]).toEqual([expect.any(String), expect.any(String)]);
    const recorded = await stack.events(logo, 'command.rejected');
    expect(recorded.map(({ cause }) => cause).sort()).toEqual(rejected.map(({ id }) => id).sort());
  });
});

describe('R22: the same message twice', () => {
  test('R22: one key, one effect, one answer, also once the state has moved on', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const key = randomUUID();
    const approve = () => alice.sends(`${logo}/approve`, { amount: 900 }, { key, prefer: 'wait=30' });

    const answers = await Promise.all([approve(), approve(), approve()]);
    answers.push(await approve());

    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, body: { state: 'applied', result: { released: 900 } } });
      expect(answer.body).toEqual(answers[0]?.body);
    }
    expect(await stack.money(job)).toMatchObject({ paid: 810, heldOver: 600 });
  });

  test('R22: while the first is in progress the same command is answered', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const key = randomUUID();
    const [first, second] = await withoutWorker(async () => [
      await alice.sends(`${logo}/approve`, {}, { key }),
      await alice.sends(`${logo}/approve`, {}, { key, prefer: 'wait=1' }),
    ]);
    expect(first).toMatchObject({ status: 202, body: { state: 'pending' } });
    expect(second).toMatchObject({ status: 202, body: { id: first?.body.id } });
    await stack.reaches(logo, 'paid');
    expect(await stack.events(logo, 'milestone.released')).toHaveLength(1);
  });

  test('R22: with another payload or path it is refused; it belongs to its caller', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const key = randomUUID();
    const hold = await olga.sends(`${logo}/hold`, { reason: 'A dispute' }, { key, prefer: 'wait=30' });
    expect(hold.status).toBe(200);
    for (const [call, body] of [
      ['hold', { reason: 'Another' }],
      ['lift-hold', { reason: 'A dispute' }],
    ] as const) {
      expect(await olga.sends(`${logo}/${call}`, body, { key })).toMatchObject({
        ...{ status: 422, body: { code: 'idempotency_key_reused' } },
      });
    }
    const planned = { title: 'Page layout', amount: 2000 };
    expect(await alice.sends(`${job}/milestones`, planned, { key })).toMatchObject({ status: 201 });
    expect(await stack.money(job)).toMatchObject({ onHold: 1500 });
  });

  test('R22: a contract, a milestone, a refund request and an end are made once as well', async () => {
    const job = await stack.job();
    await stack.holdingOver(job, 600);
    for (const [person, path, body] of [
      [stack.acme, '/v1/contracts', { title: 'A', clientId: 'alice', freelancerId: 'bob', currency: 'USD' }],
      [alice, `${job}/milestones`, { title: 'Page layout', amount: 2000 }],
      [alice, `${job}/refund-requests`, { reason: 'Back, please' }],
      [alice, `${job}/end`, {}],
    ] as const) {
      const key = randomUUID();
      const first = await person.sends(path, body, { key });
      const second = await person.sends(path, body, { key });
      expect(second.body.id).toBe(first.body.id);
      expect(second.status).toBe(first.status);
    }
    expect(await stack.see(job)).toMatchObject({ milestones: { length: 2 }, refundRequests: { length: 1 } });
  });
});

describe('R23: a crash of anything', () => {
  test('R23: worker, run and API lost after an approval was accepted: it is carried out, once', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const key = randomUUID();
    const accepted = await withoutWorker(async () => {
      const answer = await alice.sends(`${logo}/approve`, { amount: 900 }, { key });
      await stack.world.handle(idOf(logo)).terminate('a mistaken hand');
      await stack.restartApi();
      return answer;
    });
    expect(accepted).toMatchObject({ status: 202, body: { state: 'pending' } });

    const again = await alice.sends(`${logo}/approve`, { amount: 900 }, { key, prefer: 'wait=30' });

    expect(again).toMatchObject({ status: 200, body: { id: accepted.body.id, state: 'applied' } });
    expect(await stack.events(logo, 'milestone.released')).toHaveLength(1);
    expect(await stack.money(job)).toMatchObject({ paid: 810, fees: 90, heldOver: 600 });
  });

  test('R23: a terminated run goes on from its row with the next message', async () => {
    const logo = await stack.inReview(await stack.job());
    const { reviewDeadline } = await stack.see(logo);
    await stack.world.handle(idOf(logo)).terminate('a mistaken hand');
    await olga.does(`${logo}/hold`, { reason: 'A dispute' });
    await olga.does(`${logo}/lift-hold`, { reason: 'Settled' });
    const seen = await stack.see(logo);
    expect(seen.state).toBe('in_review');
    expect(Date.parse(seen.reviewDeadline)).toBeGreaterThanOrEqual(Date.parse(reviewDeadline));
  });
});
