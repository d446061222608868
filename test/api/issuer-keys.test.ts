import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { createVerifier, type Verifier } from '../../api/auth';
import { remoteKeys } from '../../api/issuer-keys';
import type { ProblemError } from '../../api/problems';
import { jwksTimes } from '../../config/limits';

/** Whose keys count, with an issuer that really serves them: rotation, withdrawal, outages, and forgeries. */

type Key = Awaited<ReturnType<typeof generateKeyPair>> & { readonly kid: string; readonly alg: string };

async function newKey(kid: string, alg = 'ES256'): Promise<Key> {
  return { ...(await generateKeyPair(alg, { extractable: true })), kid, alg };
}

const publicJwk = async ({ publicKey, kid, alg }: Key): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  ...{ kid, alg, use: 'sig' },
});

/** An issuer of tokens. */
class Issuer {
  asked = 0;
  answer: { readonly status: number; readonly body: string } = { status: 200, body: '{"keys":[]}' };
  private server: Server | undefined;
  url = new URL('http://127.0.0.1:1/');

  async start(port = 0): Promise<void> {
    this.server = createServer((_, response) => {
      this.asked += 1;
      response.statusCode = this.answer.status;
      response.setHeader('content-type', 'application/json').end(this.answer.body);
    }).listen(port, '127.0.0.1');
    await new Promise((resolve) => this.server?.once('listening', resolve));
    this.url = new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`);
  }

  async publishes(...keys: readonly Key[]): Promise<void> {
    this.answer = { status: 200, body: JSON.stringify({ keys: await Promise.all(keys.map(publicJwk)) }) };
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

const claims = () => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: 'us', aud: 'escrow', sub: 'alice', role: 'client', iat: now, exp: now + 60 };
};

const sign = (key: Key, header: object = {}) =>
  new SignJWT(claims()).setProtectedHeader({ alg: key.alg, kid: key.kid, ...header }).sign(key.privateKey);

const alice = { role: 'client', id: 'alice' };

/** Who the token says calls, or the status it is refused with. */
const outcome = (verifier: Verifier, token: string): Promise<unknown> =>
  verifier(token).catch((error: ProblemError) => error.problem.status);

let issuer: Issuer;
let old: Key;
let now: number;
beforeAll(async () => {
  old = await newKey('old');
});
beforeEach(async () => {
  now = 0;
  issuer = new Issuer();
  await issuer.start();
  await issuer.publishes(old);
});
afterEach(() => issuer.stop());

/** Keys that nobody knows are asked for at once, unless the test is about that. */
const verifierOf = (times: Partial<typeof jwksTimes> = {}): Verifier =>
  createVerifier({
    ...{ issuer: 'us', audience: 'escrow' },
    keys: remoteKeys(issuer.url, { ...jwksTimes, cooldownMs: 0, retryMs: 0, ...times }, () => now),
  });

describe('keys by URL', () => {
  test.each(['RS256', 'ES256', 'EdDSA'])('%s', async (alg) => {
    const key = await newKey(alg, alg);
    await issuer.publishes(old, key);
    expect(await outcome(verifierOf(), await sign(key))).toEqual(alice);
  });

  test('are asked for once, however many ask at once', async () => {
    const verifier = verifierOf();
    const token = await sign(old);
    await Promise.all(Array.from({ length: 20 }, () => verifier(token)));
    await verifier(token);
    expect(issuer.asked).toBe(1);
  });

  test('a new key is picked up without a restart, beside the old one', async () => {
    const verifier = verifierOf();
    expect(await outcome(verifier, await sign(old))).toEqual(alice);
    const next = await newKey('next');
    await issuer.publishes(old, next);
    expect(await outcome(verifier, await sign(next))).toEqual(alice);
    expect(await outcome(verifier, await sign(old))).toEqual(alice);
    expect(issuer.asked).toBe(2);
  });

  test('a key that nobody knows is not asked for again and again', async () => {
    const verifier = verifierOf({ cooldownMs: jwksTimes.cooldownMs });
    await verifier(await sign(old));
    const unknown = await sign(await newKey('unknown'));
    for (let i = 0; i < 5; i++) expect(await outcome(verifier, unknown)).toBe(401);
    expect(issuer.asked).toBe(1);
  });

  test('a withdrawn key counts no longer than the keys are fresh', async () => {
    const verifier = verifierOf();
    const token = await sign(old);
    expect(await outcome(verifier, token)).toEqual(alice);
    const next = await newKey('next');
    await issuer.publishes(next);
    now += jwksTimes.freshMs - 1;
    expect(await outcome(verifier, token)).toEqual(alice);
    now += 2;
    expect(await outcome(verifier, token)).toBe(401);
    expect(await outcome(verifier, await sign(next))).toEqual(alice);
  });

  test('under the same id another key counts, once the keys are fresh again', async () => {
    const verifier = verifierOf();
    await verifier(await sign(old));
    const replaced = await newKey('old');
    await issuer.publishes(replaced);
    now += jwksTimes.freshMs + 1;
    expect(await outcome(verifier, await sign(replaced))).toEqual(alice);
    expect(await outcome(verifier, await sign(old))).toBe(401);
  });
});

describe('an issuer who is away', () => {
  const unknown = async () => sign(await newKey('unknown'));

  test('503 from the start, until he is back', async () => {
    const { port } = issuer.url;
    await issuer.stop();
    const verifier = verifierOf();
    expect(await outcome(verifier, await sign(old))).toBe(503);
    await issuer.start(Number(port));
    expect(await outcome(verifier, await sign(old))).toEqual(alice);
  });

  test('known keys go on, for a day; unknown ones are answered 503', async () => {
    const verifier = verifierOf();
    const token = await sign(old);
    expect(await outcome(verifier, token)).toEqual(alice);
    await issuer.stop();
    now += jwksTimes.freshMs + 1;
    expect(await outcome(verifier, token)).toEqual(alice);
    expect(await outcome(verifier, await unknown())).toBe(503);
    now = jwksTimes.staleMs + 1;
    expect(await outcome(verifier, token)).toBe(503);
  });

  test('is left in peace for a while between two tries', async () => {
    const verifier = verifierOf({ retryMs: jwksTimes.retryMs });
    issuer.answer = { status: 500, body: '' };
    for (let i = 0; i < 5; i++) expect(await outcome(verifier, await sign(old))).toBe(503);
    expect(issuer.asked).toBe(1);
    await issuer.publishes(old);
    now += jwksTimes.retryMs;
    expect(await outcome(verifier, await sign(old))).toEqual(alice);
  });

  test.each([
    ['an error', 500, '{"keys":[]}'],
    ['another place', 302, ''],
    ['no JSON', 200, '<html>'],
    ['no key set', 200, '{"key":"x"}'],
    ['more than anybody has keys', 200, JSON.stringify({ keys: [], more: 'x'.repeat(jwksTimes.mostBytes) })],
  ])('is one who answers with %s', async (_, status, body) => {
    const verifier = verifierOf();
    issuer.answer = { status, body };
    expect(await outcome(verifier, await sign(old))).toBe(503);
    await issuer.publishes(old);
    await verifier(await sign(old));
    issuer.answer = { status, body };
    now += jwksTimes.freshMs + 1;
    expect(await outcome(verifier, await sign(old))).toEqual(alice);
  });
});

describe('401: a forged token', () => {
  test('alg none', async () => {
    expect(await outcome(verifierOf(), new UnsecuredJWT(claims()).encode())).toBe(401);
  });

  test.each(['RS256', 'ES256'])('HS256 with the public key of %s as its secret', async (alg) => {
    const key = await newKey('k', alg);
    await issuer.publishes(key);
    const secret = new TextEncoder().encode(await exportSPKI(key.publicKey));
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(secret);
    expect(await outcome(verifierOf(), token)).toBe(401);
  });

  test("another issuer's key, under its own id and under a known one", async () => {
    const theirs = await newKey('theirs');
    expect(await outcome(verifierOf(), await sign(theirs))).toBe(401);
    expect(await outcome(verifierOf(), await sign({ ...theirs, kid: 'old' }))).toBe(401);
    expect(await outcome(verifierOf(), await sign(theirs, { kid: undefined }))).toBe(401);
  });

  test('an algorithm that is not one of ours, with a key that is', async () => {
    const key = await newKey('ps', 'PS256');
    await issuer.publishes(key);
    expect(await outcome(verifierOf(), await sign(key))).toBe(401);
  });

  test.each(['jwk', 'jku', 'x5u', 'x5c'])('brings its own key: %s', async (name) => {
    const theirs = new Issuer();
    await theirs.start();
    try {
      const key = await newKey('theirs');
      await theirs.publishes(key);
      const brought = {
        jwk: await publicJwk(key),
        jku: theirs.url.href,
        x5u: theirs.url.href,
        x5c: ['MA=='],
      };
      for (const kid of ['theirs', 'old', undefined]) {
        const token = await sign(key, { kid, [name]: brought[name as 'jwk'] });
        expect(await outcome(verifierOf(), token)).toBe(401);
      }
      expect(theirs.asked).toBe(0);
    } finally {
      await theirs.stop();
    }
  });

  test('a critical extension that we do not know', async () => {
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', kid: 'old', crit: ['urn:x'], 'urn:x': true })
      .sign(old.privateKey, { crit: { 'urn:x': true } });
    expect(await outcome(verifierOf(), token)).toBe(401);
  });

  test('a good token with other claims put in', async () => {
    const [header, , signature] = (await sign(old)).split('.');
    const other = Buffer.from(JSON.stringify({ ...claims(), role: 'ops' })).toString('base64url');
    expect(await outcome(verifierOf(), `${header}.${other}.${signature}`)).toBe(401);
  });
});
