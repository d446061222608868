import { type Instant, toIso } from '../domain/instant';
import { escrowOf, ifNobodyActs, type State, type Waiting } from '../domain/milestone';
import type { RecordedEvent } from '../domain/record';
import { actorView } from '../protocol/announcement';
import type { Bonus } from '../store/bonuses';
import type { Contract } from '../store/contracts';
import type { ListedContract, ListedMilestone } from '../store/lists';
import type { StoredMilestone } from '../store/milestones';
import type { RefundRequest } from '../store/refund-requests';
import type { TestClock } from '../store/test-clocks';

/** How things look from outside: the field names of the public interface, instants as ISO 8601, money in minor units. */

export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** A contract in a list: where its money is, the next deadline, and how much of it needs attention. */
export const jobView = (contract: ListedContract) => ({
  ...contractView(contract),
  money: contract.money,
  nextReviewDeadline: isoOrNull(contract.next?.deadline ?? null),
  needsAttention: contract.attention,
});

export function contractView(contract: Contract) {
  const { id, platformId, clientId, freelancerId, title, currency, policy, state, end, createdAt } = contract;
  return {
    id,
    title,
    state,
    platformId,
    clientId,
    freelancerId,
    currency,
    policy,
    end: end && { by: end.by, actor: actorView(end.actor), at: toIso(end.at), reason: end.reason },
    createdAt: toIso(createdAt),
    ...clockOf(contract),
  };
}

/** Absent in real time. */
const clockOf = ({ testClockId }: Pick<Contract, 'testClockId'>) =>
  testClockId === null ? {} : { testClockId };

/** @param real the real present */
export function testClockView({ id, name, offset, target, createdAt }: TestClock, real: Instant) {
  return {
    id,
    name,
    state: target === null ? 'ready' : 'advancing',
    now: toIso(real + offset),
    target: isoOrNull(target),
    createdAt: toIso(createdAt),
  };
}

/** What of a milestone is not in its row. */
export type MilestoneHistory = {
  /** Its bonuses, oldest first. */
  readonly bonuses: readonly Bonus[];
  /** Its events of the types {@link toldEvents}, oldest first. */
  readonly events: readonly RecordedEvent[];
  /** R8: when each reminder was handed over, by the instant it was due. */
  readonly handovers: ReadonlyMap<Instant, Instant>;
};

/** The events that a milestone's view tells of. */
export const toldEvents = ['milestone.submitted', 'milestone.changes_requested'];

export function milestoneView(
  milestone: StoredMilestone,
  contract: Pick<Contract, 'currency' | 'testClockId'>,
  history: MilestoneHistory,
) {
  const { currency } = contract;
  const { id, contractId, sequence, title, description, amount, state, version, createdAt } = milestone;
  const bonuses = history.bonuses.map(bonusView);
  return {
    id,
    contractId,
    sequence,
    title,
    description,
    state: state.name,
    amount,
    currency,
    ...moneyOf(milestone),
    bonus: bonuses.at(-1) ?? null,
    bonuses,
    ...workOf(history.events),
    ...clocksOf(milestone, currency),
    reminders: remindersOf(state, history.handovers),
    needsAttention: milestone.attention,
    hold: state.name === 'on_hold' ? { since: toIso(state.heldAt), reason: state.reason } : null,
    lastFailure: state.name === 'planned' ? state.lastFailure : null,
    version,
    createdAt: toIso(createdAt),
    ...clockOf(contract),
  };
}

/** A milestone in a list: what is needed to tell it from others and to know what it waits for. */
export function milestoneSummary(milestone: ListedMilestone) {
  const { id, contractId, sequence, title, amount, currency, clientId, freelancerId, createdAt } = milestone;
  return {
    id,
    contractId,
    sequence,
    title,
    state: milestone.state.name,
    amount,
    currency,
    clientId,
    freelancerId,
    ...clocksOf(milestone, currency),
    needsAttention: milestone.attention,
    createdAt: toIso(createdAt),
  };
}

/** What the milestone waits for, and until when. */
function clocksOf(
  milestone: Waiting & { readonly refundRequest: { readonly id: string } | null },
  currency: string,
) {
  const { state, refundRequest } = milestone;
  return {
    reviewDeadline: state.name === 'in_review' ? toIso(state.reviewDeadline) : null,
    refundRequestId: refundRequest?.id ?? null,
    respondBy: refundRequest === null || state.name === 'on_hold' ? null : toIso(refundRequest.respondBy),
    ifNobodyActs: ifNobodyActs(milestone, currency),
  };
}

/** Where the milestone's money is. What was funded is in escrow, released, held over or refunded; nothing else. */
function moneyOf(milestone: StoredMilestone) {
  const { state } = milestone;
  const released = state.name === 'paid' || state.name === 'resolved' ? state.released : 0;
  const fee = state.name === 'paid' || state.name === 'resolved' ? state.fee : 0;
  const heldOver = state.name === 'paid' ? state.heldOver : 0;
  const refunded = state.name === 'refunded' || state.name === 'resolved' ? state.refunded : 0;
  const inEscrow = escrowOf(milestone);
  return { funded: inEscrow + released + heldOver + refunded, inEscrow, released, fee, heldOver, refunded };
}

const remindersOf = (state: State, handovers: MilestoneHistory['handovers']) =>
  state.name !== 'in_review'
    ? []
    : state.reminders.map(({ at }) => ({
        dueAt: toIso(at),
        handedOverAt: isoOrNull(handovers.get(at) ?? null),
      }));

/** What was submitted and what the client then asked for, as the record has it. */
function workOf(events: readonly RecordedEvent[]) {
  const of = (type: string) => events.filter((event) => event.type === type);
  const changes = of('milestone.changes_requested').at(-1);
  return {
    submissions: of('milestone.submitted').map(({ data, receivedAt }) => ({
      message: data.message,
      attachments: data.attachments,
      submittedAt: toIso(receivedAt),
    })),
    changesRequested: changes
      ? { message: changes.data.message, requestedAt: toIso(changes.receivedAt) }
      : null,
  };
}

function bonusView({ id, amount, note, state, requestedAt }: Bonus) {
  return {
    commandId: id,
    amount,
    state: state.name,
    ...(state.name === 'failed' ? { code: state.code, reason: state.reason } : {}),
    ...(state.name === 'paid' ? { fee: state.fee } : {}),
    note,
    requestedAt: toIso(requestedAt),
  };
}

export function refundRequestView(request: RefundRequest) {
  const { id, contractId, milestoneId, amount, reason, state, onHold, refunded, released, openedBy } =
    request;
  return {
    id,
    contractId,
    ...(milestoneId === null ? {} : { milestoneId }),
    amount,
    reason,
    state,
    respondBy: isoOrNull(request.respondBy),
    onHold,
    refunded,
    released,
    openedBy: actorView(openedBy),
    openedAt: toIso(request.openedAt),
    closedAt: isoOrNull(request.closedAt),
    closeReason: request.closeReason,
  };
}
