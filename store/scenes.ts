import { type Command, type CommandRow, commandOf, type Idempotency } from './commands';
import { type Contract, type ContractRow, toContract } from './contracts';
import type { Database } from './database';
import { type Json, revive } from './json-row';
import { type MilestoneRow, type StoredMilestone, toMilestone } from './milestones';
import { send } from './pipelined';

/** Whose key a request bears; null for one that only reads. */
export type CallerKey = Pick<Idempotency, 'role' | 'id' | 'key'> | null;

/** A contract as a request finds it, in one snapshot. */
export type ContractScene = {
  readonly contract: Contract;
  /** Minor units. */
  readonly heldOver: number;
  /** Whether a message on this contract has been accepted and not decided yet. */
  readonly commandPending: boolean;
  /** R22: what this caller sent under this key before. */
  readonly earlier: Command | null;
};

export type MilestoneScene = ContractScene & {
  readonly milestone: StoredMilestone;
  readonly bonusPending: boolean;
};

type SceneRow = {
  contract: Json<ContractRow>;
  milestone: Json<MilestoneRow>;
  earlier: Json<CommandRow> | null;
  held_over: number;
  bonus_pending: boolean;
  command_pending: boolean;
};

const ofContract = `
  to_jsonb(c) as contract,
  to_jsonb(k) as earlier,
  coalesce((select b.balance from ledger.balances b
            where b.account = 'held_over:' || c.id and b.currency = c.currency), 0) as held_over,
  exists (select 1 from commands p where p.contract_id = c.id and p.state = 'pending') as command_pending`;

const earlierCommand = `
  left join commands k on k.caller_role = $2 and k.caller_id = $3 and k.idempotency_key = $4`;

const valuesOf = (id: string, key: CallerKey) => [id, key?.role ?? null, key?.id ?? null, key?.key ?? null];

const contractScene = `select ${ofContract} from contracts c ${earlierCommand} where c.id = $1`;

/** A contract and what this caller's key was used for, in one query; null if there is no such contract. */
export async function readContractScene(
  db: Database,
  contractId: string,
  key: CallerKey,
): Promise<ContractScene | null> {
  const [row] = await send<SceneRow>(db, contractScene, valuesOf(contractId, key));
  return row === undefined ? null : contractSceneOf(row);
}

const milestoneScene = `
  select ${ofContract}, to_jsonb(m) as milestone,
    exists (select 1 from bonuses b where b.milestone_id = m.id and b.state = 'pending') as bonus_pending
  from milestones m join contracts c on c.id = m.contract_id ${earlierCommand} where m.id = $1`;

/** All that an act on a milestone is judged by before it is accepted, in one query; null if there is none. */
export async function readMilestoneScene(
  db: Database,
  milestoneId: string,
  key: CallerKey,
): Promise<MilestoneScene | null> {
  const [row] = await send<SceneRow>(db, milestoneScene, valuesOf(milestoneId, key));
  if (row === undefined) return null;
  const milestone = toMilestone(
    revive<MilestoneRow>(row.milestone, [
      'respond_by',
      'review_deadline',
      'wake_at',
      'sweep_at',
      'created_at',
      'updated_at',
    ]),
  );
  return { ...contractSceneOf(row), milestone, bonusPending: row.bonus_pending };
}

function contractSceneOf(row: SceneRow): ContractScene {
  return {
    contract: toContract(revive<ContractRow>(row.contract, ['end_at', 'end_told_at', 'created_at'])),
    heldOver: row.held_over,
    commandPending: row.command_pending,
    earlier: row.earlier === null ? null : commandOf(row.earlier),
  };
}
