import { readFileSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { dataFiles } from '../../config';
import { freePort } from '../../dev/ports';
import { type RunningPostgres, startPostgres } from '../../dev/postgres';
import { identityOf, isRunning } from '../../dev/processes';
import { testFolder } from '../support/folder';

const folder = testFolder();
let started: RunningPostgres[] = [];

async function start(name: string, port?: number): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir: path.join(folder, name),
    port: port ?? (await freePort()),
    fast: true,
  });
  started.push(postgres);
  return postgres;
}

async function query(postgres: RunningPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(started.map((postgres) => postgres.stop()));
  started = [];
});

test('a restart keeps the data, and a stop leaves no process', async () => {
  const first = await start('restart');
  await query(first, 'create table kept as select 42 as answer');
  await first.stop();
  expect(isRunning(first.pid)).toBe(false);

  const second = await start('restart');
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('the data survives SIGKILL, and the file it leaves behind does not hinder the next start', async () => {
  const first = await start('killed');
  await query(first, 'create table kept as select 42 as answer');
  process.kill(first.pid, 'SIGKILL');

  const second = await start('killed', first.port);
  expect(second.pid).not.toBe(first.pid);
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test("a left-over file that names another program's process does not hinder the start", async () => {
  const first = await start('reused-pid');
  await first.stop();
  const { postgresDir } = dataFiles(path.join(folder, 'reused-pid'));
  writeFileSync(
    path.join(postgresDir, 'postmaster.pid'),
    `${process.ppid}\n${postgresDir}\n0\n${first.port}\n`,
  );

  const second = await start('reused-pid');
  expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a server whose program is gone is taken over, and stopped in the end', async () => {
  const first = await start('left-over');
  const second = await start('left-over', first.port);
  expect(second).toMatchObject({ pid: first.pid, borrowed: false });
  await second.stop();
  expect(isRunning(first.pid)).toBe(false);
});

test('a server that another running program keeps is borrowed, and left running', async () => {
  const first = await start('borrowed');
  const { postgresRecord } = dataFiles(path.join(folder, 'borrowed'));
  const record = JSON.parse(readFileSync(postgresRecord, 'utf8'));
  writeFileSync(postgresRecord, JSON.stringify({ ...record, keeper: identityOf(process.ppid) }));

  const second = await start('borrowed', first.port);
  expect(second).toMatchObject({ pid: first.pid, borrowed: true });
  await second.stop();
  expect(isRunning(first.pid)).toBe(true);
  await expect(start('borrowed')).rejects.toThrow(`Set POSTGRES_PORT=${first.port}`);
});

test('a port that is taken is named, with the variable that moves it', async () => {
  const port = await freePort();
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  try {
    await expect(start('port-taken', port)).rejects.toThrow(
      new RegExp(`Port ${port}, .*taken.* set POSTGRES_PORT`),
    );
  } finally {
    other.close();
  }
});

test('only the owner can read the password, and nobody gets in without it', async () => {
  const postgres = await start('password');
  const { postgresPassword } = dataFiles(path.join(folder, 'password'));
  expect(statSync(postgresPassword).mode & 0o777).toBe(0o600);
  const wrong = new URL(postgres.url);
  wrong.password = 'wrong';
  await expect(query({ ...postgres, url: wrong.href }, 'select 1')).rejects.toThrow(
    'password authentication failed',
  );
});
