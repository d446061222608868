import { randomUUID } from 'node:crypto';
import { makeToken } from '../dev/token';
import { actSignals } from '../protocol/names';
import { callerOf, request, type TestCaller, type TestResponse } from './support/api';
import { eventually, Stack } from './support/stack';

/**
 * What API and worker write while everything is done that can be done, and everything goes wrong that can: at their
 * most talkative, and nothing in it of what anybody wrote, nor a token, nor a key. Ids are fine.
 */

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start({ LOG_LEVEL: 'trace' });
}, 120_000);
afterAll(() => stack?.stop());

/** Everything that must not be found again. */
const secrets: string[] = [];

/** A text of a person's, which is looked for in the end. */
function written(what: string): string {
  const text = `Rosebud-${what}-${randomUUID().slice(0, 8)}`;
  secrets.push(text);
  return text;
}

function newKey(): string {
  const key = `key-${randomUUID()}`;
  secrets.push(key);
  return key;
}

/** Somebody whose token is looked for, and whose every request has a key that is. */
async function person(role: 'client' | 'freelancer' | 'platform' | 'ops', sub: string): Promise<TestCaller> {
  const token = await makeToken({ role, sub, ttlSeconds: 3600 }, stack.env);
  secrets.push(token, ...token.split('.').slice(1));
  const caller = callerOf(
    (method, path, init = {}) => request(stack.url + path, method, init),
    async () => token,
  );
  return {
    get: caller.get,
    post: (path, body, options = {}) =>
      caller.post(path, body, { prefer: 'wait=30', key: newKey(), ...options }),
  };
}

const succeeded = ({ status, body }: TestResponse) => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

const said = (text: string) =>
  eventually(async () => stack.said.find((line) => line.includes(text)) ?? null, text);

const links = () => [{ name: written('file'), url: `https://files.example/${written('link')}` }];

