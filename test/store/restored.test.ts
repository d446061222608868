import { readFeed } from '../../store/feed';
import { migrate } from '../../store/migrate';
import { dispatchEvents } from '../../store/webhook-deliveries';
import { until } from '../support/world';
import { LedgerFixture } from './ledger-fixture';

let fixture: LedgerFixture;
beforeAll(async () => {
  fixture = await LedgerFixture.create();
});
afterAll(() => fixture.close());

const write = async (contractId: string): Promise<number> => {
  const [row] = await fixture
    .app('events')
    .insert({
      contract_id: contractId,
      ...{ type: 'contract.created', rule: 'R1', actor_role: 'platform', actor_id: 'platform' },
      ...{ cause: 'by hand', received_at: new Date(), data: '{}' },
    })
    .returning('id');
  return row.id;
};

const feed = async () =>
  (await readFeed(fixture.app, { platformId: null, limit: 100 }))?.events.map(({ id }) => id);

test('a dump restored into a server that has counted less is read on, and nothing of it is skipped', async () => {
  const { contractId } = await fixture.book();
  const [handed, waiting] = [await write(contractId), await write(contractId)];
  // What a dump of a server brings that had counted far further, with one event yet to be handed out.
  await fixture.owner.raw(`
    alter table events disable trigger events_are_a_record;
    update events set tx_id = '900000000' where id = ${handed};
    update events set tx_id = '900000001' where id = ${waiting};
    alter table events enable trigger events_are_a_record;
    update webhook_dispatch set tx_id = '900000000', event_id = ${handed};`);
  const later = await write(contractId);

  await migrate(fixture.url);
  await until(async () => ((await feed())?.length === 3 ? true : null), 'the feed to be whole');
  expect(await feed()).toEqual([handed, waiting, later]);
  expect(await dispatchEvents(fixture.app)).toMatchObject({ taken: 2 });

  await migrate(fixture.url);
  expect(await dispatchEvents(fixture.app)).toMatchObject({ taken: 0 });
});
