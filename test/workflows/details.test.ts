import { workflowIds } from '../../protocol/names';
import { newId } from '../../store/ids';

import { until, World } from '../support/world';

/** What ops read on a milestone's page in the Temporal UI. */

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const page = (milestoneId: string, asItShouldBe: (page: string) => boolean) =>
  until(async () => {
    const { currentDetails } = await world
      .handle(milestoneId)
      .query<{ currentDetails: string }>('__temporal_workflow_metadata');
    return asItShouldBe(currentDetails) ? currentDetails : null;
  }, 'the page to say it');

test('in review: the state, the money, each instant, what silence does, who did what last, what is possible', async () => {
  const milestone = await world.inReview(await world.contract());
  const shown = await page(milestone.id, (text) => text.includes('in review'));
  if (milestone.state.name !== 'in_review') throw new Error('not in review');
  const deadline = new Date(milestone.state.reviewDeadline).toISOString();
  const reminder = new Date(milestone.state.reviewDeadline - 7 * 86_400_000).toISOString();
  expect(shown.split('\n').filter((line) => line !== '')).toEqual([
    '**in review** - Logo design, milestone 1',
    ...['| money | |', '|:--|:--|', '| price\u2003 | 15.00 USD |', '| in escrow\u2003 | 15.00 USD |'],
    ...['| clock | |', '|:--|:--|'],
    ...[`| next reminder\u2003 | ${reminder} |`, `| review deadline\u2003 | ${deadline} |`],
    `If nobody acts: 15.00 USD is released to the freelancer at ${deadline}.`,
    expect.stringMatching(/^Last message: Submit work, by freelancer bob, received \d{4}-.*Z: applied\.$/),
    'Possible now: withdrawSubmission, requestChanges, approve, hold, openRefund.',
    `Ops can **hold**: \`npx milestone-escrow ops hold ${milestone.id} --reason "..."\``,
    `Contract ${milestone.contractId}, client alice, freelancer bob.`,
  ]);
});

test('a refusal is told in words, beside what came after it', async () => {
  const milestone = await world.inReview(await world.contract());
  await world.act(milestone.id, { type: 'fund', paymentMethod: 'pm_ok' });
  await world.applied(milestone.id, { type: 'openRefund', reason: 'We stop here' });
  const shown = await page(milestone.id, (text) => text.includes('refund request'));
  expect(shown).toMatch(/\| refund request rr_[0-9a-f]{32}, answer by\u2003 \| \d{4}-/);
  expect(shown).toMatch(/Last message: Ask for a refund of 15\.00 USD, by client alice, .*: applied\./);
  expect(shown).toMatch(
    /Last refusal: Fund 15\.00 USD, by client alice, .*: rejected, the milestone is already funded/,
  );
  expect(shown).toContain('acceptRefund, declineRefund');
  expect(shown).not.toContain('openRefund');
});

test('what people have written does nothing but be read', async () => {
  const contract = await world.contract();
  const milestone = await world.funded(contract);
  const reason = '[free money](https://evil.example) ![x](https://evil.example/x.png) <b> | a';
  await world.handle(milestone.id).signal('hold', { reason, commandId: newId.command() });
  const shown = await page(milestone.id, (text) => text.includes('on hold'));
  expect(shown).toMatch(/^On hold since \d{4}-/m);
  expect(shown).toContain(
    ': \\[free money\\](https://evil.example) \\!\\[x\\](https://evil.example/x.png) \\<b\\> \\| a.',
  );
  expect(shown).toContain('by a signal past the API');
});

test('R19: what is on hold needs attention, with what ops can type, until the hold is lifted', async () => {
  const { id } = await world.inReview(await world.contract());
  const needsAttention = async (expected: boolean) => {
    const { searchAttributes } = await world.handle(id).describe();
    return searchAttributes.NeedsAttention?.[0] === expected ? true : null;
  };
  await world.applied(id, { type: 'hold', reason: 'We look at it' });
  await until(() => needsAttention(true), 'the list to say that it needs attention');
  const shown = await page(id, (text) => text.includes('**on hold**'));
  expect(shown).toContain(
    `Ops can **resolve**, or lift: \`npx milestone-escrow ops resolve ${id} --to-freelancer AMOUNT --reason "..."\``,
  );
  await world.applied(id, { type: 'liftHold', reason: 'They agree' });
  await until(() => needsAttention(false), 'the list to say that it needs none');
});

test('a milestone that has ended says how, by whom and when', async () => {
  const { id } = await world.inReview(await world.contract());
  await world.applied(id, { type: 'approve', amount: 900 });
  const shown = await page(id, (text) => text.includes('**paid**'));
  expect(shown).toMatch(/^Approved by client alice at \d{4}-/m);
  expect(shown).toContain('| held over\u2003 | 6.00 USD |');
  expect(shown).toContain('Possible now: bonus.');
});

test('a request for held-over money: what is asked back, by when, what silence does, then what ops can do', async () => {
  const contract = await world.contract();
  const { id } = await world.inReview(contract);
  await world.applied(id, { type: 'approve', amount: 900 });
  const request = await world.askForHeldOver(contract.id);
  const handle = world.env.client.workflow.getHandle(workflowIds.refundRequest(request.id));
  const shows = (what: string) =>
    until(async () => {
      const metadata = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
      return metadata.currentDetails.includes(what) ? metadata.currentDetails : null;
    }, `the page to say "${what}"`);
  const open = await shows('**waits for the freelancer**');
  expect(open).toContain('| asked back\u2003 | 6.00 USD |');
  expect(open).toMatch(/^If nobody acts: it is refunded to the client at \d{4}-/m);
  expect(await (await handle.describe()).staticSummary()).toBe('Refund request for held-over money');
  await world.actHeldOver(request, 'declineRefund', { reason: 'It is earned' });
  const declined = await shows('**on hold: declined**');
  expect(declined).toContain(`npx milestone-escrow ops resolve ${request.id} --to-freelancer AMOUNT`);
  expect(declined).toMatch(/Last message: Decline the refund of 6\.00 USD: on hold, by .*: applied\./);
});

test("the UI's call stack says where a milestone waits, in lines of our sources, three for a promise at most", async () => {
  const { id } = await world.inReview(await world.contract());
  const stacks = (await world.handle(id).query<string>('__stack_trace')).split('\n\n');
  expect(stacks.filter((stack) => /waitOn .*workflows\/loop\.ts:\d+/.test(stack))).toHaveLength(1);
  expect(stacks.filter((stack) => /workflows\/milestone\.ts:\d+/.test(stack))).not.toHaveLength(0);
  for (const stack of stacks) expect(stack.split('\n').length).toBeLessThanOrEqual(3);
});
