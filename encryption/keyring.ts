import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { EncryptionKey } from '../config';

export type { EncryptionKey };

/** Why something sealed cannot be opened. */
export type OpenFailure = 'unknown_key' | 'altered' | 'malformed';

/** Something sealed cannot be opened. The message holds nothing of what was sealed. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor(
    readonly code: OpenFailure,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Seals with AES-256-GCM under the current key and opens under every key it holds. `context` says what the sealed
 * thing is, for instance `webhook-secret/whe_01...`: whatever was sealed for one context opens for no other.
 */
export interface Keyring {
  readonly currentKeyId: string;
  /** @returns `v1.{keyId}.{base64url of nonce, ciphertext and tag}` */
  seal(plain: Uint8Array, context: string): string;
  /** @throws CannotOpen */
  open(sealed: string, context: string): Uint8Array;
  /** As `seal`, under the current key, for what keeps the key's id elsewhere. @returns nonce, ciphertext and tag */
  sealBytes(plain: Uint8Array, context: string): Uint8Array;
  /** @throws CannotOpen */
  openBytes(keyId: string, sealed: Uint8Array, context: string): Uint8Array;
}

const CIPHER = 'aes-256-gcm';
/** Bytes. The nonce is random: one key is good for 2^32 seals (NIST SP 800-38D), then it has to be rotated. */
const NONCE = 12;
const TAG = 16;

const sealedShape = /^v1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]+)$/;

/** @param keys the current one first; the others only open what they have sealed before */
export function createKeyring(keys: readonly [EncryptionKey, ...EncryptionKey[]]): Keyring {
  const [current] = keys;
  const secrets = new Map(keys.map(({ id, secret }) => [id, secret]));

  function sealBytes(plain: Uint8Array, context: string): Uint8Array {
    const sealed = Buffer.allocUnsafe(NONCE + plain.length + TAG);
    const nonce = randomFillSync(sealed.subarray(0, NONCE));
    const cipher = createCipheriv(CIPHER, current.secret, nonce).setAAD(Buffer.from(context));
    sealed.set(cipher.update(plain), NONCE);
    // A stream mode: nothing is left for `final` to give.
    cipher.final();
    sealed.set(cipher.getAuthTag(), NONCE + plain.length);
    return sealed;
  }

  function openBytes(keyId: string, sealed: Uint8Array, context: string): Uint8Array {
    const secret = secrets.get(keyId);
    if (secret === undefined) {
      const known = [...secrets.keys()].join(', ');
      throw new CannotOpen('unknown_key', `sealed under the key "${keyId}"; the keys here are ${known}`);
    }
    if (sealed.length < NONCE + TAG) throw new CannotOpen('malformed', 'too short to be something sealed');
    const end = sealed.length - TAG;
    const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(end));
    const plain = decipher.update(sealed.subarray(NONCE, end));
    try {
      decipher.final();
    } catch {
      throw new CannotOpen(
        'altered',
        `altered, sealed for something else, or under another key that is called "${keyId}" too`,
      );
    }
    return plain;
  }

  return {
    currentKeyId: current.id,
    sealBytes,
    openBytes,
    seal(plain, context) {
      return `v1.${current.id}.${Buffer.from(sealBytes(plain, context)).toString('base64url')}`;
    },
    open(sealed, context) {
      const [, keyId, bytes] = sealedShape.exec(sealed) ?? [];
      if (keyId === undefined || bytes === undefined) {
        throw new CannotOpen('malformed', 'not of the shape v1.{key id}.{base64url}');
      }
      return openBytes(keyId, Buffer.from(bytes, 'base64url'), context);
    },
  };
}

/** Seals text. */
export const sealText = (keyring: Pick<Keyring, 'seal'>, text: string, context: string): string =>
  keyring.seal(Buffer.from(text), context);

/** Opens what {@link sealText} has sealed. @throws CannotOpen */
export const openText = (keyring: Pick<Keyring, 'open'>, sealed: string, context: string): string =>
  Buffer.from(keyring.open(sealed, context)).toString('utf8');
