import cors from 'cors';
import type { RequestHandler } from 'express';

/** What a page of another origin may send, and what it may read of an answer beside its body. */
const requestHeaders = [
  ...['Authorization', 'Content-Type', 'Idempotency-Key', 'On-Behalf-Of', 'Prefer', 'X-Request-Id'],
];
const answerHeaders = [
  ...[
    'Allow',
    'Content-Disposition',
    'Deprecation',
    'Link',
    'Location',
    'Preference-Applied',
    'Retry-After',
    'Sunset',
  ],
  ...['WWW-Authenticate', 'X-Request-Id'],
];

/** Seconds for which a browser need not ask again. */
const MAX_AGE = 600;

/**
 * Lets pages of these origins, and no other, call the API from a browser. Cookies are never read, so none are asked
 * for; whoever holds no token gets no further than without this.
 */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const allow = cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: requestHeaders,
    exposedHeaders: answerHeaders,
    maxAge: MAX_AGE,
  });
  return (request, response, next) => {
    response.vary('Origin');
    const isAsked =
      request.method !== 'OPTIONS' || request.get('access-control-request-method') !== undefined;
    if (isAsked && origins.includes(request.get('origin') ?? '')) allow(request, response, next);
    else next();
  };
}
