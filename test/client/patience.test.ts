import { createClient, EscrowProblem, EscrowUnreachable } from '../../client';

/** The service is played here: what is tested is how often, when and with which key it is asked. */

type Asked = {
  readonly url: string;
  readonly key: string | null;
  readonly at: number;
  readonly headers: Headers;
};
type Step = Response | Error;

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: `urn:x:${code}`, title: code, status, detail: code, code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
const command = () =>
  new Response(JSON.stringify({ id: 'cmd_1', state: 'applied' }), {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
  });

/** A client of a service that takes these steps, one a try; the last one for ever. */
function facing(steps: readonly Step[], patience: object = {}) {
  const asked: Asked[] = [];
  const played: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    asked.push({ url: String(input), key: headers.get('idempotency-key'), at: performance.now(), headers });
    init?.signal?.throwIfAborted();
    const step = steps[Math.min(asked.length, steps.length) - 1] as Step;
    if (step instanceof Error) throw step;
    return step.clone();
  };
  const client = createClient({
    baseUrl: 'http://service.test/',
    token: 't',
    patience: { firstDelay: 1, ...patience },
    fetch: played,
  });
  return { client, asked };
}

test.each([
  ['no answer', new TypeError('fetch failed')],
  ['503', problem(503, 'unavailable')],
  ['429', problem(429, 'rate_limited')],
  ['502 of a proxy', new Response('<html>', { status: 502 })],
])('%s: the same request again, with the same key', async (_, step) => {
  const { client, asked } = facing([step, step, command()]);
  await expect(client.approveMilestone('ms_1', { amount: 900 })).resolves.toMatchObject({ state: 'applied' });
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(asked[0]?.url).toBe('http://service.test/v1/milestones/ms_1/approve');
  expect(asked[0]?.headers.get('prefer')).toBe('wait=10');
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer t');
});

test('each call has a key of its own, or the one it is given; a read has none', async () => {
  const { client, asked } = facing([command()]);
  await client.approveMilestone('ms_1');
  await client.approveMilestone('ms_1');
  await client.approveMilestone('ms_1', {}, { headers: { 'Idempotency-Key': 'mine' } });
  await client.getCommand('cmd_1');
  expect(asked[0]?.key).not.toBe(asked[1]?.key);
  expect(asked.slice(2).map(({ key }) => key)).toEqual(['mine', null]);
});

test.each([400, 401, 403, 404, 409, 422, 500])(
  '%i is an answer: it is not asked for again',
  async (status) => {
    const { client, asked } = facing([problem(status, 'some_code')]);
    const refused = await client.approveMilestone('ms_1').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EscrowProblem);
    expect(refused).toMatchObject({ status, code: 'some_code' });
    expect(asked).toHaveLength(1);
  },
);

test.each([
  ['seconds', (): string => '1', 990],
  // Whole seconds: between one and two of them from now.
  ['a date', (): string => new Date(Date.now() + 2000).toUTCString(), 900],
] as const)('Retry-After is honoured as %s', async (_, value, atLeast) => {
  const { client, asked } = facing([problem(503, 'unavailable', { 'Retry-After': value() }), command()]);
  await client.approveMilestone('ms_1');
  expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(atLeast);
});

test('a platform names the user it acts for on every call', async () => {
  const asked: Headers[] = [];
  const acting = createClient({
    baseUrl: 'http://service.test',
    token: 't',
    onBehalfOf: { role: 'freelancer', id: '\u00e9l\u00e8ve 100%' },
    fetch: async (_, init) => {
      asked.push(new Headers(init?.headers));
      return command();
    },
  });
  await acting.submitWork('ms_1', { message: 'Here it is' });
  await acting.getCommand('cmd_1');
  const headers = asked.map((one) => one.get('on-behalf-of'));
  expect(headers).toEqual(Array(2).fill('freelancer %C3%A9l%C3%A8ve%20100%25'));
});

test('a Retry-After beyond all patience fails at once', async () => {
  const { client, asked } = facing([problem(429, 'rate_limited', { 'Retry-After': '3600' })]);
  await expect(client.approveMilestone('ms_1')).rejects.toMatchObject({ status: 429 });
  expect(asked).toHaveLength(1);
});

test('tries are bounded; the key comes with the failure, so that the call can be taken up again', async () => {
  const { client, asked } = facing([new TypeError('fetch failed')], { tries: 4 });
  const failed = await client.approveMilestone('ms_1').catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(EscrowUnreachable);
  expect(failed).toMatchObject({ idempotencyKey: asked[0]?.key, cause: expect.any(TypeError) });
  expect(asked).toHaveLength(4);
});

test('a signal ends a call, also while it waits for its next try', async () => {
  const { client, asked } = facing([problem(503, 'unavailable', { 'Retry-After': '10' })]);
  const abort = new AbortController();
  const call = client.approveMilestone('ms_1', {}, { signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toHaveLength(1);
});

test('an answer that breaks off half way is none', async () => {
  const broken = new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":'));
        controller.error(new TypeError('terminated'));
      },
    }),
  );
  const steps = [broken, command()];
  let tries = 0;
  const client = createClient({
    baseUrl: 'http://service.test',
    token: 't',
    patience: { firstDelay: 1 },
    fetch: async () => steps[tries++] as Response,
  });
  await expect(client.approveMilestone('ms_1')).resolves.toMatchObject({ id: 'cmd_1' });
  expect(tries).toBe(2);
});
