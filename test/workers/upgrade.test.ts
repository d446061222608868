import { readDeployment } from '../../gateway/deployment';
import { exitCodes } from '../../ops/io';
import { workflowIds } from '../../protocol/names';
import { type Job, People, succeeded, waiting } from '../faults/people';
import { changedWorkflows, withoutPatch, withPatch } from '../support/changed-workflows';
import { typeOps } from '../support/ops';
import { eventually, Stack } from '../support/stack';

/**
 * An upgrade of the workers as docs/upgrades.md has it: version 1 has milestones in every state, version 2 with
 * changed workflows starts beside it, is checked, ramped and promoted while acts are in flight, and version 1 goes.
 */
let stack: Stack;
let people: People;
let later: string;
let broken: string;
beforeAll(async () => {
  [later, broken] = await Promise.all([changedWorkflows([withPatch]), changedWorkflows([withoutPatch])]);
  stack = await Stack.start({ WORKER_BUILD_ID: 'version-1' });
  people = new People(stack);
  expect(await workers('promote')).toMatchObject({ code: exitCodes.done });
}, 180_000);
afterAll(async () => {
  await stack?.stop();
}, 60_000);

/** With the environment of the stack's programs and what is added. */
const typed = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  typeOps({ ...stack.env, ...env }, args);

