import { viewsAt } from '../../ops/views';
import { workflowIds } from '../../protocol/names';
import { type Job, People, succeeded, waiting } from '../faults/people';
import { eventually } from '../support/stack';
import { RunningCluster, startWithinMs } from './running-cluster';

/**
 * The views of `ops views` on Postgres, which keeps the list in production: another dialect than the SQLite of the
 * development server, on which test/ops/views.test.ts asks for everything that a view may list.
 */
let cluster: RunningCluster;
let people: People;
/** Workflow ids of what there is. */
let there: Readonly<Record<string, string>>;
beforeAll(async () => {
  cluster = await RunningCluster.start();
  people = new People(cluster);
  there = await everythingThatIsListed();
}, startWithinMs);
afterAll(async () => {
  await cluster?.end();
  cluster?.remove();
}, 90_000);

const HOUR = 3_600_000;
const soon = { reviewPeriod: 'PT1H', refundResponsePeriod: 'PT1H', reminders: [] };

async function everythingThatIsListed() {
  const [inReview, due] = [await people.inReview(), await people.inReview(soon)];
  const [asked, askedAndDue] = [await people.funded(), await people.funded(soon)];
  const [onHold, declined, paid] = [await people.inReview(), await people.funded(), await people.inReview()];
  for (const job of [asked, askedAndDue]) await asksBack(job, { milestoneId: job.milestoneId });
  const reason = 'We look at it';
  const hold = `/v1/milestones/${onHold.milestoneId}/hold`;
  succeeded(await cluster.as('ops', 'olga').post(hold, { reason }, waiting()));
  await declines(await asksBack(declined, { milestoneId: declined.milestoneId }));
  succeeded(await people.approve(paid, waiting()));
  const heldOver = await asksBack(paid, {});
  const milestones = Object.entries({ inReview, due, asked, askedAndDue, onHold, declined, paid });
  return {
    ...Object.fromEntries(milestones.map(([name, job]) => [name, workflowIds.milestone(job.milestoneId)])),
    heldOver: workflowIds.refundRequest(heldOver),
  };
}

/** @returns the refund request's id */
async function asksBack({ contractId }: Job, what: object): Promise<string> {
  const asked = { ...what, reason: 'We stop' };
  const path = `/v1/contracts/${contractId}/refund-requests`;
  return succeeded(await people.alice.post(path, asked, waiting())).id;
}

async function declines(refundRequestId: string): Promise<void> {
  const path = `/v1/refund-requests/${refundRequestId}/decline`;
  succeeded(await people.bob.post(path, {}, waiting()));
}

async function listed(query: string): Promise<string[]> {
  const names = new Map(Object.entries(there).map(([name, id]) => [id, name]));
  const found: string[] = [];
  for await (const { workflowId } of cluster.temporal.workflow.list({ query }))
    found.push(names.get(workflowId) ?? workflowId);
  return found.sort();
}

test.each([
  ['Needs attention', 0, ['declined', 'onHold']],
  ['Due within 24 h', 0, ['askedAndDue', 'due']],
  ['Overdue', 0, []],
  ['Overdue', 2 * HOUR, ['askedAndDue', 'due']],
  ['On hold', 0, ['declined', 'onHold']],
  ['Refund requests waiting', 0, ['asked', 'askedAndDue', 'heldOver']],
  ['Failing webhook endpoints', 0, []],
])('%s, %d ms from now', async (name, later, expected) => {
  const { query = '' } = viewsAt(Date.now() + later).find((one) => one.name === name) ?? {};
  let found: string[] = [];
  // The list may be a moment behind.
  await eventually(async () => {
    found = await listed(query);
    return found.join() === expected.join() || null;
  }, `"${name}" to list ${expected}`).catch(() => undefined);
  expect(found).toEqual(expected);
});
