import type { Role } from '../../domain/actor';
import { idOf, type Person, runningStack } from './stack';

const stack = runningStack();

type Listed = { readonly id: string };
const ids = async (person: Person, path: string): Promise<string[]> =>
  (await person.sees(path)).data.map(({ id }: Listed) => id);

/** All pages of a list, by its cursors. */
async function pages(person: Person, path: string, between: () => Promise<unknown> = async () => undefined) {
  const found: string[] = [];
  let cursor = '';
  for (;;) {
    const page = await person.sees(`${path}${cursor}`);
    found.push(...page.data.map(({ id }: Listed) => id));
    if (page.nextCursor === null) return found;
    cursor = `&cursor=${page.nextCursor}`;
    await between();
  }
}

/** Carla's jobs, most of them with Fred on Globex, and what each list is to find of them. */
async function jobsOfCarla() {
  const globex = stack.as('platform', 'globex');
  const carla = stack.as('client', 'carla');
  const fred = stack.as('freelancer', 'fred');
  const open = (terms: object, platform = globex) =>
    platform.opens('/v1/contracts', {
      ...{ title: 'A shop', clientId: 'carla', freelancerId: 'fred', currency: 'EUR' },
      ...terms,
    });
  const plan = (job: string) => carla.opens(`${job}/milestones`, { title: 'A part', amount: 1500 });
  const funded = async (job: string) => {
    const milestone = await plan(job);
    await carla.does(`${milestone}/fund`);
    return milestone;
  };
  const inReview = async (job: string, by: Person) => {
    const milestone = await funded(job);
    await by.does(`${milestone}/submit`, { message: 'Here it is' });
    return milestone;
  };
  const late = await open({ policy: { reviewPeriod: 'P30D' } });
  const soon = await open({ policy: { reviewPeriod: 'P2D' } });
  const held = await open({});
  const elsewhere = await open({ freelancerId: 'another' }, stack.acme);
  const others = await open({ clientId: 'someone-else' });
  const milestones = {
    late: await inReview(late, fred),
    planned: await plan(late),
    soon: await inReview(soon, fred),
    held: await funded(held),
    elsewhere: await inReview(elsewhere, stack.as('freelancer', 'another')),
  };
  await stack.olga.does(`${milestones.held}/hold`, { reason: 'A dispute' });
  return { globex, carla, fred, contracts: { late, soon, held, elsewhere, others }, milestones };
}

