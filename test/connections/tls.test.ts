import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client as Postgres } from 'pg';
import { dataFiles } from '../../config';
import { freePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { give, postgresAccount } from '../../dev/postgres-account';
import { isRunning, until } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { makeToken } from '../../dev/token';
import { callerOf, request } from '../support/api';
import { Authority } from '../support/certificates';
import { testEnv } from '../support/env';
import { testFolder } from '../support/folder';
import { startTlsProxy, type TlsProxy } from './tls-proxy';

/** The programs as in production: TLS to Postgres, mutual TLS and an API key to Temporal, every secret from a file. */
const folder = testFolder();
const dataDir = path.join(folder, 'data');
const API_KEY = 'a-key-of-temporal';
const PASSWORD = 'p@ss:w%rd/?#';

let ours: Authority;
let others: Authority;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let temporal: TlsProxy;
let env: Record<string, string>;
const programs: Running[] = [];

beforeAll(async () => {
  ours = Authority.in(path.join(folder, 'ours'), 'our-ca');
  others = Authority.in(path.join(folder, 'others'), 'another-ca');
  postgres = await startSecurePostgres();
  temporal = await startTlsProxy({
    behind: testEnv().temporalAddress,
    certificate: ours.issue('temporal', 'DNS:temporal.internal'),
    callersCa: ours.caFile,
    apiKey: API_KEY,
  });
  const { certFile, keyFile } = ours.issue('escrow');
  env = {
    DATABASE_URL: `postgres://operator@localhost:${postgres.port}/milestone_escrow`,
    DATABASE_CA_FILE: ours.caFile,
    DATABASE_PASSWORD_FILE: file('password', PASSWORD),
    TEMPORAL_ADDRESS: `127.0.0.1:${temporal.port}`,
    TEMPORAL_TLS_CA_FILE: ours.caFile,
    TEMPORAL_TLS_CERT_FILE: certFile,
    TEMPORAL_TLS_KEY_FILE: keyFile,
    TEMPORAL_TLS_SERVER_NAME: 'temporal.internal',
    TEMPORAL_API_KEY_FILE: file('api-key', API_KEY),
  };
}, 120_000);
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  await temporal?.stop();
  await postgres?.stop();
});

/** Which takes connections by TLS only, of an operator with a password that a URL has to escape. */
async function startSecurePostgres() {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  const { certFile, keyFile } = ours.issue('postgres', 'DNS:localhost');
  for (const read of [certFile, keyFile]) give(read, postgresAccount([keyFile]));
  const settings = { ssl: 'on', ssl_cert_file: certFile, ssl_key_file: keyFile };
  const running = await startPostgres({ dataDir, port: await freePort(), fast: true, settings });
  const admin = new Postgres({ connectionString: running.url });
  await admin.connect();
  await admin.query(`create role operator superuser login password '${PASSWORD}'`);
  const rules = 'hostssl all all 127.0.0.1/32 scram-sha-256\nhostssl all all ::1/128 scram-sha-256\n';
  writeFileSync(path.join(dataFiles(dataDir).postgresDir, 'pg_hba.conf'), rules);
  await admin.query('select pg_reload_conf()');
  await admin.end();
  return running;
}

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, `${text}\n`);
  return at;
}

type Program = { readonly running: Running; readonly port: number; readonly lines: string[] };

async function start(script: string, more: Record<string, string> = {}): Promise<Program> {
  const port = await freePort();
  const lines: string[] = [];
  const running = await startProgram({
    name: path.dirname(script),
    script,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, WORKFLOW_BUNDLE: testEnv().workflowBundlePath },
      ...{
        DATA_DIR: dataDir,
        PORT: String(port),
        TEMPORAL_TASK_QUEUE: path.basename(folder),
        LOG_LEVEL: 'info',
      },
      ...env,
      ...more,
    },
    graceMs: 15_000,
    print: (line) => lines.push(line),
  });
  programs.push(running);
  return { running, port, lines };
}

