import { randomUUID } from 'node:crypto';
import { MAX_MILESTONES } from '../../domain/contract';
import { MAX_AMOUNT } from '../../domain/money';
import { workflowIds } from '../../protocol/names';
import { findContract } from '../../store/contracts';
import { idOf, runningStack } from '../rules/stack';

/** The largest of everything: it is taken, and one more is not. */
const stack = runningStack();
const { alice, bob, acme, olga } = stack;

const wide = (length: number) => '界'.repeat(length);
const BODY = 262_144;

const sendRaw = async (role: 'client' | 'freelancer', who: string, path: string, body: string) => {
  const headers = {
    ...{ authorization: `Bearer ${await stack.api.token(role, who)}`, 'idempotency-key': randomUUID() },
    ...{ 'content-type': 'application/json', prefer: 'wait=30' },
  };
  return stack.api.send('POST', path, { headers, body });
};

const attachments = Array.from({ length: 50 }, (_, i) => {
  const start = `https://files.example/${i}/`;
  return { name: wide(255), url: start + 'x'.repeat(2048 - start.length) };
});
const largest = { message: wide(10_000), attachments };

test('R4: a submission with the longest message and the most links, in a body of 256 KiB to the byte; one byte more is 413', async () => {
  const milestone = await stack.funded(await stack.job());
  const text = JSON.stringify(largest);
  const padded = (bytes: number) => text + ' '.repeat(bytes - Buffer.byteLength(text));

  const tooLarge = await sendRaw('freelancer', 'bob', `${milestone}/submit`, padded(BODY + 1));
  expect(tooLarge).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
  const taken = await sendRaw('freelancer', 'bob', `${milestone}/submit`, padded(BODY));

  expect(taken).toMatchObject({ status: 200, body: { state: 'applied' } });
  expect((await alice.sees(milestone)).submissions).toEqual([
    { ...largest, submittedAt: expect.any(String) },
  ]);
  await alice.does(`${milestone}/approve`, { note: wide(2000) });
});

test.each([
  ['a message', { message: wide(10_001) }, '/message'],
  ['links', { message: 'x', attachments: [...attachments, attachments[0]] }, '/attachments'],
  ['a name', { message: 'x', attachments: [{ ...attachments[0], name: wide(256) }] }, '/attachments/0/name'],
  [
    'a link',
    { message: 'x', attachments: [{ name: 'x', url: `${attachments[0]?.url}x` }] },
    '/attachments/0/url',
  ],
])('one more than the most of %s is 400, and says where', async (_, body, path) => {
  const milestone = await stack.planned(await stack.job());
  expect(await bob.isRefused(`${milestone}/submit`, body)).toMatchObject({ status: 400, errors: [{ path }] });
});

test('R11, R24, R25: the largest amounts there are, in fees, bonuses, what is held over and a statement', async () => {
  const job = await stack.job({ policy: { feeBps: 9999 } });
  const one = await stack.inReview(job, MAX_AMOUNT);
  const bonus = { amount: MAX_AMOUNT, note: wide(2000) };
  await alice.does(`${one}/approve`, { amount: MAX_AMOUNT - 1, bonus });
  await stack.until(one, (seen) => seen.bonus?.state === 'paid');
  const two = await stack.funded(job, MAX_AMOUNT);
  await olga.does(`${two}/hold`, { reason: wide(2000) });
  await olga.does(`${two}/resolve`, { freelancerAmount: MAX_AMOUNT - 1, reason: wide(2000) });

  const fee = Math.round(((MAX_AMOUNT - 1) * 9999) / 10_000);
  const money = await stack.money(job);
  expect(money).toMatchObject({
    ...{ charged: 2 * MAX_AMOUNT - 1, bonus: MAX_AMOUNT, inEscrow: 0, heldOver: 0, refunded: 1 },
    ...{ fees: 2 * fee + (MAX_AMOUNT * 9999) / 10_000 },
  });
  const { closing } = await alice.sees(`${job}/statement?limit=100`);
  expect(closing).toEqual(money);
  for (const amount of [MAX_AMOUNT + 1, 2 ** 53, 1e21])
    expect((await alice.sends(`${job}/milestones`, { title: 'x', amount })).status).toBe(400);
});

test('R1: a contract with as many milestones as it may have, each as dear as it may be, is shown and listed whole', async () => {
  const job = await stack.job({ title: wide(255) });
  const contract = await findContract(stack.world.db, idOf(job));
  if (contract === null) throw new Error('no contract');
  for (let i = 1; i < MAX_MILESTONES; i += 25)
    await Promise.all(
      Array.from({ length: Math.min(25, MAX_MILESTONES - i) }, () =>
        stack.world.milestone(contract, MAX_AMOUNT),
      ),
    );
  const dearest = { title: wide(255), description: wide(10_000), amount: MAX_AMOUNT };

  await alice.opens(`${job}/milestones`, dearest);
  expect(await alice.isRefused(`${job}/milestones`, dearest)).toMatchObject({
    status: 422,
    code: 'contract_full',
  });

  expect((await alice.sees(job)).milestones).toHaveLength(MAX_MILESTONES);
  const seen = new Set<string>();
  let cursor = '';
  do {
    const page = await alice.sees(`/v1/milestones?contractId=${idOf(job)}&limit=100${cursor}`);
    for (const { id } of page.data) seen.add(id);
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  expect(seen.size).toBe(MAX_MILESTONES);
});

test('what the Temporal UI is shown stays within what it takes, in bytes', async () => {
  const contract = await stack.world.contract();
  const { id } = await stack.world.inReview(contract);
  const handle = stack.world.env.client.workflow.getHandle(workflowIds.milestone(id));
  await handle.signal('hold', { reason: wide(2000) });
  await stack.world.reaches(id, ({ state }) => state.name === 'on_hold');
  // A refusal that repeats what could not be read, and another after it.
  await handle.signal('submit', { [wide(1900)]: 1 });
  await handle.signal('approve', { [wide(1901)]: 1 });
  await handle.signal('fund', {});

  const metadata = async () =>
    (await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;
  let details = await metadata();
  while (!details.includes('fund') && !details.includes('Fund')) details = await metadata();

  expect(Buffer.byteLength(details)).toBeLessThanOrEqual(20_000);
  expect(details.isWellFormed()).toBe(true);
});

test('the longest ids, keys and cursors are taken, and longer ones are 400 or 404', async () => {
  const client = 'ü'.repeat(255);
  const terms = { title: 'x', clientId: client, freelancerId: wide(255), currency: 'USD' };
  const job = await acme.opens('/v1/contracts', terms);
  expect((await stack.as('client', client).sees(job)).clientId).toBe(client);
  const key = 'k'.repeat(255);
  expect((await alice.sends(`${job}/end`, {}, { key })).status).toBe(404);
  expect((await alice.sends(`${job}/end`, {}, { key: `${key}k` })).status).toBe(400);
  expect((await alice.get(`/v1/milestones?cursor=${'A'.repeat(300)}`)).status).toBe(400);
  expect((await alice.get(`/v1/milestones?cursor=${'A'.repeat(301)}`)).status).toBe(400);
  expect((await alice.get(`/v1/contracts/ctr_${'0'.repeat(10_000)}`)).status).toBe(404);
});
