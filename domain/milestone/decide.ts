import { timerCause } from '../actor';
import type { Instant } from '../instant';
import type { Rejection } from '../rejection';
import { nextAlarm } from './clock';
import { endHeardBy, hasEndToHear } from './ending';
import type { MilestoneEvent } from './events';
import { evolveAll, type Origin } from './evolve';
import type { Facts } from './facts';
import { actTypes, type Message, type MessageType } from './messages';
import type { Milestone, StateName } from './state';
import { type Cell, isRejection, transitions, whatHappened } from './transitions';

/**
 * What becomes of a message. `events` can stand beside a rejection: the contract's end, heard first, may be the
 * very reason for it.
 */
export type Decision = {
  readonly outcome: 'applied' | 'rejected' | 'ignored' | 'waits';
  readonly events: readonly MilestoneEvent[];
  readonly rejection: Rejection | null;
  readonly next: Milestone;
};

/**
 * Decides a message against a milestone. Pure: the same milestone, message and facts give the same decision.
 *
 * An end of the contract that was received before the message, and that the milestone has not been told of,
 * counts first (R16, R20): an approval after the freelancer's end finds the money already refunded.
 */
export function decide(milestone: Milestone, message: Message, facts: Facts): Decision {
  const heard = mustHear(milestone, message, facts) ? endHeardBy(milestone, message, facts) : [];
  const current = evolveAll(milestone, heard, originOf(message, facts));
  const decision = meet(current, message, facts);
  return { ...decision, events: [...heard, ...decision.events] };
}

const isWorking = ({ state }: Milestone) =>
  state.name === 'active' || state.name === 'in_review' || state.name === 'changes_requested';

const mustHear = (milestone: Milestone, message: Message, facts: Facts) =>
  isWorking(milestone) && hasEndToHear(milestone, message, facts);

/** R27: what the contract's end causes bears the name of who ended it, not of the message that came with it. */
export function originOf(message: Message, { contract: { end } }: Facts): (event: MilestoneEvent) => Origin {
  return ({ rule }) =>
    end !== null && (rule === 'R15' || rule === 'R16')
      ? { actor: end.actor, at: end.at, cause: message.cause }
      : message;
}

function meet(milestone: Milestone, message: Message, facts: Facts): Decision {
  const cell = cellOf(milestone.state.name, message.type);
  const nothing = { events: [], rejection: null, next: milestone } as const;
  switch (cell.kind) {
    case 'waits':
    case 'ignored':
      return { ...nothing, outcome: cell.kind };
    case 'refused': {
      const detail = [cell.why, whatHappened(milestone)].filter(Boolean).join(': ');
      return { ...nothing, outcome: 'rejected', rejection: inState(milestone, { ...cell, detail }) };
    }
    case 'handled': {
      const verdict = cell.verdict(milestone as never, message as never, facts);
      if (isRejection(verdict))
        return { ...nothing, outcome: 'rejected', rejection: inState(milestone, verdict) };
      if (verdict.length === 0) return { ...nothing, outcome: 'ignored' };
      const next = evolveAll(milestone, verdict, originOf(message, facts));
      assertLeadsTo(cell, milestone.state.name, message.type, next.state.name);
      return { outcome: 'applied', events: verdict, rejection: null, next };
    }
  }
}

const cellOf = (state: StateName, message: MessageType): Cell => transitions[state][message] as Cell;

function inState(milestone: Milestone, { code, detail, rule }: Rejection): Rejection {
  return { code, detail, rule, state: milestone.state.name, possible: possibleFor(milestone) };
}

/** The acts that are not refused outright in a state. */
export const possibleFrom = (state: StateName): string[] =>
  actTypes.filter((act) => {
    const { kind } = cellOf(state, act);
    return kind === 'handled' || kind === 'waits';
  });

/** The acts that are not refused outright: a refund request is answered where one is open, and opened where none is. */
export const possibleFor = ({ state, refundRequest }: Pick<Milestone, 'state' | 'refundRequest'>): string[] =>
  possibleFrom(state.name).filter((act) => {
    if (act === 'acceptRefund' || act === 'declineRefund') return refundRequest !== null;
    return act !== 'openRefund' || refundRequest === null;
  });

function assertLeadsTo(
  cell: Extract<Cell, { kind: 'handled' }>,
  from: StateName,
  message: MessageType,
  to: StateName,
) {
  if (to !== from && !cell.to.includes(to)) {
    throw new Error(`the table does not let ${message} lead from ${from} to ${to}`);
  }
}

/**
 * The milestone as it is once every clock that was due by an instant has been handled: what a message received
 * later will find, even if no worker has handled them yet (R20).
 */
export function afterClocks(milestone: Milestone, facts: Facts, by: Instant): Milestone {
  const alarm = nextAlarm(milestone, by);
  if (alarm === null || alarm.at >= by) return milestone;
  const actor = { role: 'timer', id: alarm.type } as const;
  const ring = { ...alarm, actor, cause: timerCause(alarm.type, alarm.at), now: by };
  const { next, outcome } = decide(milestone, ring, facts);
  return outcome === 'applied' ? afterClocks(next, facts, by) : next;
}
