import { createHmac } from 'node:crypto';
import type { Express } from 'express';
import { createApp } from '../../api/app';
import { codesOfNoOperation } from '../../api/openapi/answers';
import { problemKinds } from '../../api/problems';
import { DAY } from '../../domain/instant';
import { documented, pointerPart } from '../support/documented';

const { document } = documented();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item[method];
    return operation === undefined ? [] : [{ path, method, operation }];
  }),
);

type Route = { readonly path: string; readonly methods: Record<string, boolean> };

/** What Express really serves, whatever our own tables say. */
function routesOf(app: Express): string[] {
  const layers = app.router.stack as unknown as { route?: Route }[];
  return layers.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    // One that takes every method only answers 405.
    return methods.length > 1
      ? []
      : methods.map((method) => `${method} ${route?.path.replace(':id', '{id}')}`);
  });
}

test('every route is in the document, and nothing else', () => {
  const period = { min: 1, max: DAY };
  const { app } = createApp({
    limits: { bodyLimitBytes: 1, ratePerSecond: 1, burst: 1, unauthenticatedBurst: 1 },
    policyBounds: { reviewPeriod: period, refundResponsePeriod: period },
  } as never);
  const routes = routesOf(app).filter((route) => !route.startsWith('get /docs/'));
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
});

test('every problem code is in the answer of some operation', () => {
  const text = JSON.stringify(operations.map(({ operation }) => Object.values(operation.responses ?? {})));
  const shared = JSON.stringify(document.components?.responses);
  const missing = Object.keys(problemKinds).filter(
    (code) => !text.includes(`"${code}"`) && !shared.includes(`"${code}"`),
  );
  expect(missing.sort()).toEqual(['cancel_not_possible', 'malformed_message']);
  for (const code of missing) expect(codesOfNoOperation).toContain(code);
  expect(document.components?.schemas?.ProblemCode).toMatchObject({ enum: Object.keys(problemKinds) });
});

test.each(operations)(
  '$method $path documents who may call it and what it refuses',
  ({ path, method, operation }) => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.summary).toBeTruthy();
    if (!path.startsWith('/v1/')) {
      expect(operation.security).toEqual([]);
      return;
    }
    const statuses = Object.keys(operation.responses ?? {});
    expect(statuses).toEqual(expect.arrayContaining(['400', '401', '429', '500', '503']));
    if (path.includes('{id}')) expect(statuses).toContain('404');
    if (method === 'post') {
      expect(statuses).toEqual(expect.arrayContaining(['413', '415', '422']));
      expect(operation.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
      expect(operation.requestBody).toBeDefined();
    }
  },
);

test('operation ids are unique', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('headers: what tells a caller when, where and how', () => {
  const headersOf = (name: string) =>
    Object.keys(
      documented().resolve<{ headers: object }>({ $ref: `#/components/responses/${name}` }).headers,
    );
  expect(headersOf('Unauthenticated')).toEqual(['X-Request-Id', 'WWW-Authenticate']);
  expect(headersOf('RateLimited')).toEqual(['X-Request-Id', 'Retry-After']);
  expect(headersOf('Unavailable')).toEqual(['X-Request-Id', 'Retry-After']);
  expect(headersOf('MethodNotAllowed')).toEqual(['X-Request-Id', 'Allow']);
  const approve = document.paths?.['/v1/milestones/{id}/approve']?.post;
  for (const status of ['200', '202'])
    expect(Object.keys(approve?.responses?.[status].headers)).toEqual([
      'X-Request-Id',
      'Location',
      'Preference-Applied',
    ]);
});

test('every example is good by its own schema', () => {
  let seen = 0;
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { schema, example, examples } = value as { schema?: unknown; example?: unknown; examples?: object };
    const shown = [example, ...Object.values(examples ?? {}).map(({ value: one }) => one)];
    if (schema !== undefined && pointer.includes('/content/'))
      for (const one of shown.filter((each) => each !== undefined)) {
        seen++;
        expect({ pointer, faults: documented().faults(`${pointer}/schema`, one) }).toEqual({
          pointer,
          faults: null,
        });
      }
    for (const [key, field] of Object.entries(value))
      if (!/^examples?$/.test(key)) visit(field, `${pointer}/${pointerPart(key)}`);
  };
  visit(document, '');
  expect(seen).toBeGreaterThan(80);
});

test('the webhook that is shown verifies, by the words beside it', () => {
  const { description = '' } =
    (document as { webhooks?: Record<string, { post?: { description?: string } }> }).webhooks?.event?.post ??
    {};
  const shown = (name: string) => new RegExp(`${name} \`([^\`]+)\``).exec(description)?.[1] ?? '';
  const [id, timestamp, body] = [shown('id'), shown('timestamp'), shown('body')];
  const key = Buffer.from(shown('secret').slice('whsec_'.length), 'base64');
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  expect(shown('signature')).toBe(`v1,${digest}`);
  expect(digest).toHaveLength(44);
});
