import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../store/database';
import { unsettled } from './verdict/books';

const sayEveryMs = 10_000;
/** So long nothing is under way before it counts as quiet: a clock may just be about to ring. */
const stillMs = 3_000;

/**
 * Waits until nothing is under way any more.
 * @param withinMs longer than the longest pause between two sweeps of what was left lying (5 minutes), as long
 *   outages make the sweep patient
 * @returns what is left where it does not come to rest
 */
export async function untilQuiet(
  db: Database,
  say: (line: string) => void,
  stop: AbortSignal,
  withinMs: number,
): Promise<Readonly<Record<string, number>>> {
  const until = Date.now() + withinMs;
  let [stillSince, saidAt] = [0, Date.now()];
  for (;;) {
    stop.throwIfAborted();
    const left = await unsettled(db).catch((): Record<string, number> => ({ 'no answer from Postgres': 1 }));
    const now = Date.now();
    if (Object.keys(left).length > 0) stillSince = 0;
    else if (stillSince === 0) stillSince = now;
    else if (now - stillSince >= stillMs) return {};
    if (now >= until) return left;
    if (now - saidAt >= sayEveryMs) {
      saidAt = now;
      say(
        `waiting for ${
          Object.entries(left)
            .map(([what, count]) => `${count} ${what}`)
            .join(', ') || 'quiet'
        }`,
      );
    }
    await sleep(300);
  }
}
