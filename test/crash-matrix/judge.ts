import { isDeepStrictEqual } from 'node:util';
import { type Act, comesBy, mayComeBy, type Spot } from './acts';
import type { Outcome } from './outcome';

/** In what an outcome is not as it is without a crash. */
export const differences = (is: Outcome, wanted: Outcome): string[] =>
  (Object.keys(wanted) as (keyof Outcome)[])
    .filter((part) => !isDeepStrictEqual(is[part], wanted[part]))
    .map((part) => `${part}: ${JSON.stringify(is[part])} instead of ${JSON.stringify(wanted[part])}`);

/** Holds an act that nothing has interrupted against what is written down about it. */
export function judgeReference(
  act: Act,
  before: Outcome | undefined,
  after: Outcome | undefined,
  status: number | null,
): string[] {
  if (before === undefined || after === undefined) return ['there is no contract'];
  const added = (part: keyof Outcome, field: string) =>
    without(namesOf(after[part], field), namesOf(before[part], field));
  const wantedJournals = Object.entries(act.journals ?? {}).flatMap(([kind, count]) =>
    Array(count).fill(kind),
  );
  return [
    ...unless(added('events', 'type'), act.events, 'events'),
    ...unless(added('journals', 'kind'), wantedJournals, 'journals'),
    ...unless([after.railCharges.length - before.railCharges.length], [act.rail?.charges ?? 0], 'charges'),
    ...unless([after.railRefunds.length - before.railRefunds.length], [act.rail?.refunds ?? 0], 'refunds'),
    ...unless([status], [statusOf(act)], 'status'),
  ];
}

/** What whoever asks for the act is answered; null where nobody does. */
export const statusOf = (act: Act): number | null => (act.when === undefined ? null : (act.status ?? 200));

const unless = (is: readonly unknown[], wanted: readonly unknown[], what: string): string[] =>
  isDeepStrictEqual([...is].sort(), [...wanted].sort()) ? [] : [`${what} ${is}, not ${wanted}`];

const namesOf = (rows: readonly unknown[], field: string): string[] =>
  rows.map((row) => String((row as Record<string, unknown>)[field]));

function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...all];
  for (const one of some) left.splice(left.indexOf(one), 1);
  return left;
}

/** Points that only a sweep brings an act to: on a slow machine one may come before what it sweeps was done by itself. */
const bySweep = /^worker (sweep|signal|start)\./;

/**
 * Where an act that nothing has interrupted came by and was not to, and the other way round. The sweep itself is met
 * only where something was left lying.
 */
export function strayed(act: Act, passed: readonly string[]): { missed: Spot[]; strange: string[] } {
  const wanted = comesBy(act);
  const swept = passed.includes('worker sweep.taken');
  return {
    missed: wanted.filter((spot) => !passed.includes(spot)),
    strange: passed
      .filter((spot) => ![...wanted, ...mayComeBy(act)].includes(spot as Spot))
      .filter((spot) => !(swept && bySweep.test(spot))),
  };
}
