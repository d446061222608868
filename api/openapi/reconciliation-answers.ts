import { z } from 'zod';
import { differenceKinds } from '../../protocol/reconciliation';
import { instant, nextCursor } from './answers';

const difference = z
  .object({
    id: z.int(),
    kind: z.string().meta({
      example: 'escrow_of_ended',
      description: `New kinds may be added. ${Object.entries(differenceKinds)
        .map(([kind, { means }]) => `\`${kind}\`: ${means}.`)
        .join(' ')}`,
    }),
    subject: z.string().meta({ description: 'an id, an account, or an operation key at the payment rail' }),
    contractId: z.string().nullable(),
    milestoneId: z.string().nullable(),
    found: z.string(),
    cause: z.string(),
    cure: z.string(),
    firstFoundAt: instant,
    lastFoundAt: instant,
  })
  .meta({ id: 'Difference' });

export const reconciliation = z
  .object({
    finishedAt: instant
      .nullable()
      .meta({ description: 'of the latest that came to its end; null: none yet' }),
    data: z.array(difference),
    nextCursor,
  })
  .meta({ id: 'Reconciliation' });
