import { setTimeout as delay } from 'node:timers/promises';
import { cpuOf } from './process-tree';

/** What a number of calls cost. Times are milliseconds. */
export interface Sample {
  readonly latencies: readonly number[];
  readonly elapsed: number;
  /** CPU time of each program, and of the caller: this process. */
  readonly cpu: Readonly<Record<string, number>>;
}

/** A workflow ends a moment after its caller has the answer; that belongs to the cost too. */
const TRAILING = 500;

/** Makes a call for every item, so many at a time, and measures each call and what all of them cost. */
export async function measure<Item>(
  items: Iterable<Item>,
  inFlight: number,
  roots: Readonly<Record<string, number>>,
  call: (item: Item) => Promise<void>,
  trailing = TRAILING,
): Promise<Sample> {
  const before = cpuNow(roots);
  const startedAt = performance.now();
  const latencies: number[] = [];
  await forEach(items, inFlight, async (item) => {
    const calledAt = performance.now();
    await call(item);
    latencies.push(performance.now() - calledAt);
  });
  const elapsed = performance.now() - startedAt;
  await delay(trailing);
  const after = cpuNow(roots);
  const cpu = Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, ms - (before[name] ?? 0)]));
  return { latencies, elapsed, cpu };
}

/** Works on every item, so many at a time. The first failure ends it. */
export async function forEach<Item>(
  items: Iterable<Item>,
  inFlight: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

/** This process's children are the programs it measures, so its own time is asked of itself. */
function cpuNow(roots: Readonly<Record<string, number>>): Record<string, number> {
  const { user, system } = process.cpuUsage();
  return { ...cpuOf(roots), caller: (user + system) / 1_000 };
}

/** Samples of the same thing, taken at different times, as one. */
export function pooled(samples: readonly Sample[]): Sample {
  const cpu: Record<string, number> = {};
  for (const sample of samples)
    for (const [name, ms] of Object.entries(sample.cpu)) cpu[name] = (cpu[name] ?? 0) + ms;
  return {
    latencies: samples.flatMap(({ latencies }) => latencies),
    elapsed: samples.reduce((sum, { elapsed }) => sum + elapsed, 0),
    cpu,
  };
}

export interface Figures {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds within which half of the calls, and 99 of 100, were answered. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds a call. `total` leaves out the caller, who is somebody else in production. */
  readonly cpu: Readonly<Record<string, number>> & { readonly total: number };
}

export function figuresOf({ latencies, elapsed, cpu }: Sample): Figures {
  const count = latencies.length;
  const perCall = Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, ms / count]));
  const { caller: _, ...programs } = perCall;
  const total = Object.values(programs).reduce((sum, ms) => sum + ms, 0);
  return {
    count,
    perSecond: (count * 1_000) / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpu: { ...perCall, total },
  };
}

/** The nearest rank: with fewer than 100 latencies, p99 is the worst of them. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
