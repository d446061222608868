import type { Knex } from 'knex';
import { insertEvents } from '../../store/events';
import { until } from '../support/world';
import { openContract, planMilestone, type Stage, startStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

type Page = { data: { id: number; contractId: string; sequence: number; type: string; why: string }[] } & {
  after: number;
  hasMore: boolean;
};

const read = async (platform: string, query = ''): Promise<Page> => {
  const { status, body } = await stage.api.as('platform', platform).get(`/v1/events${query}`);
  expect(status).toBe(200);
  return body;
};

/** The feed ends before the oldest open transaction of the whole server, which other tests share. */
const readUntil = (platform: string, count: number, query = '') =>
  until(async () => {
    const page = await read(platform, query);
    return page.data.length >= count ? page : null;
  }, `${count} events of ${platform}`);

/** A contract of its own platform, so that what other tests write is not in its feed. */
const contractOf = (platform: string) =>
  stage.api
    .as('platform', platform)
    .post('/v1/contracts', { title: 'A job', clientId: 'alice', freelancerId: 'bob', currency: 'USD' })
    .then(({ body }): string => body.id);

/** Writes an event as a transaction of the service would, and leaves the transaction open. */
async function writeOpen(contractId: string, begun?: Knex.Transaction): Promise<Knex.Transaction> {
  const trx = begun ?? (await stage.db.transaction());
  const origin = { actor: { role: 'client', id: 'alice' }, cause: 'test', receivedAt: Date.now() } as const;
  const event = { type: 'milestone.end_heard', rule: 'R16', amount: null, journalId: null } as const;
  const about = { contractId, milestoneId: null, refundRequestId: null, data: { by: 'client' } };
  await insertEvents(trx, [{ ...event, ...origin, ...about }]);
  return trx;
}

describe('the feed', () => {
  test("tells a contract's events in their order, though the transaction of the later one is the older one", async () => {
    const contract = await contractOf('older');
    const older = await stage.db.transaction();
    await older.raw('select pg_current_xact_id()');
    const newer = await writeOpen(contract);
    await newer.commit();
    await (await writeOpen(contract, older)).commit();
    const { data } = await readUntil('older', 3);
    expect(data.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test('tells everything of a platform, in order, numbered on each contract without gaps', async () => {
    const [first, second] = [await contractOf('numbers'), await contractOf('numbers')];
    for (const contract of [first, second, first])
      await stage.api.as('platform', 'numbers').post(`/v1/contracts/${contract}/milestones`, {
        title: 'Logo design',
        amount: 1500,
      });

    const { data, after, hasMore } = await readUntil('numbers', 5);
    const of = (contract: string) => data.filter(({ contractId }) => contractId === contract);
    expect(of(first).map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'contract.created'],
      [2, 'milestone.planned'],
      [3, 'milestone.planned'],
    ]);
    expect(of(second).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(data[2]?.why).toMatch(/^platform numbers planned "Logo design" for 15\.00 USD \(R1, received /);
    expect([after, hasMore]).toEqual([data.at(-1)?.id, false]);
    expect((await read('numbers', '?after=0')).data).toEqual(data);
  });

  test('never skips an event that was committed late', async () => {
    const [slow, quick] = [await contractOf('late'), await contractOf('late')];
    const { after } = await readUntil('late', 2);

    // The slow transaction has its number first, and is committed last.
    const open = await writeOpen(slow);
    await planned('late', quick);
    const early = await read('late', `?after=${after}`);
    expect(early.data).toEqual([]);
    await open.commit();

    const later = await readUntil('late', 2, `?after=${early.after}`);
    expect(later.data.map(({ contractId }) => contractId)).toEqual([slow, quick]);
    expect(await read('late', `?after=${later.after}`)).toEqual({
      data: [],
      after: later.after,
      hasMore: false,
    });
  });

  test('a reader who goes on from the last event he saw sees each once, while others write', async () => {
    const contracts = await Promise.all(Array.from({ length: 6 }, () => contractOf('busy')));
    const writing = Promise.all(
      contracts.map(async (contract) => {
        for (let n = 0; n < 8; n++) await planned('busy', contract);
      }),
    );
    const seen: Page['data'] = [];
    let after = 0;
    await until(async () => {
      const page = await read('busy', `?limit=7${after === 0 ? '' : `&after=${after}`}`);
      seen.push(...page.data);
      after = page.after ?? 0;
      return seen.length >= 6 * 9 ? true : null;
    }, 'every event to be read');
    await writing;

    expect(new Set(seen.map(({ id }) => id)).size).toBe(54);
    for (const contract of contracts)
      expect(
        seen.filter(({ contractId }) => contractId === contract).map(({ sequence }) => sequence),
      ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('can be read by types, and by contract for any party of it', async () => {
    const contract = await openContract(stage.api);
    const other = await openContract(stage.api);
    await planMilestone(stage.api, contract);
    const byContract = (role: 'client' | 'freelancer' | 'ops', name: string) =>
      stage.api.as(role, name).get(`/v1/events?contractId=${contract}`);
    for (const [role, name] of [
      ['client', 'alice'],
      ['freelancer', 'bob'],
      ['ops', 'olga'],
    ] as const) {
      const { body } = await byContract(role, name);
      expect(body.data.map(({ sequence }: Page['data'][0]) => sequence)).toEqual([1, 2]);
    }
    const planned = await read('acme', `?contractId=${contract}&types=milestone.planned&types=bonus.paid`);
    expect(planned.data.map(({ type }) => type)).toEqual(['milestone.planned']);
    const { data } = await read('acme', `?contractId=${contract}&after=${planned.after}`);
    expect(data).toEqual([]);
    expect(await stage.api.as('client', 'mallory').get(`/v1/events?contractId=${contract}`)).toMatchObject({
      status: 404,
    });
    expect(await stage.api.as('platform', 'other').get(`/v1/events?contractId=${other}`)).toMatchObject({
      status: 404,
    });
  });

  test.each(['client', 'freelancer'] as const)('as a whole it is not for a %s', async (role) => {
    expect(await stage.api.as(role, 'alice').get('/v1/events')).toMatchObject({ status: 403 });
  });

  test.each([
    ['after=abc', '?after'],
    ['after=999999999', '?after'],
    ['types=milestone.paid', '?types'],
    ['limit=0', '?limit'],
    ['afterr=1', '?afterr'],
  ])('400 for %s', async (query, path) => {
    const { status, body } = await stage.api.as('platform', 'acme').get(`/v1/events?${query}`);
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });

  test("an event of another platform's feed is no place to go on from", async () => {
    await contractOf('theirs');
    const { after } = await readUntil('theirs', 1);
    const { status } = await stage.api.as('platform', 'nosy').get(`/v1/events?after=${after}`);
    expect(status).toBe(400);
  });
});

const planned = (platform: string, contract: string) =>
  stage.api
    .as('platform', platform)
    .post(`/v1/contracts/${contract}/milestones`, { title: 'Logo design', amount: 1500 });

test('an event cannot be given a number or a platform of the writer’s choice', async () => {
  const contract = await openContract(stage.api);
  const trx = await writeOpen(contract);
  await trx('events').where({ contract_id: contract }).select('sequence', 'platform_id');
  const rows = await trx('events')
    .where({ contract_id: contract })
    .orderBy('sequence')
    .select('sequence', 'platform_id');
  expect(rows).toEqual([
    { sequence: 1, platform_id: 'acme' },
    { sequence: 2, platform_id: 'acme' },
  ]);
  await trx.rollback();
});
