import { onlyRow, type Proofs, record, refused, row } from '../proof';
import { add, id, NOON } from '../rows';

/** What Postgres holds of webhooks, clocks, reconciliations, figures and the simulated rail, by table. */

export const ofWebhooks: Readonly<Record<string, Proofs>> = {
  webhook_endpoints: {
    webhook_endpoints_id_check: row('webhook_endpoints', { id: 'we_9' }),
    webhook_endpoints_url_check: [
      row('webhook_endpoints', { url: '' }),
      row('webhook_endpoints', { url: 'x'.repeat(2049) }),
    ],
    webhook_endpoints_description_check: row('webhook_endpoints', { description: 'x'.repeat(2001) }),
    webhook_endpoints_types_check: row('webhook_endpoints', { types: [] }),
    webhook_endpoints_state_check: row('webhook_endpoints', { state: 'gone' }),
    webhook_endpoints_failures_check: row('webhook_endpoints', { failures: -1, failing_since: NOON }),
    webhook_endpoints_check: row('webhook_endpoints', { disabled_reason: 'x' }),
    webhook_endpoints_check1: row('webhook_endpoints', { failures: 1 }),
  },
  webhook_secrets: { one_present_webhook_secret: row('webhook_secrets', { expires_at: null }) },
  webhook_deliveries: {
    webhook_deliveries_state_check: row('webhook_deliveries', { state: 'gone' }),
    webhook_deliveries_attempts_check: row('webhook_deliveries', { attempts: -1 }),
    webhook_deliveries_check: row('webhook_deliveries', { settled_at: NOON }),
  },
  webhook_lanes: { webhook_lanes_failures_check: row('webhook_lanes', { failures: 0 }) },
  webhook_dispatch: {
    webhook_dispatch_only_one_check: onlyRow('webhook_dispatch', { only_one: false }),
  },
  reminder_handovers: { reminder_handovers_are_a_record: record('reminder_handovers', 'due') },
};

const declinedCharge = { status: 'declined', code: 'x', reason: 'x', rail_reference: null };

export const ofOthers: Readonly<Record<string, Proofs>> = {
  minor_units: {
    minor_units_check: [row('milestones', { amount: 100_000_000_001 }), row('charges', { refunded: -1 })],
  },
  test_clocks: {
    test_clocks_id_check: row('test_clocks', { id: 'clk_9' }),
    test_clocks_offset_ms_check: [
      row('test_clocks', { offset_ms: 315_360_000_001 }),
      row('test_clocks', { offset_ms: -315_360_000_001 }),
    ],
    test_clocks_check: row('test_clocks', { target: NOON }),
    test_clocks_command_id_fkey: row('test_clocks', { target: NOON, command_id: id('cmd', 8) }),
    test_clocks_id_offset_ms_key: row(
      'contracts',
      { test_clock_id: id('clk', 1), clock_offset_ms: 999 },
      { refusal: 'contracts_on_test_clock' },
    ),
    test_clocks_go_forward: { sql: ['update test_clocks set offset_ms = 999'], refusal: 'ME003' },
  },
  reconciliations: {
    reconciliations_differences_check: row('reconciliations', { differences: -1 }),
    reconciliations_check: row('reconciliations', { finished_at: '2026-02-01T00:00:00Z' }),
    reconciliations_are_a_record: record('reconciliations', 'result'),
  },
  reconciliation_differences: {
    reconciliation_differences_open: row('reconciliation_differences', { subject: 'account 1' }),
    cleared_differences_are_a_record: {
      given: [add('reconciliation_differences', { cleared_at: NOON })],
      ...{ sql: [`update reconciliation_differences set found = 'x' where id = 9`], refusal: 'ME002' },
    },
    differences_are_not_deleted: refused('delete from reconciliation_differences', 'ME002'),
  },
  tallies: { tallies_topic_check: row('tallies', { topic: 'moods' }) },
  tally_place: { tally_place_only_one_check: onlyRow('tally_place', { only_one: false }) },
  cursor_key: {
    cursor_key_id_check: onlyRow('cursor_key', { id: 2 }),
    cursor_key_key_check: onlyRow('cursor_key', { key: '\\x00' }),
  },
  'simulated_rail.charges': {
    charges_amount_check: row('simulated_rail.charges', { amount: 0 }),
    charges_currency_check: row('simulated_rail.charges', { currency: 'usd' }),
    charges_status_check: row('simulated_rail.charges', { status: 'gone', rail_reference: null }),
    charges_check: [
      row('simulated_rail.charges', { refunded: -1 }),
      row('simulated_rail.charges', { refunded: 1501 }),
    ],
    charges_check1: row('simulated_rail.charges', { rail_reference: null }),
    charges_check2: row('simulated_rail.charges', { ...declinedCharge, reason: null }),
    charges_check3: row('simulated_rail.charges', { ...declinedCharge, refunded: 1 }),
    charges_action_required_once: row(
      'simulated_rail.charges',
      { ...declinedCharge, code: 'action_required' },
      { given: [add('simulated_rail.charges', { ...declinedCharge, code: 'action_required' }, 2)] },
    ),
  },
  'simulated_rail.refunds': { refunds_amount_check: row('simulated_rail.refunds', { amount: 0 }) },
  'simulated_rail.outages': {
    outages_operation_check: row('simulated_rail.outages', { operation: 'payout' }),
  },
};
