import { documented } from '../support/documented';
import { openContract, planMilestone, type Stage, startStage } from './stage';

const shop = 'https://shop.example';

let open: Stage;
let closed: Stage;
beforeAll(async () => {
  [open, closed] = await Promise.all([
    startStage({ corsOrigins: [shop, 'http://localhost:5173'] }),
    startStage(),
  ]);
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

const preflight = (stage: Stage, origin: string | null, method = 'POST') =>
  stage.api.send('OPTIONS', '/v1/contracts', {
    headers: {
      ...(origin === null ? {} : { origin }),
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type,idempotency-key',
    },
  });

const corsHeaders = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

const list = (headers: Headers, name: string) => (headers.get(name) ?? '').toLowerCase().split(',').sort();

test('off by default: no origin is told anything', async () => {
  const asked = await preflight(closed, shop);
  expect(asked).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
  const token = `Bearer ${await closed.api.token('client', 'alice')}`;
  const read = await closed.api.send('GET', '/v1/contracts', {
    headers: { origin: shop, authorization: token },
  });
  expect(read.status).toBe(200);
  for (const { headers } of [asked, read]) expect(corsHeaders(headers)).toEqual([]);
});

test('a listed origin may send what the API takes, without cookies, and read what it answers', async () => {
  const { status, headers } = await preflight(open, shop);
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe(shop);
  expect(headers.get('vary')).toContain('Origin');
  expect(headers.has('access-control-allow-credentials')).toBe(false);
  expect(list(headers, 'access-control-allow-methods')).toEqual(['get', 'head', 'post']);

  const contract = await openContract(open.api);
  const path = `/v1/milestones/${await planMilestone(open.api, contract)}/fund`;
  const client = open.api.as('client', 'alice');
  const taken = await client.post(path, {}, { headers: { origin: shop } });
  expect(taken.headers.get('access-control-allow-origin')).toBe(shop);
  const refused = await client.post(path, { x: 1 }, { headers: { origin: shop } });
  expect(refused.headers.get('access-control-allow-origin')).toBe(shop);
});

test.each([
  'https://shop.example.evil.example',
  'https://evil.example',
  'http://shop.example',
  'https://shop.example:8443',
  'https://www.shop.example',
  'HTTPS://SHOP.EXAMPLE',
  'null',
  null,
])('%s is not a listed origin', async (origin) => {
  const asked = await preflight(open, origin);
  expect(asked.status).toBe(405);
  expect(corsHeaders(asked.headers)).toEqual([]);
  const read = await open.api.send('GET', '/openapi.json', { headers: origin === null ? {} : { origin } });
  expect(corsHeaders(read.headers)).toEqual([]);
  expect(read.headers.get('vary')).toContain('Origin');
});

type Described = { readonly in?: string; readonly name: string; readonly headers?: object };

test('what may be sent and read is what the document has', async () => {
  const { document } = documented();
  const resolved = (part: unknown) => documented().resolve<Described>(part);
  const operations = Object.values(document.paths ?? {}).flatMap(({ get, post }) =>
    [get ?? [], post ?? []].flat(),
  );
  const parameters = operations.flatMap(({ parameters: some }) => some ?? []).map(resolved);
  const answers = [
    ...operations.flatMap(({ responses }) => Object.values(responses ?? {})),
    ...Object.values(document.components?.responses ?? {}),
  ];
  const sent = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
  const told = answers.flatMap((answer) => Object.keys(resolved(answer).headers ?? {}));

  const asked = await preflight(open, shop);
  const read = await open.api.send('GET', '/healthz', { headers: { origin: shop } });
  const names = (some: readonly string[]) => [...new Set(some.map((name) => name.toLowerCase()))].sort();
  expect(list(asked.headers, 'access-control-allow-headers')).toEqual(
    names(['Authorization', 'Content-Type', ...sent]),
  );
  // A deprecated call has more of them; none is at present.
  expect(list(read.headers, 'access-control-expose-headers')).toEqual(
    names(['Deprecation', 'Sunset', 'Link', ...told]),
  );
});
