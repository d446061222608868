import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { misfits } from '../../worker/replay';
import { scenarios } from '../histories/scenarios';
import { testEnv } from '../support/env';
import { testFolder } from '../support/folder';

type Stored = { workflowId: string; history: { events: { [attributes: string]: unknown }[] } };

const folder = path.resolve(__dirname, '..', 'histories');

const stored = (name: string): Stored[] =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));

/** Replays histories with a bundle of the workflows. @returns what does not fit */
async function faults(histories: readonly Stored[], codePath = testEnv().workflowBundlePath) {
  const found: string[] = [];
  for await (const { workflowId, why } of misfits(histories, { codePath }))
    found.push(`${workflowId}: ${why}`);
  return found;
}

describe('workflows that have begun go on with this code', () => {
  const scratch = testFolder();
  test('every scenario has a stored history, and every history a scenario', () => {
    const names = readdirSync(folder).flatMap((file) =>
      file.endsWith('.json') ? [path.parse(file).name] : [],
    );
    expect(names.sort()).toEqual(Object.keys(scenarios).sort());
  });

  test('every kind of workflow is among them', () => {
    const kinds = Object.keys(scenarios)
      .flatMap(stored)
      .map(({ workflowId }) => workflowId.split('/')[0]);
    expect([...new Set(kinds)].sort()).toEqual(
      [
        'bonus',
        'contract-end',
        'milestone',
        'reconciliation',
        'refund-request',
        'refund-transfer',
        'test-clock',
      ].sort(),
    );
  });

  test.each(Object.keys(scenarios))('%s', async (name) => {
    expect(await faults(stored(name))).toEqual([]);
  });

  test('the gate bites: a history that this code would not have made is refused', async () => {
    const text = JSON.stringify(stored('approved-in-full'));
    const altered = JSON.parse(text.replaceAll('chargeFunding', 'chargeTwice'));
    expect(await faults(altered)).toHaveLength(1);
  });

  test('the gate bites: workflows that do something else are refused', async () => {
    const code = readFileSync(testEnv().workflowBundlePath, 'utf8');
    const changed = path.join(scratch, 'changed-bundle.js');
    writeFileSync(
      changed,
      code.replaceAll("'handleAct'", "'readMilestone'").replaceAll('"handleAct"', '"readMilestone"'),
    );

    expect(await faults(stored('approved-in-full'), changed)).toHaveLength(1);
  });
});
