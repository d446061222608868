import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { ConfigError, dataFiles, readConfig } from '../../config';
import { testFolder } from '../support/folder';

const folder = testFolder();

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('with nothing set', () => {
  const config = readConfig({});

  test('both servers are the embedded ones, and sandbox policies are allowed', () => {
    expect(config.database.embedded).toBe(true);
    expect(config.temporal).toMatchObject({
      embedded: true,
      address: '127.0.0.1:7233',
      namespace: 'default',
    });
    expect(config.policy).toMatchObject({ mode: 'sandbox', reviewPeriod: { min: 'PT1S', max: 'P90D' } });
  });

  test('the API listens on this machine only', () => {
    expect(config.api).toMatchObject({ host: '127.0.0.1', port: 3000, ratePerSecond: 200, burst: 500 });
  });

  test('the data directory is absolute', () => {
    expect(config.dataDir).toBe(path.resolve('.data'));
  });
});

test('CORS is off unless origins are listed, each as a browser names it', () => {
  expect(readConfig({}).api.corsOrigins).toEqual([]);
  const listed = 'https://shop.example, http://localhost:5173,https://shop.example';
  expect(readConfig({ CORS_ORIGINS: listed }).api.corsOrigins).toEqual([
    'https://shop.example',
    'http://localhost:5173',
  ]);
});

test.each([
  '*',
  'null',
  'shop.example',
  'https://shop.example/',
  'https://shop.example/path',
  'https://*.shop.example',
  'https://shop.example,',
  'https://Shop.example',
  'https://shop.example:443',
  'https://user@shop.example',
  'ftp://shop.example',
  Array.from({ length: 101 }, (_, i) => `https://${i}.example`).join(),
])('%s is no list of origins', (listed) => {
  expect(faultsOf({ CORS_ORIGINS: listed })).toEqual([expect.stringContaining('CORS_ORIGINS')]);
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '', JWKS_URL: '' })).toEqual(
    readConfig({}),
  );
});

test.each([[{ DATABASE_URL: 'postgres://db/escrow' }], [{ TEMPORAL_ADDRESS: 'temporal.example:7233' }]])(
  'with %j the policies of production hold',
  (env) => {
    expect(readConfig(env).policy).toMatchObject({ mode: 'production', reviewPeriod: { min: 'P1D' } });
    expect(readConfig({ ...env, POLICY_MODE: 'sandbox' }).policy.reviewPeriod.min).toBe('PT1S');
  },
);

test('each policy bound can be set by itself', () => {
  const { policy } = readConfig({ REVIEW_PERIOD_MIN: 'PT5S', REFUND_RESPONSE_PERIOD_MAX: 'P2W' });
  expect(policy.reviewPeriod).toEqual({ min: 'PT5S', max: 'P90D' });
  expect(policy.refundResponsePeriod).toEqual({ min: 'PT1S', max: 'P2W' });
});

test('the embedded database URL has the password that the first start wrote', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(dataFiles(folder).postgresPassword, 'secret\n');
  const { database } = readConfig({ DATA_DIR: folder, POSTGRES_PORT: '6000' });
  expect(database.url).toBe('postgres://postgres:secret@127.0.0.1:6000/milestone_escrow');
});

test('activities of both kinds never want more connections than there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), (poolMax) => {
      const { worker } = readConfig({ DATABASE_POOL_MAX: String(poolMax) });
      expect(worker.maxConcurrentActivities).toBeGreaterThan(0);
      expect(worker.maxConcurrentLocalActivities).toBeGreaterThan(0);
      expect(worker.maxConcurrentActivities + worker.maxConcurrentLocalActivities).toBeLessThanOrEqual(
        poolMax,
      );
    }),
  );
});

