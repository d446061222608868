import { parseArgs } from 'node:util';
import { importJWK, SignJWT } from 'jose';
import { ConfigError, readConfig } from '../config';
import { messageOf, StackError } from './errors';
import { devJwks, devSigningKey, signingAlgorithm } from './keys';

const roles = ['client', 'freelancer', 'platform', 'ops'];
const usage = 'Usage: npm run -s token -- --role client|freelancer|platform|ops --sub <user id> [--ttl 24h]';
const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

interface Claims {
  readonly role: string;
  readonly sub: string;
  readonly ttlSeconds: number;
}

/**
 * A token signed with the data directory's own key, for the issuer and the audience of the configuration.
 * @throws StackError when the service is configured to trust somebody else's keys.
 */
export async function makeToken({ role, sub, ttlSeconds }: Claims, env: NodeJS.ProcessEnv): Promise<string> {
  const { dataDir, auth } = readConfig(env);
  if (auth.jwksUrl)
    throw new StackError(`Tokens come from the issuer of ${auth.jwksUrl} while JWKS_URL is set.`);
  const key = await devSigningKey(dataDir);
  await devJwks(dataDir);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ role })
    .setProtectedHeader({ alg: signingAlgorithm, kid: key.kid ?? '', typ: 'JWT' })
    .setSubject(sub)
    .setIssuer(auth.issuer)
    .setAudience(auth.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(await importJWK(key, signingAlgorithm));
}

/**
 * What the command line asks for.
 * @throws StackError with the usage when it cannot be understood.
 */
export function parseClaims(args: readonly string[]): Claims {
  const text = { type: 'string' } as const;
  const {
    role,
    sub,
    ttl = '24h',
  } = parsed(() =>
    parseArgs({ args: [...args], options: { role: text, sub: text, ttl: text }, strict: true }),
  );
  if (!role || !roles.includes(role)) throw wrong(`--role must be one of ${roles.join(', ')}`);
  if (!sub) throw wrong('--sub must be the id of the user the token is for');
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(ttl) ?? [];
  const ttlSeconds = Number(count) * (unitSeconds[unit ?? ''] ?? 0);
  if (!(ttlSeconds > 0))
    throw wrong(`--ttl is "${ttl}"; it must be a number of s, m, h or d, for instance 90s or 24h`);
  return { role, sub, ttlSeconds };
}

function parsed<T>(parse: () => { values: T }): T {
  try {
    return parse().values;
  } catch (error) {
    throw wrong(messageOf(error));
  }
}

function wrong(what: string): StackError {
  return new StackError(`${what}\n${usage}`);
}

async function main(): Promise<void> {
  try {
    console.log(await makeToken(parseClaims(process.argv.slice(2)), process.env));
  } catch (error) {
    if (!(error instanceof StackError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (require.main === module) void main();