test('nothing that anybody wrote, no token and no key is in any line', async () => {
  const acme = await person('platform', 'acme');
  const [alice, bob, olga] = await Promise.all([
    person('client', 'alice'),
    person('freelancer', 'bob'),
    person('ops', 'olga'),
  ]);
  const people = { clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = succeeded(await acme.post('/v1/contracts', { title: written('contract'), ...people }));
  const job = `/v1/contracts/${contract.id}`;
  const planned = async () => {
    const terms = { title: written('milestone'), description: written('description'), amount: 1500 };
    const { id } = succeeded(await alice.post(`${job}/milestones`, terms));
    return { id, path: `/v1/milestones/${id}` };
  };

  // Somebody listens whom nobody finds.
  const hook = { url: `https://hooks.invalid/${written('hook')}`, description: written('endpoint') };
  const endpoint = succeeded(await acme.post('/v1/webhook-endpoints', hook));
  secrets.push(endpoint.secret, endpoint.secret.split('_')[1]);
  const rotate = `/v1/webhook-endpoints/${endpoint.id}/rotate-secret`;
  secrets.push(succeeded(await acme.post(rotate)).secret);

  // Everything that people do.
  const logo = await planned();
  succeeded(await alice.post(`${logo.path}/fund`));
  succeeded(await bob.post(`${logo.path}/submit`, { message: written('message'), attachments: links() }));
  succeeded(await alice.post(`${logo.path}/request-changes`, { message: written('changes') }));
  succeeded(await bob.post(`${logo.path}/submit`, { message: written('message') }));
  succeeded(await olga.post(`${logo.path}/hold`, { reason: written('hold') }));
  succeeded(await olga.post(`${logo.path}/lift-hold`, { reason: written('lift') }));
  const bonus = { amount: 500, note: written('bonus') };
  succeeded(await alice.post(`${logo.path}/approve`, { amount: 900, note: written('note'), bonus }));
  const asked = succeeded(await alice.post(`${job}/refund-requests`, { reason: written('request') }));
  succeeded(await bob.post(`/v1/refund-requests/${asked.id}/decline`, { reason: written('decline') }));
  const split = { freelancerAmount: 100, reason: written('split') };
  succeeded(await olga.post(`/v1/refund-requests/${asked.id}/resolve`, split));
  for (const path of [job, logo.path, `${logo.path}/events`]) succeeded(await alice.get(path));

  // Everything that is refused.
  const page = await planned();
  const refused = [
    await alice.post(`${page.path}/fund`, { [written('field')]: 1, paymentMethod: written('method') }),
    await alice.post(`${page.path}/request-changes`, { message: written('too early') }),
    await alice.post(`${page.path}/fund`, { paymentMethod: 'pm_declined' }),
    await alice.post(`${page.path}/hold`, { reason: written('not mine') }),
    await alice.get(`/v1/contracts?${written('query')}=1&cursor=${written('cursor')}`),
    await alice.get(`/v1/milestones/${written('path')}`),
    await alice.post(`/v1/milestones/${written('path')}/fund`),
    await acme.get(job, { headers: { 'on-behalf-of': `client ${written('user')} ${written('name')}` } }),
    await request(`${stack.url}${page.path}/fund`, 'POST', {
      headers: { authorization: `Bearer ${written('token')}`, 'idempotency-key': newKey() },
    }),
    await alice.post(`${page.path}/fund`, {}, { key: `${written('key')} with blanks` }),
    await request(`${stack.url}${page.path}/fund`, 'POST', {
      headers: { 'content-type': 'application/json' },
      body: `{"message": "${written('half a body')}`,
    }),
    await request(`${stack.url}/${written('unknown')}`, 'GET', {}),
  ];
  for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
  const key = newKey();
  await alice.post(`${page.path}/fund`, {}, { key });
  const reused = await alice.post(`${page.path}/fund`, { paymentMethod: 'pm_other' }, { key });
  expect(reused.status).toBe(422);

  // Somebody who does not know how to signal.
  const workflow = stack.temporal.workflow.getHandle(`milestone/${page.id}`);
  for (const name of Object.keys(actSignals))
    await workflow.signal(name, { [written('signal')]: written('value'), reason: 1 });
  await workflow.signal('submit', written('not an object'));

  // What is our fault: Postgres quotes a row in its message, and in the details of an error.
  // Locked as far as it goes from the start: who asks for more on the way may wait for those who wait for him.
  await stack.asOwner(`
    begin;
    lock table commands in access exclusive mode;
    create function quote() returns trigger language plpgsql as $$
    begin perform (new.payload ->> 'message')::int; return new; end $$;
    create trigger quoting before insert on commands for each row
      when (new.payload ->> 'message' like '%breaks%') execute function quote();
    alter table commands add constraint refuses check (coalesce(payload ->> 'message', '') not like '%fits%');
    commit`);
  for (const defect of ['breaks', 'fits']) {
    const answer = await bob.post(`${page.path}/submit`, { message: written(defect) });
    expect(answer.status).toBe(500);
  }
  await said('22P02');
  await said('23514');

  // The same where the worker writes; it goes on once that is mended.
  await stack.asOwner(`
    create function quote_too() returns trigger language plpgsql as $$
    begin perform (new.data ->> 'message')::int; return new; end $$;
    create trigger quoting before insert on events for each row
      when (new.data ->> 'message' like '%delays%') execute function quote_too()`);
  const submitted = bob.post(`${page.path}/submit`, { message: written('delays') });
  await said('Activity failed');
  await stack.asOwner('drop trigger quoting on events');
  succeeded(await submitted);

  // What is away.
  await stack.kill9('temporal');
  const unheard = await alice.post(`${page.path}/approve`, { note: written('unheard') });
  expect(unheard.status).toBe(503);
  await said('the sweep failed');
  await stack.kill9('postgres');
  expect((await alice.get(`${job}?${written('lost')}=1`)).status).toBe(400);
  expect((await alice.get(job)).status).toBe(503);
  await Promise.all([stack.end('api'), stack.end('worker')]);

  const all = stack.said.join('\n');
  for (const sign of ['"msg":"request"', '"msg":"unavailable"', '"msg":"request failed"', 'Workflow started'])
    expect(all).toContain(sign);
  const everything = `${all}\n${unpacked(all)}`;
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
  expect(everything).not.toMatch(/Rosebud|Bearer |eyJ/);
}, 180_000);

/** What stands in a text as base64, as payloads do. */
const unpacked = (text: string): string =>
  [...text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)]
    .map(([packed]) => Buffer.from(packed, 'base64').toString())
    .join('\n');
