import { z } from 'zod';
import {
  type ChargeOutcome,
  type PaymentRail,
  RailAnswerUnclear,
  type RailCharge,
  type RailList,
  type RailRefund,
  type RefundOutcome,
} from './rail';

/** What a rail says beside its answer is for people: kept as far as the database can keep it, and a person reads. */
const said = (most: number) =>
  z.string().transform((text) => text.toWellFormed().replaceAll('\u0000', '\ufffd').slice(0, most));

/** A name of the rail's own, under which it is asked again: as it is, or not at all. */
const reference = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'));

const succeeded = z.object({ status: z.literal('succeeded'), railReference: reference });
const declined = z.object({ status: z.literal('declined'), code: said(64), reason: said(2000) });
const charge = z.discriminatedUnion('status', [succeeded, declined]);

const entry = z.object({
  key: z.string(),
  railReference: reference,
  amount: z.int().min(0),
  currency: z.string().length(3),
});
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const charges = page(entry);
const refunds = page(entry.extend({ chargeReference: reference }));

/**
 * A rail whose every answer is looked at before it is believed. One that cannot be read leaves open what happened: it
 * is looked up under its key and never taken for a yes or a no.
 */
export function checkedRail(rail: PaymentRail): PaymentRail {
  return {
    name: rail.name,
    charge: async (request) => read<ChargeOutcome>(charge, await rail.charge(request)),
    findCharge: async (key) => read<ChargeOutcome | null>(charge.nullable(), await rail.findCharge(key)),
    refund: async (request) => read<RefundOutcome>(succeeded, await rail.refund(request)),
    findRefund: async (key) => read<RefundOutcome | null>(succeeded.nullable(), await rail.findRefund(key)),
    listCharges: async (at) => read<RailList<RailCharge>>(charges, await rail.listCharges(at)),
    listRefunds: async (at) => read<RailList<RailRefund>>(refunds, await rail.listRefunds(at)),
  };
}

/** @throws RailAnswerUnclear, which tells the places that are wrong and nothing of what stands there */
function read<Answer>(shape: z.ZodType<Answer>, answer: unknown): Answer {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.') || 'the answer');
  throw new RailAnswerUnclear(
    `the rail's answer cannot be read: ${[...new Set(places)].slice(0, 5).join(', ')}`,
  );
}
