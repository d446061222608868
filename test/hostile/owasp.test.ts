import { randomUUID } from 'node:crypto';
import { checkedRail } from '../../activities/providers/checked';
import { type PaymentRail, RailAnswerUnclear } from '../../activities/providers/rail';
import type { createOpenApi } from '../../api/openapi/document';
import { readConfig } from '../../config';
import type { Role } from '../../domain/actor';
import { openDatabase } from '../../store/database';
import { insertEvents, type NewEvent } from '../../store/events';
import { idOf, runningStack } from '../rules/stack';
import { startApi, type TestResponse } from '../support/api';
import { until } from '../support/world';
import { makeThings, type Route, routes, type Things, withId } from './routes';

/** OWASP API Security Top 10, 2023: each item by its name. What holds, and where: docs/security-review.md. */
const stack = runningStack();
let things: Things;
beforeAll(async () => {
  things = await makeThings(stack);
});

const people: Readonly<Record<Role, string>> = {
  ...{ client: 'alice', freelancer: 'bob', platform: 'acme', ops: 'olga' },
};

const call = (
  route: Route,
  id: string,
  role: Role,
  who: string,
  onBehalfOf?: string,
): Promise<TestResponse> => {
  const caller = stack.api.as(role, who, onBehalfOf);
  const path = withId(route.path, id);
  return route.method === 'GET' ? caller.get(path) : caller.post(path, route.body);
};

const ofOne = routes.filter((route) => route.of !== null);
const idFor = ({ of }: Route) => (of === null ? '' : things[of]);
/** An id of the same kind that was never given out. */
const madeUp = (id: string) => id.replace(/[0-9a-f]{32}$/, '0'.repeat(32));

/** Holds for all the tests of a group together: none of what they try changes anything. */
function expectNothingToChange(): void {
  let before: unknown;
  beforeAll(async () => {
    before = await state();
  });
  afterAll(async () => expect(await state()).toEqual(before));
}

/** All that an act could have changed. */
const state = async () => {
  const { db } = stack.world;
  const count = async (table: string) => Number((await db(table).count())[0]?.count);
  const tables = [
    'commands',
    'events',
    'ledger.journals',
    'webhook_endpoints',
    'webhook_secrets',
    'test_clocks',
  ];
  return {
    counts: await Promise.all(tables.map(count)),
    job: await stack.see(`/v1/contracts/${things.contract}`),
    endpoint: await stack.see(`/v1/webhook-endpoints/${things.endpoint}`),
  };
};

type Foreign = {
  readonly who: string;
  readonly role: Role;
  readonly name: string;
  readonly onBehalfOf?: string;
};

