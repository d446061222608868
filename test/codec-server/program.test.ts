import { readConfig } from '../../config';
import { freePort } from '../../dev/ports';
import { isRunning, until } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { makeToken } from '../../dev/token';
import { createPayloadCodec, keyringOf } from '../../encryption';
import { testFolder } from '../support/folder';

const dataDir = testFolder();
const programs: Running[] = [];
afterAll(() => Promise.all(programs.map((program) => program.stop())));

/** `npm run codec-server` on this file's data directory. @returns the status of a decoding with this token */
async function started(env: Record<string, string>) {
  const port = String(await freePort());
  const own = { ...process.env, DATA_DIR: dataDir, CODEC_PORT: port, LOG_LEVEL: 'info', ...env };
  const lines: string[] = [];
  const program = await startProgram({
    name: 'codec',
    script: 'codec-server/main.ts',
    env: own,
    graceMs: 10_000,
    print: (line) => lines.push(line),
  });
  programs.push(program);
  const listens = () => !isRunning(program.pid) || lines.some((line) => line.includes('listens'));
  expect([await until(listens, 50_000), isRunning(program.pid), lines.join()]).toMatchObject([
    true,
    true,
    {},
  ]);
  return async (role?: string): Promise<unknown> => {
    const token = role && (await makeToken({ role, sub: 'olga', ttlSeconds: 60 }, own));
    const answer = await fetch(`http://127.0.0.1:${port}/decode`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ payloads: [await sealed()] }),
    });
    const { payloads } = (await answer.json()) as { payloads?: { data: string }[] };
    return payloads ? Buffer.from(payloads[0]?.data ?? '', 'base64').toString() : answer.status;
  };
}

/** As the API or the worker of the same data directory seals it. */
async function sealed() {
  const keyring = keyringOf(readConfig({ DATA_DIR: dataDir }));
  const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"Ada"') };
  const [payload] = await createPayloadCodec({ keyring, seals: true }).encode([plain]);
  const base64 = (value: Uint8Array) => Buffer.from(value).toString('base64');
  const metadata = Object.entries(payload?.metadata ?? {}).map(([key, value]) => [key, base64(value)]);
  return { metadata: Object.fromEntries(metadata), data: base64(payload?.data ?? Buffer.alloc(0)) };
}

test("in a sandbox on this machine it opens what the data directory's own key sealed", async () => {
  const decode = await started({ POLICY_MODE: 'sandbox' });
  expect(await decode()).toBe('"Ada"');
});

test('in production it opens for ops only', async () => {
  const decode = await started({ POLICY_MODE: 'production' });
  expect([await decode(), await decode('client'), await decode('ops')]).toEqual([401, 403, '"Ada"']);
});
