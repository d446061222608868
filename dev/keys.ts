import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { dataFiles } from '../config';

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
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Appears complete or not at all; of two programs that create it at once, both use the first one's. */
function create<T>(file: string, content: T, mode: number): T {
  mkdirSync(path.dirname(file), { recursive: true });
  const complete = `${file}.${process.pid}`;
  writeFileSync(complete, `${JSON.stringify(content, null, 2)}\n`, { mode });
  try {
    linkSync(complete, file);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read<T>(file) ?? content;
  } finally {
    rmSync(complete, { force: true });
  }
}
