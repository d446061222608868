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
  /** Told how much of a step was compared, several times in a step. */
  readonly progress?: (step: Step, count: number) => void;
  /** Told after each page how far it has come; the next page waits for it. */
  readonly turned?: (progress: Progress) => Promise<void>;
  /** The real present. */
  readonly now?: () => number;
  readonly patience?: Partial<Patience>;
  /** Asked between two pages: throws where it is to end. */
  readonly mayGoOn?: () => void;
};

/** How many charges or refunds of the rail are ours, and how many of those it has listed. */
type AtRail = { readonly ours: number; readonly matched: number };

/** What one has counted so far. */
type Counted = {
  readonly compared: Readonly<Record<Step, number>>;
  readonly counts: Readonly<Partial<Record<DifferenceKind, number>>>;
  readonly trialBalance: readonly TrialLine[];
  readonly waiting: Reconciliation['waiting'];
  readonly atRail: Readonly<Record<'charges' | 'refunds', AtRail>>;
};

/** How far one has come, in a few KB: with it another process goes on from there. */
export type Progress = Counted & {
  /** Counts up with the shape of what is here, so that no other version goes on from what it cannot read. */
  readonly shape: typeof SHAPE;
  readonly startedAt: number;
  /** The part it is in, and where that goes on; the end of the parts is no part. */
  readonly part: string;
  readonly after: string;
};
const SHAPE = 1;

/** @returns what another process has told of its progress, null where that is not it */
export function progressIn(told: unknown): Progress | null {
  const is = typeof told === 'object' && told !== null && (told as Partial<Progress>).shape === SHAPE;
  return is ? (told as Progress) : null;
}

const nothing: Counted = {
  compared: { contracts: 0, balances: 0, journals: 0, charges: 0, refunds: 0, rows: 0, workflows: 0 },
  counts: {},
  trialBalance: [],
  waiting: {
    charges: { count: 0, oldestSeconds: 0 },
    refunds: { count: 0, oldestSeconds: 0 },
    commands: { count: 0, oldestSeconds: 0 },
  },
  atRail: { charges: { ours: 0, matched: 0 }, refunds: { ours: 0, matched: 0 } },
};

/** One reconciliation on its way: what it compares, and what it has found and counted so far. */
export class Comparison {
  readonly startedAt: number;
  readonly patience: Patience;
  counted: Counted;

  constructor(
    readonly sides: Sides,
    private readonly watching: Watching,
    from: Progress | null = null,
  ) {
    this.startedAt = from?.startedAt ?? this.now();
    this.patience = { ...patience, ...watching.patience };
    this.counted = from === null ? nothing : countedOf(from);
  }

  now(): number {
    return (this.watching.now ?? Date.now)();
  }

  /** So much of a step was compared. */
  done(step: Step, count: number): void {
    const { compared } = this.counted;
    const total = compared[step] + count;
    this.count({ compared: { ...compared, [step]: total } });
    this.watching.progress?.(step, total);
  }

  count(counted: Partial<Counted>): void {
    this.counted = { ...this.counted, ...counted };
  }

  differs(
    kind: DifferenceKind,
    subject: string,
    contractId: string | null,
    found: string,
    about = subject,
  ): void {
    const { cause, cure } = differenceKinds[kind];
    const { counts } = this.counted;
    this.count({ counts: { ...counts, [kind]: (counts[kind] ?? 0) + 1 } });
    const milestoneId = about.startsWith('ms_') ? about : null;
    this.watching.found({ kind, subject, contractId, milestoneId, found, cause, cure: cure(about) });
  }

  /** A page is done. @throws what ends it here */
  async turned(part: string, after: string): Promise<void> {
    const { startedAt, counted } = this;
    await this.watching.turned?.({ ...counted, shape: SHAPE, startedAt, part, after });
    this.watching.mayGoOn?.();
  }

  result(): Reconciliation {
    const { compared, trialBalance, waiting, counts: found } = this.counted;
    const differences = Object.values(found).reduce((sum, count) => sum + count, 0);
    return {
      startedAt: new Date(this.startedAt).toISOString(),
      finishedAt: new Date(this.now()).toISOString(),
      ...{ compared, trialBalance, waiting, found, differences },
    };
  }
}

const countedOf = ({ compared, counts, trialBalance, waiting, atRail }: Counted): Counted => ({
  ...{ compared, counts, trialBalance, waiting, atRail },
});

/** How many rows a page has: each of its statements takes some milliseconds, and its rows some hundred KB. */
export const PAGE = 200;

/** A part of the comparison, page by page: all it has to remember is the place, and what is counted. */
export type Part = {
  readonly name: string;
  /** @param after where to go on, '' at the beginning @returns where the next page goes on; null: that was the last */
  readonly page: (it: Comparison, after: string) => Promise<string | null>;
};

/** Where a page of rows that are in the order of their ids ends. */
export const lastOf = (rows: readonly { readonly id: string }[]): string | null => rows.at(-1)?.id ?? null;

/** `3 min`, `5 h`, `2 days`: roughly, for people. */
export function ageInWords(ms: number): string {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  if (ms < 2 * minute) return `${Math.max(0, Math.round(ms / 1000))} s`;
  if (ms < 2 * hour) return `${Math.round(ms / minute)} min`;
  return ms < 2 * day ? `${Math.round(ms / hour)} h` : `${Math.round(ms / day)} days`;
}
