import type { LookupAddress, LookupOptions } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { Webhook } from 'standardwebhooks';
import { Agent, type Dispatcher, request } from 'undici';
import { isPublicAddress, webhookUrlFault } from '../../protocol/webhook-url';

export type SenderSettings = {
  /** Whether webhooks may go to private and loopback addresses, and by plain HTTP. */
  readonly allowPrivate: boolean;
  /** Milliseconds from the first byte out to the last one in. */
  readonly timeoutMs: number;
  /** `address:port` of name servers; the system's where they are left out. */
  readonly dnsServers?: readonly string[];
};

export type WebhookMessage = {
  readonly url: string;
  readonly id: string;
  readonly body: string;
  /** The secrets that sign, each `whsec_` and base64. */
  readonly secrets: readonly string[];
};

export type Sent =
  | { readonly ok: true; readonly status: number }
  | {
      readonly ok: false;
      /** Null where there was no answer. */
      readonly status: number | null;
      readonly failure: string;
      /** Milliseconds the receiver asked to wait; 0 where it did not. */
      readonly retryAfterMs: number;
    };

export type Sender = {
  /**
   * Sends one message. What goes wrong is an answer too: this never throws.
   * @param cutOff ends the wait for the receiver
   */
  send(message: WebhookMessage, cutOff?: AbortSignal): Promise<Sent>;
  close(): Promise<void>;
};

/** Connections to one endpoint at a time. */
export const CONNECTIONS = 16;
/** Of an answer's body nothing is used; this much is read so that the connection can serve again, then it is cut. */
const MOST_READ = 16 * 1024;
const CONNECT_WITHIN = 5_000;
/** An idle connection is kept for the next event. */
const KEEP_ALIVE = 30_000;

/** Sends by Standard Webhooks (https://www.standardwebhooks.com): signed, no redirect followed, nothing believed. */
export function createSender({ allowPrivate, timeoutMs, dnsServers }: SenderSettings): Sender {
  // No bound to the connections of an origin: many platforms' endpoints may be paths of one, and none of them has to
  // wait for another's. A pass makes no more than it has deliveries under way.
  const agent = new Agent({
    keepAliveTimeout: KEEP_ALIVE,
    maxHeaderSize: 16 * 1024,
    connect: {
      timeout: Math.min(CONNECT_WITHIN, timeoutMs),
      ...(allowPrivate ? {} : { lookup: createPublicLookup(dnsServers) }),
    },
  });
  return {
    async send(message, cutOff) {
      const fault = webhookUrlFault(message.url, allowPrivate);
      if (fault !== null) return failed(null, `the URL ${fault}`);
      try {
        return await post(agent, message, timeoutMs, cutOff);
      } catch (error) {
        return failed(null, reasonOf(error, timeoutMs));
      }
    },
    close: () => agent.close(),
  };
}

/** How an attempt ended, for who counts them. */
export type Attempt = 'delivered' | 'refused' | 'unanswered';

/** A sender of whose every attempt somebody is told, but for those that were cut off: their receiver did no wrong. */
export const observedSender = (
  sender: Sender,
  observe: (attempt: Attempt, seconds: number) => void,
): Sender => ({
  ...sender,
  async send(message, cutOff) {
    const startedAt = performance.now();
    const sent = await sender.send(message, cutOff);
    if (!sent.ok && cutOff?.aborted) return sent;
    const attempt = sent.ok ? 'delivered' : sent.status === null ? 'unanswered' : 'refused';
    observe(attempt, (performance.now() - startedAt) / 1000);
    return sent;
  },
});

async function post(
  agent: Dispatcher,
  message: WebhookMessage,
  timeoutMs: number,
  cutOff: AbortSignal | undefined,
): Promise<Sent> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const { statusCode, headers, body } = await request(message.url, {
    dispatcher: agent,
    method: 'POST',
    headers: signedHeaders(message, new Date()),
    body: message.body,
    signal: cutOff === undefined ? timeout : AbortSignal.any([timeout, cutOff]),
  });
  // An answer counts once it is there, whatever becomes of its body.
  await body.dump({ limit: MOST_READ }).catch(() => undefined);
  if (statusCode >= 200 && statusCode < 300) return { ok: true, status: statusCode };
  const what = statusCode >= 300 && statusCode < 400 ? 'a redirect, which is not followed' : 'no success';
  return failed(statusCode, `it answered ${statusCode}: ${what}`, retryAfter(headers['retry-after']));
}

/** The headers of Standard Webhooks; while a secret is being rotated, one signature for each that is valid. */
export function signedHeaders({ id, body, secrets }: Omit<WebhookMessage, 'url'>, at: Date) {
  return {
    'content-type': 'application/json',
    'user-agent': 'milestone-escrow',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

const failed = (status: number | null, failure: string, retryAfterMs = 0): Sent => ({
  ok: false,
  status,
  failure: failure.slice(0, 500),
  retryAfterMs,
});

/** `Retry-After`, in seconds or as a date, in milliseconds. */
function retryAfter(header: string | string[] | undefined): number {
  const value = [header ?? ''].flat()[0] ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}

function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  return code === undefined ? (message ?? 'it failed') : `${code}: ${message}`;
}

type LookedUp = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/** Milliseconds, and how often a name server is asked. */
const RESOLVE_WITHIN = 2_000;
const RESOLVE_TRIES = 2;

/**
 * Resolves a name for a connection that is being made, so that the address that is judged is the one that is used.
 * A name with any private address is refused whole: it has no business with us. The name servers are asked directly:
 * the system's own lookup takes a thread of few while it waits, and one that never answers would hold up all others.
 */
function createPublicLookup(servers?: readonly string[]) {
  const resolver = new Resolver({ timeout: RESOLVE_WITHIN, tries: RESOLVE_TRIES });
  if (servers !== undefined) resolver.setServers(servers);
  return (hostname: string, options: LookupOptions, done: LookedUp): void => {
    addressesOf(resolver, hostname).then(
      (addresses) => {
        if (options.all) return done(null, addresses);
        const [{ address, family } = { address: '', family: 0 }] = addresses;
        done(null, address, family);
      },
      (error: unknown) => done(error as Error),
    );
  };
}

async function addressesOf(resolver: Resolver, hostname: string): Promise<LookupAddress[]> {
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const addresses = [
    ...(v4.status === 'fulfilled' ? v4.value.map((address) => ({ address, family: 4 })) : []),
    ...(v6.status === 'fulfilled' ? v6.value.map((address) => ({ address, family: 6 })) : []),
  ];
  if (addresses.length === 0)
    throw v4.status === 'rejected' ? v4.reason : new Error(`${hostname} is unknown`);
  if (addresses.every(({ address }) => isPublicAddress(address))) return addresses;
  const refusal = new Error(`${hostname} resolves to a private, loopback or reserved address`);
  throw Object.assign(refusal, { code: 'ADDRESS_REFUSED' });
}
