import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createErrorHandler } from '../../api/errors';

/** As in production: in a test Express says nothing of what it could not handle. */
async function answerOf(error: Error): Promise<{ readonly said: unknown[]; readonly logged: unknown[] }> {
  const said: unknown[] = [];
  const logged: unknown[] = [];
  const spy = jest.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
  const app = express().set('env', 'production');
  app.get('/', async (_request, response) => {
    response.write('half of it');
    throw error;
  });
  const log = { error: (of: object) => logged.push(of) } as never;
  app.use(createErrorHandler(log));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'error');
  await new Promise((resolve) => server.close(resolve));
  spy.mockRestore();
  return { said, logged };
}

test('an answer that fails half way is cut off, and logged like any failure: what it may quote is not printed', async () => {
  const error = new Error('invalid input: "a note that a client wrote"');
  const { said, logged } = await answerOf(error);
  expect(said).toEqual([]);
  expect(logged).toEqual([expect.objectContaining({ err: error })]);
});
