import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import express from 'express';

/** The API's server, with its times as much shorter as a test is. */
jest.mock('../../config/limits', () => {
  const limits = jest.requireActual('../../config/limits');
  const times = { requestMs: 600, headersMs: 300, lookEveryMs: 50, idleMs: 500, keepAliveMs: 400 };
  return { ...limits, http: { ...limits.http, ...times } };
});

import { listen, type RunningServer } from '../../api/server';

let server: RunningServer;
let answerCutOff: () => void = () => undefined;
const cutOff = new Promise<boolean>((resolve) => {
  answerCutOff = () => resolve(true);
});
beforeAll(async () => {
  const app = express();
  app.post('/', express.text({ limit: 1e9 }), (_, response) => void response.json('all of it'));
  app.get('/large', (request, response) => {
    request.socket.once('close', answerCutOff);
    response.send('x'.repeat(50_000_000));
  });
  server = await listen({ app }, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.stop(1_000));

const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

/** Whoever does not do his part is cut off; the test ends because he is, or not at all. */
const isCutOff = async (socket: Socket) => {
  socket.resume();
  await once(socket, 'close');
  return true;
};

test('who connects and says nothing', async () => {
  expect(await isCutOff(await open())).toBe(true);
});

test('who sends his headers byte by byte', async () => {
  const socket = await open();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const dripping = setInterval(() => socket.write('X'), 20);
  expect(await isCutOff(socket)).toBe(true);
  clearInterval(dripping);
});

test('who sends his body byte by byte', async () => {
  const socket = await open();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n');
  const dripping = setInterval(() => socket.write('x'), 20);
  expect(await isCutOff(socket)).toBe(true);
  clearInterval(dripping);
});

test('who asks for much and reads nothing', async () => {
  const socket = await open();
  socket.pause();
  socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await cutOff).toBe(true);
  socket.destroy();
});

test('two requests in one, told apart in two ways, are refused', async () => {
  const socket = await open();
  socket.write(
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /large HTTP/1.1\r\n\r\n',
  );
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400/);
  expect(await isCutOff(socket)).toBe(true);
});
