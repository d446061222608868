import { Receiver } from '../support/receiver';
import { Stack } from '../support/stack';
import { webhooksThroughKills } from './webhooks-through-kills';

let stack: Stack;
let receiver: Receiver;
beforeAll(async () => {
  [stack, receiver] = await Promise.all([Stack.start(), Receiver.start()]);
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  await receiver?.stop();
}, 60_000);

test('kill -9 of worker and API: every event reaches the endpoint, each contract in order', async () => {
  await webhooksThroughKills(stack, receiver);
}, 180_000);
