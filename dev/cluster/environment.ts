import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Run } from '../run';
import type { Passwords } from './databases';
import { type Places, programEnv } from './programs';

/** What a command in another terminal has to know to reach the cluster, and no more. */
const named = ['DATA_DIR', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_UI_URL'];

/**
 * Writes where everything is into a file that only its owner reads, for `set -a; . FILE; set +a` in another terminal.
 * @returns the file
 */
export function writeEnvironment(run: Run, places: Places, passwords: Passwords): string {
  const file = path.join(places.folder, 'environment');
  const env = programEnv(run, places, passwords);
  const [port = 0] = places.apiPorts;
  const values = {
    ...Object.fromEntries(named.map((name) => [name, env[name] ?? ''])),
    DATA_DIR: path.resolve(env.DATA_DIR ?? ''),
    PORT: String(port),
    ESCROW_URL: `http://127.0.0.1:${port}`,
  };
  const lines = Object.entries(values).map(
    ([name, value]) => `${name}='${value.replaceAll("'", `'\\''`)}'\n`,
  );
  const complete = `${file}.new`;
  writeFileSync(complete, lines.join(''), { mode: 0o600 });
  renameSync(complete, file);
  return file;
}
