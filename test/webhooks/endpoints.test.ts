import { randomUUID } from 'node:crypto';
import { verifyWebhook } from '../../client/webhooks';
import { workflowIds } from '../../protocol/names';
import { attributeKeys } from '../../protocol/search-attributes';
import { startApi, type TestApi } from '../support/api';
import { Receiver } from '../support/receiver';
import { until, World } from '../support/world';

/** The whole way of an event: transaction, dispatch, Temporal, the endpoint's workflow, a real receiver. */

let world: World;
let api: TestApi;
beforeAll(async () => {
  world = await World.start();
  await world.startWebhooks();
  api = await startApi({ db: world.db, gateway: world.gateway });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

type Endpoint = { readonly id: string; readonly secret: string };

const register = async (platform: string, terms: object = {}): Promise<Endpoint> => {
  const asked = { url: receiver.url, ...terms };
  const { status, body } = await api.as('platform', platform).post('/v1/webhook-endpoints', asked);
  expect(status).toBe(201);
  return body;
};

const open = async (platform: string, policy: object = {}): Promise<string> => {
  const terms = { title: 'A job', clientId: 'alice', freelancerId: 'bob', currency: 'USD', policy };
  return (await api.as('platform', platform).post('/v1/contracts', terms)).body.id;
};

const inReview = async (contract: string): Promise<string> => {
  const alice = api.as('client', 'alice');
  const { body } = await alice.post(`/v1/contracts/${contract}/milestones`, { title: 'Logo', amount: 1500 });
  await alice.post(`/v1/milestones/${body.id}/fund`, {}, { prefer: 'wait=20' });
  const submit = { message: 'Here it is' };
  await api.as('freelancer', 'bob').post(`/v1/milestones/${body.id}/submit`, submit, { prefer: 'wait=20' });
  return body.id;
};

const arrives = (type: string, at = receiver) =>
  until(async () => at.taken.find(({ message }) => message.type === type) ?? null, `${type} to arrive`);

const stateOf = async (platform: string, id: string) =>
  (await api.as('platform', platform).get(`/v1/webhook-endpoints/${id}`)).body;

test('a platform is told everything that happens, in order, signed, and the same as in its feed', async () => {
  const { secret } = await register('told');
  const contract = await open('told');
  const milestone = await inReview(contract);
  await api.as('client', 'alice').post(`/v1/milestones/${milestone}/approve`, { amount: 900 });
  await arrives('milestone.released');

  const { body: feed } = await api.as('platform', 'told').get(`/v1/events?contractId=${contract}&limit=100`);
  expect(receiver.sequences(contract)).toEqual(
    feed.data.map(({ sequence }: { sequence: number }) => sequence),
  );
  expect(receiver.taken.map(({ message }) => message.type)).toEqual([
    ...['contract.created', 'milestone.planned', 'milestone.funding_started', 'milestone.funded'],
    ...['milestone.submitted', 'milestone.released'],
  ]);
  for (const [index, { headers, body }] of receiver.taken.entries()) {
    const message = verifyWebhook(body, headers, secret);
    expect(message).toEqual({
      type: feed.data[index].type,
      timestamp: feed.data[index].recordedAt,
      data: feed.data[index],
    });
  }
});

test('R8: a reminder counts as given once an endpoint has taken it, and the milestone shows when', async () => {
  await register('reminded');
  receiver.behaviour = ({ message }) => (message.type === 'milestone.review_reminder' ? 503 : 204);
  const contract = await open('reminded', { reviewPeriod: 'PT1H', reminders: ['PT59M59S'] });
  const milestone = await inReview(contract);
  const shown = async () =>
    (await api.as('client', 'alice').get(`/v1/milestones/${milestone}`)).body.reminders;
  await until(
    async () => receiver.all.find(({ message }) => message.type === 'milestone.review_reminder') ?? null,
    'the reminder to be tried',
  );
  expect(await shown()).toEqual([{ dueAt: expect.any(String), handedOverAt: null }]);

  receiver.behaviour = () => 204;
  await world
    .db('webhook_lanes')
    .where({ contract_id: contract })
    .update({ retry_at: new Date(0) });
  await open('reminded');
  await arrives('milestone.review_reminder');
  const [reminder] = await until(async () => {
    const reminders = await shown();
    return reminders[0].handedOverAt === null ? null : reminders;
  }, 'the milestone to show it');
  expect(Date.parse(reminder.handedOverAt)).toBeGreaterThanOrEqual(Date.parse(reminder.dueAt));
});

test('an endpoint that is slow or dead delays no other, and ops find it in the Temporal UI', async () => {
  const [slow, quick] = [await Receiver.start(), receiver];
  slow.behaviour = () => undefined;
  const dead = await register('two', { url: slow.url, description: 'never answers' });
  await register('two', { url: quick.url });
  const contracts: string[] = [];
  for (let n = 0; n < 6; n++) contracts.push(await open('two'));
  await until(async () => (quick.taken.length === 6 ? true : null), 'the quick one to have all');
  expect(slow.taken).toEqual([]);

  const handle = world.env.client.workflow.getHandle(workflowIds.webhookEndpoint(dead.id));
  await until(async () => {
    const { typedSearchAttributes } = await handle.describe();
    return typedSearchAttributes.get(attributeKeys.NeedsAttention) === true ? true : null;
  }, 'the endpoint to need attention');
  const { currentDetails } = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
  expect(currentDetails).toContain(`**fails** - ${slow.url} of two`);
  expect(currentDetails).toMatch(/Failing since .*: no answer within 2000 ms/);
  expect(await stateOf('two', dead.id)).toMatchObject({ state: 'enabled', waiting: 6, parked: 0 });

  slow.behaviour = () => 204;
  await world
    .db('webhook_lanes')
    .where({ endpoint_id: dead.id })
    .update({ retry_at: new Date(0) });
  await open('two');
  await until(async () => (slow.taken.length === 7 ? true : null), 'the slow one to catch up');
  await until(async () => {
    const { typedSearchAttributes } = await handle.describe();
    return typedSearchAttributes.get(attributeKeys.NeedsAttention) === false ? true : null;
  }, 'the endpoint to be well again');
  await slow.stop();
});

test('what happens while no worker runs is delivered once one does', async () => {
  await register('patient');
  await world.stopWebhooks();
  const contract = await open('patient');
  await world.startWebhooks();
  await arrives('contract.created');
  expect(receiver.sequences(contract)).toEqual([1]);
});

test('an endpoint that is turned off is told nothing, its workflow ends, and turned on it goes on', async () => {
  const { id } = await register('switch');
  await open('switch');
  await arrives('contract.created');
  const reason = { reason: 'maintenance' };
  const off = await api.as('platform', 'switch').post(`/v1/webhook-endpoints/${id}/disable`, reason);
  expect(off).toMatchObject({ status: 200, body: { state: 'disabled', disabledReason: 'maintenance' } });
  await world.ends(workflowIds.webhookEndpoint(id));

  const on = await api.as('ops', 'olga').post(`/v1/webhook-endpoints/${id}/enable`);
  expect(on).toMatchObject({ status: 200, body: { state: 'enabled', disabledReason: null } });
  const contract = await open('switch');
  await until(async () => (receiver.sequences(contract).length === 1 ? true : null), 'the next event');
});

describe('the secret', () => {
  const as = () => api.as('platform', 'secretive');

  test('is shown once, and again only to the same request under the same key', async () => {
    const key = randomUUID();
    const first = await as().post('/v1/webhook-endpoints', { url: receiver.url }, { key });
    const again = await as().post('/v1/webhook-endpoints', { url: receiver.url }, { key });
    expect(again.body).toEqual(first.body);
    const { body } = await as().get(`/v1/webhook-endpoints/${first.body.id}`);
    expect(body).not.toHaveProperty('secret');
    const { body: page } = await as().get('/v1/webhook-endpoints');
    expect(JSON.stringify(page)).not.toContain('whsec_');
    const rows = JSON.stringify([
      await world.db('webhook_secrets').select(),
      await world.db('commands').where({ idempotency_key: key }).select(),
    ]);
    expect(rows).not.toContain(first.body.secret.slice(6, 20));
  });

  test('is rotated: both sign during the overlap, then the new one alone', async () => {
    const { id, secret: old } = await register('secretive');
    const rotated = await as().post(`/v1/webhook-endpoints/${id}/rotate-secret`, { overlap: 'PT1H' });
    expect(rotated.body.secrets).toEqual([
      { createdAt: expect.any(String), expiresAt: null },
      { createdAt: expect.any(String), expiresAt: expect.any(String) },
    ]);
    await open('secretive');
    const { body, headers } = await arrives('contract.created');
    for (const secret of [old, rotated.body.secret])
      expect(verifyWebhook(body, headers, secret)).toBeTruthy();

    const last = await as().post(`/v1/webhook-endpoints/${id}/rotate-secret`, { overlap: 'PT0S' });
    expect(last.body.secrets).toHaveLength(1);
    receiver.taken.length = 0;
    await open('secretive');
    const next = await arrives('contract.created');
    expect(verifyWebhook(next.body, next.headers, last.body.secret)).toBeTruthy();
    for (const secret of [old, rotated.body.secret])
      expect(() => verifyWebhook(next.body, next.headers, secret)).toThrow();
  });

  test('at most five sign at a time', async () => {
    const { id } = await register('secretive');
    const rotate = (overlap: string) => as().post(`/v1/webhook-endpoints/${id}/rotate-secret`, { overlap });
    for (let n = 0; n < 4; n++) expect((await rotate('P1D')).status).toBe(200);
    expect(await rotate('P1D')).toMatchObject({ status: 409, body: { code: 'too_many_webhook_secrets' } });
    expect((await rotate('PT0S')).status).toBe(200);
  });
});

describe('what is refused', () => {
  const url = 'https://acme.example/hooks';

  test.each([
    [{ url: 'ftp://acme.example' }, '/url'],
    [{ url: `https://acme.example/${'x'.repeat(2048)}` }, '/url'],
    [{ url, types: [] }, '/types'],
    [{ url, types: ['milestone.exploded'] }, '/types/0'],
    [{ url, colour: 'blue' }, '/colour'],
    [{}, '/url'],
  ])('400 for %j', async (body, path) => {
    const refused = await api.as('platform', 'acme').post('/v1/webhook-endpoints', body);
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, path]);
  });

  test('private addresses and plain HTTP, where they are not allowed', async () => {
    const strict = await startApi({ db: world.db, gateway: world.gateway, allowPrivateWebhooks: false });
    for (const one of ['http://acme.example/', 'https://127.0.0.1/', 'https://169.254.169.254/'])
      expect(await strict.as('platform', 'acme').post('/v1/webhook-endpoints', { url: one })).toMatchObject({
        status: 422,
        body: { code: 'webhook_url_refused' },
      });
    await strict.stop();
  });

  test('another platform, and those who are none', async () => {
    const { id } = await register('mine');
    const path = `/v1/webhook-endpoints/${id}`;
    expect(await api.as('platform', 'theirs').get(path)).toMatchObject({ status: 404 });
    expect(await api.as('platform', 'theirs').post(`${path}/rotate-secret`)).toMatchObject({ status: 404 });
    expect(await api.as('client', 'alice').get(path)).toMatchObject({ status: 403 });
    expect(await api.as('ops', 'olga').post(`${path}/rotate-secret`)).toMatchObject({ status: 403 });
    expect(await api.as('ops', 'olga').get(`${path}/deliveries`)).toMatchObject({ status: 200 });
    expect(await api.as('platform', 'mine').get('/v1/webhook-endpoints/we_nobody')).toMatchObject({
      status: 404,
    });
  });

  test('more endpoints than a platform may have turned on', async () => {
    const many = () => api.as('platform', 'many');
    const answers = await Promise.all(
      Array.from({ length: 23 }, () => many().post('/v1/webhook-endpoints', { url })),
    );
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(made).toHaveLength(20);
    for (const { status, body } of answers)
      if (status !== 201) expect([status, body.code]).toEqual([422, 'too_many_webhook_endpoints']);

    // One that is off does not count, and is refused its place once another has it.
    await many().post(`/v1/webhook-endpoints/${made[0]}/disable`, { reason: 'the old one' });
    expect(await many().post('/v1/webhook-endpoints', { url })).toMatchObject({ status: 201 });
    expect(await many().post(`/v1/webhook-endpoints/${made[0]}/enable`)).toMatchObject({
      status: 422,
      body: { code: 'too_many_webhook_endpoints' },
    });
    expect(await many().post(`/v1/webhook-endpoints/${made[1]}/enable`)).toMatchObject({ status: 200 });
  });

  test('an overlap that is too long, and a cursor of another list', async () => {
    const { id } = await register('fussy');
    const rotated = await api
      .as('platform', 'fussy')
      .post(`/v1/webhook-endpoints/${id}/rotate-secret`, { overlap: 'P8D' });
    expect([rotated.status, rotated.body.errors?.[0]?.path]).toEqual([400, '/overlap']);
    const list = await api.as('platform', 'fussy').get('/v1/webhook-endpoints?cursor=abc');
    expect([list.status, list.body.errors?.[0]?.path]).toEqual([400, '?cursor']);
  });
});

test('deliveries are listed by state, a page at a time', async () => {
  const { id } = await register('listed');
  await open('listed');
  await open('listed');
  await until(async () => (receiver.taken.length === 2 ? true : null), 'both to arrive');
  const list = (query = '') =>
    until(async () => {
      const { body } = await api
        .as('platform', 'listed')
        .get(`/v1/webhook-endpoints/${id}/deliveries?limit=1${query}`);
      return body.data[0]?.settledAt === null ? null : body;
    }, 'the deliveries to be recorded');
  const first = await list('&state=delivered');
  expect(first.data).toEqual([
    expect.objectContaining({ type: 'contract.created', state: 'delivered', attempts: 1, lastStatus: 204 }),
  ]);
  const second = await list(`&state=delivered&cursor=${first.nextCursor}`);
  expect(second.data[0].eventId).toBeLessThan(first.data[0].eventId);
  expect(second.nextCursor).toBeNull();
  const { body: parked } = await api
    .as('platform', 'listed')
    .get(`/v1/webhook-endpoints/${id}/deliveries?state=parked`);
  expect(parked.data).toEqual([]);
});
