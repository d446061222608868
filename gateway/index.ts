import { type Client, WorkflowNotFoundError, type WorkflowStartOptions } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { armed, reached } from '../crash-points';
import type { ActType } from '../domain/milestone';
import { formatMoney } from '../domain/money';
import type { FollowUps } from '../protocol/activities';
import {
  ADVANCE,
  CLOCK_ADVANCED,
  CONTRACT_ENDING,
  followUpSummaries,
  type HeldOverAct,
  RETRY,
  WEBHOOK_NEWS,
  workflowIds,
  workflowTypes,
} from '../protocol/names';
import { attributeKeys } from '../protocol/search-attributes';
import type { ActSignal } from '../protocol/signals';
import type { MilestoneStart } from '../store/starts';
import { createCalls, PATIENCE, TemporalUnavailable } from './calls';
import { type Polled, readPolled } from './pollers';
import { createRuns, type Runs } from './runs';

export { type MilestoneStart, type Polled, type Runs, TemporalUnavailable };

/** A request for held-over money, and the contract its run is found by. */
export type RequestStart = { readonly refundRequestId: string; readonly contractId: string };

/** The only way from outside into a workflow. Every call may be repeated: an id that was seen is ignored. */
export interface Gateway {
  /** Signals an act to `milestone/{id}`, starting its run if none is open. Durable once it resolves (R20). */
  signalAct(start: MilestoneStart, type: ActType, signal: ActSignal, withinMs: number): Promise<void>;
  /**
   * Hands an act to the worker of a milestone whose run is open. Resolves once what it led to is durable; until then
   * nothing keeps it, and where it rejects it may have been taken or not: signal it, too.
   */
  handOver(milestoneId: string, type: ActType, signal: ActSignal, withinMs: number): Promise<void>;
  /** Signals an act on a request for held-over money. */
  signalHeldOver(
    refundRequestId: string,
    contractId: string,
    type: HeldOverAct,
    signal: ActSignal,
    withinMs: number,
  ): Promise<void>;
  /** Tells a milestone that its contract is ending. */
  signalContractEnding(start: MilestoneStart): Promise<void>;
  /** Lets a request for held-over money read its row again; one that has ended needs no telling. */
  tellRefundRequest(refundRequestId: string): Promise<void>;
  /** Has a test clock taken to where it was asked to go. */
  advanceTestClock(testClockId: string): Promise<void>;
  /** Has a milestone's run read its row again, starting it if none is open: its test clock was moved, or it is behind. */
  readMilestoneAgain(start: MilestoneStart): Promise<void>;
  /** Tells a request for held-over money that its test clock was moved. */
  tellRequestClockAdvanced(request: RequestStart): Promise<void>;
  /** Sees to it that a milestone's run is open: it reads its row and takes up its clocks. */
  startMilestone(start: MilestoneStart): Promise<void>;
  /** Has a milestone's run try again at once what it waits for, starting it if none is open. */
  retryMilestone(start: MilestoneStart): Promise<void>;
  /** The same for bonuses and for refunds that the payment rail has to carry out. */
  retryRailCalls(calls: Pick<FollowUps, 'bonuses' | 'refundTransfers'>): Promise<void>;
  /** Starts what a transaction made necessary; what runs already is left alone. */
  startFollowUps(followUps: FollowUps): Promise<void>;
  /** Tells a webhook endpoint's workflow that there is something to do, starting it if it does not run. */
  wakeWebhookEndpoint(endpointId: string): Promise<void>;
  /** Rejects unless Temporal answers. */
  ping(): Promise<void>;
  /** Whether workers wait for work. */
  polled(): Promise<Polled>;
  /** Which workflows run, for who compares them with the rows. */
  readonly runs: Runs;
}

export type GatewaySettings = {
  readonly client: Client;
  readonly taskQueue: string;
  /** The client seals what Temporal stores. Search attributes cannot be: they then tell ids and states only. */
  readonly seals?: boolean;
};

