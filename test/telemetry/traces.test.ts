import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../worker/bundle';
import { testEnv } from '../support/env';
import { eventually, Stack } from '../support/stack';

/** The service's traces, as a collector gets them. */

type Value = { readonly stringValue?: string; readonly intValue?: number };
type Span = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes?: readonly { readonly key: string; readonly value: Value }[];
};

const spans: (Span & { readonly service: string })[] = [];
const received: string[] = [];
let collector: Server;
let stack: Stack;
beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      take(Buffer.concat(parts).toString());
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  stack = await Stack.start({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    // The worker then makes the bundle of workflows that are traced.
    WORKFLOW_BUNDLE: '',
  });
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  collector.closeAllConnections();
  collector.close();
});

type Exported = {
  readonly resourceSpans: readonly {
    readonly resource: Pick<Span, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
};

function take(body: string): void {
  received.push(body);
  for (const { resource, scopeSpans } of (JSON.parse(body) as Exported).resourceSpans) {
    const service = attributesOf(resource)['service.name'] ?? '';
    spans.push(...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service }))));
  }
}

const attributesOf = ({ attributes = [] }: Pick<Span, 'attributes'>): Record<string, string> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(value.stringValue ?? value.intValue)]));

/** From a span up to its trace's root, as far as spans have come. */
function lineage(span: Span): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent === undefined ? [] : lineage(parent)), span.name];
}

test('one trace from the request through workflow and activity to SQL, for the message that started the workflow and for later ones', async () => {
  const [acme, alice, bob] = [
    stack.as('platform', 'acme'),
    stack.as('client', 'alice'),
    stack.as('freelancer', 'bob'),
  ];
  const terms = { title: 'Rosebud', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = (await acme.post('/v1/contracts', terms)).body;
  const milestone = (
    await alice.post(`/v1/contracts/${contract.id}/milestones`, { title: 'Rosebud logo', amount: 1500 })
  ).body;
  const act = async (who: typeof alice, what: string, body: object) => {
    const answer = await who.post(`/v1/milestones/${milestone.id}/${what}`, body, { prefer: 'wait=30' });
    expect(answer.status).toBe(200);
    return answer.body.id as string;
  };
  const started = await act(alice, 'fund', {});
  await act(bob, 'submit', { message: 'Rosebud is here' });
  const later = await act(alice, 'approve', { note: 'Rosebud thanks' });

  for (const [commandId, route, sent, taken] of [
    [started, 'POST /v1/milestones/:id/fund', /^SignalWithStartWorkflow/, /^HandleSignal:fund/],
    // Handed over, and on a slow machine signalled after all.
    [
      later,
      'POST /v1/milestones/:id/approve',
      /^(StartWorkflowUpdate|SignalWithStartWorkflow)/,
      /^Handle(Update|Signal):approve/,
    ],
  ] as const) {
    const request = await eventually(
      async () =>
        spans.find((span) => span.name === route && attributesOf(span)['escrow.command.id'] === commandId) ??
        null,
      `the span of ${route}`,
    );
    expect(attributesOf(request)).toMatchObject({
      'escrow.milestone.id': milestone.id,
      'escrow.contract.id': contract.id,
      'http.response.status_code': '200',
    });
    const sql = await eventually(async () => {
      const within = spans.filter(({ traceId }) => traceId === request.traceId);
      // A span is told when it ends: what asked for this may be told later.
      const whole = (names: readonly string[]) =>
        names[0] === route && names.includes('RunActivity:handleAct');
      return within.find((span) => /^pg/.test(span.name) && whole(lineage(span))) ?? null;
    }, `SQL in the trace of ${route}`);
    const ofTrace = spans.filter(({ traceId }) => traceId === request.traceId);
    const activity = ofTrace.find(({ name }) => name === 'RunActivity:handleAct');
    expect(activity && attributesOf(activity)).toMatchObject({
      'escrow.command.id': commandId,
      'escrow.milestone.id': milestone.id,
      temporalWorkflowId: `milestone/${milestone.id}`,
    });
    expect(lineage(sql)).toEqual([
      route,
      expect.stringMatching(sent),
      expect.stringMatching(taken),
      'StartActivity:handleAct',
      'RunActivity:handleAct',
      sql.name,
    ]);
    expect(new Set(ofTrace.map(({ service }) => service))).toEqual(
      new Set(['milestone-escrow-api', 'milestone-escrow-worker']),
    );
    expect(attributesOf(sql)['db.query.text'] ?? attributesOf(sql)['db.statement']).toMatch(/\S/);
  }

  // What was made with traces goes on with and without them.
  const workflowId = `milestone/${milestone.id}`;
  const history = await stack.temporal.workflow.getHandle(workflowId).fetchHistory();
  for (const codePath of [await workflowBundle({ traced: true }), testEnv().workflowBundlePath])
    await Worker.runReplayHistory({ workflowBundle: { codePath } }, history, workflowId);
}, 120_000);

test.each([
  ['in an unknown encoding', { metadata: { encoding: Buffer.from('binary/x') }, data: Buffer.from('x') }],
  ['that is no map', { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('5') }],
  [
    'of other things than texts',
    {
      metadata: { encoding: Buffer.from('json/plain') },
      data: Buffer.from('{"traceparent":{"a":[1]},"tracestate":7}'),
    },
  ],
  ['of nothing', {}],
])('a signal with a trace %s is a signal without one', async (_, header) => {
  const [acme, alice] = [stack.as('platform', 'acme'), stack.as('client', 'alice')];
  const terms = { title: 'A website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = (await acme.post('/v1/contracts', terms)).body;
  const planned = await alice.post(`/v1/contracts/${contract.id}/milestones`, {
    title: 'A logo',
    amount: 1500,
  });
  const act = (what: string, body: object) =>
    alice.post(`/v1/milestones/${planned.body.id}/${what}`, body, { prefer: 'wait=30' });
  expect((await act('fund', {})).status).toBe(200);

  await stack.temporal.workflowService.signalWorkflowExecution({
    ...{ namespace: 'default', workflowExecution: { workflowId: `milestone/${planned.body.id}` } },
    ...{ signalName: 'hold', input: { payloads: [] }, header: { fields: { '_tracer-data': header } } },
  });

  expect((await act('approve', { acknowledgeUnsubmitted: true })).status).toBe(200);
});

test('nothing that anybody wrote is in a span, and what fails is told by its type', async () => {
  await stack.asOwner(
    `alter table commands add constraint refuses check (coalesce(payload ->> 'message', '') not like '%fits%')`,
  );
  const terms = { title: 'Rosebud', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = (await stack.as('platform', 'acme').post('/v1/contracts', terms)).body;
  const alice = stack.as('client', 'alice');
  const planned = await alice.post(`/v1/contracts/${contract.id}/milestones`, {
    title: 'Rosebud',
    amount: 1500,
  });
  await alice.post(`/v1/milestones/${planned.body.id}/fund`, {}, { prefer: 'wait=30' });
  const broken = await stack
    .as('freelancer', 'bob')
    .post(`/v1/milestones/${planned.body.id}/submit`, { message: 'Rosebud fits' });
  expect(broken.status).toBe(500);
  await alice.get('/v1/contracts?cursor=Rosebud');
  await Promise.all([stack.end('api'), stack.end('worker')]);
  expect(spans.some((span) => span.name === 'POST /v1/milestones/:id/submit')).toBe(true);
  expect(received.join('\n')).not.toMatch(/Rosebud|Bearer|eyJ/);
});
