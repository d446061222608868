import { forEach, measure, type Sample } from '../measure';
import type { Job } from '../service';
import type { BenchCluster } from './cluster';
import { readFilled, writeFilled } from './fill';
import type { ScaleOptions, Variant } from './options';

/**
 * What was approved: `cached` came to its review moments before, `cold` before all others, and is in no worker's
 * memory, as after days of waiting.
 */
export type Kind = 'cached' | 'cold';

export interface Measured {
  readonly kind: Kind;
  readonly inFlight: number;
  /** One sample a round, for each variant, in the order of the variants. */
  readonly samples: readonly (readonly Sample[])[];
}

export interface Side {
  readonly variant: Variant;
  readonly cluster: BenchCluster;
}

/** Approved and not measured: programs that have just started are slow. */
const WARM_UP = 60;
const OPENING = 8;
/** Seconds for what was opened to be done with. */
const QUIET_WITHIN = 20;

/** In rounds, the clusters taking turns, so that what else the machine does falls on all of them. */
export async function measureApprovals(
  sides: readonly Side[],
  { inFlight, rounds, approvals, warmOnly }: ScaleOptions,
  say: (line: string) => void,
): Promise<Measured[]> {
  for (const { cluster, variant } of sides) {
    say(`${variant.name}: warming up`);
    await openAndApprove(cluster);
  }
  const kinds: readonly Kind[] = warmOnly ? ['cached'] : ['cached', 'cold'];
  const measured = inFlight.flatMap((level) =>
    kinds.map((kind) => ({ kind, inFlight: level, samples: sides.map((): Sample[] => []) })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const of of measured) {
      say(`Round ${round + 1} of ${rounds}: ${of.kind}, ${of.inFlight} in flight`);
      const jobs: Job[][] = [];
      for (const side of sides) jobs.push(await jobsOf(side, of.kind, approvals));
      for (const side of sides) await side.cluster.quiet(QUIET_WITHIN);
      for (const turn of sides.keys()) {
        const index = (turn + round) % sides.length;
        const cluster = sides[index]?.cluster;
        if (cluster === undefined) continue;
        of.samples[index]?.push(await approve(cluster, jobs[index] ?? [], of.inFlight));
      }
    }
  }
  return measured;
}

const approve = (cluster: BenchCluster, jobs: readonly Job[], inFlight: number): Promise<Sample> =>
  measure(jobs, inFlight, cluster.pids(), (job) => cluster.service.approve(job));

async function openAndApprove({ service }: BenchCluster): Promise<void> {
  const { jobs } = await service.openInReview(WARM_UP, OPENING);
  await forEach(jobs, OPENING, (job) => service.approve(job));
}

/** What was taken is gone, also for a later run on the same data. */
async function jobsOf({ cluster, variant }: Side, kind: Kind, count: number): Promise<Job[]> {
  if (kind === 'cached') return (await cluster.service.openInReview(count, OPENING)).jobs;
  const filled = readFilled(variant.dataDir);
  if (filled === undefined) return [];
  writeFilled(variant.dataDir, { ...filled, cold: filled.cold.slice(count) });
  return filled.cold.slice(0, count);
}
