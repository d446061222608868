import { type Contract, HELD_OVER } from './contract';
import { goOnEnding, meetEnd } from './ending';
import { openRequestFor, refund, release, settleHeldOver } from './settle';

/**
 * An instant at which something happens that nobody says. The end of a contract is one for each milestone at work:
 * it was said once, and each hears of it in its place among the messages and the clocks.
 */
export type Clock = {
  readonly at: number;
  readonly what: 'end' | 'reviewDeadline' | 'responsePeriodOver' | 'reminder';
  /** A milestone's name, or HELD_OVER. */
  readonly piece: string;
};

/** Of the same instant: the rules do not say; this order is the service's own (docs/rules.md, R18). */
const precedence = ['end', 'reviewDeadline', 'responsePeriodOver', 'reminder'];

const earliestFirst = (one: Clock, other: Clock) =>
  one.at - other.at || precedence.indexOf(one.what) - precedence.indexOf(other.what);

/** What is set for one piece, earliest first. On hold all of it is paused (R19); in funding it waits. */
export function ownClocks(contract: Contract, piece: string): readonly Clock[] {
  const clocks: Clock[] = [];
  const milestone = contract.milestones[piece];
  if (milestone !== undefined) {
    if (!['active', 'in_review', 'changes_requested'].includes(milestone.state)) return [];
    if (contract.end !== null && !milestone.toldOfEnd)
      clocks.push({ at: contract.end.at, what: 'end', piece });
    if (milestone.review !== null) {
      clocks.push({ at: milestone.review.deadline, what: 'reviewDeadline', piece });
      clocks.push(...milestone.review.reminders.map((at) => ({ at, what: 'reminder' as const, piece })));
    }
  }
  const request = openRequestFor(contract, piece);
  if (request !== undefined) clocks.push({ at: request.respondBy, what: 'responsePeriodOver', piece });
  return clocks.sort(earliestFirst);
}

export const clocksOf = (contract: Contract): readonly Clock[] =>
  [...Object.keys(contract.milestones), HELD_OVER]
    .flatMap((piece) => ownClocks(contract, piece))
    .sort(earliestFirst);

/** The next instant at which something happens by itself, or null. */
export const nextInstant = (contract: Contract): number | null => clocksOf(contract)[0]?.at ?? null;

/** Lets one clock ring, which has to be set; the contract is changed. `now` as in `apply`. */
export function strike(contract: Contract, { what, piece, at }: Clock, now = at): void {
  const milestone = contract.milestones[piece];
  switch (what) {
    case 'end':
      meetEnd(contract, piece, now);
      break;
    case 'reviewDeadline':
      // R7: silence releases in full.
      if (milestone !== undefined) release(contract, piece, milestone, milestone.escrow);
      break;
    case 'responsePeriodOver': {
      // R17: silence refunds.
      if (milestone !== undefined) refund(contract, piece);
      const request = openRequestFor(contract, HELD_OVER);
      if (piece === HELD_OVER && request !== undefined) settleHeldOver(contract, request, true);
      break;
    }
    case 'reminder':
      // R8: none twice.
      if (milestone?.review) {
        milestone.review.reminders = milestone.review.reminders.filter((due) => due !== at);
      }
  }
  goOnEnding(contract, now);
}

/** One clock rings, in the order that the caller found; null where no such clock is set. */
export function ring(before: Contract, clock: Clock, now = clock.at): Contract | null {
  const isSet = ownClocks(before, clock.piece).some(({ at, what }) => at === clock.at && what === clock.what);
  if (!isSet) return null;
  const contract = structuredClone(before);
  strike(contract, clock, now);
  return contract;
}

/** Time passes: every clock up to and including this instant rings, earliest first, each at its own. */
export function passTime(before: Contract, until: number): { contract: Contract; rang: readonly Clock[] } {
  const contract = structuredClone(before);
  const rang: Clock[] = [];
  for (;;) {
    const [first] = clocksOf(contract);
    if (first === undefined || first.at > until) return { contract, rang };
    rang.push(first);
    strike(contract, first);
  }
}
