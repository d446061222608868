import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { type Config, dataFiles } from '../config';
import { jwksTimes } from '../config/limits';

/** The issuer's keys: by URL, or the data directory's own. */
export function issuerKeys({ auth, dataDir }: Pick<Config, 'auth' | 'dataDir'>): JWTVerifyGetKey {
  if (auth.jwksUrl === undefined) return fileKeys(dataFiles(dataDir).jwks);
  return remoteKeys(new URL(auth.jwksUrl));
}

/** How long the keys count, and how often the issuer is asked; the reasons are in `config/limits.ts`. */
export type KeyTimes = { readonly [Limit in keyof typeof jwksTimes]: number };

/**
 * The keys that an issuer publishes. A key nobody knows is asked for, so a new one is picked up at once; a withdrawn
 * one counts no longer than the keys are fresh. Where the issuer cannot be asked, what is known goes on for longer.
 * @param now milliseconds from anywhere
 * @returns a function that throws what is no JOSEError, or one that is not about the token, where the issuer is away
 */
export function remoteKeys(
  url: URL,
  times: KeyTimes = jwksTimes,
  now: () => number = () => performance.now(),
): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: times.timeoutMs,
    cooldownDuration: times.cooldownMs,
    // Ours is the one that counts: it lets known keys go on where the issuer is away.
    cacheMaxAge: Number.POSITIVE_INFINITY,
    [customFetch]: sparingFetch(times, now),
  });
  let knownSince = Number.NEGATIVE_INFINITY;
  const renew = async () => {
    try {
      await remote.reload();
      knownSince = now();
    } catch (error) {
      if (now() - knownSince > times.staleMs) throw error;
    }
  };
  return async (header, token) => {
    if (now() - knownSince > times.freshMs) await renew();
    return remote(header, token);
  };
}

/** Asks for the keys, but not again at once after it has failed; only a whole key set is an answer. */
function sparingFetch({ retryMs, mostBytes }: KeyTimes, now: () => number): typeof fetch {
  let failed: { readonly at: number; readonly error: unknown } | null = null;
  return async (url, options) => {
    if (failed !== null && now() - failed.at < retryMs) throw failed.error;
    try {
      const keySet = await readKeySet(await fetch(url, options), mostBytes);
      failed = null;
      return new Response(keySet);
    } catch (error) {
      failed = { at: now(), error };
      throw error;
    }
  };
}

async function readKeySet(response: Response, mostBytes: number): Promise<string> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the issuer's keys were answered ${response.status}`);
  }
  let size = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error(`the issuer's keys are more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  const keySet = Buffer.concat(chunks).toString();
  createLocalJWKSet(JSON.parse(keySet));
  return keySet;
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
