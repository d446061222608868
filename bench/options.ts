import { parseArgs } from 'node:util';
import { StackError } from '../dev/errors';

export interface Options {
  /** How many milestones are approved at each level. */
  readonly milestones: number;
  /** The levels: how many approvals are under way at a time. */
  readonly inFlight: readonly number[];
  /** Every level is measured in so many parts, taking turns with what it is compared with. */
  readonly rounds: number;
  /** Has the API signal every act, and hand none over. */
  readonly signalled: boolean;
  /** Leaves the data directory, for a look at it afterwards. */
  readonly keep: boolean;
  /** Where the figures are written as JSON as well. */
  readonly json: string | undefined;
}

const usage =
  'Usage: npm run bench -- [--milestones 300] [--in-flight 1,32] [--rounds 5] [--signalled] [--json figures.json] [--keep]';

/** @throws StackError with the usage when the arguments cannot be understood */
export function parseOptions(args: readonly string[]): Options {
  const values = parsed(args);
  const milestones = count('--milestones', values.milestones, 100_000);
  return {
    milestones,
    inFlight: values['in-flight'].split(',').map((level) => count('--in-flight', level, 1_000)),
    rounds: Math.min(milestones, count('--rounds', values.rounds, 100)),
    signalled: values.signalled,
    keep: values.keep,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        milestones: { type: 'string', default: '300' },
        'in-flight': { type: 'string', default: '1,32' },
        rounds: { type: 'string', default: '5' },
        signalled: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StackError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function count(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new StackError(`${option} is "${text}"; it must be a whole number from 1 to ${most}\n${usage}`);
}
