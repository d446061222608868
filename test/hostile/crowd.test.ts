import type { Act } from '../../domain/milestone';
import { TemporalUnavailable } from '../../gateway';
import { sweepOnce } from '../../gateway/sweep';
import { workflowIds } from '../../protocol/names';
import { type Command, toCommand } from '../../store/commands';
import { startApi } from '../support/api';
import { json, signalRaw } from '../support/signals';
import { until, World } from '../support/world';
import { failedTasks, type Run, runsFrom } from './runs';

/**
 * A milestone to which far more is said than anybody would. `npm run test:hostile` sends 10,000 messages to a server
 * as it ships; here it is a few, to a server whose limits are as much lower.
 */
const MESSAGES = Number(process.env.HOSTILE_MESSAGES ?? 130);
const isFull = MESSAGES >= 10_000;
const limits = isFull
  ? { signals: 10_000, config: {} }
  : {
      signals: 100,
      config: {
        'history.maximumSignalsPerExecution': 100,
        'limit.historyCount.suggestContinueAsNew': 60,
      },
    };
const patience = isFull ? 3_600_000 : 60_000;
jest.setTimeout(patience);

const story = (count: number): Act[] =>
  Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? ({ type: 'requestChanges', message: `change ${i}` } as const)
      : ({ type: 'submit', message: `version ${i}`, attachments: [] } as const),
  );

let world: World;
beforeAll(async () => {
  world = await World.start({ dynamicConfig: limits.config });
});
afterAll(() => world.stop());

const currentRun = async (milestoneId: string) => (await world.handle(milestoneId).describe()).runId;

/** The messages of a story and what became of them, as they were received. */
const commandsOf = async (milestoneId: string): Promise<Command[]> => {
  const rows = world.db('commands').where({ milestone_id: milestoneId });
  const told = await rows.whereIn('kind', ['requestChanges', 'submit']).orderBy('received_at');
  return told.map(toCommand).slice(1);
};

const isPending = ({ state }: Command) => state === 'pending';

/** Waits until no more than so many wait. */
const fewPending = (milestoneId: string, most: number) =>
  until(
    async () => {
      const pending = await world
        .db('commands')
        .where({ milestone_id: milestoneId, state: 'pending' })
        .count();
      return Number(pending[0]?.count) <= most ? true : null;
    },
    `at most ${most} messages to wait`,
    patience,
  );

/** What the record says was done, in order, by the commands that did it. */
const causes = async (milestoneId: string): Promise<string[]> => {
  const types = ['milestone.changes_requested', 'milestone.submitted'];
  return (await world.events({ milestoneId, types })).slice(1).map(({ cause }) => cause);
};

const appliedOf = async (milestoneId: string) =>
  (await commandsOf(milestoneId)).filter(({ state }) => state === 'applied').map(({ id }) => id);

/** What the sweep does at growing intervals, at once, until nothing is pending. */
async function sweepUp(milestoneId: string): Promise<void> {
  for (;;) {
    const pending = world.db('commands').where({ milestone_id: milestoneId, state: 'pending' });
    const due = await pending.orderBy('received_at').limit(50).select('id');
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id as string);
    await world
      .db('commands')
      .whereIn('id', ids)
      .update({ sweep_at: new Date(0) });
    await sweepOnce(world.db, world.gateway);
    await Promise.all(ids.map((id) => world.decided(id)));
  }
}

/** No task of any run has failed, and each has handed over long before Temporal would have ended it. */
function expectSound(runs: readonly Run[]): void {
  expect(failedTasks(runs)).toEqual([]);
  expect(Math.max(...runs.map(({ bytes }) => bytes))).toBeLessThan(40 * 1024 * 1024);
  expect(Math.max(...runs.map(({ events }) => events.length))).toBeLessThan(5 * limits.signals);
}

