import { type Proof, type Proofs, record, refused, restored, row, update } from '../proof';
import {
  active,
  add,
  charged,
  contract,
  funding,
  id,
  journal,
  NOON,
  otherContract,
  paid,
  type Row,
  state,
  type Table,
} from '../rows';

/** What Postgres holds of contracts, their milestones, and all that is asked, charged, paid back and told. */

const ending = {
  state: 'ending',
  end_by: 'client',
  end_actor_role: 'client',
  end_actor_id: 'a',
  end_at: NOON,
};
const open = { state: 'open', closed_at: null };
const declined = { state: 'declined', on_hold: 5 };
const pending = { state: 'pending', code: null, reason: null, settled_at: null };
const settled = { state: 'paid', fee: 1, charge_id: id('chg', 1), code: null, reason: null };
const sent = { state: 'sent', rail_reference: 're_9', sent_at: NOON };
const asking = { refund_request_id: id('rr', 1), respond_by: NOON };
const counted = (table: Table, change: Row): Proof => ({
  sql: [add(table, change)],
  holds: `select attention = 1 from contracts where id = '${contract}'`,
});
const countedDown = (given: readonly string[], sql: string): Proof => ({
  ...{ given: [...given, `update contracts set attention = 5`], sql: [sql] },
  holds: `select attention = 4 from contracts where id = '${contract}'`,
});
const parties = ['platform_id', 'client_id', 'freelancer_id'];
const named = { platform_id: 'acme', client_id: 'alice', freelancer_id: 'bob' };
const overdue = { ...state('planned'), attention: 'clock_overdue', wake_at: NOON };
const unanswered = { attention: 'refund_unanswered' };

/** A journal in another contract than its milestone's. */
const elsewhere = { contract_id: otherContract, currency: 'EUR' };
const ofAnotherContract: Proof = {
  sql: journal(
    elsewhere,
    charged(funding, 5).map(([account, amount]) => [account, amount, elsewhere] as const),
  ),
  refusal: 'journals_milestone_is_the_contracts',
};
const inEuro: Proof = {
  sql: journal(
    { currency: 'EUR' },
    charged(funding, 5).map(([account, amount]) => [account, amount, { currency: 'EUR' }] as const),
  ),
  refusal: 'journals_currency_is_the_contracts',
};

export const contracts: Proofs = {
  contracts_id_check: row('contracts', { id: 'ctr_9' }),
  contracts_currency_check: row('contracts', { currency: 'usd' }),
  contracts_state_check: row('contracts', { ...ending, state: 'gone' }),
  contracts_end_by_check: row('contracts', { ...ending, end_by: 'ops' }),
  contracts_check: row('contracts', { state: 'ending' }),
  contracts_check1: row('contracts', { ...ending, state: 'active', end_by: null }),
  contracts_end_is_whole: [
    row('contracts', { ...ending, end_at: null }),
    row('contracts', { ...ending, end_actor_role: null }),
    row('contracts', { ...ending, end_actor_id: null }),
  ],
  contracts_milestone_count_check: row('contracts', { milestone_count: 501 }, { by: 'owner' }),
  contracts_attention_counted: row('contracts', { attention: -1 }),
  contracts_in_real_time: row('contracts', { clock_offset_ms: 1 }),
  contracts_on_test_clock: [
    row('contracts', { test_clock_id: id('clk', 1), clock_offset_ms: 999 }),
    {
      sql: [
        add('contracts', { test_clock_id: id('clk', 1), clock_offset_ms: 1000 }),
        'update test_clocks set offset_ms = 5000',
      ],
      holds: `select clock_offset_ms = 5000 from contracts where id = '${id('ctr', 9)}'`,
    },
  ],
  end_actor_via_for_a_user: row('contracts', { ...ending, end_actor_role: 'ops', end_actor_via: 'acme' }),
  end_actor_via_of_the_contract: row('contracts', { ...ending, end_actor_via: 'mallory' }),
  contracts_pkey: row('contracts', { id: contract, currency: 'CHF', platform_id: 'another' }),
  // Keys of what a primary key holds already are there for foreign keys to refer to, which go with them.
  contracts_id_in_currency: inEuro,
  contracts_id_of_platform: row(
    'commands',
    { actor_via: 'mallory' },
    { refusal: 'commands_actor_via_of_the_contract' },
  ),
  contracts_keep_their_parties: parties.map((party) =>
    refused(update('contracts', `${party} = 'mallory'`, id('ctr', 9)), 'ME002', [add('contracts')]),
  ),
};

