import type { Actor } from '../domain/actor';
import { endBy, refuseContractAct } from '../domain/contract';
import type { Instant } from '../domain/instant';
import { type FollowUps, noFollowUps } from '../protocol/activities';
import { type Command, insertCommand, type NewCommand, settleCommand } from '../store/commands';
import {
  type Contract,
  findContract,
  insertContract,
  lockContract,
  type NewContract,
  presentOf,
  remainsOf,
} from '../store/contracts';
import type { Database, Transaction } from '../store/database';
import { insertEvents } from '../store/events';
import { insertMilestone, type StoredMilestone } from '../store/milestones';
import { eventOf, mergeFollowUps } from './context';
import { beginEnding, continueEnding } from './ending';
import { isTaken, once, type Refused, record, type Taken, Undo } from './once';
import { type ClockRefused, clockForContract } from './test-clock';

export type ContractCreated = { readonly contract: Contract; readonly command: Command };

/** Opens a contract; its policy, and the clock it goes by, are pinned from here on. */
export function createContract(
  db: Database,
  { contract: terms, command }: { contract: NewContract; command: Omit<NewCommand, 'contractId'> },
): Promise<ContractCreated | Taken | Refused | ClockRefused> {
  return once<ContractCreated, Taken | Refused | ClockRefused>(db, command.id, async (trx) => {
    const clock = await clockForContract(trx, terms, command);
    const receivedAt = presentOf(clock, command.receivedAt);
    const contract = await insertContract(trx, { ...terms, ...clock, createdAt: receivedAt });
    const dated = { ...command, contractId: contract.id, receivedAt };
    const recorded = await record(trx, dated, { contractId: contract.id });
    const origin = { actor: command.actor, at: receivedAt, cause: command.id };
    const { title, currency, policy, testClockId } = contract;
    const data = { title, currency, policy, ...(testClockId === null ? {} : { testClockId }) };
    const event = { type: 'contract.created', rule: 'R1', data } as const;
    await insertEvents(trx, [eventOf({ contractId: contract.id }, origin, event)]);
    return { contract, command: recorded };
  });
}

export type NewMilestoneRequest = {
  readonly contractId: string;
  readonly title: string;
  readonly description: string | null;
  readonly amount: number;
  readonly createdAt: Instant;
  readonly command: NewCommand;
};

export type MilestoneAdded = { readonly milestone: StoredMilestone; readonly command: Command };

/** R1: plans a milestone at the end of the contract. */
export function addMilestone(
  db: Database,
  request: NewMilestoneRequest,
): Promise<MilestoneAdded | Taken | Refused> {
  const { contractId, title, description, amount } = request;
  return once(db, contractId, async (trx) => {
    const contract = await locked(trx, contractId);
    const createdAt = presentOf(contract, request.createdAt);
    const command = { ...request.command, receivedAt: presentOf(contract, request.command.receivedAt) };
    const rejection = refuseContractAct(
      contract,
      { type: 'newMilestone', milestones: contract.milestoneCount },
      { heldOver: 0, openHeldOverRequest: false },
    );
    // The key is looked up before any state is judged (R22).
    if (rejection !== null) throw new Undo((await isTaken(trx, command)) ? { taken: true } : { rejection });
    const milestone = await insertMilestone(trx, { contractId, title, description, amount, createdAt });
    const result = { milestoneId: milestone.id };
    const recorded = await record(trx, { ...command, milestoneId: milestone.id }, result);
    const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
    const event = {
      type: 'milestone.planned',
      rule: 'R1',
      amount,
      data: { title, sequence: milestone.sequence },
    } as const;
    await insertEvents(trx, [eventOf({ contractId, milestoneId: milestone.id }, origin, event)]);
    return { milestone, command: recorded };
  });
}

async function locked(trx: Transaction, contractId: string): Promise<Contract> {
  const contract = await lockContract(trx, contractId);
  if (contract === null) throw new Error(`there is no contract ${contractId}`);
  return contract;
}

export type EndRequest = {
  readonly contractId: string;
  readonly by: 'client' | 'freelancer';
  readonly actor: Actor;
  readonly reason: string | null;
  /** In real time, as all that is asked for here. */
  readonly receivedAt: Instant;
  readonly command: NewCommand;
};

export type Ended = { readonly command: Command; readonly followUps: FollowUps };

/**
 * R16: accepts the end of a contract, which is ending from this transaction on, or ended if nothing remains.
 * `contract-end/{id}` then tells the milestones that hold money.
 */
export function endContract(db: Database, request: EndRequest): Promise<Ended | Taken | Refused> {
  return once(db, request.contractId, async (trx) => {
    const contract = await locked(trx, request.contractId);
    const receivedAt = presentOf(contract, request.receivedAt);
    const command = await insertCommand(trx, { ...request.command, receivedAt });
    if (command === null) throw new Undo({ taken: true });
    const remains = await remainsOf(trx, contract.id);
    const rejection = refuseContractAct(contract, { type: 'end', by: request.by }, remains);
    if (rejection !== null) throw new Undo({ rejection });
    const { by, actor, reason } = request;
    const ending = await beginEnding(trx, contract, endBy(by, actor, receivedAt, reason), command.id);
    const settled = await continueEnding(trx, ending, { now: receivedAt, cause: command.id });
    const state = (await findContract(trx, contract.id))?.state ?? 'ending';
    await settleCommand(trx, command.id, { state: 'applied', result: { contractId: contract.id, state } });
    // A request that closed with it has a workflow that waits, also where nothing is left of the contract.
    const mustTell = state === 'ending' || remains.openHeldOverRequest;
    const told = { ...noFollowUps, contractEnds: mustTell ? [contract.id] : [] };
    return {
      command: { ...command, state: 'applied', result: { contractId: contract.id, state } },
      followUps: mergeFollowUps(told, settled),
    };
  });
}
