import { types } from 'node:util';
import pino, { type DestinationStream, type Level, type LevelWithSilent, type Logger } from 'pino';

/**
 * The log of a program, a line of JSON each. What goes in are ids, states, routes, counts and errors: never what
 * somebody wrote, a token or a key. Errors are given as `err` or `error`, and shown as {@link told}.
 */
export function createLog(
  { name, level }: { readonly name: string; readonly level: LevelWithSilent },
  destination?: DestinationStream,
): Logger {
  const options = { level, base: { name }, serializers: { err: told, error: told } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

export type { Level, Logger };

type Told = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly stack?: string;
};

/**
 * What is logged of an error: no field of a driver's own, which quote the values of rows, and no message that may
 * quote what somebody wrote.
 */
export function told(error: unknown): Told {
  // Thrown in a workflow it is of another realm, and no instance of our Error.
  if (!types.isNativeError(error)) return { type: typeof error, message: withheld };
  const { name, code, constraint } = error as { name: string; code?: unknown; constraint?: unknown };
  const isQuoting = mayQuote(error);
  return {
    type: name,
    message: isQuoting ? withheld : error.message,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(error.stack === undefined ? {} : { stack: isQuoting ? framesOf(error.stack) : error.stack }),
  };
}

const withheld = 'withheld: it may quote what somebody wrote';

/** JSON that cannot be read, a shape that does not fit, and a value that Postgres cannot take (class 22) are quoted. */
function mayQuote(error: Error): boolean {
  const { name, code, severity } = error as { name: string; code?: unknown; severity?: unknown };
  if (name === 'SyntaxError' || name === 'ZodError' || name === '$ZodError') return true;
  return severity !== undefined && String(code).startsWith('22');
}

const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^ +at .+(:\d+:\d+\)?|\(<anonymous>\))$/.test(line))
    .join('\n');
