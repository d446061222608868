import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from './auth';
import { invalid } from './problems';

/** What a cursor belongs to: nobody else's, of no other list and under no other filter is it any good. */
export type ListOf = {
  /** The list's path, with the id that is in it. */
  readonly path: string;
  /** What the list is filtered by; its `limit` may change from page to page. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
};

/** Bytes of a signature: enough that nobody finds one by trying. */
const SIGNATURE = 16;

/** Where a page of a list ended, signed. Opaque to callers, so that what is inside may change. */
export function encodeCursor(last: string, list: ListOf, key: Buffer): string {
  return Buffer.concat([signature(last, list, key), Buffer.from(last, 'utf8')]).toString('base64url');
}

/** What a cursor holds, or null if it was not made here for this list, filter and caller. */
export function decodeCursor(cursor: string, list: ListOf, key: Buffer): string | null {
  const bytes = Buffer.from(cursor, 'base64url');
  // Other texts decode to the same bytes; only the one that was given out is a cursor.
  if (bytes.length <= SIGNATURE || bytes.toString('base64url') !== cursor) return null;
  const last = bytes.subarray(SIGNATURE).toString('utf8');
  return timingSafeEqual(bytes.subarray(0, SIGNATURE), signature(last, list, key)) ? last : null;
}

function signature(last: string, { path, filter, caller: { role, id, via } }: ListOf, key: Buffer): Buffer {
  const { limit: _limit, cursor: _cursor, ...rest } = filter;
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([path, fields, role, id, via ?? null, last]);
  return createHmac('sha256', key).update(text).digest().subarray(0, SIGNATURE);
}

/** A call of a list, as far as its pages go. */
export type ListCall = {
  readonly url: string;
  readonly caller: Caller;
  readonly query: { readonly limit: number; readonly cursor?: string | undefined };
};

export type Page<Row> = {
  readonly data: Row[];
  readonly nextCursor: string | null;
  /** RFC 8288: the same call for the next page, if there is one. */
  readonly headers: Readonly<Record<string, string>>;
};

export type Cursors = {
  /** Where the page before ended; undefined for the first page. @throws ProblemError 400 */
  read(call: ListCall): Promise<string | undefined>;
  /** A page of rows, of which one more than it holds was read, to know whether another follows. */
  page<Row>(call: ListCall, rows: readonly Row[], lastOf: (row: Row) => string): Promise<Page<Row>>;
};

const listOf = ({ url, caller, query }: ListCall): ListOf => ({
  path: pathOf(url),
  filter: query,
  caller,
});
const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** @param readKey the key that all API processes share; asked for until it answers once */
export function createCursors(readKey: () => Promise<Buffer>): Cursors {
  let known: Buffer | undefined;
  const key = async () => {
    known ??= await readKey();
    return known;
  };
  return {
    async read(call) {
      const { cursor } = call.query;
      if (cursor === undefined) return undefined;
      const last = decodeCursor(cursor, listOf(call), await key());
      if (last === null)
        throw invalid([{ path: '?cursor', message: 'is not a cursor of this list, filter and caller' }]);
      return last;
    },
    async page(call, rows, lastOf) {
      const data = rows.slice(0, call.query.limit);
      const last = data.at(-1);
      if (rows.length === data.length || last === undefined) return { data, nextCursor: null, headers: {} };
      const nextCursor = encodeCursor(lastOf(last), listOf(call), await key());
      return { data, nextCursor, headers: { Link: nextLink(call.url, nextCursor) } };
    },
  };
}

function nextLink(url: string, cursor: string): string {
  const query = new URLSearchParams(url.slice(pathOf(url).length));
  query.set('cursor', cursor);
  return `<${pathOf(url)}?${query}>; rel="next"`;
}
