import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { exitCodes } from '../../ops/io';
import { typeOps } from '../support/ops';
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

const reconciled = () => typeOps(stack.env, ['reconcile']);

test('while the demo runs twice at once there is no difference, and none after it', async () => {
  let running = true;
  const demos = Promise.all([demo(), demo()]).finally(() => {
    running = false;
  });
  do {
    const { code, out } = await reconciled();
    if (code !== exitCodes.done) expect(out).toBe('no differences');
  } while (running);
  await demos;

  const { code, out } = await reconciled();
  expect(out).toMatch(/compared {2}4 contracts,.*\n(.*\n)*waiting {3}nothing\nno differences$/);
  expect(code).toBe(exitCodes.done);
}, 180_000);