const milestones: Proofs = {
  milestones_id_check: row('milestones', { id: 'ms_9' }),
  milestones_sequence_check: row('milestones', { sequence: 0 }),
  milestones_amount_check: row('milestones', { amount: 0 }),
  milestones_state_check: row('milestones', state('gone')),
  milestones_end_heard_check: row('milestones', { end_heard: 'ops' }),
  milestones_check: row('milestones', { details: { name: 'paid' } }),
  milestones_check1: row('milestones', { review_deadline: NOON }),
  milestones_check2: row('milestones', { respond_by: NOON }),
  milestones_check3: row('milestones', asking),
  milestones_details_not_null: row('milestones', { details: null }, { without: 'milestones_state_is_named' }),
  milestones_state_is_named: [
    row('milestones', { details: {} }),
    row('milestones', { details: { name: null } }),
  ],
  milestones_attention: row('milestones', { attention: 'bored' }),
  milestones_on_hold_need_attention: row('milestones', { attention: 'on_hold' }),
  milestones_unanswered_are_charged: row('milestones', { attention: 'charge_unanswered' }),
  milestones_overdue_have_a_clock: row('milestones', { attention: 'clock_overdue' }),
  milestones_pkey: row('milestones', { id: active, contract_id: otherContract }),
  milestones_id_of_contract: ofAnotherContract,

  ...Object.fromEntries(
    ['contract_id', ...parties].map((party) => [
      `milestones_${party}_not_null`,
      restored('milestones', { ...named, [party]: null }, { refusal: `${party} is null` }),
    ]),
  ),
  milestones_contract_id_fkey: refused(
    `delete from contracts where id = '${id('ctr', 9)}'`,
    'milestones_contract_id_fkey',
    [add('contracts'), add('milestones', { contract_id: id('ctr', 9) })],
  ),
  milestones_have_their_contracts_parties: {
    sql: [add('milestones', { platform_id: 'mallory', client_id: 'mallory', freelancer_id: 'mallory' })],
    holds: `select (platform_id, client_id, freelancer_id) = ('acme', 'alice', 'bob')
              from milestones where id = '${id('ms', 9)}'`,
  },
  milestones_keep_their_parties: [...parties, 'contract_id'].map((column) =>
    refused(update('milestones', `${column} = '${otherContract}'`, id('ms', 9)), 'ME002', [
      add('milestones'),
    ]),
  ),
  milestones_marked_when_added: row('milestones', state('on_hold'), {
    refusal: 'milestones_escrow_follows_state',
    without: 'milestones_on_hold_need_attention',
  }),
  milestones_marked: [
    {
      sql: [update('milestones', `state = 'on_hold', details = '{"name":"on_hold"}'`, active)],
      holds: `select attention = 'on_hold' from milestones where id = '${active}'`,
      without: 'milestones_on_hold_need_attention',
    },
    {
      given: [add('milestones', overdue)],
      sql: [update('milestones', "wake_at = wake_at + interval '1 s'", id('ms', 9))],
      holds: `select attention is null from milestones where id = '${id('ms', 9)}'`,
    },
  ],
  milestones_escrow_follows_state: {
    sql: [update('milestones', `state = 'paid', details = '{"name":"paid"}'`, active)],
  },
  milestones_counted_when_added: counted('milestones', overdue),
  milestones_counted: countedDown(
    [add('milestones', overdue)],
    update('milestones', 'attention = null', id('ms', 9)),
  ),
};

