import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { dataFiles } from '../../config';
import { devJwks } from '../../dev/keys';
import { makeToken, parseClaims } from '../../dev/token';
import { testFolder } from '../support/folder';

const folder = testFolder();
const dataDir = (name: string) => path.join(folder, name);
const expected = { issuer: 'milestone-escrow', audience: 'milestone-escrow' };

/** As the API does: from the public file alone. */
function publicKeys(dir: string) {
  return createLocalJWKSet(JSON.parse(readFileSync(dataFiles(dir).jwks, 'utf8')));
}

test('the command prints, as its last line, a token that the public keys verify', async () => {
  const env = { ...process.env, DATA_DIR: dataDir('command') };
  const args = ['--import', 'tsx', 'dev/token.ts', '--role', 'client', '--sub', 'alice'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: path.resolve(__dirname, '../..'),
    env,
  });
  const { payload } = await jwtVerify(
    stdout.trim().split('\n').at(-1) ?? '',
    publicKeys(dataDir('command')),
    expected,
  );
  expect(payload).toMatchObject({ sub: 'alice', role: 'client' });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(24 * 3_600);
});

test('issuer, audience and lifetime are the configured ones', async () => {
  const env = { DATA_DIR: dataDir('settings'), JWT_ISSUER: 'us', JWT_AUDIENCE: 'them' };
  const token = await makeToken(parseClaims(['--role', 'ops', '--sub', 'olga', '--ttl', '90s']), env);
  const keys = publicKeys(dataDir('settings'));
  const { payload } = await jwtVerify(token, keys, { issuer: 'us', audience: 'them' });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(90);
  await expect(jwtVerify(token, keys, expected)).rejects.toThrow('unexpected "iss"');
});

test('the key is made once, also by two at the same time, and only its owner can read it', async () => {
  const dir = dataDir('once');
  const [first, second] = await Promise.all([devJwks(dir), devJwks(dir)]);
  expect(second).toEqual(first);
  expect(await devJwks(dir)).toEqual(first);
  expect(statSync(dataFiles(dir).signingKey).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(first)).not.toContain('"d"');
});

test("keys of one data directory do not verify another's tokens", async () => {
  const token = await makeToken(
    { role: 'ops', sub: 'olga', ttlSeconds: 60 },
    { DATA_DIR: dataDir('theirs') },
  );
  await devJwks(dataDir('ours'));
  await expect(jwtVerify(token, publicKeys(dataDir('ours')), expected)).rejects.toThrow('no applicable key');
});

test('no token is made where another issuer is trusted', async () => {
  const env = { DATA_DIR: dataDir('foreign'), JWKS_URL: 'https://issuer.example/jwks' };
  await expect(makeToken({ role: 'ops', sub: 'olga', ttlSeconds: 60 }, env)).rejects.toThrow('JWKS_URL');
});

test.each([
  [['--sub', 'alice'], /--role must be one of client, freelancer, platform, ops/],
  [['--role', 'boss', '--sub', 'alice'], /--role must be one of/],
  [['--role', 'client'], /--sub must be/],
  [['--role', 'client', '--sub', 'alice', '--ttl', 'soon'], /--ttl is "soon"/],
  [['--role', 'client', '--sub', 'alice', '--ttl', '0h'], /--ttl is "0h"/],
  [['--who', 'me'], /Unknown option '--who'/],
])('%j is refused with the usage', (args, fault) => {
  expect(() => parseClaims(args)).toThrow(fault);
  expect(() => parseClaims(args)).toThrow(/Usage: npm run -s token/);
});
