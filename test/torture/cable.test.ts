import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { Cable } from './cable';

/** Who answers each line with the same line; and who asks, through the cable. */
let server: net.Server;
let served: Socket[];
let cable: Cable;
const asking: Socket[] = [];

beforeEach(async () => {
  served = [];
  server = net.createServer((socket) => {
    served.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => socket.write(data));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cable = await Cable.start('test', () => (server.address() as AddressInfo).port);
});
afterEach(async () => {
  for (const socket of asking.splice(0)) socket.destroy();
  await cable.stop();
  for (const socket of served) socket.destroy();
  server.close();
  await once(server, 'close');
});

/** A connection through the cable, and what has come back by it. */
async function connect() {
  const socket = net.connect(cable.port, '127.0.0.1');
  asking.push(socket);
  const end = { how: null as string | null };
  socket.on('error', (error: NodeJS.ErrnoException) => {
    end.how = error.code ?? 'error';
  });
  socket.on('close', () => {
    end.how ??= 'closed';
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve()).once('close', () => resolve());
  });
  return { socket, end };
}

const ask = async (socket: Socket, text: string): Promise<string> => {
  socket.write(text);
  const [data] = await once(socket, 'data');
  return String(data);
};

/** Something that has gone through another connection since: whatever was to come through this one has come. */
const meanwhile = async (): Promise<void> => {
  const direct = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  asking.push(direct);
  await ask(direct, 'meanwhile');
};

const untilClosed = async ({ socket, end }: { socket: Socket; end: { how: string | null } }) => {
  // Not by events.once, to which an error is the end.
  if (!socket.closed) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return end.how;
};

test('what is sent arrives, and so does what is answered', async () => {
  const { socket } = await connect();
  expect(await ask(socket, 'hello')).toBe('hello');
});

test('cut: every connection breaks, and a new one is refused until it is healed', async () => {
  const before = await connect();
  expect(await ask(before.socket, 'hello')).toBe('hello');
  cable.spoil('cut');
  expect(await untilClosed(before)).toBe('ECONNRESET');
  expect(await untilClosed(await connect())).toBe('ECONNRESET');
  cable.heal();
  expect(await ask((await connect()).socket, 'again')).toBe('again');
});

test('slow: it arrives, later and in order', async () => {
  const { socket } = await connect();
  cable.spoil('slow', 60);
  const startedAt = performance.now();
  expect(await ask(socket, 'hello')).toBe('hello');
  // There and back.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115);
});

test('silent: nobody hears anything and nobody is told; healed, it arrives late', async () => {
  const { socket, end } = await connect();
  await ask(socket, 'hello');
  cable.spoil('silent');
  const heard: string[] = [];
  served[0]?.on('data', (data) => heard.push(String(data)));
  socket.write('is anybody there?');
  await meanwhile();
  expect({ heard, end: end.how }).toEqual({ heard: [], end: null });
  const answered = once(socket, 'data');
  cable.heal();
  expect(String((await answered)[0])).toBe('is anybody there?');
});

test('silent: healed by breaking, the connection is gone', async () => {
  const asked = await connect();
  await ask(asked.socket, 'hello');
  cable.spoil('silent');
  asked.socket.write('is anybody there?');
  cable.heal(true);
  expect(await untilClosed(asked)).toBe('ECONNRESET');
});

test('deaf: what is asked arrives, what is answered does not', async () => {
  const { socket } = await connect();
  await ask(socket, 'hello');
  cable.spoil('deaf');
  const heard = once(served[0] as Socket, 'data');
  socket.write('do it');
  expect(String((await heard)[0])).toBe('do it');
  const answered = once(socket, 'data');
  cable.heal();
  expect(String((await answered)[0])).toBe('do it');
});

test('half-open: whoever asked is cut off, and who answers does not hear of it until it is healed', async () => {
  const asked = await connect();
  await ask(asked.socket, 'hello');
  cable.spoil('half-open');
  expect(await untilClosed(asked)).toBe('ECONNRESET');
  await meanwhile();
  expect(served[0]?.destroyed).toBe(false);
  const gone = new Promise<void>((resolve) => served[0]?.once('close', () => resolve()));
  cable.heal();
  await gone;
  expect(cable.connections).toBe(0);
});
