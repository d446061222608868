import os from 'node:os';
import type { Counts } from './counts';
import type { Figures } from './measure';
import type { Options } from './options';
import type { PostingKind } from './postings';
import type { OpeningRates } from './service';
import { type Program, programs } from './stack';

export const variants = ['service', 'local', 'regular'] as const;
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
  readonly counts: Counts & { readonly minimalHistoryEvents: Readonly<Record<'local' | 'regular', number>> };
  readonly postings: readonly PostingFigures[];
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
  local: 'minimal, local activity',
  regular: 'minimal, regular activity',
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

function renderApprovals({ inFlight, variants: figures }: Approvals): string {
  const { service } = figures;
  const row = (variant: Variant) => {
    const { perSecond, p50, p99, cpu } = figures[variant];
    const worker = variant === 'service' ? cpu.worker : cpu.minimalWorker;
    const api = variant === 'service' ? one(cpu.api) : '-';
    const parts = [api, one(worker), one(cpu.temporal), one(cpu.postgres), one(totalOf(variant, figures))];
    return [titles[variant], one(perSecond), one(p50), one(p99), ...parts, one(cpu.caller)];
  };
  const ratio = (variant: Variant) => {
    const other = figures[variant];
    const times = (a = 0, b = 0) => (b > 0 ? `${(a / b).toFixed(2)}x` : '-');
    return [
      `service / ${titles[variant]}`,
      times(service.perSecond, other.perSecond),
      times(service.p50, other.p50),
      times(service.p99, other.p99),
      '',
      times(service.cpu.worker, other.cpu.minimalWorker),
      times(service.cpu.temporal, other.cpu.temporal),
      times(service.cpu.postgres, other.cpu.postgres),
      times(totalOf('service', figures), totalOf(variant, figures)),
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
    [...variants.map(row), ratio('local'), ratio('regular')],
  );
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
    ['', 'this service', 'minimal, local', 'minimal, regular'],
    [
      ['SQL round trips of the API', one(statements.api ?? 0), '-', '-'],
      ['SQL round trips of the worker', one(statements.worker ?? 0), '1.0', '1.0'],
      [
        'history events, start to end (service: fund, submit, approve)',
        one(historyEvents),
        one(minimal.local),
        one(minimal.regular),
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
