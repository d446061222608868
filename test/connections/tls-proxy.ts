import { readFileSync } from 'node:fs';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import type { Certificate } from '../support/certificates';

export type ProxySettings = {
  /** `host:port` of a server that speaks gRPC in the clear. */
  readonly behind: string;
  readonly certificate: Certificate;
  /** Whose certificates callers need; undefined: none is asked for. */
  readonly callersCa?: string;
  /** What callers have to bear in `authorization`. */
  readonly apiKey?: string;
};

export type TlsProxy = { readonly port: number; stop(): Promise<void> };

const UNAUTHENTICATED = 16;

/** What stands before a Temporal in earnest: ends TLS, asks callers for certificates, and looks at their API key. */
export async function startTlsProxy(settings: ProxySettings): Promise<TlsProxy> {
  const { behind, certificate, callersCa, apiKey } = settings;
  const upstream = http2.connect(`http://${behind}`);
  upstream.on('error', () => undefined);
  const server = http2.createSecureServer({
    cert: readFileSync(certificate.certFile),
    key: readFileSync(certificate.keyFile),
    ...(callersCa === undefined
      ? {}
      : { ca: readFileSync(callersCa), requestCert: true, rejectUnauthorized: true }),
  });
  const sessions = new Set<http2.ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session)).on('error', () => undefined);
  });
  server.on('stream', (stream, { ':authority': _, ...headers }) => {
    stream.on('error', () => undefined);
    if (apiKey !== undefined && headers.authorization !== `Bearer ${apiKey}`) return refuse(stream);
    forward(stream, upstream.request({ ...headers, ':authority': behind }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    for (const session of sessions) session.destroy();
    upstream.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function refuse(stream: http2.ServerHttp2Stream): void {
  const status = { 'grpc-status': UNAUTHENTICATED, 'grpc-message': 'the API key is not known' };
  stream.respond({ ':status': 200, 'content-type': 'application/grpc', ...status }, { endStream: true });
}

function forward(from: http2.ServerHttp2Stream, to: http2.ClientHttp2Stream): void {
  let trailers: http2.IncomingHttpHeaders = {};
  to.on('trailers', (received) => {
    trailers = received;
  });
  to.on('error', () => undefined);
  to.on('response', (headers, flags) => {
    const endStream = (flags & http2.constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    from.respond(headers, endStream ? { endStream } : { waitForTrailers: true });
    if (endStream) return;
    from.on('wantTrailers', () => from.sendTrailers(trailers));
    pipeline(to, from, () => undefined);
  });
  pipeline(from, to, () => undefined);
  from.on('close', () => to.close(http2.constants.NGHTTP2_CANCEL));
}
