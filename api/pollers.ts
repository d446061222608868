import { pollersFreshMs } from '../config/limits';
import type { Gateway } from '../gateway';
import type { Polled } from '../gateway/pollers';

/** Whether workers poll, as far as is known: null where Temporal does not say. */
export type PollerWatch = { read(): Promise<Polled | null> };

/** Asks Temporal no more often than {@link pollersFreshMs}, and once at a time, whoever wants to know. */
export function watchPollers(gateway: Pick<Gateway, 'polled'>): PollerWatch {
  let known: Polled | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const ask = async () => {
    known = await gateway.polled().catch(() => null);
    askedAt = performance.now();
  };
  return {
    async read() {
      if (asking === undefined && performance.now() - askedAt < pollersFreshMs) return known;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
      return known;
    },
  };
}
