import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { spanAttributesOf } from '../ids';

/**
 * A span for each request, by its route's template: neither its query nor who asks from where is told, as the
 * instrumentation of Node's HTTP would. A caller's own trace goes on in ours.
 */
export const traceRequests =
  (tracer: Tracer): RequestHandler =>
  (request, response, next) => {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const attributes = { 'http.request.method': request.method };
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, parent);
    response.once('close', () => {
      const route = String(response.locals.route ?? 'unknown');
      const status = response.writableFinished ? response.statusCode : 499;
      span.updateName(`${request.method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      span.setAttributes(spanAttributesOf(response.locals.ids ?? {}));
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(parent, span), () => next());
  };
