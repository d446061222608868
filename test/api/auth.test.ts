import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { bearerToken, createVerifier, isUserId, type Verifier } from '../../api/auth';
import { fileKeys } from '../../api/issuer-keys';
import type { ProblemError } from '../../api/problems';
import { dataFiles } from '../../config';
import { testFolder } from '../support/folder';

const folder = testFolder();
const settings = { issuer: 'us', audience: 'escrow' };
const now = () => Math.floor(Date.now() / 1000);
const good = { iss: 'us', aud: 'escrow', sub: 'alice', role: 'client', exp: now() + 60 };

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let trusted: Keys;
let jwks: { keys: JWK[] };
let verify: Verifier;

beforeAll(async () => {
  trusted = await generateKeyPair('ES256', { extractable: true });
  jwks = { keys: [{ ...(await exportJWK(trusted.publicKey)), kid: 'k1', alg: 'ES256' }] };
  const file = dataFiles(folder).jwks;
  writeFileSync(file, JSON.stringify(jwks));
  verify = createVerifier({ ...settings, keys: fileKeys(file) });
});

const sign = (claims: Record<string, unknown>, key = trusted.privateKey, kid = 'k1') =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(key);

const statusOf = async (attempt: Promise<unknown>): Promise<number | null> => {
  try {
    await attempt;
    return null;
  } catch (error) {
    return (error as ProblemError).problem.status;
  }
};

test('a good token tells who calls', async () => {
  expect(await verify(await sign(good))).toEqual({ role: 'client', id: 'alice' });
});

test('one of several audiences is enough', async () => {
  expect(await statusOf(verify(await sign({ ...good, aud: ['payments', 'escrow'] })))).toBeNull();
});

test('the clocks may differ by 5 s', async () => {
  expect(await statusOf(verify(await sign({ ...good, iat: now() + 2, nbf: now() + 2 })))).toBeNull();
  expect(await statusOf(verify(await sign({ ...good, exp: now() - 2 })))).toBeNull();
  expect(await statusOf(verify(await sign({ ...good, exp: now() - 7 })))).toBe(401);
});

test.each([
  ['another issuer', { ...good, iss: 'them' }],
  ['no issuer', { ...good, iss: undefined }],
  ['another audience', { ...good, aud: 'payments' }],
  ['no expiry', { ...good, exp: undefined }],
  ['not valid yet', { ...good, nbf: now() + 60 }],
  ['no subject', { ...good, sub: undefined }],
  ['an empty subject', { ...good, sub: '' }],
  ['a subject with a blank', { ...good, sub: 'alice bob' }],
  ['a subject that is too long', { ...good, sub: 'a'.repeat(256) }],
  ['no role', { ...good, role: undefined }],
  ['issued in the future', { ...good, iat: now() + 60 }],
  ['an instant that is none', { ...good, iat: 'today' }],
  ['an audience among others', { ...good, aud: ['payments', 'invoices'] }],
  ['two roles', { ...good, role: ['client', 'freelancer'] }],
  ['a role beside roles', { ...good, roles: ['ops'] }],
  ['roles in the place of a role', { ...good, role: undefined, roles: ['client'] }],
  ['one role in a list', { ...good, role: ['client'] }],
  ['an unknown role', { ...good, role: 'admin' }],
  ['a role of another case', { ...good, role: 'Client' }],
])('401: %s', async (_, claims) => {
  expect(await statusOf(verify(await sign(claims)))).toBe(401);
});

test('401: alg none', async () => {
  expect(await statusOf(verify(new UnsecuredJWT(good).encode()))).toBe(401);
});

test('401: a symmetric key made of the public one', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(trusted.publicKey));
  const forged = await new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
  expect(await statusOf(verify(forged))).toBe(401);
});

test("401: somebody else's key under a known id, and an unknown id", async () => {
  const other = await generateKeyPair('ES256');
  expect(await statusOf(verify(await sign(good, other.privateKey)))).toBe(401);
  expect(await statusOf(verify(await sign(good, other.privateKey, 'k2')))).toBe(401);
});

