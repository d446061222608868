import { World, until } from '../support/world';
describe('x', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true, maxCachedWorkflows: 0 });
  });
  afterAll(() => world.stop());
  test('a', async () => {
    const c = await world.contract({ reminders: [] });
    const m = await world.inReview(c);
    await world.applied(m.id, { type: 'openRefund', reason: 'x' });
    await world.handle(m.id).result();
    await new Promise((r) => setTimeout(r, 1500));
    const refunds = await world.db('refunds');
    console.log(refunds);
    const h = world.env.client.workflow.getHandle(`refund-transfer/${refunds[0].id}`);
    const hist = await h.fetchHistory();
    console.log(hist.events?.map((e) => `${e.eventId} ${e.eventType} ${JSON.stringify(e.activityTaskScheduledEventAttributes ?? e.activityTaskFailedEventAttributes ?? e.workflowTaskFailedEventAttributes ?? '')}`.slice(0, 600)).join('\n'));
    const d = await h.describe();
    console.log(JSON.stringify(d.raw.pendingActivities), d.status.name);
  }, 20000);
});
