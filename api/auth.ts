import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
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
  /** How many good tokens are remembered, and for how many milliseconds; left out, none. */
  readonly memory?: { readonly most: number; readonly ms: number };
};

/** Tokens are judged by the real clock: a test that moves the service's own does not age them. */
export function createVerifier({ memory, ...settings }: VerifierSettings): Verifier {
  const judge = createJudge(settings);
  if (memory === undefined) return async (token) => (await judge(token)).caller;
  // By digest: a heap that is looked at later gives no token away, and one takes no more room than another.
  const good = new LRUCache<string, Caller>({ max: memory.most, ttl: memory.ms, ttlResolution: 0 });
  return async (token) => {
    const digest = hash('sha256', token, 'base64');
    const known = good.get(digest);
    if (known !== undefined) return known;
    const { caller, expiresAt } = await judge(token);
    const left = expiresAt - Date.now();
    if (left > 0) good.set(digest, caller, { ttl: Math.min(memory.ms, left) });
    return caller;
  };
}

type Judged = { readonly caller: Caller; readonly expiresAt: number };

function createJudge({ keys, issuer, audience }: Omit<VerifierSettings, 'memory'>) {
  const expected = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] };
  return async (token: string): Promise<Judged> => {
    const claims = await jwtVerify(token, keys, expected).then(
      ({ payload }) => payload,
      (error: unknown) => {
        throw isAboutTheToken(error) ? unauthenticated('the token is not valid') : unavailable(error);
      },
    );
    // jose asks this only of tokens whose age it is to bound.
    if (Number(claims.iat ?? 0) > Date.now() / 1000 + clockTolerance)
      throw unauthenticated('the token says that it was issued in the future');
    const role = roleOf(claims);
    if (typeof claims.sub !== 'string' || !isUserId(claims.sub))
      throw unauthenticated("the token's sub must be a user id of 1 to 255 characters without blanks");
    return { caller: { role, id: claims.sub }, expiresAt: Number(claims.exp) * 1000 };
  };
}

/** Exactly one: a token that says more than one thing of its holder is nobody's to interpret. */
function roleOf({ role, roles: others }: JWTPayload): Role {
  const known = roles.find((one) => one === role);
  if (known === undefined) throw unauthenticated(`the token's role must be one of ${roles.join(', ')}`);
  if (others !== undefined) throw unauthenticated('the token has roles beside its role: it must have one');
  return known;
}

/** Reaching the issuer may fail too, or its keys be of no use, which is not the caller's fault. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !ofTheIssuer.includes(error.code);

const ofTheIssuer: readonly string[] = [
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
  errors.JWKInvalid.code,
  errors.JOSEError.code,
];

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