describe('my jobs, filtered, for each role', () => {
  let jobs: Awaited<ReturnType<typeof jobsOfCarla>>;
  beforeAll(async () => {
    jobs = await jobsOfCarla();
  });

  const person = (role: Role): Person =>
    ({ client: jobs.carla, freelancer: jobs.fred, platform: jobs.globex, ops: stack.olga })[role];
  /** Ops see all there is in this database, so they ask for Carla's. */
  const scope = (role: Role) => (role === 'ops' ? 'clientId=carla&' : '');
  type Name<Of extends 'contracts' | 'milestones'> = keyof (typeof jobs)[Of];

  const due = (days: number) => `deadlineBefore=${new Date(stack.now() + days * 86_400_000).toISOString()}`;

  const contracts: [Role, string, () => string, Name<'contracts'>[]][] = [
    ['client', 'all', () => '', ['elsewhere', 'held', 'soon', 'late']],
    ['client', 'active', () => 'state=active', ['elsewhere', 'held', 'soon', 'late']],
    ['client', 'ended', () => 'state=ended', []],
    ['client', 'due', () => due(90), ['soon', 'elsewhere', 'late']],
    ['client', 'due soon', () => due(3), ['soon']],
    ['client', 'due and active', () => `${due(90)}&state=active`, ['soon', 'elsewhere', 'late']],
    ['client', 'due and ended', () => `${due(90)}&state=ended`, []],
    ['client', 'due and to look at', () => `${due(90)}&needsAttention=true`, []],
    ['client', 'to look at', () => 'needsAttention=true', ['held']],
    ['freelancer', 'all', () => '', ['others', 'held', 'soon', 'late']],
    ['freelancer', 'due', () => due(90), ['soon', 'late']],
    ['freelancer', 'to look at', () => 'needsAttention=true', ['held']],
    ['platform', 'all', () => '', ['others', 'held', 'soon', 'late']],
    ['platform', 'of Carla', () => 'clientId=carla', ['held', 'soon', 'late']],
    ['platform', 'of Fred and Carla', () => 'clientId=carla&freelancerId=fred', ['held', 'soon', 'late']],
    ['platform', 'of nobody', () => 'freelancerId=nobody', []],
    ['platform', 'due of Carla', () => `clientId=carla&${due(90)}`, ['soon', 'late']],
    ['platform', 'to look at of Fred', () => 'freelancerId=fred&needsAttention=true', ['held']],
    ['ops', 'all', () => '', ['elsewhere', 'held', 'soon', 'late']],
    ['ops', 'due', () => due(90), ['soon', 'elsewhere', 'late']],
    ['ops', 'of Fred', () => 'freelancerId=fred', ['held', 'soon', 'late']],
    ['ops', 'to look at', () => 'needsAttention=true', ['held']],
  ];
  test.each(contracts)('%s: contracts, %s', async (role, _, query, expected) => {
    const found = await pages(person(role), `/v1/contracts?limit=2&${scope(role)}${query()}`);
    expect(found).toEqual(expected.map((name) => idOf(jobs.contracts[name])));
  });

  const milestones: [Role, string, () => string, Name<'milestones'>[]][] = [
    ['client', 'all', () => '', ['elsewhere', 'held', 'soon', 'planned', 'late']],
    ['client', 'planned', () => 'state=planned', ['planned']],
    ['client', 'on hold', () => 'state=on_hold', ['held']],
    ['client', 'due', () => due(90), ['soon', 'elsewhere', 'late']],
    ['client', 'due and in review', () => `${due(20)}&state=in_review`, ['soon', 'elsewhere']],
    ['client', 'due and planned', () => `${due(90)}&state=planned`, []],
    ['client', 'to look at', () => 'needsAttention=true', ['held']],
    ['client', 'to look at and planned', () => 'needsAttention=true&state=planned', []],
    ['client', 'of a contract', () => `contractId=${idOf(jobs.contracts.late)}`, ['planned', 'late']],
    ['client', "of another's contract", () => `contractId=${idOf(jobs.contracts.others)}`, []],
    ['client', 'of no contract', () => `contractId=ctr_${'0'.repeat(32)}`, []],
    ['freelancer', 'all', () => '', ['held', 'soon', 'planned', 'late']],
    ['freelancer', 'in review', () => 'state=in_review', ['soon', 'late']],
    ['freelancer', 'due', () => due(90), ['soon', 'late']],
    ['freelancer', "of another's contract", () => `contractId=${idOf(jobs.contracts.elsewhere)}`, []],
    ['platform', 'all', () => '', ['held', 'soon', 'planned', 'late']],
    ['platform', 'of Carla in review', () => 'clientId=carla&state=in_review', ['soon', 'late']],
    ['platform', 'due of Fred', () => `freelancerId=fred&${due(90)}`, ['soon', 'late']],
    ['platform', 'to look at', () => 'needsAttention=true', ['held']],
    ['ops', 'all', () => '', ['elsewhere', 'held', 'soon', 'planned', 'late']],
    ['ops', 'due', () => due(90), ['soon', 'elsewhere', 'late']],
    ['ops', 'of Fred to look at', () => 'freelancerId=fred&needsAttention=true', ['held']],
  ];
  test.each(milestones)('%s: milestones, %s', async (role, _, query, expected) => {
    const found = await pages(person(role), `/v1/milestones?limit=2&${scope(role)}${query()}`);
    expect(found).toEqual(expected.map((name) => idOf(jobs.milestones[name])));
  });

  test('a milestone in a list says what it waits for, as it does by itself', async () => {
    const { data } = await jobs.carla.sees('/v1/milestones');
    for (const listed of data) {
      const { contractId, ...whole } = await jobs.carla.sees(`/v1/milestones/${listed.id}`);
      const { clientId, freelancerId, ...shown } = listed;
      expect({ contractId, ...whole }).toMatchObject(shown);
      const contract = await jobs.carla.sees(`/v1/contracts/${contractId}`);
      expect({ clientId, freelancerId }).toEqual({
        clientId: contract.clientId,
        freelancerId: contract.freelancerId,
      });
    }
    expect(data.map(({ needsAttention }: { needsAttention: unknown }) => needsAttention)).toEqual([
      ...[null, 'on_hold', null, null, null],
    ]);
  });

  test('a contract in a list says when it is due next, and how much of it to look at', async () => {
    const { data } = await jobs.carla.sees('/v1/contracts');
    const { reviewDeadline } = await jobs.carla.sees(jobs.milestones.soon);
    const [, held, soon] = data;
    expect(held).toMatchObject({ nextReviewDeadline: null, needsAttention: 1, money: { onHold: 1500 } });
    expect(soon).toMatchObject({ nextReviewDeadline: reviewDeadline, needsAttention: 0 });
  });

  test('whoever sees only his own is not asked whose', async () => {
    for (const caller of [jobs.carla, jobs.fred])
      for (const list of ['contracts', 'milestones']) {
        const { status, body } = await caller.get(`/v1/${list}?clientId=carla&freelancerId=fred`);
        expect([status, body.code]).toEqual([403, 'forbidden']);
      }
  });

  test.each([
    ['limit=0', '?limit'],
    ['limit=101', '?limit'],
    ['state=lost', '?state'],
    ['deadlineBefore=tomorrow', '?deadlineBefore'],
    ['deadlineBefore=2026-02-30T00:00:00Z', '?deadlineBefore'],
    ['needsAttention=false', '?needsAttention'],
    ['clientId=%20', '?clientId'],
    ['colour=red', '?colour'],
  ])('400 for ?%s', async (query, path) => {
    for (const list of ['contracts', 'milestones']) {
      const { status, body } = await stack.olga.get(`/v1/${list}?${query}`);
      expect([status, body.errors[0].path]).toEqual([400, path]);
    }
  });

  test('400 for a contract of another shape', async () => {
    for (const id of ['', 'x', idOf(jobs.milestones.late)])
      expect(await jobs.carla.get(`/v1/milestones?contractId=${id}`)).toMatchObject({
        status: 400,
        body: { errors: [{ path: '?contractId' }] },
      });
  });

  test('a cursor is good for its own list, filter and caller, and for nothing else', async () => {
    const { carla, fred } = jobs;
    const first = await carla.get('/v1/milestones?limit=1&state=in_review');
    const cursor = first.body.nextCursor;
    const link = first.headers.get('link') ?? '';
    expect(link).toBe(`</v1/milestones?limit=1&state=in_review&cursor=${cursor}>; rel="next"`);
    const next = await carla.get(link.slice(1, link.indexOf('>')));
    expect(next.body.data.map(({ id }: Listed) => id)).toEqual([idOf(jobs.milestones.soon)]);
    expect((await carla.get(`/v1/milestones?limit=100&state=in_review&cursor=${cursor}`)).status).toBe(200);

    const others: [Person, string][] = [
      [carla, '/v1/milestones?'],
      [carla, '/v1/milestones?state=paid'],
      [carla, `/v1/milestones?state=in_review&${due(9)}`],
      [carla, '/v1/contracts?'],
      [carla, `${jobs.milestones.late}/events?`],
      [fred, '/v1/milestones?state=in_review'],
      [stack.as('platform', 'carla'), '/v1/milestones?state=in_review'],
    ];
    for (const [caller, path] of others) {
      const { status, body } = await caller.get(`${path}&cursor=${cursor}`);
      expect([path, status, body.errors?.[0]?.path]).toEqual([path, 400, '?cursor']);
    }
    const turned = `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.at(-1)}`;
    for (const bad of [turned, cursor.slice(1), `${cursor}A`, 'x', ''])
      expect((await carla.get(`/v1/milestones?state=in_review&cursor=${bad}`)).status).toBe(400);
  });
});

