import { DAY } from '../../domain/instant';
import { idOf, runningStack } from '../rules/stack';
import { startApi } from '../support/api';

/** Instants at the edges, on test clocks that are put there. */
const stack = runningStack();
const { acme, alice, bob, olga } = stack;
const HOUR = 3_600_000;

test.each([
  ['a leap day', '2028-02-28T23:59:59.500Z', 'P1D'],
  ['no leap day', '2027-02-28T23:59:59.500Z', 'P1D'],
  ['over a leap day', '2028-02-20T00:00:00Z', 'P14D'],
  ['over the end of a year', '2027-12-31T23:59:59.999Z', 'PT1S'],
  ['over the end of summer time', '2026-10-24T12:00:00+02:00', 'P1D'],
  ['over its beginning', '2027-03-27T12:00:00+01:00', 'P1D'],
  ['over the end of 32 bits of seconds', '2036-02-07T06:28:15Z', 'PT1S'],
  ['the longest', '2028-02-29T00:00:00Z', 'P90D'],
])('R4, R7: %s: a period is so many seconds, and silence pays at its end', async (_, now, reviewPeriod) => {
  const clock = await acme.opens('/v1/test-clocks', { now });
  const job = await stack.job({ testClockId: idOf(clock), policy: { reviewPeriod, reminders: [] } });
  const milestone = await stack.inReview(job);
  const { reviewDeadline, submissions } = await alice.sees(milestone);
  const [days, seconds] = [/P(\d+)D/, /PT(\d+)S/].map((one) => Number(one.exec(reviewPeriod)?.[1] ?? 0));
  const length = (days ?? 0) * DAY + (seconds ?? 0) * 1000;
  expect(Date.parse(reviewDeadline) - Date.parse(submissions[0].submittedAt)).toBe(length);
  expect(Date.parse(submissions[0].submittedAt)).toBeGreaterThanOrEqual(Date.parse(now));

  const answer = await acme.sends(`${clock}/advance`, { by: reviewPeriod }, { prefer: 'wait=30' });

  expect(answer.status).toBe(200);
  expect(await stack.reaches(milestone, 'paid')).toMatchObject({ released: 1500 });
  const [released] = await stack.events(milestone, 'milestone.auto_released');
  expect(released.receivedAt).toBe(reviewDeadline);
});

test.each([
  ['an hour behind', -HOUR],
  ['an hour ahead', HOUR],
])('R20: an API whose clock is %s of the workers: every act counts, in order, once', async (_, skew) => {
  const { db, gateway } = stack.world;
  const api = await startApi({ db, gateway, now: () => Date.now() + skew });
  try {
    const does = async (role: 'client' | 'freelancer', who: string, path: string, body = {}) => {
      const answer = await api.as(role, who).post(path, body, { prefer: 'wait=30' });
      expect([path, answer.status, answer.body.state]).toEqual([path, 200, 'applied']);
    };
    const job = await stack.job({ policy: { reminders: [] } });
    const milestone = await stack.planned(job);
    await does('client', 'alice', `${milestone}/fund`);
    await does('freelancer', 'bob', `${milestone}/submit`, { message: 'x' });
    await does('client', 'alice', `${milestone}/request-changes`, { message: 'x' });
    await does('freelancer', 'bob', `${milestone}/submit`, { message: 'y' });
    await does('client', 'alice', `${milestone}/approve`);
    expect(await stack.money(job)).toMatchObject({ charged: 1500, paid: 1350, inEscrow: 0 });
  } finally {
    await api.stop();
  }
});

test.each([
  'PT0S',
  'P0D',
  'P91D',
  'P999999D',
  'PT999999999S',
  '-P1D',
  'P1Y',
  'P1.5D',
  'P',
  'PT',
  'P1DT',
  '1',
])('a review period of %s is 400', async (reviewPeriod) => {
  const terms = {
    title: 'x',
    clientId: 'alice',
    freelancerId: 'bob',
    currency: 'USD',
    policy: { reviewPeriod },
  };
  expect(await acme.isRefused('/v1/contracts', terms)).toMatchObject({
    ...{ status: 400, errors: [{ path: '/policy/reviewPeriod' }] },
  });
});

test.each([
  '0000-01-01T00:00:00+23:59',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-23:59',
  '2026-03-01T12:00:00.123456789Z',
])('a list by %s is a list', async (instant) => {
  for (const list of ['contracts', 'milestones'])
    expect((await olga.get(`/v1/${list}?deadlineBefore=${encodeURIComponent(instant)}`)).status).toBe(200);
});

test.each([
  '2027-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-03-01',
  '12026-03-01T00:00:00Z',
  '2026-03-01T00:00:00',
])('%s is no instant: 400', async (instant) => {
  expect((await olga.get(`/v1/milestones?deadlineBefore=${encodeURIComponent(instant)}`)).status).toBe(400);
  expect((await acme.sends('/v1/test-clocks', { now: instant })).status).toBe(400);
});

test.each(['0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59'])(
  'no clock is put at %s',
  async (now) => {
    expect(await acme.isRefused('/v1/test-clocks', { now })).toMatchObject({
      code: 'test_clock_out_of_range',
    });
    const clock = await acme.opens('/v1/test-clocks');
    expect(await acme.isRefused(`${clock}/advance`, { to: now })).toMatchObject({
      code: 'test_clock_out_of_range',
    });
  },
);

test('bob is told what nobody acting means, at the millisecond', async () => {
  const job = await stack.job({ policy: { reviewPeriod: 'P14D' } });
  const { ifNobodyActs, reviewDeadline } = await bob.sees(await stack.inReview(job));
  expect(ifNobodyActs).toContain(reviewDeadline);
});
