import { randomUUID } from 'node:crypto';
import { readOnBehalfOf } from '../../api/on-behalf-of';
import { openContract, planMilestone, type Stage, startStage } from './stage';

/** A platform's token that names a user of its own: what it may see and do, and whose the request is. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const acmeFor = (user?: string) => stage.api.as('platform', 'acme', user);

test.each([
  ['client alice', { role: 'client', id: 'alice' }],
  ['freelancer a:b|c@d', { role: 'freelancer', id: 'a:b|c@d' }],
  ['client %C3%A9l%C3%A8ve', { role: 'client', id: '\u00e9l\u00e8ve' }],
  ['client 100%25', { role: 'client', id: '100%' }],
  [`client ${'%F0%9F%91%8B'.repeat(127)}`, { role: 'client', id: '\u{1f44b}'.repeat(127) }],
  [undefined, null],
])('On-Behalf-Of: %s', (header, user) => expect(readOnBehalfOf(header)).toEqual(user));

test.each([
  '',
  'client',
  'client ',
  'alice',
  'platform acme',
  'ops olga',
  'Client alice',
  'client  alice',
  'client alice bob',
  'client alice, client bob',
  'client al%20ice',
  'client %00',
  'client %zz',
  'client %',
  'client %C3',
  'client %E2%80%8B',
  'client \u00e9l\u00e8ve',
  `client ${'a'.repeat(256)}`,
])('On-Behalf-Of: %j names nobody', (header) => expect(readOnBehalfOf(header)).toBeUndefined());

describe('400 and 403', () => {
  test('400: a user that cannot be read, beside every other fault', async () => {
    const path = `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}/fund`;
    const { status, body } = await acmeFor('client al%20ice').post(path, { x: 1 }, { key: null });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_request' });
    expect(body.errors.map((fault: { path: string }) => fault.path).sort()).toEqual([
      '/x',
      'Idempotency-Key',
      'On-Behalf-Of',
    ]);
    const read = await acmeFor('ops olga').get('/v1/contracts');
    expect(read).toMatchObject({ status: 400, body: { errors: [{ path: 'On-Behalf-Of' }] } });
  });

  test('400 comes before 401, and 401 before 403', async () => {
    const headers = { authorization: 'Bearer x', 'on-behalf-of': 'client' };
    expect((await stage.api.send('GET', '/v1/contracts', { headers })).status).toBe(400);
    const named = { ...headers, 'on-behalf-of': 'client alice' };
    expect((await stage.api.send('GET', '/v1/contracts', { headers: named })).status).toBe(401);
  });

  test.each(['client', 'freelancer', 'ops'] as const)('403: %s acts for nobody', async (role) => {
    const caller = stage.api.as(role, 'alice', 'client alice');
    const path = `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}`;
    for (const answer of [
      await caller.get(path),
      await caller.get('/v1/contracts'),
      await caller.post(`${path}/fund`),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('403: what that user may not do, the platform may not do for them, nor what only a platform may', async () => {
    const contract = await openContract(stage.api);
    const path = `/v1/milestones/${await planMilestone(stage.api, contract)}`;
    const refused = [
      await acmeFor('freelancer bob').post(`${path}/fund`),
      await acmeFor('client alice').post(`${path}/submit`, { message: 'done' }),
      await acmeFor('client alice').post(`${path}/hold`, { reason: 'x' }),
      await acmeFor('freelancer bob').post(`/v1/contracts/${contract}/milestones`, { title: 'x', amount: 1 }),
      await acmeFor('client alice').post('/v1/contracts', {
        ...{ title: 'x', clientId: 'alice', freelancerId: 'bob', currency: 'USD' },
      }),
    ];
    for (const answer of refused) expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await acmeFor().post(`${path}/fund`)).status).toBe(403);
  });
});

describe('404', () => {
  test('another platform reaches nobody through the same users, and no platform a stranger', async () => {
    const contract = await openContract(stage.api);
    const milestone = await planMilestone(stage.api, contract);
    const zenith = stage.api.as('platform', 'zenith', 'client alice');
    const strangers = [zenith, acmeFor('client mallory'), acmeFor('client bob'), acmeFor('freelancer alice')];
    for (const stranger of strangers) {
      const answers = [
        await stranger.get(`/v1/contracts/${contract}`),
        await stranger.get(`/v1/milestones/${milestone}`),
        await stranger.get(`/v1/milestones/${milestone}/events`),
        await stranger.post(`/v1/milestones/${milestone}/fund`),
        await stranger.post(`/v1/contracts/${contract}/end`),
        await stranger.post(`/v1/contracts/${contract}/refund-requests`, { reason: 'x' }),
        await stranger.post(`/v1/contracts/${contract}/milestones`, { title: 'x', amount: 1 }),
      ];
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    expect(await stage.db('commands').where({ contract_id: contract, kind: 'fund' })).toEqual([]);
  });
});

test('"My Jobs" of a user at one platform', async () => {
  const sub = randomUUID();
  const opened = async (platform: string, terms: object) => {
    const job = { title: 'x', clientId: sub, freelancerId: 'bob', currency: 'USD', ...terms };
    return (await stage.api.as('platform', platform).post('/v1/contracts', job)).body.id as string;
  };
  const mine = [await opened('acme', {}), await opened('acme', {})];
  await opened('zenith', {});
  await opened('acme', { clientId: 'alice', freelancerId: sub });
  const client = acmeFor(`client ${sub}`);
  const first = await client.get('/v1/contracts?limit=1');
  const second = await client.get(`/v1/contracts?limit=1&cursor=${first.body.nextCursor}`);
  expect([first, second].map(({ body }) => body.data[0].id)).toEqual(mine.reverse());
  expect(second.body.nextCursor).toBeNull();
  expect((await acmeFor(`freelancer ${sub}`).get('/v1/contracts')).body.data).toHaveLength(1);
  expect((await stage.api.as('client', sub).get('/v1/contracts')).body.data).toHaveLength(3);
});

describe('the request is the platform\u2019s, the act the user\u2019s', () => {
  const planned = async () =>
    `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}`;

  test('R22: the key is the platform\u2019s, and the same one for another user or for none is reused', async () => {
    const path = await planned();
    const key = randomUUID();
    const first = await acmeFor('client alice').post(`${path}/fund`, {}, { key });
    expect(first.status).toBe(202);
    const again = await acmeFor('client %61lice').post(`${path}/fund`, {}, { key });
    expect(again).toMatchObject({ status: 202, body: { id: first.body.id } });
    const ended = await acmeFor('client alice').post(`${path}/fund`, { paymentMethod: 'pm_other' }, { key });
    expect(ended).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    // Alice's own keys are hers.
    expect((await stage.api.as('client', 'alice').post(`${path}/fund`, {}, { key })).body.id).not.toBe(
      first.body.id,
    );
    const end = path.replace(/milestones.*/, `contracts/${first.body.contractId}/end`);
    const endKey = randomUUID();
    expect((await acmeFor('client alice').post(end, {}, { key: endKey })).status).toBe(202);
    const byBob = await acmeFor('freelancer bob').post(end, {}, { key: endKey });
    expect(byBob).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('429: whoever it acts for, the rate is the platform\u2019s', async () => {
    const strict = await startStage({
      limits: { bodyLimitBytes: 1024, unauthenticatedBurst: 1_000_000, ratePerSecond: 1, burst: 8 },
    });
    try {
      const users = Array.from({ length: 20 }, (_, i) =>
        strict.api.as('platform', 'acme', `client user${i}`),
      );
      const answers = await Promise.all(users.map((user) => user.get('/v1/contracts')));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(8);
      expect((await strict.api.as('client', 'user1').get('/v1/contracts')).status).toBe(200);
    } finally {
      await strict.stop();
    }
  });

  test('R21: the command is the platform\u2019s to look up, and of one user where it names one', async () => {
    const path = await planned();
    const { headers, body } = await acmeFor('client alice').post(`${path}/fund`);
    const at = headers.get('location') ?? '';
    expect((await acmeFor('client alice').get(at)).body).toEqual(body);
    expect((await acmeFor().get(at)).body).toEqual(body);
    expect((await acmeFor('client bob').get(at)).status).toBe(404);
    expect((await acmeFor('freelancer alice').get(at)).status).toBe(404);
    expect((await stage.api.as('platform', 'zenith').get(at)).status).toBe(404);
    expect((await stage.api.as('client', 'alice').get(at)).status).toBe(404);
  });

  test('R27: the command and the signal say both', async () => {
    const path = await planned();
    const { body } = await acmeFor('client alice').post(`${path}/fund`);
    expect(await stage.db('commands').where({ id: body.id }).first()).toMatchObject({
      ...{ caller_role: 'platform', caller_id: 'acme' },
      ...{ actor_role: 'client', actor_id: 'alice', actor_via: 'acme' },
    });
    const workflow = stage.client.workflow.getHandle(`milestone/${body.milestoneId}`);
    const { events } = await workflow.fetchHistory();
    const signal = events?.find(({ workflowExecutionSignaledEventAttributes: one }) => one);
    const sent = signal?.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0]?.data ?? [];
    expect(JSON.parse(Buffer.from(sent).toString()).actor).toBe('client alice (by platform acme)');
  });
});
