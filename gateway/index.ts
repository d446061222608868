import {
  type Client,
  type Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { ActType } from '../domain/milestone';
import { formatMoney } from '../domain/money';
import type { FollowUps } from '../protocol/activities';
import {
  ADVANCE,
  CLOCK_ADVANCED,
  CONTRACT_ENDING,
  type HeldOverAct,
  WEBHOOK_NEWS,
  workflowIds,
  workflowTypes,
} from '../protocol/names';
import { attributeKeys } from '../protocol/search-attributes';
import type { ActSignal } from '../protocol/signals';
import type { MilestoneStart } from '../store/starts';
import { createRuns, type Runs } from './runs';

export type { MilestoneStart, Runs };

/** Temporal did not take a call in time. Whether it took effect is not known; it is safe to make it again. */
export class TemporalUnavailable extends Error {
  constructor(cause: unknown) {
    super(`Temporal did not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'TemporalUnavailable';
  }
}

/** A request for held-over money, and the contract its run is found by. */
export type RequestStart = { readonly refundRequestId: string; readonly contractId: string };

/** The only way from outside into a workflow. Every call may be repeated: an id that was seen is ignored. */
export interface Gateway {
  /** Signals an act to `milestone/{id}`, starting its run if none is open. Durable once it resolves (R20). */
  signalAct(start: MilestoneStart, type: ActType, signal: ActSignal, withinMs: number): Promise<void>;
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
  /** Tells a milestone, or a request for held-over money, that its test clock was moved. */
  tellClockAdvanced(start: MilestoneStart): Promise<void>;
  tellRequestClockAdvanced(request: RequestStart): Promise<void>;
  /** Sees to it that a milestone's run is open: it reads its row and takes up its clocks. */
  startMilestone(start: MilestoneStart): Promise<void>;
  /** Starts what a transaction made necessary; what runs already is left alone. */
  startFollowUps(followUps: FollowUps): Promise<void>;
  /** Tells a webhook endpoint's workflow that there is something to do, starting it if it does not run. */
  wakeWebhookEndpoint(endpointId: string): Promise<void>;
  /** Rejects unless Temporal answers. */
  ping(): Promise<void>;
  /** Which workflows run, for who compares them with the rows. */
  readonly runs: Runs;
}

/** gRPC's INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED and UNAUTHENTICATED: trying again cannot help. */
const ourFaults = [3, 7, 12, 16];

/** Whether Temporal refused a call for good, as where a search attribute is not registered. */
function isOurFault(error: unknown): boolean {
  const { code, cause } = error as { code?: number; cause?: { code?: number } };
  return ourFaults.includes(code ?? -1) || ourFaults.includes(cause?.code ?? -1);
}

/** A run may close between the server's look for one that is open and its signal: the next try starts another. */
async function whileClosing(signalWithStart: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await signalWithStart();
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || tries === MOST_TRIES) throw error;
    }
  }
}

const MOST_TRIES = 5;

/** Milliseconds a call may take where nothing presses. */
const PATIENCE = 5000;

export type GatewaySettings = {
  readonly client: Client;
  readonly taskQueue: string;
  /** The client seals what Temporal stores. Search attributes cannot be: they then tell ids and states only. */
  readonly seals?: boolean;
};

export function createGateway({ client, taskQueue, seals = false }: GatewaySettings): Gateway {
  const connection = client.connection as Connection;

  async function within<T>(ms: number, call: () => Promise<T>): Promise<T> {
    try {
      return await connection.withDeadline(Date.now() + ms, call);
    } catch (error) {
      throw isOurFault(error) ? error : new TemporalUnavailable(error);
    }
  }

  async function start(type: string, workflowId: string, id: string): Promise<void> {
    try {
      await connection.withDeadline(Date.now() + PATIENCE, () =>
        client.workflow.start(type, {
          taskQueue,
          workflowId,
          args: [id],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      throw isOurFault(error) ? error : new TemporalUnavailable(error);
    }
  }

  /** Signals a run, which is started if none is open. */
  const signalRun = (
    type: string,
    run: WorkflowStartOptions,
    ms: number,
    signal: string,
    ...args: unknown[]
  ) =>
    within(ms, () =>
      whileClosing(async () => {
        await client.workflow.signalWithStart(type, { ...run, signal, signalArgs: args });
      }),
    );

  const signalMilestone = (milestone: MilestoneStart, ms: number, signal: string, ...args: unknown[]) =>
    signalRun(workflowTypes.milestone, milestoneOptions(milestone, taskQueue, seals), ms, signal, ...args);

  const signalRequest = (request: RequestStart, ms: number, signal: string, ...args: unknown[]) =>
    signalRun(workflowTypes.refundRequest, requestOptions(request, taskQueue), ms, signal, ...args);

  return {
    signalAct: (milestone, type, signal, ms) => signalMilestone(milestone, ms, type, signal),
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
      const run = { taskQueue, workflowId: workflowIds.testClock(testClockId), args: [testClockId] };
      return signalRun(workflowTypes.testClock, run, PATIENCE, ADVANCE);
    },
    tellClockAdvanced: (milestone) => signalMilestone(milestone, PATIENCE, CLOCK_ADVANCED),
    tellRequestClockAdvanced: (request) => signalRequest(request, PATIENCE, CLOCK_ADVANCED),
    tellRefundRequest: (refundRequestId) =>
      within(PATIENCE, async () => {
        try {
          await client.workflow.getHandle(workflowIds.refundRequest(refundRequestId)).signal(CONTRACT_ENDING);
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
      }),
    async startFollowUps({ bonuses, contractEnds, heldOverRequests, refundTransfers }) {
      await Promise.all([
        ...bonuses.map((id) => start(workflowTypes.bonus, workflowIds.bonus(id), id)),
        ...contractEnds.map((id) => start(workflowTypes.contractEnd, workflowIds.contractEnd(id), id)),
        ...heldOverRequests.map((id) =>
          start(workflowTypes.refundRequest, workflowIds.refundRequest(id), id),
        ),
        ...refundTransfers.map((id) =>
          start(workflowTypes.refundTransfer, workflowIds.refundTransfer(id), id),
        ),
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
  const title =
    milestone.title.length > TITLE_SHOWN ? `${milestone.title.slice(0, TITLE_SHOWN)}…` : milestone.title;
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
      { key: attributeKeys.NeedsAttention, value: false },
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
