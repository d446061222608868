import type { Config } from '../../config';
import { openRuns } from '../../ops/open-runs';
import { withTemporal } from '../../ops/temporal';
import { workflowIds } from '../../protocol/names';
import { testEnv } from '../support/env';
import { until, World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** More than gRPC takes as one answer where nothing is said, in fewer events than a page has. */
const LARGE = { signals: 12, bytes: 400_000 };

test('a history is read whose page is larger than gRPC takes by itself', async () => {
  const { id } = await world.funded(await world.contract());
  const handle = world.handle(id);
  await world.stopWorker();
  for (let sent = 0; sent < LARGE.signals; sent++)
    await handle.signal('notOurs', { text: 'x'.repeat(LARGE.bytes) });

  const temporal = { address: testEnv().temporalAddress, namespace: 'default' };
  const history = await withTemporal({ temporal } as Config, (client) =>
    until(async () => {
      for await (const run of openRuns(client, world.taskQueue, 1, () => undefined))
        if (run.workflowId === workflowIds.milestone(id)) return run.history;
      return null;
    }, 'the run to be listed'),
  );

  const signals = history.events?.filter((event) => event.workflowExecutionSignaledEventAttributes);
  expect(signals?.length).toBeGreaterThanOrEqual(LARGE.signals);
  await handle.terminate();
});
