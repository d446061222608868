import { randomUUID } from 'node:crypto';
import { jobTerms, openContract, planMilestone, type Stage, startStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const platform = () => stage.api.as('platform', 'acme');

describe('opening a contract', () => {
  test('answers it with its policy, what is not named by default', async () => {
    const { status, headers, body } = await platform().post('/v1/contracts', {
      ...jobTerms,
      policy: { reviewPeriod: 'PT5S', feeBps: 0 },
    });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/contracts/${body.id}`);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^ctr_[0-9a-f]{32}$/),
      title: 'A new website',
      state: 'active',
      platformId: 'acme',
      clientId: 'alice',
      freelancerId: 'bob',
      currency: 'USD',
      policy: { reviewPeriod: 'PT5S', refundResponsePeriod: 'P7D', feeBps: 0, minimumDeposit: 500 },
      end: null,
    });
  });

  test('R22: the same request twice opens one contract', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => platform().post('/v1/contracts', jobTerms, { key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test('R22: another payload under the same key is refused, whatever the order of the fields', async () => {
    const key = randomUUID();
    const first = await platform().post('/v1/contracts', jobTerms, { key });
    const reordered = Object.fromEntries(Object.entries(jobTerms).reverse());
    const again = await platform().post('/v1/contracts', reordered, { key });
    const other = await platform().post('/v1/contracts', { ...jobTerms, title: 'Another' }, { key });
    expect(again.body.id).toBe(first.body.id);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('R22: keys belong to the caller', async () => {
    const key = randomUUID();
    const first = await platform().post('/v1/contracts', jobTerms, { key });
    const second = await stage.api.as('platform', 'other').post('/v1/contracts', jobTerms, { key });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test.each(['client', 'freelancer', 'ops'] as const)('403 for %s', async (role) => {
    const { status, body } = await stage.api.as(role, 'alice').post('/v1/contracts', jobTerms);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' });
  });

  test('every fault is listed with its path', async () => {
    const { status, headers, body } = await platform().post('/v1/contracts', {
      title: '',
      clientId: 'alice',
      freelancerId: 'alice',
      currency: 'XYZ',
      colour: 'red',
      policy: { reviewPeriod: 'P1Y', feeBps: 10_001, minimumDeposit: -1, reminders: ['P1D', 'soon'], x: 1 },
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(body.code).toBe('invalid_request');
    const paths = body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/title', '/freelancerId', '/currency', '/colour', '/policy/x']),
    );
  });

  test('every fault of a policy is listed with its path', async () => {
    const policy = {
      reviewPeriod: 'P1Y',
      refundResponsePeriod: 'PT0S',
      feeBps: 10_001,
      minimumDeposit: -1,
      reminders: ['P1D', 'soon'],
    };
    const { status, body } = await platform().post('/v1/contracts', { ...jobTerms, policy });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/policy/feeBps',
      '/policy/minimumDeposit',
      '/policy/refundResponsePeriod',
      '/policy/reminders/1',
      '/policy/reviewPeriod',
    ]);
  });
});

describe('planning a milestone', () => {
  test('R1: it is planned, in order, and holds nothing', async () => {
    const contract = await openContract(stage.api);
    const first = await planMilestone(stage.api, contract);
    const { status, body } = await platform().post(`/v1/contracts/${contract}/milestones`, {
      title: 'Front page',
      amount: 2000,
      description: 'Two columns',
    });
    expect(status).toBe(201);
    expect(body.id).not.toBe(first);
    expect(body).toMatchObject({
      contractId: contract,
      sequence: 2,
      title: 'Front page',
      description: 'Two columns',
      state: 'planned',
      amount: 2000,
      currency: 'USD',
      funded: 0,
      released: 0,
      heldOver: 0,
      refunded: 0,
      bonus: null,
      bonuses: [],
      submissions: [],
      reviewDeadline: null,
      ifNobodyActs: null,
    });
  });

  test('R22: the same request twice plans one', async () => {
    const path = `/v1/contracts/${await openContract(stage.api)}/milestones`;
    const key = randomUUID();
    const send = () => stage.api.as('client', 'alice').post(path, { title: 'Logo', amount: 1500 }, { key });
    const ids = (await Promise.all([send(), send(), send()])).map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
  });

  test('403 for the freelancer and ops, 404 for whoever is no party', async () => {
    const path = `/v1/contracts/${await openContract(stage.api)}/milestones`;
    const asked = { title: 'Logo', amount: 1500 };
    const statusFor = async (role: 'client' | 'freelancer' | 'ops' | 'platform', sub: string) =>
      (await stage.api.as(role, sub).post(path, asked)).status;
    expect(await statusFor('freelancer', 'bob')).toBe(403);
    expect(await statusFor('ops', 'olga')).toBe(403);
    expect(await statusFor('client', 'mallory')).toBe(404);
    expect(await statusFor('client', 'bob')).toBe(404);
    expect(await statusFor('platform', 'other')).toBe(404);
  });
});

describe('lists', () => {
  test('"My Jobs": page by page, newest first, each contract once', async () => {
    const sub = randomUUID();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift(await openContract(stage.api, { clientId: sub }));
    const mine = stage.api.as('client', sub);
    const first = await mine.get('/v1/contracts?limit=2');
    const second = await mine.get(`/v1/contracts?limit=2&cursor=${first.body.nextCursor}`);
    const third = await mine.get(`/v1/contracts?limit=2&cursor=${second.body.nextCursor}`);
    const pages = [first, second, third].map(({ body }) => body.data.map(({ id }: { id: string }) => id));
    expect(pages.flat()).toEqual(ids);
    expect(third.body.nextCursor).toBeNull();
    expect((await mine.get('/v1/contracts?state=ended')).body).toEqual({ data: [], nextCursor: null });
    expect((await stage.api.as('freelancer', sub).get('/v1/contracts')).body.data).toEqual([]);
    expect(
      (await stage.api.as('ops', 'olga').get('/v1/contracts?limit=100')).body.data.length,
    ).toBeGreaterThan(4);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=x',
    'cursor=x',
    'state=done',
    'page=2',
    'limit=1&limit=2',
  ])('400: ?%s', async (query) => {
    const { status, body } = await platform().get(`/v1/contracts?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].path).toMatch(/^\?/);
  });
});

