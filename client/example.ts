import type { EscrowClient } from './index';

/** $15.00 funded, $9.00 released, $6.00 held over for the next milestone. */
export async function sellLogo(acme: EscrowClient, alice: EscrowClient, bob: EscrowClient) {
  const people = { clientId: 'alice', freelancerId: 'bob' };
  const contract = await acme.createContract({ title: 'A new website', ...people, currency: 'USD' });
  const logo = await alice.addMilestone(contract.id, { title: 'Logo design', amount: 1500 });
  await alice.fundMilestone(logo.id);
  await bob.submitWork(logo.id, { message: 'Here it is' });
  await alice.approveMilestone(logo.id, { amount: 900 });
  const { money } = await alice.getContract(contract.id);
  return money;
}

/** In a sandbox, 14 days of silence in a second: three reminders, each at its time, and then the release. */
export async function waitTwoWeeks(acme: EscrowClient, alice: EscrowClient, bob: EscrowClient) {
  const clock = await acme.createTestClock({ now: '2026-03-01T12:00:00Z' });
  const people = { clientId: 'alice', freelancerId: 'bob' };
  const terms = { title: 'A flyer', ...people, currency: 'USD' } as const;
  const contract = await acme.createContract({ ...terms, testClockId: clock.id });
  const flyer = await alice.addMilestone(contract.id, { title: 'Flyer', amount: 1200 });
  await alice.fundMilestone(flyer.id);
  await bob.submitWork(flyer.id, { message: 'Here it is' });
  await acme.advanceTestClock(clock.id, { by: 'P14D' });
  return acme.listMilestoneEvents(flyer.id, { limit: 100 });
}
