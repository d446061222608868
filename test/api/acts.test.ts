import { randomUUID } from 'node:crypto';
import { signalBudget, standingOf } from '../../api/acts';
import type { Gateway } from '../../gateway';
import { TemporalUnavailable } from '../../gateway';
import { ALARM_GRACE } from '../../protocol/names';
import type { Command } from '../../store/commands';
import { day, inReview, inState, NOON } from '../domain/builders';
import { openContract, planMilestone, type Stage, startStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const client = () => stage.api.as('client', 'alice');
const commandsOf = (milestoneId: string) => stage.db('commands').where({ milestone_id: milestoneId });
const signalsTo = (milestoneId: string) => stage.signals.filter(({ id }) => id === milestoneId);

async function planned() {
  const contract = await openContract(stage.api);
  const milestone = await planMilestone(stage.api, contract);
  return { contract, milestone, path: `/v1/milestones/${milestone}` };
}

describe('an act that is accepted', () => {
  test('R20: is told so once it is held by Postgres and by Temporal, with every worker down', async () => {
    const { contract, milestone, path } = await planned();
    const { status, headers, body } = await client().post(`${path}/fund`, {});
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`/v1/commands/${body.id}`);
    expect(body).toMatchObject({
      state: 'pending',
      kind: 'fund',
      contractId: contract,
      milestoneId: milestone,
    });
    const history = await stage.client.workflow.getHandle(`milestone/${milestone}`).fetchHistory();
    const signal = history.events?.find(({ workflowExecutionSignaledEventAttributes: one }) => one);
    const sent = signal?.workflowExecutionSignaledEventAttributes;
    expect(sent?.signalName).toBe('fund');
    expect(JSON.parse(Buffer.from(sent?.input?.payloads?.[0]?.data ?? []).toString())).toEqual({
      commandId: body.id,
      receivedAt: body.receivedAt,
      actor: 'client alice',
      summary: 'Fund 15.00 USD',
    });
  });

  test('costs one read and one insert', async () => {
    const { path } = await planned();
    const sent: string[] = [];
    const listener = ({ sql }: { sql: string }) => sent.push(sql.trim().split(' ')[0] ?? '');
    stage.db.on('query', listener);
    await client().post(`${path}/fund`);
    stage.db.off('query', listener);
    expect(sent).toEqual(['select', 'insert']);
  });

  test('can be looked up by its sender while it is pending', async () => {
    const { path } = await planned();
    const { headers, body } = await client().post(`${path}/fund`);
    expect((await client().get(headers.get('location') ?? '')).body).toEqual(body);
  });

  test('is answered 202 where the preferred wait is over first', async () => {
    const { path } = await planned();
    const { status, headers, body } = await client().post(`${path}/fund`, {}, { prefer: 'wait=1' });
    expect(status).toBe(202);
    expect(headers.get('preference-applied')).toBe('wait=1');
    expect(body.state).toBe('pending');
  });

  test('R22: 50 at once under one key are one command and one signal', async () => {
    const { milestone, path } = await planned();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client().post(`${path}/fund`, {}, { key })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await commandsOf(milestone)).toHaveLength(2);
    expect(signalsTo(milestone)).toHaveLength(1);
  });

  test('R22: the same key with another body is refused while the first is pending', async () => {
    const { path } = await planned();
    const key = randomUUID();
    await client().post(`${path}/fund`, {}, { key });
    const other = await client().post(`${path}/fund`, { paymentMethod: 'pm_declined' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('what a pending command may change is left to the workflow', async () => {
    const { path } = await planned();
    await client().post(`${path}/fund`);
    const submitted = await stage.api.as('freelancer', 'bob').post(`${path}/submit`, { message: 'done' });
    expect(submitted.status).toBe(202);
  });
});

describe('an act that is refused by state leaves no trace', () => {
  test.each([
    ['submit', 'freelancer', { message: 'done' }],
    ['withdraw-submission', 'freelancer', {}],
    ['request-changes', 'client', { message: 'bluer' }],
    ['approve', 'client', {}],
    ['bonus', 'client', { amount: 100 }],
    ['hold', 'ops', { reason: 'x' }],
    ['lift-hold', 'ops', { reason: 'x' }],
    ['resolve', 'ops', { reason: 'x', freelancerAmount: 1 }],
  ] as const)('409: %s on a planned milestone', async (act, role, body) => {
    const { milestone, path } = await planned();
    const caller = stage.api.as(role, { client: 'alice', freelancer: 'bob', ops: 'olga' }[role]);
    const answer = await caller.post(`${path}/${act}`, body);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'wrong_state',
        state: 'planned',
        possible: ['fund'],
        rule: expect.stringMatching(/^R\d/),
      },
    });
    expect(await commandsOf(milestone)).toHaveLength(1);
    expect(signalsTo(milestone)).toHaveLength(0);
  });

  test('R3: 422: a charge below the minimum deposit', async () => {
    const milestone = await planMilestone(stage.api, await openContract(stage.api), 499);
    const answer = await client().post(`/v1/milestones/${milestone}/fund`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'below_minimum_deposit', rule: 'R3' } });
  });

  test('R16: 409: funding on a contract that has ended', async () => {
    const { contract, path } = await planned();
    await client().post(`/v1/contracts/${contract}/end`);
    const answer = await client().post(`${path}/fund`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'contract_not_active' } });
  });

  test('R17: 409: a refund request for a milestone that is not funded', async () => {
    const { contract, milestone } = await planned();
    const asked = { milestoneId: milestone, reason: 'x' };
    const answer = await client().post(`/v1/contracts/${contract}/refund-requests`, asked);
    expect(answer).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });
});

