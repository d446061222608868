/** What a command of the CLI has of the world outside. */
export type Io = {
  readonly env: NodeJS.ProcessEnv;
  /** A line of the answer. */
  readonly out: (line: string) => void;
  /** A line about how it goes, or why it does not. */
  readonly err: (line: string) => void;
};

/**
 * An Io that shows what people have written and does nothing of what it says: a terminal would take control characters
 * for commands to itself, a line's end in a title would make a line that looks like ours, and a change of direction
 * turns round what stands beside it. Each is shown as JSON writes it, so that JSON stays what it is.
 */
export const inert = (io: Io): Io => ({
  ...io,
  out: (line) => io.out(shown(line)),
  err: (line) => io.err(shown(line)),
});

const shown = (line: string): string =>
  line.replace(
    /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

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
