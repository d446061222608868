import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import { sweepOnce } from '../../gateway/sweep';
import { workflowIds } from '../../protocol/names';
import { type Contract, presentOf } from '../../store/contracts';
import { newId } from '../../store/ids';
import { milestoneStarts } from '../../store/starts';
import { findTestClock, type TestClock } from '../../store/test-clocks';
import * as transactions from '../../transactions';
import { type SteeredRail, steeredRail } from '../support/rails';
import { json, signalRaw } from '../support/signals';
import { until, World } from '../support/world';

const SUBMIT: Act = { type: 'submit', message: 'Here it is', attachments: [] };
const ASK: Act = { type: 'openRefund', reason: 'I want it back' };

/** The workflows on a real Temporal, whose time is the real one; the contracts' is not. */
let world: World;
let rail: SteeredRail;
beforeAll(async () => {
  rail = steeredRail();
  world = await World.start({ rail: rail.stand });
});
afterAll(() => world.stop());

const command = (kind: string) => ({
  ...{ id: newId.command(), kind, contractId: null, idempotency: null, receivedAt: Date.now(), payload: {} },
  actor: { role: 'platform', id: 'acme' } as const,
});

async function clock(offset = 0): Promise<TestClock> {
  const asked = { platformId: 'acme', name: null, offset, createdAt: Date.now() };
  const done = await transactions.createTestClock(world.db, {
    clock: asked,
    command: command('createTestClock'),
  });
  if (!('clock' in done)) throw new Error('no clock');
  return done.clock;
}

const contractOn = ({ id, offset }: TestClock, policy = {}): Promise<Contract> =>
  world.contract(policy, { testClockId: id, clockOffset: offset });

/** The present of a clock. */
async function presentBy({ id }: TestClock): Promise<number> {
  const found = await findTestClock(world.db, id);
  return Date.now() + (found?.offset ?? 0);
}

/** Asks a clock to advance and leaves it at that. @returns the command */
async function asked({ id: testClockId }: TestClock, by: number): Promise<string> {
  const begun = await transactions.beginAdvance(world.db, {
    ...{ testClockId, advance: { by }, receivedAt: Date.now() },
    command: { ...command('advanceTestClock'), subjectId: testClockId },
  });
  if (!('command' in begun)) throw new Error(`not begun: ${JSON.stringify(begun)}`);
  return begun.command.id;
}

async function advanced(to: TestClock, by: number): Promise<void> {
  const id = await asked(to, by);
  await world.gateway.advanceTestClock(to.id);
  await world.decided(id);
}

/** A milestone in review on a clock, every act received by it. */
async function inReview(of: TestClock, policy = {}) {
  const contract = await contractOn(of, policy);
  const milestone = await world.milestone(contract);
  await world.applied(
    milestone.id,
    { type: 'fund', paymentMethod: 'pm_ok' },
    presentOf(contract, Date.now()),
  );
  await world.applied(milestone.id, SUBMIT, presentOf(contract, Date.now()));
  return milestone;
}

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

test('R20: a signal that came past the API is dated by the clock, also the one that starts the run', async () => {
  const past = await clock(-400 * DAY);
  const contract = await contractOn(past);
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
  const on = await clock();
  const { id } = await inReview(on);
  const changes = await world.send(id, { type: 'requestChanges', message: 'Bluer' }, await presentBy(on), {
    signal: false,
  });
  await advanced(on, 20 * DAY);
  expect(await world.decided(changes)).toMatchObject({ state: 'applied' });
  expect((await world.read(id)).state.name).toBe('changes_requested');
});

test('R23: a run that was terminated rings its clocks all the same when the clock is advanced', async () => {
  const on = await clock();
  const { id } = await inReview(on);
  await world.handle(id).terminate();
  await advanced(on, 14 * DAY);
  const { state } = await world.read(id);
  expect(state).toMatchObject({ name: 'paid', how: 'silence', released: 1500 });
});

test('R23: an advance that was accepted and never begun is begun by the sweep', async () => {
  const on = await clock();
  const { id } = await inReview(on);
  const asks = await asked(on, 14 * DAY);
  await world
    .db('commands')
    .where({ id: asks })
    .update({ sweep_at: new Date(0) });
  expect(await sweepOnce(world.db, world.gateway)).toBeGreaterThan(0);
  await world.decided(asks);
  expect((await world.read(id)).state.name).toBe('paid');
});

test('R17: what the rail keeps open is waited for, and not without end', async () => {
  const on = await clock();
  const contract = await contractOn(on);
  const milestone = await world.milestone(contract);
  const at = () => presentBy(on);
  await world.applied(milestone.id, { type: 'fund', paymentMethod: 'pm_ok' }, await at());
  await world.applied(milestone.id, ASK, await at());
  rail.down = true;
  try {
    await advanced(on, 14 * DAY);
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
  const on = await clock();
  const { id } = await inReview(on);
  await advanced(on, 10 * DAY);
  const { state } = await world.read(id);
  if (state.name !== 'in_review') throw new Error(state.name);
  const next = state.reviewDeadline - 3 * DAY;
  const [sweepAt] = await world.db('milestones').where({ id }).pluck('sweep_at');
  const left = next - (await presentBy(on));
  expect(Math.abs(sweepAt.getTime() - Date.now() - left)).toBeLessThan(DAY / 24);
});

test('an ordinary contract pays nothing for it: no step, no event of its history', async () => {
  const milestone = await world.inReview(await world.contract());
  const { events = [] } = await world.handle(milestone.id).fetchHistory();
  expect(JSON.stringify(events)).not.toMatch(/clock/i);
});
