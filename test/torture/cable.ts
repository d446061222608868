import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/**
 * What a cable does.
 * - `pass`: everything gets through.
 * - `cut`: every connection breaks and no new one is made.
 * - `slow`: what is sent arrives later, in order.
 * - `silent`: nothing arrives any more in either direction, and nobody is told; new connections are taken and answer
 *   nothing.
 * - `deaf`: what is asked arrives, what is answered does not.
 * - `half-open`: whoever asked is cut off, while who answers goes on as if he were still there.
 */
export type LinkMode = 'pass' | 'cut' | 'slow' | 'silent' | 'deaf' | 'half-open';
export const linkFaults = [
  'cut',
  'slow',
  'silent',
  'deaf',
  'half-open',
] as const satisfies readonly LinkMode[];

type Pair = { readonly asks: Socket; readonly answers: Socket };

/** A TCP cable between two programs that can be made to misbehave. */
export class Cable {
  #mode: LinkMode = 'pass';
  #delayMs = 0;
  readonly #pairs = new Set<Pair>();
  readonly #healed: (() => void)[] = [];

  private constructor(
    readonly name: string,
    private readonly server: net.Server,
    private readonly target: () => number,
  ) {}

  /** @param target the port on this machine to which it leads, asked at every connection */
  static async start(name: string, target: () => number): Promise<Cable> {
    const server = net.createServer({ allowHalfOpen: true });
    const cable = new Cable(name, server, target);
    server.on('connection', (asks) => cable.#connect(asks));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return cable;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** Makes it misbehave until it is healed. @param delayMs of each piece that is sent, where it is slow */
  spoil(mode: LinkMode, delayMs = 0): void {
    this.#mode = mode;
    this.#delayMs = delayMs;
    if (mode === 'cut') for (const pair of [...this.#pairs]) this.#break(pair);
    if (mode === 'half-open') for (const { asks } of this.#pairs) asks.resetAndDestroy();
  }

  /** What was held back arrives now, late, unless the connections have to break for it. */
  heal(breaks = false): void {
    this.#mode = 'pass';
    for (const pair of [...this.#pairs]) if (breaks || pair.asks.destroyed) this.#break(pair);
    for (const go of this.#healed.splice(0)) go();
  }

  async stop(): Promise<void> {
    this.heal(true);
    const closed = once(this.server, 'close');
    this.server.close();
    for (const pair of [...this.#pairs]) this.#break(pair);
    await closed;
  }

  #connect(asks: Socket): void {
    asks.on('error', () => undefined);
    if (this.#mode === 'cut' || this.#mode === 'half-open') {
      asks.resetAndDestroy();
      return;
    }
    const answers = net.connect({ port: this.target(), host: '127.0.0.1', allowHalfOpen: true });
    const pair = { asks, answers };
    this.#pairs.add(pair);
    asks.setNoDelay(true);
    answers.setNoDelay(true);
    answers.on('error', () => this.#break(pair));
    asks.on('error', () => this.#lost(pair));
    asks.on('close', () => this.#lost(pair));
    answers.on('close', () => this.#break(pair));
    void this.#carry(asks, answers, false);
    void this.#carry(answers, asks, true);
  }

  async #carry(from: Socket, to: Socket, isAnswer: boolean): Promise<void> {
    try {
      for await (const piece of from.iterator({ destroyOnReturn: false })) {
        await this.#passes(isAnswer);
        if (to.destroyed) return;
        if (!to.write(piece as Buffer)) await drained(to);
      }
      await this.#passes(isAnswer);
      to.end();
    } catch {
      // The connection has broken, which its pair is told by the events.
    }
  }

  /** Waits until a piece may go on. */
  async #passes(isAnswer: boolean): Promise<void> {
    for (;;) {
      if (this.#mode === 'slow') return new Promise((resolve) => setTimeout(resolve, this.#delayMs));
      const held = this.#mode === 'silent' || (this.#mode === 'deaf' && isAnswer);
      if (!held) return;
      await new Promise<void>((resolve) => this.#healed.push(resolve));
    }
  }

  /** Whoever asked has gone; where the cable is spoilt, who answers does not hear of it before it is healed. */
  #lost(pair: Pair): void {
    if (this.#mode !== 'pass' && this.#mode !== 'slow' && this.#mode !== 'cut') return;
    this.#break(pair);
  }

  #break(pair: Pair): void {
    this.#pairs.delete(pair);
    for (const socket of [pair.asks, pair.answers]) if (!socket.destroyed) socket.resetAndDestroy();
  }
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.once('drain', done).once('close', done);
  });