const workers = (command: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  typed(['workers', command, ...args], env);

const ops = () => stack.as('ops', 'olga');
const act = async (who: ReturnType<typeof ops>, { milestoneId }: Job, name: string, body: object = {}) =>
  succeeded(await who.post(`/v1/milestones/${milestoneId}/${name}`, body, waiting()));

/** Until `railAnswers`, the rail fails every charge of $15.00 for this milestone, or of a bonus of $2.00. */
async function railIsDownFor({ milestoneId }: Job, amount: number) {
  const name = `down_${milestoneId}`;
  await stack.asOwner(`
    create function simulated_rail.${name}() returns trigger language plpgsql as $$
      begin raise exception 'the rail is down'; end $$;
    create trigger ${name} before insert on simulated_rail.charges for each row
      when (new.reference = '${milestoneId}' and new.amount = ${amount}) execute function simulated_rail.${name}()`);
}

const railAnswers = ({ milestoneId }: Job) =>
  stack.asOwner(`drop function simulated_rail.down_${milestoneId} cascade`);

const needsAttention = (job: Job) =>
  eventually(async () => {
    const { needsAttention } = succeeded(await ops().get(`/v1/milestones/${job.milestoneId}`));
    return needsAttention === null ? null : true;
  }, 'the milestone to need attention');

type Ended = Readonly<Record<'released' | 'refunded' | 'heldOver', number>>;
/** A milestone of $15.00 that waits in a state of version 1, and how it ends with version 2. */
type Waiting = {
  readonly state: string;
  open(): Promise<Job>;
  end(job: Job): Promise<unknown>;
  readonly ended: Ended;
  /** The workflow that waits; the milestone's own unless given. */
  waited?(job: Job): Promise<string>;
};

const paid = (released: number, more: Partial<Ended> = {}): Ended => ({
  ...{ released, refunded: 0, heldOver: 0 },
  ...more,
});
const reason = { reason: 'We look into it' };

async function submitAndApprove(job: Job) {
  await act(people.bob, job, 'submit', { message: 'Here it is' });
  await act(people.alice, job, 'approve');
}

const everyState: Readonly<Record<string, Waiting>> = {
  'planned, funded later': {
    state: 'planned',
    open: () => people.planned(),
    async end(job) {
      await act(people.alice, job, 'fund');
      await submitAndApprove(job);
    },
    ended: paid(1500),
  },
  'being funded, and the rail is down': {
    state: 'funding',
    async open() {
      const job = await people.planned();
      await railIsDownFor(job, 1500);
      succeeded(await people.fund(job));
      await needsAttention(job);
      return job;
    },
    async end(job) {
      await railAnswers(job);
      await act(ops(), job, 'retry', reason);
      await people.untilState(job, 'active');
      await submitAndApprove(job);
    },
    ended: paid(1500),
  },
  'paid, and its bonus waits for the rail': {
    state: 'paid',
    async open() {
      const job = await people.inReview();
      await railIsDownFor(job, 200);
      await act(people.alice, job, 'approve', { bonus: { amount: 200 } });
      await needsAttention(job);
      return job;
    },
    async end(job) {
      await railAnswers(job);
      await act(ops(), job, 'retry', reason);
      await eventually(async () => {
        const { bonus } = await people.look(job);
        return bonus.state === 'paid' ? bonus : null;
      }, 'the bonus to be paid');
    },
    waited: async ({ contractId }) => {
      const bonus = await stack.db('bonuses').where({ contract_id: contractId }).first('id');
      return workflowIds.bonus(bonus.id);
    },
    ended: paid(1500),
  },
  'active, submitted later': {
    state: 'active',
    open: () => people.funded(),
    end: submitAndApprove,
    ended: paid(1500),
  },
  'in review, approved for less': {
    state: 'in_review',
    open: () => people.inReview(),
    end: (job) => act(people.alice, job, 'approve', { amount: 900 }),
    ended: paid(900, { heldOver: 600 }),
  },
  'in review, and nobody acts': {
    state: 'in_review',
    async open() {
      const clock = succeeded(await people.platform.post('/v1/test-clocks', {}));
      return people.inReview({}, clock.id);
    },
    async end({ contractId }) {
      const { testClockId } = succeeded(await people.platform.get(`/v1/contracts/${contractId}`));
      succeeded(
        await people.platform.post(`/v1/test-clocks/${testClockId}/advance`, { by: 'P15D' }, waiting()),
      );
    },
    ended: paid(1500),
  },
  'sent back for changes': {
    state: 'changes_requested',
    async open() {
      const job = await people.inReview();
      await act(people.alice, job, 'request-changes', { message: 'A little more blue' });
      return job;
    },
    end: submitAndApprove,
    ended: paid(1500),
  },
  'on hold, and resolved': {
    state: 'on_hold',
    async open() {
      const job = await people.inReview();
      await act(ops(), job, 'hold', reason);
      return job;
    },
    end: (job) => act(ops(), job, 'resolve', { freelancerAmount: 1000, ...reason }),
    ended: paid(1000, { refunded: 500 }),
  },
  'asked back, and given back': {
    state: 'active',
    async open() {
      const { contractId, milestoneId } = await people.funded();
      const asked = { milestoneId, reason: 'I want it back' };
      succeeded(await people.alice.post(`/v1/contracts/${contractId}/refund-requests`, asked, waiting()));
      return { contractId, milestoneId };
    },
    async end({ contractId }) {
      const { refundRequests } = succeeded(await people.bob.get(`/v1/contracts/${contractId}`));
      succeeded(await people.bob.post(`/v1/refund-requests/${refundRequests[0].id}/accept`, {}, waiting()));
    },
    ended: paid(0, { refunded: 1500 }),
  },
};

const opened = new Map<string, Job>();
const ownRun = async ({ milestoneId }: Job) => workflowIds.milestone(milestoneId);
const cases = Object.entries(everyState).map(([name, waits]) => ({ name, ...waits }));
const idOf = (name: string) => workflowIds.milestone(opened.get(name)?.milestoneId ?? '');

test.each(cases)(
  'version 1 has a milestone that is $name',
  async ({ name, state, open }) => {
    const job = await open();
    opened.set(name, job);
    expect(await people.look(job)).toMatchObject({ state });
  },
  60_000,
);

test('a version that what runs could not go on with is found before it runs', async () => {
  const refused = await workers('check', [], { WORKFLOW_BUNDLE: broken });
  expect(refused.code).toBe(exitCodes.differences);
  expect(refused.out).toContain(`${idOf('in review, and nobody acts')} cannot go on with this version: `);
  expect(refused.out).toMatch(/\d+ cannot: do not promote it; put the change behind patched\(\)/);
  expect(await workers('check', [], { WORKFLOW_BUNDLE: later })).toMatchObject({
    code: exitCodes.done,
    out: expect.stringMatching(/replayed .*2 milestone in_review.*\nall can go on with this version$/),
  });
}, 60_000);

test('nothing is routed to a version that nobody runs', async () => {
  const refused = await workers('promote', ['version-9', '--wait', '1']);
  expect(refused).toMatchObject({ code: exitCodes.refused });
  expect(refused.err).toContain(`Temporal does not route to version-9: build ID 'version-9' not found`);
});

test('version 2 takes over while acts are in flight, and each of them is applied', async () => {
  const load = keepActing();
  await stack.start('worker-2', { env: { WORKER_BUILD_ID: 'version-2', WORKFLOW_BUNDLE: later } });
  await load.afterMore(3);
  expect((await workers('ramp', ['50', 'version-2'])).out).toContain('given 50 % of the workflows');
  expect((await workers('status')).out).toMatch(/^ramping {2}version-2, 50 % of the workflows$/m);
  await load.afterMore(6);
  expect((await workers('promote', ['version-2'])).code).toBe(exitCodes.done);
  await stack.end('worker');
  await load.afterMore(6);

  for (const job of await load.stop())
    expect(await people.look(job)).toMatchObject({ state: 'paid', ...paid(900, { heldOver: 600 }) });
  expect((await workers('status')).out).toMatch(/^current {2}version-2\ncurrent {2}version-2: /m);
}, 120_000);

test.each(cases)(
  'the milestone of version 1 that was $name ends with version 2',
  async ({ name, end, ended, waited = ownRun }) => {
    const job = opened.get(name) as Job;
    await end(job);
    const over = await eventually(async () => {
      const milestone = await people.look(job);
      return ['paid', 'refunded', 'resolved'].includes(milestone.state) ? milestone : null;
    }, `the milestone that was ${name} to end`);
    expect(over).toMatchObject(ended);
    expect(await lastVersionOf(await waited(job))).toBe('version-2');
  },
  60_000,
);

test('version 1 has nothing left, and the books have no differences', async () => {
  const deployment = await eventually(async () => {
    const read = await readDeployment({ client: stack.temporal, deploymentName: 'milestone-escrow' });
    return read?.versions.find(({ buildId }) => buildId === 'version-1')?.running === 0 ? read : null;
  }, 'version 1 to have nothing left');
  expect(deployment).toMatchObject({ current: 'version-2', ramping: undefined });
  const { code, out } = await typed(['reconcile']);
  expect({ code, last: out.split('\n').at(-1) }).toEqual({ code: exitCodes.done, last: 'no differences' });
}, 60_000);

test('taken back, what has met the patch waits with its money until a version that knows it is back', async () => {
  await stack.start('worker');
  const met = await people.inReview();
  expect((await workers('promote', ['version-1'])).code).toBe(exitCodes.done);
  const approval = people.approve(met, waiting());
  await eventually(async () => {
    const { events } = await stack.temporal.workflow
      .getHandle(workflowIds.milestone(met.milestoneId))
      .fetchHistory();
    return events?.some(({ workflowTaskFailedEventAttributes: failed }) => failed) ? true : null;
  }, 'its task to fail with version 1');
  const unmet = await people.inReview();
  await act(people.alice, unmet, 'approve');
  expect(await people.look(unmet)).toMatchObject({ state: 'paid', ...paid(1500) });
  expect(await people.look(met)).toMatchObject({ state: 'in_review', funded: 1500 });

  expect((await workers('promote', ['version-2'])).code).toBe(exitCodes.done);
  expect([200, 202]).toContain((await approval).status);
  expect(await people.untilState(met, 'paid')).toMatchObject(paid(900, { heldOver: 600 }));
}, 120_000);

/** The version that a workflow's last run was last with. */
async function lastVersionOf(workflowId: string): Promise<string | null | undefined> {
  const { raw } = await stack.temporal.workflow.getHandle(workflowId).describe();
  return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
}

/** Four clients that open, fund, submit and approve, one milestone after the other, until they are told to stop. */
function keepActing() {
  const done: Job[] = [];
  let going = true;
  const client = async () => {
    while (going) {
      const job = await people.inReview();
      succeeded(await people.approve(job, waiting()));
      done.push(job);
    }
  };
  const clients = Promise.all(Array.from({ length: 4 }, client));
  return {
    async afterMore(count: number) {
      const enough = done.length + count;
      const more = eventually(async () => (done.length >= enough ? true : null), `${count} more approvals`);
      await Promise.race([more, clients]);
    },
    async stop() {
      going = false;
      await clients;
      return done;
    },
  };
}
