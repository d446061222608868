import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { StackError } from '../dev/errors';
import { forEach } from './measure';
import type { minimal, minimalUpdate } from './minimal-workflow';
import { MINIMAL_QUEUE } from './stack';

/** As the samples write it, and the fastest that is known. */
export const minimalVariants = ['regular', 'local', 'update'] as const;
export type MinimalVariant = (typeof minimalVariants)[number];

/** The workflow without features, called as directly as can be. */
export class Minimal {
  constructor(private readonly client: Client) {}

  /** Starts workflows that wait for their approval. @returns their ids */
  async open(count: number, variant: MinimalVariant, inFlight: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => `minimal/${randomUUID()}`);
    await forEach(ids, inFlight, async (workflowId) => {
      const options = { taskQueue: MINIMAL_QUEUE, workflowId };
      if (variant === 'update')
        await this.client.workflow.start<typeof minimalUpdate>('minimalUpdate', {
          ...options,
          args: [workflowId],
        });
      else
        await this.client.workflow.start<typeof minimal>('minimal', {
          ...options,
          args: [workflowId, variant],
        });
    });
    return ids;
  }

  /** Approves one: a signal, then a wait for its result, or an update. Resolves when its posting is made. */
  async approve(id: string, variant: MinimalVariant): Promise<void> {
    const handle = this.client.workflow.getHandle<typeof minimal>(id);
    if (variant !== 'update') await handle.signal('approve');
    const outcome = await (variant === 'update'
      ? handle.executeUpdate<string, []>('approve')
      : handle.result());
    if (outcome !== 'paid') throw new StackError(`${id} ended as ${outcome}, not as paid`);
  }
}
