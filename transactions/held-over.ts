import type { Actor } from '../domain/actor';
import { timerCause } from '../domain/actor';
import { refuseContractAct } from '../domain/contract';
import { type Instant, toIso } from '../domain/instant';
import { MAX_AMOUNT } from '../domain/money';
import {
  decideHeldOver,
  evolveHeldOver,
  type HeldOverMessage,
  type HeldOverRequest,
} from '../domain/refund-request';
import type { Rejection } from '../domain/rejection';
import {
  type Delivery,
  type FollowUps,
  type Handled,
  noFollowUps,
  type RequestSnapshot,
} from '../protocol/activities';
import { parseAct } from '../protocol/acts';
import type { HeldOverAct } from '../protocol/names';
import {
  type Command,
  findCommand,
  insertCommand,
  type NewCommand,
  pendingUntil,
  settleCommand,
} from '../store/commands';
import { type Contract, findContract, lockContract, presentOf, remainsOf } from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { newId } from '../store/ids';
import {
  openHeldOverRequest as findOpenHeldOver,
  findRefundRequest,
  insertRefundRequest,
  type RefundRequest,
  toHeldOverRequest,
} from '../store/refund-requests';
import { contractPolicy, eventOf, mergeFollowUps } from './context';
import { keptFields, malformed } from './direct';
import { continueEnding } from './ending';
import { once, type Refused, record, type Taken, Undo } from './once';
import { transaction } from './transaction';
import { writeHeldOverEvent } from './write-held-over';

type Locked = { readonly contract: Contract; readonly request: RefundRequest; readonly heldOver: number };

async function onRequest<T>(
  db: Database,
  refundRequestId: string,
  work: (trx: Transaction, locked: Locked) => Promise<T>,
): Promise<T> {
  return transaction(db, 'decision', refundRequestId, async (trx) => {
    const found = await findRefundRequest(trx, refundRequestId);
    const contract = found && (await lockContract(trx, found.contractId));
    const request = contract && (await findRefundRequest(trx, refundRequestId));
    if (!contract || !request) throw new Error(`there is no refund request ${refundRequestId}`);
    const { heldOver } = await remainsOf(trx, contract.id);
    return work(trx, { contract, request, heldOver });
  });
}

/** R17: accept, decline, resolve: decided once; the command's row is what counts. */
export function handleHeldOverAct(
  db: Database,
  refundRequestId: string,
  delivery: Delivery<HeldOverAct>,
): Promise<Handled<RequestSnapshot>> {
  return onRequest(db, refundRequestId, async (trx, locked) => {
    const known = await findCommand(trx, delivery.commandId);
    if (known !== null && known.state !== 'pending') return answer(locked, known.state);
    if (known !== null && (known.refundRequestId !== refundRequestId || known.kind !== delivery.type)) {
      return answer(locked, 'ignored');
    }
    const receivedAt = known?.receivedAt ?? delivery.arrivedAt;
    if (receivedAt !== delivery.receivedAt) return { ...answer(locked, 'misdated'), receivedAt };
    const { request } = locked;
    if (request.state === 'open' && request.respondBy !== null && receivedAt > request.respondBy) {
      return answer(locked, 'clockFirst');
    }
    const fields = known?.payload ?? delivery.fields;
    const parsed =
      delivery.unreadable !== undefined && known === null
        ? { faults: delivery.unreadable }
        : parseAct(delivery.type, fields);
    const command = known ?? (await recordDirect(trx, locked, delivery));
    if ('faults' in parsed) {
      return refuse(trx, locked, command, malformed(parsed.faults));
    }
    const act = parsed.act as Extract<HeldOverMessage, { type: HeldOverAct }>;
    const message = { ...act, actor: command.actor, at: receivedAt, cause: command.id };
    return carryOut(trx, locked, command, message, delivery.now);
  });
}

async function recordDirect(
  trx: Transaction,
  { contract, request }: Locked,
  delivery: Delivery,
): Promise<Command> {
  const actor: Actor = { role: 'temporal', id: 'signal' };
  const command = await insertCommand(trx, {
    id: delivery.commandId,
    kind: delivery.type,
    contractId: contract.id,
    refundRequestId: request.id,
    idempotency: null,
    actor,
    payload: keptFields(delivery),
    receivedAt: delivery.receivedAt,
  });
  if (command === null)
    throw new Error(`command ${delivery.commandId} appeared while its contract was locked`);
  return command;
}

/** Silence until the end of the response period; run again, nothing happens. */
export function ringResponsePeriodOver(
  db: Database,
  refundRequestId: string,
  at: Instant,
  now: Instant,
): Promise<Handled<RequestSnapshot>> {
  const actor: Actor = { role: 'timer', id: 'responsePeriodOver' };
  const message: HeldOverMessage = {
    type: 'responsePeriodOver',
    at,
    actor,
    cause: timerCause('responsePeriodOver', at),
  };
  return onRequest(db, refundRequestId, async (trx, locked) => {
    const messages = await pendingUntil(trx, { refundRequestId }, at);
    if (messages.length > 0) return { ...answer(locked, 'messagesFirst'), messages };
    return carryOut(trx, locked, null, message, now);
  });
}

