/** Milliseconds. npm and the shell pass a signal on too; a person is not that fast. */
const SAME_PRESS = 1_000;

/**
 * Resolves at the first signal to stop. Whoever sends another one, later, does not want to wait any longer: the
 * process then ends at once, which loses no more than a crash would.
 */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const caught = (name: string) => {
      if (firstAt === undefined) {
        firstAt = performance.now();
        resolve(name);
      } else if (performance.now() - firstAt > SAME_PRESS) {
        process.exit(1);
      }
    };
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, caught);
  });
}

/** Should something not come to its end, the process still does, `ms` milliseconds from now. */
export function endWithin(ms: number): void {
  setTimeout(() => process.exit(1), ms).unref();
}
