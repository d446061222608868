import { verifyWebhook } from '../../client/webhooks';
import type { Receiver } from '../support/receiver';
import { eventually, type Mortal } from '../support/stack';

/** Sends a request again until it is answered, as a client does; the key sees to it that it has one effect. */
async function insist(
  stack: Mortal,
  role: 'platform' | 'client' | 'freelancer',
  sub: string,
  path: string,
  body: object,
) {
  const key = `${path} ${JSON.stringify(body)} ${Math.random()}`.replace(/[^!-~]/g, '_').slice(0, 255);
  return eventually(async () => {
    const answer = await stack
      .as(role, sub)
      .post(path, body, { key, prefer: 'wait=5' })
      .catch(() => null);
    return answer !== null && answer.status < 300 ? answer.body : null;
  }, `${path} to be answered`);
}

const terms = { title: 'A job', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };

async function work(stack: Mortal): Promise<string> {
  const contract = await insist(stack, 'platform', 'acme', '/v1/contracts', terms);
  const asked = { title: 'Logo', amount: 1500 };
  const milestone = await insist(stack, 'client', 'alice', `/v1/contracts/${contract.id}/milestones`, asked);
  await insist(stack, 'client', 'alice', `/v1/milestones/${milestone.id}/fund`, {});
  await insist(stack, 'freelancer', 'bob', `/v1/milestones/${milestone.id}/submit`, {
    message: 'Here it is',
  });
  await insist(stack, 'client', 'alice', `/v1/milestones/${milestone.id}/approve`, { amount: 900 });
  return contract.id;
}

/** Every event reaches the endpoint, each contract in order, while workers and APIs are killed -9. */
export async function webhooksThroughKills(stack: Mortal, receiver: Receiver): Promise<void> {
  const { secret } = await insist(stack, 'platform', 'acme', '/v1/webhook-endpoints', { url: receiver.url });
  // Some are refused once, and some are taken and the answer never sent.
  let odd = 0;
  receiver.behaviour = (_, response) => {
    odd += 1;
    if (odd === 3) return 503;
    if (odd !== 7) return 204;
    response.destroy();
    return undefined;
  };
  const working = Promise.all(Array.from({ length: 6 }, () => work(stack)));
  await eventually(async () => (receiver.all.length >= 4 ? true : null), 'the first webhooks');
  await stack.kill9('worker');
  await stack.kill9('api');
  await stack.start('api');
  await stack.start('worker');
  await eventually(async () => (receiver.taken.length >= 12 ? true : null), 'more webhooks');
  await stack.kill9('worker');
  await stack.start('worker');
  const contracts = await working;

  for (const contract of contracts) {
    const feed = async () =>
      (await stack.as('platform', 'acme').get(`/v1/events?contractId=${contract}&limit=100`)).body.data;
    const told = await eventually(async () => {
      const wanted = (await feed()).map(({ sequence }: { sequence: number }) => sequence);
      const first = [...new Set(receiver.sequences(contract))];
      return wanted.length >= 6 && first.length === wanted.length ? { first, wanted } : null;
    }, `every event of ${contract}`);
    expect(told.first).toEqual(told.wanted);
  }
  for (const { body, headers } of receiver.taken) expect(verifyWebhook(body, headers, secret)).toBeTruthy();
}
