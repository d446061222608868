import { randomUUID } from 'node:crypto';
import { eventually, Stack } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { type Job, People, succeeded, waiting } from './people';

/** `kill -9` of the worker in the middle of an advance, once a clock was moved and once a deadline on it has paid. */
let stack: Stack;
let people: People;
const keys = [randomUUID(), randomUUID()] as const;
let jobs: readonly (Job & { readonly clock: string })[];

beforeAll(async () => {
  stack = await Stack.start();
  people = new People(stack);
  jobs = await Promise.all([onClock(), onClock()]);
  await dieOnTheWay();
}, 120_000);
afterAll(() => stack?.stop());

async function onClock() {
  const { id } = succeeded(await people.platform.post('/v1/test-clocks', {}));
  return { ...(await people.inReview({}, id)), clock: `/v1/test-clocks/${id}` };
}

const look = async (clock: string) => succeeded(await people.platform.get(clock));

const advance = (clock: string, options: { key: string; prefer?: string }) =>
  people.platform.post(`${clock}/advance`, { by: 'P15D' }, options);

async function dieOnTheWay(): Promise<void> {
  const [first, second] = jobs;
  if (first === undefined || second === undefined) throw new Error('no jobs');
  const { now } = await look(first.clock);
  await stack.end('worker');
  const stand = { script: 'test/faults/worker-that-dies.ts', env: { DIE_AFTER: 'moved,paid' } };
  await stack.start('worker', stand);
  expect(await advance(first.clock, { key: keys[0] })).toMatchObject({ status: 202 });
  const dayLater = Date.parse(now) + 86_400_000;
  await eventually(
    async () => Date.parse((await look(first.clock)).now) > dayLater || null,
    'the first clock to move',
  );
  expect(await advance(second.clock, { key: keys[1] })).toMatchObject({ status: 202 });
  await stack.untilDead('worker');
  expect([(await people.look(first)).state, (await people.look(second)).state]).toEqual([
    'in_review',
    'paid',
  ]);
  for (const { clock } of jobs) expect(await look(clock)).toMatchObject({ state: 'advancing' });
  await stack.start('worker');
}

test.each([0, 1])(
  'R23: the advance of clock %i goes on, and everything on its way happens once',
  async (n) => {
    const job = jobs[n] ?? (undefined as never);
    const { status, body } = await advance(job.clock, waiting(keys[n]));
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'ready' });

    await people.untilState(job, 'paid');
    const { data } = succeeded(await people.alice.get(`/v1/milestones/${job.milestoneId}/events?limit=100`));
    const silent = data.filter(({ actor }: { actor: { role: string } }) => actor.role === 'timer');
    expect(silent.map(({ type }: { type: string }) => type)).toEqual([
      ...Array.from({ length: 3 }, () => 'milestone.review_reminder'),
      'milestone.auto_released',
    ]);
    const instants = silent.map(({ receivedAt }: { receivedAt: string }) => receivedAt);
    expect(instants).toEqual([...instants].sort());
    await expectEveryCentOnce(stack, job.contractId, { deposit: 1, release: 1 });
  },
);
