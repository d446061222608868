import fc from 'fast-check';
import { decodeCursor, encodeCursor, page } from '../../api/cursor';
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
  const isNumber = (text: string) => /^\d+$/.test(text);

  test('leads back to what it was made of', () => {
    fc.assert(fc.property(fc.nat(), (n) => decodeCursor(encodeCursor(String(n)), isNumber) === String(n)));
  });

  test.each(['', '!', 'MTI=', encodeCursor('x'), 'a'.repeat(300), 'MTJ'])('%p is none', (text) => {
    expect(decodeCursor(text, isNumber)).toBeNull();
  });

  test('is given only where another page follows', () => {
    expect(page([1, 2, 3], 2, String)).toEqual({ data: [1, 2], nextCursor: encodeCursor('2') });
    expect(page([1, 2], 2, String)).toEqual({ data: [1, 2], nextCursor: null });
    expect(page([], 2, String)).toEqual({ data: [], nextCursor: null });
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
