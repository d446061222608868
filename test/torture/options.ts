import { parseArgs } from 'node:util';
import { StackError } from '../../dev/errors';
import { type FaultKind, faultKinds } from './plan-faults';
import { type PlantName, plantNames } from './planted';

export type Options = {
  readonly minutes: number;
  readonly seed: string;
  /** How many clients act at the same time. */
  readonly clients: number;
  /** So many contracts of the plan at most. */
  readonly contracts: number;
  readonly faults: ReadonlySet<FaultKind>;
  /** On Temporal's own server, as `npm run cluster` has it. */
  readonly cluster: boolean;
  /** A defect that the run has to find. */
  readonly plant: PlantName | undefined;
  /** How long everything may take to come to rest in the end, in seconds. */
  readonly patience: number;
  /** Keeps the data of a run that went well too. */
  readonly keep: boolean;
  readonly json: string | undefined;
};

const usage = `Usage: npm run torture -- --minutes 5 --seed TEXT [--cluster] [--clients 16] [--contracts N] [--faults ${faultKinds.join(',')}|none] [--plant ${plantNames.join('|')}] [--patience 420] [--json FILE] [--keep]`;

/** @throws StackError with the usage when the arguments cannot be understood */
export function parseOptions(args: readonly string[]): Options {
  const values = parsed(args);
  return {
    minutes: number('--minutes', values.minutes, 0.1, 24 * 60),
    seed: values.seed ?? `${Date.now().toString(36)}`,
    clients: number('--clients', values.clients, 1, 200),
    contracts:
      values.contracts === undefined
        ? Number.POSITIVE_INFINITY
        : number('--contracts', values.contracts, 1, 1e6),
    faults: new Set(values.faults === undefined ? faultKinds : faultsOf(values.faults)),
    plant: values.plant === undefined ? undefined : oneOf('--plant', plantNames, values.plant),
    patience: number('--patience', values.patience, 10, 3_600),
    cluster: values.cluster,
    keep: values.keep,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        minutes: { ...text, default: '5' },
        ...{ seed: text, contracts: text, faults: text, json: text, plant: text },
        patience: { ...text, default: '420' },
        clients: { ...text, default: '16' },
        cluster: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new StackError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new StackError(`${option} is "${text}"; it must be a number from ${least} to ${most}\n${usage}`);
}

function faultsOf(text: string): readonly FaultKind[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => oneOf('--faults', faultKinds, name));
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined)
    throw new StackError(`${option} has "${text}", which is none of ${names.join(', ')}\n${usage}`);
  return found;
}
