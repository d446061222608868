import express from 'express';
import pino from 'pino';
import { deprecated, get, mount } from '../../api/endpoint';
import { createErrorHandler } from '../../api/errors';
import { listen } from '../../api/server';
import { type Stage, startStage } from '../api/stage';
import { request } from '../support/api';
import { documented } from '../support/documented';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

test('/openapi.json is the document, as JSON has it', async () => {
  const { status, body } = await stage.api.send('GET', '/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  expect(body).toEqual(JSON.parse(JSON.stringify(documented().document)));
});

test('/docs asks for nothing but our own files, and its policy lets it ask for nothing else', async () => {
  const { status, body, headers } = await stage.api.send('GET', '/docs');
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  const files = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file as string);
  expect(files.length).toBe(4);
  for (const file of files) {
    expect(file).not.toMatch(/^(https?:)?\/\//);
    const answer = await fetch(new URL(file, `${stage.api.url}/docs`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/javascript|css|png/);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
});

test('a deprecated call says so on every answer, and since when', async () => {
  const old = deprecated(
    get('/v1/old', async () => ({ status: 200, body: {} })),
    {
      since: '2026-03-01T00:00:00Z',
      sunset: '2026-09-01T00:00:00Z',
      link: 'https://escrow.example/docs/v2',
    },
  );
  const app = express();
  const limits = { bodyLimitBytes: 1024, ratePerSecond: 100, burst: 100, unauthenticatedBurst: 100 };
  const verifier = async () => ({ role: 'ops', id: 'olga' }) as const;
  mount(app, [old], { limits, verifier, now: Date.now } as never);
  app.use(createErrorHandler(pino({ level: 'silent' })));
  const server = await listen({ app, close: () => {} }, { host: '127.0.0.1', port: 0 });
  const bearer = { authorization: 'Bearer x' };
  for (const [headers, status] of [
    [bearer, 200],
    [{}, 401],
  ] as const) {
    const answer = await request(`${server.url}/v1/old`, 'GET', { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('deprecation')).toBe('@1772323200');
    expect(answer.headers.get('sunset')).toBe('Tue, 01 Sep 2026 00:00:00 GMT');
    expect(answer.headers.get('link')).toBe('<https://escrow.example/docs/v2>; rel="deprecation"');
  }
  await server.stop(1000);
});
