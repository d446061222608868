import { armed, reached } from '../crash-points';
import { endBy } from '../domain/contract';
import { toIso } from '../domain/instant';
import { type Decision, type Facts, type Message, type MilestoneEvent, originOf } from '../domain/milestone';
import { postingOf } from '../domain/postings';
import { type FollowUps, noFollowUps } from '../protocol/activities';
import { insertBonus } from '../store/bonuses';
import type { Contract } from '../store/contracts';
import type { Transaction } from '../store/database';
import type { NewEvent } from '../store/events';
import { post } from '../store/ledger';
import type { StoredMilestone } from '../store/milestones';
import { type Written, writeOutcome } from '../store/outcomes';
import { leave } from '../store/pipelined';
import { insertRefundRequest, updateRefundRequest } from '../store/refund-requests';
import {
  contractPolicy,
  eventOf,
  mergeFollowUps,
  partiesOf,
  postingFor,
  recordRefundsDue,
  type Subject,
} from './context';
import { beginEnding, continueEnding } from './ending';

/** A decided message on a milestone, and the contract whose lock the transaction holds. */
export type Change = {
  readonly contract: Contract;
  readonly milestone: StoredMilestone;
  readonly message: Message;
  readonly facts: Facts;
  readonly decision: Decision;
  /** What becomes of the command it belongs to, and the record of a refusal. */
  readonly settled: { readonly command: Written['command']; readonly events: readonly NewEvent[] };
};

export const factsOf = (
  contract: Contract,
  { heldOver, bonusPending }: { readonly heldOver: number; readonly bonusPending: boolean },
  newRefundRequestId: string,
): Facts => ({
  policy: contractPolicy(contract),
  currency: contract.currency,
  contract: { state: contract.state, end: contract.end },
  heldOver,
  bonusPending,
  newRefundRequestId: newRefundRequestId as Facts['newRefundRequestId'],
});

/**
 * Writes everything a decision means, in the caller's transaction: the journals, the milestone's row, the record,
 * refund requests, bonuses, and what follows for a contract that is ending.
 */
export async function writeDecision(trx: Transaction, change: Change): Promise<FollowUps> {
  const { contract, message, decision, settled: ownOutcome } = change;
  if (decision.events.length === 0) {
    leave(trx, writeOutcome(trx, { milestone: null, ...ownOutcome }));
    return noFollowUps;
  }
  await writeRequests(trx, change);
  const refunds = await writeMoneyAndRecord(trx, change);
  const bonuses = await writeBonuses(trx, change);
  const ending = await writeEnding(trx, change);
  const settled = await continueEnding(trx, ending.contract, {
    now: message.now ?? message.at,
    cause: message.cause,
  });
  return mergeFollowUps(
    { ...noFollowUps, bonuses, refundTransfers: refunds, contractEnds: ending.begun ? [contract.id] : [] },
    settled,
  );
}

/** Journals before the rows and the record, which names them. @returns the refunds that the rail has to carry out */
async function writeMoneyAndRecord(trx: Transaction, change: Change): Promise<string[]> {
  const { contract, milestone, message, facts, decision, settled } = change;
  const origin = originOf(message, facts);
  const subject: Subject = { contract, milestoneId: milestone.id, id: milestone.id };
  const parties = await partiesOf(trx, contract, decision.events.some(isRefund));
  const postings = decision.events.map((event) => {
    const moved = postingOf(event, milestone.id, parties);
    return moved && postingFor(subject, moved, event.rule, origin(event));
  });
  const moves = postings.filter((posting) => posting !== null);
  if (armed && moves.length > 0) await reached('ledger.posting', contract.id);
  // Neither answer is waited for: if one is refused the commit is, and tells why.
  leave(trx, post(trx, moves));
  if (armed && moves.length > 0) await reached('ledger.posted', contract.id);
  const events = decision.events.map((event, index) => {
    const journalKey = postings[index]?.operationKey;
    const record = { type: event.type, rule: event.rule, amount: amountOf(event), data: dataOf(event) };
    const about = { contractId: contract.id, milestoneId: milestone.id, ...requestOf(event) };
    return { ...eventOf(about, origin(event), record), ...(journalKey === undefined ? {} : { journalKey }) };
  });
  const saved = { before: milestone, after: decision.next, clockOffset: contract.clockOffset };
  const written = { milestone: saved, events: [...events, ...settled.events], command: settled.command };
  leave(trx, writeOutcome(trx, written));
  const createdAt = message.now ?? message.at;
  const due: string[] = [];
  for (const posting of postings) {
    if (posting !== null) due.push(...(await recordRefundsDue(trx, posting, createdAt)));
  }
  return due;
}

