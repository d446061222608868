import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { StackError } from '../dev/errors';
import { forEach } from './measure';
import type { minimal } from './minimal-workflow';
import { MINIMAL_QUEUE } from './stack';

export type Variant = 'local' | 'regular';

/** The workflow without features, called as directly as can be: a signal, then a wait for its result. */
export class Minimal {
  constructor(private readonly client: Client) {}

  /** Starts workflows that wait for their approval. @returns their ids */
  async open(count: number, variant: Variant, inFlight: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => `minimal/${randomUUID()}`);
    await forEach(ids, inFlight, async (workflowId) => {
      await this.client.workflow.start<typeof minimal>('minimal', {
        taskQueue: MINIMAL_QUEUE,
        workflowId,
        args: [workflowId, variant],
      });
    });
    return ids;
  }

  /** Approves one; resolves when its posting is made and the workflow is over. */
  async approve(id: string): Promise<void> {
    const handle = this.client.workflow.getHandle<typeof minimal>(id);
    await handle.signal('approve');
    const outcome = await handle.result();
    if (outcome !== 'paid') throw new StackError(`${id} ended as ${outcome}, not as paid`);
  }
}
