import { type NativeConnection, Worker } from '@temporalio/worker';
import { exitCodes } from '../../ops/io';
import { run } from '../../ops/program';
import { browserScript, columns, viewsAt } from '../../ops/views';
import type { WebhookPass } from '../../protocol/activities';
import { webhookQueue, workflowIds } from '../../protocol/names';
import { searchAttributes } from '../../protocol/search-attributes';
import { newId } from '../../store/ids';
import { steeredRail } from '../support/rails';
import { until, World } from '../support/world';

const HOUR = 3_600_000;

describe("each view lists what it says, by Temporal's own list", () => {
  const rail = steeredRail();
  let world: World;
  /** Workflow ids of what there is. */
  const there: Record<string, string> = {};
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
    Object.assign(there, await milestones(), await requests(), await endpoints(), await unanswered());
  });
  afterAll(() => world.stop());

  const soon = { reviewPeriod: 'PT1H', refundResponsePeriod: 'PT1H', reminders: [] };

  async function milestones(): Promise<Record<string, string>> {
    const made: Record<string, string> = {};
    const add = (name: string, { id }: { readonly id: string }) => {
      made[name] = workflowIds.milestone(id);
      return id;
    };
    add('funded', await world.funded(await world.contract()));
    add('inReview', await world.inReview(await world.contract()));
    add('dueInAnHour', await world.inReview(await world.contract(soon)));
    const changes = add('changesRequested', await world.inReview(await world.contract()));
    await world.applied(changes, { type: 'requestChanges', message: 'Bluer' });
    const held = add('onHold', await world.inReview(await world.contract(soon)));
    await world.applied(held, { type: 'hold', reason: 'We look at it' });
    const paid = add('paid', await world.inReview(await world.contract()));
    await world.applied(paid, { type: 'approve' });
    const asked = add('askedBack', await world.funded(await world.contract()));
    await world.applied(asked, { type: 'openRefund', reason: 'We stop' });
    const askedSoon = add('askedBackAndDue', await world.funded(await world.contract(soon)));
    await world.applied(askedSoon, { type: 'openRefund', reason: 'We stop' });
    const declined = add('declined', await world.funded(await world.contract(soon)));
    await world.applied(declined, { type: 'openRefund', reason: 'We stop' });
    await world.applied(declined, { type: 'declineRefund' });
    return made;
  }

  /** Requests for held-over money: what is left of a smaller release. */
  async function requests(): Promise<Record<string, string>> {
    const asked = async () => {
      const contract = await world.contract();
      const { id } = await world.inReview(contract);
      await world.applied(id, { type: 'approve', amount: 900 });
      return world.askForHeldOver(contract.id);
    };
    const [open, declined] = [await asked(), await asked()];
    await world.actHeldOver(declined, 'declineRefund');
    return {
      heldOverAskedBack: workflowIds.refundRequest(open.id),
      heldOverDeclined: workflowIds.refundRequest(declined.id),
    };
  }

  /** Endpoints, of which one fails and one has nothing to do. */
  async function endpoints(): Promise<Record<string, string>> {
    const [failing, well] = [newId.webhookEndpoint(), newId.webhookEndpoint()];
    const pass: WebhookPass = {
      ...{ state: 'on', url: 'https://acme.example', platformId: 'acme', waiting: 0, parked: 0 },
      ...{ failures: 0, failingSince: null, lastFailure: null, retryInMs: null },
    };
    const worker = await Worker.create({
      connection: world.env.nativeConnection as NativeConnection,
      namespace: world.env.namespace ?? 'default',
      taskQueue: webhookQueue(world.taskQueue),
      activities: {
        deliverWebhooks: async (id: string): Promise<WebhookPass> =>
          id === failing ? { ...pass, failures: 7, lastFailure: 'it answered 500' } : pass,
      },
    });
    const running = worker.run();
    await world.gateway.wakeWebhookEndpoint(failing);
    await world.gateway.wakeWebhookEndpoint(well);
    const failingId = workflowIds.webhookEndpoint(failing);
    await marked(failingId);
    worker.shutdown();
    await running;
    return { failingEndpoint: failingId, endpoint: workflowIds.webhookEndpoint(well) };
  }

  /** A charge that the rail does not answer; it stays away. */
  async function unanswered(): Promise<Record<string, string>> {
    rail.down = true;
    const { id } = await world.milestone(await world.contract());
    await world.send(id, { type: 'fund', paymentMethod: 'pm_ok' });
    await marked(workflowIds.milestone(id));
    return { unanswered: workflowIds.milestone(id) };
  }

  /** Waits until a workflow says of itself that it needs attention. */
  const marked = (workflowId: string) =>
    until(async () => {
      const { searchAttributes: set } = await world.env.client.workflow.getHandle(workflowId).describe();
      return set.NeedsAttention?.[0] === true ? true : null;
    }, `${workflowId} to be marked`);

  const listed = async (query: string): Promise<string[]> => {
    const names = Object.fromEntries(Object.entries(there).map(([name, id]) => [id, name]));
    const found: string[] = [];
    const asked = `TaskQueue = "${world.taskQueue}" and (${query})`;
    for await (const { workflowId } of world.env.client.workflow.list({ query: asked }))
      found.push(names[workflowId] ?? workflowId);
    return found.sort();
  };

  test.each([
    ['Needs attention', 0, ['declined', 'failingEndpoint', 'heldOverDeclined', 'onHold', 'unanswered']],
    ['Due within 24 h', 0, ['askedBackAndDue', 'dueInAnHour']],
    ['Overdue', 0, []],
    ['Overdue', 2 * HOUR, ['askedBackAndDue', 'dueInAnHour']],
    ['On hold', 0, ['declined', 'heldOverDeclined', 'onHold']],
    ['Refund requests waiting', 0, ['askedBack', 'askedBackAndDue', 'heldOverAskedBack']],
    ['Failing webhook endpoints', 0, ['failingEndpoint']],
  ])('%s, %d ms from now', async (name, later, expected) => {
    const view = viewsAt(Date.now() + later).find((one) => one.name === name);
    if (view === undefined) throw new Error(`there is no view ${name}`);
    // The list may be a moment behind.
    let found: string[] = [];
    await until(async () => {
      found = await listed(view.query);
      return found.join() === expected.join() ? true : null;
    }, `"${name}" to list ${expected}, and not ${found}`).catch(() => undefined);
    expect(found).toEqual(expected);
  });
});

