import { deliverPass, type PassSettings } from '../../activities/webhooks/pass';
import { createSender, type Sender } from '../../activities/webhooks/sender';
import { DAY } from '../../domain/instant';
import { openText } from '../../encryption';
import {
  type Attempted,
  claimDeliveries,
  dispatchEvents,
  forgetDelivered,
  listDeliveries,
  settleDeliveries,
} from '../../store/webhook-deliveries';
import { findEndpoint } from '../../store/webhook-endpoints';
import { type Stage, startStage } from '../api/stage';
import { testKeyring } from '../support/keyring';
import { Receiver } from '../support/receiver';
import { until } from '../support/world';

/** One pass over an endpoint at a time, without Temporal: what is sent, in which order, and what is kept of it. */

let stage: Stage;
let sender: Sender;
beforeAll(async () => {
  stage = await startStage();
  sender = createSender({ allowPrivate: true, timeoutMs: 1000 });
});
afterAll(async () => {
  await sender.close();
  await stage.stop();
});

let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

/** A platform with one endpoint and contracts of its own; `late` is how far the present is ahead. */
class Platform {
  late = 0;
  private constructor(
    readonly name: string,
    readonly endpoint: string,
  ) {}

  static async of(name: string, terms: object = {}): Promise<Platform> {
    const asked = { url: receiver.url, ...terms };
    const { status, body } = await stage.api.as('platform', name).post('/v1/webhook-endpoints', asked);
    expect(status).toBe(201);
    return new Platform(name, body.id);
  }

  as() {
    return stage.api.as('platform', this.name);
  }