const isRefund = (event: MilestoneEvent) =>
  event.type === 'milestone.refunded' || (event.type === 'milestone.resolved' && event.refunded > 0);

const requestOf = (event: MilestoneEvent) =>
  'refundRequestId' in event ? { refundRequestId: event.refundRequestId } : {};

/** The minor units an event is about, for the record. */
function amountOf(event: MilestoneEvent): number | null {
  switch (event.type) {
    case 'milestone.funding_started':
      return event.drawn + event.shortfall;
    case 'milestone.funded':
      return event.charged;
    case 'milestone.funding_failed':
      return event.givenBack;
    case 'milestone.released':
    case 'milestone.auto_released':
      return event.gross;
    case 'milestone.resolved':
      return event.gross;
    case 'milestone.refunded':
    case 'refund_request.opened':
      return event.amount;
    case 'bonus.requested':
      return event.bonus.amount;
    default:
      return null;
  }
}

/**
 * An event's own fields as the record keeps them: instants as ISO 8601, a state by its name. Every party reads the
 * record, and a payment method is nobody's but the client's: it stays in his command.
 */
function dataOf(event: MilestoneEvent): object {
  const { type: _type, rule: _rule, ...data } = event;
  if (event.type === 'bonus.requested') return { note: event.bonus.note ?? null };
  return Object.fromEntries(
    Object.entries(data)
      .filter(([field]) => field !== 'paymentMethod')
      .map(([field, value]) => [field, recorded(field, value)]),
  );
}

const instants = ['reviewDeadline', 'due', 'rangAt', 'respondBy'];

function recorded(field: string, value: unknown): unknown {
  if (field === 'reminders') return (value as number[]).map(toIso);
  if (field === 'before') return (value as { name: string }).name;
  return instants.includes(field) ? toIso(value as number) : value;
}

/** The milestone's refund requests as they are listed: opened, closed, paused by a hold and resumed. */
async function writeRequests(
  trx: Transaction,
  { contract, milestone, message, facts, decision }: Change,
): Promise<void> {
  const origin = originOf(message, facts);
  for (const event of decision.events) {
    const { actor, at } = origin(event);
    if (event.type === 'refund_request.opened') {
      await insertRefundRequest(trx, {
        id: event.refundRequestId,
        contractId: contract.id,
        milestoneId: milestone.id,
        amount: event.amount,
        reason: event.reason,
        openedBy: actor,
        openedAt: at,
        respondBy: event.respondBy,
      });
    } else if (event.type === 'refund_request.closed') {
      await updateRefundRequest(trx, event.refundRequestId, {
        state: event.outcome,
        respondBy: null,
        refunded: event.outcome === 'refunded' ? milestone.amount : 0,
        closedAt: at,
        closeReason: event.reason,
      });
    }
  }
  const { refundRequest, state } = decision.next;
  const paused = decision.events.some(
    ({ type }) => type === 'milestone.held' || type === 'milestone.hold_lifted',
  );
  if (refundRequest !== null && paused) {
    await updateRefundRequest(trx, refundRequest.id, {
      respondBy: state.name === 'on_hold' ? null : refundRequest.respondBy,
    });
  }
}

/** R14: the bonus is a row of its own from here on. @returns the ids of the bonuses to charge */
async function writeBonuses(
  trx: Transaction,
  { contract, milestone, message, decision }: Change,
): Promise<string[]> {
  for (const event of decision.events) {
    if (event.type !== 'bonus.requested') continue;
    await insertBonus(trx, {
      id: message.cause,
      contractId: contract.id,
      milestoneId: milestone.id,
      amount: event.bonus.amount,
      note: event.bonus.note ?? null,
      paymentMethod: event.bonus.paymentMethod,
      actor: message.actor,
      requestedAt: message.at,
    });
    return [message.cause];
  }
  return [];
}

/** R15: an approval that ends the contract ends it in the same transaction. */
async function writeEnding(trx: Transaction, { contract, message, decision }: Change) {
  const ends = decision.events.some(({ type }) => type === 'milestone.contract_end_requested');
  if (!ends) return { contract, begun: false };
  const end = endBy('client', message.actor, message.at, null);
  return { contract: await beginEnding(trx, contract, end, message.cause), begun: true };
}