async function carryOut(
  trx: Transaction,
  locked: Locked,
  command: Command | null,
  message: HeldOverMessage,
  real: Instant,
): Promise<Handled<RequestSnapshot>> {
  const { contract, request, heldOver } = locked;
  const now = presentOf(contract, real);
  const before = toHeldOverRequest(request);
  const decision = decideHeldOver(before, message, {
    heldOver,
    policy: contractPolicy(contract),
    currency: contract.currency,
  });
  if (decision === null) return answer(locked, 'ignored');
  if ('code' in decision) {
    if (command === null) return { ...answer(locked, 'rejected'), reason: decision.detail };
    return refuse(trx, locked, command, decision);
  }
  const written = await writeHeldOverEvent(trx, { contract, request, event: decision, origin: message, now });
  const after = evolveHeldOver(before, decision);
  if (command !== null) {
    const result = { refundRequestId: request.id, ...after.state, state: after.state.name, name: undefined };
    await settleCommand(trx, command.id, { state: 'applied', result });
  }
  const ended = await continueEnding(trx, contract, { now, cause: message.cause });
  return {
    outcome: 'applied',
    snapshot: snapshotOf(after, contract),
    followUps: mergeFollowUps(written, ended),
  };
}

async function refuse(
  trx: Transaction,
  locked: Locked,
  command: Command,
  rejection: Rejection,
): Promise<Handled<RequestSnapshot>> {
  await settleCommand(trx, command.id, { state: 'rejected', rejection });
  const { code, detail, rule } = rejection;
  const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
  const subject = { contractId: locked.contract.id, refundRequestId: locked.request.id };
  const event = { type: 'command.rejected', rule, data: { kind: command.kind, code, detail } } as const;
  await insertEvents(trx, [eventOf(subject, origin, event)]);
  return { ...answer(locked, 'rejected'), reason: detail };
}

const answer = ({ contract, request }: Locked, outcome: Handled['outcome']): Handled<RequestSnapshot> => ({
  outcome,
  snapshot: snapshotOf(toHeldOverRequest(request), contract),
  followUps: noFollowUps,
});

const snapshotOf = (request: HeldOverRequest, contract: Contract): RequestSnapshot => ({
  request,
  contractId: contract.id,
  currency: contract.currency,
  ...(contract.clockOffset === 0 ? {} : { clockOffset: contract.clockOffset }),
});

export async function readHeldOverRequest(
  db: Database,
  refundRequestId: string,
): Promise<RequestSnapshot | null> {
  const request = await findRefundRequest(db, refundRequestId);
  if (request === null || request.milestoneId !== null) return null;
  const contract = await findContract(db, request.contractId);
  return contract && snapshotOf(toHeldOverRequest(request), contract);
}

export type OpenHeldOver = {
  readonly contractId: string;
  readonly actor: Actor;
  readonly reason: string;
  /** In real time. */
  readonly receivedAt: Instant;
  readonly command: NewCommand;
};

export type Opened = {
  readonly request: RefundRequest;
  readonly command: Command;
  readonly followUps: FollowUps;
};

/** A clock that came before the message has not been handled yet: what it makes of things is not known (R20). */
export type ClockFirst = { readonly clockFirst: true };

/** R17: the client asks for the held-over money back. What is held over is the database's to say, so it decides here. */
export function openHeldOverRequest(
  db: Database,
  ask: OpenHeldOver,
): Promise<Opened | Taken | Refused | ClockFirst> {
  return once<Opened, Taken | Refused | ClockFirst>(db, ask.contractId, async (trx) => {
    const contract = await lockContract(trx, ask.contractId);
    if (contract === null) throw new Error(`there is no contract ${ask.contractId}`);
    const id = newId.refundRequest();
    const receivedAt = presentOf(contract, ask.receivedAt);
    const asksFor = { refundRequestId: id, state: 'open' };
    const command = await record(trx, { ...ask.command, receivedAt }, asksFor);
    const remains = await remainsOf(trx, contract.id);
    const earlier = remains.openHeldOverRequest ? await findOpenHeldOver(trx, contract.id) : null;
    if (earlier !== null && (earlier.respondBy ?? receivedAt) < receivedAt)
      throw new Undo({ clockFirst: true });
    const rejection = refuseContractAct(contract, { type: 'heldOverRefund' }, remains);
    if (rejection !== null) throw new Undo({ rejection });
    const { actor, reason } = ask;
    const respondBy = receivedAt + contractPolicy(contract).refundResponsePeriod;
    const asked = {
      amount: Math.min(remains.heldOver, MAX_AMOUNT),
      reason,
      openedBy: actor,
      openedAt: receivedAt,
      respondBy,
    };
    const request = await insertRefundRequest(trx, {
      id,
      contractId: contract.id,
      milestoneId: null,
      ...asked,
    });
    const origin = { actor, at: receivedAt, cause: command.id };
    const opened = {
      type: 'refund_request.opened',
      rule: 'R17',
      amount: asked.amount,
      data: { reason, respondBy: toIso(respondBy) },
    } as const;
    await insertEvents(trx, [eventOf({ contractId: contract.id, refundRequestId: id }, origin, opened)]);
    return { request, command, followUps: { ...noFollowUps, heldOverRequests: [id] } };
  });
}
