import { DAY } from '../../domain/instant';
import { World } from '../support/world';

describe('x', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true, maxCachedWorkflows: 0 });
  });
  afterAll(() => world.stop());
  test('a', async () => {
    const m = await world.inReview(await world.contract());
    if (m.state.name !== 'in_review') throw 1;
    const d = m.state.reviewDeadline;
    await world.stopWorker();
    const id = await world.send(m.id, { type: 'approve', amount: 900 }, d);
    const t0 = Date.now();
    console.log('sleep');
    const r = await Promise.race([
      world.env.sleep(16 * DAY).then(() => 'slept'),
      new Promise((r) => setTimeout(() => r('stuck'), 4000)),
    ]);
    console.log(r, Date.now() - t0, (await world.now()) - d);
    await world.startWorker();
    console.log(await world.decided(id));
  }, 20000);
  test('b', async () => {
    const m = await world.inReview(await world.contract());
    if (m.state.name !== 'in_review') throw 1;
    const d = m.state.reviewDeadline;
    await world.stopWorker();
    const t0 = Date.now();
    const r = await Promise.race([
      world.env.sleep(16 * DAY).then(() => 'slept'),
      new Promise((r) => setTimeout(() => r('stuck'), 4000)),
    ]);
    console.log(r, Date.now() - t0, (await world.now()) - d);
    const id = await world.send(m.id, { type: 'approve', amount: 900 }, d);
    await world.startWorker();
    console.log(await world.decided(id));
  }, 20000);
});
