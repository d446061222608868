import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Backend = {
  readonly url: URL;
  readonly agent: Agent;
  failures: number;
  /** It says that it stops, or nobody is there. */
  leaving: boolean;
  asked: NodeJS.Timeout | undefined;
};

/** Milliseconds between two looks, and after how many that fail in a row an address gets no more requests. */
const LOOK_EVERY = 100;
const MOST_FAILURES = 2;
const LOOK_WITHIN = 1_000;

/**
 * What stands before several APIs, as simple as they come: requests go to each in turn over connections that are
 * kept, and to none whose /readyz fails; where all fail on a busy machine, to those that do not leave, as balancers do
 * rather than refuse everybody. It never sends a request a second time, so that its callers see whatever
 * goes wrong: 502 with what happened.
 */
export class Balancer {
  /** What became of connections to the APIs. */
  readonly troubles: string[] = [];
  #turn = 0;
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));

  private constructor(private readonly backends: readonly Backend[]) {}

  static async start(urls: readonly string[]): Promise<Balancer> {
    const backends = urls.map((url) => ({
      url: new URL(url),
      agent: new Agent({ keepAlive: true, maxFreeSockets: 256, scheduling: 'fifo' }),
      ...{ failures: 0, leaving: false, asked: undefined },
    }));
    const balancer = new Balancer(backends);
    balancer.#server.keepAliveTimeout = 600_000;
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    for (const backend of backends) void balancer.#look(backend);
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whether requests go to this address. */
  isIn(url: string): boolean {
    return this.#inTurn().some((backend) => backend.url.host === new URL(url).host);
  }

  async stop(): Promise<void> {
    for (const { asked, agent } of this.backends) {
      clearTimeout(asked);
      agent.destroy();
    }
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #inTurn(): readonly Backend[] {
    const ready = this.backends.filter(({ failures }) => failures < MOST_FAILURES);
    return ready.length > 0 ? ready : this.backends.filter(({ leaving }) => !leaving);
  }

  async #look(backend: Backend): Promise<void> {
    const signal = AbortSignal.timeout(LOOK_WITHIN);
    const looked = await fetch(new URL('/readyz', backend.url), {
      signal,
      headers: { connection: 'close' },
    }).then(
      async (response) => ({
        ready: response.ok,
        leaving: ((await response.json()) as { stopping?: boolean }).stopping === true,
      }),
      () => ({ ready: false, leaving: !signal.aborted }),
    );
    backend.leaving = looked.leaving;
    backend.failures = looked.ready ? 0 : backend.failures + 1;
    if (this.#server.listening) backend.asked = setTimeout(() => void this.#look(backend), LOOK_EVERY);
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const inTurn = this.#inTurn();
    const backend = inTurn[this.#turn++ % inTurn.length];
    if (backend === undefined) {
      this.#fail(answer, 'no API is ready');
      return;
    }
    const { method, url: path, headers } = asked;
    const { url, agent } = backend;
    const onward = request(
      { host: url.hostname, port: url.port, agent, method, path, headers: endToEnd(headers) },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, endToEnd(answered.headers));
        answered.pipe(answer);
        answered.once('error', () => answer.destroy());
      },
    );
    onward.once('error', (error) => this.#fail(answer, `${method} ${path}: ${error.message}`));
    asked.pipe(onward);
  }

  #fail(answer: ServerResponse, why: string): void {
    this.troubles.push(why);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end(why);
  }
}

/** The headers that are not about one connection alone. */
function endToEnd({ connection: _, 'keep-alive': __, ...headers }: IncomingMessage['headers']) {
  return headers;
}
