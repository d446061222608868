import { manyAtOnce } from '../faults/many-at-once';
import { terminatedRuns } from '../faults/terminated-runs';
import { webhooksThroughKills } from '../faults/webhooks-through-kills';
import { newcomersIntegration } from '../newcomer/integration';
import { Receiver } from '../support/receiver';
import { RunningCluster, startWithinMs } from './running-cluster';

/** What `test/faults` and `test/newcomer` do to one API and one worker on Temporal's dev server, on the cluster. */
let cluster: RunningCluster;
let receiver: Receiver;
beforeAll(async () => {
  [cluster, receiver] = await Promise.all([RunningCluster.start(), Receiver.start()]);
}, startWithinMs);
afterAll(async () => {
  await cluster?.end();
  cluster?.remove();
  await receiver?.stop();
}, 90_000);

describe('many at once', () => manyAtOnce(() => cluster));

describe('runs are terminated', () => terminatedRuns(() => cluster));

test('kill -9 of both workers and both APIs: every event reaches the endpoint, each contract in order', async () => {
  await webhooksThroughKills(cluster.asOne, receiver);
}, 240_000);

test("a newcomer's integration goes on through kill -9 of both workers and both APIs", async () => {
  await newcomersIntegration(cluster.asOne);
}, 240_000);

test('workflows, rows, ledger and rail agree after all of that', () => cluster.reconciled(), 60_000);
