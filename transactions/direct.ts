import type { Rejection } from '../domain/rejection';
import type { Delivery } from '../protocol/activities';

/** What came past the API may be anything; the record keeps what a person would read and a database can hold. */

const MOST_CHARACTERS_KEPT = 20_000;
const MOST_CHARACTERS_SAID = 2000;

/** R21: why an act could not be read. */
export const malformed = (faults: string): Rejection => ({
  code: 'malformed_message',
  rule: 'R21',
  detail: keepable(faults.slice(0, MOST_CHARACTERS_SAID)),
});

/** The fields of a signal as its command keeps them. */
export function keptFields({ fields, unreadable }: Delivery): Record<string, unknown> {
  if (unreadable !== undefined) return {};
  const value = keptValue(fields);
  const text = JSON.stringify(value) ?? '';
  if (text.length > MOST_CHARACTERS_KEPT)
    return { truncated: text.slice(0, MOST_CHARACTERS_KEPT).toWellFormed() };
  return isObject(value) ? value : { value };
}

function keptValue(value: unknown): unknown {
  if (typeof value === 'string') return keepable(value);
  if (Array.isArray(value)) return value.map(keptValue);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [keepable(name), keptValue(one)]));
}

/** Postgres holds neither NUL nor half of a surrogate pair; a replacement character shows where one was. */
const keepable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
