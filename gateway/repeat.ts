/** Something that is done again and again, one pass at a time, until it is stopped. */
export type Repeating = { stop(): Promise<void> };

export type Outcome = { readonly taken: number } | { readonly error: unknown };

/**
 * @param pass says how much it took up; where it did, the next one follows at once if `eager`
 * @param everyMs milliseconds between two passes
 * @param report is told what a pass took up, and why one failed; the next pass tries again
 */
export function repeat(
  pass: () => Promise<number>,
  { everyMs, eager = false }: { readonly everyMs: number; readonly eager?: boolean },
  report: (outcome: Outcome) => void,
): Repeating {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    let more = false;
    running = pass()
      .then((taken) => {
        more = eager && taken > 0;
        report({ taken });
      })
      .catch((error: unknown) => report({ error }))
      .finally(() => {
        if (!stopped) timer = setTimeout(next, more ? 0 : everyMs);
      });
  };
  timer = setTimeout(next, everyMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
