import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from '../config/log';
import { TemporalUnavailable } from '../gateway';
import { isUnavailable } from '../store/database';
import { notFound, ProblemError, problem, unavailable } from './problems';

/** Ends every request that failed with a problem document; what we did not expect is logged, not told. */
export function createErrorHandler(log: Logger): ErrorRequestHandler {
  // Express tells an error handler by its four arguments.
  return (error: unknown, _request, response, _next) => {
    const requestId = response.locals.requestId as string;
    if (response.headersSent) {
      // Half an answer is cut off, so that nobody takes it for a whole one. Express would print the error as it is.
      const isGone = (error as { readonly code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
      if (!isGone)
        log.error({ err: error, requestId, route: response.locals.route }, 'an answer was cut off');
      response.destroy();
      return;
    }
    const known = expected(error);
    if (known === null) log.error({ err: error, requestId, route: response.locals.route }, 'request failed');
    else if (known.problem.status === 503) log.warn({ err: known.cause, requestId }, 'unavailable');
    sendProblem(
      response,
      known ?? new ProblemError(problem('internal', 'this is our fault and was recorded')),
    );
  };
}

function expected(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (error instanceof TemporalUnavailable || isUnavailable(error)) return unavailable(error);
  // An id that cannot even be decoded is one of any other shape.
  if (error instanceof URIError) return notFound();
  return null;
}

function sendProblem(response: Response, { problem: document, headers }: ProblemError): void {
  response
    .status(document.status)
    .set(headers)
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
