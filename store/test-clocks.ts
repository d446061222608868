import { liveStates } from '../domain/milestone';
import type { Database, Transaction } from './database';
import { newId } from './ids';

/** A clock that a platform's sandbox contracts go by. */
export type TestClock = {
  readonly id: string;
  readonly platformId: string;
  readonly name: string | null;
  /** Milliseconds that its present is ahead of real time; it only grows. */
  readonly offset: number;
  /** The instant it is being advanced to; null where it is ready. */
  readonly target: number | null;
  /** The command that asked for the advance under way. */
  readonly commandId: string | null;
  /** In real time. */
  readonly createdAt: number;
};

type TestClockRow = {
  id: string;
  platform_id: string;
  name: string | null;
  offset_ms: number;
  target: Date | null;
  command_id: string | null;
  created_at: Date;
};

const toTestClock = (row: TestClockRow): TestClock => ({
  id: row.id,
  platformId: row.platform_id,
  name: row.name,
  offset: row.offset_ms,
  target: row.target?.getTime() ?? null,
  commandId: row.command_id,
  createdAt: row.created_at.getTime(),
});

const clocks = (db: Database | Transaction) => db<TestClockRow>('test_clocks');

export type NewTestClock = Pick<TestClock, 'platformId' | 'name' | 'offset' | 'createdAt'>;

export async function insertTestClock(trx: Transaction, clock: NewTestClock): Promise<TestClock> {
  const [row] = await clocks(trx)
    .insert({
      id: newId.testClock(),
      platform_id: clock.platformId,
      name: clock.name,
      offset_ms: clock.offset,
      created_at: new Date(clock.createdAt),
    })
    .returning('*');
  if (row === undefined) throw new Error('a test clock was inserted and did not come back');
  return toTestClock(row);
}

export async function findTestClock(db: Database | Transaction, id: string): Promise<TestClock | null> {
  const row = await clocks(db).where({ id }).first();
  return row === undefined ? null : toTestClock(row);
}

/** Takes the clock's lock, without which it does not move and no contract is opened on it. */
export async function lockTestClock(trx: Transaction, id: string): Promise<TestClock | null> {
  const row = await clocks(trx).where({ id }).forUpdate().first();
  return row === undefined ? null : toTestClock(row);
}

/** A page of clocks, newest first. */
export type TestClockFilter = {
  /** Null: of every platform. */
  readonly platformId: string | null;
  /** The id of the last clock of the page before. */
  readonly before?: string;
  readonly limit: number;
};

export async function listTestClocks(
  db: Database,
  { platformId, before, limit }: TestClockFilter,
): Promise<TestClock[]> {
  const query = clocks(db).orderBy('id', 'desc').limit(limit);
  if (platformId !== null) query.where({ platform_id: platformId });
  if (before !== undefined) query.where('id', '<', before);
  return (await query).map(toTestClock);
}

export async function countContractsOn(trx: Transaction, id: string): Promise<number> {
  const [row] = await trx('contracts').where({ test_clock_id: id }).count({ count: '*' });
  return Number(row?.count ?? 0);
}

/** The clock is being advanced from here on. */
export async function setTarget(
  trx: Transaction,
  id: string,
  { target, commandId }: { readonly target: number; readonly commandId: string },
): Promise<void> {
  await clocks(trx)
    .where({ id })
    .update({ target: new Date(target), command_id: commandId });
}

/** Every contract on the clock, locked: nothing about its clocks changes until the transaction ends. */
export async function lockContractsOn(trx: Transaction, id: string): Promise<void> {
  await trx('contracts').where({ test_clock_id: id }).orderBy('id').forNoKeyUpdate().select('id');
}

/** The earliest instant, not after `until`, at which a clock of any of these contracts rings; null if none does. */
export async function nextInstantOn(trx: Transaction, id: string, until: number): Promise<number | null> {
  const { rows } = await trx.raw<{ rows: { at: Date | null }[] }>(
    `select min(at) as at from (
       select m.wake_at as at from contracts c join milestones m on m.contract_id = c.id
       where c.test_clock_id = :id
       union all
       select r.respond_by from contracts c join refund_requests r on r.contract_id = c.id
       where c.test_clock_id = :id and r.state = 'open' and r.milestone_id is null) instants
     where at <= :until`,
    { id, until: new Date(until) },
  );
  return rows[0]?.at?.getTime() ?? null;
}

