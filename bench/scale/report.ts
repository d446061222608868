import { type Figures, figuresOf, percentile, pooled, type Sample } from '../measure';
import { type describeMachine, table } from '../report';
import type { Measured } from './approvals';
import type { ScaleOptions, Variant } from './options';
import type { Standing } from './standing';

/** What a worker holds with a setting of its cache, after more workflows than fit have passed through it. */
export interface CacheFigures {
  readonly variant: string;
  readonly cached: number;
  readonly woken: number;
  readonly megabytes: Readonly<Record<string, number>>;
}

export interface ScaleReport {
  readonly options: ScaleOptions;
  readonly machine: ReturnType<typeof describeMachine>;
  readonly standing: Readonly<Record<string, Standing>>;
  readonly measured: readonly Measured[];
  readonly caches: readonly CacheFigures[];
}

/** The figures as tables in Markdown, which a terminal shows just as well. */
export function renderScale({ options, machine, standing, measured, caches }: ScaleReport): string {
  const { variants } = options;
  const stood = variants.flatMap((variant) => {
    const found = standing[variant.name];
    return found === undefined ? [] : [{ variant, standing: found }];
  });
  return [
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}\n`,
    ...(stood.length === 0 ? [] : [renderStanding(stood), renderReconciled(stood)]),
    ...measured.map((each) => renderMeasured(variants, each)),
    ...(caches.length === 0 ? [] : [renderCaches(caches)]),
  ].join('\n');
}

type Stood = { readonly variant: Variant; readonly standing: Standing };

function renderStanding(stood: readonly Stood[]): string {
  const megabytes = (bytes = Number.NaN) => (bytes / 2 ** 20).toFixed(0);
  const row = (name: string, tell: (standing: Standing) => string) => [
    name,
    ...stood.map(({ standing }) => tell(standing)),
  ];
  const programs = Object.keys(stood[0]?.standing.megabytes ?? {});
  return table(
    ['while nobody asks', ...stood.map(({ variant }) => variant.name)],
    [
      row('seconds from nothing to ready', ({ readySeconds }) => one(readySeconds)),
      ...programs.map((name) => row(`MB, ${name}`, ({ megabytes: held }) => (held[name] ?? 0).toFixed(0))),
      ...programs.map((name) => row(`CPU ms/s, ${name}`, ({ cpuMsPerSecond: used }) => one(used[name]))),
      row('MB in Postgres, ours', ({ bytes }) => megabytes(bytes.milestone_escrow)),
      row("MB in Postgres, Temporal's", ({ bytes }) => megabytes(bytes.temporal)),
      row('MB in Postgres, its visibility', ({ bytes }) => megabytes(bytes.temporal_visibility)),
    ],
  );
}

function renderReconciled(stood: readonly Stood[]): string {
  return table(
    ['reconciliation', 'seconds', 'MB at most', 'result'],
    stood.map(({ variant, standing: { reconciliation: of } }) => [
      `${variant.name}: ${of.compared}`,
      one(of.seconds),
      of.peakMegabytes.toFixed(0),
      of.verdict,
    ]),
  );
}

function renderMeasured(variants: readonly Variant[], { kind, inFlight, samples }: Measured): string {
  const first = samples[0] ?? [];
  return table(
    [
      `${kind}, ${inFlight} in flight`,
      'per second',
      'p50 ms',
      'p99 ms',
      'p50 by rounds',
      'p50 ratio',
      'per-second ratio',
      'CPU ms: API',
      'workers',
      'Temporal',
      'Postgres',
      'cores used',
    ],
    variants.map((variant, index) => renderRow(variant, samples[index] ?? [], first)),
  );
}

function renderRow({ name }: Variant, samples: readonly Sample[], first: readonly Sample[]): string[] {
  const all = pooled(samples);
  const { perSecond, p99, cpu } = figuresOf(all);
  const rounds = samples.map(figuresOf);
  const p50s = rounds.map(({ p50 }) => p50);
  const ratio = (of: (figures: Figures) => number) =>
    median(rounds.map((round, index) => of(round) / of(figuresOf(first[index] ?? all))));
  const sum = (prefix: string) =>
    Object.entries(cpu).reduce((total, [part, ms]) => total + (part.startsWith(prefix) ? ms : 0), 0);
  return [
    name,
    one(perSecond),
    one(median(p50s)),
    one(p99),
    `${one(Math.min(...p50s))}-${one(Math.max(...p50s))}`,
    `${ratio(({ p50 }) => p50).toFixed(2)}x`,
    `${ratio((figures) => figures.perSecond).toFixed(2)}x`,
    ...['api', 'worker', 'temporal', 'postgres'].map((prefix) => one(sum(prefix))),
    (((cpu.total + (cpu.caller ?? 0)) * all.latencies.length) / all.elapsed).toFixed(2),
  ];
}

function renderCaches(caches: readonly CacheFigures[]): string {
  return table(
    ['MB of each worker', 'WORKER_MAX_CACHED_WORKFLOWS', 'workflows woken', 'MB'],
    caches.map(({ variant, cached, woken, megabytes }) => [
      variant,
      String(cached),
      String(woken),
      Object.values(megabytes)
        .map((held) => held.toFixed(0))
        .join(' and '),
    ]),
  );
}

const median = (values: readonly number[]): number => percentile(values, 0.5);
const one = (value: number | undefined): string => (value ?? Number.NaN).toFixed(1);
