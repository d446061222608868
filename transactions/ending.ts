import { nextEndingStep } from '../domain/contract';
import { type Instant, toIso } from '../domain/instant';
import type { ContractEnd } from '../domain/milestone';
import { MAX_AMOUNT } from '../domain/money';
import { accounts, movement, refundLegs } from '../domain/postings';
import { decideHeldOver } from '../domain/refund-request';
import { type FollowUps, noFollowUps } from '../protocol/activities';
import { type Contract, remainsOf, setContractEnded, setContractEnding } from '../store/contracts';
import type { Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { newId } from '../store/ids';
import { insertRefundRequest, openHeldOverRequest, toHeldOverRequest } from '../store/refund-requests';
import {
  contractPolicy,
  eventOf,
  mergeFollowUps,
  type Origin,
  partiesOf,
  postAll,
  postingFor,
  recordRefundsDue,
} from './context';
import { writeHeldOverEvent } from './write-held-over';

/** R15, R16: from here on the contract is ending; everything else of its end follows from that. */
export async function beginEnding(
  trx: Transaction,
  contract: Contract,
  end: ContractEnd,
  cause: string,
): Promise<Contract> {
  await setContractEnding(trx, contract.id, end);
  const record = { type: 'contract.ending', rule: 'R16', data: { by: end.by, reason: end.reason } } as const;
  await insertEvents(trx, [
    eventOf({ contractId: contract.id }, { actor: end.actor, at: end.at, cause }, record),
  ]);
  return { ...contract, state: 'ending', end };
}

/** The present, and what brought the contract to where it is. */
type Now = { readonly now: Instant; readonly cause: string };

/** More steps than an end can have: a held-over refund, the request for a rest, the end itself. */
const MOST_STEPS = 8;

/**
 * R16: what a contract that is ending still owes at the end of any transaction: held-over money is asked back or
 * refunded, and the transaction that settles the last of it ends the contract. Does nothing otherwise.
 */
export async function continueEnding(trx: Transaction, contract: Contract, now: Now): Promise<FollowUps> {
  if (contract.state !== 'ending' || contract.end === null) return noFollowUps;
  const { end } = contract;
  const origin: Origin = { actor: end.actor, at: end.at, cause: now.cause };
  const done: FollowUps[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const remains = await remainsOf(trx, contract.id);
    const next = nextEndingStep(contract, remains);
    if (next === null) return mergeFollowUps(...done);
    switch (next.type) {
      case 'endContract':
        await setContractEnded(trx, contract.id);
        await insertEvents(trx, [
          eventOf({ contractId: contract.id }, origin, { type: 'contract.ended', rule: 'R16' }),
        ]);
        return mergeFollowUps(...done);
      case 'askForHeldOver':
        done.push(
          await askForHeldOver(trx, contract, Math.min(remains.heldOver, MAX_AMOUNT), origin, now.now),
        );
        break;
      case 'refundHeldOver':
        done.push(await refundHeldOver(trx, contract, remains.heldOver, origin, now.now));
        break;
    }
  }
  throw new Error(`the end of contract ${contract.id} does not come to rest`);
}

/** One request asks for no more than one movement may be; the rest is asked for once it is settled. */
async function askForHeldOver(
  trx: Transaction,
  contract: Contract,
  amount: number,
  origin: Origin,
  now: Instant,
): Promise<FollowUps> {
  const respondBy = now + contractPolicy(contract).refundResponsePeriod;
  const request = await insertRefundRequest(trx, {
    id: newId.refundRequest(),
    contractId: contract.id,
    milestoneId: null,
    amount,
    reason: contract.end?.reason ?? 'the client ended the contract',
    openedBy: origin.actor,
    openedAt: now,
    respondBy,
  });
  const record = {
    type: 'refund_request.opened',
    rule: 'R15',
    amount,
    data: { respondBy: toIso(respondBy) },
  } as const;
  await insertEvents(trx, [
    eventOf({ contractId: contract.id, refundRequestId: request.id }, origin, record),
  ]);
  return { ...noFollowUps, heldOverRequests: [request.id] };
}

/** The freelancer ended the contract: an open request counts as accepted, the rest goes back without one. */
async function refundHeldOver(
  trx: Transaction,
  contract: Contract,
  heldOver: number,
  origin: Origin,
  now: Instant,
): Promise<FollowUps> {
  const open = await openHeldOverRequest(trx, contract.id);
  if (open !== null) {
    const message = { type: 'freelancerEnded', ...origin } as const;
    const facts = { heldOver, policy: contractPolicy(contract), currency: contract.currency };
    const event = decideHeldOver(toHeldOverRequest(open), message, facts);
    if (event === null || 'code' in event) throw new Error(`open refund request ${open.id} did not close`);
    return writeHeldOverEvent(trx, { contract, request: open, event, origin, now });
  }
  const parties = await partiesOf(trx, contract, true);
  const legs = refundLegs(heldOver, parties);
  const moved = movement('refund', [{ account: accounts.heldOver(contract.id), amount: -heldOver }, ...legs]);
  if (moved === null) return noFollowUps;
  const posting = postingFor({ contract, milestoneId: null, id: contract.id }, moved, 'R16', origin);
  const [journalId = null] = await postAll(trx, [posting]);
  const record = { type: 'held_over.refunded', rule: 'R16', amount: heldOver } as const;
  await insertEvents(trx, [eventOf({ contractId: contract.id }, origin, record, journalId)]);
  return { ...noFollowUps, refundTransfers: await recordRefundsDue(trx, posting, now) };
}
