import { createSecretKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

/** A key of AES-256-GCM under the name by which what it has sealed finds it again. */
export interface EncryptionKey {
  /** Letters, digits, `-` and `_`, at most 32: it stands in the clear beside what the key has sealed. */
  readonly id: string;
  /** 32 bytes. As a key object, so that a configuration that gets into a log shows nothing of them. */
  readonly secret: KeyObject;
}

const keyShape = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;
/** Old keys are kept for as long as something that they sealed is; more than this is a mistake. */
const MOST_KEYS = 32;
/** Far above what so many keys take. */
const MOST_BYTES = 16_384;

export const keysExpected =
  'one or more of id:key, the current one first, parted by commas or blanks; the key is 32 random bytes in base64 ' +
  '(openssl rand -base64 32), the id 1 to 32 letters, digits, - or _';

/**
 * The keys of a text such as `2026-07:kq3...=,2026-01:9Xb...=`, the current one first.
 * @returns what is wrong with it instead, in words that hold nothing of the text
 */
export function parseEncryptionKeys(text: string): readonly EncryptionKey[] | { readonly fault: string } {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  if (entries.length === 0) return { fault: 'none is there' };
  if (entries.length > MOST_KEYS)
    return { fault: `${entries.length} are there, at most ${MOST_KEYS} may be` };
  const keys: EncryptionKey[] = [];
  for (const [index, entry] of entries.entries()) {
    const [, id = '', base64 = ''] = keyShape.exec(entry) ?? [];
    if (id === '') return { fault: `number ${index + 1} is not` };
    if (keys.some((key) => key.id === id))
      return { fault: `number ${index + 1} has the id of an earlier one` };
    keys.push({ id, secret: createSecretKey(Buffer.from(base64, 'base64')) });
  }
  return keys;
}

/** A variable with keys. */
export function encryptionKeys() {
  return z
    .string()
    .transform((text, context) => keysOrIssue(text, context))
    .optional();
}

/** A variable with the path of a file with keys, as a mounted secret is. */
export function encryptionKeysFile() {
  return z
    .string()
    .transform((file, context) => {
      if (existsSync(file) && statSync(file).isFile() && statSync(file).size <= MOST_BYTES) {
        return keysOrIssue(readFileSync(file, 'utf8'), context);
      }
      context.addIssue(`must be a file that can be read, with ${keysExpected}`);
      return z.NEVER;
    })
    .optional();
}

function keysOrIssue(text: string, context: z.RefinementCtx): readonly EncryptionKey[] {
  const keys = parseEncryptionKeys(text);
  if (!('fault' in keys)) return keys;
  context.addIssue(`must be ${keysExpected}; ${keys.fault}`);
  return z.NEVER;
}
