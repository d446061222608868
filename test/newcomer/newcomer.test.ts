import { Stack } from '../support/stack';
import { newcomersIntegration } from './integration';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 120_000);
afterAll(() => stack?.stop(), 60_000);

test('opens a contract, gets paid, verifies every webhook and reads a statement that adds up, through kill -9', async () => {
  await newcomersIntegration(stack);
}, 240_000);