function tell(what: string, began: number, runs: readonly Run[]): void {
  if (!isFull) return;
  const seconds = Math.round((performance.now() - began) / 1000);
  const most = (of: (run: Run) => number) => Math.max(...runs.map(of));
  console.log(
    `${what}: ${MESSAGES} messages in ${seconds} s, ${runs.length} runs, ` +
      `at most ${most(({ events }) => events.length)} events and ${Math.ceil(most(({ bytes }) => bytes) / 1024)} KiB each`,
  );
}

test('R20, R22, R23: one after the other: new runs keep state, order and command ids', async () => {
  const began = performance.now();
  const contract = await world.contract();
  const { id } = await world.inReview(contract);
  const first = await currentRun(id);
  const start = await world.now();
  const sent: string[] = [];
  for (const [i, act] of story(MESSAGES).entries()) {
    sent.push(await world.send(id, act, start + i));
    if (i % 20 === 0) await fewPending(id, 20);
  }
  await fewPending(id, 0);

  expect(await causes(id)).toEqual(sent);
  const { state } = await world.read(id);
  expect(state).toMatchObject({ name: 'in_review', submittedAt: start + MESSAGES - 1 });
  const runs = await runsFrom(world, workflowIds.milestone(id), first);
  expect(runs.length).toBeGreaterThan(1);
  expectSound(runs);
  // What the first run has seen, the last one does not do again.
  await world.handle(id).signal('requestChanges', { commandId: sent[0], message: 'again' });
  await world.applied(id, { type: 'approve' });
  await world.handle(id).result();
  expect(await causes(id)).toEqual(sent);
  expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350, fees: 150 });
  tell('one after the other', began, runs);
});

test('R20, R23: a burst beyond what a run may have, while no worker is there: each is decided once, in order', async () => {
  const began = performance.now();
  const contract = await world.contract();
  const { id } = await world.inReview(contract);
  const first = await currentRun(id);
  await world.stopWorker();
  const start = await world.now();
  const acts = story(MESSAGES);
  const late: number[] = [];
  for (let at = 0; at < acts.length; at += 10) {
    const tries = acts.slice(at, at + 10).map((act, i) => world.send(id, act, start + at + i));
    for (const [i, one] of (await Promise.allSettled(tries)).entries()) {
      if (one.status === 'fulfilled') continue;
      expect(one.reason).toBeInstanceOf(TemporalUnavailable);
      late.push(start + at + i);
    }
  }
  expect(late.length).toBeGreaterThanOrEqual(MESSAGES - limits.signals);

  await world.startWorker();
  await fewPending(id, late.length);
  expect(await causes(id)).toEqual(await appliedOf(id));
  await sweepUp(id);

  // What is swept up comes after what was accepted before it, and may find that it is too late.
  const commands = await commandsOf(id);
  expect(commands).toHaveLength(MESSAGES);
  expect(commands.some(isPending)).toBe(false);
  expect((await causes(id)).toSorted()).toEqual((await appliedOf(id)).toSorted());
  const runs = await runsFrom(world, workflowIds.milestone(id), first);
  expect(runs.length).toBeGreaterThan(1);
  expectSound(runs);
  await world.applied(id, { type: 'approve', acknowledgeUnsubmitted: true });
  expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350, fees: 150 });
  tell('a burst', began, runs);
});

test('R20: a run full of signals that mean nothing: 503 with the command, and a new run that carries it out', async () => {
  const { id } = await world.inReview(await world.contract());
  const first = await currentRun(id);
  await world.stopWorker();
  const meaningless = () => signalRaw(world, workflowIds.milestone(id), 'nothing', [json('{}')]);
  for (let sent = 0; sent < limits.signals - 2; sent += 14) {
    await Promise.all(Array.from({ length: Math.min(14, limits.signals - 2 - sent) }, meaningless));
  }
  const api = await startApi({ db: world.db, gateway: world.gateway });
  try {
    const path = `/v1/milestones/${id}/request-changes`;
    const answer = await until(async () => {
      const one = await api.as('client', 'alice').post(path, { message: 'Bluer' });
      return one.status === 202 ? null : one;
    }, 'the run to be full');

    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'unavailable', commandId: expect.any(String) },
    });
    expect(answer.headers.get('retry-after')).toBe('1');
    await world.startWorker();
    await until(async () => ((await currentRun(id)) === first ? null : true), 'a new run', patience);
    await sweepUp(id);
    await world.applied(id, { type: 'approve', acknowledgeUnsubmitted: true });
  } finally {
    await api.stop();
  }
});