/** What a program has said by the time it says this, or has ended. */
async function said({ running, lines }: Program, what: string): Promise<string> {
  const settled = () => !isRunning(running.pid) || lines.some((line) => line.includes(what));
  expect(await until(settled, 50_000)).toBe(true);
  return lines.join('\n');
}

/** What is wrong with readiness once the API answers. */
async function readiness({ port }: Program): Promise<unknown> {
  let answer: unknown;
  const answers = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    answer = await response?.json();
    return response !== undefined;
  };
  expect(await until(answers, 50_000)).toBe(true);
  return answer;
}

test('what migrate, worker and API do goes through certificates, a password and an API key from files', async () => {
  expect(await said(await start('store/migrate-main.ts'), 'applied 0001')).toContain('applied 0001');
  const worker = await start('worker/main.ts');
  const api = await start('api/main.ts');
  expect(await said(worker, 'worker ready')).toContain('worker ready');
  await said(api, 'the API listens');
  expect(await readiness(api)).toMatchObject({ status: 'ready' });

  const as = (role: string, sub: string) =>
    callerOf(
      (method, url, init = {}) => request(`http://127.0.0.1:${api.port}${url}`, method, init),
      () => makeToken({ role, sub, ttlSeconds: 600 }, { DATA_DIR: dataDir }),
    );
  const terms = { title: 'A new website', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  const contract = await as('platform', 'acme').post('/v1/contracts', terms);
  const planned = { title: 'Logo design', amount: 1500 };
  const milestone = await as('client', 'alice').post(`/v1/contracts/${contract.body.id}/milestones`, planned);
  const fund = `/v1/milestones/${milestone.body.id}/fund`;
  const funded = await as('client', 'alice').post(fund, {}, { prefer: 'wait=30' });
  expect(funded).toMatchObject({ status: 200, body: { state: 'applied' } });
  expect([...worker.lines, ...api.lines].join('\n')).not.toMatch(/p@ss|p%40ss|a-key-of-temporal|BEGIN /);
});

describe('is refused, and says why', () => {
  test('a Postgres whose certificate another authority has signed', async () => {
    const wrong = { DATABASE_CA_FILE: others.caFile };
    expect(await said(await start('store/migrate-main.ts', wrong), 'certificate')).toMatch(/certificate/);
    const api = await start('api/main.ts', wrong);
    expect(await readiness(api)).toMatchObject({ postgres: 'unreachable', temporal: 'ok' });
  });

  test('a Postgres whose certificate is for another name', async () => {
    const byNumber = { DATABASE_URL: env.DATABASE_URL?.replace('localhost', '127.0.0.1') ?? '' };
    expect(await said(await start('store/migrate-main.ts', byNumber), 'certificate')).toMatch(
      /does not match certificate/,
    );
  });

  test('a Postgres that is asked in the clear lets nobody in', async () => {
    const plain = { DATABASE_CA_FILE: '' };
    expect(await said(await start('store/migrate-main.ts', plain), 'pg_hba')).toMatch(/no encryption/);
  });

  test.each<[string, () => Record<string, string>]>([
    ['signed by another authority', () => ({ TEMPORAL_TLS_CA_FILE: others.caFile })],
    ['for another name', () => ({ TEMPORAL_TLS_SERVER_NAME: 'elsewhere.internal' })],
    ['asked for ours, and given none', () => ({ TEMPORAL_TLS_CERT_FILE: '', TEMPORAL_TLS_KEY_FILE: '' })],
    ['satisfied, but not with the API key', () => ({ TEMPORAL_API_KEY_FILE: file('wrong-key', 'another') })],
  ])('a Temporal whose certificate is %s', async (_, wrong) => {
    const worker = await start('worker/main.ts', wrong());
    const api = await start('api/main.ts', wrong());
    expect(await readiness(api)).toMatchObject({ postgres: 'ok', temporal: 'unreachable' });
    expect(await said(worker, 'worker ready')).not.toContain('worker ready');
  });
});
