import type { Actor } from '../domain/actor';
import type { Remains } from '../domain/contract';
import type { ContractEnd, ContractState } from '../domain/milestone/facts';
import { liveStates } from '../domain/milestone/state';
import { type PolicyTerms, policyOf } from '../domain/policy';
import { toActor } from './actors';
import type { Database, Transaction } from './database';
import { newId } from './ids';
import { planned, send } from './pipelined';

export type Contract = {
  readonly id: string;
  readonly platformId: string;
  readonly clientId: string;
  readonly freelancerId: string;
  readonly title: string;
  readonly currency: string;
  readonly policy: PolicyTerms;
  readonly state: ContractState;
  readonly end: ContractEnd | null;
  readonly milestoneCount: number;
  readonly createdAt: number;
  /** The test clock it is on; null in real time. */
  readonly testClockId: string | null;
  /** Milliseconds that its present is ahead of real time: 0 but on a test clock. */
  readonly clockOffset: number;
};

export type ContractRow = {
  id: string;
  platform_id: string;
  client_id: string;
  freelancer_id: string;
  title: string;
  currency: string;
  policy: PolicyTerms;
  state: ContractState;
  end_by: 'client' | 'freelancer' | null;
  end_actor_role: Actor['role'] | null;
  end_actor_id: string | null;
  end_actor_via: string | null;
  end_at: Date | null;
  end_reason: string | null;
  end_told_at: Date | null;
  milestone_count: number;
  created_at: Date;
  test_clock_id: string | null;
  clock_offset_ms: number;
};

/** Named, since a statement that is planned once has to have the same columns for ever. */
const columns = [
  'id',
  'platform_id',
  'client_id',
  'freelancer_id',
  'title',
  'currency',
  'policy',
  'state',
  'end_by',
  'end_actor_role',
  'end_actor_id',
  'end_actor_via',
  'end_at',
  'end_reason',
  'end_told_at',
  'milestone_count',
  'created_at',
  'test_clock_id',
  'clock_offset_ms',
] as const satisfies readonly (keyof ContractRow)[];

export function toContract(row: ContractRow): Contract {
  return {
    id: row.id,
    platformId: row.platform_id,
    clientId: row.client_id,
    freelancerId: row.freelancer_id,
    title: row.title,
    currency: row.currency,
    policy: row.policy,
    state: row.state,
    end: toEnd(row),
    milestoneCount: row.milestone_count,
    createdAt: row.created_at.getTime(),
    testClockId: row.test_clock_id,
    clockOffset: row.clock_offset_ms,
  };
}

function toEnd(row: ContractRow): ContractEnd | null {
  const { end_by: by, end_at: at, end_actor_role: role, end_actor_id: id, end_reason: reason } = row;
  if (by === null || at === null || role === null || id === null) return null;
  const actor = toActor({ actor_role: role, actor_id: id, actor_via: row.end_actor_via });
  return { by, at: at.getTime(), actor, reason };
}

export type NewContract = Pick<
  Contract,
  'platformId' | 'clientId' | 'freelancerId' | 'title' | 'currency' | 'policy' | 'createdAt'
> &
  Partial<Pick<Contract, 'testClockId' | 'clockOffset'>>;

export async function insertContract(db: Database | Transaction, contract: NewContract): Promise<Contract> {
  policyOf(contract.policy);
  const [row] = await db<ContractRow>('contracts')
    .insert({
      id: newId.contract(),
      platform_id: contract.platformId,
      client_id: contract.clientId,
      freelancer_id: contract.freelancerId,
      title: contract.title,
      currency: contract.currency,
      policy: JSON.stringify(contract.policy) as never,
      created_at: new Date(contract.createdAt),
      test_clock_id: contract.testClockId ?? null,
      clock_offset_ms: contract.clockOffset ?? 0,
    })
    .returning('*');
  if (row === undefined) throw new Error('a contract was inserted and did not come back');
  return toContract(row);
}

export async function findContract(db: Database | Transaction, id: string): Promise<Contract | null> {
  const row = await db('contracts').where({ id }).options(planned).first(columns);
  return row === undefined ? null : toContract(row);
}

/**
 * R20: a contract's present: real time, but for one on a test clock. In a transaction that holds the contract's
 * lock the clock stands until it ends.
 * @param real the present of the process or workflow that asks, in milliseconds
 */
export const presentOf = ({ clockOffset }: Pick<Contract, 'clockOffset'>, real: number): number =>
  real + clockOffset;

/**
 * Takes the contract's lock, which every transaction that changes anything of the contract takes first. It does
 * not conflict with the reads of a list, nor with the foreign keys of other rows.
 */
export async function lockContract(trx: Transaction, id: string): Promise<Contract | null> {
  const row = await trx('contracts').where({ id }).forNoKeyUpdate().options(planned).first(columns);
  return row === undefined ? null : toContract(row);
}

const lockOfMilestone = `
  select ${columns.join(', ')} from contracts
   where id in (select contract_id from milestones where id = $1) for no key update`;

/** The lock of the contract a milestone belongs to. */
export async function lockContractOf(trx: Transaction, milestoneId: string): Promise<Contract | null> {
  const [row] = await send<ContractRow>(trx, lockOfMilestone, [milestoneId]);
  return row === undefined ? null : toContract(row);
}

/** R15, R16: the contract is ending; `contract-end/{id}` has yet to tell its milestones. */
export async function setContractEnding(trx: Transaction, id: string, end: ContractEnd): Promise<void> {
  await trx<ContractRow>('contracts')
    .where({ id })
    .update({
      state: 'ending',
      end_by: end.by,
      end_actor_role: end.actor.role,
      end_actor_id: end.actor.id,
      end_actor_via: end.actor.via ?? null,
      end_at: new Date(end.at),
      end_reason: end.reason,
      end_told_at: null,
      sweep_at: trx.raw(`now() + interval '5 seconds'`),
    } as never);
}

export async function setContractEnded(trx: Transaction, id: string): Promise<void> {
  await trx<ContractRow>('contracts').where({ id }).update({ state: 'ended' });
}

/** Marks an end as told; false where another end has come since, which is yet to be told. */
export async function setEndTold(
  db: Database,
  id: string,
  by: 'client' | 'freelancer',
  at: number,
): Promise<boolean> {
  const told = await db<ContractRow>('contracts')
    .where({ id, end_by: by })
    .update({ end_told_at: new Date(at) });
  return told > 0;
}

/** Whether a contract's end was told to all who wait for it, as far as there was anybody. */
export async function isEndTold(db: Database, id: string): Promise<boolean> {
  return (
    (await db<ContractRow>('contracts').where({ id }).whereNotNull('end_told_at').first('id')) !== undefined
  );
}

/** R16: what is left on a contract, in one query. */
export async function remainsOf(trx: Transaction, contractId: string): Promise<Remains> {
  const { rows } = await trx.raw(
    `select
       (select count(*) from milestones where contract_id = :id
          and state = any(:live::text[])) as live,
       coalesce((select balance from ledger.balances where account = 'held_over:' || :id), 0) as held_over,
       exists (select 1 from refund_requests where contract_id = :id and state = 'open' and milestone_id is null)
         as open_request,
       coalesce((select sum(on_hold)::bigint from refund_requests where contract_id = :id and on_hold > 0), 0) as on_hold`,
    { id: contractId, live: [...liveStates] },
  );
  const [row] = rows as [{ live: number; held_over: number; open_request: boolean; on_hold: number }];
  return {
    liveMilestones: row.live,
    heldOver: row.held_over,
    openHeldOverRequest: row.open_request,
    onHold: row.on_hold,
  };
}