  async contract(milestones: number): Promise<string> {
    const terms = { title: 'A job', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
    const { body } = await this.as().post('/v1/contracts', terms);
    for (let n = 0; n < milestones; n++) await this.plan(body.id);
    return body.id;
  }

  async plan(contract: string): Promise<void> {
    await this.as().post(`/v1/contracts/${contract}/milestones`, { title: 'Logo', amount: 1500 });
  }

  /** Waits until so many events were handed to the endpoint. */
  async dispatched(count: number): Promise<void> {
    await until(async () => {
      await dispatchEvents(stage.db);
      const page = await listDeliveries(stage.db, this.endpoint, { limit: 1000 });
      return page.length >= count ? true : null;
    }, `${count} deliveries`);
  }

  pass(worker: Pick<PassSettings, 'isStopping'> = {}) {
    const openSecret = (sealed: string, id: string) => openText(testKeyring, sealed, id);
    const now = () => Date.now() + this.late;
    return deliverPass({ db: stage.db, sender, openSecret, now, ...worker }, this.endpoint);
  }

  /** Every lane's time has come. */
  async retriesAreDue(): Promise<void> {
    await stage
      .db('webhook_lanes')
      .where({ endpoint_id: this.endpoint })
      .update({ retry_at: new Date(0) });
  }

  async states(): Promise<string[]> {
    const page = await listDeliveries(stage.db, this.endpoint, { limit: 1000 });
    return page.map(({ state }) => state).reverse();
  }
}

test('everything is delivered, each contract in order, contracts side by side', async () => {
  const acme = await Platform.of('in-order');
  const contracts = await Promise.all([acme.contract(9), acme.contract(9), acme.contract(9)]);
  await acme.dispatched(30);

  expect(await acme.pass()).toMatchObject({
    state: 'on',
    waiting: 0,
    parked: 0,
    failures: 0,
    retryInMs: null,
  });
  for (const contract of contracts)
    expect(receiver.sequences(contract)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(receiver.taken.map(({ id }) => id)).size).toBe(30);

  await acme.pass();
  expect(receiver.all).toHaveLength(30);
});

test('a pass whose worker is to stop ends with what is under way, and says that there is more', async () => {
  const acme = await Platform.of('stopping');
  const contract = await acme.contract(3);
  await acme.dispatched(4);
  const isStopping = () => receiver.taken.length === 2;

  expect(await acme.pass({ isStopping })).toMatchObject({ waiting: 2, failures: 0, retryInMs: 0 });
  expect(receiver.sequences(contract)).toEqual([1, 2]);

  await acme.pass();
  expect(receiver.sequences(contract)).toEqual([1, 2, 3, 4]);
});

test('an event that is refused holds up its own contract only, and comes first when it is tried again', async () => {
  const acme = await Platform.of('poison');
  const [bad, good] = await Promise.all([acme.contract(2), acme.contract(2)]);
  await acme.dispatched(6);
  receiver.behaviour = ({ message: { data } }) =>
    data.contractId === bad && data.sequence === 2 ? 500 : 204;

  const first = await acme.pass();
  expect(first).toMatchObject({ waiting: 2, lastFailure: 'it answered 500: no success' });
  expect(first.state === 'on' && first.retryInMs).toBeGreaterThan(0);
  expect(receiver.sequences(bad)).toEqual([1]);
  expect(receiver.sequences(good)).toEqual([1, 2, 3]);

  // What comes later on that contract waits behind it.
  await Promise.all([acme.plan(bad), acme.plan(good)]);
  await acme.dispatched(8);
  await acme.pass();
  expect(receiver.sequences(bad)).toEqual([1]);
  expect(receiver.sequences(good)).toEqual([1, 2, 3, 4]);

  receiver.behaviour = () => 204;
  await acme.retriesAreDue();
  expect(await acme.pass()).toMatchObject({ waiting: 0, failures: 0, retryInMs: null });
  expect(receiver.sequences(bad)).toEqual([1, 2, 3, 4]);
});

test('after three days it is parked, what is behind it goes on, and it is sent again by call', async () => {
  const acme = await Platform.of('parking');
  const contract = await acme.contract(1);
  await acme.dispatched(2);
  receiver.behaviour = ({ message }) => (message.data.sequence === 1 ? 500 : 204);
  await acme.pass();
  acme.late = 3 * DAY;
  await acme.retriesAreDue();

  expect(await acme.pass()).toMatchObject({ waiting: 0, parked: 1 });
  expect(await acme.states()).toEqual(['parked', 'delivered']);
  expect(receiver.sequences(contract)).toEqual([2]);

  receiver.behaviour = () => 204;
  const replay = await acme.as().post(`/v1/webhook-endpoints/${acme.endpoint}/replay`);
  expect(replay).toMatchObject({ status: 200, body: { replayed: 1 } });
  expect(await acme.pass()).toMatchObject({ waiting: 0, parked: 0 });
  expect(receiver.sequences(contract)).toEqual([2, 1]);
});

test('an event can be asked for by its id, delivered already or older than the endpoint; no other platform’s', async () => {
  const stranger = await Platform.of('stranger');
  await stranger.contract(0);
  const acme = await Platform.of('asking');
  const contract = await acme.contract(0);
  await acme.dispatched(1);
  await acme.pass();
  const { body } = await acme.as().get(`/v1/events?contractId=${contract}`);
  const mine = body.data[0].id;

  const theirs = await stage.db('events').where({ platform_id: 'stranger' }).first('id');
  const eventIds = [mine, theirs.id];
  const replay = await acme.as().post(`/v1/webhook-endpoints/${acme.endpoint}/replay`, { eventIds });
  expect(replay.body).toEqual({ replayed: 1 });
  await acme.pass();
  expect(receiver.taken.map(({ id }) => id)).toEqual([`evt_${mine}`, `evt_${mine}`]);
});

test('410 turns the endpoint off: nothing more is sent, and what waited is sent once it is on again', async () => {
  const acme = await Platform.of('gone');
  const contract = await acme.contract(1);
  await acme.dispatched(2);
  receiver.behaviour = () => 410;

  expect(await acme.pass()).toEqual({ state: 'off' });
  expect(await findEndpoint(stage.db, acme.endpoint)).toMatchObject({
    state: 'disabled',
    disabledReason: 'it answered 410 Gone',
  });
  expect(await acme.pass()).toEqual({ state: 'off' });
  expect(receiver.all).toHaveLength(1);

  receiver.behaviour = () => 204;
  await acme.as().post(`/v1/webhook-endpoints/${acme.endpoint}/enable`);
  await acme.retriesAreDue();
  await acme.pass();
  expect(receiver.sequences(contract)).toEqual([1, 2]);
});

test('an endpoint that is away is tried with one event at a time, and back at full speed once it answers', async () => {
  const acme = await Platform.of('away');
  const contracts = await Promise.all(Array.from({ length: 12 }, () => acme.contract(0)));
  await acme.dispatched(12);
  receiver.behaviour = () => 503;
  await acme.pass();
  expect(receiver.all).toHaveLength(12);

  await Promise.all(contracts.map((contract) => acme.plan(contract)));
  const fresh = await acme.contract(0);
  await acme.dispatched(25);
  const probing = await acme.pass();
  expect(probing).toMatchObject({ retryInMs: 60_000 });
  expect(receiver.all.length).toBeLessThanOrEqual(13);

  receiver.behaviour = () => 204;
  await acme.retriesAreDue();
  expect(await acme.pass()).toMatchObject({ waiting: 0, failures: 0 });
  for (const contract of contracts) expect(receiver.sequences(contract)).toEqual([1, 2]);
  expect(receiver.sequences(fresh)).toEqual([1]);
});

test('only the types that were asked for are sent', async () => {
  const acme = await Platform.of('choosy', { types: ['milestone.planned'] });
  await acme.contract(2);
  await acme.dispatched(2);
  await acme.pass();
  expect(receiver.taken.map(({ message }) => message.type)).toEqual([
    'milestone.planned',
    'milestone.planned',
  ]);
});

test('two passes at once, as after a worker that was taken for dead, lose nothing and keep one account', async () => {
  const acme = await Platform.of('twice');
  const contract = await acme.contract(19);
  await acme.dispatched(20);
  await Promise.all([acme.pass(), acme.pass(), acme.pass()]);

  expect(new Set(receiver.taken.map(({ id }) => id)).size).toBe(20);
  expect(new Set(receiver.sequences(contract))).toEqual(new Set(Array.from({ length: 20 }, (_, n) => n + 1)));
  expect(await acme.states()).toEqual(Array(20).fill('delivered'));
});

/** What became of an attempt at the first event of a contract, as a pass would record it. */
async function attemptOf(contract: string, outcome: 'delivered' | 'failed'): Promise<Attempted> {
  const { id } = await stage.db('events').where({ contract_id: contract, sequence: 1 }).first('id');
  const of = { eventId: id, contractId: contract, outcome };
  return outcome === 'failed'
    ? { ...of, status: 500, failure: 'it answered 500', retryInMs: 60_000 }
    : { ...of, status: 204, failure: null, retryInMs: 0 };
}

/** A session of this file's database that waits for a lock. */
async function waiter(locktype: string): Promise<object | null> {
  const here = stage.db('pg_stat_activity').whereRaw('datname = current_database()').select('pid');
  return (
    (await stage.db('pg_locks').where({ granted: false, locktype }).whereIn('pid', here).first('pid')) ?? null
  );
}

test('an event that one pass sets aside while another frees its contract is not forgotten', async () => {
  const acme = await Platform.of('set-aside');
  const contract = await acme.contract(0);
  await acme.dispatched(1);
  await settleDeliveries(stage.db, acme.endpoint, [await attemptOf(contract, 'failed')]);
  await acme.plan(contract);
  await acme.dispatched(2);

  const delivered = await attemptOf(contract, 'delivered');
  const { settling, claiming } = await stage.db.transaction(async (held) => {
    await held('webhook_lanes').where({ endpoint_id: acme.endpoint }).forUpdate();
    const settles = settleDeliveries(stage.db, acme.endpoint, [delivered]);
    await until(() => waiter('transactionid'), 'the one that frees it to wait');
    const claims = claimDeliveries(stage.db, acme.endpoint, { ready: 10, retries: 10 });
    // It has its answer, or waits for its turn.
    await Promise.race([claims, until(() => waiter('advisory'), 'the other to wait')]);
    return { settling: settles, claiming: claims };
  });
  await Promise.all([settling, claiming]);

  expect(await acme.pass()).toMatchObject({ waiting: 0, retryInMs: null });
  expect(receiver.sequences(contract)).toEqual([2]);
});

test('a failure that another pass overtook with a success holds nothing up', async () => {
  const acme = await Platform.of('overtaken');
  const contract = await acme.contract(0);
  await acme.dispatched(1);
  await settleDeliveries(stage.db, acme.endpoint, [await attemptOf(contract, 'delivered')]);
  await settleDeliveries(stage.db, acme.endpoint, [await attemptOf(contract, 'failed')]);
  await acme.retriesAreDue();

  expect(await acme.pass()).toMatchObject({ waiting: 0, retryInMs: null });
});

test('an endpoint that is away is tried every minute, however long its contracts have yet to wait', async () => {
  const acme = await Platform.of('far-away');
  const contracts = await Promise.all(Array.from({ length: 11 }, () => acme.contract(0)));
  await acme.dispatched(11);
  receiver.behaviour = () => 503;
  await acme.pass();
  await stage
    .db('webhook_lanes')
    .where({ endpoint_id: acme.endpoint })
    .update({ retry_at: stage.db.raw(`now() + interval '8 hours'`) });

  expect(await acme.pass()).toMatchObject({ failures: 12, retryInMs: 60_000 });

  receiver.behaviour = () => 204;
  expect(await acme.pass()).toMatchObject({ waiting: 0, failures: 0 });
  for (const contract of contracts) expect(receiver.sequences(contract)).toEqual([1]);
});

test('an endpoint that is turned on again is tried at once', async () => {
  const acme = await Platform.of('off-and-on');
  const contract = await acme.contract(0);
  await acme.dispatched(1);
  receiver.behaviour = () => 503;
  await acme.pass();
  receiver.behaviour = () => 204;
  for (const turn of ['disable', 'enable'])
    await acme.as().post(`/v1/webhook-endpoints/${acme.endpoint}/${turn}`);

  await acme.pass();
  expect(receiver.sequences(contract)).toEqual([1]);
});

test('what was delivered is forgotten in time, however much is parked before it', async () => {
  const acme = await Platform.of('forgetful', { types: ['contract.ended'] });
  const contract = await acme.contract(0);
  await stage.db.raw(
    `with parked as (
       insert into events (contract_id, type, rule, actor_role, actor_id, cause, received_at, data)
       select :contract, 'milestone.released', 'R11', 'client', 'alice', 'by hand', now(), '{}'
         from generate_series(1, 2001) returning id, contract_id)
     insert into webhook_deliveries (endpoint_id, event_id, contract_id, state, settled_at)
     select :endpoint, id, contract_id, case id when max(id) over () then 'delivered' else 'parked' end,
            now() - interval '31 days' from parked`,
    { contract, endpoint: acme.endpoint },
  );
  expect(await forgetDelivered(stage.db, 30)).toBe(1);
  expect(await stage.db('webhook_deliveries').where({ endpoint_id: acme.endpoint }).count()).toEqual([
    { count: 2000 },
  ]);
});

test('while an endpoint is away, what has waited for three days is parked, its turn or not', async () => {
  const acme = await Platform.of('parked-away');
  await Promise.all(Array.from({ length: 12 }, () => acme.contract(3)));
  await acme.dispatched(48);
  receiver.behaviour = () => 503;
  await acme.pass();
  acme.late = 3 * DAY;

  await acme.pass();
  expect(await acme.states()).toEqual(Array(48).fill('parked'));
  expect(receiver.all.length).toBeLessThanOrEqual(13);
});

test('an endpoint that takes nothing for five days is turned off, and says why', async () => {
  const acme = await Platform.of('lost');
  await acme.contract(0);
  await acme.dispatched(1);
  receiver.behaviour = () => 500;
  await acme.pass();
  acme.late = 5 * DAY + 1000;

  expect(await acme.pass()).toEqual({ state: 'off' });
  expect(await findEndpoint(stage.db, acme.endpoint)).toMatchObject({
    state: 'disabled',
    disabledReason: 'it has taken nothing for 5 days',
  });
});
