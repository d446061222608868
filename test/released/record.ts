import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { Client } from 'pg';
import { freePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { postgresTool } from '../../dev/postgres-client';
import { until } from '../../dev/processes';
import { findTemporal } from '../../dev/temporal-binary';
import { startTemporal } from '../../dev/temporal-server';
import { makeToken } from '../../dev/token';
import { searchAttributes } from '../../protocol/search-attributes';
import { type Call, caught, play, stories } from './story';

/**
 * `npm run released -- COMMIT NAME`: keeps of the version at that commit what later versions are held to
 * (docs/upgrades.md). NAME.sql is a dump of what it left in its database: the stories were played on its own API and
 * worker, the worker was killed, more was accepted, and the API was killed too. NAME.js is what it writes with: its
 * transactions and store as one file, and the cases of its tests.
 */

const root = path.resolve(__dirname, '..', '..');
const running: { stop(): unknown }[] = [];

async function main([commit, name]: readonly string[]): Promise<void> {
  if (commit === undefined || name === undefined) throw new Error('usage: npm run released -- COMMIT NAME');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'milestone-escrow-released-'));
  // Postgres may run as another user, who has to reach its data within.
  chmodSync(dataDir, 0o755);
  const tree = path.join(dataDir, 'tree');
  try {
    execFileSync('git', ['worktree', 'add', '--detach', tree, commit], { cwd: root, stdio: 'inherit' });
    symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    await bundle(tree, path.join(__dirname, `${name}.js`), commit);
    await record(tree, dataDir, path.join(__dirname, `${name}.sql`), commit);
  } finally {
    for (const { stop } of running.reverse()) await stop();
    execFileSync('git', ['worktree', 'remove', '--force', tree], { cwd: root });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Libraries stay outside, and so does what its tests make their databases with. */
async function bundle(tree: string, file: string, commit: string): Promise<void> {
  const contents = `
    export { operations } from './test/transactions/operations';
    export { Books } from './test/transactions/books';
    export { openDatabase } from './store/database';`;
  await build({
    stdin: { contents, resolveDir: tree, loader: 'ts' },
    outfile: file,
    absWorkingDir: tree,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    external: ['../support/*'],
    banner: {
      js: `// The transactions and the store of ${commit}, and its tests' cases: made by \`npm run released\`.`,
    },
    logLevel: 'warning',
  });
}

async function record(tree: string, dataDir: string, file: string, commit: string): Promise<void> {
  const ports = { postgres: await freePort(), temporal: await freePort(), api: await freePort() };
  const postgres = await startPostgres({ dataDir, port: ports.postgres, fast: true });
  running.push(postgres);
  const binary = await findTemporal('cli', { onProgress: (line) => console.log(line) });
  const temporal = await startTemporal({
    ...{ binary, dataDir, port: ports.temporal, namespace: 'default', inMemory: true, searchAttributes },
  });
  running.push(temporal);
  const env = {
    ...process.env,
    ...{ DATA_DIR: dataDir, PORT: String(ports.api), POSTGRES_PORT: String(ports.postgres) },
    ...{ TEMPORAL_PORT: String(ports.temporal), POLICY_MODE: 'sandbox' },
  };
  await once(program(tree, 'store/migrate-main.ts', env), 'exit');
  const [worker, api] = [program(tree, 'worker/main.ts', env), program(tree, 'api/main.ts', env)];
  await ready(worker, 'worker ready');
  await ready(api, 'the API listens');

  const call = caller(`http://127.0.0.1:${ports.api}`, env);
  const accepted = await play(call, stories);
  await play(call, caught);
  await untilCaught(postgres.url);
  await killed(worker);
  await accepted();
  await killed(api);
  writeFileSync(file, await dump(postgres.url, commit));
}

function program(tree: string, script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: tree, env, stdio: 'pipe' });
  child.stderr?.pipe(process.stderr);
  running.push({ stop: () => child.kill('SIGKILL') });
  return child;
}

async function ready({ stdout }: ChildProcess, line: string): Promise<void> {
  let said = '';
  stdout?.on('data', (chunk) => {
    said += chunk;
  });
  if (!(await until(async () => said.includes(line), 90_000))) throw new Error(`not ready:\n${said}`);
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Acts are waited for, but not past the death of the worker. */
function caller(url: string, env: NodeJS.ProcessEnv): Call {
  const tokens = new Map<string, Promise<string>>();
  let keys = 0;
  return async ([role, sub], method, at, body) => {
    const token = tokens.get(sub) ?? makeToken({ role, sub, ttlSeconds: 3600 }, env);
    tokens.set(sub, token);
    keys += 1;
    const key = `story-${keys}`;
    const response = await fetch(url + at, {
      method,
      headers: {
        ...{ authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
        ...{ 'idempotency-key': key, prefer: 'wait=2' },
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const answer = (await response.json()) as { readonly id: string };
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** A charge and a bonus that the rail has not answered, and whose next try is yet to come. */
async function untilCaught(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const look = async () => {
    const { rows } = await client.query(
      `select (select count(*) from milestones where state = 'funding')
            + (select count(*) from bonuses where state = 'pending') as caught`,
    );
    return Number(rows[0].caught) === 2;
  };
  const found = await until(look, 20_000, 5);
  await client.end();
  if (!found) throw new Error('the charges that wait for the rail were not caught');
}

/** As statements that any client can run: without the commands for psql, and without an owner. */
async function dump(url: string, commit: string): Promise<string> {
  const flags = ['--inserts', '--rows-per-insert=200', '--no-owner', '--no-comments', `--dbname=${url}`];
  const text = execFileSync(await postgresTool('pg_dump'), flags, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const kept = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--') && !line.startsWith('\\'));
  return [`-- What ${commit} left in its database: made by \`npm run released\`.`, ...kept, ''].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
