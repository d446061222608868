import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { ConfigError, readConfig, temporalConnection } from '../../config';
import { Authority, type Certificate } from '../support/certificates';
import { testFolder } from '../support/folder';

const folder = testFolder();
const DATABASE_URL = 'postgres://escrow@db.internal/milestone_escrow';
const TEMPORAL_ADDRESS = 'temporal.internal:7233';

let authority: Authority;
let [mine, another] = [{}, {}] as [Certificate, Certificate];
beforeAll(() => {
  authority = Authority.in(path.join(folder, 'pki'), 'ca');
  [mine, another] = [authority.issue('mine'), authority.issue('another')];
});

function file(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

const temporal = (more: NodeJS.ProcessEnv) => readConfig({ TEMPORAL_ADDRESS, ...more }).temporal;

describe('Postgres', () => {
  test('takes its password from a file, whatever stands in it', () => {
    const password = 'p@ss:w%rd/?#&+ü';
    const { database } = readConfig({
      DATABASE_URL,
      DATABASE_PASSWORD_FILE: file('password', `${password}\n`),
    });
    const url = new URL(database.url);
    expect(decodeURIComponent(url.password)).toBe(password);
    expect([url.username, url.host, url.pathname]).toEqual(['escrow', 'db.internal', '/milestone_escrow']);
  });

  test('is held to its certificate and its name where an authority is given', () => {
    const { database } = readConfig({ DATABASE_URL, DATABASE_CA_FILE: authority.caFile });
    const { searchParams } = new URL(database.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      sslmode: 'verify-full',
      sslrootcert: authority.caFile,
    });
  });

  test('goes by its URL alone otherwise', () => {
    const url = `${DATABASE_URL}?sslmode=verify-full`;
    expect(readConfig({ DATABASE_URL: url }).database.url).toBe(url);
  });

  test.each<[string, () => NodeJS.ProcessEnv, RegExp]>([
    ['a password twice', () => twice(), /^DATABASE_PASSWORD_FILE is set and DATABASE_URL has a password/],
    [
      'an authority and sslmode=disable',
      () => ca('?sslmode=disable'),
      /^DATABASE_CA_FILE means sslmode=verify-/,
    ],
    [
      'an authority twice',
      () => ca('?sslrootcert=/ca.pem'),
      /^DATABASE_CA_FILE means sslmode=verify-full and/,
    ],
    [
      'files without a URL',
      () => ({ DATABASE_CA_FILE: authority.caFile }),
      /^DATABASE_CA_FILE is set and DATABA/,
    ],
    [
      'two secrets',
      () => ({ DATABASE_URL, DATABASE_PASSWORD_FILE: file('two', 'a\nb\n') }),
      /with one line, the/,
    ],
    [
      'an empty one',
      () => ({ DATABASE_URL, DATABASE_PASSWORD_FILE: file('empty', '\n') }),
      /with one line, the/,
    ],
    ['no certificate', () => ({ DATABASE_URL, DATABASE_CA_FILE: mine.keyFile }), /with certificates in PEM$/],
    [
      'no file',
      () => ({ DATABASE_URL, DATABASE_CA_FILE: `${folder}/none` }),
      /must be a file that can be read/,
    ],
  ])('refuses %s', (_, env, fault) => {
    expect(faultsOf(env())).toEqual([expect.stringMatching(fault)]);
  });

  const ca = (query: string) => ({
    DATABASE_URL: DATABASE_URL + query,
    DATABASE_CA_FILE: authority.caFile,
  });
  const twice = () => ({
    DATABASE_URL: 'postgres://escrow:secret@db/x',
    DATABASE_PASSWORD_FILE: file('secret', 'secret'),
  });
});

describe('Temporal', () => {
  test('is reached in the clear where nothing asks for more', () => {
    expect(temporalConnection(temporal({}))).toEqual({ address: TEMPORAL_ADDRESS });
    expect(temporalConnection(readConfig({}).temporal)).toEqual({ address: '127.0.0.1:7233' });
  });

  test('is reached by TLS where it is told to, or anything that belongs to TLS is set', () => {
    expect(temporalConnection(temporal({ TEMPORAL_TLS: 'on' })).tls).toEqual({});
    expect(temporalConnection(temporal({ TEMPORAL_TLS_SERVER_NAME: 'frontend' })).tls).toEqual({
      serverNameOverride: 'frontend',
    });
    const apiKeyFile = file('api-key', ' a-key\n');
    expect(temporalConnection(temporal({ TEMPORAL_API_KEY_FILE: apiKeyFile }))).toEqual({
      address: TEMPORAL_ADDRESS,
      tls: {},
      apiKey: 'a-key',
    });
  });

  test('is shown a certificate of ours, and none of its key is in a configuration that is printed', () => {
    const config = readConfig({ TEMPORAL_ADDRESS, ...pairOf(mine), TEMPORAL_TLS_CA_FILE: authority.caFile });
    const { tls } = temporalConnection(config.temporal);
    expect(tls?.serverRootCACertificate?.toString()).toContain('BEGIN CERTIFICATE');
    expect(tls?.clientCertPair?.key.toString()).toContain('PRIVATE KEY');
    expect(`${JSON.stringify(config)}${inspect(config, { depth: 9 })}`).not.toMatch(/BEGIN|2d 2d 2d/);
  });

  const pairOf = ({ certFile, keyFile }: Certificate) => ({
    TEMPORAL_TLS_CERT_FILE: certFile,
    TEMPORAL_TLS_KEY_FILE: keyFile,
  });

  test.each<[string, () => NodeJS.ProcessEnv, RegExp]>([
    [
      'half a pair',
      () => ({ TEMPORAL_TLS_CERT_FILE: mine.certFile }),
      /go together; only one of them is set$/,
    ],
    [
      'the key alone',
      () => ({ TEMPORAL_TLS_KEY_FILE: mine.keyFile }),
      /go together; only one of them is set$/,
    ],
    [
      'two halves of two pairs',
      () => ({ ...pairOf(mine), TEMPORAL_TLS_KEY_FILE: another.keyFile }),
      /another key$/,
    ],
    [
      'TLS off and on',
      () => ({ TEMPORAL_TLS: 'off', TEMPORAL_TLS_SERVER_NAME: 'x' }),
      /^TEMPORAL_TLS is off and/,
    ],
    ['the embedded one by TLS', () => ({ TEMPORAL_TLS: 'on', TEMPORAL_ADDRESS: '' }), /speaks no TLS$/],
    [
      'a certificate for a key',
      () => ({ ...pairOf(mine), TEMPORAL_TLS_KEY_FILE: mine.certFile }),
      /private key in/,
    ],
  ])('refuses %s', (_, env, fault) => {
    expect(faultsOf({ TEMPORAL_ADDRESS, ...env() })).toEqual([expect.stringMatching(fault)]);
  });

  test('every fault is listed at once', () => {
    const faults = faultsOf({
      DATABASE_URL: 'postgres://escrow:secret@db/x',
      DATABASE_PASSWORD_FILE: file('secret', 'hidden'),
      TEMPORAL_TLS_CERT_FILE: mine.certFile,
      TEMPORAL_TLS_CA_FILE: '/nowhere',
      PORT: 'x',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'TEMPORAL_TLS_CA_FILE',
      'DATABASE_PASSWORD_FILE',
      'TEMPORAL_TLS_CERT_FILE',
      'TEMPORAL_TLS_CERT_FILE',
    ]);
    expect(faults.join()).not.toMatch(/secret@|hidden/);
  });
});
