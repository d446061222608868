import { type Instant, toIso } from '../domain/instant';
import type { Handled } from '../protocol/activities';
import { asWritten } from './markdown';

/** A message that was handled, for the reader. */
export type Told = {
  /** What it does, in money terms, and who sent it. */
  readonly what: string;
  readonly by: string;
  readonly receivedAt: Instant;
  readonly outcome: string;
  /** Why it was refused. */
  readonly reason?: string;
};

/** A message that is being handled. */
export type Handling = Pick<Told, 'what' | 'by' | 'receivedAt'>;

/** What a run remembers of its messages: the last one, and the last one that was refused. */
export type Remembered = { last: Told | null; refused: Told | null };

/** Remembers what became of a message; one that has to wait is not decided yet. */
export function note(
  remembered: Remembered,
  handling: Handling,
  { outcome, reason }: Pick<Handled<unknown>, 'outcome' | 'reason'>,
): void {
  if (outcome !== 'applied' && outcome !== 'rejected' && outcome !== 'ignored') return;
  const told = { ...handling, outcome, ...(reason === undefined ? {} : { reason }) };
  remembered.last = told;
  if (outcome === 'rejected') remembered.refused = told;
}

/** The paragraphs about them. */
export const rememberedLines = ({ last, refused }: Remembered): string[] => [
  ...(last === null ? [] : [`Last message: ${toldOf(last)}.`, '']),
  ...(refused === null || refused === last ? [] : [`Last refusal: ${toldOf(refused)}.`, '']),
];

const toldOf = ({ what, by, receivedAt, outcome, reason }: Told): string =>
  `${asWritten(what)}, by ${asWritten(by)}, received ${toIso(receivedAt)}: ${outcome}${reason === undefined ? '' : `, ${asWritten(reason)}`}`;
