import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import pino from 'pino';
import { type ApiDeps, createApp } from '../../api/app';
import { createVerifier } from '../../api/auth';
import { listen } from '../../api/server';
import type { Role } from '../../domain/actor';
import { DAY } from '../../domain/instant';
import { documented } from './documented';
import { testKeyring } from './keyring';

export const ISSUER = 'https://issuer.test';
export const AUDIENCE = 'milestone-escrow-test';
const ALGORITHM = 'ES256';
const KEY_ID = 'test-key';

/** A sandbox: a review may last a second. */
const sandbox = { min: 1000, max: 90 * DAY };

export type ApiOptions = Pick<ApiDeps, 'db' | 'gateway'> &
  Partial<
    Pick<
      ApiDeps,
      | 'handsOver'
      | 'now'
      | 'limits'
      | 'policyBounds'
      | 'log'
      | 'testClocks'
      | 'corsOrigins'
      | 'allowPrivateWebhooks'
    >
  >;

export type RequestOptions = {
  /** The idempotency key; a new one by default, none where it is null. */
  readonly key?: string | null;
  /** For `Prefer`, such as `wait=10`. */
  readonly prefer?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
export type TestResponse = { readonly status: number; readonly headers: Headers; readonly body: any };

export type TestCaller = {
  get(path: string, options?: Pick<RequestOptions, 'headers'>): Promise<TestResponse>;
  post(path: string, body?: unknown, options?: RequestOptions): Promise<TestResponse>;
};

export type TestApi = {
  readonly url: string;
  token(role: Role, sub: string): Promise<string>;
  /** A client of the API who bears a token of this role and subject, and acts for a user where one is named. */
  as(role: Role, sub: string, onBehalfOf?: string): TestCaller;
  /** A request of any kind; a `body` that is text is sent as it is. */
  send(method: string, path: string, init?: RawRequest): Promise<TestResponse>;
  drain(): void;
  stop(): Promise<void>;
};

export type RawRequest = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/**
 * The real API on a port of its own, with an issuer of tokens that it trusts. Every answer is held against the
 * OpenAPI document.
 */
export async function startApi(options: ApiOptions): Promise<TestApi> {
  const issuer = await createIssuer();
  const api = createApp({
    now: Date.now,
    log: pino({ level: 'silent' }),
    limits: {
      bodyLimitBytes: 262_144,
      unauthenticatedBurst: 1_000_000,
      ratePerSecond: 10_000,
      burst: 20_000,
    },
    policyBounds: { reviewPeriod: sandbox, refundResponsePeriod: sandbox },
    testClocks: true,
    keyring: testKeyring,
    allowPrivateWebhooks: true,
    ...options,
    verifier: createVerifier({ keys: issuer.keys, issuer: ISSUER, audience: AUDIENCE }),
  });
  const server = await listen(api, { host: '127.0.0.1', port: 0 });
  const send = async (method: string, path: string, init: RawRequest = {}) => {
    const answer = await request(server.url + path, method, init);
    documented().check(method, path, answer);
    return answer;
  };
  return {
    url: server.url,
    token: issuer.token,
    send,
    as: (role, sub, onBehalfOf) => callerOf(send, () => issuer.token(role, sub), onBehalfOf),
    drain: () => server.drain(),
    stop: () => server.stop(2_000),
  };
}

async function createIssuer() {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM };
  const token = (role: Role, sub: string) =>
    new SignJWT({ role })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setSubject(sub)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { keys: createLocalJWKSet({ keys: [jwk] }), token };
}

/** A client of an API anywhere. */
export function callerOf(
  send: TestApi['send'],
  tokenOf: () => Promise<string>,
  onBehalfOf?: string,
): TestCaller {
  const authorization = async () => ({
    authorization: `Bearer ${await tokenOf()}`,
    ...(onBehalfOf === undefined ? {} : { 'on-behalf-of': onBehalfOf }),
  });
  return {
    get: async (path, { headers } = {}) =>
      send('GET', path, { headers: { ...(await authorization()), ...headers } }),
    post: async (path, body = {}, { key = randomUUID(), prefer, headers } = {}) =>
      send('POST', path, {
        headers: {
          ...(await authorization()),
          'content-type': 'application/json',
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...(prefer === undefined ? {} : { prefer }),
          ...headers,
        },
        body: JSON.stringify(body),
      }),
  };
}

export async function request(url: string, method: string, init: RawRequest): Promise<TestResponse> {
  const response = await fetch(url, { method, ...init } as RequestInit);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
}
