import { World } from '../support/world';

describe('a clock asks the rows for messages that came before it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true });
  });
  afterAll(() => world.stop());

  test('R20: an approval that was accepted beats the deadline even if its signal was lost with its run', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    const approval = await world.send(milestone.id, { type: 'approve', amount: 900 }, undefined, {
      signal: false,
    });

    await world.handle(milestone.id).result();

    expect(await world.decided(approval)).toMatchObject({ state: 'applied', result: { released: 900 } });
    expect((await world.read(milestone.id)).state).toMatchObject({
      name: 'paid',
      how: 'approved',
      heldOver: 600,
    });
  });

  test('R20: one received after the deadline does not, wherever its signal is', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    if (milestone.state.name !== 'in_review') throw new Error('it is in review');
    const late = milestone.state.reviewDeadline + 1;
    const approval = await world.send(milestone.id, { type: 'approve' }, late, { signal: false });

    await world.handle(milestone.id).result();

    expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    const command = await world.db('commands').where({ id: approval }).first();
    expect(command.state).toBe('pending');
  });

  test('R20: one that an API far ahead received after the deadline waits for it, and keeps nobody busy', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);
    if (milestone.state.name !== 'in_review') throw new Error('it is in review');
    const late = milestone.state.reviewDeadline + 1;
    const approval = await world.send(milestone.id, { type: 'approve' }, late);

    await world.handle(milestone.id).result();

    expect((await world.read(milestone.id)).state).toMatchObject({ name: 'paid', how: 'silence' });
    expect((await world.decided(approval)).rejection).toMatchObject({ code: 'wrong_state', state: 'paid' });
    const types = ['milestone.review_reminder'];
    expect(await world.events({ milestoneId: milestone.id, types })).toHaveLength(3);
  });

  test('R17: a refund that was accepted in time is not a refund by silence', async () => {
    const contract = await world.contract();
    const milestone = await world.funded(contract);
    const { result } = await world.applied(milestone.id, { type: 'openRefund', reason: 'no work came' });
    const refundRequestId = String(result?.refundRequestId);
    const decline = { type: 'declineRefund', refundRequestId } as const;
    const declined = await world.send(milestone.id, decline, undefined, { signal: false });

    await world.env.sleep('8 days');

    expect(await world.decided(declined)).toMatchObject({ state: 'applied' });
    expect((await world.read(milestone.id)).state).toMatchObject({ name: 'on_hold' });
  });
});
