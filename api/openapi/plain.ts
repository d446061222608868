import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { health, readiness } from './answers';
import { answered } from './headers';

/** The operations without a token: for supervisors, monitoring, and readers of this document. */

type Plain = {
  readonly operationId: string;
  readonly summary: string;
  readonly answers: ZodOpenApiOperationObject['responses'];
};

const headers = z.object({ 'X-Request-Id': answered.requestId });

const json = (description: string, schema: z.ZodType, example: unknown) => ({
  description,
  headers,
  content: { 'application/json': { schema, example } },
});

const workers = { workflows: 'polling', activities: 'polling', webhooks: 'polling' };

const plain: Readonly<Record<string, Plain>> = {
  '/healthz': {
    operationId: 'getHealth',
    summary: 'Whether the process lives',
    answers: { 200: json('It does.', health, { status: 'ok' }) },
  },
  '/readyz': {
    operationId: 'getReadiness',
    summary: 'Whether Postgres and Temporal both answer, and this process goes on',
    answers: {
      200: json('They do.', readiness, { status: 'ready', postgres: 'ok', temporal: 'ok', workers }),
      503: json('One does not, or this process is being stopped.', readiness, {
        status: 'not ready',
        postgres: 'ok',
        temporal: 'unreachable',
        workers: { workflows: 'unknown', activities: 'unknown', webhooks: 'unknown' },
      }),
    },
  },
  '/metrics': {
    operationId: 'getMetrics',
    summary: 'Prometheus metrics of this process',
    answers: {
      200: {
        description: 'In the text format.',
        headers,
        content: { 'text/plain': { schema: { type: 'string' } } },
      },
    },
  },
  '/openapi.json': {
    operationId: 'getOpenApi',
    summary: 'This document',
    answers: {
      200: {
        description: 'OpenAPI 3.1.',
        headers,
        content: { 'application/json': { schema: { type: 'object', required: ['openapi', 'paths'] } } },
      },
    },
  },
  '/docs': {
    operationId: 'getDocs',
    summary: 'This document, to read',
    answers: {
      200: { description: 'A page.', headers, content: { 'text/html': { schema: { type: 'string' } } } },
    },
  },
};

export const plainPaths: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries(plain).map(([path, { answers, ...described }]) => [
    path,
    { get: { ...described, tags: ['Operations'], security: [], responses: answers } },
  ]),
);
