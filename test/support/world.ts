import { randomUUID } from 'node:crypto';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import type { PaymentRail } from '../../activities/providers/rail';
import { createSimulatedRail, type SimulatedRail } from '../../activities/providers/simulated';
import { createSender, type SenderSettings } from '../../activities/webhooks/sender';
import { defaults } from '../../config/limits';
import { toIso } from '../../domain/instant';
import type { Act, ActType } from '../../domain/milestone';
import { defaultPolicy, type PolicyTerms } from '../../domain/policy';
import { openText } from '../../encryption';
import { createGateway, type Gateway } from '../../gateway';
import { startDispatcher } from '../../gateway/dispatch';
import type { Repeating } from '../../gateway/repeat';
import { type HeldOverAct, workflowIds } from '../../protocol/names';
import { searchAttributes } from '../../protocol/search-attributes';
import { type Command, findCommand, insertCommand } from '../../store/commands';
import { type Contract, findContract, insertContract } from '../../store/contracts';
import { type Database, openDatabase } from '../../store/database';
import { type EventFilter, listEvents } from '../../store/events';
import { newId } from '../../store/ids';
import { contractMoney, trialBalance } from '../../store/ledger';
import { findMilestone, insertMilestone, type StoredMilestone } from '../../store/milestones';
import { type RefundRequest, refundRequestsOf } from '../../store/refund-requests';
import { milestoneStarts } from '../../store/starts';
import * as transactions from '../../transactions';
import { createWebhookWorker, createWorker } from '../../worker';
import { workflowBundle } from '../../worker/bundle';
import { createTestDatabase, type TestDatabase } from './database';
import { testEnv } from './env';
import { testKeyring } from './keyring';
import { statementBalance } from './statement';

Runtime.install({ logger: new DefaultLogger('ERROR') });

export type WorldOptions = {
  /** True: 14 days pass in milliseconds, on a test server of this file's own. */
  readonly skipping?: boolean;
  /** Stands between the workflows and the simulated rail. */
  readonly rail?: (simulated: SimulatedRail) => PaymentRail;
  /** A development server of the file's own, with these dynamic settings; absent, the one all files share. */
  readonly dynamicConfig?: Readonly<Record<string, string | number>>;
  /** The port of a Temporal UI, with a development server of the file's own, on which all is as in earnest. */
  readonly uiPort?: number;
  /** Seals what the gateway and the worker have Temporal store. `env.client` stays without the keys. */
  readonly dataConverter?: DataConverter;
  /** Another one than a new and empty one; it is dropped in the end. */
  readonly database?: TestDatabase;
};