const requests: Proofs = {
  refund_requests_id_check: row('refund_requests', { id: 'rr_9' }),
  refund_requests_amount_check: row('refund_requests', { amount: 0 }),
  refund_requests_state_check: row('refund_requests', { state: 'gone' }),
  refund_requests_check: row('refund_requests', { state: 'open' }),
  refund_requests_check1: row('refund_requests', { ...declined, milestone_id: active }),
  refund_requests_attention: row('refund_requests', { ...open, attention: 'bored' }),
  refund_requests_on_hold_need_attention: row('refund_requests', { ...open, attention: 'on_hold' }),
  refund_requests_overdue_are_open: restored('refund_requests', { attention: 'clock_overdue' }),
  refund_requests_opened_by_via_for_a_user: row('refund_requests', {
    opened_by_via: 'acme',
    opened_by_role: 'ops',
  }),
  refund_requests_opened_by_via_of_the_contract: row('refund_requests', { opened_by_via: 'mallory' }),
  one_open_refund_request_per_milestone: row(
    'refund_requests',
    { ...open, milestone_id: active },
    { given: [add('refund_requests', { ...open, milestone_id: active }, 2)] },
  ),
  one_open_refund_request_for_held_over: row('refund_requests', open, {
    given: [add('refund_requests', open, 2)],
  }),
  refund_requests_marked: [
    {
      sql: [add('refund_requests', declined)],
      holds: `select attention = 'on_hold' from refund_requests where id = '${id('rr', 9)}'`,
      without: 'refund_requests_on_hold_need_attention',
    },
    {
      given: [add('refund_requests', { ...open, attention: 'clock_overdue' })],
      sql: [update('refund_requests', `state = 'refunded', closed_at = now()`, id('rr', 9))],
      holds: `select attention is null from refund_requests where id = '${id('rr', 9)}'`,
      without: 'refund_requests_overdue_are_open',
    },
  ],
  refund_requests_counted_when_added: counted('refund_requests', { ...open, attention: 'clock_overdue' }),
  refund_requests_counted: countedDown(
    [add('refund_requests', { ...open, attention: 'clock_overdue' })],
    update('refund_requests', 'attention = null', id('rr', 9)),
  ),
};

const chargesAndRefunds = {
  charges: {
    charges_id_check: row('charges', { id: 'chg_9' }),
    charges_amount_check: row('charges', { amount: 0 }),
    charges_kind_check: row('charges', { kind: 'gift' }),
    charges_check: row('charges', { refunded: 1501 }),
    charges_check1: row('charges', { kind: 'bonus', refunded: 1 }),
  },
  refunds: {
    refunds_id_check: row('refunds', { id: 'ref_9' }),
    refunds_amount_check: row('refunds', { amount: 0 }),
    refunds_state_check: row('refunds', { state: 'gone' }),
    refunds_check: row('refunds', { state: 'sent' }),
    refunds_sending_is_whole: [row('refunds', { sent_at: NOON }), row('refunds', { rail_reference: 're_9' })],
    refunds_attention: row('refunds', { attention: 'bored' }),
    refunds_unanswered_are_due: row('refunds', { ...sent, ...unanswered }),
    refunds_counted_when_added: counted('refunds', unanswered),
    refunds_counted: countedDown(
      [add('refunds', unanswered)],
      update('refunds', 'attention = null', id('ref', 9)),
    ),
    refunds_sent_need_nobody: {
      given: [add('refunds', unanswered)],
      sql: [update('refunds', `state = 'sent', rail_reference = 're_9', sent_at = now()`, id('ref', 9))],
      holds: `select attention is null from refunds where id = '${id('ref', 9)}'`,
      without: 'refunds_unanswered_are_due',
    },
  },
} satisfies Record<string, Proofs>;

