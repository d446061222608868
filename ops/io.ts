/** What a command of the CLI has of the world outside. */
export type Io = {
  readonly env: NodeJS.ProcessEnv;
  /** A line of the answer. */
  readonly out: (line: string) => void;
  /** A line about how it goes, or why it does not. */
  readonly err: (line: string) => void;
};

/** The codes that the program ends with (docs/operations.md). */
export const exitCodes = {
  done: 0,
  /** Something that should not happen. */
  failed: 1,
  /** The command line or the environment cannot be used. */
  usage: 2,
  /** The service refused it; it says why. */
  refused: 3,
  /** No answer: the service, Temporal or Postgres cannot be reached, or there were too many requests. */
  unreachable: 4,
  /** A reconciliation found differences, or a check workflows that cannot go on with a version. */
  differences: 5,
  /** It was accepted, and is not decided yet. */
  pending: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line, or the environment, cannot be used; the message says what is possible. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
