import type { Instant } from '../instant';
import type { MilestoneEvent } from './events';
import type { Message } from './messages';
import type { Milestone, State, Working } from './state';

/** The message an event followed from: who, when, under which command. */
export type Origin = Pick<Message, 'actor' | 'at' | 'cause'>;

/** The milestone after an event. Pure; an event that does not fit the state is a defect and throws. */
export function evolve(milestone: Milestone, event: MilestoneEvent, origin: Origin): Milestone {
  return { ...milestone, version: milestone.version + 1, ...change(milestone, event, origin) };
}

export const evolveAll = (
  milestone: Milestone,
  events: readonly MilestoneEvent[],
  originOf: (event: MilestoneEvent) => Origin,
): Milestone => events.reduce((current, event) => evolve(current, event, originOf(event)), milestone);

type Change = Partial<Pick<Milestone, 'state' | 'refundRequest' | 'endHeard'>>;

function change(milestone: Milestone, event: MilestoneEvent, { actor, at, cause }: Origin): Change {
  switch (event.type) {
    case 'milestone.funding_started': {
      const { drawn, shortfall, paymentMethod } = event;
      return {
        state: { name: 'funding', commandId: cause, actor, receivedAt: at, paymentMethod, drawn, shortfall },
      };
    }
    case 'milestone.funded':
    case 'milestone.submission_withdrawn':
      return { state: { name: 'active' } };
    case 'milestone.funding_failed':
      return { state: { name: 'planned', lastFailure: { code: event.code, reason: event.reason } } };
    case 'milestone.submitted': {
      const reminders = event.reminders.map((instant) => ({ at: instant, rangAt: null }));
      return {
        state: { name: 'in_review', submittedAt: at, reviewDeadline: event.reviewDeadline, reminders },
      };
    }
    case 'milestone.changes_requested':
      return { state: { name: 'changes_requested' } };
    case 'milestone.review_reminder':
      return { state: markReminder(expect(milestone, 'in_review', event), event.due, event.rangAt) };
    case 'milestone.released':
    case 'milestone.auto_released': {
      const how = event.type === 'milestone.released' ? 'approved' : 'silence';
      const { gross, fee, heldOver } = event;
      return { state: { name: 'paid', how, by: actor, at, released: gross, fee, heldOver } };
    }
    case 'milestone.held':
      return {
        state: {
          name: 'on_hold',
          before: event.before,
          heldAt: heldFrom(event.before, at),
          reason: event.reason,
        },
      };
    case 'milestone.hold_lifted':
      // What was told on hold had no effect then: the end is heard anew.
      return {
        ...resume(milestone, expect(milestone, 'on_hold', event).before, event.pausedFor),
        endHeard: null,
      };
    case 'milestone.resolved': {
      const { gross, fee, refunded } = event;
      return { state: { name: 'resolved', by: actor, at, released: gross, fee, refunded } };
    }
    case 'milestone.refunded':
      return { state: { name: 'refunded', by: actor, at, refunded: event.amount, because: event.because } };
    case 'refund_request.opened':
      return { refundRequest: { id: event.refundRequestId, respondBy: event.respondBy } };
    case 'refund_request.closed':
      return { refundRequest: null };
    case 'milestone.end_heard':
      return { endHeard: event.by };
    case 'bonus.requested':
    case 'milestone.contract_end_requested':
      return {};
  }
}

function expect<Name extends State['name']>({ id, state }: Milestone, name: Name, event: MilestoneEvent) {
  if (state.name !== name)
    throw new Error(`${event.type} does not fit milestone ${id} in state ${state.name}`);
  return state as Extract<State, { name: Name }>;
}

function markReminder(review: Extract<Working, { name: 'in_review' }>, due: number, rangAt: number): Working {
  const reminders = review.reminders.map((one) => (one.at === due ? { ...one, rangAt } : one));
  return { ...review, reminders };
}

/** R19: a clock that started after the hold was received is paused from its start, not from before it ran. */
const heldFrom = (before: Working, at: Instant): Instant =>
  before.name === 'in_review' ? Math.max(at, before.submittedAt) : at;

/** R19: every clock goes on with the time that was left when the hold was received. */
function resume({ refundRequest }: Milestone, before: Working, pausedFor: number): Change {
  const state: Working =
    before.name !== 'in_review'
      ? before
      : {
          ...before,
          reviewDeadline: before.reviewDeadline + pausedFor,
          reminders: before.reminders.map((one) =>
            one.rangAt === null ? { ...one, at: one.at + pausedFor } : one,
          ),
        };
  return {
    state,
    refundRequest: refundRequest && { ...refundRequest, respondBy: refundRequest.respondBy + pausedFor },
  };
}
