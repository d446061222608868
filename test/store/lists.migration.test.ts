import { randomBytes } from 'node:crypto';
import knex, { type Knex } from 'knex';
import { newId } from '../../store/ids';
import * as contractsAndCommands from '../../store/migrations/0001_contracts_and_commands';
import * as ledger from '../../store/migrations/0002_ledger';
import * as simulatedRail from '../../store/migrations/0003_simulated_rail';
import * as actingFor from '../../store/migrations/0004_acting_for';
import * as eventsAndWebhooks from '../../store/migrations/0005_events_and_webhooks';
import * as lists from '../../store/migrations/0006_lists';
import { testEnv } from '../support/env';

/** What was there before the lists: made with the schema of that time, and then migrated. */

const name = `test_${randomBytes(8).toString('hex')}`;
let admin: Knex;
let db: Knex;

beforeAll(async () => {
  const { postgresUrl } = testEnv();
  admin = knex({ client: 'pg', connection: postgresUrl, pool: { min: 0, max: 1 } });
  await admin.raw(`create database ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  db = knex({ client: 'pg', connection: url.href, pool: { min: 0, max: 1 } });
  for (const { up } of [contractsAndCommands, ledger, simulatedRail, actingFor, eventsAndWebhooks])
    await db.transaction((trx) => up(trx as unknown as Knex));
});
afterAll(async () => {
  await db.destroy();
  await admin.raw(`drop database ${name}`);
  await admin.destroy();
});

test('rows from before have their parties and marks, and the contract counts them', async () => {
  const contracts = [newId.contract(), newId.contract()];
  await db.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    await trx('contracts').insert(
      contracts.map((id, n) => ({
        ...{
          id,
          platform_id: 'acme',
          client_id: `alice-${n}`,
          freelancer_id: `bob-${n}`,
          title: 'A website',
        },
        ...{ currency: 'USD', policy: '{}', created_at: new Date() },
      })),
    );
    await trx('milestones').insert(
      contracts.flatMap((contract_id, n) =>
        (['on_hold', 'active', 'planned'] as const).map((state, index) => ({
          ...{ id: newId.milestone(), contract_id, sequence: index + 1, title: 'A part', amount: 1500 },
          state: n === 0 || index > 0 ? state : 'paid',
          details: JSON.stringify({ name: n === 0 || index > 0 ? state : 'paid' }),
          created_at: new Date(),
        })),
      ),
    );
    await trx('refund_requests').insert({
      ...{
        id: newId.refundRequest(),
        contract_id: contracts[0],
        amount: 600,
        reason: 'x',
        state: 'declined',
      },
      ...{ on_hold: 600, opened_by_role: 'client', opened_by_id: 'alice-0', opened_at: new Date() },
      closed_at: new Date(),
    });
  });

  await db.transaction((trx) => lists.up(trx as unknown as Knex));

  const milestones = await db('milestones').orderBy(['contract_id', 'sequence']);
  expect(milestones.map(({ attention }) => attention)).toEqual(['on_hold', null, null, null, null, null]);
  for (const { contract_id: id, platform_id, client_id, freelancer_id } of milestones) {
    const n = contracts.indexOf(id);
    expect([platform_id, client_id, freelancer_id]).toEqual(['acme', `alice-${n}`, `bob-${n}`]);
  }
  expect(await db('contracts').orderBy('id').pluck('attention')).toEqual([2, 0]);
  expect(await db('refund_requests').pluck('attention')).toEqual(['on_hold']);
});
