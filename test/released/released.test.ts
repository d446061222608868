import { reconcile } from '../../activities/reconciliation';
import type { Role } from '../../domain/actor';
import { stateNames } from '../../domain/milestone';
import { sweepOnce } from '../../gateway/sweep';
import type { Difference } from '../../protocol/reconciliation';
import { migrate } from '../../store/migrate';
import { startApi, type TestApi } from '../support/api';
import { until, World } from '../support/world';
import { caught, stories } from './story';
import { leftBy, versions } from './versions';

/** A contract's money once all of it is settled, in minor units: what came in as charges and bonuses is accounted for. */
type End = readonly [charged: number, bonus: number, paid: number, fees: number, refunded: number];
const nothing: End = [0, 0, 0, 0, 0];
const inFull: End = [1500, 0, 1350, 150, 0];
const withBonus: End = [1500, 500, 1800, 200, 0];
const split: End = [1500, 0, 900, 100, 500];
const goneBack: End = [1500, 0, 0, 0, 1500];
const lessAndTheRestBack: End = [1500, 0, 810, 90, 600];

/** How each story ends: work is approved, what is on hold is split, held-over money goes back. */
const ends: Readonly<Record<string, End>> = {
  'a milestone is planned': nothing,
  'a charge was declined': nothing,
  'a milestone is active': inFull,
  'work is in review': inFull,
  'changes are requested': inFull,
  'a milestone is on hold': split,
  'a milestone is paid': inFull,
  'money is held over, and the next milestone planned': lessAndTheRestBack,
  'held-over money went into the next milestone': [2900, 0, 2610, 290, 0],
  'a bonus is paid': withBonus,
  'a bonus has failed': inFull,
  'a refund is asked for': inFull,
  'a refund was declined': split,
  'a refund was accepted': goneBack,
  'a hold was resolved': split,
  'held-over money is asked back': lessAndTheRestBack,
  'held-over money is on hold': [1500, 0, 1035, 115, 350],
  'held-over money was refunded': lessAndTheRestBack,
  'the client is ending the contract': [3900, 0, 3060, 340, 500],
  'the freelancer has ended the contract': [2400, 0, 810, 90, 1500],
  'an approval is under way': [1500, 500, 1260, 140, 600],
  'a submission is under way': inFull,
  'a withdrawal is under way': inFull,
  'a funding is under way': inFull,
  'a hold is under way': split,
  'an acceptance is under way': goneBack,
  'a bonus is under way': withBonus,
  'a refund request is about to be over': goneBack,
  'a review is about to be over': inFull,
  'a charge waits for the rail': inFull,
  'a bonus waits for the rail': withBonus,
};

/** What a test reads of a contract. */
type Contract = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly money: Readonly<Record<string, number>>;
  readonly milestones: readonly { readonly id: string; readonly state: string }[];
  readonly refundRequests: readonly {
    readonly id: string;
    readonly milestoneId?: string;
    readonly state: string;
  }[];
};

describe.each(versions)('what the version with schema %s left in its database', (version) => {
  let world: World;
  let api: TestApi;
  beforeAll(async () => {
    const database = await leftBy(version);
    await migrate(database.url);
    world = await World.start({ database });
    api = await startApi({ db: world.db, gateway: world.gateway });
  });
  afterAll(async () => {
    await api?.stop();
    await world?.stop();
  });

  const differences = async (): Promise<readonly Difference[]> => {
    const found: Difference[] = [];
    const sides = { db: world.db, rail: world.rail, gateway: world.gateway };
    await reconcile(sides, { found: (one) => found.push(one), patience: { betweenLooks: 20, young: 0 } });
    return found;
  };

  const act = async (role: Role, path: string, body: object = {}) => {
    const sub = { client: 'alice', freelancer: 'bob', platform: 'acme', ops: 'olga' }[role];
    const answer = await api.as(role, sub).post(path, body, { prefer: 'wait=30' });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };

  const contracts = async (): Promise<readonly Contract[]> => {
    const ids = await world.db('contracts').orderBy('id').pluck('id');
    const looks = ids.map((id) => api.as('ops', 'olga').get(`/v1/contracts/${id}`));
    return (await Promise.all(looks)).map(({ body }) => body);
  };

  test('has every state, and acts that nobody had decided', async () => {
    const states = await world.db('milestones').distinct('state').pluck('state');
    expect(states.sort()).toEqual([...stateNames].sort());
    expect(
      await world.db('commands').where({ state: 'pending' }).distinct('kind').orderBy('kind').pluck('kind'),
    ).toEqual(['acceptRefund', 'approve', 'bonus', 'fund', 'hold', 'submit', 'withdrawSubmission']);
    expect(Object.keys(ends).sort()).toEqual(Object.keys({ ...stories, ...caught }).sort());
    expect((await contracts()).map(({ title }) => title).sort()).toEqual(Object.keys(ends).sort());
  });

  test('is taken up: what was accepted is decided, clocks that are over ring, and only runs are missing', async () => {
    await until(async () => {
      await sweepOnce(world.db, world.gateway);
      const { rows } = await world.db.raw(
        `select (select count(*) from commands where state = 'pending')
              + (select count(*) from bonuses where state = 'pending')
              + (select count(*) from refunds where state = 'due') as open`,
      );
      return rows[0].open === 0 ? true : null;
    }, 'everything accepted to be decided');
    expect(await world.db('commands').where({ state: 'rejected' }).pluck('kind')).toEqual(['fund']);
    const found = await until(async () => {
      const all = await differences();
      // A run whose row has just come to its end ends a moment later.
      return all.some(({ kind }) => kind === 'stray_workflow') ? null : all;
    }, 'runs to end whose rows have');
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(['missing_workflow']);
    for (const { subject } of found.filter((one) => one.subject.startsWith('ms_'))) {
      await act('ops', `/v1/milestones/${subject}/retry`, { reason: 'Its run is on the old server' });
    }
  });

  test('goes on to its end, with the right money and no difference', async () => {
    for (const contract of await contracts()) await settle(contract);
    await until(
      async () => ((await contracts()).every(({ state }) => state === 'ended') ? true : null),
      'all to end',
    );
    const parts = ['charged', 'bonus', 'paid', 'fees', 'refunded'];
    const money = (await contracts()).map(({ title, money: of }) => [title, parts.map((part) => of[part])]);
    expect(Object.fromEntries(money)).toEqual(ends);
    for (const { id } of await contracts()) await world.balanced(id);
    await until(
      async () => ((await differences()).length === 0 ? true : null),
      'the last runs and refunds to end',
    );
  });

  async function settle({ id, state, milestones, refundRequests }: Contract): Promise<void> {
    for (const milestone of milestones) {
      const path = `/v1/milestones/${milestone.id}`;
      if (['active', 'changes_requested', 'in_review'].includes(milestone.state)) {
        await act('client', `${path}/approve`, { acknowledgeUnsubmitted: true });
      }
      if (milestone.state === 'on_hold') {
        await act('ops', `${path}/resolve`, { freelancerAmount: 1000, reason: 'Agreed' });
      }
    }
    for (const request of refundRequests.filter(({ milestoneId }) => milestoneId === undefined)) {
      const path = `/v1/refund-requests/${request.id}`;
      if (request.state === 'open') await act('freelancer', `${path}/accept`);
      if (request.state === 'declined') {
        await act('ops', `${path}/resolve`, { freelancerAmount: 250, reason: 'Agreed' });
      }
    }
    if (state === 'active') await act('freelancer', `/v1/contracts/${id}/end`);
  }
});
