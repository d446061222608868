import fc from 'fast-check';
import { newContract, type Policy } from '../model';
import type { Service } from './service';
import { Disagreement, type Tale, type Turn } from './stories';

/** More of everything: `MODEL_RUNS=20 npx jest test/against-model` tells twenty times as many stories. */
export const runs = (usual: number): number => usual * Number(process.env.MODEL_RUNS ?? 1);

/** A story that fails is told again and again, until it is short: in milliseconds, more than that takes. */
export const TIME_TO_SHORTEN = 600_000;

type Telling<S extends Service, Opening> = {
  /** How many stories by default. */
  readonly stories: number;
  readonly opening: fc.Arbitrary<Opening>;
  readonly turns: readonly fc.Arbitrary<Turn<S>>[];
  readonly longest: number;
  /** A contract of its own for each story. */
  begin(opening: Opening): Promise<{ readonly service: S; readonly tale: Tale }>;
  /** Looks at the books when the story has been told. */
  end?(service: S, tale: Tale): Promise<void>;
};

/**
 * Tells random stories to a service and to the model, until they part. The story is then made as short as it can
 * be, and told in plain words.
 */
export async function tellStories<S extends Service, Opening>(telling: Telling<S, Opening>): Promise<void> {
  const turns = fc.commands([...telling.turns], { maxCommands: telling.longest, size: 'max' });
  const property = fc.asyncProperty(telling.opening, turns, async (opening, story) => {
    const { service, tale } = await telling.begin(opening);
    try {
      await fc.asyncModelRun(() => ({ model: tale, real: service }), story);
      await telling.end?.(service, tale);
    } catch (error) {
      throw new Error(`${tale.told.join('\n')}\n\n${whyOf(error)}`);
    }
  });
  await check(property, runs(telling.stories));
}

/** fast-check's own report names commands and paths; a person reads the story. */
export async function check<Args>(property: fc.IAsyncProperty<Args>, runs: number): Promise<void> {
  const seed = process.env.MODEL_SEED;
  const details = await fc.check(property, {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
  if (!details.failed) return;
  const { numShrinks, errorInstance } = details;
  const told = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(
    `The service and the rules tell this story differently (MODEL_SEED=${details.seed}, shortened ${numShrinks} times):\n\n${told}`,
  );
}

/** What is not a disagreement is a defect of the test or of the service, and its stack says where. */
const whyOf = (error: unknown) =>
  error instanceof Disagreement || !(error instanceof Error) ? String(error) : error.stack;

export const newTale = (policy: Policy): Tale => ({ contract: newContract(policy), told: [], messages: 0 });
