import { type NativeConnection, Worker } from '@temporalio/worker';
import { Client } from 'pg';
import { DAY } from '../../domain/instant';
import type { Act } from '../../domain/milestone';
import type { WebhookPass } from '../../protocol/activities';
import { RETRY, webhookQueue, workflowIds, workflowTypes } from '../../protocol/names';
import type { Contract } from '../../store/contracts';
import { newId } from '../../store/ids';
import { advance, inReviewOn, presentBy, testClock } from '../support/clocks';
import { json, payload, signalRaw } from '../support/signals';
import { until, type World } from '../support/world';

/** A story, and the ids of the workflows that it went through; their runs have ended. */
export type Scenario = (world: World) => Promise<readonly string[]>;

const FUND: Act = { type: 'fund', paymentMethod: 'pm_ok' };
const SUBMIT: Act = { type: 'submit', message: 'Here it is', attachments: [] };
const APPROVE: Act = { type: 'approve' };
const HOLD: Act = { type: 'hold', reason: 'a complaint' };
const ASK: Act = { type: 'openRefund', reason: 'I want it back' };

/** Applies acts to a new milestone, one after the other. */
const story =
  (...acts: Act[]): Scenario =>
  async (world) => {
    const { id } = await world.milestone(await world.contract());
    for (const act of acts) await world.applied(id, act);
    return [workflowIds.milestone(id)];
  };

const onceThere = async (world: World, table: string, contract: Contract): Promise<string> =>
  until(
    async () => (await world.db(table).where({ contract_id: contract.id }).first('id'))?.id ?? null,
    `a row in ${table}`,
  );

const heldOver = async (world: World, policy = {}): Promise<Contract> => {
  const contract = await world.contract(policy);
  const { id } = await world.inReview(contract);
  await world.applied(id, { type: 'approve', amount: 900 });
  return contract;
};

async function silence(world: World): Promise<readonly string[]> {
  const { id } = await world.inReview(
    await world.contract({ reviewPeriod: 'PT3S', reminders: ['PT2S', 'PT1S'] }),
  );
  return [workflowIds.milestone(id)];
}

async function refundBySilence(world: World): Promise<readonly string[]> {
  const contract = await world.contract({ refundResponsePeriod: 'PT1S' });
  const { id } = await world.funded(contract);
  await world.applied(id, ASK);
  await world.reaches(id, ({ state }) => state.name === 'refunded');
  const refund = await onceThere(world, 'refunds', contract);
  return [workflowIds.milestone(id), workflowIds.refundTransfer(refund)];
}

async function bonuses(world: World): Promise<readonly string[]> {
  const { id } = await world.inReview(await world.contract());
  const bonus = { amount: 500, paymentMethod: 'pm_declined' };
  const approval = await world.applied(id, { type: 'approve', bonus });
  await world.ends(workflowIds.bonus(approval.id));
  const again = await world.applied(id, { type: 'bonus', amount: 500, paymentMethod: 'pm_unavailable_twice' });
  return [workflowIds.milestone(id), workflowIds.bonus(approval.id), workflowIds.bonus(again.id)];
}

async function badSignals(world: World): Promise<readonly string[]> {
  const { id } = await world.inReview(await world.contract());
  const workflowId = workflowIds.milestone(id);
  for (const bad of [[json('null')], [], [payload('binary/encrypted', 'x')], [json('{'), json('{')]]) {
    await signalRaw(world, workflowId, 'requestChanges', bad);
  }
  await signalRaw(world, workflowId, 'nobody knows', [payload('binary/encrypted', 'x')]);
  await world.handle(id).cancel();
  await until(async () => {
    const refused = await world.events({ milestoneId: id, types: ['command.rejected'] });
    return refused.length === 5 ? true : null;
  }, 'the refusals');
  await world.applied(id, APPROVE);
  return [workflowId];
}