describe('R23: when Temporal does not answer', () => {
  test('503 with Retry-After; the same key signals the same command again', async () => {
    let away = true;
    const flaky = (gateway: Gateway): Gateway => ({
      ...gateway,
      signalAct: (...call) =>
        away ? Promise.reject(new TemporalUnavailable('away')) : gateway.signalAct(...call),
      startFollowUps: (...call) =>
        away ? Promise.reject(new TemporalUnavailable('away')) : gateway.startFollowUps(...call),
    });
    const other = await startStage({}, flaky);
    try {
      const path = `/v1/milestones/${await planMilestone(other.api, await openContract(other.api))}/fund`;
      const key = randomUUID();
      const alice = other.api.as('client', 'alice');
      const first = await alice.post(path, {}, { key });
      expect(first).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(first.headers.get('retry-after')).toBe('1');
      away = false;
      const second = await alice.post(path, {}, { key });
      expect(second).toMatchObject({ status: 202, body: { id: first.body.commandId } });
    } finally {
      await other.stop();
    }
  });
});

describe('R20: how long a signal may take, in milliseconds', () => {
  const alarm = { type: 'reviewDeadline', at: day(14) } as const;

  test.each([
    ['no clock runs', null, day(1), 5000],
    ['the clock is far', alarm, day(1), 5000],
    ['the clock is near', alarm, day(14) - 1000, 1000 + 0.8 * ALARM_GRACE],
    ['at the last moment', alarm, day(14), 400],
    ['received after it', alarm, day(14) + 1, 5000],
  ])('%s', (_, clock, receivedAt, within) => {
    expect(signalBudget(clock, receivedAt, receivedAt)).toBe(within);
  });

  const command = (receivedAt: number, kind = 'approve') => ({ kind, receivedAt }) as Command;

  test.each([
    ['in time, and there in time', day(14), day(14), 'accepted'],
    ['in time, but perhaps not there', day(14), day(14) + 1, 'unsure'],
    ['received after the deadline', day(14) + 1, day(14) + 2, 'late'],
    ['long before', NOON, NOON + 60_000, 'accepted'],
  ] as const)('%s', (_, receivedAt, takenAt, standing) => {
    expect(standingOf(inReview(), command(receivedAt), takenAt)).toBe(standing);
  });

  test('a milestone that has ended meanwhile is past being sure, but for a bonus', () => {
    expect(standingOf(inState.paid(), command(NOON), NOON)).toBe('unsure');
    expect(standingOf(inState.paid(), command(NOON, 'bonus'), NOON)).toBe('accepted');
    expect(standingOf(inState.active(), command(NOON), NOON)).toBe('accepted');
  });
});
