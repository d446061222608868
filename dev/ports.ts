import net from 'node:net';
import { StackError } from './errors';
import { until } from './processes';

/** A process that was killed may hold its port a moment longer than its name. */
const letGoWithinMs = 1_000;

/**
 * Refuses a port that another program listens on.
 * @throws StackError naming the port and the variable that moves it.
 */
export async function requireFreePort(port: number, what: string, variable: string, host = '127.0.0.1') {
  if (port === 0 || (await until(() => isFree(port, host), letGoWithinMs, 50))) return;
  throw new StackError(
    `Port ${port}, which ${what} needs, is taken by another program. Stop that program, or set ${variable} to a free port.`,
  );
}

/** A port nobody listens on now. Somebody else may take it before it is used; callers try again then. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isFree(port: number, host: string): Promise<boolean> {
  // Some systems let an address be bound while another program listens on all of them, so ask both ways.
  return (await canListen(port, host)) && !(await canConnect(port, host));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new StackError(`Cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function canConnect(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host });
    const answer = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(1_000, () => answer(false));
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}
