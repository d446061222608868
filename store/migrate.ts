import * as contractsAndCommands from './migrations/0001_contracts_and_commands';
import * as ledger from './migrations/0002_ledger';
import * as simulatedRail from './migrations/0003_simulated_rail';
import * as actingFor from './migrations/0004_acting_for';
import * as eventsAndWebhooks from './migrations/0005_events_and_webhooks';
import * as lists from './migrations/0006_lists';
import * as testClocks from './migrations/0007_test_clocks';
import * as reconciliations from './migrations/0008_reconciliations';
import * as tallies from './migrations/0009_tallies';
import * as differences from './migrations/0010_differences';
import * as ownersFunctions from './migrations/0011_owners_functions';
import * as wholeFacts from './migrations/0012_whole_facts';
import * as wholeFactsOfBefore from './migrations/0013_whole_facts_of_before';
import * as feedInOrder from './migrations/0014_feed_in_order';
import { type MigrateOptions, type Migration, Migrator } from './migrator';

export type { MigrateOptions, Migration };

/**
 * Each with the tables that it locks against writers, which are taken first and all at once: a migration that took
 * one, worked, and then waited for the next would come to a deadlock with whoever writes to both. A test compares.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_contracts_and_commands': { ...contractsAndCommands, locks: [] },
  '0002_ledger': { ...ledger, locks: ['contracts', 'milestones'] },
  '0003_simulated_rail': { ...simulatedRail, locks: [] },
  '0004_acting_for': {
    ...actingFor,
    locks: ['contracts', 'commands', 'refund_requests', 'bonuses', 'ledger.journals', 'events'],
  },
  '0005_events_and_webhooks': { ...eventsAndWebhooks, locks: ['milestones', 'commands', 'events'] },
  '0006_lists': { ...lists, locks: ['contracts', 'milestones', 'refund_requests', 'bonuses', 'refunds'] },
  '0007_test_clocks': { ...testClocks, locks: ['contracts', 'commands'] },
  '0008_reconciliations': { ...reconciliations, locks: [] },
  '0009_tallies': { ...tallies, locks: ['refund_requests'] },
  '0010_differences': { ...differences, locks: [] },
  '0011_owners_functions': { ...ownersFunctions, locks: [] },
  '0012_whole_facts': {
    ...wholeFacts,
    locks: ['contracts', 'milestones', 'refunds', 'commands', 'bonuses'],
  },
  '0013_whole_facts_of_before': { ...wholeFactsOfBefore, locks: [] },
  '0014_feed_in_order': { ...feedInOrder, locks: [] },
};

/**
 * The record's feed is in the order of the transactions that wrote it, as the server numbers them. A dump restored
 * into another server brings the old one's numbers, which may be ahead of the new one's: such events would be in no
 * feed, and new ones before them, handed to no endpoint. All then begin anew, in the order of their ids; what may
 * have been handed out already is handed out once more, which changes nothing.
 */
const followThisServer = `
  do $$ begin
    if (select max(tx_id) from events) < pg_snapshot_xmax(pg_current_snapshot()) is not false then return; end if;
    alter table events disable trigger events_are_a_record;
    update webhook_dispatch d set tx_id = '1', event_id = least(d.event_id,
      (select min(e.id) - 1 from events e where (e.tx_id, e.id) > (d.tx_id, d.event_id)));
    update events set tx_id = '1';
    alter table events enable trigger events_are_a_record;
  end $$`;

/**
 * Brings a database to this version's schema, beside programs of this version or the one before it that are at work
 * (docs/upgrades.md). Each migration is a transaction of its own, and none waits for a lock longer than writers may
 * have to wait behind it: it gives up and tries again. Safe to repeat, and to run from several processes at once. A
 * schema that is ahead of this version is left as it is.
 * @param databaseUrl of a user who may create roles, schemas and tables: not the application's. Straight to Postgres:
 *   a pooler that shares sessions would lose what says who migrates.
 * @returns the names of what was applied
 */
export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrator = new Migrator(databaseUrl, options.migrations ?? migrations, options);
  try {
    await migrator.begin();
    const applied = await migrator.pending();
    for (const name of applied) await migrator.apply(name);
    await migrator.run('The feed', followThisServer);
    return applied;
  } finally {
    await migrator.close();
  }
}
