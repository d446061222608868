import type { Database } from './database';

/** What a reconciliation compares with the payment rail and with Temporal; pages, and nothing is written. */

export type ChargeRow = {
  readonly id: string;
  readonly key: string;
  readonly contractId: string;
  readonly amount: number;
  readonly currency: string;
  readonly railReference: string;
};

const chargeColumns = `k.id, k.operation_key as key, k.contract_id as "contractId", k.amount, c.currency,
  k.rail_reference as "railReference" from charges k join contracts c on c.id = k.contract_id`;

/** Our charges under these operation keys. */
export async function chargesByKey(db: Database, keys: readonly string[]): Promise<ChargeRow[]> {
  const { rows } = await db.raw(`select ${chargeColumns} where k.operation_key = any(?)`, [[...keys]]);
  return rows;
}

/** A page of a rail's charges, by id. */
export async function chargesAfter(
  db: Database,
  provider: string,
  { after, before, limit }: { readonly after: string; readonly before: string; readonly limit: number },
): Promise<ChargeRow[]> {
  const { rows } = await db.raw(
    `select ${chargeColumns} where k.provider = ? and k.id > ? and k.id < ? order by k.id limit ?`,
    [provider, after, before, limit],
  );
  return rows;
}

export type RefundRow = ChargeRow & {
  readonly chargeReference: string;
  readonly state: 'due' | 'sent';
};

const refundColumns = `r.id, r.operation_key as key, r.contract_id as "contractId", r.amount, c.currency, r.state,
  coalesce(r.rail_reference, '') as "railReference", k.rail_reference as "chargeReference"
  from refunds r join contracts c on c.id = r.contract_id join charges k on k.id = r.charge_id`;

export async function refundsByKey(db: Database, keys: readonly string[]): Promise<RefundRow[]> {
  const { rows } = await db.raw(`select ${refundColumns} where r.operation_key = any(?)`, [[...keys]]);
  return rows;
}

/** A page of the refunds that count as sent by a rail, by id. */
export async function sentRefundsAfter(
  db: Database,
  provider: string,
  { after, before, limit }: { readonly after: string; readonly before: string; readonly limit: number },
): Promise<RefundRow[]> {
  const { rows } = await db.raw(
    `select ${refundColumns} where k.provider = ? and r.state = 'sent' and r.id > ? and r.id < ? order by r.id limit ?`,
    [provider, after, before, limit],
  );
  return rows;
}

/** How many charges and sent refunds of a rail there are with ids before these. */
export async function countAtRail(
  db: Database,
  provider: string,
  before: { readonly charge: string; readonly refund: string },
): Promise<{ readonly charges: number; readonly refunds: number }> {
  const { rows } = await db.raw(
    `select (select count(*) from charges where provider = :provider and id < :charge) as charges,
            (select count(*) from refunds r join charges k on k.id = r.charge_id
              where k.provider = :provider and r.state = 'sent' and r.id < :refund) as refunds`,
    { provider, ...before },
  );
  return rows[0];
}

/** Those of these operation keys that a funding or a bonus waits for just now: the rail's answer is on its way. */
export async function awaitedKeys(db: Database, keys: readonly string[]): Promise<Set<string>> {
  const parts = keys.map((key) => key.split(':'));
  const { rows } = await db.raw<{ rows: { key: string }[] }>(
    `select 'fund:' || id || ':' || (details ->> 'commandId') as key from milestones
      where id = any(:milestones) and state = 'funding'
     union all
     select 'bonus:' || milestone_id || ':' || id from bonuses where id = any(:bonuses) and state = 'pending'`,
    {
      milestones: parts.map(([, milestone = '']) => milestone),
      bonuses: parts.map(([, , command = '']) => command),
    },
  );
  return new Set(rows.map(({ key }) => key));
}

/** Something in the rows that a workflow has to be running for. */
export type Work = 'milestones' | 'heldOverRequests' | 'bonuses' | 'refunds';
export type Worked = { readonly id: string; readonly contractId: string };

const waitingRows: Readonly<Record<Work, string>> = {
  milestones: `milestones where state in ('funding', 'active', 'in_review', 'changes_requested', 'on_hold')`,
  heldOverRequests: `refund_requests where milestone_id is null and (state = 'open' or on_hold > 0)`,
  bonuses: `bonuses where state = 'pending'`,
  refunds: `refunds where state = 'due'`,
};

/** A page of what waits for a workflow. @param before null: all of them */
export async function workAfter(
  db: Database,
  work: Work,
  {
    after,
    before,
    limit,
  }: { readonly after: string; readonly before: string | null; readonly limit: number },
): Promise<Worked[]> {
  const { rows } = await db.raw(
    `select id, contract_id as "contractId" from ${waitingRows[work]}
      and id > :after and (:before::text is null or id < :before) order by id limit :limit`,
    { after, before, limit },
  );
  return rows;
}

/** Those of these that wait for a workflow. */
export async function waitingAmong(db: Database, work: Work, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.raw<{ rows: Worked[] }>(`select id from ${waitingRows[work]} and id = any(?)`, [
    [...ids],
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Something that has not been settled yet, and the milestone to look at, where there is one. */
export type Unsettled = Worked & {
  readonly milestoneId: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly what: string;
};

const unsettled = {
  /** By the command that asked for the charge. */
  charges: `
    select m.details ->> 'commandId' as id, m.contract_id as "contractId", m.id as "milestoneId",
           (m.details ->> 'shortfall')::bigint as amount, c.currency, 'the funding' as what
      from milestones m join contracts c on c.id = m.contract_id where m.state = 'funding'
    union all
    select b.id, b.contract_id, b.milestone_id, b.amount, c.currency, 'a bonus'
      from bonuses b join contracts c on c.id = b.contract_id where b.state = 'pending'`,
  refunds: `
    select r.id, r.contract_id as "contractId", k.milestone_id as "milestoneId", r.amount, c.currency, 'a refund' as what
      from refunds r join charges k on k.id = r.charge_id join contracts c on c.id = r.contract_id
     where r.state = 'due'`,
  /** But for those that wait for the rail, which are charges. */
  commands: `
    select p.id, p.contract_id as "contractId", p.milestone_id as "milestoneId", null::bigint as amount,
           null::text as currency, p.kind as what
      from commands p
     where p.state = 'pending' and not exists (select from bonuses b where b.id = p.id and b.state = 'pending')
       and not exists (select from milestones m where m.id = p.milestone_id and m.state = 'funding'
                          and m.details ->> 'commandId' = p.id)`,
} as const;

export type UnsettledKind = keyof typeof unsettled;

/** A page of what is not settled, by the id of its command or refund, which says when it was made. */
export async function unsettledAfter(
  db: Database,
  kind: UnsettledKind,
  after: string,
  limit: number,
): Promise<Unsettled[]> {
  const { rows } = await db.raw(`select * from (${unsettled[kind]}) u where id > ? order by id limit ?`, [
    after,
    limit,
  ]);
  return rows;
}
