import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where metrics are served. */
export type MetricsServer = { readonly url: string; close(): Promise<void> };

/** Milliseconds that one source of metrics may take: a scrape is given ten seconds by default. */
const WITHIN = 5_000;

/**
 * Serves several sources of metrics in Prometheus' text format as one page, at `host:port`. A source that fails is
 * left out, and the page says so in a comment.
 */
export async function serveMetrics(
  address: string,
  sources: Readonly<Record<string, () => Promise<string>>>,
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: WITHIN, headersTimeout: WITHIN }, (request, response) => {
    const path = request.url?.split('?')[0];
    if (path !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(path === '/metrics' ? 405 : 404).end();
      return;
    }
    void page(sources).then((text) =>
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
    );
  });
  server.maxConnections = 50;
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
  const response = await fetch(url, { signal: AbortSignal.timeout(WITHIN) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.text();
};
