import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A program that stops at the first signal as slowly as can be. */
const program = `
  const { stopSignal } = require('./config/stop-signal.ts');
  setInterval(() => undefined, 1000);
  stopSignal().then((signal) => console.log('told ' + signal));
  console.log('runs');
`;

test('whoever sends a second signal waits no longer; one that is only passed on changes nothing', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', program], {
    cwd: path.resolve(__dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const exited = once(child, 'exit');
  await once(lines, 'line');
  child.kill('SIGTERM');
  child.kill('SIGINT');
  const [told] = await once(lines, 'line');
  // The two are pending at the same time: which is heard first is the system's to say.
  expect([told, child.exitCode]).toEqual([expect.stringMatching(/^told SIG(TERM|INT)$/), null]);
  // A person presses again and again.
  const again = setInterval(() => child.kill('SIGTERM'), 50);
  const [code] = await exited;
  clearInterval(again);
  expect(code).toBe(1);
}, 20_000);
