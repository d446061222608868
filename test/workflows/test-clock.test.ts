import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import { sweepOnce } from '../../gateway/sweep';
import { workflowIds } from '../../protocol/names';
import { milestoneStarts } from '../../store/starts';
import { advance, askToAdvance, contractOn, inReviewOn, presentBy, testClock } from '../support/clocks';
import { type SteeredRail, steeredRail } from '../support/rails';
import { json, signalRaw } from '../support/signals';
import { until, World } from '../support/world';

const ASK: Act = { type: 'openRefund', reason: 'I want it back' };

/** The workflows on a real Temporal, whose time is the real one; the contracts' is not. */
let world: World;
let rail: SteeredRail;
beforeAll(async () => {
  rail = steeredRail();
  world = await World.start({ rail: rail.stand });
});
afterAll(() => world.stop());

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

test('R20: a signal that came past the API is dated by the clock, also the one that starts the run', async () => {
  const past = await testClock(world, -400 * DAY);
  const contract = await contractOn(world, past);
  const { id } = await world.milestone(contract);
  const [start] = await milestoneStarts(world.db, [id]);
  if (start === undefined) throw new Error('no milestone');
  // Its first task reads the signal before it has read the row.
  await world.gateway.signalAct(start, 'fund', {}, 5_000);
  await world.reaches(id, ({ state }) => state.name === 'active');
  await signalRaw(world, workflowIds.milestone(id), 'submit', [json('{"message": "Here it is"}')]);
  const { state } = await world.reaches(id, (one) => one.state.name === 'in_review');

  const submittedAt = state.name === 'in_review' ? state.submittedAt : 0;
  expect(day(submittedAt)).toBe(day(Date.now() - 400 * DAY));
  const commands = await world.db('commands').where({ milestone_id: id }).pluck('received_at');
  expect(commands.map(Number).map(day)).toEqual([1, 2].map(() => day(Date.now() - 400 * DAY)));
});

test('R20: a message that came before an advance, and whose signal never left, wins against the clock', async () => {
  const on = await testClock(world);
  const { id } = await inReviewOn(world, on);
  const changes = await world.send(
    id,
    { type: 'requestChanges', message: 'Bluer' },
    await presentBy(world, on),
    {
      signal: false,
    },
  );
  await advance(world, on, 20 * DAY);
  expect(await world.decided(changes)).toMatchObject({ state: 'applied' });
  expect((await world.read(id)).state.name).toBe('changes_requested');
});

test('R23: a run that was terminated rings its clocks all the same when the clock is advanced', async () => {
  const on = await testClock(world);
  const { id } = await inReviewOn(world, on);
  await world.handle(id).terminate();
  await advance(world, on, 14 * DAY);
  const { state } = await world.read(id);
  expect(state).toMatchObject({ name: 'paid', how: 'silence', released: 1500 });
});

test('R23: an advance that was accepted and never begun is begun by the sweep', async () => {
  const on = await testClock(world);
  const { id } = await inReviewOn(world, on);
  const asks = await askToAdvance(world, on, 14 * DAY);
  await world
    .db('commands')
    .where({ id: asks })
    .update({ sweep_at: new Date(0) });
  expect(await sweepOnce(world.db, world.gateway)).toBeGreaterThan(0);
  await world.decided(asks);
  expect((await world.read(id)).state.name).toBe('paid');
});

test('R17: what the rail keeps open is waited for, and not without end', async () => {
  const on = await testClock(world);
  const contract = await contractOn(world, on);
  const milestone = await world.milestone(contract);
  const at = () => presentBy(world, on);
  await world.applied(milestone.id, { type: 'fund', paymentMethod: 'pm_ok' }, await at());
  await world.applied(milestone.id, ASK, await at());
  rail.down = true;
  try {
    await advance(world, on, 14 * DAY);
    expect((await world.read(milestone.id)).state.name).toBe('refunded');
    expect(await world.db('refunds').where({ contract_id: contract.id }).pluck('state')).toEqual(['due']);
  } finally {
    rail.down = false;
  }
  await until(async () => {
    const [refund] = await world.db('refunds').where({ contract_id: contract.id }).pluck('state');
    return refund === 'sent' ? true : null;
  }, 'the rail to send the refund');
  await world.balanced(contract.id);
});

test('R8: once it has arrived, the sweep looks for its clocks when they are due in real time', async () => {
  const on = await testClock(world);
  const { id } = await inReviewOn(world, on);
  await advance(world, on, 10 * DAY);
  const { state } = await world.read(id);
  if (state.name !== 'in_review') throw new Error(state.name);
  const next = state.reviewDeadline - 3 * DAY;
  const [sweepAt] = await world.db('milestones').where({ id }).pluck('sweep_at');
  const left = next - (await presentBy(world, on));
  expect(Math.abs(sweepAt.getTime() - Date.now() - left)).toBeLessThan(DAY / 24);
});

test('an ordinary contract pays nothing for it: no step, no event of its history', async () => {
  const milestone = await world.inReview(await world.contract());
  const { events = [] } = await world.handle(milestone.id).fetchHistory();
  expect(JSON.stringify(events)).not.toMatch(/clock/i);
});
