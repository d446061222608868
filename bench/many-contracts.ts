import type { Client } from 'pg';

/**
 * Contracts by the thousand, each with three milestones, as a few years of business leave them: most have ended, a
 * third is under way, a few are on hold or are being ended. One platform has nine of ten, one client and one
 * freelancer have many and nothing on hold, everybody else a handful. The books behind them balance, journal by journal.
 *
 * Everything is set by the contract's number, so the same count makes the same rows. Review deadlines lie within the
 * next two weeks, so no clock is overdue.
 *
 * @param postgres a superuser's: the triggers that judge each row would take hours, and are left out
 */
export async function fillContracts(postgres: Client, count: number): Promise<void> {
  await postgres.query('begin');
  await postgres.query('set local session_replication_role = replica');
  for (const step of [contracts(count), milestones, commands, charges, journals, entries, balances])
    await postgres.query(step);
  for (const step of [bonuses, refundRequests, refunds, events, attention, cleanUp])
    await postgres.query(step);
  await postgres.query('commit');
  await postgres.query('analyze');
}

/** Whom to list for: the parties of a tenth, a twentieth, nine tenths and a handful of what there is. */
export const parties = {
  heavyClient: 'client-heavy',
  heavyFreelancer: 'freelancer-heavy',
  usualClient: 'client-7',
  usualFreelancer: 'freelancer-7',
  bigPlatform: 'acme',
  smallPlatform: 'initech',
} as const;

/** A number below `below`, the same each time, for a contract and a purpose. */
const dice = (number: string, purpose: number, below: number | string) =>
  `(abs(hashint4extended((${number})::int, ${purpose}) % 1000003) % (${below}))`;

/** An id as ours are: by its time first, then by a number. */
const idOf = (prefix: string, at: string, number: string) =>
  `'${prefix}_' || lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || lpad(to_hex((${number})::bigint), 20, '0')`;

const contracts = (count: number) => `
  create temporary table c on commit drop as
  select i, ${idOf('ctr', 'created_at', 'i')} as id, created_at,
         case when ${dice('i', 1, 100)} < 90 then 'acme' when ${dice('i', 1, 100)} < 99 then 'globex' else 'initech' end
           as platform_id,
         case when ${dice('i', 2, 10)} = 0 then 'client-heavy' else 'client-' || ${dice('i', 3, count / 20 + 8)} end
           as client_id,
         case when ${dice('i', 4, 20)} = 0 then 'freelancer-heavy'
              else 'freelancer-' || ${dice('i', 5, count / 10 + 8)} end as freelancer_id,
         case when ${dice('i', 6, 100)} < case when i < ${count} * 0.65 then 90 else 8 end then 'ended'
              when ${dice('i', 7, 100)} < 3 then 'ending' else 'active' end as state
    from (select i, date_trunc('second', now()) - (${count} - i) * interval '10 minutes' - interval '15 days'
                    as created_at
            from generate_series(1, ${count}) i) numbers;

  insert into contracts (id, platform_id, client_id, freelancer_id, title, currency, policy, state, end_by,
    end_actor_role, end_actor_id, end_at, end_told_at, milestone_count, created_at)
  select id, platform_id, client_id, freelancer_id, 'Website ' || i, 'USD',
         '{"reviewPeriod": "P14D", "refundResponsePeriod": "P7D", "reminders": ["P7D", "P3D", "P1D"], "feeBps": 1000,
           "minimumDeposit": 500}',
         state, e.by, e.by, case when e.by is not null then client_id end, e.at, e.at, 3, created_at
    from c cross join lateral (select case when state <> 'active' then 'client' end as by,
                                      case when state <> 'active' then created_at + interval '10 days' end as at) e;
  create index on c (i);
  create index on c (id);
  analyze c;`;

