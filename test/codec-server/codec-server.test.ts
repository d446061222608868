import { createSecretKey, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import pino from 'pino';
import { unauthenticated } from '../../api/auth';
import { listen, type RunningServer } from '../../api/server';
import { createCodecServer } from '../../codec-server/app';
import { uiOrigins } from '../../codec-server/main';
import { createKeyring, createPayloadCodec, type EncryptionKey } from '../../encryption';

const UI = 'http://127.0.0.1:8233';
const key: EncryptionKey = { id: '2026-07', secret: createSecretKey(randomBytes(32)) };
const keyring = createKeyring([key]);
const codec = createPayloadCodec({ keyring, seals: true });

const base64 = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64');
const plain = (text: string) => ({ metadata: { encoding: base64('json/plain') }, data: base64(text) });

async function sealed(text: string) {
  const [payload] = await codec.encode([
    { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(text) },
  ]);
  const metadata = Object.entries(payload?.metadata ?? {}).map(([name, value]) => [name, base64(value)]);
  return { metadata: Object.fromEntries(metadata), data: base64(payload?.data ?? '') };
}

const servers: RunningServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop(0))));

async function serve(options: Partial<Parameters<typeof createCodecServer>[0]> = {}) {
  const said: string[] = [];
  const app = createCodecServer({
    keyring,
    verifier: undefined,
    namespace: 'default',
    uiOrigins: [UI],
    bodyLimitBytes: 10_000,
    log: pino({ level: 'debug' }, { write: (line: string) => said.push(line) }),
    ...options,
  });
  const server = await listen({ app, close: () => undefined }, { host: '127.0.0.1', port: 0 });
  servers.push(server);
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-namespace': 'default', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
  };
  return { url: server.url, post, said };
}

describe('the remote codec', () => {
  test('opens what is sealed, and hands on what is not', async () => {
    const { post } = await serve();
    const answer = await post('/decode', { payloads: [await sealed('{"note":"hi"}'), plain('7')] });
    expect(answer).toMatchObject({ status: 200, body: { payloads: [plain('{"note":"hi"}'), plain('7')] } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('has nothing to open where there is nothing, as protobuf writes it', async () => {
    const { post } = await serve();
    expect(await post('/decode', {})).toMatchObject({ status: 200, body: { payloads: [] } });
  });

  test('seals what a person is about to send', async () => {
    const { post } = await serve();
    const { body } = await post('/encode', { payloads: [plain('{"reason":"x"}')] });
    expect(body.payloads[0].metadata).toEqual({
      encoding: base64('binary/encrypted'),
      'encryption-key-id': base64('2026-07'),
    });
    expect((await post('/decode', body)).body).toEqual({ payloads: [plain('{"reason":"x"}')] });
  });

  test('says which payload cannot be opened, and why', async () => {
    const other = createKeyring([{ ...key, id: 'other' }]);
    const { post } = await serve({ keyring: other });
    const altered = { ...(await sealed('1')), metadata: { encoding: base64('binary/encrypted') } };
    const answer = await post('/decode', { payloads: [plain('1'), await sealed('2'), altered] });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_request',
        errors: [
          { path: '/payloads/1', message: 'sealed under the key "2026-07"; the keys here are other' },
          { path: '/payloads/2', message: 'the payload has no encryption-key-id' },
        ],
      },
    });
  });

  test('is of one namespace', async () => {
    const { post } = await serve();
    const answer = await post('/decode', { payloads: [] }, { 'x-namespace': 'other' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'X-Namespace' }] } });
  });

  test.each([
    ['{', 400, 'malformed_json'],
    ['7', 400, 'malformed_json'],
    ['[]', 400, 'invalid_request'],
    ['{"payloads":7}', 400, 'invalid_request'],
    ['{"payloads":[{"data":"%"}]}', 400, 'invalid_request'],
    ['{"payloads":[{"metadata":{"encoding":7}}]}', 400, 'invalid_request'],
    [JSON.stringify({ payloads: [plain('x'.repeat(10_000))] }), 413, 'body_too_large'],
  ])('%.40j is refused', async (body, status, code) => {
    const { post } = await serve();
    expect(await post('/decode', body)).toMatchObject({ status, body: { code } });
  });

  test('has nothing else', async () => {
    const { url, post } = await serve();
    expect((await post('/keys', {})).status).toBe(404);
    expect((await fetch(`${url}/decode`)).status).toBe(404);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  test('logs that something was opened, and nothing of what', async () => {
    const { post, said } = await serve();
    await post('/decode', { payloads: [await sealed('"Ada Lovelace"')] });
    expect(said.map((line) => JSON.parse(line))).toMatchObject([{ call: '/decode', payloads: 1 }]);
    expect(said.join()).not.toMatch(/Lovelace|TG92ZWxhY2/);
  });
});

describe('whose pages may ask', () => {
  const preflight = async (url: string, origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-namespace',
    };
    return (await fetch(`${url}/decode`, { method: 'OPTIONS', headers })).headers;
  };

  test("the Temporal UI's, with its headers", async () => {
    const { url } = await serve();
    const headers = await preflight(url, UI);
    expect(headers.get('access-control-allow-origin')).toBe(UI);
    expect(headers.get('access-control-allow-headers')).toBe('X-Namespace,Authorization,Content-Type');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['https://evil.example', 'http://127.0.0.1:8234', 'null'])('not those of %s', async (origin) => {
    const { url, post } = await serve();
    expect((await preflight(url, origin)).get('access-control-allow-origin')).toBeNull();
    const answer = await post('/decode', { payloads: [] }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['http://localhost:8233', ['http://127.0.0.1:8233', 'http://localhost:8233']],
    ['https://temporal.example/ui', ['https://temporal.example']],
    [undefined, []],
  ])('the UI at %s is of %j', (uiUrl, origins) => {
    expect(uiOrigins({ temporal: { uiUrl } as never })).toEqual(origins);
  });
});

describe('who may read', () => {
  const verifier = async (token: string) => {
    if (token !== 'ops' && token !== 'client') throw unauthenticated('the token is not valid');
    return { role: token, id: 'olga' } as const;
  };
  const decode = { payloads: [plain('1')] };

  test('ops, who show a token; the log says who did', async () => {
    const { post, said } = await serve({ verifier });
    expect((await post('/decode', decode, { authorization: 'Bearer ops' })).status).toBe(200);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ call: '/decode', caller: 'olga' });
  });

  test.each([
    [{}, 401],
    [{ authorization: 'Bearer forged' }, 401],
    [{ authorization: 'Bearer client' }, 403],
  ])('nobody else: %j', async (headers, status) => {
    const { post } = await serve({ verifier });
    for (const path of ['/decode', '/encode'])
      expect((await post(path, decode, headers)).status).toBe(status);
    // Who may not read is not read either.
    expect((await post('/decode', 'x'.repeat(20_000), headers)).status).toBe(status);
  });

  /** As a page does whose name has just come to mean this machine. */
  const asHost = (url: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { host, 'content-type': 'application/json' };
      httpRequest(`${url}/decode`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end(JSON.stringify(decode));
    });

  test('without tokens, who calls this machine by its own name', async () => {
    const { url } = await serve();
    for (const host of ['127.0.0.1:8234', 'localhost:8234', '[::1]'])
      expect(await asHost(url, host)).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example']) expect(await asHost(url, host)).toBe(403);
  });
});
