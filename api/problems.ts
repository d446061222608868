import type { Rejection, RejectionCode } from '../domain/rejection';

/** The codes of what only the API refuses; the domain's own are in `domain/rejection.ts`. */
export const apiCodes = [
  'invalid_request',
  'malformed_json',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'unauthenticated',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'not_acceptable',
  'unsupported_media_type',
  'body_too_large',
  'sandbox_only',
  'test_clock_advancing',
  'test_clock_full',
  'test_clock_out_of_range',
  'webhook_url_refused',
  'too_many_webhook_endpoints',
  'too_many_webhook_secrets',
  'rate_limited',
  'unavailable',
  'internal',
] as const;

export type ProblemCode = RejectionCode | (typeof apiCodes)[number];

/** Every code's HTTP status and title, once. The compiler refuses this map if one code is missing. */
export const problemKinds: Readonly<
  Record<ProblemCode, { readonly status: number; readonly title: string }>
> = {
  wrong_state: { status: 409, title: 'Not possible in this state' },
  contract_not_active: { status: 409, title: 'The contract is not active' },
  contract_full: { status: 422, title: 'The contract has as many milestones as it may have' },
  contract_already_ending: { status: 409, title: 'The contract is ending already' },
  contract_ended: { status: 409, title: 'The contract has ended' },
  refund_request_open: { status: 409, title: 'A refund request is open already' },
  refund_request_closed: { status: 409, title: 'The refund request is closed' },
  refund_request_superseded: { status: 409, title: 'The refund request was superseded' },
  nothing_held_over: { status: 409, title: 'No money is held over' },
  bonus_pending: { status: 409, title: 'A bonus is pending' },
  cancel_not_possible: { status: 409, title: 'A milestone with money in it cannot be cancelled' },
  unsubmitted_work: { status: 422, title: 'No submitted work is in review' },
  release_out_of_range: { status: 422, title: 'The release is out of range' },
  split_out_of_range: { status: 422, title: 'The split is out of range' },
  below_minimum_deposit: { status: 422, title: 'The charge is below the minimum deposit' },
  malformed_message: { status: 422, title: 'The message cannot be read' },
  charge_declined: { status: 402, title: 'The charge was declined' },
  invalid_request: { status: 400, title: 'The request is not valid' },
  malformed_json: { status: 400, title: 'The body is not JSON' },
  idempotency_key_missing: { status: 400, title: 'The idempotency key is missing or malformed' },
  idempotency_key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  unauthenticated: { status: 401, title: 'No valid token' },
  forbidden: { status: 403, title: 'Not yours to do' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  not_acceptable: { status: 406, title: 'Not in a type that is accepted' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  body_too_large: { status: 413, title: 'The body is too large' },
  sandbox_only: { status: 403, title: 'Only in a sandbox' },
  test_clock_advancing: { status: 409, title: 'The test clock is being advanced' },
  test_clock_full: { status: 422, title: 'The test clock carries as many contracts as it may' },
  test_clock_out_of_range: { status: 422, title: 'The test clock cannot be put there' },
  webhook_url_refused: { status: 422, title: 'Webhooks cannot go to this URL' },
  too_many_webhook_endpoints: { status: 422, title: 'The platform has as many endpoints as it may have' },
  too_many_webhook_secrets: { status: 409, title: 'The endpoint has as many secrets as it may have' },
  rate_limited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
  internal: { status: 500, title: 'Internal error' },
};

/** One thing wrong with a request: a JSON pointer into the body, `?name` in the query, or a header's name. */
export type Fault = { readonly path: string; readonly message: string };

/** A problem document (RFC 9457) and its extension members. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly Fault[];
  /** The rule of rules.md that refuses. */
  readonly rule?: string;
  readonly state?: string;
  /** The calls that are possible from that state, by their last path segment. */
  readonly possible?: readonly string[];
  /** The payment rail's own code. */
  readonly railCode?: string;
  readonly commandId?: string;
};

type Extensions = Omit<Partial<Problem>, 'type' | 'title' | 'status' | 'detail' | 'code'>;

export function problem(code: ProblemCode, detail: string, extensions: Extensions = {}): Problem {
  const { status, title } = problemKinds[code];
  return { type: `urn:milestone-escrow:problem:${code}`, title, status, detail, code, ...extensions };
}

/** The API's names of what the domain says is possible; names not listed here are the same on both sides. */
const callNames: Readonly<Record<string, string>> = {
  withdrawSubmission: 'withdraw-submission',
  requestChanges: 'request-changes',
  liftHold: 'lift-hold',
  openRefund: 'refund-requests',
  heldOverRefund: 'refund-requests',
  acceptRefund: 'accept',
  declineRefund: 'decline',
  newMilestone: 'milestones',
  endByFreelancer: 'end',
};

/** The same document whether the API refuses by itself or the workflow did (R21). */
export function problemOf(rejection: Rejection, commandId?: string): Problem {
  const { code, detail, rule, state, possible, railCode } = rejection;
  return problem(code, detail, {
    rule,
    ...(state === undefined ? {} : { state }),
    ...(possible === undefined ? {} : { possible: possible.map((name) => callNames[name] ?? name) }),
    ...(railCode === undefined ? {} : { railCode }),
    ...(commandId === undefined ? {} : { commandId }),
  });
}

/** A request that ends with a problem document; the error handler sends it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${problem.code}: ${problem.detail}`, options);
  }
}

export const isProblem = (error: unknown, code: ProblemCode): boolean =>
  error instanceof ProblemError && error.problem.code === code;

export const refusal = (rejection: Rejection): ProblemError => new ProblemError(problemOf(rejection));

/** The same for an id that does not exist, one of another shape, and one the caller may not know of. */
export const notFound = (): ProblemError =>
  new ProblemError(problem('not_found', 'there is nothing here that you can see'));

export const forbidden = (detail: string): ProblemError => new ProblemError(problem('forbidden', detail));

export const invalid = (errors: readonly Fault[]): ProblemError =>
  new ProblemError(
    problem('invalid_request', errors.map(({ path, message }) => `${path} ${message}`).join('; '), {
      errors,
    }),
  );

/** R20: not accepted, or carried out exactly once: the same key tells which. `cause` is for our log only. */
export const unavailable = (cause: unknown, commandId?: string): ProblemError =>
  new ProblemError(
    problem(
      'unavailable',
      'a part of the service cannot be reached; send the same request with the same idempotency key again',
      commandId === undefined ? {} : { commandId },
    ),
    { 'Retry-After': '1' },
    { cause },
  );
