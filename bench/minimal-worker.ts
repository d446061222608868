import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { readConfig } from '../config';
import { rawPosting } from './raw-sql';

export interface MinimalActivities {
  postRelease(id: string): Promise<void>;
}

/** A worker of the minimal workflow, in a process of its own and with the same limits as the service's. */
async function main(): Promise<void> {
  const { temporal, database, worker: limits } = readConfig(process.env);
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const pool = new Pool({ connectionString: database.url, max: database.poolMax });
  const activities: MinimalActivities = {
    async postRelease(id) {
      await pool.query(rawPosting, [id]);
    },
  };
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    workflowBundle: { codePath: process.env.WORKFLOW_BUNDLE ?? '' },
    activities: { ...activities },
    maxCachedWorkflows: limits.maxCachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: limits.workflowTaskSlots,
    maxConcurrentActivityTaskExecutions: limits.maxConcurrentActivities,
    maxConcurrentLocalActivityExecutions: limits.maxConcurrentLocalActivities,
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 1, initial: 2, maximum: 10 },
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 1, initial: 2, maximum: 5 },
    reuseV8Context: true,
  });
  await worker.run();
  await Promise.all([pool.end(), connection.close()]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
