import { eventually, Stack } from '../support/stack';

/** The lines of acts and activities say what they are about, by ids. */

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 120_000);
afterAll(() => stack?.stop());

type Line = Readonly<Record<string, unknown>>;
const lines = (): Line[] =>
  stack.said.flatMap((line) => {
    try {
      return [JSON.parse(line.slice(line.indexOf('{'))) as Line];
    } catch {
      return [];
    }
  });

const line = (wanted: Line) =>
  eventually(
    async () =>
      lines().find((one) => Object.entries(wanted).every(([key, value]) => one[key] === value)) ?? null,
    `a line with ${JSON.stringify(wanted)}`,
  );

test('an act has a line in the API and one in the worker, which name command, milestone, contract and workflow', async () => {
  const [acme, alice] = [stack.as('platform', 'acme'), stack.as('client', 'alice')];
  const terms = { title: 'A new website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contractId = (await acme.post('/v1/contracts', terms)).body.id;
  const planned = await alice.post(`/v1/contracts/${contractId}/milestones`, { title: 'Logo', amount: 1500 });
  const milestoneId = planned.body.id;
  const path = `/v1/milestones/${milestoneId}`;
  const prefer = { prefer: 'wait=30' };
  const funded = await alice.post(`${path}/fund`, {}, prefer);
  const body = { acknowledgeUnsubmitted: true };
  const approved = await alice.post(`${path}/approve`, body, prefer);
  const about = { commandId: approved.body.id, milestoneId, contractId };

  await line({ msg: 'request', route: '/v1/milestones/:id/fund', status: 200, commandId: funded.body.id });
  await line({ msg: 'request', route: '/v1/milestones/:id/approve', status: 200, ...about });
  await line({
    ...{ msg: 'activity', activity: 'handleAct', outcome: 'applied', ...about },
    workflowId: `milestone/${milestoneId}`,
  });

  // What is refused names what it is about too, and what is no id is nobody's.
  await alice.post(`${path}/approve`, body, prefer);
  await line({ msg: 'request', route: '/v1/milestones/:id/approve', status: 409, milestoneId });
  await alice.post('/v1/milestones/Rosebud/approve', body);
  const stranger = await line({ msg: 'request', route: '/v1/milestones/:id/approve', status: 404 });
  expect(JSON.stringify(stranger)).not.toContain('Rosebud');
});
