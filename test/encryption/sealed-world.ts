import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import type { DataConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { createKeyring, dataConverterOf, type EncryptionKey } from '../../encryption';
import { until, type World } from '../support/world';

export const newKey = (id: string): EncryptionKey => ({ id, secret: createSecretKey(randomBytes(32)) });

/** As API and worker have it with `PAYLOAD_ENCRYPTION=on`. @param unopened takes what the worker is told of */
export function sealing(
  keys: readonly [EncryptionKey, ...EncryptionKey[]],
  unopened: string[] = [],
): DataConverter {
  const keyring = createKeyring(keys);
  return dataConverterOf({ encryption: { keys, payloads: true } }, keyring, ({ code }) =>
    unopened.push(code),
  );
}

const { History } = temporal.api.history.v1;
const { DescribeWorkflowExecutionResponse, ListWorkflowExecutionsResponse, QueryWorkflowResponse } =
  temporal.api.workflowservice.v1;

/** All that Temporal tells of a workflow to somebody without a key, as bytes. */
export async function bytesWithoutKey({ env }: World, workflowId: string): Promise<Buffer> {
  const handle = env.client.workflow.getHandle(workflowId);
  const service = env.client.workflowService;
  const namespace = env.namespace ?? 'default';
  const execution = { workflowId };
  // A refused query counts too: its message is the workflow's.
  const query = (queryType: string) =>
    service.queryWorkflow({ namespace, execution, query: { queryType } }).then(
      (answer) => QueryWorkflowResponse.encode(answer).finish(),
      (error: unknown) => Buffer.from(inspect(error)),
    );
  return Buffer.concat([
    History.encode(await handle.fetchHistory()).finish(),
    DescribeWorkflowExecutionResponse.encode(
      await service.describeWorkflowExecution({ namespace, execution }),
    ).finish(),
    ListWorkflowExecutionsResponse.encode(
      await service.listWorkflowExecutions({ namespace, query: `WorkflowId = '${workflowId}'` }),
    ).finish(),
    await query('__temporal_workflow_metadata'),
    await query('__stack_trace'),
    await query('milestone'),
  ]);
}

/** The ids of all workflows of this world, once the server lists as many. */
export function workflowsOf({ env, taskQueue }: World, atLeast: number): Promise<string[]> {
  return until(async () => {
    const ids = new Set<string>();
    const listed = env.client.workflow.list({ query: `TaskQueue = '${taskQueue}'` });
    for await (const { workflowId } of listed) ids.add(workflowId);
    return ids.size >= atLeast ? [...ids] : null;
  }, `${atLeast} workflows to be listed`);
}
