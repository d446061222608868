import { randomUUID } from 'node:crypto';
import { DAY } from '../../domain/instant';
import { type Stage, startStage } from './stage';

/** R22: the key is looked up before anything is judged that may change between two tries of one request. */

let stage: Stage;
let late = 0;
beforeAll(async () => {
  stage = await startStage({ now: () => Date.now() + late });
});
afterAll(() => stage.stop());

const acme = () => stage.api.as('platform', 'acme');

test('R22: a key that was used for one URL is refused for another, wherever that leads', async () => {
  const key = randomUUID();
  const url = 'https://acme.example/hooks';
  expect(await acme().post('/v1/webhook-endpoints', { url }, { key })).toMatchObject({ status: 201 });
  const refused = { url: 'https://acme:secret@acme.example/hooks' };
  expect(await acme().post('/v1/webhook-endpoints', refused)).toMatchObject({
    status: 422,
    body: { code: 'webhook_url_refused' },
  });
  expect(await acme().post('/v1/webhook-endpoints', refused, { key })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
});

test('R22: a test clock at the edge of what may be is answered again after it, as it was', async () => {
  const key = randomUUID();
  const atTheEdge = { now: new Date(Date.now() - 3650 * DAY + 60_000).toISOString() };
  const created = await acme().post('/v1/test-clocks', atTheEdge, { key });
  expect(created).toMatchObject({ status: 201 });
  late = 120_000;
  const again = await acme().post('/v1/test-clocks', atTheEdge, { key });
  expect(again).toMatchObject({ status: 201, body: { id: created.body.id } });
  expect(await acme().post('/v1/test-clocks', atTheEdge)).toMatchObject({ status: 422 });
});
