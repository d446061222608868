import net from 'node:net';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../dev/ports';
import { isRunning } from '../../dev/processes';
import { type RunningTemporal, startTemporal } from '../../dev/temporal-server';
import { searchAttributes } from '../../protocol/search-attributes';
import { testEnv } from '../support/env';
import { testFolder } from '../support/folder';

const folder = testFolder();
let started: RunningTemporal[] = [];

async function start(name: string, port?: number): Promise<RunningTemporal> {
  const temporal = await startTemporal({
    binary: testEnv().temporalCli,
    dataDir: path.join(folder, name),
    port: port ?? (await freePort()),
    namespace: 'default',
    searchAttributes,
  });
  started.push(temporal);
  return temporal;
}

async function withClient<T>({ address }: RunningTemporal, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

afterEach(async () => {
  await Promise.all(started.map((temporal) => temporal.stop()));
  started = [];
});

test('workflows survive SIGKILL, and a stop leaves no process', async () => {
  const first = await start('killed');
  await withClient(first, (client) =>
    client.workflow.start('any', { taskQueue: 'none', workflowId: 'kept' }),
  );
  process.kill(first.pid, 'SIGKILL');

  const second = await start('killed', Number(first.address.split(':')[1]));
  const { status } = await withClient(second, (client) => client.workflow.getHandle('kept').describe());
  expect(status.name).toBe('RUNNING');
  await second.stop();
  expect([isRunning(first.pid), isRunning(second.pid)]).toEqual([false, false]);
});

test('the search attributes can be used as soon as it has started', async () => {
  const temporal = await start('attributes');
  const { customAttributes } = await withClient(temporal, ({ connection }) =>
    connection.operatorService.listSearchAttributes({ namespace: 'default' }),
  );
  expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
});

test('a server whose program is gone is taken over, not started twice', async () => {
  const first = await start('left-over');
  const port = Number(first.address.split(':')[1]);
  const second = await start('left-over', port);
  expect(second).toMatchObject({ pid: first.pid, borrowed: false });
});

test('a port that is taken is named, with the variable that moves it', async () => {
  const port = await freePort();
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  try {
    await expect(start('port-taken', port)).rejects.toThrow(
      new RegExp(`Port ${port}, .*taken.* set TEMPORAL_PORT`),
    );
  } finally {
    other.close();
  }
});