describe('while others are added', () => {
  test('pages of contracts neither skip nor repeat what was there', async () => {
    const dora = stack.as('client', 'dora');
    const open = () => stack.job({ clientId: 'dora' });
    const before: string[] = [];
    for (let count = 0; count < 7; count++) before.unshift(idOf(await open()));
    const found = await pages(dora, '/v1/contracts?limit=2', open);
    expect(found).toEqual(before);
    expect((await ids(dora, '/v1/contracts?limit=100')).slice(3)).toEqual(before);
  });

  test('pages by deadline neither skip nor repeat, whatever is submitted meanwhile', async () => {
    const edna = stack.as('client', 'edna');
    const submit = async (days: number) => {
      const job = await stack.job({ clientId: 'edna', policy: { reviewPeriod: `P${days}D` } });
      const milestone = await edna.opens(`${job}/milestones`, { title: 'A part', amount: 1500 });
      await edna.does(`${milestone}/fund`);
      await stack.bob.does(`${milestone}/submit`, { message: 'Here it is' });
      return idOf(milestone);
    };
    const before: string[] = [];
    for (const days of [10, 20, 30, 40, 50]) before.push(await submit(days));
    const later = [15, 60];
    const path = `/v1/milestones?limit=2&deadlineBefore=${new Date(stack.now() + 90 * 86_400_000).toISOString()}`;
    const found = await pages(edna, path, async () => {
      const days = later.shift();
      return days === undefined ? undefined : submit(days);
    });
    expect(found.filter((id) => before.includes(id))).toEqual(before);
    expect(new Set(found).size).toBe(found.length);
  });
});
