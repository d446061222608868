import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../dev/ports';
import { request } from '../support/api';
import { eventually, Stack } from '../support/stack';
import { metricNamesOf, type Sample, samplesOf } from './exposition';

const root = path.resolve(__dirname, '..', '..');

/** What the programs of the service really tell Prometheus, and whether dashboards and alerts ask for that. */

let stack: Stack;
let workerMetrics: string;
const probe = async (path: string) => (await fetch(new URL(path, workerMetrics))).status;
beforeAll(async () => {
  const address = `127.0.0.1:${await freePort()}`;
  workerMetrics = `http://${address}/metrics`;
  stack = await Stack.start({ WORKER_METRICS_ADDRESS: address });
}, 120_000);
afterAll(() => stack?.stop());

const text = async (url: string) => (await fetch(url)).text();
const worker = async () => samplesOf(await text(workerMetrics));
const api = async () => samplesOf(await text(`${stack.url}/metrics`));

const figure = (samples: readonly Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;

test('figures of money, rail and loops, and the SDK beside them on one address; nobody is named', async () => {
  const prefer = { prefer: 'wait=30' };
  const [acme, alice, bob] = [
    stack.as('platform', 'acme'),
    stack.as('client', 'alice'),
    stack.as('freelancer', 'bob'),
  ];
  const hook = { url: 'http://127.0.0.1:1/nobody' };
  expect((await acme.post('/v1/webhook-endpoints', hook)).status).toBe(201);
  const terms = { title: 'A new website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = (await acme.post('/v1/contracts', terms)).body;
  const milestones = `/v1/contracts/${contract.id}/milestones`;
  const [logo, page] = [
    (await alice.post(milestones, { title: 'Logo design', amount: 1500 })).body,
    (await alice.post(milestones, { title: 'Page layout', amount: 2000 })).body,
  ];
  const done = async (who: typeof alice, what: string, body: object = {}) =>
    expect((await who.post(`/v1/milestones/${what}`, body, prefer)).status).toBe(200);
  await done(alice, `${logo.id}/fund`);
  await done(bob, `${logo.id}/submit`, { message: 'Here it is' });
  await done(alice, `${logo.id}/approve`, { amount: 900 });
  await done(alice, `${page.id}/fund`);
  await done(stack.as('ops', 'olga'), `${page.id}/hold`, { reason: 'A dispute' });

  const samples = await eventually(async () => {
    const read = await worker();
    const isCounted = figure(read, 'escrow_held_minor_units', { place: 'on_hold' }) === 2000;
    const hasFailed = (figure(read, 'escrow_webhook_endpoints_failing') ?? 0) > 0;
    return isCounted && hasFailed ? read : null;
  }, 'everything to be counted');
  expect(figure(samples, 'escrow_held_minor_units', { place: 'in_escrow', currency: 'USD' })).toBe(0);
  expect(figure(samples, 'escrow_held_minor_units', { place: 'held_over', currency: 'USD' })).toBe(0);
  expect(figure(samples, 'escrow_releases_total', { by: 'client', currency: 'USD' })).toBe(1);
  expect(figure(samples, 'escrow_released_minor_units_total', { by: 'client' })).toBe(900);
  expect(figure(samples, 'escrow_fees_minor_units_total', { currency: 'USD' })).toBe(90);
  expect(figure(samples, 'escrow_charged_minor_units_total', { kind: 'deposit' })).toBe(1500 + 1400);
  expect(figure(samples, 'escrow_milestones', { state: 'paid' })).toBe(1);
  expect(figure(samples, 'escrow_milestones', { state: 'on_hold' })).toBe(1);
  expect(figure(samples, 'escrow_milestones', { state: 'planned' })).toBe(0);
  expect(figure(samples, 'escrow_needs_attention', { reason: 'on_hold' })).toBe(1);
  expect(figure(samples, 'escrow_commands_pending')).toBe(0);
  expect(figure(samples, 'escrow_webhooks_waiting')).toBeGreaterThan(0);
  const charged = { operation: 'charge', outcome: 'succeeded' };
  expect(figure(samples, 'escrow_rail_call_duration_seconds_count', charged)).toBe(2);
  expect(
    figure(samples, 'escrow_webhook_attempt_duration_seconds_count', { outcome: 'unanswered' }),
  ).toBeGreaterThan(0);
  expect(figure(samples, 'escrow_background_passes_total', { loop: 'tally', outcome: 'ok' })).toBeGreaterThan(
    0,
  );
  expect(figure(samples, 'escrow_database_connections_max', { pool: 'worker' })).toBe(16);
  expect(metricNamesOf(samples)).toContain('temporal_workflow_task_execution_latency_seconds_count');

  const ofApi = await api();
  for (const queue of ['workflows', 'activities', 'webhooks'])
    expect(figure(ofApi, 'escrow_task_queue_polled', { queue })).toBe(1);
  expect((await request(`${stack.url}/readyz`, 'GET', {})).body).toMatchObject({
    workers: { workflows: 'polling', activities: 'polling', webhooks: 'polling' },
  });
  expect([await probe('/healthz'), await probe('/readyz')]).toEqual([200, 200]);
  const labels = [...samples, ...ofApi].flatMap((sample) => Object.values(sample.labels));
  expect(labels.filter((label) => /[0-9a-f]{32}|alice|bob|olga|acme|127\.0\.0\.1:1\b/.test(label))).toEqual(
    [],
  );
});

test('every metric that a dashboard or an alert names is told by a program', async () => {
  const olga = stack.as('ops', 'olga');
  const [held] = (await olga.get('/v1/milestones?state=on_hold')).body.data;
  await olga.post(`/v1/milestones/${held.id}/resolve`, {
    freelancerAmount: 500,
    reason: 'Half of it was done',
  });
  await eventually(
    async () => figure(await worker(), 'escrow_refunded_minor_units_total') ?? null,
    'the refund to be counted',
  );
  const ofApi = await eventually(async () => {
    const read = await api();
    return metricNamesOf(read).includes('escrow_reconciliation_differences') ? read : null;
  }, 'the first reconciliation, which begins with the first worker');
  const told = new Set([...metricNamesOf(await worker()), ...metricNamesOf(ofApi)]);
  const files = ['prometheus', 'grafana'].flatMap((folder) =>
    readdirSync(path.join(root, 'deploy', folder))
      .filter((file) => !file.includes('.test.'))
      .map((file) => path.join(root, 'deploy', folder, file)),
  );
  const asked = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\b(?:escrow|http|temporal|process|nodejs)_[a-z0-9_]+\b/g),
  ]);
  expect(asked.length).toBeGreaterThan(30);
  expect([...new Set(asked.map(([name]) => name))].filter((name) => !told.has(name))).toEqual([]);
});

test('without Postgres the figures are gone and say so, and the rest is told', async () => {
  await stack.kill9('postgres');
  const samples = await eventually(async () => {
    const read = await worker();
    return figure(read, 'escrow_figures_up') === 0 ? read : null;
  }, 'the figures to be gone');
  expect(metricNamesOf(samples)).not.toContain('escrow_commands_pending');
  expect(metricNamesOf(samples)).not.toContain('escrow_milestones');
  expect(figure(samples, 'escrow_database_connections_max', { pool: 'worker' })).toBe(16);
});
