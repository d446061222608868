// An escrow contract from end to end, from the reference alone: two milestones, one paid in part, a bonus, the end;
// every webhook verified, compared with the feed and the statement. Survives kill -9 of the service.
import assert from 'node:assert/strict';
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const { ESCROW_URL, PLATFORM_TOKEN, CLIENT_TOKEN, FREELANCER_TOKEN } = process.env;
assert(
  ESCROW_URL && PLATFORM_TOKEN && CLIENT_TOKEN && FREELANCER_TOKEN,
  'set ESCROW_URL and the three tokens',
);
const PATIENCE = 10 * 60_000; // for one call, and for the last event
const platform = { name: 'acme', token: PLATFORM_TOKEN };
const alice = { name: 'alice', token: CLIENT_TOKEN };
const bob = { name: 'bob', token: FREELANCER_TOKEN };
const acmeForAlice = { name: 'acme for alice', token: PLATFORM_TOKEN, onBehalfOf: 'client alice' };
const acmeForBob = { name: 'acme for bob', token: PLATFORM_TOKEN, onBehalfOf: 'freelancer bob' };
const stats = { retries: 0, duplicates: 0 };
const say = (line) => console.log(line);

/** One call, sent again with the same headers (so the same idempotency key) until it is answered for good. */
async function call(method, path, { as, body, headers = {} }) {
  const request = {
    method,
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${as.token.trim()}`, ...headers },
  };
  if (as.onBehalfOf) request.headers['on-behalf-of'] = as.onBehalfOf;
  if (method === 'POST')
    Object.assign(request.headers, { 'idempotency-key': randomUUID(), 'content-type': 'application/json' });
  const until = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt++) {
    let trouble,
      answer,
      retryAfter = 0;
    try {
      const response = await fetch(new URL(path, ESCROW_URL), {
        ...request,
        signal: AbortSignal.timeout(45_000),
      });
      const isJson = /[/+]json\b/.test(response.headers.get('content-type'));
      answer = {
        status: response.status,
        headers: response.headers,
        body: await (isJson ? response.json() : response.text()),
      };
      if (response.ok) return answer;
      trouble = `${response.status} ${answer.body.code}: ${answer.body.detail}`;
      retryAfter = 1000 * (Number(response.headers.get('retry-after')) || 0);
    } catch (error) {
      trouble = error.cause?.code ?? error.message; // no answer, or half of one
    }
    const refused = answer && answer.status < 500 && answer.status !== 429; // another attempt would be refused, too
    if (refused || Date.now() > until)
      throw new Error(`${method} ${path}: ${trouble} (attempt ${attempt + 1})`);
    const backoff = Math.min(5000, 200 * 2 ** attempt) * (0.5 + Math.random() / 2);
    console.error(`  retry ${attempt + 1} of ${method} ${path} (${trouble})`);
    stats.retries++;
    await sleep(Math.max(retryAfter, backoff));
  }
}
const get = async (path, as, headers) => (await call('GET', path, { as, headers })).body;
const post = async (path, as, body) => (await call('POST', path, { as, body })).body;

/** An act: 200 is its outcome; 202 is only its acceptance, so its command is read until it is decided. */
async function act(path, as, body = {}) {
  const answer = await call('POST', path, { as, body, headers: { prefer: 'wait=10' } });
  let command = answer.body;
  while (command.state === 'pending') {
    await sleep(250);
    command = await get(answer.headers.get('location'), as);
  }
  assert.equal(
    command.state,
    'applied',
    `${command.kind} was ${command.state}: ${command.code} ${command.reason}`,
  );
  say(`${command.kind} by ${as.name}: ${JSON.stringify(command.result)}`);
  return command.result;
}

// ---------------- webhooks
const hooks = { key: null, seen: new Set(), byContract: new Map(), faults: [] };

/** Standard Webhooks by hand: HMAC-SHA256 over `id.timestamp.body` by what the base64 after `whsec_` decodes to. */
function isAuthentic(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !/^\d+$/.test(timestamp ?? '') || !signatures) return false;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const mac = createHmac('sha256', hooks.key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  const expected = Buffer.from(`v1,${mac}`);
  return signatures
    .split(' ')
    .map((one) => Buffer.from(one))
    .some((one) => one.length === expected.length && timingSafeEqual(one, expected));
}

function receive(headers, body) {
  if (!hooks.key) return 503; // registered, but its secret has not reached us yet: it comes again
  if (!isAuthentic(headers, body)) {
    hooks.faults.push(`not authentic: ${headers['webhook-id']}`);
    return 401;
  }
  if (hooks.seen.has(headers['webhook-id'])) {
    stats.duplicates++;
    return 204;
  }
  const event = JSON.parse(body).data;
  hooks.seen.add(headers['webhook-id']);
  const events = hooks.byContract.get(event.contractId) ?? [];
  const next = 1 + (events.at(-1)?.sequence ?? event.sequence - 1); // others' contracts may be older than this endpoint
  if (event.sequence !== next)
    hooks.faults.push(`${event.contractId}: sequence ${event.sequence} rather than ${next}`);
  hooks.byContract.set(event.contractId, [...events, event]);
  return 204;
}

const receiver = createServer(async (request, response) => {
  try {
    response.writeHead(receive(request.headers, Buffer.concat(await request.toArray()))).end();
  } catch {
    // cut off in the middle: it comes again
    response.destroy();
  }
});

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator](); // done at once where stdin is closed
const checkpoint = (n) => {
  say(`CHECKPOINT ${n}`);
  return input.next();
};

// ---------------- statement
const PARTS = ['inEscrow', 'heldOver', 'onHold', 'paid', 'fees', 'refunded'];
const KINDS = ['charged', 'bonus', ...PARTS];
const addsUp = (money) => money.charged + money.bonus === PARTS.reduce((sum, part) => sum + money[part], 0);

async function feedOf(contractId) {
  const events = [];
  for (let page = { hasMore: true, after: null }; page.hasMore; events.push(...page.data)) {
    const after = page.after === null ? '' : `&after=${page.after}`;
    page = await get(`/v1/events?contractId=${contractId}&limit=100${after}`, platform);
  }
  for (const [i, event] of events.entries())
    assert.equal(event.sequence, i + 1, 'the feed is in order, without gaps');
  return events;
}

/** Every line of the statement, each checked against the one before, and the CSV against them. */
async function checkedStatement(contractId) {
  const path = `/v1/contracts/${contractId}/statement`;
  const lines = [];
  let balance = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  for (let cursor = ''; cursor !== null; ) {
    const page = await get(`${path}?limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, platform);
    assert.deepEqual(page.opening, balance, 'a page opens where the one before closed');
    for (const line of page.data) {
      for (const kind of KINDS)
        assert.equal(line.balance[kind], balance[kind] + line.change[kind], `line ${line.sequence}, ${kind}`);
      assert(addsUp(line.balance), `line ${line.sequence}: what came in is the sum of the parts`);
      balance = line.balance;
    }
    assert.deepEqual(page.closing, balance, 'a page closes with its last balance');
    lines.push(...page.data);
    cursor = page.nextCursor;
  }
  const [names, ...records] = parseCsv(await get(path, platform, { accept: 'text/csv' }));
  const columns = ['change', 'balance'].flatMap((prefix) => KINDS.map((kind) => [prefix, kind]));
  const inCsv = ([prefix, kind]) =>
    names.indexOf(`${prefix}_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  const fromCsv = records.map((record) => columns.map((column) => Number(record[inCsv(column)])));
  assert.deepEqual(
    fromCsv,
    lines.map((line) => columns.map(([prefix, kind]) => line[prefix][kind])),
    'the CSV says what the JSON says',
  );
  return lines;
}

function parseCsv(text) {
  // RFC 4180: every field ends with a comma or a line break
  const records = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') records.push([]);
  }
  return records.filter((record) => record.length);
}

// ---------------- the story
async function story() {
  const contract = await post('/v1/contracts', platform, {
    title: 'A new website',
    clientId: 'alice',
    freelancerId: 'bob',
    currency: 'USD',
  });
  const plan = (title, amount) =>
    post(`/v1/contracts/${contract.id}/milestones`, platform, { title, amount });
  const [first, second] = [await plan('Logo design', 1500), await plan('Home page', 2000)];
  say(`contract ${contract.id}`);

  await act(`/v1/milestones/${first.id}/fund`, acmeForAlice);
  await checkpoint(1);
  await act(`/v1/milestones/${first.id}/submit`, acmeForBob, { message: 'Three drafts' });
  const approval = act(`/v1/milestones/${first.id}/approve`, alice, {
    amount: 900,
    note: 'Two of the three',
  });
  await sleep(5); // so that it has left us; it is answered later
  await checkpoint(2);
  assert.equal((await approval).heldOver, 600);
  assert.equal((await act(`/v1/milestones/${second.id}/fund`, alice)).charged, 1400);
  await act(`/v1/milestones/${second.id}/submit`, bob, { message: 'The home page' });
  await checkpoint(3);
  await act(`/v1/milestones/${second.id}/approve`, alice, {
    bonus: { amount: 500, note: 'Thank you' },
    endContract: true,
  });
  // `contract.ended` may come before `bonus.paid`: it is over when no bonus is pending either.
  const until = Date.now() + PATIENCE;
  for (let details, feed; ; await sleep(500)) {
    details = await get(`/v1/contracts/${contract.id}`, platform);
    const pending = details.milestones.some((milestone) =>
      milestone.bonuses.some((bonus) => bonus.state === 'pending'),
    );
    if (details.state === 'ended' && !pending) feed = await feedOf(contract.id);
    const received = hooks.byContract.get(contract.id) ?? [];
    if (feed && received.length >= feed.length) return { details, feed, received };
    assert(
      Date.now() < until,
      `contract ${details.state}, ${received.length} of ${feed?.length ?? '?'} events came`,
    );
  }
}

async function main() {
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${receiver.address().port}/hooks/escrow`;
  const endpoint = await post('/v1/webhook-endpoints', platform, { url });
  hooks.key = Buffer.from(endpoint.secret.replace(/^whsec_/, ''), 'base64');
  try {
    const { details, feed, received } = await story();
    assert.deepEqual(received, feed, 'the webhooks say what the feed says, in its order');
    assert.deepEqual(hooks.faults, []);
    const lines = await checkedStatement(details.id),
      { balance } = lines.at(-1);
    assert.deepEqual(balance, details.money, 'the last balance is the money of the contract');
    assert.deepEqual([balance.charged, balance.bonus, balance.paid + balance.fees], [2900, 500, 3400]);
    say(
      `contract ${details.state}; ${feed.length} events by webhook, same as the feed; ${lines.length} lines of statement, JSON same as CSV`,
    );
    say(
      `in: charged ${balance.charged} + bonus ${balance.bonus} = ${PARTS.map((part) => `${part} ${balance[part]}`).join(' + ')}`,
    );
    say(`calls sent again: ${stats.retries}; duplicate webhooks: ${stats.duplicates}`);
  } finally {
    await post(`/v1/webhook-endpoints/${endpoint.id}/disable`, platform, { reason: 'The script is done' });
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
