import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { History } from '@temporalio/common/lib/proto-utils';
import { version } from '../../package.json';

/** The histories of workflows as each version of the service has made them: `test/histories/{version}/{scenario}.json`. */
export const historiesFolder = path.resolve(__dirname, '..', 'histories');

/** The version whose histories may still be recorded anew; every older one has been released. */
export const currentVersion: string = version;

export type Stored = { readonly workflowId: string; readonly history: History };

export const versions = readdirSync(historiesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const folderOf = (of: string): string => path.join(historiesFolder, of);

const filesOf = (of: string): string[] =>
  readdirSync(folderOf(of))
    .filter((file) => file.endsWith('.json'))
    .sort();

export const scenariosOf = (of: string): string[] => filesOf(of).map((file) => path.parse(file).name);

export const stored = (of: string, scenario: string): Stored[] =>
  JSON.parse(readFileSync(path.join(folderOf(of), `${scenario}.json`), 'utf8'));

/** Each version and scenario there is, for `test.each`. */
export const everyStored = versions.flatMap((of) =>
  scenariosOf(of).map((scenario) => ({ version: of, scenario })),
);

/** What tells a version's histories from any others. */
export function digestOf(of: string): string {
  const digest = createHash('sha256');
  for (const file of filesOf(of)) digest.update(file).update(readFileSync(path.join(folderOf(of), file)));
  return digest.digest('hex');
}
