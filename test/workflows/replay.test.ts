import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateNames } from '../../domain/milestone';
import { workflowTypes } from '../../protocol/names';
import { misfits } from '../../worker/replay';
import released from '../histories/released.json';
import { scenarios } from '../histories/scenarios';
import { testEnv } from '../support/env';
import { testFolder } from '../support/folder';
import {
  currentVersion,
  digestOf,
  everyStored,
  type Stored,
  scenariosOf,
  stored,
  versions,
} from '../support/histories';

/** Replays histories with a bundle of the workflows. @returns what does not fit */
async function faults(histories: readonly Stored[], codePath = testEnv().workflowBundlePath) {
  const found: string[] = [];
  for await (const { workflowId, why } of misfits(histories, { codePath }))
    found.push(`${workflowId}: ${why}`);
  return found;
}

/** The values of a field of a version's histories, wherever they stand. */
const valuesIn = (version: string, pattern: RegExp): string[] => {
  const text = scenariosOf(version).map((scenario) => JSON.stringify(stored(version, scenario)));
  return [
    ...new Set(text.flatMap((one) => [...one.matchAll(pattern)].map(([, value]) => value ?? ''))),
  ].sort();
};

/** States that a milestone has no run in: it ends with them, or has not begun. */
const stateOfAttribute = (data: string): string => JSON.parse(Buffer.from(data, 'base64').toString());

describe('workflows that have begun with any version go on with this code', () => {
  const scratch = testFolder();

  test('every scenario has a history of this version, and every history a scenario', () => {
    expect(scenariosOf(currentVersion)).toEqual(Object.keys(scenarios).sort());
  });

  test('the histories of a released version are those that it was released with', () => {
    const older = versions.filter((version) => version !== currentVersion);
    expect(Object.fromEntries(older.map((version) => [version, digestOf(version)]))).toEqual(released);
  });

  test.each(versions)('%s: every state of a milestone is among them', (version) => {
    const attribute = /"EscrowState":\{"metadata":\{[^}]*\},"data":"([^"]+)"/g;
    expect(valuesIn(version, attribute).map(stateOfAttribute).sort()).toEqual([...stateNames].sort());
  });

  test('every kind of workflow is among them', () => {
    expect(valuesIn(currentVersion, /"workflowType":\{"name":"([^"]+)"\}/g)).toEqual(
      Object.values(workflowTypes).sort(),
    );
  });

  test.each(everyStored)('$version: $scenario', async ({ version, scenario }) => {
    expect(await faults(stored(version, scenario))).toEqual([]);
  });

  const approved = stored(currentVersion, 'approved-in-full');

  test('the gate bites: a history that this code would not have made is refused', async () => {
    const text = JSON.stringify(approved);
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

    expect(await faults(approved, changed)).toHaveLength(1);
  });
});
