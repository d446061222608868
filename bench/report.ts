import os from 'node:os';
import type { Counts } from './counts';
import type { Figures } from './measure';
import { type MinimalVariant, minimalVariants } from './minimal';
import type { Options } from './options';
import type { PgbenchRounds } from './pgbench';
import type { PostingKind } from './postings';
import type { OpeningRates } from './service';
import { type Program, programs } from './stack';

export const variants = ['service', ...minimalVariants] as const;
export type Variant = (typeof variants)[number];

export interface Approvals {
  readonly inFlight: number;
  readonly variants: Readonly<Record<Variant, Figures>>;
  /** The same for each round, to see how much they differ. */
  readonly rounds: readonly Readonly<Record<Variant, Figures>>[];
}

export interface PostingFigures {
  readonly connections: number;
  readonly kinds: Readonly<Record<PostingKind, Figures>>;
}

export interface Rest {
  readonly megabytes: number;
  readonly cpuMsPerSecond: number;
}

export interface Report {
  readonly options: Options;
  readonly machine: ReturnType<typeof describeMachine>;
  readonly opening: OpeningRates & { readonly count: number; readonly inFlight: number };
  readonly rest: {
    readonly waiting: number;
    /** With nothing open, and with so many in review; of the minimal worker, with as many minimal workflows. */
    readonly before: Readonly<Record<Program, Rest>>;
    readonly after: Readonly<Record<Program, Rest>>;
  };
  readonly approvals: readonly Approvals[];
  readonly counts: Counts & { readonly minimalHistoryEvents: Readonly<Record<MinimalVariant, number>> };
  readonly postings: readonly PostingFigures[];
  readonly pgbench: PgbenchRounds;
}

export function describeMachine() {
  const cpus = os.cpus();
  return {
    cores: cpus.length,
    processor: cpus[0]?.model ?? 'unknown',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    at: new Date().toISOString(),
  };
}

const titles: Readonly<Record<Variant, string>> = {
  service: 'this service',
  regular: '(a) activity, signal, result()',
  local: 'local activity, signal, result()',
  update: '(b) local activity, update',
};

const programTitles: Readonly<Record<Program, string>> = {
  api: 'API',
  worker: 'worker',
  minimalWorker: 'worker of the minimal workflow',
  temporal: 'Temporal',
  postgres: 'Postgres',
};

const postingTitles: Readonly<Record<PostingKind, string>> = {
  ledger: 'the ledger: guarded posting, 3 legs, 1 round trip',
  rawInserts: 'raw inserts: the same rows unguarded, 1 round trip',
  tpcbLike: 'TPC-B-like, as pgbench does it, 7 round trips',
};

