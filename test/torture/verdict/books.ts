import type { Database } from '../../../store/database';

/**
 * R23 to R26 and the rail's own book, asked of the tables for all contracts at once: each question lists what should
 * not be there.
 */
const questions: Readonly<Record<string, string>> = {
  'R23: commands that are pending': `select id, kind, contract_id, received_at from commands where state = 'pending'`,
  'R23: bonuses that are pending': `select id, milestone_id from bonuses where state = 'pending'`,
  'R23: refunds that were not sent': `select id, contract_id, amount from refunds where state = 'due'`,
  'R24: journals whose legs do not sum to zero': `select journal_id, sum(amount) from ledger.entries group by 1 having sum(amount) <> 0`,
  "R24: balances below zero, but the outside's": `select account, currency, balance from ledger.balances where balance < 0`,
  'R24: kept balances that are not the sum of their legs': `
    select account, currency, kept.balance, summed.balance as legs
      from (select account, currency, sum(amount) as balance from ledger.entries
             where account <> 'fees' and account not like 'external:%' group by 1, 2) summed
      full join ledger.balances kept using (account, currency)
     where coalesce(kept.balance, 0) <> coalesce(summed.balance, 0)`,
  'R25: contracts whose parts do not add up to what came in': `
    select contract_id, sum(amount) from ledger.entries group by 1 having sum(amount) <> 0`,
  'R26: milestones that hold another sum in escrow than their state says': `
    select m.id, m.state, m.amount, coalesce(b.balance, 0) as escrow from milestones m
      left join ledger.balances b on b.account = 'escrow:' || m.id
     where case when m.state in ('active', 'in_review', 'changes_requested', 'on_hold')
                then coalesce(b.balance, 0) <> m.amount
                when m.state = 'funding' then true
                else coalesce(b.balance, 0) <> 0 end`,
  'R8: reminders that were recorded twice': `
    select milestone_id, cause, count(*) from events where type = 'milestone.review_reminder'
     group by 1, 2 having count(*) > 1`,
  'R8: reminders that were recorded before they were due': `
    select milestone_id, cause from events where type = 'milestone.review_reminder' and recorded_at < received_at`,
  'R7: clocks that settled before they were due': `
    select milestone_id, type, cause from events where actor_role = 'timer' and recorded_at < received_at`,
  'R7: clocks that should have rung long ago': `
    select id, state, wake_at from milestones where wake_at < now() - interval '20 seconds'
    union all
    select id, state, respond_by from refund_requests
     where milestone_id is null and state = 'open' and respond_by < now() - interval '20 seconds'`,
  'R16: contracts that are ending with nothing left': `
    select c.id from contracts c where c.state = 'ending'
       and not exists (select from milestones m where m.contract_id = c.id
                        and m.state in ('funding', 'active', 'in_review', 'changes_requested', 'on_hold'))
       and not exists (select from ledger.balances b where b.contract_id = c.id and b.balance > 0
                        and (b.account like 'held_over:%' or b.account like 'on_hold:%'))`,
  'R27: movements that no line of the record names': `
    select j.id, j.kind from ledger.journals j where j.kind <> 'refund_transfer'
       and not exists (select from events e where e.journal_id = j.id)`,
  'the rail: charges that our books do not have': `
    select r.key, r.amount from simulated_rail.charges r where r.status = 'succeeded'
       and not exists (select from charges c where c.rail_reference = r.rail_reference
                        and c.operation_key = r.key and c.amount = r.amount)`,
  'the rail: charges of ours that it does not have': `
    select c.id, c.amount from charges c
     where not exists (select from simulated_rail.charges r where r.rail_reference = c.rail_reference
                        and r.status = 'succeeded' and r.amount = c.amount)`,
  'the rail: messages that were charged more than once': `
    select split_part(key, ':', 3) as command, count(*) from simulated_rail.charges where status = 'succeeded'
     group by 1 having count(*) > 1`,
  'the rail: milestones for which it took another sum than the ledger says': `
    select m.id, rail.taken, books.taken as ours from milestones m
      cross join lateral (select coalesce(sum(amount), 0) as taken from simulated_rail.charges
                           where reference = m.id and status = 'succeeded') rail
      cross join lateral (select coalesce(-sum(e.amount), 0) as taken
                            from ledger.entries e join ledger.journals j on j.id = e.journal_id
                           where j.milestone_id = m.id and j.kind in ('deposit', 'bonus')
                             and e.account like 'external:%') books
     where rail.taken <> books.taken`,
  'the rail: refunds that are not ours, or another sum': `
    select r.key, r.amount from simulated_rail.refunds r
     where not exists (select from refunds f where f.rail_reference = r.rail_reference and f.amount = r.amount)`,
  'the rail: refunds of ours that it does not have': `
    select f.id, f.amount from refunds f where f.state = 'sent'
       and not exists (select from simulated_rail.refunds r where r.rail_reference = f.rail_reference)`,
  "the record: gaps in the numbers of a contract's events": `
    select contract_id, max(sequence), count(*) from events group by 1
     having min(sequence) <> 1 or max(sequence) <> count(*)`,
};

/** @returns what is wrong, in words; none where all is as it should be */
export async function faultsInTables(db: Database): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [what, sql] of Object.entries(questions)) {
    const { rows } = await db.raw<{ rows: object[] }>(`${sql} limit 5`);
    for (const row of rows) faults.push(`${what}: ${JSON.stringify(row)}`);
  }
  return faults;
}

/** What has not come to rest: nothing of it is left once everybody has done what he has to. */
export async function unsettled(db: Database): Promise<Readonly<Record<string, number>>> {
  const { rows } = await db.raw<{ rows: [Record<string, number>] }>(
    `select (select count(*) from commands where state = 'pending') as commands,
            (select count(*) from bonuses where state = 'pending') as bonuses,
            (select count(*) from refunds where state = 'due') as refunds,
            (select count(*) from milestones where state = 'funding') as fundings,
            (select count(*) from milestones where wake_at < now()) as clocks,
            (select count(*) from refund_requests where milestone_id is null and state = 'open'
                                                    and respond_by < now()) as "held-over clocks",
            (select count(*) from contracts c join milestones m on m.contract_id = c.id
              where c.state = 'ending' and m.end_heard is distinct from c.end_by
                and m.state in ('active', 'in_review', 'changes_requested', 'on_hold')) as "ends not heard"`,
  );
  return Object.fromEntries(Object.entries(rows[0]).filter(([, count]) => Number(count) > 0));
}