describe('a contract', () => {
  test('is shown with its milestones, requests and money to its parties', async () => {
    const contract = await openContract(stage.api);
    const milestone = await planMilestone(stage.api, contract);
    for (const [role, sub] of [
      ['client', 'alice'],
      ['freelancer', 'bob'],
      ['platform', 'acme'],
      ['ops', 'olga'],
    ] as const) {
      const { status, body } = await stage.api.as(role, sub).get(`/v1/contracts/${contract}`);
      expect(status).toBe(200);
      expect(body.milestones.map(({ id }: { id: string }) => id)).toEqual([milestone]);
      expect(body.refundRequests).toEqual([]);
      expect(body.money).toEqual({
        ...{ charged: 0, bonus: 0, inEscrow: 0, heldOver: 0, onHold: 0, paid: 0, fees: 0, refunded: 0 },
      });
    }
    expect((await stage.api.as('client', 'bob').get(`/v1/contracts/${contract}`)).status).toBe(404);
  });

  test('takes as many queries with one milestone as with five, and a list as many as a list of one', async () => {
    const sub = randomUUID();
    const few = await openContract(stage.api, { clientId: sub });
    const many = await openContract(stage.api, { clientId: sub });
    const plan = (contract: string) =>
      platform().post(`/v1/contracts/${contract}/milestones`, { title: 'Logo', amount: 1500 });
    for (const contract of [few, many, many, many, many, many]) await plan(contract);
    const queriesOf = async (path: string) => {
      let count = 0;
      const listener = () => {
        count += 1;
      };
      stage.db.on('query', listener);
      expect((await stage.api.as('client', sub).get(path)).status).toBe(200);
      stage.db.off('query', listener);
      return count;
    };
    expect(await queriesOf(`/v1/contracts/${many}`)).toBe(await queriesOf(`/v1/contracts/${few}`));
    expect(await queriesOf('/v1/contracts?limit=2')).toBe(await queriesOf('/v1/contracts?limit=1'));
  });

  test('R16: with nothing in it, its end ends it at once; a second end is refused', async () => {
    const contract = await openContract(stage.api);
    const end = `/v1/contracts/${contract}/end`;
    const key = randomUUID();
    const client = stage.api.as('client', 'alice');
    const first = await client.post(end, { reason: 'found another' }, { key, prefer: 'wait=5' });
    expect(first).toMatchObject({ status: 200, body: { state: 'applied', result: { state: 'ended' } } });
    const again = await client.post(end, { reason: 'found another' }, { key });
    expect(again).toMatchObject({ status: 202, body: { id: first.body.id, state: 'applied' } });
    const other = await stage.api.as('freelancer', 'bob').post(end);
    expect(other).toMatchObject({ status: 409, body: { code: 'contract_ended', state: 'ended' } });
    const plan = await client.post(`/v1/contracts/${contract}/milestones`, { title: 'x', amount: 1500 });
    expect(plan).toMatchObject({ status: 409, body: { code: 'contract_not_active' } });
    const shown = await client.get(`/v1/contracts/${contract}`);
    expect(shown.body).toMatchObject({ state: 'ended', end: { by: 'client', reason: 'found another' } });
  });

  test('R16: ops end it with a reason, for the side they name; nobody else names one', async () => {
    const end = `/v1/contracts/${await openContract(stage.api)}/end`;
    const ops = stage.api.as('ops', 'olga');
    expect((await ops.post(end)).body.errors).toEqual([{ path: '/reason', message: expect.any(String) }]);
    const forOther = await stage.api.as('client', 'alice').post(end, { onBehalfOf: 'freelancer' });
    expect(forOther).toMatchObject({ status: 400, body: { errors: [{ path: '/onBehalfOf' }] } });
    expect((await platform().post(end)).status).toBe(403);
    const ended = await ops.post(end, { reason: 'a court said so', onBehalfOf: 'freelancer' });
    expect(ended.status).toBe(202);
    const contract = await platform().get(end.replace('/end', ''));
    expect(contract.body.end).toMatchObject({ by: 'freelancer', actor: { role: 'ops', id: 'olga' } });
  });

  test('R17: with nothing held over there is nothing to ask back', async () => {
    const path = `/v1/contracts/${await openContract(stage.api)}/refund-requests`;
    const asked = await stage.api.as('client', 'alice').post(path, { reason: 'changed my mind' });
    expect(asked).toMatchObject({ status: 409, body: { code: 'nothing_held_over', rule: 'R17' } });
    expect((await stage.api.as('freelancer', 'bob').post(path, { reason: 'x' })).status).toBe(403);
  });
});
