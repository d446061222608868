import { randomUUID } from 'node:crypto';
import { Stack } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { manyAtOnce } from './many-at-once';
import { expectUnavailable, type Job, People, waiting } from './people';

/** `kill -9` of Postgres and of Temporal in the middle of an approval. */
let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await Stack.start();
  people = new People(stack);
}, 120_000);
afterAll(() => stack?.stop());

/** An approval whose transaction has begun and cannot go on. */
async function heldApproval(job: Job, key: string) {
  const hold = await stack.hold(job.contractId);
  const { status, body } = await people.approve(job, { key });
  expect({ status, state: body.state }).toEqual({ status: 202, state: 'pending' });
  await hold.untilWaitedFor();
  return { hold, commandId: body.id };
}

/** What a few readers, who ask without a pause, are answered while something happens. */
async function statusesWhile(happens: Promise<void>, { milestoneId }: Job): Promise<number[]> {
  const seen = new Set<number>();
  let over = false;
  const happened = happens.finally(() => {
    over = true;
  });
  const read = async () => {
    do seen.add((await people.alice.get(`/v1/milestones/${milestoneId}`)).status);
    while (!over);
  };
  await Promise.all([happened, ...Array.from({ length: 8 }, read)]);
  return [...seen];
}

test('R23: Postgres dies in the middle of an approval', async () => {
  const [job, other] = await Promise.all([people.inReview(), people.inReview()]);
  const [key, otherKey] = [randomUUID(), randomUUID()];
  const { hold, commandId } = await heldApproval(job, key);

  const answered = await statusesWhile(stack.kill9('postgres'), other);
  expect([200, 503]).toEqual(expect.arrayContaining(answered));
  expectUnavailable(await people.approve(job, { key }));
  expectUnavailable(await people.approve(other, { key: otherKey }));
  await hold.release();
  await stack.start('postgres');

  const told = await people.untilTaken(() => people.approve(job, waiting(key)));
  expect(told).toMatchObject({ status: 200, body: { id: commandId, state: 'applied' } });
  const otherTold = await people.untilTaken(() => people.approve(other, waiting(otherKey)));
  expect(otherTold).toMatchObject({ status: 200, body: { state: 'applied' } });
  for (const { contractId } of [job, other]) {
    await expectEveryCentOnce(stack, contractId, { deposit: 1, release: 1 });
  }
});

test('R23: Temporal dies in the middle of an approval, whose money moves while it is away', async () => {
  const [job, other] = await Promise.all([people.inReview(), people.inReview()]);
  const [key, otherKey] = [randomUUID(), randomUUID()];
  const { hold, commandId } = await heldApproval(job, key);

  await stack.kill9('temporal');
  await hold.release();
  await people.untilState(job, 'paid');
  const refused = await people.approve(other, { key: otherKey });
  expectUnavailable(refused);
  await stack.start('temporal');

  const told = await people.untilTaken(() => people.approve(other, waiting(otherKey)));
  expect(told).toMatchObject({ status: 200, body: { id: refused.body.commandId, state: 'applied' } });
  expect(await people.approve(job, waiting(key))).toMatchObject({ status: 200, body: { id: commandId } });
  for (const { contractId } of [job, other]) {
    await expectEveryCentOnce(stack, contractId, { deposit: 1, release: 1 });
  }
});

test('R20: Temporal dies between accept and effect, and so does the worker', async () => {
  const job = await people.inReview();
  await stack.kill9('worker');
  expect(await people.approve(job)).toMatchObject({ status: 202 });
  await stack.kill9('temporal');
  await stack.start('temporal');
  await stack.start('worker');
  await people.untilState(job, 'paid');
  await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
});

manyAtOnce(() => stack);
