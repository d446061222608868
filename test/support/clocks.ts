import { DAY } from '../../domain/instant';
import { presentOf } from '../../store/contracts';
import { newId } from '../../store/ids';
import type { StoredMilestone } from '../../store/milestones';
import { milestoneStarts } from '../../store/starts';
import { findTestClock, type TestClock } from '../../store/test-clocks';
import * as transactions from '../../transactions';
import type { World } from './world';

/** Test clocks below the API: what it does, without HTTP. */

const commandOf = (kind: string, subjectId: string | null = null) => ({
  ...{ id: newId.command(), kind, contractId: null, subjectId, idempotency: null, payload: {} },
  ...{ actor: { role: 'platform', id: 'acme' } as const, receivedAt: Date.now() },
});

/** @param offset milliseconds ahead of real time */
export async function testClock({ db }: World, offset = 0): Promise<TestClock> {
  const clock = { platformId: 'acme', name: null, offset, createdAt: Date.now() };
  const done = await transactions.createTestClock(db, { clock, command: commandOf('createTestClock') });
  if (!('clock' in done)) throw new Error('no clock');
  return done.clock;
}

/** The present by a clock. */
export async function presentBy({ db }: World, { id }: TestClock): Promise<number> {
  const clock = await findTestClock(db, id);
  return presentOf({ clockOffset: clock?.offset ?? 0 }, Date.now());
}

export const contractOn = (world: World, { id, offset }: TestClock, policy = {}) =>
  world.contract(policy, { testClockId: id, clockOffset: offset });

/** A milestone in review, every act of it received by the clock. */
export async function inReviewOn(world: World, clock: TestClock, policy = {}): Promise<StoredMilestone> {
  const milestone = await world.milestone(await contractOn(world, clock, policy));
  const fund = { type: 'fund', paymentMethod: 'pm_ok' } as const;
  await world.applied(milestone.id, fund, await presentBy(world, clock));
  const submit = { type: 'submit', message: 'Here it is', attachments: [] } as const;
  await world.applied(milestone.id, submit, await presentBy(world, clock));
  return milestone;
}

/** Asks a clock to advance and leaves it at that. @returns the id of the command */
export async function askToAdvance({ db }: World, { id }: TestClock, by: number): Promise<string> {
  const asked = { testClockId: id, advance: { by }, receivedAt: Date.now() };
  const begun = await transactions.beginAdvance(db, { ...asked, command: commandOf('advanceTestClock', id) });
  if (!('command' in begun)) throw new Error(`not begun: ${JSON.stringify(begun)}`);
  return begun.command.id;
}

/** Advances a clock and waits until it is there. */
export async function advance(world: World, clock: TestClock, by: number): Promise<void> {
  const commandId = await askToAdvance(world, clock, by);
  await world.gateway.advanceTestClock(clock.id);
  await world.decided(commandId);
}

/** Moves a clock to the next instant at which anything on it rings, whatever else is under way, and tells a milestone. */
export async function toNextInstant(world: World, clock: TestClock, milestoneId: string): Promise<void> {
  await askToAdvance(world, clock, 90 * DAY);
  await transactions.moveTestClock(world.db, clock.id, Date.now());
  for (const start of await milestoneStarts(world.db, [milestoneId]))
    await world.gateway.readMilestoneAgain(start);
}
