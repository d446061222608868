/** Resolves at the first signal to stop. npm and the shell pass one on too, so more of them change nothing. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, resolve);
  });
}