const milestones = `
  create temporary table m on commit drop as
  select c.i * 3 + sequence as n, ${idOf('ms', 'c.created_at', 'c.i * 3 + sequence')} as id, c.id as contract_id,
         c.client_id, c.freelancer_id, c.platform_id, sequence, c.created_at, c.state as contract_state,
         (5 + ${dice('c.i * 3 + sequence', 8, 200)}) * 200 as amount,
         case c.state
           when 'ended' then case when ${dice('c.i * 3 + sequence', 9, 20)} = 0 then 'refunded'
             when ${dice('c.i * 3 + sequence', 9, 20)} = 1 then 'resolved'
             when sequence = 3 and ${dice('c.i', 10, 4)} = 0 then 'planned' else 'paid' end
           when 'ending' then (array['paid', case when ${dice('c.i', 10, 2)} = 0 then 'in_review' else 'active' end,
             'planned'])[sequence]
           else case when sequence = 1 then 'paid'
             when sequence = 2 then case when ${dice('c.i', 10, 100)} < 30 then 'in_review'
               when ${dice('c.i', 10, 100)} < 66 then 'active' when ${dice('c.i', 10, 100)} < 74 then 'changes_requested'
               when ${dice('c.i', 10, 100)} < 84 and c.client_id <> 'client-heavy' and c.freelancer_id <> 'freelancer-heavy'
                 then 'on_hold' when ${dice('c.i', 10, 100)} < 85 then 'funding'
               else 'paid' end
             else case when ${dice('c.i', 10, 100)} >= 85 and ${dice('c.i', 11, 2)} = 0 then 'active' else 'planned' end
           end
         end as state,
         date_trunc('second', now()) + ${dice('c.i', 12, 20000)} * interval '1 minute' + interval '1 hour' as deadline
    from c cross join generate_series(1, 3) sequence;
  alter table m add column released bigint, add column held_over bigint, add column refunded bigint, add column bonus bigint;
  update m set held_over = case when state = 'paid' and contract_state = 'active' and sequence = 1
                                 and ${dice('n', 13, 10)} = 0 then 200 else 0 end,
               refunded = case state when 'refunded' then amount when 'resolved' then amount / 2 else 0 end,
               bonus = case when state = 'paid' and ${dice('n', 14, 16)} = 0 then 500 else 0 end;
  update m set released = case when state in ('paid', 'resolved') then amount - held_over - refunded else 0 end;
  create index on m (contract_id);
  analyze m;

  insert into milestones (id, contract_id, platform_id, client_id, freelancer_id, sequence, title, description, amount,
    state, details, version, refund_request_id, respond_by, end_heard, review_deadline, wake_at, sweep_at, created_at,
    attention)
  select m.id, contract_id, platform_id, client_id, freelancer_id, sequence, 'Part ' || sequence,
         'What is to be done, and when it counts as done', amount, state,
         d.details || jsonb_build_object('name', state), case when state = 'planned' then 0 else 4 end,
         r.id, r.until, case when r.id is not null then 'client' end, w.review, w.wake, w.wake, created_at,
         case when state = 'on_hold' then 'on_hold' end
    from m
    cross join lateral (select case when state = 'in_review' then deadline end as review,
                               coalesce(case when state = 'in_review' then deadline end,
                                 case when contract_state = 'ending' and sequence = 2 then deadline end) as wake) w
    cross join lateral (select case when contract_state = 'ending' and sequence = 2
                                    then ${idOf('rr', 'created_at', 'n')} end as id,
                               case when contract_state = 'ending' and sequence = 2 then deadline end as until) r
    cross join lateral (select extract(epoch from created_at + interval '8 days')::bigint * 1000 as at,
                               jsonb_build_object('role', 'client', 'id', client_id) as by) f
    cross join lateral (select case state
      when 'planned' then '{"lastFailure": null}'
      when 'funding' then jsonb_build_object('commandId', 'cmd_' || lpad(to_hex(n), 32, '0'), 'actor', f.by,
        'receivedAt', f.at, 'paymentMethod', 'pm_ok', 'drawn', 0, 'shortfall', amount)
      when 'in_review' then jsonb_build_object('submittedAt', f.at, 'reminders', '[]'::jsonb,
        'reviewDeadline', (extract(epoch from deadline) * 1000)::bigint)
      when 'on_hold' then jsonb_build_object('before', '{"name": "active"}'::jsonb, 'heldAt', f.at, 'reason', 'A dispute')
      when 'paid' then jsonb_build_object('how', 'approved', 'by', f.by, 'at', f.at, 'released', released,
        'fee', released / 10, 'heldOver', held_over)
      when 'refunded' then jsonb_build_object('by', f.by, 'at', f.at, 'refunded', refunded, 'because', 'accepted')
      when 'resolved' then jsonb_build_object('by', f.by, 'at', f.at, 'released', released, 'fee', released / 10,
        'refunded', refunded)
      else '{}' end as details) d;`;

