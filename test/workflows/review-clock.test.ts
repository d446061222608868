import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import { MILESTONE_QUERY } from '../../protocol/names';
import type { StoredMilestone } from '../../store/milestones';
import { World } from '../support/world';

const SUBMIT: Act = { type: 'submit', message: 'Here it is', attachments: [] };
const MINUTE = 60_000;

const deadlineOf = ({ state }: StoredMilestone): number => {
  if (state.name !== 'in_review') throw new Error(`a milestone that is ${state.name} has no review deadline`);
  return state.reviewDeadline;
};

describe('the review clock', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true });
  });
  afterAll(() => world.stop());

  const reminders = async (milestoneId: string) =>
    (await world.events({ milestoneId, types: ['milestone.review_reminder'] })).map(({ data }) => ({
      due: Date.parse(String(data.due)),
      rangAt: Date.parse(String(data.rangAt)),
    }));

  const releasedBySilence = async (milestoneId: string) => {
    await world.handle(milestoneId).result();
    const [release] = await world.events({ milestoneId, types: ['milestone.auto_released'] });
    return release;
  };

  test('R4: the deadline is one instant, the receipt of the submission and the review period', async () => {
    const milestone = await world.funded(await world.contract());
    const receivedAt = (await world.now()) - 5 * MINUTE;

    const submitted = await world.applied(milestone.id, SUBMIT, receivedAt);

    const deadline = new Date(receivedAt + 14 * DAY).toISOString();
    expect(submitted.result).toMatchObject({ state: 'in_review', reviewDeadline: deadline });
    expect(await world.handle(milestone.id).query(MILESTONE_QUERY)).toMatchObject({
      reviewDeadline: deadline,
      ifNobodyActs: `15.00 USD is released to the freelancer at ${deadline}`,
    });
  });

  test('R7: silence pays in full at the deadline, not before, under the name of the clock', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    const deadline = deadlineOf(milestone);

    await world.sleepUntil(deadline - MINUTE);
    expect((await world.read(milestone.id)).state.name).toBe('in_review');
    const release = await releasedBySilence(milestone.id);

    expect(release).toMatchObject({
      rule: 'R7',
      amount: 1500,
      receivedAt: deadline,
      actor: { role: 'timer', id: 'reviewDeadline' },
    });
    expect(release?.journalId).toMatch(/^jrn_/);
    expect(await world.balanced(contract.id)).toMatchObject({ paid: 1350, fees: 150, inEscrow: 0 });
  });

  test('R8: reminders go out 7, 3 and 1 days before, none twice, each with the time it was handed over', async () => {
    const milestone = await world.inReview(await world.contract());
    const deadline = deadlineOf(milestone);

    await releasedBySilence(milestone.id);

    const sent = await reminders(milestone.id);
    expect(sent.map(({ due }) => (deadline - due) / DAY)).toEqual([7, 3, 1]);
    for (const { due, rangAt } of sent) {
      expect(rangAt).toBeGreaterThanOrEqual(due);
      expect(rangAt).toBeLessThan(due + MINUTE);
    }
  });

  test('R8: instants that are not after the submission are left out, not refused', async () => {
    const milestone = await world.inReview(await world.contract({ reviewPeriod: 'P3D' }));
    const deadline = deadlineOf(milestone);

    await releasedBySilence(milestone.id);

    expect((await reminders(milestone.id)).map(({ due }) => (deadline - due) / DAY)).toEqual([1]);
  });

  test('R6: requested changes stop the clock; the next submission has a fresh full period', async () => {
    const milestone = await world.inReview(await world.contract());
    await world.sleepUntil(deadlineOf(milestone) - DAY / 2);
    await world.applied(milestone.id, { type: 'requestChanges', message: 'Bluer, please' });

    await world.env.sleep(30 * DAY);
    expect((await world.read(milestone.id)).state.name).toBe('changes_requested');
    const again = await world.applied(milestone.id, SUBMIT);
    const release = await releasedBySilence(milestone.id);

    expect(release?.receivedAt).toBe(again.receivedAt + 14 * DAY);
    expect(await reminders(milestone.id)).toHaveLength(6);
  });

  test('R10: a withdrawn submission stops the clock; the next one has a fresh full period', async () => {
    const milestone = await world.inReview(await world.contract());
    await world.env.sleep(10 * DAY);
    await world.applied(milestone.id, { type: 'withdrawSubmission' });

    await world.env.sleep(30 * DAY);
    expect((await world.read(milestone.id)).state.name).toBe('active');
    const again = await world.applied(milestone.id, SUBMIT);
    const release = await releasedBySilence(milestone.id);

    expect(release?.receivedAt).toBe(again.receivedAt + 14 * DAY);
  });

  test('R7: neither a refund request nor its decline in review stops the clock', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    const deadline = deadlineOf(milestone);
    await world.env.sleep(DAY);
    await world.applied(milestone.id, { type: 'openRefund', reason: 'Too late' });
    await world.env.sleep(DAY);
    await world.applied(milestone.id, { type: 'declineRefund', reason: 'It was not' });
    expect(deadlineOf(await world.read(milestone.id))).toBe(deadline);

    const release = await releasedBySilence(milestone.id);

    expect(release?.receivedAt).toBe(deadline);
    expect((await world.requests(contract.id)).map(({ state }) => state)).toEqual(['declined']);
    expect((await world.balanced(contract.id)).paid).toBe(1350);
  });
});