/** The figures as tables in Markdown, which a terminal shows just as well. */
export function render(report: Report): string {
  const { machine, approvals, postings } = report;
  return [
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}`,
    heading('Approve -> paid'),
    ...approvals.map(renderApprovals),
    renderGoals(approvals),
    heading('One approval'),
    renderCounts(report.counts),
    heading('Open, fund, submit'),
    renderOpening(report.opening),
    heading('At rest'),
    renderRest(report.rest),
    heading('Postings alone'),
    ...postings.map(renderPostings),
  ].join('\n');
}

const heading = (text: string) => `\n## ${text}\n`;

function renderApprovals({ inFlight, variants: figures, rounds }: Approvals): string {
  const row = (variant: Variant) => {
    const { perSecond, p50, p99, cpu } = figures[variant];
    const worker = variant === 'service' ? cpu.worker : cpu.minimalWorker;
    const api = variant === 'service' ? one(cpu.api) : '-';
    const parts = [api, one(worker), one(cpu.temporal), one(cpu.postgres), one(totalOf(variant, figures))];
    return [titles[variant], one(perSecond), one(p50), one(p99), ...parts, one(cpu.caller)];
  };
  const ratio = (variant: MinimalVariant) => {
    const times = (of: Compared) => {
      const value = ratioOf(rounds, variant, of);
      return Number.isFinite(value) ? `${value.toFixed(2)}x` : '-';
    };
    return [
      `service / ${titles[variant]}`,
      ...(['perSecond', 'p50', 'p99'] as const).map(times),
      '',
      ...(['worker', 'temporal', 'postgres', 'sum'] as const).map(times),
      '',
    ];
  };
  return table(
    [
      `${inFlight} in flight`,
      'per second',
      'p50 ms',
      'p99 ms',
      'CPU ms: API',
      'worker',
      'Temporal',
      'Postgres',
      'sum',
      'caller',
    ],
    [...variants.map(row), ...minimalVariants.map(ratio)],
  );
}

type Compared = 'perSecond' | 'p50' | 'p99' | 'worker' | 'temporal' | 'postgres' | 'sum';

/** This service's figure over another's: the median of the rounds' own ratios, so that no round of a noisy minute counts. */
function ratioOf(rounds: Approvals['rounds'], other: MinimalVariant, of: Compared): number {
  return median(rounds.map((round) => compared(round, 'service', of) / compared(round, other, of)));
}

function compared(figures: Approvals['variants'], variant: Variant, of: Compared): number {
  const { cpu, ...times } = figures[variant];
  switch (of) {
    case 'perSecond':
    case 'p50':
    case 'p99':
      return times[of];
    case 'worker':
      return (variant === 'service' ? cpu.worker : cpu.minimalWorker) ?? Number.NaN;
    case 'temporal':
    case 'postgres':
      return cpu[of] ?? Number.NaN;
    case 'sum':
      return totalOf(variant, figures);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** What this service is meant to reach, with every feature on: throughput with many in flight, latency with one. */
const goals = [
  { of: 'perSecond', other: 'regular', inFlight: 32, bound: 1.3 },
  { of: 'perSecond', other: 'update', inFlight: 32, bound: 0.9 },
  { of: 'p50', other: 'regular', inFlight: 1, bound: 0.7 },
  { of: 'p50', other: 'update', inFlight: 1, bound: 1.15 },
] as const;

function renderGoals(approvals: readonly Approvals[]): string {
  const rows = goals.flatMap(({ of, other, inFlight, bound }) => {
    const measured = approvals.find((each) => each.inFlight === inFlight);
    if (measured === undefined) return [];
    const seen = ratioOf(measured.rounds, other, of);
    const [what, reached, side] =
      of === 'perSecond' ? ['throughput', seen >= bound, 'at least'] : ['p50', seen <= bound, 'at most'];
    return [
      [
        `${what} at ${inFlight} in flight over ${titles[other]}`,
        `${side} ${bound.toFixed(2)}x`,
        `${seen.toFixed(2)}x`,
        reached ? 'yes' : 'no',
      ],
    ];
  });
  return rows.length === 0 ? '' : table(['goal', 'ratio', 'seen', 'reached'], rows);
}

/** Of the two workers only the one that is measured counts; the other idles. */
function totalOf(variant: Variant, figures: Approvals['variants']): number {
  const { cpu } = figures[variant];
  const idle = variant === 'service' ? cpu.minimalWorker : (cpu.worker ?? 0) + (cpu.api ?? 0);
  return cpu.total - (idle ?? 0);
}

function renderCounts({ statements, most, historyEvents, minimalHistoryEvents }: Report['counts']): string {
  const minimal = minimalHistoryEvents;
  const counted = table(
    ['', ...variants.map((variant) => titles[variant])],
    [
      ['SQL round trips of the API', one(statements.api ?? 0), '-', '-', '-'],
      ['SQL round trips of the worker', one(statements.worker ?? 0), '1.0', '1.0', '1.0'],
      [
        'history events, start to end (service: fund, submit, approve)',
        one(historyEvents),
        ...minimalVariants.map((variant) => one(minimal[variant])),
      ],
    ],
  );
  const listed = table(
    ['SQL round trips of this service', 'times'],
    most.map(([statement, times]) => [statement.replaceAll('|', '\\|'), one(times)]),
  );
  return `${counted}\n${listed}`;
}

function renderOpening({ count, inFlight, ...rates }: Report['opening']): string {
  return table(
    [`${count} milestones, ${inFlight} in flight`, 'per second'],
    [
      ['contract and milestone', one(rates.contractsAndMilestones)],
      ['fund', one(rates.fundings)],
      ['submit', one(rates.submissions)],
      ['all of it', one(rates.all)],
    ],
  );
}

function renderRest({ waiting, before, after }: Report['rest']): string {
  const rows = programs.map((program) => {
    const [empty, full] = [before[program], after[program]];
    const grown = ((full.megabytes - empty.megabytes) * 1_024) / waiting;
    const memory = [one(empty.megabytes), one(full.megabytes), grown.toFixed(0)];
    return [programTitles[program], ...memory, one(empty.cpuMsPerSecond), one(full.cpuMsPerSecond)];
  });
  return table(
    [
      '',
      'MB, none waiting',
      `MB, ${waiting} waiting`,
      'kB for each',
      'CPU ms/s, none',
      `CPU ms/s, ${waiting}`,
    ],
    rows,
  );
}

function renderPostings({ connections, kinds }: PostingFigures): string {
  const base = kinds.ledger;
  const rows = Object.entries(kinds).map(([kind, { perSecond, p50, p99, cpu }]) => [
    postingTitles[kind as PostingKind],
    perSecond.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(2),
    (cpu.postgres ?? 0).toFixed(2),
    (cpu.caller ?? 0).toFixed(2),
    `${(base.perSecond / perSecond).toFixed(2)}x`,
  ]);
  return table(
    [
      `${connections} connection${connections === 1 ? '' : 's'}`,
      'per second',
      'p50 ms',
      'p99 ms',
      'CPU ms: Postgres',
      'caller',
      'ledger / this',
    ],
    rows,
  );
}

const one = (value: number | undefined): string => (value ?? Number.NaN).toFixed(1);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]) => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line), ''].join('\n');
}
