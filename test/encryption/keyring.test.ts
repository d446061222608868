import { createSecretKey, randomBytes } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import fc from 'fast-check';
import { ConfigError, dataFiles, readConfig } from '../../config';
import {
  CannotOpen,
  createKeyring,
  createPayloadCodec,
  type EncryptionKey,
  keyringOf,
} from '../../encryption';
import { testFolder } from '../support/folder';

const folder = testFolder();

const newKey = (id: string): EncryptionKey => ({ id, secret: createSecretKey(randomBytes(32)) });
const text = (value: string) => Buffer.from(value);

function whyNot(open: () => unknown): CannotOpen {
  try {
    open();
  } catch (error) {
    if (error instanceof CannotOpen) return error;
    throw error;
  }
  throw new Error('it opened');
}

describe('a keyring', () => {
  const [older, newer] = [newKey('2026-01'), newKey('2026-07')];
  const keyring = createKeyring([newer, older]);
  const secret = text('whsec_of alice');
  const sealed = keyring.seal(secret, 'webhook/1');

  test('opens what it has sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (plain, context) => {
        expect(Buffer.from(keyring.open(keyring.seal(plain, context), context))).toEqual(Buffer.from(plain));
        const box = keyring.sealBytes(plain, context);
        expect(Buffer.from(keyring.openBytes('2026-07', box, context))).toEqual(Buffer.from(plain));
      }),
    );
  });

  test('names its key, shows nothing else and seals nothing twice alike', () => {
    expect(sealed).toMatch(/^v1\.2026-07\.[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('alice')).toBe(false);
    expect(keyring.seal(secret, 'webhook/1')).not.toBe(sealed);
  });

  test('opens what an older key sealed, once the keys are rotated', () => {
    const before = createKeyring([older]).seal(secret, 'webhook/1');
    expect(before).toMatch(/^v1\.2026-01\./);
    expect(keyring.open(before, 'webhook/1')).toEqual(secret);
  });

  test('says so when the key is not there any more', () => {
    const failure = whyNot(() => createKeyring([older]).open(sealed, 'webhook/1'));
    expect(failure.code).toBe('unknown_key');
    expect(failure.message).toBe('sealed under the key "2026-07"; the keys here are 2026-01');
  });

  test('refuses another key of the same name', () => {
    expect(whyNot(() => createKeyring([newKey('2026-07')]).open(sealed, 'webhook/1')).code).toBe('altered');
  });

  test('refuses what was sealed for something else', () => {
    expect(whyNot(() => keyring.open(sealed, 'webhook/2')).code).toBe('altered');
  });

  test('refuses what was altered, whichever bit it is', () => {
    const bytes = keyring.sealBytes(secret, 'webhook/1');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(whyNot(() => keyring.openBytes('2026-07', altered, 'webhook/1')).code).toBe('altered');
    }
  });

  test.each(['', 'v1', 'v1.2026-07.', 'v2.2026-07.AAAA', 'v1.2026-07.AAAA', 'v1.2026-07.A+/=', 'v1..AAAA'])(
    '%j is nothing sealed',
    (malformed) => {
      expect(whyNot(() => keyring.open(malformed, 'webhook/1')).code).toBe('malformed');
    },
  );

  test('refuses what was cut short', () => {
    const bytes = keyring.sealBytes(secret, 'webhook/1');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => keyring.openBytes('2026-07', bytes.subarray(0, length), 'webhook/1')).toThrow(CannotOpen);
    }
  });
});

describe('what was sealed long ago', () => {
  const keyring = createKeyring([{ id: 'first', secret: createSecretKey(Buffer.alloc(32, 7)) }]);

  test('opens in this version too', async () => {
    const sealed = 'v1.first.FNIScr9ReFyvtcnVZQLm_I27JcmgjSpOek1XZA394qzd17o';
    expect(Buffer.from(keyring.open(sealed, 'webhook/1')).toString()).toBe('whsec_1');

    const data = 'H9Kigld0boSVmjB1wBxxP4hMX3wKLimsXYo/CqTHTWig2TstIFsr5DsvSujIzbm6h+fVCSBV+G6g75/jzQ==';
    const metadata = { encoding: text('binary/encrypted'), 'encryption-key-id': text('first') };
    const [payload] = await createPayloadCodec({ keyring, seals: false }).decode([
      { metadata, data: Buffer.from(data, 'base64') },
    ]);
    expect(defaultPayloadConverter.fromPayload(payload ?? {})).toEqual({ a: 1 });
  });
});

describe('the keyring of a configuration', () => {
  const own = (name: string) => ({ DATA_DIR: path.join(folder, name) });

  test('has the keys that are set', () => {
    const key = randomBytes(32).toString('base64');
    const config = readConfig({ ...own('set'), ENCRYPTION_KEYS: `prod:${key}` });
    expect(keyringOf(config).currentKeyId).toBe('prod');
    expect(() => statSync(dataFiles(config.dataDir).encryptionKeys)).toThrow('ENOENT');
  });

  test("is the data directory's own when none are set: made once, for its owner's eyes only", () => {
    const config = readConfig(own('fresh'));
    const sealed = keyringOf(config).seal(text('x'), 'c');
    expect(keyringOf(readConfig(own('fresh'))).open(sealed, 'c')).toEqual(text('x'));
    expect(statSync(dataFiles(config.dataDir).encryptionKeys).mode & 0o777).toBe(0o600);
    expect(keyringOf(readConfig(own('other'))).currentKeyId).not.toBe(keyringOf(config).currentKeyId);
  });

  test("is refused where the data directory's file holds something else, which is not repeated", () => {
    const config = readConfig(own('fresh'));
    keyringOf(config);
    const file = dataFiles(config.dataDir).encryptionKeys;
    writeFileSync(file, 'a:c2VjcmV0');
    expect(() => keyringOf(config)).toThrow(ConfigError);
    expect(() => keyringOf(config)).toThrow(
      /encryption-keys must hold keys, as ENCRYPTION_KEYS does; number 1 is not/,
    );
    expect(() => keyringOf(config)).not.toThrow(/c2VjcmV0/);
  });
});
