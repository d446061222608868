import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
  readonly message: any;
};

/** What a receiver answers: a status, or whatever it does with the response itself. */
export type Behaviour = (received: Received, response: ServerResponse) => number | undefined;

/** A platform's own webhook receiver: a real HTTP server, which keeps all that came, whatever it answered. */
export class Receiver {
  readonly all: Received[] = [];
  /** What it answered 2xx to. */
  readonly taken: Received[] = [];
  behaviour: Behaviour = () => 204;
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The taken events of a contract, in the order in which they came. */
  sequences(contractId: string): number[] {
    return this.taken
      .filter(({ message }) => message.data.contractId === contractId)
      .map(({ message }) => message.data.sequence);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = request.headers as Record<string, string>;
    const received = { id: headers['webhook-id'] ?? '', headers, body, message: JSON.parse(body) };
    this.all.push(received);
    const status = this.behaviour(received, response);
    if (status === undefined) return;
    if (status >= 200 && status < 300) this.taken.push(received);
    response.writeHead(status).end();
  }
}
