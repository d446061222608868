import { type Milestone, nextAlarm, type State } from '../domain/milestone';
import { type Command, type CommandRow, commandOf } from './commands';
import type { Database, Transaction } from './database';
import { newId } from './ids';
import type { Json } from './json-row';
import { planned, send } from './pipelined';

export type MilestoneRow = {
  id: string;
  contract_id: string;
  sequence: number;
  title: string;
  description: string | null;
  amount: number;
  state: State['name'];
  details: State;
  version: number;
  refund_request_id: string | null;
  respond_by: Date | null;
  end_heard: 'client' | 'freelancer' | null;
  attention: Attention | null;
  review_deadline: Date | null;
  wake_at: Date | null;
  sweep_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

/** Why somebody has to look at a milestone. The database sets and takes away what follows from the state (0006). */
export type Attention = 'on_hold' | 'charge_unanswered' | 'clock_overdue';

/** A milestone as it is kept: the domain's, and what only its readers need. */
export type StoredMilestone = Milestone & {
  readonly description: string | null;
  readonly attention: Attention | null;
  readonly createdAt: number;
};

/** What a milestone is made of; named, since a statement that is planned once has to have the same columns for ever. */
const columns = [
  'id',
  'contract_id',
  'sequence',
  'title',
  'description',
  'amount',
  'version',
  'details',
  'refund_request_id',
  'respond_by',
  'end_heard',
  'attention',
  'created_at',
] as const satisfies readonly (keyof MilestoneRow)[];

export function toMilestone(row: Pick<MilestoneRow, (typeof columns)[number]>): StoredMilestone {
  return {
    id: row.id as Milestone['id'],
    contractId: row.contract_id as Milestone['contractId'],
    sequence: row.sequence,
    title: row.title,
    description: row.description,
    amount: row.amount,
    version: row.version,
    state: row.details,
    refundRequest:
      row.refund_request_id === null || row.respond_by === null
        ? null
        : { id: row.refund_request_id as never, respondBy: row.respond_by.getTime() },
    endHeard: row.end_heard,
    attention: row.attention,
    createdAt: row.created_at.getTime(),
  };
}

/**
 * The columns that follow from the domain's milestone.
 * @param clockOffset of its contract: the sweep looks in real time
 */
export function changedColumns(milestone: Milestone, clockOffset: number): Record<string, unknown> {
  const { state, refundRequest } = milestone;
  const alarm = nextAlarm(milestone, 0);
  return {
    state: state.name,
    details: JSON.stringify(state),
    version: milestone.version,
    refund_request_id: refundRequest?.id ?? null,
    respond_by: refundRequest === null ? null : new Date(refundRequest.respondBy),
    end_heard: milestone.endHeard,
    review_deadline: state.name === 'in_review' ? new Date(state.reviewDeadline) : null,
    wake_at: alarm === null ? null : new Date(alarm.at),
    sweep_at: alarm === null ? null : new Date(alarm.at - clockOffset),
  };
}

export type NewMilestone = {
  readonly contractId: string;
  readonly title: string;
  readonly description: string | null;
  readonly amount: number;
  readonly createdAt: number;
};

/** Adds a planned milestone at the end of its contract, whose lock the transaction holds. */
export async function insertMilestone(trx: Transaction, milestone: NewMilestone): Promise<StoredMilestone> {
  const [contract] = await trx('contracts')
    .where({ id: milestone.contractId })
    .increment('milestone_count', 1)
    .returning('milestone_count');
  const state: State = { name: 'planned', lastFailure: null };
  const [row] = await trx<MilestoneRow>('milestones')
    .insert({
      id: newId.milestone(),
      contract_id: milestone.contractId,
      sequence: contract.milestone_count,
      title: milestone.title,
      description: milestone.description,
      amount: milestone.amount,
      state: state.name,
      details: JSON.stringify(state) as never,
      created_at: new Date(milestone.createdAt),
    })
    .returning('*');
  if (row === undefined) throw new Error('a milestone was inserted and did not come back');
  return toMilestone(row);
}

export async function findMilestone(db: Database | Transaction, id: string): Promise<StoredMilestone | null> {
  const row = await db('milestones').where({ id }).options(planned).first(columns);
  return row === undefined ? null : toMilestone(row);
}

export async function milestonesOf(
  db: Database | Transaction,
  contractId: string,
): Promise<StoredMilestone[]> {
  const rows = await db<MilestoneRow>('milestones').where({ contract_id: contractId }).orderBy('sequence');
  return rows.map(toMilestone);
}

/** What a decision on a milestone needs besides the contract, read after the contract's lock was taken. */
export type Scene = {
  readonly milestone: StoredMilestone;
  readonly heldOver: number;
  readonly bonusPending: boolean;
  /** The command that is being decided; null if there is none, or none of this id. */
  readonly command: Command | null;
};

type SceneRow = Pick<MilestoneRow, (typeof columns)[number]> & {
  held_over: number;
  bonus_pending: boolean;
  command: Json<CommandRow> | null;
};

const sceneSql = `
  select ${columns.map((column) => `m.${column}`).join(', ')},
    coalesce((select balance from ledger.balances
              where account = 'held_over:' || m.contract_id and currency = c.currency), 0) as held_over,
    exists (select 1 from bonuses where milestone_id = m.id and state = 'pending') as bonus_pending,
    (select to_jsonb(k) from commands k where k.id = $1) as command
  from milestones m join contracts c on c.id = m.contract_id where m.id = $2`;

/** Reads a milestone and what a command on it depends on, in one query, which is sent at once. */
export async function readScene(
  trx: Transaction,
  milestoneId: string,
  commandId: string | null,
): Promise<Scene | null> {
  const [row] = await send<SceneRow>(trx, sceneSql, [commandId, milestoneId]);
  if (row === undefined) return null;
  return {
    milestone: toMilestone(row),
    heldOver: row.held_over,
    bonusPending: row.bonus_pending,
    command: row.command === null ? null : commandOf(row.command),
  };
}
