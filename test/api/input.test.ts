import fc from 'fast-check';
import { createCursors, decodeCursor, encodeCursor } from '../../api/cursor';
import { canonicalJson, isIdempotencyKey, requestHash } from '../../api/idempotency';
import { OncePerId } from '../../api/once';
import { preferenceApplied, readPrefer } from '../../api/prefer';

describe('Prefer (RFC 7240)', () => {
  test.each([
    [undefined, undefined],
    ['wait=10', 10],
    ['wait="10"', 10],
    ['Wait = 10', 10],
    ['respond-async, wait=5', 5],
    ['wait=5, wait=20', 5],
    ['wait=5; foo="bar"', 5],
    ['wait=0', 0],
    ['wait=31', 30],
    ['wait=999999999', 30],
    ['respond-async', 0],
    ['wait=abc', undefined],
    ['wait=-1', undefined],
    ['wait=1.5', undefined],
    ['return=minimal', undefined],
    ['', undefined],
  ])('%s -> %s', (header, wait) => {
    expect(readPrefer(header)).toEqual({ wait });
  });

  test('only what was asked for is said to be applied', () => {
    expect(preferenceApplied({ wait: 30 })).toEqual({ 'Preference-Applied': 'wait=30' });
    expect(preferenceApplied({ wait: undefined })).toEqual({});
  });
});

describe('a cursor', () => {
  const key = Buffer.alloc(32, 7);
  const caller = { role: 'client', id: 'alice' } as const;
  const list = { path: '/v1/contracts', filter: { limit: 20, state: 'active' }, caller };

  test('leads back to what it was made of, whatever the size of the next page', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (last, limit) => {
        fc.pre(last !== '' && last.isWellFormed());
        const cursor = encodeCursor(last, list, key);
        const next = { ...list, filter: { ...list.filter, limit, cursor } };
        return decodeCursor(cursor, next, key) === last;
      }),
    );
  });

  const cursor = encodeCursor('ctr_1', list, key);
  test.each([
    ['of another list', cursor, { ...list, path: '/v1/milestones' }, key],
    ['of another filter', cursor, { ...list, filter: { state: 'ended' } }, key],
    ['of no filter', cursor, { ...list, filter: {} }, key],
    ['of another caller', cursor, { ...list, caller: { role: 'client', id: 'berta' } as const }, key],
    ['of another role', cursor, { ...list, caller: { role: 'platform', id: 'alice' } as const }, key],
    ['signed with another key', cursor, list, Buffer.alloc(32, 8)],
    ['cut short', cursor.slice(0, -1), list, key],
    ['too long', `${cursor}A`, list, key],
    ['with nothing in it', encodeCursor('', list, key), list, key],
    ['padded', `${cursor}==`, list, key],
    ['empty', '', list, key],
    ['of other characters', '!', list, key],
  ])('%s is none', (_, text, of, signedWith) => {
    expect(decodeCursor(text, of, signedWith)).toBeNull();
  });

  test('is none with any of its bits turned', () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeCursor(turned.toString('base64url'), list, key)).toBeNull();
    }
  });

  const cursors = createCursors(async () => key);
  const call = { url: '/v1/contracts?state=active&limit=2', caller, query: { state: 'active', limit: 2 } };

  test('is given only where another page follows, and so is the link to it', async () => {
    const { data, nextCursor, headers } = await cursors.page(call, [1, 2, 3], String);
    expect(data).toEqual([1, 2]);
    expect(headers.Link).toBe(`<${call.url}&cursor=${nextCursor}>; rel="next"`);
    const next = { ...call, query: { ...call.query, cursor: nextCursor ?? '' } };
    expect(await cursors.read(next)).toBe('2');
    for (const rows of [[1, 2], []])
      expect(await cursors.page(call, rows, String)).toEqual({ data: rows, nextCursor: null, headers: {} });
  });

  test('that is none is a fault of the request', async () => {
    const bad = { ...call, query: { ...call.query, cursor: 'x' } };
    await expect(cursors.read(bad)).rejects.toMatchObject({ problem: { code: 'invalid_request' } });
    expect(await cursors.read(call)).toBeUndefined();
  });
});

describe('R22: the hash of a request', () => {
  test('does not depend on the order of fields', () => {
    const anyJson = fc.jsonValue();
    fc.assert(
      fc.property(anyJson, fc.dictionary(fc.string(), anyJson), (value, fields) => {
        const one = { ...fields, z: value };
        const other = Object.fromEntries(Object.entries(one).reverse());
        return requestHash('POST', '/x', one) === requestHash('POST', '/x', other);
      }),
    );
  });

  test('covers method, path and body', () => {
    const hashes = [
      requestHash('POST', '/a', {}),
      requestHash('PUT', '/a', {}),
      requestHash('POST', '/b', {}),
      requestHash('POST', '/a', { amount: 1 }),
      requestHash('POST', '/a', { amount: '1' }),
      requestHash('POST', '/a', { amount: null }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('is of JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});

test.each([
  ['a', true],
  ['~'.repeat(255), true],
  ['', false],
  ['a b', false],
  ['\u00e9', false],
  ['a'.repeat(256), false],
])('the idempotency key %p: %p', (key, fits) => {
  expect(isIdempotencyKey(key)).toBe(fits);
});

describe('once for each id', () => {
  test('those who come meanwhile share the attempt, those after it find it done', async () => {
    const once = new OncePerId();
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      await new Promise((resolve) => setImmediate(resolve));
    };
    await Promise.all([once.do('a', attempt), once.do('a', attempt), once.do('b', attempt)]);
    await once.do('a', attempt);
    expect(attempts).toBe(2);
  });

  test('a failed attempt is made again', async () => {
    const once = new OncePerId();
    await expect(once.do('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await expect(once.do('a', () => Promise.resolve())).resolves.toBeUndefined();
  });

  test('only so many ids are remembered', async () => {
    const once = new OncePerId(2);
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
    };
    for (const id of ['a', 'b', 'c', 'c', 'a']) await once.do(id, attempt);
    expect(attempts).toBe(4);
  });
});
