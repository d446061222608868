import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { exitCodes } from '../../ops/io';
import { run } from '../../ops/program';
import { Stack } from '../support/stack';

/** The whole service, each part a process of its own, as somebody runs it who has just installed it. */
let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 120_000);
afterAll(() => stack.stop());

const root = path.resolve(__dirname, '..', '..');

const demo = () =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'dev/demo.ts'], { cwd: root, env: stack.env });

async function reconciled() {
  const lines: string[] = [];
  const io = { env: stack.env, out: (line: string) => void lines.push(line), err: () => undefined };
  return { code: await run(['ops', 'reconcile'], io), said: lines.join('\n') };
}

test('while the demo runs twice at once there is no difference, and none after it', async () => {
  let running = true;
  const demos = Promise.all([demo(), demo()]).finally(() => {
    running = false;
  });
  do {
    const { code, said } = await reconciled();
    if (code !== exitCodes.done) expect(said).toBe('no differences');
  } while (running);
  await demos;

  const { code, said } = await reconciled();
  expect(said).toMatch(/compared {2}4 contracts,.*\n(.*\n)*waiting {3}nothing\nno differences$/);
  expect(code).toBe(exitCodes.done);
}, 180_000);
