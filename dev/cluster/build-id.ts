import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { workflowBundle } from '../../worker/bundle';

const root = path.resolve(__dirname, '..', '..');

/**
 * The version of what the project's folder now holds: `WORKER_BUILD_ID`, else its commit, with a digest of what was
 * changed since where something was. Where there is no git, what the workflows are.
 */
export async function buildIdOf({ WORKER_BUILD_ID: given }: NodeJS.ProcessEnv): Promise<string> {
  if (given) return given;
  try {
    const commit = (await git('rev-parse', '--short=12', 'HEAD')).trim();
    const changes = (await git('diff', 'HEAD')) + (await git('status', '--porcelain'));
    return changes === '' ? commit : `${commit}-${digestOf(changes)}`;
  } catch {
    return `workflows-${path.parse(await workflowBundle()).name.slice(0, 12)}`;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
