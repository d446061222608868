import { z } from 'zod';
import { type MoneyPart, moneyParts } from '../../domain/statement';
import { columns } from '../statement/csv';
import { actor, id, instant, money, nextCursor, rule } from './answers';

/** The same parts as money, by how much each has changed. */
const moneyChange = z
  .object(Object.fromEntries(moneyParts.map((part) => [part, z.int()])) as Record<MoneyPart, z.ZodInt>)
  .meta({ id: 'MoneyChange', description: 'By how much each part of the money has changed (R25).' });

const statementLine = z
  .object({
    sequence: z.int().min(1).meta({ description: "the event's number on its contract; there are gaps" }),
    eventId: z.int(),
    type: z.string().meta({ example: 'milestone.released', description: 'of the event; may be added to' }),
    why: z.string().meta({ description: 'for people' }),
    milestone: z
      .object({ id: id.milestone, sequence: z.int().min(1), title: z.string() })
      .nullable()
      .meta({ description: 'null: it is about the held-over money, or the rail' }),
    refundRequestId: id.refundRequest.nullable(),
    change: moneyChange,
    balance: money,
    rule,
    actor,
    cause: z.string().meta({ description: "the command's id, or the clock's name and instant" }),
    journalId: id.journal
      .nullable()
      .meta({ description: 'null: a hold, which is no movement in the ledger' }),
    receivedAt: instant,
    postedAt: instant,
    deadline: z
      .object({ clock: z.enum(['review', 'response']), at: instant })
      .nullable()
      .meta({ description: 'the deadline that applied' }),
    reminders: z
      .array(z.object({ dueAt: instant, handedOverAt: instant.nullable() }))
      .meta({ description: 'of that review, and when each was handed over (R8)' }),
  })
  .meta({ id: 'StatementLine' });

export const statement = z
  .object({
    contractId: id.contract,
    currency: z.string().meta({ example: 'USD', description: 'ISO 4217' }),
    opening: money,
    data: z.array(statementLine),
    closing: money,
    nextCursor,
  })
  .meta({ id: 'Statement' });

export const statementCsv = z.string().meta({
  id: 'StatementCsv',
  description: `One record for each line, amounts in minor units, with a header (RFC 4180). Columns, to which more may be added at the end: ${columns.map((name) => `\`${name}\``).join(', ')}.`,
});

export const statementHtml = z
  .string()
  .meta({ id: 'StatementHtml', description: 'A page to look at and to print.' });
