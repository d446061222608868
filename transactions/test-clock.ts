import { type Instant, type Milliseconds, toIso } from '../domain/instant';
import { type Advance, advanceFault, MAX_CONTRACTS, targetOf } from '../domain/test-clock';
import type { ClockStep } from '../protocol/activities';
import { ALARM_GRACE } from '../protocol/names';
import { type Command, insertCommand, type NewCommand, settleCommand } from '../store/commands';
import type { NewContract } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import {
  clearTarget,
  countContractsOn,
  insertTestClock,
  lockContractsOn,
  lockTestClock,
  type NewTestClock,
  nextInstantOn,
  setOffset,
  setTarget,
  type TestClock,
} from '../store/test-clocks';
import { isTaken, once, record, type Taken, Undo } from './once';
import { transaction } from './transaction';

/** Why a test clock cannot be used so; `detail` says what is possible instead. */
export type ClockRefused = {
  readonly clockFault: 'not_found' | 'test_clock_full' | 'test_clock_advancing' | 'test_clock_out_of_range';
  readonly detail: string;
};

export type ClockCreated = { readonly clock: TestClock; readonly command: Command };

export function createTestClock(
  db: Database,
  { clock: terms, command }: { readonly clock: NewTestClock; readonly command: NewCommand },
): Promise<ClockCreated | Taken> {
  return once<ClockCreated, Taken>(db, command.id, async (trx) => {
    // A clock that may be no more where it was put is there all the same (R22).
    if (await isTaken(trx, command)) throw new Undo({ taken: true });
    const clock = await insertTestClock(trx, terms);
    return { clock, command: await record(trx, command, { testClockId: clock.id }) };
  });
}

type ClockOfContract = { readonly testClockId: string | null; readonly clockOffset: Milliseconds };

/** What a contract goes by: real time or, where its terms name one, a test clock of its platform. */
export async function clockForContract(
  trx: Transaction,
  { testClockId = null, platformId }: Pick<NewContract, 'testClockId' | 'platformId'>,
  command: Pick<NewCommand, 'idempotency'>,
): Promise<ClockOfContract> {
  if (testClockId === null) return { testClockId, clockOffset: 0 };
  const clock = await lockTestClock(trx, testClockId);
  if (clock?.platformId !== platformId) throw new Undo<ClockRefused>(unknown);
  // The key is looked up before any state is judged (R22).
  if (await isTaken(trx, command)) throw new Undo({ taken: true });
  if ((await countContractsOn(trx, testClockId)) < MAX_CONTRACTS)
    return { testClockId, clockOffset: clock.offset };
  const detail = `a test clock carries at most ${MAX_CONTRACTS} contracts; create another one`;
  throw new Undo<ClockRefused>({ clockFault: 'test_clock_full', detail });
}

const unknown: ClockRefused = { clockFault: 'not_found', detail: 'there is no such test clock of yours' };

export type AdvanceRequest = {
  readonly testClockId: string;
  readonly advance: Advance;
  /** In real time. */
  readonly receivedAt: Instant;
  readonly command: NewCommand;
};

export type AdvanceBegun = { readonly clock: TestClock; readonly command: Command };

/** Asks a clock to advance; `test-clock/{id}` takes it there. Its command stays pending until it has arrived. */
export function beginAdvance(
  db: Database,
  { testClockId, advance, receivedAt, command: asked }: AdvanceRequest,
): Promise<AdvanceBegun | Taken | ClockRefused> {
  return once<AdvanceBegun, Taken | ClockRefused>(db, testClockId, async (trx) => {
    const clock = await lockTestClock(trx, testClockId);
    if (clock === null) throw new Error(`there is no test clock ${testClockId}`);
    const command = await insertCommand(trx, asked);
    if (command === null) throw new Undo({ taken: true });
    const present = receivedAt + clock.offset;
    const target = targetOf(advance, present);
    const refused = refusalOf(clock, target, present, receivedAt);
    if (refused !== null) throw new Undo(refused);
    await setTarget(trx, testClockId, { target, commandId: command.id });
    return { clock: { ...clock, target, commandId: command.id }, command };
  });
}

function refusalOf(clock: TestClock, target: Instant, present: Instant, real: Instant): ClockRefused | null {
  if (clock.target !== null) {
    const detail = `the clock is on its way to ${toIso(clock.target)}; advance it again once it is ready`;
    return { clockFault: 'test_clock_advancing', detail };
  }
  const fault = advanceFault(target, present, real);
  if (fault === null) return null;
  const detail = `${fault}: it is at ${toIso(present)}`;
  return { clockFault: 'test_clock_out_of_range', detail };
}

/**
 * Moves a clock to the next instant at which anything on it rings, a grace later, as where a timer would ring it; or,
 * if nothing does any more, to where it was to go. Under the locks of all its contracts, so that nothing becomes due
 * earlier meanwhile. What rings at the target itself rings before the advance is over.
 * @param real the real present
 */
export function moveTestClock(db: Database, testClockId: string, real: Instant): Promise<ClockStep> {
  return transaction(db, 'decision', testClockId, async (trx) => {
    const clock = await lockTestClock(trx, testClockId);
    if (clock === null || clock.target === null || clock.commandId === null) return { outcome: 'ready' };
    await lockContractsOn(trx, testClockId);
    const next = await nextInstantOn(trx, testClockId, clock.target);
    const to = next === null ? clock.target : next + ALARM_GRACE;
    // Real time has gone on as well: it may have come further by itself.
    await setOffset(trx, testClockId, Math.max(clock.offset, to - real));
    return next === null ? { outcome: 'arrived', commandId: clock.commandId } : { outcome: 'moved' };
  });
}

/** An advance is over, once: the clock may be advanced again, and whoever waits for it is told. */
export async function finishAdvance(db: Database, testClockId: string, commandId: string): Promise<void> {
  await transaction(db, 'decision', testClockId, async (trx) => {
    const clock = await lockTestClock(trx, testClockId);
    if (clock?.commandId !== commandId) return;
    // Whoever writes to a contract's rows holds its lock.
    await lockContractsOn(trx, testClockId);
    await clearTarget(trx, clock);
    await settleCommand(trx, commandId, { state: 'applied', result: { testClockId } });
  });
}