describe('milestone-escrow ops views', () => {
  const views = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const say = (lines: string[]) => (line: string) => void lines.push(line);
    const code = await run(['ops', 'views', ...args], { env, out: say(out), err: say(err) });
    return { code, out, err: err.join('\n') };
  };

  test('a link to each, which asks for its query in the namespace, and needs no token', async () => {
    const env = { TEMPORAL_UI_URL: 'https://temporal.example/ui/', TEMPORAL_NAMESPACE: 'escrow' };
    const { code, out } = await views(env, '--json');
    expect(code).toBe(exitCodes.done);
    const links = out.map((line) => JSON.parse(line) as { name: string; query: string; url: string });
    expect(links.map(({ name }) => name)).toEqual(viewsAt(0).map(({ name }) => name));
    for (const { url, query } of links) {
      const { origin, pathname, searchParams } = new URL(url);
      expect(origin + pathname).toBe('https://temporal.example/ui/namespaces/escrow/workflows');
      expect([...searchParams]).toEqual([['query', query]]);
    }
    expect((await views(env)).out[0]).toMatch(/^Needs attention +https:/);
  });

  test("without a UI it says which variable names it; a browser's script needs none", async () => {
    const env = { TEMPORAL_ADDRESS: 'temporal.example:7233' };
    expect(await views(env)).toMatchObject({
      code: exitCodes.usage,
      err: expect.stringContaining('TEMPORAL_UI_URL'),
    });
    expect(await views(env, '--script')).toMatchObject({ code: exitCodes.done });
  });

  test('every column but two is a search attribute, and every attribute has a column', () => {
    const own = columns.filter((column) => column !== 'Workflow ID' && column !== 'Start');
    expect([...own].sort()).toEqual(Object.keys(searchAttributes).sort());
  });

  test('the script saves views and columns of a namespace beside what is there, and renews its own', () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    };
    let reloads = 0;
    const location = {
      reload: () => {
        reloads += 1;
      },
    };
    const read = (key: string) => JSON.parse(kept.get(key) ?? '{}');
    const mine = { id: '1', name: 'Mine', query: 'x', type: 'user' };
    kept.set('saved-workflow-queries', JSON.stringify({ escrow: [mine], other: [mine] }));
    for (const now of [0, HOUR]) {
      const script = browserScript(viewsAt(now), 'escrow');
      new Function('localStorage', 'location', script)(localStorage, location);
    }
    const { escrow, other } = read('saved-workflow-queries');
    expect(other).toEqual([mine]);
    expect(escrow.map(({ name, query }: typeof mine) => ({ name, query }))).toEqual([
      { name: 'Mine', query: 'x' },
      ...viewsAt(HOUR),
    ]);
    expect(read('namespace-workflow-table-columns')).toEqual({
      escrow: columns.map((label) => ({ label })),
    });
    expect(reloads).toBe(2);
  });
});
