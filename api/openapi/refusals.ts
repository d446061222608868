import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Endpoint } from '../endpoint';
import { type ProblemCode, problemKinds } from '../problems';
import { answered } from './headers';
import type { Described } from './operations';

/** The problem documents of an operation, by status, each with the codes it may bear. */
export function refusals(endpoint: Endpoint, described: Described): ZodOpenApiResponsesObject {
  const codes = codesOf(endpoint, described);
  const statuses = [...new Set(codes.map((code) => problemKinds[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const these = codes.filter((code) => problemKinds[code].status === status);
      const [alone = refusal(status, these)] = these.length === 1 ? these.map(refusalOf) : [];
      return [status, alone];
    }),
  );
}

/** What the order of judgement (rules.md, "Bad input") can come to for this endpoint, and what its rules refuse. */
function codesOf({ method, path }: Endpoint, { codes = [] }: Described): ProblemCode[] {
  const goesByAClock = /^\/v1\/(contracts|milestones|refund-requests|test-clocks)\b/.test(path);
  return [
    'invalid_request',
    ...(method === 'post' ? forPosts : []),
    'unauthenticated',
    'forbidden',
    ...(method === 'post' && goesByAClock ? (['sandbox_only'] as const) : []),
    ...(path.includes(':id') ? (['not_found'] as const) : []),
    'rate_limited',
    'internal',
    'unavailable',
    ...codes,
  ];
}

const forPosts = [
  'malformed_json',
  'idempotency_key_missing',
  'unsupported_media_type',
  'body_too_large',
  'idempotency_key_reused',
] as const satisfies readonly ProblemCode[];

const headersOf = (status: number) => ({
  'X-Request-Id': answered.requestId,
  ...(status === 401 ? { 'WWW-Authenticate': answered.authenticate } : {}),
  ...(status === 405 ? { Allow: answered.allow } : {}),
  ...(status === 429 || status === 503 ? { 'Retry-After': answered.retryAfter } : {}),
  ...(rejected.has(status)
    ? { Location: answered.rejectedCommand, 'Preference-Applied': answered.preferenceApplied }
    : {}),
});

/** The statuses that a command may be rejected with (R21). */
const rejected: ReadonlySet<number> = new Set([402, 409, 422]);

/** The answers of a single code, each written once in the document. */
const single = new Map<ProblemCode, ZodOpenApiResponseObject>();

export function refusalOf(code: ProblemCode): ZodOpenApiResponseObject {
  const known = single.get(code) ?? { id: pascalCase(code), ...refusal(problemKinds[code].status, [code]) };
  single.set(code, known);
  return known;
}

function refusal(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}.`).join(' '),
    headers: z.object(headersOf(status)),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { status: { const: status }, code: { enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}

const pascalCase = (code: string): string =>
  code.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** What differs from code to code of a problem document; the rest is the code's own. */
const details: Partial<Record<ProblemCode, object>> = {
  wrong_state: {
    detail: 'the milestone is already paid: already approved by client alice at 2026-03-03T12:00:00.000Z',
    rule: 'R21',
    state: 'paid',
    possible: ['bonus'],
  },
  release_out_of_range: {
    detail: 'a release is from 0.01 USD to the escrow of 15.00 USD (1500 minor units); 1501 is not',
    rule: 'R13',
    state: 'in_review',
  },
  charge_declined: {
    detail: 'the charge was declined: insufficient funds',
    rule: 'R2',
    railCode: 'insufficient_funds',
  },
  invalid_request: {
    detail: '/amuont is not a known field',
    errors: [{ path: '/amuont', message: 'is not a known field' }],
  },
};

function exampleOf(code: ProblemCode): object {
  const { status, title } = problemKinds[code];
  const told = { type: `urn:milestone-escrow:problem:${code}`, title, status, detail: title, code };
  return { ...told, ...details[code] };
}
