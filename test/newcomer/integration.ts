import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Mortal } from '../support/stack';

/**
 * A newcomer's integration, written from the reference alone (`newcomer.mjs`, nothing but Node's own modules): a
 * contract is opened and paid, every webhook verified, the statement adds up, while APIs and workers are killed -9 at
 * each of its checkpoints.
 */
export async function newcomersIntegration(stack: Mortal): Promise<void> {
  const script = spawn(process.execPath, [path.join(__dirname, 'newcomer.mjs')], {
    env: {
      PATH: process.env.PATH,
      ESCROW_URL: stack.url,
      PLATFORM_TOKEN: await stack.token('platform', 'acme'),
      CLIENT_TOKEN: await stack.token('client', 'alice'),
      FREELANCER_TOKEN: await stack.token('freelancer', 'bob'),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const checkpoints: string[] = [];
  const ended = new Promise<number | null>((resolve) => script.once('close', resolve));
  createInterface({ input: script.stderr }).on('line', (line) => said.push(line));
  let pass = Promise.resolve();
  createInterface({ input: script.stdout }).on('line', (line) => {
    said.push(line);
    if (!/^CHECKPOINT \d$/.test(line)) return;
    checkpoints.push(line);
    pass = pass.then(() => restart(stack, script));
  });
  const status = await ended;
  await pass;

  expect({ status, said: status === 0 ? '' : said.join('\n') }).toEqual({ status: 0, said: '' });
  expect(checkpoints).toEqual(['CHECKPOINT 1', 'CHECKPOINT 2', 'CHECKPOINT 3']);
}

/** The script goes on while they are away, and has to find them again. */
async function restart(stack: Mortal, script: ChildProcess): Promise<void> {
  await Promise.all([stack.kill9('worker'), stack.kill9('api')]);
  script.stdin?.write('go on\n');
  await Promise.all([stack.start('api'), stack.start('worker')]);
}
