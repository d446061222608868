import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** The minimal workflow as one script. @returns its path, in this folder */
export async function minimalBundle(folder: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(__dirname, 'minimal-workflow.ts'),
    logger: new DefaultLogger('WARN'),
  });
  const bundle = path.join(folder, 'minimal-workflow.js');
  writeFileSync(bundle, code);
  return bundle;
}
