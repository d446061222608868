import type { Problem, ProblemCode } from './generated/api';

/** A refusal of the service. */
export class EscrowProblem extends Error {
  override readonly name = 'EscrowProblem';
  /** What to decide by; one you do not know is to be treated by its `status`. */
  readonly code: ProblemCode;
  readonly status: number;

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.code = problem.code;
    this.status = problem.status;
  }
}

/** No try got an answer from the service: whether the call had an effect, only the same key can tell. */
export class EscrowUnreachable extends Error {
  override readonly name = 'EscrowUnreachable';
  constructor(
    /** Send the call again with this key. Undefined for one that changes nothing. */
    readonly idempotencyKey: string | undefined,
    options: ErrorOptions,
  ) {
    super('the service did not answer', options);
  }
}