const commands = `
  insert into commands (id, kind, contract_id, caller_role, caller_id, idempotency_key, request_hash, actor_role,
    actor_id, payload, received_at, state, result, decided_at)
  select ${idOf('cmd', 'created_at', 'i')}, 'createContract', id, 'platform', platform_id, 'key-' || i, 'hash',
         'platform', platform_id, '{}', created_at, 'applied', '{}', created_at
    from c;
  insert into commands (id, kind, contract_id, milestone_id, actor_role, actor_id, payload, received_at, state, result,
    decided_at)
  select ${idOf('cmd', 'created_at', 'n * 4 + 3')}, 'bonus', contract_id, id, 'client', client_id, '{"amount": 500}',
         created_at + interval '9 days', 'applied', '{}', created_at + interval '9 days'
    from m where bonus > 0;`;

const funded = `state not in ('planned', 'funding')`;

const charges = `
  insert into charges (id, operation_key, contract_id, milestone_id, kind, amount, refunded, provider, rail_reference,
    payment_method, created_at)
  select ${idOf('chg', 'created_at', 'n')}, 'fund:' || id, contract_id, id, 'deposit', amount, refunded, 'simulated',
         'rail-' || n, 'pm_ok', created_at
    from m where ${funded};
  insert into charges (id, operation_key, contract_id, milestone_id, kind, amount, provider, rail_reference,
    payment_method, created_at)
  select ${idOf('chg', 'created_at', 'n + 10000000')}, 'bonus:' || id, contract_id, id, 'bonus', bonus, 'simulated',
         'rail-bonus-' || n, 'pm_ok', created_at + interval '9 days'
    from m where bonus > 0;`;

/** The movements, each with its legs: an account and an amount. */
const journals = `
  create temporary table j on commit drop as
  select moved.journal_id, m.*, moved.kind, moved.days, moved.legs
    from m
    cross join lateral (select ${idOf('chg', 'created_at', 'n')} as charge) g
    cross join lateral (values
      (${idOf('jrn', 'created_at', 'n * 4')}, 'deposit', 1, jsonb_build_array(
        jsonb_build_array('external:simulated', -amount), jsonb_build_array('escrow:' || id, amount))),
      (${idOf('jrn', 'created_at', 'n * 4 + 1')}, case state when 'paid' then 'release' when 'refunded' then 'refund'
          when 'resolved' then 'resolve' end, 8,
        jsonb_build_array(jsonb_build_array('escrow:' || id, -amount),
          jsonb_build_array('freelancer:' || freelancer_id || ':USD', released - released / 10),
          jsonb_build_array('fees', released / 10), jsonb_build_array('held_over:' || contract_id, held_over),
          jsonb_build_array('refunds_due:' || g.charge, refunded))),
      (${idOf('jrn', 'created_at', 'n * 4 + 3')}, case when bonus > 0 then 'bonus' end, 9,
        jsonb_build_array(jsonb_build_array('external:simulated', -bonus),
          jsonb_build_array('freelancer:' || freelancer_id || ':USD', bonus - bonus / 10),
          jsonb_build_array('fees', bonus / 10))),
      (${idOf('jrn', 'created_at', 'n * 4 + 2')}, case when refunded > 0 then 'refund_transfer' end, 8,
        jsonb_build_array(jsonb_build_array('refunds_due:' || g.charge, -refunded),
          jsonb_build_array('external:simulated', refunded)))) moved (journal_id, kind, days, legs)
   where ${funded} and moved.kind is not null;
  update j set legs = (select jsonb_agg(leg) from jsonb_array_elements(legs) leg where (leg ->> 1)::bigint <> 0);

  insert into ledger.journals (id, operation_key, request_hash, kind, contract_id, milestone_id, currency, legs,
    actor_role, actor_id, rule, cause, received_at, posted_at)
  select journal_id, journal_id, decode(lpad(to_hex(n), 64, '0'), 'hex'), kind, contract_id,
         case when kind <> 'refund_transfer' then id end, 'USD', jsonb_array_length(legs), 'client', client_id,
         case kind when 'deposit' then 'R2' when 'release' then 'R11' when 'resolve' then 'R19' when 'bonus' then 'R14' else 'R17' end,
         'cmd_' || lpad(to_hex(n), 32, '0'), created_at + days * interval '1 day', created_at + days * interval '1 day'
    from j;`;

