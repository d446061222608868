import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metricsServer } from '../config/limits';

/** Where metrics and probes are served. */
export type MetricsServer = { readonly url: string; close(): Promise<void> };

/**
 * Serves several sources of metrics in Prometheus' text format as one page, `/metrics`, at `host:port`. A source that
 * fails is left out, and the page says so in a comment. Beside it, for supervisors: `/healthz`, which a process
 * answers as long as it lives, and `/readyz`, which is 503 while it does no work.
 */
export async function serveMetrics(
  address: string,
  sources: Readonly<Record<string, () => Promise<string>>>,
  isReady: () => boolean,
): Promise<MetricsServer> {
  const answers: Readonly<Record<string, () => Promise<Answer> | Answer>> = {
    '/metrics': async () => ({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      text: await page(sources),
    }),
    '/healthz': () => told(200, 'ok'),
    '/readyz': () => (isReady() ? told(200, 'ready') : told(503, 'not ready')),
  };
  const times = { requestTimeout: metricsServer.withinMs, headersTimeout: metricsServer.withinMs };
  const server = createServer(times, (request, response) => {
    const answer = answers[request.url?.split('?')[0] ?? ''];
    if (answer === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(answer === undefined ? 404 : 405).end();
      return;
    }
    void Promise.resolve(answer()).then(({ status, type, text }) =>
      response.writeHead(status, { 'Content-Type': type }).end(text),
    );
  });
  server.maxConnections = metricsServer.connections;
  const { hostname, port } = new URL(`http://${address}`);
  server.listen(Number(port || 80), hostname.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}/metrics`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Answer = { readonly status: number; readonly type: string; readonly text: string };

const told = (status: number, word: string): Answer => ({
  status,
  type: 'application/json',
  text: JSON.stringify({ status: word }),
});

async function page(sources: Readonly<Record<string, () => Promise<string>>>): Promise<string> {
  const parts = await Promise.all(
    Object.entries(sources).map(async ([name, read]) => {
      try {
        const text = await read();
        return text.endsWith('\n') ? text : `${text}\n`;
      } catch {
        return `# ${name}: cannot be read just now\n`;
      }
    }),
  );
  return parts.join('');
}

/** The metrics that another exporter on this machine serves. */
export const metricsAt = (url: string) => async (): Promise<string> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(metricsServer.withinMs) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.text();
};
