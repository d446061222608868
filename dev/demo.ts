import { ConfigError, readConfig } from '../config';
import { formatMoney } from '../domain/money';
import { type Answer, Caller, untilMilestone } from './demo-caller';
import { messageOf, StackError } from './errors';

/** `npm run demo`: the rules on a running stack, step by step, and then where every cent is. */

type Cast = { readonly platform: Caller; readonly client: Caller; readonly freelancer: Caller };

const usd = (amount: number) => `$${formatMoney(amount, 'USD').replace(' USD', '')}`;
const say = (line: string) => console.log(line);
const title = (line: string) => say(`\n== ${line}`);

async function cast(api: string): Promise<Cast> {
  const [platform, client, freelancer] = await Promise.all([
    Caller.as(api, 'platform', 'acme'),
    Caller.as(api, 'client', 'alice'),
    Caller.as(api, 'freelancer', 'bob'),
  ]);
  return { platform, client, freelancer };
}

async function openContract({ platform }: Cast, name: string, more: object): Promise<Answer> {
  const terms = { title: name, clientId: 'alice', freelancerId: 'bob', currency: 'USD', ...more };
  const contract = await platform.post('/v1/contracts', terms);
  if (contract.id === undefined) throw new StackError(`The contract was refused: ${contract.detail}`);
  say(`acme opens the contract "${name}" between alice (client) and bob (freelancer): ${contract.id}`);
  return contract;
}

async function fund({ client }: Cast, contract: Answer, name: string, amount: number): Promise<Answer> {
  const milestone = await client.post(`/v1/contracts/${contract.id}/milestones`, { title: name, amount });
  const before = await client.get(`/v1/contracts/${contract.id}`);
  const command = await client.post(`/v1/milestones/${milestone.id}/fund`, {});
  const drawn = amount - command.result.charged;
  const from = drawn > 0 ? `${usd(drawn)} of ${usd(before.money.heldOver)} held over, ` : '';
  say(`alice funds "${name}" with ${usd(amount)}: ${from}${usd(command.result.charged)} charged`);
  return milestone;
}

async function submit({ freelancer }: Cast, milestone: Answer, message: string): Promise<void> {
  const command = await freelancer.post(`/v1/milestones/${milestone.id}/submit`, { message });
  say(`bob submits: "${message}"; silence pays him at ${command.result.reviewDeadline}`);
}

async function approve({ client }: Cast, milestone: Answer, body: object): Promise<void> {
  const { result, detail } = await client.post(`/v1/milestones/${milestone.id}/approve`, body);
  if (result === undefined) {
    say(`alice approves: refused. ${detail}`);
    return;
  }
  const rest = result.heldOver > 0 ? `, ${usd(result.heldOver)} held over` : '';
  say(`alice approves: ${usd(result.released)} released (${usd(result.fee)} of it the fee)${rest}`);
}

/** The seed: $15.00 funded, $9.00 released, $6.00 held over, the next milestone of $20.00 charges $14.00. */
async function heldOverStory(people: Cast): Promise<Answer> {
  title('Release for less, and a next milestone');
  const contract = await openContract(people, 'A new website', {});
  const logo = await fund(people, contract, 'Logo design', 1500);
  await submit(people, logo, 'Three drafts, as agreed');
  await approve(people, logo, { amount: 900, note: 'Two of the three' });
  await approve(people, logo, {});
  const layout = await fund(people, contract, 'Page layout', 2000);

  title('Changes requested, resubmitted, approved with a bonus');
  await submit(people, layout, 'The first layout');
  await people.client.post(`/v1/milestones/${layout.id}/request-changes`, {
    message: 'The header is too tall',
  });
  say('alice requests changes: "The header is too tall"; the clock stops');
  await submit(people, layout, 'A lower header');
  await approve(people, layout, { bonus: { amount: 500, note: 'Thank you' } });
  const settled = (milestone: Answer) => milestone.bonus.state !== 'pending';
  const { bonus } = await untilMilestone(people.client, layout.id, settled);
  say(`the bonus of ${usd(bonus.amount)}, charged apart from escrow, is ${bonus.state}`);

  title('The contract ends; what remains is asked back');
  const photos = await fund(people, contract, 'Photographs', 3000);
  await people.client.post(`/v1/contracts/${contract.id}/end`, { reason: 'The project is over' });
  const ending = await people.client.get(`/v1/contracts/${contract.id}`);
  say(`alice ends the contract: it is ${ending.state}, with ${usd(ending.money.inEscrow)} in escrow`);
  const { refundRequestId, respondBy } = await untilMilestone(
    people.client,
    photos.id,
    (milestone) => milestone.refundRequestId !== null,
  );
  say(`a refund request for ${usd(3000)} opens: bob may answer until ${respondBy}`);
  const accepted = await people.freelancer.post(`/v1/refund-requests/${refundRequestId}/accept`, {});
  say(`bob accepts: ${usd(accepted.result.refunded)} refunded`);
  return contract;
}