export function createGateway({ client, taskQueue, seals = false }: GatewaySettings): Gateway {
  const { within, start, signalRun } = createCalls(client, taskQueue);

  const signalMilestone = (milestone: MilestoneStart, ms: number, signal: string, ...args: unknown[]) =>
    signalRun(workflowTypes.milestone, milestoneOptions(milestone, taskQueue, seals), ms, signal, ...args);

  const signalRequest = (request: RequestStart, ms: number, signal: string, ...args: unknown[]) =>
    signalRun(workflowTypes.refundRequest, requestOptions(request, taskQueue), ms, signal, ...args);

  return {
    signalAct: (milestone, type, signal, ms) => signalMilestone(milestone, ms, type, signal),
    handOver: (milestoneId, type, signal, ms) =>
      within(ms, async () => {
        const run = client.workflow.getHandle(workflowIds.milestone(milestoneId));
        await run.executeUpdate<void, [ActSignal]>(type, {
          args: [signal],
          updateId: signal.commandId ?? '',
        });
      }),
    signalContractEnding: (milestone) => signalMilestone(milestone, PATIENCE, CONTRACT_ENDING),
    startMilestone: (milestone) =>
      within(PATIENCE, async () => {
        const options = milestoneOptions(milestone, taskQueue, seals);
        await client.workflow.start(workflowTypes.milestone, {
          ...options,
          workflowIdConflictPolicy: 'USE_EXISTING',
        });
      }),
    signalHeldOver: (refundRequestId, contractId, type, signal, ms) =>
      signalRequest({ refundRequestId, contractId }, ms, type, signal),
    advanceTestClock: (testClockId) => {
      const workflowId = workflowIds.testClock(testClockId);
      const staticSummary = 'Advances a test clock (sandbox)';
      const run = { taskQueue, workflowId, args: [testClockId], staticSummary };
      return signalRun(workflowTypes.testClock, run, PATIENCE, ADVANCE);
    },
    readMilestoneAgain: (milestone) => signalMilestone(milestone, PATIENCE, CLOCK_ADVANCED),
    tellRequestClockAdvanced: (request) => signalRequest(request, PATIENCE, CLOCK_ADVANCED),
    tellRefundRequest: (refundRequestId) =>
      within(PATIENCE, async () => {
        const workflowId = workflowIds.refundRequest(refundRequestId);
        try {
          if (armed) await reached('signal.sending', workflowId);
          await client.workflow.getHandle(workflowId).signal(CONTRACT_ENDING);
          if (armed) await reached('signal.sent', workflowId);
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
      }),
    async startFollowUps({ bonuses, contractEnds, heldOverRequests, refundTransfers }) {
      const starting = (type: keyof typeof followUpSummaries, ids: readonly string[]) =>
        ids.map((id) => start(workflowTypes[type], workflowIds[type](id), id, followUpSummaries[type]));
      await Promise.all([
        ...starting('bonus', bonuses),
        ...starting('contractEnd', contractEnds),
        ...starting('refundRequest', heldOverRequests),
        ...starting('refundTransfer', refundTransfers),
      ]);
    },
    retryMilestone: (milestone) => signalMilestone(milestone, PATIENCE, RETRY),
    async retryRailCalls({ bonuses, refundTransfers }) {
      const retry = (type: 'bonus' | 'refundTransfer', id: string) => {
        const run = { taskQueue, workflowId: workflowIds[type](id), args: [id] };
        const staticSummary = followUpSummaries[type];
        return signalRun(workflowTypes[type], { ...run, staticSummary }, PATIENCE, RETRY);
      };
      await Promise.all([
        ...bonuses.map((id) => retry('bonus', id)),
        ...refundTransfers.map((id) => retry('refundTransfer', id)),
      ]);
    },
    wakeWebhookEndpoint: (endpointId) =>
      signalRun(
        workflowTypes.webhookEndpoint,
        webhookEndpointOptions(endpointId, taskQueue),
        PATIENCE,
        WEBHOOK_NEWS,
      ),
    ping: () =>
      within(2000, async () => {
        await client.workflowService.getSystemInfo({});
      }),
    polled: () => readPolled(client, taskQueue),
    runs: createRuns(client, taskQueue),
  };
}

const webhookEndpointOptions = (endpointId: string, taskQueue: string) => ({
  taskQueue,
  workflowId: workflowIds.webhookEndpoint(endpointId),
  args: [endpointId],
  staticSummary: `Webhook endpoint ${endpointId}`,
  typedSearchAttributes: new TypedSearchAttributes([{ key: attributeKeys.NeedsAttention, value: false }]),
});

function requestOptions({ refundRequestId, contractId }: RequestStart, taskQueue: string) {
  return {
    taskQueue,
    workflowId: workflowIds.refundRequest(refundRequestId),
    args: [refundRequestId],
    staticSummary: followUpSummaries.refundRequest,
    typedSearchAttributes: new TypedSearchAttributes([{ key: attributeKeys.ContractId, value: contractId }]),
  };
}

/** The most a summary may take (200 bytes, of which the title is the only part without a bound of its own). */
const TITLE_SHOWN = 60;

function milestoneOptions(
  milestone: MilestoneStart,
  taskQueue: string,
  seals: boolean,
): WorkflowStartOptions {
  const { milestoneId, contractId, clientId, freelancerId, amount, currency, state, reviewDeadline } =
    milestone;
  // The Temporal UI takes a summary for Markdown: without these it has no link, picture or tag of somebody else's.
  const text = milestone.title.replace(/[[\]<>`]/g, ' ');
  const title = text.length > TITLE_SHOWN ? `${text.slice(0, TITLE_SHOWN)}…` : text;
  return {
    taskQueue,
    workflowId: workflowIds.milestone(milestoneId),
    args: [{ milestoneId }],
    staticSummary: `${title} - ${formatMoney(amount, currency)}`,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: attributeKeys.EscrowState, value: state },
      { key: attributeKeys.ContractId, value: contractId },
      { key: attributeKeys.ClientId, value: clientId },
      { key: attributeKeys.FreelancerId, value: freelancerId },
      { key: attributeKeys.NeedsAttention, value: state === 'on_hold' },
      ...(seals
        ? []
        : [
            { key: attributeKeys.Currency, value: currency },
            { key: attributeKeys.AmountMinor, value: amount },
          ]),
      ...(reviewDeadline === null
        ? []
        : [{ key: attributeKeys.ReviewDeadline, value: new Date(reviewDeadline) }]),
    ]),
  };
}