/** Postgres fails the transaction often enough that it becomes an activity of its own. */
async function afterFailures(world: World): Promise<readonly string[]> {
  const { id } = await world.inReview(await world.contract());
  const owner = new Client({ connectionString: world.databaseUrl });
  await owner.connect();
  await owner.query('alter table commands rename to commands_away');
  try {
    await world.handle(id).signal('approve', {});
    await until(async () => {
      const { events } = await world.handle(id).fetchHistory();
      return events?.some((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'handleAct')
        ? true
        : null;
    }, 'an activity of its own');
  } finally {
    await owner.query('alter table commands_away rename to commands');
    await owner.end();
  }
  await world.reaches(id, ({ state }) => state.name === 'paid');
  return [workflowIds.milestone(id)];
}

async function contractEnds(world: World): Promise<readonly string[]> {
  const contract = await heldOver(world);
  const first = await world.funded(contract);
  const second = await world.inReview(contract);
  const held = await world.funded(contract);
  await world.applied(held.id, HOLD);
  await world.endContract(contract.id, 'client');
  for (const { id } of [first, second]) await world.reaches(id, ({ refundRequest }) => refundRequest !== null);
  await world.ends(workflowIds.contractEnd(contract.id));
  await world.endContract(contract.id, 'freelancer');
  await world.applied(held.id, { type: 'liftHold', reason: 'settled' });
  await world.contractReaches(contract.id, 'ended');
  const milestones = [first, second, held].map(({ id }) => workflowIds.milestone(id));
  return [...milestones, workflowIds.contractEnd(contract.id)];
}

async function heldOverRequests(world: World): Promise<readonly string[]> {
  const [accepted, declined] = [await heldOver(world), await heldOver(world)];
  const silent = await heldOver(world, { refundResponsePeriod: 'PT1S' });
  const requests = [];
  for (const { id } of [accepted, declined, silent]) requests.push(await world.askForHeldOver(id));
  const [first, second] = requests;
  if (first === undefined || second === undefined) throw new Error('no requests');
  await world.actHeldOver(first, 'acceptRefund');
  await world.actHeldOver(second, 'declineRefund');
  await world.actHeldOver(second, 'resolve', { freelancerAmount: 250, reason: 'agreed' });
  await world.requestReaches(silent.id, ({ state }) => state === 'refunded');
  return requests.map(({ id }) => workflowIds.refundRequest(id));
}

/** Two contracts on one clock: silence with reminders, and a request for held-over money that nobody answers. */
async function onTestClock(world: World): Promise<readonly string[]> {
  const clock = await testClock(world);
  const silent = await inReviewOn(world, clock);
  const less = await inReviewOn(world, clock);
  await world.applied(less.id, { type: 'approve', amount: 900 }, await presentBy(world, clock));
  const { id } = await world.askForHeldOver(less.contractId);
  await advance(world, clock, 15 * DAY);
  return [
    workflowIds.milestone(silent.id),
    workflowIds.refundRequest(id),
    workflowIds.testClock(clock.id),
  ];
}

async function declinedFunding(world: World): Promise<readonly string[]> {
  const contract = await heldOver(world);
  const { id } = await world.milestone(contract, 2000);
  await world.act(id, { type: 'fund', paymentMethod: 'pm_declined' });
  return [workflowIds.milestone(id)];
}

/** Ops have a charge tried again while it waits for its third try. */
async function retried(world: World): Promise<readonly string[]> {
  const { id } = await world.milestone(await world.contract());
  const funding = await world.send(id, { type: 'fund', paymentMethod: 'pm_unavailable_twice' });
  await until(async () => {
    const { raw } = await world.handle(id).describe();
    return raw.pendingActivities?.some(({ attempt }) => attempt === 3) ? true : null;
  }, 'the charge to wait for its third try');
  await world.handle(id).signal(RETRY);
  await world.decided(funding);
  await world.applied(id, SUBMIT);
  await world.applied(id, APPROVE);
  return [workflowIds.milestone(id)];
}

async function reconciliation(
  world: World,
  workflowId = `reconciliation/${world.taskQueue}`,
): Promise<readonly string[]> {
  await world.env.client.workflow.start(workflowTypes.reconciliation, {
    workflowId,
    taskQueue: world.taskQueue,
  });
  return [workflowId];
}

/** One that has found something, stays open with it, and is over when the next one begins. */
async function reconciliationFound(world: World): Promise<readonly string[]> {
  const { id } = await world.funded(await world.contract());
  await world.handle(id).terminate('by hand');
  const [workflowId = ''] = await reconciliation(world, `reconciliation/found-${world.taskQueue}`);
  const run = world.env.client.workflow.getHandle(workflowId);
  const isShown = async () => (await run.describe()).searchAttributes.NeedsAttention?.[0] === true || null;
  await until(isShown, 'what it has found to be shown');
  await run.cancel();
  await run.result();
  return [workflowId];
}

/** An endpoint that fails until somebody should look, has something parked, answers again and is turned off. */
async function webhookEndpoint(world: World): Promise<readonly string[]> {
  const id = newId.webhookEndpoint();
  const fails = { state: 'on', url: 'https://acme.example/hooks', platformId: 'acme', waiting: 1 } as const;
  const answered = { parked: 0, failures: 0, failingSince: null, lastFailure: null } as const;
  const failing = { parked: 0, failures: 1, failingSince: 0, lastFailure: 'it answered 500: no success' } as const;
  const passes: WebhookPass[] = [
    { ...fails, ...failing, retryInMs: 1 },
    { ...fails, ...failing, failures: 5, retryInMs: 1 },
    { ...fails, ...failing, failures: 9, parked: 1, retryInMs: 1 },
    { ...fails, ...answered, retryInMs: 0 },
    { ...fails, ...answered, waiting: 0, retryInMs: null },
    { state: 'off' },
  ];
  const worker = await Worker.create({
    connection: world.env.nativeConnection as NativeConnection,
    taskQueue: webhookQueue(world.taskQueue),
    activities: { deliverWebhooks: async () => passes.shift() ?? { state: 'off' } },
  });
  await worker.runUntil(async () => {
    await world.gateway.wakeWebhookEndpoint(id);
    await until(async () => (passes.length === 1 ? true : null), 'an endpoint that waits for news');
    await world.gateway.wakeWebhookEndpoint(id);
    await world.ends(workflowIds.webhookEndpoint(id));
  });
  return [workflowIds.webhookEndpoint(id)];
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  'approved-in-full': story(FUND, SUBMIT, APPROVE),
  'released-less': story(FUND, SUBMIT, { type: 'approve', amount: 900 }),
  'released-before-submission': story(FUND, { type: 'approve', acknowledgeUnsubmitted: true }),
  'changes-requested': story(FUND, SUBMIT, { type: 'requestChanges', message: 'Bluer' }, SUBMIT, APPROVE),
  withdrawn: story(FUND, SUBMIT, { type: 'withdrawSubmission' }, SUBMIT, APPROVE),
  'held-and-lifted': story(FUND, SUBMIT, HOLD, { type: 'liftHold', reason: 'settled' }, APPROVE),
  'held-and-resolved': story(FUND, SUBMIT, HOLD, { type: 'resolve', freelancerAmount: 500, reason: 'agreed' }),
  'refund-accepted': story(FUND, ASK, { type: 'acceptRefund' }),
  'refund-declined': story(FUND, ASK, { type: 'declineRefund' }, { type: 'liftHold', reason: 'x' }, {
    type: 'approve',
    acknowledgeUnsubmitted: true,
  }),
  'refund-superseded': story(FUND, SUBMIT, ASK, APPROVE),
  'refund-by-silence': refundBySilence,
  'silence-with-reminders': silence,
  'funding-declined': declinedFunding,
  bonuses,
  'bad-signals': badSignals,
  'after-failures': afterFailures,
  'contract-ends': contractEnds,
  'on-test-clock': onTestClock,
  'held-over-requests': heldOverRequests,
  retried,
  reconciliation: (world) => reconciliation(world),
  'reconciled-with-differences': reconciliationFound,
  'webhook-endpoint': webhookEndpoint,
};