async function silenceStory(people: Cast): Promise<Answer> {
  title('Silence: 14 days, on a test clock');
  const clock = await people.platform.post('/v1/test-clocks', { name: 'the demo' });
  const contract = await openContract(people, 'A flyer', { testClockId: clock.id });
  const flyer = await fund(people, contract, 'Flyer', 1200);
  await submit(people, flyer, 'The flyer');
  say('alice says nothing; acme advances the clock of the contract by 14 days ...');
  await people.platform.post(`/v1/test-clocks/${clock.id}/advance`, { by: 'P14D' });
  const paid = await untilMilestone(people.client, flyer.id, ({ state }) => state === 'paid');
  const { data: events } = await people.client.get(`/v1/milestones/${flyer.id}/events`);
  for (const event of events) {
    if (event.type === 'milestone.review_reminder') say(`reminder at ${event.data.rangAt}`);
  }
  say(`the clock releases ${usd(paid.released)}: milestone ${paid.state}`);
  return contract;
}

/** R25: charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded, to the cent. */
async function statement({ client }: Cast, contracts: readonly Answer[]): Promise<void> {
  title('Where every cent is');
  for (const { id } of contracts) {
    const { title: name, state, money } = await client.get(`/v1/contracts/${id}`);
    const { charged, bonus, ...held } = money;
    const parts = Object.entries(held as Record<string, number>);
    const sum = parts.reduce((total, [, amount]) => total + amount, 0);
    say(`${name} (${state})`);
    say(`  in    ${usd(charged).padStart(9)} charged + ${usd(bonus)} bonus = ${usd(charged + bonus)}`);
    for (const [part, amount] of parts) say(`  ${' '.repeat(6)}${usd(amount).padStart(9)} ${part}`);
    say(
      `  sum   ${usd(sum).padStart(9)} ${sum === charged + bonus ? 'every cent is accounted for' : 'DOES NOT ADD UP'}`,
    );
    if (sum !== charged + bonus) process.exitCode = 1;
  }
}

async function addresses({ client }: Cast, contracts: readonly Answer[]): Promise<void> {
  const { temporal } = readConfig(process.env);
  if (temporal.uiUrl === undefined) return;
  title('Each milestone in the Temporal UI');
  for (const { id } of contracts) {
    const { milestones } = await client.get(`/v1/contracts/${id}`);
    for (const { id: milestoneId, title: name, state } of milestones) {
      const workflow = encodeURIComponent(`milestone/${milestoneId}`);
      say(`${name} (${state}): ${temporal.uiUrl}/namespaces/${temporal.namespace}/workflows/${workflow}`);
    }
  }
}

async function main(): Promise<void> {
  const { api } = readConfig(process.env);
  const people = await cast(`http://${api.host}:${api.port}`);
  const contracts = [await heldOverStory(people), await silenceStory(people)];
  await statement(people, contracts);
  await addresses(people, contracts);
}

main().catch((error: unknown) => {
  if (!(error instanceof StackError || error instanceof ConfigError)) throw error;
  console.error(messageOf(error));
  process.exitCode = 1;
});
