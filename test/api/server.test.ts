import { createLog } from '../../config/log';
import { openDatabase } from '../../store/database';
import { openContract, planMilestone, type Stage, startStage } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});

test('a shutdown answers whoever waits, and takes nobody new', async () => {
  const path = `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}/fund`;
  const waiting = stage.api.as('client', 'alice').post(path, {}, { prefer: 'wait=30' });
  while (!/escrow_waiting_callers 1/.test((await stage.api.send('GET', '/metrics')).body)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const stopped = stage.stop();
  expect(await waiting).toMatchObject({ status: 202, body: { state: 'pending' } });
  await stopped;
  await expect(stage.api.send('GET', '/healthz')).rejects.toThrow();
});

test('an API that is told to stop serves on, says that it is not ready, and has whoever it answers leave', async () => {
  const path = `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}/fund`;
  const alice = stage.api.as('client', 'alice');
  const waiting = alice.post(path, {}, { prefer: 'wait=30' });
  while (!/escrow_waiting_callers 1/.test((await stage.api.send('GET', '/metrics')).body)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const leaves = ({ headers }: { headers: Headers }) => headers.get('connection') === 'close';
  expect(leaves(await stage.api.send('GET', '/healthz'))).toBe(false);

  stage.api.drain();

  const ready = await stage.api.send('GET', '/readyz');
  expect(ready).toMatchObject({ status: 503, body: { status: 'not ready', stopping: true, postgres: 'ok' } });
  const other = `/v1/milestones/${await planMilestone(stage.api, await openContract(stage.api))}/fund`;
  const accepted = await alice.post(other);
  expect(accepted).toMatchObject({ status: 202, body: { state: 'pending' } });
  expect([ready, accepted, await stage.api.send('GET', '/healthz')].map(leaves)).toEqual([true, true, true]);
  const stopped = stage.stop();
  const answer = await waiting;
  expect([answer.status, leaves(answer)]).toEqual([202, true]);
  await stopped;
});

test('liveness, readiness and metrics need no token; metrics name no id', async () => {
  const milestone = await planMilestone(stage.api, await openContract(stage.api));
  await stage.api.as('client', 'alice').get(`/v1/milestones/${milestone}`);
  expect(await stage.api.send('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await stage.api.send('GET', '/readyz')).toMatchObject({
    status: 200,
    body: { status: 'ready', postgres: 'ok', temporal: 'ok' },
  });
  const { status, body } = await stage.api.send('GET', '/metrics');
  expect(status).toBe(200);
  expect(body).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/v1\/milestones\/:id",status="200"\} 1/,
  );
  expect(body).not.toContain(milestone);
  await stage.stop();
});

test('not ready, and 503 with Retry-After, while Postgres is away', async () => {
  const nowhere = openDatabase({
    url: 'postgres://nobody@127.0.0.1:1/none',
    poolMax: 2,
    applicationName: 'test',
  });
  const away = await startStage({ db: nowhere });
  expect(await away.api.send('GET', '/readyz')).toMatchObject({
    status: 503,
    body: { status: 'not ready', postgres: 'unreachable', temporal: 'ok' },
  });
  const answer = await away.api.as('client', 'alice').get('/v1/contracts');
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('1');
  await away.stop();
  await nowhere.destroy();
  await stage.stop();
});

test('what we did not expect is 500 without internals, and is logged with the id of the request, not with its text', async () => {
  const lines: string[] = [];
  const log = createLog({ name: 'api', level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const broken = await startStage({ log }, (gateway) => ({
    ...gateway,
    startFollowUps: () => Promise.reject(new Error('a defect')),
  }));
  const headers = { 'x-request-id': 'req-1' };
  const end = `/v1/contracts/${await openContract(broken.api)}/end`;
  const answer = await broken.api
    .as('client', 'alice')
    .post(end, { reason: 'a private reason' }, { headers });
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(answer.body)).not.toContain('defect');
  const logged = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50);
  expect(logged).toMatchObject({
    requestId: 'req-1',
    err: { message: 'a defect' },
    route: '/v1/contracts/:id/end',
  });
  expect(lines.join('')).not.toMatch(/private reason|Bearer|eyJ/);
  await broken.stop();
  await stage.stop();
});
