import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../../ops/io';
import { recordCleared, recordFound } from '../../transactions';
import { startApi, type TestApi } from '../support/api';
import { testEnv } from '../support/env';
import { type Typed, typeOps } from '../support/ops';
import { World } from '../support/world';

/** The CLI as ops type it, against the real API, Temporal, Postgres and worker. */
describe('milestone-escrow ops', () => {
  let world: World;
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    api = await startApi({ db: world.db, gateway: world.gateway });
    token = await api.token('ops', 'olga');
  });
  afterAll(async () => {
    await api.stop();
    await world.stop();
  });

  const ops = (...args: string[]): Promise<Typed> => typed({ ESCROW_TOKEN: token }, args);
  const typed = (env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Typed> =>
    typeOps({ ESCROW_URL: api.url, ...env }, args);
  const because = ['--reason', 'Both sides have asked us'];

  test('R19: hold, show, lift: in words, with who and why on the record', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);

    const held = await ops('hold', id, ...because);
    expect(held).toMatchObject({ code: exitCodes.done, err: '' });
    expect(held.out).toContain('Logo design is on hold, 15.00 USD in escrow');

    const shown = await ops('show', id);
    expect(shown.out).toMatch(/^Logo design: on hold \(ms_/);
    expect(shown.out).toMatch(/^money +15.00 USD in escrow$/m);
    expect(shown.out).toMatch(/^on hold +since .*: Both sides have asked us$/m);
    expect(shown.out).toMatch(/^ops can +lift, resolve, retry$/m);
    expect(shown.out).toContain('ops olga put it on hold ("Both sides have asked us")');

    expect((await ops('attention')).out).toContain(`on hold: ${id} Logo design, 15.00 USD, on hold`);
    expect((await ops('lift', id, ...because)).out).toContain('Logo design is in review');
    expect((await ops('show', id)).out).toMatch(/^nobody acts +.*2/m);
    expect((await ops('show', contract.id)).out).toMatch(
      /^milestone 1 +ms_.* Logo design, 15.00 USD: in review;/m,
    );
  });

  test('R19: resolve a milestone, and held-over money that a decline has put on hold', async () => {
    const { id } = await world.inReview(await world.contract());
    await ops('hold', id, ...because);
    const resolved = await ops('resolve', id, '--to-freelancer', '500', ...because, '--json');
    expect(JSON.parse(resolved.out)).toMatchObject({
      state: 'applied',
      result: { released: 500, refunded: 1000 },
    });

    const contract = await world.contract();
    await world.applied((await world.inReview(contract)).id, { type: 'approve', amount: 900 });
    const request = await world.askForHeldOver(contract.id);
    await world.actHeldOver(request, 'declineRefund', {});
    expect((await ops('attention')).out).toContain(
      `on hold: ${request.id} held-over money of ${contract.id}`,
    );
    const parted = await ops('resolve', request.id, '--to-freelancer', '0', ...because);
    expect(parted).toMatchObject({ code: exitCodes.done });
    expect((await ops('attention')).out).not.toContain(request.id);
  });

  test('retry, and the same key once more', async () => {
    const { id } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');
    const first = await ops('retry', id, ...because, '--key', 'again', '--json');
    const second = await ops('retry', id, ...because, '--key', 'again', '--json');
    expect(JSON.parse(second.out)).toEqual(JSON.parse(first.out));
    expect(await world.isRunning(`milestone/${id}`)).toBe(true);
  });

  test('what the reconciliation of the schedule has found, with its cure, until it is cured', async () => {
    const { id } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');
    await recordFound(
      world.db,
      [
        {
          ...{
            kind: 'missing_workflow',
            subject: id,
            contractId: null,
            milestoneId: id,
            found: 'it does not run',
          },
          ...{ cause: 'it was terminated', cure: `milestone-escrow ops retry ${id} --reason "..."` },
        },
      ],
      { runId: 'one', at: Date.now() },
    );
    expect((await ops('attention')).out).toMatch(
      new RegExp(
        `^the books differ: missing_workflow ${id}, since .*: it does not run; cure: .* ops retry ${id}`,
        'm',
      ),
    );
    const { differences } = JSON.parse((await ops('attention', '--json')).out);
    expect(differences).toEqual([expect.objectContaining({ kind: 'missing_workflow', subject: id })]);

    await ops('retry', id, ...because);
    expect(await recordCleared(world.db, { runId: 'two', at: Date.now() })).toBe(1);
    expect((await ops('attention')).out).not.toContain('the books differ');
  });

  test('webhooks that are parked are seen and sent again, with the reason kept', async () => {
    const { body } = await api
      .as('platform', 'acme')
      .post('/v1/webhook-endpoints', { url: 'http://127.0.0.1:9/x' });
    const contract = await world.contract();
    await world.funded(contract);
    await world
      .db('webhook_endpoints')
      .where({ id: body.id })
      .update({ failures: 7, failing_since: new Date() });
    expect((await ops('attention')).out).toContain(
      `webhooks: ${body.id} http://127.0.0.1:9/x, 0 parked, 7 failed`,
    );

    const [event] = await world.events({ contractId: contract.id });
    const replayed = await ops('replay-webhooks', body.id, '--events', String(event?.id), ...because);
    expect(replayed).toMatchObject({ code: exitCodes.done, out: '1 webhooks will be sent again' });
    const command = await world.db('commands').where({ subject_id: body.id, kind: 'replayWebhooks' }).first();
    expect(command).toMatchObject({ actor_id: 'olga', payload: { reason: 'Both sides have asked us' } });
  });

  test('a refusal is told in its own words, with what is possible instead', async () => {
    const { id } = await world.inReview(await world.contract());
    const { code, out, err } = await ops('lift', id, ...because);
    expect([code, out]).toEqual([exitCodes.refused, '']);
    expect(err).toMatch(/^Not possible in this state: .*\(wrong_state, R19\)$/m);
    expect(err).toContain('possible instead: ');
    expect(err).toContain('it is in review');

    const client = await typed({ ESCROW_TOKEN: await api.token('client', 'alice') }, [
      'hold',
      id,
      ...because,
    ]);
    expect(client).toMatchObject({ code: exitCodes.refused, err: expect.stringContaining('forbidden') });
  });

  test.each([
    ['no reason', ['hold', 'ms_1'], '--reason'],
    ['an id of another kind', ['hold', 'ctr_1', ...because], 'is no milestone'],
    ['an unknown command', ['pay'], 'pay'],
    [
      'an amount that is none',
      ['resolve', 'ms_1', '--to-freelancer', '1.5', ...because],
      'whole minor units',
    ],
    ['a token on the command line', ['show', 'ms_1', '--token', 'x'], '--token'],
  ])('%s is a mistake of the command line', async (_, args, told) => {
    const { code, err } = await ops(...args);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain(told);
  });

  test('the token comes from a file, or from nowhere', async () => {
    const file = path.join(testEnv().folder, `token-${process.pid}`);
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    expect((await typed({ ESCROW_TOKEN_FILE: file }, ['attention'])).code).toBe(exitCodes.done);
    const none = await typed({}, ['attention']);
    expect(none).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('ESCROW_TOKEN') });
    expect((await typed({ ESCROW_TOKEN_FILE: '/none' }, ['attention'])).code).toBe(exitCodes.usage);
  });

  test('reconcile: exit code, differences with cause and cure, a line of JSON each', async () => {
    const env = { DATABASE_URL: world.databaseUrl, TEMPORAL_ADDRESS: testEnv().temporalAddress };
    const settings = { ...env, TEMPORAL_TASK_QUEUE: world.taskQueue };
    const clean = await typed(settings, ['reconcile']);
    expect(clean).toMatchObject({ code: exitCodes.done, out: expect.stringMatching(/\nno differences$/) });
    expect(clean.err).toContain('compared');

    const { id } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');
    const found = await typed(settings, ['reconcile']);
    expect(found.code).toBe(exitCodes.differences);
    expect(found.out).toContain(`missing_workflow: ${id}`);
    expect(found.out).toContain(`cure   milestone-escrow ops retry ${id} --reason`);
    const lines = (await typed(settings, ['reconcile', '--json'])).out
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].difference).toMatchObject({ kind: 'missing_workflow', subject: id });
    expect(lines.at(-1).result).toMatchObject({ differences: 1, found: { missing_workflow: 1 } });
    await ops('retry', id, ...because);
    expect((await typed(settings, ['reconcile'])).code).toBe(exitCodes.done);
  });
});
