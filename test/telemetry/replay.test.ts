import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../worker/bundle';

/** Turning traces on is no change of the workflows: those that have begun without them go on. */

const folder = path.resolve(__dirname, '..', 'histories');
const histories = readdirSync(folder).filter((file) => file.endsWith('.json'));

let codePath: string;
beforeAll(async () => {
  codePath = await workflowBundle({ traced: true });
}, 120_000);

test.each(histories)('%s, made without traces, goes on with them', async (file) => {
  const stored = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: { codePath } },
    stored,
  ))
    if (error !== undefined) failures.push(`${workflowId}: ${error.message}`);
  expect(failures).toEqual([]);
});
