import { defaultPolicy } from '../model';
import { Stack } from '../support/stack';
import { checkContract } from './contract-spec';
import { Crowd, countsOf, randomFrom } from './crowd';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 120_000);
afterAll(() => stack?.stop());

const seed = Number(process.env.MODEL_SEED ?? 1);

/** Kills the worker and the API in turn, until there is nobody left to disturb. */
async function killing(isOver: () => boolean): Promise<number> {
  let kills = 0;
  for (const part of ['api', 'worker', 'api', 'worker'] as const) {
    if (isOver()) return kills;
    await stack.kill9(part);
    kills += 1;
    await stack.start(part);
  }
  return kills;
}

test('R20 to R23: so it is while workers and APIs are killed, and what was never answered has happened once or not at all', async () => {
  const people = {
    acme: stack.as('platform', 'acme'),
    alice: stack.as('client', 'alice'),
    bob: stack.as('freelancer', 'bob'),
    olga: stack.as('ops', 'olga'),
  };
  const crowd = await Crowd.open(people, ['logo', 'page', 'form', 'shop'], randomFrom(seed));
  let over = false;
  const contending = crowd.contends(8, 20, 0.3).finally(() => {
    over = true;
  });
  const [kills] = await Promise.all([killing(() => over), contending]);
  const { acts, looks } = await crowd.history();
  const { linearizable, why } = checkContract(defaultPolicy, acts, looks);
  if (linearizable !== true) throw new Error(`MODEL_SEED=${seed}: ${why}`);
  expect(kills).toBeGreaterThan(1);
  if (process.env.MODEL_RUNS) console.log({ kills, acts: countsOf(acts), looks: looks.length });
}, 600_000);