test.each(['', 'x', 'a.b.c', '..', 'eyJhbGciOiJFUzI1NiJ9..'])('401: %p is no token', async (token) => {
  expect(await statusOf(verify(token))).toBe(401);
});

test.each([
  ['Bearer abc', 'abc'],
  ['bearer abc', 'abc'],
])('%p bears a token', (header, token) => expect(bearerToken(header)).toBe(token));

test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'abc'])(
  '%p bears none',
  (header) => {
    expect(() => bearerToken(header)).toThrow('unauthenticated');
  },
);

test.each([
  ['alice', true],
  ['a:b|c@d', true],
  ['\u00e9l\u00e8ve', true],
  ['', false],
  ['a b', false],
  ['a\u00a0b', false],
  ['a\u0085b', false],
  ['a\u0000b', false],
  ['a\u200bb', false],
  ['\ud800', false],
  ['a'.repeat(256), false],
])('the user id %p: %p', (id, fits) => expect(isUserId(id)).toBe(fits));

test('the key file may be made after the start', async () => {
  const keys = fileKeys(path.join(folder, 'later.json'));
  const late = createVerifier({ ...settings, keys });
  writeFileSync(path.join(folder, 'later.json'), JSON.stringify(jwks));
  expect(await late(await sign(good))).toEqual({ role: 'client', id: 'alice' });
});

describe('a good token is remembered', () => {
  const remembering = () => {
    const asked: unknown[] = [];
    const keys: JWTVerifyGetKey = async (header, token) => {
      asked.push(header);
      return createLocalJWKSet(jwks)(header, token);
    };
    const memory = { most: 2, ms: 30_000 };
    return { asked, verify: createVerifier({ ...settings, keys, memory }) };
  };
  afterEach(() => jest.restoreAllMocks());

  test('and told again without being judged, each for itself', async () => {
    const { asked, verify: remembered } = remembering();
    const [alice, bob] = [await sign(good), await sign({ ...good, sub: 'bob' })];
    for (const [token, id] of [
      [alice, 'alice'],
      [bob, 'bob'],
      [alice, 'alice'],
    ] as const)
      expect(await remembered(token)).toEqual({ role: 'client', id });
    expect(asked).toHaveLength(2);
  });

  test('not for longer than it is said to be: a withdrawn key counts no more', async () => {
    const { asked, verify: remembered } = remembering();
    const token = await sign(good);
    await remembered(token);
    const later = performance.now() + 30_001;
    jest.spyOn(performance, 'now').mockImplementation(() => later);
    await remembered(token);
    expect(asked).toHaveLength(2);
  });

  test('not for longer than it is good', async () => {
    const { verify: remembered } = remembering();
    const token = await sign({ ...good, exp: now() + 10 });
    await remembered(token);
    const [later, date] = [performance.now() + 16_000, Date.now() + 16_000];
    jest.spyOn(performance, 'now').mockImplementation(() => later);
    jest.useFakeTimers({
      now: date,
      doNotFake: ['performance', 'nextTick', 'queueMicrotask', 'setImmediate'],
    });
    try {
      expect(await statusOf(remembered(token))).toBe(401);
    } finally {
      jest.useRealTimers();
    }
  });

  test('no more of them than there is room for, and none that was refused', async () => {
    const { asked, verify: remembered } = remembering();
    const tokens = await Promise.all(['a', 'b', 'c'].map((sub) => sign({ ...good, sub })));
    for (const token of [...tokens, ...tokens]) await remembered(token);
    expect(asked).toHaveLength(6);
    const refused = await sign({ ...good, aud: 'payments' });
    for (let times = 0; times < 2; times += 1) expect(await statusOf(remembered(refused))).toBe(401);
    expect(asked).toHaveLength(8);
  });
});
