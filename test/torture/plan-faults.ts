import { type LinkMode, linkFaults } from './cable';
import { type PartName, partNames } from './parts';
import { Random } from './random';
import { apis, type LinkName, linkNames, workers } from './stack';

type Worker = (typeof workers)[number];

/** Something that goes wrong, and for how long, in milliseconds. */
export type Fault =
  /** Ends parts as a power cut would, all at once; they stay away. */
  | { readonly kind: 'kill'; readonly parts: readonly PartName[]; readonly ms: number }
  /** Stops parts where they stand (SIGSTOP). */
  | { readonly kind: 'freeze'; readonly parts: readonly PartName[]; readonly ms: number }
  /** Ends a part as an operator does, and starts it again. */
  | { readonly kind: 'restart'; readonly parts: readonly PartName[]; readonly ms: number }
  /** Kills one of Postgres' own processes, whereupon it throws out everybody and recovers. */
  | { readonly kind: 'crash-backend'; readonly which: number; readonly ms: number }
  | {
      readonly kind: 'link';
      readonly links: readonly LinkName[];
      readonly mode: Exclude<LinkMode, 'pass'>;
      readonly delayMs: number;
      readonly breaks: boolean;
      readonly ms: number;
    }
  /** A worker's clock is wrong by so much. */
  | { readonly kind: 'clock'; readonly worker: Worker; readonly offset: number; readonly ms: number }
  /** Somebody sits on the locks of this many contracts. */
  | { readonly kind: 'locks'; readonly contracts: number; readonly ms: number }
  /** Somebody takes every connection that Postgres has left. */
  | { readonly kind: 'connections'; readonly ms: number }
  /** The payment rail cannot be reached. */
  | { readonly kind: 'rail'; readonly ms: number };

export type FaultKind = Fault['kind'];
export const faultKinds = [
  'kill',
  'freeze',
  'restart',
  'crash-backend',
  'link',
  'clock',
  'locks',
  'connections',
  'rail',
] as const satisfies readonly FaultKind[];

/** A fault and the pause before it, after the one before has begun: faults overlap. */
export type PlannedFault = { readonly afterMs: number; readonly fault: Fault };

const weights: Readonly<Record<FaultKind, number>> = {
  ...{ kill: 32, freeze: 14, restart: 6, 'crash-backend': 4 },
  ...{ link: 22, clock: 8, locks: 6, connections: 4, rail: 4 },
};

/** The fault of this number: a function of the seed and the number, and of nothing else. */
export function planFault(seed: string, index: number): PlannedFault {
  const random = new Random(`${seed}/fault/${index}`);
  // The first rounds come one after the other, so that even a short run sees each kind of part fail.
  const kind = random.weighted(weights);
  return { afterMs: random.int(1_500, 8_000), fault: faultOf(random, kind) };
}

function faultOf(random: Random, kind: FaultKind): Fault {
  switch (kind) {
    case 'kill':
      return { kind, parts: someParts(random), ms: random.chance(0.4) ? 0 : random.int(500, 12_000) };
    case 'freeze':
      return { kind, parts: someParts(random), ms: random.int(300, 12_000) };
    case 'restart':
      return { kind, parts: [random.pick(partNames)], ms: random.int(0, 3_000) };
    case 'crash-backend':
      return { kind, which: random.int(0, 99), ms: 0 };
    case 'link':
      return {
        ...{ kind, links: someLinks(random), mode: random.pick(linkFaults) },
        ...{ delayMs: random.int(20, 900), breaks: random.chance(0.5), ms: random.int(500, 15_000) },
      };
    case 'clock':
      return { kind, worker: random.pick(workers), offset: offsetOf(random), ms: random.int(2_000, 20_000) };
    case 'locks':
      return { kind, contracts: random.int(3, 40), ms: random.int(1_000, 12_000) };
    case 'connections':
      return { kind, ms: random.int(2_000, 10_000) };
    case 'rail':
      return { kind, ms: random.int(2_000, 10_000) };
  }
}

/** Forward or back, by less than a second or by a day. */
const offsetOf = (random: Random): number =>
  random.pick([-1, 1]) * random.pick([random.int(50, 900), random.int(1_000, 60_000), 3_600_000, 86_400_000]);

function someParts(random: Random): readonly PartName[] {
  const which = random.weighted({ one: 62, kind: 18, several: 14, all: 6 });
  switch (which) {
    case 'one':
      return [random.pick(partNames)];
    case 'kind':
      return random.pick([workers, apis, ['postgres', 'temporal'] as const]);
    case 'several':
      return random.some(partNames, random.int(2, 4));
    case 'all':
      return partNames;
  }
}

function someLinks(random: Random): readonly LinkName[] {
  if (random.chance(0.6)) return [random.pick(linkNames)];
  const [server, from] = [random.pick(['postgres', 'temporal']), random.pick([...workers, ...apis])];
  return linkNames.filter((name) => (random.chance(0.5) ? name.endsWith(server) : name.startsWith(from)));
}

export function describeFault(fault: Fault): string {
  const seconds = `${(fault.ms / 1000).toFixed(1)} s`;
  switch (fault.kind) {
    case 'kill':
      return `kill -9 ${fault.parts.join(', ')}; away ${seconds}`;
    case 'freeze':
      return `SIGSTOP ${fault.parts.join(', ')} for ${seconds}`;
    case 'restart':
      return `restart ${fault.parts.join(', ')}`;
    case 'crash-backend':
      return "kill -9 one of Postgres' processes";
    case 'link':
      return `${fault.mode} ${fault.links.join(', ')} for ${seconds}${fault.mode === 'slow' ? ` (${fault.delayMs} ms)` : ''}`;
    case 'clock':
      return `clock of ${fault.worker} ${fault.offset > 0 ? 'ahead' : 'behind'} by ${Math.abs(fault.offset) / 1000} s for ${seconds}`;
    case 'locks':
      return `locks of ${fault.contracts} contracts held for ${seconds}`;
    case 'connections':
      return `all connections of Postgres taken for ${seconds}`;
    case 'rail':
      return `payment rail out of reach for ${seconds}`;
  }
}
