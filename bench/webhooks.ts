import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client as Postgres } from 'pg';
import { createClient, type EscrowClient } from '../client';
import { onStopSignals } from '../dev/stop-signals';
import { makeToken } from '../dev/token';
import { percentile } from './measure';
import { cpuOf } from './process-tree';
import { type Stack, startStack } from './stack';

/**
 * `npm run bench:webhooks`: how fast one worker drains a backlog of events to a receiver on this machine, and how
 * long an event takes from its commit to the receiver, alone and beside endpoints that never answer.
 */

const CONTRACTS = 200;

/** A receiver that answers at once, and knows when each event came. */
class Receiver {
  readonly arrivals = new Map<string, number>();
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      request.resume();
      request.once('end', () => {
        receiver.arrivals.set(String(request.headers['webhook-id']), Date.now());
        response.writeHead(204).end();
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async until(count: number): Promise<void> {
    while (this.arrivals.size < count) await delay(5);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

async function platformOf(stack: Stack, name: string): Promise<EscrowClient> {
  const token = await makeToken({ role: 'platform', sub: name, ttlSeconds: 86_400 }, stack.env);
  return createClient({ baseUrl: stack.apiUrl, token });
}

const terms = (name: string) =>
  ({ title: name, clientId: 'alice', freelancerId: 'bob', currency: 'USD' }) as const;

/** A backlog that is there at once: so many events on 200 contracts, written past the API in one transaction. */
async function drain(stack: Stack, postgres: Postgres, events: number): Promise<string> {
  const name = `drain-${randomUUID()}`;
  const platform = await platformOf(stack, name);
  const receiver = await Receiver.start();
  await platform.createWebhookEndpoint({ url: receiver.url, types: ['milestone.end_heard'] });
  const contracts: string[] = [];
  for (let n = 0; n < CONTRACTS; n++) contracts.push((await platform.createContract(terms(name))).id);
  await postgres.query(
    `insert into events (contract_id, type, rule, actor_role, actor_id, cause, received_at, data)
     select c, 'milestone.end_heard', 'R16', 'client', 'alice', 'bench', now(), '{"by": "client"}'
       from generate_series(1, $1::int) n, unnest($2::text[]) c`,
    [Math.ceil(events / CONTRACTS), contracts],
  );
  const count = Math.ceil(events / CONTRACTS) * CONTRACTS;
  const startedAt = performance.now();
  const before = cpuOf(stack.pids);
  await receiver.until(count);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = cpuOf(stack.pids);
  const cpu = (of: 'worker' | 'postgres' | 'temporal') => ((after[of] - before[of]) / count).toFixed(2);
  receiver.stop();
  return `| drain of ${count} | ${Math.round(count / seconds)}/s | ${cpu('worker')} | ${cpu('postgres')} | ${cpu('temporal')} |`;
}

/** From the commit of an event to its arrival, one at a time. @param dead endpoints beside that never answer */
async function latency(stack: Stack, postgres: Postgres, count: number, dead: number): Promise<string> {
  const name = `latency-${randomUUID()}`;
  const platform = await platformOf(stack, name);
  const receiver = await Receiver.start();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  await platform.createWebhookEndpoint({ url: receiver.url });
  for (let n = 0; n < dead; n++)
    await platform.createWebhookEndpoint({
      url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`,
    });
  for (let n = 1; n <= count; n++) {
    await platform.createContract(terms(name));
    await receiver.until(n);
    // Not in step with the dispatch.
    await delay(Math.random() * 300);
  }
  const { rows } = await postgres.query<{ id: string; recorded_at: Date }>(
    'select id, recorded_at from events where platform_id = $1',
    [name],
  );
  const took = rows.map(
    ({ id, recorded_at: at }) => (receiver.arrivals.get(`evt_${id}`) ?? Number.NaN) - at.getTime(),
  );
  receiver.stop();
  silent.closeAllConnections();
  silent.close();
  return `| ${dead} dead endpoints beside | ${percentile(took, 0.5)} | ${percentile(took, 0.99)} |`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { events: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '3' } },
  });
  const stop = onStopSignals(() => undefined);
  const stack = await startStack({
    keep: false,
    cachedWorkflows: 500,
    stop,
    print: (line) => console.error(line),
  });
  const postgres = new Postgres({ connectionString: stack.config.database.url });
  try {
    await postgres.connect();
    console.log(`poll interval: ${stack.config.webhooks.pollMs} ms\n`);
    console.log(
      '| backlog, one worker | delivered | worker CPU ms each | Postgres | Temporal |\n|---|---|---|---|---|',
    );
    for (let round = 0; round < Number(values.rounds); round++)
      console.log(await drain(stack, postgres, Number(values.events)));
    console.log('\n| commit to arrival | p50 ms | p99 ms |\n|---|---|---|');
    for (let round = 0; round < Number(values.rounds); round++)
      for (const dead of [0, 5]) console.log(await latency(stack, postgres, 60, dead));
  } finally {
    await postgres.end();
    await stack.stop();
  }
  process.exit();
}

void main();
