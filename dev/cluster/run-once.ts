import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { StackError } from '../errors';

const root = path.resolve(__dirname, '..', '..');

/**
 * Runs one of the project's programs to its end.
 * @param command the script, relative to the project, and its arguments
 * @returns what it has said
 * @throws StackError with what it has said, where it does not end well
 */
export async function runOnce(command: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', ...command], {
      cwd: root,
      env,
    });
    return stdout.trim();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new StackError(`${stdout}${stderr}`.trim() || String(error));
  }
}
