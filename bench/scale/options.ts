import path from 'node:path';
import { parseArgs } from 'node:util';
import { StackError } from '../../dev/errors';

export const steps = ['fill', 'measure', 'cache'] as const;
export type StepName = (typeof steps)[number];

/** A cluster with so many waiting milestones. */
export interface Variant {
  readonly name: string;
  readonly waiting: number;
  readonly shards: number;
  readonly workers: number;
  readonly dataDir: string;
}

export interface ScaleOptions {
  readonly variants: readonly Variant[];
  readonly inFlight: readonly number[];
  readonly rounds: number;
  /** Approvals of a kind, at a level, in a round. */
  readonly approvals: number;
  /** Settings of the workers' cache whose memory is looked at. */
  readonly cached: readonly number[];
  readonly steps: readonly StepName[];
  /** Without what was opened long ago, which has to be replayed. */
  readonly warmOnly: boolean;
  readonly data: string;
  readonly keep: boolean;
  readonly json: string | undefined;
}

const usage = `Usage: npm run bench:scale -- [--waiting 1000,10000] [--shards 4] [--workers 2] [--in-flight 1,8]
  [--rounds 5] [--approvals 24] [--cached 50,500] [--warm-only] [--steps ${steps.join(',')}]
  [--data FOLDER (kept, and gone on with)] [--json figures.json]`;

/** @throws StackError with the usage when the arguments cannot be understood */
export function parseScale(args: readonly string[], home: string): ScaleOptions {
  const values = parsed(args);
  const data = path.resolve(values.data ?? path.join(home, `bench-scale-${process.pid}`));
  const [waiting, shards, workers] = [
    numbers('--waiting', values.waiting, 0, 1_000_000),
    numbers('--shards', values.shards, 1, 512),
    numbers('--workers', values.workers, 1, 16),
  ];
  const variants = waiting.flatMap((count) =>
    shards.flatMap((of) => workers.map((by) => variant({ waiting: count, shards: of, workers: by }, data))),
  );
  return {
    variants,
    inFlight: numbers('--in-flight', values['in-flight'], 1, 1_000),
    rounds: one('--rounds', values.rounds, 100),
    approvals: one('--approvals', values.approvals, 10_000),
    cached: values.cached === '' ? [] : numbers('--cached', values.cached, 1, 100_000),
    steps: values.steps.split(',').map(stepOf),
    warmOnly: values['warm-only'],
    data,
    keep: values.data !== undefined,
    json: values.json,
  };
}

function variant({ waiting, shards, workers }: Omit<Variant, 'name' | 'dataDir'>, data: string): Variant {
  const name = `${waiting} waiting, ${shards} shard${shards === 1 ? '' : 's'}, ${workers} worker${workers === 1 ? '' : 's'}`;
  return { name, waiting, shards, workers, dataDir: path.join(data, `${waiting}-${shards}-${workers}`) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        waiting: { type: 'string', default: '1000,10000' },
        shards: { type: 'string', default: '4' },
        workers: { type: 'string', default: '2' },
        'in-flight': { type: 'string', default: '1,8' },
        rounds: { type: 'string', default: '5' },
        approvals: { type: 'string', default: '24' },
        cached: { type: 'string', default: '50,500' },
        steps: { type: 'string', default: steps.join(',') },
        'warm-only': { type: 'boolean', default: false },
        data: { type: 'string' },
        json: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StackError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function stepOf(text: string): StepName {
  const step = steps.find((name) => name === text);
  if (step === undefined)
    throw new StackError(`--steps has "${text}"; there are ${steps.join(', ')}\n${usage}`);
  return step;
}

const numbers = (option: string, text: string, least: number, most: number): number[] =>
  text.split(',').map((each) => whole(option, each, least, most));

const one = (option: string, text: string, most: number): number => whole(option, text, 1, most);

function whole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text !== '' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new StackError(`${option} is "${text}"; it must be whole numbers from ${least} to ${most}\n${usage}`);
}
