import type { Figures } from '../measure';
import type { Options } from '../options';
import type { Bars } from '../pictures/figures';
import { type describeMachine, median, table } from '../report';

export const variants = ['service', 'signalled', 'regular', 'update', 'dbos', 'graphile', 'restate'] as const;
export type Variant = (typeof variants)[number];

/** What one of them did in one round. */
export type PeerFigures = Figures & { readonly walBytes: number };
export type Round = Readonly<Record<Variant, PeerFigures>>;
export type Level = { readonly inFlight: number; readonly rounds: Round[] };

export interface PeersReport {
  readonly options: Options;
  readonly machine: ReturnType<typeof describeMachine>;
  /** CPU milliseconds a second of each program while nobody asks. */
  readonly idle: Readonly<Record<string, number>>;
  readonly levels: readonly Level[];
  /** SQL statements for an approval, one by one. */
  readonly roundTrips: Readonly<Record<Variant, number>>;
  readonly picture: Bars;
}

const titles: Readonly<Record<Variant, string>> = {
  service: 'this service, all of it',
  signalled: '... every act signalled',
  regular: 'minimal Temporal: activity, signal',
  update: 'minimal Temporal: local activity, update',
  dbos: 'DBOS, featureless',
  graphile: 'Postgres and graphile-worker, featureless',
  restate: 'Restate, featureless',
};

const ours = ['service', 'signalled'] as const;
const others = variants.filter((variant) => !ours.some((own) => own === variant));

/** The figures as tables in Markdown: medians of the rounds, and the medians of the rounds' own ratios. */
export function render({ machine, levels, roundTrips, idle }: PeersReport): string {
  return [
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Node ${machine.node}, ${machine.at}\n`,
    ...levels.flatMap((level) => [renderLevel(level, roundTrips), renderRatios(level)]),
    table(
      ['while nobody asks', 'CPU ms a second'],
      Object.entries(idle).map(([name, ms]) => [name, ms.toFixed(0)]),
    ),
  ].join('\n');
}

function renderLevel({ inFlight, rounds }: Level, roundTrips: PeersReport['roundTrips']): string {
  const rows = variants.map((variant) => {
    const of = (read: (figures: PeerFigures) => number) =>
      median(rounds.map((round) => read(round[variant])));
    const { caller: _, total: __, ...programs } = rounds[0]?.[variant].cpu ?? { total: 0 };
    const parts = Object.keys(programs).map(
      (name) => `${name} ${of(({ cpu }) => cpu[name] ?? 0).toFixed(1)}`,
    );
    return [
      titles[variant],
      of(({ perSecond }) => perSecond).toFixed(1),
      of(({ p50 }) => p50).toFixed(1),
      of(({ p99 }) => p99).toFixed(1),
      of(({ cpu }) => cpu.total).toFixed(1),
      parts.join(', '),
      roundTrips[variant].toFixed(1),
      of(({ walBytes }) => walBytes).toFixed(0),
    ];
  });
  return table(
    [`${inFlight} in flight`, 'per second', 'p50 ms', 'p99 ms', 'CPU ms', 'by process', 'SQL', 'WAL bytes'],
    rows,
  );
}

/** Above 1.00x in `per second` the service is faster; in the others it costs more. */
function renderRatios({ inFlight, rounds }: Level): string {
  const rows = others.flatMap((variant) =>
    ours.map((own) => {
      const ratio = (read: (figures: PeerFigures) => number) =>
        rounds.map((round) => read(round[own]) / read(round[variant]));
      const throughput = ratio(({ perSecond }) => perSecond);
      const times = (values: readonly number[]) => `${median(values).toFixed(2)}x`;
      return [
        own === 'service' ? `this service / ${titles[variant]}` : '... signalled',
        times(throughput),
        `${Math.min(...throughput).toFixed(2)} to ${Math.max(...throughput).toFixed(2)}`,
        times(ratio(({ p50 }) => p50)),
        times(ratio(({ p99 }) => p99)),
        times(ratio(({ cpu }) => cpu.total)),
      ];
    }),
  );
  return table(
    [`${inFlight} in flight, median of ${rounds.length} rounds`, 'per second', 'rounds', 'p50', 'p99', 'CPU'],
    rows,
  );
}

/** For docs/figures: the throughput of the service over each one's, at the highest level. */
export function pictureOf({ levels, machine }: Omit<PeersReport, 'picture'>, command: string): Bars {
  const { inFlight, rounds } = levels.toSorted((a, b) => b.inFlight - a.inFlight)[0] as Level;
  return {
    kind: 'bars',
    title: `Approve -> paid at ${inFlight} in flight: the throughput of this service, all of it, over that of each`,
    command,
    taken: `${machine.at.slice(0, 10)}, ${machine.cores} shared cores, medians of ${rounds.length} interleaved rounds`,
    unit: 'throughput: this service / the other',
    rows: others.flatMap((variant) =>
      ours.map((own) => {
        const ratios = rounds.map((round) => round[own].perSecond / round[variant].perSecond);
        const name = own === 'service' ? titles[variant] : `${titles[variant]}; signalled`;
        const goal = goals[variant];
        const row = { name, value: Number(median(ratios).toFixed(2)) };
        return goal === undefined ? row : { ...row, goal: { atLeast: goal } };
      }),
    ),
  };
}

const goals: Partial<Record<Variant, number>> = { regular: 1.3, update: 0.9, dbos: 0.5 };
