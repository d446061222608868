import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Config, dataFiles } from '../config';
import { type Role, roles } from '../domain/actor';
import { ProblemError, problem, unavailable } from './problems';

/** Who calls: the token's `role` and `sub`, or the user that a platform's token acts for. */
export type Caller = {
  readonly role: Role;
  readonly id: string;
  /** The platform that holds the token, where it acts for this user. */
  readonly via?: string;
};

/** @throws ProblemError 401 where the token is not good, 503 where the issuer's keys cannot be reached */
export type Verifier = (token: string) => Promise<Caller>;

/** Asymmetric only: an API that can verify a token must not thereby be able to make one. */
const algorithms = ['ES256', 'RS256', 'EdDSA'];
/** Seconds by which the issuer's clock may differ from ours. */
const clockTolerance = 5;

/** An id of a user. It is part of the names of ledger accounts, so it has no blanks and nothing invisible. */
export const isUserId = (id: string): boolean =>
  id.length <= 255 && id.isWellFormed() && /^[^\p{White_Space}\p{C}]+$/u.test(id);

export type VerifierSettings = {
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
};

/** Tokens are judged by the real clock: a test that moves the service's own does not age them. */
export function createVerifier({ keys, issuer, audience }: VerifierSettings): Verifier {
  const expected = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] };
  return async (token) => {
    const claims = await jwtVerify(token, keys, expected).then(
      ({ payload }) => payload,
      (error: unknown) => {
        throw isAboutTheToken(error) ? unauthenticated('the token is not valid') : unavailable(error);
      },
    );
    const role = roles.find((known) => known === claims.role);
    if (role === undefined) throw unauthenticated(`the token's role must be one of ${roles.join(', ')}`);
    if (typeof claims.sub !== 'string' || !isUserId(claims.sub))
      throw unauthenticated("the token's sub must be a user id of 1 to 255 characters without blanks");
    return { role, id: claims.sub };
  };
}

/** Reaching the issuer may fail too, which is not the caller's fault. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  error.code !== errors.JWKSTimeout.code &&
  error.code !== errors.JOSEError.code;

export const unauthenticated = (detail: string): ProblemError =>
  new ProblemError(problem('unauthenticated', detail), {
    'WWW-Authenticate': 'Bearer realm="milestone-escrow"',
  });

/** The token of an `Authorization: Bearer` header. @throws ProblemError 401 */
export function bearerToken(header: string | undefined): string {
  const token = /^Bearer +([^\s]+) *$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw unauthenticated('send a token as Authorization: Bearer <token>');
  return token;
}

/** The issuer's keys: by URL, cached, asked for an unknown key at most every 30 s; or the data directory's own. */
export function issuerKeys({ auth, dataDir }: Pick<Config, 'auth' | 'dataDir'>): JWTVerifyGetKey {
  if (auth.jwksUrl === undefined) return fileKeys(dataFiles(dataDir).jwks);
  return createRemoteJWKSet(new URL(auth.jwksUrl), { cooldownDuration: 30_000, timeoutDuration: 3_000 });
}

/** Looked at again, once a second at most, when a key is not known: the file may be made after we have started. */
const reloadAfterMs = 1_000;

export function fileKeys(file: string): JWTVerifyGetKey {
  let keys = createLocalJWKSet({ keys: [] });
  let readAt = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || performance.now() - readAt < reloadAfterMs)
        throw error;
      readAt = performance.now();
      keys = createLocalJWKSet(read(file));
      return keys(header, token);
    }
  };
}

function read(file: string): Parameters<typeof createLocalJWKSet>[0] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { keys: [] };
    throw error;
  }
}
