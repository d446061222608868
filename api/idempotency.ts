import { createHash } from 'node:crypto';
import type { User } from './on-behalf-of';

/** R22: an idempotency key is 1 to 255 visible ASCII characters. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7e]{1,255}$/.test(key);

/**
 * R22: what a key was used for: method, path and body, whatever the order of the body's fields, and the user it acts
 * for, if any.
 */
export function requestHash(method: string, path: string, body: unknown, user: User | null = null): string {
  const forUser = user === null ? '' : `\nOn-Behalf-Of: ${user.role} ${user.id}`;
  return createHash('sha256')
    .update(`${method.toUpperCase()} ${path}\n${canonicalJson(body)}${forUser}`)
    .digest('hex');
}

/** JSON with the fields of every object in order. The body has been parsed by a schema, so its depth is bounded. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
