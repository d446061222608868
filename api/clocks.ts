import { type Contract, presentOf } from '../store/contracts';
import type { MilestoneScene } from '../store/scenes';
import { findTestClock } from '../store/test-clocks';
import type { ClockRefused } from '../transactions';
import type { Shared } from './deps';
import { notFound, ProblemError, problem } from './problems';

/** @throws ProblemError 403 in production, which has no test clocks: time is not to be moved where money is real */
export function assertSandbox({ testClocks }: Pick<Shared, 'testClocks'>): void {
  if (testClocks) return;
  const detail = 'test clocks are for a sandbox: contracts here go by real time; leave testClockId out';
  throw new ProblemError(problem('sandbox_only', detail));
}

/** @throws ProblemError 403 for an act on a contract that a sandbox left on a test clock, in production */
export function assertClockRuns(deps: Pick<Shared, 'testClocks'>, { testClockId }: Contract): void {
  if (testClockId !== null) assertSandbox(deps);
}

/**
 * R20: the contract's present once a signal has been taken: its clock may have been moved since the contract was
 * read. One in real time costs no look.
 */
export async function presentAfter(
  { db, now }: Pick<Shared, 'db' | 'now'>,
  { contract }: Pick<MilestoneScene, 'contract'>,
): Promise<number> {
  if (contract.testClockId === null) return now();
  const clock = await findTestClock(db, contract.testClockId);
  return presentOf({ clockOffset: clock?.offset ?? contract.clockOffset }, now());
}

export function clockProblem({ clockFault, detail }: ClockRefused): ProblemError {
  if (clockFault === 'not_found') return notFound();
  const state = clockFault === 'test_clock_advancing' ? { state: 'advancing', possible: [] } : {};
  return new ProblemError(problem(clockFault, detail, state));
}
