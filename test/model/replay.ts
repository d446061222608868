import { apply } from './apply';
import { type Clock, passTime, ring } from './clocks';
import type { Contract, Message, Outcome } from './contract';
import { faultsInBooks } from './money';

/** One entry of what a service says that it did to a contract, in its own order. */
export type Entry =
  /** A message that was decided, an answer of the rail included: when it was received and what became of it. */
  | {
      readonly message: Message;
      readonly at: number;
      /** When it was handled, if that was later: counts only for how long the freelancer may answer an end. */
      readonly now?: number;
      /** Left out where the service does not say, as for the rail's answers and what waits for them. */
      readonly became?: { readonly is: 'applied' } | { readonly is: 'refused'; readonly code: string };
    }
  /** A clock that rang, or a milestone that heard of the end. */
  | { readonly clock: Clock; readonly now?: number };

export type Replayed = {
  readonly contract: Contract;
  /** Where the model and the service part, in words, in order; none where they agree. */
  readonly disagreements: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
};

/** Plays a contract's record against the model; goes on after a disagreement, as the model sees it. */
export function replay(from: Contract, entries: readonly Entry[]): Replayed {
  const outcomes = new Map<string, Outcome>();
  const disagreements: string[] = [];
  let contract = from;
  for (const entry of entries) {
    if ('clock' in entry) {
      const next = ring(contract, entry.clock, entry.now);
      if (next === null) disagreements.push(`no such clock is set: ${JSON.stringify(entry.clock)}`);
      else contract = next;
    } else {
      const { message, at } = entry;
      const step = apply(contract, message, at, entry.now);
      for (const clock of step.rang) {
        disagreements.push(
          `before ${told(message, at)} a clock was due that had not rung: ${JSON.stringify(clock)}`,
        );
      }
      contract = step.contract;
      outcomes.set(message.command, step.outcome);
      for (const { command, outcome } of step.later) outcomes.set(command, outcome);
    }
    disagreements.push(...faultsInBooks(contract));
  }
  for (const entry of entries) {
    if ('clock' in entry || entry.became === undefined) continue;
    const { message, at, became } = entry;
    const predicted = outcomes.get(message.command);
    if (!agree(predicted, became)) {
      disagreements.push(
        `${told(message, at)}: ${JSON.stringify(predicted)} by the rules, ${JSON.stringify(became)} by the service`,
      );
    }
  }
  return { contract, disagreements, outcomes };
}

const told = (message: Message, at: number) => `${JSON.stringify(message)} received at ${at}`;

const agree = (predicted: Outcome | undefined, became: { is: string; code?: string }): boolean =>
  predicted?.is === became.is && (predicted.is !== 'refused' || predicted.code === became.code);

/**
 * A message as it is handled where nothing is late: what was due before it has rung, everywhere in the contract,
 * and whoever has to hear of an end hears of it at once.
 */
export function say(before: Contract, message: Message, at: number) {
  const { contract, rang } = passTime(before, at - 1);
  const step = apply(contract, message, at);
  const after = passTime(step.contract, at - 1);
  const told = step.contract.end?.at === at ? tellAll(after.contract, at) : after.contract;
  return { ...step, contract: told, rang: [...rang, ...step.rang, ...after.rang] };
}

/** Every milestone at work hears of the end that was received at this instant. */
function tellAll(before: Contract, at: number): Contract {
  let contract = before;
  for (const piece of Object.keys(contract.milestones)) {
    contract = ring(contract, { at, what: 'end', piece }) ?? contract;
  }
  return contract;
}
