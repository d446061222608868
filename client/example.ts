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
