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
  const { db } = stage;
  const { token } = await stage.db('contracts').count('* as token').first();
  expect(token).toBe(0);
  await db.destroy();
  expect(await stage.api.send('GET', '/readyz')).toMatchObject({ status: 503, body: { temporal: 'ok' } });
  await db.initialize();
  await stage.stop();
});