const entries = `
  insert into ledger.entries (journal_id, leg, contract_id, account, currency, amount)
  select j.journal_id, leg.number, j.contract_id, leg.value ->> 0, 'USD', (leg.value ->> 1)::bigint
    from j cross join jsonb_array_elements(j.legs) with ordinality leg (value, number);`;

const balances = `
  insert into ledger.balances (account, currency, contract_id, balance)
  select account, 'USD', case when account not like 'freelancer:%' then contract_id end, sum(amount)
    from ledger.entries where account <> 'fees' and account not like 'external:%' group by 1, 2, 3;`;

const bonuses = `
  insert into bonuses (id, contract_id, milestone_id, amount, payment_method, actor_role, actor_id, requested_at, state,
    fee, charge_id, settled_at)
  select ${idOf('cmd', 'created_at', 'n * 4 + 3')}, contract_id, id, bonus, 'pm_ok', 'client', client_id,
         created_at + interval '9 days', 'paid', bonus / 10, ${idOf('chg', 'created_at', 'n + 10000000')},
         created_at + interval '9 days'
    from m where bonus > 0;`;

const refundRequests = `
  insert into refund_requests (id, contract_id, milestone_id, amount, reason, respond_by, opened_by_role, opened_by_id,
    opened_at, sweep_at)
  select ${idOf('rr', 'created_at', 'n')}, contract_id, id, amount, 'The client ended the contract', deadline, 'client',
         client_id, created_at + interval '10 days', deadline
    from m where contract_state = 'ending' and sequence = 2;`;

const refunds = `
  insert into refunds (id, operation_key, contract_id, charge_id, amount, state, rail_reference, created_at, sent_at)
  select ${idOf('ref', 'created_at', 'n')}, 'refund:' || id, contract_id, ${idOf('chg', 'created_at', 'n')}, refunded,
         'sent', 'rail-refund-' || n, created_at + interval '8 days', created_at + interval '8 days'
    from m where refunded > 0;`;

const events = `
  insert into events (contract_id, platform_id, sequence, tx_id, milestone_id, type, rule, actor_role, actor_id, cause,
    received_at, recorded_at, amount, journal_id, data)
  select e.contract_id, e.platform_id, row_number() over (partition by e.contract_id order by e.n, e.step),
         pg_current_xact_id(), e.milestone_id, e.type, e.rule, 'client', e.client_id, 'cmd_' || lpad(to_hex(e.n), 32, '0'),
         e.at, e.at, e.amount, e.journal_id, e.data::jsonb
    from (
      select contract_id, platform_id, id as milestone_id, client_id, n, 0 as step, 'milestone.planned' as type, 'R1' as rule,
             created_at as at, amount::bigint, null::text as journal_id, '{}' as data
        from m
      union all
      select contract_id, platform_id, id, client_id, n, 2, 'milestone.submitted', 'R4', created_at + interval '7 days', null, null,
             json_build_object('message', 'Here it is, as agreed', 'attachments', '[]'::json, 'reminders', '[]'::json,
               'reviewDeadline', to_char((created_at + interval '21 days') at time zone 'UTC',
                 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
        from m where state in ('in_review', 'changes_requested', 'paid')
      union all
      select contract_id, platform_id, id, client_id, n, days,
             case kind when 'deposit' then 'milestone.funded' when 'release' then 'milestone.released'
               when 'refund' then 'milestone.refunded' when 'resolve' then 'milestone.resolved' when 'bonus' then 'bonus.paid'
               else 'refund.sent' end,
             case kind when 'deposit' then 'R2' when 'release' then 'R11' when 'resolve' then 'R19' when 'bonus' then 'R14'
               else 'R17' end,
             created_at + days * interval '1 day', case when kind = 'bonus' then bonus else amount end, journal_id,
             case kind when 'deposit' then json_build_object('charged', amount)
               when 'refund_transfer' then '{}'::json
               when 'bonus' then json_build_object('fee', bonus / 10, 'net', bonus - bonus / 10)
               else json_build_object('gross', released, 'fee', released / 10, 'net', released - released / 10,
                 'heldOver', held_over, 'refunded', refunded, 'amount', refunded) end::text
        from j) e
   order by e.n, e.step;`;

const attention = `
  update contracts set attention = 1
   where id in (select contract_id from milestones where attention is not null);`;

const cleanUp = 'drop table j; drop table m; drop table c;';
