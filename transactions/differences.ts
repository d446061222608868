import { timerCause } from '../domain/actor';
import { toIso } from '../domain/instant';
import { type Difference, differenceKinds, isDifferenceKind } from '../protocol/reconciliation';
import { type Contract, lockContract, presentOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import {
  clearUnseen,
  differenceKey,
  type Found,
  type OpenDifference,
  recordSeen,
  type Seen,
  unseen,
} from '../store/differences';
import { insertEvents } from '../store/events';
import { findMilestone } from '../store/milestones';
import { eventOf } from './context';

/**
 * Records what a run has found. One that was not open before is also an event of its contract, in the same
 * transaction: a run that is cut off and goes on elsewhere tells nothing twice.
 * @returns those that are new
 */
export async function recordFound(
  db: Database,
  differences: readonly Difference[],
  seen: Seen,
): Promise<Difference[]> {
  const once = [...new Map(differences.map((each) => [differenceKey(each), each])).values()];
  const fresh: Difference[] = [];
  for (const [contractId, ofContract] of byContract(once))
    fresh.push(
      ...(await db.transaction(async (trx) => {
        const contract = await lockOf(trx, contractId);
        const isNew = await recordSeen(trx, ofContract, seen);
        const news = ofContract.filter((each) => isNew.has(differenceKey(each)));
        await tell(trx, contract, 'reconciliation.found', news, seen);
        return news;
      })),
    );
  return fresh;
}

/** How many are cleared at a time. */
const AT_A_TIME = 200;

/** Clears what a run that has come to its end has not seen. @returns how many */
export async function recordCleared(db: Database, seen: Seen): Promise<number> {
  let cleared = 0;
  for (;;) {
    const gone = await unseen(db, seen.runId, AT_A_TIME);
    if (gone.length === 0) return cleared;
    for (const [contractId, ofContract] of byContract(gone))
      await db.transaction(async (trx) => {
        const contract = await lockOf(trx, contractId);
        const ids = ofContract.map(({ id }) => id);
        const done = await clearUnseen(trx, ids, seen);
        await tell(trx, contract, 'reconciliation.cleared', done, seen);
      });
    cleared += gone.length;
  }
}

function byContract<One extends Pick<Found, 'contractId'>>(all: readonly One[]): Map<string | null, One[]> {
  const groups = new Map<string | null, One[]>();
  for (const one of all) groups.set(one.contractId, [...(groups.get(one.contractId) ?? []), one]);
  return groups;
}

const lockOf = (trx: Transaction, contractId: string | null): Promise<Contract | null> =>
  contractId === null ? Promise.resolve(null) : lockContract(trx, contractId);

type Told = Found & Partial<Pick<OpenDifference, 'firstFoundAt'>>;

/** A contract that is not there has no record; that it is not there is a difference which is kept and logged. */
async function tell(
  trx: Transaction,
  contract: Contract | null,
  type: 'reconciliation.found' | 'reconciliation.cleared',
  differences: readonly Told[],
  { at }: Seen,
): Promise<void> {
  if (contract === null) return;
  const now = presentOf(contract, at);
  const origin = {
    actor: { role: 'timer', id: 'reconciliation' },
    at: now,
    cause: timerCause('reconciliation', at),
  } as const;
  const events = [];
  for (const { kind, subject, found, cause, cure, milestoneId, firstFoundAt } of differences) {
    const of = milestoneId === null ? null : await findMilestone(trx, milestoneId);
    const { means, rule } = isDifferenceKind(kind) ? differenceKinds[kind] : ofAnotherVersion;
    const data = {
      ...{ kind, subject, means, found, cause, cure },
      ...(firstFoundAt === undefined ? {} : { firstFoundAt: toIso(firstFoundAt) }),
    };
    const about = { contractId: contract.id, milestoneId: of?.id ?? null };
    events.push(eventOf(about, origin, { type, rule, data }));
  }
  await insertEvents(trx, events);
}

/** A kind that only an earlier or a later version knows. */
const ofAnotherVersion = { means: 'two sides differ', rule: 'R24' } as const;
