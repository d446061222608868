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
    ...['| money | |', '|---|---|', '| price | 15.00 USD |', '| in escrow | 15.00 USD |'],
    ...['| clock | |', '|---|---|', `| next reminder | ${reminder} |`, `| review deadline | ${deadline} |`],
    `If nobody acts: 15.00 USD is released to the freelancer at ${deadline}.`,
    expect.stringMatching(/^Last message: Submit work, by freelancer bob, received \d{4}-.*Z: applied\.$/),
    'Possible now: withdrawSubmission, requestChanges, approve, hold, openRefund.',
  ]);
});

test('a refusal is told in words, beside what came after it', async () => {
  const milestone = await world.inReview(await world.contract());
  await world.act(milestone.id, { type: 'fund', paymentMethod: 'pm_ok' });
  await world.applied(milestone.id, { type: 'openRefund', reason: 'We stop here' });
  const shown = await page(milestone.id, (text) => text.includes('refund request'));
  expect(shown).toMatch(/\| refund request rr_[0-9a-f]{32}, answer by \| \d{4}-/);
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
  expect(shown).toContain(
    'On hold: \\[free money\\](https://evil.example) \\!\\[x\\](https://evil.example/x.png) \\<b\\> \\| a.',
  );
  expect(shown).toContain('by a signal past the API');
});
