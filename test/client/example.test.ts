import { createClient, EscrowProblem } from '../../client';
import { sellLogo, waitTwoWeeks } from '../../client/example';
import type { Role } from '../../domain/actor';
import { startApi, type TestApi } from '../support/api';
import { World } from '../support/world';

let world: World;
let api: TestApi;
beforeAll(async () => {
  world = await World.start();
  api = await startApi({ db: world.db, gateway: world.gateway });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

const as = (role: Role, sub: string) =>
  createClient({ baseUrl: api.url, token: () => api.token(role, sub), wait: 20 });

test('the example: $15.00 funded, $9.00 released, $6.00 held over', async () => {
  const money = await sellLogo(as('platform', 'acme'), as('client', 'alice'), as('freelancer', 'bob'));
  expect(money).toMatchObject({ charged: 1500, paid: 810, fees: 90, heldOver: 600, inEscrow: 0 });
});

test('the other example: 14 days of silence on a test clock', async () => {
  const { data } = await waitTwoWeeks(as('platform', 'acme'), as('client', 'alice'), as('freelancer', 'bob'));
  expect(data.map(({ type, receivedAt }) => [type, receivedAt.slice(0, 10)]).slice(-4)).toEqual([
    ['milestone.review_reminder', '2026-03-08'],
    ['milestone.review_reminder', '2026-03-12'],
    ['milestone.review_reminder', '2026-03-14'],
    ['milestone.auto_released', '2026-03-15'],
  ]);
});

test('a refusal is thrown as the problem it is, with its code', async () => {
  const alice = as('client', 'alice');
  const contract = await as('platform', 'acme').createContract({
    title: 'A new website',
    clientId: 'alice',
    freelancerId: 'bob',
    currency: 'USD',
  });
  const { id } = await alice.addMilestone(contract.id, { title: 'Logo design', amount: 1500 });
  const refused = await alice.approveMilestone(id).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(EscrowProblem);
  expect(refused).toMatchObject({ status: 409, code: 'wrong_state', problem: { state: 'planned' } });
  const declined = alice.fundMilestone(id, { paymentMethod: 'pm_declined' });
  await expect(declined).rejects.toMatchObject({ status: 402, code: 'charge_declined' });
  await expect(alice.getMilestone('../contracts')).rejects.toMatchObject({ status: 404 });
});

test('R22: an answer that is lost on the way is asked for again under the same key, and one charge is made', async () => {
  const acme = as('platform', 'acme');
  const contract = await acme.createContract({
    title: 'A new website',
    clientId: 'alice',
    freelancerId: 'bob',
    currency: 'USD',
  });
  let lost = 0;
  const losing: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    if (request[1]?.method === 'POST' && lost++ % 2 === 0) throw new TypeError('connection reset');
    return answer;
  };
  const patience = { firstDelay: 1 };
  const alice = createClient({
    baseUrl: api.url,
    token: () => api.token('client', 'alice'),
    patience,
    fetch: losing,
  });
  const milestone = await alice.addMilestone(contract.id, { title: 'Logo design', amount: 1500 });
  const command = await alice.fundMilestone(milestone.id);
  expect(command).toMatchObject({ state: 'applied', result: { charged: 1500 } });
  expect(lost).toBe(4);
  const shown = await alice.getContract(contract.id);
  expect(shown.milestones).toHaveLength(1);
  expect(shown.money.charged).toBe(1500);
});