/** Moves the clock; the foreign key moves its contracts with it. */
export async function setOffset(trx: Transaction, id: string, offset: number): Promise<void> {
  await clocks(trx).where({ id }).update({ offset_ms: offset });
}

/** The advance is over. The sweep, which looks in real time, is told anew when the clocks still running are due. */
export async function clearTarget(trx: Transaction, { id, offset }: TestClock): Promise<void> {
  await clocks(trx).where({ id }).update({ target: null, command_id: null });
  await trx.raw(
    `update milestones m set sweep_at = m.wake_at - :offset * interval '1 millisecond'
     from contracts c where c.id = m.contract_id and c.test_clock_id = :id and m.wake_at is not null`,
    { id, offset },
  );
}

/** How many milestones are told at a time; the rest of them comes up again. */
const AT_ONCE = 100;

/** A request for held-over money, and what it takes to reach its workflow. */
export type RequestOn = { readonly refundRequestId: string; readonly contractId: string };

/** What of a clock's contracts waits for a workflow. */
export type Unsettled = {
  /** Milestones with a clock that should have rung. */
  readonly milestones: readonly string[];
  /** Requests for held-over money, likewise. */
  readonly requests: readonly RequestOn[];
  /** Something else has been accepted or become necessary, and is not done. */
  readonly busy: boolean;
};

/** @param due the latest instant whose clocks should have rung by now */
export async function unsettledOn(db: Database, id: string, due: number): Promise<Unsettled> {
  const { rows } = await db.raw<{ rows: (Unsettled & { requests: RequestOn[] })[] }>(
    `with mine as (select id, state, end_by, end_told_at from contracts where test_clock_id = :id)
     select
       array(select m.id from mine join milestones m on m.contract_id = mine.id
             where m.wake_at <= :due order by m.wake_at limit ${AT_ONCE}) as milestones,
       -- at most one of a contract
       coalesce((select jsonb_agg(jsonb_build_object('refundRequestId', r.id, 'contractId', r.contract_id))
                 from mine join refund_requests r on r.contract_id = mine.id
                 where r.state = 'open' and r.milestone_id is null and r.respond_by <= :due), '[]') as requests,
       exists (select 1 from mine join commands k on k.contract_id = mine.id where k.state = 'pending')
       or exists (select 1 from mine join bonuses b on b.contract_id = mine.id where b.state = 'pending')
       or exists (select 1 from mine join refunds f on f.contract_id = mine.id where f.state = 'due')
       or exists (select 1 from mine where state = 'ending' and (end_told_at is null or exists (
            select 1 from milestones m where m.contract_id = mine.id
              and m.end_heard is distinct from mine.end_by
              and m.state in ('active', 'in_review', 'changes_requested')))) as busy`,
    { id, due: new Date(due) },
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a query of one row has answered none');
  return row;
}

/** Milestones that are being funded or hold money, a page of them in the order of their ids. */
export async function liveMilestonesOn(db: Database, id: string, after: string | null): Promise<string[]> {
  const query = db('milestones as m')
    .join('contracts as c', 'c.id', 'm.contract_id')
    .where('c.test_clock_id', id)
    .whereIn('m.state', liveStates)
    .orderBy('m.id')
    .limit(AT_ONCE);
  if (after !== null) query.where('m.id', '>', after);
  return query.pluck('m.id');
}

/** The requests for held-over money that wait for an answer, or for ops. */
export function openRequestsOn(db: Database, id: string): Promise<RequestOn[]> {
  return db('refund_requests as r')
    .join('contracts as c', 'c.id', 'r.contract_id')
    .where({ 'c.test_clock_id': id, 'r.milestone_id': null })
    .whereIn('r.state', ['open', 'declined'])
    .select({ refundRequestId: 'r.id', contractId: 'r.contract_id' });
}
