import { randomBytes } from 'node:crypto';
import { type Config, ConfigError, dataFiles, parseEncryptionKeys, readIfThere, writeOnce } from '../config';
import { createKeyring, type EncryptionKey, type Keyring } from './keyring';

export * from './data-converter';
export * from './keyring';
export * from './payload-codec';

/**
 * The keyring of the configuration: the keys of `ENCRYPTION_KEYS` or its file, else a key of the data directory's
 * own, made by whoever needs it first and read by every program that uses the same directory.
 * @throws ConfigError where the data directory's file holds no keys
 */
export function keyringOf({ encryption, dataDir }: Pick<Config, 'encryption' | 'dataDir'>): Keyring {
  const [current, ...older] = encryption.keys ?? ownKeys(dataDir);
  if (current === undefined) throw new ConfigError(['ENCRYPTION_KEYS has no key']);
  return createKeyring([current, ...older]);
}

function ownKeys(dataDir: string): readonly EncryptionKey[] {
  const file = dataFiles(dataDir).encryptionKeys;
  const keys = parseEncryptionKeys(readIfThere(file) ?? writeOnce(file, newKey(), 0o600));
  if ('fault' in keys)
    throw new ConfigError([`${file} must hold keys, as ENCRYPTION_KEYS does; ${keys.fault}`]);
  return keys;
}

/** A new key as `ENCRYPTION_KEYS` takes it. The id is random too: two data directories never share one. */
function newKey(): string {
  return `own-${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}\n`;
}
