/** Something a person can mend: the message says what is wrong and what to do, so no stack is printed. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

/** What went wrong, in one line or several, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