test('R7, R20: large messages that wait while a run hands over go with it, and the deadline goes on', async () => {
  const contract = await world.contract({ reviewPeriod: 'PT3S', reminders: [] });
  const { id } = await world.inReview(contract);
  const first = await currentRun(id);
  await world.stopWorker();
  // Enough for the run to be told that it is long, and together more than a next run can be handed.
  const [small, large] = isFull ? [0, 70] : [45, 26];
  for (let i = 0; i < small; i++) await signalRaw(world, workflowIds.milestone(id), 'nothing', [json('{}')]);
  for (let i = 0; i < large; i++) {
    const name = i % 2 === 0 ? 'requestChanges' : 'submit';
    const text = JSON.stringify({ message: `${i}`, ['x'.repeat(90_000)]: 1 });
    await signalRaw(world, workflowIds.milestone(id), name, [json(text)]);
  }
  const last = await world.send(id, { type: 'requestChanges', message: 'the last one' });
  await world.startWorker();
  await world.decided(last);
  await world.applied(id, { type: 'submit', message: 'Here it is', attachments: [] });

  await world.handle(id).result();

  const refused = await world.db('commands').where({ milestone_id: id, actor_role: 'temporal' });
  expect(refused.map(({ state }) => state)).toEqual(Array.from({ length: large }, () => 'rejected'));
  const runs = await runsFrom(world, workflowIds.milestone(id), first);
  expect(runs.length).toBeGreaterThan(1);
  expectSound(runs);
  expect((await world.read(id)).state).toMatchObject({ name: 'paid', how: 'silence' });
  expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350 });
});

test('R17: a request for held-over money that is sent nonsense without end still takes its answer', async () => {
  const contract = await world.contract();
  const { id } = await world.inReview(contract);
  await world.applied(id, { type: 'approve', amount: 900 });
  const request = await world.askForHeldOver(contract.id);
  const workflowId = workflowIds.refundRequest(request.id);
  const { runId: first } = await until(
    () =>
      world.env.client.workflow
        .getHandle(workflowId)
        .describe()
        .catch(() => null),
    'the request to run',
  );
  const sent = limits.signals + 20;
  for (let i = 0; i < sent; i++) {
    const name = ['acceptRefund', 'resolve', 'nothing'][i % 3] as string;
    const send = () => signalRaw(world, workflowId, name, [json(`{"reason":7,"n":${i}}`)]);
    await until(
      () =>
        send().then(
          () => true as const,
          () => null,
        ),
      'a new run',
      patience,
    );
  }

  const nonsense = Array.from({ length: sent }, (_, i) => i).filter((i) => i % 3 !== 2);
  const refused = async () => {
    const from = { refund_request_id: request.id, actor_role: 'temporal', state: 'rejected' };
    const rows = await world.db('commands').where(from);
    return rows.length === nonsense.length ? rows : null;
  };
  const rows = await until(refused, 'the nonsense to be refused', patience);
  // Each once, and none in the place of another, though tasks were made again meanwhile.
  expect(new Set(rows.map(({ payload }) => payload.n))).toEqual(new Set(nonsense));

  const declined = await world.actHeldOver(request, 'declineRefund');

  expect(declined.state).toBe('applied');
  const runs = await runsFrom(world, workflowId, first);
  expect(runs.length).toBeGreaterThan(1);
  expectSound(runs);
  const resolved = await world.actHeldOver(request, 'resolve', {
    freelancerAmount: 200,
    reason: 'half done',
  });
  expect(resolved.state).toBe('applied');
  await world.ends(workflowId);
  expect(await world.balanced(contract.id)).toMatchObject({ refunded: 400, onHold: 0, heldOver: 0 });
});
