import { randomUUID } from 'node:crypto';
import { until } from '../support/world';
import { idOf, runningStack } from './stack';

/** The table of bad input, on milestones with money in them: none of it moves any. */
const stack = runningStack();
const { alice, bob, olga } = stack;

const nothingMoved = { charged: 1500, inEscrow: 1500, paid: 0, fees: 0, refunded: 0, onHold: 0, heldOver: 0 };

describe('R24: bad input moves no money', () => {
  test('R24: malformed JSON, unknown fields, wrong types and amounts that are none: 400 with every fault', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    expect(
      await alice.isRefused(`${logo}/approve`, { amount: '900', bonus: { amount: 1.5 }, tip: 1 }),
    ).toMatchObject({
      ...{ status: 400, code: 'invalid_request' },
      errors: expect.arrayContaining([
        { path: '/amount', message: expect.any(String) },
        { path: '/bonus/amount', message: expect.any(String) },
        { path: '/tip', message: 'is not a known field' },
      ]),
    });
    expect(await bob.isRefused(`${logo}/submit`, {})).toMatchObject({
      errors: [{ path: '/message', message: 'is missing: it must be of type string' }],
    });
    for (const amount of [0.5, 2 ** 53, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(await alice.isRefused(`${logo}/approve`, { amount })).toMatchObject({ status: 400 });
    }
    const headers = {
      authorization: `Bearer ${await stack.api.token('client', 'alice')}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    for (const body of ['{"amount":', '[]', '"all"', '900']) {
      expect(await stack.api.send('POST', `${logo}/approve`, { headers, body })).toMatchObject({
        status: 400,
      });
    }
    expect(await stack.see(job)).toMatchObject({ state: 'active', money: nothingMoved });
  });

  test('R24: no token, no key, no party, not his to do, nothing there', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    expect(await stack.api.send('POST', `${logo}/approve`)).toMatchObject({ status: 400 });
    expect(
      await stack.api.send('POST', `${logo}/approve`, { headers: { 'idempotency-key': 'a' } }),
    ).toMatchObject({ status: 401 });
    expect(await alice.sends(`${logo}/approve`, {}, { key: null })).toMatchObject({
      ...{ status: 400, body: { code: 'idempotency_key_missing' } },
    });
    expect(await stack.as('client', 'mallory').isRefused(`${logo}/approve`)).toMatchObject({ status: 404 });
    expect(await bob.isRefused(`${logo}/approve`)).toMatchObject({ status: 403 });
    expect(await olga.isRefused(`${logo}/approve`)).toMatchObject({ status: 403 });
    for (const id of [`ms_${'0'.repeat(32)}`, idOf(job), 'x', '%00', '..%2f', 'é']) {
      expect(await alice.isRefused(`/v1/milestones/${id}/approve`)).toMatchObject({ status: 404 });
    }
    expect(await stack.see(job)).toMatchObject({ state: 'active', money: nothingMoved });
  });

  test('R24: a body over 256 KiB: 413', async () => {
    const logo = await stack.funded(await stack.job());
    expect(await bob.isRefused(`${logo}/submit`, { message: 'x'.repeat(262_144) })).toMatchObject({
      ...{ status: 413, code: 'body_too_large' },
    });
    expect(await stack.see(logo)).toMatchObject({ state: 'active', submissions: [] });
  });
});

describe('R21: a well-formed act in the wrong state', () => {
  type Act = readonly [person: 'alice' | 'bob' | 'olga', call: string, body?: object];
  const acts: readonly Act[] = [
    ['alice', 'fund'],
    ['bob', 'submit', { message: 'Here it is' }],
    ['bob', 'withdraw-submission'],
    ['alice', 'request-changes', { message: 'Bluer' }],
    ['alice', 'approve', { acknowledgeUnsubmitted: true }],
    ['olga', 'hold', { reason: 'A dispute' }],
    ['olga', 'lift-hold', { reason: 'Settled' }],
    ['olga', 'resolve', { freelancerAmount: 1, reason: 'Fair' }],
  ];
  const made = {
    planned: (job: string) => stack.planned(job),
    active: (job: string) => stack.funded(job),
    in_review: (job: string) => stack.inReview(job),
    changes_requested: (job: string) => stack.changesRequested(job),
    on_hold: (job: string) => stack.onHold(job),
    paid: async (job: string) => {
      const milestone = await stack.inReview(job);
      await alice.does(`${milestone}/approve`);
      return milestone;
    },
    resolved: async (job: string) => {
      const milestone = await stack.onHold(job);
      await olga.does(`${milestone}/resolve`, { freelancerAmount: 0, reason: 'Nothing came' });
      return milestone;
    },
  };
  /** The columns of the table that ends the rules, of the acts above. */
  const possible: Readonly<Record<keyof typeof made, readonly string[]>> = {
    planned: ['fund'],
    active: ['submit', 'approve', 'hold'],
    in_review: ['withdraw-submission', 'request-changes', 'approve', 'hold'],
    changes_requested: ['submit', 'approve', 'hold'],
    on_hold: ['lift-hold', 'resolve'],
    paid: [],
    resolved: [],
  };

  test.each(Object.keys(made) as (keyof typeof made)[])(
    'R21: in %s: 409 with the state and what is possible from it, and no money moves',
    async (state) => {
      const job = await stack.job();
      const milestone = await made[state](job);
      const before = await stack.see(job);
      for (const [person, call, body] of acts) {
        if (possible[state].includes(call)) continue;
        const refused = await stack[person].isRefused(`${milestone}/${call}`, body);
        expect(refused).toMatchObject({ status: 409, state });
        expect(refused.possible).toEqual(expect.arrayContaining([...possible[state]]));
        expect(refused.possible).not.toContain(call);
      }
      expect(await stack.see(job)).toEqual(before);
    },
  );
});

describe('R20: waiting for an outcome', () => {
  test('R20: without a preference 202 and where to look; with one 200 and the outcome', async () => {
    const logo = await stack.planned(await stack.job());
    const sent = await alice.sends(`${logo}/fund`);
    expect(sent.status).toBe(202);
    const location = String(sent.headers.get('location'));
    expect(location).toBe(`/v1/commands/${sent.body.id}`);

    const command = await until(async () => {
      const seen = await alice.sees(location);
      return seen.state === 'applied' ? seen : null;
    }, 'the funding');

    expect(command).toMatchObject({ kind: 'fund', milestoneId: idOf(logo), result: { charged: 1500 } });
    expect(await bob.get(location)).toMatchObject({ status: 404 });
    const submitted = await bob.sends(`${logo}/submit`, { message: 'Here' }, { prefer: 'wait=30' });
    expect(submitted).toMatchObject({ status: 200, body: { state: 'applied' } });
    expect(submitted.headers.get('preference-applied')).toBe('wait=30');
  });
});
