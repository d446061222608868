import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { isIdempotencyKey } from './idempotency';
import { onBehalfOfFault, readOnBehalfOf, type User } from './on-behalf-of';
import { type Fault, invalid, ProblemError, problem } from './problems';

/** Reads a JSON body into `request.body`. @throws ProblemError 415, 413 or 400 */
export function createBodyReader(
  limitBytes: number,
): (request: Request, response: express.Response) => Promise<void> {
  const json = express.json({ limit: limitBytes, inflate: false, strict: true, verify: assertUtf8 });
  return async (request, response) => {
    if (!hasBody(request)) {
      request.body = {};
      return;
    }
    if (!isUtf8Charset(request.get('content-type'))) throw unsupported('the body must be UTF-8');
    if (request.is('application/json') === false) throw unsupported('the body must be application/json');
    await run(json, request, response).catch((error: unknown) => {
      throw bodyProblem(error, limitBytes);
    });
  };
}

/** JSON is UTF-8 (RFC 8259). The parser would take UTF-7, in which other characters look like ours, and others. */
const isUtf8Charset = (contentType = ''): boolean =>
  [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)].every(([, charset]) =>
    /^utf-?8$/i.test(charset ?? ''),
  );

/** What is not UTF-8 would be read with other characters in its place, and kept like that. */
function assertUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body))
    throw Object.assign(new Error('not UTF-8'), { status: 400, type: 'entity.parse.failed' });
}

/** A length of 0 is no body: an act without fields may be sent without one. */
const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const run = (handler: RequestHandler, request: Request, response: express.Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });

const unsupported = (detail: string) => new ProblemError(problem('unsupported_media_type', detail));

/** What the body parser says, in our words: its own quote the body. */
function bodyProblem(error: unknown, limitBytes: number): unknown {
  const { type, status } = error as { type?: string; status?: number };
  if (status === 413)
    return new ProblemError(problem('body_too_large', `the body is larger than ${limitBytes} bytes`));
  if (status === 415) return unsupported('the body must be UTF-8 and not compressed');
  if (type === 'entity.parse.failed')
    return new ProblemError(problem('malformed_json', 'the body is not a JSON object in UTF-8'));
  if (status === 400) return new ProblemError(problem('invalid_request', 'the body did not arrive whole'));
  return error;
}

/** What a request must look like. */
export type Shape<Body, Query> = {
  readonly body: z.ZodType<Body>;
  readonly query: z.ZodType<Query>;
  /** Whether it needs an idempotency key. */
  readonly keyed: boolean;
};

/** A request of the right shape. */
export type Input<Body, Query> = {
  readonly body: Body;
  readonly query: Query;
  /** Empty where none is needed. */
  readonly key: string;
  /** For whom it is sent, where that is said to be another than the token's holder. */
  readonly user: User | null;
};

/** Parses body, query, key and user, all of them before it refuses. @throws ProblemError 400 with every fault */
export function readInput<Body, Query>(shape: Shape<Body, Query>, request: Request): Input<Body, Query> {
  const body = shape.body.safeParse(request.body ?? {});
  const query = shape.query.safeParse(request.query);
  const key = request.get('idempotency-key') ?? '';
  const keyFaults = shape.keyed && !isIdempotencyKey(key) ? [keyFault] : [];
  const user = readOnBehalfOf(request.get('on-behalf-of'));
  if (body.success && query.success && keyFaults.length === 0 && user !== undefined)
    return { body: body.data, query: query.data, key, user };
  const faults = [
    ...(user === undefined ? [onBehalfOfFault] : []),
    ...(body.success ? [] : faultsOf(body.error, (path) => `/${path.map(escapePointer).join('/')}`)),
    ...(query.success ? [] : faultsOf(query.error, (path) => `?${path.join('.')}`)),
  ];
  if (faults.length > 0) throw invalid([...faults.slice(0, MOST_FAULTS), ...keyFaults]);
  throw new ProblemError(
    problem('idempotency_key_missing', `${keyFault.path} ${keyFault.message}`, { errors: keyFaults }),
  );
}

/** A body may have more things wrong with it than anybody reads. */
const MOST_FAULTS = 100;

const keyFault: Fault = {
  path: 'Idempotency-Key',
  message: 'must be a header of 1 to 255 visible ASCII characters, the same for every try of one request',
};

/** RFC 6901. */
const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** One fault for each thing wrong; fields nobody knows are named one by one. */
export function faultsOf(error: z.ZodError, pathOf: (path: string[]) => string): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
      return [{ path: pathOf(path), message: `is missing: it must be of type ${issue.expected}` }];
    if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(path), message: issue.message }];
    return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: 'is not a known field' }));
  });
}
