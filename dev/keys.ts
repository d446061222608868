import { rmSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { dataFiles, readIfThere, writeOnce } from '../config';

export const signingAlgorithm = 'ES256';

/**
 * The signing key of a data directory, made at the first call and kept, readable by its owner only. Tokens signed
 * with it are good for programs that use the same data directory and have no `JWKS_URL`.
 */
export async function devSigningKey(dataDir: string): Promise<JWK> {
  const { signingKey } = dataFiles(dataDir);
  return read<JWK>(signingKey) ?? create(signingKey, await newKey(), 0o600);
}

/** The public half as a key set, which is also written to the data directory for the API to read. */
export async function devJwks(dataDir: string): Promise<JSONWebKeySet> {
  const { d: _private, ...publicKey } = await devSigningKey(dataDir);
  const { jwks } = dataFiles(dataDir);
  const written = read<JSONWebKeySet>(jwks);
  if (written !== undefined && written.keys[0]?.kid === publicKey.kid) return written;
  rmSync(jwks, { force: true });
  return create<JSONWebKeySet>(jwks, { keys: [publicKey] }, 0o644);
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: await calculateJwkThumbprint(key), alg: signingAlgorithm, use: 'sig' };
}

function read<T>(file: string): T | undefined {
  const text = readIfThere(file);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Of two programs that create it at once, both use the first one's. */
function create<T>(file: string, content: T, mode: number): T {
  return JSON.parse(writeOnce(file, `${JSON.stringify(content, null, 2)}\n`, mode)) as T;
}