/** A real Temporal, a real Postgres and a real worker, for one test file. */
export class World {
  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly db: Database,
    readonly railDb: Database,
    readonly rail: SimulatedRail,
    readonly gateway: Gateway,
    readonly taskQueue: string,
    private readonly railInUse: PaymentRail,
    private readonly dropDatabase: () => Promise<void>,
    readonly databaseUrl: string,
    private readonly dataConverter: DataConverter | undefined,
  ) {}

  private worker: { readonly worker: Worker; readonly running: Promise<void> } | null = null;

  private webhooks: Repeating | null = null;

  static async start(options: WorldOptions = {}): Promise<World> {
    const database = options.database ?? (await createTestDatabase());
    const env = await temporalFor(options);
    const db = openDatabase({ url: database.url, poolMax: 12, applicationName: 'test' });
    const railDb = openDatabase({ url: database.url, poolMax: 4, applicationName: 'test-rail' });
    const rail = createSimulatedRail(railDb);
    const taskQueue = options.uiPort === undefined ? `test-${randomUUID()}` : defaults.taskQueue;
    const gateway = gatewayOf(env, taskQueue, options.dataConverter);
    const used = options.rail?.(rail) ?? rail;
    const { drop, url } = database;
    const { dataConverter } = options;
    const world = new World(env, db, railDb, rail, gateway, taskQueue, used, drop, url, dataConverter);
    await world.startWorker();
    return world;
  }

  /**
   * @param dataConverter another one than the world's, such as one with other keys
   * @param bundle of other workflows than the service's, or of these with something beside them
   */
  async startWorker(dataConverter = this.dataConverter, bundle?: string): Promise<void> {
    const shipped = dataConverter?.failureConverterPath
      ? await workflowBundle({ sealsFailures: true })
      : testEnv().workflowBundlePath;
    const codePath = bundle ?? shipped;
    const worker = await createWorker({
      connection: this.env.nativeConnection as NativeConnection,
      namespace: this.env.namespace ?? 'default',
      taskQueue: this.taskQueue,
      workflowBundle: { codePath },
      db: this.db,
      rail: this.railInUse,
      gateway: this.gateway,
      ...(dataConverter ? { dataConverter } : {}),
      limits: {
        maxCachedWorkflows: 50,
        workflowTaskSlots: 10,
        maxConcurrentActivities: 6,
        maxConcurrentLocalActivities: 6,
        shutdownGraceMs: 500,
      },
    });
    this.worker = { worker, running: worker.run() };
  }

  /** Deliveries and their dispatch, as a worker process runs them beside the rest. */
  async startWebhooks(sender: Partial<SenderSettings> = {}): Promise<void> {
    const sending = createSender({ allowPrivate: true, timeoutMs: 2000, ...sender });
    const worker = await createWebhookWorker({
      connection: this.env.nativeConnection as NativeConnection,
      namespace: this.env.namespace ?? 'default',
      taskQueue: this.taskQueue,
      db: this.db,
      sender: sending,
      openSecret: (sealed, endpointId) => openText(testKeyring, sealed, endpointId),
      slots: 20,
      shutdownGraceMs: 500,
    });
    const running = worker.run();
    const dispatcher = startDispatcher(this.db, this.gateway, 25, () => undefined);
    this.webhooks = {
      async stop() {
        await dispatcher.stop();
        worker.shutdown();
        await running;
        await sending.close();
      },
    };
  }

  async stopWebhooks(): Promise<void> {
    await this.webhooks?.stop();
    this.webhooks = null;
  }

  async stopWorker(): Promise<void> {
    if (this.worker === null) return;
    this.worker.worker.shutdown();
    await this.worker.running;
    this.worker = null;
  }

  async stop(): Promise<void> {
    await this.stopWebhooks();
    await this.stopWorker();
    await this.env.teardown();
    await this.db.destroy();
    await this.railDb.destroy();
    await this.dropDatabase();
  }

  /** The server's present: skipped time on a skipping server. */
  now(): Promise<number> {
    return this.env.currentTimeMs();
  }

  /** @param clock the test clock it goes by; none: real time */
  async contract(
    policy: Partial<PolicyTerms> = {},
    clock: Partial<Pick<Contract, 'testClockId' | 'clockOffset'>> = {},
  ): Promise<Contract> {
    return insertContract(this.db, {
      platformId: 'acme',
      clientId: 'alice',
      freelancerId: 'bob',
      title: 'A new website',
      currency: 'USD',
      policy: { ...defaultPolicy, ...policy },
      createdAt: await this.now(),
      ...clock,
    });
  }

  async milestone(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const createdAt = await this.now();
    const asked = { contractId: contract.id, title: 'Logo design', description: null, amount, createdAt };
    return this.db.transaction((trx) => insertMilestone(trx, asked));
  }

  /** Accepts an act as the API does: its row first, then its signal. Resolves once it is durable in Temporal. */
  async send(
    milestoneId: string,
    act: Act,
    at?: number,
    options: { signal?: boolean } = {},
  ): Promise<string> {
    const receivedAt = at ?? (await this.now());
    const [start] = await milestoneStarts(this.db, [milestoneId]);
    if (start === undefined) throw new Error(`no milestone ${milestoneId}`);
    const { type, ...payload } = act;
    const id = newId.command();
    const actor = { role: byRole(type), id: byRole(type) === 'freelancer' ? 'bob' : 'alice' } as const;
    const base = { id, kind: type, contractId: start.contractId, milestoneId, idempotency: null, actor };
    await insertCommand(this.db, { ...base, payload, receivedAt });
    if (options.signal === false) return id;
    const signal = {
      ...payload,
      commandId: id,
      receivedAt: toIso(receivedAt),
      actor: `${actor.role} ${actor.id}`,
    };
    await this.gateway.signalAct(start, type, signal, 10_000);
    return id;
  }

  /** Sends an act and waits for what becomes of it. */
  async act(milestoneId: string, act: Act, at?: number): Promise<Command> {
    return this.decided(await this.send(milestoneId, act, at));
  }

  /** A milestone with money in escrow. */
  async funded(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const milestone = await this.milestone(contract, amount);
    await this.applied(milestone.id, { type: 'fund', paymentMethod: 'pm_ok' });
    return this.read(milestone.id);
  }

  /** A milestone with a submission in review. */
  async inReview(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const milestone = await this.funded(contract, amount);
    await this.applied(milestone.id, { type: 'submit', message: 'Here it is', attachments: [] });
    return this.read(milestone.id);
  }

  async applied(milestoneId: string, act: Act, at?: number): Promise<Command> {
    const command = await this.act(milestoneId, act, at);
    if (command.state !== 'applied')
      throw new Error(`${act.type} was ${command.state}: ${command.rejection?.detail}`);
    return command;
  }

  decided(commandId: string): Promise<Command> {
    return until(async () => {
      const command = await findCommand(this.db, commandId);
      return command !== null && command.state !== 'pending' ? command : null;
    }, `command ${commandId} to be decided`);
  }

  async read(milestoneId: string): Promise<StoredMilestone> {
    const milestone = await findMilestone(this.db, milestoneId);
    if (milestone === null) throw new Error(`no milestone ${milestoneId}`);
    return milestone;
  }

  /** Waits until the milestone's row satisfies a condition. */
  reaches(milestoneId: string, condition: (milestone: StoredMilestone) => boolean): Promise<StoredMilestone> {
    return until(async () => {
      const milestone = await this.read(milestoneId);
      return condition(milestone) ? milestone : null;
    }, `milestone ${milestoneId} to get there`);
  }

  money(contractId: string) {
    return contractMoney(this.db, contractId);
  }

  /** Where a contract's money is, once it was seen that R24 and R25 hold and its statement says the same. */
  async balanced(contractId: string) {
    const money = await this.money(contractId);
    expect(await statementBalance(this.db, contractId)).toEqual(money);
    const { charged, bonus, ...where } = money;
    expect(Object.values(where).reduce((sum, amount) => sum + amount, 0)).toBe(charged + bonus);
    const total = (await trialBalance(this.db)).reduce((sum, line) => sum + line.balance, 0);
    expect(total).toBe(0);
    return money;
  }

  events(filter: EventFilter) {
    return listEvents(this.db, filter);
  }

  /** Lets time pass on a skipping server. */
  async sleepUntil(instant: number): Promise<void> {
    await this.env.sleep(Math.max(0, instant - (await this.now())));
  }

  /** Ends a contract as the API does: one transaction, then the workflows it made necessary. */
  async endContract(
    contractId: string,
    by: 'client' | 'freelancer',
    at?: number,
    gateway: Pick<Gateway, 'startFollowUps'> = this.gateway,
  ) {
    const receivedAt = at ?? (await this.now());
    const actor = { role: by, id: by === 'client' ? 'alice' : 'bob' } as const;
    const command = { id: newId.command(), kind: 'end', contractId, idempotency: null, actor };
    const ended = await transactions.endContract(this.db, {
      ...{ contractId, by, actor, reason: null, receivedAt },
      command: { ...command, payload: {}, receivedAt },
    });
    if ('followUps' in ended) await gateway.startFollowUps(ended.followUps);
    return ended;
  }

  async contractState(contractId: string) {
    return (await findContract(this.db, contractId))?.state;
  }

  /** Waits until the contract has this state. */
  contractReaches(contractId: string, state: Contract['state']): Promise<true> {
    return until(
      async () => ((await this.contractState(contractId)) === state ? true : null),
      `contract ${contractId} to be ${state}`,
    );
  }

  /** The client asks for the held-over money. */
  async askForHeldOver(contractId: string): Promise<RefundRequest> {
    const receivedAt = await this.now();
    const actor = { role: 'client', id: 'alice' } as const;
    const command = { id: newId.command(), kind: 'openRefund', contractId, idempotency: null, actor };
    const opened = await transactions.openHeldOverRequest(this.db, {
      ...{ contractId, actor, reason: 'I want it back', receivedAt },
      command: { ...command, payload: {}, receivedAt },
    });
    if (!('request' in opened)) throw new Error(`not opened: ${JSON.stringify(opened)}`);
    await this.gateway.startFollowUps(opened.followUps);
    return opened.request;
  }

  /** Accepts an act on a request for held-over money as the API does, and waits for what becomes of it. */
  async actHeldOver(
    { id: refundRequestId, contractId }: Pick<RefundRequest, 'id' | 'contractId'>,
    kind: HeldOverAct,
    payload: Record<string, unknown> = {},
    at?: number,
  ): Promise<Command> {
    const receivedAt = at ?? (await this.now());
    const actor = kind === 'resolve' ? { role: 'ops', id: 'olga' } : { role: 'freelancer', id: 'bob' };
    const id = newId.command();
    const base = { id, kind, contractId, refundRequestId, idempotency: null };
    await insertCommand(this.db, { ...base, actor: actor as Command['actor'], payload, receivedAt });
    const signal = { ...payload, commandId: id, receivedAt: toIso(receivedAt) };
    await this.gateway.signalHeldOver(refundRequestId, contractId, kind, signal, 10_000);
    return this.decided(id);
  }

  requests(contractId: string): Promise<RefundRequest[]> {
    return refundRequestsOf(this.db, contractId);
  }

  /** Waits until the contract's last refund request satisfies a condition. */
  requestReaches(contractId: string, condition: (request: RefundRequest) => boolean): Promise<RefundRequest> {
    return until(async () => {
      const last = (await this.requests(contractId)).at(-1);
      return last !== undefined && condition(last) ? last : null;
    }, `a refund request of ${contractId} to get there`);
  }

  /** Waits until no run of this workflow is open. */
  ends(workflowId: string): Promise<true> {
    return until(async () => ((await this.isRunning(workflowId)) ? null : true), `${workflowId} to end`);
  }

  handle(milestoneId: string) {
    return this.env.client.workflow.getHandle(workflowIds.milestone(milestoneId));
  }

  /** Whether a run of this workflow is open. */
  async isRunning(workflowId: string): Promise<boolean> {
    try {
      const { status } = await this.env.client.workflow.getHandle(workflowId).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}

/** @param dataConverter left out, nothing is sealed */
export function gatewayOf(
  { client, connection }: TestWorkflowEnvironment,
  taskQueue: string,
  dataConverter?: DataConverter,
): Gateway {
  if (dataConverter === undefined) return createGateway({ client: client as Client, taskQueue });
  return createGateway({ client: new Client({ connection, dataConverter }), taskQueue, seals: true });
}

async function temporalFor({
  skipping,
  dynamicConfig,
  uiPort,
}: WorldOptions): Promise<TestWorkflowEnvironment> {
  const existing = (path: string) => ({ executable: { type: 'existing-path', path } as const });
  if (skipping) {
    const server = existing(testEnv().temporalTestServer);
    const env = await TestWorkflowEnvironment.createTimeSkipping({ server });
    await registerSearchAttributes(env);
    return env;
  }
  const { temporalAddress: address, temporalCli } = testEnv();
  if (dynamicConfig === undefined && uiPort === undefined)
    return TestWorkflowEnvironment.createFromExistingServer({ address });
  const flags = (flag: string, values: object) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const extraArgs = [
    ...flags('--search-attribute', searchAttributes),
    ...flags('--dynamic-config-value', dynamicConfig ?? {}),
    ...(uiPort === undefined ? [] : ['--ui-disable-news-fetch']),
  ];
  const ui = uiPort === undefined ? {} : { ui: true, uiPort };
  return TestWorkflowEnvironment.createLocal({ server: { ...existing(temporalCli), ...ui, extraArgs } });
}

/** The dev server gets them at its start (`dev/`); the skipping one has to be told. */
async function registerSearchAttributes({ connection, namespace }: TestWorkflowEnvironment): Promise<void> {
  const types = { Keyword: 2, Int: 3, Bool: 5, Datetime: 6 } as const;
  await connection.operatorService.addSearchAttributes({
    namespace: namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.entries(searchAttributes).map(([name, type]) => [name, types[type]]),
    ),
  });
}

const byRole = (type: ActType) => {
  if (
    type === 'submit' ||
    type === 'withdrawSubmission' ||
    type === 'acceptRefund' ||
    type === 'declineRefund'
  ) {
    return 'freelancer';
  }
  return type === 'hold' || type === 'liftHold' || type === 'resolve' ? 'ops' : 'client';
};

/** Waits for a condition, never for a time: fails with what it waited for. */
export async function until<T>(look: () => Promise<T | null>, what: string, patienceMs = 30_000): Promise<T> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > giveUp) throw new Error(`waited ${patienceMs / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
