/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Every clock of the rules is one of these (R4). */
export type Instant = number;

/** A length of time in milliseconds. */
export type Milliseconds = number;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;
const WEEK = 7 * DAY;

const pattern =
  /^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/;

/** The same for documents. */
export const durationPattern = pattern.source;

/**
 * Reads an ISO 8601 duration of weeks, days of 24 h, hours, minutes and seconds, such as `P14D` or `PT30S`.
 * Years and months have no fixed length and are not durations here.
 * @returns the length in milliseconds, or null if `text` is not such a duration
 */
export function parseDuration(text: string): Milliseconds | null {
  const parts = pattern.exec(text);
  if (parts === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((n) => Number(n ?? 0));
  return weeks * WEEK + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/** The instant as ISO 8601 in UTC, with milliseconds: `2026-03-01T12:00:00.000Z`. */
export const toIso = (instant: Instant): string => new Date(instant).toISOString();

/** Reads an ISO 8601 date and time; null if it is not one. */
export function fromIso(text: string): Instant | null {
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
