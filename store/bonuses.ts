import type { Actor } from '../domain/actor';
import type { BonusState } from '../domain/bonus';
import { type ActorRow, actorColumns, toActor } from './actors';
import type { Database, Transaction } from './database';

/** R14: a bonus and its own outcome. Its id is that of the command that asked for it. */
export type Bonus = {
  readonly id: string;
  readonly contractId: string;
  readonly milestoneId: string;
  readonly amount: number;
  readonly note: string | null;
  readonly paymentMethod: string;
  readonly actor: Actor;
  readonly requestedAt: number;
  readonly state: BonusState;
};

type BonusRow = ActorRow & {
  id: string;
  contract_id: string;
  milestone_id: string;
  amount: number;
  note: string | null;
  payment_method: string;
  requested_at: Date;
  state: BonusState['name'];
  fee: number | null;
  charge_id: string | null;
  code: string | null;
  reason: string | null;
};

function toBonus(row: BonusRow): Bonus {
  return {
    id: row.id,
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    amount: row.amount,
    note: row.note,
    paymentMethod: row.payment_method,
    actor: toActor(row),
    requestedAt: row.requested_at.getTime(),
    state: toState(row),
  };
}

function toState({ state, amount, fee, charge_id: chargeId, code, reason }: BonusRow): BonusState {
  if (state === 'paid' && fee !== null && chargeId !== null) {
    return { name: 'paid', chargeId, gross: amount, fee, net: amount - fee };
  }
  if (state === 'failed' && code !== null && reason !== null) return { name: 'failed', code, reason };
  return { name: 'pending' };
}

export async function insertBonus(trx: Transaction, bonus: Omit<Bonus, 'state'>): Promise<void> {
  await trx('bonuses').insert({
    id: bonus.id,
    contract_id: bonus.contractId,
    milestone_id: bonus.milestoneId,
    amount: bonus.amount,
    note: bonus.note,
    payment_method: bonus.paymentMethod,
    ...actorColumns(bonus.actor),
    requested_at: new Date(bonus.requestedAt),
    sweep_at: trx.raw(`now() + interval '5 seconds'`),
  });
}

/** Gives a pending bonus its outcome. */
export async function settleBonusRow(
  trx: Transaction,
  id: string,
  state: Exclude<BonusState, { name: 'pending' }>,
  at: number,
): Promise<void> {
  const outcome =
    state.name === 'paid'
      ? { fee: state.fee, charge_id: state.chargeId }
      : { code: state.code, reason: state.reason };
  await trx('bonuses')
    .where({ id, state: 'pending' })
    .update({ state: state.name, ...outcome, settled_at: new Date(at), sweep_at: null });
}

export async function findBonus(db: Database | Transaction, id: string): Promise<Bonus | null> {
  const row = await db<BonusRow>('bonuses').where({ id }).first();
  return row === undefined ? null : toBonus(row);
}

/**
 * The bonuses of these milestones, oldest first.
 * @param most of one milestone, the latest; a client may try one that is declined as often as he likes
 */
export async function bonusesOf(
  db: Database | Transaction,
  milestoneIds: readonly string[],
  most: number | null = null,
): Promise<Bonus[]> {
  const { rows } = await db.raw<{ rows: BonusRow[] }>(
    `select b.* from unnest(?::text[]) as m(id)
     cross join lateral (select * from bonuses where milestone_id = m.id order by id desc limit ?) b
     order by b.id`,
    [milestoneIds as string[], most] as never,
  );
  return rows.map(toBonus);
}
