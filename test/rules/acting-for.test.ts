import { idOf, runningStack } from './stack';

/** R27: where a platform's token acted for a user, all that follows is the user's and says by which platform. */

const stack = runningStack();
const alice = stack.as('platform', 'acme', 'client alice');
const bob = stack.as('platform', 'acme', 'freelancer bob');

const via = { role: 'platform', id: 'acme' };
const aliceByAcme = { role: 'client', id: 'alice', via };
const bobByAcme = { role: 'freelancer', id: 'bob', via };

type Told = { readonly type: string; readonly actor: object; readonly journalId: string | null };

const journalsOf = (job: string) => stack.world.db('ledger.journals').where({ contract_id: idOf(job) });

/** Each journal says what its event says. */
async function expectJournalsLikeEvents(job: string): Promise<void> {
  // The journals first: what is moved in between has its event too by then.
  const journals = await journalsOf(job);
  const events = await stack.world.events({ contractId: idOf(job) });
  expect(journals.length).toBeGreaterThan(0);
  for (const { id, actor_role: role, actor_id: actor, actor_via: by } of journals) {
    const event = events.find(({ journalId }) => journalId === id);
    expect(event?.actor).toEqual(by === null ? { role, id: actor } : { role, id: actor, via: by });
  }
}

test('R27: from the plan to the bonus, the record of a milestone says both', async () => {
  const job = await stack.job();
  const logo = await alice.opens(`${job}/milestones`, { title: 'Logo design', amount: 1500 });
  await alice.does(`${logo}/fund`);
  await bob.does(`${logo}/submit`, { message: 'Here it is' });
  await alice.does(`${logo}/request-changes`, { message: 'Bluer' });
  await bob.does(`${logo}/submit`, { message: 'Bluer' });
  await bob.does(`${logo}/withdraw-submission`);
  await bob.does(`${logo}/submit`, { message: 'Here it is' });
  await alice.does(`${logo}/approve`, { amount: 900, bonus: { amount: 500 } });
  await stack.until(logo, ({ bonus }) => bonus?.state === 'paid');

  const { data } = await stack.bob.sees(`${logo}/events?limit=100`);
  const actors = new Set(data.map(({ actor }: Told) => JSON.stringify(actor)));
  expect([...actors].sort()).toEqual([JSON.stringify(aliceByAcme), JSON.stringify(bobByAcme)]);
  const told = data.map(({ type }: Told) => type);
  expect(told).toEqual(expect.arrayContaining(['milestone.funded', 'milestone.released', 'bonus.paid']));
  expect(await stack.world.db('bonuses').where({ milestone_id: idOf(logo) })).toMatchObject([
    { actor_role: 'client', actor_id: 'alice', actor_via: 'acme' },
  ]);
  expect((await journalsOf(job)).map(({ actor_via: by }) => by)).toEqual(['acme', 'acme', 'acme']);
  await expectJournalsLikeEvents(job);
});

test('R21: who is refused is told by whom it was done, and through which platform', async () => {
  const logo = await stack.inReview(await stack.job());
  await alice.does(`${logo}/approve`);
  const { detail } = await stack.alice.isRefused(`${logo}/approve`);
  expect(detail).toContain('already approved by client alice (by platform acme) at ');
});

test('R27: without a platform, as before, the user alone', async () => {
  const job = await stack.job();
  const logo = await stack.inReview(job);
  await alice.does(`${logo}/approve`);
  const [funded] = await stack.events(logo, 'milestone.funded');
  const [released] = await stack.events(logo, 'milestone.released');
  expect(funded.actor).toEqual({ role: 'client', id: 'alice' });
  expect(released.actor).toEqual(aliceByAcme);
  await expectJournalsLikeEvents(job);
});

test('R16, R17: refund requests, their answers and the end of a contract say both', async () => {
  const job = await stack.job();
  await stack.holdingOver(job, 600);
  const heldOver = await alice.opens(`${job}/refund-requests`, { reason: 'No next milestone' });
  expect(await stack.alice.sees(heldOver)).toMatchObject({ openedBy: aliceByAcme });
  await bob.does(`${heldOver}/accept`);
  const layout = await stack.inReview(job);
  const asked = { milestoneId: idOf(layout), reason: 'We stop here' };
  const request = await alice.opens(`${job}/refund-requests`, asked);
  expect(await stack.alice.sees(request)).toMatchObject({ openedBy: aliceByAcme });
  await bob.does(`${request}/decline`);
  const page = await stack.funded(job);
  await alice.does(`${job}/end`, { reason: 'The project is over' });
  expect(await stack.see(job)).toMatchObject({ end: { by: 'client', actor: aliceByAcme } });
  await stack.until(page, ({ refundRequestId }) => refundRequestId !== null);
  await bob.does(`${job}/end`);
  await stack.reaches(job, 'ended');

  const refunds = await stack.world.events({ contractId: idOf(job) });
  const byBob = refunds.filter(({ type }) => /^(refund_request|milestone)\.refunded$/.test(type));
  expect(byBob).toHaveLength(3);
  for (const { actor } of byBob) expect(actor).toEqual({ role: 'freelancer', id: 'bob', via: 'acme' });
  expect(await stack.see(job)).toMatchObject({ end: { by: 'freelancer', actor: bobByAcme } });
  await expectJournalsLikeEvents(job);
});

test('R14, R15: an approval that ends the contract, and a bonus after it', async () => {
  const job = await stack.job();
  const logo = await stack.inReview(job);
  await alice.does(`${logo}/approve`, { amount: 900, endContract: true });
  const { refundRequests, end } = await stack.until(job, (seen) => seen.refundRequests.length > 0);
  expect(end.actor).toEqual(aliceByAcme);
  expect(refundRequests).toMatchObject([{ openedBy: aliceByAcme }]);
  await alice.does(`${logo}/bonus`, { amount: 500 });
  const [paid] = await stack.events(logo, 'bonus.paid');
  expect(paid.actor).toEqual(aliceByAcme);
});
