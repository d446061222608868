/** Where a page of a list ended. Opaque to callers, so that what is inside may change. */
export const encodeCursor = (last: string): string => Buffer.from(last, 'utf8').toString('base64url');

/** What a cursor holds, or null if it is none of ours. */
export function decodeCursor(cursor: string, isValid: (last: string) => boolean): string | null {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(cursor)) return null;
  const last = Buffer.from(cursor, 'base64url').toString('utf8');
  return isValid(last) && encodeCursor(last) === cursor ? last : null;
}

/** One row more than a page holds was read, to know whether another page follows. */
export function page<Row>(rows: readonly Row[], limit: number, lastOf: (row: Row) => string) {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(lastOf(last)) : null };
}
