import { type Actor, describeActor } from '../domain/actor';
import { type Instant, toIso } from '../domain/instant';

/**
 * An act's signal. From the API it is an envelope only: the act itself stands in the command's row, which is what
 * counts, and neither the size of a signal nor the length of a history then depends on what people write. Whoever
 * signals a workflow directly sends the act's own fields, as in the API's request bodies, and leaves the envelope
 * out.
 */
export type ActSignal = {
  readonly commandId?: string;
  /** ISO 8601. What the command's row says is what counts; this only puts the inbox in order. */
  readonly receivedAt?: string;
  /** Who acts, for the reader of the history: `client alice`, or `client alice (by platform acme)`. */
  readonly actor?: string;
  /** One line in money terms, for the reader of the history. */
  readonly summary?: string;
} & Readonly<Record<string, unknown>>;

/** What makes a signal a command, and its reader understand it. */
export function envelopeOf(
  { id, receivedAt, actor }: { readonly id: string; readonly receivedAt: Instant; readonly actor: Actor },
  summary: string,
): ActSignal {
  return { commandId: id, receivedAt: toIso(receivedAt), actor: describeActor(actor), summary };
}

const envelopeKeys = ['commandId', 'receivedAt', 'actor', 'summary'] as const;

/** The act's own fields of a signal. */
export function actFields(signal: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(signal).filter(([key]) => !envelopeKeys.includes(key as never)));
}
