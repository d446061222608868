import { evolve, type Milestone, type MilestoneEvent, stateEntered } from '../../domain/milestone';

const origin = { actor: { role: 'client', id: 'alice' }, at: 0, cause: 'cmd' } as never;
const inReview = { name: 'in_review', submittedAt: 0, reviewDeadline: 1, reminders: [] };
const onHold = { name: 'on_hold', before: { name: 'changes_requested' }, heldAt: 0, reason: '' };

test.each(Object.entries(stateEntered).filter(([type]) => type !== 'milestone.planned'))(
  'the state that %s leads to is what evolve makes of it',
  (type, state) => {
    const before = type === 'milestone.hold_lifted' ? onHold : inReview;
    const milestone = { state: before, refundRequest: null } as unknown as Milestone;
    const event = { type, reminders: [], before: inReview, pausedFor: 0 } as unknown as MilestoneEvent;
    const expected = state === 'back' ? 'changes_requested' : (state ?? before.name);
    expect(evolve(milestone, event, origin).state.name).toBe(expected);
  },
);

test('a milestone begins as planned, and every event says where it leads', () => {
  expect(stateEntered['milestone.planned']).toBe('planned');
  expect(Object.keys(stateEntered)).toHaveLength(19);
});
