import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { testEnv } from './env';

const root = path.resolve(__dirname, '..', '..');

/** A place in the workflows' sources, and what a later version has there. */
export type Change = { readonly file: string; readonly from: string; readonly to: string };

/**
 * The workflows as a later version has them, bundled from a copy of the sources.
 * @returns the bundle's path
 * @throws Error where the place to change is not there
 */
export async function changedWorkflows(changes: readonly Change[]): Promise<string> {
  const folder = mkdtempSync(path.join(testEnv().folder, 'changed-workflows-'));
  for (const room of ['workflows', 'protocol', 'domain']) {
    cpSync(path.join(root, room), path.join(folder, room), { recursive: true });
  }
  cpSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const change of changes) make(folder, change);
  const workflowsPath = path.join(folder, 'workflows');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  const bundle = path.join(folder, 'bundle.js');
  writeFileSync(bundle, code);
  return bundle;
}

/** Changes a copy of the sources. @throws Error where the place to change is not there */
export function make(folder: string, { file, from, to }: Change): void {
  const source = readFileSync(path.join(folder, file), 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has no "${from}" any more: change it elsewhere`);
  writeFileSync(path.join(folder, file), source.replace(from, to));
}

/** Takes a change back. */
export const unmake = (folder: string, { file, from, to }: Change): void =>
  make(folder, { file, from: to, to: from });

/** Every step of every workflow waits a moment first. */
const laterStep = (when: string): Change => ({
  file: 'workflows/insist.ts',
  from: 'export function insist<',
  to: `import { patched, sleep } from '@temporalio/workflow';
export async function insist<N extends Name>(name: N, summary: string, args: Args<N>): Promise<Result<N>> {
  if (${when}) await sleep(1, { summary: 'What the later version does beside' });
  return insistNow(name, summary, args);
}
function insistNow<`,
});

/** A later version as it has to be written: what has begun goes on as it began. */
export const withPatch = laterStep(`patched('later-step')`);

/** The same change without `patched()`: a workflow that began before it cannot go on. */
export const withoutPatch = laterStep('true || patched');