describe('API1:2023 Broken object level authorization', () => {
  /** Each is somebody, and none of them of this contract: other people, other roles, another platform's. */
  const foreign: readonly Foreign[] = [
    { who: 'another client', role: 'client', name: 'mallory' },
    { who: 'a client with the name of the freelancer', role: 'client', name: 'bob' },
    { who: 'another freelancer', role: 'freelancer', name: 'mallory' },
    { who: 'a freelancer with the name of the client', role: 'freelancer', name: 'alice' },
    { who: 'another platform', role: 'platform', name: 'other' },
    { who: 'a platform with the name of the client', role: 'platform', name: 'alice' },
    { who: 'another platform, for the client', role: 'platform', name: 'other', onBehalfOf: 'client alice' },
    {
      who: 'another platform, for the freelancer',
      role: 'platform',
      name: 'other',
      onBehalfOf: 'freelancer bob',
    },
    { who: 'the platform, for a stranger', role: 'platform', name: 'acme', onBehalfOf: 'client mallory' },
  ];

  describe('by id', () => {
    expectNothingToChange();

    test.each(foreign)(
      '$who reaches nothing by its id, and is answered as for one that was made up',
      async ({ role, name, onBehalfOf }) => {
        for (const route of ofOne) {
          const mine = await call(route, idFor(route), role, name, onBehalfOf);
          const nobodys = await call(route, madeUp(idFor(route)), role, name, onBehalfOf);
          const where = `${route.method} ${route.path}`;
          expect([where, mine.status === 403 || mine.status === 404]).toEqual([where, true]);
          expect([where, mine.status, mine.body]).toEqual([where, nobodys.status, nobodys.body]);
        }
      },
    );
  });

  test.each(foreign.filter(({ onBehalfOf }) => onBehalfOf === undefined))(
    '$who finds nothing in a list, whatever is asked for',
    async ({ role, name }) => {
      const caller = stack.api.as(role, name);
      const asked = ['', `?contractId=${things.contract}`, '?state=in_review', '?needsAttention=true'];
      for (const query of asked) {
        const { status, body } = await caller.get(`/v1/milestones${query}`);
        expect([query, status, body.data]).toEqual([query, 200, []]);
      }
      expect((await caller.get('/v1/contracts')).body.data).toEqual([]);
      expect((await caller.get(`/v1/events?contractId=${things.contract}`)).status).toBe(404);
      if (role !== 'platform') return;
      for (const list of ['events', 'webhook-endpoints', 'test-clocks'])
        expect((await caller.get(`/v1/${list}`)).body.data).toEqual([]);
      const named = await caller.get('/v1/milestones?clientId=alice&freelancerId=bob');
      expect(named.body.data).toEqual([]);
    },
  );

  test('a cursor of somebody else, of another list or another filter is none', async () => {
    await stack.planned(`/v1/contracts/${things.contract}`);
    const { nextCursor } = await stack.alice.sees('/v1/milestones?limit=1');
    expect(nextCursor).toEqual(expect.any(String));
    const cursor = `cursor=${nextCursor}`;
    expect((await stack.alice.get(`/v1/milestones?limit=1&${cursor}`)).status).toBe(200);
    expect((await stack.bob.get(`/v1/milestones?limit=1&${cursor}`)).status).toBe(400);
    expect((await stack.alice.get(`/v1/contracts?limit=1&${cursor}`)).status).toBe(400);
    expect((await stack.alice.get(`/v1/milestones?state=paid&${cursor}`)).status).toBe(400);
    expect((await stack.alice.get(`/v1/milestones?cursor=${nextCursor.slice(0, -2)}AA`)).status).toBe(400);
  });

  test("what a body names is looked at as what the path names is: another's clock, milestone, event", async () => {
    const other = stack.as('platform', 'other');
    const terms = { title: 'A website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
    const clock = { ...terms, testClockId: things.testClock };
    expect((await other.sends('/v1/contracts', clock)).status).toBeGreaterThanOrEqual(400);
    const second = await stack.job();
    const asked = { reason: 'x', milestoneId: things.milestone };
    expect((await stack.alice.sends(`${second}/refund-requests`, asked)).status).toBe(404);
    const theirs = await other.opens('/v1/webhook-endpoints', { url: 'https://other.example/hooks' });
    // The feed shows an event once no older transaction of the server is open, whoever's it is.
    const data = await until(async () => {
      const page = await stack.acme.sees('/v1/events?limit=5');
      return page.data.length === 5 ? page.data : null;
    }, 'five events to be in the feed');
    const eventIds = data.map(({ id }: { id: number }) => id);
    expect(eventIds).toHaveLength(5);
    expect((await other.sends(`${theirs}/replay`, { eventIds })).body).toEqual({ replayed: 0 });
    expect((await stack.world.db('webhook_deliveries').where({ endpoint_id: idOf(theirs) })).length).toBe(0);
  });
});

describe('API2:2023 Broken authentication', () => {
  test('every call of v1 wants a token; what is there for anyone names nobody', async () => {
    for (const route of routes) {
      const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
      const path = withId(route.path, idFor(route));
      const body = route.method === 'POST' ? { body: JSON.stringify(route.body) } : {};
      const answer = await stack.api.send(route.method, path, { headers, ...body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    }
    const open = await Promise.all(
      ['/metrics', '/readyz', '/healthz'].map((path) => stack.api.send('GET', path)),
    );
    const said = JSON.stringify(open.map(({ body }) => body));
    for (const name of ['alice', 'bob', 'acme', ...Object.values(things)]) expect(said).not.toContain(name);
  });

  test('a token counts in its header only: not in the query, a cookie or a body', async () => {
    const token = await stack.api.token('client', 'alice');
    const statusOf = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(stack.api.url + path, { headers })).status;
    expect(await statusOf('/v1/contracts', { authorization: `Bearer ${token}` })).toBe(200);
    expect(await statusOf('/v1/contracts', { cookie: `token=${token}; Authorization=Bearer ${token}` })).toBe(
      401,
    );
    expect(await statusOf('/v1/contracts', { authorization: `Basic ${btoa(`x:${token}`)}` })).toBe(401);
    expect(await statusOf('/v1/contracts', { 'x-forwarded-authorization': `Bearer ${token}` })).toBe(401);
    expect(await statusOf(`/v1/contracts?access_token=${token}`)).toBe(400);
  });

  test("the issuer's keys come by https, or from this machine", () => {
    for (const JWKS_URL of [
      'http://issuer.example/jwks',
      'http://127.0.0.1.example/jwks',
      'http://10.0.0.1/',
    ])
      expect(() => readConfig({ JWKS_URL })).toThrow(/JWKS_URL must be a URL: https/);
    for (const JWKS_URL of ['https://issuer.example/jwks', 'http://127.0.0.1:9/jwks', 'http://[::1]/jwks'])
      expect(readConfig({ JWKS_URL }).auth.jwksUrl).toBe(JWKS_URL);
  });
});

describe('API3:2023 Broken object property level authorization', () => {
  /** What answers show, or rows hold, and no caller may set. */
  const notTheirs = {
    ...{ id: 'ms_1', state: 'paid', status: 'applied', version: 9, released: 1, heldOver: 1, fee: 0 },
    ...{ platformId: 'other', actor: { role: 'ops', id: 'x' }, role: 'ops', sub: 'x', via: 'x', by: 'ops' },
    ...{ receivedAt: '2001-01-01T00:00:00Z', createdAt: '2001-01-01T00:00:00Z', commandId: 'cmd_1' },
    ...{ reviewDeadline: '2001-01-01T00:00:00Z', feeBps: 0, idempotency: 'x', secret: 'whsec_x' },
    ...{ __proto: 1, constructor: { prototype: { role: 'ops' } }, toString: 'x' },
  };

  describe('in a body', () => {
    expectNothingToChange();

    test.each(routes.filter(({ method }) => method === 'POST'))(
      '$path takes no field but its own',
      async (route) => {
        const role = route.roles[0] as Role;
        const caller = stack.api.as(role, people[role]);
        const extra = Object.entries(notTheirs).filter(([name]) => !(name in (route.body ?? {})));
        // One union of two shapes tells what it takes, and not of each field that it is none.
        const isUnion = route.path.endsWith('/advance');
        for (const [name, value] of isUnion ? extra : [['all', null] as const]) {
          const more = name === 'all' ? Object.fromEntries(extra) : { [name]: value };
          if (isUnion && name === 'by') continue;
          const answer = await caller.post(withId(route.path, idFor(route)), { ...route.body, ...more });
          expect([name, answer.status]).toEqual([name, 400]);
          if (isUnion) continue;
          const refused = answer.body.errors.map(({ path }: { path: string }) => path);
          expect(refused).toEqual(expect.arrayContaining(extra.map(([field]) => `/${field}`)));
        }
      },
    );
  });

  test('a secret is shown to who had it made, when it was made, and never again', async () => {
    const made = await stack.acme.sends('/v1/webhook-endpoints', { url: 'https://acme.example/more' });
    const { secret, id } = made.body;
    expect(secret).toMatch(/^whsec_/);
    for (const person of [stack.acme, stack.olga]) {
      const seen = JSON.stringify([
        await person.sees(`/v1/webhook-endpoints/${id}`),
        await person.sees('/v1/webhook-endpoints'),
        await person.sees('/v1/events?limit=100'),
      ]);
      expect(seen).not.toContain(secret);
    }
    const stored = await stack.world.db('webhook_secrets').where({ endpoint_id: id });
    expect(JSON.stringify(stored)).not.toContain(secret.slice('whsec_'.length));
  });
});

describe('API4:2023 Unrestricted resource consumption', () => {
  test('what comes without a good token counts against its address: then a token comes first, and a good one is served', async () => {
    const { db, gateway } = stack.world;
    const limits = { bodyLimitBytes: 1024, ratePerSecond: 1000, burst: 1000, unauthenticatedBurst: 5 };
    const api = await startApi({ db, gateway, limits });
    try {
      const key = { 'idempotency-key': 'a', 'content-type': 'application/json' };
      const bad = { authorization: 'Bearer eyJ.x.y', ...key };
      expect((await api.send('GET', '/v1/contracts')).status).toBe(401);
      expect((await api.send('GET', '/v1/contracts', { headers: bad })).status).toBe(401);
      expect((await api.send('POST', '/v1/contracts', { headers: key, body: '{' })).status).toBe(400);
      expect((await api.send('POST', '/v1/contracts', { headers: bad, body: 'x'.repeat(2000) })).status).toBe(
        413,
      );
      expect((await api.as('client', 'alice').post('/v1/contracts', { x: 1 })).status).toBe(400);

      for (const init of [{}, { headers: bad }, { headers: key }]) {
        const refused = await api.send('POST', '/v1/contracts', { ...init, body: '{' });
        expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
        expect(refused.headers.get('connection')).toBe('close');
      }
      const alice = api.as('client', 'alice');
      expect((await alice.get('/v1/contracts')).status).toBe(200);
      expect((await alice.post('/v1/contracts', { x: 1 })).status).toBe(400);
      expect((await api.send('GET', '/healthz')).status).toBe(200);
    } finally {
      await api.stop();
    }
  });

  test('a contract with more work than anybody reads is shown in bounded size, and all of it is in its events', async () => {
    const job = await stack.job();
    const milestones: string[] = [];
    for (let i = 0; i < 6; i++) milestones.push(await stack.planned(job));
    const attachments = Array.from({ length: 50 }, (_, i) => ({
      ...{ name: 'n'.repeat(255), url: `https://files.example/${i}/${'x'.repeat(2000)}` },
    }));
    const submission = (milestone: string, i: number): NewEvent => ({
      ...{ contractId: idOf(job), milestoneId: idOf(milestone), refundRequestId: null, journalId: null },
      ...{ type: 'milestone.submitted', rule: 'R4', cause: `cmd_${i}`, receivedAt: Date.now() },
      ...{ actor: { role: 'freelancer', id: 'bob' }, amount: null },
      data: { message: 'm'.repeat(10_000), attachments },
    });
    const all = milestones.flatMap((one) => Array.from({ length: 20 }, (_, i) => submission(one, i)));
    await stack.world.db.transaction((trx) => insertEvents(trx, all));

    const contract = await stack.see(job);

    expect(JSON.stringify(contract).length).toBeLessThan(9 * 1024 * 1024);
    const shown = contract.milestones.map(
      ({ submissions }: { submissions: unknown[] }) => submissions.length,
    );
    expect(shown.at(-1)).toBe(20);
    expect(shown[0]).toBe(0);
    expect((await stack.see(milestones[0] as string)).submissions).toHaveLength(20);
  });

  test('readiness is asked once for all who ask at once', async () => {
    const { db, gateway } = stack.world;
    let pings = 0;
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const ping = () => {
      pings += 1;
      return answered;
    };
    const api = await startApi({ db, gateway: { ...gateway, ping } });
    try {
      const asked = Promise.all(Array.from({ length: 20 }, () => api.send('GET', '/readyz')));
      for (let i = 0; i < 5; i++) await api.send('GET', '/healthz');
      answer?.();
      for (const { status } of await asked) expect(status).toBe(200);
      expect(pings).toBeLessThan(20);
    } finally {
      await api.stop();
    }
  });
});

describe('API5:2023 Broken function level authorization', () => {
  expectNothingToChange();

  test.each(routes)('$method $path is for $roles', async (route) => {
    const others = (Object.keys(people) as Role[]).filter((role) => !route.roles.includes(role));
    for (const role of others) {
      const { status } = await call(route, idFor(route), role, people[role]);
      expect([role, status]).toEqual([role, route.of === 'command' ? 404 : 403]);
      if (role !== 'client' && role !== 'freelancer') continue;
      // Nor by way of the platform.
      const acting = await call(route, idFor(route), 'platform', 'acme', `${role} ${people[role]}`);
      expect([role, acting.status]).toEqual([role, route.of === 'command' ? 404 : 403]);
    }
  });

  test('another method on the same path does nothing', async () => {
    const authorization = `Bearer ${await stack.api.token('ops', 'olga')}`;
    for (const path of new Set(routes.map((route) => withId(route.path, idFor(route))))) {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const headers = { authorization, 'x-http-method-override': 'POST' };
        expect([method, path, (await stack.api.send(method, path, { headers })).status]).toEqual([
          method,
          path,
          405,
        ]);
      }
    }
  });
});

describe('API6:2023 Unrestricted access to sensitive business flows', () => {
  test('the same act a hundred times at once moves money once, under one key or a hundred', async () => {
    const job = await stack.job();
    const one = await stack.inReview(job);
    const two = await stack.inReview(job);
    const key = randomUUID();
    const send = (path: string, options: object) =>
      Promise.all(Array.from({ length: 50 }, () => stack.alice.sends(`${path}/approve`, {}, options)));
    const same = await send(one, { key, prefer: 'wait=30' });
    expect(new Set(same.map(({ body }) => body.id)).size).toBe(1);
    await send(two, { prefer: 'wait=30' });
    await stack.reaches(two, 'paid');
    expect(await stack.money(job)).toMatchObject({ charged: 3000, paid: 2700, fees: 300, inEscrow: 0 });
  });
});

describe('API7:2023 Server side request forgery', () => {
  test.each([
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://metadata.google.internal/',
    'https://localhost:5432/',
    'https://user:pw@acme.example/',
    'http://acme.example/',
    'file:///etc/passwd',
    'gopher://acme.example/',
    'https://acme.example/#@10.0.0.1/',
  ])('no webhook goes to %s', async (url) => {
    const { db, gateway } = stack.world;
    const api = await startApi({ db, gateway, allowPrivateWebhooks: false });
    try {
      const { status } = await api.as('platform', 'acme').post('/v1/webhook-endpoints', { url });
      expect([400, 422]).toContain(status);
    } finally {
      await api.stop();
    }
  });

  test('no link that anybody submits is ever followed by us: it is text', async () => {
    const milestone = await stack.funded(await stack.job());
    const url = 'http://169.254.169.254/latest/meta-data/';
    await stack.bob.does(`${milestone}/submit`, { message: 'x', attachments: [{ name: 'x', url }] });
    expect((await stack.see(milestone)).submissions[0].attachments).toEqual([{ name: 'x', url }]);
  });
});

describe('API8:2023 Security misconfiguration', () => {
  test('headers: nothing is cached, framed, sniffed or named, whatever is answered', async () => {
    for (const path of ['/v1/contracts', '/nothing', '/docs', '/openapi.json', '/metrics']) {
      const { headers } = await stack.api.send('GET', path, { headers: { origin: 'https://evil.example' } });
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(self|none)'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  test('the service itself has few rights in the database', async () => {
    const { db, databaseUrl } = stack.world;
    const app = openDatabase({ url: databaseUrl, poolMax: 1, applicationName: 'test' });
    const denied = /permission denied|must be owner|must be superuser/;
    try {
      for (const statement of [
        'update ledger.entries set amount = amount',
        'delete from ledger.journals',
        'truncate events',
        'delete from commands',
        'drop table contracts',
        'create table x (y int)',
        'alter table ledger.entries disable trigger all',
        'create role x superuser',
        "copy (select 1) to program 'true'",
        "select pg_read_file('/etc/passwd')",
        'set session_replication_role = replica',
      ])
        await expect(app.raw(statement)).rejects.toThrow(denied);
    } finally {
      await app.destroy();
    }
    const { rows } = await db.raw(
      'select current_user as role, rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(rows[0]).toEqual({
      role: 'escrow_app',
      rolsuper: false,
      rolcreaterole: false,
      rolbypassrls: false,
    });
  });
});

describe('API9:2023 Improper inventory management', () => {
  const documented = () => {
    const { paths } = createOpenApiOf();
    return Object.entries(paths ?? {}).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
  };
  const createOpenApiOf = () => served as ReturnType<typeof createOpenApi>;
  let served: unknown;
  beforeAll(async () => {
    served = (await stack.api.send('GET', '/openapi.json')).body;
  });

  test('the calls that are tried here are all of v1', () => {
    const mine = routes.map(({ method, path }) => `${method} ${path}`);
    expect(mine.toSorted()).toEqual(
      documented()
        .filter((one) => one.includes('/v1/'))
        .toSorted(),
    );
  });

  test('nothing else answers', async () => {
    const token = `Bearer ${await stack.api.token('ops', 'olga')}`;
    for (const path of [
      ...[
        '/',
        '/.env',
        '/.git/config',
        '/admin',
        '/api',
        '/debug/pprof',
        '/actuator/health',
        '/graphql',
        '/server-status',
      ],
      ...[
        '/v1',
        '/v1/',
        '/v2/contracts',
        '/V1/contracts',
        '/v1/contracts/',
        '//v1/contracts',
        '/v1//contracts',
        '/v1/users',
      ],
      ...[
        '/v1/contracts%2f',
        '/v1/contracts/..%2f..%2fmetrics',
        '/docs/..%2f..%2fpackage.json',
        '/docs/../package.json',
      ],
      ...[
        '/swagger-ui.html',
        '/docs/%2e%2e/package.json',
        '/metrics/',
        '/openapi.yaml',
        '/health',
        '/v1/__proto__',
        '/constructor',
      ],
    ]) {
      const { status } = await fetch(stack.api.url + path, {
        headers: { authorization: token },
        redirect: 'manual',
      });
      expect([path, status]).toEqual([path, 404]);
    }
  });
});

describe('API10:2023 Unsafe consumption of APIs', () => {
  const rail = (answer: unknown): PaymentRail => {
    const say = async () => answer as never;
    return checkedRail({
      ...{
        name: 'odd',
        charge: say,
        findCharge: say,
        refund: say,
        findRefund: say,
        listCharges: say,
        listRefunds: say,
      },
    });
  };
  const request = {
    ...{ key: 'k', amount: 1, currency: 'USD', paymentMethod: 'pm_ok', customer: 'alice', reference: 'ms_1' },
  };

  test.each([
    undefined,
    'succeeded',
    {},
    { status: 'ok', railReference: 'r' },
    { status: 'succeeded' },
    { status: 'succeeded', railReference: '' },
    { status: 'succeeded', railReference: 'a\u0000b' },
    { status: 'succeeded', railReference: 'x'.repeat(1_000_000) },
    { status: 'declined', code: 1, reason: 'x' },
    { status: 'declined', code: 'x' },
  ])('an answer of the rail that cannot be read is neither a yes nor a no: %j', async (answer) => {
    await expect(rail(answer).charge(request)).rejects.toThrow(RailAnswerUnclear);
    await expect(rail(answer).findCharge('k')).rejects.toThrow(RailAnswerUnclear);
    await expect(rail(answer).findRefund('k')).rejects.toThrow(RailAnswerUnclear);
    await expect(rail(answer).listCharges({ limit: 1 })).rejects.toThrow(RailAnswerUnclear);
  });

  test('what a rail says of a decline is kept as a person reads it', async () => {
    const declined = {
      status: 'declined',
      code: 'c'.repeat(500),
      reason: `a\u0000b\ud800${'x'.repeat(5000)}`,
      more: 1,
    };
    const answer = await rail(declined).charge(request);
    expect(answer).toEqual({
      ...{ status: 'declined', code: 'c'.repeat(64), reason: `a\ufffdb\ufffd${'x'.repeat(1996)}` },
    });
    expect(await rail(null).findCharge('k')).toBeNull();
  });
});
