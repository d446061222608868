import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import globalSetup from '../support/global-setup';
import globalTeardown from '../support/global-teardown';
import { currentVersion, historiesFolder } from '../support/histories';
import { World } from '../support/world';
import { scenarios } from './scenarios';

/**
 * `npm run histories`: runs every scenario, or those that are named (`npm run histories -- bonuses`), with today's
 * workflows on a real server and keeps its histories under the version of package.json.
 * `test/workflows/replay.test.ts` holds every later change of the workflows to them. Those of a version that has been
 * released are never recorded anew: a change that does not fit them needs `patched()` (docs/upgrades.md).
 */
async function main(named: readonly string[]): Promise<void> {
  const folder = path.join(historiesFolder, currentVersion);
  mkdirSync(folder, { recursive: true });
  await globalSetup();
  const world = await World.start();
  try {
    for (const [name, play] of Object.entries(scenarios)) {
      if (named.length > 0 && !named.includes(name)) continue;
      const workflowIds = await play(world);
      const histories = [];
      for (const workflowId of workflowIds) histories.push(await finished(world, workflowId));
      const file = path.join(folder, `${name}.json`);
      writeFileSync(file, `${JSON.stringify(histories)}\n`);
      console.log(`${name}: ${workflowIds.length}`);
    }
  } finally {
    await world.stop();
    await globalTeardown();
  }
}

async function finished({ env }: World, workflowId: string) {
  const handle = env.client.workflow.getHandle(workflowId);
  await handle.result();
  return { workflowId, history: JSON.parse(historyToJSON(await handle.fetchHistory()), needed) };
}

/** What tells of the machine it was recorded on, or is for people only, is left out: a replay does without. */
const leftOut = ['identity', 'stackTrace', 'requestId', 'taskId', 'userMetadata', 'workerVersion', 'header'];
const needed = (key: string, value: unknown) => {
  if (leftOut.includes(key)) return undefined;
  return key === 'taskQueue' ? { name: 'recorded' } : value;
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
