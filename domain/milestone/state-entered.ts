import type { MilestoneEventType } from './events';
import type { StateName } from './state';

/** The state that an event puts a milestone in: `back` to the one before the hold, null where it stays in its own. */
export type Entered = StateName | 'back' | null;

/**
 * What `evolve` makes of a milestone's state, by an event's type alone: for those who read the record and have no
 * milestone at hand. The compiler refuses a type that is missing, and a test holds it to `evolve`.
 */
export const stateEntered: Readonly<Record<MilestoneEventType | 'milestone.planned', Entered>> = {
  'milestone.planned': 'planned',
  'milestone.funding_started': 'funding',
  'milestone.funded': 'active',
  'milestone.funding_failed': 'planned',
  'milestone.submitted': 'in_review',
  'milestone.submission_withdrawn': 'active',
  'milestone.changes_requested': 'changes_requested',
  'milestone.review_reminder': null,
  'milestone.released': 'paid',
  'milestone.auto_released': 'paid',
  'milestone.held': 'on_hold',
  'milestone.hold_lifted': 'back',
  'milestone.resolved': 'resolved',
  'milestone.refunded': 'refunded',
  'milestone.contract_end_requested': null,
  'milestone.end_heard': null,
  'bonus.requested': null,
  'refund_request.opened': null,
  'refund_request.closed': null,
};
