import { randomUUID } from 'node:crypto';
import { jobTerms, openContract, planMilestone, type Stage, startStage } from './stage';

/** rules.md, "Bad input", row by row. */

let stage: Stage;
let milestone: string;
let contract: string;
beforeAll(async () => {
  stage = await startStage();
  contract = await openContract(stage.api);
  milestone = await planMilestone(stage.api, contract);
});
afterAll(() => stage.stop());

const unknown = (prefix: string) => `${prefix}_${'0'.repeat(32)}`;
const raw = async (path: string, body: string, headers: Record<string, string> = {}) =>
  stage.api.send('POST', path, {
    body,
    headers: {
      authorization: `Bearer ${await stage.api.token('client', 'alice')}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
  });

describe('400: malformed JSON', () => {
  test.each(['{', '{"a":1,}', 'null', '1', '"x"', "{'a':1}", '{"a":1}x'])('%s', async (body) => {
    const answer = await raw(`/v1/milestones/${milestone}/fund`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_json' } });
    expect(JSON.stringify(answer.body)).not.toContain('position');
  });
});

describe('400: a body of the wrong shape, with the path of every fault', () => {
  test.each([
    ['approve', { amount: 1.5 }, ['/amount']],
    ['approve', { amount: '900' }, ['/amount']],
    ['approve', { amount: null }, ['/amount']],
    ['approve', { amount: 2 ** 53 }, ['/amount']],
    ['approve', { amuont: 900 }, ['/amuont']],
    [
      'approve',
      { endContract: 'yes', bonus: { amount: 0, tip: 1 } },
      ['/bonus/amount', '/bonus/tip', '/endContract'],
    ],
    ['bonus', { amount: 100_000_000_001 }, ['/amount']],
    ['bonus', { amount: 0 }, ['/amount']],
    [
      'submit',
      { message: '', attachments: [{ name: 'x', url: 'ftp://x' }] },
      ['/attachments/0/url', '/message'],
    ],
    ['submit', { message: 'a\u0000b' }, ['/message']],
    ['submit', { message: '\ud800' }, ['/message']],
    ['submit', { message: 'x'.repeat(10_001) }, ['/message']],
    ['request-changes', {}, ['/message']],
    ['fund', { paymentMethod: 'card' }, ['/paymentMethod']],
    ['fund', [], ['/']],
    ['hold', {}, ['/reason']],
    ['resolve', { freelancerAmount: 0.5, reason: 'x' }, ['/freelancerAmount']],
  ])('%s %j', async (act, sent, paths) => {
    const { status, body } = await raw(`/v1/milestones/${milestone}/${act}`, JSON.stringify(sent));
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_request' });
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(paths);
  });

  test('a field called __proto__ is one nobody knows', async () => {
    const { status, body } = await raw(
      `/v1/milestones/${milestone}/fund`,
      '{"__proto__":{"paymentMethod":"pm_ok"}}',
    );
    expect(status).toBe(400);
    expect(body.errors[0].path).toBe('/__proto__');
  });
});

describe('400: the idempotency key', () => {
  test.each([
    ['missing', null],
    ['with a blank', 'a b'],
    ['too long', 'a'.repeat(256)],
  ])('%s', async (_, key) => {
    const answer = await stage.api
      .as('client', 'alice')
      .post(`/v1/milestones/${milestone}/fund`, {}, { key });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
  });

  test('is one of the faults where there are others', async () => {
    const path = `/v1/milestones/${milestone}/fund`;
    const { body } = await stage.api.as('client', 'alice').post(path, { x: 1 }, { key: null });
    expect(body.errors.map((fault: { path: string }) => fault.path)).toEqual(['/x', 'Idempotency-Key']);
  });
});

describe('401', () => {
  test.each([undefined, 'Bearer x', 'Basic YTpi'])('Authorization: %s', async (authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await stage.api.send('GET', '/v1/contracts', { headers });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('404 and 403', () => {
  test.each([
    `/v1/milestones/${unknown('ms')}`,
    '/v1/milestones/1',
    `/v1/milestones/${unknown('ctr')}`,
    '/v1/milestones/%00',
    '/v1/milestones/%E0%A4%A',
    "/v1/milestones/ms_'; drop table milestones; --",
    `/v1/milestones/${unknown('ms').toUpperCase()}`,
    `/v1/contracts/${unknown('ctr')}`,
    `/v1/refund-requests/${unknown('rr')}`,
    `/v1/commands/${unknown('cmd')}`,
    `/v1/milestones/${unknown('ms')}/events`,
    '/v1/nothing',
    '/v1/contracts/',
    '/V1/contracts',
    '/',
  ])('404: GET %s', async (path) => {
    const answer = await stage.api.as('ops', 'olga').get(path);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', status: 404 } });
  });

  test.each(['approve', 'fund', 'bonus', 'withdraw-submission'])(
    '404: %s on an unknown milestone',
    async (act) => {
      const body = act === 'bonus' ? { amount: 1 } : {};
      for (const id of [unknown('ms'), 'x'])
        expect((await stage.api.as('client', 'alice').post(`/v1/milestones/${id}/${act}`, body)).status).toBe(
          404,
        );
    },
  );

  test('404 to whoever may not know that it exists, and the very same words as for an unknown id', async () => {
    const stranger = stage.api.as('client', 'mallory');
    const hidden = await stranger.get(`/v1/milestones/${milestone}`);
    const absent = await stranger.get(`/v1/milestones/${unknown('ms')}`);
    expect(hidden).toMatchObject({ status: 404, body: absent.body });
    expect((await stranger.post(`/v1/milestones/${milestone}/approve`)).status).toBe(404);
  });

  test.each([
    ['approve', 'freelancer', 'bob', {}],
    ['fund', 'platform', 'acme', {}],
    ['submit', 'client', 'alice', { message: 'x' }],
    ['withdraw-submission', 'ops', 'olga', {}],
    ['request-changes', 'freelancer', 'bob', { message: 'x' }],
    ['bonus', 'freelancer', 'bob', { amount: 1 }],
    ['hold', 'client', 'alice', { reason: 'x' }],
    ['lift-hold', 'freelancer', 'bob', { reason: 'x' }],
    ['resolve', 'platform', 'acme', { reason: 'x', freelancerAmount: 1 }],
  ] as const)('403: %s by the %s', async (act, role, sub, body) => {
    const answer = await stage.api.as(role, sub).post(`/v1/milestones/${milestone}/${act}`, body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('404: a refund request for a milestone of another contract', async () => {
    const path = `/v1/contracts/${await openContract(stage.api)}/refund-requests`;
    for (const milestoneId of [milestone, unknown('ms'), 'x']) {
      const answer = await stage.api.as('client', 'alice').post(path, { milestoneId, reason: 'x' });
      expect(answer.status).toBe(404);
    }
  });

  test("404: another's command, even for ops", async () => {
    const path = `/v1/contracts/${await openContract(stage.api)}/end`;
    const command = await stage.api.as('client', 'alice').post(path);
    const location = command.headers.get('location') ?? '';
    expect((await stage.api.as('client', 'alice').get(location)).body).toMatchObject({ id: command.body.id });
    expect((await stage.api.as('ops', 'olga').get(location)).status).toBe(404);
    expect((await stage.api.as('freelancer', 'alice').get(location)).status).toBe(404);
  });
});

describe('405', () => {
  test.each([
    ['DELETE', '/v1/contracts', 'GET, HEAD, POST'],
    ['PUT', '/v1/contracts/x', 'GET, HEAD'],
    ['GET', '/v1/milestones/x/approve', 'POST'],
    ['OPTIONS', '/v1/commands/x', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('%s %s allows %s', async (method, path, allowed) => {
    const answer = await stage.api.send(method, path);
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(allowed.split(', ').sort());
  });
});

describe('413 and 415', () => {
  test('a body over 256 KiB, before anything else is looked at', async () => {
    const body = JSON.stringify({ message: 'x'.repeat(262_144) });
    const answer = await stage.api.send('POST', `/v1/milestones/${milestone}/submit`, {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
  });

  test.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/json; charset=latin1', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('%s %j', async (type, headers) => {
    const answer = await raw(`/v1/milestones/${milestone}/fund`, '{}', { 'content-type': type, ...headers });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });
});

test('where several apply: 400, 401, 404 or 403, key, then 409, 422', async () => {
  const path = `/v1/milestones/${milestone}/approve`;
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  expect((await stage.api.send('POST', path, { headers, body: '{"x":1}' })).status).toBe(400);
  expect((await stage.api.send('POST', path, { headers, body: '{}' })).status).toBe(401);
  const key = randomUUID();
  const client = stage.api.as('client', 'alice');
  await client.post(`/v1/contracts/${contract}/milestones`, { title: 'x', amount: 1500 }, { key });
  expect((await stage.api.as('client', 'mallory').post(path, {}, { key })).status).toBe(404);
  expect((await client.post(`/v1/milestones/${milestone}/hold`, { reason: 'x' }, { key })).status).toBe(403);
  expect(await client.post(path, {}, { key })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  expect((await client.post(path, { amount: -1 })).status).toBe(409);
});

test('429 with Retry-After for the caller who asks too often, and for nobody else', async () => {
  const strict = await startStage({
    limits: { bodyLimitBytes: 1024, unauthenticatedBurst: 1_000_000, ratePerSecond: 1, burst: 8 },
  });
  try {
    const path = '/v1/contracts';
    const hasty = strict.api.as('platform', 'hasty');
    const answers = await Promise.all(Array.from({ length: 20 }, () => hasty.get(path)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(8);
    // One more is let through for each second that has begun meanwhile.
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused[0]?.body.code).toBe('rate_limited');
    expect((await strict.api.as('client', 'hasty').get(path)).status).toBe(200);
    const malformed = await hasty.post(path, { ...jobTerms, x: 1 });
    expect(malformed.status).toBe(400);
  } finally {
    await strict.stop();
  }
});

test('431: headers and a query string are bounded before anybody reads them', async () => {
  const token = `Bearer ${await stage.api.token('client', 'alice')}`;
  const long = 'a'.repeat(17_000);
  const statusOf = async (path: string, headers: Record<string, string>) =>
    (await fetch(stage.api.url + path, { headers })).status;
  expect(await statusOf('/v1/contracts', { authorization: token, 'x-request-id': long })).toBe(431);
  expect(await statusOf(`/v1/contracts?cursor=${long}`, { authorization: token })).toBe(431);
  expect(await statusOf('/v1/contracts', { authorization: `Bearer ${long}` })).toBe(431);
});

test('no answer is stored, names its software, or is open to other sites', async () => {
  for (const path of ['/v1/contracts', '/v1/nothing', '/healthz']) {
    const { headers } = await stage.api.send('GET', path, { headers: { origin: 'https://evil.test' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
  const mine = await stage.api.send('GET', '/healthz', { headers: { 'x-request-id': 'mine-1' } });
  expect(mine.headers.get('x-request-id')).toBe('mine-1');
});
