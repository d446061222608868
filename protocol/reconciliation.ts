import type { Rule } from '../domain/rejection';

/** What a reconciliation may find, and what it answers: shared by the program, the schedule's workflow and the API. */

type Kind = {
  /** What two sides disagree. */
  readonly means: string;
  /** The rule that does not hold. */
  readonly rule: Rule;
  readonly cause: string;
  /** What to do, with the subject of the difference where a call needs it. */
  readonly cure: (subject: string) => string;
};

const retry = (id: string) => `milestone-escrow ops retry ${id} --reason "..."`;
const restore =
  'Stop the workers and the API, compare with the last backup, and add a correcting journal only once it is known what happened';

/** Every kind of difference, once: with its usual cause, and its cure (docs/operations.md). */
export const differenceKinds = {
  ledger_unbalanced: {
    means: 'the legs of a journal, or of a currency, do not sum to zero',
    rule: 'R24',
    cause: 'someone wrote past the ledger, with its triggers off: the service cannot',
    cure: () => restore,
  },
  balance_differs: {
    means: 'the balance that is kept for an account is not the sum of its legs',
    rule: 'R24',
    cause: 'someone wrote balances past the ledger, or restored a part of it',
    cure: () =>
      'The legs count: with the workers stopped, set the balance to their sum as the owner of the schema',
  },
  contract_money_differs: {
    means: 'what was charged for a contract is not what it holds, has paid and has refunded (R25)',
    rule: 'R25',
    cause: 'legs were written past the ledger',
    cure: () => restore,
  },
  escrow_of_ended: {
    means: 'a milestone that is planned or has ended holds money in escrow (R26)',
    rule: 'R26',
    cause: 'its row was changed by hand, or legs were written past the ledger',
    cure: () =>
      'Read its record (milestone-escrow ops show); set the row to what its last event says, as the owner of the schema',
  },
  escrow_contradicts_state: {
    means: 'a milestone with money in it does not hold its amount in escrow',
    rule: 'R25',
    cause: 'its row was changed by hand, or legs were written past the ledger',
    cure: () =>
      'Read its record (milestone-escrow ops show); set the row to what its last event says, as the owner of the schema',
  },
  hold_differs: {
    means: 'a refund request for held-over money and the ledger disagree on what is on hold',
    rule: 'R25',
    cause: 'its row was changed by hand, or legs were written past the ledger',
    cure: () => 'The ledger counts: set the row to it, as the owner of the schema',
  },
  charges_differ_from_ledger: {
    means: "a contract's charges and refunds are not what the ledger says was charged and refunded",
    rule: 'R25',
    cause: 'rows of charges or refunds were changed by hand, or a part of a backup was restored',
    cure: () => 'Compare with the rail and with the record; restore the rows, as the owner of the schema',
  },
  contract_should_have_ended: {
    means: 'a contract is ending, and nothing of it is left (R16)',
    rule: 'R16',
    cause: 'a row was changed by hand: the transaction that settles the last money ends the contract',
    cure: () => 'Set its state to ended, as the owner of the schema',
  },
  contract_ended_with_money: {
    means: 'a contract has ended, and something of it is left in escrow, held over or on hold (R16)',
    rule: 'R16',
    cause: 'a row was changed by hand',
    cure: () => 'Set its state to ending, as the owner of the schema: what is left can then be asked back',
  },
  missing_workflow: {
    means: 'something waits in the rows, and no workflow runs for it',
    rule: 'R23',
    cause: 'its run was terminated by hand, or the history was lost (a restored Temporal database)',
    cure: (subject: string) =>
      subject.startsWith('ms_')
        ? retry(subject)
        : 'A worker starts it again within a minute; see that one runs',
  },
  stray_workflow: {
    means: 'a workflow runs, and nothing waits for it in the rows',
    rule: 'R23',
    cause:
      'the rows were restored from a backup that is older than the history, or everything died at once after a last act was decided',
    cure: (subject: string) =>
      `Compare the workflow's record with the rows; then terminate it: temporal workflow terminate --workflow-id ${subject}`,
  },
  charge_not_in_rows: {
    means: 'the rail has taken money that our books do not know',
    rule: 'R24',
    cause: 'the rows were restored from an older backup, or someone else uses our account at the rail',
    cure: (subject: string) =>
      `Find the client by the key ${subject} at the rail, and give the money back there or record it`,
  },
  charge_not_at_rail: {
    means: 'our books have a charge that the rail does not know',
    rule: 'R24',
    cause: 'the rail was restored from an older backup, or a row was written by hand',
    cure: () => 'Ask the rail by its reference; until it answers put the milestone on hold',
  },
  charge_differs: {
    means: 'a charge is of another amount, currency or reference at the rail',
    rule: 'R24',
    cause: 'a row was changed by hand, or the rail has corrected the charge by itself',
    cure: () => "The rail's statement counts; correct by a refund or a bonus through the API",
  },
  refund_not_in_rows: {
    means: 'the rail has sent back money that our books do not know',
    rule: 'R24',
    cause: 'someone refunded at the rail by hand, or the rows were restored from an older backup',
    cure: (subject: string) => `Find who asked for the refund ${subject} at the rail, and record it`,
  },
  refund_not_at_rail: {
    means: 'a refund counts as sent here, and the rail does not know it',
    rule: 'R17',
    cause: 'the rail was restored from an older backup, or a row was changed by hand',
    cure: () =>
      'Ask the rail by its reference; set the refund to due, as the owner of the schema, to send it',
  },
  refund_differs: {
    means: 'a refund is of another amount, currency or charge at the rail',
    rule: 'R17',
    cause: 'a row was changed by hand, or the rail has corrected it by itself',
    cure: () => "The rail's statement counts; ask the rail to correct it",
  },
  charge_unclear: {
    means: 'a charge has waited for the rail for long: whether money was taken is not known',
    rule: 'R23',
    cause: 'the rail is away, or answers nothing that is clear',
    cure: retry,
  },
  refund_overdue: {
    means: 'a refund that counts in our books has not been carried out by the rail for long',
    rule: 'R17',
    cause: 'the rail is away, or refuses it',
    cure: (subject: string) =>
      subject.startsWith('ms_')
        ? retry(subject)
        : 'Retry a milestone of its contract; see what the rail says',
  },
  command_overdue: {
    means: 'a message was accepted long ago and is not decided',
    rule: 'R23',
    cause: 'no worker runs, or Temporal did not take its signal',
    cure: (subject: string) =>
      subject.startsWith('ms_') ? retry(subject) : 'See that a worker runs; it signals the command again',
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type DifferenceKind = keyof typeof differenceKinds;

export const differenceNames = Object.keys(differenceKinds) as DifferenceKind[];

export const isDifferenceKind = (kind: string): kind is DifferenceKind =>
  Object.hasOwn(differenceKinds, kind);

export type Difference = {
  readonly kind: DifferenceKind;
  /** What it is about: an id, an account, an operation key at the rail. */
  readonly subject: string;
  readonly contractId: string | null;
  /** The milestone it is about, where it is about one. */
  readonly milestoneId: string | null;
  /** What was found, with amounts in minor units and ages in words. */
  readonly found: string;
  readonly cause: string;
  readonly cure: string;
};

/** What waits, though not for too long: how much of it, and how long the oldest has. */
export type Waits = { readonly count: number; readonly oldestSeconds: number };

/** The sum over all accounts of one kind in one currency; those of one currency add up to zero (R24). */
export type TrialLine = { readonly accounts: string; readonly currency: string; readonly balance: number };

export type Reconciliation = {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** How much was compared. */
  readonly compared: Readonly<Record<Step, number>>;
  readonly trialBalance: readonly TrialLine[];
  readonly waiting: { readonly charges: Waits; readonly refunds: Waits; readonly commands: Waits };
  /** Differences by kind; a kind that was not found is left out. */
  readonly found: Readonly<Partial<Record<DifferenceKind, number>>>;
  readonly differences: number;
};

/** What is gone through, in this order. */
export const steps = [
  'contracts',
  'balances',
  'journals',
  'charges',
  'refunds',
  'rows',
  'workflows',
] as const;
export type Step = (typeof steps)[number];
