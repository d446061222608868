import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '../config/limits';
import type { Api } from './app';

export type RunningServer = {
  readonly url: string;
  /** Serves on, and has whoever is answered leave: each answer closes its connection. */
  drain(): void;
  /** Takes no new request, lets those under way end within `graceMs`, then cuts them off. */
  stop(graceMs: number): Promise<void>;
};

/** An application, and what it does where it is to stop, if anything. */
type Served = Pick<Api, 'app'> & Partial<Api>;

/** @param port 0 lets the system choose one */
export async function listen(
  api: Served,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const answering = new Answering();
  const server = createServer(
    {
      maxHeaderSize: http.headerBytes,
      requestTimeout: http.requestMs,
      headersTimeout: http.headersMs,
      connectionsCheckingInterval: http.lookEveryMs,
      keepAliveTimeout: http.keepAliveMs,
    },
    (request, response) => {
      answering.add(response);
      api.app(request, response);
    },
  );
  server.timeout = http.idleMs;
  server.maxHeadersCount = http.headers;
  server.maxConnections = http.connections;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: urlOf(server, host),
    drain() {
      api.drain?.();
      answering.close();
    },
    stop(graceMs) {
      answering.close();
      return stop(server, api, graceMs);
    },
  };
}

/** The answers that are being made, so that a server which is to stop can tell their senders to leave. */
class Answering {
  readonly #open = new Set<ServerResponse>();
  #closing = false;

  add(response: ServerResponse): void {
    if (this.#closing) response.setHeader('Connection', 'close');
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
  }

  /** Every answer that has not begun yet, and every one to come, is the last on its connection. */
  close(): void {
    this.#closing = true;
    for (const response of this.#open) if (!response.headersSent) response.setHeader('Connection', 'close');
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server, api: Served, graceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  api.close?.();
  // A connection that carried a request when we began becomes idle only with its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cutOff);
}
