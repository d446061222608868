import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { testEnv } from '../support/env';
import { Stack, type Stand } from '../support/stack';
import { layOut, type Program } from './control';

/**
 * As many acts as are held at the same time in one process. In a worker each may hold a slot and a connection, and
 * another slot each time Temporal takes the worker for dead meanwhile.
 */
export const MOST_HELD = { api: 42, worker: 40, endpoints: 40 } as const;

const armed: Readonly<Record<Program, Stand>> = {
  api: {
    script: 'test/crash-matrix/armed-api.ts',
    env: { CRASH_PROGRAM: 'api', RATE_PER_SECOND: '100000', RATE_BURST: '100000' },
  },
  worker: {
    script: 'test/crash-matrix/armed-worker.ts',
    env: {
      CRASH_PROGRAM: 'worker',
      DATABASE_POOL_MAX: '180',
      WORKER_MAX_ACTIVITIES: '110',
      WORKER_MAX_LOCAL_ACTIVITIES: '70',
      WORKER_WORKFLOW_TASK_SLOTS: '200',
    },
  },
};

/** The whole service with its programs armed; what is armed holds only what `control.ts` was told. */
export async function startArmed(): Promise<Stack> {
  const bundle = await tellingBundle();
  return Stack.start({ WORKFLOW_BUNDLE: bundle }, async (stack) => {
    await layOut(stack);
    return armed;
  });
}

/** Another in the place of one that was killed. */
export const startAgain = (stack: Stack, program: Program): Promise<void> =>
  stack.start(program, armed[program]);

/** The workflows as they are, beside an interceptor that tells when a task is computed. */
async function tellingBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.resolve(__dirname, '..', '..', 'workflows', 'index.ts'),
    workflowInterceptorModules: [path.join(__dirname, 'task-points.ts')],
    logger: new DefaultLogger('WARN'),
  });
  const bundle = path.join(testEnv().folder, `workflows-that-tell-${process.pid}.js`);
  writeFileSync(bundle, code);
  return bundle;
}
