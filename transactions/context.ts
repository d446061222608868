import { armed, reached } from '../crash-points';
import type { Actor } from '../domain/actor';
import type { Instant } from '../domain/instant';
import { type Policy, policyOf } from '../domain/policy';
import { type JournalKind, type Movement, type Parties, refundPartsOf } from '../domain/postings';
import type { RecordedType } from '../domain/record';
import type { Rule } from '../domain/rejection';
import type { FollowUps } from '../protocol/activities';
import { insertRefunds, refundableCharges } from '../store/charges';
import type { Contract } from '../store/contracts';
import type { Transaction } from '../store/database';
import type { NewEvent } from '../store/events';
import { type Posting, post } from '../store/ledger';

/** The payment rail money comes from and goes back to, as the ledger's outside account names it. */
export const PROVIDER = 'simulated';

/** Who or what a change followed from, and when that was received (R27). */
export type Origin = { readonly actor: Actor; readonly at: Instant; readonly cause: string };

export const contractPolicy = (contract: Contract): Policy => policyOf(contract.policy);

/** Whose money a contract's journals move. Charges are read only where a refund is parted over them. */
export async function partiesOf(trx: Transaction, contract: Contract, refunds: boolean): Promise<Parties> {
  return {
    contractId: contract.id,
    freelancerId: contract.freelancerId,
    currency: contract.currency,
    provider: PROVIDER,
    charges: refunds ? await refundableCharges(trx, contract.id) : [],
  };
}

/** What a journal is about: the milestone, or null for the contract's held-over money. */
export type Subject = {
  readonly contract: Contract;
  readonly milestoneId: string | null;
  readonly id: string;
};

/**
 * A movement as it is posted. Its operation key is made of what it is about, its cause and its kind: the same
 * message handled again is the same journal (R23).
 */
export function postingFor(subject: Subject, { kind, legs }: Movement, rule: Rule, origin: Origin): Posting {
  return {
    operationKey: operationKey(subject.id, origin.cause, kind),
    kind,
    contractId: subject.contract.id,
    milestoneId: subject.milestoneId,
    currency: subject.contract.currency,
    why: {
      actorRole: origin.actor.role,
      actorId: origin.actor.id,
      ...(origin.actor.via === undefined ? {} : { actorVia: origin.actor.via }),
      rule,
      cause: origin.cause,
      receivedAt: new Date(origin.at).toISOString(),
    },
    legs,
  };
}

export const operationKey = (subjectId: string, cause: string, kind: JournalKind): string =>
  `${subjectId}:${cause}:${kind}`;

/** Posts movements in one round trip. @returns the journals' ids, in the order of the postings */
export async function postAll(trx: Transaction, postings: readonly Posting[]): Promise<string[]> {
  const [first] = postings;
  if (first === undefined) return [];
  if (armed) await reached('ledger.posting', first.contractId);
  const posted = await post(trx, postings);
  if (armed) await reached('ledger.posted', first.contractId);
  const ids = new Map(posted.map(({ operationKey: key, journalId }) => [key, journalId]));
  return postings.map(({ operationKey: key }) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the ledger did not answer the posting ${key}`);
    return id;
  });
}

/**
 * R17: what a journal owes to the client through the rail, recorded as due in the same transaction.
 * @returns the ids of the refunds that the rail has to carry out
 */
export async function recordRefundsDue(
  trx: Transaction,
  posting: Posting,
  createdAt: Instant,
): Promise<string[]> {
  const parts = refundPartsOf(posting.legs);
  if (parts.length === 0) return [];
  const { contractId, operationKey: key } = posting;
  return insertRefunds(trx, { contractId, operationKey: key, createdAt }, parts);
}

/** The common part of an event's record. */
export function eventOf(
  subject: {
    readonly contractId: string;
    readonly milestoneId?: string | null;
    readonly refundRequestId?: string | null;
  },
  origin: Origin,
  event: {
    readonly type: RecordedType;
    readonly rule: Rule;
    readonly amount?: number | null;
    readonly data?: object;
  },
  journalId: string | null = null,
): NewEvent {
  return {
    contractId: subject.contractId,
    milestoneId: subject.milestoneId ?? null,
    refundRequestId: subject.refundRequestId ?? null,
    type: event.type,
    rule: event.rule,
    actor: origin.actor,
    cause: origin.cause,
    receivedAt: origin.at,
    amount: event.amount ?? null,
    journalId,
    data: { ...event.data },
  };
}

export function mergeFollowUps(...all: readonly FollowUps[]): FollowUps {
  return {
    bonuses: all.flatMap(({ bonuses }) => bonuses),
    contractEnds: all.flatMap(({ contractEnds }) => contractEnds),
    heldOverRequests: all.flatMap(({ heldOverRequests }) => heldOverRequests),
    refundTransfers: all.flatMap(({ refundTransfers }) => refundTransfers),
  };
}