describe('faults', () => {
  test('every one is listed, with the variable, its value and what is possible', () => {
    const faults = faultsOf({
      PORT: '70000',
      TEMPORAL_ADDRESS: 'http://temporal',
      POLICY_MODE: 'test',
      REVIEW_PERIOD_MIN: 'P1Y',
      LOG_LEVEL: 'loud',
      TEMPORAL_UI_PORT: '5433',
      DATABASE_POOL_MAX: '4',
      WORKER_MAX_ACTIVITIES: '9',
    });
    expect(faults).toEqual([
      'PORT is "70000"; it must be a whole number from 0 to 65535 (unset means 3000)',
      'TEMPORAL_ADDRESS is "http://temporal"; it must be host:port, without a protocol',
      'POLICY_MODE is "test"; it must be one of sandbox, production',
      expect.stringMatching(/^REVIEW_PERIOD_MIN is "P1Y"; it must be an ISO 8601 duration/),
      expect.stringMatching(/^LOG_LEVEL is "loud"; it must be one of trace, debug/),
      'TEMPORAL_UI_PORT is 5433, and so is POSTGRES_PORT; each needs a port of its own',
      expect.stringMatching(/^WORKER_MAX_ACTIVITIES and WORKER_MAX_LOCAL_ACTIVITIES come to 10 together/),
    ]);
  });

  test('the message holds them all, one to a line', () => {
    expect(() => readConfig({ PORT: 'x', RATE_BURST: '-1' })).toThrow(/\n {2}- PORT .*\n {2}- RATE_BURST /);
  });

  test('a URL is not repeated, because it may hold a password', () => {
    const [fault] = faultsOf({ DATABASE_URL: 'mysql://root:secret@db' });
    expect(fault).toMatch(/^DATABASE_URL must be a URL: postgres:/);
    expect(fault).not.toContain('secret');
  });

  describe('encryption keys', () => {
    const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
    const file = path.join(folder, 'keys');

    test('come from a variable or a file, the current one first', () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `new:${key(1)}\nold:${key(2)}\n`);
      const read = [
        readConfig({ ENCRYPTION_KEYS: `new:${key(1)},old:${key(2)}` }),
        readConfig({ ENCRYPTION_KEYS_FILE: file }),
      ];
      for (const { encryption } of read) {
        expect(encryption.keys?.map(({ id }) => id)).toEqual(['new', 'old']);
        expect(encryption.keys?.[0]?.secret.export()).toEqual(Buffer.alloc(32, 1));
      }
    });

    test('do not show where a configuration is printed', () => {
      const config = readConfig({ ENCRYPTION_KEYS: `a:${key(7)}` });
      expect(`${JSON.stringify(config)}${inspect(config, { depth: 9 })}`).not.toMatch(/BwcHB|7, 7|07 07/);
    });

    test.each([
      [key(1), 'number 1 is not'],
      [`a:${key(1)},b:${key(2).slice(2)}`, 'number 2 is not'],
      [`a:${key(1)},a:${key(2)}`, 'number 2 has the id of an earlier one'],
      [`a.b:${key(1)}`, 'number 1 is not'],
      [`${'a'.repeat(33)}:${key(1)}`, 'number 1 is not'],
      [' , ', 'none is there'],
      [Array.from({ length: 33 }, (_, n) => `k${n}:${key(n)}`).join(), '33 are there, at most 32 may be'],
    ])('%j is refused without being repeated', (ENCRYPTION_KEYS, why) => {
      const [fault, ...others] = faultsOf({ ENCRYPTION_KEYS });
      expect(others).toEqual([]);
      expect(fault).toMatch(/^ENCRYPTION_KEYS must be one or more of id:key, .*openssl/);
      expect(fault?.endsWith(why)).toBe(true);
      expect(fault).not.toMatch(/[A-Za-z0-9+/]{30}/);
    });

    test('a file that holds none, or is none, is refused without being repeated', () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, 'a:c2VjcmV0');
      expect(faultsOf({ ENCRYPTION_KEYS_FILE: file })[0]).toMatch(
        /^ENCRYPTION_KEYS_FILE is "[^"]*keys"; it must/,
      );
      expect(faultsOf({ ENCRYPTION_KEYS_FILE: file })[0]).not.toContain('c2VjcmV0');
      for (const none of [folder, path.join(folder, 'none')]) {
        expect(faultsOf({ ENCRYPTION_KEYS_FILE: none })[0]).toMatch(/must be a file that can be read/);
      }
    });

    test('are not taken from two places', () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `a:${key(1)}`);
      expect(faultsOf({ ENCRYPTION_KEYS: `a:${key(1)}`, ENCRYPTION_KEYS_FILE: file })).toEqual([
        'ENCRYPTION_KEYS and ENCRYPTION_KEYS_FILE are both set; only one of them may be',
      ]);
    });

    test('seal what Temporal stores when that is asked for; the codec server has a port of its own then', () => {
      expect(readConfig({}).encryption.payloads).toBe(false);
      expect(readConfig({ PAYLOAD_ENCRYPTION: 'on' }).encryption.payloads).toBe(true);
      expect(faultsOf({ PAYLOAD_ENCRYPTION: 'yes' })).toHaveLength(1);
      expect(faultsOf({ PAYLOAD_ENCRYPTION: 'on', CODEC_PORT: '8233' })).toEqual([
        'CODEC_PORT is 8233, and so is TEMPORAL_UI_PORT; each needs a port of its own',
      ]);
    });

    test("the data directory's own keys are for one machine", () => {
      const open = { HOST: '0.0.0.0', POLICY_MODE: 'production' };
      expect(faultsOf(open)).toEqual([
        expect.stringMatching(/^JWKS_URL must be set where HOST is "0.0.0.0"/),
        expect.stringMatching(/^ENCRYPTION_KEYS or ENCRYPTION_KEYS_FILE must be set where HOST is "0.0.0.0"/),
      ]);
      const set = { JWKS_URL: 'https://issuer.example/jwks', ENCRYPTION_KEYS: `a:${key(1)}` };
      expect(faultsOf({ ...open, ...set })).toEqual([]);
      expect(faultsOf({ ...open, POLICY_MODE: 'sandbox' })).toEqual([]);
      expect(
        faultsOf({ CODEC_HOST: '::', POLICY_MODE: 'production', ENCRYPTION_KEYS: `a:${key(1)}` }),
      ).toEqual([expect.stringMatching(/^JWKS_URL must be set where CODEC_HOST is "::"/)]);
    });
  });

  test.each(['1.5', '0x10', '1e3', ' 80', '-1', '99999999999999999999'])('%j is no port', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  test.each(['P', 'PT', 'P1M', 'P1Y', 'P1DT', '14D', 'P-1D', 'P1.5D', 'p14d'])(
    '%j is no duration',
    (text) => {
      expect(faultsOf({ REVIEW_PERIOD_MIN: text })).toHaveLength(1);
    },
  );

  test.each(['P2W', 'P14D', 'P1DT12H', 'PT36H', 'PT90M', 'PT1S'])('%j is a duration', (text) => {
    expect(faultsOf({ REVIEW_PERIOD_MIN: text })).toEqual([]);
  });

  test('the shortest period may not be longer than the longest, whatever the units', () => {
    expect(faultsOf({ REVIEW_PERIOD_MIN: 'PT49H', REVIEW_PERIOD_MAX: 'P2D' })).toEqual([
      'REVIEW_PERIOD_MIN (PT49H) is longer than REVIEW_PERIOD_MAX (P2D); it must not be',
    ]);
  });
});
