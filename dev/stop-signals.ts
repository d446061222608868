/** A relayed signal may arrive twice (npm, the shell and the terminal all pass it on); a person is not that fast. */
const samePressMs = 1_000;

/**
 * Catches SIGINT, SIGTERM and SIGHUP. The first aborts the returned signal, so that everything is stopped in order;
 * another one, later, calls `force`.
 */
export function onStopSignals(force: () => void): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const caught = () => {
    if (!controller.signal.aborted) {
      firstAt = Date.now();
      controller.abort(new Stopped());
    } else if (Date.now() - firstAt > samePressMs) {
      force();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, caught);
  return controller.signal;
}

/** Somebody asked to stop; not a failure. */
export class Stopped extends Error {
  constructor() {
    super('asked to stop');
  }
}
