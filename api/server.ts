import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from './app';

/** Milliseconds. A request has to arrive whole within this; bodies are small. */
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
/** Longer than the minute after which common proxies drop an idle connection, so that they do it, not we. */
const KEEP_ALIVE = 65_000;
const MOST_HEADER_BYTES = 16_384;

export type RunningServer = {
  readonly url: string;
  /** Takes no new request, lets those under way end within `graceMs`, then cuts them off. */
  stop(graceMs: number): Promise<void>;
};

/** @param port 0 lets the system choose one */
export async function listen(
  api: Api,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: HEADERS_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE,
    },
    api.app,
  );
  server.maxHeadersCount = 100;
  server.listen(port, host);
  await once(server, 'listening');
  return { url: urlOf(server, host), stop: (graceMs) => stop(server, api, graceMs) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server, api: Api, graceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  api.close();
  // A connection that carried a request when we began becomes idle only with its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cutOff);
}