const commands: Proofs = {
  commands_id_check: row('commands', { id: 'cmd_9' }),
  commands_state_check: row('commands', { state: 'gone', decided_at: NOON }),
  commands_check: row('commands', { decided_at: NOON }),
  commands_check1: row('commands', { rejection: {} }),
  commands_check2: row('commands', { idempotency_key: null }),
  commands_key_is_whole: [
    row('commands', { caller_role: null }),
    row('commands', { caller_id: null }),
    row('commands', { request_hash: null }),
  ],
  commands_of_no_contract: row('commands', { contract_id: null }),
  commands_actor_via_for_a_user: row('commands', { actor_via: 'acme', actor_role: 'ops' }),
  commands_actor_via_of_the_contract: row('commands', { actor_via: 'mallory' }),
  commands_by_key: row('commands', { idempotency_key: 'key 1' }),
};

const bonuses: Proofs = {
  bonuses_amount_check: row('bonuses', { amount: 0 }),
  bonuses_state_check: row('bonuses', { state: 'gone', code: null, reason: null }),
  bonuses_check: row('bonuses', { settled_at: null }),
  bonuses_check1: row('bonuses', { ...settled, charge_id: null, fee: null }),
  bonuses_check2: row('bonuses', { code: null, reason: null }),
  bonuses_payment_is_whole: [row('bonuses', { fee: 1 }), row('bonuses', { charge_id: id('chg', 1) })],
  bonuses_failure_is_whole: [
    row('bonuses', { ...settled, code: 'card_declined' }),
    row('bonuses', { ...settled, reason: 'the card was declined' }),
  ],
  bonuses_charge_id_fkey: row('bonuses', { ...settled, charge_id: id('chg', 8) }),
  bonuses_actor_via_for_a_user: row('bonuses', { actor_via: 'acme', actor_role: 'ops' }),
  bonuses_actor_via_of_the_contract: row('bonuses', { actor_via: 'mallory' }),
  one_pending_bonus: row('bonuses', pending, {
    given: [add('commands', {}, 12), add('bonuses', pending, 2)],
  }),
  bonuses_answered_need_nobody: {
    given: [add('bonuses', pending), update('milestones', `attention = 'charge_unanswered'`, paid)],
    sql: [update('bonuses', `state = 'failed', code = 'x', reason = 'x', settled_at = now()`, id('cmd', 19))],
    holds: `select attention is null from milestones where id = '${paid}'`,
  },
};

const numbered = { sequence: 9, platform_id: 'acme', tx_id: '1' };

const events: Proofs = {
  events_sequence_check: restored('events', { ...numbered, sequence: 0 }),
  events_numbered: restored('events', { ...numbered, sequence: 1 }),
  ...Object.fromEntries(
    ['contract_id', 'sequence', 'platform_id', 'tx_id'].map((column) => [
      `events_${column}_not_null`,
      restored('events', { ...numbered, [column]: null }, { refusal: `${column} is null` }),
    ]),
  ),
  events_contract_id_fkey: refused(
    `delete from contracts where id = '${id('ctr', 9)}'`,
    'events_contract_id_fkey',
    [add('contracts'), add('events', { contract_id: id('ctr', 9) })],
  ),
  events_actor_via_for_a_user: row('events', { actor_via: 'acme', actor_role: 'ops' }),
  events_actor_via_of_the_contract: row('events', { actor_via: 'mallory' }),
  events_are_a_record: record('events', 'type', [add('events')], 'id = 9'),
  events_are_not_truncated: refused('truncate events cascade', 'ME002'),
  events_are_numbered: {
    sql: [add('events', { sequence: 7 })],
    holds: `select (sequence, platform_id, tx_id) = (3, 'acme', pg_current_xact_id()) from events where id = 9`,
    without: 'platform_id is null',
  },
};

/** By table. */
export const ofContracts: Readonly<Record<string, Proofs>> = {
  contracts,
  milestones,
  refund_requests: requests,
  ...chargesAndRefunds,
  commands,
  bonuses,
  events,
};
