import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '../../config';
import { freePort } from '../../dev/ports';
import { isRunning, until } from '../../dev/processes';
import { testEnv } from '../support/env';
import { testFolder } from '../support/folder';

const dataDir = testFolder();

test('the stack starts on its own ports, says where it is, and stops cleanly on SIGTERM', async () => {
  const [postgres, temporal, ui] = [await freePort(), await freePort(), await freePort()];
  const codec = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'dev/stack.ts'], {
    cwd: path.resolve(__dirname, '../..'),
    env: {
      PATH: [path.dirname(testEnv().temporalCli), process.env.PATH].join(path.delimiter),
      DATA_DIR: dataDir,
      POSTGRES_PORT: String(postgres),
      TEMPORAL_PORT: String(temporal),
      TEMPORAL_UI_PORT: String(ui),
      PAYLOAD_ENCRYPTION: 'on',
      CODEC_PORT: String(codec),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  try {
    expect(await until(() => output.includes('Ctrl-C stops both'), 50_000)).toBe(true);
    expect(output).toContain(`postgres://postgres@127.0.0.1:${postgres}/milestone_escrow`);
    expect(output).toContain(`http://127.0.0.1:${ui}`);
    const settings = await fetch(`http://127.0.0.1:${ui}/api/v1/settings`);
    expect(await settings.json()).toMatchObject({ Codec: { Endpoint: `http://127.0.0.1:${codec}` } });
    const { postgresRecord, temporalRecord } = dataFiles(dataDir);
    const servers = [postgresRecord, temporalRecord].map(
      (file) => JSON.parse(readFileSync(file, 'utf8')).pid as number,
    );
    expect(servers.map(isRunning)).toEqual([true, true]);

    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({ code, servers: servers.map(isRunning) }).toEqual({ code: 0, servers: [false, false] });
  } finally {
    child.kill('SIGTERM');
  }
});
