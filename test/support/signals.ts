import type { temporal } from '@temporalio/proto';
import type { World } from './world';

export type Payload = temporal.api.common.v1.IPayload;

/** A payload of bytes, as any client in any language may send it. */
export const payload = (encoding: string, data: string | Uint8Array): Payload => ({
  metadata: { encoding: Buffer.from(encoding) },
  data: Buffer.from(data as string),
});

export const json = (text: string): Payload => payload('json/plain', text);

/** Signals a milestone's workflow past the API, with these bytes exactly. */
export async function signalRaw(
  { env }: World,
  workflowId: string,
  signalName: string,
  payloads: readonly Payload[],
): Promise<void> {
  await env.client.workflowService.signalWorkflowExecution({
    namespace: env.namespace ?? 'default',
    workflowExecution: { workflowId },
    signalName,
    input: { payloads: [...payloads] },
  });
}
