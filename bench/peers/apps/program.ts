import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';

/** What every peer has around it: an address, a database, and an end. */

/** Milliseconds for which a milestone waits for its client, in each of them: the product's default review period. */
export const REVIEW_PERIOD = 14 * 86_400_000;

export const databaseUrl = process.env.DATABASE_URL ?? '';
export const port = Number(process.env.PORT);

/** A connection that is lost while it idles is replaced; without a listener it would end the program. */
export function openPool(max: number): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max });
  return pool.on('error', console.error).on('connect', (client) => void client.on('error', console.error));
}

type Act = (id: string) => Promise<unknown>;

/** `POST /milestone/{id}/submit` and `/approve`, by nothing but Node's own server. */
export function serve(acts: Readonly<Record<'submit' | 'approve', Act>>): void {
  const answer = async ({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, , id = '', name = ''] = url.split('/');
    const act = name === 'submit' || name === 'approve' ? acts[name] : undefined;
    if (act === undefined) return void response.writeHead(404).end();
    const body = JSON.stringify((await act(id)) ?? null);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  };
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  // Longer than any pause between two rounds: a caller must not find its connection gone.
  server.keepAliveTimeout = 600_000;
  server.listen(port, '127.0.0.1');
}

/** Ends the process on SIGTERM, once `close` is through with it. */
export function onStop(close: () => Promise<unknown>): void {
  process.once('SIGTERM', () => {
    void close().finally(() => process.exit());
  });
}
