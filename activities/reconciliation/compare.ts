import type { Gateway } from '../../gateway';
import {
  type Difference,
  type DifferenceKind,
  differenceKinds,
  type Reconciliation,
  type Step,
  type TrialLine,
} from '../../protocol/reconciliation';
import type { Database } from '../../store/database';
import type { PaymentRail } from '../providers/rail';

/** How long something may be under way before it counts as a difference; all in milliseconds. */
export type Patience = {
  /** A workflow is started, and its row written, a moment apart. */
  readonly young: number;
  /** Between two looks at a workflow for which nothing waits: it ends a moment after its row is settled. */
  readonly betweenLooks: number;
  /** The sweep signals a pending message again for five minutes at growing intervals. */
  readonly command: number;
  /** A rail that is away for a moment is no trouble; ops are told by the list of what needs attention before. */
  readonly charge: number;
  /** The client has waited for his money for an hour. */
  readonly refund: number;
};

export const patience: Patience = {
  young: 60_000,
  betweenLooks: 2_000,
  command: 600_000,
  charge: 600_000,
  refund: 3_600_000,
};

/** What is compared: the rows and the ledger, the payment rail, the workflows. */
export type Sides = {
  readonly db: Database;
  readonly rail: PaymentRail;
  readonly gateway: Pick<Gateway, 'runs'>;
};

export type Watching = {
  /** Told of each difference as it is found; none is kept. */
  readonly found: (difference: Difference) => void;
  /** Told after each page. */
  readonly progress?: (step: Step, count: number) => void;
  /** The real present. */
  readonly now?: () => number;
  readonly patience?: Partial<Patience>;
  /** Ends it between two pages. */
  readonly signal?: AbortSignal;
};

/** One reconciliation on its way: what it compares, and what it has found and counted so far. */
export class Comparison {
  readonly startedAt: number;
  readonly patience: Patience;
  readonly compared: Record<Step, number> = {
    ...{ contracts: 0, balances: 0, journals: 0, charges: 0, refunds: 0, rows: 0, workflows: 0 },
  };
  readonly counts: Partial<Record<DifferenceKind, number>> = {};
  trialBalance: readonly TrialLine[] = [];
  waiting: Reconciliation['waiting'] = {
    charges: { count: 0, oldestSeconds: 0 },
    refunds: { count: 0, oldestSeconds: 0 },
    commands: { count: 0, oldestSeconds: 0 },
  };

  constructor(
    readonly sides: Sides,
    private readonly watching: Watching,
  ) {
    this.startedAt = this.now();
    this.patience = { ...patience, ...watching.patience };
  }

  now(): number {
    return (this.watching.now ?? Date.now)();
  }

  /** A page of a step is done. @throws what the signal says, once it is aborted */
  done(step: Step, count: number): void {
    this.watching.signal?.throwIfAborted();
    this.compared[step] += count;
    this.watching.progress?.(step, this.compared[step]);
  }

  differs(
    kind: DifferenceKind,
    subject: string,
    contractId: string | null,
    found: string,
    about = subject,
  ): void {
    const { cause, cure } = differenceKinds[kind];
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    this.watching.found({ kind, subject, contractId, found, cause, cure: cure(about) });
  }

  result(): Reconciliation {
    const differences = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    const { compared, trialBalance, waiting, counts: found } = this;
    return {
      startedAt: new Date(this.startedAt).toISOString(),
      finishedAt: new Date(this.now()).toISOString(),
      ...{ compared, trialBalance, waiting, found, differences },
    };
  }
}

/** How many rows a page has: each of its statements takes some milliseconds, and its rows some hundred KB. */
export const PAGE = 200;

/** Walks pages until one is not full. @param page answers the last place of the page and how much was on it */
export async function eachPage<Place>(
  first: Place,
  page: (after: Place) => Promise<{ readonly last: Place | null; readonly count: number }>,
): Promise<void> {
  let after: Place | null = first;
  while (after !== null) {
    const { last, count }: { readonly last: Place | null; readonly count: number } = await page(after);
    after = count === 0 ? null : last;
  }
}

/** `3 min`, `5 h`, `2 days`: roughly, for people. */
export function ageInWords(ms: number): string {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  if (ms < 2 * minute) return `${Math.max(0, Math.round(ms / 1000))} s`;
  if (ms < 2 * hour) return `${Math.round(ms / minute)} min`;
  return ms < 2 * day ? `${Math.round(ms / hour)} h` : `${Math.round(ms / day)} days`;
}
